import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateHeadcount, calculateWorkload, compareWorkloads } from '../../src/coverage/index.js';
import type { WorkloadSegment } from '../../src/coverage/index.js';
import { refusal } from '../support/refusal.js';

const segment = (changes: Partial<WorkloadSegment> = {}): WorkloadSegment => ({
  id: 'A',
  customers: 10,
  frequency: { times: 1, per: 'month' },
  visit: { value: 1, unit: 'hour' },
  ...changes,
});

describe('calculateWorkload', () => {
  it('turns every frequency to the period asked for, with months of 52/12 weeks', () => {
    const weekly = segment({ frequency: { times: 1, per: 'week' } });
    expect(calculateWorkload([weekly]).total.visits).toBeCloseTo((10 * 52) / 12, 12);
    expect(calculateWorkload([weekly], { per: 'quarter' }).total.visits).toBe(130);
    expect(calculateWorkload([weekly], { per: 'year', weeksPerYear: 48 }).total.visits).toBe(480);
    expect(calculateWorkload([segment({ frequency: { times: 6, per: 'year' } })], { per: 'week', weeksPerYear: 50 }).total.visits).toBe(1.2);
  });

  it('takes once in so many periods, and null for one', () => {
    const row = (every: number | null) => calculateWorkload([segment({ frequency: { times: 2, per: 'month', every } })]).total.visits;
    expect(row(4)).toBe(5);
    expect(row(null)).toBe(20);
  });

  it('shares out the hours, and has no shares without hours', () => {
    const { segments } = calculateWorkload([segment(), segment({ id: 'B', customers: 30 })]);
    expect(segments.map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect(calculateWorkload([segment({ customers: 0 })]).segments[0]).toMatchObject({ hours: 0, exactHours: '0', share: null });
    expect(calculateWorkload([]).total).toEqual({ customers: 0, visits: 0, hours: 0, exactHours: '0' });
  });

  it('echoes its options, and ignores fields that it does not know on rows', () => {
    const result = calculateWorkload([{ ...segment(), owner: 'Ann' } as WorkloadSegment]);
    expect(result.options).toEqual({ per: 'month', weeksPerYear: 52 });
    expect(result.warnings).toEqual([]);
  });

  it('takes any iterable', () => {
    expect(calculateWorkload(new Set([segment()])).total.hours).toBe(10);
  });

  it('takes a whole number as an id, which becomes text', () => {
    expect(calculateWorkload([segment({ id: 7 })]).segments[0]?.id).toBe('7');
  });

  it('names what is wrong', () => {
    expect(refusal(() => calculateWorkload([segment({ customers: -1 }), segment({ id: 'B', customers: 1.5 })]))).toEqual([
      'INVALID_COUNT segments[0].customers',
      'INVALID_COUNT segments[1].customers',
    ]);
    expect(refusal(() => calculateWorkload([segment(), segment()]))).toEqual(['DUPLICATE_ID segments[1].id']);
    expect(refusal(() => calculateWorkload([segment({ frequency: { times: -1, per: 'month' } })]))).toEqual([
      'INVALID_NUMBER segments[0].frequency.times',
    ]);
    expect(refusal(() => calculateWorkload([segment({ frequency: { times: 1, per: 'month', every: 0.5 } })]))).toEqual([
      'INVALID_NUMBER segments[0].frequency.every',
    ]);
    expect(refusal(() => calculateWorkload([segment({ frequency: { times: 1 } as never })]))).toEqual(['MISSING_VALUE segments[0].frequency.per']);
    expect(refusal(() => calculateWorkload([segment({ visit: { value: -1, unit: 'minute' } })]))).toEqual(['INVALID_NUMBER segments[0].visit.value']);
    expect(refusal(() => calculateWorkload([segment()], { per: 'day' as never }))).toEqual(['INVALID_OPTION options.per']);
    for (const weeksPerYear of [0, null, '52', NaN]) {
      expect(refusal(() => calculateWorkload([segment()], { weeksPerYear: weeksPerYear as never }))).toEqual(['INVALID_OPTION options.weeksPerYear']);
      expect(refusal(() => calculateHeadcount({ amount: 1, per: 'week' }, { amount: 1, per: 'week' }, { weeksPerYear: weeksPerYear as never }))).toEqual(['INVALID_OPTION options.weeksPerYear']);
    }
    expect(refusal(() => calculateWorkload(undefined as never))).toEqual(['MISSING_VALUE segments']);
  });

  it('refuses entries that are no rows, each by its place', () => {
    const rows = [5, segment(), 'A', [segment()], null, undefined, segment({ id: 'B', customers: -1 })];
    expect(refusal(() => calculateWorkload(rows as never))).toEqual([
      ...[0, 2, 3, 4, 5].map((i) => `INVALID_ROW segments[${i}]`),
      'INVALID_COUNT segments[6].customers',
    ]);
  });
});

describe('compareWorkloads', () => {
  it('lists what stayed, what went and what came', () => {
    const { rows, total } = compareWorkloads(
      [segment(), segment({ id: 'old' })],
      [segment({ id: 'new', customers: 5 }), segment({ customers: 20 })],
    );
    expect(rows).toEqual([
      { id: 'A', status: 'both', before: 10, after: 20, change: 10, relative: 1 },
      { id: 'old', status: 'removed', before: 10, after: 0, change: -10, relative: -1 },
      { id: 'new', status: 'added', before: 0, after: 5, change: 5, relative: null },
    ]);
    expect(total).toEqual({ before: 20, after: 25, change: 5, relative: 0.25 });
  });

  it('names the side that is wrong', () => {
    expect(refusal(() => compareWorkloads([segment()], [segment(), segment()]))).toEqual(['DUPLICATE_ID after[1].id']);
  });
});

describe('calculateHeadcount', () => {
  it('stays finite', () => {
    expect(calculateHeadcount({ amount: '9'.repeat(400), per: 'year' }, { amount: 1, per: 'year' }).people).toBe(Number.MAX_VALUE);
  });

  it('rounds the exact quotient', () => {
    const people = (amount: string, rounding?: 'halfUp' | 'floor') =>
      calculateHeadcount({ amount, per: 'year' }, { amount: '0.35', per: 'year' }, rounding === undefined ? {} : { rounding }).people;
    expect(people('21')).toBe(60);
    expect(people('21.0000001')).toBe(61);
    expect(people('21.0000001', 'halfUp')).toBe(60);
    expect(people('20.9', 'floor')).toBe(59);
  });

  it('asks for the people that the exact hours take when it is given them as they were printed', () => {
    const per = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), per, fc.integer({ min: 40, max: 53 }), (customers, period, weeksPerYear) => {
        const options = { per: period, weeksPerYear };
        const { total } = calculateWorkload([segment({ customers, frequency: { times: 1, per: 'week' } })], options);
        const people = (rounding: 'ceil' | 'halfUp' | 'floor') =>
          calculateHeadcount({ amount: total.exactHours, per: period }, { amount: 20, per: 'week' }, { rounding, weeksPerYear }).people;
        expect(people('ceil')).toBe(Math.ceil(customers / 20));
        expect(people('halfUp')).toBe(Math.round(customers / 20));
        expect(people('floor')).toBe(Math.floor(customers / 20));
      }),
    );
  });

  it('takes a demand as written but for half a unit of its last decimal, from the 18th on', () => {
    const people = (amount: string, rounding: 'ceil' | 'floor' = 'ceil') => calculateHeadcount({ amount, per: 'year' }, { amount: 1, per: 'year' }, { rounding }).people;
    expect(people(`3.${'0'.repeat(17)}1`)).toBe(4);
    expect(people(`3.${'0'.repeat(20)}1`)).toBe(4);
    expect(people(`2.${'9'.repeat(18)}`, 'floor')).toBe(2);
    expect(people(`0.${'0'.repeat(17)}1`)).toBe(1);
    expect(people('0')).toBe(0);
    expect(people('0', 'floor')).toBe(0);
  });

  it('tells both at one period', () => {
    const { fte, options } = calculateHeadcount({ amount: 3360, per: 'month' }, { amount: 30, per: 'week', sellingShare: '0.8' });
    expect(fte).toBeCloseTo((3360 * 12) / 52 / 24, 12);
    expect(options).toEqual({ rounding: 'ceil', weeksPerYear: 52 });
  });

  it('has no utilization at nobody', () => {
    expect(calculateHeadcount({ amount: 0, per: 'month' }, { amount: 160, per: 'month' })).toMatchObject({ fte: 0, people: 0, utilization: null });
  });

  it('says null and why at capacity 0', () => {
    expect(calculateHeadcount({ amount: 1, per: 'month' }, { amount: 0, per: 'month' })).toMatchObject({
      fte: null,
      people: null,
      warnings: [{ code: 'ZERO_CAPACITY' }],
    });
  });

  it('names what is wrong', () => {
    const capacity = { amount: 1, per: 'year' } as const;
    expect(refusal(() => calculateHeadcount({ amount: 1, per: 'year' }, { ...capacity, sellingShare: 50 }))).toEqual([
      'INVALID_NUMBER capacity.sellingShare',
    ]);
    expect(refusal(() => calculateHeadcount({ amount: -1, per: 'year' }, capacity))).toEqual(['INVALID_NUMBER workload.amount']);
    expect(refusal(() => calculateHeadcount({ amount: 1, per: 'year' }, { ...capacity, share: 1 } as never))).toEqual(['INVALID_OPTION capacity.share']);
    expect(refusal(() => calculateHeadcount({ amount: 1, per: 'year' }, capacity, { rounding: 'up' as never }))).toEqual(['INVALID_OPTION options.rounding']);
  });
});

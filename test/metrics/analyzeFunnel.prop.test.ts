import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import type { AnalyzeFunnelOptions, FunnelReport, FunnelSlice } from '../../src/metrics/report.types.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { funnelTwin, TWIN_ZONES } from './funnelTwin.js';

const HOUR = 3_600_000;
const ORIGIN = Date.parse('2026-01-29T00:00:00Z');

const day = (n: number): string => new Date(ORIGIN + n * 24 * HOUR).toISOString().slice(0, 10);

const model: fc.Arbitrary<FunnelModel> = fc
  .record({
    middle: fc.array(
      fc.record({ optional: fc.boolean(), activeFrom: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), won: fc.boolean() }),
      { minLength: 0, maxLength: 4 },
    ),
    firstActive: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 6 }),
    besides: fc.boolean(),
    secondWon: fc.boolean(),
  })
  .map(({ middle, firstActive, besides, secondWon }) => {
    const stages: Stage[] = [{ id: 's0', ...(firstActive === undefined ? {} : { activeFrom: day(firstActive) }) }];
    middle.forEach(({ optional, activeFrom, won }, i) => {
      stages.push({
        id: `s${i + 1}`,
        ...(optional ? { optional } : {}),
        ...(activeFrom === undefined ? {} : { activeFrom: day(activeFrom) }),
        ...(won && i > 1 ? { kind: 'won' as const } : {}),
        ...(i === 0 ? { benchmark: { low: 0.2, high: 0.4 } } : {}),
      });
    });
    if (besides) stages.splice(1, 0, { id: 'parked', kind: 'parked' });
    stages.push({ id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' });
    if (secondWon) stages.push({ id: 'again', kind: 'won' });
    return { id: 'm', stages, remap: { retired: 's0', gone: null } };
  });

function entriesOf({ stages }: FunnelModel): fc.Arbitrary<StageEntry[]> {
  const ids = [...stages.map(({ id }) => id), 'retired', 'gone'];
  const row = fc
    .record({
      dealId: fc.constantFrom('d1', 'd2', 'd3', 'd04', 'x', 7),
      stage: fc.constantFrom(...ids),
      half: fc.integer({ min: 0, max: 90 }),
      form: fc.constantFrom('iso', 'ms', 'day'),
      seq: fc.option(fc.integer({ min: -1, max: 2 }), { nil: undefined }),
      value: fc.option(fc.constantFrom('10', '0.105', 20.25, '0', '99999999999999999999.005', 3n), { nil: undefined, freq: 2 }),
      owner: fc.constantFrom('kim', 'lee', null, 5, true),
    })
    .map(({ half, form, seq, value, ...rest }) => {
      const ms = ORIGIN + half * 12 * HOUR;
      const at = form === 'day' ? day(half >> 1) : form === 'ms' ? ms : new Date(ms).toISOString();
      return { ...rest, at, ...(seq === undefined ? {} : { seq }), ...(value === undefined ? {} : { value }) };
    });
  return fc.array(row, { maxLength: 40, size: 'max' });
}

type TwinOptions = AnalyzeFunnelOptions & { range?: { start: string; end: string } };

const slicing = fc
  .record({
    asOf: fc.oneof(
      fc.integer({ min: 10, max: 50 }).map(day),
      fc.integer({ min: 10, max: 95 }).map((half) => ORIGIN + half * 12 * HOUR),
    ),
    timeZone: fc.option(fc.constantFrom(...Object.keys(TWIN_ZONES)), { nil: undefined }),
    groupBy: fc.option(fc.constant('owner'), { nil: undefined }),
    groups: fc.option(fc.constantFrom<Record<string, string | null>>({ d1: 'kim', 7: null }, { x: 'max' }), { nil: undefined, freq: 2 }),
    values: fc.option(fc.constant<Record<string, string | number>>({ d1: '5.5', d2: 0 }), { nil: undefined, freq: 2 }),
    bucket: fc.option(fc.constantFrom('month' as const, 'week' as const, 'day' as const, { unit: 'quarter' as const, fiscalYearStartMonth: 3 }), { nil: undefined }),
  })
  .map(withoutUndefined);

const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 25 })).map(([start, length]) => ({ start: day(start), end: day(start + length) }));

const cohort = fc
  .record({
    range: fc.option(range, { nil: undefined }),
    skipPolicy: fc.constantFrom('imputed' as const, 'touched' as const, 'sequential' as const, undefined),
    window: fc.option(
      fc.constantFrom({ value: 3, unit: 'day' as const }, { value: 2, unit: 'week' as const }, { value: 36, unit: 'hour' as const }, { value: 1, unit: 'month' as const }),
      { nil: undefined },
    ),
    anchor: fc.constantFrom('first' as const, 'latest' as const, undefined),
  })
  .map(withoutUndefined);

const period = range.map((span) => ({ basis: 'period' as const, range: span }));

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const work = model.chain((each) =>
  fc.record({
    model: fc.constant(each),
    entries: entriesOf(each),
    options: fc.tuple(slicing, fc.oneof({ weight: 2, arbitrary: cohort }, { weight: 1, arbitrary: period })).map((parts) => Object.assign({}, ...parts) as TwinOptions),
  }),
);

/** The same, but for the last digits of what was computed in another order. */
function expectClose(actual: unknown, expected: unknown, path = 'report'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (!(Math.abs(actual - expected) <= 1e-9)) expect({ path, value: actual }).toEqual({ path, value: expected });
    return;
  }
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    if (actual !== expected) expect({ path, value: actual }).toEqual({ path, value: expected });
    return;
  }
  const keys = Object.keys(expected);
  expect({ path, keys: Object.keys(actual).sort() }).toEqual({ path, keys: keys.sort() });
  for (const key of keys) expectClose((actual as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${path}.${key}`);
}

const withoutOptions = ({ options: _, ...rest }: FunnelReport): Omit<FunnelReport, 'options'> => rest;
const withoutHint = (report: Omit<FunnelReport, 'options'>): Omit<FunnelReport, 'options'> => ({
  ...report,
  warnings: report.warnings.filter(({ code }) => code !== 'END_LOOKS_INCLUSIVE'),
});

const partsOf = ({ slices = [], ...total }: FunnelReport): FunnelSlice[] => [total, ...slices];

describe('analyzeFunnel', () => {
  it('agrees with the definitions, read deal by deal', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, ({ entries, model: each, options }) => {
        deepFreeze(entries);
        const report = analyzeFunnel(entries, each, options);
        expect(notPlain(report)).toEqual([]);
        expectClose(withoutHint(withoutOptions(report)), withoutHint(funnelTwin(entries, each, options)));
      }),
      runs(300, 3000),
    );
  });

  it('lets every visit begun end in one way, and no share pass 1', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, ({ entries, model: each, options }) => {
        for (const { rows, outcome, deals } of partsOf(analyzeFunnel(entries, each, options))) {
          for (const row of rows) {
            expect(row.opening + row.entries).toBe(row.advanced + row.lost + row.regressed + row.movedOut + row.stillHere);
            expect(row.dwellDays.completed + row.dwellDays.censored).toBe(row.entries);
            if (options.basis === 'period') continue;
            expect(row.fromPrevious?.rate ?? 0).toBeLessThanOrEqual(1);
            expect(row.opening).toBe(0);
          }
          if (options.basis !== 'period') expect(outcome.won + outcome.lost + outcome.open).toBe(deals);
        }
      }),
      runs(200),
    );
  });

  it('does not depend on the order of rows, but for ties and the order of groups', { timeout: PATIENCE }, () => {
    const shuffled = work.chain((each) =>
      fc.record({ work: fc.constant(each), order: fc.shuffledSubarray(each.entries.map((_, i) => i), { minLength: each.entries.length, maxLength: each.entries.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ work: { entries, model: each, options }, order }) => {
        const untied = entries.map((row, i) => ({ ...row, seq: i }));
        const sortSlices = (report: FunnelReport): unknown => ({
          ...report,
          slices: report.slices?.map((slice) => JSON.stringify(slice)).sort(),
        });
        expect(sortSlices(analyzeFunnel(order.map((i) => untied[i] as StageEntry), each, options))).toEqual(sortSlices(analyzeFunnel(untied, each, options)));
      }),
      runs(200),
    );
  });
});

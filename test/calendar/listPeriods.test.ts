import { describe, expect, it } from 'vitest';
import { findPeriod, listPeriods } from '../../src/calendar/index.js';
import type { PeriodRule } from '../../src/types.js';
import { refusal } from './support.js';
import { isMutated } from '../support/mutated.js';

const range = { start: '2026-01-15', end: '2026-03-10' };
const keys = (periods: readonly { key: string }[]): string[] => periods.map(({ key }) => key);

describe('edges', () => {
  it('clips by default', () => {
    const clipped = [
      { key: '2026-01', unit: 'month', start: '2026-01-15', end: '2026-02-01', partial: true },
      { key: '2026-02', unit: 'month', start: '2026-02-01', end: '2026-03-01', partial: false },
      { key: '2026-03', unit: 'month', start: '2026-03-01', end: '2026-03-10', partial: true },
    ];
    expect(listPeriods(range, 'month')).toEqual(clipped);
    expect(listPeriods(range, 'month', {})).toEqual(clipped);
    expect(listPeriods(range, 'month', { edges: 'clip' })).toEqual(clipped);
    expect(listPeriods(range, 'month', { edges: undefined })).toEqual(clipped);
  });

  it('lists the same periods whole', () => {
    expect(listPeriods(range, 'month', { edges: 'whole' })).toEqual([
      findPeriod('2026-01-15', 'month'),
      findPeriod('2026-02-01', 'month'),
      findPeriod('2026-03-09', 'month'),
    ]);
  });

  it('lists only those inside', () => {
    expect(keys(listPeriods(range, 'month', { edges: 'inside' }))).toEqual(['2026-02']);
    expect(listPeriods({ start: '2026-01-02', end: '2026-01-31' }, 'month', { edges: 'inside' })).toEqual([]);
    expect(keys(listPeriods({ start: '2026-01-01', end: '2026-02-01' }, 'month', { edges: 'inside' }))).toEqual(['2026-01']);
  });

  it('gives a range inside one period one partial row', () => {
    expect(listPeriods({ start: '2026-05-03', end: '2026-05-04' }, 'year')).toEqual([
      { key: '2026', unit: 'year', start: '2026-05-03', end: '2026-05-04', partial: true },
    ]);
  });
});

describe('ranges', { timeout: 60_000 }, () => {
  it('reads keys of periods, and periods themselves', () => {
    expect(keys(listPeriods('2026', 'quarter'))).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(keys(listPeriods(findPeriod('2026-02-10', 'quarter'), 'month'))).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(keys(listPeriods('2026-W01', 'day'))[0]).toBe('2025-12-29');
  });

  it('gives nothing for an empty one', () => {
    for (const edges of ['clip', 'whole', 'inside'] as const) {
      expect(listPeriods({ start: '2026-01-15', end: '2026-01-15' }, 'month', { edges })).toEqual([]);
    }
  });

  it.skipIf(isMutated)('goes to the ends of what can be written', () => {
    const all = { start: '0001-01-01', end: '9999-12-31' };
    const months = listPeriods(all, 'month');
    expect(months).toHaveLength(9999 * 12);
    expect(months.at(-1)).toEqual({ key: '9999-12', unit: 'month', start: '9999-12-01', end: '9999-12-31', partial: true });
    expect(listPeriods(all, { unit: 'week', weekStartsOn: 0 })[0]).toEqual({
      key: '0001-W01', unit: 'week', start: '0001-01-01', end: '0001-01-07', partial: true,
    });
    expect(refusal(() => listPeriods({ start: '9999-12-01', end: '9999-12-31' }, 'month', { edges: 'whole' }))).toBe('INVALID_DATE range');
    expect(refusal(() => listPeriods({ start: '9999-12-01', end: '9999-12-31' }, { unit: 'year', fiscalYearStartMonth: 2 }))).toBe('INVALID_DATE range');
  });
});

describe('a key with FY', () => {
  it('is read by the rule: its fiscal or retail year', () => {
    const fiscal = { fiscalYearStartMonth: 4 } as const;
    const within = (key: string, rule: PeriodRule): string[] => keys(listPeriods(key, rule));
    expect(listPeriods('FY2026', { unit: 'year', ...fiscal })).toEqual([{ key: 'FY2026', unit: 'year', start: '2025-04-01', end: '2026-04-01', partial: false }]);
    expect(within('FY2026', { unit: 'quarter', ...fiscal })).toEqual(['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4']);
    expect(within('FY2026-Q1', { unit: 'month', ...fiscal })).toEqual(['2025-04', '2025-05', '2025-06']);
    expect(listPeriods('2026-Q1', { unit: 'quarter', ...fiscal }).map(({ start }) => start)).toEqual(['2026-01-01']);
    expect(within('FY2023', { unit: 'month', retail: { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1 } })).toHaveLength(12);
    expect(refusal(() => listPeriods('FY2026-Q5', { unit: 'quarter', ...fiscal }))).toBe('INVALID_PERIOD range');
  });
});

describe('what is refused', () => {
  it.each<[unknown, unknown, unknown, string]>([
    [{ start: '2026-02-01', end: '2026-01-01' }, 'month', undefined, 'INVALID_RANGE range.end'],
    [{ start: '2026-02-30', end: '2026-03-01' }, 'month', undefined, 'INVALID_DATE range.start'],
    [{ start: '2026-02-01' }, 'month', undefined, 'MISSING_VALUE range.end'],
    ['2026-Q5', 'month', undefined, 'INVALID_PERIOD range'],
    ['FY2026', 'month', undefined, 'INVALID_PERIOD range'],
    [undefined, 'month', undefined, 'MISSING_VALUE range'],
    [null, 'month', undefined, 'MISSING_VALUE range'],
    [2026, 'month', undefined, 'INVALID_RANGE range'],
    [range, undefined, undefined, 'MISSING_VALUE rule'],
    [range, { unit: 'month', weekStartsOn: 1 }, undefined, 'INVALID_OPTION rule.weekStartsOn'],
    [range, 'month', { edge: 'clip' }, 'INVALID_OPTION options.edge'],
    [range, 'month', { edges: 'cut' }, 'INVALID_OPTION options.edges'],
    [range, 'month', { edges: null }, 'INVALID_OPTION options.edges'],
    [range, 'month', 'clip', 'INVALID_OPTION options'],
  ])('%j by %j with %j: %s', (given, rule, options, expected) => {
    expect(refusal(() => listPeriods(given as never, rule as never, options as never))).toBe(expected);
  });
});

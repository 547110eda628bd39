import { describe, expect, it } from 'vitest';
import { findPeriod, listPeriods, parsePeriod } from '../../src/calendar/index.js';
import type { PeriodRule, RetailYear } from '../../src/calendar/index.js';
import { NRF, refusal } from './support.js';

const keyOf = (day: string, rule: PeriodRule): string => findPeriod(day, rule).key;

describe('units alone', () => {
  it('finds the calendar period of a day', () => {
    expect(findPeriod('2026-03-05', 'day')).toEqual({ key: '2026-03-05', unit: 'day', start: '2026-03-05', end: '2026-03-06', partial: false });
    expect(findPeriod('2026-03-05', 'week')).toEqual({ key: '2026-W10', unit: 'week', start: '2026-03-02', end: '2026-03-09', partial: false });
    expect(findPeriod('2026-03-05', 'month')).toEqual({ key: '2026-03', unit: 'month', start: '2026-03-01', end: '2026-04-01', partial: false });
    expect(findPeriod('2026-03-05', 'quarter')).toEqual({ key: '2026-Q1', unit: 'quarter', start: '2026-01-01', end: '2026-04-01', partial: false });
    expect(findPeriod('2026-07-01', 'halfYear')).toEqual({ key: '2026-H2', unit: 'halfYear', start: '2026-07-01', end: '2027-01-01', partial: false });
    expect(findPeriod('2026-12-31', 'year')).toEqual({ key: '2026', unit: 'year', start: '2026-01-01', end: '2027-01-01', partial: false });
  });

  it('takes an object with a unit for the unit', () => {
    expect(findPeriod('2026-03-05', { unit: 'week' })).toEqual(findPeriod('2026-03-05', 'week'));
    expect(findPeriod('2026-03-05', { unit: 'year', labelBy: 'startYear' })).toEqual(findPeriod('2026-03-05', 'year'));
    expect(findPeriod('2026-03-05', { unit: 'quarter', fiscalYearStartMonth: 1 }).key).toBe('2026-Q1');
    expect(findPeriod('2026-03-05', { unit: 'week', weekStartsOn: undefined, retail: undefined } as never).key).toBe('2026-W10');
  });
});

describe('weeks', () => {
  it.each([
    ['2024-12-30', '2025-W01'],
    ['2024-12-29', '2024-W52'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2023-01-01', '2022-W52'],
  ])('%s lies in %s', (day, key) => {
    expect(keyOf(day, 'week')).toBe(key);
  });

  it('may start on another weekday; week 1 still has 4 January in it', () => {
    expect(findPeriod('2026-01-03', { unit: 'week', weekStartsOn: 0 })).toMatchObject({ key: '2025-W53', start: '2025-12-28', end: '2026-01-04' });
    expect(findPeriod('2026-01-04', { unit: 'week', weekStartsOn: 0 })).toMatchObject({ key: '2026-W01', start: '2026-01-04' });
    expect(findPeriod('2026-01-04', { unit: 'week', weekStartsOn: 6 })).toMatchObject({ key: '2026-W01', start: '2026-01-03' });
    for (let weekStartsOn = 0; weekStartsOn <= 6; weekStartsOn += 1) {
      for (let year = 2000; year < 2030; year += 1) expect(keyOf(`${year}-01-04`, { unit: 'week', weekStartsOn })).toBe(`${year}-W01`);
    }
  });
});

describe('fiscal years', () => {
  it('is named after the year it ends in, or starts in', () => {
    const fiscal = { fiscalYearStartMonth: 4 };
    expect(keyOf('2025-03-31', { unit: 'year', ...fiscal })).toBe('FY2025');
    expect(findPeriod('2025-04-01', { unit: 'year', ...fiscal })).toMatchObject({ key: 'FY2026', start: '2025-04-01', end: '2026-04-01' });
    expect(keyOf('2026-03-31', { unit: 'year', ...fiscal, labelBy: 'startYear' })).toBe('FY2025');
    expect(keyOf('2026-03-31', { unit: 'halfYear', ...fiscal })).toBe('FY2026-H2');
    expect(keyOf('2025-12-31', { unit: 'quarter', ...fiscal })).toBe('FY2026-Q3');
    expect(keyOf('2025-12-31', { unit: 'quarter', fiscalYearStartMonth: 12 })).toBe('FY2026-Q1');
    expect(findPeriod('2026-02-28', { unit: 'quarter', fiscalYearStartMonth: 12 })).toMatchObject({ key: 'FY2026-Q1', start: '2025-12-01', end: '2026-03-01' });
  });

  it('leaves months as they are', () => {
    expect(findPeriod('2025-04-10', { unit: 'month', fiscalYearStartMonth: 4 })).toEqual(findPeriod('2025-04-10', 'month'));
  });
});

describe('retail years', () => {
  const nrf = (unit: 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year'): PeriodRule => ({ unit, retail: NRF });
  const weeksIn = (year: number, retail: RetailYear): number => {
    const { start, end } = parsePeriod(`FY${year}`, { unit: 'year', retail });
    return listPeriods({ start, end }, { unit: 'week', retail }).length;
  };

  it('has 53 weeks in the published years of the US retail calendar, and 52 in the others', () => {
    const long = [];
    for (let year = 2003; year <= 2030; year += 1) if (weeksIn(year, NRF) === 53) long.push(year);
    expect(long).toEqual([2006, 2012, 2017, 2023, 2028]);
  });

  it('starts and ends as published', () => {
    expect(findPeriod('2022-06-01', nrf('year'))).toMatchObject({ key: 'FY2022', start: '2022-01-30', end: '2023-01-29' });
    expect(findPeriod('2023-06-01', nrf('year'))).toMatchObject({ key: 'FY2023', start: '2023-01-29', end: '2024-02-04' });
    expect(findPeriod('2024-06-01', nrf('year'))).toMatchObject({ key: 'FY2024', start: '2024-02-04', end: '2025-02-02' });
  });

  it('gives months their weeks by the pattern, and the 53rd to the last one', () => {
    const months = listPeriods({ start: '2023-01-29', end: '2024-02-04' }, nrf('month'));
    expect(months.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `FY2023-M${String(n).padStart(2, '0')}`));
    expect(months.map(({ start }) => start).slice(0, 4)).toEqual(['2023-01-29', '2023-02-26', '2023-04-02', '2023-04-30']);
    expect(months.at(-1)).toMatchObject({ start: '2023-12-31', end: '2024-02-04' });
    expect(findPeriod('2024-02-03', nrf('quarter'))).toMatchObject({ key: 'FY2023-Q4', start: '2023-10-29', end: '2024-02-04' });
    expect(findPeriod('2024-02-03', nrf('halfYear'))).toMatchObject({ key: 'FY2023-H2', start: '2023-07-30', end: '2024-02-04' });
    expect(findPeriod('2023-07-29', nrf('halfYear'))).toMatchObject({ key: 'FY2023-H1', start: '2023-01-29' });
    expect(findPeriod('2024-02-03', nrf('day'))).toMatchObject({ key: '2024-02-03', start: '2024-02-03' });
  });

  it('may end on the last weekday of a month, with the long week in another quarter', () => {
    // Apple: last Saturday of September; fiscal 2023 had a first quarter of 14 weeks
    const apple: RetailYear = { pattern: '5-4-4', yearEnd: 'lastDayOfMonth', weekday: 6, month: 9, leapWeekIn: 3 };
    expect(findPeriod('2023-09-30', { unit: 'year', retail: apple })).toMatchObject({ key: 'FY2023', start: '2022-09-25', end: '2023-10-01' });
    expect(findPeriod('2022-12-31', { unit: 'quarter', retail: apple })).toMatchObject({ key: 'FY2023-Q1', start: '2022-09-25', end: '2023-01-01' });
    expect(findPeriod('2022-12-31', { unit: 'month', retail: apple })).toMatchObject({ key: 'FY2023-M03', start: '2022-11-27', end: '2023-01-01' });
    expect(findPeriod('2023-04-01', { unit: 'quarter', retail: apple })).toMatchObject({ key: 'FY2023-Q2', end: '2023-04-02' });
    expect(findPeriod('2024-09-28', { unit: 'year', retail: apple })).toMatchObject({ key: 'FY2024', start: '2023-10-01', end: '2024-09-29' });
    expect(findPeriod('2024-09-28', { unit: 'week', retail: apple }).key).toBe('FY2024-W52');
  });

  it('keeps the name of its closing month when the last day falls in the next year', () => {
    // Johnson & Johnson: the Sunday nearest to the end of December; fiscal 2020 closed on 3 January 2021
    const december: RetailYear = { pattern: '4-4-5', yearEnd: 'nearestDayToMonthEnd', weekday: 0, month: 12 };
    expect(findPeriod('2021-01-03', { unit: 'year', retail: december })).toMatchObject({ key: 'FY2020', start: '2019-12-30', end: '2021-01-04' });
    expect(keyOf('2021-01-03', { unit: 'week', retail: december })).toBe('FY2020-W53');
    expect(keyOf('2021-01-03', { unit: 'year', retail: { ...december, labelBy: 'startYear' } })).toBe('FY2020');
    expect(keyOf('2021-01-04', { unit: 'year', retail: { ...december, labelBy: 'startYear' } })).toBe('FY2021');
  });
});

describe('what is refused', () => {
  const bad = (rule: unknown): string => refusal(() => findPeriod('2026-01-01', rule as never));

  it('days', () => {
    expect(refusal(() => findPeriod('2026-02-30', 'month'))).toBe('INVALID_DATE day');
    expect(refusal(() => findPeriod(undefined as never, 'month'))).toBe('MISSING_VALUE day');
  });

  it('periods that reach beyond the days that can be written', () => {
    expect(refusal(() => findPeriod('9999-12-31', 'day'))).toBe('INVALID_DATE day');
    expect(refusal(() => findPeriod('9999-12-31', 'month'))).toBe('INVALID_DATE day');
    expect(refusal(() => findPeriod('0001-01-01', { unit: 'week', weekStartsOn: 0 }))).toBe('INVALID_DATE day');
    expect(refusal(() => findPeriod('9999-05-01', { unit: 'quarter', fiscalYearStartMonth: 4 }))).toBe('INVALID_DATE day');
    expect(keyOf('9999-11-30', 'month')).toBe('9999-11');
    expect(keyOf('0001-01-01', 'week')).toBe('0001-W01');
    expect(keyOf('0001-01-01', { unit: 'quarter', fiscalYearStartMonth: 4, labelBy: 'startYear' })).toBe('FY0000-Q4');
    expect(() => findPeriod('9999-12-31', 'month')).toThrow('day: received "9999-12-31", leads outside the years 0001 to 9999');
  });

  it.each<[unknown, string]>([
    [undefined, 'MISSING_VALUE rule'],
    [null, 'MISSING_VALUE rule'],
    ['months', 'INVALID_OPTION rule'],
    ['Month', 'INVALID_OPTION rule'],
    ['constructor', 'INVALID_OPTION rule'],
    [7, 'INVALID_OPTION rule'],
    [['month'], 'INVALID_OPTION rule'],
    [{}, 'MISSING_VALUE rule.unit'],
    [{ unit: null }, 'MISSING_VALUE rule.unit'],
    [{ unit: 'decade' }, 'INVALID_OPTION rule.unit'],
    [{ unit: 'month', fiscalYearStartsOn: 4 }, 'INVALID_OPTION rule.fiscalYearStartsOn'],
    [{ unit: 'month', toString: 4 }, 'INVALID_OPTION rule.toString'],
    [{ unit: 'quarter', fiscalYearStartMonth: 0 }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'quarter', fiscalYearStartMonth: 13 }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'quarter', fiscalYearStartMonth: 4.5 }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'quarter', fiscalYearStartMonth: '4' }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'quarter', fiscalYearStartMonth: null }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'week', weekStartsOn: 7 }, 'INVALID_OPTION rule.weekStartsOn'],
    [{ unit: 'week', weekStartsOn: -1 }, 'INVALID_OPTION rule.weekStartsOn'],
    [{ unit: 'year', labelBy: 'end' }, 'INVALID_OPTION rule.labelBy'],
    [{ unit: 'month', weekStartsOn: 1 }, 'INVALID_OPTION rule.weekStartsOn'],
    [{ unit: 'day', weekStartsOn: 1 }, 'INVALID_OPTION rule.weekStartsOn'],
    [{ unit: 'week', fiscalYearStartMonth: 1 }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'day', fiscalYearStartMonth: 4 }, 'INVALID_OPTION rule.fiscalYearStartMonth'],
    [{ unit: 'week', labelBy: 'endYear' }, 'INVALID_OPTION rule.labelBy'],
    [{ unit: 'week', retail: null }, 'INVALID_OPTION rule.retail'],
    [{ unit: 'week', retail: 'nrf' }, 'INVALID_OPTION rule.retail'],
    [{ unit: 'week', retail: {} }, 'MISSING_VALUE rule.retail.pattern'],
    [{ retail: NRF }, 'MISSING_VALUE rule.unit'],
    [{ unit: 'week', retail: NRF, weekStartsOn: 0 }, 'INVALID_OPTION rule.weekStartsOn'],
    [{ unit: 'year', retail: NRF, labelBy: 'endYear' }, 'INVALID_OPTION rule.labelBy'],
    [{ unit: 'week', retail: { ...NRF, pattern: '4-4-4' } }, 'INVALID_OPTION rule.retail.pattern'],
    [{ unit: 'week', retail: { ...NRF, yearEnd: 'last' } }, 'INVALID_OPTION rule.retail.yearEnd'],
    [{ unit: 'week', retail: { ...NRF, weekday: 7 } }, 'INVALID_OPTION rule.retail.weekday'],
    [{ unit: 'week', retail: { ...NRF, month: undefined } }, 'MISSING_VALUE rule.retail.month'],
    [{ unit: 'week', retail: { ...NRF, leapWeekIn: 0 } }, 'INVALID_OPTION rule.retail.leapWeekIn'],
    [{ unit: 'week', retail: { ...NRF, labelBy: 'start' } }, 'INVALID_OPTION rule.retail.labelBy'],
    [{ unit: 'week', retail: { ...NRF, weeks: 53 } }, 'INVALID_OPTION rule.retail.weeks'],
  ])('the rule %j: %s', (rule, expected) => {
    expect(bad(rule)).toBe(expected);
  });

  it('lists everything that is wrong with a rule', () => {
    try {
      findPeriod('2026-01-01', { unit: 'week', retail: { ...NRF, month: 0, weekday: 9 } });
      expect.unreachable();
    } catch (error) {
      expect((error as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual(['rule.retail.weekday', 'rule.retail.month']);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/calendar/index.js';
import { NRF, refusal } from './support.js';

describe('without a rule', () => {
  it.each([
    ['2026-05', 'month', '2026-05-01', '2026-06-01'],
    ['2026-12', 'month', '2026-12-01', '2027-01-01'],
    ['2026-Q2', 'quarter', '2026-04-01', '2026-07-01'],
    ['2026-H2', 'halfYear', '2026-07-01', '2027-01-01'],
    ['2026', 'year', '2026-01-01', '2027-01-01'],
    ['2026-W21', 'week', '2026-05-18', '2026-05-25'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-05'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-04'],
    ['2026-05-20', 'day', '2026-05-20', '2026-05-21'],
    ['0001', 'year', '0001-01-01', '0002-01-01'],
  ])('%s is a %s', (key, unit, start, end) => {
    expect(parsePeriod(key)).toEqual({ key, unit, start, end, partial: false });
  });

  it.each([
    '', ' ', '26', '2026-', '2026-5', '2026-00', '2026-13', '2026-Q0', '2026-Q5', '2026-H0', '2026-H3', '2026-W00', '2026-W54', '2025-W53',
    '2026-W1', '2026-w21', '2026-q2', 'Q2-2026', '2026-02-30', '2026-05-20T00:00:00Z', '2026-M05', '0000', '0000-05', '9999', '9999-12', '9999-12-31',
    '0000-W52', '2026\n', '2026-Q2 ', '20260', 'FY2026', 'FY2026-Q1', 'FY2026-W01', '2026-05/2026-06', '２０２６',
  ])('%j is refused', (key) => {
    expect(refusal(() => parsePeriod(key))).toBe('INVALID_PERIOD key');
  });

  it('refuses what is no text', () => {
    expect(refusal(() => parsePeriod(2026 as never))).toBe('INVALID_PERIOD key');
    expect(refusal(() => parsePeriod({} as never))).toBe('INVALID_PERIOD key');
    expect(refusal(() => parsePeriod(undefined as never))).toBe('MISSING_VALUE key');
    expect(refusal(() => parsePeriod(null as never))).toBe('MISSING_VALUE key');
  });

  it('tells that a fiscal key needs its rule', () => {
    expect(() => parsePeriod('FY2026-Q1')).toThrow('pass the rule');
    expect(() => parsePeriod('2026-Q5')).toThrow('such as "2026-05"');
  });
});

describe('with a rule', () => {
  it('reads fiscal keys', () => {
    const april = { fiscalYearStartMonth: 4 } as const;
    expect(parsePeriod('FY2026-Q1', { unit: 'quarter', ...april })).toEqual({
      key: 'FY2026-Q1', unit: 'quarter', start: '2025-04-01', end: '2025-07-01', partial: false,
    });
    expect(parsePeriod('FY2026', { unit: 'year', ...april, labelBy: 'startYear' }).start).toBe('2026-04-01');
    expect(parsePeriod('2026-05', { unit: 'month', ...april }).start).toBe('2026-05-01');
    expect(parsePeriod('2026-W01', { unit: 'week', weekStartsOn: 0 }).start).toBe('2026-01-04');
  });

  it('reads retail keys', () => {
    expect(parsePeriod('FY2023', { unit: 'year', retail: NRF })).toMatchObject({ start: '2023-01-29', end: '2024-02-04' });
    expect(parsePeriod('FY2023-H2', { unit: 'halfYear', retail: NRF })).toMatchObject({ start: '2023-07-30', end: '2024-02-04' });
    expect(parsePeriod('FY2023-M12', { unit: 'month', retail: NRF })).toMatchObject({ start: '2023-12-31', end: '2024-02-04' });
    expect(parsePeriod('FY2023-W53', { unit: 'week', retail: NRF })).toMatchObject({ start: '2024-01-28', end: '2024-02-04' });
    expect(parsePeriod('2024-02-03', { unit: 'day', retail: NRF })).toMatchObject({ unit: 'day', start: '2024-02-03' });
  });

  it.each<[string, object | string]>([
    ['2026-Q1', { unit: 'quarter', fiscalYearStartMonth: 4 }],
    ['2026', { unit: 'year', fiscalYearStartMonth: 4 }],
    ['FY2026', 'year'],
    ['FY2026', { unit: 'year', fiscalYearStartMonth: 1 }],
    ['2026-Q1', 'month'],
    ['2026-05', 'quarter'],
    ['2026-05-20', 'week'],
    ['2026-W53', { unit: 'week', weekStartsOn: 0 }],
    ['FY2024-W53', { unit: 'week', retail: NRF }],
    ['FY2024-M13', { unit: 'month', retail: NRF }],
    ['FY2024-M00', { unit: 'month', retail: NRF }],
    ['FY2024-05', { unit: 'month', retail: NRF }],
    ['2024-05', { unit: 'month', retail: NRF }],
    ['FY2024-W00', { unit: 'week', retail: NRF }],
    ['2024-W01', { unit: 'week', retail: NRF }],
    ['FY0000-Q1', { unit: 'quarter', fiscalYearStartMonth: 4 }],
    ['FY9999-Q4', { unit: 'quarter', fiscalYearStartMonth: 4, labelBy: 'startYear' }],
  ])('%s is no period of %j', (key, rule) => {
    expect(refusal(() => parsePeriod(key, rule as never))).toBe('INVALID_PERIOD key');
  });

  it('checks the rule', () => {
    expect(refusal(() => parsePeriod('2026', 'decade' as never))).toBe('INVALID_OPTION rule');
    expect(refusal(() => parsePeriod('2026', null as never))).toBe('MISSING_VALUE rule');
  });
});

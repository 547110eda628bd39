import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countDays, findPeriod } from '../../src/calendar/index.js';
import { refusal } from './support.js';

describe('addDays', () => {
  it('moves over months and years, either way', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2026-05-20', 0)).toBe('2026-05-20');
    expect(addDays('2026-05-20', -0)).toBe('2026-05-20');
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(addDays('0001-01-01', 3_652_058)).toBe('9999-12-31');
  });

  it('refuses what is no whole number, and what leads out of the calendar', () => {
    for (const n of [0.5, NaN, Infinity, -Infinity, 1e16, '1', true, 1n]) {
      expect(refusal(() => addDays('2026-05-20', n as never))).toBe('INVALID_NUMBER n');
    }
    for (const n of [undefined, null]) expect(refusal(() => addDays('2026-05-20', n as never))).toBe('MISSING_VALUE n');
    for (const n of [1e15, -1e15, 3_652_059]) expect(refusal(() => addDays('2026-05-20', n))).toBe('INVALID_DATE n');
    expect(refusal(() => addDays('2026-02-30', 1))).toBe('INVALID_DATE day');
    expect(() => addDays('2026-05-20', 1e15)).toThrow('n: received 1000000000000000, leads outside the years 0001 to 9999');
  });
});

describe('addMonths', () => {
  it('clamps to the end of the month, counted from the given day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2023-01-31', 2)).toBe('2023-03-31');
    expect(addMonths('2023-01-31', 3)).toBe('2023-04-30');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-05-20', 0)).toBe('2026-05-20');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
    expect(addMonths('0001-01-31', 9998 * 12 + 11)).toBe('9999-12-31');
  });

  it('does not meet the host zone: days that Samoa and others skipped exist', () => {
    expect(addMonths('2011-11-30', 1)).toBe('2011-12-30');
    expect(addMonths('2012-01-30', -1)).toBe('2011-12-30');
  });

  it('refuses what is no whole number, and what leads out of the calendar', () => {
    expect(refusal(() => addMonths('2026-05-20', 0.5))).toBe('INVALID_NUMBER n');
    expect(refusal(() => addMonths('2026-05-20', undefined as never))).toBe('MISSING_VALUE n');
    for (const n of [1e15, -1e15, 8000 * 12, -3000 * 12]) expect(refusal(() => addMonths('2026-05-20', n))).toBe('INVALID_DATE n');
    expect(refusal(() => addMonths('2026-02-30', 1))).toBe('INVALID_DATE day');
  });
});

describe('countDays', () => {
  it('does not count the end', () => {
    expect(countDays({ start: '2026-01-01', end: '2026-01-01' })).toBe(0);
    expect(countDays({ start: '2026-01-01', end: '2026-02-01' })).toBe(31);
    expect(countDays({ start: '0001-01-01', end: '9999-12-31' })).toBe(3_652_058);
    expect(countDays('2024-02')).toBe(29);
    expect(countDays('2020-W53')).toBe(7);
    expect(countDays(findPeriod('2026-05-20', 'year'))).toBe(365);
  });

  it('refuses ranges that are none', () => {
    expect(refusal(() => countDays({ start: '2026-01-02', end: '2026-01-01' }))).toBe('INVALID_RANGE range.end');
    expect(refusal(() => countDays('FY2026'))).toBe('INVALID_PERIOD range');
    expect(refusal(() => countDays(undefined as never))).toBe('MISSING_VALUE range');
  });
});

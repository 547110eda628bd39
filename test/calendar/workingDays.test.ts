import { describe, expect, it } from 'vitest';
import { addWorkingDays, countWorkingDays, isWorkingDay, listWorkingDays } from '../../src/calendar/index.js';
import { compileWorkCalendar } from '../../src/calendar/workCalendar.js';
import { refusal } from './support.js';
import { isMutated } from '../support/mutated.js';

/** Mid-autumn and National Day of 2024 in China. */
const china = {
  holidays: ['2024-09-15', '2024-09-16', '2024-09-17', '2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07'],
  extraWorkdays: ['2024-09-14', '2024-09-29', '2024-10-12'],
};

describe('isWorkingDay', () => {
  it('takes Monday to Friday by default', () => {
    const week = ['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10'];
    expect(week.map((day) => isWorkingDay(day))).toEqual([false, true, true, true, true, true, false]);
    expect(week.map((day) => isWorkingDay(day, { weekend: [5, 6] }))).toEqual([true, true, true, true, true, false, false]);
    expect(week.map((day) => isWorkingDay(day, { weekend: [] }))).toEqual(week.map(() => true));
  });

  it('lets extra working days win over weekends, and holidays over weekdays', () => {
    expect(isWorkingDay('2024-09-14', china)).toBe(true);
    expect(isWorkingDay('2024-09-21', china)).toBe(false);
    expect(isWorkingDay('2024-10-01', china)).toBe(false);
    expect(isWorkingDay('2024-10-06', china)).toBe(false);
    expect(isWorkingDay('2024-10-08', china)).toBe(true);
  });

  it('does not mind repeated and needless dates', () => {
    const calendar = { weekend: [6, 0, 6], holidays: ['2026-01-03', '2026-01-05', '2026-01-05'], extraWorkdays: ['2026-01-06', '2026-01-10', '2026-01-10'] };
    expect(countWorkingDays({ start: '2026-01-03', end: '2026-01-11' }, calendar)).toBe(5);
    expect(listWorkingDays({ start: '2026-01-03', end: '2026-01-11' }, calendar)).toEqual(['2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10']);
  });
});

describe('countWorkingDays', { timeout: 60_000 }, () => {
  it('does not count the end', () => {
    expect(countWorkingDays({ start: '2021-11-01', end: '2021-12-01' })).toBe(22);
    expect(countWorkingDays({ start: '2021-11-01', end: '2021-11-30' })).toBe(21);
    expect(countWorkingDays({ start: '2021-11-01', end: '2021-11-01' })).toBe(0);
    expect(countWorkingDays('2026')).toBe(261);
    expect(countWorkingDays('2026', { weekend: [0, 1, 2, 3, 4, 5, 6] })).toBe(0);
    expect(countWorkingDays('2026', { weekend: [0, 1, 2, 3, 4, 5, 6], extraWorkdays: ['2026-05-20', '2027-05-20'] })).toBe(1);
  });

  it('orders its lists by day, whichever way the days are written as numbers', () => {
    // 1997-05-19 is day 10,000; 1969-12-31 is day -1
    const calendar = { holidays: ['1997-05-20', '1997-05-16', '1970-01-05', '1969-12-31', '1969-12-24'] };
    expect(countWorkingDays({ start: '1997-05-14', end: '1997-05-19' }, calendar)).toBe(2);
    expect(countWorkingDays({ start: '1997-05-19', end: '1997-05-24' }, calendar)).toBe(4);
    expect(countWorkingDays({ start: '1969-12-22', end: '1970-01-12' }, calendar)).toBe(12);
  });

  it.skipIf(isMutated)('costs no more for a long range', () => {
    const all = { start: '0001-01-01', end: '9999-12-31' };
    expect(countWorkingDays(all)).toBe(listWorkingDays(all).length);
    const start = performance.now();
    for (let i = 0; i < 1000; i += 1) countWorkingDays(all, china);
    expect(performance.now() - start).toBeLessThan(1000); // day by day it would be minutes
  });
});

describe('listWorkingDays', () => {
  it('lists in time order', () => {
    expect(listWorkingDays({ start: '2024-09-27', end: '2024-10-09' }, china)).toEqual(['2024-09-27', '2024-09-29', '2024-09-30', '2024-10-08']);
    expect(listWorkingDays({ start: '2026-01-03', end: '2026-01-05' })).toEqual([]);
    expect(listWorkingDays('2026-W01')).toHaveLength(5);
  });
});

describe('addWorkingDays', () => {
  it('never counts the day itself', () => {
    expect(addWorkingDays('2026-01-02', 1)).toBe('2026-01-05');
    expect(addWorkingDays('2026-01-03', 1)).toBe('2026-01-05');
    expect(addWorkingDays('2026-01-04', 1)).toBe('2026-01-05');
    expect(addWorkingDays('2026-01-05', -1)).toBe('2026-01-02');
    expect(addWorkingDays('2026-01-04', -1)).toBe('2026-01-02');
    expect(addWorkingDays('2026-01-05', 5)).toBe('2026-01-12');
    expect(addWorkingDays('2026-01-12', -5)).toBe('2026-01-05');
  });

  it('gives the day back for 0, worked or not', () => {
    expect(addWorkingDays('2026-01-03', 0)).toBe('2026-01-03');
    expect(addWorkingDays('2026-01-03', -0)).toBe('2026-01-03');
    expect(addWorkingDays('2026-01-03', 0, { weekend: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-01-03');
  });

  it('steps over holidays and onto extra working days', () => {
    expect(addWorkingDays('2024-09-27', 3, china)).toBe('2024-10-08');
    expect(addWorkingDays('2024-09-27', 1, china)).toBe('2024-09-29');
    expect(addWorkingDays('2024-10-08', -2, china)).toBe('2024-09-29');
    expect(addWorkingDays('2024-10-11', 1, china)).toBe('2024-10-12');
  });

  it('reaches the ends of the calendar and no further', () => {
    expect(addWorkingDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(addWorkingDays('0001-01-02', -1)).toBe('0001-01-01');
    expect(refusal(() => addWorkingDays('9999-12-31', 1))).toBe('INVALID_DATE n');
    expect(refusal(() => addWorkingDays('0001-01-01', -1))).toBe('INVALID_DATE n');
    expect(refusal(() => addWorkingDays('9999-12-30', 2))).toBe('INVALID_DATE n');
    expect(refusal(() => addWorkingDays('2026-01-01', 1e15))).toBe('INVALID_DATE n');
    expect(refusal(() => addWorkingDays('2026-01-01', -1e15))).toBe('INVALID_DATE n');
  });

  it('says when no day is left to work on', () => {
    const weekend = [0, 1, 2, 3, 4, 5, 6];
    const calendar = { weekend, extraWorkdays: ['2026-03-01', '2026-01-01'] };
    expect(addWorkingDays('2025-01-01', 2, calendar)).toBe('2026-03-01');
    expect(addWorkingDays('2026-02-01', 1, calendar)).toBe('2026-03-01');
    expect(addWorkingDays('2026-02-01', -1, calendar)).toBe('2026-01-01');
    expect(refusal(() => addWorkingDays('2025-01-01', 3, calendar))).toBe('NO_WORKING_DAYS n');
    expect(refusal(() => addWorkingDays('2026-03-01', 1, calendar))).toBe('NO_WORKING_DAYS n');
    expect(refusal(() => addWorkingDays('2026-01-01', -1, calendar))).toBe('NO_WORKING_DAYS n');
    expect(refusal(() => addWorkingDays('2026-01-01', 1, { weekend }))).toBe('NO_WORKING_DAYS n');
    expect(refusal(() => addWorkingDays('2026-01-01', 1e15, { weekend }))).toBe('NO_WORKING_DAYS n');
  });

  it.skipIf(isMutated)('costs no more for many days', () => {
    const start = performance.now();
    for (let i = 0; i < 1000; i += 1) addWorkingDays('2026-01-01', 2_000_000, china);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what is refused', () => {
  it.each<[unknown, string]>([
    [{ holidays: ['2024-01-01'], extraWorkdays: ['2024-01-02', '2024-01-01'] }, 'CALENDAR_CONFLICT calendar.extraWorkdays[1]'],
    [{ weekends: [0] }, 'INVALID_OPTION calendar.weekends'],
    [{ weekend: 0 }, 'INVALID_OPTION calendar.weekend'],
    [{ weekend: null }, 'INVALID_OPTION calendar.weekend'],
    [{ weekend: [7] }, 'INVALID_OPTION calendar.weekend[0]'],
    [{ weekend: [-1] }, 'INVALID_OPTION calendar.weekend[0]'],
    [{ weekend: [0, 1.5] }, 'INVALID_OPTION calendar.weekend[1]'],
    [{ weekend: ['0'] }, 'INVALID_OPTION calendar.weekend[0]'],
    [{ holidays: '2024-01-01' }, 'INVALID_OPTION calendar.holidays'],
    [{ holidays: ['2024-01-01', '2024-02-30'] }, 'INVALID_DATE calendar.holidays[1]'],
    [{ holidays: [null] }, 'MISSING_VALUE calendar.holidays[0]'],
    [{ extraWorkdays: ['1 May'] }, 'INVALID_DATE calendar.extraWorkdays[0]'],
    ['china', 'INVALID_OPTION calendar'],
    [[], 'INVALID_OPTION calendar'],
  ])('the calendar %j: %s', (calendar, expected) => {
    expect(refusal(() => isWorkingDay('2024-01-01', calendar as never))).toBe(expected);
    expect(refusal(() => countWorkingDays('2024-01', calendar as never))).toBe(expected);
    expect(refusal(() => listWorkingDays('2024-01', calendar as never))).toBe(expected);
    expect(refusal(() => addWorkingDays('2024-01-01', 0, calendar as never))).toBe(expected);
  });

  it('days, ranges and numbers', () => {
    expect(refusal(() => isWorkingDay('2026-02-30'))).toBe('INVALID_DATE day');
    expect(refusal(() => isWorkingDay(undefined as never))).toBe('MISSING_VALUE day');
    expect(refusal(() => addWorkingDays('2026-02-30', 1))).toBe('INVALID_DATE day');
    expect(refusal(() => addWorkingDays('2026-02-20', 1.5))).toBe('INVALID_NUMBER n');
    expect(refusal(() => addWorkingDays('2026-02-20', NaN))).toBe('INVALID_NUMBER n');
    expect(refusal(() => addWorkingDays('2026-02-20', null as never))).toBe('MISSING_VALUE n');
    expect(refusal(() => countWorkingDays({ start: '2026-02-02', end: '2026-02-01' }))).toBe('INVALID_RANGE range.end');
    expect(refusal(() => listWorkingDays('February'))).toBe('INVALID_PERIOD range');
  });

  it('names the calendar by where it stands', () => {
    expect(refusal(() => compileWorkCalendar({ weekend: [9] }, 'options.workCalendar'))).toBe('INVALID_OPTION options.workCalendar.weekend[0]');
  });
});

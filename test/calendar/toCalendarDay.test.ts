import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toCalendarDay } from '../../src/calendar/index.js';
import { readInstant, requireTimeZone } from '../../src/internal/instants.js';
import { refusal } from './support.js';

describe('instants', () => {
  it.each([
    ['2026-03-31T16:30:00Z', '2026-03-31T16:30:00.000Z'],
    ['2026-03-31 16:30:00Z', '2026-03-31T16:30:00.000Z'],
    ['2026-03-31T16:30Z', '2026-03-31T16:30:00.000Z'],
    ['2026-03-31T16:30:15.5Z', '2026-03-31T16:30:15.500Z'],
    ['2026-03-31T16:30:15.123456789Z', '2026-03-31T16:30:15.123Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-03-31T16:30:00+08', '2026-03-31T08:30:00.000Z'],
    ['2026-03-31T16:30:00+0800', '2026-03-31T08:30:00.000Z'],
    ['2026-03-31T16:30:00+08:00', '2026-03-31T08:30:00.000Z'],
    ['2026-03-31 16:30:00.25-03:30', '2026-03-31T20:00:00.250Z'],
    ['2026-03-31T16:30:00.000+0000', '2026-03-31T16:30:00.000Z'],
    ['2026-03-31T16:30:00-00:00', '2026-03-31T16:30:00.000Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(readInstant(text)).toISOString()).toBe(expected);
  });

  it.each([
    '2026-03-31T16:30:00', '2026-03-31 16:30', '2026-03-31T16:30:00z', '2026-03-31t16:30:00Z', '2026-03-31  16:30Z', '2026-03-31T16Z', '2026-03-31T1630Z',
    '2026-03-31T24:00:00Z', '2026-03-31T23:60:00Z', '2026-03-31T23:59:60Z', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '0000-01-01T00:00:00Z',
    '2026-03-31T16:30:00.Z', '2026-03-31T16:30:00,5Z', '2026-03-31T16:30:00 Z', '2026-03-31T16:30:00+8', '2026-03-31T16:30:00+24:00', '2026-03-31T16:30:00+08:60',
    '2026-03-31T16:30:00+08:0', '2026-03-31T16:30:00Z ', '2026-03-31T16:30:00[UTC]', '20260331T163000Z', '2026-3-31T16:30:00Z', '+002026-03-31T16:30:00Z',
    'Tue, 31 Mar 2026 16:30:00 GMT', '1774974600000', '2026-03', 'yesterday', '',
  ])('refuses %j', (text) => {
    expect(refusal(() => toCalendarDay(text))).toBe('INVALID_INSTANT instant');
  });

  it('reads epoch milliseconds and Dates', () => {
    const ms = Date.UTC(2026, 2, 31, 16, 30);
    expect(toCalendarDay(ms)).toBe('2026-03-31');
    expect(toCalendarDay(new Date(ms), { timeZone: 'Asia/Shanghai' })).toBe('2026-04-01');
    expect(toCalendarDay(0)).toBe('1970-01-01');
    expect(toCalendarDay(-0)).toBe('1970-01-01');
    expect(toCalendarDay(-0.5)).toBe('1969-12-31');
    expect(toCalendarDay(runInNewContext('new Date(0)') as Date)).toBe('1970-01-01');
    expect(Object.is(readInstant(-0), 0)).toBe(true);
  });

  it('refuses everything else', () => {
    for (const value of [NaN, Infinity, 8.64e15 + 1, new Date(NaN), true, {}, [], 5n, Symbol('x'), () => 0]) {
      expect(refusal(() => toCalendarDay(value as never))).toBe('INVALID_INSTANT instant');
    }
    for (const value of [undefined, null]) expect(refusal(() => toCalendarDay(value as never))).toBe('MISSING_VALUE instant');
    for (const value of [8.64e15, -8.64e15, '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00']) {
      expect(refusal(() => toCalendarDay(value))).toBe('INVALID_INSTANT instant');
    }
    expect(() => toCalendarDay('2026-03-31T16:30:00')).toThrow('must be ISO 8601 with "Z" or an offset');
  });
});

describe('zones', { timeout: 60_000 }, () => {
  it.each([
    ['2026-03-31T16:30:00Z', 'Asia/Shanghai', '2026-04-01'],
    ['2026-03-31T15:59:59Z', 'Asia/Shanghai', '2026-03-31'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T05:00:00Z', 'America/New_York', '2026-01-01'],
    ['2026-07-01T04:00:00Z', 'America/New_York', '2026-07-01'],
    ['2026-07-01T03:59:59Z', 'America/New_York', '2026-06-30'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-02-28T10:00:00Z', 'Pacific/Kiritimati', '2026-03-01'],
    ['2024-02-29T11:59:59Z', 'Etc/GMT+12', '2024-02-28'],
    ['2024-03-01T11:59:59Z', 'Etc/GMT+12', '2024-02-29'],
    ['2007-11-04T02:30:00Z', 'America/St_Johns', '2007-11-04'],
    ['2007-11-04T02:45:00Z', 'America/St_Johns', '2007-11-03'], // clocks went back from 00:01
    ['0001-01-01T00:00:00Z', 'Asia/Shanghai', '0001-01-01'],
    ['1500-02-28T23:59:59Z', 'Asia/Shanghai', '1500-03-01'], // the Gregorian calendar throughout
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(toCalendarDay(instant, { timeZone })).toBe(day);
  });

  it('is UTC by default, never the host', () => {
    expect(toCalendarDay('2026-03-31T23:59:59Z')).toBe('2026-03-31');
    expect(toCalendarDay('2026-03-31T00:00:00Z')).toBe('2026-03-31');
    expect(toCalendarDay('2026-03-31T00:00:00Z', { timeZone: undefined })).toBe('2026-03-31');
  });

  it('leaves plain days as they are', () => {
    expect(toCalendarDay('2011-12-30', { timeZone: 'Pacific/Apia' })).toBe('2011-12-30');
    expect(refusal(() => toCalendarDay('2026-02-30'))).toBe('INVALID_DATE instant');
    expect(refusal(() => toCalendarDay('2026-02-28', { timeZone: 'Nowhere' }))).toBe('INVALID_TIME_ZONE options.timeZone');
    expect(() => toCalendarDay('3/31/2026')).toThrow('or a plain day "YYYY-MM-DD"'); // how most who see this will mend it
  });

  it.each([['Mars/Olympus'], [''], ['+08:00'], ['-03'], [null], [8], [{}], ['Asia/Shanghai\0']])('%j is no zone', (timeZone) => {
    expect(refusal(() => toCalendarDay(0, { timeZone: timeZone as never }))).toBe('INVALID_TIME_ZONE options.timeZone');
  });

  it('refuses unknown options', () => {
    expect(refusal(() => toCalendarDay(0, { timezone: 'UTC' } as never))).toBe('INVALID_OPTION options.timezone');
  });

  it('remembers zones, but not every spelling for ever', () => {
    const reader = requireTimeZone('Asia/Shanghai', 'timeZone');
    expect(requireTimeZone('Asia/Shanghai', 'timeZone')).toBe(reader);
    const letters = Array.from('america/new_york');
    for (let mask = 0; mask < 2000; mask += 1) {
      requireTimeZone(letters.map((letter, i) => ((mask >> i) & 1 ? letter.toUpperCase() : letter)).join(''), 'timeZone');
    }
    expect(requireTimeZone('Asia/Shanghai', 'timeZone')).not.toBe(reader);
  });
});

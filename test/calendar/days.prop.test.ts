import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countDays, toCalendarDay } from '../../src/calendar/index.js';
import { formatDay, parseDay } from '../../src/internal/dates.js';
import { anyDay } from './support.js';

const day = anyDay.map((epochDay) => formatDay(epochDay));

describe('days', { timeout: 60_000 }, () => {
  it('read nothing else than what is written back', () => {
    const nearly = fc.stringMatching(/^[0-9-]{4}[-/0-9][0-9]{2}[-/0-9][0-9]{2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly, day), (text) => {
        const epochDay = parseDay(text);
        if (!Number.isNaN(epochDay)) expect(formatDay(epochDay)).toBe(text);
        else expect(/^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) && !text.startsWith('0000')).toBeFalsy();
      }),
      { numRuns: 5000 },
    );
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 50_000 }), (start, n) => {
        const end = addDays(start, n);
        expect(countDays({ start, end })).toBe(n);
        expect(addDays(end, -n)).toBe(start);
        expect(end >= start).toBe(true);
      }),
    );
  });

  it('move by months as the calendar shows: same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1700, max: 1700 }), (from, n) => {
        const [year, month, date] = from.split('-').map(Number) as [number, number, number];
        const index = year * 12 + month - 1 + n;
        const moved = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
        const last = new Date(Date.UTC(2000 + (moved.year % 400), moved.month, 0)).getUTCDate();
        const pad = (value: number, width: number): string => String(value).padStart(width, '0');
        expect(addMonths(from, n)).toBe(`${pad(moved.year, 4)}-${pad(moved.month, 2)}-${pad(Math.min(date, last), 2)}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('toCalendarDay', { timeout: 60_000 }, () => {
  it('shows the day that the zone\'s own calendar shows', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'America/St_Johns', 'Africa/Monrovia', 'Asia/Manila', 'Europe/Amsterdam', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2100, 0, 1) }), fc.constantFrom(...zones), (ms, timeZone) => {
        const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(ms);
        const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
        const expected = `${part('year')}-${part('month')}-${part('day')}`;
        expect(toCalendarDay(ms, { timeZone })).toBe(expected);
        expect(toCalendarDay(new Date(ms).toISOString(), { timeZone })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('does not care how the offset is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -1439, max: 1439 }), fc.constantFrom('T', ' '), (ms, offset, blank) => {
        const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1).replace('T', blank);
        const sign = offset < 0 ? '-' : '+';
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
        const forms = [`${sign}${hours}:${minutes}`, `${sign}${hours}${minutes}`, ...(minutes === '00' ? [sign + hours] : [])];
        for (const form of forms) expect(toCalendarDay(local + form)).toBe(new Date(ms).toISOString().slice(0, 10));
      }),
    );
  });
});

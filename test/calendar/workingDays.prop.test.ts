import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, countWorkingDays, isWorkingDay, listWorkingDays } from '../../src/calendar/index.js';
import type { WorkCalendar } from '../../src/calendar/index.js';
import { dayOf, isoOf } from '../oracle/days.js';

const FROM = dayOf('2024-01-01');
const nearDay = fc.integer({ min: FROM, max: FROM + 120 }).map(isoOf);

const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record(
    {
      weekend: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 }),
      holidays: fc.array(nearDay, { maxLength: 20 }),
      extraWorkdays: fc.array(nearDay, { maxLength: 20 }),
    },
    { requiredKeys: [] },
  )
  .map((calendar) => {
    if (calendar.holidays === undefined || calendar.extraWorkdays === undefined) return calendar;
    return { ...calendar, extraWorkdays: calendar.extraWorkdays.filter((day) => !calendar.holidays?.includes(day)) };
  });

/** Day by day, straight from the definition. */
function worksNaively(day: string, { weekend = [0, 6], holidays = [], extraWorkdays = [] }: WorkCalendar): boolean {
  if (extraWorkdays.includes(day)) return true;
  if (holidays.includes(day)) return false;
  return !weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function addNaively(day: string, n: number, calendar: WorkCalendar): string | null {
  let at = dayOf(day);
  for (let left = Math.abs(n); left > 0; ) {
    at += Math.sign(n);
    if (Math.abs(at - FROM) > 4000) return null;
    if (worksNaively(isoOf(at), calendar)) left -= 1;
  }
  return isoOf(at);
}

describe('working days', { timeout: 60_000 }, () => {
  it('are those of a walk through the days', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 0, max: 150 }), anyCalendar, (start, length, calendar) => {
        const days = Array.from({ length }, (_, i) => isoOf(dayOf(start) + i));
        const worked = days.filter((day) => worksNaively(day, calendar));
        const range = { start, end: isoOf(dayOf(start) + length) };
        expect(listWorkingDays(range, calendar)).toEqual(worked);
        expect(countWorkingDays(range, calendar)).toBe(worked.length);
        expect(isWorkingDay(start, calendar)).toBe(worksNaively(start, calendar));
      }),
      { numRuns: 500 },
    );
  });

  it('are added as a walk through the days would', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -80, max: 80 }), anyCalendar, (day, n, calendar) => {
        const twin = addNaively(day, n, calendar);
        if (twin !== null) expect(addWorkingDays(day, n, calendar)).toBe(twin);
        else expect(() => addWorkingDays(day, n, calendar)).toThrow('calendar.extraWorkdays');
      }),
      { numRuns: 1000 },
    );
  });

  it('add up over neighbouring ranges', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -664_000, max: 2_878_000 }), { minLength: 3, maxLength: 3 }), anyCalendar, (days, calendar) => {
        const [a, b, c] = days.sort((x, y) => x - y).map(isoOf) as [string, string, string];
        expect(countWorkingDays({ start: a, end: b }, calendar) + countWorkingDays({ start: b, end: c }, calendar)).toBe(
          countWorkingDays({ start: a, end: c }, calendar),
        );
      }),
    );
  });

  it('are counted back from what was added', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 1, max: 100_000 }), (day, n) => {
        const later = addWorkingDays(day, n);
        expect(countWorkingDays({ start: isoOf(dayOf(day) + 1), end: isoOf(dayOf(later) + 1) })).toBe(n);
        if (isWorkingDay(day)) expect(addWorkingDays(later, -n)).toBe(day);
      }),
    );
  });
});

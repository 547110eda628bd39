import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriod, listPeriods, parsePeriod } from '../../src/calendar/index.js';
import type { PeriodRule } from '../../src/calendar/index.js';
import { formatDay } from '../../src/internal/dates.js';
import { compilePeriodRule } from '../../src/internal/periods.js';
import { dayOf, enclosing, isoOf, periodOf } from '../oracle/days.js';
import { anyDay, anyRetail, anyRule, UNITS } from './support.js';

const DAY = 86_400_000;

/** The ISO 8601 week of a day: that of its Thursday, counted from the Thursday of 4 January's week. */
function isoWeek(day: number): string {
  const monday = (of: number): number => of - ((new Date(of * DAY).getUTCDay() + 6) % 7);
  const thursday = monday(day) + 3;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const week = (monday(day) - monday(Date.UTC(year, 0, 4) / DAY)) / 7 + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

const anyRange = fc.tuple(anyDay, fc.integer({ min: 0, max: 900 })).map(([start, length]) => ({
  start: formatDay(start),
  end: formatDay(start + length),
}));

describe('findPeriod', { timeout: 60_000 }, () => {
  it('agrees with a twin that steps through the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const twin = periodOf(day, rule);
        const { key, start, end, partial } = findPeriod(formatDay(day), rule);
        expect({ key: key.replace(/^(FY)?0+(?=\d)/, '$1'), start, end, partial }).toEqual({
          key: twin.key.replace(/^(FY)?0+(?=\d)/, '$1'), // the twin does not pad years
          start: isoOf(twin.start),
          end: isoOf(twin.end),
          partial: false,
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the ISO week of every day from 1990 to 2060', () => {
    const first = dayOf('1990-01-01');
    for (let day = first; day < first + 71 * 366; day += 1) {
      const { key } = findPeriod(isoOf(day), 'week');
      if (key !== isoWeek(day)) expect(`${isoOf(day)} ${key}`).toBe(`${isoOf(day)} ${isoWeek(day)}`);
    }
  });

  it('is the same for every day of a period', () => {
    fc.assert(
      fc.property(anyDay, anyRule, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (day, rule, share) => {
        const period = findPeriod(formatDay(day), rule);
        const start = dayOf(period.start);
        const other = start + Math.floor(share * (dayOf(period.end) - start));
        expect(findPeriod(formatDay(other), rule)).toEqual(period);
      }),
    );
  });

  it('follows itself without gap, with keys that rise as text and ordinals by one', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const { findIndexed } = compilePeriodRule(rule, 'rule');
        let period = findIndexed(day);
        for (let i = 0; i < 60; i += 1) {
          const next = findIndexed(period.end);
          expect(next.start).toBe(period.end);
          expect(next.key > period.key, `${next.key} after ${period.key}`).toBe(true);
          expect(next.ordinal).toBe(period.ordinal + 1);
          period = next;
        }
      }),
    );
  });
});

describe('parsePeriod', { timeout: 60_000 }, () => {
  it('reads back every key that findPeriod gives', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const period = findPeriod(formatDay(day), rule);
        expect(parsePeriod(period.key, rule)).toEqual(period);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs no rule for plain units', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), (day, unit) => {
        const period = findPeriod(formatDay(day), unit);
        expect(parsePeriod(period.key)).toEqual(period);
      }),
    );
  });

  it('gives back the key it was given, or refuses it', () => {
    const anyKey = fc
      .tuple(
        fc.constantFrom('', 'FY'),
        fc.integer({ min: 1000, max: 3000 }),
        fc.constantFrom('', '-', '-W', '-M', '-Q', '-H'),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
      )
      .map(([prefix, year, letter, number, pad]) => `${prefix}${year}${letter}${letter === '' ? '' : pad ? String(number).padStart(2, '0') : number}`);
    fc.assert(
      fc.property(anyKey, fc.option(anyRule, { nil: undefined }), (key, rule) => {
        let period;
        try {
          period = parsePeriod(key, rule);
        } catch (error) {
          expect(error).toMatchObject({ code: 'INVALID_PERIOD' });
          return;
        }
        expect(period.key).toBe(key);
        expect(findPeriod(period.start, rule ?? period.unit)).toEqual(period);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('listPeriods', { timeout: 60_000 }, () => {
  it('covers the range without gap when it clips', () => {
    fc.assert(
      fc.property(anyRange, anyRule, (range, rule) => {
        const rows = listPeriods(range, rule);
        let at = range.start;
        for (const { start, end, key, partial } of rows) {
          expect(start).toBe(at);
          expect(end > start).toBe(true);
          const whole = findPeriod(start, rule);
          expect(key).toBe(whole.key);
          expect(partial).toBe(start !== whole.start || end !== whole.end);
          at = end;
        }
        expect(at).toBe(range.end);
      }),
    );
  });

  it('lists the same periods whole, and some of them inside', () => {
    fc.assert(
      fc.property(anyRange, anyRule, (range, rule) => {
        const clipped = listPeriods(range, rule);
        const whole = listPeriods(range, rule, { edges: 'whole' });
        expect(whole).toEqual(clipped.map(({ start }) => findPeriod(start, rule)));
        expect(listPeriods(range, rule, { edges: 'inside' })).toEqual(clipped.filter(({ partial }) => !partial));
      }),
    );
  });
});

describe('retail years', { timeout: 60_000 }, () => {
  it('have 52 or 53 whole weeks, each in exactly one month, quarter and half', () => {
    fc.assert(
      fc.property(anyDay, anyRetail, (day, retail) => {
        const rule = (unit: string): PeriodRule => ({ unit, retail }) as PeriodRule;
        const { start, end } = findPeriod(formatDay(day), rule('year'));
        const range = { start, end };
        const weeks = listPeriods(range, rule('week'));
        expect([52, 53]).toContain(weeks.length);
        expect(weeks.every(({ partial }) => !partial)).toBe(true);
        const quarter = retail.pattern.split('-').map(Number);
        const expected = [...quarter, ...quarter, ...quarter, ...quarter];
        if (weeks.length === 53) expected[(retail.leapWeekIn ?? 12) - 1]! += 1;
        const sizes = (unit: string): number[] =>
          listPeriods(range, rule(unit)).map((period) => (dayOf(period.end) - dayOf(period.start)) / 7);
        const sums = (size: number): number[] =>
          Array.from({ length: 12 / size }, (_, i) => expected.slice(i * size, (i + 1) * size).reduce((a, b) => a + b));
        expect(sizes('month')).toEqual(sums(1));
        expect(sizes('quarter')).toEqual(sums(3));
        expect(sizes('halfYear')).toEqual(sums(6));
      }),
    );
  });
});

describe('compilePeriodRule', { timeout: 60_000 }, () => {
  it('finds the quarter and year that a period belongs to', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const { findIndexed, quarterOf, yearOf, unit } = compilePeriodRule(rule, 'rule');
        const period = findIndexed(day);
        const year = yearOf(day);
        expect({ start: year.start, end: year.end }).toEqual(enclosing(period, rule, 'year'));
        if (unit !== 'halfYear' && unit !== 'year') {
          const quarter = quarterOf(day);
          expect({ start: quarter.start, end: quarter.end }).toEqual(enclosing(period, rule, 'quarter'));
          expect(quarter.start >= year.start && quarter.end <= year.end).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same in any order of asking', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 40 }), anyRule, (days, rule) => {
        const { findIndexed } = compilePeriodRule(rule, 'rule');
        for (const day of [...days, ...days]) {
          expect(findIndexed(day)).toEqual(compilePeriodRule(rule, 'rule').findIndexed(day));
        }
      }),
    );
  });
});

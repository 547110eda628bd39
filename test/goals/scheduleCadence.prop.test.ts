import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/addDays.js';
import { isWorkingDay } from '../../src/calendar/isWorkingDay.js';
import { listPeriods } from '../../src/calendar/listPeriods.js';
import { scheduleCadence } from '../../src/goals/scheduleCadence.js';
import { notPlain, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

const UNITS = ['day', 'week', 'month', 'quarter'] as const;
const BASES = ['calendarDays', 'workingDays', 'months'] as const;
type DayBasis = (typeof BASES)[number];

/** What one day weighs, asked day by day. */
function weightOf(day: string, basis: DayBasis): Rational {
  if (basis === 'workingDays') return new Rational(isWorkingDay(day) ? 1n : 0n);
  if (basis === 'calendarDays') return new Rational(1n);
  const [month] = listPeriods(day, 'month', { edges: 'whole' });
  return new Rational(1n, BigInt(daysOf(month!.start, month!.end).length));
}

function daysOf(start: string, end: string): string[] {
  const days: string[] = [];
  for (let day = start; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

const weigh = (start: string, end: string, basis: DayBasis): Rational => Rational.sum(daysOf(start, end).map((day) => weightOf(day, basis)));

describe('laws of scheduleCadence', () => {
  const start = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2025-06-15', n));
  const span = fc.record({ start, length: fc.integer({ min: 3, max: 120 }) }).map((each) => ({ start: each.start, end: addDays(each.start, each.length) }));

  it('is the running total rounded half-up, counted day by day', () => {
    fc.assert(
      fc.property(
        span,
        fc.constantFrom(...UNITS),
        fc.constantFrom(...BASES),
        fc.oneof(fc.nat(400).map((times) => ({ times, per: null })), fc.record({ times: fc.nat(400), per: fc.constantFrom(...UNITS) })),
        (range, per, basis, { times, per: rate }) => {
          const cadence = scheduleCadence(rate === null ? times : { times: new Rational(BigInt(times), 10n).toExact(), per: rate }, range, { per, basis });
          expect(notPlain(cadence)).toEqual([]);
          const perDay = (day: string): Rational => {
            const weight = weightOf(day, basis);
            if (weight.isZero) return weight;
            if (rate === null) return new Rational(BigInt(times)).times(weight).over(weigh(range.start, range.end, basis));
            const [whole] = listPeriods({ start: day, end: addDays(day, 1) }, rate, { edges: 'whole' });
            return new Rational(BigInt(times), 10n).times(weight).over(weigh(whole!.start, whole!.end, basis));
          };
          let running = new Rational(0n);
          let counted = 0;
          for (const slot of cadence.slots) {
            running = running.plus(Rational.sum(daysOf(slot.start, slot.end).map(perDay)));
            expect(slot.cumulative).toBe(Number(running.toInteger('halfUp')));
            counted += slot.count;
            expect(counted).toBe(slot.cumulative);
            expect(slot.count).toBeGreaterThanOrEqual(0);
          }
          expect(cadence.total).toBe(counted);
          if (rate === null) expect(cadence.total).toBe(times);
          expect(cadence.slots.map(({ key }) => key)).toEqual(listPeriods(range, per).map(({ key }) => key));
        },
      ),
      runs(40, 300),
    );
  });
});

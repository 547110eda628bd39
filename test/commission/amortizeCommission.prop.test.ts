import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmortizationSchedule } from '../../src/commission/index.js';
import { amortizeCommission } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import type { OracleAmortizationEvent, OracleAmortizationOptions } from '../oracle/amortization.js';
import { oracleAmortization, Refused } from '../oracle/amortization.js';
import { deepFreeze, notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import type { Mode } from '../oracle/rational.js';
import { Rational } from '../oracle/rational.js';

const MODES: readonly Mode[] = ['halfUp', 'halfDown', 'halfEven', 'halfCeil', 'halfFloor', 'up', 'down', 'ceil', 'floor'];

const cents = (n: bigint): string => new Rational(n, 100n).toExact();
const costArb = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }).map((n) => cents(BigInt(n))),
  fc.integer({ min: -50, max: 50 }).map((n) => cents(BigInt(n))), // so little that rounding decides
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(cents),
  fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 1000),
);
const dayArb = fc
  .record({ month: fc.integer({ min: 0, max: 47 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ month, day }) => {
    const year = 2023 + Math.floor(month / 12);
    const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
  });

interface Call {
  cost: string | number;
  options: OracleAmortizationOptions;
}

/** A day some months after another; the day of the month is free. */
function later(start: string, months: number, day: number): string {
  return new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + months, day)).toISOString().slice(0, 10);
}

const callArb: fc.Arbitrary<Call> = fc
  .record({
    cost: costArb,
    start: dayArb,
    months: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) }),
    proration: fc.constantFrom(undefined, 'fullMonth' as const, 'daily' as const),
    residual: fc.constantFrom(undefined, 'last' as const, 'spread' as const),
    practicalExpedient: fc.constantFrom(undefined, false, true),
    minorUnits: fc.constantFrom(undefined, 0, 3),
    rounding: fc.constantFrom(undefined, ...MODES),
    events: fc.array(
      fc.record({
        type: fc.constantFrom('impairment' as const, 'impairment' as const, 'reestimate' as const, 'termination' as const),
        month: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: -1, max: 30 })),
        day: fc.constantFrom(3, 3, 14, 28),
        part: fc.integer({ min: 1, max: 400 }),
        remainingMonths: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 4 },
    ),
    withEvents: fc.boolean(),
  })
  .map(({ cost, events, withEvents, ...options }) => {
    const placed = events.map(({ type, month, day, part, remainingMonths }): OracleAmortizationEvent => {
      const date = later(options.start, month, day);
      if (type === 'termination') return { type, date };
      if (type === 'reestimate') return { type, date, remainingMonths };
      const amount = Rational.of(cost).abs().times(new Rational(BigInt(part), 1000n)).plus(new Rational(1n, 100n));
      return { type, date, amount: amount.rounded(2, 'down').toExact() };
    });
    return { cost, options: withEvents ? { ...options, events: placed } : options };
  });

function amortized({ cost, options }: Call): AmortizationSchedule | string {
  try {
    return amortizeCommission(cost, options);
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.code;
  }
}

describe('amortizeCommission against the naive schedule', () => {
  it('agrees on every row, and on what it refuses', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const result = amortized(call);
        let expected;
        try {
          expected = oracleAmortization(call.cost, call.options);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          expect(['EVENT_OUTSIDE_PERIODS', 'IMPAIRMENT_EXCEEDS_CARRYING', 'INVALID_OPTION']).toContain(result);
          return;
        }
        if (typeof result === 'string') throw new Error(`refused: ${result}`);
        const { cost, expensed, schedule, warnings } = result;
        expect({ cost, expensed, schedule, spreadFrom: warnings.map(({ key }) => key) }).toEqual(expected);
      }),
      runs(600),
    );
  }, PATIENCE);
});

describe('laws of amortizeCommission', () => {
  it('what has accumulated and what is carried are the cost in every row, and each row adds its own charges', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const result = amortized(call);
        if (typeof result === 'string') return;
        let before = Rational.of('0');
        for (const { amortization, impairment = '0', writeOff = '0', accumulated, carryingAmount } of result.schedule) {
          expect(sum([accumulated, carryingAmount]).is(Rational.of(result.cost))).toBe(true);
          before = before.plus(sum([amortization, impairment, writeOff]));
          expect(before.is(Rational.of(accumulated))).toBe(true);
        }
        expect(Rational.of(result.schedule[result.schedule.length - 1]!.carryingAmount).isZero).toBe(true);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('no charge has the other sign than the cost, and what is carried never grows', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const result = amortized(call);
        if (typeof result === 'string') return;
        const { sign } = Rational.of(result.cost);
        for (const { amortization } of result.schedule) expect(Rational.of(amortization).sign * sign).toBeGreaterThanOrEqual(0);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('the order of the events does not matter where their days differ', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const { events = [] } = call.options;
        fc.pre(new Set(events.map(({ date }) => date)).size === events.length);
        const turned = amortized({ ...call, options: { ...call.options, events: [...events].reverse() } });
        expect(turned).toEqual(amortized({ ...call, options: { ...call.options, events } }));
      }),
      runs(300),
    );
  }, PATIENCE);

  it('gives plain JSON and leaves its input alone', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const before = structuredClone(call);
        expect(notPlain(amortized(deepFreeze(call)))).toEqual([]);
        expect(call).toEqual(before);
      }),
      runs(200),
    );
  }, PATIENCE);
});

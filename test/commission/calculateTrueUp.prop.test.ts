import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrueUpEarning, TrueUpPayment } from '../../src/commission/index.js';
import { calculateTrueUp } from '../../src/commission/index.js';
import type { RoundingMode } from '../../src/types.js';
import { deepFreeze, notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

const MODES: readonly RoundingMode[] = ['halfUp', 'halfDown', 'halfEven', 'halfCeil', 'halfFloor', 'up', 'down', 'ceil', 'floor'];

const keyArb = fc.record({
  participantId: fc.constantFrom('a', 'b', 7, '7', 'a b'),
  period: fc.constantFrom('2026-01', '2026-02', 'a').map((key) => ({ key })),
  componentId: fc.constantFrom(undefined, null, 'c', 'a', '2026-01'),
});
const amountArb = fc.oneof(
  fc.integer({ min: -5000, max: 50_000 }).map((n) => new Rational(BigInt(n), 100n).toExact()),
  fc.integer({ min: -500, max: 5000 }).map((n) => n / 1000), // finer than a minor unit
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((n) => new Rational(n, 1000n).toExact()),
);
const earnedArb: fc.Arbitrary<TrueUpEarning[]> = fc.array(fc.tuple(keyArb, amountArb).map(([key, earned]) => ({ ...key, earned })), { maxLength: 12 });
const paidArb: fc.Arbitrary<TrueUpPayment[]> = fc.array(fc.tuple(keyArb, amountArb).map(([key, amount]) => ({ ...key, amount })), { maxLength: 12 });
const optionsArb = fc.record({ minorUnits: fc.constantFrom(0, 2, 3), rounding: fc.constantFrom(...MODES) });

const nameOf = (row: TrueUpEarning | TrueUpPayment): string => JSON.stringify([String(row.participantId), row.period.key, row.componentId ?? null]);

describe('laws of calculateTrueUp', () => {
  it('run again with its adjustments paid, it adjusts nothing', () => {
    fc.assert(
      fc.property(earnedArb, paidArb, optionsArb, (earned, paid, options) => {
        const { adjustments } = calculateTrueUp(earned, paid, options);
        const again = calculateTrueUp(earned, [...paid, ...adjustments], options);
        expect(again.adjustments).toEqual([]);
        expect(Rational.of(again.total).isZero).toBe(true);
      }),
      runs(400),
    );
  }, PATIENCE);

  it('each key’s amount is what its rows come to, in the order of the first rows', () => {
    fc.assert(
      fc.property(earnedArb, paidArb, optionsArb, (earned, paid, options) => {
        const order = [...new Set([...earned, ...paid].map(nameOf))];
        const round = (value: string | number): Rational => Rational.of(value).rounded(options.minorUnits, options.rounding);
        const expected = order.flatMap((name) => {
          const wasEarned = Rational.sum(earned.filter((row) => nameOf(row) === name).map((row) => round(row.earned as string)));
          const wasPaid = Rational.sum(paid.filter((row) => nameOf(row) === name).map((row) => round(row.amount as string)));
          const amount = wasEarned.minus(wasPaid);
          return amount.isZero ? [] : [[name, ...[wasEarned, wasPaid, amount].map((value) => value.toFixed(options.minorUnits))]];
        });
        const { adjustments, total } = calculateTrueUp(earned, paid, options);
        expect(adjustments.map((row) => [nameOf(row), row.earned, row.paid, row.amount])).toEqual(expected);
        expect(sum(adjustments.map(({ amount }) => amount)).is(Rational.of(total))).toBe(true);
      }),
      runs(400),
    );
  }, PATIENCE);

  it('what was earned and paid alike needs nothing; turned around, every sign turns', () => {
    fc.assert(
      fc.property(earnedArb, paidArb, (earned, paid) => {
        const swapped = calculateTrueUp(
          paid.map(({ amount, ...row }) => ({ ...row, earned: amount })),
          earned.map(({ earned: amount, ...row }) => ({ ...row, amount })),
        );
        expect(sum([swapped.total, calculateTrueUp(earned, paid).total]).isZero).toBe(true);
        expect(calculateTrueUp(earned, earned.map(({ earned: amount, ...row }) => ({ ...row, amount }))).adjustments).toEqual([]);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('gives plain JSON and leaves its input alone', () => {
    fc.assert(
      fc.property(earnedArb, paidArb, (earned, paid) => {
        const before = structuredClone([earned, paid]);
        expect(notPlain(calculateTrueUp(deepFreeze(earned), deepFreeze(paid)))).toEqual([]);
        expect([earned, paid]).toEqual(before);
      }),
      runs(100),
    );
  }, PATIENCE);
});

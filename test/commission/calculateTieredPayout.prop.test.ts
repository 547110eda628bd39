import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateTieredPayout } from '../../src/commission/index.js';
import type { TieredCall } from '../oracle/arbitraries.js';
import { amountText, scaledText, tableArb, tieredCallArb } from '../oracle/arbitraries.js';
import type { OracleTable, OracleTieredOptions, OracleTieredPayout } from '../oracle/commission.js';
import { oracleTieredPayout } from '../oracle/commission.js';
import { deepFreeze, notPlain, paidBy, PATIENCE, runs, sum, walkFaults } from '../oracle/laws.js';
import type { DecimalLike } from '../oracle/rational.js';
import { Rational } from '../oracle/rational.js';

type Full = OracleTieredPayout & { options?: unknown; warnings?: unknown };

function calculated(amount: DecimalLike, table: OracleTable, options: OracleTieredOptions = {}): Full {
  return calculateTieredPayout(amount, table, options) as unknown as Full;
}

/** The result without what it echoes. */
function bare({ options: _, warnings: __, ...rest }: Full): OracleTieredPayout {
  return rest;
}

function agrees(amount: DecimalLike, table: OracleTable, options: OracleTieredOptions = {}): void {
  expect(bare(calculated(amount, table, options))).toEqual(oracleTieredPayout(amount, table, options));
}

const cents = fc.integer({ min: -500_000, max: 500_000 }).map((n) => scaledText(BigInt(n), 2));
const plus = (a: DecimalLike, b: DecimalLike): string => Rational.of(a).plus(Rational.of(b)).toExact();

describe('calculateTieredPayout against the recursive definition', () => {
  it('agrees on random tables, ends and money', () => {
    fc.assert(
      fc.property(tieredCallArb, ({ amount, table, options }) => {
        agrees(amount, table, options);
      }),
      runs(1500, 4000),
    );
  }, PATIENCE);

  it('agrees exactly at, a cent under and a cent over every bound, in both conventions, up and down', () => {
    fc.assert(
      fc.property(tableArb(), fc.constantFrom('0', '-20', '50', '1000'), (table, prior) => {
        for (const bound of ['upper', 'lower'] as const) {
          for (const { upTo } of table.tiers) {
            if (upTo === null) continue;
            for (const off of ['-0.01', '0', '0.01']) {
              const place = plus(upTo, off);
              const away = Rational.of(place).minus(Rational.of(prior));
              agrees(away.toExact(), { ...table, bound }, { prior });
              agrees(away.negated().toExact(), { ...table, bound }, { prior: place });
            }
          }
        }
      }),
      runs(80),
    );
  }, PATIENCE);

  it('agrees on a refund that falls through two tiers and more', () => {
    fc.assert(
      fc.property(tableArb(), cents, cents, (table, over, under) => {
        const bounds = table.tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
        const top = bounds.at(-1);
        const low = bounds.at(-3) ?? bounds[0];
        if (top === undefined || low === undefined) return;
        const prior = plus(top, Rational.of(over).abs().toExact());
        const end = Rational.of(low).minus(Rational.of(under).abs());
        agrees(end.minus(Rational.of(prior)).toExact(), table, { prior });
      }),
      runs(300),
    );
  }, PATIENCE);
});

describe('laws of calculateTieredPayout', () => {
  it('slices and bonuses add up to the payout, in one unbroken walk', () => {
    fc.assert(
      fc.property(tieredCallArb, ({ amount, table, options }) => {
        const result = calculated(amount, table, options);
        expect(paidBy(result.slices, result.bonuses)).toBe(result.exactPayout);
        const from = Rational.of(options.prior ?? 0);
        expect(walkFaults(result.slices, from.toExact(), from.plus(Rational.of(amount)).toExact())).toEqual([]);
        for (const slice of result.slices) {
          expect(Rational.of(slice.rate).times(Rational.of(slice.amount)).toExact()).toBe(slice.exactPayout);
        }
      }),
      runs(600),
    );
  }, PATIENCE);

  it('a chain of calls sums to the one call, exact and rounded', () => {
    fc.assert(
      fc.property(tieredCallArb, amountText(2), ({ amount, table, options }: TieredCall, next) => {
        const prior = Rational.of(options.prior ?? 0);
        const peak = Rational.of(options.peak ?? prior.toExact());
        const middle = prior.plus(Rational.of(amount));
        const higher = middle.gte(peak) ? middle : peak;
        const highWater = table.bonusPolicy === 'highWater';
        const first = calculated(amount, table, options);
        const second = calculated(next, table, {
          ...options,
          prior: middle.toExact(),
          ...(highWater ? { peak: higher.toExact() } : {}),
        });
        const whole = calculated(plus(amount, next), table, options);
        if (highWater && middle.gt(prior.plus(Rational.of(plus(amount, next))))) {
          // the mark remembers a height between the two calls that the one call never saw
          expect(second.bonuses).toEqual([]);
          return;
        }
        expect(sum([first.exactPayout, second.exactPayout]).toExact()).toBe(whole.exactPayout);
        expect(sum([first.payout, second.payout]).toExact()).toBe(Rational.of(whole.payout).toExact());
      }),
      runs(600),
    );
  }, PATIENCE);

  it('a sale and its full refund net to nothing, but for milestones that are kept', () => {
    fc.assert(
      fc.property(tieredCallArb, ({ amount, table, options }) => {
        const revocable: OracleTable = { ...table, bonusPolicy: 'revocable' };
        const money = { ...options, peak: undefined };
        const prior = options.prior ?? '0';
        const sale = calculated(amount, revocable, money);
        const refund = calculated(Rational.of(amount).negated().toExact(), revocable, { ...money, prior: plus(prior, amount) });
        expect(sum([sale.exactPayout, refund.exactPayout]).isZero).toBe(true);
        expect(sum([sale.payout, refund.payout]).isZero).toBe(true);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('a graduated table never pays less for more', () => {
    fc.assert(
      fc.property(tableArb({ hybrids: false }), amountText(2), amountText(2), (table, prior, more) => {
        const graduated: OracleTable = { ...table, mode: 'graduated' };
        const step = Rational.of(more).abs().toExact();
        expect(Rational.of(calculated(step, graduated, { prior }).exactPayout).sign).toBeGreaterThanOrEqual(0);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('gives plain JSON and leaves its input alone', () => {
    fc.assert(
      fc.property(tieredCallArb, (call) => {
        const { amount, table, options } = deepFreeze(call);
        const result = calculated(amount, table, options);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(500),
    );
  }, PATIENCE);
});

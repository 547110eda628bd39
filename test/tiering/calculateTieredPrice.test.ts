import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceTable } from '../../src/tiering/index.js';
import { calculateTieredPrice } from '../../src/tiering/index.js';
import { notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational, ZERO } from '../oracle/rational.js';
import { refusal } from '../support/refusal.js';

const TIERS = [{ upTo: '100', unitPrice: '10' }, { upTo: '200', unitPrice: '8' }, { upTo: null, unitPrice: '5' }];

describe('calculateTieredPrice', () => {
  it('prices each slice by its own tier', () => {
    expect(calculateTieredPrice('250', { tiers: TIERS })).toEqual({
      total: '2050.00',
      exactTotal: '2050',
      averagePrice: 8.2,
      tier: 2,
      slices: [
        { tier: 0, quantity: '100', unitPrice: '10', exactAmount: '1000' },
        { tier: 1, quantity: '100', unitPrice: '8', exactAmount: '800' },
        { tier: 2, quantity: '50', unitPrice: '5', exactAmount: '250' },
      ],
      cheaperAt: null,
      warnings: [],
      options: { step: 1, minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('prices the whole by the tier reached, and tells where more costs less', () => {
    const volume = { tiers: TIERS, mode: 'volume' } as const;
    expect(calculateTieredPrice(100, volume)).toMatchObject({ total: '1000.00', tier: 0, slices: [{ tier: 0, quantity: '100' }], cheaperAt: { quantity: '101', total: '808.00' } });
    expect(calculateTieredPrice(100, { ...volume, bound: 'lower' })).toMatchObject({ total: '800.00', tier: 1, cheaperAt: null });
    expect(calculateTieredPrice(90, { ...volume, bound: 'lower' }, { step: 12 }).cheaperAt).toEqual({ quantity: '108', total: '864.00' });
    expect(calculateTieredPrice(190, volume).cheaperAt).toEqual({ quantity: '201', total: '1005.00' });
    expect(calculateTieredPrice('99.5', volume, { step: '0.5' }).cheaperAt).toEqual({ quantity: '100.5', total: '804.00' });
  });

  it('echoes a step that no double holds as text, so that its options can be given again', () => {
    const volume = { tiers: TIERS, mode: 'volume' } as const;
    const result = calculateTieredPrice(100, volume, { step: '0.30000000000000000001' });
    expect(result.options.step).toBe('0.30000000000000000001');
    expect(result.cheaperAt?.quantity).toBe('100.20000000000000000334');
    expect(calculateTieredPrice(100, volume, result.options)).toEqual(result);
  });

  it('passes over tiers that are narrower than a step, and takes the smaller of equally cheap quantities', () => {
    const table: PriceTable = { mode: 'volume', tiers: [{ upTo: 10, unitPrice: 10 }, { upTo: 11, unitPrice: 1 }, { upTo: 19, unitPrice: 3 }, { upTo: null, unitPrice: 1.8 }] };
    expect(calculateTieredPrice(10, table, { step: 4 }).cheaperAt).toEqual({ quantity: '12', total: '36.00' });
    expect(calculateTieredPrice(10, table).cheaperAt).toEqual({ quantity: '11', total: '11.00' });
  });

  it('charges fees of the tiers entered, or of the one reached', () => {
    const tiers = [{ upTo: 10, unitPrice: 1, flatFee: 5 }, { upTo: null, unitPrice: 2, flatFee: '3.5' }];
    expect(calculateTieredPrice(10, { tiers })).toMatchObject({ exactTotal: '15', slices: [{ quantity: '10', flatFee: '5', exactAmount: '15' }] });
    expect(calculateTieredPrice(12, { tiers })).toMatchObject({ exactTotal: '22.5', slices: [{ exactAmount: '15' }, { tier: 1, quantity: '2', flatFee: '3.5', exactAmount: '7.5' }] });
    expect(calculateTieredPrice(10, { tiers, bound: 'lower' })).toMatchObject({ exactTotal: '18.5', tier: 1, slices: [{ exactAmount: '15' }, { tier: 1, quantity: '0', exactAmount: '3.5' }] });
    expect(calculateTieredPrice(12, { tiers, mode: 'volume' })).toMatchObject({ exactTotal: '27.5', slices: [{ tier: 1, quantity: '12', exactAmount: '27.5' }] });
  });

  it('costs nothing for nothing', () => {
    expect(calculateTieredPrice(0, { tiers: [{ upTo: null, unitPrice: 1, flatFee: 9 }] }, { currency: 'JPY' })).toMatchObject({ total: '0', averagePrice: null, tier: null, slices: [], cheaperAt: null });
  });

  it('rounds once', () => {
    expect(calculateTieredPrice('3', { tiers: [{ upTo: 1, unitPrice: '0.335' }, { upTo: null, unitPrice: '0.3333' }] })).toMatchObject({ total: '1.00', exactTotal: '1.0016' });
    expect(calculateTieredPrice(1, { tiers: [{ upTo: null, unitPrice: '0.125' }] }, { rounding: 'down' }).total).toBe('0.12');
  });

  it('refuses what is not as said', () => {
    const refused = (quantity: unknown, tiers: unknown = TIERS, options?: unknown): string[] => refusal(() => calculateTieredPrice(quantity as never, { tiers } as never, options as never));
    expect(refused(-1)).toEqual(['NEGATIVE_AMOUNT quantity']);
    expect(refused('1e3')).toEqual(['INVALID_NUMBER quantity']);
    expect(refused(null)).toEqual(['MISSING_VALUE quantity']);
    expect(refused(1, [{ upTo: '10', unitPrice: '1' }])).toEqual(['MISSING_OPEN_TIER table.tiers[0].upTo']);
    expect(refused(1, [])).toEqual(['MISSING_OPEN_TIER table.tiers']);
    expect(refused(1, [{ upTo: 10, unitPrice: 1 }, { upTo: 10, unitPrice: 1 }, { upTo: null, unitPrice: 1 }])).toEqual(['TIERS_NOT_INCREASING table.tiers[1].upTo']);
    expect(refused(1, [{ upTo: null, unitPrice: 1 }, { upTo: null, unitPrice: 1 }])).toEqual(['OPEN_TIER_NOT_LAST table.tiers[0].upTo']);
    expect(refused(1, [{ upTo: null, unitPrice: -1 }])).toEqual(['NEGATIVE_AMOUNT table.tiers[0].unitPrice']);
    expect(refused(1, [{ upTo: null, unitPrice: 1, flatFee: '-0.01' }])).toEqual(['NEGATIVE_AMOUNT table.tiers[0].flatFee']);
    expect(refused(1, [{ upTo: null }])).toEqual(['MISSING_VALUE table.tiers[0].unitPrice']);
    expect(refused(1, [{ upTo: null, rate: 1 }])).toEqual(['MISSING_VALUE table.tiers[0].unitPrice', 'INVALID_OPTION table.tiers[0].rate']);
    expect(refused(1, TIERS, { step: 0 })).toEqual(['INVALID_OPTION options.step']);
    expect(refused(1, TIERS, { steps: 1 })).toEqual(['INVALID_OPTION options.steps']);
    expect(refusal(() => calculateTieredPrice(1, { tiers: TIERS, mode: 'slab' } as never))).toEqual(['INVALID_OPTION table.mode']);
  });
});

describe('laws of calculateTieredPrice', () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 0, maxLength: 4 }).map((list) => list.sort((a, b) => a - b));
  const price = fc.integer({ min: 0, max: 3000 }).map((units) => new Rational(BigInt(units), 100n).toExact());
  const tables = bounds.chain((uppers) =>
    fc.record({
      mode: fc.constantFrom('graduated' as const, 'volume' as const),
      bound: fc.constantFrom('upper' as const, 'lower' as const),
      tiers: fc.tuple(...[...uppers, null].map((upTo) => fc.record({ upTo: fc.constant(upTo), unitPrice: price, flatFee: fc.option(price, { nil: undefined }) }))),
    }),
  );

  function naiveTier(table: PriceTable, quantity: Rational): number {
    return table.tiers.findIndex(({ upTo }) => upTo === null || (table.bound === 'lower' ? quantity.lt(Rational.of(upTo)) : quantity.lte(Rational.of(upTo))));
  }

  function naiveCost(table: PriceTable, quantity: Rational): Rational {
    if (quantity.isZero) return ZERO;
    const reached = naiveTier(table, quantity);
    const fee = (tier: number): Rational => Rational.of(table.tiers[tier]?.flatFee ?? '0');
    if (table.mode === 'volume') return quantity.times(Rational.of(table.tiers[reached]?.unitPrice ?? '0')).plus(fee(reached));
    let cost = ZERO;
    let lower = ZERO;
    for (let tier = 0; tier <= reached; tier += 1) {
      const upper = tier === reached ? quantity : Rational.of(table.tiers[tier]?.upTo ?? '0');
      cost = cost.plus(upper.minus(lower).times(Rational.of(table.tiers[tier]?.unitPrice ?? '0'))).plus(fee(tier));
      lower = upper;
    }
    return cost;
  }

  it('agrees with the naive price, slices adding up, and finds every cheaper first quantity', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 200 }), fc.constantFrom('1', '0.25', '3', '7'), (table, quarters, step) => {
        const quantity = new Rational(BigInt(quarters), 4n);
        const result = calculateTieredPrice(quantity.toExact(), table, { step });
        const cost = naiveCost(table, quantity);
        expect(result.exactTotal).toBe(cost.toExact());
        expect(result.total).toBe(cost.rounded(2, 'halfUp').toFixed(2));
        expect(sum(result.slices.map(({ exactAmount }) => exactAmount)).toExact()).toBe(result.exactTotal);
        expect(sum(result.slices.map((slice) => slice.quantity)).toExact()).toBe(quantity.toExact());
        expect(notPlain(result)).toEqual([]);
        let best: { quantity: string; total: string } | null = null;
        if (!quantity.isZero) {
          const seen = new Set<number>();
          for (let k = 1; k < 250; k += 1) {
            const other = new Rational(BigInt(k)).times(Rational.of(step));
            const tier = naiveTier(table, other);
            if (seen.has(tier)) continue;
            seen.add(tier);
            const total = naiveCost(table, other).rounded(2, 'halfUp').toFixed(2);
            if (tier > naiveTier(table, quantity) && Number(total) < Number(best?.total ?? result.total)) best = { quantity: other.toExact(), total };
          }
        }
        expect(result.cheaperAt).toEqual(best);
      }),
      runs(400),
    );
  }, PATIENCE);
});

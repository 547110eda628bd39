import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleTable, scaledBonuses, scaledValue, scaledWalk } from '../../src/commission/scaledTable.kernel.js';
import { add, formatExact, fraction, powerOfTen } from '../../src/internal/fraction.js';
import type { NormalRateTable } from '../../src/internal/rateTable.kernel.js';
import { bonusesValue, compileTable, crossedBonuses, ratesValue, toSlices, walk } from '../../src/internal/rateTable.kernel.js';
import { formatScaled } from '../../src/internal/scaled.js';

type Tier = readonly [upTo: string | null, rate: string, retroTo?: string | undefined, bonus?: string | undefined];

function tableOf(tiers: readonly Tier[], options: Partial<NormalRateTable> = {}): NormalRateTable {
  let lower = '0';
  const filled = tiers.map(([upTo, rate, retroTo, bonus]) => {
    const tier = { upTo, rate, retroTo: retroTo ?? lower, ...(bonus === undefined ? {} : { bonus }) };
    lower = upTo ?? lower;
    return tier;
  });
  return { mode: 'graduated', bound: 'upper', bonusPolicy: 'revocable', allowRatesAboveOne: false, ...options, tiers: filled };
}

const scaled = (table: NormalRateTable, unitScale = 2, minorUnits = 2) => scaleTable(compileTable(table), unitScale, minorUnits);

describe('a rate table in doubles', () => {
  it('is made where every tier is paid from its own bound, or every tier from 0', () => {
    expect(scaled(tableOf([['100', '0.05'], [null, '0.08']]))).toMatchObject({ scale: 2, payScale: 4, retroactive: false, bonuses: null, limit: Math.floor(Number.MAX_SAFE_INTEGER / 8) });
    expect(scaled(tableOf([['100', '0.05', '0'], [null, '0.08', '0']]))).toMatchObject({ retroactive: true });
    expect(scaled(tableOf([['100', '0.05'], ['200', '0.06'], [null, '0.08', '100']]))).toBeNull();
    expect(scaled(tableOf([['100', '0.05'], ['200', '0.06', '0'], [null, '0.08']]))).toBeNull();
  });

  it('is not made for bonuses that are kept, but for those that are taken back', () => {
    const tiers: Tier[] = [['100', '0.05'], [null, '0.08', undefined, '50']];
    expect(scaled(tableOf(tiers))?.bonuses).toEqual(Float64Array.of(0, 500000));
    expect(scaled(tableOf(tiers, { bonusPolicy: 'highWater' }))).toBeNull();
    expect(scaled(tableOf([['100', '0.05'], [null, '0.08']], { bonusPolicy: 'highWater' }))?.bonuses).toBeNull();
  });

  it('is made where all its figures have fifteen decimals together at most', () => {
    expect(scaled(tableOf([[null, '0.0000000000001']]))?.payScale).toBe(15);
    expect(scaled(tableOf([[null, '0.00000000000001']]))).toBeNull();
    expect(scaled(tableOf([['0.123', '0.1'], [null, '0.2']]))).toMatchObject({ scale: 3, payScale: 4 });
    expect(scaled(tableOf([[null, '0', undefined, '0.0001']]))?.payScale).toBe(4);
    expect(scaled(tableOf([[null, '1']]), 2, 4)?.payScale).toBe(4);
    const third = fraction(1n, 3n);
    expect(scaleTable(compileTable(tableOf([['1', '0.1'], [null, '0.2']]), third), 2, 2)).toBeNull();
  });

  it('is made where bounds and bonuses leave room below 2^53', () => {
    const limit = Math.floor(Number.MAX_SAFE_INTEGER / 8);
    const bound = (units: number): string => formatScaled(units, 2);
    expect(scaled(tableOf([[bound(limit), '0.05'], [null, '0.08']]))?.limit).toBe(limit);
    expect(scaled(tableOf([[bound(limit + 1), '0.05'], [null, '0.08']]))).toBeNull();
    expect(scaled(tableOf([['1', '0.01'], [bound(limit + 1), '0.05'], [null, '0.08']]))).toBeNull();
    expect(scaled(tableOf([[null, '0.01', undefined, '900719925474.099']]))?.limit).toBe(Number.MAX_SAFE_INTEGER - 9007199254740990);
    expect(scaled(tableOf([[null, '0.01', undefined, '900719925474.0991']]))).toBeNull();
    expect(scaled(tableOf([[null, '0.01', undefined, '900719925475']]))).toBeNull();
  });

  it('pays what the exact table pays, and walks as it does, up to its limit', () => {
    const rate = fc.nat(2000).map((n) => formatScaled(n, 4));
    const bonus = fc.option(fc.nat(100_000).map((n) => formatScaled(n, 2)), { nil: undefined });
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 }).map((list) => list.sort((a, b) => a - b));
    const table = fc.tuple(bounds, fc.array(fc.tuple(rate, bonus), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.boolean()).map(([list, pays, retroactive, low]) =>
      tableOf([...list, null].map((upTo, i): Tier => [upTo === null ? null : formatScaled(upTo, 1), pays[i]![0], retroactive ? '0' : undefined, pays[i]![1]]), { bound: low ? 'lower' : 'upper' }),
    );
    const place = fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: -10, max: 10 }), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(table, place, place, (each, ...places) => {
        const exact = compileTable(each);
        const quick = scaleTable(exact, 2, 2)!;
        const [from, to] = places.map(([which, off, share]) => {
          const near = quick.lower[which];
          if (near !== undefined) return near + off;
          return which === -1 ? quick.limit : which === -2 ? -quick.limit : Math.trunc(share * quick.limit);
        }) as [number, number];
        fc.pre(Math.abs(to - from) <= quick.limit); // so far as credits of that volume can lead
        const fractionOf = (units: number) => fraction(BigInt(units), powerOfTen(quick.scale));
        const [a, b] = [fractionOf(from), fractionOf(to)];
        for (const [units, measure] of [[from, a], [to, b]] as const) {
          expect(formatScaled(scaledValue(quick, units), quick.payScale)).toBe(formatExact(add(ratesValue(exact, measure), bonusesValue(exact, measure))));
        }
        expect(scaledWalk(quick, from, to, formatScaled(from, quick.scale), formatScaled(to, quick.scale))).toEqual(toSlices(exact, walk(exact, a, b)));
        expect(scaledBonuses(quick, from, to)).toEqual(crossedBonuses(exact, a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

import { powerOfTen } from '../internal/fraction.js';
import type { ScaledDecimal } from '../internal/decimal.js';

/** A number over a positive one, never reduced: a gcd of what grows here would cost more than the sum. */
export interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

/** Adds without reducing. */
function addQuotients(a: Quotient, b: Quotient): Quotient {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** Sums by halves, so that long integers meet only long ones. */
function sumQuotients(terms: readonly Quotient[]): Quotient {
  let level = terms;
  while (level.length > 1) {
    const next: Quotient[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [a, b] = [level[i] as Quotient, level[i + 1]];
      next.push(b === undefined ? a : addQuotients(a, b));
    }
    level = next;
  }
  return level[0] ?? { n: 0n, d: 1n };
}

/** Units of every value at the finest scale of all. */
export function alignUnits(values: readonly ScaledDecimal[]): { readonly units: bigint[]; readonly scale: number } {
  let scale = 0;
  for (const value of values) if (value.scale > scale) scale = value.scale;
  return { units: values.map(({ units, scale: own }) => units * powerOfTen(scale - own)), scale };
}

/** One item that was sold in both periods. Quantities are in one unit, and so are revenues. */
export interface SoldTwice {
  readonly quantityBefore: bigint;
  readonly quantityAfter: bigint;
  readonly revenueBefore: bigint;
  readonly revenueAfter: bigint;
}

/** What the items sold in both periods did, added up in the order in which it is told, and rounded. */
export interface CommonChange {
  /** Σ (p₁ − p₀) q₁. */
  readonly price: bigint;
  /** price + (Q₁ − Q₀) R₀ / Q₀. */
  readonly priceAndVolume: bigint;
  /** R₁ − R₀, which is price, volume and mix together. */
  readonly all: bigint;
}

/** Binary places to which quotients are summed before anyone asks for the exact sum. */
const PLACES = 192n;

/**
 * Splits the change of the common items. Old revenues at the new quantities are summed by old quantity, since few differ. An
 * exact sum of many quotients grows as long as all their denominators together, so bounds are rounded first: where both
 * come out the same, so does all between them.
 *
 * @param round - rounds a quotient; never falls when the quotient rises
 */
export function splitCommonChange(items: readonly SoldTwice[], round: (value: Quotient) => bigint): CommonChange {
  const atOldPrices = new Map<bigint, bigint>();
  let before = 0n;
  let after = 0n;
  let soldBefore = 0n;
  let soldAfter = 0n;
  for (const { quantityBefore, quantityAfter, revenueBefore, revenueAfter } of items) {
    before += revenueBefore;
    after += revenueAfter;
    soldBefore += quantityBefore;
    soldAfter += quantityAfter;
    atOldPrices.set(quantityBefore, (atOldPrices.get(quantityBefore) ?? 0n) + revenueBefore * quantityAfter);
  }
  const unit = 1n << PLACES;
  let cut = 0n;
  let slack = 0n;
  for (const [quantity, revenue] of atOldPrices) {
    const part = (revenue << PLACES) / quantity;
    cut += part;
    if (part * quantity !== revenue << PLACES) slack += 1n; // off by less than one, either way
  }
  const priceAt = (expected: Quotient): Quotient => addQuotients({ n: after, d: 1n }, { n: -expected.n, d: expected.d });
  let exact: Quotient | undefined;
  const settle = (valueAt: (price: Quotient) => Quotient): bigint => {
    const low = round(valueAt(priceAt({ n: cut + slack, d: unit })));
    if (low === round(valueAt(priceAt({ n: cut - slack, d: unit })))) return low;
    exact ??= priceAt(sumQuotients(Array.from(atOldPrices, ([d, n]) => ({ n, d }))));
    return round(valueAt(exact));
  };
  const volume = soldBefore === 0n ? { n: 0n, d: 1n } : { n: (soldAfter - soldBefore) * before, d: soldBefore };
  return { price: settle((price) => price), priceAndVolume: settle((price) => addQuotients(price, volume)), all: after - before };
}

import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, ceilQuotient, compare, divide, fraction, LARGEST, multiply, sign, toNumber } from '../internal/fraction.js';

/*
 * The expected gap (n·own + k·pool) / (n + k), and days compared with multiples of it. All is decided on integers in doubles
 * where they stay below 2^53, else on bigints: never on a rounded quotient.
 */


/** A limit on the overdue ratio, ready for both lanes. */
export interface RatioLimit {
  readonly exact: Fraction;
  readonly n: number;
  readonly d: number;
}

/** The expected gaps of customers by the number of their gaps and twice the median of these. */
export interface ExpectedGaps {
  /** In days, the nearest double. */
  expected(gaps: number, ownTwice: number): number;
  /** Days over the expected gap, the nearest double; null where nothing is expected to pass. */
  ratio(days: number, gaps: number, ownTwice: number): number | null;
  /** Whether days are at least so many times the expected gap. */
  reaches(days: number, limit: RatioLimit, gaps: number, ownTwice: number): boolean;
  /** The fewest whole days that are. */
  daysUntil(limit: RatioLimit, gaps: number, ownTwice: number): number;
}

/** Reads a limit by its shortest decimal form. */
export function ratioLimit(value: number): RatioLimit {
  const exact = knownDecimal(value);
  return { exact, n: Number(exact.n), d: Number(exact.d) };
}

/**
 * @param shrinkage - k: how many gaps of its own the pool weighs as much as
 * @param pool - the median gap of all customers, above 0
 */
export function createExpectedGaps(shrinkage: Fraction, pool: Fraction): ExpectedGaps {
  const [kn, kd, pn, pd] = [Number(shrinkage.n), Number(shrinkage.d), Number(pool.n), Number(pool.d)];
  const scale = kd * pd;
  const fromPool = 2 * kn * pn;
  const fits = [kn, kd, pn, pd, scale, fromPool].every((each) => each <= LARGEST);
  const numeratorOf = (gaps: number, ownTwice: number): number => (gaps === 0 && kn === 0 ? pn : gaps * ownTwice * scale + fromPool);
  const denominatorOf = (gaps: number): number => (gaps === 0 && kn === 0 ? pd : 2 * pd * (gaps * kd + kn));
  const isFast = (gaps: number, ownTwice: number): boolean =>
    fits && Number.isInteger(ownTwice) && numeratorOf(gaps, ownTwice) <= LARGEST && denominatorOf(gaps) <= LARGEST;

  const exactly = (gaps: number, ownTwice: number): Fraction => {
    const n = fraction(BigInt(gaps));
    const weight = add(n, shrinkage);
    if (sign(weight) === 0) return pool; // nothing of its own and no weight for the pool: the pool is all there is
    const own = multiply(n, multiply(knownDecimal(ownTwice), { n: 1n, d: 2n }));
    return divide(add(own, multiply(shrinkage, pool)), weight);
  };

  return {
    expected: (gaps, ownTwice) =>
      isFast(gaps, ownTwice) ? numeratorOf(gaps, ownTwice) / denominatorOf(gaps) : toNumber(exactly(gaps, ownTwice)),
    ratio(days, gaps, ownTwice) {
      if (isFast(gaps, ownTwice) && Number.isInteger(days)) {
        const top = days * denominatorOf(gaps);
        const bottom = numeratorOf(gaps, ownTwice);
        if (bottom === 0) return null;
        if (top <= LARGEST) return top / bottom;
      }
      const gap = exactly(gaps, ownTwice);
      return sign(gap) === 0 ? null : toNumber(divide(knownDecimal(days), gap));
    },
    reaches(days, limit, gaps, ownTwice) {
      if (isFast(gaps, ownTwice) && Number.isInteger(days)) {
        const left = days * denominatorOf(gaps) * limit.d;
        const right = limit.n * numeratorOf(gaps, ownTwice);
        if (left <= LARGEST && right <= LARGEST) return left >= right;
      }
      return compare(knownDecimal(days), multiply(limit.exact, exactly(gaps, ownTwice))) >= 0;
    },
    daysUntil(limit, gaps, ownTwice) {
      if (isFast(gaps, ownTwice)) {
        const top = limit.n * numeratorOf(gaps, ownTwice);
        const bottom = limit.d * denominatorOf(gaps);
        if (top <= LARGEST && bottom <= LARGEST) return Math.ceil(top / bottom); // below 2^53 a quotient never rounds to an integer it is not
      }
      const { n, d } = multiply(limit.exact, exactly(gaps, ownTwice));
      return Number(ceilQuotient(n, d));
    },
  };
}

/** The median of the customers' own medians as an exact number; null when nobody has one. The doubled medians are sorted in place. */
export function poolOf(ownsTwice: Float64Array): Fraction | null {
  const { length } = ownsTwice;
  if (length === 0) return null;
  ownsTwice.sort();
  const low = ownsTwice[(length - 1) >> 1] as number;
  const high = ownsTwice[length >> 1] as number;
  const fourfold = add(knownDecimal(low), knownDecimal(high));
  return multiply(fourfold, { n: 1n, d: 4n });
}

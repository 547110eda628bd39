import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateUnits } from '../../src/internal/allocate.js';

const smallTotal = fc.bigInt({ min: 0n, max: 120n });
const weight = fc.oneof(
  fc.bigInt({ min: 0n, max: 6n }), // many ties
  fc.bigInt({ min: 0n, max: 10n ** 6n }),
  fc.bigInt({ min: 10n ** 40n, max: 10n ** 40n + 3n }), // apart by less than doubles tell
);
const weights = fc.array(weight, { minLength: 1, maxLength: 24 }).filter((list) => list.some((each) => each > 0n));
/** Weights beyond the range of doubles. */
const hugeWeights = fc
  .array(fc.bigInt({ min: 0n, max: 5n }), { minLength: 2, maxLength: 8 })
  .filter((list) => list.some((each) => each > 0n))
  .map((list) => list.map((each) => each * 10n ** 320n));

const largeTotal = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 16n }));

const sum = (list: readonly bigint[]): bigint => list.reduce((total, each) => total + each, 0n);

/** The position that stands first: higher by `order`, else heavier, else earlier. */
function first(list: readonly bigint[], order: (i: number, j: number) => bigint): number {
  let best = 0;
  for (let i = 1; i < list.length; i += 1) {
    const higher = order(i, best);
    if (higher > 0n || (higher === 0n && (list[i] as bigint) > (list[best] as bigint))) best = i;
  }
  return best;
}

/** Largest remainders by the book: whole quotas, then one step at a time. */
function hamilton(total: bigint, list: readonly bigint[]): bigint[] {
  const whole = sum(list);
  const parts = list.map((each) => (total * each) / whole);
  const rests = list.map((each) => (total * each) % whole);
  for (let left = total - sum(parts); left > 0n; left -= 1n) {
    const i = first(list, (a, b) => (rests[a] as bigint) - (rests[b] as bigint));
    parts[i] = (parts[i] as bigint) + 1n;
    rests[i] = -1n;
  }
  return parts;
}

/** Sainte-Laguë by the book: every step by itself to the highest weight / (2 · part + 1). */
function webster(total: bigint, list: readonly bigint[]): bigint[] {
  const parts = list.map(() => 0n);
  for (let left = total; left > 0n; left -= 1n) {
    const over = (i: number): bigint => 2n * (parts[i] as bigint) + 1n;
    const i = first(list, (a, b) => (list[a] as bigint) * over(b) - (list[b] as bigint) * over(a));
    parts[i] = (parts[i] as bigint) + 1n;
  }
  return parts;
}

/** Each running total rounded half up by itself. */
function running(total: bigint, list: readonly bigint[]): bigint[] {
  const whole = sum(list);
  const upTo = (i: number): bigint => (2n * total * sum(list.slice(0, i)) + whole) / (2n * whole);
  return list.map((_, i) => upTo(i + 1) - upTo(i));
}

const twins = { largestRemainder: hamilton, sainteLague: webster, cumulative: running } as const;
const methods = ['largestRemainder', 'sainteLague', 'cumulative'] as const;

describe('allocateUnits', () => {
  it.each(methods)('%s is what its definition gives, step by step', (method) => {
    fc.assert(
      fc.property(smallTotal, fc.oneof(weights, hugeWeights), (total, list) => {
        expect(allocateUnits(total, list, method)).toEqual(twins[method](total, list));
      }),
      { numRuns: 1500 },
    );
  });

  it.each(['largestRemainder', 'cumulative'] as const)('%s, with large totals', (method) => {
    fc.assert(
      fc.property(largeTotal, weights, (total, list) => {
        expect(allocateUnits(total, list, method)).toEqual(twins[method](total, list));
      }),
    );
  });

  it('sainteLague, with large totals: no step would be better placed elsewhere', () => {
    fc.assert(
      fc.property(largeTotal, weights, (total, list) => {
        const parts = allocateUnits(total, list, 'sainteLague');
        expect(sum(parts)).toBe(total);
        parts.forEach((given, i) => {
          if (given === 0n) return;
          parts.forEach((other, j) => {
            if (i === j) return;
            // the last step of i stands before the next one of j
            const mine = (list[i] as bigint) * (2n * other + 1n);
            const theirs = (list[j] as bigint) * (2n * given - 1n);
            const byWeight = (list[i] as bigint) > (list[j] as bigint) || (list[i] === list[j] && i < j);
            expect(mine > theirs || (mine === theirs && byWeight)).toBe(true);
          });
        });
      }),
    );
  });

  it('sainteLague, where the last step hangs by one part in a quadrillion', () => {
    // 1 / 1 against 10^15 / (10^15 + 1), also beyond the range of doubles
    for (const unit of [1n, 10n ** 305n]) {
      const list = [unit, unit * 10n ** 15n];
      expect(allocateUnits(500_000_000_000_001n, list, 'sainteLague')).toEqual([1n, 500_000_000_000_000n]);
    }
  });

  it.each(methods)('%s gives nothing to a zero weight and turns with the sign', (method) => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), weights, (total, list) => {
        const parts = allocateUnits(total, list, method);
        list.forEach((each, i) => {
          if (each === 0n) expect(parts[i]).toBe(0n);
        });
        expect(allocateUnits(-total, list, method)).toEqual(parts.map((part) => -part));
      }),
    );
  });

  it.each(methods)('%s takes a hundred thousand weights, all different or all the same', (method) => {
    const different = Array.from({ length: 100_000 }, (_, i) => BigInt(((i * 7919) % 100_003) + 1));
    for (const list of [different, different.map(() => 1n)]) {
      expect(sum(allocateUnits(123_456_789n, list, method))).toBe(123_456_789n);
    }
  }, 30_000);

  it('takes the largest remainders unless told otherwise', () => {
    expect(allocateUnits(11n, [6n, 6n, 2n])).toEqual([5n, 5n, 1n]);
    expect(allocateUnits(7n, [5n])).toEqual([7n]);
  });
});

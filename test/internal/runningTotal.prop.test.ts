import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/internal/fraction.js';
import { ROUNDING_MODES, roundQuotient } from '../../src/internal/rounding.js';
import { createFastRounder, createMoneyRounder, createWideRounder, fitsFast } from '../../src/internal/runningTotal.kernel.js';
import { runs } from '../oracle/laws.js';

const mode = fc.constantFrom(...ROUNDING_MODES);
const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Lines by rounding every sum from the start. */
function linesOf(parts: readonly bigint[], factor: bigint, step: bigint, rounding: (typeof ROUNDING_MODES)[number]): bigint[] {
  const upTo = parts.map((_, i) => roundQuotient(sumOf(parts.slice(0, i + 1)) * factor, step, rounding));
  return upTo.map((value, i) => value - (upTo[i - 1] ?? 0n));
}

describe('lines under a total', () => {
  it('are the differences of its rounded sums, in bigints of either sign', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(-(10n ** 30n), 10n ** 30n), { maxLength: 12 }), fc.bigInt(1n, 10n ** 6n), fc.bigInt(1n, 10n ** 9n), mode, (parts, factor, step, rounding) => {
        expect(parts.map(createWideRounder(factor, step, rounding))).toEqual(linesOf(parts, factor, step, rounding));
      }),
      runs(300),
    );
  });

  it('are the same in doubles, wherever those suffice', () => {
    const part = fc.oneof(fc.nat(1000), fc.maxSafeNat());
    const unit = fc.constantFrom(1, 10, 100, 1e4, 1e9);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), unit, unit, mode, (parts, factor, step, rounding) => {
        fc.pre(fitsFast(Math.max(0, ...parts), factor, step, parts.length));
        const lines = parts.map(createFastRounder(factor, step, rounding));
        expect(lines.map(BigInt)).toEqual(linesOf(parts.map(BigInt), BigInt(factor), BigInt(step), rounding));
      }),
      runs(500),
    );
  });

  it.each(ROUNDING_MODES)('are the same where sums fall halfway between two units, %s', (rounding) => {
    const parts = [1, 1, 3, 0, 1, 2, 1, 1, 7];
    for (const [factor, step] of [[5, 10], [1, 2], [25, 100], [1, 4]] as const) {
      const lines = parts.map(createFastRounder(factor, step, rounding));
      expect(lines.map(BigInt), `${factor} / ${step}`).toEqual(linesOf(parts.map(BigInt), BigInt(factor), BigInt(step), rounding));
    }
  });

  it('are the same of exact amounts', () => {
    const amount = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.constantFrom(1n, 10n, 100n, 1000n, 10n ** 6n));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), fc.nat(4), mode, (parts, minorUnits, rounding) => {
        const lines = parts.map(([n, d]) => fraction(n, d)).map(createMoneyRounder({ minorUnits, rounding }));
        const millionths = parts.map(([n, d]) => (n * 10n ** 6n) / d);
        expect(lines).toEqual(linesOf(millionths, 10n ** BigInt(minorUnits), 10n ** 6n, rounding));
      }),
      runs(300),
    );
  });

  it('are refused to doubles where a rest or a sum could pass 2^53', () => {
    expect(fitsFast(2 ** 51, 1, 1, 1)).toBe(true);
    expect(fitsFast(2 ** 52, 1, 1, 1)).toBe(false);
    expect(fitsFast(2 ** 51, 1, 1, 5)).toBe(false);
    expect(fitsFast(1, 1e16, 1, 1)).toBe(false);
    expect(fitsFast(1, 1, Infinity, 1)).toBe(false);
    expect(fitsFast(2 ** 51, 1, 1, 4)).toBe(false); // (2^51 + 1) · 4
    expect(fitsFast(2 ** 51, 1, 1, 3)).toBe(true);
    expect(fitsFast(2 ** 40, 1, 2 ** 10, 2 ** 10)).toBe(true);
    expect(fitsFast(0, 1, 1, Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowCredits, Share } from '../../src/commission/split.kernel.js';
import { combineCredits, splitExactly, splitScaled } from '../../src/commission/split.kernel.js';
import { readScaled } from '../../src/internal/decimal.js';
import { powerOfTen } from '../../src/internal/fraction.js';
import { ROUNDING_MODES } from '../../src/internal/rounding.js';
import type { RoundingMode } from '../../src/types.js';

const SAFE = Number.MAX_SAFE_INTEGER;

function shareOf(text: string): Share {
  const { units, scale } = readScaled(text)!;
  return { exact: { n: units, d: powerOfTen(scale) }, units: units <= 10n ** 15n ? Number(units) : NaN, scale };
}

/** Credits of shares as texts; an overlay has a + before it. */
function creditsOf(...shares: readonly string[]): RowCredits {
  const combined = combineCredits(shares.map((text, participant) => ({ participant, share: shareOf(text.replace('+', '')), overlay: text.startsWith('+') })));
  if (combined === null) throw new Error('above 1');
  return combined;
}

function inDoubles(units: number, step: number, credits: RowCredits, mode: RoundingMode = 'halfUp'): number[] | null {
  const out: number[] = [];
  return splitScaled(units, step, credits, mode, out) ? out : null;
}

function exactly(units: number | bigint, step: number, credits: RowCredits, mode: RoundingMode = 'halfUp'): bigint[] {
  const out: bigint[] = [];
  splitExactly(BigInt(units), BigInt(step), credits, mode, out);
  return out;
}

describe('credits of a row', () => {
  it('are put on the scale of the finest share', () => {
    expect(creditsOf('0.5', '0.25', '+1')).toMatchObject({ scale: 2, sum: 75, whole: false });
    expect(creditsOf('0.25', '0.75')).toMatchObject({ scale: 2, sum: 100, whole: true });
    expect(creditsOf('+2')).toMatchObject({ scale: 0, sum: 0, whole: false });
    expect(creditsOf('0.123456789')).toMatchObject({ scale: 9, sum: 123456789, whole: false });
    expect(creditsOf('+1000000')).toMatchObject({ scale: 0, sum: 0 });
    expect(creditsOf('+1000000', '0.000000001')).toMatchObject({ scale: 9, sum: 1 });
  });

  it('are left to exact arithmetic where a share is finer than nine decimals, or too long', () => {
    expect(creditsOf('0.1234567891', '0.5')).toMatchObject({ scale: NaN, sum: NaN, whole: false });
    expect(creditsOf('+1000001', '0.000000001')).toMatchObject({ scale: NaN });
    expect(creditsOf('+1000000000000001', '0.5')).toMatchObject({ scale: NaN });
    expect(creditsOf('0.3333333333', '0.3333333333', '0.3333333333')).toMatchObject({ scale: NaN, whole: true });
  });

  it('are whole within a billionth, and refused above 1', () => {
    expect(creditsOf('0.333333333', '0.333333333', '0.333333333').whole).toBe(true);
    expect(creditsOf('0.333333333', '0.333333333', '0.333333335').whole).toBe(true);
    expect(creditsOf('0.333333333', '0.333333333', '0.333333332').whole).toBe(false);
    expect(() => creditsOf('0.333333333', '0.333333333', '0.333333336')).toThrow('above 1');
    expect(() => creditsOf('0.6', '0.41')).toThrow('above 1');
    expect(() => creditsOf('0.6', '0.4000000011')).toThrow('above 1');
    expect(creditsOf('0.99').whole).toBe(false);
  });
});

describe('a split in doubles', () => {
  it('is made for one or two shares, and overlays beside them', () => {
    expect(inDoubles(1001, 1, creditsOf('1'))).toEqual([1001]);
    expect(inDoubles(1001, 1, creditsOf('0.5'))).toEqual([501]);
    expect(inDoubles(1001, 1, creditsOf('0.5', '0.5'))).toEqual([501, 500]);
    expect(inDoubles(-1001, 1, creditsOf('0.5', '0.5'))).toEqual([-501, -500]);
    expect(inDoubles(1001, 1, creditsOf('+0.25', '0.4', '+1', '0.6'))).toEqual([250, 400, 1001, 601]);
    expect(inDoubles(10010, 10, creditsOf('0.3', '0.7'))).toEqual([3000, 7010]);
    expect(inDoubles(10010, 10, creditsOf('0.3'))).toEqual([3000]);
    expect(inDoubles(10010, 10, creditsOf('+0.3'))).toEqual([3000]);
    expect(inDoubles(5, 1, creditsOf('0', '0'))).toEqual([0, 0]);
    expect(inDoubles(-1, 1, creditsOf('+0.1', '0.1', '0'))).toEqual([0, 0, 0]);
    expect(inDoubles(-1, 1, creditsOf('1', '0'))).toEqual([-1, 0]);
    expect(inDoubles(7, 1, creditsOf('0.123456789'))).toEqual([1]);
  });

  it('is left to exact arithmetic for more shares, for fine ones and for products beyond 2^53', () => {
    expect(inDoubles(100, 1, creditsOf('0.3', '0.3', '0.4'))).toBeNull();
    expect(inDoubles(100, 1, creditsOf('0.3333333333'))).toBeNull();
    expect(inDoubles(SAFE, 1, creditsOf('1'))).toEqual([SAFE]);
    expect(inDoubles(SAFE, 1, creditsOf('0.5'))).toBeNull();
    expect(inDoubles(900719925474099, 1, creditsOf('0.3', '0.7'))).toEqual([270215977642230, 630503947831869]);
    expect(inDoubles(900719925474100, 1, creditsOf('0.3', '0.7'))).toBeNull();
    expect(inDoubles(-900719925474100, 1, creditsOf('0.3', '0.7'))).toBeNull();
    expect(inDoubles(SAFE, 1, creditsOf('1', '+1'))).toEqual([SAFE, SAFE]);
    expect(inDoubles(SAFE, 1, creditsOf('1', '+2'))).toBeNull();
  });

  it('is the exact one wherever it is made', () => {
    const amount = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -(10 ** 7), max: 10 ** 7 }), fc.maxSafeInteger());
    const cut = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(10 ** 9), fc.nat(10 ** 9), fc.nat(20)).map(([decimals, a, b, overlay]) => {
      const one = 10 ** decimals;
      const first = a % (one + 1);
      const second = b % 2 === 0 ? one - first : b % (one - first + 1);
      const text = (units: number): string => `${Math.floor(units / one)}.${String(units % one).padStart(decimals, '0')}${decimals === 0 ? '0' : ''}`;
      return creditsOf(text(first), ...(b % 3 === 0 ? [] : [text(second)]), ...(overlay < 10 ? [`+0.${overlay}5`] : []));
    });
    fc.assert(
      fc.property(amount, cut, fc.constantFrom(1, 10, 100), fc.constantFrom(...ROUNDING_MODES), (steps, credits, step, mode) => {
        const units = Number.isSafeInteger(steps * step) ? steps * step : steps - (steps % step);
        const parts = inDoubles(units, step, credits, mode);
        fc.pre(parts !== null);
        expect(parts.every((part) => !Object.is(part, -0) || Object.is(units, -0))).toBe(true);
        expect(parts.map(BigInt)).toEqual(exactly(units, step, credits, mode));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an exact split', () => {
  it('cuts a refund as its sale was cut, in every mode', () => {
    const credits = creditsOf('0.3', '0.3', '0.3', '+0.25', '+0.1234567891');
    for (const mode of ROUNDING_MODES) {
      expect(exactly(-1002, 1, credits, mode), mode).toEqual(exactly(1002, 1, credits, mode).map((part) => -part));
    }
    expect(exactly(-1002, 1, credits, 'floor')).toEqual([-301n, -300n, -300n, -250n, -123n]);
    expect(exactly(-1002, 1, credits, 'up')).toEqual([-301n, -301n, -300n, -251n, -124n]);
  });

  it('hands out whole steps of any size', () => {
    expect(exactly(10n ** 20n + 30n, 10, creditsOf('0.3', '0.3', '0.4', '+2'))).toEqual([30000000000000000010n, 30000000000000000010n, 40000000000000000010n, 200000000000000000060n]);
    expect(exactly(1000, 10, creditsOf('0', '0', '0'))).toEqual([0n, 0n, 0n]);
  });
});

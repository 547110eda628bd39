import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WindowBase } from '../../src/lifecycle/trend.kernel.js';
import { baseAmount, changeOf, fixedFloor, meanOrderFloor, shows } from '../../src/lifecycle/trend.kernel.js';
import { runs } from '../oracle/laws.js';

/** A fraction with a positive denominator. */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const ratio = (n: bigint, d: bigint): Ratio => (d < 0n ? { n: -n, d: -d } : { n, d });
const below = (a: Ratio, b: Ratio): boolean => a.n * b.d < b.n * a.d;

/** The nearest double, from the first 80 digits: whole numbers such as these come close to the middle of two. */
function toDouble({ n, d }: Ratio): number {
  const size = n < 0n ? -n : n;
  const shift = Math.max(0, 80 - String(size / d).length + (size < d ? String(d / (size || 1n)).length : 0));
  return Number(`${n < 0n ? '-' : ''}${(size * 10n ** BigInt(shift)) / d}e-${shift}`);
}

const small = fc.integer({ min: -40, max: 400 });
const large = fc.integer({ min: -1e6, max: 2 ** 50 });
const share = fc.constantFrom(...[...Array.from({ length: 19 }, (_, i) => (i + 1) * 5), 99, 101, 110, 120, 130, 150, 200]);
const nudge = fc.constantFrom(-1, 0, 0, 1);

/** A base, and a revenue and a floor close to where a decision turns. */
const turning = fc.oneof(small, large).chain((own) =>
  fc.record({ index: fc.oneof(fc.constant(1), small, large), over: fc.oneof(fc.constant(1), small, large), percent: share, byRevenue: nudge, byFloor: nudge }).map(({ index, over, percent, byRevenue, byFloor }) => {
    const base = ratio(BigInt(own) * BigInt(index), BigInt(over === 0 ? 1 : over));
    const revenue = Number((base.n * BigInt(percent)) / (base.d * 100n)) + byRevenue;
    const moved = base.n / base.d - BigInt(Number.isSafeInteger(revenue) ? revenue : 0);
    return { own, index, over: over === 0 ? 1 : over, base, percent, revenue, floor: Number(moved < 0n ? -moved : moved) + byFloor };
  }),
).filter(({ revenue, floor }) => Number.isSafeInteger(revenue) && Number.isSafeInteger(floor) && floor >= 0);

const wide = ({ own, index, over }: WindowBase): WindowBase => ({ own: BigInt(own), index: BigInt(index), over: BigInt(over) });

describe('a trend', () => {
  it('shows exactly from its limit and its floor on', () => {
    fc.assert(
      fc.property(turning, fc.boolean(), ({ own, index, over, base, percent, revenue, floor }, falls) => {
        const now = { n: BigInt(revenue), d: 1n };
        const limit = { n: base.n * BigInt(percent), d: base.d * 100n };
        const moved = { n: falls ? base.n - now.n * base.d : now.n * base.d - base.n, d: base.d };
        const reached = falls ? !below(limit, now) : !below(now, limit);
        const wanted = base.n > 0n && reached && !below(moved, { n: BigInt(floor), d: 1n });
        const trend = { falls, factor: { n: BigInt(percent), d: 100n }, factorNear: percent / 100 };
        const amount = fixedFloor({ n: BigInt(floor), d: 1n }, 0);
        expect(shows(trend, revenue, { own, index, over }, amount)).toBe(wanted);
        expect(shows(trend, BigInt(revenue), wide({ own, index, over }), amount)).toBe(wanted);
      }),
      runs(2000, 10_000),
    );
  });

  it('tells the base as the nearest double, and the change within two of it, however little has changed', () => {
    fc.assert(
      fc.property(turning, fc.integer({ min: 0, max: 4 }), ({ own, index, over, base, revenue }, scale) => {
        const amount = toDouble({ n: base.n, d: base.d * 10n ** BigInt(scale) });
        for (const given of [{ own, index, over }, wide({ own, index, over })]) {
          expect(baseAmount(given, scale)).toBe(amount);
          const change = changeOf(typeof given.own === 'bigint' ? BigInt(revenue) : revenue, given);
          if (base.n === 0n) expect(change).toBeNull();
          else {
            const exact = toDouble(ratio(BigInt(revenue) * base.d - base.n, base.n));
            expect(Math.abs((change as number) - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -51);
          }
        }
      }),
      runs(2000, 10_000),
    );
  });

  it('takes a mean order for what it is', () => {
    const { near, exact } = meanOrderFloor({ scale: 2, units: Float64Array.of(0, 700) }, 1, 3);
    expect(near).toBe(700 / 3);
    expect(exact()).toEqual({ n: 700n, d: 3n });
  });
});

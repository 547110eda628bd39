import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/money/index.js';
import type { AllocationMethod, AllocationResult, AllocationShare } from '../../src/money/index.js';
import { Exact } from './support.js';

const method = fc.constantFrom<AllocationMethod>('largestRemainder', 'sainteLague', 'cumulative');
const step = fc.constantFrom('0.01', '0.05', '1', '25', '0.001');
const weight = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.tuple(fc.nat(9999), fc.nat(3)).map(([units, scale]) => new Exact(units).times(`1e-${scale}`).toFixed()),
);
const weights = fc.array(weight, { minLength: 1, maxLength: 14 });
const positive = weights.filter((list) => list.some((each) => Number(each) > 0));
const count = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -(10 ** 12), max: 10 ** 12 }));

const toShares = (list: readonly string[], locked: readonly (string | undefined)[] = []): AllocationShare[] =>
  list.map((each, i) => ({ id: i, weight: each, locked: locked[i] }));
const times = (units: number, unit: string): string => new Exact(units).times(unit).toFixed();
const turn = (text: string): string => (/^[0.]*$/.test(text) ? text : text.startsWith('-') ? text.slice(1) : `-${text}`);

function turned(result: AllocationResult): AllocationResult {
  return {
    ...result,
    total: turn(result.total),
    residual: turn(result.residual),
    shares: result.shares.map((share) => ({ ...share, exactShare: turn(share.exactShare), value: turn(share.value) })),
  };
}

describe('allocate', () => {
  it('hands out the total, to the last step', () => {
    const locked = fc.array(fc.option(fc.integer({ min: -30, max: 60 }), { nil: undefined, freq: 2 }), { maxLength: 14 });
    fc.assert(
      fc.property(count, positive, locked, step, method, (steps, list, locks, unit, how) => {
        const shares = toShares(list, locks.map((lock) => (lock === undefined ? undefined : times(lock, unit))));
        const result = allocate(times(steps, unit), shares, { step: unit, method: how, onZeroWeights: 'equal' });
        const sum = result.shares.reduce((total, { value }) => total.plus(value), new Exact(result.residual));
        expect(sum.toFixed()).toBe(times(steps, unit));
        expect(new Exact(result.residual).isZero()).toBe(result.warnings.length === 0);
        for (const { value } of result.shares) {
          expect(new Exact(value).div(unit).isInteger()).toBe(true);
          expect(value).toMatch(unit.includes('.') ? new RegExp(`^-?\\d+\\.\\d{${unit.length - 2}}$`) : /^-?\d+$/);
        }
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('turns every sign with the total', () => {
    const locked = fc.array(fc.option(fc.integer({ min: -30, max: 60 }), { nil: undefined, freq: 2 }), { maxLength: 14 });
    fc.assert(
      fc.property(count.filter((steps) => steps !== 0), positive, locked, step, method, (steps, list, locks, unit, how) => {
        const options = { step: unit, method: how, onZeroWeights: 'equal' } as const;
        const lock = (sign: 1 | -1) => locks.map((each) => (each === undefined ? undefined : times(sign * each, unit)));
        const one = allocate(times(steps, unit), toShares(list, lock(1)), options);
        expect(allocate(times(-steps, unit), toShares(list, lock(-1)), options)).toStrictEqual(turned(one));
      }),
      { numRuns: 500 },
    );
  });

  it('shows exact shares as decimal.js finds them', () => {
    fc.assert(
      fc.property(count, positive, step, (steps, list, unit) => {
        const total = new Exact(times(steps, unit));
        const sum = list.reduce((whole, each) => whole.plus(each), new Exact(0));
        allocate(total, toShares(list), { step: unit }).shares.forEach(({ exactShare }, i) => {
          // three thousand digits: a quotient with fewer decimals has ended
          const quotient = total.times(list[i] as string).div(sum);
          const shown = quotient.decimalPlaces() > 2000 ? quotient.toDecimalPlaces(18, 4) : quotient;
          expect(exactShare).toBe(shown.isZero() ? '0' : shown.toFixed());
        });
      }),
      { numRuns: 300 },
    );
  });

  it('looks at the proportions of the weights alone', () => {
    fc.assert(
      fc.property(count, positive, fc.constantFrom('3', '0.01', '70000000000000000'), step, method, (steps, list, factor, unit, how) => {
        const run = (all: readonly string[]) =>
          allocate(times(steps, unit), toShares(all), { step: unit, method: how }).shares.map(({ value, exactShare }) => [value, exactShare]);
        expect(run(list.map((each) => new Exact(each).times(factor).toFixed()))).toEqual(run(list));
      }),
    );
  });

  it('keeps every value within one step of its exact share by largestRemainder', () => {
    fc.assert(
      fc.property(count, positive, step, (steps, list, unit) => {
        const total = new Exact(times(steps, unit));
        const sum = list.reduce((whole, each) => whole.plus(each), new Exact(0));
        allocate(total, toShares(list), { step: unit }).shares.forEach(({ value }, i) => {
          // |value − total · weight / sum| < step, without dividing
          const off = new Exact(value).times(sum).minus(total.times(list[i] as string)).abs();
          expect(off.lessThan(sum.times(unit))).toBe(true);
        });
      }),
    );
  });

  it('gives nobody less of a larger total by sainteLague', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(40), fc.nat(10 ** 12)), fc.nat(3), positive, (steps, more, list) => {
        const run = (total: number) => allocate(total, toShares(list), { step: 1, method: 'sainteLague' }).shares;
        const larger = run(steps + more);
        run(steps).forEach(({ value }, i) => {
          expect(BigInt(larger[i]?.value as string)).toBeGreaterThanOrEqual(BigInt(value));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same to the same weights in another order, where no two are equal', () => {
    const distinct = fc.uniqueArray(weight, { minLength: 2, maxLength: 10, selector: Number });
    fc.assert(
      fc.property(count, distinct, fc.constantFrom('largestRemainder' as const, 'sainteLague' as const), (steps, list, how) => {
        const run = (all: readonly string[]) => {
          const { shares } = allocate(times(steps, '0.01'), toShares(all), { method: how });
          return new Map(shares.map(({ weight: each, value }) => [each, value]));
        };
        expect(run([...list].reverse())).toEqual(run(list));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByColumns, orderFalling } from '../../src/internal/columnOrder.js';
import { eigenOfSymmetric } from '../../src/internal/eigen.js';
import type { Objective } from '../../src/internal/optimize.js';
import { maximize, maximizeFrom } from '../../src/internal/optimize.js';
import { runs } from '../oracle/laws.js';

const WIDE = { lower: [-50, -50], upper: [50, 50] };

/** −(x − 1)² − (y + 2)² − (x − 1)(y + 2), highest at (1, −2). */
const bowl: Objective = (theta, gradient, hessian) => {
  const [x, y] = [theta[0]! - 1, theta[1]! + 2];
  gradient.set([-2 * x - y, -2 * y - x]);
  hessian.set([-2, -1, -1, -2]);
  return -x * x - y * y - x * y;
};

/** The valley of Rosenbrock, turned over, highest at (1, 1). */
const valley: Objective = (theta, gradient, hessian) => {
  const [x, y] = [theta[0]!, theta[1]!];
  gradient.set([2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)]);
  hessian.set([-2 + 400 * y - 1200 * x * x, 400 * x, 400 * x, -200]);
  return -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
};

describe('maximize', () => {
  it('takes one step to the top of a parabola', () => {
    const found = maximize(bowl, [3, 1], WIDE, 10);
    expect(found).toMatchObject({ converged: true, iterations: 1, atBound: [false, false] });
    expect(Array.from(found.theta)).toEqual([expect.closeTo(1, 12), expect.closeTo(-2, 12)]);
  });

  it('follows a bent ridge', () => {
    const found = maximize(valley, [-1.2, 1], WIDE, 200);
    expect(found.converged).toBe(true);
    expect(Array.from(found.theta)).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
  });

  it('stops at the best edge, and says which', () => {
    const found = maximize(bowl, [-5, -5], { lower: [-50, -50], upper: [0, 50] }, 50);
    expect(found).toMatchObject({ converged: true, atBound: [true, false] });
    expect(Array.from(found.theta)).toEqual([0, expect.closeTo(-1.5, 12)]); // y + 2 = −(x − 1) / 2
  });

  it('goes on to an edge that the function only levels off towards', () => {
    const levels: Objective = (theta, gradient, hessian) => {
      const rest = Math.exp(-theta[0]!);
      gradient.set([1e-6 * rest]);
      hessian.set([-1e-6 * rest]);
      return -1e-6 * rest;
    };
    expect(maximize(levels, [0], { lower: [-20], upper: [20] }, 100)).toMatchObject({ converged: true, atBound: [true] });
  });

  it('says that it was cut short, and never throws', () => {
    expect(maximize(valley, [-1.2, 1], WIDE, 2)).toMatchObject({ converged: false, iterations: 2 });
    const cliff: Objective = (_, gradient) => {
      gradient.fill(1);
      return NaN;
    };
    expect(maximize(cliff, [0, 0], WIDE, 5).converged).toBe(false);
  });

  it('takes the best of several tops', () => {
    const two: Objective = (theta, gradient, hessian) => {
      const x = theta[0]!;
      gradient.set([-4 * x ** 3 + 8 * x + 1]);
      hessian.set([-12 * x * x + 8]);
      return -(x ** 4) + 4 * x * x + x;
    };
    const box = { lower: [-9], upper: [9] };
    expect(maximize(two, [-2], box, 50).theta[0]).toBeLessThan(0);
    expect(maximizeFrom(two, [[-2], [2]], box, 50).theta[0]).toBeGreaterThan(0);
  });
});

describe('eigenOfSymmetric', () => {
  it('takes a matrix apart so that it can be put together again', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 10, maxLength: 10 }), (entries) => {
        const size = 4;
        const matrix = new Float64Array(size * size);
        let next = 0;
        for (let i = 0; i < size; i += 1) {
          for (let j = i; j < size; j += 1, next += 1) {
            matrix[i * size + j] = entries[next]!;
            matrix[j * size + i] = entries[next]!;
          }
        }
        const { values, vectors } = eigenOfSymmetric(matrix, size);
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j < size; j += 1) {
            let [again, product] = [0, 0];
            for (let k = 0; k < size; k += 1) {
              again += vectors[i * size + k]! * values[k]! * vectors[j * size + k]!;
              product += vectors[k * size + i]! * vectors[k * size + j]!;
            }
            expect(again).toBeCloseTo(matrix[i * size + j]!, 9);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 11);
          }
        }
      }),
      runs(100),
    );
  });
});

describe('orderByColumns', () => {
  it('orders as a stable sort does', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 1e300, noNaN: true }).map((each) => each + 0));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 30 }), (pairs) => {
        const columns = [0, 1].map((k) => Float64Array.from(pairs, (pair) => pair[k as 0 | 1]));
        const sorted = pairs.map((_, i) => i).sort((i, j) => pairs[i]![0] - pairs[j]![0] || pairs[i]![1] - pairs[j]![1] || i - j);
        expect(Array.from(orderByColumns(columns))).toEqual(sorted);
      }),
      runs(50),
    );
    expect(orderByColumns([])).toHaveLength(0);
  });
});

describe('orderFalling', () => {
  it('orders as a stable sort does, the largest first', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-0, 5e-324, -5e-324, Infinity, -Infinity), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const sorted = numbers.map((_, i) => i).sort((i, j) => (numbers[i] === numbers[j] ? i - j : numbers[i]! > numbers[j]! ? -1 : 1));
        expect(Array.from(orderFalling(Float64Array.from(numbers)))).toEqual(sorted);
      }),
      runs(300),
    );
  });
});

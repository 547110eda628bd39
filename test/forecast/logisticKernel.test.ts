import { describe, expect, it } from 'vitest';
import type { SparseDesign } from '../../src/forecast/logistic.kernel.js';
import { fitRidge, isSeparated } from '../../src/forecast/logistic.kernel.js';

/** A design of an intercept and columns, each row with all of its cells. */
function designOf(rows: readonly (readonly number[])[], outcomes: readonly number[]): SparseDesign {
  const width = 1 + (rows[0]?.length ?? 0);
  return {
    rows: outcomes.length,
    width,
    starts: Float64Array.from({ length: outcomes.length + 1 }, (_, row) => row * width),
    columns: Int32Array.from({ length: outcomes.length * width }, (_, cell) => cell % width),
    values: Float64Array.from(outcomes.flatMap((_, row) => [1, ...(rows[row] ?? [])])),
    outcomes: Uint8Array.from(outcomes),
  };
}

describe('fitRidge', () => {
  it('goes uphill from where all curvature is lost', () => {
    const design = designOf([], [1, 0, 0, 0]);
    const { logLikelihood } = fitRidge(design, 0, 100, Float64Array.of(800)); // a chance of 1, to the last digit: −2,400
    expect(logLikelihood).toBeGreaterThan(-150);
    expect(fitRidge(design, 0, 100, Float64Array.of(10)).beta[0]).toBeCloseTo(Math.log(1 / 3), 9);
  });

  it('divides what two equal columns tell among them', () => {
    const outcomes = [1, 0, 1, 0, 0, 1];
    const [one, two] = [designOf([[0], [0], [1], [1], [0], [1]], outcomes), designOf([[0, 0], [0, 0], [1, 1], [1, 1], [0, 0], [1, 1]], outcomes)];
    const single = fitRidge(one, 0, 100);
    const double = fitRidge(two, 0, 100);
    expect(double.factor).toBeNull(); // what each is worth cannot be told
    expect(double.beta[1]! + double.beta[2]!).toBeCloseTo(single.beta[1]!, 6);
    expect(double.logLikelihood).toBeCloseTo(single.logLikelihood, 9);
  });

  it('gives up on cells that are no finite numbers', () => {
    const { beta, converged, iterations, factor } = fitRidge(designOf([[NaN], [1]], [1, 0]), 1, 100);
    expect([...beta]).toEqual([0, 0]);
    expect({ converged, iterations, factor }).toEqual({ converged: false, iterations: 1, factor: null });
  });

  it('ends where it is asked to', () => {
    const design = designOf([[-2], [-1], [1], [2]], [0, 0, 1, 1]);
    const found = fitRidge(design, 1e-8, 25, undefined, (beta) => isSeparated(design, beta));
    expect(found).toMatchObject({ iterations: 1, converged: false });
    expect(isSeparated(design, found.beta)).toBe(true);
    expect(fitRidge(design, 1e-8, 25, undefined, () => false).iterations).toBeGreaterThan(1);
  });
});

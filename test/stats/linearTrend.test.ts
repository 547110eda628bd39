import { describe, expect, it } from 'vitest';
import { linearTrend } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

describe('linearTrend', () => {
  it('lays the line with the least squares', () => {
    // lm(c(1, 3, 2, 5, 4) ~ c(0, 1, 2, 3, 4)): 1.4 + 0.8 x, residual standard error √1.2
    const { intercept, slope, residualStandardError, fitted } = linearTrend([1, 3, 2, 5, 4]);
    expect(intercept).toBeCloseTo(1.4, 14);
    expect(slope).toBeCloseTo(0.8, 14);
    expect(residualStandardError).toBeCloseTo(Math.sqrt(3.6 / 3), 14);
    fitted.forEach((value, x) => expect(value).toBeCloseTo(1.4 + 0.8 * x, 14));
  });

  it('has no residual to judge by with two values', () => {
    expect(linearTrend([1, 4])).toEqual({ intercept: 1, slope: 3, residualStandardError: null, fitted: [1, 4] });
  });

  it('keeps a small slope on a high level', () => {
    expect(linearTrend([1e12, 1e12 + 1, 1e12 + 2, 1e12 + 3])).toMatchObject({ intercept: 1e12, slope: 1, residualStandardError: 0 });
    expect(notPlain(linearTrend([0, -0, 0]))).toEqual([]);
    expect(linearTrend([5, 5, 5, 5])).toEqual({ intercept: 5, slope: 0, residualStandardError: 0, fitted: [5, 5, 5, 5] });
  });

  it.each([
    [[1], 'TOO_FEW_VALUES', 'values'],
    [[1, NaN], 'INVALID_NUMBER', 'values[1]'],
    [undefined, 'MISSING_VALUE', 'values'],
    ['12', 'INVALID_OPTION', 'values'],
  ])('refuses %o', (values, code, path) => {
    expect(thrownBy(() => linearTrend(values as never))).toEqual({ code, path });
  });
});

import { describe, expect, it } from 'vitest';
import { seasonalIndices } from '../../src/stats/index.js';
import { thrownBy } from './support.js';

const near = (wanted: readonly number[]) => wanted.map((value) => expect.closeTo(value, 12) as number);

describe('seasonalIndices', () => {
  it('takes the trend out before it compares', () => {
    const season = [3, -1, -4, 2];
    const values = Array.from({ length: 14 }, (_, i) => 50 + 2 * i + season[i % 4]!);
    expect(seasonalIndices(values, { season: 4 })).toEqual(near(season));
    const odd = Array.from({ length: 11 }, (_, i) => 50 + 2 * i + [3, -1, -2][i % 3]!);
    expect(seasonalIndices(odd, { season: 3 })).toEqual(near([3, -1, -2]));
  });

  it('scales factors to mean 1', () => {
    const season = [0.8, 1.1, 1.3, 0.8];
    const values = Array.from({ length: 12 }, (_, i) => 200 * season[i % 4]!);
    expect(seasonalIndices(values, { season: 4, seasonal: 'multiplicative' })).toEqual(near(season));
  });

  it('divides growing values by their moving averages, and the averages of each place by their mean', () => {
    const values = [8, 14, 21, 11, 12, 22, 31, 15, 18, 30];
    const ratios = values.slice(1, -1).map((value, k) => value / ((values[k]! + value + values[k + 2]!) / 3));
    const means = [[2, 5], [0, 3, 6], [1, 4, 7]].map((places) => places.reduce((sum, at) => sum + ratios[at]!, 0) / places.length);
    const mean = (means[0]! + means[1]! + means[2]!) / 3;
    expect(seasonalIndices(values, { season: 3, seasonal: 'multiplicative' })).toEqual(near(means.map((each) => each / mean)));
  });

  it('averages by place, with half weights at the ends of an even season', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 9];
    expect(seasonalIndices([1, 2, 3, 4, 5, 6, 7, 8], { season: 4 })).toEqual(near([0, 0, 0, 0]));
    const means = [0, 1, 2, 3].map((k) => (values[k]! / 2 + values[k + 1]! + values[k + 2]! + values[k + 3]! + values[k + 4]! / 2) / 4);
    const gaps = means.map((mean, k) => values[k + 2]! - mean);
    const centre = gaps.reduce((sum, gap) => sum + gap, 0) / 4;
    expect(seasonalIndices(values, { season: 4 })).toEqual(near([gaps[2]! - centre, gaps[3]! - centre, gaps[0]! - centre, gaps[1]! - centre]));
  });

  it.each([
    [[1, 2, 3], { season: 2 }, 'TOO_FEW_VALUES', 'values'],
    [[1, 2, 3, -4], { season: 2, seasonal: 'multiplicative' }, 'INVALID_NUMBER', 'values[3]'],
    [[1, 2, 3, 4], undefined, 'MISSING_VALUE', 'options'],
    [[1, 2, 3, 4], { season: 0 }, 'INVALID_PARAMETER', 'options.season'],
    [[1, 2, 3, 4], { season: -2 }, 'INVALID_COUNT', 'options.season'],
    [[1, 2, 3, 4], { season: 2, seasonal: 'both' }, 'INVALID_OPTION', 'options.seasonal'],
    [[1, 2, 3, 4], { season: 2, by: 'month' }, 'INVALID_OPTION', 'options.by'],
  ])('refuses %o with %o', (values, options, code, path) => {
    expect(thrownBy(() => seasonalIndices(values, options as never))).toEqual({ code, path });
  });
});

import { describe, expect, it } from 'vitest';
import { compareSurvival } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

const ended = (duration: number) => ({ duration, event: true });
const open = (duration: number) => ({ duration, event: false });
const TREATED = [...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open)];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(ended);

describe('compareSurvival', () => {
  it('agrees with survdiff of R on remission under 6-MP', () => {
    const result = compareSurvival({ before: PLACEBO, after: TREATED });
    expect(result.observed).toEqual({ before: 21, after: 9 });
    expect(result.expected.before).toBeCloseTo(10.75, 2);
    expect(result.expected.after).toBeCloseTo(19.25, 2);
    expect(result.chiSquare).toBeCloseTo(16.79, 2);
    expect(result.pValue).toBeCloseTo(4.17e-5, 7);
    expect(result).toMatchObject({ verdict: 'higher', confidence: 0.95, method: 'logRank' });
    expect(compareSurvival({ before: TREATED, after: PLACEBO }).verdict).toBe('lower');
    expect(compareSurvival({ before: TREATED, after: PLACEBO }, { confidence: 0.99999 }).verdict).toBe('notShown');
  });

  it('does not ask in which order the rows come', () => {
    const mixed = <T>(rows: readonly T[]): T[] => [...rows.keys()].map((i) => rows[(i * 8) % rows.length] as T);
    expect(mixed(TREATED).map(({ duration }) => duration)).not.toEqual(TREATED.map(({ duration }) => duration));
    expect(compareSurvival({ before: mixed(TREATED), after: mixed(PLACEBO) })).toEqual(compareSurvival({ before: TREATED, after: PLACEBO }));
  });

  it('shows nothing between equal groups, and has no statistic without common risk', () => {
    expect(compareSurvival({ before: TREATED, after: TREATED })).toMatchObject({ chiSquare: 0, pValue: 1, verdict: 'notShown' });
    const unknown = { chiSquare: null, pValue: null, verdict: 'notShown' };
    expect(compareSurvival({ before: [], after: TREATED })).toMatchObject({ ...unknown, expected: { before: 0 }, observed: { before: 0, after: 9 } });
    expect(compareSurvival({ before: [], after: [] })).toMatchObject(unknown);
    expect(compareSurvival({ before: [open(1)], after: [ended(2)] })).toMatchObject(unknown);
    // both end at once: no chance is left in who does
    expect(compareSurvival({ before: [ended(2)], after: [ended(2)] })).toMatchObject({ ...unknown, expected: { before: 1, after: 1 } });
    expect(notPlain(compareSurvival({ before: [ended(-0)], after: [] }))).toEqual([]);
  });

  it.each([
    [{ before: [] }, undefined, 'MISSING_VALUE', 'input.after'],
    [{ before: [ended(-2)], after: [] }, undefined, 'INVALID_DURATION', 'input.before[0].duration'],
    [{ before: [], after: [{ duration: 2, event: 'won' }] }, undefined, 'INVALID_OPTION', 'input.after[0].event'],
    [{ before: [], after: [] }, { confidence: 2 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [{ before: [], after: [] }, { horizon: 2 }, 'INVALID_OPTION', 'options.horizon'],
    [7, undefined, 'INVALID_OPTION', 'input'],
  ])('refuses %o with %o', (input, options, code, path) => {
    expect(thrownBy(() => compareSurvival(input as never, options as object))).toEqual({ code, path });
  });
});

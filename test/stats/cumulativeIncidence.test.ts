import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

describe('cumulativeIncidence', () => {
  it('lists causes by first appearance, and every cause in every step', () => {
    const result = cumulativeIncidence([
      { duration: 4, event: 'won' },
      { duration: 2, event: 'lost' },
      { duration: 2, event: null },
      { duration: 2, event: 'won' },
    ]);
    expect(result).toEqual({
      n: 4,
      censored: 1,
      causes: ['won', 'lost'],
      steps: [
        { time: 2, atRisk: 4, survival: 0.5, incidence: { won: 0.25, lost: 0.25 } },
        { time: 4, atRisk: 1, survival: 0, incidence: { won: 0.75, lost: 0.25 } },
      ],
      final: { won: 0.75, lost: 0.25 },
      method: 'aalenJohansen',
    });
  });

  it('has nothing to tell without events', () => {
    const nothing = { causes: [], steps: [], final: {}, method: 'aalenJohansen' };
    expect(cumulativeIncidence([])).toEqual({ n: 0, censored: 0, ...nothing });
    expect(cumulativeIncidence([{ duration: 3, event: null }])).toEqual({ n: 1, censored: 1, ...nothing });
  });

  it('takes a safe integer for its text, and any name as it is', () => {
    const result = cumulativeIncidence([
      { duration: 1, event: 7 as never },
      { duration: 2, event: '7' },
      { duration: 3, event: '__proto__' },
    ]);
    expect(result.causes).toEqual(['7', '__proto__']);
    expect(Object.entries(result.final).map(([cause, share]) => [cause, share.toFixed(9)])).toEqual([
      ['7', '0.666666667'],
      ['__proto__', '0.333333333'],
    ]);
    expect(notPlain(result)).toEqual([]);
  });

  it.each([
    [[{ duration: -1, event: 'won' }], 'INVALID_DURATION', 'observations[0].duration'],
    [[{ duration: null, event: 'won' }], 'MISSING_VALUE', 'observations[0].duration'],
    [[{ duration: 1 }], 'MISSING_VALUE', 'observations[0].event'],
    [[{ duration: 1, event: '' }], 'INVALID_ID', 'observations[0].event'],
    [[{ duration: 1, event: true }], 'INVALID_ID', 'observations[0].event'],
    [['row'], 'INVALID_ROW', 'observations[0]'],
    [undefined, 'MISSING_VALUE', 'observations'],
  ])('refuses %o', (observations, code, path) => {
    expect(thrownBy(() => cumulativeIncidence(observations as never))).toEqual({ code, path });
  });
});

import { describe, expect, it } from 'vitest';
import { calculateCustomerLifetimeValue, estimateAliveProbability, fitBgNbd, fitGammaGamma } from '../../src/tiering/index.js';

/** Numbers in 0..1, the same in every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}
const draw = drawer(7);
const shuffled = <Row>(rows: readonly Row[]): Row[] => rows.map((row) => [draw(), row] as const).sort((a, b) => a[0] - b[0]).map(([, row]) => row);

/** Every result that the rows give in one order or another. */
function resultsOf<Row>(rows: readonly Row[], of: (rows: readonly Row[]) => unknown, orders: number): string[] {
  const results = new Set([JSON.stringify(of(rows))]);
  for (let i = 0; i < orders; i += 1) results.add(JSON.stringify(of(shuffled(rows))));
  return [...results];
}

const ROWS = Array.from({ length: 200 }, (_, i) => {
  const [age, frequency] = [draw() * 30, Math.floor(draw() * 8)];
  return { frequency, age, ageAtLast: frequency === 0 ? 0 : age * draw(), meanSpend: i % 5 === 0 ? undefined : draw() * 1000, weight: Math.round(draw() * 30) / 10 };
});
const MODEL = { kind: 'bgNbd', unit: 'month', params: { r: 0.5, alpha: 6, a: 0.8, b: 2.5 } } as const;

describe('the order of rows has no say in', () => {
  it('how many customers one-time buyers are', () => {
    const counts = [[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]].map((weights) => {
      const rows = weights.map((weight) => ({ frequency: 0, ageAtLast: 0, age: 3, weight }));
      return estimateAliveProbability(rows, MODEL).warnings[0]?.count;
    });
    expect(counts).toEqual([0.6, 0.6]);
    expect(resultsOf(ROWS, (rows) => estimateAliveProbability(rows, MODEL).warnings, 50)).toHaveLength(1);
  });

  it('a lifetime value of all, and what it warns of', () => {
    const report = (rows: typeof ROWS) => {
      const { total, warnings } = calculateCustomerLifetimeValue(rows, { purchases: MODEL }, { horizon: { value: 12, unit: 'month' }, annualDiscountRate: 0.1 });
      return { total, warnings };
    };
    expect(resultsOf(ROWS, (rows) => report(rows as typeof ROWS), 100)).toHaveLength(1);
  });

  it('a fit', () => {
    const histories = [[0, 0, 10], [1, 3, 12], [2, 5, 20], [5, 18, 20], [0, 0, 30]] as const;
    const rows = histories.flatMap(([frequency, ageAtLast, age]) => [0.1, 0.2, 0.3, 0.7].map((weight) => ({ frequency, ageAtLast, age, weight })));
    expect(resultsOf(rows, (given) => fitBgNbd(given, { unit: 'week' }), 20)).toHaveLength(1);
    const spends = [[1, 20], [2, 35], [4, 50], [3, 20], [0, 0]] as const;
    const spent = spends.flatMap(([frequency, meanSpend]) => [0.1, 0.2, 0.3, 0.7, 2].map((weight) => ({ frequency, meanSpend, weight })));
    expect(resultsOf(spent, (given) => fitGammaGamma(given), 20)).toHaveLength(1);
  });
});

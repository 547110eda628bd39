import type { ComparisonVerdict } from './types.js';

/** What the interval of a difference shows: it must lie on one side of 0 as a whole. */
export function verdictOf(low: number, high: number): ComparisonVerdict {
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'notShown';
}

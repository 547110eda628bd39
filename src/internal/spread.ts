import { sumAscending } from './numbers.js';

/**
 * √Σ v²p(1 − p), the standard deviation of what independent deals bring. Scaled by the largest value that may go either way, so that
 * no square overflows; the least part first, so that it is the same in whatever order they come.
 */
export function spreadOfWins(values: Float64Array, chances: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    const chance = chances[i] as number;
    if (chance > 0 && chance < 1) largest = Math.max(largest, values[i] as number);
  }
  if (largest === 0) return 0;
  const parts = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const chance = chances[i] as number;
    if (!(chance > 0 && chance < 1)) continue;
    const part = (values[i] as number) / largest;
    parts[i] = part * part * chance * (1 - chance);
  }
  return Math.min(largest * Math.sqrt(sumAscending(parts)), Number.MAX_VALUE);
}

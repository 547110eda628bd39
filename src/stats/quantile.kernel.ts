/** A point between two values, `share` of the way; the way itself may pass what a double holds. */
function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  const way = high - low;
  const point = Number.isFinite(way) ? low + way * share : low * (1 - share) + high * share;
  return Math.min(high, Math.max(low, point));
}

/** The quantile of sorted values by R's type 7, position (n − 1) p; null when there are none. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  const last = sorted.length - 1;
  if (last < 0) return null;
  const position = last * p;
  const index = Math.floor(position);
  const low = sorted[index] as number;
  return index === last ? low : between(low, sorted[index + 1] as number, position - index);
}

/** Puts the value of rank k in its place, smaller ones before and larger ones after it (Hoare's selection). */
function select(values: Float64Array, k: number): void {
  let left = 0;
  let right = values.length - 1;
  const enough = 2 * Math.log2(values.length);
  for (let rounds = 0; left < right; rounds += 1) {
    if (rounds > enough) {
      // an order made to be slow: sorting what is left costs no more than it says
      values.subarray(left, right + 1).sort();
      return;
    }
    const a = values[left] as number;
    const b = values[(left + right) >>> 1] as number;
    const c = values[right] as number;
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
      i += 1;
      j -= 1;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

/** The type 7 quantile of values in any order, which are moved about: selection instead of sorting. */
export function quantileOfUnsorted(values: Float64Array, p: number): number | null {
  const last = values.length - 1;
  if (last < 0) return null;
  const position = last * p;
  const index = Math.floor(position);
  select(values, index);
  const low = values[index] as number;
  if (index === last) return low;
  let next = Infinity;
  for (let i = index + 1; i <= last; i += 1) if ((values[i] as number) < next) next = values[i] as number;
  return between(low, next, position - index);
}

/**
 * The weighted quantile: the mean of the weighted step function over a window as wide as one value of n* equal ones,
 * n* = (Σw)² / Σw², from (n* − 1) p / n* on. Null when no weight is above 0.
 */
export function weightedQuantileOf(values: Float64Array, weights: Float64Array, p: number): number | null {
  // equal values by weight, so that the sums do not hang on the order in which they came
  const order = Uint32Array.from(values, (_, i) => i).sort(
    (i, j) => (values[i] as number) - (values[j] as number) || (weights[i] as number) - (weights[j] as number),
  );
  // weights as parts of the largest: their squares stay within a double
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, weight);
  if (largest === 0) return null;
  let total = 0;
  let squares = 0;
  for (const i of order) {
    const weight = (weights[i] as number) / largest;
    total += weight;
    squares += weight * weight;
  }
  const width = squares / total;
  const from = (total - width) * p;
  const to = from + width;
  let passed = 0;
  let low = NaN;
  let gained = 0;
  let covered = 0;
  for (const i of order) {
    const start = passed;
    passed += (weights[i] as number) / largest;
    const overlap = Math.min(passed, to) - Math.max(start, from);
    if (!(overlap > 0)) continue;
    if (Number.isNaN(low)) low = values[i] as number;
    gained += ((values[i] as number) / 2 - low / 2) * overlap;
    covered += overlap;
  }
  return low + (gained / covered) * 2;
}

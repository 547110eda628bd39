import { quantileOfSorted } from '../stats/quantile.kernel.js';

/*
 * Times in whole milliseconds, in groups that stand one after the other in one array. A stay is kept as twice its length,
 * plus 1 when it was not seen to end: sorted as plain numbers, the ends at one time then come before the stays cut off.
 */

const MS_PER_DAY = 86_400_000;
/** A product of fractions is compared with this tolerance. */
const TOLERANCE = 1e-12;

/** Groups of numbers; group g stands from `starts[g]` to before `starts[g + 1]`. */
export interface Runs {
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/**
 * Room for groups of known sizes.
 *
 * @param spare - is used, if it is long enough, instead of new memory
 */
export function createRuns(sizes: Int32Array, spare?: Float64Array): Runs {
  const starts = new Int32Array(sizes.length + 1);
  for (let g = 0; g < sizes.length; g += 1) starts[g + 1] = (starts[g] as number) + (sizes[g] as number);
  const size = starts[sizes.length] as number;
  return { starts, values: (spare?.length ?? -1) >= size ? (spare as Float64Array) : new Float64Array(size) };
}

/** Sorts each group in place. */
export function sortRuns({ starts, values }: Runs): void {
  for (let g = 0; g + 1 < starts.length; g += 1) {
    const from = starts[g] as number;
    const to = starts[g + 1] as number;
    if (to - from > 1) values.subarray(from, to).sort();
  }
}

/** Merges sorted groups in place, each `width` neighbours into one. The groups given are used up. */
export function mergeRuns({ starts, values }: Runs, width: number): Runs {
  let bounds = starts;
  let scratch = new Float64Array(0);
  for (let groups = width; groups > 1; groups = Math.ceil(groups / 2)) {
    const blocks = (bounds.length - 1) / groups;
    const halves = Math.ceil(groups / 2);
    const merged = new Int32Array(blocks * halves + 1);
    for (let block = 0; block < blocks; block += 1) {
      for (let half = 0; half < halves; half += 1) {
        const g = block * groups + 2 * half;
        const from = bounds[g] as number;
        const middle = bounds[g + 1] as number;
        const to = 2 * half + 1 < groups ? (bounds[g + 2] as number) : middle;
        if (middle - from > scratch.length) scratch = new Float64Array(2 * (middle - from));
        mergeNeighbours(values, from, middle, to, scratch);
        merged[block * halves + half + 1] = to;
      }
    }
    bounds = merged;
  }
  return { starts: bounds, values };
}

/** The left one is moved aside, and both are merged from the left on: what is written never overtakes what is read. */
function mergeNeighbours(values: Float64Array, from: number, middle: number, to: number, scratch: Float64Array): void {
  if (from === middle || middle === to || (values[middle - 1] as number) <= (values[middle] as number)) return;
  const size = middle - from;
  scratch.set(values.subarray(from, middle));
  let a = 0;
  let b = middle;
  for (let out = from; a < size; out += 1) {
    const left = scratch[a] as number;
    if (b >= to || left <= (values[b] as number)) {
      values[out] = left;
      a += 1;
    } else {
      values[out] = values[b] as number;
      b += 1;
    }
  }
}

/** A stay as it is sorted. */
export function stayOf(lengthMs: number, isCensored: boolean): number {
  return isCensored ? 2 * lengthMs + 1 : 2 * lengthMs;
}

/** The Kaplan–Meier estimate of one group, in days. */
export interface Survival {
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly restrictedMean: number | null;
  readonly completed: number;
  readonly censored: number;
}

/**
 * The product is taken only where stays were cut off: between two of these, S is its last value times what is left of
 * those at risk. Each sum of the area is then one of whole numbers.
 */
export function estimateSurvival({ starts, values }: Runs, group: number): Survival {
  const from = starts[group] as number;
  const to = starts[group + 1] as number;
  const times: (number | null)[] = [null, null, null];
  const levels = [0.5, 0.25, 0.1];
  let reached = 0;
  let completed = 0;
  let survival = 1; // S at the last censoring
  let atRisk = to - from; // those left then
  let area = 0;
  let areaSince = 0; // of those left, over the time since then
  let time = 0;
  let i = from;
  while (i < to) {
    const stay = values[i] as number;
    const now = Math.floor(stay / 2);
    areaSince += (to - i) * (now - time);
    time = now;
    const first = i;
    if (2 * now === stay) {
      while (i < to && values[i] === stay) i += 1;
      completed += i - first;
      const left = (survival * (to - i)) / atRisk;
      while (reached < levels.length && left <= (levels[reached] as number) + TOLERANCE) times[reached++] = now / MS_PER_DAY;
      continue;
    }
    area += (survival * areaSince) / atRisk;
    areaSince = 0;
    survival = (survival * (to - i)) / atRisk;
    while (i < to && values[i] === stay) i += 1;
    atRisk = to - i;
    // whoever is left stands for the same share of all
    if (atRisk === 0) break;
  }
  if (atRisk > 0) area += (survival * areaSince) / atRisk;
  const [median = null, p75 = null, p90 = null] = times;
  return { median, p75, p90, restrictedMean: from === to ? null : area / MS_PER_DAY, completed, censored: to - from - completed };
}

/** Mean and quantiles of type 7, in days. */
export interface Spread {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export function describeSpread({ starts, values }: Runs, group: number): Spread {
  const from = starts[group] as number;
  const count = (starts[group + 1] as number) - from;
  if (count === 0) return { count, mean: null, median: null, p75: null, p90: null };
  let sum = 0;
  for (let i = from; i < from + count; i += 1) sum += values[i] as number;
  const sorted = values.subarray(from, from + count);
  const at = (p: number): number => (quantileOfSorted(sorted, p) as number) / MS_PER_DAY;
  return { count, mean: sum / count / MS_PER_DAY, median: at(0.5), p75: at(0.75), p90: at(0.9) };
}

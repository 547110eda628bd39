/** What "at most one half" allows for rounding: a survival curve is a product. */
const TOLERANCE = 1e-12;

/** A Kaplan–Meier curve: one entry for each distinct time of an event, ascending. */
export interface SurvivalCurve {
  readonly n: number;
  /** How many events there are in all. */
  readonly eventCount: number;
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  /** The share that is left after each time. */
  readonly survival: Float64Array;
  /** The longest duration, event or not; null when there are none. */
  readonly longest: number | null;
}

/**
 * The product-limit estimate. Both lists are sorted in place. At equal times events come first, so those censored then
 * are still at risk.
 */
export function survivalCurve(eventTimes: Float64Array, censoredTimes: Float64Array): SurvivalCurve {
  eventTimes.sort();
  censoredTimes.sort();
  const eventCount = eventTimes.length;
  const n = eventCount + censoredTimes.length;
  let distinct = 0;
  for (let i = 0; i < eventCount; i += 1) if (i === 0 || eventTimes[i] !== eventTimes[i - 1]) distinct += 1;
  const times = new Float64Array(distinct);
  const atRisk = new Float64Array(distinct);
  const events = new Float64Array(distinct);
  const survival = new Float64Array(distinct);
  let left = 1;
  let gone = 0;
  for (let step = 0, i = 0; step < distinct; step += 1) {
    const time = eventTimes[i] as number;
    while (gone < censoredTimes.length && (censoredTimes[gone] as number) < time) gone += 1;
    const risk = n - i - gone;
    const first = i;
    while (i < eventCount && eventTimes[i] === time) i += 1;
    left *= (risk - (i - first)) / risk;
    times[step] = time;
    atRisk[step] = risk;
    events[step] = i - first;
    survival[step] = left;
  }
  const longest = n === 0 ? null : Math.max(eventTimes[eventCount - 1] ?? 0, censoredTimes[censoredTimes.length - 1] ?? 0);
  return { n, eventCount, times, atRisk, events, survival, longest };
}

/**
 * The smallest time at which no more than this share is left, null when the curve does not come down to it: 0.5 gives the
 * median, 0.25 the time by which three of four are done.
 */
export function timeOfShareLeft(curve: SurvivalCurve, share: number): number | null {
  const { survival, times } = curve;
  let low = 0;
  let high = survival.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((survival[middle] as number) <= share + TOLERANCE) high = middle;
    else low = middle + 1;
  }
  return times[low] ?? null;
}

/** The area under the curve from 0 to the horizon: the mean time, no time counting beyond the horizon. */
export function restrictedMeanOf(curve: SurvivalCurve, horizon: number): number {
  const { survival, times } = curve;
  let area = 0;
  let from = 0;
  let left = 1;
  for (let i = 0; i < times.length && (times[i] as number) < horizon; i += 1) {
    area += left * ((times[i] as number) - from);
    from = times[i] as number;
    left = survival[i] as number;
  }
  return area + left * (horizon - from);
}

/** Greenwood's sum after each time: the squared relative standard error of the share that is left. */
export function greenwoodSums({ atRisk, events }: SurvivalCurve): Float64Array {
  const sums = new Float64Array(atRisk.length);
  let sum = 0;
  for (let i = 0; i < sums.length; i += 1) {
    const risk = atRisk[i] as number;
    const left = risk - (events[i] as number);
    sum += left === 0 ? 0 : (events[i] as number) / risk / left;
    sums[i] = sum;
  }
  return sums;
}

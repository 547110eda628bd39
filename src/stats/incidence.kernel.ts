/** A time of events of any cause, with the share left after it and the share that each cause has ended. */
export interface IncidencePoint {
  readonly time: number;
  readonly atRisk: number;
  readonly survival: number;
  readonly incidence: readonly number[];
}

/**
 * The Aalen–Johansen estimate: at each time a cause gains its part of the share that was left before. All lists are sorted
 * in place; those censored at a time of events are still at risk.
 */
export function incidencePoints(ended: readonly Float64Array[], censored: Float64Array): IncidencePoint[] {
  const all = new Float64Array(ended.reduce((sum, times) => sum + times.length, 0));
  let filled = 0;
  for (const times of ended) {
    times.sort();
    all.set(times, filled);
    filled += times.length;
  }
  all.sort();
  censored.sort();
  const passed = ended.map(() => 0);
  const incidence = ended.map(() => 0);
  const points: IncidencePoint[] = [];
  let survival = 1;
  let gone = 0;
  for (let i = 0; i < all.length; ) {
    const time = all[i] as number;
    while (gone < censored.length && (censored[gone] as number) < time) gone += 1;
    const atRisk = all.length - i + censored.length - gone;
    const first = i;
    for (let cause = 0; cause < ended.length; cause += 1) {
      const times = ended[cause] as Float64Array;
      const from = passed[cause] as number;
      let to = from;
      while (to < times.length && times[to] === time) to += 1;
      passed[cause] = to;
      incidence[cause] = (incidence[cause] as number) + (survival * (to - from)) / atRisk;
      i += to - from;
    }
    survival *= (atRisk - (i - first)) / atRisk;
    points.push({ time, atRisk, survival, incidence: incidence.slice() });
  }
  return points;
}

/** Smoothing parameters; those of parts that a method does not have are 0. */
export interface Smoothers {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Level and trend of a series, and its seasonal part: the factors of the next season, next period first. */
export interface SmoothingState {
  readonly level: number;
  readonly trend: number;
  readonly seasonal: readonly number[];
}

export interface SmoothingRun {
  /** The state after the last value. */
  readonly final: SmoothingState;
  /** Sum of the squared one-step errors. */
  readonly sse: number;
}

/**
 * Simple and double exponential smoothing of `values` from the state before the first of them; a trend and β of 0 are the
 * simple one. The one-step forecasts are written to `fitted` when it is given.
 */
export function smoothTrend(values: Float64Array, { alpha, beta }: Smoothers, initial: SmoothingState, fitted?: Float64Array): SmoothingRun {
  let { level, trend } = initial;
  let sse = 0;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t] as number;
    const expected = level + trend;
    if (fitted !== undefined) fitted[t] = expected;
    const error = value - expected;
    sse += error * error;
    // the error form: a series that follows its forecasts exactly changes nothing
    const next = expected + alpha * error;
    trend += beta * (next - level - trend);
    level = next;
  }
  return { final: { level, trend, seasonal: [] }, sse };
}

/**
 * Holt–Winters smoothing of the values from `from` on; the state is that before them, its seasonal part belongs to the
 * season before.
 */
export function smoothSeasons(
  values: Float64Array,
  from: number,
  multiplicative: boolean,
  { alpha, beta, gamma }: Smoothers,
  initial: SmoothingState,
  fitted?: Float64Array,
): SmoothingRun {
  const seasonal = Float64Array.from(initial.seasonal);
  const season = seasonal.length;
  let { level, trend } = initial;
  let sse = 0;
  let place = 0;
  for (let t = from; t < values.length; t += 1) {
    const value = values[t] as number;
    const factor = seasonal[place] as number;
    const base = level + trend;
    const expected = multiplicative ? base * factor : base + factor;
    if (fitted !== undefined) fitted[t - from] = expected;
    const error = value - expected;
    sse += error * error;
    const next = base + alpha * (multiplicative ? value / factor - base : error);
    trend += beta * (next - level - trend);
    level = next;
    seasonal[place] = factor + gamma * (multiplicative ? value / base - factor : error);
    place = place + 1 === season ? 0 : place + 1;
  }
  return { final: { level, trend, seasonal: [...seasonal.subarray(place), ...seasonal.subarray(0, place)] }, sse };
}

/** The state at the end of the first season, from the first two. */
export function firstSeasonState(values: Float64Array, season: number, multiplicative: boolean): SmoothingState {
  let first = 0;
  let growth = 0;
  for (let i = 0; i < season; i += 1) {
    first += (values[i] as number);
    growth += ((values[season + i] as number) - (values[i] as number)) / season;
  }
  const level = first / season;
  const seasonal = Array.from(values.subarray(0, season), (value) => (multiplicative ? value / level : value - level));
  return { level, trend: growth / season, seasonal };
}

/** The next `horizon` values of a state. */
export function extrapolate({ level, trend, seasonal }: SmoothingState, horizon: number, multiplicative: boolean): number[] {
  return Array.from({ length: horizon }, (_, i) => {
    const base = level + (i + 1) * trend;
    if (seasonal.length === 0) return base + 0;
    const factor = seasonal[i % seasonal.length] as number;
    return (multiplicative ? base * factor : base + factor) + 0;
  });
}

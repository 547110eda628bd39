/** A line by least squares over x = 0, 1, …. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Null for two values, which leave no degree of freedom. */
  readonly residualStandardError: number | null;
  readonly fitted: Float64Array;
}

/** Fits a line to two values or more. */
export function fitLine(values: Float64Array): Line {
  const n = values.length;
  const middle = (n - 1) / 2;
  const first = values[0] as number;
  // counted from the first value, a series that hardly moves keeps its digits
  let sum = 0;
  let product = 0;
  for (let x = 0; x < n; x += 1) {
    const rise = (values[x] as number) - first;
    sum += rise;
    product += (x - middle) * rise;
  }
  const slope = (product / (n * (n * n - 1))) * 12;
  const intercept = first + (sum / n - slope * middle);
  const fitted = Float64Array.from(values, (_, x) => intercept + slope * x);
  let squares = 0;
  for (let x = 0; x < n; x += 1) squares += ((values[x] as number) - (fitted[x] as number)) ** 2;
  return { intercept, slope, residualStandardError: n > 2 ? Math.sqrt(squares / (n - 2)) : null, fitted };
}

/** Centred moving average over a season for value i; an even season takes half of the two values at its ends. */
function centredMean(values: Float64Array, i: number, season: number): number {
  const half = Math.floor(season / 2);
  let sum = season % 2 === 0 ? ((values[i - half] as number) + (values[i + half] as number)) / 2 : 0;
  const reach = season % 2 === 0 ? half - 1 : half;
  for (let k = i - reach; k <= i + reach; k += 1) sum += (values[k] as number);
  return sum / season;
}

/** How the values of each place in the season stand to the centred moving average, on average; two seasons or more. */
export function meanSeason(values: Float64Array, season: number, multiplicative: boolean): number[] {
  const half = Math.floor(season / 2);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let i = half; i + half < values.length; i += 1) {
    const mean = centredMean(values, i, season);
    const place = i % season;
    sums[place] = (sums[place] as number) + (multiplicative ? (values[i] as number) / mean : (values[i] as number) - mean);
    counts[place] = (counts[place] as number) + 1;
  }
  const raw = Array.from(sums, (sum, place) => sum / (counts[place] as number));
  const mean = raw.reduce((sum, index) => sum + index, 0) / season;
  return raw.map((index) => (multiplicative ? index / mean : index - mean));
}

import { digamma, logGamma, stirlingRest, trigamma } from '../internal/gamma.js';
import type { Objective } from '../internal/optimize.js';

/** Mean spends in rising order of the number of purchases that they are means of. */
export interface SpendSample {
  readonly frequency: Float64Array;
  /** In parts of `scale`. */
  readonly meanSpend: Float64Array;
  readonly weight: Float64Array;
  readonly n: number;
  readonly scale: number;
}

const LARGE = 10;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln Γ(z + y) − ln Γ(z) for z ≥ 10 without the cancellation of large terms. */
function logRise(z: number, y: number): number {
  return y * Math.log(z + y) + (z - 0.5) * Math.log1p(y / z) - y + stirlingRest(z + y) - stirlingRest(z);
}

/** ln B(y, z). */
function logBeta(y: number, z: number): number {
  const [low, high] = y < z ? [y, z] : [z, y];
  if (high < LARGE) return logGamma(low) + logGamma(high) - logGamma(low + high);
  if (low < LARGE) return logGamma(low) - logRise(high, low);
  const sum = low + high;
  return (
    HALF_LOG_TWO_PI -
    (low - 0.5) * Math.log1p(high / low) -
    (high - 0.5) * Math.log1p(low / high) -
    0.5 * Math.log(sum) +
    stirlingRest(low) +
    stirlingRest(high) -
    stirlingRest(sum)
  );
}

/**
 * The log-likelihood of the Gamma-Gamma model in the logarithms of p, q, v: with y = p x and z = x m,
 *
 *   −ln B(y, q) − y ln(1 + v/z) − q ln(1 + z/v) − ln m.
 */
export function createGammaGammaObjective(sample: SpendSample): Objective {
  const { frequency, meanSpend, weight } = sample;
  const size = weight.length;
  return (theta, gradient, hessian) => {
    const [p, q, v] = [Math.exp(theta[0] as number), Math.exp(theta[1] as number), Math.exp(theta[2] as number)];
    let value = 0;
    let [gP, gQ, gV, hPP, hPQ, hPV, hQQ, hQV, hVV] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < size; ) {
      const x = frequency[i] as number;
      const y = p * x;
      let [count, ofLogs, ofBelow, ofAbove, ofShare, ofSpread] = [0, 0, 0, 0, 0, 0];
      for (; i < size && frequency[i] === x; i += 1) {
        const w = weight[i] as number;
        const z = x * (meanSpend[i] as number);
        const share = z / (z + v);
        const rest = v / (z + v);
        count += w;
        ofLogs += w * Math.log(meanSpend[i] as number);
        ofBelow += w * Math.log1p(v / z);
        ofAbove += w * Math.log1p(z / v);
        ofShare += w * share;
        ofSpread += w * share * rest;
      }
      const ofRest = count - ofShare;
      const both = digamma(y + q);
      const bend = trigamma(y + q);
      value -= count * logBeta(y, q) + y * ofBelow + q * ofAbove + ofLogs;
      const slopeP = y * (count * (both - digamma(y)) - ofBelow);
      const slopeQ = q * (count * (both - digamma(q)) - ofAbove);
      gP += slopeP;
      gQ += slopeQ;
      gV += q * ofShare - y * ofRest;
      hPP += slopeP + y * y * count * (bend - trigamma(y));
      hPQ += y * q * count * bend;
      hPV -= y * ofRest;
      hQQ += slopeQ + q * q * count * (bend - trigamma(q));
      hQV += q * ofShare;
      hVV -= (y + q) * ofSpread;
    }
    gradient.set([gP, gQ, gV]);
    hessian.set([hPP, hPQ, hPV, hPQ, hQQ, hQV, hPV, hQV, hVV]);
    return value;
  };
}

/** Pearson's correlation of the number of purchases with their mean value; null where one of them does not vary. */
export function correlateSpend({ frequency, meanSpend, weight, n }: SpendSample): number | null {
  let [meanX, meanM] = [0, 0];
  for (let i = 0; i < weight.length; i += 1) {
    meanX += ((weight[i] as number) / n) * (frequency[i] as number);
    meanM += ((weight[i] as number) / n) * (meanSpend[i] as number);
  }
  let [xx, xm, mm] = [0, 0, 0];
  for (let i = 0; i < weight.length; i += 1) {
    const [dx, dm] = [(frequency[i] as number) - meanX, (meanSpend[i] as number) - meanM];
    xx += ((weight[i] as number) / n) * dx * dx;
    xm += ((weight[i] as number) / n) * dx * dm;
    mm += ((weight[i] as number) / n) * dm * dm;
  }
  // what rounding leaves of no spread at all
  if (xx <= 1e-28 * meanX * meanX || mm <= 1e-28 * meanM * meanM) return null;
  return Math.min(Math.max(xm / Math.sqrt(xx * mm), -1), 1);
}

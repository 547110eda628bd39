import { digamma, logGamma, trigamma } from '../internal/gamma.js';
import type { Objective } from '../internal/optimize.js';
import type { PurchaseSample } from './purchaseSample.js';

/** Sums over j = 0 … n − 1 of what products of n successive numbers from `base` on need; n only grows. */
interface RisingSums {
  /** Σ ln(base + j). */
  log: number;
  /** Σ 1 / (base + j). */
  first: number;
  /** Σ 1 / (base + j)². */
  second: number;
  n: number;
}

/** From here on a difference of gamma functions is quicker than adding up, and as exact. */
const LONG = 4096;

function riseTo(sums: RisingSums, base: number, n: number): void {
  if (n - sums.n > LONG) {
    const [from, to] = [base + sums.n, base + n];
    sums.log += logGamma(to) - logGamma(from);
    sums.first += digamma(to) - digamma(from);
    sums.second += trigamma(from) - trigamma(to);
    sums.n = n;
  }
  for (; sums.n < n; sums.n += 1) {
    const inverse = 1 / (base + sums.n);
    sums.log += Math.log(base + sums.n);
    sums.first += inverse;
    sums.second += inverse * inverse;
  }
}

/** Sums over j = 0 … n − 1 for the chance to stay n times, Π (b + j) / (a + b + j). */
interface StayingSums {
  /** Σ ln(1 + a / (b + j)). */
  log: number;
  /** Σ 1 / (a + b + j), and of the squares. */
  first: number;
  second: number;
  /** Σ 1 / (b + j) − 1 / (a + b + j), and of the squares. */
  gap: number;
  gapOfSquares: number;
  n: number;
}

function stayTo(sums: StayingSums, a: number, b: number, n: number): void {
  if (n - sums.n > LONG) {
    const [from, to] = [b + sums.n, b + n];
    const first = digamma(a + to) - digamma(a + from);
    const second = trigamma(a + from) - trigamma(a + to);
    sums.log += logGamma(a + to) - logGamma(a + from) - (logGamma(to) - logGamma(from));
    sums.first += first;
    sums.second += second;
    sums.gap += digamma(to) - digamma(from) - first;
    sums.gapOfSquares += trigamma(from) - trigamma(to) - second;
    sums.n = n;
  }
  for (; sums.n < n; sums.n += 1) {
    const low = 1 / (b + sums.n);
    const high = 1 / (a + b + sums.n);
    const gap = a * low * high;
    sums.log += Math.log1p(a * low);
    sums.first += high;
    sums.second += high * high;
    sums.gap += gap;
    sums.gapOfSquares += gap * (low + high);
  }
}

/**
 * The log-likelihood of BG/NBD (`first` 0) and MBG/NBD (`first` 1) in the logarithms of r, α, a, b, with m = x + first:
 *
 *   ln Γ(r+x)/Γ(r) − r ln(1 + T/α) − x ln(α+T) − Σ_{j<m} ln(1 + a/(b+j)) + [m > 0] ln(1 + e^L),
 *   L = ln a − ln(b+m−1) + (r+x) ln((α+T)/(α+t_x)).
 *
 * Histories come in rising order of x, so that all that depends on x alone is summed once for each x.
 */
export function createBgNbdObjective(sample: PurchaseSample, first: 0 | 1): Objective {
  const { frequency, ageAtLast, age, weight } = sample;
  const size = weight.length;
  return (theta, gradient, hessian) => {
    const [r, alpha, a, b] = [Math.exp(theta[0] as number), Math.exp(theta[1] as number), Math.exp(theta[2] as number), Math.exp(theta[3] as number)];
    const logAlpha = theta[1] as number;
    const logA = theta[2] as number;
    const rise: RisingSums = { log: 0, first: 0, second: 0, n: 0 };
    const stay: StayingSums = { log: 0, first: 0, second: 0, gap: 0, gapOfSquares: 0, n: 0 };
    let value = 0;
    let [gR, gAlpha, gA, gB] = [0, 0, 0, 0];
    let [hRR, hRAlpha, hRA, hRB, hAlphaAlpha, hAlphaA, hAlphaB, hAA, hAB, hBB] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let lastAge = -1;
    let logAge = 0;
    let share = 0;
    for (let i = 0; i < size; ) {
      const x = frequency[i] as number;
      const shape = r + x;
      const m = x + first;
      const logOdds = m > 0 ? logA - Math.log(b + (m - 1)) : 0;
      let [count, ofLogAge, ofShare, ofShareSpread, ofSoftplus] = [0, 0, 0, 0, 0];
      let [ofGone, ofDoubt, goneD, doubtD, doubtDD, goneE, doubtE, doubtDE, doubtEE, goneF] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
      for (; i < size && frequency[i] === x; i += 1) {
        const w = weight[i] as number;
        const t = age[i] as number;
        if (t !== lastAge) {
          lastAge = t;
          logAge = Math.log1p(t / alpha);
          share = t / (alpha + t);
        }
        count += w;
        ofLogAge += w * logAge;
        ofShare += w * share;
        ofShareSpread += w * share * (1 - share);
        if (m === 0) continue;
        const last = ageAtLast[i] as number;
        const d = Math.log1p((t - last) / (alpha + last));
        const shareLast = last / (alpha + last);
        const e = shareLast - share;
        const odds = logOdds + shape * d;
        const small = Math.exp(-Math.abs(odds));
        const gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
        const doubt = w * gone * (1 - gone);
        ofSoftplus += w * (Math.max(odds, 0) + Math.log1p(small));
        ofGone += w * gone;
        ofDoubt += doubt;
        goneD += w * gone * d;
        doubtD += doubt * d;
        doubtDD += doubt * d * d;
        goneE += w * gone * e;
        doubtE += doubt * e;
        doubtDE += doubt * d * e;
        doubtEE += doubt * e * e;
        goneF += w * gone * (share * (1 - share) - shareLast * (1 - shareLast));
      }
      riseTo(rise, r, x);
      stayTo(stay, a, b, m);
      const kappa = m > 0 ? b / (b + (m - 1)) : 0;
      value += count * (rise.log - stay.log - x * logAlpha) - shape * ofLogAge + ofSoftplus;
      gR += r * (count * rise.first - ofLogAge + goneD);
      gAlpha += r * ofShare - x * (count - ofShare) + shape * goneE;
      gA += -count * a * stay.first + ofGone;
      gB += count * b * stay.gap - kappa * ofGone;
      hRR += r * (count * (rise.first - r * rise.second) - ofLogAge + goneD + r * doubtDD);
      hRAlpha += r * (ofShare + goneE + shape * doubtDE);
      hRA += r * doubtD;
      hRB -= kappa * r * doubtD;
      hAlphaAlpha += shape * (goneF - ofShareSpread + shape * doubtEE);
      hAlphaA += shape * doubtE;
      hAlphaB -= kappa * shape * doubtE;
      hAA += count * a * (a * stay.second - stay.first) + ofDoubt;
      hAB += count * a * b * stay.second - kappa * ofDoubt;
      hBB += count * b * (stay.gap - b * stay.gapOfSquares) - kappa * (1 - kappa) * ofGone + kappa * kappa * ofDoubt;
    }
    gradient.set([gR, gAlpha, gA, gB]);
    hessian.set([hRR, hRAlpha, hRA, hRB, hRAlpha, hAlphaAlpha, hAlphaA, hAlphaB, hRA, hAlphaA, hAA, hAB, hRB, hAlphaB, hAB, hBB]);
    return value;
  };
}

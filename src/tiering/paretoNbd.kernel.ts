import { digamma, logGamma, trigamma } from '../internal/gamma.js';
import type { Objective } from '../internal/optimize.js';
import { createSilenceNodes, laySilenceNodes } from '../internal/paretoSilence.kernel.js';
import type { PurchaseSample } from './purchaseSample.js';

/** ln Γ(r + x) / Γ(r) with its derivatives; short products are added up, so that a large r takes nothing away from them. */
function riseOf(r: number, x: number): [log: number, first: number, second: number] {
  if (x > 200) return [logGamma(r + x) - logGamma(r), digamma(r + x) - digamma(r), trigamma(r) - trigamma(r + x)];
  let [log, first, second] = [0, 0, 0];
  for (let j = 0; j < x; j += 1) {
    const inverse = 1 / (r + j);
    log += Math.log(r + j);
    first += inverse;
    second += inverse * inverse;
  }
  return [log, first, second];
}

function add(to: Float64Array, at: number, by: number): void {
  to[at] = (to[at] as number) + by;
}

/** Means over the nodes of one integral: of the slopes of its logarithm, of their products and of its curvatures. */
const SLOPES = 4;
const PAIRS = 10;

/**
 * The log-likelihood of Pareto/NBD in the logarithms of r, α, s, β:
 *
 *   ln Γ(r+x)/Γ(r) − r ln(1 + T/α) − x ln(α+T) − s ln(1 + T/β) + ln(1 + Q),
 *
 * Q the odds of having left since t_x. Derivatives are taken under the integral of Q: with K the logarithm of its integrand,
 * ∂ ln Q = E[∂K] and ∂² ln Q = E[∂²K] + Cov(∂K, ∂K), weighted by the integrand.
 */
export function createParetoNbdObjective(sample: PurchaseSample): Objective {
  const { frequency, ageAtLast, age, weight } = sample;
  const size = weight.length;
  const nodes = createSilenceNodes();
  const mean = new Float64Array(SLOPES);
  const product = new Float64Array(PAIRS);
  const bend = new Float64Array(PAIRS);
  const slope = new Float64Array(SLOPES);
  return (theta, gradient, hessian) => {
    const [r, alpha, s, beta] = [Math.exp(theta[0] as number), Math.exp(theta[1] as number), Math.exp(theta[2] as number), Math.exp(theta[3] as number)];
    const [logAlpha, logS] = [theta[1] as number, theta[2] as number];
    let value = 0;
    const g = new Float64Array(SLOPES);
    const h = new Float64Array(PAIRS); // rr, rα, rs, rβ, αα, αs, αβ, ss, sβ, ββ
    let lastX = -1;
    let [log, first, second] = [0, 0, 0];
    for (let i = 0; i < size; i += 1) {
      const x = frequency[i] as number;
      const t = age[i] as number;
      const w = weight[i] as number;
      if (x !== lastX) {
        [log, first, second] = riseOf(r, x);
        lastX = x;
      }
      const shape = r + x;
      const ageAlpha = Math.log1p(t / alpha);
      const ageBeta = Math.log1p(t / beta);
      const shareAlpha = t / (alpha + t);
      const shareBeta = t / (beta + t);
      const spreadAlpha = shareAlpha * (1 - shareAlpha);
      const spreadBeta = shareBeta * (1 - shareBeta);
      value += w * (log - x * logAlpha - shape * ageAlpha - s * ageBeta);
      add(g, 0, w * r * (first - ageAlpha));
      add(g, 1, w * (r * shareAlpha - x * (1 - shareAlpha)));
      add(g, 2, -w * s * ageBeta);
      add(g, 3, w * s * shareBeta);
      add(h, 0, w * r * (first - r * second - ageAlpha));
      add(h, 1, w * r * shareAlpha);
      add(h, 4, -w * shape * spreadAlpha);
      add(h, 7, -w * s * ageBeta);
      add(h, 8, w * s * shareBeta);
      add(h, 9, -w * s * spreadBeta);
      const last = ageAtLast[i] as number;
      if (last >= t) continue;
      laySilenceNodes(nodes, shape, s, alpha, beta, last, t);
      mean.fill(0);
      product.fill(0);
      bend.fill(0);
      for (let node = 0; node < nodes.count; node += 1) {
        const mass = (nodes.mass[node] as number) / nodes.sum;
        const logA = nodes.logAlpha[node] as number;
        const logB = nodes.logBeta[node] as number;
        const nearA = nodes.shareAlpha[node] as number;
        const nearB = nodes.shareBeta[node] as number;
        const fallA = 1 - shareAlpha - nearA;
        const fallB = 1 - shareBeta - nearB;
        slope[0] = r * logA;
        slope[1] = shape * fallA;
        slope[2] = 1 + s * logB;
        slope[3] = s * fallB - nearB;
        for (let a = 0, pair = 0; a < SLOPES; a += 1) {
          const part = mass * (slope[a] as number);
          add(mean, a, part);
          for (let b = a; b < SLOPES; b += 1, pair += 1) add(product, pair, part * (slope[b] as number));
        }
        const spreadB = nearB * (1 - nearB);
        add(bend, 0, mass * r * logA);
        add(bend, 1, mass * r * fallA);
        add(bend, 4, mass * shape * (spreadAlpha - nearA * (1 - nearA)));
        add(bend, 7, mass * s * logB);
        add(bend, 8, mass * s * fallB);
        add(bend, 9, mass * (s * (spreadBeta - spreadB) - spreadB));
      }
      const odds = logS + nodes.log + Math.log(nodes.sum);
      const small = Math.exp(-Math.abs(odds));
      const gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
      value += w * (Math.max(odds, 0) + Math.log1p(small));
      for (let a = 0, pair = 0; a < SLOPES; a += 1) {
        add(g, a, w * gone * (mean[a] as number));
        for (let b = a; b < SLOPES; b += 1, pair += 1) {
          const spread = (product[pair] as number) - gone * (mean[a] as number) * (mean[b] as number);
          add(h, pair, w * gone * ((bend[pair] as number) + spread));
        }
      }
    }
    gradient.set(g);
    for (let a = 0, pair = 0; a < SLOPES; a += 1) {
      for (let b = a; b < SLOPES; b += 1, pair += 1) {
        hessian[a * SLOPES + b] = h[pair] as number;
        hessian[b * SLOPES + a] = h[pair] as number;
      }
    }
    return value;
  };
}

/*
 * Pareto/NBD: a customer silent since t_x may have left at any time y between then and T. Against staying for all of it, with
 * R = r + x, the odds are
 *
 *   Q = s ∫ ((α+T)/(α+y))^R ((β+T)/(β+y))^s dy / (β+y),  y from t_x to T.
 *
 * The published closed form is a difference of two hypergeometric functions, which overflows and cancels; the integrand is
 * positive and smooth, and in u = ln((m+y)/(m+t_x)), m = min(α, β), its logarithm is concave with a slope known in closed
 * form. Panels of Gauss-Legendre nodes are laid along it, each short enough for an error below 1e-13.
 */

/** Abscissas and weights of the Gauss-Legendre rule with 12 nodes on [−1, 1], the half above 0. */
const ABSCISSAS = [
  0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.9041172563704749, 0.9815606342467192,
];
const WEIGHTS = [
  0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462, 0.1069393259953184, 0.0471753363865118,
];
/** e-folds that one panel may span, and its greatest length: the integrand's poles lie at a distance of π. */
const STEEPEST = 10;
const LONGEST = 2.5;
/** A panel that adds less than this share of the sum, on the way down, is the last. */
const NEGLIGIBLE = 1e-18;
const NODES = 12;
const MOST_PANELS = 256;

/** The nodes of one integral. The lists are used again for the next one. */
export interface SilenceNodes {
  /** ln((α+T)/(α+y)). */
  readonly logAlpha: Float64Array;
  /** ln((β+T)/(β+y)). */
  readonly logBeta: Float64Array;
  /** α/(α+y). */
  readonly shareAlpha: Float64Array;
  /** β/(β+y). */
  readonly shareBeta: Float64Array;
  /** What the node adds to the integral, in parts of e^`log`. */
  readonly mass: Float64Array;
  count: number;
  /** Logarithm of the scale of `mass`. */
  log: number;
  /** Sum of `mass`. */
  sum: number;
}

export function createSilenceNodes(): SilenceNodes {
  const list = (): Float64Array => new Float64Array(NODES * MOST_PANELS);
  return { logAlpha: list(), logBeta: list(), shareAlpha: list(), shareBeta: list(), mass: list(), count: 0, log: 0, sum: 0 };
}

/** Lays the nodes of the integral from `from` < `to`; ln Q is then `ln s + log + ln sum`. */
export function laySilenceNodes(nodes: SilenceNodes, shape: number, s: number, alpha: number, beta: number, from: number, to: number): void {
  const { logAlpha, logBeta, shareAlpha, shareBeta, mass } = nodes;
  const alphaIsLess = alpha <= beta;
  const less = alphaIsLess ? alpha : beta;
  const more = alphaIsLess ? beta : alpha;
  // rates at which the integrand falls in u: one from the smaller scale, one that sets in as y reaches the larger
  const steady = alphaIsLess ? shape - 1 : s;
  const delayed = alphaIsLess ? s + 1 : shape;
  const end = Math.log1p((to - from) / (less + from));
  const gap = more - less;
  const fallAt = (u: number): number => {
    const reached = (less + from) * Math.exp(u);
    return steady + (delayed * reached) / (gap + reached);
  };
  const logMoreAtFrom = Math.log1p((to - from) / (more + from));
  nodes.log = alphaIsLess ? shape * end + s * logMoreAtFrom : shape * logMoreAtFrom + s * end;
  let count = 0;
  let sum = 0;
  let start = 0;
  let fallAtStart = fallAt(0);
  for (let panel = 0; panel < MOST_PANELS && start < end; panel += 1) {
    let length = Math.min(LONGEST, end - start, STEEPEST / Math.abs(fallAtStart));
    let fallAtEnd = fallAt(start + length);
    while (Math.abs(fallAtEnd) * length > STEEPEST) {
      length /= 2;
      fallAtEnd = fallAt(start + length);
    }
    const half = length / 2;
    let added = 0;
    for (let node = 0; node < NODES; node += 1) {
      const k = node < NODES / 2 ? NODES / 2 - 1 - node : node - NODES / 2;
      const u = start + half + (node < NODES / 2 ? -half : half) * (ABSCISSAS[k] as number);
      const reached = (less + from) * Math.exp(u);
      const left = -(less + to) * Math.expm1(u - end); // to − y
      const y = to - left;
      const logLess = end - u;
      const logMore = Math.log1p(left / (more + y));
      const shareLess = less / reached;
      const shareMore = more / (more + y);
      const logA = alphaIsLess ? logLess : logMore;
      const logB = alphaIsLess ? logMore : logLess;
      logAlpha[count] = logA;
      logBeta[count] = logB;
      shareAlpha[count] = alphaIsLess ? shareLess : shareMore;
      shareBeta[count] = alphaIsLess ? shareMore : shareLess;
      const jacobian = alphaIsLess ? reached / (more + y) : 1;
      const weight = Math.exp(shape * logA + s * logB - nodes.log) * jacobian * half * (WEIGHTS[k] as number);
      mass[count] = weight;
      added += weight;
      count += 1;
    }
    sum += added;
    start += length;
    fallAtStart = fallAtEnd;
    if (added <= NEGLIGIBLE * sum && fallAtStart > 0) break;
  }
  nodes.count = count;
  nodes.sum = sum;
}

/** ln Q: the log-odds of having left before `to` for a customer with `shape` = r + x who last bought at `from`. */
export function logOddsOfLeaving(nodes: SilenceNodes, shape: number, s: number, alpha: number, beta: number, from: number, to: number): number {
  if (to <= from) return -Infinity;
  laySilenceNodes(nodes, shape, s, alpha, beta, from, to);
  return Math.log(s) + nodes.log + Math.log(nodes.sum);
}

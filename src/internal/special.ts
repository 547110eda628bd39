import { binomialTerm, poissonTerm, polynomial } from './gamma.js';

/** Coefficients of Wichura's AS 241 (PPND16), a rational approximation of the normal quantile to about 1e-16. */
const CENTRE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
];
const MIDDLE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const MIDDLE_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/** The value that a standard normal variable stays below with this probability, strictly between 0 and 1 (Wichura 1988, AS 241). */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const size =
    r <= 5
      ? polynomial(MIDDLE, r - 1.6) / polynomial(MIDDLE_BELOW, r - 1.6)
      : polynomial(TAIL, r - 5) / polynomial(TAIL_BELOW, r - 5);
  return q < 0 ? -size : size;
}

/** How far a standard normal variable stays below x: relatively exact in both tails. */
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > -2.5) {
    // x + x³/3 + x⁵/15 + …: all terms of one sign
    let term = x;
    let sum = x;
    for (let k = 3; sum + term !== sum || k === 3; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + sum * density;
  }
  // Laplace's continued fraction, from its far end
  let below = -x;
  for (let k = Math.ceil(20 + 800 / (x * x)); k >= 1; k -= 1) below = k / below - x;
  return density / below;
}

const TINY = 1e-300;
const MANY = 10_000_000;

/** Lentz's evaluation of b0 + a1/(b1 + a2/(b2 + …)); `step(k)` sets the next pair. */
function continuedFraction(b0: number, pair: (k: number) => readonly [a: number, b: number]): number {
  let value = b0 === 0 ? TINY : b0;
  let c = value;
  let d = 0;
  for (let k = 1; k < MANY; k += 1) {
    const [a, b] = pair(k);
    d = b + a * d;
    d = 1 / (d === 0 ? TINY : d);
    c = b + a / c;
    if (c === 0) c = TINY;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2e-16) break;
  }
  return value;
}

/**
 * The regularized incomplete beta function up to about its mean, x ≤ (a + 1) / (a + b + 2), by the continued fraction of
 * Didonato and Morris (1992), which keeps its digits where x is close to 1.
 */
function smallBeta(x: number, y: number, a: number, b: number): number {
  const front = binomialTerm(a, b, x, y) * b * (a / (a + b));
  const gap = a * y - b * x + 1;
  const fraction = continuedFraction((a * gap) / (a + 1), (m) => {
    const at = a + 2 * m;
    const part = (m * (b - m) * x) / (at - 1);
    const top = ((a + m - 1) * x) / (at - 1);
    return [part * top * (a + b + m - 1), m + part + ((a + m) * (gap + m * (1 + y))) / (at + 1)];
  });
  return front / fraction;
}

/**
 * The regularized incomplete beta function with both x and y = 1 − x, for callers that know the smaller one better than
 * the other; a, b > 0.
 */
export function regularizedBetaOf(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x <= (a + 1) / (a + b + 2) ? smallBeta(x, y, a, b) : 1 - smallBeta(y, x, b, a);
}

/** P(T > t) of Student's t for t ≥ 0. */
function studentTTail(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const sum = degreesOfFreedom + square;
  if (sum === Infinity) return 0;
  return regularizedBetaOf(degreesOfFreedom / sum, square / sum, degreesOfFreedom / 2, 0.5) / 2;
}

/** P(0 < T < t) of Student's t for t ≥ 0. */
function studentTCentre(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const sum = degreesOfFreedom + square;
  return regularizedBetaOf(square / sum, degreesOfFreedom / sum, 0.5, degreesOfFreedom / 2) / 2;
}

/** P(|T| > |t|) of Student's t: a two-sided p-value. */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  return 2 * studentTTail(Math.abs(t), degreesOfFreedom);
}

/** The value that Student's t stays below with this probability, strictly between 0 and 1. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentTQuantile(1 - probability, degreesOfFreedom);
  // near the middle the way from the middle is known better than the tail
  const central = probability > 0.25;
  const wanted = central ? 0.5 - probability : probability;
  const short = (t: number): boolean =>
    central ? studentTCentre(t, degreesOfFreedom) < wanted : studentTTail(t, degreesOfFreedom) > wanted;
  let low = 0;
  let high = -normalQuantile(probability);
  while (short(high)) {
    low = high;
    high *= 2;
  }
  // halving the gap is slow but sure: some 55 evaluations
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return -high;
    if (short(middle)) low = middle;
    else high = middle;
  }
}

/** The upper regularized incomplete gamma function Q(a, x): P(X > x) of a gamma variable of shape a > 0. */
export function regularizedGammaTail(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > sum * 1e-17; k += 1) {
      term *= x / (a + k);
      sum += term;
    }
    return 1 - sum * poissonTerm(a, x);
  }
  const fraction = continuedFraction(x + 1 - a, (k) => [-k * (k - a), x + 2 * k + 1 - a]);
  return (poissonTerm(a, x) * a) / fraction;
}

/** P(X > x) of a chi-square variable: the p-value of a test statistic. */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  return regularizedGammaTail(degreesOfFreedom / 2, x / 2);
}

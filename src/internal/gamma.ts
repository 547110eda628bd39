/** (−1)^k (ζ(k) − 1) / k for k = 2, 3, …: the Taylor coefficients of ln Γ(2 + z). */
const AROUND_TWO = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261,
  5.096695247430425e-4, -2.2315475845357939e-4, 9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9,
  2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10, -2.7595228851242334e-10,
];
/** 1 − γ, the slope of ln Γ at 2. */
const SLOPE_AT_TWO = 0.42278433509846713;

/** B(2k) / (2k (2k − 1)): Stirling's series. */
const STIRLING: readonly number[] = /* @__PURE__ */ (() => [
  1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
])();
/** From here on eight terms of Stirling's series are exact to the last bit. */
const STIRLING_FROM = 12;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** The zero of digamma, in two parts. */
const DIGAMMA_ZERO = 1.4616321449683622;
const DIGAMMA_ZERO_REST = 9.549995429965697e-17;
/** Taylor coefficients of digamma at its zero, from the first power on. */
const AROUND_ZERO = [
  0.9676722454476212, -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237, -0.07219956125645471,
  0.04880428816414311, -0.03316112647484736, 0.022597648232218104, -0.01542476590494896, 0.010538791616612175, -0.007204534386356869,
  0.004926781395729853, -0.003369801655439328, 0.002305126326734928, -0.0015769367714301972, 0.0010788252019162967,
  -7.380709389960052e-4, 5.04953265834602e-4, -3.454680251063077e-4, 2.3635601564027053e-4,
];

/** The value at x of the polynomial with these coefficients, the constant first. */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i -= 1) sum = sum * x + (coefficients[i] as number);
  return sum;
}

/** ln Γ(2 + z) for |z| ≤ 1/2; its zero at 2 is a factor, so nothing cancels near it. */
function logGammaAroundTwo(z: number): number {
  return z * (SLOPE_AT_TWO + z * polynomial(AROUND_TWO, z));
}

/** What Stirling's formula `(x − ½) ln x − x + ½ ln 2π` leaves of ln Γ(x), x > 0. */
export function stirlingRest(x: number): number {
  if (x >= STIRLING_FROM) return polynomial(STIRLING, 1 / (x * x)) / x;
  return logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}

/**
 * The natural logarithm of the gamma function, x > 0. By Stirling's series from 12 on, else by the Taylor series around 2
 * after a shift; exact 0 at 1 and 2.
 */
export function logGamma(x: number): number {
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingRest(x);
  if (x < 0.5) return logGammaAroundTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaAroundTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return logGammaAroundTwo(rest - 2) + Math.log(product);
}

/** The derivative of ln Γ, x > 0. */
export function digamma(x: number): number {
  const beyond = x - DIGAMMA_ZERO - DIGAMMA_ZERO_REST;
  if (Math.abs(beyond) < 0.25) return beyond * polynomial(AROUND_ZERO, beyond);
  let shift = 0;
  let at = x;
  while (at < STIRLING_FROM) {
    shift += 1 / at;
    at += 1;
  }
  const square = 1 / (at * at);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k -= 1) series = (series + (STIRLING[k] as number) * (2 * k + 1)) * square;
  return Math.log(at) - 0.5 / at - series - shift;
}

/** The second derivative of ln Γ, x > 0. */
export function trigamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < STIRLING_FROM) {
    shift += 1 / (at * at);
    at += 1;
  }
  const square = 1 / (at * at);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k -= 1) series = (series + (STIRLING[k] as number) * (2 * k + 1) * (2 * k + 2)) * square;
  return (1 + series) / at + 0.5 * square + shift;
}

/** x ln(x / mean) + mean − x, without the cancellation near x = mean (Loader 2000). */
function deviance(x: number, mean: number): number {
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
  const ratio = gap / (x + mean);
  let sum = gap * ratio;
  let power = 2 * x * ratio;
  for (let k = 3; ; k += 2) {
    power *= ratio * ratio;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * Γ(n + 1) / (Γ(k + 1) Γ(rest + 1)) p^k q^rest with n = k + rest and q = 1 − p: the chance of k successes and `rest`
 * failures, for fractions too. The saddle-point form, whose relative error does not grow with n (Loader 2000, "Fast and
 * accurate computation of binomial probabilities").
 */
export function binomialTerm(k: number, rest: number, p: number, q: number): number {
  const n = k + rest;
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return rest === 0 ? 1 : 0;
  if (k === 0) return p < 0.1 ? Math.exp(n * Math.log1p(-p)) : q ** n;
  if (rest === 0) return q < 0.1 ? Math.exp(n * Math.log1p(-q)) : p ** n;
  const log = stirlingRest(n) - stirlingRest(k) - stirlingRest(rest) - deviance(k, n * p) - deviance(rest, n * q);
  return Math.exp(log) * Math.sqrt(n / k / rest / (2 * Math.PI));
}

/** mean^k e^(−mean) / Γ(k + 1) for k > 0: the Poisson probability, in the same form. */
export function poissonTerm(k: number, mean: number): number {
  return Math.exp(-stirlingRest(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

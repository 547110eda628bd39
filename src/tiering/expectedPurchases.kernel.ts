import { firstMayBeLast } from '../internal/aliveProbability.kernel.js';
import type { NormalModel, PurchaseModelKind } from '../internal/fittedModel.js';

/** Expected purchases within the horizon after `age`, of a customer who is still there at `age`; all in the model's unit. */
export type PurchasesIfAlive = (frequency: number, age: number, horizon: number) => number;

/** More terms than this cost more than the quadrature. */
const MOST_TERMS = 2000;
/** e^700 is about what a double holds. */
const LARGEST_EXPONENT = 700;
/** Horizons beyond this are no longer told apart, so that none overflows. */
const FURTHEST = 1e250;
const SMALLEST_SHARE = 1e-17;

/*
 * BG/NBD and MBG/NBD. With R = r + x, p ~ Beta(a, B) the chance to leave and τ = t / (α + T), the expectation is
 *
 *   G = E[(1 − (1 + pτ)^−R) / p].
 *
 * The published form, a difference divided by a − 1, has no value at a = 1, cancels near it, and is not defined for a + b ≤ 1
 * in its hypergeometric function. Written as one power series in Z = τ / (1 + τ), all terms are positive:
 *
 *   G = (1 − Z)^R Σ_{k ≥ 1} (R)_k / k! Z^k d_k,   d_1 = 1,  d_{k+1} = d_k + q_k / (a + B + k − 1),
 *                                                 q_1 = B,  q_{k+1} = q_k (B + k) / (a + B + k − 1).
 */
function sumSeries(shape: number, a: number, b: number, tau: number): number {
  const z = tau / (1 + tau);
  const sum = a + b;
  let term = shape * z;
  let d = 1;
  let q = b;
  let total = term;
  for (let k = 1; k < 4 * MOST_TERMS; k += 1) {
    const below = sum + k - 1;
    const once = 1 / (below * (k + 1));
    d += q * (k + 1) * once;
    q *= (b + k) * (k + 1) * once;
    term *= (shape + k) * z * below * once;
    const added = term * d;
    total += added;
    if (added * (1 + tau) < SMALLEST_SHARE * total && (shape + k) * z < k + 1) break;
  }
  return total * Math.exp(-shape * Math.log1p(tau));
}

/** Step of the trapezoidal rule: its error is e^(−π²/step) for a function that is analytic within π/2 of the real line. */
const WIDEST_STEP = 0.28;
const STEP_PER_DEVIATION = 0.6;

/** Beta parameters beyond which p is its mean to twelve digits; the logarithms of so narrow a weight would cancel. */
const CERTAIN = 1e12;

/** (1 − (1 + pτ)^−R) / p, also at p = 0. */
function gainOf(p: number, shape: number, tau: number): number {
  return p > 0 ? -Math.expm1(-shape * Math.log1p(p * tau)) / p : shape * tau;
}

/**
 * The same by the trapezoidal rule over y = ln(p / (1 − p)), for horizons and histories where the series is long. Numerator and
 * norm are summed over the same nodes; beyond the range in which anything but the weight changes, both are geometric series.
 */
function integrate(shape: number, a: number, b: number, tau: number): number {
  if (Math.min(a, b) > CERTAIN) return gainOf(a / (a + b), shape, tau);
  const step = Math.min(WIDEST_STEP, STEP_PER_DEVIATION * Math.sqrt(1 / a + 1 / b));
  const mode = Math.log(a / b);
  const logWeight = (y: number): number => (y > 0 ? -b * y - (a + b) * Math.log1p(Math.exp(-y)) : a * y - (a + b) * Math.log1p(Math.exp(y)));
  const highest = logWeight(mode);
  let top = 0;
  let norm = 0;
  // from the mode outwards; from `flat` on the weight falls by e^-fall with each node and the gain stays as it is
  const walk = (first: number, direction: 1 | -1, flat: number, fall: number): void => {
    for (let node = first; ; node += 1) {
      const y = mode + direction * node * step;
      const weight = Math.exp(logWeight(y) - highest);
      const p = 1 / (1 + Math.exp(-y));
      const gain = gainOf(p, shape, tau);
      const isFlat = direction * (y - flat) >= 0;
      const all = isFlat ? weight / -Math.expm1(-fall) : weight;
      top += all * gain;
      norm += all;
      if (isFlat || (weight * gain < SMALLEST_SHARE * top && weight < SMALLEST_SHARE * norm)) return;
    }
  };
  walk(0, 1, Math.max(40, mode), b * step);
  walk(1, -1, Math.min(-40 - Math.max(0, Math.log(shape * tau)), mode), a * step);
  return top / norm;
}

function ifBetaGeometric(shape: number, a: number, b: number, tau: number): number {
  if (tau <= 0) return 0;
  const terms = shape * tau + 9 * Math.sqrt(shape * tau * (1 + tau)) + 38 * (1 + tau);
  const isShort = terms < MOST_TERMS && shape * Math.log1p(tau) < LARGEST_EXPONENT;
  return isShort ? sumSeries(shape, a, b, tau) : integrate(shape, a, b, tau);
}

/** (1 − e^(−rate · span)) / rate, also at and around rate 0. */
function saturate(rate: number, span: number): number {
  const exponent = rate * span;
  return Math.abs(exponent) < 1e-300 ? span : (-Math.expm1(-exponent) / exponent) * span;
}

/** Slots of the memory; histories beyond it are computed again. */
const SLOTS = 1 << 13;
const hashed: Float64Array = /* @__PURE__ */ new Float64Array(1);
const hashedWords: Uint32Array = /* @__PURE__ */ (() => new Uint32Array(hashed.buffer))();

/** Remembers what was computed last for each of some thousand histories: few (x, T) stand for many customers. */
function remember(compute: (frequency: number, age: number) => number): (frequency: number, age: number) => number {
  const frequencies = new Float64Array(SLOTS).fill(-1);
  const ages = new Float64Array(SLOTS);
  const results = new Float64Array(SLOTS);
  return (frequency, age) => {
    hashed[0] = age;
    const mixed = Math.imul((hashedWords[0] as number) ^ Math.imul(hashedWords[1] as number, 0x85ebca6b) ^ Math.imul(frequency, 0x9e3779b1), 0xc2b2ae35);
    const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
    if (frequencies[slot] !== frequency || ages[slot] !== age) {
      results[slot] = compute(frequency, age);
      frequencies[slot] = frequency;
      ages[slot] = age;
    }
    return results[slot] as number;
  };
}

/** The expectation of a model, given that the customer is alive. */
function createPurchasesIfAlive(model: NormalModel<PurchaseModelKind>): PurchasesIfAlive {
  const [r, alpha, third, fourth] = model.values as [number, number, number, number];
  if (model.kind === 'paretoNbd') {
    return (frequency, age, horizon) => {
      const span = Math.log1p(Math.min(horizon / (fourth + age), FURTHEST));
      return ((r + frequency) * (fourth + age) * saturate(third - 1, span)) / (alpha + age);
    };
  }
  const first = firstMayBeLast(model.kind);
  return (frequency, age, horizon) =>
    ifBetaGeometric(r + frequency, third, fourth + frequency + first, Math.min(horizon / (alpha + age), FURTHEST));
}

/** Of a span within the horizon, its end in the model's unit and what a purchase in it counts. */
export interface CountedSpan {
  readonly end: number;
  readonly factor: number;
}

/** Σ over the spans of factor × purchases expected in them if alive, for a history; the spans follow one another from now on. */
export function createPurchaseSum(model: NormalModel<PurchaseModelKind>, spans: readonly CountedSpan[]): (frequency: number, age: number) => number {
  const ifAlive = createPurchasesIfAlive(model);
  return remember((frequency, age) => {
    let before = 0;
    let sum = 0;
    for (const { end, factor } of spans) {
      const until = ifAlive(frequency, age, end);
      sum += (until - before) * factor;
      before = until;
    }
    return sum;
  });
}

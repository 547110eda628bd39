/** A BG/NBD fit as it is usually written: the likelihood with log-gamma functions, climbed by Nelder and Mead's simplex. */
import type { HistoryRow } from '../data/orders.js';

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] as number) / (x - 1 + i);
  const t = x + 6.5;
  return 0.9189385332046727 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

function logLikelihood(rows: readonly HistoryRow[], theta: readonly number[]): number {
  const [r, alpha, a, b] = theta.map(Math.exp) as [number, number, number, number];
  const fixed = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  let sum = 0;
  for (const { frequency: x, ageAtLast, age } of rows) {
    const stayed = -(r + x) * Math.log(alpha + age);
    const left = x > 0 ? Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + ageAtLast) : -Infinity;
    const most = Math.max(stayed, left);
    sum += fixed + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x) + most + Math.log(Math.exp(stayed - most) + Math.exp(left - most));
  }
  return sum;
}

const SIZE = 4;
const ENOUGH = 1e-8;

/** The highest log-likelihood, to eight digits. */
export function fitBySimplex(rows: readonly HistoryRow[]): number {
  const evaluate = (theta: readonly number[]): { theta: readonly number[]; value: number } => ({ theta, value: logLikelihood(rows, theta) });
  const start = [0, 2, 0, 1];
  const corners = [evaluate(start), ...start.map((_, i) => evaluate(start.map((at, k) => (k === i ? at + 0.5 : at))))];
  for (;;) {
    corners.sort((one, other) => other.value - one.value);
    const best = corners[0] as (typeof corners)[number];
    const worst = corners[SIZE] as (typeof corners)[number];
    if (best.value - worst.value <= ENOUGH * Math.abs(best.value)) return best.value;
    const middle = start.map((_, i) => corners.slice(0, SIZE).reduce((sum, { theta }) => sum + (theta[i] as number), 0) / SIZE);
    const along = (by: number): (typeof corners)[number] => evaluate(middle.map((at, i) => at + by * (at - (worst.theta[i] as number))));
    let next = along(1);
    if (next.value > best.value) {
      const further = along(2);
      if (further.value > next.value) next = further;
    } else if (next.value <= (corners[SIZE - 1] as (typeof corners)[number]).value) next = along(next.value > worst.value ? 0.5 : -0.5);
    if (next.value > worst.value) corners[SIZE] = next;
    else for (let i = 1; i <= SIZE; i += 1) corners[i] = evaluate((corners[i] as (typeof corners)[number]).theta.map((at, k) => (at + (best.theta[k] as number)) / 2));
  }
}

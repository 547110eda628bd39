import { gcd, powerOfTen, toNumber } from '../internal/fraction.js';
import { spreadOfWins } from '../internal/spread.js';
import type { Outcomes } from './lattice.kernel.js';
import { convolveDeals, MOST_CELLS } from './lattice.kernel.js';
import { simulateDeals, simulateLargeDeals } from './simulation.kernel.js';

/** Deals, and what is to be reached; all amounts are whole numbers of `10^-scale`. */
export interface AttainmentQuestion {
  /** Value of each deal, 0 or more. */
  readonly values: readonly bigint[];
  /** 0 to 1. */
  readonly chances: ArrayLike<number>;
  readonly scale: number;
  readonly booked: bigint;
  readonly target: bigint;
}

/** How it is answered. */
export interface AttainmentMethod {
  readonly method: 'auto' | 'exact' | 'simulation';
  readonly seed: number;
  readonly draws: number;
}

export interface AttainmentAnswer {
  readonly probability: number;
  readonly method: 'exact' | 'simulation';
  readonly standardDeviation: number;
  /** Null when the probability is exact. */
  readonly standardError: number | null;
  readonly outcomes: Outcomes;
  /** Place of the first outcome that reaches the target. */
  readonly reachedFrom: number;
  /** The outcome of a step: `base + step × divisor`, in units of the question. */
  readonly base: bigint;
  readonly divisor: bigint;
}

/** The deals that may go either way, in an order that does not depend on that of the rows. */
interface Wagers {
  /** Values over their common divisor. */
  readonly steps: readonly bigint[];
  readonly chances: Float64Array;
  readonly divisor: bigint;
  /** What is sure to be won, booked included. */
  readonly base: bigint;
}

function sortWagers({ values, chances, booked }: AttainmentQuestion): Wagers {
  let base = booked;
  let divisor = 0n;
  const open: { readonly value: bigint; readonly p: number }[] = [];
  values.forEach((value, i) => {
    const p = chances[i] as number;
    if (p === 1) base += value;
    else if (p !== 0 && value !== 0n) {
      open.push({ value, p });
      if (divisor !== 1n) divisor = gcd(divisor, value);
    }
  });
  open.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.p - b.p));
  if (divisor === 0n) divisor = 1n;
  return { steps: open.map(({ value }) => value / divisor), chances: Float64Array.from(open, ({ p }) => p), divisor, base };
}

function spreadOf({ steps, chances, divisor }: Wagers, scale: number): number {
  const unit = powerOfTen(scale);
  return spreadOfWins(Float64Array.from(steps, (step) => toNumber({ n: step * divisor, d: unit })), chances);
}

/** Place of the first step that is `wanted` or more. */
function findStep(steps: Outcomes['steps'], wanted: bigint): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (BigInt(steps[middle] as number | bigint) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function simulate({ steps, chances }: Wagers, total: bigint, draws: number, seed: number): Outcomes {
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return simulateLargeDeals(steps, chances, draws, seed);
  return simulateDeals(Float64Array.from(steps, Number), chances, draws, seed);
}

/** Standard error of a share of draws; of none or all of them, that of one draw more that hit and one that missed: they prove nothing sure. */
function errorOf(share: number, draws: number): number {
  const p = share === 0 || share === 1 ? 1 / (draws + 2) : share;
  return Math.sqrt((p * (1 - p)) / draws);
}

/**
 * P(booked + wins ≥ target), decided on whole numbers.
 *
 * @param refuse - called with the number of cells when an exact answer is asked for and would take too many
 */
export function answerAttainment(question: AttainmentQuestion, { method, seed, draws }: AttainmentMethod, refuse: (cells: bigint) => never): AttainmentAnswer {
  const wagers = sortWagers(question);
  const { steps, chances, divisor, base } = wagers;
  const total = steps.reduce((sum, step) => sum + step, 0n);
  const fits = total + 1n <= BigInt(MOST_CELLS);
  if (method === 'exact' && !fits) refuse(total + 1n);
  const isExact = method !== 'simulation' && fits;
  const outcomes = isExact ? convolveDeals(Float64Array.from(steps, Number), chances) : simulate(wagers, total, draws, seed);
  const lacking = question.target - base;
  const wanted = lacking <= 0n ? 0n : (lacking + divisor - 1n) / divisor;
  const isSure = lacking <= 0n || wanted > total;
  const reachedFrom = findStep(outcomes.steps, wanted);
  let probability = 0;
  for (let i = reachedFrom; i < outcomes.probabilities.length; i += 1) probability += outcomes.probabilities[i] as number;
  probability = lacking <= 0n ? 1 : Math.min(probability, 1);
  return {
    probability,
    method: isExact ? 'exact' : 'simulation',
    standardDeviation: spreadOf(wagers, question.scale),
    standardError: isExact ? null : isSure ? 0 : errorOf(probability, draws),
    outcomes,
    reachedFrom,
    base,
    divisor,
  };
}

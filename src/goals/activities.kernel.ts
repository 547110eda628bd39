import type { Fraction } from '../internal/fraction.js';
import { ceilQuotient, divide, fraction, multiply, ONE, sign, toNumber, ZERO } from '../internal/fraction.js';

/** What is needed at one step, so that the results come about. */
export interface StepNeed {
  /** Share of the cases of this step that end as a result: the product of the rates from here on; null from an unknown rate back. */
  readonly toResult: Fraction | null;
  /** Results / `toResult`, unrounded; null when no number of cases is enough, or the rate is not known. */
  readonly exact: Fraction | null;
  /** The ceiling of `exact`. */
  readonly required: number | null;
}

/** What is needed of everything: the results themselves and each step, in funnel order. */
export interface StepPlan {
  /** The ceiling of the exact results. */
  readonly results: number;
  readonly steps: readonly StepNeed[];
}

/** The least whole number that is not below a fraction; beyond the largest double that one. */
function ceiling({ n, d }: Fraction): number {
  return toNumber(fraction(ceilQuotient(n, d)));
}

const NOTHING: Pick<StepNeed, 'exact' | 'required'> = { exact: ZERO, required: 0 };
const UNREACHABLE: Pick<StepNeed, 'exact' | 'required'> = { exact: null, required: null };

/**
 * How many cases each step needs. Every step is divided from the exact results, never from a count that was rounded up:
 * ceilings that follow each other inflate the plan.
 *
 * @param results - results wanted, 0 or more
 * @param rates - of each step into the next, of the last one into a result; 0 or more, null where unknown
 */
export function planSteps(results: Fraction, rates: readonly (Fraction | null)[]): StepPlan {
  const steps: StepNeed[] = [];
  let toResult: Fraction | null = ONE;
  for (let i = rates.length - 1; i >= 0; i -= 1) {
    const rate = rates[i] as Fraction | null;
    toResult = toResult === null || rate === null ? null : multiply(toResult, rate);
    steps.push({ toResult, ...needOf(results, toResult) });
  }
  return { results: ceiling(results), steps: steps.reverse() };
}

function needOf(results: Fraction, toResult: Fraction | null): Pick<StepNeed, 'exact' | 'required'> {
  if (sign(results) === 0) return NOTHING;
  if (toResult === null || sign(toResult) === 0) return UNREACHABLE;
  const exact = divide(results, toResult);
  return { exact, required: ceiling(exact) };
}

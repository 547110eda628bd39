import { readScaled } from '../internal/decimal.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import { roundQuotient } from '../internal/rounding.js';
import { requireDecimal } from '../internal/validate.js';

/** The smallest amount that is handed out: `units / 10^scale`, above 0. The scale is how many decimals are printed. */
export type Step = ScaledDecimal;

/** The step of an exact string that was checked. */
export function knownStep(text: string): Step {
  return readScaled(text) as Step;
}

/** Reads a step: `INVALID_NUMBER`, or `INVALID_OPTION` when it is not above 0. */
export function requireStep(value: unknown, path: string): Step {
  const step = readScaled(value);
  if (step === null) return fail(value === null ? 'MISSING_VALUE' : 'INVALID_NUMBER', path, value, DECIMAL_RULE);
  return step.units > 0n ? step : fail('INVALID_OPTION', path, value, 'must be above 0');
}

/** The step itself as text. */
export function stepText(step: Step): string {
  return formatUnits(step.units, step.scale);
}

/** So many steps as text with the step's decimals. */
export function formatSteps(steps: bigint, step: Step): string {
  return formatUnits(steps * step.units, step.scale);
}

/** So many steps as an exact number. */
export function stepsToFraction(steps: bigint, step: Step): Fraction {
  return { n: steps * step.units, d: powerOfTen(step.scale) };
}

/** The nearest whole number of steps, half away from zero. */
export function roundToSteps(value: Fraction, step: Step): bigint {
  return roundQuotient(value.n * powerOfTen(step.scale), value.d * step.units, 'halfUp');
}

/** A value as whole steps, or null when it is finer. */
export function wholeSteps(value: Fraction, step: Step): bigint | null {
  const n = value.n * powerOfTen(step.scale);
  const d = value.d * step.units;
  return n % d === 0n ? n / d : null;
}

/** What is said of a value that is finer than the step, for messages. */
export function stepRule(step: Step): string {
  return `must be a multiple of the step ${stepText(step)}: round it first, or give a finer step`;
}

/** Reads a decimal as whole steps or throws `NOT_A_MULTIPLE_OF_STEP`, and the codes of {@link requireDecimal}. */
export function requireSteps(value: unknown, step: Step, path: string): bigint {
  const steps = wholeSteps(requireDecimal(value, path), step);
  return steps ?? fail('NOT_A_MULTIPLE_OF_STEP', path, value, stepRule(step));
}

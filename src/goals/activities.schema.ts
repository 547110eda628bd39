import * as z from 'zod/mini';
import { knownDecimal, readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, formatExact, fraction, ONE, sign } from '../internal/fraction.js';
import { fail, missingOr } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import type { CheckContext } from '../internal/validate.js';
import { abort, countSchema, decimalSchema, idSchema, NOT_NEGATIVE, parseConfig, refuse, refuseRepeats, requireDecimal } from '../internal/validate.js';
import type { StepPlan } from './activities.kernel.js';
import type { ActivityStep, MeasuredRate } from './activities.types.js';

/** A step after checking. */
export interface NormalStep {
  readonly id: string;
  /** Rate into the next step; null when nothing was observed. */
  readonly rate: Fraction | null;
  /** The counts it was measured on, if it was. */
  readonly measured: MeasuredRate | null;
  readonly yields: boolean;
  readonly lagDays: number;
  /** Minutes of one case, or null. */
  readonly minutes: Fraction | null;
  /** As results hold it. */
  readonly effective: ActivityStep;
}

interface RawStep {
  id: string;
  rate: unknown;
  kind: 'conversion' | 'yield';
  lagDays: number;
  minutesEach?: string | undefined;
}

function isMeasured(rate: unknown): rate is MeasuredRate {
  return typeof rate === 'object' && rate !== null && !('toFixed' in rate);
}

function readRate(raw: RawStep, ctx: CheckContext): Pick<NormalStep, 'rate' | 'measured'> | null {
  const yields = raw.kind === 'yield';
  const rule = yields ? 'must be 0 or more' : "must be a fraction from 0 to 1; a step that brings more cases than it has is of the kind 'yield'";
  const refuseRate = (received: unknown): null => {
    refuse(ctx, 'INVALID_PROBABILITY', ['rate'], received, rule);
    return null;
  };
  if (isMeasured(raw.rate)) {
    const { successes, trials } = raw.rate;
    if (typeof successes !== 'number' || typeof trials !== 'number') return null; // refused already, by its own schema
    if (!yields && successes > trials) return refuseRate(successes);
    return { rate: trials === 0 ? null : fraction(BigInt(successes), BigInt(trials)), measured: { successes, trials } };
  }
  const rate = knownDecimal(raw.rate as string);
  if (sign(rate) < 0 || (!yields && compare(rate, ONE) > 0)) return refuseRate(formatExact(rate));
  return { rate, measured: null };
}

let schema: z.ZodMiniType<NormalStep[]> | undefined;

/** Schema of the steps of a funnel of activities. */
function activityStepsSchema(): z.ZodMiniType<NormalStep[]> {
  return (schema ??= buildSchema());
}

function buildSchema(): z.ZodMiniType<NormalStep[]> {
  const measured = z.strictObject({ successes: countSchema(), trials: countSchema() });
  const decimal = decimalSchema();
  const rate = z.transform((input: unknown, ctx) => {
    const form: z.ZodMiniType = isMeasured(input) && readDecimal(input) === null ? measured : decimal;
    const result = z.safeParse(form, input);
    if (result.success) return result.data;
    for (const each of result.error.issues) ctx.issues.push(each as never);
    return z.NEVER;
  });
  const lagDays = z.transform((input: unknown, ctx) => {
    if (Number.isSafeInteger(input) && (input as number) >= 0) return (input as number) + 0; // −0 is no value of JSON
    return abort(ctx, missingOr('INVALID_OPTION', input), [], input, 'must be a whole number, 0 or more');
  });
  const step = z.strictObject({
    id: idSchema(),
    rate,
    kind: z._default(z.enum(['conversion', 'yield']), 'conversion'),
    lagDays: z._default(lagDays, 0),
    minutesEach: z.optional(decimalSchema(NOT_NEGATIVE)),
  });
  const normal = z.transform((raw: RawStep, ctx): NormalStep => {
    const read = readRate(raw, ctx);
    if (read === null) return z.NEVER;
    const { minutesEach, ...effective } = raw;
    const shared = { id: raw.id, ...read, yields: raw.kind === 'yield', lagDays: raw.lagDays };
    if (minutesEach === undefined) return { ...shared, minutes: null, effective: effective as ActivityStep };
    return { ...shared, minutes: knownDecimal(minutesEach), effective: raw as ActivityStep };
  });
  return z.array(z.pipe(step, normal)).check((ctx) => {
    refuseRepeats(ctx, ctx.value.map(({ id }) => id), (index) => [index, 'id'], 'must be unique among the steps');
  });
}

/** Reads the steps of a funnel of activities. */
export function readSteps(steps: readonly ActivityStep[], path: string): readonly NormalStep[] {
  if (Array.isArray(steps)) readEach(steps, (row, index) => void requireRow(row, path, index));
  return parseConfig(activityStepsSchema(), steps, path);
}

/** Refuses a target that needs more cases than can be counted. */
export function requireCountable({ results, steps }: StepPlan, target: unknown, path: string): void {
  const isPassed = (count: number | null): boolean => count !== null && count > Number.MAX_SAFE_INTEGER;
  if (isPassed(results) || steps.some(({ required }) => isPassed(required))) fail('INVALID_NUMBER', path, target, `must not need more than ${Number.MAX_SAFE_INTEGER} of a step; correct it, or the rates`);
}

/** Reads what one result is worth, or null when it is not told. */
export function readAverageValue(value: unknown, path = 'options.averageValue'): Fraction | null {
  if (value === undefined) return null;
  const worth = requireDecimal(value, path);
  return sign(worth) > 0 ? worth : fail('INVALID_OPTION', path, value, 'must be above 0');
}

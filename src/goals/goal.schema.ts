import * as z from 'zod/mini';
import { minorUnitsOf } from '../internal/currencies.js';
import { knownDecimal, readDecimal } from '../internal/decimal.js';
import { formatDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { formatExact, formatUnits } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { currencySchema, decimalSchema, idSchema, NOT_NEGATIVE, parseConfig, POSITIVE } from '../internal/validate.js';
import type { IsoDate } from '../types.js';
import type { Step } from './step.js';
import { formatSteps, knownStep, stepRule, wholeSteps } from './step.js';
import type { EffectiveGoal, EffectiveMetric, Goal, MetricAggregation, MetricUnit } from './types.js';

const UNITS: readonly MetricUnit[] = ['money', 'count', 'hours', 'ratio', 'score'];
const AGGREGATIONS: readonly MetricAggregation[] = ['sum', 'last', 'first', 'average', 'weightedAverage', 'max'];

/** A metric ready for arithmetic. */
export interface CheckedMetric {
  /** The fields as they were given. */
  readonly given: object;
  /** As results hold it. */
  readonly effective: EffectiveMetric;
  /** Null for a metric without one. */
  readonly step: Step | null;
  /** Whether its values add up. */
  readonly additive: boolean;
}

/** A goal ready for arithmetic. */
export interface CheckedGoal {
  /** Its fields as they were read, but for the metric. */
  readonly given: RawGoal;
  readonly metric: CheckedMetric;
  /** First day. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
  /** Null: not set. */
  readonly target: Fraction | null;
  /** The target in whole steps; null when it is not set, or the metric has no step. */
  readonly targetSteps: bigint | null;
  /** Undefined where not given. */
  readonly checkpoints: readonly IsoDate[] | undefined;
}

/** Schema of a metric as given. */
function createMetricSchema() {
  return z.strictObject({
    id: idSchema(),
    unit: z.enum(UNITS),
    currency: z.nullish(currencySchema()),
    step: z.nullish(decimalSchema(POSITIVE)),
    direction: z.nullish(z.enum(['higher', 'lower'])),
    aggregation: z.nullish(z.enum(AGGREGATIONS)),
    level: z.nullish(z.enum(['activity', 'objective', 'result'])),
    timing: z.nullish(z.enum(['leading', 'lagging'])),
  });
}

type RawMetric = z.output<ReturnType<typeof createMetricSchema>>;

/** Schema of a goal as given; the period is read apart. */
function createGoalSchema() {
  return z.object({
    id: idSchema(),
    metric: createMetricSchema(),
    period: z.unknown(),
    target: z.nullish(decimalSchema()),
    threshold: z.nullish(decimalSchema()),
    stretch: z.nullish(decimalSchema()),
    baseline: z.nullish(decimalSchema()),
    ownerId: z.nullish(idSchema()),
    scope: z.nullish(z.string()),
    parentId: z.nullish(idSchema()),
    weight: z.nullish(decimalSchema(NOT_NEGATIVE)),
    source: z.nullish(z.string()),
    checkpoints: z.nullish(z.array(z.unknown())),
  });
}

let goalSchema: ReturnType<typeof createGoalSchema> | undefined;

/** The step of a metric that names none; undefined where there is none. */
export function defaultStep(unit: MetricUnit, currency: string | undefined): string | undefined {
  if (unit === 'count') return '1';
  if (unit === 'hours') return '0.25';
  return unit === 'money' ? formatUnits(1n, minorUnitsOf(currency) ?? 2) : undefined;
}

function fillMetric(raw: RawMetric, given: object): CheckedMetric {
  const { id, unit } = raw;
  const currency = raw.currency ?? undefined;
  const step = raw.step ?? defaultStep(unit, currency);
  const adds = unit === 'money' || unit === 'count' || unit === 'hours';
  const aggregation = raw.aggregation ?? (adds ? 'sum' : 'weightedAverage');
  const effective: EffectiveMetric = {
    id,
    unit,
    ...(currency === undefined ? {} : { currency }),
    ...(step === undefined ? {} : { step }),
    direction: raw.direction ?? 'higher',
    aggregation,
    ...(raw.level == null ? {} : { level: raw.level }),
    ...(raw.timing == null ? {} : { timing: raw.timing }),
  };
  return { given, effective, step: step === undefined ? null : knownStep(step), additive: aggregation === 'sum' };
}

const METRIC_FIELDS = ['id', 'unit', 'currency', 'step', 'direction', 'aggregation', 'level', 'timing'];

/** Whether a metric says what one that was read says; its fields are asked for by name, since they need not be its own. */
function isSame(given: object | null | undefined, known: object): boolean {
  for (const key in given) if (!METRIC_FIELDS.includes(key)) return false;
  return METRIC_FIELDS.every((name) => given?.[name as never] === known[name as never]);
}

const isName = (value: unknown): boolean => value == null || (typeof value === 'string' && value !== '');

/** The fields of a goal as its schema reads them, but for the metric: numbers as exact text, the target as a number. */
interface RawGoal extends Partial<Record<OptionalText, string | null | undefined>> {
  readonly id: string;
  readonly period?: unknown;
  readonly target: Fraction | null;
  readonly checkpoints?: readonly unknown[] | null | undefined;
}

/** Texts that results hold where they were given, in their order. */
const OPTIONAL = ['threshold', 'stretch', 'baseline', 'ownerId', 'scope', 'parentId', 'weight', 'source'] as const;
type OptionalText = (typeof OPTIONAL)[number];

/**
 * A goal as its schema reads it, but for the metric; null for one that needs the schema. Most goals of a list have an id, a
 * target and a parent, and little else: a schema takes many times as long for them as all that is computed.
 */
function readUsual(input: Goal): RawGoal | null {
  const { id, period, target, threshold, stretch, baseline, ownerId, scope, parentId, weight, source, checkpoints } = input;
  if ((threshold ?? stretch ?? baseline ?? weight ?? checkpoints) != null) return null; // what is seldom given
  if (id == null || ![id, ownerId, scope, parentId, source].every(isName)) return null;
  const amount = readDecimal(target);
  return amount && ({ id, period, target: amount, ownerId, scope, parentId, source } as RawGoal);
}

/** An exact text as a number; null where not given. */
export const decimalIfGiven = (text: string | null | undefined): Fraction | null => (text == null ? null : knownDecimal(text));

/**
 * Reads a goal or throws: `NOT_A_MULTIPLE_OF_STEP` for a target finer than the step, `INVALID_RANGE`, `INVALID_DATE` and
 * `INVALID_PERIOD` for its period. Further fields of the goal are not looked at.
 *
 * @param path - where it stands: `goal`, `goals[3]`
 */
export function readGoal(input: Goal, path: string): CheckedGoal {
  const { metric, target, ...raw } = parseConfig(goalSchema ??= createGoalSchema(), input, path);
  return checkGoal(input, { ...raw, target: decimalIfGiven(target) }, fillMetric(metric, input.metric), path);
}

/**
 * {@link readGoal} for a goal of a list.
 *
 * @param before - the one that was read before; if the metric is the same, it is not read again
 */
export function readNextGoal(input: Goal, path: string, before: CheckedGoal | undefined): CheckedGoal {
  const same = before?.metric;
  const usual = same && isSame((input as Goal | null | undefined)?.metric, same.given) ? readUsual(input) : null;
  return same && usual ? checkGoal(input, usual, same, path, before) : readGoal(input, path);
}

function checkGoal(input: Goal, raw: RawGoal, metric: CheckedMetric, path: string, before?: CheckedGoal): CheckedGoal {
  const { period, target } = raw;
  const isSamePeriod = typeof period === 'string' && period === before?.given.period;
  const { start, end } = isSamePeriod ? before : requireDateRangeInput(period, `${path}.period`);
  const { step } = metric;
  let targetSteps: bigint | null = null;
  if (target !== null && step !== null) {
    targetSteps = wholeSteps(target, step) ?? fail('NOT_A_MULTIPLE_OF_STEP', `${path}.target`, input.target, stepRule(step));
  }
  return {
    given: raw,
    metric,
    start,
    end,
    target,
    targetSteps,
    checkpoints: raw.checkpoints?.map((day, i) => formatDay(requireDay(day, `${path}.checkpoints[${i}]`))),
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A goal as results hold it. */
export function echoGoal({ given, metric, start, end, target, targetSteps, checkpoints }: CheckedGoal): EffectiveGoal {
  const { step } = metric;
  const effective: Writable<EffectiveGoal> = {
    id: given.id,
    metric: { ...metric.effective },
    period: { start: formatDay(start), end: formatDay(end) },
    target: step !== null && targetSteps !== null ? formatSteps(targetSteps, step) : target && formatExact(target),
  };
  for (const field of OPTIONAL) if (given[field] != null) effective[field] = given[field];
  if (checkpoints !== undefined) effective.checkpoints = checkpoints;
  return effective;
}

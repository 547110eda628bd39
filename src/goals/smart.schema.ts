import { minorUnitsOf } from '../internal/currencies.js';
import { parseDay, requireDay } from '../internal/dates.js';
import type { DayRange } from '../internal/dates.js';
import { readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { sign } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireProbability } from '../internal/numbers.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { isObject } from '../internal/shapes.js';
import { readId, requireDecimal, requireOptions } from '../internal/validate.js';
import { defaultStep } from './goal.schema.js';
import type { CheckSmartContext, GoalDraft } from './smart.types.js';
import type { MetricUnit } from './types.js';

/** What a draft holds; null for all that is not there or cannot be read. */
export interface ReadDraft {
  readonly id: string | null;
  /** How many metrics it names. */
  readonly metrics: number;
  readonly metricId: string | null;
  readonly unit: MetricUnit | null;
  readonly currency: string | null;
  readonly step: Fraction | null;
  readonly lower: boolean;
  readonly level: GoalLevel | null;
  readonly ownerId: string | null;
  readonly parentId: string | null;
  readonly scope: string | null;
  readonly source: string | null;
  readonly period: DayRange | null;
  readonly target: Fraction | null;
  readonly baseline: Fraction | null;
  /** Whether a weight stands there, readable or not. */
  readonly weighs: boolean;
  readonly weight: Fraction | null;
  /** Days that exist. */
  readonly checkpoints: readonly number[];
}

/** From doing to having. */
export const LEVELS = ['activity', 'objective', 'result'] as const;
/** A level. */
export type GoalLevel = (typeof LEVELS)[number];

const UNITS: readonly MetricUnit[] = ['money', 'count', 'hours', 'ratio', 'score'];

type Fields = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const wordOf = <T extends string>(value: unknown, words: readonly T[]): T | null => words.find((word) => word === value) ?? null;

/** Also a period that ends before it starts: that is a finding, not a gap. */
function periodOf(value: unknown): DayRange | null {
  if (typeof value === 'string') {
    try {
      return requireDateRangeInput(value, 'goal.period');
    } catch {
      return null; // whatever is wrong with the key, there is no period
    }
  }
  if (!isObject(value)) return null;
  const start = parseDay(value['start']);
  const end = parseDay(value['end']);
  return start === start && end === end ? { start, end } : null;
}

/** Reads a draft; it never throws, since what is wrong in it is what is asked for. */
export function readDraft(input: GoalDraft): ReadDraft {
  const goal: Fields = isObject(input) ? input : {};
  const listed = Array.isArray(goal['metric']) ? (goal['metric'] as unknown[]) : [goal['metric']];
  const metrics = listed.filter(isObject);
  const metric = metrics[0] ?? {};
  const unit = wordOf(metric['unit'], UNITS);
  const currency = minorUnitsOf(metric['currency']) === undefined ? null : (metric['currency'] as string);
  const step = readDecimal(metric['step'] ?? (unit === null ? undefined : defaultStep(unit, currency ?? undefined)));
  const { weight, checkpoints } = goal;
  return {
    id: readId(goal['id']),
    metrics: metrics.length,
    metricId: readId(metric['id']),
    unit,
    currency,
    step: step !== null && sign(step) > 0 ? step : null,
    lower: metric['direction'] === 'lower',
    level: wordOf(metric['level'], LEVELS),
    ownerId: readId(goal['ownerId']),
    parentId: readId(goal['parentId']),
    scope: textOf(goal['scope']),
    source: textOf(goal['source']),
    period: periodOf(goal['period']),
    target: readDecimal(goal['target']),
    baseline: readDecimal(goal['baseline']),
    weighs: weight !== undefined && weight !== null,
    weight: readDecimal(weight),
    checkpoints: Array.isArray(checkpoints) ? checkpoints.map(parseDay).filter((day) => day === day) : [],
  };
}

/** The context after checking; undefined for evidence that was not given. */
export interface ReadContext {
  readonly asOf: number;
  /** Null: a top goal. Undefined: not known. */
  readonly parent: ReadDraft | null | undefined;
  readonly children: readonly ReadDraft[] | undefined;
  readonly history: readonly Fraction[] | undefined;
  readonly capacity: Fraction | undefined;
  readonly hours: { readonly needed: Fraction; readonly available: Fraction } | undefined;
  /** Null: asked for and not known. */
  readonly probability: number | null | undefined;
  readonly probabilityFloor: number;
  readonly lagDays: number | undefined;
}

const KNOWN: readonly string[] = ['asOf', 'parent', 'children', 'history', 'capacity', 'hours', 'probability', 'probabilityFloor', 'lagDays'];

function readList<T>(value: unknown, path: string, read: (each: unknown, path: string) => T): readonly T[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return fail('INVALID_OPTION', path, value, 'must be a list');
  return Array.from(value, (each: unknown, index) => read(each, `${path}[${index}]`));
}

function notNegative(value: unknown, path: string): Fraction {
  const read = requireDecimal(value, path);
  return sign(read) < 0 ? fail('INVALID_NUMBER', path, value, 'must be 0 or more') : read;
}

function readHours(value: CheckSmartContext['hours']): ReadContext['hours'] {
  if (value === undefined) return undefined;
  const { needed, available } = requireOptions<NonNullable<typeof value>>(value, ['needed', 'available'], 'context.hours');
  return { needed: notNegative(needed, 'context.hours.needed'), available: notNegative(available, 'context.hours.available') };
}

/** Reads the context; unlike the draft it is refused where it is wrong. */
export function readContext(context: CheckSmartContext): ReadContext {
  const given = requireOptions<CheckSmartContext>(context, KNOWN, 'context');
  const { parent, capacity, probability, probabilityFloor = 0.5, lagDays } = given;
  if (lagDays !== undefined && !(Number.isSafeInteger(lagDays) && lagDays >= 0)) {
    fail('INVALID_OPTION', 'context.lagDays', lagDays, 'must be a whole number from 0');
  }
  if (parent !== undefined && parent !== null && !isObject(parent)) fail('INVALID_OPTION', 'context.parent', parent, 'must be a goal, or null for a top goal');
  return {
    asOf: requireDay(given.asOf, 'context.asOf'),
    parent: parent === undefined || parent === null ? parent : readDraft(parent),
    children: readList(given.children, 'context.children', (each) => readDraft(each as GoalDraft)),
    history: readList(given.history, 'context.history', requireDecimal),
    capacity: capacity === undefined ? undefined : requireDecimal(capacity, 'context.capacity'),
    hours: readHours(given.hours),
    probability: probability === undefined || probability === null ? probability : requireProbability(probability, 'context.probability'),
    probabilityFloor: requireProbability(probabilityFloor, 'context.probabilityFloor'),
    lagDays: lagDays === 0 ? 0 : lagDays, // −0 is no value of JSON
  };
}

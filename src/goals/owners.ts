import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { addMonthsToDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, powerOfTen, sign } from '../internal/fraction.js';
import { DECIMAL_RULE, fail, isAbsent } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { requireDecimal, requireId, requireRows } from '../internal/validate.js';
import type { GoalSplitWarning } from './split.types.js';
import type { Step } from './step.js';
import { requireSteps, stepsToFraction } from './step.js';
import type { Owner } from './types.js';

/** Months that a factor of the ramp holds for. */
export const RAMP_MONTHS: Readonly<Record<'month' | 'quarter', number>> = { month: 1, quarter: 3 };

/** When someone is active, and how much of a full share is asked meanwhile. */
export interface Tenure {
  /** First day of active life; −∞ when it has always been. */
  readonly from: number;
  /** The first day that is no longer in it; ∞ when it does not end. */
  readonly to: number;
  /** Factors of the months or quarters since `from`. */
  readonly ramp: readonly ScaledDecimal[];
}

/** An owner ready for arithmetic. */
export interface CheckedOwner extends Tenure {
  readonly id: string;
  /** Position in the input. */
  readonly index: number;
  readonly level: string | null;
  readonly weight: ScaledDecimal;
  /** In steps; null when not locked. */
  readonly locked: bigint | null;
  /** Null when no limit is known. */
  readonly capacity: Fraction | null;
}

function requireScaled(value: unknown, path: string): ScaledDecimal {
  return readScaled(value) ?? fail('INVALID_NUMBER', path, value, DECIMAL_RULE);
}

function readFactor(value: unknown, path: string): ScaledDecimal {
  if (isAbsent(value)) return fail('MISSING_VALUE', path, value, 'must be a factor from 0 to 1');
  const factor = requireScaled(value, path);
  if (factor.units >= 0n && factor.units <= powerOfTen(factor.scale)) return factor;
  return fail('RAMP_OUT_OF_RANGE', path, value, 'must be a factor from 0 to 1: a half is 0.5, not 50');
}

/** Reads `activeFrom`, `activeTo` and `ramp` of an owner or of options. */
export function readTenure(given: Pick<Owner, 'activeFrom' | 'activeTo' | 'ramp'>, path: string): Tenure {
  const { activeFrom, activeTo, ramp } = given;
  const from = isAbsent(activeFrom) ? -Infinity : requireDay(activeFrom, `${path}.activeFrom`);
  const to = isAbsent(activeTo) ? Infinity : requireDay(activeTo, `${path}.activeTo`);
  if (from > to) fail('INVALID_RANGE', `${path}.activeTo`, activeTo, `must not be before activeFrom (${activeFrom as string})`);
  if (isAbsent(ramp)) return { from, to, ramp: [] };
  if (!Array.isArray(ramp)) return fail('INVALID_OPTION', `${path}.ramp`, ramp, 'must be a list of factors from 0 to 1');
  const factors = Array.from(ramp as readonly unknown[], (factor, i) => readFactor(factor, `${path}.ramp[${i}]`));
  if (factors.length > 0 && from === -Infinity) {
    fail('RAMP_WITHOUT_START', `${path}.ramp`, ramp, 'needs activeFrom, the day that tenure is counted from');
  }
  return { from, to, ramp: factors };
}

function readOwner(row: Owner, step: Step, index: number, list: string): CheckedOwner {
  const path = `${list}[${index}]`;
  requireRow(row, list, index);
  const id = requireId(row.id, `${path}.id`);
  const { level, weight: given, locked, capacity } = row;
  if (!isAbsent(level) && typeof level !== 'string') fail('INVALID_OPTION', `${path}.level`, level, 'must be text');
  const weight = isAbsent(given) ? { units: 1n, scale: 0 } : requireScaled(given, `${path}.weight`);
  if (weight.units < 0n) fail('NEGATIVE_WEIGHT', `${path}.weight`, given, 'must be 0 or more');
  const most = isAbsent(capacity) ? null : requireDecimal(capacity, `${path}.capacity`);
  if (most !== null && sign(most) < 0) fail('INVALID_OPTION', `${path}.capacity`, capacity, 'must be 0 or more');
  const { from, to, ramp } = readTenure(row, path);
  const settled = isAbsent(locked) ? null : requireSteps(locked, step, `${path}.locked`);
  return { id, index, level: level ?? null, weight, from, to, ramp, locked: settled, capacity: most };
}

/** Reads owners, at most one of an id; what an owner has beside the known fields is not looked at. */
export function readOwners(owners: Iterable<Owner>, step: Step, path: string): CheckedOwner[] {
  const rows: CheckedOwner[] = [];
  const seen = new Set<string>();
  readEach(requireRows(owners, path), (row, index) => {
    const owner = readOwner(row, step, index, path);
    if (seen.has(owner.id)) fail('DUPLICATE_ID', `${path}[${index}].id`, row.id, 'must stand once: an owner takes part once');
    seen.add(owner.id);
    rows.push(owner);
  });
  return rows;
}

/** Reads `levels`: those that take part; null when all do. */
export function readOwnerLevels(levels: readonly string[] | undefined): ReadonlySet<string> | null {
  if (levels === undefined) return null;
  if (!Array.isArray(levels)) return fail('INVALID_OPTION', 'options.levels', levels, 'must be a list of levels');
  for (const [i, level] of (levels as unknown[]).entries()) {
    if (typeof level !== 'string') fail('INVALID_OPTION', `options.levels[${i}]`, level, 'must be text');
  }
  return new Set(levels);
}

/** Whether an owner is of the levels that take part. */
export function takesPart(levels: ReadonlySet<string> | null, { level }: CheckedOwner): boolean {
  return levels === null || (level !== null && levels.has(level));
}

/** A warning for everyone who carries more than the capacity told. */
export function findOverloaded(people: readonly CheckedOwner[], totals: readonly bigint[], step: Step): GoalSplitWarning[] {
  const over = people.filter(({ capacity }, i) => capacity !== null && compare(stepsToFraction(totals[i] as bigint, step), capacity) > 0);
  return over.map(({ id }) => ({ code: 'OVER_CAPACITY', ownerId: id }));
}

/** Decimals on one scale, as whole numbers. */
export function toOneScale(values: readonly ScaledDecimal[]): bigint[] {
  let scale = 0;
  for (const value of values) if (value.scale > scale) scale = value.scale;
  return values.map((value) => value.units * powerOfTen(scale - value.scale));
}

/** Active days with the factor asked on each, over a power of ten common to all owners. */
export interface TenureSpan {
  readonly start: number;
  readonly end: number;
  readonly factor: bigint;
}

/** Decimals of the finest factor. */
export function rampScale(tenures: readonly Tenure[]): number {
  let scale = 0;
  for (const { ramp } of tenures) for (const factor of ramp) if (factor.scale > scale) scale = factor.scale;
  return scale;
}

/** The active days inside `[start, end)`, cut where the factor changes; days at 0 are left out. */
export function listTenureSpans(tenure: Tenure, months: number, scale: number, start: number, end: number): TenureSpan[] {
  const spans: TenureSpan[] = [];
  const push = (from: number, to: number, factor: bigint): void => {
    const first = Math.max(from, tenure.from, start);
    const last = Math.min(to, tenure.to, end);
    if (first < last && factor > 0n) spans.push({ start: first, end: last, factor });
  };
  let at = tenure.from;
  for (const [k, { units, scale: own }] of tenure.ramp.entries()) {
    if (at >= end) return spans;
    const next = addMonthsToDay(tenure.from, (k + 1) * months);
    push(at, next, units * powerOfTen(scale - own));
    at = next;
  }
  push(at, Infinity, powerOfTen(scale));
  return spans;
}

import type { PeriodRule, PeriodUnit } from '../types.js';
import type { DayRange } from './dates.js';
import { isWritableDay, parseDay, RANGE_RULE, requireRange } from './dates.js';
import { fail } from './issues.js';
import type { Grid, IndexedPeriod } from './periodGrid.js';
import { enclosingGrid, gridOf } from './periodGrid.js';
import { requirePeriodRule, unitOf } from './periodRule.js';

export type { IndexedPeriod } from './periodGrid.js';

/** A period rule made ready for row loops. */
export interface CompiledPeriodRule {
  /** The rule in its plain form. */
  readonly rule: PeriodRule;
  readonly unit: PeriodUnit;
  /** The whole period of a day; all days of a period give the same object. */
  findIndexed(epochDay: number): IndexedPeriod;
  /** The quarter that the day's period belongs to: fiscal or retail as the rule is; of weeks, the whole weeks whose fourth day lies in it. */
  quarterOf(epochDay: number): IndexedPeriod;
  /** The year that the day's period belongs to, in the same way. */
  yearOf(epochDay: number): IndexedPeriod;
}

const REMEMBERED_DAYS = 50_000;

/** Remembers the days asked for, since rows repeat them, and gives every day of a period the same object. */
function memoize(grid: Grid): (epochDay: number) => IndexedPeriod {
  const byDay = new Map<number, IndexedPeriod>();
  const byStart = new Map<number, IndexedPeriod>();
  let last: IndexedPeriod | undefined;
  return (epochDay) => {
    if (last !== undefined && epochDay >= last.start && epochDay < last.end) return last;
    let period = byDay.get(epochDay);
    if (period === undefined) {
      const found = grid.find(epochDay);
      period = byStart.get(found.start) ?? found;
      byStart.set(period.start, period);
      if (byDay.size >= REMEMBERED_DAYS) byDay.clear();
      byDay.set(epochDay, period);
    }
    last = period;
    return period;
  };
}

/** Makes a rule ready for row loops, or throws what {@link requirePeriodRule} throws. */
export function compilePeriodRule(rule: unknown, path: string): CompiledPeriodRule {
  const plain = requirePeriodRule(rule, path);
  return {
    rule: plain,
    unit: unitOf(plain),
    findIndexed: memoize(gridOf(plain)),
    quarterOf: memoize(enclosingGrid(plain, 'quarter')),
    yearOf: memoize(enclosingGrid(plain, 'year')),
  };
}

const KEY = /^(?:FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|W(\d\d)|M(\d\d)|(\d\d)))?$/;
const KEY_RULE =
  'must be the key of a period that exists, such as "2026-05", "2026-Q2", "2026-H1", "2026-W21", "2026" or "2026-05-20"';
const FISCAL_RULE = 'cannot be read without the rule of its fiscal year: pass the rule where there is an option for it, else write { start, end }';
const PARTS: readonly PeriodUnit[] = ['quarter', 'halfYear', 'week', 'month', 'month'];

/** A period that a key names. */
export interface FoundPeriod {
  readonly unit: PeriodUnit;
  readonly period: IndexedPeriod;
}

interface ReadKey {
  readonly unit: PeriodUnit;
  readonly year: number;
  readonly number: number;
}

function readKey(key: string): ReadKey | null {
  const match = KEY.exec(key);
  if (match === null) return null;
  const part = match.slice(2).findIndex((digits) => digits !== undefined);
  return { unit: PARTS[part] ?? 'year', year: Number(match[1]), number: part < 0 ? 1 : Number(match[2 + part]) };
}

/** The period with a key, or null: whatever the key looks like, the rule must give just this key back. */
function findKey(key: string, rule: PeriodRule | undefined): FoundPeriod | null {
  const day = parseDay(key);
  const read = day === day ? null : readKey(key);
  if (day !== day && read === null) return null;
  const unit = rule === undefined ? (read?.unit ?? 'day') : unitOf(rule);
  const grid = gridOf(rule ?? unit);
  const period = grid.find(read === null || grid.startOf === undefined ? day : grid.startOf(read.year, read.number));
  return period.key === key && isWritableDay(period.start) && isWritableDay(period.end) ? { unit, period } : null;
}

/** Reads the key of a period or throws `INVALID_PERIOD`. `rule` is in its plain form; without one, keys with FY are refused. */
export function requirePeriodKey(key: unknown, rule: PeriodRule | undefined, path: string): FoundPeriod {
  const found = typeof key === 'string' ? findKey(key, rule) : null;
  if (found !== null) return found;
  if (key === undefined || key === null) return fail('MISSING_VALUE', path, key, KEY_RULE);
  const fiscal = rule === undefined && typeof key === 'string' && key.startsWith('FY');
  return fail('INVALID_PERIOD', path, key, fiscal ? FISCAL_RULE : KEY_RULE);
}

const INPUT_RULE = /* @__PURE__ */ RANGE_RULE.concat(', or the key of a period such as "2026-05"');

const FISCAL_KEY = /^FY\d{4}(?:-([QHMW]))?/;
const WEEK_KEY = /^\d{4}-W/;
const UNIT_OF_LETTER: Readonly<Record<string, PeriodUnit>> = { Q: 'quarter', H: 'halfYear', M: 'month', W: 'week' };

/** A key is read as the rule prints its own: FY is its fiscal or retail year, a week begins where its weeks do. */
function ruleOfKey(key: string, rule: PeriodRule): PeriodRule | undefined {
  const fiscal = FISCAL_KEY.exec(key);
  if (fiscal !== null) return typeof rule === 'string' ? undefined : { ...rule, unit: UNIT_OF_LETTER[fiscal[1] ?? ''] ?? 'year' };
  return unitOf(rule) === 'week' && WEEK_KEY.test(key) ? rule : undefined;
}

/**
 * Reads `{ start, end }`, or the key of a period, as a span of epoch days.
 *
 * @param rule - in its plain form, how time is cut where the range is asked for: what its keys with FY mean
 */
export function requireDateRangeInput(value: unknown, path: string, rule?: PeriodRule): DayRange {
  if (typeof value !== 'string') return requireRange(value, path, INPUT_RULE);
  const { start, end } = requirePeriodKey(value, rule === undefined ? undefined : ruleOfKey(value, rule), path).period;
  return { start, end };
}

import * as z from 'zod/mini';
import type { ErrorCode } from '../errors.js';
import type { FiscalPeriodRule, PeriodRule, PeriodUnit, RetailPeriodRule, RetailYear } from '../types.js';
import { failOnIssues, issue, joinPath, missingOr } from './issues.js';
import { isObject } from './shapes.js';
import { refuse } from './validate.js';

const PERIOD_UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'];

/** One thing wrong with a rule; the path is relative to it. */
export interface RuleFault {
  readonly code: ErrorCode;
  readonly path: readonly PropertyKey[];
  readonly received: unknown;
  readonly rule: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string | null;

function words(allowed: readonly string[]): Check {
  const rule = `must be one of ${allowed.map((word) => `'${word}'`).join(', ')}`;
  return (value) => (allowed.includes(value as string) ? null : rule);
}

function whole(low: number, high: number, meaning: string): Check {
  const rule = `must be a whole number from ${low} to ${high} (${meaning})`;
  return (value) => (Number.isInteger(value) && (value as number) >= low && (value as number) <= high ? null : rule);
}

interface FieldCheck {
  readonly check: Check;
  readonly required: boolean;
}

type FieldTable = Readonly<Record<string, FieldCheck>>;

const required = (check: Check): FieldCheck => ({ check, required: true });
const optional = (check: Check): FieldCheck => ({ check, required: false });

interface Tables {
  readonly fiscal: FieldTable;
  readonly retailRule: FieldTable;
  readonly retail: FieldTable;
}

function createTables(): Tables {
  const unit = required(words(PERIOD_UNITS));
  const weekday = whole(0, 6, '0 Sunday … 6 Saturday');
  const month = whole(1, 12, 'a month');
  const labelBy = optional(words(['startYear', 'endYear']));
  return {
    fiscal: { unit, weekStartsOn: optional(weekday), fiscalYearStartMonth: optional(month), labelBy },
    retailRule: { unit, retail: optional(() => null) },
    retail: {
      pattern: required(words(['4-4-5', '4-5-4', '5-4-4'])),
      yearEnd: required(words(['lastDayOfMonth', 'nearestDayToMonthEnd'])),
      weekday: required(weekday),
      month: required(month),
      leapWeekIn: optional(month),
      labelBy,
    },
  };
}

let tables: Tables | undefined; // filled at the first use, so that an unused module costs nothing
const fields = (): Tables => (tables ??= createTables());

/** Checks every field, and that there are no others. */
function checkFields(given: Fields, known: FieldTable, at: readonly PropertyKey[], faults: RuleFault[]): void {
  for (const [name, { check, required: needed }] of Object.entries(known)) {
    const received = given[name];
    if (received === undefined && !needed) continue;
    const rule = check(received);
    if (rule === null) continue;
    const missing = needed && (received === undefined || received === null);
    faults.push({ code: missing ? 'MISSING_VALUE' : 'INVALID_OPTION', path: [...at, name], received, rule });
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue;
    const rule = `is not a field here; known are ${Object.keys(known).join(', ')}`;
    faults.push({ code: 'INVALID_OPTION', path: [...at, name], received: given[name], rule });
  }
}

/** What would do nothing is refused: it was meant to do something. */
function checkIdleFields(given: Fields, faults: RuleFault[]): void {
  const refuse = (name: string, rule: string): void => {
    if (given[name] !== undefined) faults.push({ code: 'INVALID_OPTION', path: [name], received: given[name], rule });
  };
  if (given['unit'] !== 'week') refuse('weekStartsOn', "does nothing here; it belongs to the unit 'week'");
  if (given['unit'] === 'week' || given['unit'] === 'day') {
    refuse('fiscalYearStartMonth', 'does nothing here: days and weeks do not depend on the fiscal year');
    refuse('labelBy', 'does nothing here: days and weeks are not named after the fiscal year');
  }
}

/** Everything that is wrong with a period rule; nothing for a good one. */
function findRuleFaults(rule: unknown): readonly RuleFault[] {
  if (typeof rule === 'string' && PERIOD_UNITS.includes(rule as PeriodUnit)) return [];
  if (!isObject(rule)) {
    const code = missingOr('INVALID_OPTION', rule);
    const text = `${words(PERIOD_UNITS)(undefined)}, or an object with a unit`;
    return [{ code, path: [], received: rule, rule: text }];
  }
  const faults: RuleFault[] = [];
  if (rule['retail'] === undefined) {
    const { retail: _, ...given } = rule; // an absent retail year may stand there as undefined
    checkFields(given, fields().fiscal, [], faults);
    if (faults.length === 0) checkIdleFields(given, faults);
    return faults;
  }
  const retail = rule['retail'];
  checkFields(rule, fields().retailRule, [], faults);
  if (isObject(retail)) checkFields(retail, fields().retail, ['retail'], faults);
  else faults.push({ code: 'INVALID_OPTION', path: ['retail'], received: retail, rule: 'must be an object' });
  return faults;
}

/** The fields that were given; a weekday of −0 is Sunday, and written as 0. */
function pick(given: Fields, known: FieldTable): Fields {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(known)) if (given[name] !== undefined) kept[name] = given[name] === 0 ? 0 : given[name];
  return kept;
}

/** The plain form of a rule that was found good: a word stays a word, an object keeps what was given. */
function normalizeRule(rule: PeriodRule): PeriodRule {
  if (typeof rule === 'string') return rule;
  const { retail } = rule as Partial<RetailPeriodRule>;
  if (retail === undefined) return pick(rule as unknown as Fields, fields().fiscal) as unknown as FiscalPeriodRule;
  return { unit: rule.unit, retail: pick(retail as unknown as Fields, fields().retail) as unknown as RetailYear };
}

export function unitOf(rule: PeriodRule): PeriodUnit {
  return typeof rule === 'string' ? rule : rule.unit;
}

/** Reads a period rule or throws `INVALID_OPTION` (`MISSING_VALUE` where something is not there). */
export function requirePeriodRule(rule: unknown, path: string): PeriodRule {
  const faults = findRuleFaults(rule);
  failOnIssues(faults.map((fault) => issue(fault.code, joinPath(path, fault.path), fault.received, fault.rule)));
  return normalizeRule(rule as PeriodRule);
}

/** Schema of a `PeriodRule` inside a configuration; it comes out in its plain form. */
export function periodRuleSchema(): z.ZodMiniType<PeriodRule, PeriodRule> {
  return z.transform((input: unknown, ctx) => {
    const faults = findRuleFaults(input);
    for (const fault of faults) refuse(ctx, fault.code, fault.path, fault.received, fault.rule);
    return faults.length === 0 ? normalizeRule(input as PeriodRule) : z.NEVER;
  }) as never;
}

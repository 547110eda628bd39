import { requirePeriodRule } from '../internal/periodRule.js';
import { requirePeriodKey } from '../internal/periods.js';
import { toPeriod } from './toPeriod.js';
import type { Period, PeriodRule } from './types.js';

/**
 * Reads the key of a period back.
 *
 * *Gotchas*: keys that begin with FY need the rule, since the key alone does not tell when the year starts. With a rule,
 * only keys of its own unit are read.
 *
 * @param key - `'2026-05'`, `'2026-Q2'`, `'2026-H1'`, `'2026-W21'`, `'2026'`, `'2026-05-20'`, or a key of `rule`
 * @param rule - how time is cut. Default: calendar months, quarters, half-years and years, and ISO weeks
 * @returns the whole period, with `partial` false
 * @throws {SalesMathError} INVALID_PERIOD: the key is unreadable, or names no period of the rule (`'2025-W53'`: that year had 52 weeks)
 * @throws {SalesMathError} INVALID_OPTION: the rule is not allowed, see {@link findPeriod}
 * @throws {SalesMathError} MISSING_VALUE: the key or a required field of the rule is missing
 * @example
 * import { parsePeriod } from 'salesmath';
 * parsePeriod('2026-Q2'); // => { key: '2026-Q2', unit: 'quarter', start: '2026-04-01', end: '2026-07-01', partial: false }
 * parsePeriod('FY2026-H1', { unit: 'halfYear', fiscalYearStartMonth: 10 }).start; // => '2025-10-01'
 * parsePeriod('2025-W53'); // throws INVALID_PERIOD
 * @see {@link findPeriod} for the way there
 */
export function parsePeriod(key: string, rule?: PeriodRule): Period {
  const plain = rule === undefined ? undefined : requirePeriodRule(rule, 'rule');
  const { unit, period } = requirePeriodKey(key, plain, 'key');
  return toPeriod(period, unit, 'key', key);
}

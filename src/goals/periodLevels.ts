import { formatDay, UNWRITABLE_RULE } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import type { Grid } from '../internal/periodGrid.js';
import { gridOf } from '../internal/periodGrid.js';
import { requirePeriodRule, unitOf } from '../internal/periodRule.js';
import type { IsoDate, PeriodRule, PeriodUnit } from '../types.js';
import type { DayBasis } from './measure.types.js';

const FINENESS: readonly PeriodUnit[] = ['year', 'halfYear', 'quarter', 'month', 'week', 'day'];

/** A period of a level, cut to its parent. */
export interface PeriodSlot {
  readonly key: string;
  /** First day. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
  readonly startText: IsoDate;
  readonly endText: IsoDate;
  /** The next finer level; none at the finest. */
  readonly slots: readonly PeriodSlot[];
  /** Its leaves are those from `first` to before `last` of all leaves in time order. */
  readonly first: number;
  readonly last: number;
}

/** Reads `by`: one rule, or a list of rules from coarse to fine. */
export function readLevelsOfTime(by: unknown): PeriodRule[] {
  if (!Array.isArray(by)) return [requirePeriodRule(by, 'options.by')];
  if (by.length === 0) fail('INVALID_OPTION', 'options.by', by, 'must have at least one level');
  const rules = Array.from(by as readonly unknown[], (rule, i) => requirePeriodRule(rule, `options.by[${i}]`));
  for (let i = 1; i < rules.length; i += 1) {
    const unit = unitOf(rules[i] as PeriodRule);
    const before = unitOf(rules[i - 1] as PeriodRule);
    if (FINENESS.indexOf(unit) <= FINENESS.indexOf(before)) {
      fail('INVALID_OPTION', `options.by[${i}]`, unit, `must be finer than the level before it ('${before}'): list levels from coarse to fine`);
    }
  }
  return rules;
}

/** The basis where nothing is said: months weigh the same when time is cut into calendar months or multiples of them. */
export function basisOfLevels(rules: readonly PeriodRule[]): DayBasis {
  const first = rules[0];
  if (first === undefined) return 'calendarDays';
  const unit = unitOf(first);
  const isRetail = typeof first === 'object' && 'retail' in first;
  return isRetail || unit === 'week' || unit === 'day' ? 'calendarDays' : 'months';
}

/** Cuts `[start, end)` level by level. */
export function cutLevels(start: number, end: number, rules: readonly PeriodRule[], path = 'goal.period'): readonly PeriodSlot[] {
  const grids = rules.map(gridOf);
  let leaves = 0;
  const cut = (from: number, to: number, level: number): PeriodSlot[] => {
    const grid = grids[level] as Grid;
    const slots: PeriodSlot[] = [];
    for (let day = from; day < to;) {
      const period = grid.find(day);
      if (period.year > 9999) fail('INVALID_DATE', path, formatDay(day), UNWRITABLE_RULE); // its key would not sort
      const next = Math.min(period.end, to);
      const first = leaves;
      const finer = level + 1 < grids.length ? cut(day, next, level + 1) : [];
      if (finer.length === 0) leaves += 1;
      slots.push({ key: period.key, start: day, end: next, startText: formatDay(day), endText: formatDay(next), slots: finer, first, last: leaves });
      day = next;
    }
    return slots;
  };
  return cut(start, end, 0);
}

/** The leaves in time order, with their paths below the root of time. */
export function listLeaves(slots: readonly PeriodSlot[]): { readonly slot: PeriodSlot; readonly path: string }[] {
  const leaves: { slot: PeriodSlot; path: string }[] = [];
  const visit = (level: readonly PeriodSlot[], above: string): void => {
    for (const slot of level) {
      const path = above === '' ? slot.key : `${above}/${slot.key}`;
      if (slot.slots.length === 0) leaves.push({ slot, path });
      else visit(slot.slots, path);
    }
  };
  visit(slots, '');
  return leaves;
}

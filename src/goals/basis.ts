import type { WorkCalendar } from '../calendar/types.js';
import { compileWorkCalendar, fillWorkCalendar } from '../calendar/workCalendar.js';
import { civilOf, daysInMonth, monthIndexOf, monthStart } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { add } from '../internal/fraction.js';
import { isAbsent } from '../internal/issues.js';
import { requireWord } from '../internal/validate.js';
import type { DayBasis, EffectiveWorkCalendar } from './measure.types.js';

const BASES: readonly DayBasis[] = ['calendarDays', 'workingDays', 'months'];

/** What a day weighs before any season, ready for counting. */
export interface Basis {
  readonly name: DayBasis;
  /** Working days of a span, or all its days where the basis is another. */
  count(start: number, end: number): number;
  /** As results hold it; null where none was given and none is needed. */
  readonly workCalendar: EffectiveWorkCalendar | null;
}

/** The options that decide the basis. */
export interface BasisOptions {
  readonly basis?: DayBasis | undefined;
  readonly workCalendar?: WorkCalendar | undefined;
}

/**
 * Reads `basis` and `workCalendar`.
 *
 * @param fallback - the basis when neither is given
 */
export function readBasis(options: BasisOptions, fallback: DayBasis): Basis {
  const { workCalendar } = options;
  const name = requireWord(options.basis, BASES, isAbsent(workCalendar) ? fallback : 'workingDays', 'options.basis');
  const days = compileWorkCalendar(workCalendar, 'options.workCalendar');
  const isShown = !isAbsent(workCalendar) || name === 'workingDays';
  return {
    name,
    count: name === 'workingDays' ? (start, end) => days.count(start, end) : (start, end) => end - start,
    workCalendar: isShown ? fillWorkCalendar(workCalendar ?? {}) : null,
  };
}

/** The basis as results echo it. */
export function echoBasis({ name, workCalendar }: Basis): { basis: DayBasis; workCalendar?: EffectiveWorkCalendar } {
  return workCalendar === null ? { basis: name } : { basis: name, workCalendar };
}

/** Days of the calendar month that a day lies in. */
export function monthLength(epochDay: number): number {
  const { year, month } = civilOf(epochDay);
  return daysInMonth(year, month);
}

const partOfMonth = (days: number, epochDay: number): Fraction => ({ n: BigInt(days), d: BigInt(monthLength(epochDay)) });

/** What the days of `[start, end)` weigh together. */
export function weighDays(basis: Basis, start: number, end: number): Fraction {
  if (basis.name !== 'months' || start >= end) return { n: BigInt(basis.count(start, end)), d: 1n };
  const first = monthIndexOf(start);
  const last = monthIndexOf(end - 1);
  if (first === last) return partOfMonth(end - start, start);
  const whole: Fraction = { n: BigInt(last - first - 1), d: 1n };
  const begun = partOfMonth(monthStart(first + 1) - start, start);
  return add(add(begun, whole), partOfMonth(end - monthStart(last), end - 1));
}

import type { DecimalInput, IsoDate, PeriodRule } from '../types.js';

/**
 * What a day weighs: every calendar day 1 (`calendarDays`); every working day 1 and others 0 (`workingDays`); every day one
 * over the days of its calendar month (`months`), so that all months weigh the same.
 */
export type DayBasis = 'calendarDays' | 'workingDays' | 'months';

/** How business swings over the year. */
export interface Seasonality {
  /** The slots that weights are given for: `'month'`, `'quarter'`, a fiscal or retail rule. */
  readonly by: PeriodRule;
  /**
   * Weights of 0 or more; only their proportions matter. A list goes by position in the (fiscal or retail) year, 12 months,
   * 4 quarters or 2 halves, and repeats every year. A record goes by period key and must hold every period touched.
   */
  readonly weights: readonly DecimalInput[] | Readonly<Record<string, DecimalInput>>;
}

/** Seasonality as echoed in a result. */
export interface EffectiveSeasonality {
  /** The slots that weights are given for. */
  readonly by: PeriodRule;
  /** As exact strings, in the form given. */
  readonly weights: readonly string[] | Readonly<Record<string, string>>;
}

/** A work calendar as echoed in a result. */
export interface EffectiveWorkCalendar {
  /** Weekdays off, 0 Sunday … 6 Saturday. */
  readonly weekend: readonly number[];
  /** Days off. */
  readonly holidays: readonly IsoDate[];
  /** Days worked although their weekday is off. */
  readonly extraWorkdays: readonly IsoDate[];
}

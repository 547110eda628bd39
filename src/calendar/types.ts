import type { IsoDate, PeriodUnit } from '../types.js';

export type {
  DateRange,
  DateRangeInput,
  FiscalPeriodRule,
  IsoDate,
  PeriodRule,
  PeriodUnit,
  RetailPeriodRule,
  RetailYear,
} from '../types.js';

/** A period of a rule, or the part of one that lies in a range. */
export interface Period {
  /** Name of the whole period; unique within one rule, and sorting as text in time order. */
  readonly key: string;
  /** How long a period is. */
  readonly unit: PeriodUnit;
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** Whether this is less than the whole period that `key` names. */
  readonly partial: boolean;
}

/** Which periods of a range are listed. */
export interface ListPeriodsOptions {
  /**
   * What happens to periods that reach over the range: `clip` cuts them, `whole` lists them uncut, `inside` leaves them
   * out. Default `clip`.
   */
  readonly edges?: 'clip' | 'whole' | 'inside' | undefined;
}

/** Which days are worked. A day of `extraWorkdays` is, else one of `holidays` is not, else one of `weekend` is not. */
export interface WorkCalendar {
  /** Weekdays off, 0 Sunday … 6 Saturday. Default `[0, 6]`. */
  readonly weekend?: readonly number[] | undefined;
  /** Days off; one on a weekend does no harm. */
  readonly holidays?: readonly IsoDate[] | undefined;
  /** Days worked although their weekday is off, such as China's make-up days (调休). None may be a holiday too. */
  readonly extraWorkdays?: readonly IsoDate[] | undefined;
}

/** A point in time: ISO 8601 text with `Z` or an offset, epoch milliseconds, or a `Date`. */
export type InstantInput = string | number | Date;

/** Where a calendar day is read off. */
export interface ToCalendarDayOptions {
  /** IANA name such as `Asia/Shanghai`. Default `UTC`. */
  readonly timeZone?: string | undefined;
}

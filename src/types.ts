/**
 * An amount, rate or other exact number as input. A `number` is read by its shortest decimal form, so `0.1` is exactly
 * 0.1. A string is `-?digits[.digits]`: no separators, blanks, exponent or plus sign. Decimals of decimal.js, big.js and
 * bignumber.js are read as they are.
 */
export type DecimalInput = number | string | bigint | DecimalLike;

/** A decimal object of another library, recognised by its `toFixed()`, which must print every digit without exponent. */
export interface DecimalLike {
  /** All digits, without exponent. */
  toFixed(): string;
}

/**
 * How a value between two steps is rounded. `up` is away from zero and `down` towards it; `ceil` and `floor` go towards
 * plus and minus infinity. The `half…` modes take the nearest step and send a tie that way; `halfEven` sends it to the
 * even neighbour (banker's rounding). The default everywhere is `halfUp`: half away from zero, as Excel, PostgreSQL
 * and payroll do.
 */
export type RoundingMode =
  | 'halfUp'
  | 'halfDown'
  | 'halfEven'
  | 'halfCeil'
  | 'halfFloor'
  | 'up'
  | 'down'
  | 'ceil'
  | 'floor';

/** How money is printed and rounded. */
export interface MoneyOptions {
  /** ISO 4217 code, upper case. It decides the minor units: JPY 0, USD 2, KWD 3. */
  currency?: string | undefined;
  /** Decimals of the result, 0 to 12. Wins over the currency's own. Default: the currency's, else 2. */
  minorUnits?: number | undefined;
  /** Default `halfUp`: half away from zero. */
  rounding?: RoundingMode | undefined;
}

/** How money was printed, as echoed in a result. */
export interface EffectiveMoneyOptions {
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A span of days, half-open: `end` is the first day that is not in it. */
export interface DateRange {
  /** First day. */
  readonly start: IsoDate;
  /** The first day that is no longer in it. */
  readonly end: IsoDate;
}

/** A length of time that a calendar is cut into. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

/**
 * How time is cut into periods: a unit alone (ISO weeks, calendar months, calendar years), a unit with another week start
 * or a fiscal year, or a unit of a retail calendar.
 */
export type PeriodRule = PeriodUnit | FiscalPeriodRule | RetailPeriodRule;

/** A unit with its own week start, or of a fiscal year that starts with a calendar month. */
export interface FiscalPeriodRule {
  /** How long a period is. */
  readonly unit: PeriodUnit;
  /** First day of a week, 0 Sunday … 6 Saturday; only with the unit `week`. Default 1: the ISO week. */
  readonly weekStartsOn?: number | undefined;
  /** Month that the fiscal year starts with, 1 … 12; not with the units `day` and `week`. Default 1. */
  readonly fiscalYearStartMonth?: number | undefined;
  /** Which calendar year names the fiscal year: the one it starts in or the one it ends in; not with the units `day` and `week`. Default `endYear`. */
  readonly labelBy?: 'startYear' | 'endYear' | undefined;
}

/** A unit of a retail calendar, whose periods are whole weeks. */
export interface RetailPeriodRule {
  /** How long a period is. */
  readonly unit: PeriodUnit;
  /** The retail year that periods are numbered in. */
  readonly retail: RetailYear;
}

/**
 * A year of 52 or 53 whole weeks. The US retail calendar (NRF) is
 * `{ pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' }`.
 */
export interface RetailYear {
  /** Weeks of the three months of each quarter. */
  readonly pattern: '4-4-5' | '4-5-4' | '5-4-4';
  /** The year's last day: the last `weekday` of `month`, or the `weekday` nearest to the month's last day (up to 3 days after it). */
  readonly yearEnd: 'lastDayOfMonth' | 'nearestDayToMonthEnd';
  /** Last day of a week, 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Calendar month that closes the year, 1 … 12. */
  readonly month: number;
  /** Retail month that takes the 53rd week, 1 … 12. Default 12. */
  readonly leapWeekIn?: number | undefined;
  /** The year is named after the calendar year of its closing `month`, or of the month after the one that closed the year before. Default `endYear`. */
  readonly labelBy?: 'startYear' | 'endYear' | undefined;
}

/** A span of days, or the key of a period: `'2026-05'`, `'2026-Q2'`, `'2026-W21'`, `'2026-H1'`, `'2026'`, `'2026-05-20'`. */
export type DateRangeInput = DateRange | string;

/** A value that a filter can compare with. */
export type FilterValue = string | number | boolean;

/**
 * Bounds for one field; all that are given must hold. Amounts compare as decimals, days and text as text; of two texts that are
 * both numbers, more and less are decided as decimals, equality by the letter.
 */
export interface FilterCondition {
  /** Equal. */
  readonly eq?: FilterValue | undefined;
  /** Not equal. */
  readonly ne?: FilterValue | undefined;
  /** Greater. */
  readonly gt?: FilterValue | undefined;
  /** Greater or equal. */
  readonly gte?: FilterValue | undefined;
  /** Less. */
  readonly lt?: FilterValue | undefined;
  /** Less or equal. */
  readonly lte?: FilterValue | undefined;
}

/**
 * A predicate as data: every key must hold. A key is a field of the row, else one of its `attributes`. A value means
 * equality, a list any of, an object bounds. What is absent never matches, not even `ne`.
 */
export interface Filter {
  readonly [field: string]: FilterValue | readonly FilterValue[] | FilterCondition;
}

/** A row that was not used, when rows are collected instead of thrown on (`onInvalid: 'collect'`). */
export interface RejectedRow {
  /** Position in the input, from 0. */
  readonly index: number;
  /** The row's id, when it has a readable one. */
  readonly id?: string;
  /** What is wrong, for programs. */
  readonly code: import('./errors.js').ErrorCode;
  /** Where, from the argument's name on. */
  readonly path: string;
  /** The whole sentence, for people. */
  readonly message: string;
}

/**
 * A measured share: k of n with its Wilson interval. With a denominator of 0 nothing was measured, and `rate`, `low` and
 * `high` are null.
 */
export interface Proportion {
  /** How many of them. */
  readonly numerator: number;
  /** Of how many. */
  readonly denominator: number;
  /** numerator / denominator, unrounded; null when the denominator is 0. */
  readonly rate: number | null;
  /** Lower end of the interval; null when the denominator is 0, or when the numerator passes it. */
  readonly low: number | null;
  /** Upper end of the interval; null when the denominator is 0, or when the numerator passes it. */
  readonly high: number | null;
}

/**
 * A length of time that models and horizons are counted in: a `week` is 7 days, a `year` 365.25 days, a `quarter` a fourth
 * and a `month` a twelfth of a year.
 */
export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One order, one line of an order, or one refund. */
export interface Order {
  /** Who bought: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** Calendar day of the sale or of the refund. */
  readonly date: IsoDate;
  /** Money, 0 or more; of a refund too, which is written positive. */
  readonly revenue: DecimalInput;
  /** What is left of the revenue after cost, of either sign; of a refund, what is taken back. Absent: not known. */
  readonly profit?: DecimalInput | null | undefined;
  /** Rows of one customer with one `orderId` are lines of one order. Absent: the row is an order of its own. */
  readonly orderId?: string | number | null | undefined;
  /** Default `sale`. */
  readonly kind?: 'sale' | 'refund' | null | undefined;
  /** Of a refund, the `orderId` that it takes back in whole or in part. */
  readonly reverses?: string | number | null | undefined;
}

/**
 * What a refund does to the orders of a customer: `netToOrder` lessens the order it reverses, on that order's date;
 * `netToDate` lowers the revenue and leaves the orders counted as sold; `ignore` leaves refunds out.
 */
export type RefundPolicy = 'netToOrder' | 'netToDate' | 'ignore';

/** What to do about a segment, a tier or a stage, as data. */
export interface Playbook {
  /** The most important one first. */
  readonly actions: readonly PlaybookAction[];
}

/** One thing to do. */
export interface PlaybookAction {
  /** What kind of action, for programs: `call`, `training`, `offer` … */
  readonly kind: string;
  /** The action in words, for people. */
  readonly label: LocalizedLabel;
  /** Days in which it should be done, counted from the day the customer is classified. Absent: no hurry. */
  readonly withinDays?: number | undefined;
}

/** A text in the languages of the library. */
export interface LocalizedLabel {
  /** English. */
  readonly en: string;
  /** Simplified Chinese. */
  readonly 'zh-CN': string;
}

/**
 * A length of time in which something must have happened, both ends included: at or before start + window. Up to `week`
 * it is elapsed time (a day is 24 hours); months are those of the calendar in the time zone of the report, clamped to the
 * month's end.
 */
export interface TimeWindow {
  /** How many units; above 0, of months a whole number. */
  readonly value: number;
  /** Unit of time. */
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';
}

/** A length of time: how far ahead a forecast looks, or how long one step of it is. */
export interface TimeSpan {
  /** How many units, 0 or more; fractions are allowed. */
  readonly value: number;
  /** What is counted. */
  readonly unit: TimeUnit;
}

/** How often and when a customer bought, counted from the first purchase in one unit of time. No figure may be above 1e100. */
export interface PurchaseRow {
  /** Purchases after the first one, a whole number, 0 or more: the `repeatDays` of a customer's activity. */
  readonly frequency: number;
  /** Time from the first purchase to the last one, 0 up to `age`; 0 when `frequency` is 0. */
  readonly ageAtLast: number;
  /** Time from the first purchase to the end of observation, 0 or more. */
  readonly age: number;
  /** How many customers the row stands for, 0 or more. Default 1. */
  readonly weight?: number | null | undefined;
  /** Who: text, or a safe integer, which becomes text. Absent: nobody in particular. */
  readonly customerId?: string | number | null | undefined;
  /** Mean value of the purchases after the first one, in money, 0 or more. Absent: not known. */
  readonly meanSpend?: number | null | undefined;
}

/** Parameters of the BG/NBD and the MBG/NBD model. */
export interface BgNbdParams {
  /** Shape of the gamma distribution of purchase rates, above 0. */
  readonly r: number;
  /** Its rate, in the unit of time, above 0: the mean purchase rate is r / alpha. */
  readonly alpha: number;
  /** First shape of the beta distribution of the chance to leave after a purchase, above 0: the mean chance is a / (a + b). */
  readonly a: number;
  /** Its second shape, above 0. */
  readonly b: number;
}

/** Parameters of the Pareto/NBD model. */
export interface ParetoNbdParams {
  /** Shape of the gamma distribution of purchase rates, above 0. */
  readonly r: number;
  /** Its rate, in the unit of time, above 0. */
  readonly alpha: number;
  /** Shape of the gamma distribution of the rates at which customers leave, above 0. */
  readonly s: number;
  /** Its rate, in the unit of time, above 0. */
  readonly beta: number;
}

/** A BG/NBD or MBG/NBD model to predict with; a fit is one. */
export interface BgNbdModel {
  /** `bgNbd`: nobody leaves before the second purchase. `mbgNbd`: a customer may leave at once after the first one. */
  readonly kind: 'bgNbd' | 'mbgNbd';
  /** Where the model stands. */
  readonly params: BgNbdParams;
  /** Unit of time of the rows that it was fitted to and predicts for. */
  readonly unit: TimeUnit;
}

/** A Pareto/NBD model to predict with; a fit is one. */
export interface ParetoNbdModel {
  /** Customers may leave at any time, not only after a purchase. */
  readonly kind: 'paretoNbd';
  /** Where the model stands. */
  readonly params: ParetoNbdParams;
  /** Unit of time of the rows that it was fitted to and predicts for. */
  readonly unit: TimeUnit;
}

/** A model of how often customers buy and when they leave. */
export type PurchaseModel = BgNbdModel | ParetoNbdModel;

/** Options of every `explain…` function. */
export interface ExplainOptions {
  /** Language of the sentences: `'en'` or `'zh-CN'`. Default `'en'`. */
  readonly locale?: 'en' | 'zh-CN' | undefined;
}

/** What is said of one customer. */
export interface CustomerExplanation {
  /** Who; absent when the row does not say. */
  readonly customerId?: string;
  /** What there is to say, the answer first. */
  readonly sentences: readonly string[];
}

/** What is said of a report on customers. */
export interface CustomersExplanation {
  /** Of all customers together; what was left out and what is to be known about the report last. */
  readonly sentences: readonly string[];
  /** Of each customer, in the order of the report. */
  readonly customers: readonly CustomerExplanation[];
}

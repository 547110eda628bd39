import type { EffectiveMoneyOptions, IsoDate, MoneyOptions, RefundPolicy } from '../types.js';

export type {
  BgNbdModel,
  BgNbdParams,
  CustomerExplanation,
  CustomersExplanation,
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  ExplainOptions,
  IsoDate,
  LocalizedLabel,
  MoneyOptions,
  Order,
  ParetoNbdModel,
  ParetoNbdParams,
  PeriodRule,
  Playbook,
  PlaybookAction,
  PurchaseModel,
  PurchaseRow,
  RefundPolicy,
  RejectedRow,
  RoundingMode,
  TimeUnit,
} from '../types.js';
export type { WorkCalendar } from '../calendar/types.js';

/** How orders are read. */
export interface OrderHistoryOptions {
  /** The day of the report, included: later rows are ignored and counted. */
  readonly asOf: IsoDate;
  /** What refunds do. Default `netToOrder`: they lessen the order they reverse, on that order's date. */
  readonly refundPolicy?: RefundPolicy | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and report on the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** How orders were read. */
export interface EffectiveOrderHistoryOptions {
  /** The day of the report. */
  readonly asOf: IsoDate;
  /** What refunds did. */
  readonly refundPolicy: RefundPolicy;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** How orders are read and money is printed. */
export interface OrderMoneyOptions extends OrderHistoryOptions, MoneyOptions {}

/** How orders were read and money was printed. */
export interface EffectiveOrderMoneyOptions extends EffectiveOrderHistoryOptions, EffectiveMoneyOptions {}

/** What had no say in a report on orders. */
export interface IgnoredHistory {
  /** Rows after `asOf`. */
  readonly afterAsOf: number;
  /** Orders whose net value is 0 or less: no purchases, though money of theirs counts. */
  readonly nonPositive: number;
}

/**
 * What was legal but suspicious about orders.
 *
 * - `REFUND_WITHOUT_ORDER`: so many refunds name no known order of their customer; they lowered the revenue only.
 */
export interface OrderHistoryWarning {
  /** What was found. */
  readonly code: 'REFUND_WITHOUT_ORDER';
  /** How many refunds. */
  readonly count: number;
}

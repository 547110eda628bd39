import type { EffectiveMoneyOptions, IsoDate, MoneyOptions, RefundPolicy, RejectedRow } from '../types.js';

export type {
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
  Playbook,
  PlaybookAction,
  RefundPolicy,
  RejectedRow,
  RoundingMode,
  TimeUnit,
} from '../types.js';

/** What a customer's orders come to, as of a day. */
export interface CustomerActivity {
  /** Who. */
  readonly customerId: string;
  /** Orders with a positive net value. */
  readonly orders: number;
  /** Distinct days with such an order. */
  readonly purchaseDays: number;
  /** Purchase days after the first: `max(0, purchaseDays − 1)`. */
  readonly repeatDays: number;
  /** First purchase day; null without a purchase. */
  readonly firstDate: IsoDate | null;
  /** Last purchase day; null without a purchase. */
  readonly lastDate: IsoDate | null;
  /** Days from the first purchase to the last; null without a purchase. */
  readonly ageAtLast: number | null;
  /** Days from the first purchase to `asOf`; null without a purchase. */
  readonly age: number | null;
  /** Days from the last purchase to `asOf`, `age − ageAtLast`; null without a purchase. */
  readonly daysSinceLast: number | null;
  /** Money: sales less refunds, rounded once. */
  readonly revenue: string;
  /** Money, rounded once; null when one of the customer's rows has no profit. */
  readonly profit: string | null;
  /** Value of the orders counted, divided by their number; null without one. */
  readonly meanOrder: number | null;
  /** Value of the orders on repeat days, divided by `repeatDays`; null without a repeat day. */
  readonly meanRepeatDay: number | null;
  /** Days between purchase days that follow one another; only when asked for. */
  readonly gaps?: readonly number[];
}

/** How {@link summarizeOrders} counts and prints. */
export interface SummarizeOrdersOptions extends MoneyOptions {
  /** The day of the summary, included: later rows are ignored and counted. */
  readonly asOf: IsoDate;
  /** What refunds do. Default `netToOrder`. */
  readonly refundPolicy?: RefundPolicy | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and sum up the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
  /** Customers to list even when they have no row. Default none. */
  readonly customerIds?: readonly (string | number)[] | undefined;
  /** Whether to list the days between purchases. Default false. */
  readonly gaps?: boolean | undefined;
}

/** The options that were in effect. */
export interface EffectiveSummarizeOrdersOptions extends EffectiveMoneyOptions {
  /** The day of the summary. */
  readonly asOf: IsoDate;
  /** What refunds did. */
  readonly refundPolicy: RefundPolicy;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
  /** Customers listed even without a row. */
  readonly customerIds: readonly string[];
  /** Whether the days between purchases are listed. */
  readonly gaps: boolean;
}

/** What had no say in a summary. */
export interface IgnoredOrders {
  /** Rows after `asOf`. */
  readonly afterAsOf: number;
  /** Orders whose net value is 0 or less: they count in the revenue, but are no purchase. */
  readonly nonPositive: number;
}

/**
 * What was legal but suspicious about orders.
 *
 * - `REFUND_WITHOUT_ORDER`: so many refunds name no known order of their customer; they lowered the revenue only.
 */
export interface OrdersWarning {
  /** What was found. */
  readonly code: 'REFUND_WITHOUT_ORDER';
  /** How many refunds. */
  readonly count: number;
}

/** Result of {@link summarizeOrders}. */
export interface OrdersSummary {
  /** By first appearance among the rows up to `asOf`, then those of `customerIds` that had none. */
  readonly customers: readonly CustomerActivity[];
  /** What had no say. */
  readonly ignored: IgnoredOrders;
  /** What was legal but suspicious. */
  readonly warnings: readonly OrdersWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveSummarizeOrdersOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** The options of a function that has none to choose from. */
export type NoOptions = Readonly<Record<string, never>>;

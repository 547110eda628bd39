import type { IsoDate, RefundPolicy, RejectedRow, RoundingMode } from '../types.js';

/** The options of a tally of orders, defaults filled in but for what hangs on the currency. */
export interface OrdersTallyOptions {
  /** The day of the summary. */
  readonly asOf: IsoDate;
  /** What refunds do. */
  readonly refundPolicy: RefundPolicy;
  /** What is done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
  /** Customers to list even without a row. */
  readonly customerIds: readonly string[];
  /** Whether the days between purchases are listed. */
  readonly gaps: boolean;
  /** ISO 4217 code, when one was given. */
  readonly currency?: string;
  /** Decimals of money, when they were given. */
  readonly minorUnits?: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** Purchases without an `orderId`, a row for each customer and day, as columns of one length; by customer, then by day. */
export interface TalliedDays {
  /** Place of the customer in `customers`. */
  readonly customer: readonly number[];
  /** The day. */
  readonly date: readonly IsoDate[];
  /** Orders of the day. */
  readonly orders: readonly number[];
  /** What they come to, exact. */
  readonly exactValue: readonly string[];
}

/** Orders with an `orderId`, whose lines and refunds may lie in several shards, as columns of one length; by customer, then by id. */
export interface TalliedOrders {
  /** Place of the customer in `customers`. */
  readonly customer: readonly number[];
  /** The `orderId`. */
  readonly orderId: readonly string[];
  /** Day of the earliest line sold; null while only refunds are known. */
  readonly date: readonly (IsoDate | null)[];
  /** Lines sold less refunds, exact; 0 while only refunds are known. */
  readonly exactValue: readonly string[];
  /** Refunds that wait for the order to be sold. */
  readonly refunds: readonly number[];
  /** What these refunds come to, exact. */
  readonly exactRefunded: readonly string[];
}

/** What the orders of a shard come to: all that is needed to sum them up with those of other shards, however rows were cut. */
export interface OrdersTally {
  /** What kind of tally it is. */
  readonly kind: 'orders';
  /** How it was counted. */
  readonly options: OrdersTallyOptions;
  /** The customers with a row, by id. */
  readonly customers: readonly string[];
  /** Profit of each customer, exact; null when one of the rows has none. */
  readonly exactProfit: readonly (string | null)[];
  /** What lowered the revenue of each customer without being part of an order, exact, 0 or less. */
  readonly exactLess: readonly string[];
  /** Purchases without an `orderId`. */
  readonly days: TalliedDays;
  /** Orders with an `orderId`. */
  readonly orders: TalliedOrders;
  /** Rows after `asOf`. */
  readonly afterAsOf: number;
  /** Orders of 0 without an `orderId`. */
  readonly nonPositive: number;
  /** Refunds that name no order. */
  readonly loose: number;
  /** Bad rows, when they are collected; their places count within the shard. */
  readonly rejected: readonly RejectedRow[];
}

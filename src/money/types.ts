import type { AllocationMethod } from '../internal/allocate.js';
import type { DecimalInput, RoundingMode } from '../types.js';

export type { AllocationMethod } from '../internal/allocate.js';
export type { DecimalInput, DecimalLike, MoneyOptions, RoundingMode } from '../types.js';

/** An amount with its currency. */
export interface Money {
  /** How much. */
  readonly amount: DecimalInput;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}

/** One of those among whom a total is handed out. */
export interface AllocationShare {
  /** Text, or a safe integer, which becomes text. Each id stands once. */
  readonly id: string | number;
  /** 0 or more. Only the proportions of the weights matter. */
  readonly weight: DecimalInput;
  /** A value that is settled: a multiple of the step. The others share what is left of the total. */
  readonly locked?: DecimalInput | null | undefined;
}

/** How {@link allocate} hands out a total. */
export interface AllocateOptions {
  /** The smallest unit handed out, above 0. Default `'0.01'`. */
  readonly step?: DecimalInput | undefined;
  /** Who gets the steps that do not divide evenly. Default `largestRemainder`. */
  readonly method?: AllocationMethod | undefined;
  /** When there is something to hand out and every weight is 0: refuse (`error`, the default) or share it equally. */
  readonly onZeroWeights?: 'error' | 'equal' | undefined;
}

/** What one share received. */
export interface AllocatedShare {
  /** Identity, unique among its kind. */
  readonly id: string;
  /** As an exact string. */
  readonly weight: string;
  /** The share before it was cut to whole steps; a quotient that never ends is cut half-up to 18 decimals. */
  readonly exactShare: string;
  /** A multiple of the step, with the step's decimals. */
  readonly value: string;
  /** There, and true, when the value was given as `locked`. */
  readonly locked?: true;
}

/**
 * What was legal but suspicious about an allocation.
 *
 * - `LOCKED_EXCEEDS_TOTAL`: the locked values add up to more than the total, so the others got nothing.
 * - `LOCKED_BELOW_TOTAL`: every share is locked and together they are less than the total.
 */
export interface AllocationWarning {
  /** What locks left over. */
  readonly code: 'LOCKED_EXCEEDS_TOTAL' | 'LOCKED_BELOW_TOTAL';
}

/** A total handed out. All values and the residual add up to the total, always. */
export interface AllocationResult {
  /** With the step's decimals. */
  readonly total: string;
  /** As an exact string. */
  readonly step: string;
  /** In input order. */
  readonly shares: readonly AllocatedShare[];
  /** What no share received: 0 unless the locked values stand in the way. With the step's decimals. */
  readonly residual: string;
  /** How it was handed out. */
  readonly method: AllocationMethod;
  /** What was legal but suspicious. */
  readonly warnings: readonly AllocationWarning[];
}

/** The marks of a number as people write it. */
export interface NumberFormat {
  /** What stands before the decimals. Default `'.'`. */
  readonly decimal?: '.' | ',' | undefined;
  /**
   * What stands between groups of three digits; null: nothing may. `' '` is any blank, also a no-break or thin one;
   * `"'"` is also the typographic `’`. Default `','`, or null when `decimal` is `','`.
   */
  readonly group?: ',' | '.' | ' ' | "'" | null | undefined;
}

/** By what rows are grouped and what is added up. */
export interface MoneyGrouping {
  /** Fields that make up the key, each a name or a dotted path (`'account.region'`). None: one group of all rows. */
  readonly by: readonly string[];
  /** The field with the amount, a name or a dotted path. It may hold a {@link Money}. */
  readonly value: string;
}

/** Rows with the same key, added up. */
export interface MoneyGroup {
  /** The fields' values as text, in the order of `by`; null where a row had none. */
  readonly key: readonly (string | null)[];
  /** Number of rows. */
  readonly count: number;
  /** Rounded once, with the currency's minor units. */
  readonly total: string;
}

/** How the sums of a tally will be printed: what hangs on the currency is still open. */
export interface SumTallyOptions {
  /** ISO 4217 code, when one was given. */
  readonly currency?: string;
  /** Decimals of the totals, when they were given. */
  readonly minorUnits?: number;
  /** How totals are rounded. */
  readonly rounding: RoundingMode;
}

/** Rows with the same key, added up exactly. */
export interface TalliedSum {
  /** The fields' values as text, in the order of `by`; null where a row had none. */
  readonly key: readonly (string | null)[];
  /** Number of rows. */
  readonly count: number;
  /** ISO 4217 code: the one given, else that of the rows; null when none is told. */
  readonly currency: string | null;
  /** Exact. */
  readonly exactTotal: string;
}

/** Sums of a shard of rows, which add up with those of other shards. */
export interface SumTally {
  /** What kind of tally it is. */
  readonly kind: 'sums';
  /** What was added up by what. */
  readonly grouping: MoneyGrouping;
  /** How sums will be printed. */
  readonly options: SumTallyOptions;
  /** By key; null comes last. */
  readonly groups: readonly TalliedSum[];
}

import type { DecimalInput, EffectiveMoneyOptions } from '../types.js';

/** What hours bring in a segment: `sales = value × hours ^ elasticity`. */
export interface VisitSegment {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** Sales of the first hour, 0 or more. */
  readonly value: DecimalInput;
  /** Strictly between 0 and 1: an hour brings less than the hour before it. */
  readonly elasticity: DecimalInput;
  /** Hours that the segment can take at most, 0 or more. Absent: no limit. */
  readonly maxHours?: DecimalInput | null | undefined;
}

/** Hours given to one segment. */
export interface VisitAllocationRow {
  /** The segment. */
  readonly id: string;
  /** Hours given to it. */
  readonly hours: number;
  /** What they bring. */
  readonly sales: number;
  /** What one hour more would bring; null where no hours are given. */
  readonly marginal: number | null;
}

/** Result of {@link allocateVisits}. */
export interface VisitAllocation {
  /** In input order. */
  readonly segments: readonly VisitAllocationRow[];
  /** What one hour more would bring wherever `maxHours` does not bind; null when every segment is at its maximum, or nothing is given out. */
  readonly marginal: number | null;
  /** Hours that no segment can take. */
  readonly unused: number;
  /** There are no options. */
  readonly options: Readonly<Record<string, never>>;
  /** Always empty: nothing about an allocation is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** What a sales force, or one more part of it, costs and brings. */
export interface SalesForceReturnInput {
  /** Its yearly cost: money, 0 or more. */
  readonly cost: DecimalInput;
  /** What is left of sales for it, as a fraction: above 0, up to 1. */
  readonly marginRate: DecimalInput;
  /** Sales of the first year that would not be there without it. */
  readonly incrementalSales: DecimalInput;
  /** What of these sales comes again in each later year, as fractions of 0 or more: `[0.7, 0.49]` for two more years. Default none. */
  readonly carryover?: readonly DecimalInput[] | undefined;
}

/** Result of {@link calculateSalesForceReturn}. */
export interface SalesForceReturn {
  /** Sales that pay for the cost: cost / marginRate, money. */
  readonly breakEvenSales: string;
  /** incrementalSales / break-even sales, from the exact figure; null at cost 0. */
  readonly ratio: number | null;
  /** Margin of all years less the cost, over the cost; null at cost 0. */
  readonly roi: number | null;
  /** `oversized` below a return of 0.5, `right` below 1.5, else `undersized`; null at cost 0. */
  readonly verdict: 'oversized' | 'right' | 'undersized' | null;
  /** The options that were in effect. */
  readonly options: EffectiveMoneyOptions;
  /** Always empty: nothing about a return is legal but suspicious. */
  readonly warnings: readonly never[];
}

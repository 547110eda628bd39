import type { DecimalInput, EffectiveMoneyOptions } from '../types.js';
import type { RateTable } from './types.js';

/** How on-target earnings are split. */
export interface PayMix {
  /** Fraction paid whatever is sold: `0.6` is 60 %. */
  readonly base: DecimalInput;
  /** Fraction paid for reaching the quota. Both sum to 1. */
  readonly variable: DecimalInput;
}

/** A band of attainment and how many times the base rate it pays. */
export interface Accelerator {
  /** Upper bound as attainment (`1.2` is 120 % of the quota), above the one before; `null` for the last, open band. */
  readonly upTo: DecimalInput | null;
  /** 0 or more: 1 pays the base rate, 1.5 accelerates, 0.5 decelerates. */
  readonly multiplier: DecimalInput;
}

/** What a seller is to earn for reaching the quota. */
export interface TargetRatesInput {
  /** On-target earnings, 0 or more: base pay and target incentive together, of the quota's period. */
  readonly ote: DecimalInput;
  /** Fractions of the on-target earnings, summing to 1. */
  readonly payMix: PayMix;
  /** What is to be sold in that period. Above 0. */
  readonly quota: DecimalInput;
  /** Bands by rising attainment, the last one open. Default: one open band that pays the base rate. */
  readonly accelerators?: readonly Accelerator[] | undefined;
}

/** A band of attainment with the commission rate that it pays. */
export interface AcceleratorRate {
  /** Upper bound as attainment, exact; null for the last, open band. */
  readonly upTo: string | null;
  /** Exact. */
  readonly multiplier: string;
  /** The base rate times the multiplier. */
  readonly rate: number;
  /** The same as an exact string. */
  readonly exactRate: string;
}

/** Result of {@link calculateTargetRates}. */
export interface TargetRates {
  /** What is left of the OTE beside the target incentive, so that both add up to it; money. */
  readonly basePay: string;
  /** `ote × variable`, rounded: money. */
  readonly targetIncentive: string;
  /** `ote × variable / quota`, of the unrounded incentive: the commission rate up to the first accelerator. */
  readonly baseRate: number;
  /** The same as an exact string. */
  readonly exactBaseRate: string;
  /** The accelerators with their rates. */
  readonly accelerators: readonly AcceleratorRate[];
  /**
   * The multipliers as a rate table on attainment, for
   * `payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table }`. It pays exactly even where the
   * commission rate is no finite decimal.
   */
  readonly table: RateTable;
  /** Always empty: nothing about target rates is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveMoneyOptions;
}

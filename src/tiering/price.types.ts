import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions } from '../types.js';

/** A band of quantities and what a unit costs in it. */
export interface PriceTier {
  /** Upper bound of the quantity, above 0 and above the tier before; null for the last, open tier. */
  readonly upTo: DecimalInput | null;
  /** Money for one unit, 0 or more. */
  readonly unitPrice: DecimalInput;
  /** Money for entering the tier, 0 or more. Default none. */
  readonly flatFee?: DecimalInput | undefined;
}

/** A table of price breaks. */
export interface PriceTable {
  /** `graduated` (default): each slice at its own tier's price. `volume`: the whole quantity at the price of the tier reached. */
  readonly mode?: 'graduated' | 'volume' | undefined;
  /** Where a quantity equal to a bound belongs: `upper` (default) keeps it in the lower tier, `lower` enters the next. */
  readonly bound?: 'upper' | 'lower' | undefined;
  /** Tiers by rising bound, the last one open. */
  readonly tiers: readonly PriceTier[];
}

/** How {@link calculateTieredPrice} rounds and looks for cheaper quantities. */
export interface TieredPriceOptions extends MoneyOptions {
  /** The quantity that larger orders are multiples of, above 0. Default 1. */
  readonly step?: DecimalInput | undefined;
}

/** The options that were in effect. */
export interface EffectiveTieredPriceOptions extends EffectiveMoneyOptions {
  /** The quantity that larger orders are multiples of: exact text where no number is the value. */
  readonly step: number | string;
}

/** A part of the quantity at one price. */
export interface PriceSlice {
  /** Index of the tier, from 0. */
  readonly tier: number;
  /** How much of the quantity, exact. */
  readonly quantity: string;
  /** Price of a unit, exact. */
  readonly unitPrice: string;
  /** Fee for the tier, exact; absent when it has none. */
  readonly flatFee?: string;
  /** quantity · unitPrice + flatFee, exact. */
  readonly exactAmount: string;
}

/** A larger quantity that costs less in all. */
export interface CheaperQuantity {
  /** The quantity, exact. */
  readonly quantity: string;
  /** What it costs: money. */
  readonly total: string;
}

/** Result of {@link calculateTieredPrice}. */
export interface TieredPrice {
  /** Money, rounded once. */
  readonly total: string;
  /** The total before rounding; the slices add up to it. */
  readonly exactTotal: string;
  /** exactTotal / quantity; null at quantity 0. */
  readonly averagePrice: number | null;
  /** Index of the tier reached; null at quantity 0. */
  readonly tier: number | null;
  /** How the total comes about. */
  readonly slices: readonly PriceSlice[];
  /** The cheapest first multiple of `step` in a higher tier, where that costs less in all; else null. */
  readonly cheaperAt: CheaperQuantity | null;
  /** Always empty: nothing about a price is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveTieredPriceOptions;
}

import { knownDecimal } from '../internal/decimal.js';
import { divide, formatExact, formatUnits, multiply, toNumber } from '../internal/fraction.js';
import { toUnits } from '../internal/rounding.js';
import { effectiveMoney, MONEY_OPTION_KEYS, parseConfig, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import { targetRatesSchema } from './targetRates.schema.js';
import type { TargetRates, TargetRatesInput } from './targetRates.types.js';

/**
 * Derives commission rates from on-target earnings, pay mix and quota: what one unit sold must pay so that the quota pays
 * the target incentive.
 *
 * `base rate = ote × variable / quota`; an accelerator's rate is the base rate times its multiplier.
 *
 * **When to use** To set up a plan from an offer letter, or to check the rates of an existing one. The `table` goes into a
 * plan as it is.
 *
 * **Gotchas** OTE and quota are of the same period. Pay by `table` and the target incentive, not by a commission rate that
 * was cut: 30,000 over 900,000 is no finite decimal.
 *
 * @param input - `ote`: money, 0 or more. `payMix`: `base` and `variable` as fractions that sum to 1. `quota`: above 0.
 *   `accelerators`: bands of attainment, the last one open, default one open band × 1
 * @param options - `currency`, `minorUnits`, `rounding`: how base pay and target incentive are rounded, default the currency's
 *   decimals, else 2, half-up
 * @returns base pay and target incentive, which add up to the OTE; the rates; the `table` of multipliers on attainment
 * @throws {SalesMathError} WEIGHTS_NOT_ONE: the pay mix does not sum to 1
 * @throws {SalesMathError} ZERO_QUOTA: the quota is 0
 * @throws {SalesMathError} TIERS_NOT_INCREASING, MISSING_OPEN_TIER, OPEN_TIER_NOT_LAST: the bands are out of order
 * @throws {SalesMathError} NEGATIVE_RATE: a multiplier below 0. INVALID_NUMBER, INVALID_OPTION, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculateTargetRates } from 'salesmath';
 * const rates = calculateTargetRates({
 *   ote: 200000,
 *   payMix: { base: 0.5, variable: 0.5 },
 *   quota: 500000,
 *   accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: null, multiplier: 1.5 }],
 * });
 * rates.targetIncentive; // => '100000.00'
 * rates.baseRate; // => 0.2
 * rates.accelerators[1]?.rate; // => 0.3
 * rates.table; // => { tiers: [{ upTo: '1', rate: '1' }, { upTo: null, rate: '1.5' }] }
 * @see calculateCommission
 */
export function calculateTargetRates(input: TargetRatesInput, options?: MoneyOptions): TargetRates {
  const given = requireOptions<MoneyOptions>(options, MONEY_OPTION_KEYS);
  const style = readMoneyStyle(given);
  const { ote, payMix, quota, table } = parseConfig(targetRatesSchema(), input, 'input');
  const earnings = knownDecimal(ote);
  const incentive = multiply(earnings, knownDecimal(payMix.variable));
  const incentiveUnits = toUnits(incentive, style);
  const baseRate = divide(incentive, knownDecimal(quota));
  return {
    basePay: formatUnits(toUnits(earnings, style) - incentiveUnits, style.minorUnits),
    targetIncentive: formatUnits(incentiveUnits, style.minorUnits),
    baseRate: toNumber(baseRate),
    exactBaseRate: formatExact(baseRate),
    accelerators: table.tiers.map(({ upTo, rate: multiplier }) => {
      const rate = multiply(baseRate, knownDecimal(multiplier));
      return { upTo, multiplier, rate: toNumber(rate), exactRate: formatExact(rate) };
    }),
    table: { tiers: table.tiers.map(({ upTo, rate }) => ({ upTo, rate })) },
    warnings: [],
    options: effectiveMoney(given, style),
  };
}

import * as z from 'zod/mini';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatExact, formatUnits, maximum, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { CompiledTable, NormalRateTable } from '../internal/rateTable.kernel.js';
import { bonusesValue, compileTable, crossedBonuses, ratesValue, toSlices, walk } from '../internal/rateTable.kernel.js';
import { toUnits } from '../internal/rounding.js';
import { effectiveMoney, MONEY_OPTION_KEYS, parseConfig, readMoneyStyle, requireDecimal, requireOptions } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import { rateTableSchema, refusePercentRates } from './rateTable.schema.js';
import type { RateTable, TieredPayout, TieredPayoutOptions } from './types.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('prior', 'peak');

let tableSchema: z.ZodMiniType<NormalRateTable> | undefined;

function readTable(table: unknown): CompiledTable {
  tableSchema ??= z.pipe(
    rateTableSchema(),
    z.transform((normal, ctx) => {
      refusePercentRates(normal, ctx, []);
      return normal;
    }),
  ) as unknown as z.ZodMiniType<NormalRateTable>;
  return compileTable(parseConfig(tableSchema, table, 'table'));
}

/**
 * Pays an amount by a tiered rate table, on top of what was accumulated before, with every tier crossed shown.
 *
 * The table is one cumulative function F; an amount d on top of a prior measure p pays `F(p + d) − F(p)`. So totals do not
 * depend on the order of sales, a refund walks back down from where the measure stands, and a retroactive jump brings its
 * own true-up.
 *
 * **When to use** For one figure on one table: a quote, a what-if, a cell of a report. For people and periods, take
 * `calculateCommission`.
 *
 * **Gotchas** Rates are fractions: 5 % is `0.05`. With the default `bound: 'upper'` a measure equal to a bound still
 * belongs to the lower tier; that decides retroactive tables and bonuses, graduated rates do not care.
 *
 * @param amount - the measure to pay, signed; a refund is negative
 * @param table - tiers with rising `upTo`, the last one open
 * @param options - `prior`: the measure before, default 0. `peak`: for `bonusPolicy: 'highWater'`, the highest measure so
 *   far, default `prior`. `currency`, `minorUnits`, `rounding`: how the payout is rounded, default the
 *   currency's decimals, else 2, half-up
 * @returns the rounded payout, the exact one, its breakdown and the `options` in effect; `effectiveRate` is null at amount 0
 * @throws {SalesMathError} TIERS_NOT_INCREASING, MISSING_OPEN_TIER, OPEN_TIER_NOT_LAST: the bounds are out of order
 * @throws {SalesMathError} RATE_LOOKS_LIKE_PERCENT: a rate above 1 without `allowRatesAboveOne`
 * @throws {SalesMathError} NEGATIVE_RATE, RETRO_TO_NOT_A_BOUND: see `RateTier`
 * @throws {SalesMathError} INVALID_NUMBER: an amount, bound or rate that is no plain decimal. MISSING_VALUE: there is none
 * @throws {SalesMathError} INVALID_OPTION: a field that is not known, or a value that is not allowed. UNKNOWN_CURRENCY
 * @example
 * import { calculateTieredPayout } from 'salesmath';
 * const table = { tiers: [{ upTo: '10000', rate: '0.05' }, { upTo: null, rate: '0.08' }] };
 * const result = calculateTieredPayout('3000', table, { prior: '8000' });
 * result.payout; // => '180.00'
 * result.slices.map((slice) => [slice.from, slice.to, slice.rate, slice.exactPayout]);
 * // => [['8000', '10000', '0.05', '100'], ['10000', '11000', '0.08', '80']]
 */
export function calculateTieredPayout(
  amount: DecimalInput,
  table: RateTable,
  options?: TieredPayoutOptions,
): TieredPayout {
  const given = requireOptions<TieredPayoutOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const delta = requireDecimal(amount, 'amount');
  const prior = given.prior === undefined ? ZERO : requireDecimal(given.prior, 'options.prior');
  const peak = given.peak === undefined ? prior : requireDecimal(given.peak, 'options.peak');
  const compiled = readTable(table);
  const reached = add(prior, delta);

  const [bonusFrom, bonusTo]: [Fraction, Fraction] = compiled.highWater
    ? [maximum(peak, prior), maximum(peak, reached)]
    : [prior, reached];
  const before = add(ratesValue(compiled, prior), bonusesValue(compiled, bonusFrom));
  const after = add(ratesValue(compiled, reached), bonusesValue(compiled, bonusTo));
  const exact = subtract(after, before);
  return {
    payout: formatUnits(toUnits(after, style) - toUnits(before, style), style.minorUnits),
    exactPayout: formatExact(exact),
    effectiveRate: sign(delta) === 0 ? null : toNumber(divide(exact, delta)),
    slices: toSlices(compiled, walk(compiled, prior, reached)),
    bonuses: crossedBonuses(compiled, bonusFrom, bonusTo),
    warnings: [],
    options: {
      prior: formatExact(prior),
      ...(compiled.highWater ? { peak: formatExact(peak) } : {}),
      ...effectiveMoney(given, style),
    },
  };
}

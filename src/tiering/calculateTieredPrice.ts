import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, formatUnits, fraction, multiply, ONE, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { CompiledTable, CompiledTier, NormalRateTier, Stretch } from '../internal/rateTable.kernel.js';
import { compileTable, tierAt, walk } from '../internal/rateTable.kernel.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { toUnits } from '../internal/rounding.js';
import { effectiveMoney, MONEY_OPTION_KEYS, POSITIVE, readMoneyStyle, requireDecimal, requireOptions } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import { echoDecimal } from './echoDecimal.js';
import type { NormalPriceTable } from './price.schema.js';
import { parsePriceTable } from './price.schema.js';
import type { CheaperQuantity, PriceSlice, PriceTable, TieredPrice, TieredPriceOptions } from './price.types.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('step');

const isVolume = ({ rates }: NormalPriceTable): boolean => rates.mode === 'retroactive';

interface Part {
  readonly tier: number;
  readonly quantity: Fraction;
  readonly amount: Fraction;
}

/** The parts of a quantity above 0; a tier that is entered without a part of its own has one when it has a fee. */
function split(compiled: CompiledTable, whole: boolean, quantity: Fraction): Part[] {
  const stretches = walk(compiled, ZERO, quantity);
  const reached = tierAt(compiled, quantity);
  const part = (tier: number, of: Fraction): Part => {
    const { rate, bonus } = compiled.tiers[tier] as CompiledTier;
    const price = multiply(rate, of);
    return { tier, quantity: of, amount: bonus === null ? price : add(price, bonus) };
  };
  const parts = stretches.map(({ tier, from, to }: Stretch) => part(tier, subtract(to, from)));
  const last = parts[parts.length - 1];
  const entered = compiled.tiers[reached] as CompiledTier;
  if (!whole && last !== undefined && last.tier < reached && entered.bonus !== null) parts.push(part(reached, ZERO));
  return parts;
}

function costOf(parts: readonly Part[]): Fraction {
  return parts.reduce((sum, { amount }) => add(sum, amount), ZERO);
}

/** The cheapest first multiple of the step in the tiers above one, where it costs less than `units`. */
function findCheaper(table: NormalPriceTable, compiled: CompiledTable, reached: number, step: Fraction, units: bigint, style: MoneyStyle): CheaperQuantity | null {
  let best: { quantity: Fraction; units: bigint } | null = null;
  for (let tier = reached + 1; tier < table.lowers.length; tier += 1) {
    const steps = divide(table.lowers[tier] as Fraction, step);
    const whole = steps.n / steps.d;
    const isOnBound = whole * steps.d === steps.n;
    const quantity = multiply(fraction(isOnBound && compiled.entersAtBound ? whole : whole + 1n), step);
    if (tierAt(compiled, quantity) !== tier) continue; // the tier is narrower than a step
    const cost = toUnits(costOf(split(compiled, isVolume(table), quantity)), style);
    if (cost < (best === null ? units : best.units)) best = { quantity, units: cost };
  }
  return best === null ? null : { quantity: formatExact(best.quantity), total: formatUnits(best.units, style.minorUnits) };
}

/**
 * Prices a quantity by a table of price breaks, with every slice shown, and tells where more would cost less.
 *
 * **When to use** For quotes, subscriptions by seats and usage, and to find the quantities at which a volume table asks less for
 * more.
 *
 * **Gotchas** `graduated` prices each slice at its own tier's price, `volume` the whole quantity at that of the tier reached: the
 * same numbers can mean either, so ask which is meant. With `bound: 'upper'` a quantity equal to `upTo` is still in the lower
 * tier.
 *
 * @param quantity - how much, 0 or more
 * @param table - `mode`: `graduated` (default) or `volume`. `bound`: `upper` (default) or `lower`. `tiers`: rising `upTo`, the
 *   last one null; `unitPrice` and `flatFee`, money, 0 or more. A fee is charged for each tier entered (graduated) or for the one
 *   reached (volume)
 * @param options - `step`: the quantity that larger orders are multiples of, above 0, default 1. `currency`, `minorUnits`,
 *   `rounding`: how money is printed, default the currency's decimals, else 2; half-up
 * @returns the total, rounded once, and its slices, which add up to `exactTotal`. `tier` and `averagePrice` are null at quantity
 *   0; `cheaperAt` is null where no first multiple of `step` in a higher tier costs less
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a quantity, price or fee below 0
 * @throws {SalesMathError} TIERS_NOT_INCREASING, MISSING_OPEN_TIER, OPEN_TIER_NOT_LAST: the bounds are out of order
 * @throws {SalesMathError} INVALID_NUMBER, MISSING_VALUE: a quantity, bound or price that is no plain decimal, or is absent
 * @throws {SalesMathError} INVALID_OPTION, UNKNOWN_CURRENCY: options or a table of another shape
 * @example
 * import { calculateTieredPrice } from 'salesmath';
 * const tiers = [{ upTo: 100, unitPrice: 10 }, { upTo: null, unitPrice: 8 }];
 * calculateTieredPrice(120, { tiers }).total; // => '1160.00'
 * const quote = calculateTieredPrice(90, { tiers, mode: 'volume' });
 * quote.total; // => '900.00'
 * quote.cheaperAt; // => { quantity: '101', total: '808.00' }
 * @see `calculateTieredPayout` for commission by the same tables
 */
export function calculateTieredPrice(quantity: DecimalInput, table: PriceTable, options?: TieredPriceOptions): TieredPrice {
  const given = requireOptions<TieredPriceOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const step = given.step === undefined ? ONE : requireDecimal(given.step, 'options.step');
  if (!POSITIVE.holds(step)) fail('INVALID_OPTION', 'options.step', given.step, POSITIVE.rule);
  const amount = requireDecimal(quantity, 'quantity');
  if (sign(amount) < 0) fail('NEGATIVE_AMOUNT', 'quantity', quantity, 'must be 0 or more');
  const normal = parsePriceTable(table);
  const compiled = compileTable(normal.rates);
  const isNothing = compare(amount, ZERO) === 0;
  const parts = isNothing ? [] : split(compiled, isVolume(normal), amount);
  const exactTotal = costOf(parts);
  const units = toUnits(exactTotal, style);
  const reached = isNothing ? null : tierAt(compiled, amount);
  return {
    total: formatUnits(units, style.minorUnits),
    exactTotal: formatExact(exactTotal),
    averagePrice: isNothing ? null : toNumber(divide(exactTotal, amount)),
    tier: reached,
    slices: parts.map(({ tier, quantity: of, amount: costs }): PriceSlice => {
      const { rate, bonus } = normal.rates.tiers[tier] as NormalRateTier;
      return {
        tier,
        quantity: formatExact(of),
        unitPrice: rate,
        ...(bonus === undefined ? {} : { flatFee: bonus }),
        exactAmount: formatExact(costs),
      };
    }),
    cheaperAt: reached === null ? null : findCheaper(normal, compiled, reached, step, units, style),
    warnings: [],
    options: { step: echoDecimal(step), ...effectiveMoney(given, style) },
  };
}

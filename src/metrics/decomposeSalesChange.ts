import { readScaled } from '../internal/decimal.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { DECIMAL_RULE, fail, isAbsent, missingOr } from '../internal/issues.js';
import { roundQuotient } from '../internal/rounding.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { effectiveMoney, ID_RULE, MONEY_OPTION_KEYS, readId, readMoneyStyle, requireOptions, requireRows } from '../internal/validate.js';
import { checkCurrency } from '../money/amount.js';
import type { Purse } from '../money/amount.js';
import type { MoneyOptions } from '../types.js';
import type { SalesChange, SalesItem } from './decomposition.types.js';
import type { Quotient, SoldTwice } from './salesChange.kernel.js';
import { alignUnits, splitCommonChange } from './salesChange.kernel.js';

const ABSENT = -1;

/** The items of one period: places by id, and what was sold by place. Items of quantity 0 have the place −1: they are absent. */
interface Period {
  readonly places: Map<string, number>;
  readonly quantities: ScaledDecimal[];
  readonly revenues: ScaledDecimal[];
}

function readScaledAmount(value: unknown, path: () => string): ScaledDecimal {
  return readScaled(value) ?? fail(missingOr('INVALID_NUMBER', value), path(), value, DECIMAL_RULE);
}

function readPeriod(items: Iterable<SalesItem>, name: string, purse: Purse): Period {
  const period: Period = { places: new Map(), quantities: [], revenues: [] };
  readEach(requireRows(items, name), (item, at) => {
    const { id, quantity, revenue, currency } = requireRow(item, `${name}[${at}]`) as Partial<SalesItem>;
    const read = readId(id);
    if (read === null) fail(missingOr('INVALID_ID', id), `${name}[${at}].id`, id, ID_RULE);
    if (period.places.has(read)) fail('DUPLICATE_ID', `${name}[${at}].id`, id, 'must not occur twice in a period; add its rows up first');
    if (!isAbsent(currency)) checkCurrency(purse, currency, () => `${name}[${at}]`);
    const sold = readScaledAmount(quantity, () => `${name}[${at}].quantity`);
    if (sold.units < 0n) fail('NEGATIVE_AMOUNT', `${name}[${at}].quantity`, quantity, 'must be 0 or more');
    const earned = readScaledAmount(revenue, () => `${name}[${at}].revenue`);
    if (sold.units === 0n) {
      if (earned.units !== 0n) {
        fail('REVENUE_WITHOUT_QUANTITY', `${name}[${at}].revenue`, revenue, 'must be 0 where the quantity is 0: it would have no price');
      }
      period.places.set(read, ABSENT);
      return;
    }
    period.places.set(read, period.quantities.length);
    period.quantities.push(sold);
    period.revenues.push(earned);
  });
  return period;
}

const sumOf = (units: readonly bigint[], from: number, to: number): bigint => {
  let sum = 0n;
  for (let i = from; i < to; i += 1) sum += units[i] as bigint;
  return sum;
};

/**
 * Explains a change in sales: by prices, by volume, by the mix of items, by new items and by dropped ones.
 *
 * Over the items sold in both periods, with quantity q and price p = revenue / quantity:
 * `price = Σ (p₁ − p₀) q₁`; `volume = (Q₁ − Q₀) × R₀ / Q₀`; `mix = Σ q₁ p₀ − Q₁ × R₀ / Q₀`
 *
 * *When to use*: on products, product groups or customers, wherever quantities of different items may be added up.
 *
 * *Gotchas*: quantities must be in one unit: volume and mix of pieces and litres mean nothing. The five effects sum to
 * `change` to the cent, being rounded by their running total in the order price, volume, mix, added, dropped.
 *
 * @param before - the items of the first period: `id`, `quantity` (0 or more), `revenue` (money)
 * @param after - the items of the second
 * @param options - `currency`, `minorUnits`, `rounding`
 * @returns revenue before and after, the change, and its five parts, all as money
 * @throws {SalesMathError} DUPLICATE_ID: an item occurs twice in a period
 * @throws {SalesMathError} REVENUE_WITHOUT_QUANTITY: revenue with a quantity of 0
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a quantity below 0
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the items, or one that is not `options.currency`
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { decomposeSalesChange } from 'salesmath';
 * const change = decomposeSalesChange(
 *   [{ id: 'A', quantity: 100, revenue: 1000 }, { id: 'B', quantity: 100, revenue: 2000 }],
 *   [{ id: 'A', quantity: 150, revenue: 1650 }, { id: 'B', quantity: 90, revenue: 1800 }],
 * );
 * change.change; // => '450.00'
 * change.price; // => '150.00'
 * change.volume; // => '600.00'
 * change.mix; // => '-300.00'
 */
export function decomposeSalesChange(before: Iterable<SalesItem>, after: Iterable<SalesItem>, options?: MoneyOptions): SalesChange {
  const given = requireOptions<MoneyOptions>(options, MONEY_OPTION_KEYS);
  readMoneyStyle(given); // a wrong option is refused before the rows are read
  const purse: Purse = { currency: given.currency };
  const first = readPeriod(before, 'before', purse);
  const second = readPeriod(after, 'after', purse);
  const money = { ...given, currency: purse.currency };
  const style = readMoneyStyle(money);

  const old = first.revenues.length;
  const { units: revenues, scale } = alignUnits(first.revenues.concat(second.revenues));
  const { units: quantities } = alignUnits(first.quantities.concat(second.quantities));
  const soldBefore = sumOf(revenues, 0, old);
  const soldAfter = sumOf(revenues, old, revenues.length);
  const common: SoldTwice[] = [];
  let added = 0n;
  for (const [id, place] of second.places) {
    if (place === ABSENT) continue;
    const was = first.places.get(id) ?? ABSENT;
    if (was === ABSENT) added += revenues[old + place] as bigint;
    else {
      common.push({
        quantityBefore: quantities[was] as bigint,
        quantityAfter: quantities[old + place] as bigint,
        revenueBefore: revenues[was] as bigint,
        revenueAfter: revenues[old + place] as bigint,
      });
    }
  }
  const factor = powerOfTen(style.minorUnits);
  const step = powerOfTen(scale);
  const round = ({ n, d }: Quotient): bigint => roundQuotient(n * factor, d * step, style.rounding);
  const whole = (n: bigint): bigint => round({ n, d: 1n });
  const split = splitCommonChange(common, round);
  const running = [split.price, split.priceAndVolume, whole(split.all), whole(split.all + added), whole(soldAfter - soldBefore)];
  const print = (units: bigint): string => formatUnits(units, style.minorUnits);
  const [price, volume, mix, gained, dropped] = running.map((units, i) => print(units - (running[i - 1] ?? 0n))) as [string, string, string, string, string];
  return {
    before: print(whole(soldBefore)),
    after: print(whole(soldAfter)),
    change: print(running[4] as bigint),
    price,
    volume,
    mix,
    added: gained,
    dropped,
    options: effectiveMoney(money, style),
    warnings: [],
  };
}

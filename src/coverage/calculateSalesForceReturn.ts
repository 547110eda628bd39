import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, fraction, multiply, ONE, sign, subtract, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { formatMoney } from '../internal/rounding.js';
import {
  decimalSchema,
  effectiveMoney,
  MONEY_OPTION_KEYS,
  parseConfig,
  readMoneyStyle,
  requireOptions,
} from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { SalesForceReturn, SalesForceReturnInput } from './visits.types.js';
import { amountSchema } from './workload.schema.js';

interface NormalReturnInput {
  readonly cost: string;
  readonly marginRate: string;
  readonly incrementalSales: string;
  readonly carryover: readonly string[];
}

function returnInputSchema(): z.ZodMiniType<NormalReturnInput> {
  return z.strictObject({
    cost: amountSchema(),
    marginRate: decimalSchema({
      rule: 'must be a fraction above 0, up to 1',
      holds: (value) => sign(value) >= 0 && compare(value, ONE) <= 0,
      code: 'INVALID_NUMBER',
    }),
    incrementalSales: decimalSchema(),
    carryover: z._default(z.array(amountSchema()), []),
  });
}

function verdictOf(roi: Fraction): 'oversized' | 'right' | 'undersized' {
  if (compare(roi, fraction(1n, 2n)) < 0) return 'oversized';
  return compare(roi, fraction(3n, 2n)) < 0 ? 'right' : 'undersized';
}

/**
 * Tells whether a sales force earns what it costs, and whether it is too large or too small.
 *
 * `breakEvenSales = cost / marginRate`, `ratio = incrementalSales / breakEvenSales`,
 * `roi = (marginRate × incrementalSales × (1 + Σ carryover) − cost) / cost`.
 *
 * **Gotchas** `incrementalSales` are those that would not be there without these people, not all that they write. The roi is
 * of all years given; without `carryover` it is that of the first year alone.
 *
 * @param input - `cost`: of a year, 0 or more. `marginRate`: fraction, above 0. `incrementalSales`: of the first year.
 *   `carryover`: what of them comes again in each later year, as fractions, default none
 * @param options - `currency`, `minorUnits`, `rounding`: how break-even sales are printed, default the currency's decimals, else 2; half-up
 * @returns break-even sales, ratio, return, and the verdict: `oversized` below a return of 0.5, `right` below 1.5, else
 *   `undersized`. At cost 0 ratio, roi and verdict are null
 * @throws {SalesMathError} ZERO_MARGIN: the margin rate is 0, so no sales pay for the cost
 * @throws {SalesMathError} INVALID_NUMBER: a negative cost or carryover, or a margin rate outside 0 to 1
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculateSalesForceReturn } from 'salesmath';
 * const team = calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 300000, carryover: ['0.7', '0.49'] });
 * team.breakEvenSales; // => '200000.00'
 * team.ratio; // => 1.5
 * team.roi; // => 2.285
 * team.verdict; // => 'undersized'
 * @see {@link allocateVisits}
 * A. Zoltners, P. Sinha and S. Lorimer, Sales Force Design for Strategic Advantage (2004), for break-even ratio and three-year return.
 */
export function calculateSalesForceReturn(input: SalesForceReturnInput, options?: MoneyOptions): SalesForceReturn {
  const given = requireOptions<MoneyOptions>(options, MONEY_OPTION_KEYS);
  const style = readMoneyStyle(given);
  const read = parseConfig(returnInputSchema(), input, 'input');
  const cost = knownDecimal(read.cost);
  const margin = knownDecimal(read.marginRate);
  if (margin.n === 0n) fail('ZERO_MARGIN', 'input.marginRate', input.marginRate, 'must be above 0: without margin no sales pay for the cost');
  const sales = knownDecimal(read.incrementalSales);
  const breakEven = divide(cost, margin);
  const echo = { options: effectiveMoney(given, style), warnings: [] };
  const breakEvenSales = formatMoney(breakEven, style);
  if (cost.n === 0n) return { breakEvenSales, ratio: null, roi: null, verdict: null, ...echo };
  const years = read.carryover.reduce((sum, share) => add(sum, knownDecimal(share)), ONE);
  const roi = divide(subtract(multiply(multiply(margin, sales), years), cost), cost);
  return { breakEvenSales, ratio: toNumber(divide(sales, breakEven)), roi: toNumber(roi), verdict: verdictOf(roi), ...echo };
}

import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, fraction, multiply, ONE, sign, subtract, toNumber } from '../internal/fraction.js';
import { requireCount, requireDuration, requireNumber } from '../internal/numbers.js';
import { formatMoney } from '../internal/rounding.js';
import { requireObject } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { CalculateSalesVelocityOptions, SalesVelocity, SalesVelocityInput, VelocityLever } from './pipeline.types.js';
import { requireAmount, requireChance } from './readers.js';

const FIELDS: readonly string[] = ['opportunities', 'averageValue', 'winRate', 'cycleDays'];

/** The factor on velocity of each lever pulled alone. */
function listFactors(winRate: Fraction, change: Fraction): [VelocityLever['id'], Fraction][] {
  const better = add(ONE, change);
  const certain = compare(multiply(winRate, better), ONE) > 0;
  return [
    ['opportunities', better],
    ['averageValue', better],
    ['winRate', certain ? divide(ONE, winRate) : better],
    ['cycleDays', divide(ONE, subtract(ONE, change))],
  ];
}

/**
 * Calculates sales velocity, the revenue that a pipeline brings a day, and what each of its four levers would add.
 *
 * `velocity = opportunities × averageValue × winRate / cycleDays`
 *
 * *When to use*: to see which lever is worth pulling. A cycle shorter by a tenth gains a ninth; the other three gain a tenth.
 *
 * *Gotchas*: the win rate must be of the same opportunities that are counted, the cycle of won deals. `total` is taken from
 * the exact velocity, so it may differ from `perDay` times days.
 *
 * @param input - `opportunities`: a count; `averageValue`: money; `winRate`: 0 to 1; `cycleDays`: 0 or more
 * @param options - `days` covered by `total` (1); `change`: the fraction by which each lever gets better, 0 to below 1 (0.1);
 *   `currency`, `minorUnits`, `rounding`
 * @returns velocity and levers; with a cycle of 0 days `perDay` and `total` are null and there are no levers. A win rate
 *   stops at 1
 * @throws {SalesMathError} INVALID_COUNT: opportunities are negative or fractional
 * @throws {SalesMathError} INVALID_PROBABILITY: the win rate lies outside 0 to 1
 * @throws {SalesMathError} NEGATIVE_AMOUNT: the value is below 0
 * @throws {SalesMathError} INVALID_DURATION: the cycle is below 0 days
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculateSalesVelocity } from 'salesmath';
 * const velocity = calculateSalesVelocity({ opportunities: 18, averageValue: 42000, winRate: 0.24, cycleDays: 78 }, { days: 90 });
 * velocity.perDay; // => '2326.15'
 * velocity.total; // => '209353.85'
 * velocity.levers[3]; // => { id: 'cycleDays', gain: 0.1111111111111111, perDay: '2584.62' }
 */
export function calculateSalesVelocity(input: SalesVelocityInput, options?: CalculateSalesVelocityOptions): SalesVelocity {
  const given = requireOptions<CalculateSalesVelocityOptions>(options, [...MONEY_OPTION_KEYS, 'days', 'change']);
  const style = readMoneyStyle(given);
  const days = requireNumber(given.days, 1, 'options.days', (n) => n >= 0, 'must be a number of days, 0 or more');
  const change = requireNumber(given.change, 0.1, 'options.change', (n) => n >= 0 && n < 1, 'must be a fraction from 0 to below 1');
  const fields = requireOptions(requireObject(input, 'input'), FIELDS, 'input') as Record<string, unknown>;
  const opportunities = requireCount(fields['opportunities'], 'input.opportunities');
  const value = requireAmount(fields['averageValue'], 'input.averageValue');
  const winRate = requireChance(fields['winRate'], 'input.winRate');
  const cycle = knownDecimal(requireDuration(fields['cycleDays'], 'input.cycleDays'));
  const resolved = { ...effectiveMoney(given, style), days, change };
  if (sign(cycle) === 0) return { perDay: null, total: null, levers: [], options: resolved, warnings: [] };
  const perDay = divide(multiply(multiply(fraction(BigInt(opportunities)), value), winRate), cycle);
  return {
    perDay: formatMoney(perDay, style),
    total: formatMoney(multiply(perDay, knownDecimal(days)), style),
    levers: listFactors(winRate, knownDecimal(change)).map(([id, factor]) => ({
      id,
      gain: toNumber(subtract(factor, ONE)),
      perDay: formatMoney(multiply(perDay, factor), style),
    })),
    options: resolved,
    warnings: [],
  };
}

import { compare, divide, maximum, multiply, ONE, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { isAbsent } from '../internal/issues.js';
import { formatMoney } from '../internal/rounding.js';
import { requireObject } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { PipelineCoverage, PipelineCoverageInput } from './pipeline.types.js';
import { requireAmount, requireChance } from './readers.js';

const FIELDS: readonly string[] = ['openPipeline', 'target', 'booked', 'winRate', 'winRateBasis'];

/**
 * Tells whether the open pipeline is large enough for what remains of a target, by the win rate instead of a rule of thumb.
 *
 * `ratio = openPipeline / (target − booked)`; covered when `openPipeline × winRate ≥ target − booked`, decided exactly.
 *
 * *When to use*: before a quarter begins, and each week in it. Three times the target is enough at a win rate of a third, and
 * far too little at 22 %.
 *
 * *Gotchas*: the win rate must be one of money: large deals are won less often, so a rate by number of deals promises too
 * much, and is warned of.
 *
 * @param input - `openPipeline`, `target`, `booked` (0): money, 0 or more; `winRate`: 0 to 1, absent when unknown;
 *   `winRateBasis`: `value` (default) or `count`
 * @param options - `currency`, `minorUnits`, `rounding`
 * @returns the status, what remains, the ratio and the one required, what is expected, and the pipeline still to be built;
 *   what needs a win rate is null without one, `required` and `shortfall` also at 0
 * @throws {SalesMathError} NEGATIVE_AMOUNT: an amount below 0
 * @throws {SalesMathError} INVALID_PROBABILITY: the win rate lies outside 0 to 1
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculatePipelineCoverage } from 'salesmath';
 * const coverage = calculatePipelineCoverage({ openPipeline: '4800000', target: '1600000', winRate: 0.22 });
 * coverage.ratio; // => 3
 * coverage.status; // => 'short'
 * coverage.shortfall; // => '2472727.27'
 */
export function calculatePipelineCoverage(input: PipelineCoverageInput, options?: MoneyOptions): PipelineCoverage {
  const given = requireOptions<MoneyOptions>(options, MONEY_OPTION_KEYS);
  const style = readMoneyStyle(given);
  const fields = requireOptions(requireObject(input, 'input'), FIELDS, 'input') as Record<string, unknown>;
  const open = requireAmount(fields['openPipeline'], 'input.openPipeline');
  const target = requireAmount(fields['target'], 'input.target');
  const booked = isAbsent(fields['booked']) ? ZERO : requireAmount(fields['booked'], 'input.booked');
  const winRate = isAbsent(fields['winRate']) ? null : requireChance(fields['winRate'], 'input.winRate');
  const basis = requireWord(fields['winRateBasis'] ?? undefined, ['value', 'count'], 'value', 'input.winRateBasis');

  const remaining = maximum(ZERO, subtract(target, booked));
  const met = sign(remaining) === 0;
  const expected = winRate === null ? null : multiply(open, winRate);
  const usable = winRate !== null && sign(winRate) > 0 ? winRate : null;
  const shortfall = met ? ZERO : usable === null ? null : maximum(ZERO, subtract(divide(remaining, usable), open));
  return {
    status: met ? 'met' : expected === null ? 'unknown' : compare(expected, remaining) >= 0 ? 'covered' : 'short',
    remaining: formatMoney(remaining, style),
    ratio: met ? null : toNumber(divide(open, remaining)),
    required: usable === null ? null : toNumber(divide(ONE, usable)),
    expected: expected === null ? null : formatMoney(expected, style),
    shortfall: shortfall === null ? null : formatMoney(shortfall, style),
    options: effectiveMoney(given, style),
    warnings: winRate !== null && basis === 'count' ? [{ code: 'COUNT_WIN_RATE' }] : [],
  };
}

import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, fraction, multiply, sign, toNumber, ZERO } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireNumber, requireWhole } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import type { CalculatePipelineReserveOptions, PipelineReserve, PipelineReserveInput } from './pipeline.types.js';
import { requireAmount } from './readers.js';

const FIELDS: readonly string[] = ['openPipeline', 'weeklyDemand', 'history'];

/** What so many weeks used up together. */
interface Demand {
  readonly sum: Fraction;
  readonly weeks: number;
}

function readDemand(weeklyDemand: unknown, history: unknown, trailingWeeks: number): Demand {
  if (isAbsent(weeklyDemand) === isAbsent(history)) {
    const both = !isAbsent(history);
    return fail('INVALID_OPTION', both ? 'input.history' : 'input.weeklyDemand', both ? history : weeklyDemand, 'give either weeklyDemand or history, and not both');
  }
  if (isAbsent(history)) return { sum: requireAmount(weeklyDemand, 'input.weeklyDemand'), weeks: 1 };
  if (!Array.isArray(history)) return fail('INVALID_OPTION', 'input.history', history, 'must be a list of amounts, one a full week, oldest first');
  const weeks = Array.from(history, (each: unknown, index) => requireAmount(each, `input.history[${index}]`)).slice(-trailingWeeks);
  return { sum: weeks.reduce(add, ZERO), weeks: weeks.length };
}

/**
 * Tells for how many weeks the open pipeline lasts at the rate at which it is used up, and whether that is too few.
 *
 * `weeks = openPipeline / weeklyDemand`; low when `openPipeline < threshold × weeklyDemand`, decided exactly.
 *
 * *When to use*: as an early warning: prospecting that starts when the pipeline is dry comes too late by a sales cycle.
 *
 * *Gotchas*: `history` holds full weeks; leave the running one out. Exactly the threshold is not low.
 *
 * @param input - `openPipeline`, and either `weeklyDemand` or the `history` of past weeks, oldest first; all in one unit,
 *   deals or money, 0 or more
 * @param options - `threshold` in weeks (2); `trailingWeeks`: how many of the last weeks of `history` are averaged (8)
 * @returns weeks, demand, status and alert; `weeks` is null and the status `noDemand` when nothing is used up;
 *   `weeklyDemand` is null when the history is empty
 * @throws {SalesMathError} NEGATIVE_AMOUNT: an amount below 0
 * @throws {SalesMathError} INVALID_OPTION: both or neither of `weeklyDemand` and `history`, or an option out of range
 * @throws {SalesMathError} INVALID_NUMBER, MISSING_VALUE: an amount cannot be read
 * @example
 * import { calculatePipelineReserve } from 'salesmath';
 * calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 9 }).alert; // => true
 * calculatePipelineReserve({ openPipeline: 18, weeklyDemand: 9 }).status; // => 'ok'
 * calculatePipelineReserve({ openPipeline: 20, history: [8, 12] }).weeks; // => 2
 */
export function calculatePipelineReserve(input: PipelineReserveInput, options?: CalculatePipelineReserveOptions): PipelineReserve {
  const given = requireOptions<CalculatePipelineReserveOptions>(options, ['threshold', 'trailingWeeks']);
  const threshold = requireNumber(given.threshold, 2, 'options.threshold', (n) => n >= 0, 'must be a number of weeks, 0 or more');
  const trailingWeeks = requireWhole(given.trailingWeeks, 8, 'options.trailingWeeks', 1);
  const fields = requireOptions(requireObject(input, 'input'), FIELDS, 'input') as Record<string, unknown>;
  const open = requireAmount(fields['openPipeline'], 'input.openPipeline');
  const demand = readDemand(fields['weeklyDemand'], fields['history'], trailingWeeks);
  const resolved = { threshold, options: { threshold, trailingWeeks }, warnings: [] };
  const count = fraction(BigInt(demand.weeks));
  if (sign(demand.sum) === 0) {
    return { weeks: null, weeklyDemand: demand.weeks === 0 ? null : 0, status: 'noDemand', alert: false, ...resolved };
  }
  const stock = multiply(open, count); // compared without the quotient, which may have no end
  const alert = compare(stock, multiply(knownDecimal(threshold), demand.sum)) < 0;
  return {
    weeks: toNumber(divide(stock, demand.sum)),
    weeklyDemand: toNumber(divide(demand.sum, count)),
    status: alert ? 'low' : 'ok',
    alert,
    ...resolved,
  };
}

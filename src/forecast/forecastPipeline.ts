import { formatDay, warnInclusiveEnd } from '../internal/dates.js';
import { decimalsOf, formatExact, powerOfTen, subtract } from '../internal/fraction.js';
import type { Fraction } from '../internal/fraction.js';
import { requireTimeZone } from '../internal/instants.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { formatMoney } from '../internal/rounding.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { requireAmount, requireField } from '../metrics/readers.js';
import type { MoneyLane } from '../metrics/moneyLane.kernel.js';
import { chooseLane } from '../metrics/moneyLane.kernel.js';
import { readProbabilities } from '../metrics/stageProbabilities.js';
import type { Purse } from '../money/amount.js';
import { answerAttainment } from './attainment.kernel.js';
import type { AttainmentAnswer } from './attainment.kernel.js';
import { refuseLattice, requireDraws, requireSeed } from './attainment.options.js';
import { sumPipeline } from './pipeline.kernel.js';
import type { ForecastDeal, ForecastPipelineOptions, PipelineForecast } from './pipeline.types.js';
import { readPipeline } from './pipelineDeals.js';
import type { ReadPipeline } from './pipelineDeals.js';
import type { ForecastWarning } from './types.js';

const OPTIONS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'range', 'probabilities', 'target', 'groupBy', 'timeZone', 'seed', 'draws', 'onInvalid');

/** What is closed, in units of the column. */
function sumClosed({ counted, values }: ReadPipeline): bigint {
  let closed = 0n;
  counted.forEach(({ dealClass }, place) => {
    if (dealClass === 'closed') closed += BigInt(values.units[place] as number | bigint);
  });
  return closed;
}

/** The chance that closed and the open deals reach the target. */
function attain({ counted, values }: ReadPipeline, closed: bigint, target: Fraction, seed: number, draws: number): AttainmentAnswer {
  const scale = Math.max(values.scale, decimalsOf(target) ?? 0);
  const factor = powerOfTen(scale - values.scale);
  const open = Array.from(counted.keys()).filter((place) => counted[place]?.dealClass !== 'closed');
  const question = {
    values: open.map((place) => BigInt(values.units[place] as number | bigint) * factor),
    chances: open.map((place) => counted[place]?.probability as number),
    scale,
    booked: closed * factor,
    target: (target.n * powerOfTen(scale)) / target.d,
  };
  return answerAttainment(question, { method: 'auto', seed, draws }, refuseLattice);
}

function listWarnings(read: ReadPipeline, answer: AttainmentAnswer | null, range: unknown): ForecastWarning[] {
  const suspect = typeof range === 'object' && range !== null ? warnInclusiveEnd(range, 'options.range.end') : null;
  const warnings: ForecastWarning[] = [];
  if (read.afterAsOf > 0) warnings.push({ code: 'AFTER_AS_OF', count: read.afterAsOf });
  if (answer !== null) warnings.push({ code: 'ASSUMES_INDEPENDENCE' });
  if (suspect !== null) warnings.push(suspect);
  if (read.missingValue > 0) warnings.push({ code: 'MISSING_VALUE', count: read.missingValue });
  const standardError = answer?.standardError ?? null;
  if (standardError !== null) warnings.push({ code: 'SIMULATED', standardError });
  return warnings;
}

/**
 * Forecasts what a period will bring: what is closed, what sellers commit to, the best case, the pipeline by its chances, and
 * the chance to make the number.
 *
 * `commit = closed + Σ value` of committed deals; `best = commit + Σ value` of best-case deals; `weighted = closed + Σ value ×
 * probability` of the open deals expected in the range; `pipeline = Σ value` of all of these.
 *
 * **When to use** In the weekly forecast call. Probabilities by stage come from {@link estimateStageProbabilities}.
 *
 * **Gotchas** An open deal expected before the day of `asOf` is overdue: it is listed and in no sum, for a date that has passed
 * is no forecast; ask for a new one. Categories are the sellers' judgement, probabilities the history's: a large difference
 * between `commit` and `weighted` is worth a talk. A deal without a category counts as `pipeline`; one that is `omitted` is in
 * no sum. A deal's own probability goes before that of its stage, and 0 is a value. An open deal in a parked stage needs one too:
 * see {@link estimateStageProbabilities}. Deals of no known value are in no sum and not in the chance, which is then one at least.
 *
 * @param deals - open, won and lost deals with `id`, `value` (money, 0 or more), `category`, `expectedCloseOn`, `probability` or
 *   `stage`, `status` (default `open`) and `closedOn`
 * @param options - `asOf`. `range`: the days forecast, half-open, or the key of a period. `probabilities`: by stage. `target`:
 *   money, 0 or more. `groupBy`: a field of the deals, such as `owner`. `timeZone`: tells the day of `asOf`, default `'UTC'`.
 *   `seed` (1), `draws` (100,000): where the chance has to be simulated. `currency`, `minorUnits`, `rounding`. `onInvalid`:
 *   `'throw'` (default) or `'collect'`
 * @returns the sums, rounded so that the lines add up to them; `gap` (target less closed) and the chance of the target, null
 *   without one; one line for each open deal with a value; overdue deals; `counts`: where every good deal went
 * @throws {SalesMathError} MISSING_PROBABILITY: neither an open deal of the range nor its stage has one
 * @throws {SalesMathError} MISSING_VALUE: a deal has no id, an open one no day to close on, a won one no day at all; or an option is missing
 * @throws {SalesMathError} INVALID_DATE, INVALID_RANGE, INVALID_PERIOD, INVALID_INSTANT, INVALID_TIME_ZONE: a day or a span cannot be used
 * @throws {SalesMathError} INVALID_PROBABILITY: a probability outside 0 to 1
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value or the target is below 0
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the deals that are summed, also where bad rows are collected, or one
 *   that is not `options.currency`
 * @throws {SalesMathError} DUPLICATE_ID: a deal occurs twice
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, UNKNOWN_CURRENCY
 * @example
 * import { forecastPipeline } from 'salesmath';
 * const deals = [
 *   { id: 'a', value: '20000', status: 'won', closedOn: '2026-04-20', owner: 'Li' },
 *   { id: 'b', value: '30000', category: 'commit', probability: 0.75, expectedCloseOn: '2026-05-29', owner: 'Li' },
 *   { id: 'c', value: '10000', category: 'best', stage: 'offer', expectedCloseOn: '2026-06-12', owner: 'Ana' },
 *   { id: 'd', value: '8000', stage: 'offer', expectedCloseOn: '2026-05-04', owner: 'Ana' },
 * ] as const;
 * const forecast = forecastPipeline(deals, {
 *   asOf: '2026-05-10', range: '2026-Q2', probabilities: { offer: 0.5 }, target: '50000', groupBy: 'owner',
 * });
 * [forecast.closed, forecast.commit, forecast.best]; // => ['20000.00', '50000.00', '60000.00']
 * [forecast.weighted, forecast.pipeline, forecast.gap]; // => ['47500.00', '40000.00', '30000.00']
 * forecast.attainmentProbability; // => 0.75
 * forecast.overdue; // => [{ id: 'd', expectedCloseOn: '2026-05-04' }]
 * forecast.groups?.map(({ group, weighted }) => [group, weighted]); // => [['Li', '42500.00'], ['Ana', '5000.00']]
 * @see {@link calculateAttainmentProbability}, `calculateWeightedPipeline`
 */
export function forecastPipeline(deals: Iterable<ForecastDeal>, options: ForecastPipelineOptions): PipelineForecast {
  const given = requireOptions<ForecastPipelineOptions>(options, OPTIONS);
  readMoneyStyle(given); // a wrong option is refused even where there is no row
  const { timeZone = 'UTC' } = given;
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const asOf = requireAsOf(given.asOf, 'options.asOf', readDay);
  const range = requireDateRangeInput(given.range, 'options.range');
  const probabilities = readProbabilities(given.probabilities);
  const target = given.target === undefined ? null : requireAmount(given.target, 'options.target');
  const groupBy = given.groupBy === undefined ? undefined : requireField(given.groupBy, 'options.groupBy');
  const seed = requireSeed(given.seed);
  const draws = requireDraws(given.draws);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const purse: Purse = { currency: given.currency };
  const read = readPipeline(deals, { today: readDay(asOf), range, probabilities, groupBy, purse, collect });
  const money = { ...given, currency: purse.currency };
  const style = readMoneyStyle(money);

  const { sums, lines, groups } = sumPipeline(read, chooseLane(read.values, read.chances, style) as MoneyLane<number>);
  const closedUnits = sumClosed(read);
  const closed: Fraction = { n: closedUnits, d: powerOfTen(read.values.scale) };
  const answer = target === null ? null : attain(read, closedUnits, target, seed, draws);
  return {
    ...sums,
    gap: target === null ? null : formatMoney(subtract(target, closed), style),
    attainmentProbability: answer === null ? null : answer.probability,
    lines,
    overdue: read.overdue,
    ...(groupBy === undefined ? {} : { groups }),
    counts: read.counts,
    ignored: { afterAsOf: read.afterAsOf },
    options: {
      ...effectiveMoney(money, style),
      asOf: formatInstant(asOf),
      timeZone,
      range: { start: formatDay(range.start), end: formatDay(range.end) },
      probabilities: Object.fromEntries(probabilities),
      ...(target === null ? {} : { target: formatExact(target) }),
      ...(groupBy === undefined ? {} : { groupBy }),
      seed,
      draws,
      onInvalid,
    },
    warnings: listWarnings(read, answer, given.range),
    ...(collect ? { rejected: read.rejected } : {}),
  };
}

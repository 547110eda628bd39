import { compileFunnel, OPEN, WON } from '../funnel/compileModel.js';
import { orderEntries } from '../funnel/entries.order.js';
import { countPassedOver, readFrame, readHistory } from '../funnel/history.js';
import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { listVisits } from '../funnel/visits.js';
import { listOutcomes } from '../funnel/visits.outcomes.js';
import { requireConfidence } from '../internal/confidence.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireNumber, requireWhole } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { createReachReader } from '../metrics/funnelReport.attempt.kernel.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { EstimateStageProbabilitiesOptions, StageProbabilities, StageProbability } from './probabilities.types.js';

const OPTIONS: readonly string[] = ['asOf', 'confidence', 'minSample', 'shrinkage', 'timeZone', 'onInvalid'];

const STRENGTH_RULE = 'must be a number, 0 or more: how many settled deals the rate of all deals weighs';

function readStrength(value: unknown): number | null {
  if (value === undefined) return null;
  const path = 'options.shrinkage';
  const { strength } = requireOptions<{ strength?: unknown }>(requireObject(value, path), ['strength'], path);
  if (isAbsent(strength)) return fail('MISSING_VALUE', `${path}.strength`, strength, STRENGTH_RULE);
  return requireNumber(strength, 0, `${path}.strength`, (n) => n >= 0, STRENGTH_RULE);
}

/** (won + strength × prior) / (settled + strength); without any weight nothing is known. */
function shrink(won: number, settled: number, prior: number | null, strength: number): number | null {
  return prior === null || settled + strength === 0 ? null : (won + strength * prior) / (settled + strength);
}

/**
 * Measures for each stage, on a company's own history, how many of the deals that once stood there were won in the end.
 *
 * `probability = won / settled` among the deals that are won or lost at `asOf` and reached the stage;
 * `shrunk = (won + strength × prior) / (settled + strength)`.
 *
 * **When to use** Before a pipeline is weighted or a forecast is made: the result is what their `probabilities` ask for. There
 * is no default ladder of 10, 25, 50 and 75 %: a stage without history has no probability.
 *
 * **Gotchas** Open deals are not settled, so a young history that has seen mostly quick losses looks worse than it is. A stage
 * passed by counts as reached, as in `analyzeFunnel` under `imputed`. Stages with little history jump about: mind
 * `insufficientHistory` and the interval, or draw them to the rate of all deals with `shrinkage`, and pass `shrunk` on in place of
 * `probability`: a forecast takes what it is given for certain, and 1 of 1 won for a sure thing. Parked stages are not among the
 * stages: a deal parked is open, so give it the chance of the stage it was parked from as its own `probability`, or the parked stage
 * a chance of your judgement, 0 where you do not count on it.
 *
 * @param entries - one row for each stage that a deal entered, in any order, any iterable of plain objects
 * @param model - the stages, raw or defined; its `remap` is applied first
 * @param options - `asOf`: rows at it count, later ones do not. `confidence`: default 0.95. `minSample`: fewest settled deals to
 *   judge a stage by, default 30. `shrinkage.strength`: how many settled deals the rate of all deals weighs, 0 or more, default
 *   none. `timeZone`: default `'UTC'`. `onInvalid`: default `'throw'`
 * @returns `prior`: all settled deals; `stages`: the ordered stages before the first won one. Probability and interval are null
 *   where no deal is settled, `shrunk` where in addition nothing is known of all deals, or the strength is 0
 * @throws {SalesMathError} UNKNOWN_STAGE: a row names a stage that the model does not have
 * @throws {SalesMathError} INVALID_INSTANT: a time is unreadable or has no offset
 * @throws {SalesMathError} INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_ID, INVALID_ROW, UNKNOWN_CURRENCY: a row cannot be used
 * @throws {SalesMathError} MISSING_VALUE: `asOf`, or a required field of a row, is missing
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_OPTION, INVALID_TIME_ZONE: an option cannot be used
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { estimateStageProbabilities } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'demo' }, { id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'demo', at: '2026-01-05' },
 *   { dealId: 'a', stage: 'won', at: '2026-02-02' },
 *   { dealId: 'b', stage: 'demo', at: '2026-01-07' },
 *   { dealId: 'b', stage: 'lost', at: '2026-01-20' },
 *   { dealId: 'c', stage: 'offer', at: '2026-02-09' },
 * ];
 * const { prior, stages } = estimateStageProbabilities(entries, model, { asOf: '2026-03-31', shrinkage: { strength: 3 } });
 * prior; // => { won: 1, settled: 2, rate: 0.5 }
 * stages.map(({ stage, won, settled, shrunk }) => ({ stage, won, settled, shrunk }));
 * // => [{ stage: 'demo', won: 1, settled: 2, shrunk: 0.5 }, { stage: 'offer', won: 1, settled: 1, shrunk: 0.625 }]
 * stages[1]?.insufficientHistory; // => true
 * @see {@link forecastPipeline}, {@link calculateAttainmentProbability}
 */
export function estimateStageProbabilities(
  entries: Iterable<StageEntry>,
  model: FunnelModel,
  options: EstimateStageProbabilitiesOptions,
): StageProbabilities {
  const given = requireOptions<EstimateStageProbabilitiesOptions>(options, OPTIONS);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const minSample = requireWhole(given.minSample, 30, 'options.minSample');
  const strength = readStrength(given.shrinkage);
  const frame = readFrame(given);
  const funnel = compileFunnel(model);
  const columns = readHistory(entries, funnel, frame, { refuseNegative: true, fields: [] });
  const visits = listVisits(orderEntries(columns));
  const { outcome } = listOutcomes(visits, funnel);
  const attempts = createReachReader(funnel, visits, frame.readDay);
  const { firstWon } = funnel;
  const won = new Float64Array(firstWon);
  const settled = new Float64Array(firstWon);
  const all = { won: 0, settled: 0 };
  for (let d = 0; d < visits.deals; d += 1) {
    if (outcome[d] === OPEN) continue;
    const win = outcome[d] === WON ? 1 : 0;
    all.won += win;
    all.settled += 1;
    attempts.read(visits.starts[d] as number, visits.starts[d + 1] as number);
    for (let p = 0; p < firstWon; p += 1) {
      if (attempts.reached[p] === 0) continue;
      (won[p] as number) += win;
      (settled[p] as number) += 1;
    }
  }
  const rate = all.settled === 0 ? null : all.won / all.settled;
  const z = zOfConfidence(confidence);
  const stages = Array.from(settled, (denominator, p): StageProbability => {
    const { numerator, rate: probability, low, high } = measureProportion(won[p] as number, denominator, z);
    return {
      stage: funnel.ids[funnel.order[p] as number] as string,
      won: numerator,
      settled: denominator,
      probability,
      low,
      high,
      insufficientHistory: denominator < minSample,
      ...(strength === null ? {} : { shrunk: shrink(numerator, denominator, rate, strength) }),
    };
  });
  return {
    asOf: frame.effective.asOf,
    prior: { ...all, rate },
    stages,
    options: { ...frame.effective, confidence, minSample, ...(strength === null ? {} : { shrinkage: { strength } }) },
    warnings: countPassedOver(columns, visits),
    ...(frame.collect ? { rejected: columns.rejected } : {}),
  };
}

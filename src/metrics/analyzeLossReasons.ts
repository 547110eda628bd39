import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { countLosses, printLosses, readLossOptions } from './lossReasons.js';
import type { AnalyzeLossReasonsOptions, LossReasonReport } from './lossReasons.types.js';

/**
 * Tells why deals are lost: the reasons by frequency, with value and stage, and which kinds of deals are won more or less
 * often than the others.
 *
 * *When to use*: to decide what to mend first. The reason of a loss is the `reason` of the deal's latest row in its last
 * unbroken stay among the lost; a deal that was re-opened is not lost.
 *
 * *Gotchas*: `compare` sets each value of a field against all other deals. With many fields and values some intervals miss 0 by chance: one in
 * twenty at 95 %. A reason is text as it was written; spellings are not merged.
 *
 * @param entries - rows of stage moves with `dealId`, `stage`, `at`, and where known `reason`, `value` (money, 0 or more) and
 *   fields of your own
 * @param model - the stages; its `remap` is applied first
 * @param options - `asOf`: rows at it count, later ones do not; `timeZone` (`UTC`); `groupBy`: a field of the deal's first row;
 *   `compare`: fields whose values are compared; `confidence` (0.95); `currency` (else the one that
 *   the values tell), `minorUnits`, `rounding`; `onInvalid`
 * @returns the deals lost and their value, the reasons (null: none was written) with cumulated shares, the same by group, and
 *   the comparisons; `difference` is null where there is nothing to compare with
 * @throws {SalesMathError} UNKNOWN_STAGE: a row names a stage that the model does not have
 * @throws {SalesMathError} INVALID_INSTANT: a time is no instant, or has no offset
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value below 0
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the values summed
 * @throws {SalesMathError} INVALID_OPTION, INVALID_CONFIDENCE, INVALID_TIME_ZONE, INVALID_ID, INVALID_NUMBER, INVALID_ROW,
 *   MISSING_VALUE, UNKNOWN_CURRENCY, and the codes of a model
 * @example
 * import { analyzeLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'offer', at: '2026-03-01', value: '900', source: 'fair' },
 *   { dealId: 'a', stage: 'lost', at: '2026-03-09', reason: 'price' },
 *   { dealId: 'b', stage: 'offer', at: '2026-03-02', source: 'web' },
 *   { dealId: 'b', stage: 'won', at: '2026-03-20' },
 *   { dealId: 'c', stage: 'lost', at: '2026-03-03' },
 * ];
 * const report = analyzeLossReasons(entries, model, { asOf: '2026-03-31', compare: ['source'] });
 * report.reasons[0];
 * // => { reason: 'price', count: 1, share: 0.5, cumulativeShare: 0.5, value: '900.00', missingValue: 0, byStage: { offer: 1 } }
 * report.reasons[1]?.reason; // => null
 * report.compare.map(({ level, winRate }) => [level, winRate.rate]); // => [['fair', 0], ['web', 1], [null, 0]]
 * @see {@link decomposeLosses} for a market taken apart without a log
 */
export function analyzeLossReasons(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeLossReasonsOptions): LossReasonReport {
  return printLosses(countLosses(entries, model, readLossOptions(options)));
}

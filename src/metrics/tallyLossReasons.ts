import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { countLosses, readLossOptions } from './lossReasons.js';
import type { AnalyzeLossReasonsOptions } from './lossReasons.types.js';
import { toLossReasonTally } from './lossReasonTally.js';
import type { LossReasonTally } from './tally.types.js';

/**
 * Counts why the deals of one shard of a log were lost, for a report over all shards.
 *
 * `reportLossReasons(mergeLossReasonTallies(shards.map((rows) => tallyLossReasons(rows, model, options))))` is the report of
 * `analyzeLossReasons` over all rows together, groups and levels by name.
 *
 * *Gotchas*: all rows of a deal must be in one shard; nothing here can tell that they are.
 *
 * @param entries - the rows of this shard, as {@link analyzeLossReasons} takes them
 * @param model - the stages, the same for all shards
 * @param options - those of {@link analyzeLossReasons}, the same for all shards. With `onInvalid: 'collect'` the indexes in
 *   `rejected` count within the shard
 * @returns counts and exact values, by group and reason
 * @throws {SalesMathError} everything that `analyzeLossReasons` throws
 * @example
 * import { mergeLossReasonTallies, reportLossReasons, tallyLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const shards = [
 *   [{ dealId: 'a', stage: 'offer', at: '2026-03-01' }, { dealId: 'a', stage: 'lost', at: '2026-03-09', reason: 'price' }],
 *   [{ dealId: 'b', stage: 'lost', at: '2026-03-02', reason: 'price', value: '400' }],
 * ];
 * const tallies = shards.map((rows) => tallyLossReasons(rows, model, { asOf: '2026-03-31' }));
 * reportLossReasons(mergeLossReasonTallies(tallies)).reasons;
 * // => [{ reason: 'price', count: 2, share: 1, cumulativeShare: 1, value: '400.00', missingValue: 1, byStage: { offer: 1 } }]
 * @see {@link mergeLossReasonTallies}
 */
export function tallyLossReasons(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeLossReasonsOptions): LossReasonTally {
  return toLossReasonTally(countLosses(entries, model, readLossOptions(options)));
}

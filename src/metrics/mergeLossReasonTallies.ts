import { mergeRejected } from '../internal/rejectedRows.js';
import { readParts, requireAlike, settleText } from '../internal/shards.js';
import { addLosses, readLossReasonTally, toLossReasonTally } from './lossReasonTally.js';
import { addEntries, MIXED_RULE } from './tally.merge.js';
import type { LossReasonTally } from './tally.types.js';

/**
 * Adds up the tallies of losses of several shards of a log.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * *Gotchas*: a deal whose rows lie in two shards counts twice, and nothing tells it. Cut the log by deal.
 *
 * @param tallies - what {@link tallyLossReasons} gave, at least one, also after a way through JSON
 * @returns the tally of all deals together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other models or options; the path tells what differs
 * @throws {SalesMathError} MIXED_CURRENCIES: values of two currencies
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} DUPLICATE_ID: a tally has a group, a reason or a level twice
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, UNKNOWN_STAGE, UNKNOWN_CURRENCY, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { mergeLossReasonTallies, tallyLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const tally = (dealId: string, reason: string) => tallyLossReasons([{ dealId, stage: 'lost', at: '2026-03-02', reason }], model, { asOf: '2026-03-31' });
 * mergeLossReasonTallies([tally('a', 'price'), tally('b', 'timing'), tally('c', 'price')]).losses[0]?.reasons.map(({ reason, count }) => [reason, count]);
 * // => [['price', 2], ['timing', 1]]
 * @see {@link reportLossReasons}
 */
export function mergeLossReasonTallies(tallies: Iterable<LossReasonTally>): LossReasonTally {
  const reads = readParts(tallies, 'tallies', readLossReasonTally);
  const parts = reads.map(({ tally }) => tally);
  requireAlike(parts, 'tallies', 'model', ({ model }) => model);
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  const currency = settleText(parts.map((part) => part.currency ?? undefined), (i) => `tallies[${i}].currency`, 'MIXED_CURRENCIES', MIXED_RULE);
  const [{ settings, funnel }] = reads as [(typeof reads)[number]];
  return toLossReasonTally({
    settings,
    funnel,
    ...addLosses(parts, settings, funnel),
    currency,
    entries: addEntries(parts),
    rejected: mergeRejected(parts),
  });
}

import { countSequences, readSequenceOptions } from './sequences.js';
import type { AnalyzeSequencesOptions, SequenceEvent, SequenceStep } from './sequences.types.js';
import { toSequenceTally } from './sequenceTally.js';
import type { SequenceTally } from './tally.types.js';

/**
 * Counts how far the subjects of one shard of a log get, for a report over all shards.
 *
 * `reportSequences(mergeSequenceTallies(shards.map((rows) => tallySequences(rows, steps, options))))` is the report of
 * `analyzeSequences` over all rows together.
 *
 * *Gotchas*: all events of a subject must be in one shard, and in the order in which they would stand together; nothing here
 * can tell that they are. Times are kept one by one, each length with its count, since medians cannot be merged.
 *
 * @param events - the rows of this shard, as {@link analyzeSequences} takes them
 * @param steps - those of {@link analyzeSequences}, the same for all shards
 * @param options - those of {@link analyzeSequences}, the same for all shards. With `onInvalid: 'collect'` the indexes in
 *   `rejected` count within the shard
 * @returns counts and times by step
 * @throws {SalesMathError} everything that `analyzeSequences` throws
 * @example
 * import { mergeSequenceTallies, reportSequences, tallySequences } from 'salesmath';
 * const shards = [
 *   [{ subjectId: 'ann', name: 'demo', at: '2026-05-01' }, { subjectId: 'ann', name: 'offer', at: '2026-05-04' }],
 *   [{ subjectId: 'bob', name: 'demo', at: '2026-05-02' }],
 * ];
 * const { rows } = reportSequences(mergeSequenceTallies(shards.map((events) => tallySequences(events, ['demo', 'offer']))));
 * rows[1]?.fromPrevious?.rate; // => 0.5
 * rows[1]?.secondsFromPrevious?.median; // => 259200
 * @see {@link mergeSequenceTallies}
 */
export function tallySequences(
  events: Iterable<SequenceEvent>,
  steps: readonly (string | number | SequenceStep)[],
  options?: AnalyzeSequencesOptions,
): SequenceTally {
  return toSequenceTally(countSequences(events, readSequenceOptions(steps, options)));
}

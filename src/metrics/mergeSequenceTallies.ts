import { readParts, requireAlike } from '../internal/shards.js';
import { addSequences, readSequenceTally } from './sequenceTally.js';
import type { SequenceTally } from './tally.types.js';

/**
 * Adds up the tallies of sequences of several shards of a log.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * *Gotchas*: a subject whose events lie in two shards counts twice, and nothing tells it. Cut the log by subject.
 *
 * @param tallies - what {@link tallySequences} gave, at least one, also after a way through JSON
 * @returns the tally of all subjects together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other steps or options; the path tells what differs
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_OPTION, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @example
 * import { mergeSequenceTallies, tallySequences } from 'salesmath';
 * const monday = tallySequences([{ subjectId: 1, name: 'visit', at: '2026-05-04' }], ['visit', 'order']);
 * const tuesday = tallySequences([{ subjectId: 2, name: 'visit', at: '2026-05-05' }], ['visit', 'order']);
 * mergeSequenceTallies([monday, tuesday]).subjects; // => 2
 * mergeSequenceTallies([monday, tallySequences([], ['visit', 'call'])]); // throws SHARD_MISMATCH
 * @see {@link reportSequences}
 */
export function mergeSequenceTallies(tallies: Iterable<SequenceTally>): SequenceTally {
  const parts = readParts(tallies, 'tallies', (tally, path) => readSequenceTally(tally, path).tally);
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  requireAlike(parts, 'tallies', 'rows', ({ rows }) => rows.map(({ step, optional }) => ({ step, optional })));
  return addSequences(parts);
}

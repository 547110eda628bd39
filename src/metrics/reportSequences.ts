import { printSequences } from './sequences.js';
import type { SequenceReport } from './sequences.types.js';
import { readSequenceTally } from './sequenceTally.js';
import { sizeOf, spread } from './tally.times.js';
import type { SequenceTally } from './tally.types.js';

/**
 * Prints the report of a tally of sequences, which may be that of many shards.
 *
 * The figures are those of {@link analyzeSequences} over all events together, to the last digit.
 *
 * @param tally - what {@link tallySequences} or {@link mergeSequenceTallies} gave
 * @returns the report
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_OPTION, EMPTY_INPUT, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @example
 * import { reportSequences, tallySequences } from 'salesmath';
 * const events = [
 *   { subjectId: 1, name: 'visit', at: '2026-05-04T08:00:00Z' },
 *   { subjectId: 1, name: 'order', at: '2026-05-04T08:10:00Z' },
 * ];
 * const tally = JSON.parse(JSON.stringify(tallySequences(events, ['visit', 'order'])));
 * reportSequences(tally).rows[1]?.secondsFromPrevious; // => { count: 1, mean: 600, median: 600 }
 */
export function reportSequences(tally: SequenceTally): SequenceReport {
  const { tally: known, settings } = readSequenceTally(tally, 'tally');
  const { subjects, excluded, rows, afterAsOf, rejected } = known;
  const times = rows.map((row) => {
    const all = new Float64Array(sizeOf(row.times));
    spread(row.times, all, 0, (time) => time);
    return all;
  });
  return printSequences({ settings, subjects, excluded, reached: rows.map(({ reached }) => reached), times, afterAsOf, rejected });
}

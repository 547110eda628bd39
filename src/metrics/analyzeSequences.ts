import { countSequences, printSequences, readSequenceOptions } from './sequences.js';
import type { AnalyzeSequencesOptions, SequenceEvent, SequenceReport, SequenceStep } from './sequences.types.js';

/**
 * Follows subjects through a sequence of events: how many reach each step, and how long they take.
 *
 * *When to use*: on a log of events (page views, calls, documents) in which any event may follow any other. Deals that stand
 * in one stage at a time belong to {@link analyzeFunnel}.
 *
 * *Gotchas*: events are ordered by (`at`, `seq`, input index), and one event never reaches two steps. With a window, the
 * `anchor` decides: A 13:00, A 13:30, B 13:45, C 14:15 convert within an hour under `latest`, not under `first`. Of several
 * attempts of a subject the one that gets furthest counts, of equal ones the one that got there first, then the one that
 * started last. Times are those of this attempt.
 *
 * @param events - rows with `subjectId`, `name`, `at` and where two share an instant `seq`, in any order
 * @param steps - names of events, or `{ name, optional }`; a name may be several steps. An optional step is reached when such
 *   an event lies between those of the steps around it
 * @param options - `window`; `anchor` (`first`); `sequence` (`ordered`); `exclude`: names of events that remove a subject
 *   when they happen between the first and the last event of its attempt, or, while that is not complete, before the
 *   window ends; `asOf`; `timeZone` (`UTC`); `confidence` (0.95); `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns a row for each step; rates are null where nobody reached the step before, times where nobody reached both
 * @throws {SalesMathError} EMPTY_INPUT: no steps
 * @throws {SalesMathError} OPTIONAL_FIRST_STAGE: the first step is optional
 * @throws {SalesMathError} INVALID_WINDOW: the window is not above 0
 * @throws {SalesMathError} INVALID_INSTANT: an event's `at` is no instant, or has no offset
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or word, or optional steps with `strict` or `any`
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_TIME_ZONE, INVALID_ID, INVALID_NUMBER, INVALID_ROW, MISSING_VALUE
 * @example
 * import { analyzeSequences } from 'salesmath';
 * const report = analyzeSequences(
 *   [
 *     { subjectId: 'ann', name: 'demo', at: '2026-05-01T09:00:00Z' },
 *     { subjectId: 'ann', name: 'offer', at: '2026-05-01T09:30:00Z' },
 *     { subjectId: 'bob', name: 'demo', at: '2026-05-01T10:00:00Z' },
 *   ],
 *   ['demo', 'offer'],
 *   { window: { value: 1, unit: 'day' } },
 * );
 * report.rows[1]?.reached; // => 1
 * report.rows[1]?.fromPrevious?.rate; // => 0.5
 * report.rows[1]?.secondsFromPrevious; // => { count: 1, mean: 1800, median: 1800 }
 */
export function analyzeSequences(
  events: Iterable<SequenceEvent>,
  steps: readonly (string | number | SequenceStep)[],
  options?: AnalyzeSequencesOptions,
): SequenceReport {
  return printSequences(countSequences(events, readSequenceOptions(steps, options)));
}

import { requireConfidence } from '../internal/confidence.js';
import { requireTimeZone } from '../internal/instants.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import { compileWindow, requireWindow } from '../internal/timeWindow.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { quantileOfUnsorted } from '../stats/quantile.kernel.js';
import { createAttemptFinder } from './sequence.kernel.js';
import { readEvents } from './sequenceEvents.js';
import type { AnalyzeSequencesOptions, SecondsBetween, SequenceEvent, SequenceReport, SequenceStep } from './sequences.types.js';
import { compileSteps } from './sequenceSteps.js';

const OPTIONS: readonly string[] = ['window', 'anchor', 'sequence', 'exclude', 'asOf', 'timeZone', 'confidence'];

/** Milliseconds to the seconds that are told. */
function summarize(milliseconds: readonly number[]): SecondsBetween {
  const count = milliseconds.length;
  if (count === 0) return { count, mean: null, median: null };
  let sum = 0;
  for (const each of milliseconds) sum += each;
  return { count, mean: sum / count / 1000, median: (quantileOfUnsorted(Float64Array.from(milliseconds), 0.5) as number) / 1000 };
}

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
 *   window ends; `asOf`; `timeZone` (`UTC`); `confidence` (0.95)
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
  const given = requireOptions<AnalyzeSequencesOptions>(options, OPTIONS);
  const { timeZone = 'UTC' } = given;
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const window = given.window === undefined ? null : requireWindow(given.window, 'options.window');
  const anchor = requireWord(given.anchor, ['first', 'latest'], 'first', 'options.anchor');
  const sequence = requireWord(given.sequence, ['ordered', 'strict', 'any'], 'ordered', 'options.sequence');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const asOf = given.asOf === undefined ? Infinity : requireAsOf(given.asOf, 'options.asOf', readDay);
  const { exclude, ...compiled } = compileSteps(steps, given.exclude, sequence);
  const { columns, starts, stage: name, at } = readEvents(events, compiled.codes, asOf, readDay);

  const { required, codeOfRow, excluded: removes } = compiled;
  const finder = createAttemptFinder(
    { name, at },
    {
      names: Uint16Array.from(required, (row) => codeOfRow[row] as number),
      codes: compiled.codes.size + 1,
      sequence,
      latest: anchor === 'latest',
      windowEnd: window === null ? null : compileWindow(window, 'options.window', timeZone),
    },
  );
  const { chosen } = finder;
  // optional rows by the required step that they follow
  const looseAfter = required.map((row, i) => {
    const next = required[i + 1] ?? compiled.steps.length;
    return Array.from({ length: next - row - 1 }, (_, k) => row + 1 + k);
  });
  const reached = new Int32Array(compiled.steps.length);
  const times: number[][] = compiled.steps.map(() => []);
  const hits = new Int32Array(compiled.steps.length);
  let excluded = 0;

  const isRemoved = (length: number, to: number): boolean => {
    const complete = length === required.length;
    const last = complete ? (chosen[length - 1] as number) : to;
    const end = finder.end();
    for (let p = (chosen[0] as number) + 1; p < last; p += 1) {
      if (!complete && (at[p] as number) > end) return false;
      if (removes[name[p] as number] === 1) return true;
    }
    return false;
  };

  const countLoose = (rows: readonly number[], from: number, to: number): void => {
    const end = finder.end();
    for (const row of rows) hits[row] = -1;
    for (let p = from + 1; p < to && (at[p] as number) <= end; p += 1) {
      const row = rows.find((each) => hits[each] === -1 && codeOfRow[each] === name[p]);
      if (row === undefined) continue;
      hits[row] = p;
      reached[row] = (reached[row] as number) + 1;
      (times[row] as number[]).push((at[p] as number) - (at[from] as number));
    }
  };

  for (let subject = 0; subject < columns.ids.length; subject += 1) {
    const to = starts[subject + 1] as number;
    const length = finder.find(starts[subject] as number, to);
    if (length === 0) continue;
    if (exclude.length > 0 && isRemoved(length, to)) {
      excluded += 1;
      continue;
    }
    for (let i = 0; i < length; i += 1) {
      const row = required[i] as number;
      const place = chosen[i] as number;
      reached[row] = (reached[row] as number) + 1;
      if (i > 0) (times[row] as number[]).push((at[place] as number) - (at[chosen[i - 1] as number] as number));
      const loose = looseAfter[i] as number[];
      if (loose.length > 0) countLoose(loose, place, i + 1 < length ? (chosen[i + 1] as number) : to);
    }
  }

  const z = zOfConfidence(confidence);
  let previous = 0;
  return {
    subjects: columns.ids.length,
    excluded,
    rows: compiled.steps.map((step, row) => {
      const count = reached[row] as number;
      const before = previous;
      if (compiled.optional[row] === false) previous = count;
      return {
        step,
        reached: count,
        fromPrevious: row === 0 ? null : measureProportion(count, before, z),
        fromFirst: measureProportion(count, reached[0] as number, z),
        dropOff: row === 0 ? 0 : before - count,
        secondsFromPrevious: row === 0 ? null : summarize(times[row] as number[]),
      };
    }),
    options: {
      ...(window === null ? {} : { window }),
      anchor,
      sequence,
      exclude,
      ...(asOf === Infinity ? {} : { asOf: formatInstant(asOf) }),
      timeZone,
      confidence,
    },
    warnings: columns.afterAsOf === 0 ? [] : [{ code: 'AFTER_AS_OF', count: columns.afterAsOf }],
  };
}

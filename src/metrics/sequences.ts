import { requireConfidence } from '../internal/confidence.js';
import type { DayReader } from '../internal/instants.js';
import { requireTimeZone } from '../internal/instants.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import type { OnInvalid } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { compileWindow, requireWindow } from '../internal/timeWindow.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { quantileOfUnsorted } from '../stats/quantile.kernel.js';
import type { RejectedRow, TimeWindow } from '../types.js';
import { createAttemptFinder } from './sequence.kernel.js';
import { readEvents } from './sequenceEvents.js';
import type { AnalyzeSequencesOptions, EffectiveSequencesOptions, SecondsBetween, SequenceEvent, SequenceReport } from './sequences.types.js';
import type { CompiledSteps } from './sequenceSteps.js';
import { compileSteps } from './sequenceSteps.js';

const OPTIONS: readonly string[] = ['window', 'anchor', 'sequence', 'exclude', 'asOf', 'timeZone', 'confidence', 'onInvalid'];

/** Steps and options that were checked. */
export interface SequenceSettings {
  readonly timeZone: string;
  readonly readDay: DayReader;
  readonly window: TimeWindow | null;
  readonly anchor: 'first' | 'latest';
  readonly sequence: 'ordered' | 'strict' | 'any';
  readonly confidence: number;
  readonly onInvalid: OnInvalid;
  /** Infinity: all events count. */
  readonly asOf: number;
  readonly exclude: readonly string[];
  readonly compiled: CompiledSteps;
  /** As they are echoed. */
  readonly effective: EffectiveSequencesOptions;
}

/** Checks steps and options and fills in what was not given; a tally has its steps in a `list` of its own, named by another `key`. */
export function readSequenceOptions(steps: unknown, options: AnalyzeSequencesOptions | undefined, list = 'steps', key = 'name'): SequenceSettings {
  const given = requireOptions<AnalyzeSequencesOptions>(options, OPTIONS);
  const { timeZone = 'UTC' } = given;
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const window = given.window === undefined ? null : requireWindow(given.window, 'options.window');
  const anchor = requireWord(given.anchor, ['first', 'latest'], 'first', 'options.anchor');
  const sequence = requireWord(given.sequence, ['ordered', 'strict', 'any'], 'ordered', 'options.sequence');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const asOf = given.asOf === undefined ? Infinity : requireAsOf(given.asOf, 'options.asOf', readDay);
  const { exclude, ...compiled } = compileSteps(steps, given.exclude, sequence, list, key);
  const effective: EffectiveSequencesOptions = {
    ...(window === null ? {} : { window }),
    anchor,
    sequence,
    exclude,
    ...(asOf === Infinity ? {} : { asOf: formatInstant(asOf) }),
    timeZone,
    confidence,
    onInvalid,
  };
  return { timeZone, readDay, window, anchor, sequence, confidence, onInvalid, asOf, exclude, compiled, effective };
}

/** What was counted, before it is printed. */
export interface CountedSequences {
  readonly settings: SequenceSettings;
  readonly subjects: number;
  readonly excluded: number;
  /** By row. */
  readonly reached: ArrayLike<number>;
  /** By row: milliseconds from the step before. */
  readonly times: readonly ArrayLike<number>[];
  readonly afterAsOf: number;
  /** By row index; empty unless rows are collected. */
  readonly rejected: readonly RejectedRow[];
}

/** Follows every subject. */
export function countSequences(events: Iterable<SequenceEvent>, settings: SequenceSettings): CountedSequences {
  const { timeZone, readDay, window, anchor, sequence, onInvalid, asOf, exclude, compiled } = settings;
  const { columns, starts, stage: name, at } = readEvents(events, compiled.codes, asOf, readDay, onInvalid === 'collect');

  const { required, codeOfRow, excluded: removes } = compiled;
  const finder = createAttemptFinder(
    { name, at },
    {
      names: Uint16Array.from(required, (row) => codeOfRow[row] as number),
      codes: removes.length,
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

  return { settings, subjects: columns.ids.length, excluded, reached, times, afterAsOf: columns.afterAsOf, rejected: columns.rejected };
}

/** Milliseconds to the seconds that are told. */
function summarize(milliseconds: ArrayLike<number>): SecondsBetween {
  const count = milliseconds.length;
  if (count === 0) return { count, mean: null, median: null };
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += milliseconds[i] as number;
  return { count, mean: sum / count / 1000, median: (quantileOfUnsorted(Float64Array.from(milliseconds), 0.5) as number) / 1000 };
}

/** Prints the report of what was counted. */
export function printSequences({ settings, subjects, excluded, reached, times, afterAsOf, rejected }: CountedSequences): SequenceReport {
  const { compiled, confidence, onInvalid, effective } = settings;
  const z = zOfConfidence(confidence);
  let previous = 0;
  return {
    subjects,
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
        secondsFromPrevious: row === 0 ? null : summarize(times[row] as ArrayLike<number>),
      };
    }),
    options: effective,
    warnings: afterAsOf === 0 ? [] : [{ code: 'AFTER_AS_OF', count: afterAsOf }],
    ...(onInvalid === 'collect' ? { rejected: [...rejected].sort((a, b) => a.index - b.index) } : {}),
  };
}

import { fail, missingOr } from '../internal/issues.js';
import { requireDuration } from '../internal/numbers.js';
import { readEach } from '../internal/rowIssues.js';
import { ID_RULE, readId, requireRows } from '../internal/validate.js';
import type { CauseObservation, SurvivalObservation } from './types.js';

/** Durations of those that ended and of those that were still going on, in the order of the rows. */
export interface Durations {
  readonly ended: Float64Array;
  readonly censored: Float64Array;
}

/** Durations by what ended them. */
export interface CauseDurations {
  /** The causes, in the order in which they come first. */
  readonly causes: readonly string[];
  /** The durations that each cause ended. */
  readonly ended: readonly Float64Array[];
  readonly censored: Float64Array;
}

function requireRow(row: unknown, path: string, index: number): { readonly duration?: unknown; readonly event?: unknown } {
  if (typeof row === 'object' && row !== null) return row;
  return fail('INVALID_ROW', `${path}[${index}]`, row, 'must be an object with duration and event');
}

/** The duration of a row; adding 0 makes a −0 plain. */
function durationOf(duration: unknown, path: string, index: number): number {
  if (typeof duration === 'number' && duration >= 0 && duration < Infinity) return duration + 0;
  return requireDuration(duration, `${path}[${index}].duration`);
}

/** Reads observations whose event happened or not. */
export function readObservations(observations: Iterable<SurvivalObservation>, path: string): Durations {
  const ended: number[] = [];
  const censored: number[] = [];
  readEach(requireRows(observations, path), (row, index) => {
    const { duration, event } = requireRow(row, path, index);
    const length = durationOf(duration, path, index);
    if (event === true) ended.push(length);
    else if (event === false) censored.push(length);
    else {
      const code = missingOr('INVALID_OPTION', event);
      fail(code, `${path}[${index}].event`, event, 'must be true when it ended in the event, false when it was still going on');
    }
  });
  return { ended: Float64Array.from(ended), censored: Float64Array.from(censored) };
}

/** Reads observations that one of several causes ended, or none. */
export function readCauses(observations: Iterable<CauseObservation>, path: string): CauseDurations {
  const places = new Map<unknown, number>();
  const causes: string[] = [];
  const ended: number[][] = [];
  const censored: number[] = [];
  readEach(requireRows(observations, path), (row, index) => {
    const { duration, event } = requireRow(row, path, index);
    const length = durationOf(duration, path, index);
    if (event === null) censored.push(length);
    else {
      let place = places.get(event);
      if (place === undefined) {
        const where = `${path}[${index}].event`;
        if (event === undefined) fail('MISSING_VALUE', where, event, 'must name what ended it, or be null when it was still going on');
        const cause = readId(event) ?? fail('INVALID_ID', where, event, `${ID_RULE}; null when it was still going on`);
        // a number and its text are one cause
        place = places.get(cause) ?? causes.push(cause) - 1;
        places.set(cause, place);
        places.set(event, place);
        ended[place] ??= [];
      }
      (ended[place] as number[]).push(length);
    }
  });
  return { causes, ended: ended.map((times) => Float64Array.from(times)), censored: Float64Array.from(censored) };
}

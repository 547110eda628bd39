import * as z from 'zod/mini';
import { countSchema, refuse } from '../internal/validate.js';
import type { TalliedEntries, TalliedTimes } from './tally.types.js';

/** What typed arrays and counts of 32 bits can hold. */
const MOST = 2 ** 31 - 1;

/** Lengths from sorted numbers. */
export function tallySorted(sorted: Float64Array): TalliedTimes {
  const milliseconds: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    const time = sorted[i] as number;
    const from = i;
    while (i < sorted.length && sorted[i] === time) i += 1;
    milliseconds.push(time);
    counts.push(i - from);
  }
  return { milliseconds, counts };
}

/** All lengths of several tallies together. */
export function addTimes(tallies: readonly TalliedTimes[]): TalliedTimes {
  const filled = tallies.filter(({ counts }) => counts.length > 0);
  if (filled.length === 1) return filled[0] as TalliedTimes;
  const sums = new Map<number, number>();
  for (const { milliseconds, counts } of filled) {
    milliseconds.forEach((time, i) => sums.set(time, (sums.get(time) ?? 0) + (counts[i] as number)));
  }
  const times = Float64Array.from(sums.keys()).sort();
  return { milliseconds: Array.from(times), counts: Array.from(times, (time) => sums.get(time) as number) };
}

/** How many lengths there are. */
export function sizeOf({ counts }: TalliedTimes): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Writes all lengths out, each as often as it occurs; `as` gives the form that is kept. */
export function spread({ milliseconds, counts }: TalliedTimes, out: Float64Array, from: number, as: (time: number) => number): number {
  let at = from;
  milliseconds.forEach((time, i) => {
    const end = at + (counts[i] as number);
    out.fill(as(time), at, end);
    at = end;
  });
  return at;
}

/** Schema of lengths with their counts. */
export function timesSchema(): z.ZodMiniType<TalliedTimes> {
  const count = countSchema();
  return z.strictObject({ milliseconds: z.array(count), counts: z.array(count) }).check((ctx) => {
    const { milliseconds, counts } = ctx.value;
    if (milliseconds.length !== counts.length) refuse(ctx, 'INVALID_ROW', ['counts'], counts, `must have ${milliseconds.length} entries, one for each length`);
    milliseconds.forEach((time, i) => {
      if (i > 0 && time <= (milliseconds[i - 1] as number)) refuse(ctx, 'INVALID_ROW', ['milliseconds', i], time, 'must be above the length before it');
    });
    if (counts.some((each) => each === 0)) refuse(ctx, 'INVALID_COUNT', ['counts'], counts, 'must be 1 or more each');
    if (sizeOf(ctx.value) > MOST) refuse(ctx, 'INVALID_COUNT', ['counts'], counts, `must add up to ${MOST} at most`);
  });
}

/** Schema of a count that fits into 32 bits. */
export function tallyCountSchema(): z.ZodMiniType<number> {
  return countSchema().check((ctx) => {
    if (ctx.value > MOST) refuse(ctx, 'INVALID_COUNT', [], ctx.value, `must be ${MOST} at most`);
  });
}

/** Schema of the rows that had no say. */
export function entriesSchema(): z.ZodMiniType<TalliedEntries> {
  const count = tallyCountSchema();
  return z.strictObject({ afterAsOf: count, selfTransitions: count, dropped: count });
}

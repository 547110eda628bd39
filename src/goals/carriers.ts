import { powerOfTen } from '../internal/fraction.js';
import type { Carrier } from './carving.js';
import type { DayMeasure } from './dayMeasure.js';
import type { CheckedOwner, TenureSpan } from './owners.js';
import { listTenureSpans, rampScale, toOneScale } from './owners.js';

interface Days {
  readonly start: number;
  readonly end: number;
}

/** Σ m·ramp of the periods before each one, and of all at the end. Spans and periods both run through time. */
export function runThrough(spans: readonly TenureSpan[], periods: readonly Days[], measure: DayMeasure): bigint[] {
  const before: bigint[] = [0n];
  let sum = 0n;
  let at = 0;
  for (const { start, end } of periods) {
    while (at < spans.length && (spans[at] as TenureSpan).end <= start) at += 1;
    for (let i = at; i < spans.length; i += 1) {
      const span = spans[i] as TenureSpan;
      if (span.start >= end) break;
      sum += span.factor * measure.of(Math.max(span.start, start), Math.min(span.end, end));
    }
    before.push(sum);
  }
  return before;
}

/**
 * What each owner weighs in each leaf period. Most are there all the time and share one list.
 *
 * @param leaves - the leaf periods in time order; none: the whole of `[start, end)` is one
 */
export function listCarriers(
  people: readonly CheckedOwner[],
  leaves: readonly Days[],
  rampMonths: number,
  measure: DayMeasure,
  start: number,
  end: number,
): Carrier[] {
  const scale = rampScale(people);
  const periods = leaves.length === 0 ? [{ start, end }] : leaves;
  const full = powerOfTen(scale);
  const always = runThrough([{ start, end, factor: full }], periods, measure);
  const sizes = toOneScale(people.map(({ weight }) => weight));
  return people.map((owner, i) => {
    const spans = listTenureSpans(owner, rampMonths, scale, start, end);
    const [first] = spans;
    const isAlways = first !== undefined && first.start === start && first.end === end && first.factor === full;
    return { id: owner.id, weight: sizes[i] as bigint, before: isAlways ? always : runThrough(spans, periods, measure), spans, locked: owner.locked };
  });
}

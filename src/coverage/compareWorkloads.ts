import type { Fraction } from '../internal/fraction.js';
import { divide, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { WorkloadChange, WorkloadChangeRow, WorkloadComparison, WorkloadOptions, WorkloadSegment } from './types.js';
import type { SegmentWork } from './workload.kernel.js';
import { measureSegment, sumHours } from './workload.kernel.js';
import { readSegments, readWorkloadOptions } from './workload.schema.js';

function toChange(before: Fraction, after: Fraction): WorkloadChange {
  const change = subtract(after, before);
  return {
    before: toNumber(before),
    after: toNumber(after),
    change: toNumber(change),
    relative: before.n === 0n ? null : toNumber(divide(change, before)),
  };
}

/**
 * Compares the hours of two ways of looking after customers.
 *
 * @param before - segments as they are looked after now
 * @param after - segments as they are to be looked after
 * @param options - `per`: period that hours are told for, default `month`. `weeksPerYear`: default 52
 * @returns hours of each segment before and after, in the order of `before`, then what was added; `relative` is null where
 *   there was nothing before
 * @throws {SalesMathError} INVALID_COUNT: `customers` is negative or no whole number
 * @throws {SalesMathError} INVALID_NUMBER: a negative frequency or length, or `every` below 1
 * @throws {SalesMathError} DUPLICATE_ID: a segment stands on one side twice. INVALID_ROW: a segment is no object. INVALID_OPTION, MISSING_VALUE,
 *   INVALID_ID
 * @example
 * import { compareWorkloads } from 'salesmath';
 * const visit = { value: 1, unit: 'hour' } as const;
 * const { rows, total } = compareWorkloads(
 *   [{ id: 'A', customers: 80, frequency: { times: 2, per: 'month' }, visit }],
 *   [{ id: 'A', customers: 80, frequency: { times: 3, per: 'month' }, visit }],
 * );
 * rows; // => [{ id: 'A', status: 'both', before: 160, after: 240, change: 80, relative: 0.5 }]
 * total.change; // => 80
 * @see {@link calculateWorkload}
 */
export function compareWorkloads(
  before: Iterable<WorkloadSegment>,
  after: Iterable<WorkloadSegment>,
  options?: WorkloadOptions,
): WorkloadComparison {
  const { weeks, ...effective } = readWorkloadOptions(options);
  const measure = (segments: Iterable<WorkloadSegment>, name: string): SegmentWork[] =>
    readSegments(segments, name).map((segment) => measureSegment(segment, effective.per, weeks));
  const old = measure(before, 'before');
  const now = measure(after, 'after');
  const hoursNow = new Map(now.map(({ id, hours }) => [id, hours]));
  const known = new Set(old.map(({ id }) => id));
  const kept = old.map(({ id, hours }): WorkloadChangeRow => {
    const later = hoursNow.get(id);
    return { id, status: later === undefined ? 'removed' : 'both', ...toChange(hours, later ?? ZERO) };
  });
  const added = now
    .filter(({ id }) => !known.has(id))
    .map(({ id, hours }): WorkloadChangeRow => ({ id, status: 'added', ...toChange(ZERO, hours) }));
  return { rows: [...kept, ...added], total: toChange(sumHours(old), sumHours(now)), options: effective, warnings: [] };
}

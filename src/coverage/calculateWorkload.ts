import type { Workload, WorkloadOptions, WorkloadSegment } from './types.js';
import { measureSegment, sumHours, toWorkloadRow, toWorkloadTotal } from './workload.kernel.js';
import { readSegments, readWorkloadOptions } from './workload.schema.js';

/**
 * Counts the visits and hours that customers need, segment by segment.
 *
 * `visits = customers × times / every`, turned to the period asked for; `hours = visits × length`. Nothing is rounded on
 * the way.
 *
 * **Gotchas** A month is 52/12 weeks, not 4: 10 customers visited weekly are 43.3 visits a month.
 *
 * @param segments - customers who are looked after alike: how many, how often, how long a visit takes
 * @param options - `per`: period that visits and hours are told for, default `month`. `weeksPerYear`: default 52
 * @returns visits and hours of each segment, in input order, and of all; a share is null when there are no hours
 * @throws {SalesMathError} INVALID_COUNT: `customers` is negative or no whole number
 * @throws {SalesMathError} INVALID_NUMBER: a negative frequency or length, or `every` below 1
 * @throws {SalesMathError} DUPLICATE_ID: a segment stands there twice. INVALID_ROW: a segment is no object. INVALID_OPTION, MISSING_VALUE,
 *   INVALID_ID
 * @example
 * import { calculateWorkload } from 'salesmath';
 * const workload = calculateWorkload([
 *   { id: 'key', customers: 80, frequency: { times: 4, per: 'month' }, visit: { value: 3, unit: 'hour' } },
 *   { id: 'small', customers: 2000, frequency: { times: 1, per: 'month', every: 3 }, visit: { value: 20, unit: 'minute' } },
 * ]);
 * workload.segments.map(({ hours }) => hours); // => [960, 222.22222222222223]
 * workload.total.exactHours; // => '1182.222222222222222222'
 * @see {@link calculateHeadcount} for the people it takes, {@link compareWorkloads}
 * Workload method: W. J. Talley, How to Design Sales Territories, Journal of Marketing 25 (1961).
 */
export function calculateWorkload(segments: Iterable<WorkloadSegment>, options?: WorkloadOptions): Workload {
  const { weeks, ...effective } = readWorkloadOptions(options);
  const work = readSegments(segments, 'segments').map((segment) => measureSegment(segment, effective.per, weeks));
  const hours = sumHours(work);
  return {
    per: effective.per,
    segments: work.map((each) => toWorkloadRow(each, hours)),
    total: toWorkloadTotal(work, hours),
    options: effective,
    warnings: [],
  };
}

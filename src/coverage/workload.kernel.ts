import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatExact, fraction, multiply, toNumber, ZERO } from '../internal/fraction.js';
import type { WorkloadPeriod, WorkloadRow, WorkloadTotal } from './types.js';
import type { NormalWorkloadSegment } from './workload.schema.js';

/** How many of these make a year. */
function periodsOfYear(per: WorkloadPeriod, weeksPerYear: Fraction): Fraction {
  if (per === 'week') return weeksPerYear;
  return fraction(per === 'month' ? 12n : per === 'quarter' ? 4n : 1n);
}

/** What is so much in each `from`, told for each `to`. */
export function convertPeriod(amount: Fraction, from: WorkloadPeriod, to: WorkloadPeriod, weeksPerYear: Fraction): Fraction {
  if (from === to) return amount;
  return divide(multiply(amount, periodsOfYear(from, weeksPerYear)), periodsOfYear(to, weeksPerYear));
}

/** Work of one segment. */
export interface SegmentWork {
  readonly id: string;
  readonly customers: number;
  readonly visits: Fraction;
  readonly hours: Fraction;
}

/** visits = customers × times / every, turned to `per`; hours = visits × length. Nothing is rounded. */
export function measureSegment(segment: NormalWorkloadSegment, per: WorkloadPeriod, weeksPerYear: Fraction): SegmentWork {
  const { id, customers, frequency, visit } = segment;
  const each = divide(knownDecimal(frequency.times), knownDecimal(frequency.every));
  const visits = convertPeriod(multiply(fraction(BigInt(customers)), each), frequency.per, per, weeksPerYear);
  const length = knownDecimal(visit.value);
  return { id, customers, visits, hours: multiply(visits, visit.unit === 'hour' ? length : divide(length, fraction(60n))) };
}

/** Hours of all segments. */
export function sumHours(work: readonly SegmentWork[]): Fraction {
  return work.reduce((sum, { hours }) => add(sum, hours), ZERO);
}

/** One segment as it is printed. */
export function toWorkloadRow({ id, customers, visits, hours }: SegmentWork, allHours: Fraction): WorkloadRow {
  return {
    id,
    customers,
    visits: toNumber(visits),
    hours: toNumber(hours),
    exactHours: formatExact(hours),
    share: allHours.n === 0n ? null : toNumber(divide(hours, allHours)),
  };
}

/** All segments as they are printed. */
export function toWorkloadTotal(work: readonly SegmentWork[], allHours: Fraction): WorkloadTotal {
  return {
    customers: work.reduce((sum, { customers }) => sum + customers, 0),
    visits: toNumber(work.reduce((sum, { visits }) => add(sum, visits), ZERO)),
    hours: toNumber(allHours),
    exactHours: formatExact(allHours),
  };
}

import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatExact, fraction, multiply, negate, powerOfTen, SHOWN_DECIMALS, toNumber } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';
import { parseConfig, requireOptions, requireWord } from '../internal/validate.js';
import type { Headcount, HeadcountOptions, WorkAmount, WorkCapacity } from './types.js';
import { convertPeriod } from './workload.kernel.js';
import { readWeeksPerYear, workAmountSchema, workCapacitySchema } from './workload.schema.js';

/** Half a unit of the 18th decimal, or of the last one where there are more. */
function halfUnitOf(amount: string): Fraction {
  const decimals = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
  return fraction(1n, 2n * powerOfTen(Math.max(decimals, SHOWN_DECIMALS)));
}

/**
 * Tells how many people some work takes.
 *
 * `fte = workload / (capacity × sellingShare)`, both told for one period; `people` rounds this exact quotient.
 *
 * **Gotchas** Hours or visits, but the same on both sides. 18.04 is often printed as 18; 19 is what serves everyone. Hand on
 * `exactHours`, not `hours`: it is rounded in the 18th decimal, and half a unit of that (of the last one, where a workload has
 * more) makes nobody more or less. A double such as 86.66666666666667 is taken as it is written.
 *
 * @param workload - hours or visits in each period, 0 or more
 * @param capacity - hours or visits that one person has in each period; `sellingShare`: fraction spent with customers, default 1
 * @param options - `rounding`: `ceil` (default), `halfUp` or `floor`. `weeksPerYear`: default 52
 * @returns full-time equivalents, people, and how much of their capacity is used; everything null at capacity 0,
 *   `utilization` null at 0 people
 * @throws {SalesMathError} INVALID_NUMBER: a negative amount, or a `sellingShare` outside 0 to 1
 * @throws {SalesMathError} INVALID_OPTION: an unknown period, option or field. MISSING_VALUE
 * @example
 * import { calculateHeadcount } from 'salesmath';
 * const team = calculateHeadcount({ amount: 9100, per: 'year' }, { amount: 1920, per: 'year', sellingShare: '0.5' });
 * team.exactFte; // => '9.479166666666666667'
 * team.people; // => 10
 * calculateHeadcount({ amount: 21, per: 'month' }, { amount: '0.35', per: 'month' }).people; // => 60
 * @see {@link calculateWorkload}
 */
export function calculateHeadcount(workload: WorkAmount, capacity: WorkCapacity, options?: HeadcountOptions): Headcount {
  const given = requireOptions<HeadcountOptions>(options, ['rounding', 'weeksPerYear']);
  const rounding = requireWord(given.rounding, ['ceil', 'halfUp', 'floor'], 'ceil', 'options.rounding');
  const weeks = readWeeksPerYear(given.weeksPerYear);
  const effective = { rounding, weeksPerYear: given.weeksPerYear ?? 52 };
  const work = parseConfig(workAmountSchema(), workload, 'workload');
  const person = parseConfig(workCapacitySchema(), capacity, 'capacity');
  const toPerson = (amount: Fraction): Fraction => convertPeriod(amount, work.per, person.per, weeks);
  const amount = knownDecimal(work.amount);
  const each = multiply(knownDecimal(person.amount), knownDecimal(person.sellingShare));
  if (each.n === 0n) {
    return { fte: null, exactFte: null, people: null, utilization: null, options: effective, warnings: [{ code: 'ZERO_CAPACITY' }] };
  }
  const fte = divide(toPerson(amount), each);
  const slack = halfUnitOf(work.amount);
  const judged = divide(toPerson(add(amount, rounding === 'ceil' ? negate(slack) : slack)), each);
  const people = roundQuotient(judged.n, judged.d, rounding);
  return {
    fte: toNumber(fte),
    exactFte: formatExact(fte),
    people: toNumber(fraction(people)),
    utilization: people === 0n ? null : toNumber(divide(fte, fraction(people))),
    options: effective,
    warnings: [],
  };
}

import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, ONE, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { decimalSchema, idSchema, parseUniqueRows, requireDecimal } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { VisitCurve } from './allocation.kernel.js';
import { findLogMarginal, shareHours } from './allocation.kernel.js';
import type { VisitAllocation, VisitSegment } from './visits.types.js';
import { amountSchema } from './workload.schema.js';

interface NormalVisitSegment {
  readonly id: string;
  readonly value: string;
  readonly elasticity: string;
  readonly maxHours?: string | null | undefined;
}

function visitSegmentSchema(): z.ZodMiniType<NormalVisitSegment> {
  const elasticity = decimalSchema({
    rule: 'must lie strictly between 0 and 1',
    holds: (value) => sign(value) > 0 && compare(value, ONE) < 0,
    code: 'INVALID_NUMBER',
  });
  return z.object({
    id: idSchema(),
    value: amountSchema(),
    elasticity,
    maxHours: z.optional(z.nullable(amountSchema())),
  });
}

/** Nearer to 0 and to 1 a double cannot tell the hours any more. */
const LEAST_ELASTICITY = 1e-9;

/** What a result can hold. */
const bounded = (value: number): number => Math.min(value, Number.MAX_VALUE);

function toCurve({ value, elasticity, maxHours }: NormalVisitSegment): VisitCurve {
  return {
    value: toNumber(knownDecimal(value)),
    elasticity: Math.min(Math.max(toNumber(knownDecimal(elasticity)), LEAST_ELASTICITY), 1 - LEAST_ELASTICITY),
    max: maxHours === undefined || maxHours === null ? Infinity : toNumber(knownDecimal(maxHours)),
  };
}

const compareCurves = (a: VisitCurve, b: VisitCurve): number =>
  a.value - b.value || a.elasticity - b.elasticity || (a.max < b.max ? -1 : a.max > b.max ? 1 : 0);

/** What all segments together can take; null when one has no limit. A segment that earns nothing takes nothing. */
function roomOf(segments: readonly NormalVisitSegment[], curves: readonly VisitCurve[]): Fraction | null {
  let room = ZERO;
  for (const [i, { maxHours }] of segments.entries()) {
    if ((curves[i] as VisitCurve).value === 0) continue;
    if (maxHours === undefined || maxHours === null) return null;
    room = add(room, knownDecimal(maxHours));
  }
  return room;
}

/**
 * Spends scarce selling hours where they earn most: the last hour brings the same everywhere.
 *
 * `sales = value × hours ^ elasticity`, so one hour more brings `value × elasticity × hours ^ (elasticity − 1)`. Hours are
 * split so that this is equal (to 1e-9, relative) in all segments but those at their `maxHours`.
 *
 * **When to use** When the workload that customers deserve is more than the team has. A first estimate of an elasticity is the
 * relative change of sales over the relative change of visits between two years.
 *
 * @param segments - `value`: sales of the first hour, 0 or more. `elasticity`: strictly between 0 and 1 (nearer than 1e-9 to
 *   either counts as 1e-9 away). `maxHours`: hours it can take at most, default no limit
 * @param hours - hours to spend, 0 or more
 * @returns hours, sales and marginal return of each segment, in input order; `unused`: hours that no segment can take. A
 *   segment's `marginal` is null where it has no hours; the common one is null when every segment is at its maximum
 * @throws {SalesMathError} INVALID_NUMBER: an elasticity outside 0 to 1, a negative value or negative hours
 * @throws {SalesMathError} DUPLICATE_ID: a segment stands there twice. INVALID_ROW: a segment is no object. INVALID_OPTION, MISSING_VALUE, INVALID_ID
 * @example
 * import { allocateVisits } from 'salesmath';
 * const { segments, unused } = allocateVisits(
 *   [
 *     { id: 'small', value: 100, elasticity: '0.5' },
 *     { id: 'large', value: 200, elasticity: '0.5' },
 *   ],
 *   10,
 * );
 * segments.map(({ hours }) => Math.round(hours)); // => [2, 8]
 * unused; // => 0
 * @see {@link calculateWorkload}
 * L. M. Lodish, CALLPLAN: An Interactive Salesman's Call Planning System, Management Science 18 (1971), for the idea.
 */
export function allocateVisits(segments: Iterable<VisitSegment>, hours: DecimalInput): VisitAllocation {
  const read = parseUniqueRows(visitSegmentSchema(), segments, 'segments', 'id');
  const available = requireDecimal(hours, 'hours');
  if (sign(available) < 0) fail('INVALID_NUMBER', 'hours', hours, 'must be 0 or more');
  const curves = read.map(toCurve);
  const room = roomOf(read, curves);
  const full = room !== null && compare(room, available) <= 0;
  // sorted, so that the sums of their hours do not hang on the row order
  const order = [...curves.keys()].filter((i) => (curves[i] as VisitCurve).value > 0).sort((i, j) => compareCurves(curves[i] as VisitCurve, curves[j] as VisitCurve));
  const earning = order.map((i) => curves[i] as VisitCurve);
  const limited = !full && available.n !== 0n;
  const logMarginal = limited ? findLogMarginal(earning, toNumber(available)) : null;
  const given = logMarginal === null ? earning.map(({ max }) => (full ? max : 0)) : shareHours(earning, logMarginal, toNumber(available));
  const isBound = earning.every(({ max }, i) => (given[i] as number) >= max);
  const hoursOf = new Float64Array(curves.length);
  order.forEach((i, place) => (hoursOf[i] = given[place] as number));
  return {
    segments: read.map(({ id }, i) => {
      const { value, elasticity } = curves[i] as VisitCurve;
      const spent = hoursOf[i] as number;
      const sales = bounded(value * spent ** elasticity);
      return { id, hours: spent, sales, marginal: spent === 0 ? null : bounded((elasticity * sales) / spent) };
    }),
    marginal: logMarginal === null || isBound ? null : bounded(Math.exp(logMarginal)),
    unused: full ? toNumber(subtract(available, room)) : 0,
    options: {},
    warnings: [],
  };
}

import * as z from 'zod/mini';
import { readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, ONE, sign } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { DecimalBound } from '../internal/validate.js';
import {
  AMOUNT,
  countSchema,
  decimalSchema,
  FRACTION_OF_ONE,
  idSchema,
  parseUniqueRows,
  requireOptions,
  requireWord,
} from '../internal/validate.js';
import type { EffectiveWorkloadOptions, WorkloadOptions, WorkloadPeriod } from './types.js';

const PERIODS: readonly WorkloadPeriod[] = ['week', 'month', 'quarter', 'year'];
const ONE_OR_MORE: DecimalBound = { rule: 'must be 1 or more', holds: (value) => compare(value, ONE) >= 0, code: 'INVALID_NUMBER' };

/** A segment after checking: decimals are exact strings. */
export interface NormalWorkloadSegment {
  readonly id: string;
  readonly customers: number;
  readonly frequency: { readonly times: string; readonly per: WorkloadPeriod; readonly every: string };
  readonly visit: { readonly value: string; readonly unit: 'minute' | 'hour' };
}

/** Schema of an amount, 0 or more. */
export function amountSchema(): z.ZodMiniType<string> {
  return decimalSchema(AMOUNT);
}

/** Schema of work or capacity in each period. */
export function workAmountSchema(): z.ZodMiniType<{ amount: string; per: WorkloadPeriod }> {
  return z.strictObject({ amount: amountSchema(), per: z.enum(PERIODS) });
}

/** Schema of what one person can do. */
export function workCapacitySchema(): z.ZodMiniType<{ amount: string; per: WorkloadPeriod; sellingShare: string }> {
  const sellingShare = z._default(decimalSchema({ ...FRACTION_OF_ONE, code: 'INVALID_NUMBER' }), '1');
  return z.strictObject({ amount: amountSchema(), per: z.enum(PERIODS), sellingShare });
}

function segmentSchema(): z.ZodMiniType<NormalWorkloadSegment> {
  const every = z.pipe(
    z.transform((input: unknown) => input ?? 1),
    decimalSchema(ONE_OR_MORE),
  );
  return z.object({
    id: idSchema(),
    customers: countSchema(),
    frequency: z.strictObject({ times: amountSchema(), per: z.enum(PERIODS), every: z.optional(every) }),
    visit: z.strictObject({ value: amountSchema(), unit: z.enum(['minute', 'hour']) }),
  }) as unknown as z.ZodMiniType<NormalWorkloadSegment>;
}

/** Segments, checked; each id once. */
export function readSegments(segments: unknown, name: string): NormalWorkloadSegment[] {
  const read = parseUniqueRows(segmentSchema(), segments, name, 'id');
  return read.map((each) => ({ ...each, frequency: { ...each.frequency, every: each.frequency.every ?? '1' } }));
}

/** Weeks of a year, default 52. */
export function readWeeksPerYear(value: unknown = 52): Fraction {
  const weeks = typeof value === 'number' ? readDecimal(value) : null;
  if (weeks === null || sign(weeks) <= 0) {
    return fail('INVALID_OPTION', 'options.weeksPerYear', value, 'must be a number above 0, such as 52');
  }
  return weeks;
}

/** The options of a workload with their defaults. */
export function readWorkloadOptions(options: WorkloadOptions | undefined): EffectiveWorkloadOptions & { weeks: Fraction } {
  const { per, weeksPerYear } = requireOptions<WorkloadOptions>(options, ['per', 'weeksPerYear']);
  const weeks = readWeeksPerYear(weeksPerYear);
  return { per: requireWord(per, PERIODS, 'month', 'options.per'), weeksPerYear: weeksPerYear ?? 52, weeks };
}

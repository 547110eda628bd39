import * as z from 'zod/mini';
import type { RoundingMode } from '../types.js';
import { DAY_RULE, parseDay } from './dates.js';
import { missingOr } from './issues.js';
import { ROUNDING_MODES } from './rounding.js';
import { isObject } from './shapes.js';
import type { CheckContext } from './validate.js';
import { abort } from './validate.js';

/** Schema of a calendar day. */
export function daySchema(): z.ZodMiniType<string> {
  return z.transform((input: unknown, ctx) => {
    if (!Number.isNaN(parseDay(input))) return input as string;
    return abort(ctx, missingOr('INVALID_DATE', input), [], input, DAY_RULE);
  });
}

/** Schema of how money is rounded. */
export function roundingSchema(): z.ZodMiniType<RoundingMode> {
  return z._default(z.enum(ROUNDING_MODES as readonly [RoundingMode, ...RoundingMode[]]), 'halfUp');
}

/** Schema of how many decimals money, or a score, is printed with. */
export function minorUnitsSchema(): z.ZodMiniType<number, number> {
  return z.int().check(z.minimum(0), z.maximum(12));
}

/** Schema of an object of values by name, whatever the names are: a record of zod's passes over `__proto__`. */
export function byNameSchema<T>(read: (value: unknown, name: string, ctx: CheckContext) => T): z.ZodMiniType<Readonly<Record<string, T>>> {
  return z.pipe(
    pairsSchema(read),
    z.transform((pairs: [string, T][]) => Object.fromEntries(pairs)),
  );
}

/** The same as pairs. */
export function pairsSchema<T>(read: (value: unknown, name: string, ctx: CheckContext) => T, what = 'an object'): z.ZodMiniType<[string, T][]> {
  return z.transform((input: unknown, ctx) => {
    if (isObject(input)) return Object.entries(input).map(([name, value]) => [name, read(value, name, ctx)]);
    return abort(ctx, missingOr('INVALID_OPTION', input), [], input, `must be ${what}`);
  });
}

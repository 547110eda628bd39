import * as z from 'zod/mini';
import type { RoundingMode } from '../types.js';
import { DAY_RULE, parseDay } from './dates.js';
import { missingOr } from './issues.js';
import { ROUNDING_MODES } from './rounding.js';
import { refuse } from './validate.js';

/** Schema of a calendar day. */
export function daySchema(): z.ZodMiniType<string> {
  return z.transform((input: unknown, ctx) => {
    if (!Number.isNaN(parseDay(input))) return input as string;
    refuse(ctx, missingOr('INVALID_DATE', input), [], input, DAY_RULE);
    return z.NEVER;
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

import * as z from 'zod/mini';
import { readDecimal } from '../internal/decimal.js';
import { formatExact, sign } from '../internal/fraction.js';
import { DECIMAL_RULE } from '../internal/issues.js';
import { refuse } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { CheckContext } from '../internal/validate.js';

/** Beyond this nothing is a number of days or windows that anybody means. */
const MOST = 4_000_000;

function refuseValue(ctx: CheckContext, input: unknown, rule: string): void {
  refuse(ctx, input === null ? 'MISSING_VALUE' : 'INVALID_OPTION', [], input, typeof input === 'string' ? `${rule}, as a number, not text` : rule);
}

/** Schema of a whole number, `least` or more; absent is left absent. */
export function wholeSchema(least: number): z.ZodMiniOptional<z.ZodMiniType<number>> {
  const schema = z.transform((input: unknown, ctx) => {
    if (Number.isInteger(input) && (input as number) >= least && (input as number) <= MOST) return (input as number) + 0;
    refuseValue(ctx, input, `must be a whole number from ${least} to ${MOST}`);
    return z.NEVER;
  });
  return z.optional(schema);
}

/** Schema of a finite number that a test holds for; absent is left absent. */
export function numberSchema(rule: string, holds: (value: number) => boolean): z.ZodMiniOptional<z.ZodMiniType<number>> {
  const schema = z.transform((input: unknown, ctx) => {
    if (typeof input === 'number' && Number.isFinite(input) && holds(input)) return input + 0;
    refuseValue(ctx, input, rule);
    return z.NEVER;
  });
  return z.optional(schema);
}

/** Schema of an amount of money, 0 or more, or null. A number stays one, anything else becomes an exact string. */
export function floorSchema(): z.ZodMiniOptional<z.ZodMiniType<DecimalInput | null>> {
  const schema = z.transform((input: unknown, ctx) => {
    if (input === null) return null;
    const amount = readDecimal(input);
    if (amount === null) refuse(ctx, 'INVALID_NUMBER', [], input, DECIMAL_RULE);
    else if (sign(amount) < 0) refuse(ctx, 'NEGATIVE_AMOUNT', [], input, 'must be 0 or more');
    else return typeof input === 'number' ? input + 0 : formatExact(amount);
    return z.NEVER;
  });
  return z.optional(schema);
}

/** Fields of a configuration over their defaults: what is absent is taken from there. */
export function fill<T extends object>(defaults: T, given: { readonly [Key in keyof T]?: T[Key] | undefined } | undefined): T {
  const filled = { ...defaults } as Record<string, unknown>;
  for (const [key, value] of Object.entries(given ?? {})) if (value !== undefined) filled[key] = value;
  return filled as T;
}

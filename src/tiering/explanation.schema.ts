import * as z from 'zod/mini';
import { decimalTextSchema, figureText } from '../internal/sentences.js';

/** The warning that there is nothing to take shares of. */
export function noPositiveSchema(): z.ZodMiniType<{ code: 'NO_POSITIVE_VALUE' }[]> {
  return z.array(z.object({ code: z.literal('NO_POSITIVE_VALUE') }));
}

/** A decimal as options echo it: a number, or the exact text where no number is the value. */
export function echoedSchema(): z.ZodMiniType<number | string> {
  return z.union([z.number(), decimalTextSchema()]);
}

/** Such a decimal for people: the text as it is. */
export function echoedText(value: number | string): string {
  return typeof value === 'string' ? value : figureText(value);
}

import * as z from 'zod/mini';

/** The warning that there is nothing to take shares of. */
export function noPositiveSchema(): z.ZodMiniType<{ code: 'NO_POSITIVE_VALUE' }[]> {
  return z.array(z.object({ code: z.literal('NO_POSITIVE_VALUE') }));
}

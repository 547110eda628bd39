import * as z from 'zod/mini';
import { countSchema } from '../internal/validate.js';
import type { CommissionWarning } from './types.js';

/** Schema of the warnings of a commission, each with further fields. */
export function commissionWarningSchema<Shape extends Record<string, z.ZodMiniType>>(more: Shape): z.ZodMiniType<CommissionWarning & z.output<z.ZodMiniObject<Shape>>> {
  const text = z.string();
  return z.discriminatedUnion('code', [
    z.object({ code: z.enum(['REVERSED_NOT_FOUND', 'REVERSED_CURRENCY_DIFFERS']), transactionId: text, reverses: text, ...more }),
    z.object({ code: z.literal('BASE_WITHOUT_MEASURE'), participantId: text, componentId: text, key: text, ...more }),
    z.object({ code: z.literal('VERSIONS_GAP'), from: text, to: text, ...more }),
    z.object({ code: z.literal('END_LOOKS_INCLUSIVE'), path: text, value: text, ...more }),
    z.object({ code: z.literal('TOO_MANY_DECIMALS'), count: countSchema(), transactionIds: z.array(text), ...more }),
  ]) as unknown as z.ZodMiniType<CommissionWarning & z.output<z.ZodMiniObject<Shape>>>;
}

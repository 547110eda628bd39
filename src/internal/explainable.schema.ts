import * as z from 'zod/mini';
import { toldRejectedSchema } from './rejectedRows.js';

/** The money options of a result, as far as sentences look at them. */
export function currencyOptionSchema(): z.ZodMiniType<{ currency?: string | undefined }> {
  return z.object({ currency: z.optional(z.string()) });
}

/** A warning that only counts, by its codes. */
export function countWarningsSchema<const Code extends string>(codes: readonly Code[]): z.ZodMiniType<{ code: Code; count: number }[]> {
  return z.array(z.object({ code: z.enum(codes), count: z.number() }));
}

/** A length of time. */
export function timeSpanSchema(): z.ZodMiniType<{ value: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }> {
  return z.object({ value: z.number(), unit: z.enum(['day', 'week', 'month', 'quarter', 'year']) });
}

/** What had no say in a report on orders, and what was suspicious about them. */
export interface OrderRemarks {
  readonly ignored: { readonly afterAsOf: number; readonly nonPositive: number };
  readonly warnings: readonly { readonly code: 'REFUND_WITHOUT_ORDER'; readonly count: number }[];
  readonly rejected?: readonly unknown[] | undefined;
}

/** The fields of {@link OrderRemarks} for a schema of a report. */
export function orderRemarkFields(): {
  ignored: z.ZodMiniType<OrderRemarks['ignored']>;
  warnings: z.ZodMiniType<OrderRemarks['warnings']>;
  rejected: z.ZodMiniOptional<z.ZodMiniType<unknown[]>>;
} {
  return {
    ignored: z.object({ afterAsOf: z.number(), nonPositive: z.number() }),
    warnings: countWarningsSchema(['REFUND_WITHOUT_ORDER']),
    rejected: toldRejectedSchema(),
  };
}

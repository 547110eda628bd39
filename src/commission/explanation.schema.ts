import * as z from 'zod/mini';
import { readDecimal } from '../internal/decimal.js';
import { DECIMAL_RULE } from '../internal/issues.js';
import { refuse } from '../internal/validate.js';
import type { CommissionResult } from './types.js';

/** A decimal as a result prints it; it stays as it is, with its zeros. */
function amountSchema(): z.ZodMiniType<string> {
  return z.string().check((ctx) => {
    if (readDecimal(ctx.value) === null) refuse(ctx, 'INVALID_NUMBER', [], ctx.value, DECIMAL_RULE);
  });
}

/** The part of a result that sentences are made of: it may come from a file. */
export type ExplainableResult = Pick<CommissionResult, 'currency' | 'earnings' | 'totals'>;

/** Checks a result as far as sentences look at it. */
export function explainableSchema(): z.ZodMiniType<ExplainableResult> {
  const text = z.string();
  const amount = amountSchema();
  const slice = z.object({ from: amount, to: amount, amount, rate: amount, exactPayout: amount });
  const adjustment = z.object({
    code: z.enum(['GATE', 'GATE_HOLD', 'MULTIPLIER', 'WEIGHT', 'CAP', 'FLOOR']),
    exactAmount: amount,
  });
  const line = z.object({
    transactionId: z.nullable(text),
    code: z.optional(z.enum(['TRUE_UP', 'FLOOR', 'SHARE'])),
    credited: amount,
    earned: amount,
  });
  const earning = z.object({
    participantId: text,
    planVersion: z.optional(text),
    period: z.object({ key: text }),
    componentId: text,
    measure: amount,
    prior: amount,
    quota: z.nullable(amount),
    attainment: z.nullable(z.number()),
    earned: amount,
    slices: z.array(slice),
    bonuses: z.array(z.object({ at: amount, amount })),
    adjustments: z.array(adjustment),
    lines: z.optional(z.array(line)),
  });
  const total = z.object({ participantId: text, key: text, earned: amount });
  return z.object({
    currency: text,
    earnings: z.array(earning),
    totals: z.object({ byParticipantPeriod: z.array(total) }),
  }) as unknown as z.ZodMiniType<ExplainableResult>;
}

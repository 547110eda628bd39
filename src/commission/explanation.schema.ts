import * as z from 'zod/mini';
import { decimalTextSchema } from '../internal/sentences.js';
import type { ExplainableBonus, ExplainableSlice } from './explanation.phrases.js';
import type { EarningTrace } from './trace.types.js';
import type { CommissionResult } from './types.js';

/** Schemas of stretches that a rate table paid and of its bonuses. */
export function slicesSchema(): { slices: z.ZodMiniType<ExplainableSlice[]>; bonuses: z.ZodMiniType<ExplainableBonus[]> } {
  const amount = decimalTextSchema();
  return {
    slices: z.array(z.object({ from: amount, to: amount, amount, rate: amount, exactPayout: amount })),
    bonuses: z.array(z.object({ at: amount, amount })),
  };
}

function traceSchema(): z.ZodMiniType<EarningTrace> {
  const text = z.string();
  const amount = decimalTextSchema();
  const limit = z.nullable(amount);
  const count = z.number();
  const payout = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('curve'), attainment: amount, factor: amount, base: amount }),
    z.object({ kind: z.literal('matrix'), x: amount, y: amount, factor: amount, base: amount }),
    z.object({ kind: z.literal('perUnit'), packages: amount, amount }),
    z.object({ kind: z.literal('bonus'), observed: amount, steps: z.array(z.object({ at: amount, amount })) }),
    z.object({ kind: z.literal('pool'), pot: amount, weight: amount, weights: amount }),
    z.object({ kind: z.literal('rank'), rank: count, tied: count, sharers: count }),
  ]);
  return z.object({
    payout: z.nullable(payout),
    gates: z.array(z.object({ componentId: text, on: z.enum(['attainment', 'measure']), min: amount, observed: amount, open: z.boolean() })),
    multipliers: z.array(z.object({ componentId: text, min: limit, max: limit, observed: amount, factor: amount, holds: z.boolean() })),
  }) as unknown as z.ZodMiniType<EarningTrace>;
}

/** The part of a result that sentences are made of: it may come from a file. */
export type ExplainableResult = Pick<CommissionResult, 'currency' | 'earnings' | 'totals'>;

/** Checks a result as far as sentences look at it. */
export function explainableSchema(): z.ZodMiniType<ExplainableResult> {
  const text = z.string();
  const amount = decimalTextSchema();
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
    ...slicesSchema(),
    adjustments: z.array(adjustment),
    trace: z.optional(traceSchema()),
    lines: z.optional(z.array(line)),
  });
  const total = z.object({ participantId: text, key: text, earned: amount });
  return z.object({
    currency: text,
    earnings: z.array(earning),
    totals: z.object({ byParticipantPeriod: z.array(total) }),
  }) as unknown as z.ZodMiniType<ExplainableResult>;
}

import * as z from 'zod/mini';
import { orderRemarkFields } from '../internal/explainable.schema.js';
import type { OrderRemarks } from '../internal/explainable.schema.js';
import { decimalTextSchema } from '../internal/sentences.js';
import { decimalSchema } from '../internal/validate.js';
import type { ClassifiedCustomer, LifecycleEvidence, LifecycleRules, LifecycleStage, LifecycleWindow } from './lifecycle.types.js';

/** The stages in order of precedence. */
export const STAGES: readonly LifecycleStage[] = ['prospect', 'churned', 'dormant', 'reactivated', 'new', 'decline', 'growth', 'mature'];

/** The part of a customer's place in life that sentences are made of. */
export interface ExplainableCustomer extends Omit<ClassifiedCustomer, 'evidence'> {
  readonly evidence: Omit<LifecycleEvidence, 'overdueRatio' | 'returnedOn' | 'windows'> & { readonly windows: readonly Omit<LifecycleWindow, 'end'>[] };
}

/** The part of a classification that sentences are made of. */
export interface ExplainableLifecycle extends OrderRemarks {
  readonly rules: {
    readonly churned: Pick<LifecycleRules['churned'], 'minDays'>;
    readonly dormant: Pick<LifecycleRules['dormant'], 'minDays'>;
    readonly windowDays: number;
    readonly decline: { readonly windows: number; readonly floor: string | null };
    readonly growth: { readonly windows: number; readonly floor: string | null };
  };
  readonly poolGap: number;
  readonly customers: readonly ExplainableCustomer[];
  readonly counts: Readonly<Record<LifecycleStage, number>>;
  readonly options: { readonly asOf: string; readonly currency?: string | undefined };
}

/** Checks a classification as far as sentences look at it. */
export function lifecycleSchema(): z.ZodMiniType<ExplainableLifecycle> {
  const number = z.number();
  const figure = z.nullable(number);
  const day = z.nullable(z.string());
  const evidence = z.object({
    purchaseDays: number,
    lastDate: day,
    daysSinceLast: figure,
    expectedGap: figure,
    basis: z.nullable(z.enum(['yearBefore', 'ownBase'])),
    windows: z.array(z.object({ start: z.string(), revenue: decimalTextSchema(), base: number, change: figure })),
  });
  const customer = z.object({
    customerId: z.string(),
    stage: z.enum(STAGES),
    since: day,
    reason: z.object({ observed: figure, threshold: figure, unit: z.nullable(z.enum(['days', 'ratio', 'change'])) }),
    evidence,
    next: z.nullable(z.object({ stage: z.enum(['dormant', 'churned']), on: z.string() })),
  });
  const silence = z.object({ minDays: number });
  const trend = z.object({ windows: number, floor: z.nullable(decimalSchema()) });
  return z.object({
    rules: z.object({ churned: silence, dormant: silence, windowDays: number, decline: trend, growth: trend }),
    poolGap: number,
    customers: z.array(customer),
    counts: z.object({ prospect: number, churned: number, dormant: number, reactivated: number, new: number, decline: number, growth: number, mature: number }),
    ...orderRemarkFields(),
    options: z.object({ asOf: z.string(), currency: z.optional(z.string()) }),
  });
}

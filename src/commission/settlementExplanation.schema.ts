import * as z from 'zod/mini';
import { decimalTextSchema } from '../internal/sentences.js';
import type { LedgerEntry, SettlementResult, SettlementStatement } from './settlement.types.js';

/** The part of a settlement that sentences are made of. */
export interface ExplainableSettlement {
  readonly statements: readonly (Pick<SettlementStatement, 'participantId' | 'opening' | 'entries' | 'payout' | 'closing'> & {
    readonly period: { readonly key: string };
  })[];
  readonly closings: readonly { readonly participantId: string }[];
  readonly warnings: SettlementResult['warnings'];
  readonly options: { readonly currency: string };
}

const TYPES: readonly LedgerEntry['type'][] = [
  'earning',
  'adjustment',
  'clawback',
  'holdback',
  'release',
  'capCarry',
  'drawRecovery',
  'drawAdvance',
  'drawForgiven',
  'payout',
];

/** Checks a settlement as far as sentences look at it. */
export function settlementSchema(): z.ZodMiniType<ExplainableSettlement> {
  const text = z.string();
  const amount = decimalTextSchema();
  const balances = z.object({ payable: amount, draw: amount, held: amount, carried: amount });
  const change = z.optional(amount);
  const fact = z.optional(text);
  const entry = z.object({
    type: z.enum(TYPES),
    payable: change,
    draw: change,
    held: change,
    carried: change,
    componentId: fact,
    origin: fact,
    ref: fact,
    reason: z.optional(z.enum(['CAP', 'NEGATIVE_WRITTEN_OFF', 'TERMINATION'])),
  });
  const statement = z.object({
    participantId: text,
    period: z.object({ key: text }),
    opening: balances,
    entries: z.array(entry),
    payout: amount,
    closing: balances,
  });
  const warning = z.discriminatedUnion('code', [
    z.object({ code: z.literal('PERIOD_GAP'), participantId: text, from: text, to: text }),
    z.object({ code: z.literal('CLAWBACK_OUTSIDE_WINDOW'), participantId: text, date: text, soldOn: text, served: z.number(), ref: fact }),
    z.object({ code: z.literal('HELD_NOT_FOUND'), participantId: text, date: text, origin: text, ref: fact }),
    z.object({ code: z.literal('END_LOOKS_INCLUSIVE'), path: text, value: text }),
  ]);
  return z.object({
    statements: z.array(statement),
    closings: z.array(z.object({ participantId: text })),
    warnings: z.array(warning),
    options: z.object({ currency: text }),
  }) as unknown as z.ZodMiniType<ExplainableSettlement>;
}

import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, shortListText } from '../internal/sentences.js';
import { PHRASES } from './tracking.phrases.js';

const PLAIN = ['BASELINE_EQUALS_TARGET', 'MISSING_BASELINE', 'ZERO_TARGET'] as const;

/** A warning about goals, as far as sentences read it. */
export type ExplainableGoalWarning =
  | { readonly code: (typeof PLAIN)[number]; readonly goalId: string }
  | { readonly code: 'PLAN_DIFFERS_FROM_TARGET'; readonly goalId: string; readonly planned: string; readonly target: string }
  | { readonly code: 'PARENT_ACTUAL_IGNORED'; readonly goalId: string; readonly count: number }
  | { readonly code: 'AMBIGUOUS_OWNER'; readonly ownerId: string; readonly count: number };

/** Schema of the warnings about goals. */
export function goalWarningsSchema(): z.ZodMiniType<readonly ExplainableGoalWarning[]> {
  const text = z.string();
  const amount = decimalTextSchema();
  return z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.enum(PLAIN), goalId: text }),
      z.object({ code: z.literal('PLAN_DIFFERS_FROM_TARGET'), goalId: text, planned: amount, target: amount }),
      z.object({ code: z.literal('PARENT_ACTUAL_IGNORED'), goalId: text, count: z.number() }),
      z.object({ code: z.literal('AMBIGUOUS_OWNER'), ownerId: text, count: z.number() }),
    ]),
  );
}

/** A sentence for a warning about goals. */
export function explainGoalWarning(warning: ExplainableGoalWarning, locale: Locale): string {
  const phrases = PHRASES[locale];
  switch (warning.code) {
    case 'PLAN_DIFFERS_FROM_TARGET':
      return phrases.PLAN_DIFFERS_FROM_TARGET(warning.planned, warning.target);
    case 'PARENT_ACTUAL_IGNORED':
      return phrases.PARENT_ACTUAL_IGNORED(warning.count);
    case 'AMBIGUOUS_OWNER':
      return phrases.ambiguous(warning.ownerId, warning.count);
    default:
      return phrases[warning.code];
  }
}

/** The sentences of warnings by goal, and of those that concern no single one. */
export function sortGoalWarnings(warnings: readonly ExplainableGoalWarning[], locale: Locale): { readonly ofGoal: ReadonlyMap<string, readonly string[]>; readonly others: readonly string[] } {
  const ofGoal = new Map<string, string[]>();
  const others: string[] = [];
  for (const warning of warnings) {
    const sentence = explainGoalWarning(warning, locale);
    if (warning.code === 'AMBIGUOUS_OWNER') {
      others.push(sentence);
      continue;
    }
    const known = ofGoal.get(warning.goalId);
    if (known === undefined) ofGoal.set(warning.goalId, [sentence]);
    else known.push(sentence);
  }
  return { ofGoal, others };
}

/** A sentence for rows that belong to none of the goals; nothing where there are none. */
export function explainUnmatched(rows: { readonly count: number; readonly indexes: readonly number[] }, locale: Locale): string[] {
  if (rows.count === 0) return [];
  return [PHRASES[locale].unmatched(rows.count, shortListText(rows.indexes.map(String), locale))];
}

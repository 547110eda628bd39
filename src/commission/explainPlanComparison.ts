import * as z from 'zod/mini';
import { readDecimal } from '../internal/decimal.js';
import { byNameSchema } from '../internal/fieldSchemas.js';
import { DECIMAL_RULE, missingOr } from '../internal/issues.js';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, percentText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig, refuse } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './account.phrases.js';
import { commissionWarningSchema } from './commissionWarning.schema.js';
import { explainCommissionWarning } from './commissionWarning.sentences.js';
import type { PlanComparison } from './compareCommissionPlans.js';
import type { UncreditedReason } from './types.js';

/** What one participant is told about the plans that were compared. */
export interface ParticipantPlansExplanation {
  /** Who is told. */
  readonly participantId: string;
  /** What there is to say: the change first. */
  readonly sentences: readonly string[];
}

/** What is said of a comparison of plans. */
export interface PlanComparisonExplanation {
  /** Of everybody together; what was suspicious last. */
  readonly sentences: readonly string[];
  /** Of each participant, in the order of the comparison. */
  readonly participants: readonly ParticipantPlansExplanation[];
}

/** Amounts by plan. */
function amountsSchema(): z.ZodMiniType<Readonly<Record<string, string>>> {
  return byNameSchema((amount, plan, ctx) => {
    if (typeof amount !== 'string') refuse(ctx, missingOr('INVALID_OPTION', amount), [plan], amount, 'must be text');
    else if (readDecimal(amount) === null) refuse(ctx, 'INVALID_NUMBER', [plan], amount, DECIMAL_RULE);
    return amount as string;
  });
}

const REASONS: readonly UncreditedReason[] = ['AFTER_AS_OF', 'OUTSIDE_PLAN', 'NO_PARTICIPANT', 'PARTICIPANT_INACTIVE', 'NO_COMPONENT'];

/** How many transactions there are among rows; each may concern several people. */
const countDeals = (rows: readonly { readonly transactionId: string }[]): number => new Set(rows.map(({ transactionId }) => transactionId)).size;

/** Checks a comparison as far as sentences look at it. */
function comparisonSchema() {
  const text = z.string();
  const number = z.number();
  const amount = decimalTextSchema();
  return z.object({
    plans: z.array(z.object({ id: text, earned: amount, effectiveRate: z.nullable(number) })),
    participants: z.array(z.object({ participantId: text, earned: amountsSchema(), change: amount })),
    winners: number,
    losers: number,
    unchanged: number,
    warnings: z.array(commissionWarningSchema({ planId: text })),
    uncredited: z.array(z.object({ planId: text, transactionId: text, participantId: z.optional(text), reason: z.enum(REASONS) })),
    rejected: z.array(z.object({ planId: text })),
  });
}

/** What a plan left out: transactions that it did not credit, by reason, and rows that it could not use. */
function explainLeftOut(id: string, { uncredited, rejected }: Pick<z.output<ReturnType<typeof comparisonSchema>>, 'uncredited' | 'rejected'>, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const own = uncredited.filter(({ planId }) => planId === id);
  const unused = rejected.filter(({ planId }) => planId === id).length;
  const reasons = REASONS.map((reason) => ({ reason, count: countDeals(own.filter((row) => row.reason === reason)) })).filter(({ count }) => count > 0);
  const isWhole = own.every(({ participantId }) => participantId === undefined);
  return [
    ...(own.length === 0 ? [] : [phrases.uncredited(id, countDeals(own), isWhole, reasons.map(({ reason, count }) => phrases.reason(count, phrases[reason])))]),
    ...(unused === 0 ? [] : [phrases.rejected(id, unused)]),
  ];
}

/**
 * Tells what plans cost and who earns more or less under the last one than under the first, in English or Chinese.
 *
 * @param result - what `compareCommissionPlans` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all plans, with what each left out and what was suspicious in it; and of each participant. Amounts are the result's own strings, in the
 *   currency of the plans
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { compareCommissionPlans, explainPlanComparison } from 'salesmath';
 * const flat = (id: string, rate: number) => ({
 *   id,
 *   currency: 'USD',
 *   period: 'month' as const,
 *   components: [{ id: 'c', payout: { kind: 'tiers' as const, table: { tiers: [{ upTo: null, rate }] } } }],
 * });
 * const told = explainPlanComparison(
 *   compareCommissionPlans([{ id: 1, date: '2026-01-05', participantId: 'ann', amount: 1000 }], [
 *     { id: 'now', plan: flat('now', 0.05) },
 *     { id: 'next', plan: flat('next', 0.06) },
 *   ]),
 * );
 * told.sentences;
 * // => [
 * //   'Under now everybody together earns 50.00, 5 % of what was credited.',
 * //   'Under next everybody together earns 60.00, 6 % of what was credited.',
 * //   'Under next 1 of 1 person earns more than under now, 0 less and 0 the same.',
 * // ]
 * told.participants[0]?.sentences; // => ['10.00 more under next than under now.', 'Earned: 50.00 under now and 60.00 under next.']
 */
export function explainPlanComparison(result: PlanComparison, options?: ExplainOptions): PlanComparisonExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { plans, participants, winners, losers, unchanged, warnings, ...leftOut } = parseConfig(comparisonSchema(), result, 'result');
  const first = plans[0]?.id;
  const last = plans.length > 1 ? plans.at(-1)?.id : undefined;
  const ids = plans.map(({ id }) => id);
  const explainChange = (change: string): string[] => {
    if (first === undefined || last === undefined) return [];
    const side = signOf(change);
    return [side === 0 ? phrases.same(first, last) : phrases.change(sizeOf(change), side > 0, first, last)];
  };
  return {
    sentences: [
      ...plans.flatMap(({ id, earned, effectiveRate }) => [
        phrases.plan(id, earned, effectiveRate === null ? null : percentText(effectiveRate, locale, 2)),
        ...explainLeftOut(id, leftOut, locale),
      ]),
      ...(first === undefined || last === undefined ? [] : [phrases.changes(first, last, winners, losers, unchanged)]),
      ...warnings.map((warning) => phrases.ofPlan(warning.planId, explainCommissionWarning(warning, locale))),
    ],
    participants: participants.map(({ participantId, earned, change }) => {
      const known = ids.filter((id) => Object.hasOwn(earned, id)).map((id) => phrases.under(earned[id] as string, id));
      return { participantId, sentences: [...explainChange(change), ...(known.length === 0 ? [] : [phrases.earned(known)])] };
    }),
  };
}

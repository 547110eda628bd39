import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, listText, moneyText, percentText, pointsText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { countsSchema, endingFields, measureOptionsSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { LOSSES } from './losses.phrases.js';
import type { LossReasonReport } from './lossReasons.types.js';

const readReasons = (result: unknown) => {
  const text = z.nullable(z.string());
  const value = decimalTextSchema();
  const reason = z.object({
    reason: text,
    count: z.number(),
    share: z.number(),
    cumulativeShare: z.number(),
    value,
    missingValue: z.number(),
    byStage: countsSchema(),
  });
  const summary = { lost: z.number(), value, missingValue: z.number(), reasons: z.array(reason) };
  const difference = z.object({ low: z.number(), high: z.number(), verdict: z.enum(['higher', 'lower', 'notShown']) });
  const comparison = z.object({ field: z.string(), level: text, winRate: shareSchema(), difference: z.nullable(difference) });
  const schema = z.object({
    ...summary,
    groups: z.optional(z.array(z.object({ group: text, ...summary }))),
    compare: z.array(comparison),
    options: measureOptionsSchema(),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

type Reasons = ReturnType<typeof readReasons>;

function tellSummary({ lost, value, missingValue, reasons }: Omit<Reasons, 'groups' | 'compare' | 'options' | 'warnings' | 'rejected'>, currency: string | undefined, locale: Locale): string[] {
  const phrases = LOSSES[locale];
  if (lost === 0) return [phrases.noneLost];
  const sentences = [phrases.lost(lost, moneyText(value, currency), missingValue)];
  for (const [index, { reason, count, share, cumulativeShare, value: worth, missingValue: missing, byStage }] of reasons.entries()) {
    const money = missing === count ? null : moneyText(worth, currency);
    sentences.push(phrases.reason(reason, count, percentText(share, locale), index === 0 ? null : percentText(cumulativeShare, locale), money));
    const stages = byStage.map(([stage, deals]) => phrases.stage(stage, deals));
    if (stages.length > 0) sentences.push(phrases.byStage(listText(stages, locale)));
  }
  return sentences;
}

/**
 * Tells why deals are lost, and whether some kinds of deals are won more often: sentences in English or Chinese.
 *
 * @param result - what `analyzeLossReasons` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many deals were lost, each reason with its part and the stages where it struck; the same for each group; then the
 *   win rates compared, with whether a difference is shown; then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { analyzeLossReasons, explainLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' as const }, { id: 'lost', kind: 'lost' as const }] };
 * const entries = [
 *   { dealId: 'a', stage: 'lead', at: '2026-01-05', value: '900' },
 *   { dealId: 'a', stage: 'lost', at: '2026-01-10', reason: 'price' },
 * ];
 * explainLossReasons(analyzeLossReasons(entries, model, { asOf: '2026-01-31', currency: 'USD' }));
 * // => [
 * //   '1 deal was lost, worth USD 900.00.',
 * //   'Reason price: 1 deal, 100 % of those lost, worth USD 900.00.',
 * //   'They last stood in lead (1).',
 * // ]
 * @see {@link analyzeLossReasons}
 */
export function explainLossReasons(result: LossReasonReport, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = LOSSES[locale];
  const { groups = [], compare, options: { confidence, currency }, warnings, rejected, ...summary } = readReasons(result);
  const sentences = tellSummary(summary, currency, locale);
  for (const { group, ...part } of groups) {
    for (const sentence of tellSummary(part, currency, locale)) sentences.push(phrases.inGroup(phrases.group(group), sentence));
  }
  const level = percentText(confidence, locale, Infinity);
  for (const { field, level: value, winRate, difference } of compare) {
    sentences.push(phrases.level(field, value, shareText(winRate, confidence, locale)));
    if (difference === null) sentences.push(phrases.noOthers);
    else sentences.push(phrases.verdict[difference.verdict](phrases.bounds(pointsText(difference.low), pointsText(difference.high), level)));
  }
  return sentences.concat(tellEnding({ warnings, rejected }, locale));
}

import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, tellEnding } from './explanation.schema.js';
import { STANDING } from './standing.phrases.js';
import type { StageSnapshot } from './snapshot.types.js';

const readSnapshot = (result: unknown) => {
  const days = z.nullable(z.number());
  const row = z.object({
    stage: z.string(),
    deals: z.number(),
    value: decimalTextSchema(),
    missingValue: z.number(),
    medianAgeDays: days,
    maxAgeDays: days,
  });
  const deal = z.object({ dealId: z.string(), stage: z.string(), ageDays: z.number(), value: z.nullable(decimalTextSchema()), overdue: z.boolean() });
  const schema = z.object({
    asOf: z.string(),
    deals: z.number(),
    ignored: z.object({ afterAsOf: z.number() }),
    rows: z.array(row),
    list: z.array(deal),
    options: currencyOptionSchema(),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells where the deals stand, stage by stage, and which have stood too long: sentences in English or Chinese.
 *
 * @param result - what `snapshotStages` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many deals there are; each stage with its deals, what they are worth and how long they have been there; one sentence
 *   for each deal that is overdue; then what was left out
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no snapshot
 * @example
 * import { explainStageSnapshot, snapshotStages } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'quote', maxDays: 14 }, { id: 'won', kind: 'won' as const }] };
 * const entries = [
 *   { dealId: 'd1', stage: 'quote', at: '2026-01-11T00:00:00Z', value: '1000' },
 *   { dealId: 'd2', stage: 'quote', at: '2026-01-21T00:00:00Z' },
 * ];
 * explainStageSnapshot(snapshotStages(entries, model, { asOf: '2026-01-31T00:00:00Z', currency: 'USD' }));
 * // => [
 * //   'At 2026-01-31T00:00:00.000Z 2 deals stand in the funnel.',
 * //   'quote: 2 deals worth USD 1000.00, 1 of them without a known value.',
 * //   'They have stood there for 15 days in the median, for 20 at most.',
 * //   'won: no deal.',
 * //   'Deal d1, worth USD 1000.00, has stood in quote for 20 days, longer than the stage allows.',
 * // ]
 * @see {@link snapshotStages}
 */
export function explainStageSnapshot(result: StageSnapshot, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = STANDING[locale];
  const { asOf, deals, rows, list, options: used, ...ending } = readSnapshot(result);
  const sentences = [phrases.standing(deals, asOf)];
  for (const { stage, deals: here, value, missingValue, medianAgeDays, maxAgeDays } of rows) {
    if (here === 0) sentences.push(phrases.emptyStage(stage));
    else if (missingValue === here) sentences.push(phrases.notValued(stage, here));
    else sentences.push(phrases.worth(stage, here, moneyText(value, used.currency), missingValue));
    if (medianAgeDays === null || maxAgeDays === null) continue;
    sentences.push(here === 1 ? phrases.ageOfOne(maxAgeDays) : phrases.age(medianAgeDays, maxAgeDays));
  }
  const overdue = list.filter((deal) => deal.overdue);
  for (const { dealId, stage, ageDays, value } of overdue) {
    sentences.push(phrases.overdue(dealId, stage, ageDays, value === null ? null : moneyText(value, used.currency)));
  }
  if (overdue.length === 0 && deals > 0) sentences.push(phrases.noneOverdue);
  return sentences.concat(tellEnding(ending, locale));
}

import * as z from 'zod/mini';
import { decimalTextSchema, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, measureOptionsSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { KPIS } from './kpis.phrases.js';
import type { StageKpis } from './kpis.types.js';

/** In the order in which deals pass. */
const RATIOS = ['costPerLead', 'acquisitionCost'] as const;
const RATES = ['intentRate', 'opportunityRate', 'winRate'] as const;
const CUSTOMER_RATES = ['repurchaseRate', 'referralRate'] as const;

const readKpis = (result: unknown) => {
  const ratio = z.optional(z.object({ value: z.nullable(decimalTextSchema()), total: decimalTextSchema(), count: z.number() }));
  const rate = z.optional(shareSchema());
  const schema = z.object({
    leads: z.number(),
    costPerLead: ratio,
    acquisitionCost: ratio,
    intentRate: rate,
    opportunityRate: rate,
    winRate: rate,
    averageDealValue: ratio,
    repurchaseRate: rate,
    referralRate: rate,
    options: measureOptionsSchema(),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells the key figures of the stages: sentences in English or Chinese. A figure that the result does not have is passed over.
 *
 * @param result - what `calculateStageKpis` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the leads, then costs, rates with their intervals, the value of an order and the rates of customers; then what is to be
 *   known of the data
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateStageKpis, explainStageKpis } from 'salesmath';
 * const kpis = calculateStageKpis({ counts: { leads: 500, intents: 200 }, costs: { leads: '25000' } }, { currency: 'USD' });
 * explainStageKpis(kpis);
 * // => [
 * //   'There are 500 leads.',
 * //   'Cost per lead: USD 50.00 (USD 25000.00 for 500).',
 * //   'Leads with a confirmed intent: 40 % (200 of 500, 95 % interval 35.8 % to 44.4 %).',
 * // ]
 * @see {@link calculateStageKpis}
 */
export function explainStageKpis(result: StageKpis, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = KPIS[locale];
  const kpis = readKpis(result);
  const { confidence, currency } = kpis.options;
  const ratios = (names: readonly ((typeof RATIOS)[number] | 'averageDealValue')[]): string[] =>
    names.flatMap((name) => {
      const ratio = kpis[name];
      if (ratio === undefined) return [];
      const total = moneyText(ratio.total, currency);
      return [ratio.value === null ? phrases.noRatio(name, total) : phrases.ratio(name, moneyText(ratio.value, currency), total, ratio.count)];
    });
  const rates = (names: readonly ((typeof RATES)[number] | (typeof CUSTOMER_RATES)[number])[]): string[] =>
    names.flatMap((name) => (kpis[name] === undefined ? [] : [phrases.rate(name, shareText(kpis[name], confidence, locale))]));
  return [
    phrases.leads(kpis.leads),
    ...ratios(RATIOS),
    ...rates(RATES),
    ...ratios(['averageDealValue']),
    ...rates(CUSTOMER_RATES),
    ...tellEnding(kpis, locale),
  ];
}

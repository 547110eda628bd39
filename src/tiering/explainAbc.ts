import * as z from 'zod/mini';
import { addExact, startExact } from '../internal/exactSum.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, listText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './concentration.phrases.js';
import { echoedSchema, noPositiveSchema } from './explanation.schema.js';
import type { AbcClassification, ItemsExplanation } from './concentration.types.js';

/** Checks a classification as far as sentences look at it. */
function abcSchema() {
  const share = z.nullable(z.number());
  const value = decimalTextSchema();
  return z.object({
    total: value,
    items: z.array(z.object({ id: z.string(), rank: z.number(), value, share, cumulativeShare: share, class: z.string() })),
    classes: z.array(z.object({ class: z.string(), items: z.number(), itemShare: share, value, valueShare: share })),
    warnings: noPositiveSchema(),
    options: z.object({ cuts: z.array(echoedSchema()), crossing: z.enum(['include', 'exclude']) }),
    rejected: toldRejectedSchema(),
  });
}

/** Whether values below 0 take away all that the others bring. */
function bringsNothing(classes: readonly { readonly value: string }[]): boolean {
  const sum = startExact();
  for (const { value } of classes) addExact(sum, value);
  return sum.units <= 0n;
}

/**
 * Tells what the classes of an ABC analysis hold, and of each item why it is in its class, in English or Chinese.
 *
 * @param result - what `classifyAbc` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the classes, and of each item in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { classifyAbc, explainAbc } from 'salesmath';
 * const { sentences, items } = explainAbc(classifyAbc([{ id: 'x', value: 80 }, { id: 'y', value: 20 }]));
 * sentences[1]; // => 'Class A has 1 item, 50 % of all, worth 80: 80 % of the total.'
 * items[0];
 * // => { id: 'x', sentences: ['Class A: rank 1 with 80.', 'That is 80 % of the total, and 80 % together with all that come before.'] }
 */
export function explainAbc(result: AbcClassification, options?: ExplainOptions): ItemsExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { total, items, classes, warnings, options: { cuts, crossing }, rejected } = parseConfig(abcSchema(), result, 'result');
  const percent = (share: number): string => percentText(share, locale);
  const sentences = [phrases.total(total)];
  for (const { class: name, items: count, itemShare, value, valueShare } of classes) {
    if (count === 0 || itemShare === null) sentences.push(phrases.abcEmpty(name));
    else if (valueShare === null) sentences.push(phrases.abcClassWithoutShare(name, count, percent(itemShare), value));
    else sentences.push(phrases.abcClass(name, count, percent(itemShare), value, percent(valueShare)));
  }
  if (cuts.length > 0) sentences.push(phrases.abcCuts(listText(cuts.map((cut) => percentText(cut, locale, Infinity)), locale), crossing));
  if (warnings.length > 0) sentences.push(phrases.noPositive);
  else if (bringsNothing(classes)) sentences.push(phrases.nothingLeft);
  const tellShare = (share: number | null, cumulativeShare: number | null): string => {
    if (share === null || cumulativeShare === null) return phrases.noPositive;
    return share < 0 ? phrases.takesAway(percent(-share)) : phrases.itemShare(percent(share), percent(cumulativeShare));
  };
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    items: items.map(({ id, rank, value, share, cumulativeShare, class: name }) => ({
      id,
      sentences: [phrases.abcItem(name, rank, value), tellShare(share, cumulativeShare)],
    })),
  };
}

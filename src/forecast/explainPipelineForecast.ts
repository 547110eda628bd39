import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { chanceText, decimalTextSchema, moneyText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './pipeline.phrases.js';
import type { ForecastSums, PipelineForecast } from './pipeline.types.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

const readForecast = (result: unknown) => {
  const amount = decimalTextSchema();
  const text = z.string();
  const figure = z.number();
  const sums = { closed: amount, commit: amount, best: amount, weighted: amount, pipeline: amount };
  const schema = z.object({
    ...sums,
    gap: z.nullable(amount),
    attainmentProbability: z.nullable(figure),
    lines: z.array(z.object({ id: text, value: amount, probability: figure, weighted: amount, category: z.enum(['commit', 'best', 'pipeline']) })),
    overdue: z.array(z.object({ id: text, expectedCloseOn: text })),
    groups: z.optional(z.array(z.object({ ...sums, group: z.nullable(text), deals: figure }))),
    counts: z.object({ open: figure, lost: figure, outsideRange: figure, omitted: figure }),
    options: z.object({
      currency: z.optional(text),
      range: z.object({ start: text, end: text }),
      target: z.optional(amount),
      groupBy: z.optional(text),
    }),
    warnings: warningsSchema(),
    rejected: toldRejectedSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells what a period will bring, in words for the forecast call: the chance of the target, what is closed and missing, the sums,
 * the groups, and deal by deal what they are made of.
 *
 * @param result - what `forecastPipeline` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the answer first; amounts are the result's own strings, behind the currency code where there is one
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainPipelineForecast, forecastPipeline } from 'salesmath';
 * const deals = [
 *   { id: 'a', value: '20000', status: 'won', closedOn: '2026-04-20' },
 *   { id: 'b', value: '30000', category: 'commit', probability: 0.75, expectedCloseOn: '2026-05-29' },
 *   { id: 'c', value: '8000', probability: 0.5, expectedCloseOn: '2026-05-04' },
 * ] as const;
 * const forecast = forecastPipeline(deals, { asOf: '2026-05-10', range: '2026-Q2', target: '50000', currency: 'USD' });
 * explainPipelineForecast(forecast);
 * // => [
 * //   'The chance to reach the target of USD 50000 is 75 %.',
 * //   'From 2026-04-01 until 2026-07-01 (that day not included) USD 20000.00 is closed, and USD 30000.00 is missing to the target.',
 * //   'With the open deals by their chances it comes to USD 42500.00; sellers commit to USD 50000.00, and the best case is USD 50000.00.',
 * //   'The open pipeline holds USD 30000.00 at full value, in 1 deal.',
 * //   'Deal b (commit): USD 30000.00 at 75 %, weighted USD 22500.00.',
 * //   'Deal c should have closed on 2026-05-04: it is in no sum until it has a new day.',
 * //   'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
 * // ]
 * @see {@link forecastPipeline}
 */
export function explainPipelineForecast(result: PipelineForecast, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { gap, attainmentProbability, lines, overdue, groups = [], counts, options: used, warnings, rejected, ...sums } = readForecast(result);
  const { currency, range, target, groupBy } = used;
  const money = (amount: string): string => moneyText(amount, currency);
  const inMoney = ({ closed, commit, best, weighted, pipeline }: ForecastSums): ForecastSums => ({
    closed: money(closed), commit: money(commit), best: money(best), weighted: money(weighted), pipeline: money(pipeline),
  });
  const texts = inMoney(sums);
  const { start, end } = range;
  const sentences: string[] = [];
  if (attainmentProbability !== null && target !== undefined) {
    const isLeast = attainmentProbability < 1 && warnings.some(({ code }) => code === 'MISSING_VALUE');
    sentences.push(phrases.chance(chanceText(attainmentProbability, locale), money(target), isLeast));
  }
  if (gap === null) sentences.push(phrases.closed(start, end, texts.closed));
  else if (signOf(gap) === 0) sentences.push(phrases.met(start, end, texts.closed));
  else sentences.push(phrases[signOf(gap) > 0 ? 'missing' : 'passed'](start, end, texts.closed, money(sizeOf(gap))));
  sentences.push(phrases.sums(texts), phrases.pipeline(texts.pipeline, lines.length, counts.open - lines.length));
  for (const group of groups) sentences.push(phrases.group(groupBy ?? '', group.group, group.deals, inMoney(group)));
  for (const { id, category, value, probability, weighted } of lines) {
    sentences.push(phrases.line(id, category, money(value), chanceText(probability, locale), money(weighted)));
  }
  for (const { id, expectedCloseOn } of overdue) sentences.push(phrases.overdue(id, expectedCloseOn));
  const left = (['lost', 'outsideRange', 'omitted'] as const).filter((kind) => counts[kind] > 0).map((kind) => phrases.kinds[kind](counts[kind]));
  if (left.length > 0) sentences.push(phrases.notCounted(left));
  return [...sentences, ...explainWarnings(warnings, locale), ...tellRejected(rejected, locale)];
}

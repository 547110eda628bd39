import * as z from 'zod/mini';
import { decimalTextSchema, figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { LossDecomposition } from './decomposition.types.js';
import { figureSchema } from './explanation.schema.js';
import { LOSSES } from './losses.phrases.js';

const readLosses = (result: unknown) => {
  const step = z.enum(['contact', 'serious', 'win']);
  const part = z.object({ id: z.enum(['notContacted', 'notSerious', 'seriousLost', 'won']), exactValue: decimalTextSchema(), share: figureSchema() });
  const schema = z.object({
    total: decimalTextSchema(),
    parts: z.array(part),
    rates: z.object({ contact: figureSchema(), serious: figureSchema(), win: figureSchema() }),
    levers: z.array(z.object({ id: step, kind: z.enum(['efficiency', 'effectiveness']), gain: figureSchema() })),
    best: z.nullable(step),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells where a market was lost, and what each step would bring: sentences in English or Chinese.
 *
 * @param result - what `decomposeLosses` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the largest lever, the parts with their shares, the rates of the steps, then the gain of each step
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { decomposeLosses, explainLossDecomposition } from 'salesmath';
 * const sentences = explainLossDecomposition(decomposeLosses({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35 }));
 * sentences[0]; // => 'The largest lever is serious work, with 23.33 more won (efficiency: more of the market is worked).'
 * sentences[7]; // => 'Worked seriously, of those contacted: 60 %.'
 * @see {@link decomposeLosses}
 */
export function explainLossDecomposition(result: LossDecomposition, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = LOSSES[locale];
  const { total, parts, rates, levers, best } = readLosses(result);
  const percent = (value: number | null): string | null => (value === null ? null : percentText(value, locale));
  const lever = levers.find(({ id }) => id === best);
  return [
    lever === undefined || lever.gain === null ? phrases.noBest : phrases.best(lever.id, lever.kind, figureText(lever.gain)),
    phrases.total(total),
    ...parts.map(({ id, exactValue, share }) => phrases.part(id, exactValue, percent(share))),
    ...(['contact', 'serious', 'win'] as const).map((step) => phrases.rate(step, percent(rates[step]))),
    ...levers.map(({ id, gain }) => phrases.lever(id, gain === null ? null : figureText(gain))),
    phrases.apart,
  ];
}

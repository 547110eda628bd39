import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './quota.phrases.js';
import type { OverAssignedTree } from './quota.types.js';
import { walkTree } from './tree.sentences.js';

const readTree = (result: unknown) => {
  const amount = decimalTextSchema();
  const schema = z.object({
    root: z.looseObject({ key: z.string(), base: amount }),
    levels: z.array(z.object({ depth: z.number(), base: amount, assigned: amount, effectiveRatio: z.number() })),
    options: z.object({ attainmentFactor: z.optional(amount) }),
    warnings: z.array(z.object({ code: z.literal('COMPOUNDED'), effectiveRatio: z.number() })),
  });
  return parseConfig(schema, result, 'result');
};

/** Each node below the root, under its path. */
function explainNodes(root: unknown, locale: Locale): string[] {
  const amount = decimalTextSchema();
  const schema = z.object({ key: z.string(), base: amount, assigned: amount, children: z.array(z.unknown()) });
  const sentences: string[] = [];
  walkTree(root, schema, null as string | null, ({ key, base, assigned }, above) => {
    if (above === null) return '';
    const path = above === '' ? key : `${above}/${key}`;
    sentences.push(PHRASES[locale].node(path, base, assigned));
    return path;
  });
  return sentences;
}

/**
 * Tells in words how much more is assigned than must come in, level by level and node by node.
 *
 * @param result - what `overAssign` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the top, which is not padded, each level, each node under its path, warnings
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainOverAssignment, overAssign } from 'salesmath';
 * const tree = overAssign({ key: 'team', value: 100, children: [{ key: 'ana', value: 40 }, { key: 'ben', value: 60 }] }, { attainmentFactor: 0.8 });
 * explainOverAssignment(tree);
 * // => [
 * //   'team at the top stays at 100.00.',
 * //   'What is assigned is padded because 80 % of it is expected to come in.',
 * //   'On level 1, 125.00 is assigned for 100.00, 125 % of it.',
 * //   'ana is assigned 50.00 for 40.00.',
 * //   'ben is assigned 75.00 for 60.00.',
 * // ]
 * @see {@link overAssign}
 */
export function explainOverAssignment(result: OverAssignedTree, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { root, levels, options: used, warnings } = readTree(result);
  const sentences = [phrases.top(root.key, root.base)];
  if (used.attainmentFactor !== undefined && levels.length > 1) sentences.push(phrases.expected(percentText(used.attainmentFactor, locale)));
  for (const { depth, base, assigned, effectiveRatio } of levels) {
    if (depth > 0) sentences.push(phrases.level(depth, base, assigned, percentText(effectiveRatio, locale)));
  }
  for (const sentence of explainNodes(result.root, locale)) sentences.push(sentence);
  for (const { effectiveRatio } of warnings) sentences.push(phrases.COMPOUNDED(percentText(effectiveRatio, locale)));
  return sentences;
}

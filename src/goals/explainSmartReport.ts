import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { numberText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './smart.phrases.js';
import type { SmartCheck, SmartCheckCode, SmartReport } from './smart.types.js';

/** Checks whose figures are fractions. */
const RATES: readonly SmartCheckCode[] = ['GROWTH_IN_BAND', 'PROBABLE'];

const readReport = (result: unknown) => {
  const status = z.enum(['pass', 'fail', 'unknown']);
  const id = z.nullable(z.string());
  const shown = z.nullable(z.union([z.string(), z.number()]));
  const letter = z.object({ status, checks: z.array(z.object({ code: z.enum(Object.keys(PHRASES.en.checks) as SmartCheckCode[]), status, observed: shown, limit: shown })) });
  const schema = z.object({
    goalId: id,
    verdict: status,
    letters: z.object({ S: letter, M: letter, A: letter, R: letter, T: letter }),
    warnings: z.array(z.object({ code: z.literal('NO_ACTIVITY_BELOW'), goalId: id })),
  });
  return parseConfig(schema, result, 'result');
};

function explainCheck({ code, status, observed, limit }: SmartCheck, locale: Locale): string {
  const phrases = PHRASES[locale];
  const { asks, found } = phrases.checks[code];
  const show = (value: string | number | null): string => {
    if (value === null) return phrases.nothing;
    if (typeof value === 'string') return value;
    return RATES.includes(code) ? percentText(value, locale) : numberText(value, 2);
  };
  if (observed === null && limit === null) return phrases.check(status, code === 'PARENT_SET' && status === 'pass' ? phrases.top : asks, '');
  return phrases.check(status, asks, found === undefined ? show(observed) : found(show(observed), show(limit)));
}

/**
 * Tells in words whether a goal is specific, measurable, attainable, relevant and timed: the verdict, then letter by letter every
 * check with what was found and what it was held against.
 *
 * @param result - what `checkSmart` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the verdict, each letter followed by its checks, warnings
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { checkSmart, explainSmartReport } from 'salesmath';
 * const draft = { id: 'q1', metric: { id: 'sales', unit: 'count' }, period: '2026-Q1', target: 500 } as const;
 * const sentences = explainSmartReport(checkSmart(draft, { asOf: '2026-01-05', parent: null, history: [400, 440, 450] }));
 * sentences[0]; // => 'Goal q1 does not pass the SMART check.'
 * sentences.filter((sentence) => sentence.includes('growth'));
 * // => ['It asks for no more growth than there has been: no (asked for 11.1 %, at best so far 10 %).']
 * @see {@link checkSmart}
 */
export function explainSmartReport(result: SmartReport, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { goalId, verdict, letters, warnings } = readReport(result);
  const nameOf = (id: string | null): string => (id === null ? phrases.draft : phrases.goal(id));
  const sentences = [phrases.verdict(nameOf(goalId), verdict)];
  for (const letter of ['S', 'M', 'A', 'R', 'T'] as const) {
    const { status, checks } = letters[letter];
    sentences.push(phrases.letter(letter, status));
    for (const check of checks) sentences.push(explainCheck(check, locale));
  }
  for (const warning of warnings) sentences.push(phrases.NO_ACTIVITY_BELOW(nameOf(warning.goalId)));
  return sentences;
}

import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { ACTIVITY } from './activity.phrases.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import type { SequenceReport } from './sequences.types.js';

const readSequences = (result: unknown) => {
  const row = z.object({
    step: z.string(),
    reached: z.number(),
    fromPrevious: z.nullable(shareSchema()),
    fromFirst: shareSchema(),
    dropOff: z.number(),
    secondsFromPrevious: z.nullable(z.object({ mean: figureSchema(), median: figureSchema() })),
  });
  const options = z.object({ sequence: z.enum(['ordered', 'strict', 'any']), confidence: z.number() });
  return parseConfig(z.object({ subjects: z.number(), excluded: z.number(), rows: z.array(row), options, ...endingFields() }), result, 'result');
};

/**
 * Tells how far subjects get through a sequence of steps, and how long they take: sentences in English or Chinese.
 *
 * @param result - what `analyzeSequences` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many subjects there are; each step with its conversion, who did not come that far, and the time from the step before;
 *   then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { analyzeSequences, explainSequences } from 'salesmath';
 * const events = [
 *   { subjectId: 's1', name: 'visit', at: '2026-01-05T10:00:00Z' },
 *   { subjectId: 's1', name: 'order', at: '2026-01-05T10:05:00Z' },
 *   { subjectId: 's2', name: 'visit', at: '2026-01-06T10:00:00Z' },
 * ];
 * explainSequences(analyzeSequences(events, ['visit', 'order']));
 * // => [
 * //   '2 subjects.',
 * //   'visit: reached by 2 subjects.',
 * //   'order: reached by 1 subject, conversion 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
 * //   '1 subject did not come this far.',
 * //   'From the required step before it takes 300 seconds in the median, 300 in the mean.',
 * // ]
 * @see {@link analyzeSequences}
 */
export function explainSequences(result: SequenceReport, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = ACTIVITY[locale];
  const { subjects, excluded, rows, options: { sequence, confidence }, ...ending } = readSequences(result);
  const sentences = [phrases.subjects(subjects, excluded)];
  rows.forEach(({ step, reached, fromPrevious, fromFirst, dropOff, secondsFromPrevious }, index) => {
    const name = sequence === 'any' ? phrases.stepsDone(index + 1, rows.length) : step;
    if (fromPrevious === null) sentences.push(phrases.first(name, reached));
    else sentences.push(phrases.next(name, reached, shareText(fromPrevious, confidence, locale), index === 1 ? null : shareText(fromFirst, confidence, locale)));
    if (dropOff > 0) sentences.push(phrases.dropOff(dropOff));
    const { median = null, mean = null } = secondsFromPrevious ?? {};
    if (median !== null && mean !== null) sentences.push(phrases.seconds(median, mean));
  });
  return sentences.concat(tellEnding(ending, locale));
}

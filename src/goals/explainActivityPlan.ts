import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { chanceText, decimalTextSchema, figureText, numberText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './activities.phrases.js';
import type { ActivityPlan } from './activities.types.js';

const readPlan = (result: unknown) => {
  const amount = decimalTextSchema();
  const text = z.string();
  const figure = z.number();
  const open = z.nullable(figure);
  const step = z.object({
    id: text,
    rate: open,
    interval: z.optional(z.object({ low: open, high: open })),
    required: open,
    hours: z.optional(open),
    probability: open,
    dueBy: z.optional(text),
    forConfidence: z.optional(z.array(z.object({ confidence: figure, required: open, probability: open }))),
  });
  const schema = z.object({
    results: z.object({ exactRequired: amount, required: figure }),
    steps: z.array(step),
    probability: open,
    options: z.object({ averageValue: z.optional(amount) }),
    warnings: z.array(z.object({ code: z.enum(['UNREACHABLE', 'RATE_UNKNOWN', 'TOO_LATE']), step: text })),
  });
  return parseConfig(schema, result, 'result');
};

type Step = ReturnType<typeof readPlan>['steps'][number];

function explainStep({ id, rate, interval, required, hours = null, probability, dueBy, forConfidence = [] }: Step, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const sentences = [required === null ? phrases.uncountable(id) : phrases.required(id, required)];
  if (rate !== null && rate > 1) sentences.push(phrases.yields(figureText(rate)));
  else if (rate !== null) {
    const { low = null, high = null } = interval ?? {};
    sentences.push(phrases.rate(chanceText(rate, locale), low === null || high === null ? '' : phrases.interval(percentText(low, locale), percentText(high, locale))));
  }
  if (hours !== null) sentences.push(phrases.hours(numberText(hours, 2)));
  if (dueBy !== undefined) sentences.push(phrases.dueBy(dueBy));
  if (probability !== null) sentences.push(phrases.enough(chanceText(probability, locale)));
  for (const need of forConfidence) {
    const level = percentText(need.confidence, locale, Infinity);
    if (need.required === null || need.probability === null) sentences.push(phrases.noConfidence(level));
    else sentences.push(phrases.confidence(level, need.required, chanceText(need.probability, locale)));
  }
  return sentences;
}

/**
 * Tells in words how many calls, meetings and demos a target takes, by when, and how likely that many are to be enough.
 *
 * @param result - what `planActivities` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the results, the chance of the plan, step by step what it takes, what the chances take for granted,
 *   warnings
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainActivityPlan, planActivities } from 'salesmath';
 * explainActivityPlan(planActivities(5, [{ id: 'demo', rate: '0.25' }], { confidence: 0.9 }));
 * // => [
 * //   '5 results are wanted.',
 * //   'The plan is enough with a chance of 58.5 %.',
 * //   'demo: 20 needed.',
 * //   'Of these, 25 % go on.',
 * //   'That many are enough with a chance of 58.5 %.',
 * //   'To be 90 % sure it takes 30 (chance 90.2 %).',
 * //   'The chances take every case to succeed on its own; real outcomes spread wider.',
 * // ]
 * @see {@link planActivities}
 */
export function explainActivityPlan(result: ActivityPlan, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { results, steps, probability, options: used, warnings } = readPlan(result);
  const { required, exactRequired } = results;
  const sentences = [String(required) === exactRequired ? phrases.results(required) : phrases.resultsExact(required, numberText(exactRequired, 2))];
  if (used.averageValue !== undefined) sentences.push(phrases.worth(used.averageValue));
  if (steps.length > 0) sentences.push(probability === null ? phrases.noChance : phrases.chance(chanceText(probability, locale)));
  for (const step of steps) for (const sentence of explainStep(step, locale)) sentences.push(sentence);
  if (required > 0 && steps.some((step) => step.probability !== null)) sentences.push(phrases.independent);
  for (const { code, step } of warnings) sentences.push(phrases[code](step));
  return sentences;
}

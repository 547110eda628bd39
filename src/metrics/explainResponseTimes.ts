import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { ACTIVITY } from './activity.phrases.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import type { ResponseTimes } from './responses.types.js';

const readTimes = (result: unknown) => {
  const text = z.nullable(z.string());
  const summary = {
    leads: z.number(),
    answered: z.number(),
    open: z.number(),
    medianMinutes: figureSchema(),
    p90Minutes: figureSchema(),
    withinTarget: z.nullable(shareSchema()),
  };
  const options = z.object({ targetMinutes: z.optional(z.number()), workCalendar: z.optional(z.object({})), confidence: z.number() });
  const schema = z.object({
    ...summary,
    late: z.array(z.object({ id: z.string(), minutes: z.number(), open: z.boolean(), owner: text })),
    groups: z.optional(z.array(z.object({ group: text, ...summary }))),
    options,
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

type Times = ReturnType<typeof readTimes>;

/**
 * Tells how fast leads are answered, and which are late: sentences in English or Chinese.
 *
 * @param result - what `calculateResponseTimes` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many leads are answered, how fast, and how many within the target; the same for each group; one sentence for each
 *   lead beyond the target; then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateResponseTimes, explainResponseTimes } from 'salesmath';
 * const leads = [
 *   { id: 'x', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:10:00Z' },
 *   { id: 'y', createdAt: '2026-03-10T08:00:00Z' },
 * ];
 * explainResponseTimes(calculateResponseTimes(leads, { asOf: '2026-03-10T09:00:00Z', targetMinutes: 30 }));
 * // => [
 * //   'Of 2 leads 1 was answered, and 1 is waiting.',
 * //   'Half of the leads are answered within 10 minutes; for nine in ten that cannot be told yet.',
 * //   'Answered within the target of 30 minutes: 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
 * //   'Lead y is still waiting after 60 minutes.',
 * // ]
 * @see {@link calculateResponseTimes}
 */
export function explainResponseTimes(result: ResponseTimes, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = ACTIVITY[locale];
  const times = readTimes(result);
  const { late, groups = [], options: { targetMinutes, workCalendar, confidence } } = times;
  const minutesText = (minutes: number): string => phrases.minutes(minutes, workCalendar !== undefined);
  const tell = ({ leads, answered, open, medianMinutes, p90Minutes, withinTarget }: Omit<NonNullable<Times['groups']>[number], 'group'>): string[] => {
    if (leads === 0) return [phrases.noLeads];
    const sentences = [phrases.answered(leads, answered, open)];
    if (medianMinutes === null) sentences.push(phrases.noMedian);
    else sentences.push(phrases.median(minutesText(medianMinutes), p90Minutes === null ? null : minutesText(p90Minutes)));
    if (withinTarget !== null && targetMinutes !== undefined) {
      sentences.push(phrases.withinTarget(minutesText(targetMinutes), shareText(withinTarget, confidence, locale)));
    }
    return sentences;
  };
  const ofGroups = groups.flatMap(({ group, ...summary }) => tell(summary).map((sentence) => phrases.inGroup(phrases.group(group), sentence)));
  const ofLate = late.map(({ id, owner, minutes, open }) => phrases[open ? 'waiting' : 'late'](id, owner, minutesText(minutes)));
  return tell(times).concat(ofGroups, ofLate, tellEnding(times, locale));
}

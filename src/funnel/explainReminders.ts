import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, tellEnding } from './explanation.schema.js';
import { labelText, STANDING } from './standing.phrases.js';
import type { ReminderSchedule } from './reminders.types.js';

const readSchedule = (result: unknown) => {
  const text = z.string();
  const level = z.object({
    id: text,
    label: z.optional(z.union([text, z.record(text, z.unknown())])),
    within: z.object({ value: z.number(), unit: z.enum(['minute', 'hour', 'day', 'workingDay']) }),
  });
  const reminder = z.object({
    dealId: text,
    levelId: text,
    stage: text,
    since: text,
    dueAt: text,
    overdue: z.boolean(),
    hoursLate: z.number(),
    daysLate: z.number(),
  });
  const schema = z.object({
    asOf: text,
    reminders: z.array(reminder),
    levels: z.array(z.object({ levelId: text, open: z.number(), overdue: z.number() })),
    ignored: z.object({ afterAsOf: z.number() }),
    options: z.object({ levels: z.array(level) }),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells what is due and what is late, deal by deal: sentences in English or Chinese. Service levels are named by their labels,
 * where they have some.
 *
 * @param result - what `scheduleReminders` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many deadlines are overdue; each service level with its deals; one sentence for each reminder, the earliest due
 *   first; then what was left out
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no schedule
 * @example
 * import { createFunnel, explainReminders, scheduleReminders } from 'salesmath';
 * const entries = [{ dealId: 'd1', stage: 'qualify', at: '2026-01-08T09:00:00Z' }];
 * const schedule = scheduleReminders(entries, createFunnel('crm'), {
 *   asOf: '2026-01-09T12:00:00Z',
 *   levels: [{ id: 'screening', stage: 'qualify', label: { en: 'first screening', 'zh-CN': '首次筛选' }, within: { value: 24, unit: 'hour' } }],
 * });
 * explainReminders(schedule);
 * // => [
 * //   'At 2026-01-09T12:00:00.000Z 1 of 1 deadline is overdue.',
 * //   'first screening (within 24 hours): 1 deal, 1 overdue.',
 * //   'Deal d1 is 3 hours late for first screening: in qualify since 2026-01-08T09:00:00.000Z, due at 2026-01-09T09:00:00.000Z.',
 * // ]
 * @see {@link scheduleReminders}
 */
export function explainReminders(result: ReminderSchedule, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = STANDING[locale];
  const { asOf, reminders, levels, options: used, ...ending } = readSchedule(result);
  const known = new Map(used.levels.map((level) => [level.id, level]));
  const nameOf = (id: string): string => labelText(known.get(id)?.label, locale) ?? id;
  const overdue = reminders.filter((reminder) => reminder.overdue).length;
  const sentences = [phrases.due(reminders.length, overdue, asOf)];
  for (const level of levels) {
    const within = known.get(level.levelId)?.within;
    sentences.push(phrases.level(nameOf(level.levelId), within === undefined ? null : phrases.span(within), level.open, level.overdue));
  }
  for (const { dealId, levelId, stage, since, dueAt, overdue: isLate, hoursLate, daysLate } of reminders) {
    const name = nameOf(levelId);
    const hours = phrases.hours(hoursLate);
    const late = daysLate === 0 ? hours : phrases.hoursAndDays(hours, daysLate, known.get(levelId)?.within.unit === 'workingDay');
    sentences.push(isLate ? phrases.late(dealId, name, stage, since, dueAt, late) : phrases.open(dealId, name, stage, since, dueAt));
  }
  return sentences.concat(tellEnding(ending, locale));
}

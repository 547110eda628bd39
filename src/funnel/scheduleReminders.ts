import { compileWorkCalendar, fillWorkCalendar } from '../calendar/workCalendar.js';
import type { WorkDays } from '../calendar/workDays.kernel.js';
import { formatDay } from '../internal/dates.js';
import type { DayReader } from '../internal/instants.js';
import { fail } from '../internal/issues.js';
import { dayStartsOf, formatInstant } from '../internal/moments.js';
import { freezePlain } from '../internal/plain.js';
import { parseConfig, requireOptions } from '../internal/validate.js';
import type { CompiledFunnel } from './compileModel.js';
import { compileFunnel, DROPPED } from './compileModel.js';
import { orderEntries } from './entries.order.js';
import { concludeHistory, readFrame, readHistory } from './history.js';
import { serviceLevelsSchema } from './reminders.schema.js';
import { listKnown } from './stageIds.js';
import type { Reminder, ReminderSchedule, ScheduleRemindersOptions, ServiceLevel } from './reminders.types.js';
import type { FunnelModel, StageEntry } from './types.js';
import { listVisits } from './visits.js';

const OPTION_KEYS: readonly string[] = ['asOf', 'levels', 'workCalendar', 'timeZone', 'onInvalid'];
const HOUR = 3_600_000;
const LONGEST = 365_250 * 24 * HOUR;
const LENGTHS = { minute: 60_000, hour: HOUR, day: 24 * HOUR };

/** A service level ready for arithmetic. */
interface CompiledLevel {
  readonly source: ServiceLevel;
  /** Code of its stage. */
  readonly code: number;
  /** Its deadline for a stay that began at an instant, in epoch milliseconds. */
  dueAt(since: number): number;
  /** Days after the deadline's day up to a day. */
  daysLate(dueDay: number, today: number): number;
}

function compileLevel(source: ServiceLevel, index: number, funnel: CompiledFunnel, workDays: WorkDays, readDay: DayReader): CompiledLevel {
  const { stage, within } = source;
  const code = funnel.codeOfRow.get(stage);
  const path = `options.levels[${index}]`;
  if (code === undefined || code === DROPPED) return fail('UNKNOWN_STAGE', `${path}.stage`, stage, listKnown(funnel));
  const { value, unit } = within;
  if (unit !== 'workingDay') {
    const length = Math.round(value * LENGTHS[unit]); // 0.7 days are no whole number of milliseconds in doubles
    if (length > LONGEST) fail('INVALID_OPTION', `${path}.within.value`, value, 'must be 1000 years or less');
    return { source, code, dueAt: (since) => since + length, daysLate: (dueDay, today) => Math.max(0, today - dueDay) };
  }
  const startOf = dayStartsOf(readDay);
  const dueAt = (since: number): number => {
    const day = workDays.add(readDay(since), value);
    if (Number.isNaN(day)) fail('NO_WORKING_DAYS', `${path}.within`, value, 'reaches beyond the last working day of options.workCalendar');
    return startOf(day + 1) - 1;
  };
  return { source, code, dueAt, daysLate: (dueDay, today) => (today > dueDay ? workDays.count(dueDay + 1, today + 1) : 0) };
}

/**
 * Lists the deals that stand in a stage with a service level, with the time by which something must have happened: 24 hours for
 * a first screening, 3 working days for a proposal.
 *
 * *When to use*: for the to-do list of the day, and to see how many promises are broken right now.
 *
 * *Gotchas*: minutes, hours and days are elapsed time, at night and on Sundays too; days off count for nothing only with the unit
 * `workingDay`. Its days end at midnight in `timeZone`, and the day of entry is not one of them. A deal that has moved on has
 * nothing due: this is no record of what was late before.
 *
 * @param entries - rows of the stage history, in any order
 * @param model - the stages, raw or defined; its `remap` is applied first, to the levels as well
 * @param options - `asOf`: the instant of the list; `levels`: what was promised, `{ id, stage, within: { value, unit } }`;
 *   `workCalendar`: default Monday to Friday; `timeZone`: default `'UTC'`; `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns `reminders`: one for each deal and level of its stage, the earliest `dueAt` first, `overdue` when `asOf` is later;
 *   `levels`: how many deals each applies to, and how many of them are overdue
 * @throws {SalesMathError} UNKNOWN_STAGE: a row or a level of a stage that the model does not have
 * @throws {SalesMathError} DUPLICATE_ID: two levels have the same id
 * @throws {SalesMathError} NO_WORKING_DAYS: the calendar runs out of working days
 * @throws {SalesMathError} INVALID_INSTANT: an `at` or `asOf` that is no instant and no day, or a time without offset
 * @throws {SalesMathError} INVALID_ID: a deal or stage that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_NUMBER: a `seq` or `value` that is no number
 * @throws {SalesMathError} INVALID_ROW: a row that is no object
 * @throws {SalesMathError} UNKNOWN_CURRENCY: the `currency` of a value is no ISO 4217 code
 * @throws {SalesMathError} MISSING_VALUE: a row without deal, stage or `at`, or no `asOf` or `levels`
 * @throws {SalesMathError} INVALID_OPTION: a level or option that is not allowed, such as a level of more than 1000 years
 * @throws {SalesMathError} INVALID_TIME_ZONE: no IANA zone has this name
 * @throws {SalesMathError} CALENDAR_CONFLICT: a day of the work calendar is both off and worked
 * @throws {SalesMathError} INVALID_DATE: a day of the work calendar does not exist; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, scheduleReminders } from 'salesmath';
 * const entries = [
 *   { dealId: 'd1', stage: 'qualify', at: '2026-01-08T09:00:00Z' },
 *   { dealId: 'd2', stage: 'quote', at: '2026-01-08T09:00:00Z' },
 * ];
 * const { reminders } = scheduleReminders(entries, createFunnel('crm'), {
 *   asOf: '2026-01-09T12:00:00Z',
 *   levels: [
 *     { id: 'screening', stage: 'qualify', within: { value: 24, unit: 'hour' } },
 *     { id: 'offer', stage: 'quote', within: { value: 3, unit: 'workingDay' } },
 *   ],
 * });
 * reminders.map(({ levelId, dueOn, overdue, hoursLate }) => ({ levelId, dueOn, overdue, hoursLate }));
 * // => [{ levelId: 'screening', dueOn: '2026-01-09', overdue: true, hoursLate: 3 }, { levelId: 'offer', dueOn: '2026-01-13', overdue: false, hoursLate: 0 }]
 * @see {@link snapshotStages}
 */
export function scheduleReminders(entries: Iterable<StageEntry>, model: FunnelModel, options: ScheduleRemindersOptions): ReminderSchedule {
  const funnel = compileFunnel(model);
  const given = requireOptions<ScheduleRemindersOptions>(options, OPTION_KEYS);
  const frame = readFrame(given);
  const { asOf, readDay } = frame;
  const workDays = compileWorkCalendar(given.workCalendar, 'options.workCalendar');
  const sources = parseConfig(serviceLevelsSchema(), given.levels, 'options.levels');
  const levels = sources.map((source, index) => compileLevel(source, index, funnel, workDays, readDay));
  const columns = readHistory(entries, funnel, frame);
  const { afterAsOf } = columns;
  const { ids, starts, stage, at } = listVisits(orderEntries(columns));
  const today = readDay(asOf);
  const open = new Int32Array(levels.length);
  const overdue = new Int32Array(levels.length);
  const due: { at: number; reminder: Reminder }[] = [];
  ids.forEach((dealId, deal) => {
    const last = (starts[deal + 1] as number) - 1;
    const since = at[last] as number;
    levels.forEach((level, i) => {
      if (level.code !== stage[last]) return;
      const dueAt = level.dueAt(since);
      const late = asOf > dueAt;
      const dueDay = readDay(dueAt);
      open[i] = (open[i] as number) + 1;
      if (late) overdue[i] = (overdue[i] as number) + 1;
      const reminder: Reminder = {
        dealId,
        levelId: level.source.id,
        stage: funnel.ids[level.code] as string,
        since: formatInstant(since),
        dueAt: formatInstant(dueAt),
        dueOn: formatDay(dueDay, 'options.levels'),
        overdue: late,
        hoursLate: late ? (asOf - dueAt) / HOUR : 0,
        daysLate: late ? level.daysLate(dueDay, today) : 0,
      };
      due.push({ at: dueAt, reminder });
    });
  });
  due.sort((a, b) => a.at - b.at); // stable: deals by first appearance, then levels as given
  return {
    asOf: frame.effective.asOf,
    reminders: due.map(({ reminder }) => reminder),
    levels: levels.map(({ source }, i) => ({ levelId: source.id, open: open[i] as number, overdue: overdue[i] as number })),
    ignored: { afterAsOf },
    options: { ...frame.effective, levels: freezePlain(sources), workCalendar: fillWorkCalendar(given.workCalendar ?? {}) },
    ...concludeHistory(columns, frame),
  };
}

import { describe, expect, it } from 'vitest';
import type { ScheduleRemindersOptions, ServiceLevel, StageEntry } from '../../src/funnel/index.js';
import { scheduleReminders } from '../../src/funnel/index.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { history, MODEL } from './support.js';

const screening: ServiceLevel = { id: 'screening', stage: 'lead', within: { value: 24, unit: 'hour' } };
const proposal: ServiceLevel = { id: 'proposal', stage: 'quote', within: { value: 3, unit: 'workingDay' } };
const enter = (dealId: string, stage: string, at: string): StageEntry => ({ dealId, stage, at });
const schedule = (entries: StageEntry[], options: Partial<ScheduleRemindersOptions> = {}): ReturnType<typeof scheduleReminders> =>
  scheduleReminders(entries, MODEL, { asOf: '2026-01-09T12:00:00Z', levels: [screening, proposal], ...options });

describe('scheduleReminders', () => {
  it('lists what is due, the earliest first', () => {
    const entries = [
      enter('late', 'lead', '2026-01-08T09:30:00Z'),
      enter('quoted', 'quote', '2026-01-08T09:30:00Z'),
      enter('fresh', 'enquiry', '2026-01-09T11:00:00Z'),
      enter('gone', 'lead', '2026-01-01T00:00:00Z'),
      enter('gone', 'qualify', '2026-01-02T00:00:00Z'),
      enter('future', 'lead', '2026-01-10T00:00:00Z'),
    ];
    const result = schedule(entries);
    expect(result).toEqual({
      asOf: '2026-01-09T12:00:00.000Z',
      reminders: [
        {
          dealId: 'late', levelId: 'screening', stage: 'lead', since: '2026-01-08T09:30:00.000Z',
          dueAt: '2026-01-09T09:30:00.000Z', dueOn: '2026-01-09', overdue: true, hoursLate: 2.5, daysLate: 0,
        },
        {
          dealId: 'fresh', levelId: 'screening', stage: 'lead', since: '2026-01-09T11:00:00.000Z',
          dueAt: '2026-01-10T11:00:00.000Z', dueOn: '2026-01-10', overdue: false, hoursLate: 0, daysLate: 0,
        },
        {
          dealId: 'quoted', levelId: 'proposal', stage: 'quote', since: '2026-01-08T09:30:00.000Z',
          dueAt: '2026-01-13T23:59:59.999Z', dueOn: '2026-01-13', overdue: false, hoursLate: 0, daysLate: 0,
        },
      ],
      levels: [{ levelId: 'screening', open: 2, overdue: 1 }, { levelId: 'proposal', open: 1, overdue: 0 }],
      ignored: { afterAsOf: 1 },
      options: {
        asOf: '2026-01-09T12:00:00.000Z',
        timeZone: 'UTC',
        onInvalid: 'throw',
        levels: [screening, proposal],
        workCalendar: { weekend: [0, 6], holidays: [], extraWorkdays: [] },
      },
      warnings: [],
    });
    expect(notPlain(result)).toEqual([]);
  });

  it('keeps a level that is met to the millisecond', () => {
    const overdue = (asOf: string): boolean | undefined => schedule([enter('d', 'lead', '2026-01-08T00:00:00Z')], { asOf }).reminders[0]?.overdue;
    expect(overdue('2026-01-09T00:00:00Z')).toBe(false);
    expect(overdue('2026-01-09T00:00:00.001Z')).toBe(true);
  });

  it('takes a part of a day as whole milliseconds', () => {
    const levels: ServiceLevel[] = [{ id: 'l', stage: 'lead', within: { value: 0.7, unit: 'day' } }];
    expect(schedule([{ dealId: 'd', stage: 'lead', at: 0 }], { asOf: 60_480_000, levels }).reminders).toMatchObject([{ dueAt: '1970-01-01T16:48:00.000Z', overdue: false }]);
  });

  it('counts working days of the calendar, in the zone', () => {
    const due = (at: string, options: Partial<ScheduleRemindersOptions> = {}): string | undefined => schedule([enter('d', 'quote', at)], options).reminders[0]?.dueOn;
    expect(due('2026-01-03T10:00:00Z')).toBe('2026-01-07');
    expect(due('2026-01-01T10:00:00Z', { workCalendar: { holidays: ['2026-01-02'] } })).toBe('2026-01-07');
    expect(due('2026-01-01T10:00:00Z', { workCalendar: { extraWorkdays: ['2026-01-04'] } })).toBe('2026-01-05');
    const shanghai = schedule([enter('d', 'quote', '2026-01-04T18:00:00Z')], { timeZone: 'Asia/Shanghai' }).reminders[0];
    expect(shanghai).toMatchObject({ dueOn: '2026-01-08', dueAt: '2026-01-08T15:59:59.999Z', overdue: true, daysLate: 1 });
    expect(shanghai?.hoursLate).toBeCloseTo(20, 5);
  });

  it('tells days late: all of them, or those worked', () => {
    const late = (stage: string, asOf: string): number | undefined => schedule([enter('d', stage, '2026-01-05T00:00:00Z')], { asOf }).reminders[0]?.daysLate;
    expect(late('lead', '2026-01-12T10:00:00Z')).toBe(6);
    expect(late('quote', '2026-01-12T10:00:00Z')).toBe(2);
    expect(late('quote', '2026-01-10T10:00:00Z')).toBe(1);
  });

  it('takes minutes and days, several levels for a stage, and none', () => {
    const levels: ServiceLevel[] = [
      { id: 'week', stage: 'lead', label: { en: 'Week' }, within: { value: 7, unit: 'day' } },
      { id: 'call', stage: 'enquiry', within: { value: 90, unit: 'minute' } },
      { id: 'half', stage: 'lead', within: { value: 1.5, unit: 'hour' } },
    ];
    const { reminders } = schedule([enter('d', 'lead', '2026-01-08T09:30:00Z')], { levels });
    expect(reminders.map(({ levelId, dueAt }) => `${levelId} ${dueAt}`)).toEqual([
      'call 2026-01-08T11:00:00.000Z',
      'half 2026-01-08T11:00:00.000Z',
      'week 2026-01-15T09:30:00.000Z',
    ]);
    expect(schedule(history('d', 'lead'), { levels: [] })).toMatchObject({ reminders: [], levels: [] });
  });

  it('echoes plain options, whatever is left open in them', () => {
    const result = schedule([], { levels: [{ ...screening, label: undefined }], workCalendar: null as never });
    expect(result.options.workCalendar).toEqual({ weekend: [0, 6], holidays: [], extraWorkdays: [] });
    expect(notPlain(result)).toEqual([]);
    expect(Object.is(schedule([], { levels: [], workCalendar: { weekend: [-0] } }).options.workCalendar.weekend?.[0], 0)).toBe(true);
  });

  it('refuses levels and calendars that cannot be kept', () => {
    const refused = (options: Partial<ScheduleRemindersOptions>): string[] => refusal(() => schedule(history('d', 'quote'), options));
    const level = (changes: object): Partial<ScheduleRemindersOptions> => ({ levels: [{ ...proposal, ...changes }] });
    expect(refused(level({ stage: 'nowhere' }))).toEqual(['UNKNOWN_STAGE options.levels[0].stage']);
    expect(refused(level({ stage: 'audit' }))).toEqual(['UNKNOWN_STAGE options.levels[0].stage']);
    expect(refused({ levels: [screening, screening] })).toEqual(['DUPLICATE_ID options.levels[1].id']);
    expect(refused(level({ within: { value: 0, unit: 'hour' } }))).toEqual(['INVALID_OPTION options.levels[0].within.value']);
    expect(refused(level({ within: { value: 1.5, unit: 'workingDay' } }))).toEqual(['INVALID_OPTION options.levels[0].within.value']);
    expect(refused(level({ within: { value: 1e30, unit: 'hour' } }))).toEqual(['INVALID_OPTION options.levels[0].within.value']);
    expect(refused(level({ within: { value: 3, unit: 'week' } }))).toEqual(['INVALID_OPTION options.levels[0].within.unit']);
    expect(refused({ levels: undefined as never })).toEqual(['MISSING_VALUE options.levels']);
    expect(refused({ workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } })).toEqual(['NO_WORKING_DAYS options.levels[1].within']);
    expect(refused({ workCalendar: { holidays: ['2026-02-30'] } })).toEqual(['INVALID_DATE options.workCalendar.holidays[0]']);
    expect(refused({ horizon: 3 } as never)).toEqual(['INVALID_OPTION options.horizon']);
    expect(refusal(() => schedule(history('d', 'nowhere')))).toEqual(['UNKNOWN_STAGE entries[0].stage']);
    expect(schedule([...history('d', 'nowhere'), ...history('e', 'audit')], { onInvalid: 'collect' })).toMatchObject({ rejected: [{ index: 0, id: 'd' }], warnings: [{ code: 'REMAP_DROPPED', count: 1 }] });
  });
});

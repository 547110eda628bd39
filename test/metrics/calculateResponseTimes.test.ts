import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../src/calendar/isWorkingDay.js';
import { calculateResponseTimes } from '../../src/metrics/index.js';
import type { CalculateResponseTimesOptions, LeadContact } from '../../src/metrics/index.js';
import { kaplanMeier } from '../../src/stats/kaplanMeier.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const LEADS: readonly LeadContact[] = deepFreeze([
  { id: 1, createdAt: '2026-03-02T09:00:00Z', firstContactAt: '2026-03-02T09:20:00Z', owner: 'ann' },
  { id: 'l2', createdAt: '2026-03-02T10:00:00Z', firstContactAt: '2026-03-02T12:00:00Z', owner: 'bob' },
  { id: 'l3', createdAt: '2026-03-02T11:00:00Z', owner: 'bob' },
  { id: 'l4', createdAt: '2026-03-02T14:30:00Z', firstContactAt: '2026-03-02T16:00:00Z' },
]);
const AS_OF = '2026-03-02T15:00:00Z';

describe('calculateResponseTimes', () => {
  it('counts open leads with the wait so far, and only due ones in the share', () => {
    const times = calculateResponseTimes(LEADS, { asOf: AS_OF, targetMinutes: 60, groupBy: 'owner' });
    expect(times).toMatchObject({ leads: 4, answered: 2, open: 2, medianMinutes: 120, p90Minutes: null });
    expect(times.withinTarget).toMatchObject({ numerator: 1, denominator: 3 }); // l4 has 30 minutes left
    expect(times.late).toEqual([
      { id: 'l2', minutes: 120, open: false, owner: 'bob' },
      { id: 'l3', minutes: 240, open: true, owner: 'bob' },
    ]);
    expect(times.groups?.map(({ group, leads, answered, medianMinutes }) => [group, leads, answered, medianMinutes])).toEqual([
      ['ann', 1, 1, 20],
      ['bob', 2, 1, 120],
      [null, 1, 0, null],
    ]);
    expect(times.options).toEqual({ asOf: '2026-03-02T15:00:00.000Z', targetMinutes: 60, timeZone: 'UTC', groupBy: 'owner', confidence: 0.95, onInvalid: 'throw' });
    expect(notPlain(times)).toEqual([]);
  });

  it('takes exactly the target for in time, and knows no share without one', () => {
    const one = [{ id: 'a', createdAt: 0, firstContactAt: 3_600_000 }];
    expect(calculateResponseTimes(one, { asOf: 3_600_000, targetMinutes: 60 })).toMatchObject({ withinTarget: { numerator: 1, denominator: 1 }, late: [] });
    expect(calculateResponseTimes(one, { asOf: 3_599_999, targetMinutes: 60 })).toMatchObject({ open: 1, withinTarget: { denominator: 0, rate: null } });
    expect(calculateResponseTimes(one, { asOf: 3_600_000 })).toMatchObject({ withinTarget: null, late: [] });
    const open = [{ id: 'open', createdAt: 0 }];
    expect(calculateResponseTimes(open, { asOf: 3_600_000, targetMinutes: 60 })).toMatchObject({ withinTarget: { denominator: 0 }, late: [] });
    expect(calculateResponseTimes(open, { asOf: 3_600_001, targetMinutes: 60 })).toMatchObject({ withinTarget: { numerator: 0, denominator: 1 }, late: [{ id: 'open' }] });
  });

  it('lists who is late in input order, and groups by own fields of the rows only', () => {
    const times = calculateResponseTimes(new Set(LEADS), { asOf: '2026-03-02T17:00:00Z', targetMinutes: 30, groupBy: 'toString' });
    expect(times.late.map(({ id, minutes, open }) => [id, minutes, open])).toEqual([['l2', 120, false], ['l3', 360, true], ['l4', 90, false]]);
    expect(times.groups).toMatchObject([{ group: null, leads: 4, answered: 3, open: 1 }]);
    expect(calculateResponseTimes([], { asOf: 0, groupBy: 'team' }).groups).toEqual([]);
  });

  it('warns of leads of later, and of contacts from before the lead', () => {
    const times = calculateResponseTimes([{ id: 'a', createdAt: 1000, firstContactAt: 0 }, { id: 'b', createdAt: 5000 }], { asOf: 2000 });
    expect(times).toMatchObject({ leads: 1, answered: 1, medianMinutes: 0, warnings: [{ code: 'AFTER_AS_OF', count: 1 }, { code: 'BEFORE_CREATION', count: 1 }] });
    expect(calculateResponseTimes([], { asOf: 0, targetMinutes: 5 })).toMatchObject({ leads: 0, medianMinutes: null, withinTarget: { rate: null } });
  });

  it('lets minutes run on working days of the zone only', () => {
    const friday = [{ id: 'a', createdAt: '2026-03-06T16:00:00+01:00', firstContactAt: '2026-03-09T09:00:00+01:00' }];
    const minutes = (options: Partial<CalculateResponseTimesOptions>): unknown => calculateResponseTimes(friday, { asOf: '2026-03-31', ...options }).medianMinutes;
    expect(minutes({})).toBe(65 * 60);
    expect(minutes({ workCalendar: {}, timeZone: 'Europe/Berlin' })).toBe(17 * 60);
    expect(minutes({ workCalendar: {} })).toBe(9 * 60 + 8 * 60);
    expect(minutes({ workCalendar: { holidays: ['2026-03-09'] }, timeZone: 'Europe/Berlin' })).toBe(8 * 60);
    // the clocks are set forward on a Sunday that is worked
    const spring = [{ id: 'a', createdAt: '2026-03-28T23:00:00+01:00', firstContactAt: '2026-03-30T01:00:00+02:00' }];
    const calendar = { workCalendar: { weekend: [6], holidays: [] }, timeZone: 'Europe/Berlin' };
    expect(calculateResponseTimes(spring, { asOf: '2026-03-31', ...calendar }).medianMinutes).toBe(24 * 60);
    const early = [{ id: 'a', createdAt: '2026-03-28T23:00:00+01:00', firstContactAt: '2026-03-30T00:30:00+02:00' }];
    expect(calculateResponseTimes(early, { asOf: '2026-03-31', ...calendar, workCalendar: {} }).medianMinutes).toBe(30);
    // and back on one: the day has 25 hours, the last of which is still its own
    const autumn = [{ id: 'a', createdAt: '2026-10-24T23:00:00+02:00', firstContactAt: '2026-10-25T23:30:00+01:00' }];
    const mondayOff = { weekend: [6], holidays: ['2026-10-26'] };
    expect(calculateResponseTimes(autumn, { asOf: '2026-10-31', ...calendar, workCalendar: mondayOff }).medianMinutes).toBe(24 * 60 + 30);
  });

  it('echoes the calendar that minutes ran by, its defaults filled in', () => {
    const calendarOf = (workCalendar?: CalculateResponseTimesOptions['workCalendar']): unknown => calculateResponseTimes([], { asOf: 0, workCalendar }).options.workCalendar;
    expect(calendarOf({})).toEqual({ weekend: [0, 6], holidays: [], extraWorkdays: [] });
    expect(calendarOf({ weekend: [-0], holidays: ['2026-03-09'] })).toStrictEqual({ weekend: [0], holidays: ['2026-03-09'], extraWorkdays: [] });
    expect(calculateResponseTimes([], { asOf: 0 }).options).not.toHaveProperty('workCalendar');
  });

  it('agrees with kaplanMeier, and with counting working minutes one by one', () => {
    const START = Date.UTC(2026, 2, 5);
    const HALF_HOUR = 1_800_000;
    const lead = fc.record({ created: fc.nat(300), wait: fc.option(fc.nat(200), { nil: null }) });
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 15 }), fc.nat(400), fc.boolean(), fc.constantFrom('UTC', 'Asia/Kathmandu'), (given, now, working, timeZone) => {
        const zone = timeZone === 'UTC' ? 0 : 345 * 60_000;
        const asOf = START + now * HALF_HOUR;
        const workCalendar = { holidays: ['2026-03-10'] };
        const isRunning = (at: number): boolean => !working || isWorkingDay(new Date(at + zone).toISOString().slice(0, 10), workCalendar);
        const minutes = (from: number, to: number): number => {
          let sum = 0;
          for (let at = from; at < to; at += 900_000) if (isRunning(at)) sum += 15; // quarters, for zones of 45 minutes
          return sum;
        };
        const leads = given.map(({ created, wait }, id) => ({ id, createdAt: START + created * HALF_HOUR, firstContactAt: wait === null ? null : START + (created + wait) * HALF_HOUR }));
        const report = calculateResponseTimes(leads, { asOf, timeZone, targetMinutes: 600, ...(working ? { workCalendar } : {}) });
        const seen = leads.filter(({ createdAt }) => createdAt <= asOf).map(({ createdAt, firstContactAt }) => {
          const event = firstContactAt !== null && firstContactAt <= asOf;
          return { event, duration: minutes(createdAt, event ? firstContactAt : asOf), available: minutes(createdAt, asOf) };
        });
        expect(report.leads).toBe(seen.length);
        expect(report.medianMinutes).toBe(kaplanMeier(seen).median);
        const due = seen.filter(({ available, event, duration }) => available >= 600 && (event || duration > 600)); // at the very minute an answer is still in time
        expect(report.withinTarget).toMatchObject({ numerator: due.filter(({ event, duration }) => event && duration <= 600).length, denominator: due.length });
        expect(report.late.map((each) => each.minutes).sort((a, b) => a - b)).toEqual(seen.map(({ duration }) => duration).filter((duration) => duration > 600).sort((a, b) => a - b));
      }),
      runs(150),
    );
  }, PATIENCE);

  it.each<[string, unknown, object, string]>([
    ['no asOf', [], { asOf: undefined }, 'MISSING_VALUE options.asOf'],
    ['a target of 0', [], { targetMinutes: 0 }, 'INVALID_OPTION options.targetMinutes'],
    ['a lead twice', [{ id: 1, createdAt: 0 }, { id: '1', createdAt: 0 }], {}, 'DUPLICATE_ID leads[1].id'],
    ['a lead twice among ids that do not rise', [{ id: 'b', createdAt: 0 }, { id: 'a', createdAt: 0 }, { id: 'b', createdAt: 0 }], {}, 'DUPLICATE_ID leads[2].id'],
    ['no id', [{ createdAt: 0 }], {}, 'MISSING_VALUE leads[0].id'],
    ['no creation', [{ id: 1 }], {}, 'MISSING_VALUE leads[0].createdAt'],
    ['a contact without an offset', [{ id: 1, createdAt: 0, firstContactAt: '2026-03-01T10:00' }], {}, 'INVALID_INSTANT leads[0].firstContactAt'],
    ['an owner that is no id', [{ id: 1, createdAt: 0, owner: {} }], {}, 'INVALID_ID leads[0].owner'],
    ['a group that is a list', [{ id: 1, createdAt: 0, team: [] }], { groupBy: 'team' }, 'INVALID_ROW leads[0].team'],
    ['a row that is none', [1], {}, 'INVALID_ROW leads[0]'],
    ['a calendar in conflict', [], { workCalendar: { holidays: ['2026-03-01'], extraWorkdays: ['2026-03-01'] } }, 'CALENDAR_CONFLICT options.workCalendar.extraWorkdays[0]'],
    ['a zone that is none', [], { timeZone: 'Mars' }, 'INVALID_TIME_ZONE options.timeZone'],
    ['a confidence of 0', [], { confidence: 0 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an unknown option', [], { target: 5 }, 'INVALID_OPTION options.target'],
  ])('refuses %s', (_, leads, options, issue) => {
    expect(issuesOf(() => calculateResponseTimes(leads as never, { asOf: 0, ...options }))).toEqual([issue]);
  });
});

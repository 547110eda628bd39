import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isWorkingDay } from '../../src/calendar/index.js';
import type { ContactCustomer, ContactInterval, ContactRules, PlannedContact } from '../../src/lifecycle/index.js';
import { contactDefaults, planContacts } from '../../src/lifecycle/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { dateOf, dayOf } from './twins.js';

const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const DAYS: Record<string, number> = { day: 1, week: 7 };

const after = (day: string, { value, unit }: ContactInterval, times: number): string =>
  unit in DAYS ? dateOf(dayOf(day) + times * value * DAYS[unit]!) : addMonths(day, times * value * MONTHS[unit]!);

/** Customer by customer, day by day. */
function twin(customers: readonly ContactCustomer[], rules: ContactRules, asOf: string, until: string, moved: boolean): PlannedContact[] {
  const wanted = Math.ceil((Math.round(rules.visit.topShare * 100) * customers.length) / 100);
  const values = customers.map(({ value }) => Number(value)).sort((a, b) => b - a);
  const found: PlannedContact[] = [];
  customers.forEach(({ customerId, value, segment, lastOrderOn, lastVisitOn, lastMailOn }) => {
    const series = (kind: 'visit' | 'mail', reason: PlannedContact['reason'], last: string | null | undefined, every: ContactInterval): void => {
      const due = last === null || last === undefined ? asOf : after(last, every, 1);
      const first = due < asOf ? asOf : due;
      for (let k = 0; after(first, every, k) < until; k += 1) {
        let day = after(first, every, k);
        while (moved && !isWorkingDay(day, {})) day = dateOf(dayOf(day) + 1);
        if (day < until) found.push({ customerId: String(customerId), kind, dueOn: day, reason, overdueDays: k === 0 ? dayOf(first) - dayOf(due) : 0 });
      }
    };
    const own = (kind: 'visit' | 'mail'): ContactInterval | undefined => rules.bySegment?.[String(segment)]?.find((rule) => rule.kind === kind)?.every;
    if (own('visit') !== undefined) series('visit', 'SEGMENT', lastVisitOn, own('visit')!);
    else if (wanted > 0 && Number(value) >= values[wanted - 1]!) series('visit', 'TOP_SHARE', lastVisitOn, rules.visit.every);
    const silent = lastOrderOn === null || lastOrderOn === undefined || dayOf(asOf) - dayOf(lastOrderOn) >= rules.mail.silentAfterDays;
    if (own('mail') !== undefined) series('mail', 'SEGMENT', lastMailOn, own('mail')!);
    else series('mail', silent ? 'SILENT' : 'ACTIVE', lastMailOn, silent ? rules.mail.silent : rules.mail.active);
    for (const day of new Set(rules.holidays)) {
      if (day >= asOf && day < until) found.push({ customerId: String(customerId), kind: 'greeting', dueOn: day, reason: 'HOLIDAY', overdueDays: 0 });
    }
  });
  const rank = { visit: 0, mail: 1, greeting: 2 };
  const place = (id: string): number => customers.findIndex(({ customerId }) => String(customerId) === id);
  return found
    .map((each, i) => ({ each, i }))
    .sort((a, b) => (a.each.dueOn < b.each.dueOn ? -1 : a.each.dueOn > b.each.dueOn ? 1 : rank[a.each.kind] - rank[b.each.kind] || place(a.each.customerId) - place(b.each.customerId) || a.i - b.i))
    .map(({ each }) => each);
}

const ASOF = '2025-01-31';
const day = fc.option(fc.integer({ min: -200, max: 40 }).map((ago) => dateOf(dayOf(ASOF) + ago)), { freq: 4 });
const interval: fc.Arbitrary<ContactInterval> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom('month' as const, 'quarter' as const, 'week' as const, 'year' as const) }),
  fc.record({ value: fc.integer({ min: 3, max: 40 }), unit: fc.constant('day' as const) }),
);
const rules: fc.Arbitrary<ContactRules> = fc.record({
  visit: fc.record({ topShare: fc.constantFrom(0, 0.07, 0.2, 0.28, 0.5, 1), every: interval }),
  mail: fc.record({ active: interval, silent: interval, silentAfterDays: fc.constantFrom(0, 30, 90) }),
  holidays: fc.array(fc.constantFrom('2025-01-31', '2025-02-01', '2025-05-01', '2025-12-25'), { maxLength: 3 }),
  bySegment: fc.constantFrom({}, { vip: [{ kind: 'visit', every: { value: 1, unit: 'month' } }] as const }, {
    vip: [{ kind: 'mail', every: { value: 10, unit: 'day' } }, { kind: 'visit', every: { value: 1, unit: 'year' } }] as const,
    old: [{ kind: 'mail', every: { value: 1, unit: 'quarter' } }] as const,
  }),
});
const customers = fc
  .array(
    fc.record({ value: fc.integer({ min: 0, max: 5 }), segment: fc.constantFrom('vip', 'old', null, undefined), lastOrderOn: day, lastVisitOn: day, lastMailOn: day }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, i) => ({ customerId: `c${i}`, ...row })));

describe('planContacts', () => {
  it('agrees with going through the customers day by day', () => {
    fc.assert(
      fc.property(customers, rules, fc.integer({ min: 0, max: 200 }), fc.boolean(), (given, complete, span, moved) => {
        const until = dateOf(dayOf(ASOF) + span);
        const result = planContacts(deepFreeze(given), deepFreeze(complete), { asOf: ASOF, until, ...(moved ? { workCalendar: {} } : {}) });
        expect(result.contacts).toEqual(twin(given, complete, ASOF, until, moved));
        expect(result.rules).toEqual(complete);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(250, 1500),
    );
  }, PATIENCE);

  it('counts months from the first due, clamped to the end of each', () => {
    const { contacts } = planContacts([{ customerId: 1, value: 1, lastMailOn: '2024-12-31' }], { visit: { topShare: 0 } }, { asOf: '2025-01-15', until: '2025-06-01' });
    expect(contacts.map(({ dueOn }) => dueOn)).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31']);
  });

  it('moves to working days what is no greeting, and leaves what leads beyond the plan', () => {
    const rules = { visit: { topShare: 0 }, mail: { silent: { value: 1, unit: 'week' } }, holidays: ['2025-02-01'] } as const;
    const workCalendar = { holidays: ['2025-02-03'] };
    const plan = (until: string): string[] =>
      planContacts([{ customerId: 1, value: 1 }], rules, { asOf: '2025-02-01', until, workCalendar }).contacts.map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(plan('2025-02-12')).toEqual(['greeting 2025-02-01', 'mail 2025-02-04', 'mail 2025-02-10']);
    expect(plan('2025-02-10')).toEqual(['greeting 2025-02-01', 'mail 2025-02-04']);
    expect(plan('2025-02-01')).toEqual([]);
  });

  it('echoes what was in effect', () => {
    const { rules, options, warnings } = planContacts([], { mail: { silentAfterDays: 30 } }, { asOf: '2025-02-01', until: '2025-02-02', workCalendar: { weekend: [0] } });
    expect(rules).toEqual({ ...contactDefaults, mail: { ...contactDefaults.mail, silentAfterDays: 30 } });
    expect(options).toEqual({ asOf: '2025-02-01', until: '2025-02-02', workCalendar: { weekend: [0], holidays: [], extraWorkdays: [] }, onInvalid: 'throw' });
    expect(warnings).toEqual([]);
    expect(planContacts([], undefined, { asOf: '2025-02-01', until: '2025-02-02' }).options).toEqual({ asOf: '2025-02-01', until: '2025-02-02', onInvalid: 'throw' });
    const saturday = { asOf: '2025-02-01', until: '2025-02-02' };
    const row = { customerId: 'a', value: 1 };
    expect(planContacts([row], {}, { ...saturday, workCalendar: null as never })).toEqual(planContacts([row], {}, saturday));
    const sundays = planContacts([], {}, { ...saturday, workCalendar: { weekend: [-0] } });
    expect(Object.is(sundays.options.workCalendar?.weekend?.[0], 0)).toBe(true);
  });

  it('says of a number written as text that a number is meant', () => {
    const call = (rules: unknown) => () => planContacts([], rules as never, { asOf: '2025-02-01', until: '2025-03-01' });
    expect(call({ visit: { topShare: '0.2' } })).toThrow('rules.visit.topShare: received "0.2", must be a fraction from 0 to 1: write 0.3 for 30 %, as a number, not text.');
    expect(call({ mail: { silentAfterDays: '9' } })).toThrow('rules.mail.silentAfterDays: received "9", must be a whole number from 0 to 4000000, as a number, not text.');
    expect(call({ visit: { topShare: 20 } })).toThrow('rules.visit.topShare: received 20, must be a fraction from 0 to 1: write 0.3 for 30 %.');
  });

  it('plans every repeat of a short interval, also where several move to one working day', () => {
    const rules = { visit: { topShare: 0 }, mail: { silent: { value: 1, unit: 'day' } } } as const;
    const { contacts } = planContacts([{ customerId: 1, value: 1 }], rules, { asOf: '2025-01-31', until: '2025-02-04', workCalendar: {} });
    expect(contacts.map(({ dueOn }) => dueOn)).toEqual(['2025-01-31', '2025-02-03', '2025-02-03', '2025-02-03']);
  });

  it('refuses what it cannot use', () => {
    const row = { customerId: 'a', value: 1 };
    const call = (rows: unknown[], rules: unknown = {}, options: object = {}): string[] =>
      refusal(() => planContacts(rows as never, rules as never, { asOf: '2025-02-01', until: '2025-03-01', ...options }));
    expect(call([row, row])).toEqual(['DUPLICATE_ID customers[1].customerId']);
    expect(call([{ ...row, value: undefined }, { customerId: 'b', value: 'x' }, { ...row, customerId: null }, null])).toEqual([
      'MISSING_VALUE customers[0].value', 'INVALID_NUMBER customers[1].value', 'MISSING_VALUE customers[2].customerId', 'MISSING_VALUE customers[3]',
    ]);
    expect(call([{ ...row, lastMailOn: '2025-02-30', lastVisitOn: 5, lastOrderOn: 'x', segment: 1.5 }])).toEqual([
      'INVALID_ID customers[0].segment', 'INVALID_DATE customers[0].lastOrderOn', 'INVALID_DATE customers[0].lastVisitOn', 'INVALID_DATE customers[0].lastMailOn',
    ]);
    expect(call([], {}, { until: '2025-01-31' })).toEqual(['INVALID_RANGE options.until']);
    expect(call([], {}, { until: undefined })).toEqual(['MISSING_VALUE options.until']);
    expect(call([], {}, { days: 3 })).toEqual(['INVALID_OPTION options.days']);
    expect(call([], { visits: {} })).toEqual(['INVALID_OPTION rules.visits']);
    expect(call([], { visit: { topShare: 20 } })).toEqual(['INVALID_OPTION rules.visit.topShare']);
    expect(call([], { visit: { every: { value: 0, unit: 'day' } } })).toEqual(['INVALID_OPTION rules.visit.every.value']);
    expect(call([], { visit: { every: { value: 1, unit: 'hour' } } })).toEqual(['INVALID_OPTION rules.visit.every.unit']);
    expect(call([], { visit: { every: { unit: 'day' } } })).toEqual(['MISSING_VALUE rules.visit.every.value']);
    expect(call([], { mail: { silentAfterDays: -1 } })).toEqual(['INVALID_OPTION rules.mail.silentAfterDays']);
    expect(call([], { holidays: ['2025-02-29'] })).toEqual(['INVALID_DATE rules.holidays[0]']);
    const every = { value: 1, unit: 'day' };
    expect(call([], { bySegment: { vip: [{ kind: 'call', every }] } })).toEqual(['INVALID_OPTION rules.bySegment.vip[0].kind']);
    expect(call([], { bySegment: { vip: [{ kind: 'mail', every }, { kind: 'mail', every }] } })).toEqual(['INVALID_OPTION rules.bySegment.vip[1].kind']);
    expect(call([row], { bySegment: { churned: [] } })).toEqual(['INVALID_OPTION rules.bySegment.churned']);
    expect(call([row], {}, { workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } })).toEqual(['NO_WORKING_DAYS options.workCalendar']);
    expect(call([], {}, { workCalendar: { holidays: ['2025-02-03'], extraWorkdays: ['2025-02-03'] } })).toEqual(['CALENDAR_CONFLICT options.workCalendar.extraWorkdays[0]']);
  });
});

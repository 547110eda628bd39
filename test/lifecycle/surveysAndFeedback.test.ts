import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../src/calendar/index.js';
import { feedbackDefaults, planSurveys, routeFeedback, surveyDefaults } from '../../src/lifecycle/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { dateOf, dayOf } from './twins.js';

const ASOF = '2025-06-20';
const date = fc.integer({ min: -150, max: 10 }).map((ago) => dateOf(dayOf(ASOF) + ago));
const orders = fc
  .array(fc.record({ customerId: fc.constantFrom('a', 'b', 'c'), date }), { maxLength: 12 })
  .map((rows) => rows.map((row, i) => ({ orderId: `o${i}`, ...row })));
const history = fc.array(fc.record({ customerId: fc.constantFrom('a', 'b', 'x'), sentOn: fc.integer({ min: -200, max: 60 }).map((ago) => dateOf(dayOf(ASOF) + ago)) }), { maxLength: 4 });
const rules = fc.record({ delayDays: fc.constantFrom(0, 7, 20), quarantineDays: fc.constantFrom(0, 10, 90), maxDelayDays: fc.constantFrom(0, 30, 120) });

describe('planSurveys', () => {
  it('agrees with taking one order after the other', () => {
    fc.assert(
      fc.property(orders, history, rules, (given, sent, { delayDays, quarantineDays, maxDelayDays }) => {
        const result = planSurveys(deepFreeze(given), { delayDays, quarantineDays, maxDelayDays }, deepFreeze({ asOf: ASOF, history: sent }));
        const asked: { customerId: string; day: number }[] = sent.map(({ customerId, sentOn }) => ({ customerId, day: dayOf(sentOn) }));
        const surveys: unknown[] = [];
        const skipped: unknown[] = [];
        const taken = given.filter((order) => order.date <= ASOF).map((order, i) => ({ order, i }));
        taken.sort((a, b) => dayOf(a.order.date) - dayOf(b.order.date) || a.i - b.i);
        for (const { order: { orderId, customerId, date: orderedOn } } of taken) {
          const due = Math.max(dayOf(orderedOn) + delayDays, dayOf(ASOF));
          const latest = dayOf(orderedOn) + delayDays + maxDelayDays;
          const allowed = Math.max(-Infinity, ...asked.filter((each) => each.customerId === customerId).map(({ day }) => day + quarantineDays));
          const dueOn = Math.max(due, allowed);
          if (dueOn > latest) {
            skipped.push(due > latest ? { orderId, customerId, reason: 'TOO_LATE', allowedFrom: null } : { orderId, customerId, reason: 'QUARANTINE', allowedFrom: dateOf(allowed) });
            continue;
          }
          surveys.push({ orderId, customerId, orderedOn, dueOn: dateOf(dueOn), movedFrom: dueOn === due ? null : dateOf(due) });
          asked.push({ customerId, day: dueOn });
        }
        expect(result).toEqual({
          surveys, skipped, ignored: { afterAsOf: given.length - taken.length }, rules: { delayDays, quarantineDays, maxDelayDays }, warnings: [],
          options: { asOf: ASOF, history: sent, onInvalid: 'throw' },
        });
        expect(notPlain(result)).toEqual([]);
      }),
      runs(300, 2000),
    );
  }, PATIENCE);

  it('plans nothing closer than the quarantine when it is fed back', () => {
    fc.assert(
      fc.property(orders, history, rules, (given, sent, limits) => {
        const first = planSurveys(given, limits, { asOf: ASOF, history: sent });
        const planned = first.surveys.map(({ customerId, dueOn }) => ({ customerId, sentOn: dueOn }));
        const second = planSurveys(given, limits, { asOf: ASOF, history: [...sent, ...planned] });
        const dates = (id: string): number[] => [...planned, ...second.surveys.map(({ customerId, dueOn }) => ({ customerId, sentOn: dueOn }))].filter(({ customerId }) => customerId === id).map(({ sentOn }) => dayOf(sentOn)).sort((a, b) => a - b);
        for (const id of ['a', 'b', 'c']) dates(id).forEach((day, i, all) => expect(i === 0 ? Infinity : day - all[i - 1]!).toBeGreaterThanOrEqual(limits.quarantineDays));
      }),
      runs(300),
    );
  }, PATIENCE);

  it('asks nobody again about an order that the history names', () => {
    const order = { orderId: 'o1', customerId: 'a', date: '2026-01-01' };
    const limits = { quarantineDays: 20 };
    const plan = planSurveys([order], limits, { asOf: '2026-01-08' });
    expect(plan.surveys.map(({ dueOn }) => dueOn)).toEqual(['2026-01-08']);
    const sentOnce = plan.surveys.map(({ orderId, customerId, dueOn }) => ({ orderId, customerId, sentOn: dueOn }));
    const again = planSurveys([order, { ...order, customerId: 'b' }], limits, { asOf: '2026-01-08', history: sentOnce });
    expect(again.surveys.map(({ customerId }) => customerId)).toEqual(['b']);
    expect(again).toMatchObject({ skipped: [], ignored: { afterAsOf: 0, alreadySurveyed: 1 }, options: { history: [{ orderId: 'o1', customerId: 'a', sentOn: '2026-01-08' }] } });
    const unnamed = planSurveys([order], limits, { asOf: '2026-01-08', history: [{ customerId: 'a', sentOn: '2026-01-08', orderId: null }] });
    expect(unnamed).toMatchObject({ surveys: [{ dueOn: '2026-01-28' }], ignored: { afterAsOf: 0 } });
    fc.assert(
      fc.property(orders, history, rules, (given, sent, freely) => {
        const first = planSurveys(given, freely, { asOf: ASOF, history: sent });
        const fed = first.surveys.map(({ orderId, customerId, dueOn }) => ({ orderId, customerId, sentOn: dueOn }));
        const second = planSurveys(given, freely, { asOf: ASOF, history: [...sent, ...fed] });
        expect(second.surveys.filter(({ orderId }) => fed.some((each) => each.orderId === orderId))).toEqual([]);
        expect(second.ignored.alreadySurveyed ?? 0).toBe(fed.length);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('asks nobody about a refund, whose row is no order', () => {
    const order = { orderId: 'o1', customerId: 'a', date: '2025-06-10', kind: 'sale' } as const;
    const refund = { customerId: 'a', date: '2025-06-12', kind: 'refund', reverses: 'o1' } as const;
    const orders = [{ ...refund, orderId: 'o1' }, order, { ...refund, orderId: 'r1' }, refund, { ...order, orderId: 'o2', customerId: 'b', kind: null }];
    const { surveys, skipped, ignored } = planSurveys(orders as never, {}, { asOf: ASOF });
    expect({ surveys: surveys.map(({ orderId }) => orderId), skipped, ignored }).toEqual({ surveys: ['o1', 'o2'], skipped: [], ignored: { afterAsOf: 0 } });
  });

  it('takes what is absent from the defaults, and ids of two customers apart', () => {
    const same = [{ orderId: 1, customerId: 1, date: ASOF }, { orderId: '1', customerId: '01', date: ASOF }];
    const result = planSurveys(same, { delayDays: 3, maxDelayDays: undefined }, { asOf: ASOF });
    expect(result.rules).toEqual({ ...surveyDefaults, delayDays: 3 });
    expect(result.surveys.map(({ customerId, orderId, dueOn }) => [customerId, orderId, dueOn])).toEqual([['1', '1', '2025-06-23'], ['01', '1', '2025-06-23']]);
    expect(planSurveys([], undefined, { asOf: ASOF })).toMatchObject({ surveys: [], rules: surveyDefaults, options: { asOf: ASOF, history: [], onInvalid: 'throw' } });
  });

  it('refuses what it cannot use', () => {
    const row = { orderId: 1, customerId: 'a', date: ASOF };
    const call = (rows: unknown[], limits: unknown = {}, options: object = {}): string[] => refusal(() => planSurveys(rows as never, limits as never, { asOf: ASOF, ...options }));
    expect(call([row, { ...row, customerId: 'b' }, { ...row, orderId: '1', customerId: 'b' }, row])).toEqual(['DUPLICATE_ID orders[2].orderId', 'DUPLICATE_ID orders[3].orderId']);
    expect(call([{ ...row, orderId: null }, { ...row, date: '2025-6-1' }, { ...row, customerId: '' }, 7])).toEqual([
      'MISSING_VALUE orders[0].orderId', 'INVALID_DATE orders[1].date', 'INVALID_ID orders[2].customerId', 'INVALID_ROW orders[3]',
    ]);
    expect(call([], { delay: 7 })).toEqual(['INVALID_OPTION rules.delay']);
    expect(call([], { quarantineDays: -1 })).toEqual(['INVALID_OPTION rules.quarantineDays']);
    expect(call([], { maxDelayDays: null })).toEqual(['MISSING_VALUE rules.maxDelayDays']);
    expect(call([], {}, { history: [{ customerId: 'a' }, 'x'] })).toEqual(['MISSING_VALUE options.history[0].sentOn', 'INVALID_ROW options.history[1]']);
    expect(call([], {}, { history: [{ customerId: 'a', sentOn: ASOF, orderId: {} }] })).toEqual(['INVALID_ID options.history[0].orderId']);
    expect(call([], {}, { history: 'x' })).toEqual(['INVALID_OPTION options.history']);
    expect(call([], {}, { until: ASOF })).toEqual(['INVALID_OPTION options.until']);
    expect(call([{ ...row, date: '9999-12-31' }], {}, { asOf: '9999-12-31' })).toEqual(['INVALID_DATE rules']);
  });
});

describe('routeFeedback', () => {
  const response = fc.record({ customerId: fc.constantFrom('a', 'b'), score: fc.integer({ min: 0, max: 10 }), receivedOn: date });

  it('routes every answer, and its score lies between −100 and 100', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 20 }), fc.boolean(), (responses, working) => {
        const workCalendar = { holidays: ['2025-06-19'] };
        const result = routeFeedback(deepFreeze(responses), {}, { asOf: ASOF, ...(working ? { workCalendar } : {}) });
        expect(notPlain(result)).toEqual([]);
        result.routes.forEach((row, i) => {
          const { score, receivedOn } = responses[i]!;
          const group = score <= 6 ? 'detractor' : score <= 8 ? 'passive' : 'promoter';
          const { route, withinDays } = feedbackDefaults[group];
          const dueOn = working ? addWorkingDays(receivedOn, withinDays, workCalendar) : dateOf(dayOf(receivedOn) + withinDays);
          expect(row).toEqual({ customerId: responses[i]!.customerId, score, group, route, dueOn, overdue: dueOn < ASOF });
        });
        for (const [group, count] of Object.entries(result.counts)) expect(result.routes.filter((row) => row.group === group)).toHaveLength(count);
        const { promoter, detractor } = result.counts;
        if (responses.length === 0) {
          expect(result.nps).toBe(null);
          return;
        }
        expect(result.nps).toBeCloseTo((100 * (promoter - detractor)) / responses.length, 12);
        expect(Math.abs(result.nps!)).toBeLessThanOrEqual(100);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('routes and counts an answer received after the day, which is not overdue', () => {
    const result = routeFeedback([{ customerId: 1, score: 0, receivedOn: '2025-06-30' }], {}, { asOf: ASOF });
    expect(result).toMatchObject({ routes: [{ dueOn: '2025-07-02', overdue: false }], counts: { detractor: 1 }, nps: -100 });
  });

  it('takes rules key by key, and echoes what was in effect', () => {
    const { routes, rules: complete, options } = routeFeedback([{ customerId: 3, score: 0, receivedOn: ASOF }], { detractor: { route: 'boss' } }, { asOf: ASOF });
    expect(routes[0]).toMatchObject({ customerId: '3', route: 'boss', dueOn: '2025-06-22', overdue: false });
    expect(complete).toEqual({ ...feedbackDefaults, detractor: { route: 'boss', withinDays: 2 } });
    expect(options).toEqual({ asOf: ASOF, onInvalid: 'throw' });
  });

  it('refuses what it cannot use', () => {
    const row = { customerId: 'a', score: 5, receivedOn: ASOF };
    const call = (rows: unknown[], given: unknown = {}, options: object = {}): string[] => refusal(() => routeFeedback(rows as never, given as never, { asOf: ASOF, ...options }));
    expect(call([-1, 10.5, 11, '5', NaN].map((score) => ({ ...row, score })))).toEqual([0, 1, 2, 3, 4].map((i) => `INVALID_SCORE responses[${i}].score`));
    expect(call([{ ...row, score: null }, { ...row, receivedOn: 'x' }, { ...row, customerId: {} }, false])).toEqual([
      'MISSING_VALUE responses[0].score', 'INVALID_DATE responses[1].receivedOn', 'INVALID_ID responses[2].customerId', 'INVALID_ROW responses[3]',
    ]);
    expect(call([], { neutral: {} })).toEqual(['INVALID_OPTION rules.neutral']);
    expect(call([], { passive: { withinDays: 0.5 } })).toEqual(['INVALID_OPTION rules.passive.withinDays']);
    expect(call([], { passive: { route: '' } })).toEqual(['INVALID_OPTION rules.passive.route']);
    expect(call([], {}, { until: ASOF })).toEqual(['INVALID_OPTION options.until']);
    expect(call([row], {}, { workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } })).toEqual(['NO_WORKING_DAYS rules.detractor.withinDays']);
  });
});

import { describe, expect, it } from 'vitest';
import type { ContactCustomer, FeedbackResponse, Referral, ReferringCustomer, SegmentMember, SurveyOrder } from '../../src/lifecycle/index.js';
import {
  analyzeMovements,
  calculateMigration,
  calculateReferralRate,
  explainContacts,
  explainFeedback,
  explainMigration,
  explainMovements,
  explainReferralRate,
  explainSurveys,
  planContacts,
  planSurveys,
  routeFeedback,
} from '../../src/lifecycle/index.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';

const collect = { onInvalid: 'collect' } as const;
const asOf = '2025-12-31';
const day = (i: number): string => `2025-12-0${1 + (i % 9)}`;
const id = (i: number): string => `c${i}`;

const customer = (i: number): Row => ({ customerId: id(i), since: `2025-0${1 + (i % 9)}-01` });
/** Two of six are by somebody who is not in the list. */
const referral = (i: number): Row => ({ referrerId: id(i % 6), date: `2025-0${1 + (i % 9)}-15` });
const PEOPLE = Array.from({ length: 4 }, (_, i) => customer(i)) as never;
const REFERRALS = [referral(0), referral(2), { referrerId: 'z', date: day(0) }] as never;
const rateOfCustomers: Collecting[5] = (rows, onInvalid) => calculateReferralRate(rows, REFERRALS, { asOf, onInvalid });
const rateOfReferrals: Collecting[5] = (rows, onInvalid) => calculateReferralRate(PEOPLE, rows, { asOf, onInvalid, windowDays: 30 });

const PERIODS = ['p0', 'p1', 'p2', 'p3'];
const worth = (i: number): Row => ({ customerId: id(i % 3), period: PERIODS[i % 4], value: `${10 + i}.50` });
/** Each row a customer and a period of its own, in no order of time. */
const apart = (i: number): Row => ({ customerId: id(i), period: `q${(7 * i) % 61}`, value: i % 2 === 0 ? `${i}.125` : 10 + i });
const vast = (i: number): Row => ({ ...worth(i), value: `9007199254740993.${1000 + i}` });
const movements: Collecting[5] = (rows, onInvalid) => analyzeMovements(rows, { onInvalid });
const movementsOfPeriods: Collecting[5] = (rows, onInvalid) => analyzeMovements(rows, { onInvalid, periods: PERIODS, knownBefore: ['c1'], currency: 'EUR' });

const member = (i: number): Row => ({ customerId: id(i), segment: `s${i % 3}` });
const EARLIER = [{ customerId: 'c1', segment: 's2' }, { customerId: 'c9', segment: 'x' }];
const migrationFrom: Collecting[5] = (rows, onInvalid) => calculateMigration(rows, EARLIER, { onInvalid });
const migrationTo: Collecting[5] = (rows, onInvalid) => calculateMigration(EARLIER, rows, { onInvalid });
const migrationOf: Collecting[5] = (rows, onInvalid) => calculateMigration(EARLIER, rows, { onInvalid, segments: ['x', 's2', 's1', 's0'] });

const contact = (i: number): Row => ({ customerId: id(i), value: 10 * ((7 * i) % 10), segment: i % 2 === 0 ? 'key' : null, lastOrderOn: day(i), lastVisitOn: '2025-10-01', lastMailOn: day(i) });
const exact = (i: number): Row => ({ ...contact(i), value: `${90071992547409930n + BigInt((7 * i) % 10)}.${i % 2 === 0 ? '5' : '1234567'}` });
const RULES = { visit: { topShare: 0.4 }, holidays: ['2026-01-01'], bySegment: { key: [{ kind: 'mail', every: { value: 3, unit: 'day' } }] } } as const;
const SPAN = { asOf, until: '2026-02-01' };
const contacts: Collecting[5] = (rows, onInvalid) => planContacts(rows, RULES, { ...SPAN, onInvalid });
const contactsOfDays: Collecting[5] = (rows, onInvalid) => planContacts(rows, { visit: { topShare: 0.5 } }, { ...SPAN, onInvalid, workCalendar: {} });

const response = (i: number): Row => ({ customerId: id(i % 3), score: i % 11, receivedOn: day(i) });
const feedback: Collecting[5] = (rows, onInvalid) => routeFeedback(rows, {}, { asOf, onInvalid });

const order = (i: number): Row => ({ orderId: `o${i}`, customerId: id(i % 4), date: day(i) });
const HISTORY = [{ customerId: 'c1', sentOn: '2025-11-01' }, { customerId: 'c2', sentOn: '2025-10-01', orderId: 'o2' }];
const surveys: Collecting[5] = (rows, onInvalid) => planSurveys(rows, {}, { asOf: '2025-12-08', onInvalid });
const surveysAfter: Collecting[5] = (rows, onInvalid) => planSurveys(rows, { quarantineDays: 60 }, { asOf: '2025-12-08', onInvalid, history: HISTORY });

describeCollecting('customers and their contacts', [
  ['calculateReferralRate', customer, 'customerId', 'since', '2025-02-30', rateOfCustomers],
  ['calculateReferralRate of ids', customer, 'customerId', 'customerId', {}, rateOfCustomers],
  ['calculateReferralRate of customers twice', customer, 'customerId', 'customerId', 'c0', rateOfCustomers],
  ['calculateReferralRate of referrals', referral, 'referrerId', 'date', null, rateOfReferrals],
  ['calculateReferralRate of referrers', referral, 'referrerId', 'referrerId', 1.5, rateOfReferrals],
  ['analyzeMovements', worth, 'customerId', 'value', '1,5', movements],
  ['analyzeMovements of ids', worth, 'customerId', 'customerId', null, movements],
  ['analyzeMovements of values below 0', apart, 'customerId', 'value', '-0.0625', movements],
  ['analyzeMovements of periods', apart, 'customerId', 'period', 9, movements],
  ['analyzeMovements of other periods', worth, 'customerId', 'period', 'p9', movementsOfPeriods],
  ['analyzeMovements of given periods', worth, 'customerId', 'value', -1, movementsOfPeriods],
  ['analyzeMovements of vast values below 0', worth, 'customerId', 'value', '-9007199254740993.123456789', movements],
  ['analyzeMovements of vast values', vast, 'customerId', 'value', '-9007199254740993.123456789', movements],
  ['calculateMigration from', member, 'customerId', 'segment', null, migrationFrom],
  ['calculateMigration from twice', (i) => ({ customerId: id(i), segment: `s${(3 * i) % 7}` }), 'customerId', 'customerId', 'c0', migrationFrom],
  ['calculateMigration to', member, 'customerId', 'customerId', {}, migrationTo],
  ['calculateMigration to twice', (i) => ({ customerId: id(i), segment: `s${(3 * i) % 7}` }), 'customerId', 'customerId', 'c0', migrationTo],
  ['calculateMigration of segments', member, 'customerId', 'segment', 'none', migrationOf],
  ['planContacts', contact, 'customerId', 'lastMailOn', '2025-13-01', contacts],
  ['planContacts of ids', contact, 'customerId', 'customerId', '', contacts],
  ['planContacts of customers twice', contact, 'customerId', 'customerId', 'c0', contacts],
  ['planContacts of values', contact, 'customerId', 'value', 'x', contactsOfDays],
  ['planContacts of segments', contact, 'customerId', 'segment', {}, contacts],
  ['planContacts of orders', contact, 'customerId', 'lastOrderOn', 'x', contactsOfDays],
  ['planContacts of exact values', exact, 'customerId', 'lastVisitOn', 5, contacts],
  ['routeFeedback', response, 'customerId', 'score', 11, feedback],
  ['routeFeedback of ids', response, 'customerId', 'customerId', null, feedback],
  ['routeFeedback in working days', response, 'customerId', 'receivedOn', 'x', (rows, onInvalid) => routeFeedback(rows, {}, { asOf, onInvalid, workCalendar: {} })],
  ['planSurveys', order, 'orderId', 'date', '2025-02-30', surveys],
  ['planSurveys of orders', order, 'orderId', 'orderId', null, surveysAfter],
  ['planSurveys of customers', order, 'orderId', 'customerId', {}, surveysAfter],
  ['planSurveys of orders twice', (i) => ({ ...order(i), customerId: 'c0' }), 'orderId', 'orderId', 'o0', surveysAfter],
]);

describe('a bad row that is collected', () => {
  const places = (rejected: readonly { index: number; id?: string; code: string; path: string }[] | undefined): unknown[] | undefined =>
    rejected?.map(({ index, id: name, code, path }) => [index, name, code, path]);

  it('is told once, by its first fault, where an error tells every fault', () => {
    const bad = { customerId: 'a', value: 'x', segment: {}, lastMailOn: 'y' };
    const rows = [{ customerId: 'a', value: 1 }, bad] as ContactCustomer[];
    expect(places(planContacts(rows, {}, { ...SPAN, ...collect }).rejected)).toEqual([[1, 'a', 'DUPLICATE_ID', 'customers[1].customerId']]);
    expect(refusal(() => planContacts(rows, {}, SPAN))).toEqual(['customerId', 'value', 'segment', 'lastMailOn'].map((field, i) => `${['DUPLICATE_ID', 'INVALID_NUMBER', 'INVALID_ID', 'INVALID_DATE'][i]} customers[1].${field}`));
    const answers = [{ customerId: 'a', score: -1, receivedOn: 'x' }, { customerId: {}, score: 'x', receivedOn: 'x' }] as FeedbackResponse[];
    expect(places(routeFeedback(answers, {}, { asOf, ...collect }).rejected)).toEqual([[0, 'a', 'INVALID_SCORE', 'responses[0].score'], [1, undefined, 'INVALID_ID', 'responses[1].customerId']]);
  });

  it('does not claim its id, which a good row may have', () => {
    const [bad, good] = [{ customerId: 'a', value: 5, lastMailOn: 'x' }, { customerId: 'a', value: 9 }] as ContactCustomer[] as [ContactCustomer, ContactCustomer];
    const plan = planContacts([bad, good, good], {}, { ...SPAN, ...collect });
    expect(places(plan.rejected)).toEqual([[0, 'a', 'INVALID_DATE', 'customers[0].lastMailOn'], [2, 'a', 'DUPLICATE_ID', 'customers[2].customerId']]);
    expect(plan.contacts).toEqual(planContacts([good], {}, SPAN).contacts);
    expect(refusal(() => planContacts([bad, good], {}, SPAN))).toEqual(['INVALID_DATE customers[0].lastMailOn', 'DUPLICATE_ID customers[1].customerId']);

    const orders = [{ ...order(0), date: 'x' }, order(0), order(0)] as unknown as SurveyOrder[];
    expect(places(planSurveys(orders, {}, { asOf, ...collect }).rejected)).toEqual([[0, 'o0', 'INVALID_DATE', 'orders[0].date'], [2, 'o0', 'DUPLICATE_ID', 'orders[2].orderId']]);
    expect(refusal(() => planSurveys(orders, {}, { asOf }))).toEqual(['INVALID_DATE orders[0].date', 'DUPLICATE_ID orders[1].orderId', 'DUPLICATE_ID orders[2].orderId']);

    const members: SegmentMember[] = [{ customerId: 'a', segment: 'none' }, { customerId: 'a', segment: 'x' }, { customerId: 'a', segment: 'none' }];
    const matrix = calculateMigration(members, [], { ...collect, segments: ['x'] });
    expect([places(matrix.rejected), matrix.before]).toEqual([[[0, 'a', 'UNKNOWN_SEGMENT', 'before[0].segment'], [2, 'a', 'DUPLICATE_ID', 'before[2].customerId']], [1]]);

    const people = [{ customerId: 'a', since: 'x' }, { customerId: 'a', since: '2025-01-01' }, { customerId: 'a', since: '2025-12-30' }] as ReferringCustomer[];
    expect(calculateReferralRate(people, [], { asOf, ...collect })).toMatchObject({ eligible: 1, pending: 0, rejected: [{ index: 0, code: 'INVALID_DATE' }, { index: 2, code: 'DUPLICATE_ID' }] });
  });

  it('is listed with its own list, the first list first', () => {
    const people = [{ customerId: 'a', since: '2025-01-01' }, { customerId: 'b' }, null] as ReferringCustomer[];
    const referrals = [{ referrerId: 'b', date: '2025-02-01' }, { referrerId: 'a', date: 'x' }, { referrerId: null, date: 'y' }] as Referral[];
    const rate = calculateReferralRate(people, referrals, { asOf, ...collect });
    expect(places(rate.rejected)).toEqual([
      [1, 'b', 'MISSING_VALUE', 'customers[1].since'],
      [2, undefined, 'MISSING_VALUE', 'customers[2]'],
      [1, 'a', 'INVALID_DATE', 'referrals[1].date'],
      [2, undefined, 'MISSING_VALUE', 'referrals[2].referrerId'],
    ]);
    expect(rate).toMatchObject({ eligible: 1, referred: 0, ignored: { unknownReferrer: 1 } });
    const [before, after] = [[{ customerId: 'a', segment: 'x' }, { customerId: 'b', segment: null }], [{ customerId: 'b', segment: 'y' }, { customerId: 'b', segment: 'z' }]] as SegmentMember[][] as [SegmentMember[], SegmentMember[]];
    const matrix = calculateMigration(before, after, collect);
    expect(places(matrix.rejected)).toEqual([[1, 'b', 'MISSING_VALUE', 'before[1].segment'], [1, 'b', 'DUPLICATE_ID', 'after[1].customerId']]);
    expect(matrix).toMatchObject({ segments: ['x', 'y'], counts: [[0, 0], [0, 0]], entered: [0, 1], left: [1, 0] });
  });

  it('brings no period, segment or customer', () => {
    const rows = [worth(0), { customerId: 'new', period: 'p9', value: -1 }, { customerId: 'new', period: 'p8', value: 'x' }, worth(1)] as never[];
    expect(analyzeMovements(rows, collect).options.periods).toEqual(['p0', 'p1']);
    expect(analyzeMovements([rows[1]!], collect)).toMatchObject({ periods: [], rejected: [{ index: 0, code: 'NEGATIVE_AMOUNT' }], options: { periods: [] } });
    const matrix = calculateMigration([{ customerId: 'a', segment: 'none' }], [{ customerId: 'b', segment: 'x' }], { ...collect, segments: ['x'] });
    expect(matrix).toMatchObject({ before: [0], after: [1], entered: [1], left: [0], stationaryShare: null });
    expect(Object.keys(matrix.entered)).toEqual(['0']);
  });

  it('has no say in who is among those of highest value', () => {
    const rows = [1, 2, 3, 4, 5].map((value) => ({ customerId: id(value), value, ...(value > 3 ? { lastVisitOn: 'x' as const } : {}) }));
    const { contacts: planned } = planContacts(rows, { visit: { topShare: 0.34 } }, { ...SPAN, ...collect });
    expect(planned.filter(({ kind }) => kind === 'visit').map(({ customerId }) => customerId)).toEqual(['c2', 'c3']);
  });

  it('is no survey that was sent: these are an option, and throw', () => {
    const history = [{ customerId: 'a', sentOn: 'x' }] as never[];
    expect(refusal(() => planSurveys([], {}, { asOf, ...collect, history }))).toEqual(['INVALID_DATE options.history[0].sentOn']);
    expect(planSurveys([{ kind: 'refund' }, { ...order(0), customerId: null }] as never, {}, { asOf, ...collect }).rejected).toHaveLength(1);
  });

  it('is told of in sentences', () => {
    const one = { en: 'Left out: 1 row that could not be read.', 'zh-CN': '已剔除 1 行无法读取的记录。' } as const;
    const bad = [null] as never[];
    const results = [
      (locale: 'en' | 'zh-CN') => explainReferralRate(calculateReferralRate(bad, [], { asOf, ...collect }), { locale }),
      (locale: 'en' | 'zh-CN') => explainMovements(analyzeMovements(bad, collect), { locale }),
      (locale: 'en' | 'zh-CN') => explainMovements(analyzeMovements([worth(0), worth(1), ...bad] as never[], collect), { locale }),
      (locale: 'en' | 'zh-CN') => explainMigration(calculateMigration([], bad, collect), { locale }),
      (locale: 'en' | 'zh-CN') => explainContacts(planContacts(bad, {}, { ...SPAN, ...collect }), { locale }).sentences,
      (locale: 'en' | 'zh-CN') => explainFeedback(routeFeedback(bad, {}, { asOf, ...collect }), { locale }).sentences,
      (locale: 'en' | 'zh-CN') => explainSurveys(planSurveys(bad, {}, { asOf, ...collect }), { locale }).sentences,
    ];
    for (const tell of results) expect([tell('en').at(-1), tell('zh-CN').at(-1)]).toEqual([one.en, one['zh-CN']]);
    expect(explainMovements(analyzeMovements([], collect))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { assignLeads } from '../../src/coverage/assignLeads.js';
import { explainAccountReviews } from '../../src/coverage/explainAccountReviews.js';
import { explainLeadAssignments } from '../../src/coverage/explainLeadAssignments.js';
import { explainOpportunities } from '../../src/coverage/explainOpportunities.js';
import { planAccountReviews } from '../../src/coverage/planAccountReviews.js';
import { prioritizeOpportunities } from '../../src/coverage/prioritizeOpportunities.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';

const lead = (i: number): Row => ({ id: `l${i}`, region: i % 3 === 0 ? 'east' : 'west' });
const rules = [{ id: 'east', where: { region: 'east' }, to: ['li'] }, { id: 'rest', to: ['li', 'wang'] }];
const reps = [{ id: 'li', capacity: 3, load: 1 }, { id: 'wang', capacity: 4 }];
const assign: Collecting[5] = (rows, onInvalid) => assignLeads(rows, rules, reps, { onInvalid });

const span = { asOf: '2026-01-01', until: '2026-07-01' };
/** Of every tier, one of them without a rule; some days after the day of the plan. */
const customer = (i: number): Row => ({
  customerId: `c${i}`,
  tier: ['high', 'low', 'mid', 'none'][i % 4],
  lastReviewOn: i % 5 === 0 ? null : `2025-0${1 + (i % 9)}-15`,
  lastReportOn: i % 6 === 0 ? '2026-02-01' : undefined,
});
const plan: Collecting[5] = (rows, onInvalid) => planAccountReviews(rows, undefined, { ...span, onInvalid });

const deal = (i: number): Row => ({ id: `d${i}`, size: `${100 * (i % 7)}.50`, probability: (i % 10) / 10 });
const cuts = { size: 300, probability: '0.5' };
const rank: Collecting[5] = (rows, onInvalid) => prioritizeOpportunities(rows, cuts, { onInvalid });

describeCollecting('leads, customers and opportunities', [
  ['assignLeads', lead, 'id', 'id', {}, assign],
  ['assignLeads without ids', lead, 'id', 'id', null, assign],
  ['assignLeads of one lead twice', lead, 'id', 'id', 'l0', assign],
  ['assignLeads without room', lead, 'id', 'id', '', (rows, onInvalid) => assignLeads(rows, [rules[0]!], [{ id: 'li', capacity: 1 }], { onInvalid })],
  ['planAccountReviews', customer, 'customerId', 'lastReviewOn', '2025-02-30', plan],
  ['planAccountReviews of reports', customer, 'customerId', 'lastReportOn', 20250101, plan],
  ['planAccountReviews of tiers', customer, 'customerId', 'tier', null, plan],
  ['planAccountReviews of ids', customer, 'customerId', 'customerId', {}, plan],
  ['planAccountReviews of one customer twice', customer, 'customerId', 'customerId', 'c0', plan],
  ['planAccountReviews by rules', customer, 'customerId', 'lastReviewOn', 'soon', (rows, onInvalid) => planAccountReviews(rows, [{ tier: 'low', everyMonths: 6, group: true, reportEveryMonths: 3 }], { ...span, onInvalid })],
  ['prioritizeOpportunities', deal, 'id', 'size', 'x', rank],
  ['prioritizeOpportunities by likelihood', deal, 'id', 'probability', 30, rank],
  ['prioritizeOpportunities of ids', deal, 'id', 'id', true, rank],
  ['prioritizeOpportunities of one twice', deal, 'id', 'id', 'd0', rank],
]);

describe('rejected leads, customers and opportunities', () => {
  const collect = { onInvalid: 'collect' } as const;
  const told = (rejected: readonly { index: number; id?: string; code: string; path: string }[] | undefined): string[] =>
    rejected!.map(({ index, id, code, path }) => `${index} ${id ?? '-'} ${code} ${path}`);

  it('take no room of others, and a second row of one lead is bad also where ids do not rise', () => {
    const rows = [{ id: 'b' }, { id: '' }, { id: 'a' }, 'x', { id: 'b' }, { id: 'c' }, { id: 'a' }] as never[];
    const { assignments, unassigned, reps: after, rejected } = assignLeads(rows, [{ id: 'all', to: ['li'] }], [{ id: 'li', capacity: 2 }], collect);
    expect(assignments.map(({ leadId, loadAfter }) => [leadId, loadAfter])).toEqual([['b', 1], ['a', 2]]);
    expect(unassigned).toEqual([{ leadId: 'c', reason: 'NO_CAPACITY' }]);
    expect(after).toEqual([{ id: 'li', capacity: 2, load: 2, assigned: 2 }]);
    expect(told(rejected)).toEqual(['1 - INVALID_ID leads[1].id', '3 - INVALID_ROW leads[3]', '4 b DUPLICATE_ID leads[4].id', '6 a DUPLICATE_ID leads[6].id']);
  });

  it('claim no id but where they are the first good row', () => {
    const customers = [{ customerId: 7, tier: 'mid', lastReviewOn: 'x' }, { customerId: '7', tier: 'mid', lastReviewOn: '2025-03-15' }, { customerId: 7, tier: 'high' }] as const;
    const planned = planAccountReviews(customers, undefined, { ...span, ...collect });
    expect(planned.reviews).toMatchObject([{ dueOn: '2026-03-15', customerIds: ['7'] }]);
    expect(planned.options).toMatchObject({ ...span, onInvalid: 'collect' });
    expect(told(planned.rejected)).toEqual(['0 7 INVALID_DATE customers[0].lastReviewOn', '2 7 DUPLICATE_ID customers[2].customerId']);
    const ranked = prioritizeOpportunities([{ id: 'd', size: 1, probability: 2 }, { id: 'd', size: 1, probability: 1 }], cuts, collect);
    expect(ranked.items.map(({ id, rank: place }) => [id, place])).toEqual([['d', 1]]);
    expect(ranked.options).toEqual({ size: '300', probability: '0.5', onInvalid: 'collect' });
    expect(told(ranked.rejected)).toEqual(['0 d INVALID_PROBABILITY items[0].probability']);
  });

  it('of several faults are told of by the first', () => {
    const rows = [{ id: '', size: 'x', probability: null }, [], { id: 'd', size: null, probability: 2 }] as never[];
    expect(told(prioritizeOpportunities(rows, cuts, collect).rejected)).toEqual(['0 - INVALID_ID items[0].id', '1 - INVALID_ROW items[1]', '2 d MISSING_VALUE items[2].size']);
    expect(refusal(() => prioritizeOpportunities(rows, cuts))).toHaveLength(6);
  });

  it('are none among rules, reps and cuts, which always throw', () => {
    expect(refusal(() => assignLeads([], [{ id: 'r', to: ['z'] }], reps, collect))).toEqual(['UNKNOWN_REP rules[0].to[0]']);
    expect(refusal(() => assignLeads([], [], [{ id: 'li', capacity: -1 }], collect))).toEqual(['INVALID_COUNT reps[0].capacity']);
    expect(refusal(() => planAccountReviews([null as never], [{ tier: 'a', everyMonths: 0 }], { ...span, ...collect }))).toEqual(['INVALID_OPTION rules[0].everyMonths']);
    expect(refusal(() => prioritizeOpportunities([null as never], { ...cuts, probability: 2 }, collect))).toEqual(['INVALID_PROBABILITY cuts.probability']);
    for (const call of [() => assignLeads([], [], [], { how: 1 } as never), () => prioritizeOpportunities([], cuts, { how: 1 } as never)]) expect(refusal(call)).toEqual(['INVALID_OPTION options.how']);
    expect(refusal(() => planAccountReviews(undefined as never, undefined, { ...span, ...collect }))).toEqual(['MISSING_VALUE customers']);
    expect(refusal(() => prioritizeOpportunities('d1' as never, cuts, collect))).toEqual(['INVALID_OPTION items']);
  });

  it('are told of in sentences, after all else', () => {
    const two = ['Left out: 2 rows that could not be read.', '已剔除 2 行无法读取的记录。'];
    const texts = (explain: (locale: 'en' | 'zh-CN') => readonly string[]): (string | undefined)[] => [explain('en').at(-1), explain('zh-CN').at(-1)];
    const with2 = (row: Row): never[] => [row, null, {}] as never[];
    expect(texts((locale) => explainLeadAssignments(assignLeads(with2(lead(0)), rules, reps, collect), { locale }).sentences)).toEqual(two);
    expect(texts((locale) => explainAccountReviews(planAccountReviews(with2(customer(6)), undefined, { ...span, ...collect }), { locale }))).toEqual(two);
    expect(texts((locale) => explainOpportunities(prioritizeOpportunities(with2(deal(0)), cuts, collect), { locale }))).toEqual(two);
    expect(explainOpportunities(prioritizeOpportunities([], cuts, collect))).toEqual(explainOpportunities(prioritizeOpportunities([], cuts)));
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import * as lib from '../../src/index.js';
import type { Check } from '../../src/schemas/check.js';
import * as schemas from '../../src/schemas/index.js';

const folder = new URL('../../src/schemas/checks/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder).map(async (name) => [name.replace(/\.ts$/, ''), (await import(new URL(name, folder).href)) as Readonly<Record<string, Check>>] as const),
);
const checks = modules.flatMap(([module, each]) => Object.entries(each).map(([name, check]) => ({ module, name, check })));
/** Drafts are reported on, never refused: their shape alone decides. */
const DRAFTS = ['goalDraft'];

/** No type takes all of them. */
const WRONG: readonly unknown[] = [5, 'x', null, [], {}, { a: 1 }];

/** Where the library refuses a value in the check's own call. */
function pathsRefused({ call }: Check, value: unknown): string[] {
  try {
    call(value as never);
    return [];
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues.map(({ path }) => path);
  }
}

describe('the library\'s own judgement of a value', () => {
  it.each(checks.filter(({ name }) => !DRAFTS.includes(name)))('is asked where $module tells of $name', ({ check }) => {
    const refused = WRONG.flatMap((value) => pathsRefused(check, value));
    expect(refused.filter((path) => path.startsWith(check.at) && /^(?:$|[.[])/.test(path.slice(check.at.length))).length).toBeGreaterThan(0);
  });

  it('is asked for a type that has a schema', () => {
    const names = new Set(Object.keys(schemas));
    expect(checks.filter(({ name }) => !names.has(`${name}Schema`)).map(({ name }) => name)).toEqual([]);
  });
});

interface Schema {
  safeParse(value: unknown): { error?: { issues: readonly { path: readonly PropertyKey[]; params?: { code?: string } }[] } };
}
const schemaNamed = (type: string): Schema => (schemas as unknown as Readonly<Record<string, Schema>>)[`${type}Schema`]!;

const model = (...ids: readonly string[]): lib.FunnelModel => ({ id: 'm', stages: [...ids.map((id) => ({ id })), { id: 'done', kind: 'won' }] });
const payout = { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.05' }] } } as const;
const plan = (period: lib.PeriodRule = 'month'): lib.CommissionPlan => ({ id: 'p', currency: 'USD', period, components: [{ id: 'new', payout }] });
const calculate = (options: object, period?: lib.PeriodRule): unknown => lib.calculateCommission([], plan(period), options);
const goal = (period: string, more: object = {}): lib.Goal => ({ id: 'g', metric: { id: 'm', unit: 'money', currency: 'EUR' }, period, target: 12000, ...more });
const planned = { goal: goal('2026', { target: 300 }), periods: [{ key: '2026-04', start: '2026-04-01', end: '2026-05-01', target: '300.00' }] };
const quarters = { by: 'quarter', weights: { '2027-Q1': 1, '2027-Q2': 1, '2027-Q3': 1, '2027-Q4': 2 } };
const retail = { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 1 } as const;
const noJanuary = { by: 'month', weights: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };

/** By type: a value, and a call with other arguments in which its function takes it. */
const TAKEN: readonly (readonly [type: string, value: object, call: (value: never) => unknown])[] = [
  ['salesTransaction', { id: 't1', date: '2026-03-09', participantId: 'ana', amount: '20000', currency: 'EUR' }, (value) => lib.calculateCommission([value], plan(), { exchangeRates: [{ from: 'EUR', to: 'USD', rate: 2 }] })],
  ['salesTransaction', { id: 't1', date: '9999-12-05', participantId: 'ana', amount: 1 }, (value) => lib.calculateCommission([value], plan('week'))],
  ['participant', { id: 'ana', managerId: 'bo' }, (value) => calculate({ participants: [value, { id: 'bo' }] })],
  ['participant', { id: 'ana', quotas: { new: '1000' } }, (value) => calculate({ participants: [value] })],
  ['participant', { id: 'ana', targetIncentive: { new: '1000' } }, (value) => calculate({ participants: [value] })],
  ['participant', { id: 'ana', email: 'ana@example.com' }, (value) => calculate({ participants: [value] })],
  ['commissionOptions', { participants: [{ id: 'ana', managerId: 'bo', quotas: { new: 1 }, targetIncentive: { new: [{ value: 1 }] }, email: 'x' }, { id: 'bo' }] }, calculate],
  ['commissionOptions', { range: 'FY2026-Q1' }, (value) => calculate(value, { unit: 'quarter', fiscalYearStartMonth: 4 })],
  ['commissionOptions', { range: 'FY2026' }, (value) => calculate(value, { unit: 'month', fiscalYearStartMonth: 4 })],
  ['commissionOptions', { range: 'FY2026-M03' }, (value) => calculate(value, { unit: 'month', retail })],
  ['commissionOptions', { range: 'FY2026-W05' }, (value) => calculate(value, { unit: 'week', retail })],
  ['commissionOptions', { range: 'FY2023-W53' }, (value) => calculate(value, { unit: 'week', retail: { ...retail, yearEnd: 'nearestDayToMonthEnd', labelBy: 'startYear' } })],
  ['commissionOptions', { range: '2025-W53' }, (value) => calculate(value, { unit: 'week', weekStartsOn: 0 })],
  ['planCandidate', { id: 'a', plan: plan(), participants: [{ id: 'ana', email: 'x' }] }, (value) => lib.compareCommissionPlans([], [value])],
  ['mergeCommissionOptions', { participants: [{ id: 'ana', activeFrom: '2026-01-01' }] }, (value) => lib.mergeCommissionResults([lib.calculateCommission([], plan())], plan(), value)],
  ['amortizationOptions', { start: '2026-01-01', months: 12, events: [{ type: 'impairment', date: '2026-03-01', amount: 100 }] }, (value) => lib.amortizeCommission(1200, value)],
  ['amortizationEvent', { type: 'impairment', date: '9000-03-01', amount: 1000 }, (value) => lib.amortizeCommission(12000, { start: '9000-01-01', months: 12, events: [value] })],
  ['buildTrackingSheetOptions', { planned: { lead: 100 } }, (value) => lib.buildTrackingSheet({ rows: [] }, model('lead'), value)],
  ['buildTrackingSheetOptions', { owners: { lead: 'ann' }, actions: { offer: 'call' }, notes: { done: 'x' } }, (value) => lib.buildTrackingSheet({ rows: [] }, model('lead', 'offer'), value)],
  ['owner', { id: 'ann', locked: '100.50' }, (value) => lib.splitGoalByOwner(goal('2026'), [value])],
  ['owner', { id: 'ann', locked: -5 }, (value) => lib.splitGoalByOwner(goal('2026', { target: -100 }), [value])],
  ['decomposeGoalOptions', { by: 'month', owners: [{ id: 'ann', locked: '100.50' }] }, (value) => lib.decomposeGoal(goal('2026'), value)],
  ['decomposeGoalOptions', { owners: [{ id: 'ann', locked: -5 }] }, (value) => lib.decomposeGoal(goal('2026', { target: -100 }), value)],
  ['decomposeGoalOptions', { by: 'month', locked: { '2027-01': '100' } }, (value) => lib.decomposeGoal(goal('2027'), value)],
  ['decomposeGoalOptions', { owners: [{ id: 'a' }], seasonality: noJanuary }, (value) => lib.decomposeGoal(goal('2027'), value)],
  ['decomposeGoalOptions', { owners: [{ id: 'open', weight: 0 }, { id: 'ann', activeFrom: '2027-01-01' }] }, (value) => lib.decomposeGoal(goal('2027'), value)],
  ['replanGoalOptions', { asOf: '2026-04-01', policy: 'rebase', newTarget: '1500.50' }, (value) => lib.replanGoal(planned, [], value)],
  ['splitGoalByPeriodOptions', { by: 'month', seasonality: quarters }, (value) => lib.splitGoalByPeriod(goal('2027'), value)],
  ['splitGoalByPeriodOptions', { by: 'month', locked: { '2027-01': '0.5' } }, (value) => lib.splitGoalByPeriod(goal('2027'), value)],
  ['splitGoalByOwnerOptions', { seasonality: quarters }, (value) => lib.splitGoalByOwner(goal('2027'), [{ id: 'a' }], value)],
  ['splitGoalByOwnerOptions', { seasonality: { by: { unit: 'quarter', fiscalYearStartMonth: 4 }, weights: { 'FY2026-Q1': 0, 'FY2027-Q4': '2' } } }, (value) => lib.splitGoalByOwner(goal('2027-02'), [{ id: 'a' }], value)],
  ['splitGoalByOwnerOptions', { seasonality: noJanuary }, (value) => lib.splitGoalByOwner(goal('2027'), [{ id: 'a' }], value)],
  ['cadenceRate', { times: 1e15, per: 'day' }, (value) => lib.scheduleCadence(value, '2026-03-02', { per: 'day' })],
  ['allocationShare', { id: 'a', weight: 1, locked: '1.005' }, (value) => lib.allocate(2, [value], { step: '0.001' })],
  ['csatResponse', { score: 1e300 }, (value) => lib.calculateCsat([value], { min: 0, max: 1e301 })],
  ['valuedCustomer', { customerId: 'c', a: 'big', revenue: 5 }, (value) => lib.scoreValue([value], { weights: { revenue: 1 }, scales: { revenue: { from: 0, to: 10 } } })],
  ['spendRow', { frequency: 3, meanSpend: null }, (value) => lib.fitGammaGamma([value, { frequency: 2, meanSpend: 5 }, { frequency: 3, meanSpend: 8 }, { frequency: 1, meanSpend: 2 }])],
  ['scoredLeadInput', { id: 'l', activities: [{ kind: 'v', at: '2026-01-01', subject: 'x' }] }, (value) => lib.scoreLeads([value], { fit: [], behaviour: [] }, { asOf: '2026-02-01' })],
  ['sequenceStep', { name: 'demo', optional: true }, (value) => lib.analyzeSequences([], ['call', value])],
];

/** By type: a value that its function takes with no other arguments, with the one code and path. */
const REFUSED: readonly (readonly [type: string, value: object, code: string, path: string])[] = [
  ['stageEntry', { dealId: 'd', stage: 'lead', at: '2026-01-05', value: 5, currency: 'usd' }, 'UNKNOWN_CURRENCY', 'currency'],
  ['attainmentDeal', { id: 'd', value: 5, probability: 0.5, currency: 'usd' }, 'UNKNOWN_CURRENCY', 'currency'],
  ['attainmentDeal', { id: 'd', value: '-5', probability: 0.5 }, 'NEGATIVE_AMOUNT', 'value'],
  ['forecastDeal', { id: 'd', value: '-5', probability: 0.5, expectedCloseOn: '2031-01-05' }, 'NEGATIVE_AMOUNT', 'value'],
  ['forecastDeal', { id: 'd', value: 5, stage: 'lead', expectedCloseOn: '2031-01-05', currency: 'usd' }, 'UNKNOWN_CURRENCY', 'currency'],
  ['forecastDeal', { id: 'd', value: '-5', status: 'won', closedOn: '2031-01-05' }, 'NEGATIVE_AMOUNT', 'value'],
  ['weightedDeal', { value: '-5', stage: 'lead' }, 'NEGATIVE_AMOUNT', 'value'],
  ['weightedDeal', { value: 5 }, 'MISSING_PROBABILITY', 'probability'],
  ['salesTransaction', { id: 't', date: '2026-03-09', amount: 1, currency: 'usd' }, 'UNKNOWN_CURRENCY', 'currency'],
  ['salesTransaction', { id: 't', date: '2026-03-09', amount: 1, currency: 'EUR', credits: [{ participantId: 'a', share: 2 }] }, 'SHARE_ABOVE_ONE', 'credits'],
  ['commissionOptions', { participants: [{ id: 'ana', managerId: 'bo' }] }, 'UNKNOWN_PARTICIPANT', 'participants.0.managerId'],
  ['commissionOptions', { range: 'FY2026-Q5' }, 'INVALID_PERIOD', 'range'],
  ['commissionOptions', { range: '2026-W54' }, 'INVALID_PERIOD', 'range'],
  ['commissionOptions', { participants: [{ id: 'ana', quotas: { new: 1 } }], exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1, start: '2026-02-01', end: '2026-01-01' }] }, 'INVALID_RANGE', 'exchangeRates.0.end'],
  ['amortizationOptions', { start: '2026-01-01', months: 1, events: [{ type: 'impairment', date: '2026-01-05', amount: 1 }] }, 'IMPAIRMENT_EXCEEDS_CARRYING', 'events.0.amount'],
  ['splitGoalByOwnerOptions', { seasonality: { by: 'quarter', weights: {} } }, 'MISSING_WEIGHT', 'seasonality.weights.2026-Q1'],
  ['splitGoalByOwnerOptions', { seasonality: { by: 'quarter', weights: [0, 0, 0, 0] } }, 'ZERO_WEIGHTS', 'seasonality.weights'],
  ['decomposeGoalOptions', { owners: [{ id: 'a', weight: 0 }] }, 'ZERO_WEIGHTS', 'owners'],
  ['decomposeGoalOptions', { owners: [{ id: 'a', locked: -5 }, { id: 'b', locked: 5 }] }, 'INVALID_OPTION', 'owners.1.locked'],
  ['trackingReport', { rows: [{ stage: 'lead', reached: 5, fromPrevious: null, benchmark: { low: 0.5, high: 0.2 } }] }, 'INVALID_BENCHMARK', 'rows.0.benchmark.low'],
  ['scheduleRemindersOptions', { asOf: '2026-01-05', levels: [{ id: 'l', stage: 'lead', within: { value: 1e9, unit: 'day' } }] }, 'INVALID_OPTION', 'levels.0.within.value'],
  ['funnelOverrides', { stages: { nowhere: { label: 'x' } } }, 'UNKNOWN_STAGE', 'stages.nowhere'],
  ['stageMove', { from: '', to: 'b' }, 'INVALID_ID', 'from'],
  ['holtWintersOptions', { season: 12, initial: { level: 1, trend: 1, seasonal: [1, 2] } }, 'INVALID_PARAMETER', 'initial.seasonal'],
];

describe('a schema, which sees one value and no other argument', () => {
  it.each(TAKEN)('takes a value of %s that its function takes with some other arguments: %j', (type, value, call) => {
    expect(() => call(value as never)).not.toThrow();
    expect(schemaNamed(type).safeParse(value).error?.issues).toBeUndefined();
  });

  it.each(REFUSED)('refuses a value of %s that is wrong whatever the other arguments are: %j, as %s', (type, value, code, path) => {
    const { error } = schemaNamed(type).safeParse(value);
    expect(error?.issues.map((issue) => [issue.params?.code, issue.path.join('.')])).toEqual([[code, path]]);
  });
});

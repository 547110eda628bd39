import * as S from '../../src/index.js';
import type { Reader, Row } from '../support/everyBadRow.js';
import { describeEveryBadRow } from '../support/everyBadRow.js';

const money = { id: 'sales', unit: 'money', currency: 'EUR' } as const;
const goal = { id: 'g', metric: money, period: '2026', target: 100 } as const;
const plan = { goal, periods: [{ key: 'H1', start: '2026-01-01', end: '2026-07-01', target: 40 }, { key: 'H2', start: '2026-07-01', end: '2027-01-01', target: 60 }] };
const child = (i: number): Row => ({ ...goal, id: `g${i}`, ownerId: `o${i}` });
const goals = Array.from({ length: 80 }, (_, i) => child(i)) as never[];
const asOf = { asOf: '2026-06-30' };
const bgNbd = { kind: 'bgNbd', params: { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 }, unit: 'week' } as const;
const gammaGamma = { kind: 'gammaGamma', params: { p: 6, q: 4, v: 15 }, unit: null } as const;
const purchase = (i: number): Row => ({ customerId: `c${i}`, frequency: 2 + i, ageAtLast: 10, age: 30 + i });
const spend = (i: number): Row => ({ ...purchase(i), meanSpend: 20 + i });
const day = (i: number): string => `2026-03-${10 + (i % 20)}`;
const unit = { unit: 'week' } as const;

const READERS: readonly Reader[] = [
  ['trackGoal', (i) => ({ date: day(i), value: 1 }), 'value', 'x', (rows) => S.trackGoal(goal, rows, asOf)],
  ['trackGoal of days', (i) => ({ date: day(i), value: 1 }), 'date', '2026-02-30', (rows) => S.trackGoal(goal, rows, asOf)],
  ['trackGoals', (i) => ({ goalId: `g${i}`, date: day(i), value: 1 }), 'value', {}, (rows) => S.trackGoals(goals, rows, asOf)],
  ['trackGoals of owners', (i) => ({ ownerId: `o${i}`, date: day(i), value: 1 }), 'ownerId', {}, (rows) => S.trackGoals(goals, rows, asOf)],
  ['trackGoals of goals', child, 'period', '2026-13', (rows) => S.trackGoals(rows, [], asOf)],
  ['trackGoals of ids', child, 'id', 'g0', (rows) => S.trackGoals(rows, [], asOf)],
  ['rollUpGoals', (i) => ({ goalId: `g${i}`, value: 1 }), 'value', 'x', (rows) => S.rollUpGoals(goals, rows)],
  ['rollUpGoals of goals', child, 'metric', null, (rows) => S.rollUpGoals(rows, [])],
  ['reconcileGoals', child, 'target', 'x', (rows) => S.reconcileGoals(rows)],
  ['replanGoal', (i) => ({ date: day(i), value: 1 }), 'value', null, (rows) => S.replanGoal(plan, rows, { ...asOf, policy: 'catchUp' })],
  ['splitGoalByOwner', (i) => ({ id: `o${i}` }), 'weight', -1, (rows) => S.splitGoalByOwner(goal, rows)],
  ['decomposeGoal', (i) => ({ id: `o${i}` }), 'activeFrom', '2026-02-30', (rows) => S.decomposeGoal(goal, { owners: rows })],
  ['planActivities', (i) => ({ id: `s${i}`, rate: 1 }), 'rate', 2, (rows) => S.planActivities(100, rows)],
  ['projectActivities', (i) => ({ id: `s${i}`, rate: 1 }), 'id', '', (rows) => S.projectActivities({}, rows)],
  ['sumMoneyBy', (i) => ({ region: `r${i % 3}`, amount: '1.50' }), 'amount', 'x', (rows) => S.sumMoneyBy(rows, { by: ['region'], value: 'amount' })],
  ['tallySums', (i) => ({ region: `r${i % 3}`, amount: 1 }), 'region', {}, (rows) => S.tallySums(rows, { by: ['region'], value: 'amount' })],
  ['sumMoney', () => ({ amount: '1', currency: 'EUR' }), 'currency', 'USD', (rows) => S.sumMoney(rows, { currency: 'EUR' })],
  ['allocate', (i) => ({ id: `s${i}`, weight: 1 }), 'weight', -1, (rows) => S.allocate(100, rows)],
  ['calculateCsat', () => ({ score: 4 }), 'score', 9, (rows) => S.calculateCsat(rows)],
  ['tallyCsat', () => ({ score: 4 }), 'dimension', {}, (rows) => S.tallyCsat(rows)],
  ['scoreKpis', (i) => ({ kpi: `k${i}`, actual: 1 }), 'kpi', 'none', (rows) => S.scoreKpis(rows, { kpis: goals.map((_, i) => ({ id: `k${i}`, weight: 1, target: 1 })), normalizeWeights: true, onMissing: 'zero' })],
  ['assignLeads', (i) => ({ id: `l${i}` }), 'id', {}, (rows) => S.assignLeads(rows, [], [])],
  ['fitBgNbd', purchase, 'age', -1, (rows) => S.fitBgNbd(rows, unit)],
  ['fitMbgNbd', purchase, 'weight', -1, (rows) => S.fitMbgNbd(rows, unit)],
  ['fitParetoNbd', purchase, 'frequency', 0.5, (rows) => S.fitParetoNbd(rows, unit)],
  ['fitGammaGamma', spend, 'meanSpend', 'x', (rows) => S.fitGammaGamma(rows)],
  ['estimateAliveProbability', purchase, 'ageAtLast', 99, (rows) => S.estimateAliveProbability(rows, bgNbd)],
  ['estimateSpend', spend, 'meanSpend', null, (rows) => S.estimateSpend(rows, gammaGamma)],
  ['forecastPurchases', purchase, 'age', null, (rows) => S.forecastPurchases(rows, bgNbd, { horizon: { value: 4, unit: 'week' } })],
  ['calculateCustomerLifetimeValue', spend, 'meanSpend', -1, (rows) => S.calculateCustomerLifetimeValue(rows, { purchases: bgNbd }, { horizon: { value: 4, unit: 'week' } })],
  ['toPurchaseRows', (i) => ({ customerId: `c${i}`, purchaseDays: 2, repeatDays: 1, ageAtLast: 5, age: 9, meanRepeatDay: 3 }), 'meanRepeatDay', 'x', (rows) => S.toPurchaseRows(rows, unit)],
  ['estimateChurnRisk by model', purchase, 'customerId', {}, (rows) => S.estimateChurnRisk(rows, { model: bgNbd })],
  ['estimateChurnRisk by rhythm', (i) => ({ customerId: `c${i}`, daysSinceLast: 9, gaps: [3] }), 'gaps', [-1], (rows) => S.estimateChurnRisk(rows, { overdue: {} })],
];

/** Lists of plain values. */
const LISTS: readonly Reader[] = [
  ['sumMoney of numbers', () => '1.50', '', 'x', (rows) => S.sumMoney(rows)],
  ['calculateNps', (i) => i % 11, '', 11, (rows) => S.calculateNps(rows)],
  ['fitShiftedBetaGeometric', (i) => 1000 - i, '', -1, (rows) => S.fitShiftedBetaGeometric(rows, unit)],
];

describeEveryBadRow('goals, customers and sums', [...READERS, ...LISTS]);

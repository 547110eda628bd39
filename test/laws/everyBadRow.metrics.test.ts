import * as S from '../../src/index.js';
import type { Reader, Row } from '../support/everyBadRow.js';
import { describeEveryBadRow } from '../support/everyBadRow.js';

const asOf = '2026-06-30';
const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
const day = (i: number): string => `2026-03-${10 + (i % 20)}`;
const event = (i: number): Row => ({ subjectId: `s${i % 3}`, name: i % 2 === 0 ? 'a' : 'b', at: day(i) });
const entry = (i: number): Row => ({ dealId: `d${i}`, stage: 'lead', at: day(i) });
const lead = (i: number): Row => ({ id: `l${i}`, createdAt: day(i), owner: 'ann' });
const open = (i: number): Row => ({ id: `d${i}`, value: '10.50', probability: 0.5, expectedCloseOn: '2026-07-10' });
const item = (i: number): Row => ({ id: `i${i}`, quantity: 2, revenue: '9.99' });
const known = (i: number): Row => ({ outcome: i % 2 === 0, features: { size: i } });
const reported = (i: number): Row => ({ stage: `s${i}`, reached: 9, fromPrevious: i === 0 ? null : { numerator: 9, denominator: 9 } });
const counts = S.calculateFunnelFromCounts.bind(null);
const many = { id: 'm', stages: [...Array.from({ length: 80 }, (_, i) => ({ id: `s${i}`, optional: i > 0 })), { id: 'won', kind: 'won' as const, optional: true }] };
const logistic = { kind: 'logistic', intercept: 0, features: [{ feature: 'size', kind: 'number' }], coefficients: [{ feature: 'size', kind: 'number', coefficient: 1, standardError: null, mean: 0, scale: 1 }] } as never;
const forecast = (rows: never, more: object = {}): unknown => S.forecastPipeline(rows, { asOf, range: '2026-Q3', ...more });

const READERS: readonly Reader[] = [
  ['analyzeSequences', event, 'at', '2026-02-30', (rows) => S.analyzeSequences(rows, ['a', 'b'])],
  ['analyzeSequences of subjects', event, 'subjectId', {}, (rows) => S.analyzeSequences(rows, ['a', 'b'])],
  ['tallySequences', event, 'name', null, (rows) => S.tallySequences(rows, ['a', 'b'])],
  ['tallySequences of places', event, 'seq', 'x', (rows) => S.tallySequences(rows, ['a', 'b'])],
  ['calculateResponseTimes', lead, 'createdAt', 'x', (rows) => S.calculateResponseTimes(rows, { asOf })],
  ['calculateResponseTimes of ids', lead, 'id', 'l0', (rows) => S.calculateResponseTimes(rows, { asOf, groupBy: 'owner' })],
  ['calculateResponseTimes of no ids', (i) => ({ ...lead(i), id: `${i}x` }), 'id', null, (rows) => S.calculateResponseTimes(rows, { asOf })],
  ['calculateResponseTimes of owners', lead, 'owner', {}, (rows) => S.calculateResponseTimes(rows, { asOf, targetMinutes: 5 })],
  ['calculateWeightedPipeline', open, 'probability', 2, (rows) => S.calculateWeightedPipeline(rows)],
  ['calculateWeightedPipeline of values', open, 'value', 'x', (rows) => S.calculateWeightedPipeline(rows, { groupBy: 'stage' })],
  ['calculateWeightedPipeline of currencies', (i) => ({ ...open(i), currency: 'EUR' }), 'currency', 'USD', (rows) => S.calculateWeightedPipeline(rows, { currency: 'EUR' })],
  ['forecastPipeline', open, 'expectedCloseOn', '2026-02-30', forecast],
  ['forecastPipeline of ids', open, 'id', 'd0', forecast],
  ['forecastPipeline of chances', open, 'probability', null, (rows) => forecast(rows, { groupBy: 'owner' })],
  ['forecastPipeline of values', open, 'value', -1, (rows) => forecast(rows, { target: 100 })],
  ['calculateAttainmentProbability', open, 'probability', null, (rows) => S.calculateAttainmentProbability(rows, 100)],
  ['calculateAttainmentProbability of values', open, 'value', -5, (rows) => S.calculateAttainmentProbability(rows, 100)],
  ['fitLogistic', known, 'outcome', 1, (rows) => S.fitLogistic(rows)],
  ['fitLogistic of features', known, 'features', { size: 'x' }, (rows) => S.fitLogistic(rows)],
  ['predictLogistic', known, 'features', null, (rows) => S.predictLogistic(rows, logistic)],
  ['predictLogistic of features', known, 'features', { size: true }, (rows) => S.predictLogistic(rows, logistic)],
  ['calculateFunnelFromCounts', (i) => ({ stage: `s${i}`, count: 90 - i }), 'count', -1, (rows) => counts(rows)],
  ['calculateFunnelFromCounts of stages', (i) => ({ stage: `s${i}`, count: 90 - i }), 'stage', 's0', (rows) => counts(rows)],
  ['calculateFunnelFromCounts by a model', (i) => ({ stage: `s${i}`, count: 90 - i }), 'stage', 'x', (rows) => counts(rows, many)],
  ['decomposeSalesChange', item, 'quantity', -1, (rows) => S.decomposeSalesChange(rows, [])],
  ['decomposeSalesChange of what came after', item, 'revenue', null, (rows) => S.decomposeSalesChange([], rows)],
  ['findBottlenecks', reported, 'reached', -1, (rows) => S.findBottlenecks({ rows })],
  ['findBottlenecks of rates', reported, 'fromPrevious', { numerator: 0.5, denominator: 1 }, (rows) => S.findBottlenecks({ rows })],
  ['findBottlenecks of benchmarks', reported, 'benchmark', { low: 2, high: 3 }, (rows) => S.findBottlenecks({ rows })],
  ['compareFunnels', reported, 'stage', 's0', (rows) => S.compareFunnels({ rows }, { rows })],
  ['kaplanMeier', (i) => ({ duration: i, event: true }), 'event', null, (rows) => S.kaplanMeier(rows)],
  ['cumulativeIncidence', (i) => ({ duration: i, event: 'won' }), 'duration', -1, (rows) => S.cumulativeIncidence(rows)],
  ['compareSurvival', (i) => ({ duration: i, event: true }), 'duration', 'x', (rows) => S.compareSurvival({ before: [], after: rows })],
  ['analyzeFunnel', entry, 'stage', 'x', (rows) => S.analyzeFunnel(rows, model, { asOf })],
  ['tallyFunnel', entry, 'at', 'x', (rows) => S.tallyFunnel(rows, model, { asOf })],
  ['analyzeLossReasons', entry, 'dealId', {}, (rows) => S.analyzeLossReasons(rows, model, { asOf })],
  ['estimateStageProbabilities', entry, 'at', null, (rows) => S.estimateStageProbabilities(rows, model, { asOf })],
  ['snapshotStages', entry, 'stage', 'x', (rows) => S.snapshotStages(rows, model, { asOf })],
  ['remapEntries', entry, 'stage', {}, (rows) => S.remapEntries(rows, {})],
  ['auditEntries', entry, 'at', 'x', (rows) => S.auditEntries(rows, model, { asOf })],
  ['auditEntries of deals', (i) => ({ dealId: `d${i}`, createdAt: day(i) }), 'createdAt', 'x', (rows) => S.auditEntries([], model, { asOf, deals: rows })],
  ['calculateActivityRatios', (i) => ({ dealId: `d${i}`, kind: 'call', at: day(i) }), 'replied', 1, (rows) => S.calculateActivityRatios(rows, [], model, { asOf })],
  ['scheduleReminders', entry, 'at', 'x', (rows) => S.scheduleReminders(rows, model, { asOf, levels: [] })],
  ['scoreLeads', (i) => ({ id: `l${i}` }), 'id', null, (rows) => S.scoreLeads(rows, { fit: [], behaviour: [] }, { asOf })],
];

/** Lists of plain values. */
const LISTS: readonly Reader[] = [['poissonBinomial', () => 0.5, '', 2, (rows) => S.poissonBinomial(rows)]];

describeEveryBadRow('a log, a pipeline or a sample', [...READERS, ...LISTS]);

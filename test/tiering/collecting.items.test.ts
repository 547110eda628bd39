import { describe, expect, it } from 'vitest';
import {
  analyzeSegments,
  assignTiers,
  calculateConcentration,
  calculateParetoCurve,
  classifyAbc,
  classifyRfm,
  explainAbc,
  explainConcentration,
  explainParetoCurve,
  explainRfm,
  explainRfmScores,
  explainSegments,
  explainTiers,
  explainTopSelection,
  explainValueScores,
  rfmRuleSets,
  scoreRfm,
  scoreValue,
  selectTop,
} from '../../src/tiering/index.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { issuesOf } from '../support/everyBadRow.js';

type Read = Collecting[5];

const HUGE = '98765432109876543210';
const item = (i: number): Row => ({ id: `p${i}`, value: [70, '20.50', 5, -3, 20.5][i % 5] });
const finer = (i: number): Row => ({ id: `p${i}`, value: `${i}.${'1'.repeat(1 + (i % 8))}` });
const huge = (i: number): Row => ({ id: `p${i}`, value: i % 2 === 0 ? HUGE : '0.1' });
const mixed = (i: number): Row => ({ id: i % 2 === 0 ? `p${99 - i}` : `other-${i}`, value: i });

describeCollecting('items', [
  ...([
    ['classifyAbc', (rows, onInvalid) => classifyAbc(rows, { onInvalid })],
    ['classifyAbc that excludes', (rows, onInvalid) => classifyAbc(rows, { cuts: ['0.5'], crossing: 'exclude', onInvalid })],
    ['calculateConcentration', (rows, onInvalid) => calculateConcentration(rows, { share: 0.4, onInvalid })],
    ['calculateParetoCurve', (rows, onInvalid) => calculateParetoCurve(rows, { reach: [0.5, 0.9], onInvalid })],
    ['selectTop of a share', (rows, onInvalid) => selectTop(rows, { share: 0.3, onInvalid })],
    ['selectTop of a count', (rows, onInvalid) => selectTop(rows, { count: 2, ties: 'exclude', onInvalid })],
  ] satisfies [string, Read][]).flatMap(([name, read]): Collecting[] => [
    [`${name}: values`, item, 'id', 'value', '1,5', read],
    [`${name}: no value`, item, 'id', 'value', undefined, read],
    [`${name}: ids`, item, 'id', 'id', {}, read],
    [`${name}: an id twice`, item, 'id', 'id', 'p0', read],
    [`${name}: an id twice, of all shapes`, mixed, 'id', 'id', 'p99', read],
    [`${name}: fine values`, finer, 'id', 'value', Infinity, read],
    [`${name}: huge values`, huge, 'id', 'value', null, read],
  ]),
]);

const activity = (i: number): Row => ({ customerId: `c${i}`, orders: i % 4, daysSinceLast: i % 4 === 0 ? null : 3 * i, revenue: [0, '99.90', 40, '-5'][i % 4] });
const buyer = (i: number): Row => ({ customerId: `c${i}`, orders: 1 + (i % 3), daysSinceLast: 3 * i, revenue: `${10 * i}.25` });
const quantiles: Read = (rows, onInvalid) => scoreRfm(rows, { bins: 3, onInvalid });
const ranks: Read = (rows, onInvalid) => scoreRfm(rows, { method: 'percentRank', onInvalid });
const cuts: Read = (rows, onInvalid) => scoreRfm(rows, { method: 'cuts', cuts: { recency: [9], frequency: [2], monetary: ['20'] }, onInvalid });
const mean: Read = (rows, onInvalid) => scoreRfm(rows, { method: 'cuts', cuts: 'mean', onInvalid });

const scored = (i: number): Row => ({ customerId: `c${i}`, recency: 1 + (i % 5), frequency: 1 + (i % 3), monetary: 1 + (i % 2), orders: i, revenue: `${i}.10` });
const classify: Read = (rows, onInvalid) => classifyRfm(rows, rfmRuleSets.classic, { currency: 'USD', onInvalid });

describeCollecting('customers by recency, frequency and money', [
  ['scoreRfm of orders', activity, 'customerId', 'orders', -1, quantiles],
  ['scoreRfm of days', buyer, 'customerId', 'daysSinceLast', null, quantiles],
  ['scoreRfm of days, by rank', buyer, 'customerId', 'daysSinceLast', -1, ranks],
  ['scoreRfm of revenues', activity, 'customerId', 'revenue', '$5', quantiles],
  ['scoreRfm of revenues, by cuts', buyer, 'customerId', 'revenue', null, cuts],
  ['scoreRfm of revenues, by the mean', buyer, 'customerId', 'revenue', {}, mean],
  ['scoreRfm of ids', buyer, 'customerId', 'customerId', null, ranks],
  ['scoreRfm of a customer twice', activity, 'customerId', 'customerId', 'c0', quantiles],
  ['classifyRfm of recency', scored, 'customerId', 'recency', 6, classify],
  ['classifyRfm of money', scored, 'customerId', 'monetary', null, classify],
  ['classifyRfm of orders', scored, 'customerId', 'orders', 0.5, classify],
  ['classifyRfm of revenues', scored, 'customerId', 'revenue', 'x', classify],
  ['classifyRfm of ids', scored, 'customerId', 'customerId', '', classify],
  ['classifyRfm of a customer twice', scored, 'customerId', 'customerId', 'c0', classify],
]);

const figures = (i: number): Row => ({ customerId: `c${i}`, profit: 50 * i, days: `${i}.5` });
const sparse = (i: number): Row => ({ customerId: `c${i}`, profit: 50 * i, ...(i % 2 === 0 ? { days: i } : {}) });
const weights = { profit: '0.6', days: '0.4' };
const scales = { profit: { from: 0, to: 200 }, days: { cuts: [2, 4], points: [100, 50, 0] } };
const score: Read = (rows, onInvalid) => scoreValue(rows, { weights, scales, onInvalid });
const share: Read = (rows, onInvalid) => scoreValue(rows, { weights, scales, onMissing: 'renormalize', onInvalid });

const ranked = (i: number): Row => ({ customerId: `c${i}`, score: [90, 40, 65.5, 40][i % 4] });
const byCuts: Read = (rows, onInvalid) => assignTiers(rows, { cuts: [60, 50], onInvalid });
const byShares: Read = (rows, onInvalid) => assignTiers(rows, { shares: [0.2, 0.3], onInvalid });
const byCounts: Read = (rows, onInvalid) => assignTiers(rows, { tiers: ['a', 'b'], counts: [2], onInvalid });

const member = (i: number): Row => ({ customerId: `c${i}`, profit: `${100 - 7 * i}.5`, region: ['north', 'south', null][i % 3], size: i % 2, ...(i % 4 === 3 ? { count: i } : {}) });
const segment: Read = (rows, onInvalid) => analyzeSegments(rows, { groupBy: ['region'], targetShares: { north: 0.5, west: 0.5 }, addressable: { south: 9 }, onInvalid });
const cross: Read = (rows, onInvalid) => analyzeSegments(rows, { groupBy: ['region', 'size'], currency: 'JPY', onInvalid });

describeCollecting('customers of value', [
  ['scoreValue of figures', figures, 'customerId', 'days', 'x', score],
  ['scoreValue without a figure', figures, 'customerId', 'profit', null, score],
  ['scoreValue of figures that may be missing', sparse, 'customerId', 'profit', {}, share],
  ['scoreValue without any figure', (i) => ({ customerId: `c${i}`, profit: i }), 'customerId', 'profit', null, share],
  ['scoreValue of a customer twice', figures, 'customerId', 'customerId', 'c0', share],
  ['scoreValue of ids', figures, 'customerId', 'customerId', 1.5, score],
  ['assignTiers of scores, by cuts', ranked, 'customerId', 'score', '90', byCuts],
  ['assignTiers of scores, by shares', ranked, 'customerId', 'score', NaN, byShares],
  ['assignTiers of scores, by counts', ranked, 'customerId', 'score', null, byCounts],
  ['assignTiers of a customer twice', ranked, 'customerId', 'customerId', 'c0', byShares],
  ['assignTiers of ids', ranked, 'customerId', 'customerId', {}, byCounts],
  ['analyzeSegments of the measure', member, 'customerId', 'profit', '1 000', segment],
  ['analyzeSegments of counts', member, 'customerId', 'count', -1, segment],
  ['analyzeSegments of fields', member, 'customerId', 'region', {}, segment],
  ['analyzeSegments of two fields', member, 'customerId', 'size', [], cross],
  ['analyzeSegments of a name that means two segments', (i) => ({ ...member(i), region: [null, 'south', 'north'][i % 3] }), 'customerId', 'region', '?', segment],
]);

const places = (result: { readonly rejected?: readonly { readonly index: number; readonly id?: string; readonly code: string; readonly path: string }[] }): unknown[] =>
  (result.rejected ?? []).map(({ index, id, code, path }) => [index, id, code, path]);
const collect = { onInvalid: 'collect' } as const;

describe('rejected rows', () => {
  it('do not claim their id; a good row does, and keeps it', () => {
    const rows = [{ id: 'b', value: 1 }, { id: 'a', value: 'x' }, { id: 'a', value: 2 }, { id: 'a', value: 3 }, { id: 'c', value: null }, { id: 'c', value: 'y' }, { id: 'c', value: 4 }, { id: 'c', value: 'z' }];
    const result = classifyAbc(rows as never, collect);
    expect(result.items.map(({ id, value }) => [id, value])).toEqual([['c', '4'], ['a', '2'], ['b', '1']]);
    expect(places(result)).toEqual([
      [1, 'a', 'INVALID_NUMBER', 'items[1].value'],
      [3, 'a', 'DUPLICATE_ID', 'items[3].id'],
      [4, 'c', 'MISSING_VALUE', 'items[4].value'],
      [5, 'c', 'INVALID_NUMBER', 'items[5].value'],
      [7, 'c', 'DUPLICATE_ID', 'items[7].id'],
    ]);
    // thrown, all that is wrong is told, as ever
    expect(issuesOf(() => classifyAbc(rows as never)).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'INVALID_NUMBER items[1].value', 'DUPLICATE_ID items[2].id', 'DUPLICATE_ID items[3].id', 'MISSING_VALUE items[4].value',
      'DUPLICATE_ID items[5].id', 'DUPLICATE_ID items[6].id', 'DUPLICATE_ID items[7].id',
    ]);
  });

  it('may be holes of a list', () => {
    const rows = [{ id: 'a', value: 1 }] as { id: string; value: number }[];
    rows[2] = { id: 'b', value: 3 };
    const { n, total, rejected } = calculateConcentration(rows, collect);
    expect([n, total, rejected]).toEqual([2, '4', [expect.objectContaining({ index: 1, path: 'items[1]' })]]);
  });

  it('are told with an id that is a number as text', () => {
    expect(places(assignTiers([{ customerId: 7, score: 'high' as never }], { cuts: [1, 0], ...collect }))).toEqual([[0, '7', 'INVALID_NUMBER', 'scored[0].score']]);
  });

  it('may be all there are', () => {
    const none = [null, { id: 'a' }] as never[];
    expect(classifyAbc(none, collect)).toMatchObject({ total: '0', items: [], warnings: [{ code: 'NO_POSITIVE_VALUE' }], rejected: [{ index: 0 }, { index: 1, id: 'a' }] });
    expect(calculateParetoCurve(none, collect)).toMatchObject({ points: [], rejected: [{ index: 0 }, { index: 1 }] });
    expect(scoreRfm(none, collect)).toMatchObject({ n: 0, customers: [], excluded: [], rejected: [{ index: 0 }, { index: 1 }] });
  });

  it('give no place to what was read of them before their fault', () => {
    const buyers = [buyer(1), { ...buyer(2), orders: 1e20, daysSinceLast: 1e300, revenue: 'x' }, { ...buyer(3), orders: 1e20, revenue: HUGE, daysSinceLast: 'x' }, buyer(4)] as never[];
    const { rejected, ...rest } = scoreRfm(buyers, collect);
    expect({ ...rest, rejected: [] }).toEqual(scoreRfm([buyer(1), buyer(4)] as never, collect));
    expect(places({ rejected: rejected ?? [] })).toEqual([[1, 'c2', 'INVALID_NUMBER', 'activity[1].revenue'], [2, 'c3', 'INVALID_NUMBER', 'activity[2].daysSinceLast']]);
    const values = [{ customerId: 'a', profit: HUGE, days: 'x' }, { customerId: 'b', profit: 50, days: 1 }] as never[];
    expect(scoreValue(values, { weights, ...collect }).customers).toEqual(scoreValue(values.slice(1), { weights }).customers);
    const scores = [{ ...scored(0), orders: 7, revenue: 'x' }, scored(1)] as never[];
    expect(classifyRfm(scores, rfmRuleSets.classic, collect).segments).toEqual(classifyRfm(scores.slice(1), rfmRuleSets.classic).segments);
  });

  it('are told once, for their first fault, where thrown they are told for all', () => {
    const rows = [{ customerId: 'a', profit: 'x', days: 'y' }] as never[];
    expect(issuesOf(() => scoreValue(rows, { weights })).issues.map(({ path }) => path)).toEqual(['customers[0].profit', 'customers[0].days']);
    expect(places(scoreValue(rows, { weights, ...collect }))).toEqual([[0, 'a', 'INVALID_NUMBER', 'customers[0].profit']]);
    const scores = [{ ...scored(0), orders: -1, revenue: 'x' }] as never[];
    expect(issuesOf(() => classifyRfm(scores, rfmRuleSets.classic)).issues.map(({ code }) => code)).toEqual(['INVALID_COUNT', 'INVALID_NUMBER']);
    expect(places(classifyRfm(scores, rfmRuleSets.classic, collect))).toEqual([[0, 'c0', 'INVALID_COUNT', 'scores[0].orders']]);
    const customers = [{ count: -1, profit: 'x', region: {} }] as never[];
    expect(issuesOf(() => analyzeSegments(customers, { groupBy: ['region'] })).issues.map(({ code }) => code)).toEqual(['INVALID_COUNT', 'INVALID_NUMBER', 'INVALID_ROW']);
    expect(places(analyzeSegments(customers, { groupBy: ['region'], ...collect }))).toEqual([[0, undefined, 'INVALID_COUNT', 'customers[0].count']]);
  });

  it('name no segment, so that a later row may', () => {
    const rows = [{ region: null, profit: 'x' }, { region: '?', profit: 60 }, { region: null, profit: 5 }, { region: 'a', profit: 40 }] as never[];
    const { segments, rejected = [] } = analyzeSegments(rows, { groupBy: ['region'], ...collect });
    expect(segments.map(({ segment: name, values, share: of }) => [name, values, of])).toEqual([['?', { region: '?' }, 0.6], ['a', { region: 'a' }, 0.4]]);
    expect(places({ rejected })).toEqual([[0, undefined, 'INVALID_NUMBER', 'customers[0].profit'], [2, undefined, 'DUPLICATE_ID', 'customers[2]']]);
    // thrown, all that is wrong is told, as ever
    expect(issuesOf(() => analyzeSegments(rows, { groupBy: ['region'] })).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['INVALID_NUMBER customers[0].profit', 'DUPLICATE_ID customers[1]']);
  });

  it('have a place in the answer only where they are collected', () => {
    const answers = [
      ...[classifyAbc, calculateConcentration, calculateParetoCurve, selectTop].map((read) => read([item(0)] as never)),
      scoreRfm([buyer(0)] as never),
      classifyRfm([scored(0)] as never, rfmRuleSets.classic),
      scoreValue([figures(0)] as never, { weights }),
      assignTiers([ranked(0)] as never, { cuts: [60, 50] }),
      analyzeSegments([member(0)], { groupBy: ['region'] }),
    ];
    expect(answers.filter((answer) => 'rejected' in answer)).toEqual([]);
  });

  it('do not excuse options', () => {
    expect(issuesOf(() => classifyAbc([null] as never, { cuts: [2], ...collect })).issues.map(({ code }) => code)).toEqual(['INVALID_CUTS']);
    expect(issuesOf(() => selectTop(null as never, collect)).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['MISSING_VALUE items']);
  });
});

describe('segments of which every row is rejected', () => {
  it('are none, however large their values', () => {
    const rows = [{ region: 'north', count: [], profit: 10n ** 40n }, { region: 'south', count: 1.5, profit: '200000' }] as never[];
    const { segments, total, rejected } = analyzeSegments(rows, { groupBy: ['region'], ...collect });
    expect([segments, total, rejected?.length]).toEqual([[], '0.00', 2]);
  });
});

describe('rejected rows in sentences', () => {
  const items = [item(0), null, item(1), { id: 'q', value: 'x' }] as never[];
  const activities = [buyer(1), null, buyer(2), { ...buyer(3), orders: 'x' }] as never[];
  const members = [scored(1), null, scored(2), { ...scored(3), recency: 0 }] as never[];
  const customers = [figures(1), null, figures(2), { ...figures(3), profit: 'x' }] as never[];
  const standing = [ranked(0), null, ranked(1), { ...ranked(2), score: 'x' }] as never[];
  const segmented = [member(0), null, member(1), { ...member(2), profit: 'x' }] as never[];
  const told: [string, (rows: 'bad' | 'good', locale: 'en' | 'zh-CN') => readonly string[]][] = [
    ['explainAbc', (of, locale) => explainAbc(classifyAbc(pick(items, of), collect), { locale }).sentences],
    ['explainConcentration', (of, locale) => explainConcentration(calculateConcentration(pick(items, of), collect), { locale })],
    ['explainParetoCurve', (of, locale) => explainParetoCurve(calculateParetoCurve(pick(items, of), collect), { locale })],
    ['explainTopSelection', (of, locale) => explainTopSelection(selectTop(pick(items, of), collect), { locale }).sentences],
    ['explainRfmScores', (of, locale) => explainRfmScores(scoreRfm(pick(activities, of), collect), { locale }).sentences],
    ['explainRfm', (of, locale) => explainRfm(classifyRfm(pick(members, of), rfmRuleSets.classic, collect), { locale }).sentences],
    ['explainValueScores', (of, locale) => explainValueScores(scoreValue(pick(customers, of), { weights, ...collect }), { locale }).sentences],
    ['explainTiers', (of, locale) => explainTiers(assignTiers(pick(standing, of), { cuts: [60, 50], ...collect }), { locale }).sentences],
    ['explainSegments', (of, locale) => explainSegments(analyzeSegments(pick(segmented, of), { groupBy: ['region'], targetShares: { north: 0.9 }, ...collect }), { locale })],
  ];

  function pick(rows: readonly never[], of: 'bad' | 'good'): never[] {
    return rows.filter((_, i) => of === 'bad' || i % 2 === 0);
  }

  it.each(told)('%s says how many there were, last', (_, explain) => {
    expect(explain('bad', 'en')).toEqual([...explain('good', 'en'), 'Left out: 2 rows that could not be read.']);
    expect(explain('bad', 'zh-CN')).toEqual([...explain('good', 'zh-CN'), '已剔除 2 行无法读取的记录。']);
  });
});

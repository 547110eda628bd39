import { describe, expect, it } from 'vitest';
import { analyzeRetention } from '../../src/lifecycle/analyzeRetention.js';
import { calculateRepurchaseRate } from '../../src/lifecycle/calculateRepurchaseRate.js';
import { classifyLifecycle } from '../../src/lifecycle/classifyLifecycle.js';
import { explainLifecycle } from '../../src/lifecycle/explainLifecycle.js';
import { explainRepurchaseRate } from '../../src/lifecycle/explainRepurchaseRate.js';
import { explainRetention } from '../../src/lifecycle/explainRetention.js';
import { mergeRetentionTallies } from '../../src/lifecycle/mergeRetentionTallies.js';
import { reportRetention } from '../../src/lifecycle/reportRetention.js';
import { tallyRetention } from '../../src/lifecycle/tallyRetention.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';

const asOf = '2026-06-30';
const order = (i: number): Row => ({ orderId: `o${i}`, customerId: `c${i % 3}`, date: `2026-0${1 + (i % 6)}-10`, revenue: `${10 + i}.50` });
const retention: Collecting[5] = (rows, onInvalid) => analyzeRetention(rows, { asOf, onInvalid });

describeCollecting('orders over time', [
  ['analyzeRetention', order, 'orderId', 'date', '2026-02-30', retention],
  ['analyzeRetention of revenue', order, 'orderId', 'revenue', 'x', (rows, onInvalid) => analyzeRetention(rows, { asOf, onInvalid, measure: 'revenue' })],
  ['analyzeRetention of customers', order, 'orderId', 'customerId', null, retention],
  ['tallyRetention', order, 'orderId', 'kind', 'gift', (rows, onInvalid) => tallyRetention(rows, { asOf, onInvalid })],
  ['reportRetention', order, 'orderId', 'revenue', -5, (rows, onInvalid) => reportRetention(tallyRetention(rows, { asOf, onInvalid, measure: 'revenue' }))],
  ['calculateRepurchaseRate', order, 'orderId', 'date', null, (rows, onInvalid) => calculateRepurchaseRate(rows, { asOf, onInvalid })],
  ['classifyLifecycle', order, 'orderId', 'revenue', {}, (rows, onInvalid) => classifyLifecycle(rows, undefined, { asOf, onInvalid })],
  ['classifyLifecycle of ids', order, 'orderId', 'orderId', {}, (rows, onInvalid) => classifyLifecycle(rows, undefined, { asOf, onInvalid, customerIds: ['c1', 'z'] })],
]);

describe('rejected orders over time', () => {
  const options = { asOf, onInvalid: 'collect' } as const;
  const rows = [order(0), { ...order(1), date: 'soon' }, order(2)] as never[];

  it('begin no cohort', () => {
    expect(analyzeRetention([{ ...order(0), date: '2020-01-01', revenue: 'x' }, order(5)] as never, options).cohorts).toHaveLength(1);
  });

  it('go with their shard, in whatever order shards are merged', () => {
    const tallies = [tallyRetention(rows, options), tallyRetention([{ ...order(0), customerId: null }] as never, options)];
    const merged = mergeRetentionTallies(tallies);
    expect(merged.rejected.map(({ index, id, code }) => [index, id, code])).toEqual([[0, 'o0', 'MISSING_VALUE'], [1, 'o1', 'INVALID_DATE']]);
    expect(mergeRetentionTallies([...tallies].reverse())).toEqual(merged);
    expect(reportRetention(merged).rejected).toEqual(merged.rejected);
  });

  it('are told of in sentences', () => {
    const one = 'Left out: 1 row that could not be read.';
    expect(explainRetention(analyzeRetention(rows, options))).toContain(one);
    expect(explainRepurchaseRate(calculateRepurchaseRate(rows, options))).toContain(one);
    expect(explainLifecycle(classifyLifecycle(rows, undefined, options)).sentences).toContain(one);
  });
});

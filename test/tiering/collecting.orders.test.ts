import { describe, expect, it } from 'vitest';
import { explainOrders } from '../../src/tiering/explainOrders.js';
import { mergeOrdersSummaries } from '../../src/tiering/mergeOrdersSummaries.js';
import { mergeOrdersTallies } from '../../src/tiering/mergeOrdersTallies.js';
import { reportOrders } from '../../src/tiering/reportOrders.js';
import { summarizeOrders } from '../../src/tiering/summarizeOrders.js';
import { tallyOrders } from '../../src/tiering/tallyOrders.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';

const asOf = '2026-06-30';
const day = (i: number): string => `2026-03-${10 + (i % 20)}`;
const order = (i: number): Row => ({ orderId: `o${i}`, customerId: `c${i % 3}`, date: day(i), revenue: `${10 + i}.50`, profit: '1.25' });
/** Refunds of the first order. */
const refund = (i: number): Row => (i === 0 ? order(0) : { ...order(i), kind: 'refund', reverses: 'o0', customerId: 'c0', revenue: '0.10' });
const lines = (i: number): Row => ({ ...order(i), orderId: `o${i >> 1}`, customerId: 'c0' });
const summarize: Collecting[5] = (rows, onInvalid) => summarizeOrders(rows, { asOf, onInvalid });
const tally: Collecting[5] = (rows, onInvalid) => tallyOrders(rows, { asOf, onInvalid });

describeCollecting('orders', [
  ['summarizeOrders of days', order, 'orderId', 'date', '2026-02-30', summarize],
  ['summarizeOrders of amounts', order, 'orderId', 'revenue', 'x', summarize],
  ['summarizeOrders of negative amounts', order, 'orderId', 'revenue', -1, summarize],
  ['summarizeOrders of profits', order, 'orderId', 'profit', '1,5', summarize],
  ['summarizeOrders of kinds', order, 'orderId', 'kind', 'gift', summarize],
  ['summarizeOrders of customers', order, 'orderId', 'customerId', {}, summarize],
  ['summarizeOrders without a customer', order, 'orderId', 'customerId', null, (rows, onInvalid) => summarizeOrders(rows, { asOf, onInvalid, gaps: true, customerIds: ['c2', 'z'] })],
  ['summarizeOrders of ids', order, 'orderId', 'orderId', {}, summarize],
  ['summarizeOrders of refunds', refund, 'orderId', 'reverses', {}, (rows, onInvalid) => summarizeOrders(rows, { asOf, onInvalid })],
  ['summarizeOrders of refunds on their date', refund, 'orderId', 'revenue', null, (rows, onInvalid) => summarizeOrders(rows, { asOf, onInvalid, refundPolicy: 'netToDate' })],
  ['summarizeOrders of lines', lines, 'orderId', 'date', null, summarize],
  ['tallyOrders', order, 'orderId', 'revenue', 'x', tally],
  ['tallyOrders of lines', lines, 'orderId', 'customerId', '', tally],
  ['reportOrders', refund, 'orderId', 'date', 'x', (rows, onInvalid) => reportOrders(tallyOrders(rows, { asOf, onInvalid }))],
]);

describe('rejected orders', () => {
  const rows = [order(0), { ...order(1), revenue: '$5' }, null, { ...order(2), orderId: 7, date: 'soon' }] as never[];
  const told = [
    { index: 1, id: 'o1', code: 'INVALID_NUMBER', path: 'orders[1].revenue' },
    { index: 2, code: 'MISSING_VALUE', path: 'orders[2]' },
    { index: 3, id: '7', code: 'INVALID_DATE', path: 'orders[3].date' },
  ];

  it('do not make customers known, nor a fine scale', () => {
    const { customers, rejected } = summarizeOrders([{ customerId: 'z', date: 'x', revenue: '1.123456789' }, order(0)] as never, { asOf, onInvalid: 'collect' });
    expect(customers.map(({ customerId, revenue }) => [customerId, revenue])).toEqual([['c0', '10.50']]);
    expect(rejected).toHaveLength(1);
  });

  it('are told by index, whether rows are kept or not', () => {
    expect(summarizeOrders(rows, { asOf, onInvalid: 'collect' }).rejected).toMatchObject(told);
    expect(summarizeOrders(rows.values(), { asOf, onInvalid: 'collect' }).rejected).toMatchObject(told);
  });

  it('go with their shard, in whatever order shards are merged', () => {
    const options = { asOf, onInvalid: 'collect' } as const;
    const tallies = [tallyOrders(rows, options), tallyOrders([{ ...order(5), customerId: 'b', date: 'y' }] as never, options)];
    const merged = mergeOrdersTallies(tallies);
    expect(merged).toEqual(mergeOrdersTallies([...tallies].reverse()));
    expect(merged.rejected.map(({ index, path }) => [index, path])).toEqual([[0, 'orders[0].date'], ...told.map(({ index, path }) => [index, path])]);
    expect(reportOrders(merged).rejected).toEqual(merged.rejected);
    const summaries = [summarizeOrders(rows, options), summarizeOrders([{ ...order(5), customerId: 'b', date: 'y' }] as never, options)];
    expect(mergeOrdersSummaries(summaries).rejected).toEqual(merged.rejected);
    expect(mergeOrdersSummaries([...summaries].reverse())).toEqual(mergeOrdersSummaries(summaries));
  });

  it('are refused in a tally or summary where they are none', () => {
    const counted = tallyOrders(rows, { asOf, onInvalid: 'collect' });
    expect(refusal(() => mergeOrdersTallies([{ ...counted, rejected: [{ index: -1 }] } as never]))).toContain('INVALID_COUNT tallies[0].rejected[0].index');
    const summary = summarizeOrders(rows, { asOf, onInvalid: 'collect' });
    expect(refusal(() => mergeOrdersSummaries([{ ...summary, rejected: 1 } as never]))[0]).toContain('summaries[0].rejected');
    expect(refusal(() => mergeOrdersTallies([tallyOrders([], { asOf }), counted]))).toEqual(['SHARD_MISMATCH tallies[1].options.onInvalid']);
  });

  it('are told of in sentences', () => {
    const summary = summarizeOrders(rows, { asOf, onInvalid: 'collect' });
    expect(explainOrders(summary).sentences.at(-1)).toBe('Left out: 3 rows that could not be read.');
    expect(explainOrders(summary, { locale: 'zh-CN' }).sentences.at(-1)).toBe('已剔除 3 行无法读取的记录。');
  });
});

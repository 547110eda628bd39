import { describe, expect, it } from 'vitest';
import { analyzeFunnel, calculateCommission, classifyAbc, createFunnel, summarizeOrders } from '../../src/index.js';
import { isSalesMathError } from '../../src/errors.js';

const model = createFunnel('b2b');
const payout = { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.1' }] } } as const;
const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'c', payout }] } as const;

/** Readers of rows as they are exported from elsewhere, with a row that each takes. */
const READERS: readonly [name: string, row: Record<string, string>, required: readonly string[], read: (rows: Iterable<never>) => unknown][] = [
  ['calculateCommission', { id: 'd1', date: '2026-01-05', amount: '10.00', participantId: 'ann' }, ['id', 'date', 'amount'], (rows) => calculateCommission(rows, plan)],
  ['analyzeFunnel', { dealId: 'd1', stage: model.stages[0]?.id ?? '', at: '2026-01-05T10:00:00Z' }, ['dealId', 'stage', 'at'], (rows) => analyzeFunnel(rows, model, { asOf: '2026-02-01' })],
  ['summarizeOrders', { customerId: 'c1', date: '2026-01-05', revenue: '10.00' }, ['customerId', 'date', 'revenue'], (rows) => summarizeOrders(rows, { asOf: '2026-02-01' })],
  ['classifyAbc', { id: 'i1', value: '10.00' }, ['id', 'value'], (rows) => classifyAbc(rows)],
];

const CASES = READERS.flatMap(([name, row, required, read]) => required.map((field) => [name, field, row, read] as const));

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.message;
    throw error;
  }
  return '';
}

describe('a column by another name', () => {
  it.each(CASES)('%s without %s names the fields that the row has', (_, field, row, read) => {
    expect(messageOf(() => read([row] as never))).toBe('');
    const renamed = Object.fromEntries(Object.entries(row).map(([key, value]) => [key === field ? `My ${key}` : key, value]));
    const names = Object.keys(renamed).map((key) => `'${key}'`);
    for (const rows of [[renamed], new Set([renamed])]) {
      const message = messageOf(() => read(rows as never));
      expect(message).toMatch(new RegExp(`^\\w+\\[0\\]\\.${field}: received undefined, `));
      expect(message).toMatch(new RegExp(` The row has ${names.join(', ')}\\.$`));
    }
  });

  it.each(CASES)('%s with %s of null says no more: it is there', (_, field, row, read) => {
    expect(messageOf(() => read([{ ...row, [field]: null }] as never))).toMatch(/received null, (?!.*The row has)/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCommission, calculateTieredPayout, defineCommissionPlan } from '../../src/commission/index.js';
import { FULL, scenarioArb, SIMPLE, tieredCallArb } from '../oracle/arbitraries.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour, nasty } from '../support/hostile.js';

describe('whatever it is handed, it answers in plain data or throws a SalesMathError', () => {
  it('calculateCommission', () => {
    fc.assert(
      fc.property(fc.oneof(scenarioArb(SIMPLE), scenarioArb(FULL)), fc.array(blow, { minLength: 1, maxLength: 3 }), fc.boolean(), (scenario, blows, collect) => {
        const valid = { ...scenario, options: { ...scenario.options, onInvalid: collect ? 'collect' : 'throw' } };
        const { transactions, plan, options } = damage(valid, blows);
        expect(misbehaviour(() => calculateCommission(transactions as never, plan as never, options as never), ['transactions', 'plan', 'options'])).toEqual([]);
      }),
      runs(250),
    );
  }, PATIENCE);

  it('defineCommissionPlan', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), fc.array(blow, { minLength: 1, maxLength: 3 }), ({ plan }, blows) => {
        const damaged = damage({ plan: [plan].flat()[0] }, blows);
        expect(misbehaviour(() => defineCommissionPlan(damaged.plan as never), ['plan'])).toEqual([]);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('calculateTieredPayout', () => {
    fc.assert(
      fc.property(tieredCallArb, fc.array(blow, { minLength: 1, maxLength: 3 }), (call, blows) => {
        const { amount, table, options } = damage(call, blows);
        expect(misbehaviour(() => calculateTieredPayout(amount as never, table as never, options as never), ['amount', 'table', 'options'])).toEqual([]);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('with arguments of any kind at all', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (first, second, third) => {
        const given: [never, never, never] = [first as never, second as never, third as never];
        expect(misbehaviour(() => calculateCommission(...given), ['transactions', 'plan', 'options'])).toEqual([]);
        expect(misbehaviour(() => calculateTieredPayout(...given), ['amount', 'table', 'options'])).toEqual([]);
        expect(misbehaviour(() => defineCommissionPlan(first as never), ['plan'])).toEqual([]);
      }),
      runs(500),
    );
  }, PATIENCE);
});

describe('bad rows that are collected', () => {
  it('throw nothing, and nothing is lost: a row is credited, listed or rejected', () => {
    fc.assert(
      fc.property(fc.oneof(scenarioArb(SIMPLE), scenarioArb(FULL)), fc.array(blow, { minLength: 1, maxLength: 4 }), (scenario, blows) => {
        const { range: _, ...rest } = scenario.options;
        const transactions = damage(scenario.transactions, blows) as unknown as Iterable<{ id: unknown }>;
        if (!Array.isArray(transactions)) return;
        const options = { ...rest, onInvalid: 'collect', detail: 'transactions' } as never;
        const { earnings, uncredited, rejected } = calculateCommission(transactions as never, scenario.plan, options);
        const lines = earnings.flatMap((row) => row.lines ?? []);
        const known = new Set([...lines, ...uncredited].map(({ transactionId }) => transactionId));
        const indexes = new Set(rejected.map(({ index }) => index));
        expect(indexes.size, 'a row is rejected once').toBe(rejected.length);
        transactions.forEach((row, index) => {
          if (!indexes.has(index)) expect(known, `row ${index}`).toContain(String(row.id));
        });
        for (const { path, message, index } of rejected) {
          expect(path.startsWith(`transactions[${index}]`) && message.startsWith(`${path}: received `), message).toBe(true);
        }
      }),
      runs(250),
    );
  }, PATIENCE);
});

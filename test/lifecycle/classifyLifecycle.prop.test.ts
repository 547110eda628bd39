import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifecycleRules, Order } from '../../src/lifecycle/index.js';
import { classifyLifecycle, lifecycleDefaults } from '../../src/lifecycle/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { classify, dateOf, dayOf } from './twins.js';

const ASOF = '2025-12-31';
const TODAY = dayOf(ASOF);

/** One customer's orders: a rhythm with some noise, amounts of few kinds so that limits are met exactly. */
const history = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    gaps: fc.array(fc.constantFrom(1, 5, 10, 15, 30, 30, 30, 60, 90, 130, 300), { maxLength: 25 }),
    amounts: fc.array(fc.constantFrom('100', '100', '70', '130', '50', '0', '33.33', '0.01'), { minLength: 1, maxLength: 6 }),
    refunds: fc.array(fc.record({ ago: fc.integer({ min: 0, max: 500 }), revenue: fc.constantFrom('20', '100', '400'), of: fc.nat(30) }), { maxLength: 2 }),
  })
  .map(({ start, gaps, amounts, refunds }) => {
    const days = [TODAY - start];
    for (const gap of gaps) days.push(days.at(-1)! + gap);
    const sales = days.map((day, i) => ({ date: dateOf(day), revenue: amounts[i % amounts.length]!, orderId: `o${i}` }));
    const back = refunds.map(({ ago, revenue, of }) => ({ date: dateOf(TODAY - ago), revenue, kind: 'refund' as const, reverses: `o${of}` }));
    return [...sales, ...back] as Omit<Order, 'customerId'>[];
  });
const portfolio = fc
  .array(history, { maxLength: 6 })
  .map((all) => all.flatMap((rows, c) => rows.map((row): Order => ({ customerId: `c${c}`, ...row }))));

const days = fc.constantFrom(0, 1, 30, 60, 90, 180);
const ratio = fc.constantFrom(0, 0.5, 1, 1.1, 2, 4, 3.333);
const trend = (change: number): fc.Arbitrary<LifecycleRules['decline']> =>
  fc.record({
    change: fc.constantFrom(change, change / 3, 0, change * 2),
    windows: fc.integer({ min: 1, max: 3 }),
    floor: fc.constantFrom(null, null, 0, 50, '33.33'),
  });
const rules: fc.Arbitrary<LifecycleRules> = fc.oneof(
  fc.constant(lifecycleDefaults),
  fc.record({
    churned: fc.record({ overdueRatio: ratio, minDays: days, maxDays: fc.constantFrom(null, null, 100, 365) }),
    dormant: fc.record({ overdueRatio: ratio, minDays: days }),
    reactivated: fc.record({ days }),
    new: fc.record({ days }),
    windowDays: fc.constantFrom(1, 7, 30, 90, 200),
    baseWindows: fc.integer({ min: 1, max: 5 }),
    decline: trend(-0.3),
    growth: trend(0.3),
    gap: fc.record({ shrinkage: fc.constantFrom(0, 0.5, 2, 2.25), fallbackDays: fc.constantFrom(90, 45.5, 1 / 3) }),
  }),
);
/** Rules under which most customers come as far as the windows. */
const lively = rules.map((each) => ({
  ...each,
  churned: { overdueRatio: 40, minDays: 900, maxDays: null },
  dormant: { overdueRatio: 30, minDays: 800 },
  new: { days: 10 },
}));

const near = (actual: number | null, wanted: number | null, what: string): void => {
  if (wanted === null || actual === null) expect(actual, what).toBe(wanted);
  else expect(Math.abs(actual - wanted), `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
};

function agrees(orders: Order[], given: LifecycleRules, refundPolicy: 'netToOrder' | 'netToDate' | 'ignore'): void {
  const options = { asOf: ASOF, customerIds: ['lead', 'c0'], refundPolicy };
  const result = classifyLifecycle(deepFreeze(orders), given, options);
  const twin = classify(orders, given, options);
  expect(notPlain(result)).toEqual([]);
  near(result.poolGap, twin.poolGap, 'poolGap');
  expect(result.customers.map(({ customerId, stage }) => [customerId, stage])).toEqual(twin.customers.map(({ customerId, stage }) => [customerId, stage]));
  result.customers.forEach(({ customerId, since, reason, evidence, next }, i) => {
    const wanted = twin.customers[i]!;
    const { basis, returnedOn } = evidence;
    expect({ since, next, basis, returnedOn, unit: reason.unit }, customerId).toEqual({
      since: wanted.since, next: wanted.next, basis: wanted.basis, returnedOn: wanted.returnedOn, unit: wanted.unit,
    });
    near(reason.observed, wanted.observed, `${customerId} observed`);
    near(reason.threshold, wanted.threshold, `${customerId} threshold`);
    near(evidence.expectedGap, wanted.expectedGap, `${customerId} expectedGap`);
    near(evidence.overdueRatio, wanted.overdueRatio, `${customerId} overdueRatio`);
    expect(evidence.windows.map(({ start, end }) => [start, end])).toEqual(wanted.windows.map(({ start, end }) => [start, end]));
    evidence.windows.forEach((window, j) => {
      near(Number(window.revenue), wanted.windows[j]!.revenue, `${customerId} revenue`);
      near(window.base, wanted.windows[j]!.base, `${customerId} base`);
      near(window.change, wanted.windows[j]!.change, `${customerId} change`);
    });
  });
}

describe('classifyLifecycle agrees with the rule read word by word', () => {
  const policy = fc.constantFrom('netToOrder' as const, 'netToDate' as const, 'ignore' as const);

  it('under any rules', () => {
    fc.assert(fc.property(portfolio, rules, policy, (orders, given, refunds) => agrees(orders, given, refunds)), runs(120, 2000));
  }, PATIENCE);

  it('and where windows decide', () => {
    fc.assert(fc.property(portfolio, lively, policy, (orders, given, refunds) => agrees(orders, given, refunds)), runs(150, 2000));
  }, PATIENCE);

  it('in cases that reach every stage, on every basis', () => {
    const seen = new Set<string>();
    for (const [orders, given] of fc.sample(fc.tuple(portfolio, fc.oneof(lively, rules)), { numRuns: 300, seed: 1 })) {
      for (const { stage, evidence } of classifyLifecycle(orders, given, { asOf: ASOF, customerIds: ['lead'] }).customers) {
        seen.add(stage).add(`on ${evidence.basis ?? 'none'}`);
      }
    }
    expect([...seen].sort()).toEqual([
      'churned', 'decline', 'dormant', 'growth', 'mature', 'new', 'on none', 'on ownBase', 'on yearBefore', 'prospect', 'reactivated',
    ]);
  }, PATIENCE);

  it('with amounts that no double holds', () => {
    const vast = portfolio.map((orders) => orders.map((each) => ({ ...each, revenue: `${(each.revenue as string).replace('.', '')}123456789012345678.001` })));
    fc.assert(fc.property(vast, lively, (orders, given) => {
      const small = classifyLifecycle(orders, given, { asOf: ASOF });
      const twin = classify(orders, given, { asOf: ASOF });
      expect(small.customers.map(({ stage }) => stage)).toEqual(twin.customers.map(({ stage }) => stage));
      expect(notPlain(small)).toEqual([]);
    }), runs(50, 300));
  }, PATIENCE);
});

describe('laws of classifyLifecycle', () => {
  it('each customer has one stage, and the counts say so', () => {
    fc.assert(
      fc.property(portfolio, rules, (orders, given) => {
        const { customers, counts } = classifyLifecycle(orders, given, { asOf: ASOF, customerIds: ['lead'] });
        expect(new Set(customers.map(({ customerId }) => customerId)).size).toBe(customers.length);
        for (const [stage, count] of Object.entries(counts)) expect(customers.filter((each) => each.stage === stage)).toHaveLength(count);
        expect(Object.keys(counts)).toEqual(['prospect', 'churned', 'dormant', 'reactivated', 'new', 'decline', 'growth', 'mature']);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('time without orders leads nobody back to life, and whoever is next said so', () => {
    fc.assert(
      fc.property(portfolio, rules, fc.integer({ min: 1, max: 400 }), (all, given, later) => {
        const orders = all.filter(({ date }) => date <= ASOF);
        const now = classifyLifecycle(orders, given, { asOf: ASOF }).customers;
        const then = classifyLifecycle(orders, given, { asOf: dateOf(TODAY + later) }).customers;
        now.forEach(({ stage, next, since }, i) => {
          const after = then[i]!;
          if (stage === 'churned') expect(after.stage).toBe('churned');
          if (stage === 'dormant') expect(['dormant', 'churned']).toContain(after.stage);
          if (stage === 'churned' || (stage === 'dormant' && after.stage === 'dormant')) expect(after.since).toBe(since);
          if (next !== null && dayOf(next.on) > TODAY + later) expect(['dormant', 'churned'].includes(after.stage)).toBe(stage === 'dormant');
          if (next !== null && dayOf(next.on) <= TODAY + later) expect(['dormant', 'churned']).toContain(after.stage);
          if (next?.stage === 'churned' && dayOf(next.on) <= TODAY + later) expect(after.stage).toBe('churned');
        });
      }),
      runs(300),
    );
  }, PATIENCE);

  it('a portfolio that halves evenly makes no decline', () => {
    const shape = fc.record({ customers: fc.integer({ min: 2, max: 6 }), amounts: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 6, maxLength: 6 }), after: fc.integer({ min: 2, max: 9 }) });
    fc.assert(
      fc.property(shape, ({ customers, amounts, after }) => {
        const orders: Order[] = [];
        for (let c = 0; c < customers; c += 1) {
          for (let j = 0; j < 18; j += 1) {
            const revenue = (amounts[c]! * (j < 6 ? after : 10)) / 10; // the latest two windows are less for all alike
            orders.push({ customerId: c, date: dateOf(TODAY - 15 - 30 * j), revenue });
          }
        }
        const { counts, customers: rows } = classifyLifecycle(orders, { decline: { floor: 0 } }, { asOf: ASOF });
        expect(counts.decline).toBe(0);
        for (const { evidence } of rows) {
          expect(evidence.basis).toBe('ownBase');
          for (const { change } of evidence.windows) expect(change).toBeCloseTo(0, 12);
        }
      }),
      runs(100),
    );
  }, PATIENCE);

  it('the order of rows changes nothing but the order of customers', () => {
    fc.assert(
      fc.property(portfolio, rules, fc.infiniteStream(fc.nat()), (orders, given, noise) => {
        const shuffled = orders.map((row) => ({ row, key: noise.next().value as number })).sort((a, b) => a.key - b.key).map(({ row }) => row);
        const sorted = (rows: Order[]): unknown =>
          [...classifyLifecycle(rows, given, { asOf: ASOF }).customers].sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
        expect(sorted(shuffled)).toEqual(sorted(orders));
      }),
      runs(150),
    );
  }, PATIENCE);
});

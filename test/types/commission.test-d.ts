import { describe, expectTypeOf, it } from 'vitest';
import type {
  CommissionComponent,
  CommissionPlan,
  CommissionResult,
  CommissionWarning,
  Credit,
  Earning,
  EarningLine,
  Gate,
  Participant,
  Payout,
  RateTable,
  RejectedRow,
  SalesTransaction,
  TieredPayout,
  UncreditedTransaction,
} from '../../src/index.js';
import { calculateCommission, calculateTieredPayout, defineCommissionPlan } from '../../src/index.js';
import json from '../../examples/data/plan.json' with { type: 'json' };

const LITERAL = {
  id: 'ae',
  currency: 'USD',
  period: 'month',
  components: [
    {
      id: 'base',
      where: { product: ['A', 'B'], amount: { gte: '1000' } },
      payout: { kind: 'tiers', table: { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08, retroTo: 0 }] } },
      gates: [{ min: '0.5', pays: 'fromZero' }],
      multipliers: [{ when: { min: 1, max: 1.2 }, factor: 1.1 }],
      cap: { payout: 5000 },
    },
  ],
} as const;

const sale: SalesTransaction = { id: 'd1', date: '2026-03-02', participantId: 'ann', amount: '12000' };

describe('a plan', () => {
  it('may be a literal that was frozen with as const', () => {
    expectTypeOf<typeof LITERAL>().toExtend<CommissionPlan>();
    expectTypeOf(calculateCommission).toBeCallableWith([sale], LITERAL);
    expectTypeOf(defineCommissionPlan).toBeCallableWith(LITERAL);
    expectTypeOf(calculateTieredPayout).toBeCallableWith('5', LITERAL.components[0].payout.table, { prior: 5n });
  });

  it('may be a literal where it is handed over, without as const', () => {
    expectTypeOf(defineCommissionPlan({ id: 'x', currency: 'EUR', period: { unit: 'quarter', fiscalYearStartMonth: 4 }, components: [{ id: 'c', payout: { kind: 'perUnit', amount: 5 } }] })).toEqualTypeOf<CommissionPlan>();
  });

  it('may come from JSON', () => {
    expectTypeOf(defineCommissionPlan).toBeCallableWith(JSON.parse('{}'));
    expectTypeOf(defineCommissionPlan).toBeCallableWith(json as CommissionPlan);
    // @ts-expect-error TS2345: an imported file has text where a plan has one of several words; defineCommissionPlan checks what is cast
    defineCommissionPlan(json);
  });

  it('that was defined is a plan, in any place for one', () => {
    const defined = defineCommissionPlan(LITERAL);
    expectTypeOf(defineCommissionPlan).toBeCallableWith(defined);
    expectTypeOf(calculateCommission).toBeCallableWith([sale], [defined, LITERAL]);
    // @ts-expect-error TS2540: what comes out is read-only
    defined.id = 'other';
  });

  it('may be written part by part', () => {
    const gate: Gate = { min: 1, pays: 'fromThreshold' };
    const payout: Payout = { kind: 'bonus', steps: [{ at: 1, amount: 5 }] };
    const component: CommissionComponent = { id: 'c', payout, gates: [gate] };
    const table: RateTable = { tiers: [{ upTo: null, rate: '0.1' }] };
    expectTypeOf({ id: 'x', currency: 'USD', period: 'month' as const, components: [component, { id: 'd', payout: { kind: 'tiers' as const, table } }] }).toExtend<CommissionPlan>();
  });
});

describe('what is refused before it runs', () => {
  it('words that are none of those allowed', () => {
    // @ts-expect-error TS2322: 'linear' means opposite things to different vendors
    const table: RateTable = { mode: 'linear', tiers: [] };
    // @ts-expect-error TS2322: a gate has to say what it pays
    const gate: Gate = { min: 1, pays: 'all' };
    // @ts-expect-error TS2322: the window of a year is yearToDate
    const component: CommissionComponent = { id: 'c', window: 'year', payout: { kind: 'perUnit', amount: 1 } };
    // @ts-expect-error TS2322: no payout of this kind
    const payout: Payout = { kind: 'percentage', rate: 5 };
    expectTypeOf([table, gate, component, payout]).not.toBeAny();
  });

  it('fields of another payout, and misspelt ones', () => {
    // @ts-expect-error TS2353: a rate per unit is no table
    const payout: Payout = { kind: 'perUnit', amount: 1, table: { tiers: [] } };
    // @ts-expect-error TS2561: it is spelled quota
    const component: CommissionComponent = { id: 'c', qouta: 5, payout };
    // @ts-expect-error TS2353: tiers store upTo alone
    const table: RateTable = { tiers: [{ from: 0, upTo: null, rate: 0.1 }] };
    // @ts-expect-error TS2561: it is spelled participants
    calculateCommission([sale], LITERAL, { participant: [] });
    expectTypeOf([component, table]).not.toBeAny();
  });

  it('values of another kind', () => {
    // @ts-expect-error TS2322: only the last bound is null, and none is absent
    const table: RateTable = { tiers: [{ upTo: undefined, rate: 0.1 }] };
    // @ts-expect-error TS2322: days are text; a Date is a point in time
    const row: SalesTransaction = { ...sale, date: new Date(0) };
    // @ts-expect-error TS2322: an amount is never absent
    const unpaid: SalesTransaction = { ...sale, amount: null };
    // @ts-expect-error TS2741: a credit has a share
    const credit: Credit = { participantId: 'ann' };
    // @ts-expect-error TS2322: a configuration has no null
    const component: CommissionComponent = { id: 'c', quota: null, payout: { kind: 'perUnit', amount: 1 } };
    expectTypeOf([table, row, unpaid, credit, component]).not.toBeAny();
  });

  it('a plan or transactions in the wrong place', () => {
    // @ts-expect-error TS2345: transactions come first
    calculateCommission(LITERAL, [sale]);
    // @ts-expect-error TS2345: a single transaction is no list
    calculateCommission(sale, LITERAL);
    // @ts-expect-error TS2554: there is always a table
    calculateTieredPayout('5');
  });
});

describe('transactions and participants', () => {
  it('may be rows as a database gives them', () => {
    interface Row {
      id: number;
      date: string;
      participantId: string | null;
      amount: string;
      currency: string | null;
      margin: string | null;
      attributes: Record<string, string | number | boolean | null>;
      created: Date;
    }
    expectTypeOf<Row>().toExtend<SalesTransaction>();
    expectTypeOf(calculateCommission).toBeCallableWith([] as Row[], LITERAL);
    expectTypeOf(calculateCommission).toBeCallableWith(new Map<string, Row>().values(), LITERAL);
    expectTypeOf<{ id: number; name: string; managerId: null; quotas: { base: { from?: string; value: number }[] }; activeFrom: string | null }>().toExtend<Participant>();
  });
});

describe('what comes out', () => {
  const result = calculateCommission([sale], LITERAL);

  it('is typed to its leaves', () => {
    expectTypeOf(result).toEqualTypeOf<CommissionResult>();
    expectTypeOf(result.earnings).items.toEqualTypeOf<Earning>();
    expectTypeOf<Earning['attainment']>().toEqualTypeOf<number | null>();
    expectTypeOf<Earning['quota']>().toEqualTypeOf<string | null>();
    expectTypeOf<NonNullable<Earning['lines']>[number]>().toEqualTypeOf<EarningLine>();
    expectTypeOf(result.uncredited).items.toEqualTypeOf<UncreditedTransaction>();
    expectTypeOf(result.rejected).items.toEqualTypeOf<RejectedRow>();
    expectTypeOf(calculateTieredPayout('5', { tiers: [] })).toEqualTypeOf<TieredPayout>();
    expectTypeOf<TieredPayout['effectiveRate']>().toEqualTypeOf<number | null>();
  });

  it('has warnings that narrow by their code', () => {
    const [warning] = result.warnings;
    if (warning?.code === 'VERSIONS_GAP') expectTypeOf(warning.from).toEqualTypeOf<string>();
    if (warning?.code === 'TOO_MANY_DECIMALS') expectTypeOf(warning.transactionIds).toEqualTypeOf<readonly string[]>();
    expectTypeOf<CommissionWarning['code']>().toEqualTypeOf<'REVERSED_NOT_FOUND' | 'REVERSED_CURRENCY_DIFFERS' | 'BASE_WITHOUT_MEASURE' | 'VERSIONS_GAP' | 'END_LOOKS_INCLUSIVE' | 'TOO_MANY_DECIMALS'>();
  });

  it('is read-only', () => {
    // @ts-expect-error TS2540: a result is a record of what was paid
    result.currency = 'EUR';
    // @ts-expect-error TS2339: lists are read-only too
    result.earnings.push();
  });
});

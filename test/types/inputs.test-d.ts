import type { Decimal } from 'decimal.js';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  CommissionOptions,
  CommissionPlan,
  DecimalInput,
  ErrorCode,
  Money,
  MoneyOptions,
  PeriodRule,
  RateTable,
  SalesTransaction,
  SegmentedCustomer,
  ValuedCustomer,
} from '../../src/index.js';
import { analyzeSegments, calculateCommission, isSalesMathError, listPeriods, roundMoney, scoreValue, sumMoney } from '../../src/index.js';

/** A type whose every optional field may also be given as undefined, so that `{ currency: row.currency }` compiles. */
type AllowsUndefined<T> = {
  [Key in keyof T]-?: object extends Pick<T, Key> ? (undefined extends Required<T>[Key] ? never : Key) : never;
}[keyof T];

describe('what goes in', () => {
  it('a number as text, double, bigint or decimal object, and nothing else', () => {
    expectTypeOf<'1.5' | 1.5 | 1n | Decimal>().toExtend<DecimalInput>();
    expectTypeOf<null>().not.toExtend<DecimalInput>();
    expectTypeOf<boolean>().not.toExtend<DecimalInput>();
    expectTypeOf<Date>().not.toExtend<DecimalInput>();
  });

  it('options that are absent or undefined', () => {
    expectTypeOf<AllowsUndefined<MoneyOptions>>().toEqualTypeOf<never>();
    expectTypeOf<AllowsUndefined<CommissionOptions>>().toEqualTypeOf<never>();
    expectTypeOf<AllowsUndefined<CommissionPlan>>().toEqualTypeOf<never>();
    expectTypeOf<AllowsUndefined<{ a?: string }>>().toEqualTypeOf<'a'>();
    expectTypeOf(roundMoney).toBeCallableWith('1', undefined);
  });

  it('what a database hands out: null for absent in rows', () => {
    expectTypeOf<{ id: string; date: string; amount: string; participantId: null; reverses: null }>().toExtend<SalesTransaction>();
  });

  it('literals that were frozen with as const', () => {
    expectTypeOf<{ readonly tiers: readonly [{ readonly upTo: '100'; readonly rate: 0.05 }, { readonly upTo: null; readonly rate: 0.08 }] }>().toExtend<RateTable>();
    expectTypeOf<{ readonly unit: 'quarter'; readonly fiscalYearStartMonth: 4 }>().toExtend<PeriodRule>();
  });

  it('rows from anything that can be iterated', () => {
    expectTypeOf(sumMoney).toBeCallableWith(new Set<string>());
    expectTypeOf<Generator<SalesTransaction>>().toExtend<Parameters<typeof calculateCommission>[0]>();
    expectTypeOf<{ amount: string; currency: 'USD' }>().toExtend<Money>();
  });

  it('customers of an interface of your own, with figures and fields of any name', () => {
    interface Account {
      readonly customerId: string;
      readonly channel: string;
      readonly profit: number;
    }
    const accounts: Account[] = [];
    expectTypeOf(scoreValue).toBeCallableWith(accounts, { weights: { profit: 1 } });
    expectTypeOf(analyzeSegments).toBeCallableWith(accounts, { groupBy: ['channel'] });
    expectTypeOf<{ customerId: string; profit: number; margin: null }>().toExtend<ValuedCustomer>();
    expectTypeOf<{ channel: string; count: number }>().toExtend<SegmentedCustomer>();
    // @ts-expect-error -- who it is must be said
    expectTypeOf(scoreValue).toBeCallableWith([{ profit: 1 }], { weights: { profit: 1 } });
    // @ts-expect-error -- a count is a number
    expectTypeOf(analyzeSegments).toBeCallableWith([{ channel: 'web', count: 'two' }], { groupBy: ['channel'] });
  });
});

describe('what comes out', () => {
  it('money as text, periods with their days', () => {
    expectTypeOf(roundMoney).returns.toEqualTypeOf<string>();
    expectTypeOf(listPeriods).returns.items.toHaveProperty('key').toEqualTypeOf<string>();
    expectTypeOf(calculateCommission).returns.toHaveProperty('totals').toHaveProperty('earned').toEqualTypeOf<string>();
  });

  it('an error that narrows to its code', () => {
    const error: unknown = undefined;
    if (isSalesMathError(error)) expectTypeOf(error.code).toEqualTypeOf<ErrorCode>();
  });
});

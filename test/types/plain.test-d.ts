import { describe, expectTypeOf, it } from 'vitest';
import type * as salesmath from '../../src/index.js';

/** Whether every value of a type survives `JSON.parse(JSON.stringify(value))` unchanged, seven levels down: trees have no end. */
type IsPlain<T, Level extends readonly unknown[] = []> = [T] extends [never]
  ? true
  : T extends string | number | boolean | null
    ? true
    : Level['length'] extends 7
      ? true
    : T extends readonly (infer Item)[]
      ? IsPlain<Item, [...Level, 0]>
      : T extends undefined | bigint | symbol | Date | ((...args: never) => unknown) | Iterable<unknown>
        ? false
        : T extends object
          ? IsPlain<Required<T>[keyof T], [...Level, 0]>
          : false;

type Library = typeof salesmath;
type ResultOf<Name extends keyof Library> = Library[Name] extends (...args: never) => infer Result ? Result : never;

/** Functions that give a configuration back: exact strings, in the type that it may be written in. */
type GivesConfiguration =
  | 'addStage'
  | 'amortizeCommission'
  | 'analyzeFunnel'
  | 'analyzeRetention'
  | 'calculateRampedQuota'
  | 'calculateResponseTimes'
  | 'calculateTargetRates'
  | 'classifyLifecycle'
  | 'classifyRfm'
  | 'createFunnel'
  | 'decomposeGoal'
  | 'defineCommissionPlan'
  | 'defineFunnel'
  | 'estimateChurnRisk'
  | 'mergeFunnelTallies'
  | 'mergeLossReasonTallies'
  | 'mergeRetentionTallies'
  | 'mergeStages'
  | 'planAccountReviews'
  | 'planContacts'
  | 'remapEntries'
  | 'removeStage'
  | 'renameStage'
  | 'reorderStages'
  | 'reportFunnel'
  | 'reportRetention'
  | 'routeFeedback'
  | 'scheduleCadence'
  | 'scheduleReminders'
  | 'scoreKpis'
  | 'settleCommission'
  | 'splitGoalByOwner'
  | 'splitGoalByPeriod'
  | 'splitStage'
  | 'tallyFunnel'
  | 'tallyLossReasons'
  | 'tallyRetention'
  | 'trackFunnel';

/** Functions whose results are not plain data by type. */
type Exceptions = { [Name in keyof Library]: false extends IsPlain<ResultOf<Name>> ? Name : never }[keyof Library];

describe('results', () => {
  it('are plain data: no Date, Map, bigint, function or undefined', () => {
    expectTypeOf<Exclude<Exceptions, GivesConfiguration>>().toEqualTypeOf<never>();
  });

  it('would be found out', () => {
    expectTypeOf<IsPlain<{ a: string; b?: readonly { c: number | null }[] }>>().toEqualTypeOf<true>();
    expectTypeOf<false extends IsPlain<{ a: Date }> ? true : false>().toEqualTypeOf<true>();
    expectTypeOf<false extends IsPlain<{ a: string | undefined }> ? true : false>().toEqualTypeOf<true>();
    expectTypeOf<false extends IsPlain<{ a?: string | undefined }> ? true : false>().toEqualTypeOf<true>();
    expectTypeOf<false extends IsPlain<readonly { a: bigint }[]> ? true : false>().toEqualTypeOf<true>();
    expectTypeOf<false extends IsPlain<Map<string, string>> ? true : false>().toEqualTypeOf<true>();
  });
});

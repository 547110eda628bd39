import type { ErrorCode } from '../../src/errors.js';

/**
 * Rules that no single value can break: they compare it with another argument or another row. By type, the codes that the
 * library then refuses a call with although the value itself is in order.
 */
export const ACROSS: Readonly<Record<string, readonly ErrorCode[]>> = {
  AttainmentDeal: ['MISSING_VALUE'],
  CommissionOptions: ['MISSING_TARGET_INCENTIVE'],
  CommissionPlan: ['ZERO_QUOTA'],
  ComparedReport: ['STAGE_MISMATCH'],
  CsatResponse: ['INVALID_SCORE'],
  DecomposeGoalOptions: ['MISSING_VALUE'],
  Goal: ['TARGET_NOT_SET', 'MIXED_CURRENCIES'],
  GoalPlan: ['NEGATIVE_WEIGHT', 'TARGET_NOT_SET'],
  KpiResult: ['UNKNOWN_KPI'],
  LeadRule: ['UNKNOWN_REP'],
  PayoutCurveOptions: ['ZERO_QUOTA'],
  PurchaseRow: ['DUPLICATE_ID'],
  SalesTransaction: ['UNKNOWN_PARTICIPANT'],
  SegmentMember: ['DUPLICATE_ID'],
  SegmentedCustomer: ['INVALID_NUMBER', 'INVALID_ROW', 'MISSING_VALUE'],
  Scorecard: ['MISSING_VALUE'],
  SettlementOptions: ['EVENT_OUTSIDE_PERIODS', 'MISSING_VALUE'],
  SpendRow: ['MISSING_VALUE'],
  SplitGoalByPeriodOptions: ['INVALID_OPTION', 'NOT_A_MULTIPLE_OF_STEP'],
  Stage: ['KIND_MISMATCH'],
  StageCount: ['UNKNOWN_STAGE'],
  StageEntry: ['INVALID_ROW', 'NEGATIVE_AMOUNT', 'UNKNOWN_STAGE'],
  StageMove: ['UNKNOWN_STAGE'],
  TierStanding: ['INVALID_OPTION'],
  TimeUse: ['SHARES_NOT_ONE'],
  TimeUseOptions: ['INVALID_OPTION'],
  ValuedCustomer: ['INVALID_NUMBER', 'MISSING_VALUE'],
  WeightedDeal: ['INVALID_ROW', 'MISSING_PROBABILITY'],
};

/**
 * Fields where a function takes more than the type allows, because it does not look at the field or reads it kindly. The
 * schemas hold to the types.
 */
export const KINDER: Readonly<Record<string, readonly string[]>> = {
  BottleneckReport: ['rows'],
  ComparedReport: ['rows'],
  Goal: ['target'],
  GoalPlan: ['goal', 'target'],
  LifetimeValueModels: ['spend'],
  PurchaseActivity: ['age', 'ageAtLast', 'meanRepeatDay', 'purchaseDays', 'repeatDays'],
  PurchaseRow: ['meanSpend'],
  RfmActivity: ['daysSinceLast'],
  SalesTransaction: ['attributes'],
  SpendModel: ['unit'],
  SpendRow: ['meanSpend'],
  StageRemap: ['*'],
  WorkloadSegment: ['frequency'],
};

/** Objects inside reports and options in which a function does not look for further fields, though their type has none. */
export const KINDER_TO_FIELDS: readonly string[] = ['BottleneckReport rows.#.benchmark', 'FindBottlenecksOptions benchmarks.won', 'TrackingReport rows.#.benchmark'];

export { amortizeCommission } from './amortizeCommission.js';
export { calculateCommission } from './calculateCommission.js';
export { calculatePayoutCurve } from './calculatePayoutCurve.js';
export { calculateTargetRates } from './calculateTargetRates.js';
export { calculateTieredPayout } from './calculateTieredPayout.js';
export { calculateTrueUp } from './calculateTrueUp.js';
export { compareCommissionPlans } from './compareCommissionPlans.js';
export type { PlanCandidate, PlanComparison } from './compareCommissionPlans.js';
export { defineCommissionPlan } from './defineCommissionPlan.js';
export { explainAmortization } from './explainAmortization.js';
export { explainCommission } from './explainCommission.js';
export type { CommissionExplanation } from './explainCommission.js';
export { explainPayoutCurve } from './explainPayoutCurve.js';
export { explainPlanComparison } from './explainPlanComparison.js';
export type { ParticipantPlansExplanation, PlanComparisonExplanation } from './explainPlanComparison.js';
export { explainSettlement } from './explainSettlement.js';
export type { SettlementExplanation, StatementExplanation } from './explainSettlement.js';
export { explainTargetRates } from './explainTargetRates.js';
export { explainTieredPayout } from './explainTieredPayout.js';
export { explainTrueUp } from './explainTrueUp.js';
export { findMeasureForPayout } from './findMeasureForPayout.js';
export { mergeCommissionResults } from './mergeCommissionResults.js';
export type { MergeCommissionOptions } from './merge.types.js';
export { settleCommission } from './settleCommission.js';
export type {
  BonusPayout,
  CommissionComponent,
  CommissionOptions,
  CommissionPeriod,
  CommissionPlan,
  CommissionResult,
  CommissionTotals,
  CommissionWarning,
  Credit,
  CurvePayout,
  DatedValue,
  Earning,
  EarningAdjustment,
  EarningLine,
  EffectiveCommissionOptions,
  EffectiveTieredPayoutOptions,
  ExchangeRate,
  Gate,
  MatrixAxis,
  MatrixPayout,
  MeasureWindow,
  Multiplier,
  Participant,
  Payout,
  PerUnitPayout,
  PoolPayout,
  RankPayout,
  RateTable,
  RateTier,
  SalesTransaction,
  TierBonus,
  TieredPayout,
  TieredPayoutOptions,
  TiersPayout,
  TierSlice,
  UncreditedReason,
  UncreditedTransaction,
} from './types.js';
export type { CurveTracePoint, EarningTrace, GateTrace, MultiplierTrace, PayoutTrace } from './trace.types.js';
export type {
  Balances,
  ClawbackPolicy,
  DrawPolicy,
  DrawRecovery,
  EffectiveSettlementOptions,
  HeldOpening,
  HoldbackPolicy,
  LedgerEntry,
  LedgerEntryType,
  PayoutCapPolicy,
  SettlementAdjustment,
  SettlementClawback,
  SettlementClosing,
  SettlementEarning,
  SettlementEvent,
  SettlementEventBase,
  SettlementOpening,
  SettlementOptions,
  SettlementPolicy,
  SettlementRelease,
  SettlementResult,
  SettlementStatement,
  SettlementTermination,
  SettlementWarning,
} from './settlement.types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type {
  DateRange,
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  ExplainOptions,
  Filter,
  FilterCondition,
  FilterValue,
  FiscalPeriodRule,
  IsoDate,
  MoneyOptions,
  PeriodRule,
  PeriodUnit,
  RejectedRow,
  RetailPeriodRule,
  RetailYear,
  RoundingMode,
} from '../types.js';
export type {
  AmortizationEvent,
  AmortizationOptions,
  AmortizationRow,
  AmortizationSchedule,
  AmortizationWarning,
  EffectiveAmortizationOptions,
} from './amortization.types.js';
export type {
  EffectivePayoutCurveOptions,
  PayoutCliff,
  PayoutCurve,
  PayoutCurveOptions,
  PayoutCurveWarning,
  PayoutSegment,
} from './curve.types.js';
export type {
  Accelerator,
  AcceleratorRate,
  PayMix,
  TargetRates,
  TargetRatesInput,
} from './targetRates.types.js';
export type {
  TrueUp,
  TrueUpAdjustment,
  TrueUpEarning,
  TrueUpPayment,
} from './trueUp.types.js';

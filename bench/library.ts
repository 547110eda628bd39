/**
 * The library as the bench measures it: its sources, so that a run can never measure a stale build.
 * The build only bundles them; it changes no statement.
 */
export { calculateCommission } from '../src/commission/calculateCommission.js';
export { settleCommission } from '../src/commission/settleCommission.js';
export type { CommissionPlan, SalesTransaction, SettlementPolicy, SettlementResult } from '../src/commission/index.js';
export { assignLeads } from '../src/coverage/assignLeads.js';
export type { LeadAssignments, LeadRep, LeadRule } from '../src/coverage/leads.types.js';
export type { FunnelModel } from '../src/funnel/types.js';
export { decomposeGoal } from '../src/goals/decomposeGoal.js';
export { rollUpGoals } from '../src/goals/rollUpGoals.js';
export { trackGoals } from '../src/goals/trackGoals.js';
export type { GoalDecomposition } from '../src/goals/decompose.types.js';
export type { GoalRollUp } from '../src/goals/rollUp.types.js';
export type { GoalTracks } from '../src/goals/tracking.types.js';
export type { Goal } from '../src/goals/types.js';
export { analyzeRetention } from '../src/lifecycle/analyzeRetention.js';
export type { RetentionAnalysis } from '../src/lifecycle/retention.types.js';
export { analyzeFunnel } from '../src/metrics/analyzeFunnel.js';
export { analyzeSequences } from '../src/metrics/analyzeSequences.js';
export type { FunnelReport, FunnelSlice } from '../src/metrics/report.types.js';
export type { SequenceReport } from '../src/metrics/sequences.types.js';
export { sumMoneyBy } from '../src/money/sumMoneyBy.js';
export type { MoneyGroup } from '../src/money/types.js';
export { classifyAbc } from '../src/tiering/classifyAbc.js';
export { fitBgNbd } from '../src/tiering/fitBgNbd.js';
export { forecastPurchases } from '../src/tiering/forecastPurchases.js';
export { scoreRfm } from '../src/tiering/scoreRfm.js';
export { summarizeOrders } from '../src/tiering/summarizeOrders.js';
export type { AbcClassification } from '../src/tiering/concentration.types.js';
export type { FittedBgNbd } from '../src/tiering/lifetimeValue.types.js';
export type { RfmScores } from '../src/tiering/rfm.types.js';
export type { OrdersSummary } from '../src/tiering/types.js';

export { addStage } from './addStage.js';
export { auditEntries } from './auditEntries.js';
export { checkFunnel } from './checkFunnel.js';
export { checkStageMove } from './checkStageMove.js';
export { createFunnel } from './createFunnel.js';
export { defineFunnel } from './defineFunnel.js';
export { explainEntryAudit } from './explainEntryAudit.js';
export { explainFunnelFindings } from './explainFunnelFindings.js';
export { explainLeadScores } from './explainLeadScores.js';
export type { LeadScoreExplanation, LeadScoresExplanation } from './explainLeadScores.js';
export { explainNextStages } from './explainNextStages.js';
export type { NextStageExplanation } from './explainNextStages.js';
export { explainReminders } from './explainReminders.js';
export { explainStageMove } from './explainStageMove.js';
export { explainStageSnapshot } from './explainStageSnapshot.js';
export { funnelTemplates } from './funnelTemplates.js';
export type { FunnelTemplates } from './funnelTemplates.js';
export { listNextStages } from './listNextStages.js';
export { mergeStages } from './mergeStages.js';
export { remapEntries } from './remapEntries.js';
export { removeStage } from './removeStage.js';
export { renameStage } from './renameStage.js';
export { reorderStages } from './reorderStages.js';
export { scheduleReminders } from './scheduleReminders.js';
export { scoreLeads } from './scoreLeads.js';
export { snapshotStages } from './snapshotStages.js';
export { splitStage } from './splitStage.js';
export type {
  AuditCode,
  AuditEntriesOptions,
  AuditFinding,
  DealCreation,
  EffectiveAuditOptions,
  EntryAudit,
} from './audit.types.js';
export type {
  BehaviourRule,
  EffectiveScoreLeadsOptions,
  FitRule,
  LeadActivity,
  LeadGrade,
  LeadScore,
  LeadScoreRules,
  LeadScores,
  LeadScoreWarning,
  ScoredLeadInput,
  ScoreLeadsOptions,
  ScoreReason,
} from './leadScore.types.js';
export type {
  MissingCriterion,
  MoveDirection,
  NextStage,
  StageMove,
  StageMoveCheck,
} from './moves.types.js';
export type {
  EffectiveReminderOptions,
  Reminder,
  ReminderLevel,
  ReminderSchedule,
  ScheduleRemindersOptions,
  ServiceLevel,
  ServiceSpan,
} from './reminders.types.js';
export type {
  EffectiveSnapshotOptions,
  SnapshotDeal,
  SnapshotRow,
  SnapshotStagesOptions,
  StageSnapshot,
} from './snapshot.types.js';
export type {
  AddStageOptions,
  Benchmark,
  Criterion,
  FunnelEdit,
  FunnelFinding,
  FunnelModel,
  FunnelOverrides,
  FunnelTemplateId,
  FunnelText,
  FunnelWarning,
  LocalizedText,
  RemappedEntries,
  RenameStageOptions,
  Stage,
  StageEntry,
  StageKind,
  StageRemap,
} from './types.js';
export type { InstantInput, WorkCalendar } from '../calendar/types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type {
  DecimalInput,
  DecimalLike,
  ExplainOptions,
  Filter,
  FilterCondition,
  FilterValue,
  IsoDate,
  MoneyOptions,
  RejectedRow,
  RoundingMode,
} from '../types.js';

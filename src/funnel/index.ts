export { addStage } from './addStage.js';
export { auditEntries } from './auditEntries.js';
export { checkFunnel } from './checkFunnel.js';
export { checkStageMove } from './checkStageMove.js';
export { createFunnel } from './createFunnel.js';
export { defineFunnel } from './defineFunnel.js';
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
  AddStageOptions,
  AuditCode,
  AuditEntriesOptions,
  AuditFinding,
  BehaviourRule,
  Benchmark,
  Criterion,
  DealCreation,
  EffectiveAuditOptions,
  EffectiveReminderOptions,
  EffectiveScoreLeadsOptions,
  EffectiveSnapshotOptions,
  EntryAudit,
  FitRule,
  FunnelEdit,
  FunnelFinding,
  FunnelModel,
  FunnelOverrides,
  FunnelTemplateId,
  FunnelText,
  FunnelWarning,
  LeadActivity,
  LeadGrade,
  LeadScore,
  LeadScoreRules,
  LeadScores,
  LeadScoreWarning,
  LocalizedText,
  MissingCriterion,
  MoveDirection,
  NextStage,
  RemappedEntries,
  Reminder,
  ReminderLevel,
  ReminderSchedule,
  RenameStageOptions,
  ScheduleRemindersOptions,
  ScoredLeadInput,
  ScoreLeadsOptions,
  ScoreReason,
  ServiceLevel,
  ServiceSpan,
  SnapshotDeal,
  SnapshotRow,
  SnapshotStagesOptions,
  Stage,
  StageEntry,
  StageKind,
  StageMove,
  StageMoveCheck,
  StageRemap,
  StageSnapshot,
} from './types.js';

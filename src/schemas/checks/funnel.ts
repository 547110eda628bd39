import { addStage } from '../../funnel/addStage.js';
import type { AuditEntriesOptions, DealCreation } from '../../funnel/audit.types.js';
import { auditEntries } from '../../funnel/auditEntries.js';
import { checkStageMove } from '../../funnel/checkStageMove.js';
import { createFunnel } from '../../funnel/createFunnel.js';
import { defineFunnel } from '../../funnel/defineFunnel.js';
import { funnelTemplates } from '../../funnel/funnelTemplates.js';
import type { LeadScoreRules, ScoreLeadsOptions, ScoredLeadInput } from '../../funnel/leadScore.types.js';
import type { StageMove } from '../../funnel/moves.types.js';
import { remapEntries } from '../../funnel/remapEntries.js';
import type { ScheduleRemindersOptions } from '../../funnel/reminders.types.js';
import { renameStage } from '../../funnel/renameStage.js';
import { scheduleReminders } from '../../funnel/scheduleReminders.js';
import { scoreLeads } from '../../funnel/scoreLeads.js';
import type { SnapshotStagesOptions } from '../../funnel/snapshot.types.js';
import { snapshotStages } from '../../funnel/snapshotStages.js';
import type { AddStageOptions, FunnelModel, FunnelOverrides, FunnelTemplateId, RenameStageOptions, Stage, StageEntry, StageRemap } from '../../funnel/types.js';
import type { Check } from '../check.js';
import { eachOf, field, modelWith, namesIn } from '../dummies.js';

const MODEL = /* @__PURE__ */ modelWith();
const RULES: LeadScoreRules = { fit: [], behaviour: [] };

/** The template that has all of these stages, else the first. */
function templateWith(stages: readonly string[]): FunnelTemplateId {
  const ids = Object.keys(funnelTemplates) as FunnelTemplateId[];
  const fits = (id: FunnelTemplateId): boolean => stages.every((stage) => funnelTemplates[id].stages.some((each) => each.id === stage));
  return ids.find(fits) ?? 'b2b';
}

export const addStageOptions: Check = { at: 'options', call: (value: AddStageOptions) => addStage(modelWith(field(value, 'after'), field(value, 'before')), { id: 'new' }, value) };
export const stage: Check = { at: 'stage', call: (value: Stage) => addStage(MODEL, value) };
export const stageEntry: Check = { at: 'entries[0]', call: (value: StageEntry) => remapEntries([value], {}) };
export const auditEntriesOptions: Check = { at: 'options', call: (value: AuditEntriesOptions) => auditEntries([], MODEL, value) };
export const dealCreation: Check = { at: 'options.deals[0]', call: (value: DealCreation) => auditEntries([], MODEL, { asOf: '9999-12-31', deals: [value] }) };
export const funnelModel: Check = { at: 'model', call: (value: FunnelModel) => defineFunnel(value) };
export const stageMove: Check = { at: 'move', call: (value: StageMove) => checkStageMove(value, modelWith(field(value, 'from'), field(value, 'to'))) };
export const funnelTemplateId: Check = { at: 'templateId', call: (value: FunnelTemplateId) => createFunnel(value) };
export const funnelOverrides: Check = { at: 'overrides', call: (value: FunnelOverrides) => createFunnel(templateWith(namesIn(field(value, 'stages'))), value) };
export const stageRemap: Check = { at: 'remap', call: (value: StageRemap) => remapEntries([], value) };
export const renameStageOptions: Check = { at: 'options', call: (value: RenameStageOptions) => renameStage(MODEL, 'open', value) };
export const scheduleRemindersOptions: Check = { at: 'options', call: (value: ScheduleRemindersOptions) => scheduleReminders([], modelWith(...eachOf(field(value, 'levels'), 'stage')), value) };
export const scoredLeadInput: Check = { at: 'leads[0]', call: (value: ScoredLeadInput) => scoreLeads([value], RULES, { asOf: '9999-12-31' }) };
export const leadScoreRules: Check = { at: 'rules', call: (value: LeadScoreRules) => scoreLeads([], value, { asOf: '9999-12-31' }) };
export const scoreLeadsOptions: Check = { at: 'options', call: (value: ScoreLeadsOptions) => scoreLeads([], RULES, value) };
export const snapshotStagesOptions: Check = { at: 'options', call: (value: SnapshotStagesOptions) => snapshotStages([], MODEL, value) };

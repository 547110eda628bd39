import type { ActivityStep, CadenceRate, PlanActivitiesOptions, ProjectActivitiesOptions, ScheduleCadenceOptions } from '../../goals/activities.types.js';
import { calculateRampedQuota } from '../../goals/calculateRampedQuota.js';
import { checkSmart } from '../../goals/checkSmart.js';
import type { DecomposeGoalOptions } from '../../goals/decompose.types.js';
import { decomposeGoal } from '../../goals/decomposeGoal.js';
import { overAssign } from '../../goals/overAssign.js';
import { planActivities } from '../../goals/planActivities.js';
import { projectActivities } from '../../goals/projectActivities.js';
import { prorate } from '../../goals/prorate.js';
import type { CalculateRampedQuotaOptions, OverAssignOptions, ProrateOptions, QuotaNode } from '../../goals/quota.types.js';
import { reconcileGoals } from '../../goals/reconcileGoals.js';
import { replanGoal } from '../../goals/replanGoal.js';
import type { ReconcileGoalsOptions, RollUpActual, RollUpGoalsOptions } from '../../goals/rollUp.types.js';
import { rollUpGoals } from '../../goals/rollUpGoals.js';
import { scheduleCadence } from '../../goals/scheduleCadence.js';
import type { CheckSmartContext, GoalDraft } from '../../goals/smart.types.js';
import type { SplitGoalByOwnerOptions, SplitGoalByPeriodOptions } from '../../goals/split.types.js';
import { splitGoalByOwner } from '../../goals/splitGoalByOwner.js';
import { splitGoalByPeriod } from '../../goals/splitGoalByPeriod.js';
import { trackGoal } from '../../goals/trackGoal.js';
import { trackGoals } from '../../goals/trackGoals.js';
import type { GoalActual, GoalsActual, ReplanGoalOptions, TrackGoalOptions, TrackGoalsOptions } from '../../goals/tracking.types.js';
import type { Goal, GoalPlan, Owner } from '../../goals/types.js';
import type { Check } from '../check.js';
import { FINEST } from '../dummies.js';
import { goalFor } from '../goalFor.js';

const GOAL: Goal = { id: 'g', metric: { id: 'm', unit: 'count' }, period: '2026-01', target: 1 };
const GOAL_PLAN: GoalPlan = {
  goal: { id: 'g', metric: { id: 'm', unit: 'count', step: FINEST }, period: '2026-01', target: 1 },
  periods: [{ key: '2026-01', start: '2026-01-01', end: '2026-02-01', target: 1 }],
};

export const goal: Check = { at: 'goals[0]', call: (value: Goal) => rollUpGoals([value], []) };
export const goalPlan: Check = { at: 'goal', call: (value: GoalPlan) => trackGoal(value, [], { asOf: '2026-01-05' }) };
export const goalDraft: Check = { at: 'goal', call: (value: GoalDraft) => checkSmart(value, { asOf: '2026-01-05' }) };
export const checkSmartContext: Check = { at: 'context', call: (value: CheckSmartContext) => checkSmart({}, value) };
export const goalActual: Check = { at: 'actuals[0]', call: (value: GoalActual) => trackGoal(GOAL, [value], { asOf: '2026-01-05' }) };
export const goalsActual: Check = { at: 'actuals[0]', call: (value: GoalsActual) => trackGoals([GOAL], [value], { asOf: '2026-01-05' }) };
export const rollUpActual: Check = { at: 'actuals[0]', call: (value: RollUpActual) => rollUpGoals([GOAL], [value]) };
export const activityStep: Check = { at: 'steps[0]', call: (value: ActivityStep) => planActivities(1, [value]) };
export const planActivitiesOptions: Check = { at: 'options', call: (value: PlanActivitiesOptions) => planActivities(1, [{ id: 'a', rate: 1 }], value) };
export const projectActivitiesOptions: Check = { at: 'options', call: (value: ProjectActivitiesOptions) => projectActivities({ a: 1 }, [{ id: 'a', rate: 1 }], value) };
export const rollUpGoalsOptions: Check = { at: 'options', call: (value: RollUpGoalsOptions) => rollUpGoals([], [], value) };
export const reconcileGoalsOptions: Check = { at: 'options', call: (value: ReconcileGoalsOptions) => reconcileGoals([], value) };
export const replanGoalOptions: Check = { at: 'options', call: (value: ReplanGoalOptions) => replanGoal(GOAL_PLAN, [], value) };
export const cadenceRate: Check = { at: 'total', call: (value: CadenceRate) => scheduleCadence(value, '2026-01-05', { per: 'week' }) };
export const scheduleCadenceOptions: Check = { at: 'options', call: (value: ScheduleCadenceOptions) => scheduleCadence(1, '2026-01', value) };
export const trackGoalOptions: Check = { at: 'options', call: (value: TrackGoalOptions) => trackGoal(GOAL, [], value) };
export const trackGoalsOptions: Check = { at: 'options', call: (value: TrackGoalsOptions) => trackGoals([GOAL], [], value) };
export const splitGoalByPeriodOptions: Check = { at: 'options', call: (value: SplitGoalByPeriodOptions) => splitGoalByPeriod(goalFor(value), value), except: ['INVALID_OPTION locked'] };
export const splitGoalByOwnerOptions: Check = { at: 'options', call: (value: SplitGoalByOwnerOptions) => splitGoalByOwner(goalFor(value), [{ id: 'a' }], value) };
export const owner: Check = { at: 'owners[0]', call: (value: Owner) => splitGoalByOwner(goalFor({ owners: [value] }), [value]) };
export const decomposeGoalOptions: Check = { at: 'options', call: (value: DecomposeGoalOptions) => decomposeGoal(goalFor(value), value), except: ['NO_ACTIVE_OWNER', 'INVALID_OPTION locked', 'ZERO_WEIGHTS locked'] };
export const calculateRampedQuotaOptions: Check = { at: 'options', call: (value: CalculateRampedQuotaOptions) => calculateRampedQuota(1, value) };
export const quotaNode: Check = { at: 'root', call: (value: QuotaNode) => overAssign(value, { ratio: 1 }) };
export const overAssignOptions: Check = { at: 'options', call: (value: OverAssignOptions) => overAssign({ key: 'a', value: 1 }, value) };
export const prorateOptions: Check = { at: 'options', call: (value: ProrateOptions) => prorate(1, '2026-01', '2026-01', value) };

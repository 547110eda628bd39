import type { Fraction } from '../internal/fraction.js';
import { divide, formatExact, sign } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import { planSteps } from './activities.kernel.js';
import { readAverageValue, readSteps, requireCountable } from './activities.schema.js';
import type { ActivityCounts } from './nodes.js';
import type { GoalActivities, GoalSplitWarning } from './split.types.js';
import type { MetricUnit } from './types.js';

/** The activities that a whole goal asks for. */
export interface PlannedGoalActivities {
  readonly counts: ActivityCounts;
  /** As results hold them. */
  readonly effective: GoalActivities;
  readonly warnings: GoalSplitWarning[];
}

const PATH = 'options.activities';

function readWorth(value: unknown, unit: MetricUnit): Fraction | null {
  const path = `${PATH}.averageValue`;
  if (value === undefined && unit === 'money') fail('MISSING_VALUE', path, value, 'must be given where the metric is money: it turns the target into results');
  return readAverageValue(value, path);
}

/** Reads `activities` and plans them for the whole target; null where none are asked for. */
export function readGoalActivities(given: GoalActivities | undefined, unit: MetricUnit, target: Fraction | null): PlannedGoalActivities | null {
  if (given === undefined || target === null) return null;
  const known = requireOptions<GoalActivities>(given, ['steps', 'averageValue'], PATH);
  const steps = readSteps(known.steps as GoalActivities['steps'], `${PATH}.steps`);
  const averageValue = readWorth(known.averageValue, unit);
  if (sign(target) < 0) fail('INVALID_OPTION', PATH, given, `must not be asked for where the target is below 0 (${formatExact(target)})`);
  const plan = planSteps(averageValue === null ? target : divide(target, averageValue), steps.map(({ rate }) => rate));
  requireCountable(plan, formatExact(target), 'goal.target');
  const warnings: GoalSplitWarning[] = [];
  if (plan.results > 0) {
    for (const { id, rate } of steps) {
      if (rate === null) warnings.push({ code: 'RATE_UNKNOWN', step: id });
      else if (sign(rate) === 0) warnings.push({ code: 'UNREACHABLE', step: id });
    }
  }
  const counts = [BigInt(plan.results), ...plan.steps.map(({ required }) => (required === null ? null : BigInt(required)))];
  const effective = {
    steps: steps.map((step) => step.effective),
    ...(averageValue === null ? {} : { averageValue: formatExact(averageValue) }),
  };
  return { counts: { ids: steps.map(({ id }) => id), counts }, effective, warnings };
}


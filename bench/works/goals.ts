import type { Work } from '../cases/case.js';
import type { GoalToSplit, RollUpInput, TrackingInput } from '../data/goals.js';
import { makeGoal, makeRollUp, makeTracking } from '../data/goals.js';
import type { GoalDecomposition, GoalRollUp, GoalTracks } from '../library.js';
import { decomposeGoal, rollUpGoals, trackGoals } from '../library.js';

export const TRACKED_AS_OF = '2026-09-30';

export const GOAL_TREE: Work<GoalToSplit, GoalDecomposition> = {
  name: 'goal tree',
  make: makeGoal,
  unfolds: true,
  run: ({ goal, owners }) => decomposeGoal(goal, { by: ['quarter', 'month'], owners }),
};

export const ROLL_UP: Work<RollUpInput, GoalRollUp> = { name: 'roll-up of goals', make: makeRollUp, most: 1_000_000, run: ({ goals, actuals }) => rollUpGoals(goals, actuals) };

export const TRACKING: Work<TrackingInput, GoalTracks> = {
  name: 'tracking of goals',
  make: makeTracking,
  run: ({ goals, actuals }) => trackGoals(goals, actuals, { asOf: TRACKED_AS_OF }),
};

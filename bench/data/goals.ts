/** Made-up goals: one to take apart, and trees of goals with what came in. */
import type { Goal } from '../library.js';
import { DAY, dayText, makeRows, pad, randomFrom } from './random.js';

const METRIC = { id: 'sales', unit: 'money', currency: 'USD' } as const;
const PERIOD = '2026';

export interface OwnerRow {
  id: string;
  weight: string;
}

export interface GoalToSplit {
  goal: Goal & { target: string };
  owners: OwnerRow[];
}

export const MONTHS = 12;

/** A year's goal for so many people that a leaf for each month and person makes the rows. */
export function makeGoal(rows: number): GoalToSplit {
  const random = randomFrom(20261601);
  const people = Math.max(1, Math.round(rows / MONTHS));
  const owners = makeRows<OwnerRow>(people, (i, chunk) => chunk.push({ id: `rep-${pad(i + 1, 6)}`, weight: (0.5 + random()).toFixed(2) }));
  return { goal: { id: 'year', metric: METRIC, period: PERIOD, target: `${people}00123.45` }, owners };
}

export interface GoalRow extends Goal {
  id: string;
  target: string;
  parentId?: string;
}

const REPS_PER_TEAM = 10;
const TEAMS_PER_REGION = 20;

/** Company, regions, teams and so many people, the company first. */
function makeTree(people: number, random: () => number): GoalRow[] {
  const teams = Math.ceil(people / REPS_PER_TEAM);
  const regions = Math.ceil(teams / TEAMS_PER_REGION);
  const goal = (id: string, parentId: string | null): GoalRow => ({
    id,
    metric: METRIC,
    period: PERIOD,
    target: (1000 + Math.round(random() * 10_000_000) / 100).toFixed(2),
    ...(parentId === null ? {} : { parentId }),
  });
  return makeRows<GoalRow>(1 + regions + teams + people, (i, chunk) => {
    if (i === 0) return chunk.push(goal('company', null));
    if (i <= regions) return chunk.push(goal(`region-${i - 1}`, 'company'));
    const team = i - 1 - regions;
    if (team < teams) return chunk.push(goal(`team-${team}`, `region-${Math.floor(team / TEAMS_PER_REGION)}`));
    const rep = team - teams;
    return chunk.push(goal(`rep-${rep}`, `team-${Math.floor(rep / REPS_PER_TEAM)}`));
  });
}

export interface ActualRow {
  goalId: string;
  value: string;
}

export interface RollUpInput {
  goals: GoalRow[];
  actuals: ActualRow[];
}

/** One value for nearly every person; the others came to nothing known. */
export function makeRollUp(rows: number): RollUpInput {
  const random = randomFrom(20261602);
  const goals = makeTree(rows, random);
  const actuals = makeRows<ActualRow>(rows, (i, chunk) => {
    if (random() < 0.95) chunk.push({ goalId: `rep-${i}`, value: (random() * 100_000).toFixed(2) });
  });
  return { goals, actuals };
}

export interface DatedActualRow extends ActualRow {
  date: string;
}

export interface TrackingInput {
  goals: GoalRow[];
  actuals: DatedActualRow[];
}

const FIRST = Date.parse('2025-12-20T00:00:00.000Z');
const DAYS = 370;
const ROWS_PER_PERSON = 1000;

/** A thousand values a person, some before the year and some after it, by day. */
export function makeTracking(rows: number): TrackingInput {
  const random = randomFrom(20261603);
  const people = Math.max(1, Math.round(rows / ROWS_PER_PERSON));
  const goals = makeTree(people, random);
  const actuals = makeRows<DatedActualRow>(rows, (i, chunk) => {
    chunk.push({ goalId: `rep-${Math.floor(random() * people)}`, date: dayText(FIRST + Math.floor((i / rows) * DAYS) * DAY), value: (random() * 120).toFixed(2) });
  });
  return { goals, actuals };
}

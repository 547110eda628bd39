/** Goals as they are usually handled: objects by id in a Map, amounts added as numbers, shares rounded by largest remainder. */
import type { GoalRow, GoalToSplit, RollUpInput, TrackingInput } from '../data/goals.js';
import { MONTHS } from '../data/goals.js';
import { DAY, pad } from '../data/random.js';
import type { Money } from './money.js';
import { FLOATS } from './money.js';

export interface Leaf {
  path: string;
  periodKey: string;
  ownerId: string;
  start: string;
  end: string;
  value: string;
}

export interface Node {
  key: string;
  path: string;
  start: string;
  end: string;
  value: string;
  children: Node[];
}

/** How a share of some cents is computed. */
type Share = (cents: number, weight: number, sum: number) => { whole: number; rest: number };

const floatShare: Share = (cents, weight, sum) => {
  const exact = (cents / sum) * weight;
  const whole = Math.floor(exact);
  return { whole, rest: exact - whole };
};

/** Weights in hundredths and cents are integers, whose products fit. */
export const integerShare: Share = (cents, weight, sum) => {
  const parts = Math.round(weight * 100);
  const all = Math.round(sum * 100);
  const rest = (cents * parts) % all;
  return { whole: (cents * parts - rest) / all, rest };
};

/** What is left over goes to the largest remainders. */
function splitCents(cents: number, weights: readonly number[], share: Share): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight, i) => ({ i, weight, ...share(cents, weight, sum) }));
  let left = parts.reduce((rest, { whole }) => rest - whole, cents);
  const values = parts.map(({ whole }) => whole);
  parts.sort((a, b) => b.rest - a.rest || b.weight - a.weight || a.i - b.i);
  for (const { i } of parts) {
    if (left <= 0) break;
    (values[i] as number) += 1;
    left -= 1;
  }
  return values;
}

/** A year over quarters, months and people. */
export function decompose({ goal, owners }: GoalToSplit, share: Share = floatShare): { root: Node; leaves: Leaf[]; columns: { key: string; total: string }[] } {
  const weights = owners.map(({ weight }) => Number(weight));
  const totals = owners.map(() => 0);
  const leaves: Leaf[] = [];
  const dayOf = (month: number): string => (month < MONTHS ? `2026-${pad(month + 1, 2)}-01` : '2027-01-01');
  const print = (cents: number): string => (cents / 100).toFixed(2);
  const target = Math.round(Number(goal.target) * 100);
  const quarters = splitCents(target, [3, 3, 3, 3], share).map((ofQuarter, q): Node => {
    const key = `2026-Q${q + 1}`;
    const months = splitCents(ofQuarter, [1, 1, 1], share).map((ofMonth, m): Node => {
      const month = q * 3 + m;
      const periodKey = `2026-${pad(month + 1, 2)}`;
      const path = `${key}/${periodKey}`;
      const [start, end] = [dayOf(month), dayOf(month + 1)];
      const children = splitCents(ofMonth, weights, share).map((cents, i): Node => {
        const ownerId = (owners[i] as { id: string }).id;
        const value = print(cents);
        (totals[i] as number) += cents;
        leaves.push({ path: `${path}/${ownerId}`, periodKey, ownerId, start, end, value });
        return { key: ownerId, path: `${path}/${ownerId}`, start, end, value, children: [] };
      });
      return { key: periodKey, path, start, end, value: print(ofMonth), children };
    });
    return { key, path: key, start: dayOf(q * 3), end: dayOf(q * 3 + 3), value: print(ofQuarter), children: months };
  });
  const root: Node = { key: String(goal.id), path: '', start: dayOf(0), end: dayOf(MONTHS), value: goal.target, children: quarters };
  return { root, leaves, columns: owners.map(({ id }, i) => ({ key: id, total: print(totals[i] as number) })) };
}

interface Branch {
  goal: GoalRow;
  sum: number;
  isKnown: boolean;
  children: Branch[];
}

function growTree(goals: readonly GoalRow[]): { branches: Map<string, Branch>; roots: Branch[] } {
  const branches = new Map(goals.map((goal): [string, Branch] => [goal.id, { goal, sum: 0, isKnown: false, children: [] }]));
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const { parentId } = branch.goal;
    if (parentId === undefined) roots.push(branch);
    else (branches.get(parentId) as Branch).children.push(branch);
  }
  return { branches, roots };
}

function addUp(branch: Branch): void {
  for (const child of branch.children) {
    addUp(child);
    branch.sum += child.sum;
    branch.isKnown ||= child.isKnown;
  }
}

export interface RolledUp {
  goalId: string;
  actual: string | null;
  attainment: number | null;
  missing: string[];
}

export function rollUp({ goals, actuals }: RollUpInput, { read, print }: Money = FLOATS): RolledUp[] {
  const { branches, roots } = growTree(goals);
  for (const { goalId, value } of actuals) {
    const branch = branches.get(goalId) as Branch;
    branch.sum = read(value);
    branch.isKnown = true;
  }
  for (const root of roots) addUp(root);
  return Array.from(branches.values(), ({ goal, sum, isKnown, children }) => ({
    goalId: goal.id,
    actual: isKnown ? print(sum) : null,
    attainment: isKnown ? sum / read(goal.target) : null,
    missing: children.filter((child) => !child.isKnown).map((child) => child.goal.id),
  }));
}

export interface Track {
  goalId: string;
  target: string;
  actual: string;
  attainment: number;
  elapsed: number;
  remaining: number;
  total: number;
  expectedShare: number;
  expectedToDate: number;
  paceIndex: number;
  projection: number;
  gap: string;
  requiredPerDay: number;
  status: string;
}

function statusOf(attainment: number, pace: number): string {
  if (attainment >= 1) return 'achieved';
  if (pace >= 1) return 'onTrack';
  return pace >= 0.9 ? 'atRisk' : 'offTrack';
}

/** Where goals for the year 2026 stand. */
export function track({ goals, actuals }: TrackingInput, asOf: string, { read, print, value: inMoney }: Money = FLOATS): Track[] {
  const { branches, roots } = growTree(goals);
  for (const { goalId, date, value } of actuals) {
    if (date < '2026-01-01' || date > asOf) continue;
    (branches.get(goalId) as Branch).sum += read(value);
  }
  for (const root of roots) addUp(root);
  const elapsed = (Date.parse(asOf) - Date.parse('2026-01-01')) / DAY + 1;
  const total = (Date.parse('2027-01-01') - Date.parse('2026-01-01')) / DAY;
  const expectedShare = elapsed / total;
  return Array.from(branches.values(), ({ goal, sum }) => {
    const target = read(goal.target);
    const attainment = sum / target;
    const paceIndex = attainment / expectedShare;
    return {
      goalId: goal.id,
      target: print(target),
      actual: print(sum),
      attainment,
      elapsed,
      remaining: total - elapsed,
      total,
      expectedShare,
      expectedToDate: inMoney(target) * expectedShare,
      paceIndex,
      projection: inMoney(sum) / expectedShare,
      gap: print(target - sum),
      requiredPerDay: Math.max(0, inMoney(target - sum)) / (total - elapsed),
      status: statusOf(attainment, paceIndex),
    };
  });
}

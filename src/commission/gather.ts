import type { Fraction } from '../internal/fraction.js';
import { compare } from '../internal/fraction.js';
import type { TakenCredits } from './assignment.js';
import { NOT_TAKEN, PARTLY_TAKEN, WHOLLY_TAKEN } from './assignment.js';
import type { CompiledPlan } from './compilePlan.js';
import type { Entries } from './entries.js';
import { addEntry, openEntries } from './entries.js';
import type { Lane } from './lanes.js';
import type { MeasureColumn } from './measures.js';
import { isActive } from './participants.js';
import type { RowCredit, RowCredits } from './split.kernel.js';
import type { CreditingContext, Taker } from './takers.js';
import type { TransactionTable } from './transactions.js';
import { sharedCredits } from './transactions.js';
import type { SalesTransaction } from './types.js';

function markShared(taken: TakenCredits, row: number, credits: RowCredits, at: number): void {
  let flags = taken.shared.get(row);
  if (flags === undefined) taken.shared.set(row, (flags = new Uint8Array(credits.list.length)));
  flags[at] = 1;
  if (taken.rows[row] === NOT_TAKEN) taken.rows[row] = PARTLY_TAKEN;
}

/** Sums of one row by participant, reused from row to row. */
interface RowSums<T> {
  /** How many of the following count. */
  size: number;
  participant: number[];
  units: T[];
  base: T[];
}

function addTo<T extends number | bigint>(lane: Lane<T>, sums: RowSums<T>, participant: number, units: T, base: T): void {
  let at = 0;
  while (at < sums.size && sums.participant[at] !== participant) at += 1;
  const isNew = at === sums.size;
  sums.participant[at] = participant;
  sums.units[at] = isNew ? units : lane.add(sums.units[at] as T, units);
  sums.base[at] = isNew ? base : lane.add(sums.base[at] as T, base);
  if (isNew) sums.size += 1;
}

/** What each credit of a row is worth in a measure; false when the lane is too narrow. */
function valueCredits<T extends number | bigint>(
  lane: Lane<T>,
  column: MeasureColumn,
  row: number,
  credits: RowCredits,
  plan: CompiledPlan,
  shareScale: number,
  out: T[],
): boolean {
  const { scale } = column.values;
  const value = lane.read(column.values, row);
  if (column.isMoney) {
    const step = lane.stepOf(value, scale, Math.min(scale, plan.source.minorUnits));
    return lane.split(value, step, credits, plan.source.rounding, out);
  }
  for (let i = 0; i < credits.list.length; i += 1) {
    const part = lane.take(value, (credits.list[i] as RowCredit).share, shareScale);
    if (!lane.isSafe(part)) return false;
    out[i] = part;
  }
  return true;
}

/** How many credits there are beside one for each row. */
function countExtra({ credits }: TransactionTable): number {
  let extra = 0;
  for (const { list } of credits) extra += list.length - 1;
  return extra;
}

/** Gathers a component's entries in one lane; null when the lane is too narrow. */
export function gather<T extends number | bigint>(
  lane: Lane<T>,
  context: CreditingContext,
  taker: Taker,
  version: Int16Array,
  shareScale: number,
  taken: TakenCredits,
): Entries<T> | null {
  const { table, origins, roster, versions } = context;
  const { component, where, eligible, measure, base } = taker;
  const plan = versions[taker.version] as CompiledPlan;
  const scaleUp = measure.isMoney ? 0 : shareScale;
  const baseScaleUp = base === null || base.isMoney ? 0 : shareScale;
  const entries = openEntries(lane, version.length + countExtra(table), base !== null);
  const sums: RowSums<T> = { size: 0, participant: [], units: [], base: [] };
  const values: T[] = [];
  const baseValues: T[] = [];
  const isTeam = component.team;
  const holds = (whose: number, day: number): boolean => eligible[whose] === 1 && isActive(roster.at(whose), day);
  const addCredit = (at: number, whose: number): void => {
    addTo(lane, sums, whose, values[at] as T, base === null ? lane.zero : (baseValues[at] as T));
  };

  // These stand apart, so that rows which need none of it do not pay for what their inner functions close over.
  const addManagers = (row: number, participant: number, units: T, baseUnits: T): void => {
    for (const manager of roster.managersOf(participant)) {
      if (!holds(manager, table.day[row] as number)) continue;
      addTo(lane, sums, manager, units, baseUnits);
      taken.rows[row] = WHOLLY_TAKEN;
    }
  };
  const addShared = (row: number, credits: RowCredits): boolean => {
    const day = table.day[row] as number;
    if (!valueCredits(lane, measure, row, credits, plan, scaleUp, values)) return false;
    if (base !== null && !valueCredits(lane, base, row, credits, plan, baseScaleUp, baseValues)) return false;
    if (isTeam) {
      takeForTeams(context, taker, credits, day, (at, whose) => {
        addCredit(at, whose);
        markShared(taken, row, credits, at);
      });
      return true;
    }
    const { list } = credits;
    let held = 0;
    for (let at = 0; at < list.length; at += 1) {
      const { participant: whose } = list[at] as RowCredit;
      if (!holds(whose, day)) continue;
      addCredit(at, whose);
      held += 1;
    }
    if (held === list.length) taken.rows[row] = WHOLLY_TAKEN;
    else if (held > 0) list.forEach((credit, at) => holds(credit.participant, day) && markShared(taken, row, credits, at));
    return true;
  };

  for (let row = 0; row < version.length; row += 1) {
    if (version[row] !== taker.version || table.rejectedFlags[row] === 1) continue;
    if (where !== null && !where(table.rows[origins.rootOf(row)] as SalesTransaction)) continue;
    const source = origins.creditRowOf(row);
    const participant = table.participant[source] as number;
    sums.size = 0;
    if (participant >= 0) {
      const units = lane.shift(lane.read(measure.values, row), scaleUp);
      const baseUnits = base === null ? lane.zero : lane.shift(lane.read(base.values, row), baseScaleUp);
      if (!lane.isSafe(units) || !lane.isSafe(baseUnits)) return null;
      if (!isTeam) {
        if (eligible[participant] !== 1) continue;
        addEntry(lane, entries, row, participant, units, baseUnits);
        taken.rows[row] = WHOLLY_TAKEN;
        continue;
      }
      addManagers(row, participant, units, baseUnits);
    } else if (!addShared(row, sharedCredits(table, source) as RowCredits)) return null;
    for (let i = 0; i < sums.size; i += 1) {
      const units = sums.units[i] as T;
      const baseUnits = sums.base[i] as T;
      if (!lane.isSafe(units) || !lane.isSafe(baseUnits)) return null;
      addEntry(lane, entries, row, sums.participant[i] as number, units, baseUnits);
    }
  }
  return { lane, ...entries, scale: measure.values.scale + scaleUp, baseScale: (base?.values.scale ?? 0) + baseScaleUp };
}

/** Each manager gets the team's revenue credits, or, when there are none, its largest overlay credit: a deal counts once. */
function takeForTeams(
  context: CreditingContext,
  taker: Taker,
  credits: RowCredits,
  day: number,
  take: (at: number, whose: number) => void,
): void {
  const { roster } = context;
  const byManager = new Map<number, number[]>();
  credits.list.forEach(({ participant }, at) => {
    if (!isActive(roster.at(participant), day)) return;
    for (const manager of roster.managersOf(participant)) {
      if (taker.eligible[manager] !== 1 || !isActive(roster.at(manager), day)) continue;
      const list = byManager.get(manager);
      if (list === undefined) byManager.set(manager, [at]);
      else list.push(at);
    }
  });
  for (const [manager, list] of byManager) {
    const revenue = list.filter((at) => !(credits.list[at] as RowCredit).overlay);
    if (revenue.length > 0) {
      for (const at of revenue) take(at, manager);
      continue;
    }
    const shareAt = (at: number): Fraction => (credits.list[at] as RowCredit).share.exact;
    take(list.reduce((best, at) => (compare(shareAt(at), shareAt(best)) > 0 ? at : best)), manager);
  }
}

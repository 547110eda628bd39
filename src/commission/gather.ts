import type { Fraction } from '../internal/fraction.js';
import { compare } from '../internal/fraction.js';
import type { TakenCredits } from './assignment.js';
import { NOT_TAKEN, PARTLY_TAKEN, WHOLLY_TAKEN } from './assignment.js';
import type { CompiledPlan } from './compilePlan.js';
import type { Entries } from './entries.js';
import { buildEntries } from './entries.js';
import type { Lane } from './lanes.js';
import type { MeasureColumn } from './measures.js';
import { isActive } from './participants.js';
import type { RowCredit, RowCredits } from './split.kernel.js';
import type { CreditingContext, Taker } from './takers.js';
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
  participant: number[];
  units: T[];
  base: T[];
}

function addTo<T extends number | bigint>(lane: Lane<T>, sums: RowSums<T>, participant: number, units: T, base: T): void {
  const at = sums.participant.indexOf(participant);
  if (at < 0) {
    sums.participant.push(participant);
    sums.units.push(units);
    sums.base.push(base);
  } else {
    sums.units[at] = lane.add(sums.units[at] as T, units);
    sums.base[at] = lane.add(sums.base[at] as T, base);
  }
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
  const builder = buildEntries(lane, version.length, base !== null);
  const sums: RowSums<T> = { participant: [], units: [], base: [] };
  const values: T[] = [];
  const baseValues: T[] = [];
  const holds = (whose: number, day: number): boolean => eligible[whose] === 1 && isActive(roster.at(whose), day);
  const plain = !component.team && base === null && scaleUp === 0;

  for (let row = 0; row < version.length; row += 1) {
    if (version[row] !== taker.version || table.rejectedFlags[row] === 1) continue;
    if (where !== null && !where(table.rows[origins.rootOf(row)] as SalesTransaction)) continue;
    const source = origins.creditRowOf(row);
    const participant = table.participant[source] as number;
    if (plain && participant >= 0) {
      if (eligible[participant] !== 1) continue;
      builder.push(row, participant, lane.read(measure.values, row), lane.zero);
      taken.rows[row] = WHOLLY_TAKEN;
      continue;
    }
    const day = table.day[row] as number;
    sums.participant.length = 0;
    sums.units.length = 0;
    sums.base.length = 0;
    if (participant >= 0) {
      const units = lane.shift(lane.read(measure.values, row), scaleUp);
      const baseUnits = base === null ? lane.zero : lane.shift(lane.read(base.values, row), baseScaleUp);
      if (!lane.isSafe(units) || !lane.isSafe(baseUnits)) return null;
      const whose = component.team ? roster.managersOf(participant) : [participant];
      for (const each of whose) {
        if (eligible[each] !== 1 || (component.team && !isActive(roster.at(each), day))) continue;
        addTo(lane, sums, each, units, baseUnits);
        taken.rows[row] = WHOLLY_TAKEN;
      }
    } else {
      const credits = sharedCredits(table, source) as RowCredits;
      if (!valueCredits(lane, measure, row, credits, plan, scaleUp, values)) return null;
      if (base !== null && !valueCredits(lane, base, row, credits, plan, baseScaleUp, baseValues)) return null;
      if (component.team) {
        takeForTeams(context, taker, credits, day, (at, whose) => {
          addTo(lane, sums, whose, values[at] as T, base === null ? lane.zero : (baseValues[at] as T));
          markShared(taken, row, credits, at);
        });
      } else {
        const { list } = credits;
        let held = 0;
        for (let at = 0; at < list.length; at += 1) {
          const { participant: whose } = list[at] as RowCredit;
          if (!holds(whose, day)) continue;
          addTo(lane, sums, whose, values[at] as T, base === null ? lane.zero : (baseValues[at] as T));
          held += 1;
        }
        if (held === list.length) taken.rows[row] = WHOLLY_TAKEN;
        else if (held > 0) list.forEach((credit, at) => holds(credit.participant, day) && markShared(taken, row, credits, at));
      }
    }
    for (let i = 0; i < sums.participant.length; i += 1) {
      const units = sums.units[i] as T;
      const baseUnits = sums.base[i] as T;
      if (!lane.isSafe(units) || !lane.isSafe(baseUnits)) return null;
      builder.push(row, sums.participant[i] as number, units, baseUnits);
    }
  }
  return builder.finish(measure.values.scale + scaleUp, (base?.values.scale ?? 0) + baseScaleUp);
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

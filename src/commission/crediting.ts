import type { FieldReader, Predicate } from '../internal/filter.js';
import { compileFilter } from '../internal/filter.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, powerOfTen } from '../internal/fraction.js';
import { issue } from '../internal/issues.js';
import { readScaled } from '../internal/decimal.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { Entries } from './entries.js';
import { buildEntries } from './entries.js';
import type { Lane } from './lanes.js';
import { BIGINTS, DOUBLES } from './lanes.js';
import type { MeasureColumn } from './measures.js';
import { readMeasure } from './measures.js';
import type { Roster } from './participants.js';
import { isActive } from './participants.js';
import type { Origins } from './reversals.js';
import { creditsOf } from './reversals.js';
import type { RowCredit, RowCredits } from './split.kernel.js';
import type { TransactionTable } from './transactions.js';
import { convert, NOBODY, transactionId } from './transactions.js';
import type { SalesTransaction, UncreditedReason, UncreditedTransaction } from './types.js';
import { isInEffect } from './windows.js';

/** What came of crediting. */
export interface Crediting {
  /** By version, then component. */
  readonly entries: readonly (readonly Entries[])[];
  /** In the order of the rows. */
  uncredited(): UncreditedTransaction[];
}

/** Everything that crediting looks at. */
export interface CreditingContext {
  readonly table: TransactionTable;
  readonly origins: Origins;
  readonly versions: readonly CompiledPlan[];
  readonly roster: Roster;
  /** Last day that counts, or null. */
  readonly asOf: number | null;
}

const UNUSED = -1;

interface Missed {
  readonly row: number;
  readonly participant: number;
  readonly reason: UncreditedReason;
}

/** Which version each row belongs to, and the rows that none may credit. */
function assignVersions(context: CreditingContext, missed: Missed[]): Int16Array {
  const { table, origins, versions, roster, asOf } = context;
  const count = table.rows.length;
  const version = new Int16Array(count);
  const single = versions.length === 1 && versions[0]?.from === null && versions[0].to === null;
  const miss = (row: number, reason: UncreditedReason): void => {
    version[row] = UNUSED;
    missed.push({ row, participant: NOBODY, reason });
  };
  for (let row = 0; row < count; row += 1) {
    if (table.rejectedFlags[row] === 1) {
      version[row] = UNUSED;
      continue;
    }
    const day = table.day[row] as number;
    const plan = single ? 0 : versions.findIndex((each) => isInEffect(each, day));
    const source = origins.creditRowOf(row);
    const participant = table.participant[source] as number;
    if (asOf !== null && day > asOf) miss(row, 'AFTER_AS_OF');
    else if (plan < 0) miss(row, 'OUTSIDE_PLAN');
    else if (participant === NOBODY) miss(row, 'NO_PARTICIPANT');
    else {
      version[row] = plan;
      if (roster.listed) findInactive(context, row, source, version, missed);
    }
  }
  return version;
}

function findInactive(context: CreditingContext, row: number, source: number, version: Int16Array, missed: Missed[]): void {
  const { table, roster } = context;
  const day = table.day[row] as number;
  const participant = table.participant[source] as number;
  if (participant >= 0 && isActive(roster.at(participant), day)) return;
  const whose = participant >= 0 ? [participant] : [...new Set((table.credits.get(source) as RowCredits).list.map((credit) => credit.participant))];
  const inactive = whose.filter((each) => !isActive(roster.at(each), day));
  for (const each of inactive) missed.push({ row, participant: each, reason: 'PARTICIPANT_INACTIVE' });
  if (inactive.length === whose.length) version[row] = UNUSED;
}

/** Amounts and margins are compared in plan currency. */
function fieldReader(table: TransactionTable): FieldReader<SalesTransaction> {
  const rowOf = new Map<SalesTransaction, number>();
  for (const row of table.rates.keys()) rowOf.set(table.rows[row] as SalesTransaction, row);
  return (subject, field): Fraction | undefined => {
    if (field !== 'amount' && field !== 'margin' && field !== 'units') return undefined;
    const value = readScaled(subject[field]);
    if (value === null) return undefined;
    const row = field === 'units' ? undefined : rowOf.get(subject);
    const rate = row === undefined ? undefined : table.rates.get(row);
    const worth = rate === undefined ? value : convert(value, rate);
    return { n: worth.units, d: powerOfTen(worth.scale) };
  };
}

/** A component with what crediting needs of it. */
interface Taker {
  readonly component: CompiledComponent;
  readonly version: number;
  readonly where: Predicate<SalesTransaction> | null;
  /** 1: the component is for this participant. */
  readonly eligible: Uint8Array;
  readonly measure: MeasureColumn;
  readonly base: MeasureColumn | null;
}

function createTakers(context: CreditingContext): Taker[][] {
  const { table, versions, roster } = context;
  const columns = new Map<string, MeasureColumn>();
  const read = fieldReader(table);
  return versions.map((plan, version) => {
    const columnOf = (name: string): MeasureColumn => {
      const column = columns.get(name) ?? readMeasure(table, name, plan.source.minorUnits);
      columns.set(name, column);
      return column;
    };
    return plan.components.map((component) => {
      const eligible = new Uint8Array(roster.size());
      for (let i = 0; i < eligible.length; i += 1) {
        const { source } = roster.at(i);
        eligible[i] = component.appliesTo === null || component.appliesTo(source) ? 1 : 0;
      }
      return {
        component,
        version,
        where: compileFilter(component.source.where, read),
        eligible,
        measure: columnOf(component.measure),
        base: component.base === null ? null : columnOf(component.base),
      };
    });
  });
}

/** Everybody whom a component would credit for a row. */
function takersOf(context: CreditingContext, taker: Taker, row: number): number[] {
  const { table, origins, roster } = context;
  const day = table.day[row] as number;
  const { participant, shared } = creditsOf(table, origins, row);
  const whose = shared === null ? [participant] : shared.list.map((credit) => credit.participant);
  const active = whose.filter((each) => isActive(roster.at(each), day));
  const candidates = taker.component.team ? active.flatMap((each) => [...roster.managersOf(each)]) : active;
  return candidates.filter((each) => taker.eligible[each] === 1 && isActive(roster.at(each), day));
}

/** A row that a component credits must have the measure that the component reads. */
function rejectMissing(context: CreditingContext, takers: readonly Taker[], version: Int16Array): void {
  const { table, origins } = context;
  for (const taker of takers) {
    for (const column of [taker.measure, taker.base]) {
      if (column === null || column.missing === null) continue;
      for (let row = 0; row < version.length; row += 1) {
        if (column.missing[row] !== 1 || version[row] !== taker.version || table.rejectedFlags[row] === 1) continue;
        if (taker.where !== null && !taker.where(table.rows[origins.rootOf(row)] as SalesTransaction)) continue;
        if (takersOf(context, taker, row).length === 0) continue;
        const path = `transactions[${row}].${column.field}`;
        const rule = `must be there: component '${taker.component.id}' reads it. Give the value, or leave the row out with a filter`;
        table.reject(row, issue('MISSING_VALUE', path, undefined, rule));
      }
    }
  }
}

/** Remembers which credits some component took. */
interface TakenCredits {
  readonly rows: Uint8Array;
  readonly shared: Map<number, Uint8Array>;
}

function markShared(taken: TakenCredits, row: number, credits: RowCredits, at: number): void {
  let flags = taken.shared.get(row);
  if (flags === undefined) taken.shared.set(row, (flags = new Uint8Array(credits.list.length)));
  flags[at] = 1;
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
function gather<T extends number | bigint>(
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
  const plain = !component.team && base === null && scaleUp === 0;

  for (let row = 0; row < version.length; row += 1) {
    if (version[row] !== taker.version || table.rejectedFlags[row] === 1) continue;
    if (where !== null && !where(table.rows[origins.rootOf(row)] as SalesTransaction)) continue;
    const source = origins.creditRowOf(row);
    const participant = table.participant[source] as number;
    if (plain && participant >= 0) {
      if (eligible[participant] !== 1) continue;
      builder.push(row, participant, lane.read(measure.values, row), lane.zero);
      taken.rows[row] = 1;
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
        taken.rows[row] = 1;
      }
    } else {
      const credits = table.credits.get(source) as RowCredits;
      if (!valueCredits(lane, measure, row, credits, plan, scaleUp, values)) return null;
      if (base !== null && !valueCredits(lane, base, row, credits, plan, baseScaleUp, baseValues)) return null;
      const take = (at: number, whose: number): void => {
        addTo(lane, sums, whose, values[at] as T, base === null ? lane.zero : (baseValues[at] as T));
        taken.rows[row] = 1;
        markShared(taken, row, credits, at);
      };
      if (component.team) takeForTeams(context, taker, credits, day, take);
      else {
        credits.list.forEach((credit, at) => {
          if (eligible[credit.participant] === 1 && isActive(roster.at(credit.participant), day)) take(at, credit.participant);
        });
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

/** Credits that no component took. */
function listUntaken(context: CreditingContext, version: Int16Array, taken: TakenCredits, missed: Missed[]): void {
  const { table, origins, roster } = context;
  for (let row = 0; row < version.length; row += 1) {
    if (version[row] === UNUSED || table.rejectedFlags[row] === 1) continue;
    const source = origins.creditRowOf(row);
    if ((table.participant[source] as number) >= 0) {
      if (taken.rows[row] === 0) missed.push({ row, participant: NOBODY, reason: 'NO_COMPONENT' });
      continue;
    }
    const shared = table.credits.get(source) as RowCredits;
    const day = table.day[row] as number;
    const flags = taken.shared.get(row);
    const active = shared.list.filter((credit) => isActive(roster.at(credit.participant), day));
    if (flags === undefined && active.length === shared.list.length) {
      missed.push({ row, participant: NOBODY, reason: 'NO_COMPONENT' });
      continue;
    }
    const took = new Set(shared.list.filter((_, at) => flags?.[at] === 1).map((credit) => credit.participant));
    const untaken = new Set(active.map((credit) => credit.participant).filter((each) => !took.has(each)));
    for (const participant of untaken) missed.push({ row, participant, reason: 'NO_COMPONENT' });
  }
}

function mostDecimals(table: TransactionTable): number {
  let most = 0;
  for (const { list } of table.credits.values()) for (const { share } of list) if (share.scale > most) most = share.scale;
  return most;
}

/** Whether every row is one participant's and belongs to the only version. */
function isUniform(context: CreditingContext, version: Int16Array): boolean {
  const { table, versions } = context;
  if (versions.length > 1 || table.credits.size > 0) return false;
  for (let row = 0; row < version.length; row += 1) {
    if (version[row] === UNUSED || table.rejectedFlags[row] === 1 || (table.participant[row] as number) < 0) return false;
  }
  return true;
}

function takesEveryRow({ component, where, eligible, base, measure }: Taker): boolean {
  return !component.team && base === null && where === null && measure.missing === null && !eligible.includes(0);
}

/** The commonest case costs nothing: the columns of the rows are the entries. */
function aliasRows({ measure }: Taker, table: TransactionTable): Entries {
  const { units, scale } = measure.values;
  const wide = Array.isArray(units);
  return {
    lane: wide ? BIGINTS : DOUBLES,
    count: table.rows.length,
    row: null,
    participant: table.participant,
    scale,
    units,
    base: null,
    baseScale: 0,
  } as Entries;
}

/** Decides for every transaction which components credit whom with how much. */
export function creditTransactions(context: CreditingContext): Crediting {
  const { table, roster } = context;
  const missed: Missed[] = [];
  const version = assignVersions(context, missed);
  const takers = createTakers(context);
  rejectMissing(context, takers.flat(), version);
  const shareScale = mostDecimals(table);
  const taken: TakenCredits = { rows: new Uint8Array(version.length), shared: new Map() };
  const everyRow = isUniform(context, version);
  const entries = takers.map((ofVersion) =>
    ofVersion.map((taker): Entries => {
      if (everyRow && takesEveryRow(taker)) {
        taken.rows.fill(1);
        return aliasRows(taker, table);
      }
      const wide = Array.isArray(taker.measure.values.units) || Array.isArray(taker.base?.values.units);
      const fast = wide ? null : gather(DOUBLES, context, taker, version, shareScale, taken);
      return (fast ?? gather(BIGINTS, context, taker, version, shareScale, taken)) as Entries;
    }),
  );
  listUntaken(context, version, taken, missed);
  return {
    entries,
    uncredited: () =>
      missed
        .filter(({ row }) => table.rejectedFlags[row] === 0)
        .sort((a, b) => a.row - b.row)
        .map(({ row, participant, reason }) => {
          const id = transactionId(table.rows[row] as SalesTransaction);
          return participant === NOBODY
            ? { transactionId: id, reason }
            : { transactionId: id, participantId: roster.at(participant).id, reason };
        }),
  };
}

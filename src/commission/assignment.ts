import type { CompiledPlan } from './compilePlan.js';
import { isActive } from './participants.js';
import type { RowCredits } from './split.kernel.js';
import type { CreditingContext } from './takers.js';
import { NOBODY, sharedCredits } from './transactions.js';
import type { UncreditedReason } from './types.js';
import { isInEffect } from './windows.js';

/** Version of a row that is not used. */
const UNUSED = -1;

/** A row, or one participant's part of it, that earned nothing. */
export interface Missed {
  readonly row: number;
  readonly participant: number;
  readonly reason: UncreditedReason;
}

/** What was taken of a row. */
export const NOT_TAKEN = 0;
export const PARTLY_TAKEN = 1;
export const WHOLLY_TAKEN = 2;

/** Remembers which credits some component took. */
export interface TakenCredits {
  /** What of each row; a row may turn out to be taken wholly though it says partly. */
  readonly rows: Uint8Array;
  /** 1: taken, by credit, of rows that were never taken as a whole. */
  readonly shared: Map<number, Uint8Array>;
}

/** Which version each row belongs to, and the rows that none may credit. */
export function assignVersions(context: CreditingContext, missed: Missed[]): Int16Array {
  const { table, origins, versions, roster, asOf } = context;
  const count = table.rows.length;
  const version = new Int16Array(count);
  const single = versions.length === 1 && versions[0]?.from === null && versions[0].to === null;
  if (single && table.isSimple && asOf === null && !roster.listed) return version;
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
    const plan = single ? 0 : versionOn(versions, day);
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

/** The version in effect on a day; −1 where there is none. */
function versionOn(versions: readonly CompiledPlan[], day: number): number {
  return versions.findIndex((each) => isInEffect(each, day));
}

function findInactive(context: CreditingContext, row: number, source: number, version: Int16Array, missed: Missed[]): void {
  const { table, roster } = context;
  const day = table.day[row] as number;
  const participant = table.participant[source] as number;
  if (participant >= 0 && isActive(roster.at(participant), day)) return;
  const whose = participant >= 0 ? [participant] : [...new Set((sharedCredits(table, source) as RowCredits).list.map((credit) => credit.participant))];
  const inactive = whose.filter((each) => !isActive(roster.at(each), day));
  for (const each of inactive) missed.push({ row, participant: each, reason: 'PARTICIPANT_INACTIVE' });
  if (inactive.length === whose.length) version[row] = UNUSED;
}

/** Credits that no component took. */
export function listUntaken(context: CreditingContext, version: Int16Array, taken: TakenCredits, missed: Missed[]): void {
  const { table, origins } = context;
  for (let row = 0; row < version.length; row += 1) {
    if (version[row] === UNUSED || table.rejectedFlags[row] === 1 || taken.rows[row] === WHOLLY_TAKEN) continue;
    const shared = sharedCredits(table, origins.creditRowOf(row));
    if (shared === null) missed.push({ row, participant: NOBODY, reason: 'NO_COMPONENT' });
    else missUntaken(context, row, shared, taken.shared.get(row), missed);
  }
}

/** @param flags - which credits were taken; undefined: none */
function missUntaken({ table, roster }: CreditingContext, row: number, { list }: RowCredits, flags: Uint8Array | undefined, missed: Missed[]): void {
  if (flags?.every((flag) => flag === 1)) return;
  const day = table.day[row] as number;
  const active = list.filter((credit) => isActive(roster.at(credit.participant), day));
  if (flags === undefined && active.length === list.length) {
    missed.push({ row, participant: NOBODY, reason: 'NO_COMPONENT' });
    return;
  }
  const took = new Set(list.filter((_, at) => flags?.[at] === 1).map((credit) => credit.participant));
  const untaken = new Set(active.map((credit) => credit.participant).filter((each) => !took.has(each)));
  for (const participant of untaken) missed.push({ row, participant, reason: 'NO_COMPONENT' });
}

import type { AllocationMethod } from '../internal/allocate.js';
import type { DayRange } from '../internal/dates.js';
import { fail, joinPath } from '../internal/issues.js';
import type { IsoDate } from '../types.js';
import type { Family, HandedOut, Member } from './family.kernel.js';
import { handOut } from './family.kernel.js';
import type { Locks } from './locks.js';
import type { PeriodSlot } from './periodLevels.js';
import type { GoalSplitWarning } from './split.types.js';
import { listLockWarnings } from './splitOptions.js';

/** Someone who takes part, with what each leaf period weighs for him or her. */
export interface Carrier {
  readonly id: string;
  readonly weight: bigint;
  /** Σ m·ramp of the leaf periods before each one, and of all of them at the end. */
  readonly before: readonly bigint[];
  /** When he or she is there, whatever those days weigh. */
  readonly spans: readonly DayRange[];
  /** A value settled beforehand, which holds where owners are the first level; null when there is none. */
  readonly locked: bigint | null;
}

/** What a goal is carved into. */
export interface CarvingPlan {
  /** In steps. */
  readonly target: bigint;
  /** As results hold it. */
  readonly targetText: string;
  readonly startText: IsoDate;
  readonly endText: IsoDate;
  /** The first level of time; none when time is not cut. */
  readonly slots: readonly PeriodSlot[];
  /** Null when people are left out. */
  readonly carriers: readonly Carrier[] | null;
  readonly ownersFirst: boolean;
  /** What a period weighs for everyone. */
  readonly weigh: (slot: PeriodSlot) => bigint;
  readonly locks: Locks;
  readonly method: AllocationMethod;
}

/** The numbers of a tree. */
export interface Carving {
  readonly root: Family;
  /** How many sums are held when both axes are. */
  readonly groups: number;
  readonly warnings: GoalSplitWarning[];
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}/${key}`);

/** Carves a goal level by level, each from the rounded value above it. */
export function carve(plan: CarvingPlan): Carving {
  const { carriers, locks, method } = plan;
  const warnings: GoalSplitWarning[] = [];
  const ownerMembers: readonly Member[] = carriers?.map(({ id }) => ({ key: id, startText: null, endText: null })) ?? [];
  let groups = 0;

  const lockAll = (path: string, members: readonly Member[]): (bigint | null)[] | null => {
    if (locks.isEmpty || (path !== '' && !locks.reaches(path))) return null;
    const found = members.map(({ key }) => locks.take(below(path, key)));
    return found.some((each) => each !== null) ? found : null;
  };
  const warnOfLocks = ({ outcome }: HandedOut, path: string): void => {
    warnings.push(...listLockWarnings(outcome, path));
  };
  const refuse = (path: string, byLock: boolean, taker: string, advice = ''): never => {
    const rule = `must have a weight above 0 on ${taker}${path === '' ? '' : ` in ${path}`}`;
    if (!byLock) return fail('ZERO_WEIGHTS', 'options.owners', ownerMembers, rule + advice);
    const isOwn = Object.hasOwn(locks.effective, path);
    const where = isOwn ? joinPath('options.locked', [path]) : 'options.locked';
    return fail('ZERO_WEIGHTS', where, isOwn ? locks.effective[path] : locks.effective, `${rule}: look at the seasonality, the working days and the locks`);
  };
  const refusePeriods = (path: string): never => {
    if (path === '') fail('ZERO_WEIGHTS', 'goal.target', plan.targetText, 'must have a weight above 0 on a period that is not locked: look at the seasonality, the working days and the locks');
    // a node that weighs something has a period that does: only a lock can leave one with nothing to carry it
    return refuse(path, locks.reaches(path), 'a period that is not locked', ': change what is locked');
  };
  const refuseOwners = (path: string, byLock = false): never => refuse(path, byLock, 'an owner who is active and not locked');

  /** Periods below a node: `weigh` tells what each weighs there, `next` what comes below the leaves of time. */
  const carveTime = (
    node: { path: string; value: bigint; startText: IsoDate; endText: IsoDate },
    slots: readonly PeriodSlot[],
    weigh: (slot: PeriodSlot) => bigint,
    next: ((slot: PeriodSlot, path: string, value: bigint) => Family) | null,
    group: number,
  ): Family => {
    const { path, value, startText, endText } = node;
    const weights = slots.map(weigh);
    const locked = lockAll(path, slots);
    const { outcome, ...handed } = handOut(value, weights, locked, method);
    if (outcome === 'weightless') refusePeriods(path);
    warnOfLocks({ outcome, ...handed }, path);
    const isLast = slots.every((slot) => slot.slots.length === 0);
    const families =
      isLast && next === null
        ? null
        : slots.map((slot, i) => {
            const at = below(path, slot.key);
            const held = handed.values[i] as bigint;
            if (slot.slots.length === 0 && next !== null) return next(slot, at, held);
            // what is settled here or further down is held by itself
            const own = !locks.isEmpty && locks.reaches(at) ? (groups += 1) - 1 : group;
            return carveTime({ path: at, value: held, startText: slot.startText, endText: slot.endText }, slot.slots, weigh, next, own);
          });
    const column = slots[0]?.first ?? 0;
    return { path, kind: 'period', members: slots, startText, endText, weights, locks: locked, ...handed, families, column, group, value };
  };

  const ownersBelow = (people: readonly Carrier[]) => (slot: PeriodSlot, path: string, value: bigint): Family => {
    const measures = people.map(({ before }) => (before[slot.last] as bigint) - (before[slot.first] as bigint));
    const weights = people.map(({ weight }, i) => weight * (measures[i] as bigint));
    const locked = lockAll(path, ownerMembers);
    const { outcome, ...handed } = handOut(value, weights, locked, method);
    const isIdle = plan.weigh(slot) === 0n; // where it has a value, that is from a lock
    const isHere = (span: DayRange): boolean => span.start < slot.end && span.end > slot.start;
    const isEmpty = isIdle ? !people.some(({ spans }) => spans.some(isHere)) : measures.every((measure) => measure === 0n);
    if (outcome === 'weightless' && !isEmpty) refuseOwners(path, isIdle || locked !== null);
    // also where there was nothing to hand out
    if (isEmpty && (outcome === 'weightless' || (locked === null && !isIdle))) warnings.push({ code: 'NO_ACTIVE_OWNER', path });
    warnOfLocks({ outcome, ...handed }, path);
    const { startText, endText } = slot;
    groups += 1;
    return { path, kind: 'owner', members: ownerMembers, startText, endText, weights, locks: locked, ...handed, families: null, column: 0, group: groups - 1, value };
  };

  const carveOwners = (people: readonly Carrier[]): Family => {
    const { target: value, startText, endText, slots } = plan;
    const measures = people.map(({ before }) => before[before.length - 1] as bigint);
    if (measures.every((measure) => measure === 0n)) {
      fail('NO_ACTIVE_OWNER', 'options.owners', people.map(({ id }) => id), 'must have someone who is active in the period of the goal');
    }
    const weights = people.map(({ weight }, i) => weight * (measures[i] as bigint));
    const byPath = lockAll('', ownerMembers);
    const settled = people.map(({ id, locked }, i) => {
      const other = byPath?.[i] ?? null;
      if (other !== null && locked !== null && other !== locked) {
        fail('INVALID_OPTION', `options.locked.${id}`, locks.effective[id], 'must not differ from the locked value that the owner brings; give one of them');
      }
      return other ?? locked;
    });
    const locked = settled.some((each) => each !== null) ? settled : null;
    const { outcome, ...handed } = handOut(value, weights, locked, method);
    if (outcome === 'weightless') refuseOwners('');
    warnOfLocks({ outcome, ...handed }, '');
    const families =
      slots.length === 0
        ? null
        : people.map(({ id, before }, i) => {
            const weigh = ({ first, last }: PeriodSlot): bigint => (before[last] as bigint) - (before[first] as bigint);
            groups += 1;
            return carveTime({ path: id, value: handed.values[i] as bigint, startText, endText }, slots, weigh, null, groups - 1);
          });
    return { path: '', kind: 'owner', members: ownerMembers, startText, endText, weights, locks: locked, ...handed, families, column: 0, group: 0, value };
  };

  const { slots, startText, endText, target: value, weigh } = plan;
  const root =
    carriers !== null && (plan.ownersFirst || slots.length === 0)
      ? carveOwners(carriers)
      : carveTime({ path: '', value, startText, endText }, slots, weigh, carriers === null ? null : ownersBelow(carriers), 0);
  locks.finish();
  return { root, groups, warnings };
}

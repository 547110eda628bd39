import { allocateUnits } from '../internal/allocate.js';
import { EXACT_DOUBLE, formatUnits, toNumber } from '../internal/fraction.js';
import { formatScaledFixed } from '../internal/scaled.js';
import { exactSharePrinter, printScaled } from '../money/share.kernel.js';
import type { GoalLeaf } from './decompose.types.js';
import type { Family, HandedOut, Member } from './family.kernel.js';
import { restOf } from './family.kernel.js';
import type { GoalNode, NodeActivities } from './split.types.js';
import type { Step } from './step.js';
import type { EffectiveGoal } from './types.js';

/** Counts to be handed down, one a column: results first, then the steps in funnel order; null where no count is enough. */
export interface ActivityCounts {
  readonly ids: readonly string[];
  readonly counts: readonly (bigint | null)[];
}

/** A tree in readers' words. */
export interface PrintedTree {
  readonly root: GoalNode;
  readonly leaves: GoalLeaf[];
}

const MOST_REMEMBERED = 64;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a weight gets, told once for weights that repeat. */
interface Told {
  readonly share: number | null;
  readonly exactShare: string;
}

/** Prints what a weight would get, unrounded, of a value less what is locked. */
export function printerOf(value: bigint, { locked, open }: Pick<HandedOut, 'locked' | 'open'>, step: Step): (weight: bigint) => string {
  const rest = restOf(value, locked);
  return rest === 0n || open === 0n ? () => '0' : exactSharePrinter({ units: rest * step.units, scale: step.scale }, [open]);
}

/** Tells share and exact share of a family's weights. */
function createTeller(family: Family, step: Step): (weight: bigint) => Told {
  const { value, whole } = family;
  const print = printerOf(value, family, step);
  const isSafe = whole <= EXACT_DOUBLE;
  const shareOf = (weight: bigint): number => (isSafe ? Number(weight) / Number(whole) : toNumber({ n: weight, d: whole }));
  const known = new Map<bigint, Told>();
  return (weight) => {
    const found = known.get(weight);
    if (found !== undefined) return found;
    const told: Told = { share: whole === 0n ? null : shareOf(weight), exactShare: print(weight) };
    if (known.size < MOST_REMEMBERED) known.set(weight, told);
    return told;
  };
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Prints steps; what a double holds exactly goes the short way. */
function createFormat({ units, scale }: Step): (steps: bigint) => string {
  const most = scale <= 12 ? EXACT_DOUBLE / units : 0n;
  const unit = Number(units);
  return (steps) => {
    if (steps <= most && steps >= -most) {
      const amount = Number(steps) * unit;
      return formatScaledFixed(amount === 0 ? 0 : amount, scale);
    }
    return formatUnits(steps * units, scale);
  };
}

/** Counts of each child, so that they add up to those of the parent; nothing where no child carries anything. */
function handDown(counts: readonly (bigint | null)[], values: readonly bigint[]): (bigint | null)[][] {
  const weights = values.map(absolute);
  const isCarried = weights.some((weight) => weight > 0n);
  const columns = counts.map((count) => {
    if (count === null) return null;
    return isCarried && count > 0n ? allocateUnits(count, weights) : weights.map(() => 0n);
  });
  return values.map((_, i) => columns.map((column) => (column === null ? null : (column[i] as bigint))));
}

const toCount = (count: bigint | null | undefined): number | null => (count == null ? null : Number(count));

function printActivities(ids: readonly string[], counts: readonly (bigint | null)[]): NodeActivities {
  return { results: Number(counts[0]), steps: Object.fromEntries(ids.map((id, k) => [id, toCount(counts[k + 1])])) };
}

/** Prints a goal and all that lies below it. Leaves come in tree order, since children are printed before what follows them. */
export function printTree(goal: EffectiveGoal, root: Family, step: Step, activities: ActivityCounts | null): PrintedTree {
  const leaves: GoalLeaf[] = [];
  const { units, scale } = step;
  const format = createFormat(step);
  const zero = format(0n);

  const addLeaf = (node: GoalNode, periodKey: string | null, ownerId: string | null, counts: readonly (bigint | null)[] | undefined): void => {
    const { path, start, end, value, exactShare } = node;
    const leaf: Mutable<GoalLeaf> = { path, periodKey, ownerId, start, end, value, exactShare };
    if (activities !== null && counts !== undefined) {
      leaf.activities = activities.ids.map((id, k) => ({ id, required: toCount(counts[k + 1]) }));
    }
    leaves.push(leaf);
  };

  const printFamily = (family: Family, periodKey: string | null, owner: string | null, counts: readonly (bigint | null)[] | null): GoalNode[] => {
    const { path: above, kind, members, weights, locks, values, families, startText, endText } = family;
    const tell = createTeller(family, step);
    const handed = counts === null ? null : handDown(counts, values);
    const nodes: GoalNode[] = [];
    for (let i = 0; i < members.length; i += 1) {
      const member = members[i] as Member;
      const { key } = member;
      const path = above === '' ? key : `${above}/${key}`;
      const start = member.startText ?? startText;
      const end = member.endText ?? endText;
      const lock = locks === null ? null : (locks[i] as bigint | null);
      const weight = weights[i] as bigint;
      const told = tell(weight);
      const { share } = told;
      const exactShare = lock === null ? told.exactShare : printScaled(lock * units, scale);
      const value = format(values[i] as bigint);
      const reason = lock !== null ? 'locked' : weight === 0n ? 'inactive' : 'share';
      const own = handed?.[i];
      const child = families?.[i];
      const residual = child === undefined || child.residual === 0n ? zero : format(child.residual);
      const ownerId = kind === 'owner' ? key : owner;
      const period = kind === 'owner' ? periodKey : key;
      const children = child === undefined ? [] : printFamily(child, period, ownerId, own ?? null);
      // whole literals: adding fields one by one costs a second object each
      const node: Mutable<GoalNode> =
        ownerId === null
          ? { key, path, kind, start, end, share, exactShare, value, reason, residual, children }
          : { key, path, kind, start, end, ownerId, share, exactShare, value, reason, residual, children };
      if (activities !== null && own !== undefined) node.activities = printActivities(activities.ids, own);
      if (child === undefined) addLeaf(node, period, ownerId, own);
      nodes.push(node);
    }
    return nodes;
  };

  const counts = activities?.counts ?? null;
  const printed: GoalNode = {
    key: goal.id,
    path: '',
    kind: 'goal',
    start: goal.period.start,
    end: goal.period.end,
    share: null,
    exactShare: printScaled(root.value * units, scale),
    value: format(root.value),
    reason: 'goal',
    residual: format(root.residual),
    ...(activities === null || counts === null ? {} : { activities: printActivities(activities.ids, counts) }),
    children: printFamily(root, null, null, counts),
  };
  return { root: printed, leaves };
}


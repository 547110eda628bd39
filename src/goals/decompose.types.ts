import type { WorkCalendar } from '../calendar/types.js';
import type { AllocationMethod } from '../internal/allocate.js';
import type { DecimalInput, IsoDate, PeriodRule } from '../types.js';
import type { DayBasis, EffectiveSeasonality, EffectiveWorkCalendar, Seasonality } from './measure.types.js';
import type { GoalActivities, GoalNode, GoalSplitWarning } from './split.types.js';
import type { EffectiveGoal, Owner } from './types.js';

/** How a goal is taken apart. At least one of `by` and `owners` is needed. */
export interface DecomposeGoalOptions {
  /** Levels of time from coarse to fine, or the only one. Default: time is not cut. */
  readonly by?: PeriodRule | readonly PeriodRule[] | undefined;
  /** Who carries it. Default: people are left out. */
  readonly owners?: Iterable<Owner> | undefined;
  /** Which comes first: periods and in each of them the owners (`time`, the default), or owners and for each of them the periods. */
  readonly primary?: 'time' | 'owners' | undefined;
  /** How business swings over the year. Default: it does not. */
  readonly seasonality?: Seasonality | undefined;
  /** What a day weighs. Default: `workingDays` with a work calendar; else `months` when the first level of time is a calendar or fiscal month, quarter, half or year, else `calendarDays`. */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default: Monday to Friday, when working days are asked for. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** How long each factor of a ramp holds. Default `month`. */
  readonly rampUnit?: 'month' | 'quarter' | undefined;
  /** Only owners of these levels take part. Default: all owners. */
  readonly levels?: readonly string[] | undefined;
  /** Settled values by path, multiples of the metric's step. Default: none. */
  readonly locked?: Readonly<Record<string, DecimalInput>> | undefined;
  /** How whole steps are handed out. Default `largestRemainder`. */
  readonly method?: AllocationMethod | undefined;
  /**
   * Holds the sums of both axes: every column within a step of its exact total, every leaf as near as the sums allow to what it
   * would carry with no rounding from the root down (`exactShare` is a share of the rounded value above it). Default false:
   * each branch is rounded by itself, and `drift` tells what that does to the columns.
   */
  readonly controlled?: boolean | undefined;
  /** Adds the activities that the goal asks for, whole at every level. Default: none. */
  readonly activities?: GoalActivities | undefined;
}

/** The options of a decomposition that were in effect. */
export interface EffectiveDecomposeGoalOptions {
  /** Levels of time, as a list; absent when time is not cut. */
  readonly by?: readonly PeriodRule[];
  /** Which comes first. */
  readonly primary: 'time' | 'owners';
  /** How business swings over the year; absent when not given. */
  readonly seasonality?: EffectiveSeasonality;
  /** What a day weighs. */
  readonly basis: DayBasis;
  /** Which days are worked; absent when none are asked for. */
  readonly workCalendar?: EffectiveWorkCalendar;
  /** How long each factor of a ramp holds. */
  readonly rampUnit: 'month' | 'quarter';
  /** Only owners of these levels take part; absent when all do. */
  readonly levels?: readonly string[];
  /** Settled values by path, on the metric's step. */
  readonly locked: Readonly<Record<string, string>>;
  /** How whole steps are handed out. */
  readonly method: AllocationMethod;
  /** Whether the sums of both axes are held. */
  readonly controlled: boolean;
  /** The activities asked for, with defaults filled in and numbers as exact strings; absent when none were. */
  readonly activities?: GoalActivities;
}

/** What one owner, or one period, carries over the whole tree. */
export interface GoalColumn {
  /** The owner's id where time comes first; else the path of a leaf period below its owner. */
  readonly key: string;
  /** Sum of the leaves, on the metric's step. */
  readonly total: string;
  /** The same sum with no rounding anywhere from the root down. */
  readonly exact: number;
  /** total − exact: what rounding did. */
  readonly drift: number;
}

/** How many of an activity a leaf asks for. */
export interface LeafActivity {
  /** The step's id. */
  readonly id: string;
  /** Whole; null where no number is enough or a rate is unknown. */
  readonly required: number | null;
}

/** A leaf of the tree, as a row of a table. */
export interface GoalLeaf {
  /** The keys under the root, joined by `/`. */
  readonly path: string;
  /** Key of the leaf's period; null where time is not cut. */
  readonly periodKey: string | null;
  /** Whose it is; null where people are left out. */
  readonly ownerId: string | null;
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** What it carries, on the metric's step. */
  readonly value: string;
  /** What it would get of its parent's value, less what is locked beside it, unrounded; a locked value as it is. Exact. */
  readonly exactShare: string;
  /** Activities in funnel order; absent when none were asked for. */
  readonly activities?: readonly LeafActivity[];
}

/** A goal taken apart. */
export interface GoalDecomposition {
  /** The goal with its defaults filled in. */
  readonly goal: EffectiveGoal;
  /** The goal as a tree. */
  readonly root: GoalNode;
  /** Sums across the tree, along the second axis; none with one axis. */
  readonly columns: readonly GoalColumn[];
  /** The tree's leaves in tree order. */
  readonly leaves: readonly GoalLeaf[];
  /** What was legal but suspicious. */
  readonly warnings: readonly GoalSplitWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveDecomposeGoalOptions;
}

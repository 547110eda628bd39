import type { WorkCalendar } from '../calendar/types.js';
import type { AllocationMethod } from '../internal/allocate.js';
import type { DecimalInput, IsoDate, PeriodRule } from '../types.js';
import type { ActivityStep } from './activities.types.js';
import type { DayBasis, EffectiveSeasonality, EffectiveWorkCalendar, Seasonality } from './measure.types.js';
import type { EffectiveGoal } from './types.js';

/** How a value became what it is: the goal's own, a share, settled beforehand, or nothing since it weighs nothing. */
export type ShareReason = 'goal' | 'share' | 'locked' | 'inactive';

/** Counts of activities, whole at every level. */
export interface NodeActivities {
  /** Results wanted. */
  readonly results: number;
  /** Activities needed, by step id; null where no number is enough or a rate is unknown. */
  readonly steps: Readonly<Record<string, number | null>>;
}

/** A goal, or the part of it that a period or an owner carries, with what it is divided into. */
export interface GoalNode {
  /** A period's key, an owner's id; at the root the goal's id. */
  readonly key: string;
  /** The keys under the root, joined by `/`; empty at the root: `'2026-Q1/2026-02'`. */
  readonly path: string;
  /** What kind of part it is. */
  readonly kind: 'goal' | 'period' | 'owner';
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** Whose it is; absent above the owners. */
  readonly ownerId?: string;
  /** Its weight over that of all siblings; null at the root, and where nobody weighs anything. */
  readonly share: number | null;
  /** What it would get of its parent's value, less what is locked beside it, unrounded; a locked value and the root's as they are. Exact. */
  readonly exactShare: string;
  /** What it carries, on the metric's step. */
  readonly value: string;
  /** Why it carries that. */
  readonly reason: ShareReason;
  /** Its value less that of its children: 0 when everything is placed, and at leaves. */
  readonly residual: string;
  /** Activities that it asks for; absent when none were asked for. */
  readonly activities?: NodeActivities;
  /** What it is divided into, in time order or in the owners' order. */
  readonly children: readonly GoalNode[];
}

/**
 * What was legal but suspicious about a split.
 *
 * - `LOCKED_EXCEEDS_TOTAL`: what is locked under `path` adds up to more than its value; the others got nothing.
 * - `LOCKED_BELOW_TOTAL`: everything under `path` is locked, to less than its value.
 * - `OVER_CAPACITY`: the owner carries more than the `capacity` told.
 * - `NO_ACTIVE_OWNER`: nobody is active in the period at `path`; it keeps its value as `residual`.
 * - `UNREACHABLE`: no number of activities is enough, since `step` has a rate of 0.
 * - `RATE_UNKNOWN`: the rate of `step` was measured on nothing.
 */
export type GoalSplitWarning =
  | {
      /** What is out of the ordinary. */
      readonly code: 'LOCKED_EXCEEDS_TOTAL' | 'LOCKED_BELOW_TOTAL' | 'NO_ACTIVE_OWNER';
      /** Path of the parent; empty at the root. */
      readonly path: string;
    }
  | {
      /** An owner carries too much. */
      readonly code: 'OVER_CAPACITY';
      /** Who. */
      readonly ownerId: string;
    }
  | {
      /** A step stands in the way of a count. */
      readonly code: 'UNREACHABLE' | 'RATE_UNKNOWN';
      /** Which one. */
      readonly step: string;
    };

/** How a goal is split over time. */
export interface SplitGoalByPeriodOptions {
  /** The levels from coarse to fine, or the only one: `['quarter', 'month']`. */
  readonly by: PeriodRule | readonly PeriodRule[];
  /** How business swings over the year. Default: it does not. */
  readonly seasonality?: Seasonality | undefined;
  /** What a day weighs. Default: `workingDays` with a work calendar; else `months` when the first level is a calendar or fiscal month, quarter, half or year, else `calendarDays`. */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default: Monday to Friday, when working days are asked for. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** Settled values by path, multiples of the metric's step: `{ '2026-Q1/2026-02': 600 }`. Default: none. */
  readonly locked?: Readonly<Record<string, DecimalInput>> | undefined;
  /** How whole steps are handed out. Default `largestRemainder`. */
  readonly method?: AllocationMethod | undefined;
}

/** The options of a split over time that were in effect. */
export interface EffectiveSplitGoalByPeriodOptions {
  /** The levels, as a list. */
  readonly by: readonly PeriodRule[];
  /** How business swings over the year; absent when not given. */
  readonly seasonality?: EffectiveSeasonality;
  /** What a day weighs. */
  readonly basis: DayBasis;
  /** Which days are worked; absent when none are asked for. */
  readonly workCalendar?: EffectiveWorkCalendar;
  /** Settled values by path, on the metric's step. */
  readonly locked: Readonly<Record<string, string>>;
  /** How whole steps are handed out. */
  readonly method: AllocationMethod;
}

/** A leaf of a split over time. */
export interface SplitPeriod {
  /** The leaf's path, unique within the plan. */
  readonly key: string;
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** What is to be reached in it, on the metric's step. */
  readonly target: string;
}

/** A goal split over time; also a `GoalPlan`. */
export interface GoalPeriodSplit {
  /** The goal with its defaults filled in. */
  readonly goal: EffectiveGoal;
  /** The goal as a tree. */
  readonly root: GoalNode;
  /** The leaves in time order. */
  readonly periods: readonly SplitPeriod[];
  /** What was legal but suspicious. */
  readonly warnings: readonly GoalSplitWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveSplitGoalByPeriodOptions;
}

/** A second layer of values above those that sum. */
export interface OverAssignment {
  /** Times the value, from 0.5 to 3: 1.1 assigns 10 % more. */
  readonly ratio: DecimalInput;
}

/** How a goal is split over people. */
export interface SplitGoalByOwnerOptions {
  /** How business swings over the year. Default: it does not. */
  readonly seasonality?: Seasonality | undefined;
  /** What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`. */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default: Monday to Friday, when working days are asked for. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** How long each factor of a ramp holds. Default `month`. */
  readonly rampUnit?: 'month' | 'quarter' | undefined;
  /** Only owners of these levels take part. Default: all owners. */
  readonly levels?: readonly string[] | undefined;
  /** Adds `assigned`, a padded layer beside `value`. Default: none. */
  readonly overAssign?: OverAssignment | undefined;
  /** How whole steps are handed out. Default `largestRemainder`. */
  readonly method?: AllocationMethod | undefined;
}

/** The options of a split over people that were in effect. */
export interface EffectiveSplitGoalByOwnerOptions {
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
  /** The padding; absent when none was asked for. */
  readonly overAssign?: {
    /** Times the value, an exact string. */
    readonly ratio: string;
  };
  /** How whole steps are handed out. */
  readonly method: AllocationMethod;
}

/** What one owner carries. */
export interface OwnerShare {
  /** Who. */
  readonly ownerId: string;
  /** Of the goal's measure, what falls on the owner's active days, less the ramp: 1 for someone there all the time. */
  readonly activeShare: number;
  /** Weight × activeShare over that of all who take part; null when all of them weigh 0. */
  readonly share: number | null;
  /** What it would be unrounded, of what is not locked; a locked value as it is. Exact. */
  readonly exactShare: string;
  /** On the metric's step; the layer that sums. */
  readonly value: string;
  /** Value × ratio, half-up to the step; absent without `overAssign`. */
  readonly assigned?: string;
  /** Why it is that value. */
  readonly reason: Exclude<ShareReason, 'goal'>;
}

/** A goal split over people. */
export interface GoalOwnerSplit {
  /** The goal with its defaults filled in. */
  readonly goal: EffectiveGoal;
  /** What was handed out: the target. */
  readonly total: string;
  /** What nobody carries: 0 unless locked values stand in the way. */
  readonly residual: string;
  /** Ids of the owners of other levels. */
  readonly excluded: readonly string[];
  /** Those who take part, in input order. */
  readonly owners: readonly OwnerShare[];
  /** What was legal but suspicious. */
  readonly warnings: readonly GoalSplitWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveSplitGoalByOwnerOptions;
}

/** Activities that a goal asks for. */
export interface GoalActivities {
  /** The funnel of activities, in order. */
  readonly steps: readonly ActivityStep[];
  /** What one result is worth, above 0; needed where the metric is money. Default: the target counts results. */
  readonly averageValue?: DecimalInput | undefined;
}

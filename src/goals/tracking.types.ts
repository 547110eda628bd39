import type { WorkCalendar } from '../calendar/types.js';
import type { DecimalInput, IsoDate, RejectedRow } from '../types.js';
import type { EffectiveWorkCalendar } from './measure.types.js';
import type { EffectiveGoal } from './types.js';

/** One value that was reached, of a single goal. */
export interface GoalActual {
  /** Day it counts for. */
  readonly date: IsoDate;
  /** What was reached; under a sum what was added that day. */
  readonly value: DecimalInput;
  /** Under `weightedAverage` how much the value weighs, 0 or more. Default 1, when no row of the goal has one. */
  readonly weight?: DecimalInput | null | undefined;
}

/** One value that was reached, of one of many goals. */
export interface GoalsActual extends GoalActual {
  /** The goal it belongs to. */
  readonly goalId?: string | number | null | undefined;
  /** Without a `goalId`: whose goal it belongs to, when there is one only. */
  readonly ownerId?: string | number | null | undefined;
}

/** How a goal is followed. */
export interface TrackGoalOptions {
  /** Day of the report: the end of that day. */
  readonly asOf: IsoDate;
  /** Days that count as time. Default `workingDays` when a `workCalendar` is given, else `calendarDays`. */
  readonly basis?: 'calendarDays' | 'workingDays' | undefined;
  /** Which days are worked. Default Monday to Friday, where the basis asks. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** A pace index below this is at risk. Default 1. */
  readonly atRiskBelow?: DecimalInput | undefined;
  /** A pace index below this is off track; not above `atRiskBelow`. Default 0.9, or `atRiskBelow` where that is less. */
  readonly offTrackBelow?: DecimalInput | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and track the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that goals were followed with. */
export interface EffectiveTrackGoalOptions {
  /** Day of the report. */
  readonly asOf: IsoDate;
  /** Days that counted as time. */
  readonly basis: 'calendarDays' | 'workingDays';
  /** Which days are worked; absent when none was given and none is needed. */
  readonly workCalendar?: EffectiveWorkCalendar;
  /** Below it: at risk. */
  readonly atRiskBelow: number;
  /** Below it: off track. */
  readonly offTrackBelow: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Where a goal stands. */
export type GoalStatus = 'notSet' | 'notStarted' | 'onTrack' | 'atRisk' | 'offTrack' | 'achieved' | 'missed' | 'unknown';

/** Where a goal stands, and by how much. */
export interface GoalTrack {
  /** The goal's id. */
  readonly goalId: string;
  /** What is to be reached; null: not set. */
  readonly target: string | null;
  /**
   * What was reached by `asOf`, a sum printed with the decimals of the metric's step; the figures beside it come from what was
   * reached exactly. Null when nothing was recorded, but '0' under a sum.
   */
  readonly actual: string | null;
  /** Share of the target, or of the way from the baseline to it; null when it cannot be told. */
  readonly attainment: number | null;
  /** Days gone, up to the end of `asOf`, by the basis. */
  readonly elapsed: number;
  /** Days to come, by the basis. */
  readonly remaining: number;
  /** Days of the period, by the basis. */
  readonly total: number;
  /** Share of the goal that should be reached by now; null when no day of the period counts and it is not over. */
  readonly expectedShare: number | null;
  /** What should be reached by now; null without a target, or without the baseline it takes. */
  readonly expectedToDate: number | null;
  /** Progress beside what should be reached: 1 is on pace, more is ahead; null when it cannot be told. */
  readonly paceIndex: number | null;
  /** What the whole period brings at this pace; null on day 0 and where values do not add up. */
  readonly projection: number | null;
  /** What is left to reach, negative when ahead; under `lower` how far above the target; null without target or actual. */
  readonly gap: string | null;
  /** What each remaining day must bring, 0 when reached; null when no day remains and where it has no meaning. */
  readonly requiredPerDay: number | null;
  /** The best level that the actual value meets; null when it meets none. */
  readonly reached: 'stretch' | 'target' | 'threshold' | null;
  /** The verdict. */
  readonly status: GoalStatus;
  /** Rows that did not count; a row that fits both is outside. */
  readonly ignored: {
    /** Rows dated outside the goal's period. */
    readonly outsidePeriod: number;
    /** Rows dated after `asOf`. */
    readonly afterAsOf: number;
  };
}

/** Something about a goal that is legal but hides part of the answer. */
export interface GoalWarning {
  /**
   * `BASELINE_EQUALS_TARGET`, `MISSING_BASELINE`, `ZERO_TARGET`: why the attainment is null. `PLAN_DIFFERS_FROM_TARGET`: the
   * periods of the plan do not sum to the target. `PARENT_ACTUAL_IGNORED`: rows of a goal that is followed by the goals under it.
   */
  readonly code: 'BASELINE_EQUALS_TARGET' | 'MISSING_BASELINE' | 'ZERO_TARGET' | 'PLAN_DIFFERS_FROM_TARGET' | 'PARENT_ACTUAL_IGNORED';
  /** The goal's id. */
  readonly goalId: string;
  /** What the plan sums to, exact; only with `PLAN_DIFFERS_FROM_TARGET`. */
  readonly planned?: string;
  /** The target, exact; only with `PLAN_DIFFERS_FROM_TARGET`. */
  readonly target?: string;
  /** How many rows; only with `PARENT_ACTUAL_IGNORED`. */
  readonly count?: number;
}

/** What {@link trackGoal} gives. */
export interface GoalTrackReport extends GoalTrack {
  /** The effective options. */
  readonly options: EffectiveTrackGoalOptions;
  /** What was legal but hides part of the answer. */
  readonly warnings: readonly GoalWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** How many goals are followed. */
export interface TrackGoalsOptions extends TrackGoalOptions {
  /** Adds up the goals that have none above them. Absent: `total` is null. */
  readonly total?:
    | {
        /** Names the total; the id of a metric adds up only the top goals measured by it, or its topmost goals where none is on top. */
        readonly id: string;
      }
    | undefined;
}

/** An owner whose rows fit several goals. */
export interface AmbiguousOwnerWarning {
  /** Rows without a goal of an owner who has several; they are unmatched. */
  readonly code: 'AMBIGUOUS_OWNER';
  /** The owner's id. */
  readonly ownerId: string;
  /** How many rows. */
  readonly count: number;
}

/** What {@link trackGoals} gives. */
export interface GoalTracks {
  /** One for every goal, in input order. */
  readonly rows: readonly GoalTrack[];
  /** The goals that were asked for together; null when none were, and without goals. */
  readonly total: GoalTrack | null;
  /** Rows that belong to none of the goals. */
  readonly unmatched: {
    /** How many. */
    readonly count: number;
    /** Their positions in the input, from 0. */
    readonly indexes: readonly number[];
  };
  /** The effective options. */
  readonly options: EffectiveTrackGoalOptions & {
    /** The total that was asked for; absent when none was. */
    readonly total?: {
      /** Names the total. */
      readonly id: string;
    };
  };
  /** By code in the order listed at their types, then in the order of goals and rows. */
  readonly warnings: readonly (GoalWarning | AmbiguousOwnerWarning)[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** How a plan is mended. */
export type ReplanPolicy = 'hold' | 'catchUp' | 'capped' | 'rebase';

/** How a plan is mended. */
export interface ReplanGoalOptions {
  /** Day of the report: the end of that day. */
  readonly asOf: IsoDate;
  /**
   * `hold`: open targets stay. `catchUp`: they carry all that is missing. `capped`: they carry it up to `maxFactor` times
   * what they were first given. `rebase`: they carry what is missing to `newTarget`.
   */
  readonly policy: ReplanPolicy;
  /** Under `capped`: the most that open periods together are asked for, by their original targets; 0 or more. Default 1.2. */
  readonly maxFactor?: DecimalInput | undefined;
  /** Under `rebase`, and only there: the target from now on, a multiple of the metric's step. */
  readonly newTarget?: DecimalInput | undefined;
}

/** A period of a plan that was mended. */
export interface ReplannedPeriod {
  /** Name of the period. */
  readonly key: string;
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** `closed` when it ended by `asOf`: its target never changes. */
  readonly state: 'closed' | 'open';
  /** The target before any replanning. */
  readonly original: string;
  /** The target now. */
  readonly target: string;
  /** What was reached in it by `asOf`, rounded half-up to the step. */
  readonly actual: string;
}

/** What {@link replanGoal} gives; itself a plan. */
export interface ReplannedGoal {
  /** The goal; after `rebase` with its new target. */
  readonly goal: EffectiveGoal;
  /** The periods, in time order. */
  readonly periods: readonly ReplannedPeriod[];
  /** What the closed periods brought. */
  readonly closedActual: string;
  /** What the open periods are asked for. */
  readonly openTarget: string;
  /** What is missing to the target and asked of no period; 0 or less where the target is below 0. */
  readonly unplaced: string;
  /** What is planned and reached beyond the target; 0 or less where the target is below 0. */
  readonly surplus: string;
  /** Rows that did not count. */
  readonly ignored: {
    /** Rows dated outside the periods of the plan. */
    readonly outsidePeriod: number;
    /** Rows dated after `asOf`. */
    readonly afterAsOf: number;
  };
  /** The effective options. */
  readonly options: {
    /** Day of the report. */
    readonly asOf: IsoDate;
    /** How the plan was mended. */
    readonly policy: ReplanPolicy;
    /** The cap, exact; it holds under `capped`. */
    readonly maxFactor: string;
    /** The new target, with the decimals of the step; absent but under `rebase`. */
    readonly newTarget?: string;
  };
  /** Always empty. */
  readonly warnings: readonly never[];
}

import type { WorkCalendar } from '../calendar/types.js';
import type { DecimalInput, IsoDate, PeriodRule, PeriodUnit } from '../types.js';
import type { DayBasis, EffectiveWorkCalendar } from './measure.types.js';

/** A rate as it was measured: so many of so many. */
export interface MeasuredRate {
  /** Cases that went on to the next step, a whole number from 0; of a conversion at most `trials`. */
  readonly successes: number;
  /** Cases observed, a whole number from 0; with 0 the rate is unknown. */
  readonly trials: number;
}

/** One kind of activity on the way to a result, such as a call, a meeting or a demo. */
export interface ActivityStep {
  /** The step's own id, unique in its list. */
  readonly id: string;
  /** Share that goes on to the next step, from the last step to a result: a fraction, or the counts it was measured on. */
  readonly rate: DecimalInput | MeasuredRate;
  /**
   * `conversion`: of the cases of this step a share goes on, so the rate lies in 0..1. `yield`: each case brings a number
   * of cases of the next step (20 leads a webinar), so the rate may pass 1. Default `conversion`.
   */
  readonly kind?: 'conversion' | 'yield' | undefined;
  /**
   * Days from this step to the next, from the last step to the result; a whole number from 0. Default 0. `planActivities` counts back
   * from `due` by it; `decomposeGoal` does not look at it: its activities stand in the period of their result.
   */
  readonly lagDays?: number | undefined;
  /** Minutes that one case of this step takes, 0 or more. Absent: `hours` is left out of the plan. */
  readonly minutesEach?: DecimalInput | undefined;
}

/** How activities are planned back from a target. */
export interface PlanActivitiesOptions {
  /** What one result is worth, above 0; the target is then money. Default: the target counts results. */
  readonly averageValue?: DecimalInput | undefined;
  /** Levels strictly between 0 and 1 at which the plan shall suffice, such as 0.9 or [0.8, 0.95]. Absent: `forConfidence` is left out. */
  readonly confidence?: number | readonly number[] | undefined;
  /** The last day on which a result counts. Absent: no days are planned. */
  readonly due?: IsoDate | undefined;
  /** Day of the report; with `due`, tells which steps are too late. */
  readonly asOf?: IsoDate | undefined;
  /** Counts lags in working days of this calendar. Absent: in calendar days. */
  readonly workCalendar?: WorkCalendar | undefined;
}

/** The options that a plan was made with. */
export interface EffectivePlanActivitiesOptions {
  /** What one result is worth, exact; absent when the target counts results. */
  readonly averageValue?: string;
  /** Levels asked for, as a list; absent when none was. */
  readonly confidence?: readonly number[];
  /** The last day on which a result counts; absent when none was given. */
  readonly due?: IsoDate;
  /** Day of the report; absent when none was given. */
  readonly asOf?: IsoDate;
  /** The calendar of the lags; absent when they are calendar days. */
  readonly workCalendar?: EffectiveWorkCalendar;
}

/** How many cases are enough at a level of confidence. */
export interface ConfidenceNeed {
  /** The level, strictly between 0 and 1. */
  readonly confidence: number;
  /** The smallest number of cases that brings the results with this probability; null when none does or the chance is unknown. */
  readonly required: number | null;
  /** The probability that they bring the results; null where `required` is. */
  readonly probability: number | null;
}

/** What one step must bring. */
export interface PlannedActivity {
  /** The step's id. */
  readonly id: string;
  /** Rate into the next step; null when nothing was observed. */
  readonly rate: number | null;
  /** Wilson interval of 95 % of a rate given as counts; absent for a plain rate. */
  readonly interval?: {
    /** Lower end; null without trials, or when the successes pass them. */
    readonly low: number | null;
    /** Upper end; null without trials, or when the successes pass them. */
    readonly high: number | null;
  };
  /** Results that one case of this step brings: the product of the rates from here on; null from an unknown rate back. */
  readonly toResult: number | null;
  /** Cases needed, exact; null when no number is enough or a rate from here on is unknown. */
  readonly exactRequired: string | null;
  /** The ceiling of `exactRequired`; null where that is. */
  readonly required: number | null;
  /** `required` × `minutesEach` / 60; null where `required` is, absent when no minutes were given. */
  readonly hours?: number | null;
  /** Chance that `required` cases bring the results; null where `required` is, and from a yield back to the start. */
  readonly probability: number | null;
  /** The last day for this step; absent without `due`. */
  readonly dueBy?: IsoDate;
  /** Whether `dueBy` is before `asOf`; absent without `due` and `asOf`. */
  readonly tooLate?: boolean;
  /** What suffices at each level of `confidence`, in its order; absent when none was asked for. */
  readonly forConfidence?: readonly ConfidenceNeed[];
}

/** Something in a plan of activities that is legal but leads nowhere. */
export interface PlanActivitiesWarning {
  /** `UNREACHABLE`: a rate of 0 with results wanted. `RATE_UNKNOWN`: nothing was observed. `TOO_LATE`: the last day for the step has passed. */
  readonly code: 'UNREACHABLE' | 'RATE_UNKNOWN' | 'TOO_LATE';
  /** The step's id. */
  readonly step: string;
}

/** What {@link planActivities} gives. */
export interface ActivityPlan {
  /** The results themselves. */
  readonly results: {
    /** Results wanted, exact: target / `averageValue`. */
    readonly exactRequired: string;
    /** The ceiling of it. */
    readonly required: number;
  };
  /** The steps, in funnel order. */
  readonly steps: readonly PlannedActivity[];
  /** `probability` of the first step; null where that is, and without steps. */
  readonly probability: number | null;
  /** The effective options. */
  readonly options: EffectivePlanActivitiesOptions;
  /** By code in the order UNREACHABLE, RATE_UNKNOWN, TOO_LATE, then in funnel order. */
  readonly warnings: readonly PlanActivitiesWarning[];
}

/** How volumes are projected forward. */
export interface ProjectActivitiesOptions {
  /** What one result is worth, above 0. Absent: `exactValue` is null. */
  readonly averageValue?: DecimalInput | undefined;
}

/** What arrives at one step. */
export interface ProjectedActivity {
  /** The step's id. */
  readonly id: string;
  /** Cases that enter here, exact. */
  readonly added: string;
  /** Cases that enter here or come from the step before, exact and unrounded; null behind an unknown rate. */
  readonly exactExpected: string | null;
  /** The same as a number; null where it is. */
  readonly expected: number | null;
}

/** What {@link projectActivities} gives. */
export interface ActivityProjection {
  /** The steps, in funnel order. */
  readonly steps: readonly ProjectedActivity[];
  /** The results behind the last step. */
  readonly results: {
    /** Exact and unrounded; null behind an unknown rate, and without steps '0'. */
    readonly exactExpected: string | null;
    /** The same as a number; null where it is. */
    readonly expected: number | null;
  };
  /** Results × `averageValue`, exact; null without one or behind an unknown rate. */
  readonly exactValue: string | null;
  /** The effective options. */
  readonly options: {
    /** What one result is worth, exact; absent when none was given. */
    readonly averageValue?: string;
  };
  /** Always empty. */
  readonly warnings: readonly never[];
}

/** So many for each period of time. */
export interface CadenceRate {
  /** How many a whole period brings, 0 or more. */
  readonly times: DecimalInput;
  /** The period: of calendar months, ISO weeks and so on. */
  readonly per: PeriodUnit;
}

/** How a cadence is cut and spread. */
export interface ScheduleCadenceOptions {
  /** How the range is cut into slots. */
  readonly per: PeriodRule;
  /**
   * What counts as time: `calendarDays`, `workingDays`, or `months`, where every calendar month weighs the same. Default:
   * `workingDays` when a `workCalendar` is given, else `calendarDays`.
   */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default Monday to Friday, where the basis asks. */
  readonly workCalendar?: WorkCalendar | undefined;
}

/** One slot of a cadence. */
export interface CadenceSlot {
  /** Key of the period; of a period that the range cuts, the key of the whole one. */
  readonly key: string;
  /** First day, inside the range. */
  readonly start: IsoDate;
  /** The first day after it, inside the range. */
  readonly end: IsoDate;
  /** How many fall into the slot. */
  readonly count: number;
  /** How many have fallen by its end: the running total, rounded half-up. */
  readonly cumulative: number;
}

/** What {@link scheduleCadence} gives. */
export interface Cadence {
  /** Sum of the counts. */
  readonly total: number;
  /** What is spread, before rounding. */
  readonly exactTotal: string;
  /** The slots, in time order. */
  readonly slots: readonly CadenceSlot[];
  /** The effective options. */
  readonly options: {
    /** How the range was cut. */
    readonly per: PeriodRule;
    /** What counted as time. */
    readonly basis: DayBasis;
    /** Which days are worked; absent when none was given and none is needed. */
    readonly workCalendar?: EffectiveWorkCalendar;
  };
  /** Always empty. */
  readonly warnings: readonly never[];
}

import type { DateRangeInput, DecimalInput, IsoDate } from '../types.js';

export type { DateRangeInput, DecimalInput, IsoDate } from '../types.js';

/** What a metric counts in. */
export type MetricUnit = 'money' | 'count' | 'hours' | 'ratio' | 'score';

/** How values of a metric become one: over the days of a period, and over the goals under a goal. */
export type MetricAggregation = 'sum' | 'last' | 'first' | 'average' | 'weightedAverage' | 'max';

/** What a goal is measured by. */
export interface Metric {
  /** Identity; goals with the same metric id add up, compare and roll up. */
  readonly id: string;
  /** What it counts in. */
  readonly unit: MetricUnit;
  /** ISO 4217 code, upper case; carried through, and it decides the step of money. */
  readonly currency?: string | null | undefined;
  /**
   * The smallest amount that is ever assigned, above 0; everything that is handed out is a multiple of it. Default: the
   * currency's minor unit for money (`'0.01'` without a currency), `'1'` for a count, `'0.25'` for hours, else none.
   */
  readonly step?: DecimalInput | null | undefined;
  /** Whether more is better. Default `higher`. */
  readonly direction?: 'higher' | 'lower' | null | undefined;
  /** Default `sum` for money, count and hours, else `weightedAverage`. Only what sums can be split. */
  readonly aggregation?: MetricAggregation | null | undefined;
  /** Place in the chain from doing to having: an activity leads to an objective, that to a result. */
  readonly level?: 'activity' | 'objective' | 'result' | null | undefined;
  /** Whether it foretells the outcome or states it. */
  readonly timing?: 'leading' | 'lagging' | null | undefined;
}

/** What is to be reached, of which metric, in which days. Fields that are not listed here are ignored. */
export interface Goal {
  /** Identity, unique among goals. */
  readonly id: string | number;
  /** What it is measured by. */
  readonly metric: Metric;
  /** The days it is for, half-open, or the key of a period such as `'2026-Q2'`. */
  readonly period: DateRangeInput;
  /** What is to be reached, a multiple of the metric's step; null: not set. 0 is a target. */
  readonly target: DecimalInput | null;
  /** The least that counts as something; should be below the target, which is not checked. */
  readonly threshold?: DecimalInput | null | undefined;
  /** More than the target, for those who reach beyond it. */
  readonly stretch?: DecimalInput | null | undefined;
  /** The value it starts from; needed where lower is better. */
  readonly baseline?: DecimalInput | null | undefined;
  /** Whose goal it is. */
  readonly ownerId?: string | number | null | undefined;
  /** What it covers, in words: a region, a product line. */
  readonly scope?: string | null | undefined;
  /** The goal that it is part of. */
  readonly parentId?: string | number | null | undefined;
  /** Importance among its siblings, 0 or more. */
  readonly weight?: DecimalInput | null | undefined;
  /** Where the actual value is read. */
  readonly source?: string | null | undefined;
  /** Days on which it is looked at. */
  readonly checkpoints?: readonly IsoDate[] | null | undefined;
}

/** A part of a goal's period with its target. */
export interface PlannedPeriod {
  /** Name, unique within the plan. */
  readonly key: string;
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** What is to be reached in it, a multiple of the metric's step. */
  readonly target: DecimalInput;
  /** The target before any replanning. Default: `target`. */
  readonly original?: DecimalInput | null | undefined;
}

/** A goal with its way through time. */
export interface GoalPlan {
  /** The goal that is planned. */
  readonly goal: Goal;
  /** Its periods in time order. */
  readonly periods: readonly PlannedPeriod[];
}

/** Who carries part of a goal. Fields that are not listed here are ignored. */
export interface Owner {
  /** Identity, unique among owners. */
  readonly id: string | number;
  /** Seniority, territory class or whatever goals are set apart by. */
  readonly level?: string | null | undefined;
  /** Size of the share beside that of others, 0 or more. Default 1. */
  readonly weight?: DecimalInput | null | undefined;
  /** First day of active life. Default: active from ever. */
  readonly activeFrom?: IsoDate | null | undefined;
  /** The first day that is no longer in it. Default: active for ever. */
  readonly activeTo?: IsoDate | null | undefined;
  /**
   * Factors from 0 to 1 for the first, second … month (or quarter) since `activeFrom`; after the list the owner is at 1.
   * Default: at 1 from the start.
   */
  readonly ramp?: readonly DecimalInput[] | null | undefined;
  /** A settled value, a multiple of the metric's step: the owner keeps it and the others share the rest. */
  readonly locked?: DecimalInput | null | undefined;
  /** The most that the owner can carry, 0 or more. Default: no limit known. */
  readonly capacity?: DecimalInput | null | undefined;
}

/** A metric with its defaults filled in, as results hold it. */
export interface EffectiveMetric {
  /** Identity. */
  readonly id: string;
  /** What it counts in. */
  readonly unit: MetricUnit;
  /** ISO 4217 code; absent when none was given. */
  readonly currency?: string;
  /** Smallest amount, an exact string; absent when the metric has none. */
  readonly step?: string;
  /** Whether more is better. */
  readonly direction: 'higher' | 'lower';
  /** How values become one. */
  readonly aggregation: MetricAggregation;
  /** Place in the chain from doing to having; absent when not given. */
  readonly level?: 'activity' | 'objective' | 'result';
  /** Whether it foretells the outcome or states it; absent when not given. */
  readonly timing?: 'leading' | 'lagging';
}

/** A goal as results hold it: ids as text, the period as days, amounts as text. It can be passed on as a {@link Goal}. */
export interface EffectiveGoal {
  /** Identity. */
  readonly id: string;
  /** With its defaults filled in. */
  readonly metric: EffectiveMetric;
  /** The days it is for, half-open. */
  readonly period: {
    /** First day. */
    readonly start: IsoDate;
    /** The first day after it. */
    readonly end: IsoDate;
  };
  /** With the decimals of the metric's step; null: not set. */
  readonly target: string | null;
  /** As an exact string; absent when not given. */
  readonly threshold?: string;
  /** As an exact string; absent when not given. */
  readonly stretch?: string;
  /** As an exact string; absent when not given. */
  readonly baseline?: string;
  /** Whose goal it is; absent when not given. */
  readonly ownerId?: string;
  /** What it covers; absent when not given. */
  readonly scope?: string;
  /** The goal that it is part of; absent when not given. */
  readonly parentId?: string;
  /** As an exact string; absent when not given. */
  readonly weight?: string;
  /** Where the actual value is read; absent when not given. */
  readonly source?: string;
  /** Days on which it is looked at; absent when not given. */
  readonly checkpoints?: readonly IsoDate[];
}

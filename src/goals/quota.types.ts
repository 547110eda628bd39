import type { WorkCalendar } from '../calendar/types.js';
import type { DateRangeInput, DecimalInput, IsoDate, PeriodRule } from '../types.js';
import type { DayBasis, EffectiveSeasonality, EffectiveWorkCalendar, Seasonality } from './measure.types.js';

/**
 * What the month of the hire counts for: its days from the hire on (`prorated`); the whole of it (`full`); nothing, unless
 * the hire is on its first day (`skip`); or `full` up to a day of the month and `skip` after it.
 */
export type HireMonth =
  | 'prorated'
  | 'full'
  | 'skip'
  | {
      /** Last day of the month, 1 to 31, on which a hire still makes the month count in full. */
      readonly cutoffDay: number;
    };

/** How a quota is cut to the time that someone is there and up to speed. */
export interface CalculateRampedQuotaOptions {
  /** The days that the quota is for, half-open, or the key of a period such as `'2026'`. */
  readonly period: DateRangeInput;
  /** First day of active life. Default: active from ever. */
  readonly activeFrom?: IsoDate | null | undefined;
  /** The first day that is no longer in it. Default: active for ever. */
  readonly activeTo?: IsoDate | null | undefined;
  /** Factors from 0 to 1 of the months or quarters since `activeFrom`; after the list 1. Default: none. */
  readonly ramp?: readonly DecimalInput[] | null | undefined;
  /** How long each factor holds. Default `month`. */
  readonly rampUnit?: 'month' | 'quarter' | undefined;
  /** What the month of the hire counts for. Default `prorated`. */
  readonly hireMonth?: HireMonth | undefined;
  /** How business swings over the year. Default: it does not. */
  readonly seasonality?: Seasonality | undefined;
  /** What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`. */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default: Monday to Friday, when working days are asked for. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** The lines of the result. Default `month`. */
  readonly by?: PeriodRule | undefined;
  /** The smallest amount, above 0; the quota is a multiple of it. Default `'0.01'`. */
  readonly step?: DecimalInput | undefined;
}

/** The options of a ramped quota that were in effect. */
export interface EffectiveRampedQuotaOptions {
  /** The days that the quota is for. */
  readonly period: {
    /** First day. */
    readonly start: IsoDate;
    /** The first day after it. */
    readonly end: IsoDate;
  };
  /** First day of active life as given; absent when not given. */
  readonly activeFrom?: IsoDate;
  /** The first day that is no longer in it; absent when not given. */
  readonly activeTo?: IsoDate;
  /** Factors as exact strings. */
  readonly ramp: readonly string[];
  /** How long each factor holds. */
  readonly rampUnit: 'month' | 'quarter';
  /** What the month of the hire counts for. */
  readonly hireMonth: HireMonth;
  /** How business swings over the year; absent when not given. */
  readonly seasonality?: EffectiveSeasonality;
  /** What a day weighs. */
  readonly basis: DayBasis;
  /** Which days are worked; absent when none are asked for. */
  readonly workCalendar?: EffectiveWorkCalendar;
  /** The lines of the result. */
  readonly by: PeriodRule;
  /** The smallest amount, an exact string. */
  readonly step: string;
}

/** One period of a ramped quota. */
export interface RampedQuotaPeriod {
  /** Key of the period. */
  readonly key: string;
  /** First day inside the quota's period. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** What someone there all the time, and up to speed, would carry; the lines add up to the quota. */
  readonly full: string;
  /** The part of it that is asked, unrounded; null where the period weighs nothing. */
  readonly factor: number | null;
  /** What is asked; the lines add up to the ramped quota. */
  readonly value: string;
}

/** A quota cut to someone's time. */
export interface RampedQuota {
  /** As given, on the step. */
  readonly quota: string;
  /** Quota × factor, half-up to the step. */
  readonly rampedQuota: string;
  /** The part of the period's measure on active days, times the ramp; unrounded. */
  readonly factor: number;
  /** Lines in time order. */
  readonly periods: readonly RampedQuotaPeriod[];
  /** Always empty: nothing about a ramped quota is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveRampedQuotaOptions;
}

/** How an amount is cut to the days that are used. */
export interface ProrateOptions {
  /** What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`. */
  readonly basis?: DayBasis | undefined;
  /** Which days are worked. Default: Monday to Friday, when working days are asked for. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** The smallest amount, above 0. Default `'0.01'`. */
  readonly step?: DecimalInput | undefined;
}

/** The options of a proration that were in effect. */
export interface EffectiveProrateOptions {
  /** What a day weighs. */
  readonly basis: DayBasis;
  /** Which days are worked; absent when none are asked for. */
  readonly workCalendar?: EffectiveWorkCalendar;
  /** The smallest amount, an exact string. */
  readonly step: string;
}

/** An amount cut to the days that are used. */
export interface Proration {
  /** Amount × share, half-up to the step. */
  readonly value: string;
  /** The same unrounded; exact. */
  readonly exactValue: string;
  /** activeUnits / periodUnits, unrounded. */
  readonly share: number;
  /** What the active days weigh inside the period: days, working days or months. */
  readonly activeUnits: number;
  /** What all days of the period weigh, in the same unit. */
  readonly periodUnits: number;
  /** Always empty: nothing about a proration is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveProrateOptions;
}

/** A node of a tree of quotas that add up; what it holds beside these fields is not looked at, so a `GoalNode` will do. */
export interface QuotaNode {
  /** Name of the node. */
  readonly key: string | number;
  /** Its quota, a multiple of the step. */
  readonly value: DecimalInput;
  /** The nodes below it. Default: none. */
  readonly children?: readonly QuotaNode[] | null | undefined;
}

/** How a tree of quotas is padded: one of `ratio` and `attainmentFactor`. */
export interface OverAssignOptions {
  /** Times the quota, from 0.5 to 3: of the first level below the root, or a list by level from there on. */
  readonly ratio?: DecimalInput | readonly DecimalInput[] | undefined;
  /** The part of what is assigned that is expected to come in, from 1/3 to 2: 0.8 makes a ratio of 1.25. */
  readonly attainmentFactor?: DecimalInput | undefined;
  /** The smallest amount, above 0. Default `'0.01'`. */
  readonly step?: DecimalInput | undefined;
}

/** The options of a padding that were in effect. */
export interface EffectiveOverAssignOptions {
  /** Ratios by level from the first below the root, exact; absent when an attainment factor was given. */
  readonly ratio?: readonly string[];
  /** As given, an exact string; absent when ratios were. */
  readonly attainmentFactor?: string;
  /** The smallest amount, an exact string. */
  readonly step: string;
}

/** A node with both layers. */
export interface OverAssignedNode {
  /** Name of the node. */
  readonly key: string;
  /** The layer that sums, as given. */
  readonly base: string;
  /** Base × the ratios of its level and those above, half-up to the step, once. */
  readonly assigned: string;
  /** The product of those ratios, unrounded. */
  readonly effectiveRatio: number;
  /** The nodes below it. */
  readonly children: readonly OverAssignedNode[];
}

/** All nodes at one depth. */
export interface OverAssignedLevel {
  /** 0 at the root. */
  readonly depth: number;
  /** Sum of the bases. */
  readonly base: string;
  /** Sum of what is assigned. */
  readonly assigned: string;
  /** The product of the ratios down to here, unrounded. */
  readonly effectiveRatio: number;
}

/** Padding on padding: several levels have a ratio other than 1. */
export interface CompoundedWarning {
  /** Three times 10 % is 33.1 %. */
  readonly code: 'COMPOUNDED';
  /** The product of all ratios in use, unrounded. */
  readonly effectiveRatio: number;
}

/** A tree of quotas with a padded layer. */
export interface OverAssignedTree {
  /** The tree; the root is not padded. */
  readonly root: OverAssignedNode;
  /** Sums by depth. */
  readonly levels: readonly OverAssignedLevel[];
  /** What was legal but suspicious. */
  readonly warnings: readonly CompoundedWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveOverAssignOptions;
}

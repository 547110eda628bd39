import type { DecimalInput } from '../types.js';

/** Time that work is counted by. A year has 4 quarters, 12 months or `weeksPerYear` weeks; so a month is 52/12 weeks, not 4. */
export type WorkloadPeriod = 'week' | 'month' | 'quarter' | 'year';

/** How often a customer is visited. */
export interface VisitFrequency {
  /** Visits, 0 or more. */
  readonly times: DecimalInput;
  /** In each of these. */
  readonly per: WorkloadPeriod;
  /** Or in each so many of these, 1 or more: once in three months is `{ times: 1, per: 'month', every: 3 }`. Default 1. */
  readonly every?: number | null | undefined;
}

/** How long something takes. */
export interface VisitLength {
  /** 0 or more. */
  readonly value: DecimalInput;
  /** What `value` counts. */
  readonly unit: 'minute' | 'hour';
}

/** Customers who are looked after alike. */
export interface WorkloadSegment {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** How many customers: a whole number, 0 or more. */
  readonly customers: number;
  /** How often each of them is visited. */
  readonly frequency: VisitFrequency;
  /** How long a visit takes, travel included if it is to count. */
  readonly visit: VisitLength;
}

/** Options of {@link calculateWorkload} and {@link compareWorkloads}. */
export interface WorkloadOptions {
  /** Period that visits and hours are told for. Default `month`. */
  readonly per?: WorkloadPeriod | undefined;
  /** Weeks of a year, above 0. Default 52. */
  readonly weeksPerYear?: number | undefined;
}

/** The options of a workload that were in effect. */
export interface EffectiveWorkloadOptions {
  /** Period that visits and hours are told for. */
  readonly per: WorkloadPeriod;
  /** Weeks of a year. */
  readonly weeksPerYear: number;
}

/** Visits and hours of one segment. */
export interface WorkloadRow {
  /** The segment. */
  readonly id: string;
  /** Its customers. */
  readonly customers: number;
  /** Visits in one period, unrounded. */
  readonly visits: number;
  /** Hours in one period, unrounded. */
  readonly hours: number;
  /** The same as an exact string, cut to 18 decimals where there is no finite one. */
  readonly exactHours: string;
  /** Fraction of all hours; null when there are none. */
  readonly share: number | null;
}

/** Visits and hours of all segments. */
export interface WorkloadTotal {
  /** All customers. */
  readonly customers: number;
  /** Visits in one period, unrounded. */
  readonly visits: number;
  /** Hours in one period, unrounded. */
  readonly hours: number;
  /** The same as an exact string, cut to 18 decimals where there is no finite one. */
  readonly exactHours: string;
}

/** Result of {@link calculateWorkload}. */
export interface Workload {
  /** The period that it is told for. */
  readonly per: WorkloadPeriod;
  /** In input order. */
  readonly segments: readonly WorkloadRow[];
  /** All segments together. */
  readonly total: WorkloadTotal;
  /** The options that were in effect. */
  readonly options: EffectiveWorkloadOptions;
  /** Always empty: nothing about a workload is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** So many hours, or visits, in each period. */
export interface WorkAmount {
  /** Hours or visits, 0 or more. */
  readonly amount: DecimalInput;
  /** In each of these. */
  readonly per: WorkloadPeriod;
}

/** What one person can do. */
export interface WorkCapacity extends WorkAmount {
  /** Fraction of it that is spent with customers, 0 to 1. Default 1. */
  readonly sellingShare?: DecimalInput | undefined;
}

/** How a number of people is rounded. */
export type HeadcountRounding = 'ceil' | 'halfUp' | 'floor';

/** Options of {@link calculateHeadcount}. */
export interface HeadcountOptions {
  /** `ceil` (default) serves everyone, `halfUp` is the nearest, `floor` leaves work undone. */
  readonly rounding?: HeadcountRounding | undefined;
  /** Weeks of a year, above 0. Default 52. */
  readonly weeksPerYear?: number | undefined;
}

/** The options of a headcount that were in effect. */
export interface EffectiveHeadcountOptions {
  /** How people were rounded. */
  readonly rounding: HeadcountRounding;
  /** Weeks of a year. */
  readonly weeksPerYear: number;
}

/** Something legal but suspicious about a headcount. */
export interface HeadcountWarning {
  /** `ZERO_CAPACITY`: a person who does nothing serves nobody. */
  readonly code: 'ZERO_CAPACITY';
}

/** Result of {@link calculateHeadcount}. */
export interface Headcount {
  /** Full-time equivalents, unrounded; null at capacity 0. */
  readonly fte: number | null;
  /** The same as an exact string, cut to 18 decimals where there is no finite one; null at capacity 0. */
  readonly exactFte: string | null;
  /** People: the exact quotient rounded, half a unit of the workload's 18th decimal aside; null at capacity 0. */
  readonly people: number | null;
  /** How much of their capacity these people need: fte / people; null at 0 people. */
  readonly utilization: number | null;
  /** The options that were in effect. */
  readonly options: EffectiveHeadcountOptions;
  /** What was legal but suspicious. */
  readonly warnings: readonly HeadcountWarning[];
}

/** Hours of one segment before and after. */
export interface WorkloadChange {
  /** Hours before. */
  readonly before: number;
  /** Hours after. */
  readonly after: number;
  /** after − before, taken exactly. */
  readonly change: number;
  /** change / before; null when there was nothing before. */
  readonly relative: number | null;
}

/** A row of {@link compareWorkloads}. */
export interface WorkloadChangeRow extends WorkloadChange {
  /** The segment. */
  readonly id: string;
  /** Whether it stands on both sides, only after (`added`) or only before (`removed`). */
  readonly status: 'both' | 'added' | 'removed';
}

/** Result of {@link compareWorkloads}. */
export interface WorkloadComparison {
  /** In the order of `before`, then what was added. */
  readonly rows: readonly WorkloadChangeRow[];
  /** All segments together. */
  readonly total: WorkloadChange;
  /** The options that were in effect. */
  readonly options: EffectiveWorkloadOptions;
  /** Always empty: nothing about a comparison is legal but suspicious. */
  readonly warnings: readonly never[];
}

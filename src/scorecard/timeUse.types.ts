import type { DecimalInput } from '../types.js';

/** How a day, or a week, is spent. */
export interface TimeUse {
  /** Its length in hours, 0 or more. */
  readonly hours: DecimalInput;
  /** Fraction of it by activity; they sum to exactly 1. */
  readonly shares: Readonly<Record<string, DecimalInput>>;
}

/** Options of {@link compareTimeUse}. */
export interface TimeUseOptions {
  /** Activities that bring revenue. */
  readonly revenueProducing: readonly string[];
  /** Divides shares by their sum instead of asking that it be 1. Default false. */
  readonly normalize?: boolean | undefined;
}

/** An activity on both sides. */
export interface TimeUseRow {
  /** The activity. */
  readonly activity: string;
  /** Whether it brings revenue. */
  readonly revenueProducing: boolean;
  /** Fraction of the time now; 0 when it is not done. */
  readonly currentShare: number;
  /** Fraction of the time as it should be; 0 when it should not be done. */
  readonly idealShare: number;
  /** Hours now. */
  readonly currentHours: number;
  /** Hours as it should be. */
  readonly idealHours: number;
  /** Ideal − current hours. */
  readonly hoursChange: number;
}

/** One side as a whole. */
export interface TimeUseSide {
  /** Hours in all. */
  readonly hours: number;
  /** Fraction of them that brings revenue. */
  readonly revenueShare: number;
  /** Hours that bring revenue. */
  readonly revenueHours: number;
}

/** Shares that did not sum to 1. */
export interface TimeUseWarning {
  /** They were divided by their sum. */
  readonly code: 'NORMALIZED';
  /** Which side. */
  readonly side: 'current' | 'ideal';
  /** What they summed to, exact. */
  readonly sum: string;
}

/** Result of {@link compareTimeUse}. */
export interface TimeUseComparison {
  /** In the order of `current`, then what is only in `ideal`. */
  readonly rows: readonly TimeUseRow[];
  /** The time as it is. */
  readonly current: TimeUseSide;
  /** The time as it should be. */
  readonly ideal: TimeUseSide;
  /** Revenue hours of `ideal` less those of `current`. */
  readonly revenueHoursGained: number;
  /** The options that were in effect. */
  readonly options: {
    /** Activities that bring revenue. */
    readonly revenueProducing: readonly string[];
    /** Whether shares were divided by their sum. */
    readonly normalize: boolean;
  };
  /** What was legal but suspicious. */
  readonly warnings: readonly TimeUseWarning[];
}

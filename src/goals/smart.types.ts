import type { DecimalInput, IsoDate } from '../types.js';
import type { Goal, Metric } from './types.js';

/** `unknown` is not `pass`: what nobody knows is not checked. */
export type SmartStatus = 'pass' | 'fail' | 'unknown';

/** Specific, measurable, attainable, relevant, timed. */
export type SmartLetter = 'S' | 'M' | 'A' | 'R' | 'T';

/** What is checked; each code belongs to one letter. */
export type SmartCheckCode =
  | 'METRIC_SET'
  | 'ONE_METRIC'
  | 'OWNER_SET'
  | 'SCOPE_SET'
  | 'PERIOD_SET'
  | 'UNIT_SET'
  | 'CURRENCY_SET'
  | 'TARGET_SET'
  | 'TARGET_ON_STEP'
  | 'SOURCE_SET'
  | 'BASELINE_SET'
  | 'GROWTH_IN_BAND'
  | 'CAPACITY_COVERS'
  | 'HOURS_FIT'
  | 'PROBABLE'
  | 'NO_EVIDENCE'
  | 'PARENT_SET'
  | 'LEADS_UPWARD'
  | 'WEIGHT_POSITIVE'
  | 'PERIOD_ORDER'
  | 'NOT_OVER'
  | 'CHECKPOINT_INSIDE'
  | 'LAG_FITS';

/** A goal that may still lack anything; a draft may hold several metrics. */
export type GoalDraft = Omit<Partial<Goal>, 'metric'> & {
  /** What it is measured by; of a list only the first is looked at further. */
  readonly metric?: Partial<Metric> | readonly Partial<Metric>[] | null | undefined;
};

/** What a goal is checked against: its surroundings and the evidence that it can be reached. */
export interface CheckSmartContext {
  /** Day of the check. */
  readonly asOf: IsoDate;
  /** The goal above it; null declares a top goal. Absent: not known. */
  readonly parent?: GoalDraft | null | undefined;
  /** The goals under it. Absent: not known. */
  readonly children?: readonly GoalDraft[] | undefined;
  /** What the metric came to in periods before, oldest first; two or more, all above 0, tell how it can grow. */
  readonly history?: readonly DecimalInput[] | undefined;
  /** What those who carry it can bring, in the metric's unit. */
  readonly capacity?: DecimalInput | undefined;
  /** Working time. */
  readonly hours?:
    | {
        /** Hours that its activities take, 0 or more. */
        readonly needed: DecimalInput;
        /** Hours that there are, 0 or more. */
        readonly available: DecimalInput;
      }
    | undefined;
  /** Chance that it is reached, 0 to 1, as `planActivities` gives it; null: was asked for and is not known. */
  readonly probability?: number | null | undefined;
  /** The least chance that will do, 0 to 1. Default 0.5. */
  readonly probabilityFloor?: number | undefined;
  /** Days from the first activity to the result, a whole number from 0. */
  readonly lagDays?: number | undefined;
}

/** One thing that was checked. */
export interface SmartCheck {
  /** What. */
  readonly code: SmartCheckCode;
  /** How it came out. */
  readonly status: SmartStatus;
  /** What was found: an id, a day, a number, an exact amount; null where there is nothing to show. */
  readonly observed: string | number | null;
  /** What it was held against; null where there is nothing to show. */
  readonly limit: string | number | null;
}

/** One letter. */
export interface SmartLetterReport {
  /** `fail` when a check fails, else `unknown` when one is unknown, else `pass`. */
  readonly status: SmartStatus;
  /** Every check made. */
  readonly checks: readonly SmartCheck[];
}

/** Something about the goals around it. */
export interface SmartWarning {
  /** A result goal whose children hold no activity: nobody does anything for it. */
  readonly code: 'NO_ACTIVITY_BELOW';
  /** The goal's id; null when it has none. */
  readonly goalId: string | null;
}

/** What {@link checkSmart} gives. */
export interface SmartReport {
  /** The goal's id; null when it has none. */
  readonly goalId: string | null;
  /** `fail` when a letter fails, else `unknown` when one is unknown, else `pass`. */
  readonly verdict: SmartStatus;
  /** The letters. */
  readonly letters: Readonly<Record<SmartLetter, SmartLetterReport>>;
  /** The effective options; evidence that was not given is absent. */
  readonly options: {
    /** Day of the check. */
    readonly asOf: IsoDate;
    /** What came before, exact. */
    readonly history?: readonly string[];
    /** What can be brought, exact. */
    readonly capacity?: string;
    /** Working time. */
    readonly hours?: {
      /** Hours that its activities take. */
      readonly needed: number;
      /** Hours that there are. */
      readonly available: number;
    };
    /** Chance that it is reached; null: not known. */
    readonly probability?: number | null;
    /** The least chance that will do. */
    readonly probabilityFloor: number;
    /** Days from the first activity to the result. */
    readonly lagDays?: number;
  };
  /** What was legal but suspicious. */
  readonly warnings: readonly SmartWarning[];
}

import type { DecimalInput, RejectedRow } from '../types.js';
import type { GoalWarning } from './tracking.types.js';

/** How goals are held against those above them. */
export interface ReconcileGoalsOptions {
  /** How far the parts may sum from the whole and still match, in the metric's unit, 0 or more. Default 0. */
  readonly tolerance?: DecimalInput | undefined;
}

/** How bad rows are met when goals are rolled up. */
export interface RollUpGoalsOptions {
  /** `throw` on bad rows, or `collect` them in `rejected` and roll up the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** A goal beside the goals under it. */
export interface ReconciledGoal {
  /** The goal's id. */
  readonly goalId: string;
  /** How many goals under it have its metric. */
  readonly children: number;
  /** Its target; null: not set. */
  readonly target: string | null;
  /** What the targets of those children sum to, leaving out what is not set; null when nothing can be compared. */
  readonly childrenTotal: string | null;
  /** `childrenTotal` − `target`; null when nothing can be compared or something is not set. */
  readonly difference: string | null;
  /**
   * `match` within the tolerance, `over` or `under` beyond it; `incomplete` when a target is not set; `notComparable` when
   * no child has the metric, or the metric does not sum.
   */
  readonly status: 'match' | 'over' | 'under' | 'incomplete' | 'notComparable';
}

/** A goal that reaches beyond the days of the goal above it. */
export interface ReconcileWarning {
  /** The period of the goal is not within that of its parent. */
  readonly code: 'CHILD_OUTSIDE_PARENT';
  /** Id of the goal, not of its parent. */
  readonly goalId: string;
}

/** What {@link reconcileGoals} gives. */
export interface GoalReconciliation {
  /** Whether every row matches and there is no orphan. */
  readonly ok: boolean;
  /** One for every goal with goals under it, in input order. */
  readonly rows: readonly ReconciledGoal[];
  /** Ids of goals whose parent is not in the list, in input order. */
  readonly orphans: readonly string[];
  /** The effective options. */
  readonly options: {
    /** How far parts may sum from the whole, exact. */
    readonly tolerance: string;
  };
  /** Goals that reach beyond their parents, in input order. */
  readonly warnings: readonly ReconcileWarning[];
}

/** What one goal came to. */
export interface RollUpActual {
  /** The goal it belongs to; one row a goal. */
  readonly goalId: string | number;
  /** What it came to; not beside a numerator. */
  readonly value?: DecimalInput | null | undefined;
  /** For a ratio: what came in, with `denominator`. */
  readonly numerator?: DecimalInput | null | undefined;
  /** For a ratio: out of what. */
  readonly denominator?: DecimalInput | null | undefined;
  /** Under `weightedAverage`: how much the value weighs, 0 or more. */
  readonly weight?: DecimalInput | null | undefined;
}

/** What a goal came to, with the goals under it. */
export interface RolledUpGoal {
  /** The goal's id. */
  readonly goalId: string;
  /** What it came to; null when nothing is known, and for a ratio out of nothing. */
  readonly actual: string | null;
  /** Σ numerators, exact; absent where values are rolled up. */
  readonly numerator?: string;
  /** Σ denominators, exact; absent where values are rolled up. */
  readonly denominator?: string;
  /** As `trackGoal` gives it for a period that is over; null when it cannot be told. */
  readonly attainment: number | null;
  /** Goals of its metric under it that came to nothing known: they are left out, never 0. */
  readonly missing: readonly string[];
}

/** What {@link rollUpGoals} gives. */
export interface GoalRollUp {
  /** One for every goal, in input order. */
  readonly rows: readonly RolledUpGoal[];
  /** Rows that belong to none of the goals. */
  readonly unmatched: {
    /** How many. */
    readonly count: number;
    /** Their positions in the input, from 0. */
    readonly indexes: readonly number[];
  };
  /** The effective options. */
  readonly options: {
    /** What was done about bad rows. */
    readonly onInvalid: 'throw' | 'collect';
  };
  /** By code in the order listed at its type, then in the order of the goals. */
  readonly warnings: readonly GoalWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

import type { DecimalInput } from '../types.js';

/** Options of {@link calculatePayoutCurve} and {@link findMeasureForPayout}. */
export interface PayoutCurveOptions {
  /** Where the curve ends, in units of the measure. Above `from`. */
  readonly to: DecimalInput;
  /** Where it begins, in units of the measure. Default 0; may be negative, for a window with more refunds than sales. */
  readonly from?: DecimalInput | undefined;
  /** Quota of the whole window, 0 or more. Default: the component's own. Asked for only where attainment is looked up. */
  readonly quota?: DecimalInput | undefined;
  /** Target incentive of the whole window, 0 or more. Asked for only where the component pays on it. */
  readonly targetIncentive?: DecimalInput | undefined;
}

/** A stretch of the measure over which every unit more pays the same. */
export interface PayoutSegment {
  /** Where it begins, exact, in units of the measure. */
  readonly from: string;
  /** Where it ends, exact. */
  readonly to: string;
  /** What is earned just above `from`: the limit from inside the stretch, exact. */
  readonly exactFrom: string;
  /** What is earned just below `to`: the limit from inside the stretch, exact. */
  readonly exactTo: string;
  /** What one unit more earns: `(exactTo − exactFrom) / (to − from)`. */
  readonly marginalRate: number;
  /** `exactTo / to`; null where `to` is 0. */
  readonly effectiveRate: number | null;
}

/** A measure at which what is earned jumps. */
export interface PayoutCliff {
  /** The measure, exact. */
  readonly at: string;
  /** What is earned just below it, exact; at 0: 0, as nothing sold earns nothing. */
  readonly exactBefore: string;
  /** What is earned just above it, exact. */
  readonly exactAfter: string;
  /** `exactAfter − exactBefore`, never 0. */
  readonly exactJump: string;
  /** `down`: selling one more pays less. */
  readonly direction: 'up' | 'down';
}

/** What a payout curve took for granted: every condition on this other component counts as met. */
export interface PayoutCurveWarning {
  /** What it is, for programs. */
  readonly code: 'OTHER_COMPONENT_ASSUMED';
  /** Id of the component. */
  readonly componentId: string;
}

/** The options that were in effect, as echoed in a payout curve; all exact. */
export interface EffectivePayoutCurveOptions {
  /** Measure at which the curve begins, exact. */
  readonly from: string;
  /** Measure at which it ends, exact. */
  readonly to: string;
  /** Quota, exact; absent: none. */
  readonly quota?: string;
  /** Target incentive, exact; absent: none. */
  readonly targetIncentive?: string;
}

/** Result of {@link calculatePayoutCurve}. */
export interface PayoutCurve {
  /** From `from` to `to` without a gap, cut at every bend and jump. */
  readonly segments: readonly PayoutSegment[];
  /** Jumps at `from` or above it and below `to`, ascending. */
  readonly cliffs: readonly PayoutCliff[];
  /** One for each other component that a gate or multiplier asks about. */
  readonly warnings: readonly PayoutCurveWarning[];
  /** The options that were in effect. */
  readonly options: EffectivePayoutCurveOptions;
}

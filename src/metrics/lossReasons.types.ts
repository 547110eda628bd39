import type { InstantInput } from '../calendar/types.js';
import type { ComparisonVerdict } from '../stats/types.js';
import type { EffectiveMoneyOptions, MoneyOptions, Proportion, RejectedRow } from '../types.js';
import type { MetricsWarning } from './types.js';

/** How losses are looked at. */
export interface AnalyzeLossReasonsOptions extends MoneyOptions {
  /** The instant of the report; rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** A field of the deal's first row; the reasons are listed for each of its values too. Default: no groups. */
  readonly groupBy?: string | undefined;
  /** Fields of the rows whose values are compared by win rate; of a deal its latest row that carries the field counts. Default none. */
  readonly compare?: readonly string[] | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveLossReasonsOptions extends EffectiveMoneyOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** The field of the groups, when one was given. */
  readonly groupBy?: string;
  /** The fields compared. */
  readonly compare: readonly string[];
  /** Level of the intervals. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** One reason for which deals were lost. */
export interface LossReason {
  /** The reason as the rows write it; null for deals lost without one. */
  readonly reason: string | null;
  /** Deals lost for it. */
  readonly count: number;
  /** Part of the deals lost; never null here, since there is no reason without a lost deal. */
  readonly share: number | null;
  /** Part of the deals lost for this reason and those above it; never null either. */
  readonly cumulativeShare: number | null;
  /** What they are worth, as money; the reasons sum to the whole. */
  readonly value: string;
  /** Deals among them without a value. */
  readonly missingValue: number;
  /** Deals by the last ordered stage that they stood in; those that never stood in one are left out. */
  readonly byStage: { readonly [stage: string]: number };
}

/** Deals lost, and why. */
export interface LossReasonSummary {
  /** Deals lost at `asOf`. */
  readonly lost: number;
  /** What they are worth, as money. */
  readonly value: string;
  /** Deals among them without a value. */
  readonly missingValue: number;
  /** The most frequent first, equal ones by their text, no reason last. */
  readonly reasons: LossReason[];
}

/** The losses among deals with one value of the field that is grouped by. */
export interface LossReasonGroup extends LossReasonSummary {
  /** The field's value as text; null for deals without it. */
  readonly group: string | null;
}

/** How deals with one value of a field were won, against all others. */
export interface LossComparison {
  /** The field. */
  readonly field: string;
  /** Its value as text; null for deals without it. */
  readonly level: string | null;
  /** Deals won. */
  readonly won: number;
  /** Deals won or lost. */
  readonly closed: number;
  /** Won of closed. */
  readonly winRate: Proportion;
  /** This win rate less that of all other closed deals; null when one of them has no closed deals. */
  readonly difference: {
    /** Lower end of the interval (Newcombe). */
    readonly low: number;
    /** Upper end of the interval. */
    readonly high: number;
    /** `higher` or `lower` when the whole interval lies on one side of 0. */
    readonly verdict: ComparisonVerdict;
  } | null;
}

/** Why deals are lost. */
export interface LossReasonReport extends LossReasonSummary {
  /** The same for each group, by first appearance of its deals; only with `groupBy`. */
  readonly groups?: LossReasonGroup[];
  /** For each field, in the order asked for, its values by first appearance of their deals. */
  readonly compare: LossComparison[];
  /** The options, defaults filled in. */
  readonly options: EffectiveLossReasonsOptions;
  /** `AFTER_AS_OF`, `SELF_TRANSITION`, `REMAP_DROPPED` with the `count` of rows; `MISSING_VALUE` with that of lost deals, when others have a value. */
  readonly warnings: MetricsWarning[];
  /** Rows that could not be used; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

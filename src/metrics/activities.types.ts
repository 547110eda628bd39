import type { InstantInput } from '../calendar/types.js';
import type { Proportion, RejectedRow } from '../types.js';
import type { MetricsWarning } from './types.js';

/** Something that was done to win a deal: a call, a visit, a mail. */
export interface SalesActivity {
  /** The deal that it was done for: text, or a safe integer, which becomes text. Absent when there is none yet. */
  readonly dealId?: string | number | null | undefined;
  /** What was done. */
  readonly kind: string | number;
  /** When: an instant, or a plain day, which means its start in `timeZone`. */
  readonly at: InstantInput;
  /** Whether it was answered; absent when that is not known or makes no sense. */
  readonly replied?: boolean | null | undefined;
}

/** How activities are set against the funnel. */
export interface CalculateActivityRatiosOptions {
  /** The instant of the report; activities and rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** The ordered stage that activities are meant to bring deals to. Default: the first won stage. */
  readonly goalStage?: string | number | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveActivityRatiosOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** The stage that activities are meant to bring deals to. */
  readonly goalStage: string;
  /** Level of the intervals. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Activities of a kind in a stage, against the deals that went on from there. */
export interface ActivityAdvance {
  /** The ordered stage. */
  readonly stage: string;
  /** Activities on deals while they stood in it. */
  readonly touches: number;
  /** Those of them on deals that went on from this stage to a later one. */
  readonly touchesOnAdvanced: number;
  /** Visits that ended in a later stage. */
  readonly advanced: number;
  /** `touches` / `advanced`: what an advance costs; null when none advanced. */
  readonly perAdvance: number | null;
  /** `touchesOnAdvanced` / `advanced`: flattered, since the touches that led to nothing are left out; null when none advanced. */
  readonly perAdvanceOfAdvanced: number | null;
}

/** Activities of one kind. */
export interface ActivityRatios {
  /** The kind. */
  readonly kind: string;
  /** How many, whatever deal they were for. */
  readonly count: number;
  /** Answered, of those that tell whether they were; null when none does. */
  readonly replyRate: Proportion | null;
  /** All activities of the kind for each deal that reached the goal stage; null when none did. */
  readonly perGoal: number | null;
  /** Activities in no ordered stage: without a deal, of an unknown one, before its first row, or while it was lost or parked. */
  readonly outside: number;
  /** One for each ordered stage. */
  readonly advances: ActivityAdvance[];
}

/** How much work it takes to move deals. */
export interface ActivityReport {
  /** One for each kind, by first appearance. */
  readonly rows: ActivityRatios[];
  /** Deals that reached the goal stage; whoever stands further on has reached it. */
  readonly goals: number;
  /** The options, defaults filled in. */
  readonly options: EffectiveActivityRatiosOptions;
  /** `AFTER_AS_OF`, `SELF_TRANSITION`, `REMAP_DROPPED` with the `count` of rows, of entries and activities together. */
  readonly warnings: MetricsWarning[];
  /** Activities, then entries, that could not be used; `path` tells the list. Only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

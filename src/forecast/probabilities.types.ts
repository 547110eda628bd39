import type { InstantInput } from '../calendar/types.js';
import type { RejectedRow } from '../types.js';
import type { ForecastWarning } from './types.js';

/** As of when stage probabilities are measured, and how. */
export interface EstimateStageProbabilitiesOptions {
  /** When the histories are looked at: an instant, or a plain day as its end. Rows at it count, later ones do not. */
  readonly asOf: InstantInput;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** Fewest settled deals to judge a stage by, 0 or more. Default 30. */
  readonly minSample?: number | undefined;
  /** Draws the probabilities of stages with little history towards that of all deals. Default: they are not drawn. */
  readonly shrinkage?: {
    /** How many settled deals the probability of all deals weighs, 0 or more. */
    readonly strength: number;
  } | undefined;
  /** IANA zone in which plain days begin. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What to do about bad rows: `throw` (default), or `collect` them and compute the rest. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options in effect. */
export interface EffectiveStageProbabilityOptions {
  /** When the histories were looked at, in UTC. */
  readonly asOf: string;
  /** IANA zone in which plain days begin. */
  readonly timeZone: string;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
  /** Level of the intervals. */
  readonly confidence: number;
  /** Fewest settled deals to judge a stage by. */
  readonly minSample: number;
  /** How the probabilities are drawn together; absent when they are not. */
  readonly shrinkage?: {
    /** How many settled deals the probability of all deals weighs. */
    readonly strength: number;
  };
}

/** How the deals that are settled ended. */
export interface SettledDeals {
  /** Deals won. */
  readonly won: number;
  /** Deals won or lost. */
  readonly settled: number;
  /** won / settled; null when no deal is settled. */
  readonly rate: number | null;
}

/** What became of the deals that once reached a stage. */
export interface StageProbability {
  /** The stage. */
  readonly stage: string;
  /** Deals that reached it and were won. */
  readonly won: number;
  /** Deals that reached it and were won or lost. */
  readonly settled: number;
  /** won / settled; null when no deal that reached it is settled. */
  readonly probability: number | null;
  /** Lower end of the Wilson interval; null where the probability is. */
  readonly low: number | null;
  /** Upper end of the Wilson interval; null where the probability is. */
  readonly high: number | null;
  /** Whether fewer deals are settled than `minSample`. */
  readonly insufficientHistory: boolean;
  /** (won + strength × prior) / (settled + strength), only with `shrinkage`; null when nothing is known. */
  readonly shrunk?: number | null;
}

/** What stages are worth, by a company's own history. */
export interface StageProbabilities {
  /** When the histories were looked at, in UTC. */
  readonly asOf: string;
  /** All deals that are settled, whatever they reached. */
  readonly prior: SettledDeals;
  /** The ordered stages before the first won one, in order. */
  readonly stages: StageProbability[];
  /** The options, defaults filled in. */
  readonly options: EffectiveStageProbabilityOptions;
  /** `AFTER_AS_OF`, `SELF_TRANSITION` and `REMAP_DROPPED` with the `count` of rows. */
  readonly warnings: ForecastWarning[];
  /** Bad rows by index; only when they are collected. */
  readonly rejected?: RejectedRow[];
}

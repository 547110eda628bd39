import type { InstantInput } from '../calendar/types.js';
import type { Filter, RejectedRow } from '../types.js';

/** A lead to be scored. */
export interface ScoredLeadInput {
  /** The lead: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** What is known of it; fit rules look here, and at the row's own fields first. */
  readonly attributes?: { readonly [name: string]: string | number | boolean | null | undefined } | null | undefined;
  /** What it did. */
  readonly activities?: readonly LeadActivity[] | null | undefined;
}

/** One thing that a lead did. */
export interface LeadActivity {
  /** What: the `activity` of a behaviour rule; other kinds count for nothing. */
  readonly kind: string;
  /** When: an instant, or a plain day, which means its start. */
  readonly at: InstantInput;
}

/** Points for what a lead is. */
export interface FitRule {
  /** Name of the rule, unique among all rules. */
  readonly id: string;
  /** Which leads get the points. */
  readonly when: Filter;
  /** How many; may be negative. */
  readonly points: number;
}

/** Points for what a lead does. */
export interface BehaviourRule {
  /** Name of the rule, unique among all rules. */
  readonly id: string;
  /** Kind of the activities that count. */
  readonly activity: string;
  /** Points of one activity on its day; may be negative. */
  readonly points: number;
  /** Days in which an activity loses half of its points, above 0. Default: it loses none. */
  readonly halfLifeDays?: number | undefined;
  /** Most points, in size, that all activities of the rule give together, 0 or more. Default: no limit. */
  readonly cap?: number | undefined;
}

/** A grade, and the score it begins at. */
export interface LeadGrade {
  /** Name of the grade. */
  readonly grade: string;
  /** Lowest score of the grade. */
  readonly from: number;
}

/** How leads are scored. */
export interface LeadScoreRules {
  /** Points for what leads are. */
  readonly fit: readonly FitRule[];
  /** Points for what they do. */
  readonly behaviour: readonly BehaviourRule[];
  /** Grades, the best first; a score below the last one has none. Default: no grades. */
  readonly grades?: readonly LeadGrade[] | undefined;
}

/** When and how leads are scored. */
export interface ScoreLeadsOptions {
  /** The instant of the score; activities at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What is done about leads that cannot be read. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of a scoring, defaults filled in. */
export interface EffectiveScoreLeadsOptions {
  /** The instant of the score. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** What was done about leads that could not be read. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A rule that gave points. */
export interface ScoreReason {
  /** The rule. */
  readonly ruleId: string;
  /** Whether it is about what the lead is or what it does. */
  readonly kind: 'fit' | 'behaviour';
  /** What it gave, after decay and cap; never 0. */
  readonly points: number;
  /** Behaviour: how many activities counted. */
  readonly count?: number;
  /** Behaviour: the latest of these. */
  readonly lastAt?: string;
}

/** A lead with its score. */
export interface LeadScore {
  /** The lead. */
  readonly id: string;
  /** Sum of the fit rules' points. */
  readonly fit: number;
  /** Sum of the behaviour rules' points. */
  readonly engagement: number;
  /** fit + engagement. */
  readonly score: number;
  /** The best grade whose `from` the score reaches; null below the last one, or without grades. */
  readonly grade: string | null;
  /** The rules that gave points, in their order: fit, then behaviour. */
  readonly reasons: ScoreReason[];
}

/** Activities that were left out. */
export interface LeadScoreWarning {
  /** `AFTER_AS_OF`: activities later than `asOf`. */
  readonly code: 'AFTER_AS_OF';
  /** How many. */
  readonly count: number;
}

/** Leads with their scores. */
export interface LeadScores {
  /** One for each lead, in input order. */
  readonly leads: LeadScore[];
  /** The options, defaults filled in. */
  readonly options: EffectiveScoreLeadsOptions;
  /** What was legal but worth a look. */
  readonly warnings: LeadScoreWarning[];
  /** Leads that could not be read; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

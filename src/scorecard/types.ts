import type { DecimalInput } from '../types.js';

/** Somebody with a score. */
export interface ParticipantScore {
  /** Who; once in a list. */
  readonly id: string;
  /** The score; null or absent: not scored. */
  readonly score?: DecimalInput | null | undefined;
}

/** How ranks of equals are told: 1, 2, 2, 4 (`min`), 1, 2, 2, 3 (`dense`), 1, 2.5, 2.5, 4 (`average`). */
export type RankTies = 'min' | 'dense' | 'average';

/** Options of {@link rankParticipants}. */
export interface RankParticipantsOptions {
  /** Ranks of equals. Default `min`. */
  readonly ties?: RankTies | undefined;
  /** Whether the highest score is first (default) or the lowest. */
  readonly direction?: 'higher' | 'lower' | undefined;
}

/** Somebody with a rank. */
export interface ParticipantRank {
  /** Who. */
  readonly id: string;
  /** The score, exact; null when not scored. */
  readonly score: string | null;
  /** 1 is first; null when not scored. */
  readonly rank: number | null;
  /** Whether somebody else has the same score. */
  readonly tied: boolean;
}

/** Result of {@link rankParticipants}. */
export interface ParticipantRanking {
  /** Best first, equals in input order, those without a score last. */
  readonly rows: readonly ParticipantRank[];
  /** The options that were in effect. */
  readonly options: {
    /** Ranks of equals. */
    readonly ties: RankTies;
    /** Whether the highest score is first or the lowest. */
    readonly direction: 'higher' | 'lower';
  };
  /** Always empty: nothing about a ranking is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** Somebody's own score. */
export interface OwnScore {
  /** Who; once in a list. */
  readonly id: string;
  /** The own score. */
  readonly score: DecimalInput;
}

/** How a rate of the team enters everybody's score. */
export interface TeamLinkageRule {
  /** The rate that the team reached, 0 or more: the renewal rate of old customers, say. */
  readonly rate: DecimalInput;
  /** The rate it was to reach, 0 or more. */
  readonly target: DecimalInput;
  /** Its part of the score, 0 to 1. */
  readonly weight: DecimalInput;
  /** Most of rate / target that counts. Default 1. */
  readonly cap?: DecimalInput | undefined;
  /** Points for reaching the target, above 0. Default 100. */
  readonly scale?: DecimalInput | undefined;
}

/** Somebody's score with the team's part in it. */
export interface LinkedScore {
  /** Who. */
  readonly id: string;
  /** The own score. */
  readonly own: number;
  /** The team's score: min(cap, rate / target) × scale; null when the target is 0. */
  readonly linked: number | null;
  /** own × (1 − weight) + linked × weight; the own score when there is no team score. */
  readonly score: number;
}

/** Something legal but suspicious about a linkage. */
export interface TeamLinkageWarning {
  /** `ZERO_TARGET`: nothing can be measured by a target of 0. */
  readonly code: 'ZERO_TARGET';
}

/** Result of {@link calculateTeamLinkage}. */
export interface TeamLinkage {
  /** In input order. */
  readonly rows: readonly LinkedScore[];
  /** rate / target, before the cap; null when the target is 0. */
  readonly attainment: number | null;
  /** The rule that was in effect, exact. */
  readonly options: {
    /** Rate of the old customers. */
    readonly rate: string;
    /** Rate that was aimed at. */
    readonly target: string;
    /** Fraction of the score that the rate makes up. */
    readonly weight: string;
    /** Most that rate / target counts for. */
    readonly cap: string;
    /** What full attainment is worth. */
    readonly scale: string;
  };
  /** `ZERO_TARGET`: nothing can be measured by a target of 0, so own scores stand alone. */
  readonly warnings: readonly TeamLinkageWarning[];
}

/** Answers to "would you recommend us?", counted. */
export interface NpsCounts {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
}

/** Options of {@link calculateNps}. */
export interface NpsOptions {
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** Few answers. */
export interface FewResponsesWarning {
  /** Under 30 answers say little. */
  readonly code: 'FEW_RESPONSES';
  /** How many there are. */
  readonly responses: number;
}

/** Result of {@link calculateNps}. */
export interface NetPromoterScore {
  /** All answers. */
  readonly responses: number;
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
  /** 100 × (promoters − detractors) / responses, −100 to 100, unrounded; null without answers. */
  readonly nps: number | null;
  /** The same rounded once, half away from zero; null without answers. */
  readonly rounded: number | null;
  /** Lower end of the interval; null without answers. */
  readonly low: number | null;
  /** Upper end of the interval; null without answers. */
  readonly high: number | null;
  /** The options that were in effect. */
  readonly options: {
    /** Level of the interval. */
    readonly confidence: number;
  };
  /** What was legal but suspicious. */
  readonly warnings: readonly FewResponsesWarning[];
}

/** An answer to "how satisfied are you?". */
export interface CsatResponse {
  /** What it is about: service, product, complaints … Absent: everything. */
  readonly dimension?: string | null | undefined;
  /** From `min` to `max`. */
  readonly score: number;
}

/** Options of {@link calculateCsat}. */
export interface CsatOptions {
  /** Lowest answer possible. Default 1. */
  readonly min?: number | undefined;
  /** Highest answer possible. Default 5. */
  readonly max?: number | undefined;
  /** Lowest answer that is satisfied. Default `max − 1`: the top two boxes. */
  readonly satisfiedFrom?: number | undefined;
  /** Weight of each dimension; they sum to exactly 1. */
  readonly weights?: Readonly<Record<string, DecimalInput>> | undefined;
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** How satisfied customers are. */
export interface Csat {
  /** Answers. */
  readonly responses: number;
  /** Those from `satisfiedFrom` on. */
  readonly satisfied: number;
  /** satisfied / responses; null without answers. */
  readonly csat: number | null;
  /** Mean answer; null without answers. */
  readonly mean: number | null;
  /** Lower end of the Wilson interval of `csat`; null without answers. */
  readonly low: number | null;
  /** Upper end of the Wilson interval of `csat`; null without answers. */
  readonly high: number | null;
}

/** How satisfied customers are with something. */
export interface DimensionCsat extends Csat {
  /** With what. */
  readonly dimension: string;
}

/** What was in effect for a satisfaction score. */
export interface EffectiveCsatOptions {
  /** Lowest answer possible. */
  readonly min: number;
  /** Highest answer possible. */
  readonly max: number;
  /** Lowest answer that is satisfied. */
  readonly satisfiedFrom: number;
  /** Weight of each dimension, exact; absent without weights. */
  readonly weights?: Readonly<Record<string, string>>;
  /** Level of the interval. */
  readonly confidence: number;
}

/** A dimension with a weight but without answers. */
export interface EmptyDimensionWarning {
  /** There is no answer to weigh, so there is no weighted score. */
  readonly code: 'EMPTY_DIMENSION';
  /** The dimension. */
  readonly dimension: string;
}

/** Result of {@link calculateCsat}. */
export interface CustomerSatisfaction {
  /** All answers. */
  readonly overall: Csat;
  /** In the order of the weights, then of first appearance. */
  readonly dimensions: readonly DimensionCsat[];
  /** Σ weight × csat; null without weights, or when a dimension with a weight has no answer. */
  readonly weighted: number | null;
  /** The options that were in effect. */
  readonly options: EffectiveCsatOptions;
  /** What was legal but suspicious, in the order of the weights. */
  readonly warnings: readonly EmptyDimensionWarning[];
}

/** Somebody's ability and attitude, on any scale. */
export interface SkillWill {
  /** Who; once in a list. */
  readonly id: string;
  /** What somebody can do. */
  readonly ability: DecimalInput;
  /** How willing somebody is. */
  readonly attitude: DecimalInput;
}

/** Where a level begins. */
export interface SkillWillCuts {
  /** Ability from which somebody is able; of two rising cuts the first is where somebody can learn. */
  readonly ability: DecimalInput | readonly [DecimalInput, DecimalInput];
  /** Attitude from which somebody is willing. */
  readonly attitude: DecimalInput;
}

/** Level of ability. */
export type AbilityLevel = 'able' | 'learnable' | 'unable';
/** Level of attitude. */
export type AttitudeLevel = 'willing' | 'unwilling';
/** A cell of the matrix: attitude and ability. */
export type SkillWillCell = 'willingAble' | 'willingLearnable' | 'willingUnable' | 'unwillingAble' | 'unwillingLearnable' | 'unwillingUnable';
/** What to do about a cell. */
export type SkillWillAction = 'reward' | 'train' | 'reassign' | 'coach' | 'encourage' | 'replace';

/** Somebody with a cell. */
export interface SkillWillPerson {
  /** Who. */
  readonly id: string;
  /** Level of ability. */
  readonly ability: AbilityLevel;
  /** Level of attitude. */
  readonly attitude: AttitudeLevel;
  /** The cell. */
  readonly cell: SkillWillCell;
  /** What to do: `reward` (reinforce, train further), `train` hard, `reassign` (another post), `coach` (guide), `encourage` and train, `replace`. */
  readonly action: SkillWillAction;
}

/** A cell with how many are in it. */
export interface SkillWillCount {
  /** The cell. */
  readonly cell: SkillWillCell;
  /** Its level of ability. */
  readonly ability: AbilityLevel;
  /** Its level of attitude. */
  readonly attitude: AttitudeLevel;
  /** What to do. */
  readonly action: SkillWillAction;
  /** How many people. */
  readonly count: number;
  /** Fraction of all people; null without people. */
  readonly share: number | null;
}

/** Result of {@link classifySkillWill}. */
export interface SkillWillMatrix {
  /** In input order. */
  readonly people: readonly SkillWillPerson[];
  /** Every cell that exists under the cuts, willing ones first. */
  readonly cells: readonly SkillWillCount[];
  /** The cuts that were in effect, exact. */
  readonly options: {
    /** Where levels of ability begin: one cut, or two. */
    readonly ability: readonly string[];
    /** Where willing begins. */
    readonly attitude: string;
  };
  /** Always empty: nothing about a matrix is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** A skill: how much it matters and how good somebody is. */
export interface Skill {
  /** Its name; once in a list. */
  readonly id: string;
  /** How much it matters, on any scale. */
  readonly importance: DecimalInput;
  /** How good somebody is, on the same scale. */
  readonly current: DecimalInput;
}

/** A skill with its gap. */
export interface SkillGap {
  /** The skill. */
  readonly id: string;
  /** How much it matters. */
  readonly importance: number;
  /** How good somebody is. */
  readonly current: number;
  /** What is missing: importance − current, 0 or more. */
  readonly gap: number;
  /** What is more than needed: current − importance, 0 or more. */
  readonly surplus: number;
  /** 1 is to be trained first; null without a gap. */
  readonly rank: number | null;
}

/** Result of {@link rankSkillGaps}. */
export interface SkillGapRanking {
  /** By gap, then importance, both falling, then input order. */
  readonly rows: readonly SkillGap[];
  /** There are no options. */
  readonly options: Readonly<Record<string, never>>;
  /** Always empty: nothing about a gap is legal but suspicious. */
  readonly warnings: readonly never[];
}

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

import type { DecimalInput } from '../types.js';

/** Somebody with a score. */
export interface ParticipantScore {
  /** Who, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
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
  /** Who, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
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
  /** Most of rate / target that counts, 0 or more. Default 1. */
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

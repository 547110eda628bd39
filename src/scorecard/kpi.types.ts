import type { DecimalInput, RejectedRow } from '../types.js';

/** A figure that a score is made of. */
export interface Kpi {
  /** Its name, once on a card: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** Its part of the score: 0 or more; all weights sum to exactly 1, unless `normalizeWeights`. */
  readonly weight: DecimalInput;
  /** `higher` (default) and `lower` say what is better, `range` that it should lie between `low` and `high`. */
  readonly direction?: 'higher' | 'lower' | 'range' | undefined;
  /** The value worth 1. Needed where a row gives an `actual`; not with `range`. */
  readonly target?: DecimalInput | undefined;
  /** The value worth 0: not above the target for `higher`, where it is 0 by default; not below it for `lower`, where it is required; not with `range`. */
  readonly baseline?: DecimalInput | undefined;
  /** Where the range begins; required for `range`. */
  readonly low?: DecimalInput | undefined;
  /** Where the range ends; required for `range`, not below `low`. */
  readonly high?: DecimalInput | undefined;
  /** How far outside the range it is worth 0: above 0; required for `range`. */
  readonly tolerance?: DecimalInput | undefined;
  /** Least attainment that counts, not above the cap. Default: the card's. */
  readonly floor?: DecimalInput | undefined;
  /** Most attainment that counts, not below the floor; null: no cap, even if the card has one. Default: the card's. */
  readonly cap?: DecimalInput | null | undefined;
}

/** What a gate does to the score when it is not passed: nothing is left, at most so many points are, or it is multiplied. */
export type GateEffect =
  | 'zero'
  | {
      /** Points that are left at most. */
      readonly capScore: DecimalInput;
    }
  | {
      /** Factor on the score, 0 or more. */
      readonly multiply: DecimalInput;
    };

/** A KPI that must be reached before the score counts. */
export interface ScoreGate {
  /** Which KPI of the card: text, or a safe integer, which becomes text. */
  readonly kpi: string | number;
  /** Attainment from which it is passed, before floor and cap. */
  readonly min: DecimalInput;
  /** What happens when it is not. */
  readonly effect: GateEffect;
}

/** A band of scores. */
export interface GradeBand {
  /** Its name: text, or a safe integer, which becomes text. */
  readonly grade: string | number;
  /** Lowest rounded score in it, below that of the band before; null for the last one. */
  readonly from: DecimalInput | null;
  /** What pay is multiplied with in this grade, say. */
  readonly coefficient?: DecimalInput | undefined;
}

/** How a score is made. */
export interface Scorecard {
  /** Its KPIs, one or more. */
  readonly kpis: readonly Kpi[];
  /** Least attainment that counts, not above the cap. Default 0. */
  readonly floor?: DecimalInput | undefined;
  /** Most attainment that counts, not below the floor; null (default): no cap. */
  readonly cap?: DecimalInput | null | undefined;
  /** Points for reaching everything, above 0. Default 100. */
  readonly scale?: DecimalInput | undefined;
  /** Decimals of the score, 0 to 12. Default 2. */
  readonly decimals?: number | undefined;
  /** Divides the weights by their sum instead of asking that it be 1. Default false. */
  readonly normalizeWeights?: boolean | undefined;
  /** A KPI without a value: `error` (default), `renormalize` gives its weight to the others, `zero` counts it as 0. */
  readonly onMissing?: 'error' | 'renormalize' | 'zero' | undefined;
  /** Applied in this order. Default none. */
  readonly gates?: readonly ScoreGate[] | undefined;
  /** From best to worst, the last one with `from: null`. Default none. */
  readonly grades?: readonly GradeBand[] | undefined;
}

/** What somebody reached of one KPI. A row with neither is a missing one. */
export interface KpiResult {
  /** Which KPI of the card: text, or a safe integer, which becomes text. */
  readonly kpi: string | number;
  /** The figure reached. */
  readonly actual?: DecimalInput | null | undefined;
  /** The attainment itself, in place of `actual`. */
  readonly attainment?: DecimalInput | null | undefined;
}

/** How the team's result enters: blended with a team score of the same scale, or as a coefficient. */
export type TeamShare =
  | {
      /** own × (1 − alpha) + score × alpha. */
      readonly mode: 'blend';
      /** Weight of the team, 0 to 1. */
      readonly alpha: DecimalInput;
      /** The team's score. */
      readonly score: DecimalInput;
    }
  | {
      /** own × coefficient. */
      readonly mode: 'multiply';
      /** The team's coefficient, 0 or more. */
      readonly coefficient: DecimalInput;
    };

/** Options of {@link scoreKpis}. */
export interface ScoreKpisOptions {
  /** How the team's result enters, after the gates. Absent: it does not. */
  readonly team?: TeamShare | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and score the rest: a KPI whose row is bad is a missing one. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** What was in effect for a score. */
export interface EffectiveScoreOptions {
  /** The team's part; absent without one. */
  readonly team?: TeamShare;
  /** Least attainment that counted, exact, where a KPI has none of its own. */
  readonly floor: string;
  /** Most attainment that counted, exact; null: no cap. */
  readonly cap: string | null;
  /** Points for reaching everything, exact. */
  readonly scale: string;
  /** Decimals of the score. */
  readonly decimals: number;
  /** Whether weights were divided by their sum. */
  readonly normalizeWeights: boolean;
  /** What happened to missing KPIs. */
  readonly onMissing: 'error' | 'renormalize' | 'zero';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** One KPI of a score. */
export interface KpiScore {
  /** The KPI. */
  readonly id: string;
  /** The figure reached, exact; null when none was given. */
  readonly actual: string | null;
  /** Attainment before floor and cap; null when it is missing. */
  readonly attainment: number | null;
  /** Attainment after floor and cap; null when it is missing, 0 when a missing one counts as zero. */
  readonly clamped: number | null;
  /** The weight that was used. */
  readonly weight: number;
  /** clamped × weight × scale, unrounded. */
  readonly points: number;
}

/** One gate of a score. */
export interface GateScore {
  /** The KPI it looks at. */
  readonly kpi: string;
  /** Attainment from which it is passed, exact. */
  readonly min: string;
  /** Attainment before floor and cap; null when it is missing. */
  readonly observed: number | null;
  /** Whether it is passed; exactly `min` is, missing is not. */
  readonly passed: boolean;
}

/** Something legal but suspicious about a score. */
export interface ScoreWarning {
  /** `MISSING_KPI`: it has no value. `ZERO_TARGET`: its target equals its baseline, so nothing can be measured by it. */
  readonly code: 'MISSING_KPI' | 'ZERO_TARGET';
  /** The KPI. */
  readonly kpi: string;
}

/** Result of {@link scoreKpis}. */
export interface KpiScoring {
  /** The score, rounded once, half-up. */
  readonly score: number;
  /** The same before rounding, as an exact string, cut to 18 decimals where there is no finite one. */
  readonly exactScore: string;
  /** What the score would be without gates, by the same path. */
  readonly ungatedScore: number;
  /** The band of the rounded score; null without grades. */
  readonly grade: string | null;
  /** The coefficient of the grade, exact; null without one. */
  readonly coefficient: string | null;
  /** In the order of the card. */
  readonly kpis: readonly KpiScore[];
  /** In the order of the card. */
  readonly gates: readonly GateScore[];
  /** What was in effect. */
  readonly options: EffectiveScoreOptions;
  /** What was legal but suspicious, in the order of the card. */
  readonly warnings: readonly ScoreWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

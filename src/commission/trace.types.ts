/** A gate as it was decided at the end of the period. */
export interface GateTrace {
  /** Whose figure was asked. */
  readonly componentId: string;
  /** Which figure of it. */
  readonly on: 'attainment' | 'measure';
  /** The gate is open from here on, exact. */
  readonly min: string;
  /** What the figure was, exact to 18 decimals. */
  readonly observed: string;
  /** `observed ≥ min`. */
  readonly open: boolean;
}

/** A multiplier as it was decided at the end of the period. */
export interface MultiplierTrace {
  /** Whose attainment was asked. */
  readonly componentId: string;
  /** It holds from here on, exact; null: from wherever. */
  readonly min: string | null;
  /** It holds below this, exact; null: however far. */
  readonly max: string | null;
  /** What the attainment was, exact to 18 decimals. */
  readonly observed: string;
  /** What it multiplies by, exact. */
  readonly factor: string;
  /** `min ≤ observed < max`. */
  readonly holds: boolean;
}

/** A point of a payout curve. */
export interface CurveTracePoint {
  /** Attainment of the point. */
  readonly attainment: string;
  /** Fraction of the base that it pays. */
  readonly payout: string;
}

/** How a payout rule came to its amount for the window, as it stands at the end of the period. */
export type PayoutTrace =
  | {
      /** Read off a curve: `factor × base`. */
      readonly kind: 'curve';
      /** Where the curve was read, exact to 18 decimals. */
      readonly attainment: string;
      /** The last point at or below it; null below the first. */
      readonly low: CurveTracePoint | null;
      /** The first point above it; null from the last on. */
      readonly high: CurveTracePoint | null;
      /** What the curve gives there. */
      readonly factor: string;
      /** The target incentive or the measure, whichever is multiplied. */
      readonly base: string;
    }
  | {
      /** Read off a matrix: `factor × base`. */
      readonly kind: 'matrix';
      /** Where the first axis was read, exact to 18 decimals. */
      readonly x: string;
      /** Where the second axis was read, exact to 18 decimals. */
      readonly y: string;
      /** Index of the greatest line of `x` at or below it; null below the first. */
      readonly row: number | null;
      /** Index of the greatest line of `y` at or below it; null below the first. */
      readonly column: number | null;
      /** What the matrix gives there. */
      readonly factor: string;
      /** The target incentive or the measure, whichever is multiplied. */
      readonly base: string;
    }
  | {
      /** So much for each package begun: `packages × amount`. */
      readonly kind: 'perUnit';
      /** Packages begun, a whole number. */
      readonly packages: string;
      /** Money for each. */
      readonly amount: string;
    }
  | {
      /** Steps reached. */
      readonly kind: 'bonus';
      /** What was held against the steps: measure or attainment, exact to 18 decimals. */
      readonly observed: string;
      /** The steps that are paid, their amounts sum to the payout. */
      readonly steps: readonly {
        /** Paid from here on. */
        readonly at: string;
        /** Money. */
        readonly amount: string;
      }[];
    }
  | {
      /** A part of a pool. */
      readonly kind: 'pool';
      /** Money that was shared out. */
      readonly pot: string;
      /** What this participant's part went by: the measure, at least 0, or 1 each; 0 behind a closed gate. */
      readonly weight: string;
      /** All weights together. */
      readonly weights: string;
      /** How many took part, behind closed gates too. */
      readonly sharers: number;
    }
  | {
      /** A prize of a ranking. */
      readonly kind: 'rank';
      /** From 1, the best of the tied places. */
      readonly rank: number;
      /** How many share the rank, oneself included. */
      readonly tied: number;
      /** How many were ranked. */
      readonly sharers: number;
    };

/** Which rules decided an earning, each with its threshold and what was observed at the end of the period. */
export interface EarningTrace {
  /** How the payout came about; null where `slices` or the measure tell, for rate tables and amounts per unit. */
  readonly payout: PayoutTrace | null;
  /** The component's gates, in plan order. */
  readonly gates: readonly GateTrace[];
  /** The component's multipliers, in plan order. */
  readonly multipliers: readonly MultiplierTrace[];
}

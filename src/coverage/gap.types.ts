import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions } from '../types.js';

/** What moves sales: by an amount, or by a fraction of what stands there when its turn comes. */
export type GapLever =
  | {
      /** Its name, once in a list: text, or a safe integer, which becomes text. */
      readonly id: string | number;
      /** Money, signed. */
      readonly amount: DecimalInput;
      /** Not with `amount`. */
      readonly rate?: null | undefined;
    }
  | {
      /** Its name, once in a list: text, or a safe integer, which becomes text. */
      readonly id: string | number;
      /** Fraction of the running level, signed: 0.03 adds 3 % of it. */
      readonly rate: DecimalInput;
      /** Not with `rate`. */
      readonly amount?: null | undefined;
    };

/** Options of {@link bridgeGap}. */
export interface BridgeGapOptions extends MoneyOptions {
  /** What is to be reached: money. Absent: the bridge is not compared with anything. */
  readonly target?: DecimalInput | undefined;
}

/** One step of a bridge. */
export interface GapStep {
  /** The lever. */
  readonly id: string;
  /** What stood there before it: money. */
  readonly before: string;
  /** What it moved: money. */
  readonly change: string;
  /** What stands there after it: money. */
  readonly after: string;
}

/** What was in effect for a bridge. */
export interface EffectiveBridgeGapOptions extends EffectiveMoneyOptions {
  /** What was to be reached: money; absent when not given. */
  readonly target?: string;
}

/** Result of {@link bridgeGap}. */
export interface GapBridge {
  /** Where the bridge begins: money. */
  readonly base: string;
  /** In the order given. base + Σ change = reached. */
  readonly steps: readonly GapStep[];
  /** Where it ends: money. */
  readonly reached: string;
  /** What was to be reached; null without a target. */
  readonly target: string | null;
  /** target − reached: what no lever explains, negative when over; null without a target. */
  readonly unexplained: string | null;
  /** Whether another order would split the whole otherwise: a rate stands beside another lever. */
  readonly orderMatters: boolean;
  /** The options that were in effect. */
  readonly options: EffectiveBridgeGapOptions;
  /** Always empty: nothing about a bridge is legal but suspicious. */
  readonly warnings: readonly never[];
}

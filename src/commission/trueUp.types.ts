import type { DecimalInput, EffectiveMoneyOptions } from '../types.js';

/** What somebody has earned in a period as known now; the `earnings` of `calculateCommission` are such rows. */
export interface TrueUpEarning {
  /** Whose it is. */
  readonly participantId: string | number;
  /** The period's key is enough; other fields are ignored. */
  readonly period: {
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
  };
  /** Absent or null: of the period as a whole. */
  readonly componentId?: string | number | null | undefined;
  /** Money. */
  readonly earned: DecimalInput;
}

/** What somebody was paid for a period; the `adjustments` of a true-up are such rows. */
export interface TrueUpPayment {
  /** Whose it is. */
  readonly participantId: string | number;
  /** The period. */
  readonly period: {
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
  };
  /** Absent or null: of the period as a whole. */
  readonly componentId?: string | number | null | undefined;
  /** Money; negative where something was taken back. */
  readonly amount: DecimalInput;
}

/** What is still to be paid, or to be taken back. */
export interface TrueUpAdjustment {
  /** Whose it is. */
  readonly participantId: string;
  /** The period. */
  readonly period: {
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
  };
  /** Absent where the rows had none. */
  readonly componentId?: string;
  /** Earned as known now, money; 0 for what is no longer earned. */
  readonly earned: string;
  /** Paid so far, money. */
  readonly paid: string;
  /** `earned − paid`, never 0. */
  readonly amount: string;
}

/** Result of {@link calculateTrueUp}. */
export interface TrueUp {
  /** What changed since it was paid: in the order of the earnings, then what was paid but is no longer earned. */
  readonly adjustments: readonly TrueUpAdjustment[];
  /** Sum of all amounts, money. */
  readonly total: string;
  /** Always empty: nothing about a true-up is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveMoneyOptions;
}

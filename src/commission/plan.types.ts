import type { NormalRateTable } from '../internal/rateTable.kernel.js';
import type { Filter, IsoDate, PeriodRule, RoundingMode } from '../types.js';
import type { MeasureWindow } from './types.js';

/** A plan after checking: every default filled in, every decimal an exact string. Assignable to `CommissionPlan`. */
export interface NormalPlan {
  readonly id: string;
  readonly version?: string;
  readonly label?: string;
  readonly currency: string;
  readonly minorUnits: number;
  readonly rounding: RoundingMode;
  readonly effective?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly period: PeriodRule;
  readonly components: readonly NormalComponent[];
}

/** A component after checking. */
export interface NormalComponent {
  readonly id: string;
  readonly label?: string;
  readonly appliesTo?: Filter;
  readonly where?: Filter;
  readonly measure: string;
  readonly window: MeasureWindow;
  readonly credit: 'own' | 'team';
  readonly quota?: string;
  readonly payout: NormalPayout;
  readonly gates?: readonly NormalGate[];
  readonly multipliers?: readonly NormalMultiplier[];
  readonly weight?: string;
  readonly cap?: { readonly payout?: string; readonly attainment?: string };
  readonly floor?: string;
}

/** A gate after checking. */
export interface NormalGate {
  readonly componentId?: string;
  readonly on: 'attainment' | 'measure';
  readonly min: string;
  readonly pays: 'fromZero' | 'fromThreshold';
  readonly else: 'zero' | 'hold';
}

/** A multiplier after checking. */
export interface NormalMultiplier {
  readonly when: { readonly componentId?: string; readonly min?: string; readonly max?: string };
  readonly factor: string;
}

/** An axis after checking. */
export interface NormalAxis {
  readonly componentId?: string;
  readonly on: 'attainment' | 'measure';
  readonly at: readonly string[];
}

/** A payout after checking. */
export type NormalPayout =
  | {
      readonly kind: 'tiers';
      readonly on: 'measure' | 'attainment';
      readonly base: string;
      readonly table: NormalRateTable;
    }
  | {
      readonly kind: 'curve';
      readonly base: 'targetIncentive' | 'measure';
      readonly points: readonly { readonly attainment: string; readonly payout: string }[];
      readonly below: 'zero' | 'first' | 'extend';
      readonly above: 'last' | 'extend';
    }
  | {
      readonly kind: 'matrix';
      readonly base: 'targetIncentive' | 'measure';
      readonly x: NormalAxis;
      readonly y: NormalAxis;
      readonly cells: readonly (readonly string[])[];
      readonly lookup: 'step' | 'bilinear';
    }
  | { readonly kind: 'perUnit'; readonly amount: string; readonly packageSize?: string }
  | {
      readonly kind: 'bonus';
      readonly on: 'measure' | 'attainment';
      readonly steps: readonly { readonly at: string; readonly amount: string }[];
      readonly mode: 'highest' | 'cumulative';
    }
  | { readonly kind: 'pool'; readonly amount?: string; readonly rate?: string; readonly shareBy: 'equal' | 'measure' }
  | { readonly kind: 'rank'; readonly prizes: readonly string[]; readonly ties: 'split' | 'all' | 'order' };

/** The shapes that the oracle reads, kept apart from the library's own types. */

import type { DecimalLike, Mode } from './rational.js';
import type { OracleBonus, OracleSlice, OracleTable } from './tiered.js';
import type { Rule } from './days.js';

export type Scalar = string | number | boolean;
export type OracleCondition = { [op in 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte']?: Scalar | undefined };
export type OracleFilter = Record<string, Scalar | readonly Scalar[] | OracleCondition>;

export interface OracleAxis {
  componentId?: string | undefined;
  on?: 'attainment' | 'measure' | undefined;
  at: readonly DecimalLike[];
}

export type OraclePayout =
  | { kind: 'tiers'; on?: 'measure' | 'attainment' | undefined; base?: string | undefined; table: OracleTable }
  | {
      kind: 'curve';
      base?: 'targetIncentive' | 'measure' | undefined;
      points: readonly { attainment: DecimalLike; payout: DecimalLike }[];
      below?: 'zero' | 'first' | 'extend' | undefined;
      above?: 'last' | 'extend' | undefined;
    }
  | {
      kind: 'matrix';
      base?: 'targetIncentive' | 'measure' | undefined;
      x: OracleAxis;
      y: OracleAxis;
      cells: readonly (readonly DecimalLike[])[];
      lookup?: 'step' | 'bilinear' | undefined;
    }
  | { kind: 'perUnit'; amount: DecimalLike; packageSize?: DecimalLike | undefined }
  | {
      kind: 'bonus';
      on?: 'measure' | 'attainment' | undefined;
      steps: readonly { at: DecimalLike; amount: DecimalLike }[];
      mode?: 'highest' | 'cumulative' | undefined;
    }
  | { kind: 'pool'; amount?: DecimalLike | undefined; rate?: DecimalLike | undefined; shareBy: 'equal' | 'measure' }
  | { kind: 'rank'; prizes: readonly DecimalLike[]; ties?: 'split' | 'all' | 'order' | undefined };

export interface OracleGate {
  componentId?: string | undefined;
  on?: 'attainment' | 'measure' | undefined;
  min: DecimalLike;
  pays: 'fromZero' | 'fromThreshold';
  else?: 'zero' | 'hold' | undefined;
}

export interface OracleComponent {
  id: string;
  label?: string | undefined;
  appliesTo?: OracleFilter | undefined;
  where?: OracleFilter | undefined;
  measure?: string | undefined;
  window?: 'transaction' | 'period' | 'quarterToDate' | 'yearToDate' | 'planToDate' | undefined;
  credit?: 'own' | 'team' | undefined;
  quota?: DecimalLike | undefined;
  payout: OraclePayout;
  gates?: readonly OracleGate[] | undefined;
  multipliers?:
    | readonly {
        when: { componentId?: string | undefined; min?: DecimalLike | undefined; max?: DecimalLike | undefined };
        factor: DecimalLike;
      }[]
    | undefined;
  weight?: DecimalLike | undefined;
  cap?: { payout?: DecimalLike | undefined; attainment?: DecimalLike | undefined } | undefined;
  floor?: DecimalLike | undefined;
}

export interface OraclePlan {
  id: string;
  version?: string | undefined;
  label?: string | undefined;
  currency: string;
  minorUnits?: number | undefined;
  rounding?: Mode | undefined;
  effective?: { from?: string | undefined; to?: string | undefined } | undefined;
  period: Rule;
  components: readonly OracleComponent[];
}

export type OracleDated = DecimalLike | readonly { from?: string | null | undefined; value: DecimalLike }[];

export interface OracleParticipant {
  id: string;
  managerId?: string | null | undefined;
  attributes?: Record<string, Scalar> | null | undefined;
  quotas?: Record<string, OracleDated> | null | undefined;
  targetIncentive?: OracleDated | Record<string, OracleDated> | null | undefined;
  activeFrom?: string | null | undefined;
  activeTo?: string | null | undefined;
  ramp?: readonly DecimalLike[] | null | undefined;
}

export interface OracleCredit {
  participantId: string;
  share: DecimalLike;
  kind?: 'revenue' | 'overlay' | null | undefined;
}

export interface OracleTransaction {
  id: string;
  date: string;
  participantId?: string | null | undefined;
  credits?: readonly OracleCredit[] | null | undefined;
  amount: DecimalLike;
  currency?: string | null | undefined;
  margin?: DecimalLike | null | undefined;
  units?: DecimalLike | null | undefined;
  measures?: Record<string, DecimalLike> | null | undefined;
  attributes?: Record<string, Scalar> | null | undefined;
  reverses?: string | null | undefined;
}

export interface OracleOptions {
  participants?: readonly OracleParticipant[] | undefined;
  range?: { start: string; end: string } | undefined;
  asOf?: string | undefined;
  exchangeRates?:
    | readonly { from: string; to: string; rate: DecimalLike; start?: string | undefined; end?: string | undefined }[]
    | undefined;
  detail?: 'summary' | 'transactions' | undefined;
  onZeroQuota?: 'error' | 'zero' | 'full' | undefined;
}

export const ADJUSTMENT_CODES = ['GATE', 'GATE_HOLD', 'MULTIPLIER', 'WEIGHT', 'CAP', 'FLOOR'] as const;
export type AdjustmentCode = (typeof ADJUSTMENT_CODES)[number];

export interface OracleLine {
  transactionId: string | null;
  code?: 'TRUE_UP' | 'FLOOR' | 'SHARE';
  credited: string;
  exactEarned: string;
  earned: string;
  slices: OracleSlice[];
}

export interface OracleEarning {
  participantId: string;
  planVersion?: string;
  period: { key: string; start: string; end: string };
  componentId: string;
  measure: string;
  prior: string;
  quota: string | null;
  attainment: number | null;
  exactPayout: string;
  exactEarned: string;
  earned: string;
  slices: OracleSlice[];
  bonuses: OracleBonus[];
  adjustments: { code: AdjustmentCode; exactAmount: string }[];
  lines?: OracleLine[];
}

export interface OracleResult {
  planId: string;
  currency: string;
  earnings: OracleEarning[];
  totals: {
    earned: string;
    byParticipant: { participantId: string; earned: string }[];
    byParticipantPeriod: { participantId: string; key: string; earned: string }[];
    byPeriod: { key: string; earned: string }[];
  };
  uncredited: { transactionId: string; participantId?: string; reason: string }[];
}

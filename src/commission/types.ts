import type { TierBonus, TierSlice } from '../internal/rateTable.kernel.js';
import type { EarningTrace } from './trace.types.js';
import type {
  DateRange,
  DecimalInput,
  Filter,
  IsoDate,
  MoneyOptions,
  PeriodRule,
  RejectedRow,
  RoundingMode,
} from '../types.js';

export type { TierBonus, TierSlice } from '../internal/rateTable.kernel.js';

/** One band of a rate table. Only its upper bound is stored, so gaps and overlaps cannot be written down. */
export interface RateTier {
  /** Upper bound in units of the measure, above 0 and above the tier before; `null` for the last, open tier. */
  readonly upTo: DecimalInput | null;
  /** Fraction of the measure, 0 or more: `0.05` is 5 %. Above 1 only with `allowRatesAboveOne`. */
  readonly rate: DecimalInput;
  /**
   * The bound from which this tier's rate pays: 0 or a bound at or under the tier's own lower bound. Default: the own
   * lower bound (graduated) or 0 (retroactive).
   */
  readonly retroTo?: DecimalInput | undefined;
  /** Money paid once when the measure enters this tier, on top of the rates: 0 or more. Default: none. */
  readonly bonus?: DecimalInput | undefined;
}

/** A tiered rate table. */
export interface RateTable {
  /**
   * `graduated` (default; also marginal, progressive, slab): each rate pays its own slice. `retroactive` (also
   * whole-amount, volume, back to dollar one): the rate of the tier reached pays everything.
   */
  readonly mode?: 'graduated' | 'retroactive' | undefined;
  /** Where a measure equal to a bound belongs: `upper` (default) keeps it in the lower tier, `lower` enters the upper one. */
  readonly bound?: 'upper' | 'lower' | undefined;
  /** `revocable` (default): a bonus is taken back when the measure leaves the tier. `highWater`: it is kept and not paid twice. */
  readonly bonusPolicy?: 'revocable' | 'highWater' | undefined;
  /** Allows rates above 1, for tables of money per unit. Default false: 5 is refused, since 5 % is 0.05. */
  readonly allowRatesAboveOne?: boolean | undefined;
  /** Tiers in rising order, the last one open. */
  readonly tiers: readonly RateTier[];
}

/** Options of {@link calculateTieredPayout}. */
export interface TieredPayoutOptions extends MoneyOptions {
  /** Measure accumulated before this amount. Default 0; may be negative. */
  readonly prior?: DecimalInput | undefined;
  /** Only for `bonusPolicy: 'highWater'`: the highest measure reached so far. Default: `prior`. */
  readonly peak?: DecimalInput | undefined;
}

/** Result of {@link calculateTieredPayout}. */
export interface TieredPayout {
  /** `R(F(prior + amount)) − R(F(prior))`: rounded, and a chain of calls sums to the rounded whole. */
  readonly payout: string;
  /** `F(prior + amount) − F(prior)`, exact: the sum of all slices and bonuses. */
  readonly exactPayout: string;
  /** `exactPayout / amount`; null at amount 0. */
  readonly effectiveRate: number | null;
  /** The walk from `prior` to `prior + amount`, stretch by stretch. */
  readonly slices: readonly TierSlice[];
  /** Bonuses entered or left on the way, in the order crossed. */
  readonly bonuses: readonly TierBonus[];
  /** Always empty: nothing about one amount on one table is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveTieredPayoutOptions;
}

/** The options that were in effect, as echoed in a result of {@link calculateTieredPayout}. */
export interface EffectiveTieredPayoutOptions {
  /** Exact. */
  readonly prior: string;
  /** Exact; only with `bonusPolicy: 'highWater'`. */
  readonly peak?: string;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** Rates by tier: commission on a measure, or multiples of the target incentive. */
export interface TiersPayout {
  /** Which kind of payout it is. */
  readonly kind: 'tiers';
  /** What the bounds of the table mean: the measure itself (default), or attainment (`1.2` is 120 % of the quota). */
  readonly on?: 'measure' | 'attainment' | undefined;
  /**
   * What the rates are paid on: the measure (default), the target incentive (rates are multipliers; needs
   * `on: 'attainment'`), or the name of another measure, which is paid at the blended rate of the whole walk.
   */
  readonly base?: string | undefined;
  /** The tiers. */
  readonly table: RateTable;
}

/** A payout curve: straight lines between points. */
export interface CurvePayout {
  /** Which kind of payout it is. */
  readonly kind: 'curve';
  /** What the payout fraction multiplies. Default `targetIncentive`. */
  readonly base?: 'targetIncentive' | 'measure' | undefined;
  /** Points by rising attainment, at least one. */
  readonly points: readonly {
    /** Attainment at the point. */
    readonly attainment: DecimalInput;
    /** Fraction of the base that is paid there. */
    readonly payout: DecimalInput;
  }[];
  /** Below the first point: `zero` (default), the `first` point's payout, or `extend` the first line. */
  readonly below?: 'zero' | 'first' | 'extend' | undefined;
  /** Above the last point: its payout (`last`, default), or `extend` the last line. */
  readonly above?: 'last' | 'extend' | undefined;
}

/** One axis of a payout matrix. */
export interface MatrixAxis {
  /** Whose figure is looked up. Default: the component itself. */
  readonly componentId?: string | undefined;
  /** Default `attainment`. */
  readonly on?: 'attainment' | 'measure' | undefined;
  /** Grid lines in rising order. */
  readonly at: readonly DecimalInput[];
}

/** A two-way table: `cells[i][j]` holds at `x.at[i]` and `y.at[j]`. */
export interface MatrixPayout {
  /** Which kind of payout it is. */
  readonly kind: 'matrix';
  /** What the cell multiplies. Default `targetIncentive`. */
  readonly base?: 'targetIncentive' | 'measure' | undefined;
  /** Picks the row. */
  readonly x: MatrixAxis;
  /** Picks the column. */
  readonly y: MatrixAxis;
  /** Rows by `x.at`, columns by `y.at`. */
  readonly cells: readonly (readonly DecimalInput[])[];
  /** `step` (default) takes the greatest grid line at or under the value; `bilinear` interpolates. Below the first line: 0. */
  readonly lookup?: 'step' | 'bilinear' | undefined;
}

/** Money per unit of the measure, or per package begun. */
export interface PerUnitPayout {
  /** Which kind of payout it is. */
  readonly kind: 'perUnit';
  /** Money for each unit or package. */
  readonly amount: DecimalInput;
  /** Units in a package, above 0; a begun package counts whole. Default: no packages. */
  readonly packageSize?: DecimalInput | undefined;
}

/** Fixed amounts for reaching a level: SPIFFs, milestones, MBOs. */
export interface BonusPayout {
  /** Which kind of payout it is. */
  readonly kind: 'bonus';
  /** What `at` is compared with. Default `measure`. */
  readonly on?: 'measure' | 'attainment' | undefined;
  /** Levels, at least one, in any order and none twice; one is reached at `at` or above. */
  readonly steps: readonly {
    /** The level. */
    readonly at: DecimalInput;
    /** Money for reaching it. */
    readonly amount: DecimalInput;
  }[];
  /** Only the `highest` level reached pays (default), or all of them (`cumulative`). */
  readonly mode?: 'highest' | 'cumulative' | undefined;
}

/** One pot, shared by everyone with a row in the period and open gates. */
export interface PoolPayout {
  /** Which kind of payout it is. */
  readonly kind: 'pool';
  /** The pot as money. Exactly one of `amount` and `rate`. */
  readonly amount?: DecimalInput | undefined;
  /** The pot as a fraction of everyone's measure together; of a negative total it is a debt that is shared. */
  readonly rate?: DecimalInput | undefined;
  /** Equal shares, or shares by measure (a negative one weighs 0). */
  readonly shareBy: 'equal' | 'measure';
}

/**
 * Prizes by rank of the measure, the greatest first, among everyone with a row in the period and open gates: without a gate
 * also for a measure of 0 or less.
 */
export interface RankPayout {
  /** Which kind of payout it is. */
  readonly kind: 'rank';
  /** Money for the first place, the second, … */
  readonly prizes: readonly DecimalInput[];
  /** `split` (default): tied places share their prizes. `all`: each takes the best of them. `order`: the order of participants decides. */
  readonly ties?: 'split' | 'all' | 'order' | undefined;
}

/** How a component's measure becomes money. */
export type Payout =
  | TiersPayout
  | CurvePayout
  | MatrixPayout
  | PerUnitPayout
  | BonusPayout
  | PoolPayout
  | RankPayout;

/** A condition that must be met before a component pays. It withholds pay, never a debt: a negative payout stands. */
export interface Gate {
  /** Whose figure is compared. Default: the component itself. */
  readonly componentId?: string | undefined;
  /** Default `attainment`. */
  readonly on?: 'attainment' | 'measure' | undefined;
  /** The gate is open at this value or above. */
  readonly min: DecimalInput;
  /** Once open: everything counts (`fromZero`), or only what lies beyond the gate (`fromThreshold`). */
  readonly pays: 'fromZero' | 'fromThreshold';
  /** While closed the component pays 0 either way and keeps nothing; `hold` only names that `GATE_HOLD`. Default `zero`. */
  readonly else?: 'zero' | 'hold' | undefined;
}

/** A factor on what was earned, while an attainment lies in `[min, max)`. */
export interface Multiplier {
  /** Attainments in which it holds. */
  readonly when: {
    /** Whose attainment. Default: the component itself. */
    readonly componentId?: string | undefined;
    /** Holds from here on. Default: no lower bound. */
    readonly min?: DecimalInput | undefined;
    /** No longer holds from here on. Default: no upper bound. */
    readonly max?: DecimalInput | undefined;
  };
  /** 0 or more. */
  readonly factor: DecimalInput;
}

/** Over what stretch of time a measure accumulates. */
export type MeasureWindow = 'transaction' | 'period' | 'quarterToDate' | 'yearToDate' | 'planToDate';

/** One rule of a plan: what counts, over what window, and what it pays. */
export interface CommissionComponent {
  /** Unique in the plan. */
  readonly id: string;
  /** Text for people. */
  readonly label?: string | undefined;
  /** Which participants it is for, over their fields and attributes. Default: all. */
  readonly appliesTo?: Filter | undefined;
  /** Which transactions count, over their fields and attributes. Default: all. */
  readonly where?: Filter | undefined;
  /**
   * `amount` (default), `margin`, `units`, `count` (1 for a row, −1 for one with a negative amount), or a name read from the
   * transaction's `measures`.
   */
  readonly measure?: string | undefined;
  /** Default `period`. */
  readonly window?: MeasureWindow | undefined;
  /** Own credits (default), or those of everyone below in the manager tree. */
  readonly credit?: 'own' | 'team' | undefined;
  /** Quota of the whole window (of the year for `yearToDate`), 0 or more. A participant's own quota wins. */
  readonly quota?: DecimalInput | undefined;
  /** How the measure becomes money. */
  readonly payout: Payout;
  /** All of them must be open. Default: none. */
  readonly gates?: readonly Gate[] | undefined;
  /** All that hold are multiplied. Default: none. */
  readonly multipliers?: readonly Multiplier[] | undefined;
  /** Share of the plan. All components have one, summing to 1, or none has. */
  readonly weight?: DecimalInput | undefined;
  /** Upper limits of the window: of what is paid, and of the attainment that the payout sees. What is cut off is forfeited. */
  readonly cap?: {
    /** The most that a window pays. */
    readonly payout?: DecimalInput | undefined;
    /** The most attainment that the payout sees, 0 or more. */
    readonly attainment?: DecimalInput | undefined;
  } | undefined;
  /** The least that a window earns. In a `transaction` window it lifts each refund too. */
  readonly floor?: DecimalInput | undefined;
}

/** A compensation plan as data. */
export interface CommissionPlan {
  /** The same in all versions. */
  readonly id: string;
  /** Name of the version, shown in earnings. */
  readonly version?: string | undefined;
  /** Text for people. */
  readonly label?: string | undefined;
  /** ISO 4217 code in which the plan pays. */
  readonly currency: string;
  /** Decimals of what is paid, 0 to 12. Default: the currency's. */
  readonly minorUnits?: number | undefined;
  /** Default `halfUp`. */
  readonly rounding?: RoundingMode | undefined;
  /** Days on which the plan is in effect, half-open. Default: always. */
  readonly effective?: {
    /** First day in effect. */
    readonly from?: IsoDate | undefined;
    /** The first day no longer in effect. */
    readonly to?: IsoDate | undefined;
  } | undefined;
  /** How time is cut: `'month'`, `'quarter'`, a fiscal or retail calendar … */
  readonly period: PeriodRule;
  /** At least one, with unique ids. */
  readonly components: readonly CommissionComponent[];
}

/** A value, or a list of values each in force from a day on; the first has no `from`. */
export type DatedValue = DecimalInput | readonly {
  /** First day on which it holds; absent for the first. */
  readonly from?: IsoDate | null | undefined;
  /** The value from that day on. */
  readonly value: DecimalInput;
}[];

/** Somebody who earns. */
export interface Participant {
  /** Unique among the participants. */
  readonly id: string | number;
  /** The participant directly above; `team` components credit along this tree. */
  readonly managerId?: string | number | null | undefined;
  /** Further fields, for filters. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>> | null | undefined;
  /** Quotas by component id, of the component's whole window, each 0 or more. */
  readonly quotas?: Readonly<Record<string, DatedValue>> | null | undefined;
  /** Target incentive of the component's whole window, 0 or more: one for all components, or by component id. */
  readonly targetIncentive?: DatedValue | Readonly<Record<string, DatedValue>> | null | undefined;
  /** First active day. */
  readonly activeFrom?: IsoDate | null | undefined;
  /** First day that is no longer active. */
  readonly activeTo?: IsoDate | null | undefined;
  /**
   * Factors on the quota, each 0 or more: `0.5` for half of it, in the first, second, … plan period from the one with
   * `activeFrom`, which it needs; 1 after the list.
   */
  readonly ramp?: readonly DecimalInput[] | null | undefined;
}

/** Part of a transaction's credit. */
export interface Credit {
  /** Whose credit it is. */
  readonly participantId: string | number;
  /**
   * Fraction of the transaction, 0 or more. Revenue shares sum to at most 1, and what is left over is nobody's; overlay shares
   * are free.
   */
  readonly share: DecimalInput;
  /** Default `revenue`. */
  readonly kind?: 'revenue' | 'overlay' | null | undefined;
}

/** A sale, a refund, anything that moves a measure. Fields that are not listed are ignored, except by filters. */
export interface SalesTransaction {
  /** Unique among the transactions. */
  readonly id: string | number;
  /** Day that decides period and version. */
  readonly date: IsoDate;
  /** Who gets the whole credit. Exclusive with `credits`. */
  readonly participantId?: string | number | null | undefined;
  /** Who shares the credit. Exclusive with `participantId`. */
  readonly credits?: readonly Credit[] | null | undefined;
  /** Money; a refund or credit note is negative. */
  readonly amount: DecimalInput;
  /** ISO 4217 code. Default: the plan's, for a refund too: give it the currency of its sale. */
  readonly currency?: string | null | undefined;
  /** Money, for components that measure margin. */
  readonly margin?: DecimalInput | null | undefined;
  /** For components that measure units. */
  readonly units?: DecimalInput | null | undefined;
  /** Further measures by name; no exchange rate converts them. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>> | null | undefined;
  /** Further fields, for filters. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>> | null | undefined;
  /**
   * Id of the transaction that this one takes back. Where that is among the rows, filters see it in the place of this one,
   * and its people are credited unless this one names its own.
   */
  readonly reverses?: string | number | null | undefined;
}

/** What one `from` is worth in `to`, on the days of `[start, end)`. */
export interface ExchangeRate {
  /** Currency that is converted. */
  readonly from: string;
  /** Currency that its worth is told in. */
  readonly to: string;
  /** What one is worth, above 0. */
  readonly rate: DecimalInput;
  /** Default: from ever. */
  readonly start?: IsoDate | undefined;
  /** Default: for ever. */
  readonly end?: IsoDate | undefined;
}

/** Options of {@link calculateCommission}. */
export interface CommissionOptions {
  /** Who may earn, with quotas, managers and active days. When given, a credit to anyone else is an error. */
  readonly participants?: readonly Participant[] | undefined;
  /**
   * Report the periods that start in it and no others, also those with nothing earned: days, or a key such as `'2026-Q1'`. What
   * is dated outside of it is in no line. Who sold nothing has a row too, and with it a part in pools and rankings. Default: each
   * participant's periods from the first credited one to the last.
   */
  readonly range?: DateRange | string | undefined;
  /** Transactions after this day are left out and listed in `uncredited`. */
  readonly asOf?: IsoDate | undefined;
  /** The only way that two currencies meet. */
  readonly exchangeRates?: readonly ExchangeRate[] | undefined;
  /** `transactions` adds a line for each transaction to every earning. Default `summary`. */
  readonly detail?: 'summary' | 'transactions' | undefined;
  /** `throw` (default) on bad rows, or `collect` them in `rejected` and compute the rest. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
  /** Where attainment is needed and the quota is 0 or missing: an `error` (default), look up as 0 (`zero`) or as 1 (`full`). */
  readonly onZeroQuota?: 'error' | 'zero' | 'full' | undefined;
}

/** A step between what the payout rule gave and what is earned. */
export interface EarningAdjustment {
  /** Which step it was. */
  readonly code: 'GATE' | 'GATE_HOLD' | 'MULTIPLIER' | 'WEIGHT' | 'CAP' | 'FLOOR';
  /** Money, exact and signed, never 0. */
  readonly exactAmount: string;
}

/** What one transaction contributed to an earning. */
export interface EarningLine {
  /** Null for what belongs to no transaction; `code` says what it is. */
  readonly transactionId: string | null;
  /** `TRUE_UP`: what later decisions changed about earlier periods. `FLOOR`: lifted to the floor. `SHARE`: of a pool or ranking. */
  readonly code?: 'TRUE_UP' | 'FLOOR' | 'SHARE';
  /** The measure credited, exact. */
  readonly credited: string;
  /** Unrounded. */
  readonly exactEarned: string;
  /** Rounded by the running total, so the lines sum to the earning. */
  readonly earned: string;
  /** The tiers that this transaction walked through. */
  readonly slices: readonly TierSlice[];
  /** Bonuses that it entered or left; absent when there are none. */
  readonly bonuses?: readonly TierBonus[];
}

/** A whole period of the plan's period rule. */
export interface CommissionPeriod extends DateRange {
  /** Key of the period, such as `2026-03`. */
  readonly key: string;
}

/** What one participant earned in one period from one component. */
export interface Earning {
  /** Who earned it. */
  readonly participantId: string;
  /** The plan's `version`, when it has one. */
  readonly planVersion?: string;
  /** The period, half-open. */
  readonly period: CommissionPeriod;
  /** Id of the component. */
  readonly componentId: string;
  /** The window's measure at the end of the period, exact. */
  readonly measure: string;
  /** The window's measure before the period, exact; 0 unless the window is to date. */
  readonly prior: string;
  /** Quota of the window, prorated, exact; null when there is none. */
  readonly quota: string | null;
  /** `measure / quota`; null without a quota and for a transaction window. */
  readonly attainment: number | null;
  /** The payout rule's own amount for this period, before gates and the rest. */
  readonly exactPayout: string;
  /** `exactPayout` plus all adjustments, unrounded. */
  readonly exactEarned: string;
  /** What is paid. */
  readonly earned: string;
  /** For tiers: the stretches that make up `exactPayout`, with `bonuses`; else empty. */
  readonly slices: readonly TierSlice[];
  /** Bonuses entered or left. */
  readonly bonuses: readonly TierBonus[];
  /** From `exactPayout` to `exactEarned`, in the order they apply. */
  readonly adjustments: readonly EarningAdjustment[];
  /**
   * Which gates, multipliers and payout rule decided it, with thresholds and what was observed at the end of the period. Absent
   * where there is a rate table or an amount per unit and nothing else, for a transaction
   * window, where each line is decided by itself, and before a window to date has begun.
   */
  readonly trace?: EarningTrace;
  /** With `detail: 'transactions'`: by date, then id; their `earned` sums to the earning's. */
  readonly lines?: readonly EarningLine[];
}

/** Why a transaction, or one participant's part of it, earned nothing. */
export type UncreditedReason =
  | 'AFTER_AS_OF'
  | 'OUTSIDE_PLAN'
  | 'NO_PARTICIPANT'
  | 'PARTICIPANT_INACTIVE'
  | 'NO_COMPONENT';

/** A transaction that no component credited. */
export interface UncreditedTransaction {
  /** Id of the transaction. */
  readonly transactionId: string;
  /** Whose credit, when it is not the whole transaction's. */
  readonly participantId?: string;
  /** Why. */
  readonly reason: UncreditedReason;
}

/** Something legal but suspicious in the input. */
export type CommissionWarning =
  | {
    /** `REVERSED_NOT_FOUND`: what it reverses is not in the input. `REVERSED_CURRENCY_DIFFERS`: it is there, in another currency. */
    readonly code: 'REVERSED_NOT_FOUND' | 'REVERSED_CURRENCY_DIFFERS';
    /** Id of the transaction. */
    readonly transactionId: string;
    /** The id that it names. */
    readonly reverses: string;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'BASE_WITHOUT_MEASURE';
    /** Whom it concerns. */
    readonly participantId: string;
    /** Id of the component. */
    readonly componentId: string;
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'VERSIONS_GAP';
    /** First day of the gap. */
    readonly from: IsoDate;
    /** The day after its last. */
    readonly to: IsoDate;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'END_LOOKS_INCLUSIVE';
    /** Where it stands, from the argument's name on. */
    readonly path: string;
    /** The value as it was given. */
    readonly value: IsoDate;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'TOO_MANY_DECIMALS';
    /** How many amounts in the plan's currency are finer than its minor unit. */
    readonly count: number;
    /** The first fifty of them by id. */
    readonly transactionIds: readonly string[];
  };

/** Money by participant, period, and both. */
export interface CommissionTotals {
  /** Everything together. */
  readonly earned: string;
  /** In the order of the earnings. */
  readonly byParticipant: readonly {
    /** Whose it is. */
    readonly participantId: string;
    /** Money earned, rounded. */
    readonly earned: string;
  }[];
  /** In the order of the earnings. */
  readonly byParticipantPeriod: readonly {
    /** Whose it is. */
    readonly participantId: string;
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
    /** Money earned, rounded. */
    readonly earned: string;
  }[];
  /** In order of time. */
  readonly byPeriod: readonly {
    /** Key of the period, such as `2026-03`. */
    readonly key: string;
    /** Money earned, rounded. */
    readonly earned: string;
  }[];
}

/** The options that were in effect, as echoed in a result. */
export interface EffectiveCommissionOptions {
  /** How much was shown. */
  readonly detail: 'summary' | 'transactions';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
  /** What was done where a quota was 0 or missing. */
  readonly onZeroQuota: 'error' | 'zero' | 'full';
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money was rounded. */
  readonly rounding: RoundingMode;
  /** Last day that counted. */
  readonly asOf?: IsoDate;
  /** Days whose periods were reported, half-open. */
  readonly range?: DateRange;
}

/** Result of {@link calculateCommission}. */
export interface CommissionResult {
  /** Id of the plan. */
  readonly planId: string;
  /** ISO 4217 code of all money. */
  readonly currency: string;
  /** Participants in the order given (else by id), then periods, then components in plan order. */
  readonly earnings: readonly Earning[];
  /** What was earned, summed. */
  readonly totals: CommissionTotals;
  /** Every transaction that earned nothing for somebody, with the reason. */
  readonly uncredited: readonly UncreditedTransaction[];
  /** Rows that could not be read, with `onInvalid: 'collect'`. */
  readonly rejected: readonly RejectedRow[];
  /** What was legal but suspicious. */
  readonly warnings: readonly CommissionWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveCommissionOptions;
}

import type { DecimalInput, IsoDate, MoneyOptions, RoundingMode } from '../types.js';
import type { CommissionPeriod } from './types.js';

/** Something that changes what is left of a capitalised cost, from the calendar month of its `date` on. */
export type AmortizationEvent =
  | {
    /** Part of what is carried is lost: taken off after that month's charge, the rest spread over the months left. */
    readonly type: 'impairment';
    /** Day that names the calendar month in which it takes effect. */
    readonly date: IsoDate;
    /** Money, above 0 and no more than is carried. */
    readonly amount: DecimalInput;
  }
  | {
    /** The customer is expected to stay shorter or longer: what is carried into that month is spread anew. */
    readonly type: 'reestimate';
    /** Day that names the calendar month in which it takes effect. */
    readonly date: IsoDate;
    /** Months from then on, that month included; 1 or more. */
    readonly remainingMonths: number;
  }
  | {
    /** The customer leaves: what is left after that month's charge is written off, and the schedule ends. */
    readonly type: 'termination';
    /** Day that names the calendar month in which it takes effect. */
    readonly date: IsoDate;
  };

/** Options of {@link amortizeCommission}. */
export interface AmortizationOptions extends MoneyOptions {
  /** First day of the benefit, usually the start of the contract. */
  readonly start: IsoDate;
  /** How long the benefit lasts, 1 or more. */
  readonly months: number;
  /** `fullMonth` (default): equal charges by calendar months, the one with `start` whole. `daily`: by days of service. */
  readonly proration?: 'fullMonth' | 'daily' | undefined;
  /** Who takes the cents that rounding leaves: the `last` month (default), or all by the running total (`spread`). */
  readonly residual?: 'last' | 'spread' | undefined;
  /** Expense a cost of 12 months or less at once. Default false. */
  readonly practicalExpedient?: boolean | undefined;
  /** Impairments, re-estimates, a termination; in any order. Not with `daily`, nor for a cost that was expensed. */
  readonly events?: readonly AmortizationEvent[] | undefined;
}

/** One month of a schedule. */
export interface AmortizationRow {
  /** The calendar month; under `daily` cut to the days of service. */
  readonly period: CommissionPeriod;
  /** The month's charge, money. */
  readonly amortization: string;
  /** Taken off by impairments after the charge; absent where there are none. */
  readonly impairment?: string;
  /** Written off by a termination; absent where nothing was. */
  readonly writeOff?: string;
  /** Charges, impairments and write-offs so far. */
  readonly accumulated: string;
  /** What is left of the asset: `cost − accumulated`. */
  readonly carryingAmount: string;
}

/** The last month would have taken the other sign, so the cents were spread over all months from this one on. */
export interface AmortizationWarning {
  /** What it is, for programs. */
  readonly code: 'RESIDUAL_SPREAD';
  /** First month that was spread so. */
  readonly key: string;
}

/** The options that were in effect, as echoed in a schedule. */
export interface EffectiveAmortizationOptions {
  /** First day of service. */
  readonly start: IsoDate;
  /** Months over which the cost was spread. */
  readonly months: number;
  /** Whether by whole months or by days. */
  readonly proration: 'fullMonth' | 'daily';
  /** Always `spread` under `daily`. */
  readonly residual: 'last' | 'spread';
  /** Whether a short contract was expensed at once. */
  readonly practicalExpedient: boolean;
  /** By date, impairments rounded: money; absent where there were none. */
  readonly events?: readonly AmortizationEvent[];
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** Result of {@link amortizeCommission}. */
export interface AmortizationSchedule {
  /** What was capitalised or expensed, rounded: money. */
  readonly cost: string;
  /** Whether the whole cost went into the month of `start` by the practical expedient. */
  readonly expensed: boolean;
  /** A row for each month, in order. */
  readonly schedule: readonly AmortizationRow[];
  /** What was legal but suspicious. */
  readonly warnings: readonly AmortizationWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveAmortizationOptions;
}

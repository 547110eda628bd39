import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions, RejectedRow } from '../types.js';
import type { MetricsWarning } from './types.js';

/** What sales velocity is made of. */
export interface SalesVelocityInput {
  /** Opportunities worked at the same time, a whole number, 0 or more. */
  readonly opportunities: number;
  /** Mean value of a won deal, as money, 0 or more. */
  readonly averageValue: DecimalInput;
  /** Part of the opportunities that is won, a fraction from 0 to 1. */
  readonly winRate: number;
  /** Mean days from opportunity to win, 0 or more. */
  readonly cycleDays: number;
}

/** Over how long, and by how much each lever is pulled. */
export interface CalculateSalesVelocityOptions extends MoneyOptions {
  /** Days that `total` covers, 0 or more. Default 1. */
  readonly days?: number | undefined;
  /** By what fraction each lever gets better, from 0 to below 1. Default 0.1. */
  readonly change?: number | undefined;
}

/** What one lever alone would bring. */
export interface VelocityLever {
  /** What gets better. */
  readonly id: 'opportunities' | 'averageValue' | 'winRate' | 'cycleDays';
  /** By what fraction the velocity grows. */
  readonly gain: number;
  /** The velocity then, as money a day. */
  readonly perDay: string;
}

/** How fast a pipeline turns into revenue. */
export interface SalesVelocity {
  /** Revenue a day, as money; null when the cycle is 0 days. */
  readonly perDay: string | null;
  /** Revenue over the `days` of the options, as money, from the exact figure; null when the cycle is 0 days. */
  readonly total: string | null;
  /** Each lever alone, better by the same fraction; none when the cycle is 0 days. */
  readonly levers: VelocityLever[];
  /** The options, defaults filled in. */
  readonly options: EffectiveMoneyOptions & {
    /** Days that `total` covers. */
    readonly days: number;
    /** By what fraction each lever gets better. */
    readonly change: number;
  };
  /** Always empty. */
  readonly warnings: MetricsWarning[];
}

/** An open deal, as far as a weighted pipeline reads it. */
export interface WeightedDeal {
  /** The deal: text, or a safe integer, which becomes text. */
  readonly id?: string | number | null | undefined;
  /** What it is worth, as money, 0 or more. Absent: counted, in no sum. */
  readonly value?: DecimalInput | null | undefined;
  /** Chance that it is won, a fraction from 0 to 1; 0 is a value. Default: that of its stage. */
  readonly probability?: number | null | undefined;
  /** Where it stands; looked up in the `probabilities` of the options. A parked stage needs one there too. */
  readonly stage?: string | number | null | undefined;
  /** Currency of the value, an ISO 4217 code; all deals must agree. */
  readonly currency?: string | null | undefined;
}

/** How deals are weighted. */
export interface CalculateWeightedPipelineOptions extends MoneyOptions {
  /** By stage: the chance of its deals, a fraction from 0 to 1. */
  readonly probabilities?: { readonly [stage: string]: number } | undefined;
  /** A field of the deals to sum by. Default: no groups. */
  readonly groupBy?: string | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and weight the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** One deal with a value. */
export interface WeightedLine {
  /** The deal; absent when it has no id. */
  readonly id?: string;
  /** What it is worth, as money. */
  readonly value: string;
  /** Chance that it is won. */
  readonly probability: number;
  /** Value × probability, as money; the lines sum to the whole. */
  readonly weighted: string;
}

/** The deals with one value of the field that is grouped by. */
export interface WeightedGroup {
  /** The field's value as text; null for deals without it. */
  readonly group: string | null;
  /** Deals, those without a value included. */
  readonly count: number;
  /** Deals without a value, which are in no sum. */
  readonly missingValue: number;
  /** What they are worth, as money. */
  readonly total: string;
  /** What they are worth by their chances, as money: the sum of their lines. */
  readonly weighted: string;
}

/** A pipeline weighted by the chances of its deals. */
export interface WeightedPipeline {
  /** Deals, those without a value included. */
  readonly count: number;
  /** What they are worth, as money. */
  readonly total: string;
  /** What they are worth by their chances, as money. */
  readonly weighted: string;
  /** Standard deviation of what will be won, deals taken as independent. */
  readonly standardDeviation: number;
  /** Deals without a value. */
  readonly missingValue: number;
  /** The deals with a value, in input order. */
  readonly lines: WeightedLine[];
  /** By order of first appearance; only with `groupBy`. */
  readonly groups?: WeightedGroup[];
  /** The options, defaults filled in. */
  readonly options: EffectiveMoneyOptions & {
    /** Chances by stage. */
    readonly probabilities: { readonly [stage: string]: number };
    /** The field that was grouped by. */
    readonly groupBy?: string;
    /** What was done about bad rows. */
    readonly onInvalid: 'throw' | 'collect';
  };
  /** `MISSING_VALUE` with the `count` of deals without a value. */
  readonly warnings: MetricsWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: RejectedRow[];
}

/** What is asked of a pipeline, and what is in it. */
export interface PipelineCoverageInput {
  /** Value of the open deals, as money, 0 or more. */
  readonly openPipeline: DecimalInput;
  /** What is to be reached, as money, 0 or more. */
  readonly target: DecimalInput;
  /** What is won already, as money, 0 or more. Default 0. */
  readonly booked?: DecimalInput | null | undefined;
  /** Part of an open pipeline that is won, a fraction from 0 to 1. Default: unknown. */
  readonly winRate?: number | null | undefined;
  /** Whether the win rate is one of money or one of numbers of deals. Default `value`. */
  readonly winRateBasis?: 'value' | 'count' | null | undefined;
}

/** Whether a pipeline is large enough. */
export interface PipelineCoverage {
  /** `met`: nothing remains; `covered`: what is expected of the pipeline suffices; `short`: it does not; `unknown`: no win rate. */
  readonly status: 'met' | 'covered' | 'short' | 'unknown';
  /** Target less booked, as money, 0 or more. */
  readonly remaining: string;
  /** Open pipeline over what remains; null when nothing remains. */
  readonly ratio: number | null;
  /** The ratio that the win rate asks for, 1 / win rate; null without a win rate or at 0. */
  readonly required: number | null;
  /** Open pipeline × win rate, as money; null without a win rate. */
  readonly expected: string | null;
  /** Open pipeline that is still to be built, as money, 0 or more; null without a win rate or at 0. */
  readonly shortfall: string | null;
  /** The options, defaults filled in. */
  readonly options: EffectiveMoneyOptions;
  /** `COUNT_WIN_RATE`: the win rate is one of numbers, and large deals are won less often. */
  readonly warnings: MetricsWarning[];
}

/** What is in stock, and what is used up in a week. Either `weeklyDemand` or `history` is given. */
export interface PipelineReserveInput {
  /** What is open: deals, or money, 0 or more. */
  readonly openPipeline: DecimalInput;
  /** What a week uses up, in the same unit, 0 or more. */
  readonly weeklyDemand?: DecimalInput | null | undefined;
  /** What full weeks used up, oldest first, 0 or more each. */
  readonly history?: readonly DecimalInput[] | null | undefined;
}

/** When a reserve is low. */
export interface CalculatePipelineReserveOptions {
  /** Fewest weeks that the reserve should last, 0 or more. Default 2. */
  readonly threshold?: number | undefined;
  /** How many of the last weeks of the history are averaged, 1 or more. Default 8. */
  readonly trailingWeeks?: number | undefined;
}

/** For how long a pipeline lasts. */
export interface PipelineReserve {
  /** Open pipeline over weekly demand; null without demand. */
  readonly weeks: number | null;
  /** What a week uses up; null when the history is empty. */
  readonly weeklyDemand: number | null;
  /** `low`: less than the threshold; `noDemand`: nothing is used up, or nothing is known. */
  readonly status: 'ok' | 'low' | 'noDemand';
  /** Whether somebody should act: the status is `low`. */
  readonly alert: boolean;
  /** Fewest weeks that the reserve should last. */
  readonly threshold: number;
  /** The options, defaults filled in. */
  readonly options: {
    /** Fewest weeks that the reserve should last. */
    readonly threshold: number;
    /** How many weeks of the history are averaged. */
    readonly trailingWeeks: number;
  };
  /** Always empty. */
  readonly warnings: MetricsWarning[];
}

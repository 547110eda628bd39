import type { InstantInput } from '../calendar/types.js';
import type { DateRange, DateRangeInput, DecimalInput, EffectiveMoneyOptions, IsoDate, MoneyOptions, RejectedRow } from '../types.js';
import type { ForecastWarning } from './types.js';

/** How sure a seller is of an open deal; `omitted` leaves it out of the forecast. */
export type ForecastCategory = 'commit' | 'best' | 'pipeline' | 'omitted';

/** A deal, as far as a forecast reads it. */
export interface ForecastDeal {
  /** The deal: text, or a safe integer, which becomes text; no two are the same. */
  readonly id: string | number;
  /** What it is worth, as money, 0 or more. Absent: counted, in no sum. */
  readonly value?: DecimalInput | null | undefined;
  /** Chance that it is won, a fraction from 0 to 1; 0 is a value. Default: that of its stage. */
  readonly probability?: number | null | undefined;
  /** Where it stands; looked up in the `probabilities` of the options. A parked stage needs one there too. */
  readonly stage?: string | number | null | undefined;
  /** How sure the seller is. Default `pipeline`. */
  readonly category?: ForecastCategory | null | undefined;
  /** Day on which it should close. Needed of open deals. */
  readonly expectedCloseOn?: IsoDate | null | undefined;
  /** Default `open`. */
  readonly status?: 'open' | 'won' | 'lost' | null | undefined;
  /** Day on which it was won or lost. Default: the day on which it should close. */
  readonly closedOn?: IsoDate | null | undefined;
  /** Whose it is; one of the fields to group by. */
  readonly owner?: string | number | null | undefined;
  /** Currency of the value, an ISO 4217 code; all deals that are summed must agree. */
  readonly currency?: string | null | undefined;
}

/** For which days a pipeline is forecast, and against what. */
export interface ForecastPipelineOptions extends MoneyOptions {
  /** When the deals are looked at: an instant, or a plain day. */
  readonly asOf: InstantInput;
  /** The days forecast: half-open, or the key of a period such as `'2026-Q2'`. */
  readonly range: DateRangeInput;
  /** By stage: the chance of its deals, a fraction from 0 to 1. */
  readonly probabilities?: { readonly [stage: string]: number } | undefined;
  /** What is to be reached in the range, as money, 0 or more. Default: no target. */
  readonly target?: DecimalInput | undefined;
  /** A field of the deals to sum by. Default: no groups. */
  readonly groupBy?: string | undefined;
  /** IANA zone that tells the day of `asOf`. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What draws start from where the chance of the target has to be simulated, a whole number, 0 or more. Default 1. */
  readonly seed?: number | undefined;
  /** How many outcomes are then drawn, 1 to 10,000,000. Default 100,000. */
  readonly draws?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and forecast the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options in effect. */
export interface EffectiveForecastPipelineOptions extends EffectiveMoneyOptions {
  /** When the deals are looked at, in UTC. */
  readonly asOf: string;
  /** IANA zone that tells the day of `asOf`. */
  readonly timeZone: string;
  /** The days forecast. */
  readonly range: DateRange;
  /** Chances by stage. */
  readonly probabilities: { readonly [stage: string]: number };
  /** What is to be reached, exactly; absent without a target. */
  readonly target?: string;
  /** The field that was grouped by. */
  readonly groupBy?: string;
  /** What draws start from. */
  readonly seed: number;
  /** How many outcomes are drawn. */
  readonly draws: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** The figures of a forecast, as money. */
export interface ForecastSums {
  /** Won in the range. */
  readonly closed: string;
  /** Closed, and the open deals that their sellers commit to. */
  readonly commit: string;
  /** Commit, and the best case. */
  readonly best: string;
  /** Closed, and each open deal by its chance. */
  readonly weighted: string;
  /** The open deals of all three categories, by their full value, without what is closed. */
  readonly pipeline: string;
}

/** One open deal that the forecast counts. */
export interface ForecastLine {
  /** The deal. */
  readonly id: string;
  /** What it is worth, as money. */
  readonly value: string;
  /** Chance that it is won. */
  readonly probability: number;
  /** Value × probability, as money; closed and the lines sum to the weighted whole. */
  readonly weighted: string;
  /** How sure the seller is. */
  readonly category: 'commit' | 'best' | 'pipeline';
}

/** An open deal that should be closed by now. */
export interface OverdueDeal {
  /** The deal. */
  readonly id: string;
  /** Day on which it should have closed. */
  readonly expectedCloseOn: IsoDate;
}

/** The deals with one value of the field that is grouped by. */
export interface ForecastGroup extends ForecastSums {
  /** The field's value as text; null for deals without it. */
  readonly group: string | null;
  /** Deals closed in the range or expected in it, those without a value included. */
  readonly deals: number;
}

/** Where the deals went; with `ignored.afterAsOf` every good deal is in just one of them. */
export interface ForecastDealCounts {
  /** Won in the range. */
  readonly closed: number;
  /** Open and expected in the range: the lines, and those without a value. */
  readonly open: number;
  /** Open and expected in the range, but left out of the forecast by their category. */
  readonly omitted: number;
  /** Open, but expected before the day of `asOf`. */
  readonly overdue: number;
  /** Won, or expected, on a day outside the range. */
  readonly outsideRange: number;
  /** Lost. */
  readonly lost: number;
}

/** What a period will bring. */
export interface PipelineForecast extends ForecastSums {
  /** Target less closed, as money, negative when ahead; null without a target. */
  readonly gap: string | null;
  /** Chance that closed and the open deals reach the target; null without a target. */
  readonly attainmentProbability: number | null;
  /** The open deals with a value, in input order. */
  readonly lines: ForecastLine[];
  /** Open deals expected before the day of `asOf`, in input order; they are in no sum. */
  readonly overdue: OverdueDeal[];
  /** By order of first appearance, each the sum of its deals; only with `groupBy`. */
  readonly groups?: ForecastGroup[];
  /** Where the deals went. */
  readonly counts: ForecastDealCounts;
  /** Deals that were not looked at. */
  readonly ignored: {
    /** Won or lost on a day after that of `asOf`. */
    readonly afterAsOf: number;
  };
  /** The options, defaults filled in. */
  readonly options: EffectiveForecastPipelineOptions;
  /**
   * `AFTER_AS_OF` and `MISSING_VALUE` with the `count` of deals; with a target `ASSUMES_INDEPENDENCE`, and `SIMULATED` with the
   * `standardError` where it was; `END_LOOKS_INCLUSIVE`.
   */
  readonly warnings: ForecastWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: RejectedRow[];
}

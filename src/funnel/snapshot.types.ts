import type { InstantInput } from '../calendar/types.js';
import type { MoneyOptions, RejectedRow, RoundingMode } from '../types.js';
import type { FunnelWarning, StageKind } from './types.js';

/** How a snapshot is taken. */
export interface SnapshotStagesOptions extends MoneyOptions {
  /** The instant of the report; rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What is done about rows that cannot be read. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of a snapshot, defaults filled in. */
export interface EffectiveSnapshotOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** What was done about rows that could not be read. */
  readonly onInvalid: 'throw' | 'collect';
  /** The currency, when one was given. */
  readonly currency?: string;
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money was rounded. */
  readonly rounding: RoundingMode;
}

/** The deals that stand in one stage. */
export interface SnapshotRow {
  /** The stage. */
  readonly stage: string;
  /** What standing in it means. */
  readonly kind: StageKind;
  /** How many deals stand here. */
  readonly deals: number;
  /** What they are worth together, as money: deals without a value are not in it. */
  readonly value: string;
  /** Deals here that no row gave a value. */
  readonly missingValue: number;
  /** Median of the days they have stood here; null without deals. */
  readonly medianAgeDays: number | null;
  /** The longest of these; null without deals. */
  readonly maxAgeDays: number | null;
}

/** Where one deal stands. */
export interface SnapshotDeal {
  /** The deal. */
  readonly dealId: string;
  /** Its stage. */
  readonly stage: string;
  /** Since when; a row that repeats the stage does not restart the clock. */
  readonly since: string;
  /** Elapsed days since then, fractions included. */
  readonly ageDays: number;
  /** What it is worth, as money, rounded by the running total of its stage, so that deals sum to it; null when no row tells. */
  readonly value: string | null;
  /** Whether it has stood here longer than the stage's `maxDays`. */
  readonly overdue: boolean;
}

/** Where every deal stands at one instant. */
export interface StageSnapshot {
  /** The instant of the report. */
  readonly asOf: string;
  /** How many deals there are. */
  readonly deals: number;
  /** Rows left out. */
  readonly ignored: {
    /** Rows later than `asOf`. */
    readonly afterAsOf: number;
  };
  /** One for each stage, as the model lists them. */
  readonly rows: SnapshotRow[];
  /** The deals, by first appearance in the input. */
  readonly list: SnapshotDeal[];
  /** The options, defaults filled in. */
  readonly options: EffectiveSnapshotOptions;
  /** What was legal but worth a look. */
  readonly warnings: FunnelWarning[];
  /** Rows that could not be read; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

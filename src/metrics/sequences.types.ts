import type { InstantInput } from '../calendar/types.js';
import type { Proportion, RejectedRow, TimeWindow } from '../types.js';
import type { MetricsWarning } from './types.js';

/** Something that happened to somebody. */
export interface SequenceEvent {
  /** Whom it happened to: text, or a safe integer, which becomes text. */
  readonly subjectId: string | number;
  /** What happened. */
  readonly name: string | number;
  /** When: an instant, or a plain day, which means its start in `timeZone`. */
  readonly at: InstantInput;
  /** Settles which of two events at the same instant comes first: any finite number, the lower one first; ties go by input order. Default 0. */
  readonly seq?: number | null | undefined;
}

/** A step with what is special about it. */
export interface SequenceStep {
  /** Name of the events that reach it. */
  readonly name: string | number;
  /** Whether the sequence goes on without it. Only with the sequence `ordered`, and not on the first step. Default `false`. */
  readonly optional?: boolean | undefined;
}

/** How attempts are followed. */
export interface AnalyzeSequencesOptions {
  /** How long after its start an attempt may still reach steps; both ends belong to it. Default: without end. */
  readonly window?: TimeWindow | undefined;
  /** Where attempts start: at the subject's first possible event, or at every one, and the best attempt counts (`latest`). Default `first`. */
  readonly anchor?: 'first' | 'latest' | undefined;
  /**
   * `ordered`: the steps one after the other, other events between allowed. `strict`: no other event between. `any`: the
   * steps in any order. Default `ordered`.
   */
  readonly sequence?: 'ordered' | 'strict' | 'any' | undefined;
  /** Names of events that remove a subject when they happen during its attempt. Default none. */
  readonly exclude?: readonly (string | number)[] | undefined;
  /** The instant of the report; events at it count, later ones do not. A plain day means its end. Default: all events count. */
  readonly asOf?: InstantInput | undefined;
  /** Zone of plain days and of windows in months: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveSequencesOptions {
  /** The window, when one was given. */
  readonly window?: TimeWindow;
  /** Where attempts start. */
  readonly anchor: 'first' | 'latest';
  /** How steps follow each other. */
  readonly sequence: 'ordered' | 'strict' | 'any';
  /** Names of events that remove a subject. */
  readonly exclude: readonly string[];
  /** The instant of the report, when one was given. */
  readonly asOf?: string;
  /** Zone of plain days and of windows in months. */
  readonly timeZone: string;
  /** Level of the intervals. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Seconds from one step to another, over the subjects that reached both. */
export interface SecondsBetween {
  /** How many reached both. */
  readonly count: number;
  /** Mean in seconds; null when there are none. */
  readonly mean: number | null;
  /** Median in seconds (type 7); null when there are none. */
  readonly median: number | null;
}

/** One step of a sequence. */
export interface SequenceRow {
  /** Its name; under `any` only its place: row k counts the subjects that did k of the steps. */
  readonly step: string;
  /** Subjects that reached it; each counts once. */
  readonly reached: number;
  /** Of the subjects that reached the nearest earlier step that is not optional; null in the first row. */
  readonly fromPrevious: Proportion | null;
  /** Of the subjects that reached the first step. */
  readonly fromFirst: Proportion;
  /** Denominator − numerator of `fromPrevious`; 0 in the first row. */
  readonly dropOff: number;
  /** From the nearest earlier step that is not optional; null in the first row. */
  readonly secondsFromPrevious: SecondsBetween | null;
}

/** How far subjects get through a sequence of steps. */
export interface SequenceReport {
  /** Distinct subjects, those removed by `exclude` included. */
  readonly subjects: number;
  /** Subjects removed by `exclude`. */
  readonly excluded: number;
  /** One for each step. */
  readonly rows: SequenceRow[];
  /** The options, defaults filled in. */
  readonly options: EffectiveSequencesOptions;
  /** `AFTER_AS_OF` with the `count` of events later than `asOf`. */
  readonly warnings: MetricsWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: RejectedRow[];
}

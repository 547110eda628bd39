import type { InstantInput, WorkCalendar } from '../calendar/types.js';
import type { Proportion, RejectedRow } from '../types.js';
import type { MetricsWarning } from './types.js';

/** A lead, with when it was first answered. */
export interface LeadContact {
  /** The lead: text, or a safe integer, which becomes text; once in the list. */
  readonly id: string | number;
  /** When it came in: an instant, or a plain day, which means its start in `timeZone`. */
  readonly createdAt: InstantInput;
  /** When it was first contacted; absent while it was not. */
  readonly firstContactAt?: InstantInput | null | undefined;
  /** Whose lead it is. */
  readonly owner?: string | number | null | undefined;
}

/** How response times are taken. */
export interface CalculateResponseTimesOptions {
  /** The instant of the report: leads created later are set aside, contacts later have not happened. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Minutes within which a lead should be answered, above 0; exactly so many is in time. Default: no target. */
  readonly targetMinutes?: number | undefined;
  /** Counts minutes on working days only, from midnight to midnight in `timeZone`. Default: every minute counts. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** Zone in which days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** A field of the leads to group by, such as `owner`. Default: no groups. */
  readonly groupBy?: string | undefined;
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveResponseTimesOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Minutes within which a lead should be answered, when given. */
  readonly targetMinutes?: number;
  /** The calendar, when one was given. */
  readonly workCalendar?: Required<WorkCalendar>;
  /** Zone in which days begin. */
  readonly timeZone: string;
  /** The field of the groups, when one was given. */
  readonly groupBy?: string;
  /** Level of the interval. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** How fast leads are answered. */
export interface ResponseSummary {
  /** Leads created up to `asOf`. */
  readonly leads: number;
  /** Those answered up to `asOf`. */
  readonly answered: number;
  /** Those that are not. */
  readonly open: number;
  /** Minutes by which half of the leads are answered (Kaplan–Meier: open leads count with their wait so far); null when fewer are. */
  readonly medianMinutes: number | null;
  /** Minutes by which nine of ten leads are answered; null when fewer are. */
  readonly p90Minutes: number | null;
  /** Answered in time, of the leads whose target had run out by `asOf`; null without a target. */
  readonly withinTarget: Proportion | null;
}

/** A lead that was answered late, or is still waiting beyond its target. */
export interface LateLead {
  /** The lead. */
  readonly id: string;
  /** Minutes to the answer, or waited so far. */
  readonly minutes: number;
  /** Whether it is still waiting. */
  readonly open: boolean;
  /** Whose lead it is; null when nobody's. */
  readonly owner: string | null;
}

/** How fast the leads of a group are answered. */
export interface ResponseGroup extends ResponseSummary {
  /** The field's value as text; null for leads without it. */
  readonly group: string | null;
}

/** How fast leads are answered, in total and by group. */
export interface ResponseTimes extends ResponseSummary {
  /** Leads beyond the target, in input order; empty without a target. */
  readonly late: LateLead[];
  /** By first appearance; only with `groupBy`. */
  readonly groups?: ResponseGroup[];
  /** The options, defaults filled in. */
  readonly options: EffectiveResponseTimesOptions;
  /** `AFTER_AS_OF`: leads created later. `BEFORE_CREATION`: leads contacted before they were created; they count as 0 minutes. */
  readonly warnings: MetricsWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: RejectedRow[];
}

import type { InstantInput, WorkCalendar } from '../calendar/types.js';
import type { IsoDate, RejectedRow } from '../types.js';
import type { FunnelText, FunnelWarning } from './types.js';

/** A promise of service: how long a deal may stand in a stage before something must have happened. */
export interface ServiceLevel {
  /** Name of the level, unique among them. */
  readonly id: string;
  /** The stage whose visits it is about. */
  readonly stage: string;
  /** Text for people. */
  readonly label?: FunnelText | undefined;
  /** How long a visit may last. */
  readonly within: ServiceSpan;
}

/** A length of time of a service level. */
export interface ServiceSpan {
  /** How many; above 0, of working days a whole number; 1000 years at most. */
  readonly value: number;
  /**
   * `minute`, `hour` and `day` (24 hours) are elapsed time. `workingDay` counts days of the work calendar after the day of
   * entry: 3 working days from Thursday end with Tuesday.
   */
  readonly unit: 'minute' | 'hour' | 'day' | 'workingDay';
}

/** How reminders are drawn up. */
export interface ScheduleRemindersOptions {
  /** The instant of the list; rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** The levels that are watched. */
  readonly levels: readonly ServiceLevel[];
  /** Which days are worked, for levels in working days. Default: Monday to Friday. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** Zone in which days begin and end: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What is done about rows that cannot be read. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of reminders, defaults filled in. */
export interface EffectiveReminderOptions {
  /** The instant of the list. */
  readonly asOf: string;
  /** The levels that were watched. */
  readonly levels: readonly ServiceLevel[];
  /** Which days are worked. */
  readonly workCalendar: WorkCalendar;
  /** Zone in which days begin and end. */
  readonly timeZone: string;
  /** What was done about rows that could not be read. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A deal that stands in a stage with a service level. */
export interface Reminder {
  /** The deal. */
  readonly dealId: string;
  /** The level. */
  readonly levelId: string;
  /** The stage in which the deal stands. */
  readonly stage: string;
  /** Since when it stands there. */
  readonly since: string;
  /** The last instant at which the level is kept; of a level in working days, the last millisecond of its last day. */
  readonly dueAt: string;
  /** The calendar day of `dueAt`, in the zone. */
  readonly dueOn: IsoDate;
  /** Whether the time is up. */
  readonly overdue: boolean;
  /** Elapsed hours past `dueAt`; 0 when the time is not up. */
  readonly hoursLate: number;
  /** Days after `dueOn` up to the day of `asOf`, of a level in working days only those worked; 0 when the time is not up. */
  readonly daysLate: number;
}

/** The deals that stand in stages with service levels. */
export interface ReminderSchedule {
  /** The instant of the list. */
  readonly asOf: string;
  /** Every deal and level that applies to where it stands, the earliest due first. */
  readonly reminders: Reminder[];
  /** For each level, in the order given, how its deals stand. */
  readonly levels: ReminderLevel[];
  /** Rows left out. */
  readonly ignored: {
    /** Rows later than `asOf`. */
    readonly afterAsOf: number;
  };
  /** The options, defaults filled in. */
  readonly options: EffectiveReminderOptions;
  /** What was legal but worth a look. */
  readonly warnings: FunnelWarning[];
  /** Rows that could not be read; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

/** How the deals of one level stand. */
export interface ReminderLevel {
  /** The level. */
  readonly levelId: string;
  /** Deals standing in its stage. */
  readonly open: number;
  /** Those of them whose time is up. */
  readonly overdue: number;
}

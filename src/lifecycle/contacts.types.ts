import type { WorkCalendar } from '../calendar/types.js';
import type { DecimalInput, IsoDate, RejectedRow, TimeUnit } from '../types.js';

/** A customer to keep in touch with. */
export interface ContactCustomer {
  /** Who: text, or a safe integer, which becomes text; once in the list. */
  readonly customerId: string | number;
  /** What the customer is worth, in money: it decides who is visited. */
  readonly value: DecimalInput;
  /** Segment of `bySegment`. Absent: none. */
  readonly segment?: string | number | null | undefined;
  /** Day of the last order. Absent: never. */
  readonly lastOrderOn?: IsoDate | null | undefined;
  /** Day of the last visit. Absent: never. */
  readonly lastVisitOn?: IsoDate | null | undefined;
  /** Day of the last mail. Absent: never. */
  readonly lastMailOn?: IsoDate | null | undefined;
}

/** How often. Days and weeks are days; months, quarters (3) and years (12) are those of the calendar, clamped to the month's end. */
export interface ContactInterval {
  /** How many units, a whole number from 1 to 12,000. */
  readonly value: number;
  /** What is counted. */
  readonly unit: TimeUnit;
}

/** A rule of a segment; it takes the place of the general rule of its kind. */
export interface SegmentContactRule {
  /** What is done. */
  readonly kind: 'visit' | 'mail';
  /** How often. */
  readonly every: ContactInterval;
}

/** Who is visited, and how often. */
export interface VisitRule {
  /** Share of the customers, those of highest value, 0 to 1; equal values are visited alike. Default 0.2. */
  readonly topShare: number;
  /** How often. Default every 3 months. */
  readonly every: ContactInterval;
}

/** How often everybody gets a mail. */
export interface MailRule {
  /** Who ordered lately. Default every week. */
  readonly active: ContactInterval;
  /** Who did not. Default every month. */
  readonly silent: ContactInterval;
  /** Days since the last order from which a customer is silent, a whole number from 0 to 4,000,000. Default 90. */
  readonly silentAfterDays: number;
}

/** The rules of a contact plan. */
export interface ContactRules {
  /** Visits. */
  readonly visit: VisitRule;
  /** Mail. */
  readonly mail: MailRule;
  /** Days on which everybody gets a greeting. Default none. */
  readonly holidays: readonly IsoDate[];
  /** Rules of segments: one or two, one of each kind at most; a kind without a rule here keeps the general one. Absent: none. */
  readonly bySegment?: Readonly<Record<string, readonly SegmentContactRule[]>> | undefined;
}

/** Rules as given: what is absent is taken from `contactDefaults`, key by key; an interval is one thing. */
export interface ContactRulesInput {
  /** Visits. */
  readonly visit?: { readonly [Field in keyof VisitRule]?: VisitRule[Field] | undefined } | undefined;
  /** Mail. */
  readonly mail?: { readonly [Field in keyof MailRule]?: MailRule[Field] | undefined } | undefined;
  /** Days on which everybody gets a greeting. */
  readonly holidays?: readonly IsoDate[] | undefined;
  /** Rules of segments: one or two, one of each kind at most; an empty list is refused. */
  readonly bySegment?: Readonly<Record<string, readonly SegmentContactRule[]>> | undefined;
}

/** Options of `planContacts`. */
export interface PlanContactsOptions {
  /** First day of the plan. */
  readonly asOf: IsoDate;
  /** The first day that is no longer planned. */
  readonly until: IsoDate;
  /** Moves visits and mail on to working days. Absent: every day will do. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and plan the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectivePlanContactsOptions {
  /** First day of the plan. */
  readonly asOf: IsoDate;
  /** The first day that is no longer planned. */
  readonly until: IsoDate;
  /** The working days, complete; only when they were given. */
  readonly workCalendar?: Required<WorkCalendar>;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Why a contact is planned: high value, the segment's rule, a mail to who orders or to who fell silent, a holiday. */
export type ContactReason = 'TOP_SHARE' | 'SEGMENT' | 'ACTIVE' | 'SILENT' | 'HOLIDAY';

/** One thing to do. */
export interface PlannedContact {
  /** With whom. */
  readonly customerId: string;
  /** What. */
  readonly kind: 'visit' | 'mail' | 'greeting';
  /** When. */
  readonly dueOn: IsoDate;
  /** Why. */
  readonly reason: ContactReason;
  /** How many days before `asOf` it was due; 0 when it was not, and for repeats. */
  readonly overdueDays: number;
}

/** Result of `planContacts`. */
export interface ContactPlan {
  /** By day, then visits before mail before greetings, then in input order. */
  readonly contacts: readonly PlannedContact[];
  /** The rules, complete. */
  readonly rules: ContactRules;
  /** Always empty: nothing about a plan is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectivePlanContactsOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** An order that may be asked about; a row that carries `kind: 'refund'`, as an `Order` may, is none. */
export interface SurveyOrder {
  /** The order: text, or a safe integer, which becomes text; once for a customer. */
  readonly orderId: string | number;
  /** Who ordered: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** The day. */
  readonly date: IsoDate;
}

/** A survey that was sent, or is planned. */
export interface SentSurvey {
  /** To whom: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** When. */
  readonly sentOn: IsoDate;
  /** The order it asks about, which is then not asked about again: text, or a safe integer, which becomes text. */
  readonly orderId?: string | number | null | undefined;
}

/** The rules of a survey plan. */
export interface SurveyRules {
  /** Days after the order, a whole number from 0 to 4,000,000. Default 7. */
  readonly delayDays: number;
  /** Least days between two surveys of one customer, a whole number from 0 to 4,000,000. Default 90. */
  readonly quarantineDays: number;
  /** Days by which a survey may come later, a whole number from 0 to 4,000,000. Default 30. */
  readonly maxDelayDays: number;
}

/** Rules as given: what is absent is taken from `surveyDefaults`. */
export type SurveyRulesInput = { readonly [Field in keyof SurveyRules]?: SurveyRules[Field] | undefined };

/** Options of `planSurveys`. */
export interface PlanSurveysOptions {
  /** The day of the plan; later orders are ignored and counted. */
  readonly asOf: IsoDate;
  /** Surveys sent or planned before. Default none. */
  readonly history?: Iterable<SentSurvey> | undefined;
  /** `throw` on bad orders, or `collect` them in `rejected` and plan the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectivePlanSurveysOptions {
  /** The day of the plan. */
  readonly asOf: IsoDate;
  /** Surveys sent or planned before. */
  readonly history: readonly {
    /** To whom. */
    readonly customerId: string;
    /** When. */
    readonly sentOn: IsoDate;
    /** The order it asks about; absent where none was given. */
    readonly orderId?: string;
  }[];
  /** What was done about bad orders. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A survey to send. */
export interface PlannedSurvey {
  /** The order. */
  readonly orderId: string;
  /** To whom. */
  readonly customerId: string;
  /** Day of the order. */
  readonly orderedOn: IsoDate;
  /** Day of the survey. */
  readonly dueOn: IsoDate;
  /** The day it would have been on but for the quarantine; null when it was not moved. */
  readonly movedFrom: IsoDate | null;
}

/** An order that is not asked about. */
export interface SkippedSurvey {
  /** The order. */
  readonly orderId: string;
  /** Who ordered. */
  readonly customerId: string;
  /** `QUARANTINE`: the customer was asked too lately. `TOO_LATE`: the order is too old. */
  readonly reason: 'QUARANTINE' | 'TOO_LATE';
  /** The first day after the quarantine; null when the order is too old. */
  readonly allowedFrom: IsoDate | null;
}

/** Result of `planSurveys`. */
export interface SurveyPlan {
  /** By day of the order, then in input order. */
  readonly surveys: readonly PlannedSurvey[];
  /** In the same order. */
  readonly skipped: readonly SkippedSurvey[];
  /** Orders that had no say. */
  readonly ignored: {
    /** Orders after `asOf`. */
    readonly afterAsOf: number;
    /** Orders that `history` names; absent where it names none. */
    readonly alreadySurveyed?: number;
  };
  /** The rules, complete. */
  readonly rules: SurveyRules;
  /** Always empty: nothing about a plan is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectivePlanSurveysOptions;
  /** Bad orders, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** An answer to "would you recommend us?". */
export interface FeedbackResponse {
  /** Who answered: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** A whole number from 0 to 10. */
  readonly score: number;
  /** The day. */
  readonly receivedOn: IsoDate;
}

/** Who would not recommend (0–6), who does not mind (7–8), who would (9–10). */
export type FeedbackGroup = 'detractor' | 'passive' | 'promoter';

/** Who takes care of an answer, and by when. */
export interface FeedbackRoute {
  /** Name of the team or queue. */
  readonly route: string;
  /** Days, or working days with a calendar; a whole number from 0 to 4,000,000. */
  readonly withinDays: number;
}

/** The rules of the three groups. */
export interface FeedbackRules {
  /** 0 to 6. Default `service` within 2 days. */
  readonly detractor: FeedbackRoute;
  /** 7 and 8. Default `account` within 14 days. */
  readonly passive: FeedbackRoute;
  /** 9 and 10. Default `referral` within 7 days. */
  readonly promoter: FeedbackRoute;
}

/** Rules as given: what is absent is taken from `feedbackDefaults`, key by key. */
export type FeedbackRulesInput = {
  readonly [Group in FeedbackGroup]?: { readonly [Field in keyof FeedbackRoute]?: FeedbackRoute[Field] | undefined } | undefined;
};

/** Options of `routeFeedback`. */
export interface RouteFeedbackOptions {
  /** The day by which something is overdue. */
  readonly asOf: IsoDate;
  /** Counts `withinDays` in working days. Absent: calendar days. */
  readonly workCalendar?: WorkCalendar | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and route the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveRouteFeedbackOptions {
  /** The day by which something is overdue. */
  readonly asOf: IsoDate;
  /** The working days, complete; only when they were given. */
  readonly workCalendar?: Required<WorkCalendar>;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** What becomes of an answer. */
export interface RoutedFeedback {
  /** Who answered. */
  readonly customerId: string;
  /** The answer. */
  readonly score: number;
  /** Its group. */
  readonly group: FeedbackGroup;
  /** Who takes care of it. */
  readonly route: string;
  /** By when. */
  readonly dueOn: IsoDate;
  /** Whether that day is before `asOf`. */
  readonly overdue: boolean;
}

/** Result of `routeFeedback`. */
export interface FeedbackRouting {
  /** In input order. */
  readonly routes: readonly RoutedFeedback[];
  /** Answers by group. */
  readonly counts: Readonly<Record<FeedbackGroup, number>>;
  /** 100 × (promoters − detractors) / answers, unrounded; null without answers. */
  readonly nps: number | null;
  /** The rules, complete. */
  readonly rules: FeedbackRules;
  /** Always empty: nothing about answers is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveRouteFeedbackOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** What is said of one order of a survey plan. */
export interface SurveyExplanation {
  /** The order. */
  readonly orderId: string;
  /** Who ordered. */
  readonly customerId: string;
  /** Whether and when it is asked about, and why. */
  readonly sentences: readonly string[];
}

/** What is said of a survey plan. */
export interface SurveysExplanation {
  /** Of all orders together, what was left out last. */
  readonly sentences: readonly string[];
  /** Of each order: those asked about, then those that are not. */
  readonly orders: readonly SurveyExplanation[];
}

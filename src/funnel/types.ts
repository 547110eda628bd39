import type { ErrorCode } from '../errors.js';
import type { InstantInput, WorkCalendar } from '../calendar/types.js';
import type { DecimalInput, Filter, IsoDate, MoneyOptions, RejectedRow, RoundingMode } from '../types.js';

export type { WorkCalendar } from '../calendar/types.js';

/** What standing in a stage means for a deal. `lost` and `parked` stages stand beside the order. */
export type StageKind = 'open' | 'won' | 'lost' | 'parked';

/** Text for people: one text, or one for each locale, such as `{ en: 'Lead', 'zh-CN': '线索获取' }`. */
export type FunnelText = string | LocalizedText;

/** One text for each locale. */
export interface LocalizedText {
  /** English. */
  readonly en?: string;
  /** Chinese, simplified. */
  readonly 'zh-CN'?: string;
  /** Any other locale, by its BCP 47 tag. */
  readonly [locale: string]: string | undefined;
}

/** A condition for entering or leaving a stage. It is met when `when` matches the facts; without `when`, when the fact of its own id is `true`. */
export interface Criterion {
  /** Name of the criterion, unique in its list; without `when` also the name of the fact that it asks for. */
  readonly id: string;
  /** Text for people. */
  readonly label?: FunnelText | undefined;
  /** Whether a move is forbidden while the criterion is not met. Default `true`. */
  readonly required?: boolean | undefined;
  /** What the facts must match. Default: the fact named by `id` is `true`. */
  readonly when?: Filter | undefined;
}

/** A range for the conversion from the previous stage into a stage. */
export interface Benchmark {
  /** Lower end, a fraction from 0 to 1. */
  readonly low: number;
  /** Upper end, a fraction from 0 to 1, not below `low`. */
  readonly high: number;
}

/** One stage of a funnel. */
export interface Stage {
  /** What rows of the stage are called; unique in the model. */
  readonly id: string;
  /** Text for people. */
  readonly label?: FunnelText | undefined;
  /** What standing here means. Default `open`. */
  readonly kind?: StageKind | undefined;
  /** When a deal belongs here, in words. */
  readonly definition?: string | undefined;
  /** What is done here. */
  readonly keyActions?: readonly string[] | undefined;
  /** Who answers for the stage: a role, no person. */
  readonly ownerRole?: string | undefined;
  /** What must hold when a deal comes in. */
  readonly entryCriteria?: readonly Criterion[] | undefined;
  /** What must hold before a deal goes on. */
  readonly exitCriteria?: readonly Criterion[] | undefined;
  /** Chance that a deal standing here is won, a fraction from 0 to 1; 0 is a value, absent is none. */
  readonly probability?: number | undefined;
  /** Days that a deal may stand here, 0 or more; longer is stalled. Default: no limit. */
  readonly maxDays?: number | undefined;
  /** Whether a deal may leave the stage out: it is then not skipped, and never a denominator. Default `false`. */
  readonly optional?: boolean | undefined;
  /** First day on which the stage applies. Default: it always did. */
  readonly activeFrom?: IsoDate | undefined;
  /** Usual range of the conversion from the previous stage into this one. */
  readonly benchmark?: Benchmark | undefined;
  /** What the stage is measured by: ids of measures, or words. */
  readonly kpis?: readonly string[] | undefined;
}

/** The stages of a process. Those of kind `open` and `won`, as listed, are its order. */
export interface FunnelModel {
  /** Name of the model. */
  readonly id: string;
  /** Counts the edits, 0 or more. Default 1. */
  readonly version?: number | undefined;
  /** Text for people. */
  readonly label?: FunnelText | undefined;
  /** The stages; at least one is won. */
  readonly stages: readonly Stage[];
  /** Successors of stages that are gone: a stage of the model, or null to leave such rows out. */
  readonly remap?: StageRemap | undefined;
}

/** Retired stage id to the stage that took its place, or to null: rows of it are left out. */
export interface StageRemap {
  readonly [stage: string]: string | null;
}

/** One row of a stage history: the deal entered this stage. Other fields are carried along. */
export interface StageEntry {
  /** The deal: text, or a safe integer, which becomes text. */
  readonly dealId: string | number;
  /** The stage that was entered: a stage of the model, or a key of its `remap`. */
  readonly stage: string | number;
  /** When: an instant, or a plain day, which means its start in `timeZone`. */
  readonly at: InstantInput;
  /** Settles which of two rows at the same instant comes first; ties go by input order. Default 0. */
  readonly seq?: number | null | undefined;
  /** What the deal was worth from then on, as money. A row without one leaves it as it was. */
  readonly value?: DecimalInput | null | undefined;
  /** Why it was moved. */
  readonly reason?: string | null | undefined;
  /** Who moved it. */
  readonly by?: string | null | undefined;
}

/** Something wrong with a model, or worth a look. */
export interface FunnelFinding {
  /** What it is. */
  readonly code:
    | 'DUPLICATE_ID'
    | 'NO_WON_STAGE'
    | 'OPTIONAL_FIRST_STAGE'
    | 'INVALID_PROBABILITY'
    | 'INVALID_BENCHMARK'
    | 'UNKNOWN_REMAP_TARGET'
    | 'REMAP_OF_LIVE_STAGE'
    | 'STAGE_COUNT'
    | 'FALLING_PROBABILITY';
  /** Errors are refused by every function; warnings are not. */
  readonly severity: 'error' | 'warning';
  /** The stage, or the key of `remap`, that it is about; absent when it is about the whole model. */
  readonly stage?: string;
}

/** Name of a model that comes with the library. */
export type FunnelTemplateId = 'b2b' | 'industrial' | 'consumer' | 'process' | 'crm' | 'journey';

/** What differs from a template. */
export interface FunnelOverrides {
  /** Name of the model. Default: the template's. */
  readonly id?: string | undefined;
  /** Default 1. */
  readonly version?: number | undefined;
  /** Text for people. Default: the template's. */
  readonly label?: FunnelText | undefined;
  /** By stage id: fields that replace those of the template; `undefined` takes one away. */
  readonly stages?: { readonly [stage: string]: Partial<Stage> } | undefined;
}

/** A changed model, and where the rows of the stages that are gone belong now. */
export interface FunnelEdit {
  /** The new model; its `version` is one higher, and its `remap` holds all edits up to now. */
  readonly model: FunnelModel;
  /** What this edit alone renames. */
  readonly remap: StageRemap;
}

/** Where a stage is put in: behind one stage or in front of another. */
export interface AddStageOptions {
  /** The stage in front of it. */
  readonly after?: string | undefined;
  /** The stage behind it. */
  readonly before?: string | undefined;
}

/** What a stage is called from now on. */
export interface RenameStageOptions {
  /** New id; rows of the old one are sent to it. Default: unchanged. */
  readonly id?: string | undefined;
  /** New text for people. Default: unchanged. */
  readonly label?: FunnelText | undefined;
}

/** Rows after a remap. */
export interface RemappedEntries<T extends StageEntry = StageEntry> {
  /** The rows kept, in input order, as copies where something changed. */
  readonly entries: T[];
  /** Rows whose stage changed, collapsed ones included. */
  readonly renamed: number;
  /** Rows of stages that map to null. */
  readonly dropped: number;
  /** Rows that became a repetition of the row before them. */
  readonly collapsed: number;
}

/** A move that somebody wants to make. */
export interface StageMove {
  /** Where the deal stands; null when it is new. */
  readonly from: string | null;
  /** Where it shall go. */
  readonly to: string;
  /** What is known of the deal. Default: nothing. */
  readonly facts?: { readonly [fact: string]: unknown } | undefined;
}

/** What a move is, seen from the order of the stages. */
export type MoveDirection = 'start' | 'forward' | 'backward' | 'same' | 'lose' | 'park' | 'reopen';

/** A criterion that the facts do not meet. */
export interface MissingCriterion {
  /** The stage that asks for it. */
  readonly stage: string;
  /** Its id. */
  readonly criterion: string;
  /** Whether it is asked for when leaving or when entering the stage. */
  readonly side: 'exit' | 'entry';
  /** Whether it forbids the move. */
  readonly required: boolean;
}

/** Whether a move may be made. */
export interface StageMoveCheck {
  /** No required criterion is missing. */
  readonly allowed: boolean;
  /** What the move is. */
  readonly direction: MoveDirection;
  /** Required ordered stages that the move passes over. */
  readonly skipped: string[];
  /** What the facts do not meet, in the order in which it is asked for. */
  readonly missing: MissingCriterion[];
}

/** A stage that a deal could go to. */
export interface NextStage {
  /** The stage. */
  readonly stage: string;
  /** What going there is. */
  readonly direction: MoveDirection;
  /** No required criterion is missing. */
  readonly allowed: boolean;
  /** What the facts do not meet. */
  readonly missing: MissingCriterion[];
}

/** What an audit finds. */
export type AuditCode =
  | 'UNKNOWN_STAGE'
  | 'AFTER_AS_OF'
  | 'DUPLICATE_ROW'
  | 'BEFORE_CREATION'
  | 'SELF_TRANSITION'
  | 'SKIPPED'
  | 'REGRESSION'
  | 'REOPENED'
  | 'OUTCOME_FLIP'
  | 'STALLED';

/** One finding of an audit, about one row. */
export interface AuditFinding {
  /** What was found. */
  readonly code: AuditCode;
  /** The deal. */
  readonly dealId: string;
  /** Position of the row in the input, from 0. */
  readonly index: number;
  /** The stage that the row enters, after the model's remap; of an unknown stage, the name as written. */
  readonly stage: string;
  /** `SKIPPED`: the stages passed over. */
  readonly stages?: string[];
  /** `STALLED`: days spent in the stage up to `asOf`. */
  readonly days?: number;
  /** `STALLED`: days allowed. */
  readonly limit?: number;
}

/** A deal with the instant it came into being, to compare its history with. */
export interface DealCreation {
  /** The deal. */
  readonly dealId: string | number;
  /** When it was created: an instant, or a plain day, which means its start. */
  readonly createdAt: InstantInput;
}

/** How histories are audited. */
export interface AuditEntriesOptions {
  /** The instant of the report; rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** When deals were created. Deals not listed are not checked for rows before it. */
  readonly deals?: Iterable<DealCreation> | undefined;
  /** What is done about rows that cannot be read; an unknown stage is a finding either way. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of an audit, defaults filled in; `deals` is left out, being data. */
export interface EffectiveAuditOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** What was done about rows that could not be read. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Something that was legal but worth a look. */
export interface FunnelWarning {
  /** `REMAP_DROPPED`: rows of stages that the model's remap leaves out. */
  readonly code: 'REMAP_DROPPED';
  /** How many rows. */
  readonly count: number;
}

/** What an audit found. */
export interface EntryAudit {
  /** By row index, then in the order of {@link AuditCode}. */
  readonly findings: AuditFinding[];
  /** How often each code was found; codes that were not are absent. */
  readonly counts: Readonly<Partial<Record<AuditCode, number>>>;
  /** Deals with at least one row that was not set aside. */
  readonly deals: number;
  /** The instant of the report. */
  readonly asOf: string;
  /** The options, defaults filled in. */
  readonly options: EffectiveAuditOptions;
  /** What was legal but worth a look. */
  readonly warnings: FunnelWarning[];
  /** Rows that could not be read; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

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
  /** How many; above 0, of working days a whole number. */
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

/** A lead to be scored. */
export interface ScoredLeadInput {
  /** The lead: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** What is known of it; fit rules look here, and at the row's own fields first. */
  readonly attributes?: { readonly [name: string]: string | number | boolean | null | undefined } | null | undefined;
  /** What it did. */
  readonly activities?: readonly LeadActivity[] | null | undefined;
}

/** One thing that a lead did. */
export interface LeadActivity {
  /** What: the `activity` of a behaviour rule; other kinds count for nothing. */
  readonly kind: string;
  /** When: an instant, or a plain day, which means its start. */
  readonly at: InstantInput;
}

/** Points for what a lead is. */
export interface FitRule {
  /** Name of the rule, unique among all rules. */
  readonly id: string;
  /** Which leads get the points. */
  readonly when: Filter;
  /** How many; may be negative. */
  readonly points: number;
}

/** Points for what a lead does. */
export interface BehaviourRule {
  /** Name of the rule, unique among all rules. */
  readonly id: string;
  /** Kind of the activities that count. */
  readonly activity: string;
  /** Points of one activity on its day; may be negative. */
  readonly points: number;
  /** Days in which an activity loses half of its points, above 0. Default: it loses none. */
  readonly halfLifeDays?: number | undefined;
  /** Most points, in size, that all activities of the rule give together, 0 or more. Default: no limit. */
  readonly cap?: number | undefined;
}

/** A grade, and the score it begins at. */
export interface LeadGrade {
  /** Name of the grade. */
  readonly grade: string;
  /** Lowest score of the grade. */
  readonly from: number;
}

/** How leads are scored. */
export interface LeadScoreRules {
  /** Points for what leads are. */
  readonly fit: readonly FitRule[];
  /** Points for what they do. */
  readonly behaviour: readonly BehaviourRule[];
  /** Grades, the best first; a score below the last one has none. Default: no grades. */
  readonly grades?: readonly LeadGrade[] | undefined;
}

/** When and how leads are scored. */
export interface ScoreLeadsOptions {
  /** The instant of the score; activities at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which plain days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** What is done about leads that cannot be read. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of a scoring, defaults filled in. */
export interface EffectiveScoreLeadsOptions {
  /** The instant of the score. */
  readonly asOf: string;
  /** Zone in which plain days begin. */
  readonly timeZone: string;
  /** What was done about leads that could not be read. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A rule that gave points. */
export interface ScoreReason {
  /** The rule. */
  readonly ruleId: string;
  /** Whether it is about what the lead is or what it does. */
  readonly kind: 'fit' | 'behaviour';
  /** What it gave, after decay and cap; never 0. */
  readonly points: number;
  /** Behaviour: how many activities counted. */
  readonly count?: number;
  /** Behaviour: the latest of these. */
  readonly lastAt?: string;
}

/** A lead with its score. */
export interface LeadScore {
  /** The lead. */
  readonly id: string;
  /** Sum of the fit rules' points. */
  readonly fit: number;
  /** Sum of the behaviour rules' points. */
  readonly engagement: number;
  /** fit + engagement. */
  readonly score: number;
  /** The best grade whose `from` the score reaches; null below the last one, or without grades. */
  readonly grade: string | null;
  /** The rules that gave points, in their order: fit, then behaviour. */
  readonly reasons: ScoreReason[];
}

/** Activities that were left out. */
export interface LeadScoreWarning {
  /** `AFTER_AS_OF`: activities later than `asOf`. */
  readonly code: 'AFTER_AS_OF';
  /** How many. */
  readonly count: number;
}

/** Leads with their scores. */
export interface LeadScores {
  /** One for each lead, in input order. */
  readonly leads: LeadScore[];
  /** The options, defaults filled in. */
  readonly options: EffectiveScoreLeadsOptions;
  /** What was legal but worth a look. */
  readonly warnings: LeadScoreWarning[];
  /** Leads that could not be read; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

/** Code of an error that a model can have. */
export type FunnelErrorCode = Extract<ErrorCode, FunnelFinding['code']>;

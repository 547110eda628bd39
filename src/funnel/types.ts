import type { InstantInput } from '../calendar/types.js';
import type { ErrorCode } from '../errors.js';
import type { DecimalInput, Filter, IsoDate } from '../types.js';

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
  /** Settles which of two rows at the same instant comes first: any finite number, the lower one first; ties go by input order. Absent or null: 0. */
  readonly seq?: number | null | undefined;
  /** What the deal was worth from then on, as money; below 0 where nothing is summed. A row without one leaves it as it was. */
  readonly value?: DecimalInput | null | undefined;
  /** ISO 4217 code of the value; those in one sum must agree. Absent or null: that of the options. */
  readonly currency?: string | null | undefined;
  /** Why it was moved; absent or null where nobody said. */
  readonly reason?: string | null | undefined;
  /** Who moved it; absent or null where it is not known. */
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
  /** Counts the edits, a whole number, 0 or more. Default 1. */
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

/** Something that was legal but worth a look. */
export interface FunnelWarning {
  /** `REMAP_DROPPED`: rows of stages that the model's remap leaves out. */
  readonly code: 'REMAP_DROPPED';
  /** How many rows. */
  readonly count: number;
}

/** Code of an error that a model can have. */
export type FunnelErrorCode = Extract<ErrorCode, FunnelFinding['code']>;

import type { InstantInput } from '../calendar/types.js';
import type { RejectedRow } from '../types.js';
import type { FunnelWarning } from './types.js';

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

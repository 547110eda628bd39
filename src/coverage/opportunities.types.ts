import type { DecimalInput, RejectedRow } from '../types.js';

/** A chance to sell. */
export interface Opportunity {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** What it is worth. */
  readonly size: DecimalInput;
  /** How likely it is, 0 to 1. */
  readonly probability: DecimalInput;
}

/** Where large and likely begin. */
export interface OpportunityCuts {
  /** Size from which an opportunity is large. */
  readonly size: DecimalInput;
  /** Probability from which it is likely, 0 to 1. */
  readonly probability: DecimalInput;
}

/** Options of {@link prioritizeOpportunities}. */
export interface PrioritizeOpportunitiesOptions {
  /** `throw` on bad rows, or `collect` them in `rejected` and rank the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** `actNow` large and likely, `plan` large and unlikely, `wait` small and likely, `shelve` small and unlikely. */
export type OpportunityCell = 'actNow' | 'plan' | 'wait' | 'shelve';

/** An opportunity with its place. */
export interface RankedOpportunity {
  /** The opportunity. */
  readonly id: string;
  /** Its size, exact. */
  readonly size: string;
  /** Its probability. */
  readonly probability: number;
  /** size × probability, exact. */
  readonly exactExpected: string;
  /** Where it stands. */
  readonly cell: OpportunityCell;
  /** 1 first. */
  readonly rank: number;
}

/** What stands in one cell. */
export interface OpportunityCellTotal {
  /** The cell. */
  readonly cell: OpportunityCell;
  /** Opportunities in it. */
  readonly count: number;
  /** Their size, exact. */
  readonly size: string;
  /** Their size × probability, exact. */
  readonly exactExpected: string;
}

/** Result of {@link prioritizeOpportunities}. */
export interface OpportunityMatrix {
  /** By rank: cell, then size × probability, then input order. */
  readonly items: readonly RankedOpportunity[];
  /** All four, the best first. */
  readonly cells: readonly OpportunityCellTotal[];
  /** The cuts, exact, and options that were in effect. */
  readonly options: {
    /** Size from which an opportunity is large. */
    readonly size: string;
    /** Probability from which it is likely. */
    readonly probability: string;
    /** What was done about bad rows. */
    readonly onInvalid: 'throw' | 'collect';
  };
  /** Always empty: nothing about a matrix is legal but suspicious. */
  readonly warnings: readonly never[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

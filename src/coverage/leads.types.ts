import type { Filter, RejectedRow } from '../types.js';

/** A lead to be given to someone. A rule's `where` reads any of its fields, else its `attributes`. */
export interface AssignableLead {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** Further facts. */
  readonly attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Who takes which leads. */
export interface LeadRule {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** Which leads. Absent: all. */
  readonly where?: Filter | undefined;
  /** Who takes them; on equal load the first. */
  readonly to: readonly (string | number)[];
}

/** Someone who takes leads. */
export interface LeadRep {
  /** Who, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** How many leads at most: a whole number, 0 or more. */
  readonly capacity: number;
  /** How many there are already: a whole number, 0 or more, also above the capacity. Default 0. */
  readonly load?: number | null | undefined;
}

/** Options of {@link assignLeads}. */
export interface AssignLeadsOptions {
  /** `throw` on bad leads, or `collect` them in `rejected` and assign the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** A lead with who took it. */
export interface LeadAssignment {
  /** The lead. */
  readonly leadId: string;
  /** Who took it. */
  readonly repId: string;
  /** By which rule. */
  readonly ruleId: string;
  /** Leads this person has now. */
  readonly loadAfter: number;
}

/** A lead that nobody took: no rule matches it, or nobody named by those that do has room. */
export interface UnassignedLead {
  /** The lead. */
  readonly leadId: string;
  /** Why. */
  readonly reason: 'NO_RULE' | 'NO_CAPACITY';
}

/** Someone's leads when all is done. */
export interface LeadRepLoad {
  /** Who. */
  readonly id: string;
  /** How many at most. */
  readonly capacity: number;
  /** How many now. */
  readonly load: number;
  /** How many of them are new. */
  readonly assigned: number;
}

/** Result of {@link assignLeads}. */
export interface LeadAssignments {
  /** In the order of the leads. */
  readonly assignments: readonly LeadAssignment[];
  /** In the order of the leads. */
  readonly unassigned: readonly UnassignedLead[];
  /** In input order. */
  readonly reps: readonly LeadRepLoad[];
  /** The options that were in effect. */
  readonly options: {
    /** What was done about bad leads. */
    readonly onInvalid: 'throw' | 'collect';
  };
  /** Always empty: leads that nobody took stand in `unassigned`. */
  readonly warnings: readonly never[];
  /** Bad leads, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

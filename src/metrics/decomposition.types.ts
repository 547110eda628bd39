import type { DecimalInput, EffectiveMoneyOptions } from '../types.js';
import type { MetricsWarning } from './types.js';

/** A market taken apart into those who were lost on the way and those who were won; no customer is in two parts. */
export interface LossParts {
  /** Never contacted; 0 or more, as are all parts. */
  readonly notContacted: DecimalInput;
  /** Contacted, but not worked seriously. */
  readonly notSerious: DecimalInput;
  /** Worked seriously and lost. */
  readonly seriousLost: DecimalInput;
  /** Won. */
  readonly won: DecimalInput;
  /** The whole market; when given, the parts must sum to it exactly. Default: their sum. */
  readonly total?: DecimalInput | null | undefined;
}

/** One part of a market. */
export interface LossPart {
  /** Which part. */
  readonly id: 'notContacted' | 'notSerious' | 'seriousLost' | 'won';
  /** Its size, exactly. */
  readonly exactValue: string;
  /** Part of the whole; null when the whole is 0. */
  readonly share: number | null;
}

/** What would be won, did one step lose nobody. */
export interface LossLever {
  /** The step. */
  readonly id: 'contact' | 'serious' | 'win';
  /** `efficiency`: more of the market is worked; `effectiveness`: what is worked is won more often. */
  readonly kind: 'efficiency' | 'effectiveness';
  /** Won in addition, in the unit of the parts; null when a rate that it needs is not defined. */
  readonly gain: number | null;
}

/** Where a market was lost. */
export interface LossDecomposition {
  /** The whole, exactly. */
  readonly total: string;
  /** The parts, in the order of the steps. */
  readonly parts: LossPart[];
  /** How many pass each step; null where nobody came to it. */
  readonly rates: {
    /** Contacted, of the market. */
    readonly contact: number | null;
    /** Worked seriously, of those contacted. */
    readonly serious: number | null;
    /** Won, of those worked seriously. */
    readonly win: number | null;
  };
  /** Each step alone. */
  readonly levers: LossLever[];
  /** The step with the largest gain above 0, of equal ones the first; null when none gains. */
  readonly best: 'contact' | 'serious' | 'win' | null;
  /** Always empty. */
  readonly warnings: MetricsWarning[];
}

/** What was sold of an item in a period. */
export interface SalesItem {
  /** The item: text, or a safe integer, which becomes text; once in a period. */
  readonly id: string | number;
  /** How much of it, 0 or more; 0 is as if it were not listed. */
  readonly quantity: DecimalInput;
  /** For how much, as money. */
  readonly revenue: DecimalInput;
  /** Currency of the revenue, an ISO 4217 code; all items must agree. */
  readonly currency?: string | null | undefined;
}

/** Why sales changed; the five effects sum to `change`. */
export interface SalesChange {
  /** Revenue before, as money. */
  readonly before: string;
  /** Revenue after, as money. */
  readonly after: string;
  /** After less before, as money. */
  readonly change: string;
  /** By other prices for the same items, as money. */
  readonly price: string;
  /** By more or less of everything, as money. */
  readonly volume: string;
  /** By more of the dear or of the cheap items, as money. */
  readonly mix: string;
  /** By items that were not sold before, as money. */
  readonly added: string;
  /** By items that are no longer sold, as money; 0 or less, unless they had been returned. */
  readonly dropped: string;
  /** The options, defaults filled in. */
  readonly options: EffectiveMoneyOptions;
  /** Always empty. */
  readonly warnings: MetricsWarning[];
}

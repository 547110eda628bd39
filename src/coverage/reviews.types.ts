import type { IsoDate, RejectedRow } from '../types.js';

/** A customer whose account is reviewed. */
export interface ReviewedCustomer {
  /** Who, once in a list: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** Which rule holds: text, or a safe integer, which becomes text. */
  readonly tier: string | number;
  /** The last review; absent: never. */
  readonly lastReviewOn?: IsoDate | null | undefined;
  /** The last report; absent: never. */
  readonly lastReportOn?: IsoDate | null | undefined;
}

/** How often the accounts of a tier are reviewed. */
export interface AccountReviewRule {
  /** The tier, once in a list: text, or a safe integer, which becomes text. */
  readonly tier: string | number;
  /** Months from one review to the next: a whole number from 1 to 1200. */
  readonly everyMonths: number;
  /** One review for all customers of the tier. Default false. */
  readonly group?: boolean | undefined;
  /** Months from one report to the next: a whole number from 1 to 1200. Absent: no reports. */
  readonly reportEveryMonths?: number | undefined;
}

/** Options of {@link planAccountReviews}. */
export interface AccountReviewOptions {
  /** The day of the plan. */
  readonly asOf: IsoDate;
  /** The first day that is no longer planned. */
  readonly until: IsoDate;
  /** `throw` on bad rows, or `collect` them in `rejected` and plan the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** One thing to do. */
export interface AccountReview {
  /** When it is due. */
  readonly dueOn: IsoDate;
  /** A review of one customer, of all customers of a tier, or a report. */
  readonly kind: 'review' | 'groupReview' | 'report';
  /** The tier. */
  readonly tier: string;
  /** Whom it is about: one, or all of the tier. */
  readonly customerIds: readonly string[];
  /** It was due before `asOf`. */
  readonly overdue: boolean;
}

/** What was in effect for a review plan. */
export interface EffectiveAccountReviewOptions extends AccountReviewOptions {
  /** How often each tier is reviewed. */
  readonly rules: readonly (AccountReviewRule & {
    /** The tier. */
    readonly tier: string;
  })[];
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A last review or report that is yet to come. */
export interface AccountReviewWarning {
  /** What is due is counted from a day after `asOf`: a mistyped year plans nothing for a customer. */
  readonly code: 'AFTER_AS_OF';
  /** How many customers have such a day. */
  readonly count: number;
  /** Who, in input order. */
  readonly customerIds: readonly string[];
}

/** Result of {@link planAccountReviews}. */
export interface AccountReviewPlan {
  /** By day, then customer, then reviews before reports. */
  readonly reviews: readonly AccountReview[];
  /** Customers whose tier has no rule. */
  readonly unruled: readonly string[];
  /** The options and rules that were in effect. */
  readonly options: EffectiveAccountReviewOptions;
  /** What was legal but suspicious. */
  readonly warnings: readonly AccountReviewWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

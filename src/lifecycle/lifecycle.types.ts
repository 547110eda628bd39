import type { DecimalInput, IsoDate, Playbook, RejectedRow } from '../types.js';
import type { EffectiveOrderMoneyOptions, IgnoredHistory, OrderHistoryWarning, OrderMoneyOptions } from './types.js';

/**
 * Where a customer is in life.
 *
 * - `prospect`: has not bought yet
 * - `churned`, `dormant`: silent for much longer than expected
 * - `reactivated`: came back from such a silence not long ago
 * - `new`: bought for the first time not long ago
 * - `decline`, `growth`: buys much less, or much more, than before
 * - `mature`: none of these
 */
export type LifecycleStage = 'prospect' | 'churned' | 'dormant' | 'reactivated' | 'new' | 'decline' | 'growth' | 'mature';

/** When a silence counts as dormancy. Both limits must be reached. */
export interface DormantRule {
  /** Least days since the last purchase as a multiple of the expected gap, 0 or more. Default 2. */
  readonly overdueRatio: number;
  /** Least days since the last purchase, a whole number from 0 to 4,000,000. Default 60. */
  readonly minDays: number;
}

/** When a silence counts as having left: both limits are reached, or `maxDays` is. */
export interface ChurnedRule {
  /** Least days since the last purchase as a multiple of the expected gap, 0 or more. Default 4. */
  readonly overdueRatio: number;
  /** Least days since the last purchase, a whole number from 0 to 4,000,000. Default 180. */
  readonly minDays: number;
  /** Churned from so many days on, 0 to 4,000,000, whatever the ratio; null (the default): there is no such day. */
  readonly maxDays: number | null;
}

/** How long a stage lasts. */
export interface StageSpanRule {
  /** Days from the first purchase, or from the return, a whole number from 0 to 4,000,000. Default 90. */
  readonly days: number;
}

/** When revenue counts as falling or rising. Every one of the windows must show it. */
export interface TrendRule {
  /** Least change against the base as a fraction. Of a decline it lies in −1 … 0 and is −0.3 unless given, of growth it is never below 0 and 0.3 unless given. */
  readonly change: number;
  /** How many of the latest windows must show it, 1 to 4,000,000. Default 2. */
  readonly windows: number;
  /** Least change in money, 0 or more; null (the default): the customer's own mean order. */
  readonly floor: DecimalInput | null;
}

/** How the expected gap between two purchases is estimated. */
export interface GapRule {
  /** How many gaps of its own the median of all customers weighs as much as, 0 or more. Default 2. */
  readonly shrinkage: number;
  /** The median of all customers where nobody has bought twice, in days, above 0. Default 90. */
  readonly fallbackDays: number;
}

/** The rules of the stages. */
export interface LifecycleRules {
  /** When a customer has left. */
  readonly churned: ChurnedRule;
  /** When a customer is silent. */
  readonly dormant: DormantRule;
  /** How long after a dormancy a customer counts as come back. */
  readonly reactivated: StageSpanRule;
  /** How long a customer counts as new. */
  readonly new: StageSpanRule;
  /** Length of a window of revenue in days, 1 to 4,000,000. Default 90. */
  readonly windowDays: number;
  /** Windows before the latest ones that make a customer's own base, at most; 1 to 4,000,000. Default 4. */
  readonly baseWindows: number;
  /** When revenue falls. */
  readonly decline: TrendRule;
  /** When revenue rises. */
  readonly growth: TrendRule;
  /** The expected gap. */
  readonly gap: GapRule;
}

/** Rules as given: what is absent is taken from `lifecycleDefaults`, key by key. */
export type LifecycleRulesInput = {
  readonly [Key in keyof LifecycleRules]?:
    | (LifecycleRules[Key] extends number ? number : { readonly [Field in keyof LifecycleRules[Key]]?: LifecycleRules[Key][Field] | undefined })
    | undefined;
};

/** Options of `classifyLifecycle`. */
export interface ClassifyLifecycleOptions extends OrderMoneyOptions {
  /** Customers to list even when they have no row: prospects. Default none. */
  readonly customerIds?: readonly (string | number)[] | undefined;
}

/** The options that were in effect. */
export interface EffectiveClassifyLifecycleOptions extends EffectiveOrderMoneyOptions {
  /** Customers listed even without a row. */
  readonly customerIds: readonly string[];
}

/** Which limit put a customer into the stage. */
export interface StageReason {
  /** What was measured; null for prospect and mature. */
  readonly observed: number | null;
  /** The limit of the rule; null for prospect and mature. */
  readonly threshold: number | null;
  /** What both are: days, a multiple of the expected gap, or a change of revenue as a fraction; null for prospect and mature. */
  readonly unit: 'days' | 'ratio' | 'change' | null;
}

/** Revenue of a window against its base. */
export interface LifecycleWindow {
  /** First day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** Money: net revenue of the window, rounded once. */
  readonly revenue: string;
  /** What would have been expected, in money, unrounded. */
  readonly base: number;
  /** revenue / base − 1; null when the base is 0. */
  readonly change: number | null;
}

/** What the stage was decided on. */
export interface LifecycleEvidence {
  /** Distinct days with an order of positive net value. */
  readonly purchaseDays: number;
  /** Last purchase day; null without a purchase. */
  readonly lastDate: IsoDate | null;
  /** Days from the last purchase to `asOf`; null without a purchase. */
  readonly daysSinceLast: number | null;
  /** Days that the next purchase is expected after; null without a purchase. */
  readonly expectedGap: number | null;
  /** daysSinceLast / expectedGap; null without a purchase. */
  readonly overdueRatio: number | null;
  /** Day of the purchase that ended the latest dormancy, however long ago; null when there was none. */
  readonly returnedOn: IsoDate | null;
  /** What revenue was compared with: the same days a year before, or earlier windows of the customer; null when it was not, or could not be. */
  readonly basis: 'yearBefore' | 'ownBase' | null;
  /** The windows compared, the newest first; none when there is no basis. */
  readonly windows: readonly LifecycleWindow[];
}

/** Where a customer goes if nothing more is bought. */
export interface NextLifecycleStage {
  /** The stage that comes first. */
  readonly stage: 'dormant' | 'churned';
  /** The day on which it is reached. */
  readonly on: IsoDate;
}

/** One customer's place in life. */
export interface ClassifiedCustomer {
  /** Who. */
  readonly customerId: string;
  /** The stage. */
  readonly stage: LifecycleStage;
  /** First day of it; null for a prospect. */
  readonly since: IsoDate | null;
  /** Which limit was decisive. */
  readonly reason: StageReason;
  /** What the stage was decided on. */
  readonly evidence: LifecycleEvidence;
  /** What comes if nothing more is bought; null for prospect and churned, and where that day is beyond the year 9999. */
  readonly next: NextLifecycleStage | null;
}

/** Result of `classifyLifecycle`. */
export interface LifecycleClassification {
  /** The rules, complete. */
  readonly rules: LifecycleRules;
  /** Days: the median of the customers' own median gaps, or the fallback where nobody has bought twice. */
  readonly poolGap: number;
  /** By first appearance among the rows up to `asOf`, then those of `customerIds` that had none. */
  readonly customers: readonly ClassifiedCustomer[];
  /** Customers by stage, in order of precedence. */
  readonly counts: Readonly<Record<LifecycleStage, number>>;
  /** What had no say. */
  readonly ignored: IgnoredHistory;
  /** What was legal but suspicious. */
  readonly warnings: readonly OrderHistoryWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveClassifyLifecycleOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** What to do about each stage. */
export type LifecyclePlaybooks = Readonly<Record<LifecycleStage, Playbook>>;

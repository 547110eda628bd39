import type { DecimalInput, EffectiveMoneyOptions, Filter, IsoDate, MoneyOptions } from '../types.js';

/** Time that work is counted by. A year has 4 quarters, 12 months or `weeksPerYear` weeks; so a month is 52/12 weeks, not 4. */
export type WorkloadPeriod = 'week' | 'month' | 'quarter' | 'year';

/** How often a customer is visited. */
export interface VisitFrequency {
  /** Visits, 0 or more. */
  readonly times: DecimalInput;
  /** In each of these. */
  readonly per: WorkloadPeriod;
  /** Or in each so many of these, 1 or more: once in three months is `{ times: 1, per: 'month', every: 3 }`. Default 1. */
  readonly every?: number | null | undefined;
}

/** How long something takes. */
export interface VisitLength {
  /** 0 or more. */
  readonly value: DecimalInput;
  /** What `value` counts. */
  readonly unit: 'minute' | 'hour';
}

/** Customers who are looked after alike. */
export interface WorkloadSegment {
  /** Its name; once in a list. */
  readonly id: string;
  /** How many customers: a whole number, 0 or more. */
  readonly customers: number;
  /** How often each of them is visited. */
  readonly frequency: VisitFrequency;
  /** How long a visit takes, travel included if it is to count. */
  readonly visit: VisitLength;
}

/** Options of {@link calculateWorkload} and {@link compareWorkloads}. */
export interface WorkloadOptions {
  /** Period that visits and hours are told for. Default `month`. */
  readonly per?: WorkloadPeriod | undefined;
  /** Weeks of a year, above 0. Default 52. */
  readonly weeksPerYear?: number | undefined;
}

/** The options of a workload that were in effect. */
export interface EffectiveWorkloadOptions {
  /** Period that visits and hours are told for. */
  readonly per: WorkloadPeriod;
  /** Weeks of a year. */
  readonly weeksPerYear: number;
}

/** Visits and hours of one segment. */
export interface WorkloadRow {
  /** The segment. */
  readonly id: string;
  /** Its customers. */
  readonly customers: number;
  /** Visits in one period, unrounded. */
  readonly visits: number;
  /** Hours in one period, unrounded. */
  readonly hours: number;
  /** The same as an exact string, cut to 18 decimals where there is no finite one. */
  readonly exactHours: string;
  /** Fraction of all hours; null when there are none. */
  readonly share: number | null;
}

/** Visits and hours of all segments. */
export interface WorkloadTotal {
  /** All customers. */
  readonly customers: number;
  /** Visits in one period, unrounded. */
  readonly visits: number;
  /** Hours in one period, unrounded. */
  readonly hours: number;
  /** The same as an exact string, cut to 18 decimals where there is no finite one. */
  readonly exactHours: string;
}

/** Result of {@link calculateWorkload}. */
export interface Workload {
  /** The period that it is told for. */
  readonly per: WorkloadPeriod;
  /** In input order. */
  readonly segments: readonly WorkloadRow[];
  /** All segments together. */
  readonly total: WorkloadTotal;
  /** The options that were in effect. */
  readonly options: EffectiveWorkloadOptions;
  /** Always empty: nothing about a workload is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** So many hours, or visits, in each period. */
export interface WorkAmount {
  /** Hours or visits, 0 or more. */
  readonly amount: DecimalInput;
  /** In each of these. */
  readonly per: WorkloadPeriod;
}

/** What one person can do. */
export interface WorkCapacity extends WorkAmount {
  /** Fraction of it that is spent with customers, 0 to 1. Default 1. */
  readonly sellingShare?: DecimalInput | undefined;
}

/** How a number of people is rounded. */
export type HeadcountRounding = 'ceil' | 'halfUp' | 'floor';

/** Options of {@link calculateHeadcount}. */
export interface HeadcountOptions {
  /** `ceil` (default) serves everyone, `halfUp` is the nearest, `floor` leaves work undone. */
  readonly rounding?: HeadcountRounding | undefined;
  /** Weeks of a year, above 0. Default 52. */
  readonly weeksPerYear?: number | undefined;
}

/** The options of a headcount that were in effect. */
export interface EffectiveHeadcountOptions {
  /** How people were rounded. */
  readonly rounding: HeadcountRounding;
  /** Weeks of a year. */
  readonly weeksPerYear: number;
}

/** Something legal but suspicious about a headcount. */
export interface HeadcountWarning {
  /** `ZERO_CAPACITY`: a person who does nothing serves nobody. */
  readonly code: 'ZERO_CAPACITY';
}

/** Result of {@link calculateHeadcount}. */
export interface Headcount {
  /** Full-time equivalents, unrounded; null at capacity 0. */
  readonly fte: number | null;
  /** The same as an exact string, cut to 18 decimals where there is no finite one; null at capacity 0. */
  readonly exactFte: string | null;
  /** People: the exact quotient rounded; null at capacity 0. */
  readonly people: number | null;
  /** How much of their capacity these people need: fte / people; null at 0 people. */
  readonly utilization: number | null;
  /** The options that were in effect. */
  readonly options: EffectiveHeadcountOptions;
  /** What was legal but suspicious. */
  readonly warnings: readonly HeadcountWarning[];
}

/** Hours of one segment before and after. */
export interface WorkloadChange {
  /** Hours before. */
  readonly before: number;
  /** Hours after. */
  readonly after: number;
  /** after − before, taken exactly. */
  readonly change: number;
  /** change / before; null when there was nothing before. */
  readonly relative: number | null;
}

/** A row of {@link compareWorkloads}. */
export interface WorkloadChangeRow extends WorkloadChange {
  /** The segment. */
  readonly id: string;
  /** Whether it stands on both sides, only after (`added`) or only before (`removed`). */
  readonly status: 'both' | 'added' | 'removed';
}

/** Result of {@link compareWorkloads}. */
export interface WorkloadComparison {
  /** In the order of `before`, then what was added. */
  readonly rows: readonly WorkloadChangeRow[];
  /** All segments together. */
  readonly total: WorkloadChange;
  /** The options that were in effect. */
  readonly options: EffectiveWorkloadOptions;
  /** Always empty: nothing about a comparison is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** What hours bring in a segment: `sales = value × hours ^ elasticity`. */
export interface VisitSegment {
  /** Its name; once in a list. */
  readonly id: string;
  /** Sales of the first hour, 0 or more. */
  readonly value: DecimalInput;
  /** Strictly between 0 and 1: an hour brings less than the hour before it. */
  readonly elasticity: DecimalInput;
  /** Hours that the segment can take at most, 0 or more. Absent: no limit. */
  readonly maxHours?: DecimalInput | null | undefined;
}

/** Hours given to one segment. */
export interface VisitAllocationRow {
  /** The segment. */
  readonly id: string;
  /** Hours given to it. */
  readonly hours: number;
  /** What they bring. */
  readonly sales: number;
  /** What one hour more would bring; null where no hours are given. */
  readonly marginal: number | null;
}

/** Result of {@link allocateVisits}. */
export interface VisitAllocation {
  /** In input order. */
  readonly segments: readonly VisitAllocationRow[];
  /** What one hour more would bring wherever `maxHours` does not bind; null when every segment is at its maximum, or nothing is given out. */
  readonly marginal: number | null;
  /** Hours that no segment can take. */
  readonly unused: number;
  /** There are no options. */
  readonly options: Readonly<Record<string, never>>;
  /** Always empty: nothing about an allocation is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** What a sales force, or one more part of it, costs and brings. */
export interface SalesForceReturnInput {
  /** Its yearly cost: money, 0 or more. */
  readonly cost: DecimalInput;
  /** What is left of sales for it, as a fraction: above 0, up to 1. */
  readonly marginRate: DecimalInput;
  /** Sales of the first year that would not be there without it. */
  readonly incrementalSales: DecimalInput;
  /** What of these sales comes again in each later year, as fractions of 0 or more: `[0.7, 0.49]` for two more years. Default none. */
  readonly carryover?: readonly DecimalInput[] | undefined;
}

/** Result of {@link calculateSalesForceReturn}. */
export interface SalesForceReturn {
  /** Sales that pay for the cost: cost / marginRate, money. */
  readonly breakEvenSales: string;
  /** incrementalSales / break-even sales, from the exact figure; null at cost 0. */
  readonly ratio: number | null;
  /** Margin of all years less the cost, over the cost; null at cost 0. */
  readonly roi: number | null;
  /** `oversized` below a return of 0.5, `right` below 1.5, else `undersized`; null at cost 0. */
  readonly verdict: 'oversized' | 'right' | 'undersized' | null;
  /** The options that were in effect. */
  readonly options: EffectiveMoneyOptions;
  /** Always empty: nothing about a return is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** A chance to sell. */
export interface Opportunity {
  /** Its name; once in a list. */
  readonly id: string;
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
  /** The cuts that were in effect, exact. */
  readonly options: {
    /** Size from which an opportunity is large. */
    readonly size: string;
    /** Probability from which it is likely. */
    readonly probability: string;
  };
  /** Always empty: nothing about a matrix is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** What moves sales: by an amount, or by a fraction of what stands there when its turn comes. */
export type GapLever =
  | {
      /** Its name; once in a list. */
      readonly id: string;
      /** Money, signed. */
      readonly amount: DecimalInput;
      /** Not with `amount`. */
      readonly rate?: undefined;
    }
  | {
      /** Its name; once in a list. */
      readonly id: string;
      /** Fraction of the running level, signed: 0.03 adds 3 % of it. */
      readonly rate: DecimalInput;
      /** Not with `rate`. */
      readonly amount?: undefined;
    };

/** Options of {@link bridgeGap}. */
export interface BridgeGapOptions extends MoneyOptions {
  /** What is to be reached: money. Absent: the bridge is not compared with anything. */
  readonly target?: DecimalInput | undefined;
}

/** One step of a bridge. */
export interface GapStep {
  /** The lever. */
  readonly id: string;
  /** What stood there before it: money. */
  readonly before: string;
  /** What it moved: money. */
  readonly change: string;
  /** What stands there after it: money. */
  readonly after: string;
}

/** What was in effect for a bridge. */
export interface EffectiveBridgeGapOptions extends EffectiveMoneyOptions {
  /** What was to be reached: money; absent when not given. */
  readonly target?: string;
}

/** Result of {@link bridgeGap}. */
export interface GapBridge {
  /** Where the bridge begins: money. */
  readonly base: string;
  /** In the order given. base + Σ change = reached. */
  readonly steps: readonly GapStep[];
  /** Where it ends: money. */
  readonly reached: string;
  /** What was to be reached; null without a target. */
  readonly target: string | null;
  /** target − reached: what no lever explains, negative when over; null without a target. */
  readonly unexplained: string | null;
  /** Whether another order would split the whole otherwise: a rate stands beside another lever. */
  readonly orderMatters: boolean;
  /** The options that were in effect. */
  readonly options: EffectiveBridgeGapOptions;
  /** Always empty: nothing about a bridge is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** A customer whose account is reviewed. */
export interface ReviewedCustomer {
  /** Who; once in a list. */
  readonly customerId: string;
  /** Which rule holds. */
  readonly tier: string;
  /** The last review; absent: never. */
  readonly lastReviewOn?: IsoDate | null | undefined;
  /** The last report; absent: never. */
  readonly lastReportOn?: IsoDate | null | undefined;
}

/** How often the accounts of a tier are reviewed. */
export interface AccountReviewRule {
  /** The tier; once in a list. */
  readonly tier: string;
  /** Months from one review to the next: a whole number, 1 or more. */
  readonly everyMonths: number;
  /** One review for all customers of the tier. Default false. */
  readonly group?: boolean | undefined;
  /** Months from one report to the next: a whole number, 1 or more. Absent: no reports. */
  readonly reportEveryMonths?: number | undefined;
}

/** Options of {@link planAccountReviews}. */
export interface AccountReviewOptions {
  /** The day of the plan. */
  readonly asOf: IsoDate;
  /** The first day that is no longer planned. */
  readonly until: IsoDate;
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
  readonly rules: readonly AccountReviewRule[];
}

/** Result of {@link planAccountReviews}. */
export interface AccountReviewPlan {
  /** By day, then customer, then reviews before reports. */
  readonly reviews: readonly AccountReview[];
  /** Customers whose tier has no rule. */
  readonly unruled: readonly string[];
  /** The options and rules that were in effect. */
  readonly options: EffectiveAccountReviewOptions;
  /** Always empty: nothing about a plan is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** A lead to be given to someone. A rule's `where` reads any of its fields, else its `attributes`. */
export interface AssignableLead {
  /** Its name; once in a list. */
  readonly id: string;
  /** Further facts. */
  readonly attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Who takes which leads. */
export interface LeadRule {
  /** Its name; once in a list. */
  readonly id: string;
  /** Which leads. Absent: all. */
  readonly where?: Filter | undefined;
  /** Who takes them; on equal load the first. */
  readonly to: readonly string[];
}

/** Someone who takes leads. */
export interface LeadRep {
  /** Who; once in a list. */
  readonly id: string;
  /** How many leads at most: a whole number, 0 or more. */
  readonly capacity: number;
  /** How many there are already. Default 0. */
  readonly load?: number | null | undefined;
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
  /** There are no options. */
  readonly options: Readonly<Record<string, never>>;
  /** Always empty: leads that nobody took stand in `unassigned`. */
  readonly warnings: readonly never[];
}


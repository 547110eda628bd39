/**
 * Every code that a {@link SalesMathError} or an entry of `rejected` can carry. A code has one
 * meaning in every module; `docs/errors.md` tells for each when it occurs and how to mend the input.
 */
export type ErrorCode =
  | 'AMBIGUOUS_EXCHANGE_RATE'
  | 'BASE_NEEDS_ATTAINMENT'
  | 'CALENDAR_CONFLICT'
  | 'COUNTS_INCREASE'
  | 'DUPLICATE_ID'
  | 'EMPTY_INPUT'
  | 'EVENT_OUTSIDE_PERIODS'
  | 'FLOOR_ABOVE_CAP'
  | 'GATE_NEEDS_OWN_MEASURE'
  | 'GOAL_CYCLE'
  | 'IMPAIRMENT_EXCEEDS_CARRYING'
  | 'INVALID_BENCHMARK'
  | 'INVALID_CONFIDENCE'
  | 'INVALID_COUNT'
  | 'INVALID_CUTS'
  | 'INVALID_DATE'
  | 'INVALID_DURATION'
  | 'INVALID_ID'
  | 'INVALID_INSTANT'
  | 'INVALID_NUMBER'
  | 'INVALID_OPTION'
  | 'INVALID_PARAMETER'
  | 'INVALID_PERIOD'
  | 'INVALID_PROBABILITY'
  | 'INVALID_RANGE'
  | 'INVALID_ROW'
  | 'INVALID_RULES'
  | 'INVALID_SCORE'
  | 'INVALID_TIME_ZONE'
  | 'INVALID_WINDOW'
  | 'KIND_MISMATCH'
  | 'LATTICE_TOO_LARGE'
  | 'MANAGER_CYCLE'
  | 'MISSING_BASELINE'
  | 'MISSING_EXCHANGE_RATE'
  | 'MISSING_KPI'
  | 'MISSING_OPEN_TIER'
  | 'MISSING_PROBABILITY'
  | 'MISSING_STAGE'
  | 'MISSING_TARGET_INCENTIVE'
  | 'MISSING_UNIT'
  | 'MISSING_VALUE'
  | 'MISSING_WEIGHT'
  | 'MIXED_CURRENCIES'
  | 'MODEL_MISMATCH'
  | 'NEGATIVE_AMOUNT'
  | 'NEGATIVE_RATE'
  | 'NEGATIVE_WEIGHT'
  | 'NOT_ADDITIVE'
  | 'NOT_ADJACENT'
  | 'NOT_A_MULTIPLE_OF_STEP'
  | 'NOT_PIECEWISE_LINEAR'
  | 'NO_ACTIVE_OWNER'
  | 'NO_WON_STAGE'
  | 'NO_WORKING_DAYS'
  | 'ONE_CLASS'
  | 'OPEN_TIER_NOT_LAST'
  | 'OPTIONAL_FIRST_STAGE'
  | 'PARTS_DO_NOT_SUM'
  | 'RAMP_OUT_OF_RANGE'
  | 'RAMP_WITHOUT_START'
  | 'RATE_LOOKS_LIKE_PERCENT'
  | 'RATIO_LOOKS_LIKE_PERCENT'
  | 'REMAP_OF_LIVE_STAGE'
  | 'RETRO_TO_NOT_A_BOUND'
  | 'REVENUE_WITHOUT_QUANTITY'
  | 'SHARDS_OVERLAP'
  | 'SHARD_MISMATCH'
  | 'SHARES_NOT_ONE'
  | 'SHARE_ABOVE_ONE'
  | 'STAGE_MISMATCH'
  | 'STAGE_NOT_ORDERED'
  | 'SUCCESSES_EXCEED_TRIALS'
  | 'TARGET_NOT_SET'
  | 'TIERS_NOT_INCREASING'
  | 'TOO_FEW_STAGES'
  | 'TOO_FEW_VALUES'
  | 'TOO_MANY_DECIMALS'
  | 'TOO_MANY_LEVELS'
  | 'UNCOVERED_SCORES'
  | 'UNKNOWN_COMPONENT'
  | 'UNKNOWN_CURRENCY'
  | 'UNKNOWN_KPI'
  | 'UNKNOWN_PARTICIPANT'
  | 'UNKNOWN_PERIOD'
  | 'UNKNOWN_REMAP_TARGET'
  | 'UNKNOWN_REP'
  | 'UNKNOWN_SEGMENT'
  | 'UNKNOWN_STAGE'
  | 'UNKNOWN_STEP'
  | 'UNKNOWN_TEMPLATE'
  | 'VERSIONS_OVERLAP'
  | 'WEIGHTS_NOT_ONE'
  | 'ZERO_MARGIN'
  | 'ZERO_QUOTA'
  | 'ZERO_WEIGHTS';

/** One thing that is wrong with an input: what, where, and how to mend it. */
export interface SalesMathIssue {
  /** What is wrong, for programs. */
  readonly code: ErrorCode;
  /** Where, from the argument's name on: `plan.components[0].payout.table.tiers[2].upTo`. */
  readonly path: string;
  /** The whole sentence: where, what was received, what is allowed. For people; its wording may change. */
  readonly message: string;
  /** The offending value as short text. Objects are never printed: rows may hold personal data. */
  readonly received?: string;
}

const BRAND: unique symbol = /* @__PURE__ */ Symbol.for('salesmath.error') as never;
const LISTED_ISSUES = 50;

/**
 * The one error that this library throws on purpose. It lists everything that was found wrong, as data.
 *
 * Recognise it with {@link isSalesMathError}: `instanceof` fails when one part of a program loads the ES module and
 * another the CommonJS build.
 */
export class SalesMathError extends Error {
  /** The code of the first issue. */
  readonly code: ErrorCode;
  /** What was found, at most 50 entries. */
  readonly issues: readonly SalesMathIssue[];
  /** How many further issues there are beyond those listed. */
  readonly omitted: number;

  /**
   * @param issues - what was found, at least one
   * @param options - `cause`: the error that led to this one
   */
  constructor(issues: readonly [SalesMathIssue, ...SalesMathIssue[]], options?: { cause?: unknown; omitted?: number }) {
    const listed = issues.slice(0, LISTED_ISSUES);
    const omitted = issues.length - listed.length + (options?.omitted ?? 0);
    const lines = listed.map((issue) => issue.message);
    if (omitted > 0) lines.push(`… and ${omitted} more`);
    super(lines.join('\n'), options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SalesMathError';
    this.code = issues[0].code;
    this.issues = listed;
    this.omitted = omitted;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Tells whether something caught is an error of this library, also across module formats and copies of the package.
 *
 * @param error - whatever was caught
 * @returns true for a {@link SalesMathError}
 * @example
 * import { calculateTieredPayout, isSalesMathError } from 'salesmath';
 * const table = { tiers: [{ upTo: 10000, rate: 5 }, { upTo: null, rate: 8 }] };
 * let code = '';
 * try {
 *   calculateTieredPayout(12000, table);
 * } catch (error) {
 *   if (!isSalesMathError(error)) throw error;
 *   code = error.code;
 * }
 * code; // => 'RATE_LOOKS_LIKE_PERCENT'
 */
export function isSalesMathError(error: unknown): error is SalesMathError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[BRAND] === true;
}

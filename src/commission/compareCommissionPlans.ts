import type { Fraction } from '../internal/fraction.js';
import { divide, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import { knownDecimal } from '../internal/decimal.js';
import { fail, failOnIssues, issue, missingOr } from '../internal/issues.js';
import { relocate } from '../internal/relocate.js';
import { toList } from '../internal/rows.js';
import { isObject, requireList } from '../internal/shapes.js';
import { ID_RULE, readId, requireOptions } from '../internal/validate.js';
import type { SalesMathIssue } from '../errors.js';
import type { RejectedRow } from '../types.js';
import { computeCommission } from './calculateCommission.js';
import type {
  CommissionOptions,
  CommissionPlan,
  CommissionResult,
  CommissionWarning,
  EffectiveCommissionOptions,
  Participant,
  SalesTransaction,
  UncreditedTransaction,
} from './types.js';

/** A plan to compare, with the people it would be for. */
export interface PlanCandidate {
  /** Name of the candidate, unique among those compared. */
  readonly id: string | number;
  /** A plan, raw or defined, or the versions of one. */
  readonly plan: CommissionPlan | readonly CommissionPlan[];
  /** Who may earn under this plan, with the quotas and target incentives of its components. Default: `options.participants`. */
  readonly participants?: readonly Participant[] | undefined;
}

/** Result of {@link compareCommissionPlans}. */
export interface PlanComparison {
  /** In the order given. */
  readonly plans: readonly {
    /** Id of the candidate. */
    readonly id: string;
    /** What everybody earns together. */
    readonly earned: string;
    /** What was earned, by the amount of the transactions that were credited; null when that is 0. */
    readonly effectiveRate: number | null;
  }[];
  /** Everybody who earns under some plan, in the order in which the results name them. */
  readonly participants: readonly {
    /** Who would earn it. */
    readonly participantId: string;
    /** By plan id; 0 where the plan pays nothing. */
    readonly earned: Readonly<Record<string, string>>;
    /** The last plan less the first. */
    readonly change: string;
  }[];
  /** How many earn more under the last plan than under the first. */
  readonly winners: number;
  /** How many earn less. */
  readonly losers: number;
  /** How many earn the same. */
  readonly unchanged: number;
  /** The warnings of every plan's calculation. */
  readonly warnings: readonly (CommissionWarning & {
    /** Id of the candidate that it concerns. */
    readonly planId: string;
  })[];
  /** Transactions that earned nothing for somebody under a plan, with the reason; once for each plan. */
  readonly uncredited: readonly (UncreditedTransaction & {
    /** Id of the candidate under which it earned nothing. */
    readonly planId: string;
  })[];
  /** Rows that a plan could not use, under `onInvalid: 'collect'`; those that no plan could use stand here once for each. */
  readonly rejected: readonly (RejectedRow & {
    /** Id of the candidate that did without it. */
    readonly planId: string;
  })[];
  /** The options that were in effect: `rounding` of the first plan, `minorUnits` the most that any plan pays in. */
  readonly options: EffectiveCommissionOptions;
}

const CANDIDATE_KEYS: readonly string[] = ['id', 'plan', 'participants'];
const CANDIDATE_RULE = 'must be an object { id, plan }';

/** The ids of the candidates, checked. */
function readIds(plans: readonly PlanCandidate[]): string[] {
  requireList(plans, 'plans', 'a list of { id, plan }');
  if (plans.length === 0) fail('EMPTY_INPUT', 'plans', plans, 'must hold at least one plan');
  const issues: SalesMathIssue[] = [];
  const seen = new Set<string>();
  // a list with holes is read through to its end
  const ids = Array.from(plans as readonly (Partial<PlanCandidate> | null | undefined)[], (candidate, i) => {
    if (!isObject(candidate)) {
      issues.push(issue('INVALID_ROW', `plans[${i}]`, candidate, CANDIDATE_RULE));
      return '';
    }
    requireOptions(candidate, CANDIDATE_KEYS, `plans[${i}]`);
    const id = readId(candidate.id);
    if (id === null) issues.push(issue(missingOr('INVALID_ID', candidate.id), `plans[${i}].id`, candidate.id, ID_RULE));
    else if (seen.has(id)) issues.push(issue('DUPLICATE_ID', `plans[${i}].id`, id, 'must be unique among the plans'));
    else seen.add(id);
    return id ?? '';
  });
  failOnIssues(issues);
  return ids;
}

/** Which of the plans is computed. */
interface Candidate {
  readonly id: string;
  readonly index: number;
  readonly hasOwnPeople: boolean;
}

/** A path of one plan's calculation, or a message that begins with one, as of the arguments of the comparison. */
function toArguments(text: string, { index, hasOwnPeople }: Candidate): string {
  const moved = hasOwnPeople ? text.replace(/\boptions\.participants\b/g, `plans[${index}].participants`) : text;
  return /^plan\b/.test(moved) ? `plans[${index}].${moved}` : moved;
}

/** Runs one plan's calculation; what is wrong is reported at its place among the arguments, and names the plan. */
function located<T>(candidate: Candidate, compute: () => T): T {
  const { id, index } = candidate;
  return relocate((found) => {
    const message = toArguments(found.message, candidate);
    const isNamed = message.includes(`plans[${index}]`);
    return { ...found, path: toArguments(found.path, candidate), message: isNamed ? message : `${message.slice(0, -1)} (plan '${id}', plans[${index}]).` };
  }, compute);
}

/** The options with a candidate's own people. What are no options is left for the calculation to refuse. */
function withPeople(options: CommissionOptions | undefined, participants: readonly Participant[] | undefined): CommissionOptions | undefined {
  const isObject = options === undefined || (typeof options === 'object' && !Array.isArray(options));
  return participants === undefined || !isObject ? options : { ...options, participants };
}

interface Computed extends Candidate {
  readonly result: CommissionResult;
  readonly credited: Fraction;
}

function effectiveRate(earned: string, credited: Fraction): number | null {
  return sign(credited) === 0 ? null : toNumber(divide(knownDecimal(earned), credited));
}

/** A warning with the plan that it is about. */
function label(warning: CommissionWarning, plan: Computed): PlanComparison['warnings'][number] {
  if (warning.code !== 'END_LOOKS_INCLUSIVE') return { ...warning, planId: plan.id };
  return { ...warning, path: toArguments(warning.path, plan), planId: plan.id };
}

function compareResults(computed: readonly Computed[]): PlanComparison {
  const minorUnits = Math.max(...computed.map(({ result }) => result.options.minorUnits));
  const style: MoneyStyle = { minorUnits, rounding: 'halfUp' }; // fine enough for each of them: nothing is rounded again
  const people = new Map<string, Fraction[]>();
  computed.forEach(({ result }, i) => {
    for (const { participantId, earned } of result.totals.byParticipant) {
      const row = people.get(participantId) ?? computed.map(() => ZERO);
      row[i] = knownDecimal(earned);
      people.set(participantId, row);
    }
  });
  let winners = 0;
  let losers = 0;
  const participants = Array.from(people, ([participantId, earned]) => {
    const change = subtract(earned[earned.length - 1] as Fraction, earned[0] as Fraction);
    if (sign(change) > 0) winners += 1;
    if (sign(change) < 0) losers += 1;
    return {
      participantId,
      earned: Object.fromEntries(computed.map(({ id }, i) => [id, formatMoney(earned[i] as Fraction, style)])),
      change: formatMoney(change, style),
    };
  });
  return {
    plans: computed.map(({ id, result, credited }) => ({
      id,
      earned: formatMoney(knownDecimal(result.totals.earned), style),
      effectiveRate: effectiveRate(result.totals.earned, credited),
    })),
    participants,
    winners,
    losers,
    unchanged: participants.length - winners - losers,
    warnings: computed.flatMap((each) => each.result.warnings.map((warning) => label(warning, each))),
    uncredited: computed.flatMap(({ id, result }) => result.uncredited.map((row) => ({ ...row, planId: id }))),
    rejected: computed.flatMap((each) => each.result.rejected.map((row) => ({ ...row, message: toArguments(row.message, each), planId: each.id }))),
    options: { ...(computed[0] as Computed).result.options, minorUnits },
  };
}

/**
 * Computes the same transactions under several plans and says who would earn more and who less.
 *
 * **When to use** Before a plan is changed: next year's plan on last year's deals.
 *
 * **Gotchas** Quotas and target incentives go by component id: a plan whose components are called otherwise needs
 * `participants` of its own. All periods of the transactions count; pass `range` to see people without deals too. A plan
 * whose `effective` begins after the deals credits none of them: look at `uncredited`, or compare it without `effective`.
 *
 * @param transactions - as for `calculateCommission`
 * @param plans - at least one; the first is what the others are compared with. All pay in one currency
 * @param options - as for `calculateCommission`; a candidate's own `participants` win
 * @returns what each plan costs and what each participant would earn; `change` and the counts compare the last plan with
 *   the first; `uncredited` transactions and `rejected` rows of every plan
 * @throws {SalesMathError} everything that `calculateCommission` throws, with paths such as `plans[1].plan.components[0]`
 * @throws {SalesMathError} MIXED_CURRENCIES: the plans do not pay in one currency. DUPLICATE_ID, INVALID_ID, INVALID_ROW,
 *   INVALID_OPTION, MISSING_VALUE: a candidate that cannot be read. EMPTY_INPUT: no plans
 * @example
 * import { compareCommissionPlans } from 'salesmath';
 * const flat = (id: string, rate: number) => ({
 *   id,
 *   currency: 'USD',
 *   period: 'month' as const,
 *   components: [{ id: 'c', payout: { kind: 'tiers' as const, table: { tiers: [{ upTo: null, rate }] } } }],
 * });
 * const deals = [
 *   { id: 1, date: '2026-01-05', participantId: 'ann', amount: 1000 },
 *   { id: 2, date: '2026-01-09', participantId: 'bo', amount: 500 },
 * ];
 * const { plans, participants, winners } = compareCommissionPlans(deals, [
 *   { id: 'now', plan: flat('now', 0.05) },
 *   { id: 'next', plan: flat('next', 0.06) },
 * ]);
 * plans.map((plan) => [plan.earned, plan.effectiveRate]); // => [['75.00', 0.05], ['90.00', 0.06]]
 * participants[0]; // => { participantId: 'ann', earned: { now: '50.00', next: '60.00' }, change: '10.00' }
 * winners; // => 2
 */
export function compareCommissionPlans(
  transactions: Iterable<SalesTransaction>,
  plans: readonly PlanCandidate[],
  options?: CommissionOptions,
): PlanComparison {
  const ids = readIds(plans);
  const rows = toList(transactions, 'transactions'); // not every iterable can be read twice
  let currency: string | undefined;
  const computed = plans.map(({ plan, participants }, index): Computed => {
    const candidate: Candidate = { id: ids[index] as string, index, hasOwnPeople: participants !== undefined };
    const commission = located(candidate, () => computeCommission(rows, plan, withPeople(options, participants)));
    const { result } = commission;
    currency ??= result.currency;
    if (result.currency !== currency) {
      const path = `plans[${index}].plan${Array.isArray(plan) ? '[0]' : ''}.currency`;
      fail('MIXED_CURRENCIES', path, result.currency, `must be the currency of the first plan (${currency})`);
    }
    return { ...candidate, result, credited: commission.creditedAmount() };
  });
  return compareResults(computed);
}

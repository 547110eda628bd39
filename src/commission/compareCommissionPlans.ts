import type { Fraction } from '../internal/fraction.js';
import { divide, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import { knownDecimal } from '../internal/decimal.js';
import { fail, issue, failOnIssues } from '../internal/issues.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { SalesMathIssue } from '../errors.js';
import { computeCommission } from './calculateCommission.js';
import type {
  CommissionOptions,
  CommissionPlan,
  CommissionResult,
  CommissionWarning,
  EffectiveCommissionOptions,
  Participant,
  SalesTransaction,
} from './types.js';

/** A plan to compare, with the people it would be for. */
export interface PlanCandidate {
  readonly id: string;
  /** A plan, raw or defined, or the versions of one. */
  readonly plan: CommissionPlan | readonly CommissionPlan[];
  /** Quotas and target incentives under this plan. Default: `options.participants`. */
  readonly participants?: readonly Participant[] | undefined;
}

/** Result of {@link compareCommissionPlans}. */
export interface PlanComparison {
  /** In the order given. */
  readonly plans: readonly {
    readonly id: string;
    readonly earned: string;
    /** What was earned, by the amount of the transactions that were credited; null when that is 0. */
    readonly effectiveRate: number | null;
  }[];
  /** Everybody who earns under some plan, in the order in which the results name them. */
  readonly participants: readonly {
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
  readonly warnings: readonly (CommissionWarning & { readonly planId: string })[];
  /** The options that were in effect. */
  readonly options: EffectiveCommissionOptions;
}

const CANDIDATE_RULE = 'must be an object { id, plan }';

function checkCandidates(plans: readonly PlanCandidate[]): void {
  if (!Array.isArray(plans)) fail(plans === undefined || plans === null ? 'MISSING_VALUE' : 'INVALID_OPTION', 'plans', plans, 'must be a list of { id, plan }');
  if (plans.length === 0) fail('EMPTY_INPUT', 'plans', plans, 'must hold at least one plan');
  const issues: SalesMathIssue[] = [];
  const seen = new Set<string>();
  plans.forEach((candidate: Partial<PlanCandidate> | null | undefined, i) => {
    const id = readId(candidate?.id);
    if (typeof candidate !== 'object' || candidate === null) issues.push(issue('INVALID_ROW', `plans[${i}]`, candidate, CANDIDATE_RULE));
    else if (id === null) issues.push(issue(candidate.id === undefined ? 'MISSING_VALUE' : 'INVALID_ID', `plans[${i}].id`, candidate.id, ID_RULE));
    else if (seen.has(id)) issues.push(issue('DUPLICATE_ID', `plans[${i}].id`, id, 'must be unique among the plans'));
    else seen.add(id);
  });
  failOnIssues(issues);
}

interface Computed {
  readonly id: string;
  readonly result: CommissionResult;
  readonly credited: Fraction;
}

function effectiveRate(earned: string, credited: Fraction): number | null {
  return sign(credited) === 0 ? null : toNumber(divide(knownDecimal(earned), credited));
}

function compareResults(computed: readonly Computed[], minorUnits: number): PlanComparison {
  const style: MoneyStyle = { minorUnits, rounding: 'halfUp' };
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
      earned: result.totals.earned,
      effectiveRate: effectiveRate(result.totals.earned, credited),
    })),
    participants,
    winners,
    losers,
    unchanged: participants.length - winners - losers,
    warnings: computed.flatMap(({ id, result }) => result.warnings.map((warning) => ({ ...warning, planId: id }))),
    options: (computed[0] as Computed).result.options,
  };
}

/**
 * Computes the same transactions under several plans and says who would earn more and who less.
 *
 * **When to use** Before a plan is changed: next year's plan on last year's deals.
 *
 * @param transactions - as for `calculateCommission`
 * @param plans - at least one; the first is what the others are compared with. All pay in one currency
 * @param options - as for `calculateCommission`; a candidate's own `participants` win
 * @returns what each plan costs and what each participant would earn; `change` and the counts compare the last plan with
 *   the first
 * @throws {SalesMathError} everything that `calculateCommission` throws
 * @throws {SalesMathError} MIXED_CURRENCIES: the plans do not pay in one currency. DUPLICATE_ID. EMPTY_INPUT
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
  checkCandidates(plans);
  const rows = Array.isArray(transactions) ? (transactions as readonly SalesTransaction[]) : [...transactions];
  let currency: string | undefined;
  const computed = plans.map(({ id, plan, participants }, i): Computed => {
    const own = participants === undefined ? options : { ...options, participants };
    const { result, creditedAmount } = computeCommission(rows, plan, own);
    currency ??= result.currency;
    if (result.currency !== currency) fail('MIXED_CURRENCIES', `plans[${i}].plan.currency`, result.currency, `must be the currency of the first plan (${currency})`);
    return { id: String(id), result, credited: creditedAmount() };
  });
  return compareResults(computed, Math.max(...computed.map(({ result }) => result.options.minorUnits)));
}

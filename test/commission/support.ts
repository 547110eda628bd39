import { calculateCommission } from '../../src/commission/index.js';
import type {
  CommissionComponent,
  CommissionOptions,
  CommissionPlan,
  CommissionResult,
  Earning,
  RateTable,
  SalesTransaction,
  TiersPayout,
} from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import type { DecimalInput } from '../../src/types.js';

/** The issues that a call is refused with, as `CODE path`; nothing when it is not. */
export function refusal(call: () => unknown): string[] {
  return issuesOf(call).map(({ code, path }) => `${code} ${path}`);
}

/** The messages that a call is refused with. */
export function messages(call: () => unknown): string[] {
  return issuesOf(call).map(({ message }) => message);
}

function issuesOf(call: () => unknown): readonly { code: string; path: string; message: string }[] {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues;
    throw error;
  }
  return [];
}

/** 10 % of the first 100, 20 % of what lies above. */
export const TABLE: RateTable = { tiers: [{ upTo: '100', rate: '0.1' }, { upTo: null, rate: '0.2' }] };
export const TIERS: TiersPayout = { kind: 'tiers', table: TABLE };

/** One rate for everything. */
export const flat = (rate: DecimalInput): TiersPayout => ({ kind: 'tiers', table: { tiers: [{ upTo: null, rate }] } });

/** A monthly plan in dollars with one component, `c`. */
export function planOf(component: Partial<CommissionComponent> = {}, rest: Partial<CommissionPlan> = {}): CommissionPlan {
  return { id: 'plan', currency: 'USD', period: 'month', components: [{ id: 'c', payout: TIERS, ...component }], ...rest };
}

/** A sale of Ann's. */
export function sale(id: string, date: string, amount: DecimalInput, rest: Partial<SalesTransaction> = {}): SalesTransaction {
  return { id, date, participantId: 'ann', amount, ...rest };
}

/** The result with its rows cut down to some fields, in the order asked for. */
export function table(result: CommissionResult, ...fields: ('participantId' | 'key' | 'planVersion' | keyof Earning)[]): unknown[][] {
  return result.earnings.map((row) => fields.map((field) => (field === 'key' ? row.period.key : row[field])));
}

/** What each row earned, by its period. */
export const earnedByKey = (result: CommissionResult): unknown[][] => table(result, 'key', 'earned');

/** The adjustments of a row, as `CODE amount`. */
export const adjustments = (row: Earning | undefined): string[] =>
  (row?.adjustments ?? []).map(({ code, exactAmount }) => `${code} ${exactAmount}`);

/** The lines of a row: whose, what was credited, what it earned exactly and rounded. */
export const lines = (row: Earning | undefined): string[] =>
  (row?.lines ?? []).map(({ transactionId, code, credited, exactEarned, earned }) =>
    [transactionId ?? code, credited, exactEarned, earned].join(' '),
  );

/** One person's only row. */
export function only(transactions: readonly SalesTransaction[], plan: CommissionPlan, options?: CommissionOptions): Earning {
  const { earnings } = calculateCommission(transactions, plan, options);
  if (earnings.length !== 1) throw new Error(`${earnings.length} rows`);
  return earnings[0] as Earning;
}

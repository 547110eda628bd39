import type { AmortizationEvent, AmortizationOptions } from '../../commission/amortization.types.js';
import { amortizeCommission } from '../../commission/amortizeCommission.js';
import { calculateCommission } from '../../commission/calculateCommission.js';
import { calculatePayoutCurve } from '../../commission/calculatePayoutCurve.js';
import { calculateTargetRates } from '../../commission/calculateTargetRates.js';
import { calculateTieredPayout } from '../../commission/calculateTieredPayout.js';
import { calculateTrueUp } from '../../commission/calculateTrueUp.js';
import { compareCommissionPlans } from '../../commission/compareCommissionPlans.js';
import type { PlanCandidate } from '../../commission/compareCommissionPlans.js';
import type { PayoutCurveOptions } from '../../commission/curve.types.js';
import { defineCommissionPlan } from '../../commission/defineCommissionPlan.js';
import type { MergeCommissionOptions } from '../../commission/merge.types.js';
import { mergeCommissionResults } from '../../commission/mergeCommissionResults.js';
import { settleCommission } from '../../commission/settleCommission.js';
import type { SettlementEarning, SettlementEvent, SettlementOpening, SettlementOptions, SettlementPolicy } from '../../commission/settlement.types.js';
import type { TargetRatesInput } from '../../commission/targetRates.types.js';
import type { TrueUpEarning, TrueUpPayment } from '../../commission/trueUp.types.js';
import type { CommissionComponent, CommissionOptions, CommissionPlan, CommissionResult, ExchangeRate, Participant, RateTable, SalesTransaction, TieredPayoutOptions } from '../../commission/types.js';
import { minorUnitsOf } from '../../internal/currencies.js';
import { dayOf, weekdayOf } from '../../internal/dates.js';
import type { PeriodRule } from '../../types.js';
import type { Check } from '../check.js';
import { eachOf, field, namesIn } from '../dummies.js';

const COMPONENT: CommissionComponent = { id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 0 }] } } };
const PLAN: CommissionPlan = { id: 'p', currency: 'USD', period: 'month', components: [COMPONENT] };
/** So much that an impairment passes it only where nothing is left. */
const COST = '10000000000000000000000000000000000000000';

/** A plan with the components that participants name. */
function planWith(participants: unknown, period: PeriodRule = 'month'): CommissionPlan {
  const named = [...eachOf(participants, 'quotas'), ...eachOf(participants, 'targetIncentive')].flatMap(namesIn);
  const ids = new Set(['c', ...named.filter((id) => id !== '')]);
  return { ...PLAN, period, components: [...ids].map((id) => ({ ...COMPONENT, id })) };
}

/** A rule by which the key of a fiscal year, or of a week, can be read: one whose year of that name has 53 weeks. */
function ruleOf(range: unknown): PeriodRule {
  const [, fiscal, digits, week] = (typeof range === 'string' && /^(FY)?(\d{4})(-W)?/.exec(range)) || [];
  const year = Number(digits);
  if (fiscal !== undefined) return { unit: 'month', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: weekdayOf(dayOf(year, 12, 31)), month: 12 } };
  return week !== undefined ? { unit: 'week', weekStartsOn: (weekdayOf(dayOf(year, 1, 1)) + 4) % 7 } : 'month';
}

/** What a currency is worth, if it is one. */
function ratesOf(currency: unknown): ExchangeRate[] {
  return minorUnitsOf(currency) === undefined ? [] : [{ from: currency as string, to: PLAN.currency, rate: 1 }];
}

export const amortizationOptions: Check = { at: 'options', call: (value: AmortizationOptions) => amortizeCommission(COST, value) };
export const amortizationEvent: Check = { at: 'options.events[0]', call: (value: AmortizationEvent) => amortizeCommission(COST, { start: field(value, 'date') as string, months: 2, events: [value] }) };
export const salesTransaction: Check = { at: 'transactions[0]', call: (value: SalesTransaction) => calculateCommission([value], { ...PLAN, period: 'day' }, { exchangeRates: ratesOf(field(value, 'currency')) }) };
export const commissionPlan: Check = { at: 'plan', call: (value: CommissionPlan) => defineCommissionPlan(value) };
export const commissionOptions: Check = { at: 'options', call: (value: CommissionOptions) => calculateCommission([], planWith(field(value, 'participants'), ruleOf(field(value, 'range'))), value) };
export const participant: Check = { at: 'options.participants[0]', call: (value: Participant) => calculateCommission([], planWith([value]), { participants: [value] }), except: ['UNKNOWN_PARTICIPANT'] };
export const commissionComponent: Check = { at: 'component', call: (value: CommissionComponent) => calculatePayoutCurve(value, { to: 1, quota: 1, targetIncentive: 1 }), except: ['NOT_PIECEWISE_LINEAR'] };
export const payoutCurveOptions: Check = { at: 'options', call: (value: PayoutCurveOptions) => calculatePayoutCurve(COMPONENT, value) };
export const targetRatesInput: Check = { at: 'input', call: (value: TargetRatesInput) => calculateTargetRates(value) };
export const rateTable: Check = { at: 'table', call: (value: RateTable) => calculateTieredPayout(0, value) };
export const tieredPayoutOptions: Check = { at: 'options', call: (value: TieredPayoutOptions) => calculateTieredPayout(0, { tiers: [{ upTo: null, rate: 0 }] }, value) };
export const trueUpEarning: Check = { at: 'earnedNow[0]', call: (value: TrueUpEarning) => calculateTrueUp([value], []) };
export const trueUpPayment: Check = { at: 'alreadyPaid[0]', call: (value: TrueUpPayment) => calculateTrueUp([], [value]) };
export const planCandidate: Check = { at: 'plans[0]', call: (value: PlanCandidate) => compareCommissionPlans([], [value]) };
export const settlementEarning: Check = { at: 'earnings[0]', call: (value: SettlementEarning) => settleCommission([value], { currency: 'USD' }) };
export const settlementPolicy: Check = { at: 'policy', call: (value: SettlementPolicy) => settleCommission([], value) };
export const settlementOptions: Check = { at: 'options', call: (value: SettlementOptions) => settleCommission([], { currency: 'USD' }, value), except: ['EVENT_OUTSIDE_PERIODS'] };
export const settlementOpening: Check = { at: 'options.openings[0]', call: (value: SettlementOpening) => settleCommission([], { currency: 'USD' }, { openings: [value] }) };
export const settlementEvent: Check = { at: 'options.events[0]', call: (value: SettlementEvent) => settleCommission([], { currency: 'USD' }, { events: [value] }), except: ['EVENT_OUTSIDE_PERIODS'] };
export const commissionResult: Check = { at: 'results[0]', call: (value: CommissionResult) => mergeCommissionResults([value], PLAN), except: ['SHARD_MISMATCH'] };
export const mergeCommissionOptions: Check = { at: 'options', call: (value: MergeCommissionOptions) => mergeCommissionResults([], PLAN, value) };

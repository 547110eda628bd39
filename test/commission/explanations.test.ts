import * as library from '../../src/commission/index.js';
import {
  amortizeCommission,
  calculatePayoutCurve,
  calculateTargetRates,
  calculateTieredPayout,
  calculateTrueUp,
  compareCommissionPlans,
  explainAmortization,
  explainPayoutCurve,
  explainPlanComparison,
  explainSettlement,
  explainTargetRates,
  explainTieredPayout,
  explainTrueUp,
  settleCommission,
} from '../../src/commission/index.js';
import type { Explained } from '../support/describeExplanations.js';
import { describeExplanations } from '../support/describeExplanations.js';

const month = (number: number) => {
  const day = (each: number) => `2026-${String(each).padStart(2, '0')}-01`;
  return { key: day(number).slice(0, 7), start: day(number), end: day(number + 1) };
};
const earningOf = (number: number, amount: number, more = {}) => ({ participantId: 'ann', period: month(number), earned: amount, ...more });
const TABLE = { tiers: [{ upTo: 1000, rate: '0.05' }, { upTo: null, rate: '0.08', bonus: 20 }] };
const flat = (id: string, rate: string) => ({
  id,
  currency: 'USD',
  period: 'month' as const,
  components: [{ id: 'c', payout: { kind: 'tiers' as const, table: { tiers: [{ upTo: null, rate }] } } }],
});
const DEALS = [
  { id: 1, date: '2026-01-05', participantId: 'ann', amount: 1000 },
  { id: 2, date: '2026-01-09', participantId: 'bo', amount: -500, reverses: 'x' },
  { id: 3, date: '2026-01-09', participantId: 'cy', amount: 0 },
];
const PLAN_NOW = { id: 'now', plan: flat('now', '0.05') };
const PLAN_NEXT = { id: 'next', plan: flat('next', '0.06') };
const OTE = { ote: 100000, payMix: { base: '0.6', variable: '0.4' }, quota: 1000000 };

const EXPLAINED: readonly Explained[] = [
  ['settleCommission', explainSettlement, settleCommission([earningOf(1, 1500)], { currency: 'USD', draw: { amount: 2000, recoverable: true, guarantee: true } }), ['statements', 'closings', 'warnings', 'options']],
  ['calculateTieredPayout', explainTieredPayout, calculateTieredPayout(1200, TABLE), ['payout', 'exactPayout', 'effectiveRate', 'slices', 'bonuses', 'options']],
  ['calculateTrueUp', explainTrueUp, calculateTrueUp([{ participantId: 'ann', period: month(1), earned: 100 }], []), ['adjustments', 'total', 'options']],
  ['calculatePayoutCurve', explainPayoutCurve, calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table: TABLE } }, { to: 2000 }), ['segments', 'cliffs', 'warnings', 'options']],
  ['calculateTargetRates', explainTargetRates, calculateTargetRates(OTE), ['basePay', 'targetIncentive', 'baseRate', 'accelerators', 'options']],
  ['compareCommissionPlans', explainPlanComparison, compareCommissionPlans(DEALS, [PLAN_NOW, PLAN_NEXT]), ['plans', 'participants', 'winners', 'losers', 'unchanged', 'warnings', 'uncredited', 'rejected']],
  ['amortizeCommission', explainAmortization, amortizeCommission(1200, { start: '2026-01-01', months: 3 }), ['cost', 'expensed', 'schedule', 'warnings', 'options']],
];

describeExplanations('commission', library, EXPLAINED);

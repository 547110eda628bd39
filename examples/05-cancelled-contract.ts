/**
 * An annual contract is cancelled before its year is over. What the deal was paid at the time is taken back for the months
 * that were not served: never at a blended rate, never at today's.
 */
import { calculateCommission, settleCommission } from 'salesmath';
import type { CommissionPlan, SettlementEvent } from 'salesmath';

const plan: CommissionPlan = {
  id: 'annual-contracts',
  currency: 'USD',
  period: 'month',
  components: [
    {
      id: 'contracts',
      payout: { kind: 'tiers', table: { tiers: [{ upTo: '40000', rate: '0.08' }, { upTo: null, rate: '0.11' }] } },
    },
  ],
};

const contracts = [
  { id: 'K-288', date: '2025-09-15', participantId: 'sam', amount: '30000' },
  { id: 'K-311', date: '2026-02-10', participantId: 'sam', amount: '36000' },
  { id: 'K-312', date: '2026-02-24', participantId: 'sam', amount: '23750' },
  { id: 'K-347', date: '2026-09-08', participantId: 'sam', amount: '18400' },
];
const { earnings } = calculateCommission(contracts, plan, { detail: 'transactions' });

// what each contract was paid, from the lines of its month
const paidFor = new Map(earnings.flatMap(({ lines = [] }) => lines.map(({ transactionId, earned }) => [transactionId, earned])));

const cancelled = (ref: string, soldOn: string, date: string): SettlementEvent => ({
  type: 'clawback',
  participantId: 'sam',
  ref,
  soldOn,
  date,
  earned: paidFor.get(ref) ?? '0',
});
const { statements, warnings } = settleCommission(
  earnings.filter(({ period }) => period.key === '2026-09'),
  { currency: 'USD', clawback: { months: 12, prorate: true } },
  {
    events: [
      cancelled('K-288', '2025-09-15', '2026-09-20'), // its year was over
      cancelled('K-312', '2026-02-24', '2026-09-30'), // 7 of 12 months were served
    ],
  },
);

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const dollars: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const row = (label: string, amount: string): string => label.padEnd(24) + dollars.format(amount).padStart(12);

console.log('paid at the time');
for (const { id, amount } of contracts) console.log(row(`  ${id} of ${dollars.format(amount)}`, paidFor.get(id) ?? '0'));

for (const { period, opening, entries, payout, closing } of statements) {
  console.log(`\nstatement of ${period.key}`);
  console.log(row('  opening', opening.payable));
  for (const { type, ref, payable = '0' } of entries) console.log(row(`  ${type} ${ref ?? ''}`, payable));
  console.log(row('  closing', closing.payable));
  console.log(row('paid out', payout));
}

for (const warning of warnings) {
  if (warning.code === 'CLAWBACK_OUTSIDE_WINDOW') console.log(`\n${warning.ref}: nothing taken back, ${warning.served} months were served`);
}

/**
 * A software seller on target: the offer letter gives on-target earnings, pay mix and quota; the rates follow from it. Above
 * the quota each dollar pays half as much again, above 125 % twice as much, and a quarter below half of the quota pays
 * nothing.
 */
import { calculateCommission, calculateTargetRates, explainCommission } from 'salesmath';
import type { CommissionPlan, SalesTransaction } from 'salesmath';

// 180,000 a year on target, half of it for reaching the quota; all figures here are those of a quarter
const quota = '300000';
const offer = calculateTargetRates(
  {
    ote: '45000',
    payMix: { base: '0.5', variable: '0.5' },
    quota,
    accelerators: [
      { upTo: '1', multiplier: '1' },
      { upTo: '1.25', multiplier: '1.5' },
      { upTo: null, multiplier: '2' },
    ],
  },
  { currency: 'USD' },
);

const plan: CommissionPlan = {
  id: 'software-seller-2026',
  currency: 'USD',
  period: 'quarter',
  components: [
    {
      id: 'Bookings',
      quota,
      payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table: offer.table },
      gates: [{ min: '0.5', pays: 'fromZero' }], // half of the quota opens it, and then every dollar counts
    },
  ],
};

const deal = (id: string, date: string, amount: string, reverses: string | null = null): SalesTransaction => ({
  id,
  date,
  participantId: 'dana',
  amount,
  reverses,
});
const deals = [
  deal('D-101', '2026-01-22', '112500'),
  deal('D-102', '2026-02-17', '64800'),
  deal('D-103', '2026-03-30', '107700'),
  deal('D-104', '2026-05-12', '78000'),
  deal('D-105', '2026-06-26', '42000'),
  deal('D-106', '2026-07-14', '198000'),
  deal('D-107', '2026-08-05', '96000'),
  deal('D-108', '2026-09-29', '126000'),
  deal('D-109', '2026-10-20', '141000'),
  deal('D-110', '2026-11-19', '189000'),
  deal('C-001', '2026-12-11', '-15000', 'D-110'), // five seats fewer
];

const result = calculateCommission(deals, plan, {
  participants: [{ id: 'dana', targetIncentive: offer.targetIncentive }],
});

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const dollars: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const money = (amount: string): string => dollars.format(amount).padStart(12);
const shares = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 });
const percent = (share: number): string => shares.format(share).padStart(9);

console.log(`base pay a quarter  ${money(offer.basePay)}`);
console.log(`target incentive    ${money(offer.targetIncentive)}`);
for (const { upTo, rate } of offer.accelerators) {
  console.log(`${(upTo === null ? 'above that' : `to ${percent(Number(upTo)).trim()} of quota`).padEnd(23)}${percent(rate)}`);
}

console.log('\nquarter       booked  attained       earned');
for (const { period, measure, attainment, earned } of result.earnings) {
  console.log(`${period.key} ${money(measure)} ${percent(attainment ?? 0)} ${money(earned)}`);
}
console.log(`${'the year'.padEnd(30)} ${money(result.totals.earned)}`);

for (const { periodKey, sentences } of explainCommission(result)) console.log(`\n${periodKey}\n  ${sentences.join('\n  ')}`);

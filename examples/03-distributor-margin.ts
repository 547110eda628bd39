/**
 * A distributor pays on margin, not on turnover, and by product: 6 % of the margin on equipment, 9 % from 20,000 a month on;
 * 4 % on spare parts. What comes back takes its commission back, from the month's margin down: at 9 % while that is above 20,000.
 */
import { calculateCommission } from 'salesmath';
import type { CommissionPlan, SalesTransaction } from 'salesmath';

const plan: CommissionPlan = {
  id: 'distribution-2026',
  currency: 'EUR',
  period: 'month',
  components: [
    {
      id: 'equipment',
      measure: 'margin',
      where: { product: ['pump', 'compressor'] },
      payout: { kind: 'tiers', table: { tiers: [{ upTo: '20000', rate: '0.06' }, { upTo: null, rate: '0.09' }] } },
    },
    {
      id: 'parts',
      measure: 'margin',
      where: { product: 'parts' },
      payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.04' }] } },
    },
  ],
};

const sale = (id: string, date: string, seller: string, product: string, amount: string, margin: string): SalesTransaction => ({
  id,
  date,
  participantId: seller,
  amount,
  margin,
  attributes: { product },
});
/** A return names its sale, and goes to its seller and component; in the plan's currency, as the sale was. */
const goodsBack = (id: string, date: string, reverses: string, amount: string, margin: string): SalesTransaction => ({
  id,
  date,
  reverses,
  amount,
  margin,
});

const rows = [
  sale('S-101', '2026-03-03', 'mia', 'pump', '48000.00', '14400.00'),
  sale('S-102', '2026-03-09', 'mia', 'compressor', '36500.00', '9855.50'),
  sale('S-103', '2026-03-11', 'mia', 'parts', '3180.40', '1272.16'),
  sale('S-104', '2026-03-12', 'joao', 'pump', '22000.00', '5940.00'),
  sale('S-105', '2026-03-17', 'joao', 'parts', '8425.00', '3538.50'),
  sale('S-106', '2026-03-17', 'joao', 'freight', '640.00', '0.00'),
  goodsBack('R-107', '2026-03-24', 'S-102', '-18250.00', '-4927.75'),
  goodsBack('R-108', '2026-03-30', 'S-105', '-1685.00', '-707.70'),
];

const { earnings, totals, uncredited } = calculateCommission(rows, plan, { detail: 'transactions' });

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const euros: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const money = (amount: string): string => euros.format(amount).padStart(11);
const percent: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { style: 'percent' });

console.log('                    margin  at     commission');
for (const { participantId, period, componentId, measure, earned, lines = [] } of earnings) {
  console.log(`\n${participantId}, ${componentId}, ${period.key}`);
  for (const { transactionId, credited, earned: paid, slices } of lines) {
    const rates = slices.map(({ rate }) => percent.format(rate)).join(', ');
    console.log(`  ${transactionId?.padEnd(12)} ${money(credited)}  ${rates.padEnd(6)}${money(paid)}`);
  }
  console.log(`  ${'together'.padEnd(12)} ${money(measure)}  ${''.padEnd(6)}${money(earned)}`);
}

console.log();
for (const { participantId, earned } of totals.byParticipant) console.log(`${`pay ${participantId}`.padEnd(34)}${money(earned)}`);
console.log(`${'pay everybody'.padEnd(34)}${money(totals.earned)}`);
for (const { transactionId, reason } of uncredited) console.log(`not credited: ${transactionId}, ${reason}`);

/**
 * December finds what the year got wrong: an order that was booked late, a deal credited to the wrong seller, a credit note
 * nobody entered. The year is computed anew, and the true-up is what it pays now less what was paid: nobody edits the past.
 */
import { calculateCommission, calculateTrueUp } from 'salesmath';
import type { CommissionPlan, SalesTransaction } from 'salesmath';

// 5 % to 400,000 in the year so far, 8 % above: a correction in March moves where every later deal stands
const plan: CommissionPlan = {
  id: 'year-to-date',
  currency: 'USD',
  period: 'quarter',
  components: [
    {
      id: 'bookings',
      window: 'yearToDate',
      payout: { kind: 'tiers', table: { tiers: [{ upTo: '400000', rate: '0.05' }, { upTo: null, rate: '0.08' }] } },
    },
  ],
};

const sale = (id: string, date: string, participantId: string, amount: string): SalesTransaction => ({ id, date, participantId, amount });
const known = [
  sale('N-101', '2026-02-12', 'ana', '148750.00'),
  sale('N-102', '2026-03-19', 'ben', '92400.00'),
  sale('N-201', '2026-05-20', 'ana', '131200.00'),
  sale('N-202', '2026-06-09', 'ana', '58300.50'),
  sale('N-203', '2026-06-18', 'ben', '167900.00'),
  sale('N-301', '2026-08-27', 'ana', '74600.00'),
  sale('N-302', '2026-09-03', 'ben', '121350.00'),
  sale('N-401', '2026-10-15', 'ana', '88000.00'),
  sale('N-402', '2026-11-24', 'ben', '64250.00'),
];
const paid = calculateCommission(known, plan).earnings.map(({ participantId, period, componentId, earned }) => ({
  participantId,
  period,
  componentId,
  amount: earned,
}));

const corrected: SalesTransaction[] = [
  ...known.map((row) => (row.id === 'N-202' ? { ...row, participantId: 'ben' } : row)), // it was Ben's deal
  sale('N-103', '2026-03-27', 'ana', '26800.00'), // signed in March, booked in December
  { id: 'C-301', date: '2026-08-31', amount: '-12500.00', reverses: 'N-301' }, // a credit note
];
const now = calculateCommission(corrected, plan).earnings;
const { adjustments, total } = calculateTrueUp(now, paid, { currency: 'USD' });

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const dollars: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const money = (amount: string): string => dollars.format(amount).padStart(12);

console.log('who  quarter        paid      earned    true-up');
for (const { participantId, period, paid: before, earned, amount } of adjustments) {
  console.log(`${participantId.padEnd(4)} ${period.key}${money(before)}${money(earned)}${dollars.format(amount).padStart(11)}`);
}
console.log(`${'together'.padEnd(36)}${dollars.format(total).padStart(11)}`);

// the adjustments are payments like the others: run again with them, and nothing is left to adjust
const again = calculateTrueUp(now, [...paid, ...adjustments], { currency: 'USD' });
console.log(`\nrun again after paying: ${again.adjustments.length} adjustments, ${again.total}`);

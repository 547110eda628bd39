/**
 * A new seller's first half year: 4,000 a month is guaranteed while the pipeline is built up, and what was advanced is
 * recovered afterwards from half of what each month earns.
 */
import { listPeriods, settleCommission, sumMoney } from 'salesmath';

const months = listPeriods({ start: '2026-01-01', end: '2026-10-01' }, 'month');
const earned = ['0.00', '1250.00', '2480.50', '3900.00', '5200.00', '3150.75', '7800.00', '9640.20', '6100.00'];

const { statements, closings } = settleCommission(
  months.map((period, i) => ({ participantId: 'noor', period, earned: earned[i] ?? '0' })),
  {
    currency: 'USD',
    draw: {
      amount: '4000',
      guarantee: true, // lifts a month to 4,000; without it the 4,000 would come on top
      recoverable: true,
      periods: 6,
      recovery: { after: 6, share: '0.5' },
    },
  },
);

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const dollars: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const row = (label: string, ...amounts: (string | undefined)[]): string =>
  label.padEnd(9) + amounts.map((amount) => (amount === undefined ? '-' : dollars.format(amount)).padStart(11)).join('');

// opening + entries = closing, in every month and for every balance
console.log('month         earned    advance   recovery       paid  then owed');
for (const { period, totals, payout, closing } of statements) {
  console.log(row(period.key, totals.earning, totals.drawAdvance, totals.drawRecovery, payout, closing.draw));
}

const total = (type: 'earning' | 'drawAdvance' | 'drawRecovery'): string => sumMoney(statements.map(({ totals }) => totals[type] ?? '0'));
const paid = sumMoney(statements.map(({ payout }) => payout));
console.log(row('total', total('earning'), total('drawAdvance'), total('drawRecovery'), paid, closings[0]?.draw));

const july = statements.find(({ period }) => period.key === '2026-07');
console.log('\nthe ledger of 2026-07      payable        owed');
const cell = (amount: string | undefined): string => (amount === undefined ? '' : dollars.format(amount)).padStart(12);
const line = (label: string, payable: string | undefined, draw: string | undefined): string =>
  `  ${label.padEnd(20)}${cell(payable)}${cell(draw)}`.trimEnd();
console.log(line('opening', july?.opening.payable, july?.opening.draw));
for (const { type, payable, draw } of july?.entries ?? []) console.log(line(type, payable, draw));
console.log(line('closing', july?.closing.payable, july?.closing.draw));

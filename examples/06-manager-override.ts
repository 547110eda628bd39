/**
 * Managers earn on what their people sell. However many people share a deal, and whoever supported it, it counts once for
 * the manager, and once more for the manager's own manager.
 */
import { calculateCommission } from 'salesmath';
import type { CommissionComponent, CommissionPlan, Participant, SalesTransaction } from 'salesmath';

const component = (id: string, role: string, credit: 'own' | 'team', rate: string): CommissionComponent => ({
  id,
  appliesTo: { role },
  credit,
  payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate }] } },
});
const plan: CommissionPlan = {
  id: 'field-sales-2026',
  currency: 'USD',
  period: 'quarter',
  components: [
    component('deals', 'seller', 'own', '0.06'),
    component('support', 'specialist', 'own', '0.02'),
    component('override', 'manager', 'team', '0.015'),
    component('region', 'director', 'team', '0.005'),
  ],
};

const person = (id: string, role: string, managerId: string | null): Participant => ({ id, managerId, attributes: { role } });
const participants = [
  person('ines', 'director', null),
  person('vera', 'manager', 'ines'),
  person('kim', 'seller', 'vera'),
  person('lee', 'seller', 'vera'),
  person('oto', 'specialist', 'vera'),
];

const deals: SalesTransaction[] = [
  { id: 'O-1', date: '2026-04-15', participantId: 'kim', amount: '84000.00' },
  // two sellers share a deal, to the cent
  {
    id: 'O-2',
    date: '2026-05-06',
    amount: '65500.01',
    credits: [{ participantId: 'kim', share: '0.6' }, { participantId: 'lee', share: '0.4' }],
  },
  // a specialist's credit comes on top of the seller's
  {
    id: 'O-3',
    date: '2026-05-28',
    amount: '48000.00',
    credits: [{ participantId: 'lee', share: '1' }, { participantId: 'oto', share: '0.25', kind: 'overlay' }],
  },
  { id: 'O-4', date: '2026-06-11', participantId: 'lee', amount: '30000.00' },
  { id: 'R-5', date: '2026-06-29', amount: '-7500.00', reverses: 'O-4' },
];

const { earnings, totals } = calculateCommission(deals, plan, { participants, detail: 'transactions' });

// Intl reads decimal strings digit by digit; the types of ES2022 do not know it yet
const dollars: { format(value: number | bigint | string): string } = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const money = (amount: string): string => dollars.format(amount).padStart(13);

console.log('who    component      credited       earned');
for (const { participantId, componentId, measure, earned } of earnings) {
  console.log(`${participantId.padEnd(6)} ${componentId.padEnd(9)}${money(measure)}${money(earned)}`);
}
console.log(`${'everybody'.padEnd(29)}${money(totals.earned)}`);

const creditOf = (who: string, deal: string): string =>
  earnings.find(({ participantId }) => participantId === who)?.lines?.find(({ transactionId }) => transactionId === deal)?.credited ?? '0';
const people = ['kim', 'lee', 'oto', 'vera'];
console.log(`\n${'deal'.padEnd(6)}${people.map((who) => who.padStart(13)).join('')}`);
for (const id of deals.map((deal) => String(deal.id))) {
  console.log(id.padEnd(6) + people.map((who) => money(creditOf(who, id))).join(''));
}

/**
 * Two years of a distributor's orders become next month's diary: what each customer bought, its RFM segment, its value tier, its
 * stage of life and why, what the playbooks say about it, and whom to visit and write to in July.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { assignTiers, classifyLifecycle, classifyRfm, lifecyclePlaybooks, planContacts, rfmRuleSets, scoreRfm, scoreValue, summarizeOrders } from 'salesmath';
import type { ClassifiedCustomer, LifecycleStage, Order } from 'salesmath';

/** A line of the export. A refund names the order that it takes back, wholly or in part. */
interface OrderRow {
  order_id: string;
  date: string;
  customer_id: string;
  customer: string;
  revenue: string;
  profit: string;
  reverses: string;
}

const rows: OrderRow[] = parse(readFileSync(new URL('data/orders.csv', import.meta.url), 'utf8'), { columns: true });
const orders = rows.map(
  (row): Order => ({
    orderId: row.order_id,
    customerId: row.customer_id,
    date: row.date,
    revenue: row.revenue,
    profit: row.profit,
    kind: row.reverses === '' ? 'sale' : 'refund',
    reverses: row.reverses || null,
  }),
);
const names = new Map(rows.map((row) => [row.customer_id, row.customer]));
const nameOf = (id: string): string => names.get(id) ?? id;

/** Cells side by side: a positive width aligns to the left, a negative one to the right. */
const columns = (widths: readonly number[], cells: readonly string[]): string =>
  cells.map((cell, i) => (widths[i]! < 0 ? cell.padStart(-widths[i]!) : cell.padEnd(widths[i]!))).join(' ').trimEnd();
const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
const signed = (change: number): string => `${change > 0 ? '+' : '−'}${Math.abs(100 * change).toFixed(0)} %`;
const money = (value: string): string => Math.round(Number(value)).toLocaleString('en-US'); // to be read, not to be added

// 1. Orders become activity, as of the last day of June.
const asOf = '2026-06-30';
const { customers: activity, ignored, warnings } = summarizeOrders(orders, { asOf, currency: 'EUR' });
const lastDateOf = new Map(activity.map(({ customerId, lastDate }) => [customerId, lastDate]));
console.log(`${rows.length} rows, ${activity.length} customers. ${ignored.afterAsOf} rows are later than ${asOf}; ${ignored.nonPositive} orders were taken back whole.`);
for (const { code, count } of warnings) console.log(`${code}: ${count}`);

// 2. RFM: how long ago, how often, how much; scored against each other, then named by rules.
const scores = scoreRfm(activity);
const segments = classifyRfm(scores.customers, rfmRuleSets.classic, { currency: 'EUR' });
const codeOf = new Map(segments.customers.map(({ customerId, code }) => [customerId, code]));
console.log(`\n${columns([18, -9, -9, -9, 2, 40], ['RFM segment', 'customers', 'revenue', 'of all', '', 'first of its playbook'])}`);
for (const { segment, customers, revenue, revenueShare, playbook } of segments.segments) {
  console.log(columns([18, -9, -9, -9, 2, 40], [segment, String(customers), money(revenue), percent(revenueShare), '', playbook?.actions[0]?.label.en ?? '']));
}
for (const { customerId, reason } of scores.excluded) console.log(`not scored: ${nameOf(customerId)}, ${reason}`);

// 3. Tiers by the value of the last twelve months: profit first, then how often and how lately.
const lastYear = summarizeOrders(
  orders.filter(({ date }) => date > '2025-06-30'),
  { asOf, currency: 'EUR', customerIds: activity.map(({ customerId }) => customerId) },
);
const valued = scoreValue(lastYear.customers, {
  weights: { profit: '0.6', orders: '0.2', daysSinceLast: '0.2' },
  scales: { profit: { from: 0, to: 4000 }, orders: { from: 0, to: 24 }, daysSinceLast: { from: 180, to: 0 } },
  onMissing: 'renormalize', // nobody who bought nothing has a last order
});
const tiers = assignTiers(valued.customers, { cuts: [60, 25] });
const tierOf = new Map(tiers.customers.map((each) => [each.customerId, each.tier]));

// 4. Stages of life. Both tables in one: who of which tier is where?
const lifecycle = classifyLifecycle(orders, {}, { asOf, currency: 'EUR' });
const stages = Object.keys(lifecycle.counts) as LifecycleStage[];
const stageOf = new Map(lifecycle.customers.map((each) => [each.customerId, each.stage]));
const widths = [6, -9, -7, ...stages.map(() => -11)];
console.log(`\n${columns(widths, ['tier', 'customers', 'lowest', ...stages])}`);
for (const { tier, customers, lowest } of tiers.tiers) {
  const counts = stages.map((stage) => activity.filter(({ customerId }) => tierOf.get(customerId) === tier && stageOf.get(customerId) === stage).length);
  console.log(columns(widths, [tier, String(customers), lowest?.toFixed(0) ?? '–', ...counts.map((count) => (count === 0 ? '·' : String(count)))]));
}

/** Which limit put a customer into its stage, in words. */
function explain({ reason: { observed, threshold, unit }, evidence: { expectedGap, basis } }: ClassifiedCustomer): string {
  if (observed === null || threshold === null) return '';
  if (unit === 'ratio') return `silent ${observed.toFixed(1)} × the expected ${expectedGap?.toFixed(0)} days (limit ${threshold})`;
  if (unit === 'change') return `${signed(observed)} ${basis === 'yearBefore' ? 'on a year before' : 'on its own past'} (limit ${signed(threshold)})`;
  return `for ${observed} days (up to ${threshold})`;
}

// 5. Whoever is not simply mature, or small and gone, the most profitable first.
const shape = [18, 4, 3, 11, 44, 38];
console.log(`\n${columns(shape, ['customer', 'tier', 'RFM', 'stage', 'because', 'first of its playbook'])}`);
const profitOf = new Map(lastYear.customers.map(({ customerId, profit }) => [customerId, profit ?? '0']));
const notable = lifecycle.customers
  .filter(({ customerId, stage }) => stage !== 'mature' && stage !== 'prospect' && (stage !== 'churned' || tierOf.get(customerId) !== 'low'))
  .sort((a, b) => Number(profitOf.get(b.customerId)) - Number(profitOf.get(a.customerId)));
for (const customer of notable) {
  const { customerId, stage } = customer;
  const action = lifecyclePlaybooks[stage].actions[0]?.label.en ?? '';
  const cells = [nameOf(customerId), tierOf.get(customerId) ?? '', codeOf.get(customerId) ?? '', stage, explain(customer), action];
  console.log(columns(shape, cells));
}
const soon = lifecycle.customers
  .filter(({ customerId, next }) => tierOf.get(customerId) !== 'low' && next?.stage === 'dormant' && next.on < '2026-08-01')
  .sort((a, b) => (a.next!.on < b.next!.on ? -1 : 1));
console.log(`dormant in July unless they order: ${soon.map(({ customerId, next }) => `${nameOf(customerId)} (${Number(next?.on.slice(8))} July)`).join(', ')}`);
// Mistletoe Sweets buys from August to December. Compared with its own autumn this spring would be a decline; with last spring it is none.
const sweets = lifecycle.customers.find(({ customerId }) => customerId === 'C142');
console.log(`Mistletoe Sweets is ${sweets?.stage}: ${sweets?.evidence.windows.map(({ change }) => signed(change ?? 0)).join(' and ')} on a year before, and a decline takes both\n`);

// 6. July's diary. The best fifth is visited every quarter, good customers who are leaving every month; the churned get mail twice a year.
const lastVisits: Record<string, string> = {
  C109: '2026-05-27', // Canal Brewery
  C123: '2026-04-14', // Foundry Canteen
  C126: '2026-06-16', // Granary Mill
  C130: '2026-04-28', // Hill Top Stables
  C132: '2026-04-08', // Juniper Distillery
  C133: '2026-06-02', // Kestrel Couriers
  C134: '2026-04-29', // Kiln Pottery
  C141: '2026-05-19', // Meadow Dairy
  C142: '2026-04-22', // Mistletoe Sweets
  C145: '2026-03-17', // Oak Hall School
  C150: '2026-04-21', // Quarry Foods
  C154: '2026-05-12', // Rowan Hospital
  C161: '2026-04-30', // Thistle Bakery
};
const plan = planContacts(
  lastYear.customers.map(({ customerId, profit }) => ({
    customerId,
    value: profit ?? '0',
    segment: `${tierOf.get(customerId)} ${stageOf.get(customerId)}`,
    lastOrderOn: lastDateOf.get(customerId),
    lastVisitOn: lastVisits[customerId],
    lastMailOn: '2026-06-26',
  })),
  {
    visit: { topShare: 0.2, every: { value: 3, unit: 'month' } },
    mail: { active: { value: 2, unit: 'week' } },
    bySegment: {
      'mid dormant': [{ kind: 'visit', every: { value: 1, unit: 'month' } }],
      'mid decline': [{ kind: 'visit', every: { value: 1, unit: 'month' } }],
      'low churned': [{ kind: 'mail', every: { value: 6, unit: 'month' } }],
    },
  },
  { asOf: '2026-07-01', until: '2026-08-01', workCalendar: {} },
);

console.log(columns([10, 6, 18, 9, 20], ['July', 'what', 'customer', 'because', '']));
for (const { dueOn, kind, customerId, reason, overdueDays } of plan.contacts) {
  if (kind !== 'visit') continue;
  const note = overdueDays > 0 ? `${overdueDays} days overdue` : lastVisits[customerId] === undefined ? 'never visited' : '';
  console.log(columns([10, 6, 18, 9, 20], [dueOn, kind, nameOf(customerId), reason, note]));
}
const mails = plan.contacts.filter(({ kind }) => kind === 'mail');
const days = [...new Set(mails.map(({ dueOn }) => dueOn))];
console.log(`mail: ${days.map((day) => `${mails.filter(({ dueOn }) => dueOn === day).length} on ${day}`).join(', ')}`);

/**
 * What are the top 20 % worth? Of the past that is a sum; of the future it is an estimate. The same orders as in example 11: how
 * concentrated the revenue is, what the next twelve months will bring by a model of buying, how good that model was half a year ago,
 * and how sure one can be.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  calculateConcentration,
  calculateCustomerLifetimeValue,
  classifyAbc,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  forecastPurchases,
  selectTop,
  summarizeOrders,
  toPurchaseRows,
} from 'salesmath';
import type { CustomerActivity, CustomerPurchaseRow, LifetimeValueReport, Order } from 'salesmath';

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

const whole = (value: string | number | null): string => (value === null ? '–' : Math.round(Number(value)).toLocaleString('en-US'));
const percent = (share: number | null | undefined): string => (share === null || share === undefined ? '–' : `${(100 * share).toFixed(1)} %`);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const byRevenue = (customers: readonly CustomerActivity[]) => customers.map(({ customerId, revenue }) => ({ id: customerId, value: revenue }));

// 1. The past: two years, to the cent.
const asOf = '2026-06-30';
const { customers } = summarizeOrders(orders, { asOf, currency: 'EUR' });
const items = byRevenue(customers);
const { n, total, topItems, valueShare, gini, effectiveNumber } = calculateConcentration(items, { share: '0.2' });
console.log(`${n} customers bought for EUR ${whole(total)}. The top 20 %, ${topItems} of them, hold ${percent(valueShare)}.`);
console.log(`Gini ${gini?.toFixed(2)}: as concentrated as ${effectiveNumber?.toFixed(1)} equal customers.`);

const [largest] = selectTop(items, { count: 1 }).items;
const without = calculateConcentration(items.filter(({ id }) => id !== largest?.id));
const ofProfit = calculateConcentration(customers.map(({ customerId, profit }) => ({ id: customerId, value: profit ?? '0' })));
console.log(`Without the largest, ${names.get(largest?.id ?? '')}, it would be ${percent(without.valueShare)}; of the profit it is ${percent(ofProfit.valueShare)}.`);

console.log('\nclass  customers   of all     revenue   of all');
for (const { class: letter, items: count, itemShare, value, valueShare: share } of classifyAbc(items).classes) {
  console.log(`${letter.padEnd(5)}${String(count).padStart(11)}${percent(itemShare).padStart(9)}${whole(value).padStart(12)}${percent(share).padStart(9)}`);
}

// Are they the same customers each year? A top 20 % that is chosen afterwards always looks better than one that is chosen before.
const firstYear = summarizeOrders(orders, { asOf: '2025-06-30' }).customers;
const secondYear = summarizeOrders(
  orders.filter(({ date }) => date > '2025-06-30'),
  { asOf },
).customers;
const chosen = new Set(selectTop(byRevenue(firstYear), { share: '0.2' }).items.map(({ id }) => id));
const later = selectTop(byRevenue(secondYear), { share: '0.2' });
const kept = later.items.filter(({ id }) => chosen.has(id)).length;
const ofChosen = sum(secondYear.filter(({ customerId }) => chosen.has(customerId)).map(({ revenue }) => Number(revenue))) / Number(later.total);
console.log(`\nThe ${chosen.size} best of the first year brought ${percent(ofChosen)} of the second; ${kept} of them are among its ${later.items.length} best, which brought ${percent(later.valueShare)}.`);

// 2. The models of what comes. Time is counted in weeks; the models know it.
const purchases = toPurchaseRows(customers, { unit: 'week' });
console.log('\nmodel   converged  log-likelihood  parameters, with standard errors');
for (const { kind, converged, logLikelihood, params, standardErrors } of [fitBgNbd(purchases, { unit: 'week' }), fitMbgNbd(purchases, { unit: 'week' })]) {
  const list = (['r', 'alpha', 'a', 'b'] as const).map((name) => `${name} ${params[name].toFixed(2)} ± ${standardErrors?.[name].toFixed(2) ?? '?'}`);
  console.log(`${kind.padEnd(8)}${(converged ? 'yes' : 'no').padEnd(11)}${logLikelihood.toFixed(2).padStart(14)}  ${list.join(', ')}`);
}
const spending = fitGammaGamma(purchases);
console.log(`Spend on a purchase: ${whole(spending.meanSpend)} on average (converged: ${spending.converged ? 'yes' : 'no'}).`);
console.log(`It correlates with how often they buy, ${spending.correlation?.toFixed(2)}; the model takes that for 0.`);
for (const warning of spending.warnings) if (warning.code === 'UNUSABLE_ROWS') console.log(`${warning.count} customers never came back and tell it nothing.`);

// 3. Was it right half a year ago? Fitted on what was known at the end of 2025, it foretells the 181 days that are over.
const then = toPurchaseRows(summarizeOrders(orders, { asOf: '2025-12-31' }).customers, { unit: 'week' });
const foretold = forecastPurchases(then, fitMbgNbd(then, { unit: 'week' }), { horizon: { value: 181, unit: 'day' } }).values;
const daysNow = new Map(customers.map(({ customerId, purchaseDays }) => [customerId, purchaseDays]));
const happened = then.map(({ customerId, frequency }) => (daysNow.get(customerId) ?? 0) - 1 - frequency);
const best = then.map((_, i) => i).sort((i, j) => foretold[j]! - foretold[i]!).slice(0, Math.ceil(then.length / 5));
console.log(`\nFirst half of 2026: ${sum(foretold).toFixed(0)} purchases foretold, ${sum(happened)} happened;`);
console.log(`by the fifth foretold most, ${sum(best.map((i) => foretold[i]!)).toFixed(0)} and ${sum(best.map((i) => happened[i]!))}.`);

// 4. Twelve months to come, in money of today, at the margin of these two years.
const marginRate = sum(customers.map(({ profit }) => Number(profit))) / sum(customers.map(({ revenue }) => Number(revenue)));

/** The value of the given rows by models that were fitted to others, or to the same. */
function valueBy(fitted: readonly CustomerPurchaseRow[]): LifetimeValueReport {
  const models = { purchases: fitMbgNbd(fitted, { unit: 'week' }), spend: fitGammaGamma(fitted) };
  return calculateCustomerLifetimeValue(purchases, models, { horizon: { value: 12, unit: 'month' }, annualDiscountRate: 0.08, marginRate });
}

const values = valueBy(purchases);
const future = values.customers.map(({ customerId = '', value }) => ({ id: customerId, value: value ?? 0 }));
const top = selectTop(future, { share: '0.2' });

// How much hangs on which customers happen to be in the file: fit ten times, each time without a tenth of them (a jackknife).
const tenths = Array.from({ length: 10 }, (_, k) => valueBy(purchases.filter((_row, i) => i % 10 !== k)).total.value);
const mean = sum(tenths) / 10;
const error = Math.sqrt(0.9 * sum(tenths.map((value) => (value - mean) ** 2)));
const chance = 1.96 * Math.sqrt(values.total.purchases); // were the rates known, counts would still scatter at least like this
console.log(`\nThe next twelve months: ${whole(values.total.purchases)} purchases, by chance alone ± ${whole(chance)}; worth ${whole(values.total.value)}, by the fit ± ${whole(1.96 * error)}.`);
console.log(`The top 20 %, ${top.items.length} customers, make ${percent(top.valueShare)} of it.\n`);

console.log('customer              rank so far  last year  purchases   alive   spend   value');
// The model weighs all that was bought since the first day alike: it sees no trend. Compare with the purchases of the last twelve months.
const daysLastYear = new Map(secondYear.map(({ customerId, purchaseDays }) => [customerId, purchaseDays]));
const rankSoFar = new Map(selectTop(items, { share: 1 }).items.map(({ id, rank }) => [id, rank]));
for (const { id } of top.items) {
  const each = values.customers.find(({ customerId }) => customerId === id)!;
  const counts = [String(rankSoFar.get(id)).padStart(11), String(daysLastYear.get(id) ?? 0).padStart(11), each.purchases.toFixed(1).padStart(11)];
  const money = [whole(each.spend).padStart(8), whole(each.value).padStart(8)];
  console.log(`${names.get(id)?.padEnd(22)}${counts.join('')}${percent(each.aliveProbability).padStart(8)}${money.join('')}`);
}

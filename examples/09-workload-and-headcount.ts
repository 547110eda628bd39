/**
 * Do we have the hours to look after our customers? The same visits for all of them take 3,360 hours a month; more for the
 * large ones and fewer for the small ones take 2,222, and a third fewer people.
 */
import { allocateVisits, calculateHeadcount, calculateWorkload, compareWorkloads } from 'salesmath';
import type { WorkloadSegment } from 'salesmath';

const now: WorkloadSegment[] = [
  { id: 'A', customers: 80, frequency: { times: 2, per: 'month' }, visit: { value: 2, unit: 'hour' } },
  { id: 'B', customers: 520, frequency: { times: 2, per: 'month' }, visit: { value: 1, unit: 'hour' } },
  { id: 'C', customers: 2000, frequency: { times: 2, per: 'month' }, visit: { value: 30, unit: 'minute' } },
];
const then: WorkloadSegment[] = [
  { id: 'A', customers: 80, frequency: { times: 4, per: 'month' }, visit: { value: 3, unit: 'hour' } },
  { id: 'B', customers: 520, frequency: { times: 2, per: 'month' }, visit: { value: 1, unit: 'hour' } },
  { id: 'C', customers: 2000, frequency: { times: 1, per: 'month', every: 3 }, visit: { value: 20, unit: 'minute' } },
];

const { rows, total } = compareWorkloads(now, then);
for (const { id, before, after, change } of rows) {
  console.log(`${id}      ${before.toFixed(2).padStart(8)} h  to ${after.toFixed(2).padStart(8)} h   ${change > 0 ? '+' : ''}${change.toFixed(2)}`);
}
console.log(`total  ${total.before.toFixed(2).padStart(8)} h  to ${total.after.toFixed(2).padStart(8)} h   ${total.change.toFixed(2)}`);

// A rep works 160 hours a month; 60 % of them are left for customers.
const rep = { amount: 160, per: 'month', sellingShare: '0.6' } as const;
for (const [name, segments] of [['now', now], ['then', then]] as const) {
  const hours = calculateWorkload(segments).total.exactHours;
  const { fte, people, utilization } = calculateHeadcount({ amount: hours, per: 'month' }, rep);
  console.log(`${name.padEnd(5)}${String(people).padStart(3)} people (${fte?.toFixed(2)} full-time), of whose time ${(100 * (utilization ?? 0)).toFixed(1)} % is needed`);
}

// With 20 people there are 1,920 hours: they go where the last hour brings the same, as far as `maxHours` lets them.
const spent = allocateVisits(
  [
    { id: 'A', value: 9000, elasticity: '0.6', maxHours: 960 },
    { id: 'B', value: 5200, elasticity: '0.5', maxHours: 1040 },
    { id: 'C', value: 4000, elasticity: '0.3', maxHours: 500 },
  ],
  20 * 160 * 0.6,
);
for (const { id, hours, marginal } of spent.segments) console.log(`${id}  ${hours.toFixed(0).padStart(4)} hours; one more would bring ${marginal?.toFixed(0)}`);

/**
 * A year's number, taken down to each person's calls of a week: 12 million for three teams and eleven people, two of whom
 * start in the middle of the year. Then the first quarter goes badly, and the rest of the year is planned again.
 */
import { decomposeGoal, planActivities, replanGoal, scheduleCadence, splitGoalByOwner, splitGoalByPeriod, trackGoal } from 'salesmath';
import type { Goal, Owner } from 'salesmath';

const year: Goal = {
  id: 'revenue-2026',
  metric: { id: 'revenue', unit: 'money', currency: 'USD', step: '100' },
  period: { start: '2026-01-01', end: '2027-01-01' },
  target: '12000000',
};

// The autumn is the strong season of this business.
const seasonality = { by: 'quarter', weights: [20, 22, 26, 32] } as const;

const teams: Record<string, Owner[]> = {
  north: [
    { id: 'Ana', weight: '1.2' },
    { id: 'Ben' },
    { id: 'Chen' },
    // a new colleague, at a quarter, half and three quarters of the full load in the first three months
    { id: 'Dora', activeFrom: '2026-05-01', ramp: ['0.25', '0.5', '0.75'] },
  ],
  south: [{ id: 'Eli', weight: '1.2' }, { id: 'Fay' }, { id: 'Gus' }, { id: 'Hana', activeFrom: '2026-07-01', ramp: ['0.25', '0.5', '0.75'] }],
  keyAccounts: [{ id: 'Ivo', weight: '1.5' }, { id: 'Jin' }, { id: 'Kim' }],
};

const money = (value: string | number): string => Number(value).toLocaleString('en-US');

// 1. The teams: agreed shares of the year.
const byTeam = splitGoalByOwner(year, [
  { id: 'north', weight: '0.36' },
  { id: 'south', weight: '0.34' },
  { id: 'keyAccounts', weight: '0.30' },
]);

// 2. The people and the quarters. Who starts later carries less; every level adds up to the one above.
console.log(`${'2026'.padEnd(14)}${['Q1', 'Q2', 'Q3', 'Q4', 'year'].map((key) => key.padStart(12)).join('')}`);
for (const { ownerId: team, value } of byTeam.owners) {
  const goal: Goal = { ...year, id: team, target: value };
  const { root } = decomposeGoal(goal, { by: 'quarter', owners: teams[team] ?? [], primary: 'owners', seasonality });
  console.log(`${team.padEnd(14)}${' '.repeat(48)}${money(value).padStart(12)}`);
  for (const person of root.children) {
    const quarters = person.children.map((quarter) => money(quarter.value).padStart(12)).join('');
    console.log(`  ${person.key.padEnd(12)}${quarters}${money(person.value).padStart(12)}`);
  }
}

// 3. What Ben's first quarter takes: deals of 25,000, and the rates of last year.
const benGoal: Goal = { ...year, id: 'north', target: byTeam.owners[0]?.value ?? '0' };
const ben = decomposeGoal(benGoal, { by: 'quarter', owners: teams['north'] ?? [], primary: 'owners', seasonality }).root.children[1];
const firstQuarter = ben?.children[0];
const plan = planActivities(
  firstQuarter?.value ?? '0',
  [
    { id: 'call', rate: { successes: 412, trials: 3300 }, minutesEach: 6 },
    { id: 'meeting', rate: '0.5', minutesEach: 60 },
    { id: 'proposal', rate: '0.25', minutesEach: 180 },
  ],
  { averageValue: '25000', confidence: [0.8, 0.95] },
);
console.log(`\nBen, first quarter: ${money(firstQuarter?.value ?? '0')} is ${plan.results.required} deals of 25,000`);
for (const { id, required, hours, probability, forConfidence = [] } of plan.steps) {
  const surer = forConfidence.map((each) => `${each.required} for ${100 * each.confidence} %`).join(', ');
  console.log(`  ${id.padEnd(9)}${String(required).padStart(5)}  ${hours?.toFixed(0).padStart(4)} hours  suffices ${(100 * (probability ?? 0)).toFixed(0)} % of the time; ${surer}`);
}

const calls = scheduleCadence(plan.steps[0]?.required ?? 0, { start: '2026-01-01', end: '2026-04-01' }, {
  per: 'week',
  workCalendar: { holidays: ['2026-01-01', '2026-02-16'] },
});
console.log(`  calls a week: ${calls.slots.map(({ count }) => count).join(' ')}`);

// 4. The first quarter is over, and it brought 1.8 million.
const quarters = splitGoalByPeriod(year, { by: 'quarter', seasonality });
const wholeYear = { goal: year, periods: quarters.periods };
const actuals = [
  { date: '2026-01-30', value: '520000' },
  { date: '2026-02-27', value: '540000' },
  { date: '2026-03-31', value: '740000' },
];
const { status, paceIndex, projection, gap } = trackGoal(wholeYear, actuals, { asOf: '2026-03-31' });
console.log(`\nAfter the first quarter: ${status}, pace ${paceIndex}, at this pace the year ends at ${money(projection ?? 0)}, ${money(gap ?? '0')} to go`);

const original = wholeYear.periods.map(({ target }) => money(target).padStart(12)).join('');
console.log(`${'plan'.padEnd(14)}${original}`);
for (const policy of ['catchUp', 'capped'] as const) {
  const next = replanGoal(wholeYear, actuals, { asOf: '2026-03-31', policy, maxFactor: '1.05' });
  const targets = next.periods.map(({ target }) => money(target).padStart(12)).join('');
  console.log(`${policy.padEnd(14)}${targets}   not placed ${money(next.unplaced)}`);
}

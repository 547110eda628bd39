/**
 * A report to read and to hand on: the funnel with its leak, and what everybody earned, as Markdown and as one HTML file with charts
 * that needs nothing else, no script and no network.
 *
 * ```sh
 * npx tsx examples/18-report.ts > examples/18-report.out.md
 * npx tsx examples/18-report.ts --html > examples/18-report.out.html
 * ```
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { calculateCommission, calculateFunnelFromCounts, defineFunnel, findBottlenecks } from 'salesmath';
import type { Proportion } from 'salesmath';
import { readDeals, readPeople, readPlan, toTransaction } from './demo/deals.js';
import { money, percent } from './demo/text.js';
import type { Bar, Block } from './report/blocks.js';
import { toHtml, toMarkdown } from './report/blocks.js';

// 1. The funnel of the half year, from counts: a table that many teams have.
const model = defineFunnel({
  id: 'half-year',
  stages: [
    { id: 'lead', label: 'Leads' },
    { id: 'qualified', label: 'Qualified', benchmark: { low: 0.4, high: 0.5 } },
    { id: 'proposal', label: 'Proposal', benchmark: { low: 0.5, high: 0.65 } },
    { id: 'negotiation', label: 'Negotiation', benchmark: { low: 0.7, high: 0.8 } },
    { id: 'won', label: 'Won', kind: 'won', benchmark: { low: 0.6, high: 0.75 } },
  ],
});
const labels = new Map(model.stages.map(({ id, label }) => [id, typeof label === 'string' ? label : id]));
const labelOf = (id: string): string => labels.get(id) ?? id;

interface CountRow {
  stage: string;
  count: string;
  value: string;
  days: string;
}
const counted: CountRow[] = parse(readFileSync(new URL('data/stage-counts.csv', import.meta.url), 'utf8'), { columns: true });
const counts = counted.map(({ stage, count, value, days }) => ({ stage, count: Number(count), value: value || null, days: Number(days) }));
const funnel = calculateFunnelFromCounts(counts, model, { currency: 'USD' });
const leaks = findBottlenecks(funnel, { currency: 'USD' });
const worst = leaks.stages.find(({ stage }) => stage === leaks.bottleneck);

const interval = ({ low, high }: Proportion): string => `${percent(low ?? 0)} to ${percent(high ?? 0)}`;
const whole = (count: number): string => count.toLocaleString('en-US');
const STATUS = { below: 'below', within: 'as usual', above: 'above', inconclusive: 'cannot be told', insufficientData: 'too few' } as const;

const stages = funnel.rows.map(({ stage, reached, fromPrevious, averageDays, benchmark }, i) => {
  const status = leaks.stages[i]?.status ?? null;
  return [
    labelOf(stage),
    whole(reached),
    fromPrevious === null ? '' : percent(fromPrevious.rate ?? 0),
    fromPrevious === null ? '' : interval(fromPrevious),
    benchmark === undefined ? '' : `${percent(benchmark.low)} to ${percent(benchmark.high)}`,
    status === null ? '' : STATUS[status],
    averageDays == null || averageDays === 0 ? '' : averageDays.toFixed(0),
  ];
});
const conversions = funnel.rows.flatMap(({ stage, fromPrevious, benchmark }): Bar[] => {
  if (fromPrevious?.rate == null) return [];
  const { rate, low, high } = fromPrevious;
  return [{ label: labelOf(stage), value: rate, text: `${percent(rate)} (${interval(fromPrevious)})`, ...(low === null || high === null ? {} : { low, high }), ...(benchmark === undefined ? {} : { range: benchmark }) }];
});

// 2. What everybody earned.
const rows = readDeals();
const people = readPeople();
const commission = calculateCommission(rows.map(toTransaction), readPlan(), { participants: people, onInvalid: 'collect' });
const { currency, totals } = commission;
const quarters = totals.byPeriod.map(({ key }) => key);
const ofPerson = new Map(totals.byParticipant.map(({ participantId, earned }) => [participantId, earned]));
const ofQuarter = new Map(totals.byParticipantPeriod.map(({ participantId, key, earned }) => [`${participantId} ${key}`, earned]));
const attainments = new Map(commission.earnings.map(({ participantId, period, attainment }) => [`${participantId} ${period.key}`, attainment] as const).filter(([, attainment]) => attainment !== null));

const team = people.map(({ id, attributes }) => ({ id: String(id), name: String(attributes?.['name'] ?? id) }));
const pay = team.map(({ id, name }) => [
  name,
  ...quarters.flatMap((key) => [percent(attainments.get(`${id} ${key}`) ?? 0), money(ofQuarter.get(`${id} ${key}`) ?? '0')]),
  money(ofPerson.get(id) ?? '0'),
]);
const most = Math.max(...team.map(({ id }) => Number(ofPerson.get(id) ?? 0))); // for a drawing a float will do
const earned = team
  .map(({ id, name }): Bar => ({ label: name, value: Number(ofPerson.get(id) ?? 0), text: money(ofPerson.get(id) ?? '0') }))
  .sort((a, b) => b.value - a.value);

// 3. The report.
const leak = worst?.benchmark == null || worst.rate === null ? 'No stage is shown to lie below its benchmark.' : `The leak is on the way to ${labelOf(worst.stage)}: ${percent(worst.rate)} against ${percent(worst.benchmark.low)}, the lower end of the usual. There it would bring ${worst.extraWins?.toFixed(0)} wins more, all other rates staying as they are, worth ${currency} ${money(worst.extraRevenue ?? '0')}.`;
const reasons = new Map<string, number>();
for (const { reason } of commission.uncredited) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
const wins = funnel.rows.at(-1)?.fromFirst;

const blocks: Block[] = [
  {
    kind: 'list',
    items: [
      `${whole(funnel.rows[0]?.reached ?? 0)} leads became ${whole(funnel.rows.at(-1)?.reached ?? 0)} wins: ${percent(wins?.rate ?? 0)}, with 95% confidence ${wins === undefined ? '' : interval(wins)}.`,
      leak,
      `${team.length} people earned ${currency} ${money(totals.earned)}.`,
      `${commission.rejected.length} rows of the export could not be read, and ${commission.uncredited.length} earned nobody anything.`,
    ],
  },
  { kind: 'heading', text: 'Where the funnel leaks' },
  { kind: 'table', header: ['Stage', 'Reached', 'From the one before', '95% interval', 'Usual', 'So it is', 'Days there'], figures: [1, 2, 6], rows: stages },
  { kind: 'bars', title: 'Conversion from the stage before, with its 95% interval; the band is what is usual.', most: 1, bars: conversions },
  { kind: 'text', text: 'A stage counts as below only if its whole interval lies below what is usual.' },
  { kind: 'heading', text: 'What everybody earned' },
  { kind: 'bars', title: `Commission of the half year in ${currency}.`, most, bars: earned },
  {
    kind: 'table',
    header: ['', ...quarters.flatMap((key) => [`${key} attained`, `${key} earned`]), 'Together'],
    figures: [1, 2, 3, 4, 5],
    rows: [...pay, ['Everybody', ...totals.byPeriod.flatMap((each) => ['', money(each.earned)]), money(totals.earned)]],
  },
  { kind: 'heading', text: 'What was left out' },
  {
    kind: 'table',
    header: ['Line', 'Deal', 'Code', 'Where'],
    figures: [],
    rows: commission.rejected.map(({ index, code, path }) => [String(index + 2), rows[index]?.deal_id ?? '', code, path.replace(/^transactions\[\d+\]\./, '')]),
  },
  { kind: 'text', text: `Read, but credited to nobody: ${[...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')}.` },
];

const report = { title: 'First half of 2026: funnel and commission', language: 'en', blocks };
process.stdout.write(process.argv.includes('--html') ? toHtml(report) : toMarkdown(report));

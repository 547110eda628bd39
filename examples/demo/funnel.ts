/**
 * Part two of the demo: where does the funnel leak? A tracking table as sales teams keep it: how many were worked in a stage, and
 * which part of them went on. First it is asked whether its figures can be true together, then where it loses most.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { calculateFunnelFromCounts, createFunnel, findBottlenecks, parsePercent } from 'salesmath';
import type { Bottlenecks, CountedFunnel, FunnelModel, Proportion } from 'salesmath';
import { columns, ends, INDENT, percent, rule, wrap } from './text.js';

/** A row of the table; a figure that it leaves out is empty. */
interface TableRow {
  stage: string;
  worked: string;
  rate: string;
  low: string;
  high: string;
}

/** The stages' names and benchmarks: 30 to 50 % of the leads screened, 20 to 40 % of the opportunities won. */
const model: FunnelModel = createFunnel('b2b');

export function printFunnel(): void {
  const table = parse<TableRow>(readFileSync(new URL('../data/tracking-table.csv', import.meta.url), 'utf8'), { columns: true });
  console.log(`A tracking table of ${table.length} stages\n`);
  console.log(rule('═'));
  printTable(table);
  const byRates = countByRates(table);
  const byCounts = byRates.map((count, i) => (table[i]?.stage === 'won' || table[i]?.stage === 'repurchase' ? Number(table[i].worked) : count));
  printContradictions(table, byRates, byCounts);
  printReading('If its rates are right', table, byRates);
  printReading('If its counts are right', table, byCounts);
  console.log();
}

const labelOf = (stage: string): string => {
  const label = model.stages.find(({ id }) => id === stage)?.label;
  return typeof label === 'object' ? (label.en ?? stage) : stage;
};

const rateOf = (text: string): number => Number(parsePercent(text));

function printTable(table: readonly TableRow[]): void {
  console.log(columns([30, -10, -8, -14], ['stage', 'worked', 'rate', 'benchmark']));
  for (const { stage, worked, rate, low, high } of table) {
    console.log(columns([30, -10, -8, -14], [labelOf(stage), worked, rate, low === '' ? '' : `${low} to ${high}`]));
  }
}

/** What the rates make of the leads that were screened. */
function countByRates(table: readonly TableRow[]): number[] {
  const screened = Number(table[1]?.worked);
  let left = screened;
  return table.map(({ rate }) => {
    if (rate !== '') left *= rateOf(rate);
    return Math.round(left);
  });
}

/** Which of its figures cannot be true together. */
function printContradictions(table: readonly TableRow[], byRates: readonly number[], byCounts: readonly number[]): void {
  console.log(rule('─'));
  console.log('What the table says of itself');
  const [leads = 0, screened = 0] = table.map(({ worked }) => Number(worked));
  console.log(wrap(`${leads} leads, ${screened} of them screened: ${leads - screened} were not looked at yet. ${byRates[1]} showed intent, ${byRates[2]} were nurtured into opportunities.`, 9));
  table.forEach(({ stage, worked, rate }, i) => {
    const [stated, before] = [byCounts[i] ?? 0, byCounts[i - 1] ?? 0];
    if (i < 3 || rate === '' || stated === Math.round(before * rateOf(rate))) return;
    const wanted = Math.round(before * rateOf(rate));
    console.log(
      wrap(`${labelOf(stage)}: ${worked} of ${before} is ${percent(stated / before)}, not the ${rate} printed beside it; ${rate} would be ${wanted}.`, 9),
    );
  });
}

function printReading(title: string, table: readonly TableRow[], counts: readonly number[]): void {
  const report = calculateFunnelFromCounts(
    table.map(({ stage }, i) => ({ stage, count: counts[i] ?? 0 })),
    model,
  );
  const found = findBottlenecks(report);
  console.log(rule('─'));
  console.log(ends(title, `bottleneck: ${found.bottleneck === null ? 'none is shown' : labelOf(found.bottleneck)}`));
  for (const row of report.rows) printStage(row, found);
  printWorth(report, found);
}

const interval = ({ low, high }: Proportion): string => (low === null || high === null ? '' : `${percent(low)} to ${percent(high)}`);

function printStage({ stage, reached, fromPrevious }: CountedFunnel['rows'][number], found: Bottlenecks): void {
  const status = found.stages.find((each) => each.stage === stage)?.status ?? '';
  const measured = fromPrevious?.rate === null || fromPrevious === null ? ['', ''] : [percent(fromPrevious.rate), interval(fromPrevious)];
  console.log(columns([8, 24, -6, -8, -18, 2, 14], ['', labelOf(stage), String(reached), ...measured, '', status]));
}

/** What it is worth to bring the bottleneck to the lower end of its benchmark, all other rates staying as they are. */
function printWorth({ rows }: CountedFunnel, found: Bottlenecks): void {
  const worst = found.stages.find(({ stage }) => stage === found.bottleneck);
  if (worst === undefined || worst.benchmark === null || worst.rate === null || worst.extraWins === null) return;
  const wins = rows.find(({ kind }) => kind === 'won')?.reached ?? 0;
  console.log(
    `${INDENT}${labelOf(worst.stage)} from ${percent(worst.rate)} to ${percent(worst.benchmark.low)} is worth ${worst.extraWins.toFixed(1)} wins more than these ${wins}.`,
  );
}

/** The figures as text for a terminal and as a page for the docs. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { CaseResult } from './cases/case.js';
import type { Spread } from './measure.js';

interface Table {
  header: string[];
  rows: string[][];
}

const count = new Intl.NumberFormat('en-US');
const megabytes = (value: number): string => `${Math.round(value)} MB`;

function factor(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

function range({ low, high }: Spread): string {
  return `${factor(low)} – ${factor(high)}`;
}

/** Ratios are what a table says; the milliseconds only tell how long one waits on such a machine. */
function tablesOf(result: CaseResult): Table[] {
  const tables: Table[] = [];
  if (result.timings !== undefined) {
    tables.push({
      header: ['side', 'time, salesmath = 1', 'lowest – highest round', 'median ms of processor'],
      rows: result.timings.map(({ name, ratio, milliseconds }, i) => [
        name,
        i === 0 ? '1' : factor(ratio.median),
        i === 0 ? '' : range(ratio),
        milliseconds.median < 10 ? milliseconds.median.toFixed(1) : String(Math.round(milliseconds.median)),
      ]),
    });
  }
  if (result.memory !== undefined) {
    tables.push({
      header: ['work', 'input', 'peak above it', 'times the input', 'result'],
      rows: result.memory.map(({ name, input, peak, result: size }) => [
        name,
        megabytes(input),
        megabytes(peak),
        factor(peak / input),
        megabytes(size),
      ]),
    });
  }
  if (result.growth !== undefined) {
    tables.push({
      header: ['rows', 'time per row, first = 1', 'ns a row'],
      rows: result.growth.map(({ rows, relative, nanosecondsPerRow }) => [
        count.format(rows),
        relative.toFixed(2),
        String(Math.round(nanosecondsPerRow)),
      ]),
    });
  }
  return tables;
}

function aboutOf(result: CaseResult): string {
  return result.rows === undefined ? result.about : `${count.format(result.rows)} rows. ${result.about}`;
}

export function toText(result: CaseResult): string {
  const lines = [`\n${result.title}`, aboutOf(result), ''];
  for (const { header, rows } of tablesOf(result)) {
    const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
    for (const row of [header, ...rows]) {
      lines.push(`  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ')}`);
    }
  }
  for (const fact of result.facts) lines.push(`  ${fact}`);
  for (const { text, value, met } of result.targets) lines.push(`  ${met ? 'met   ' : 'MISSED'} ${text}: ${value}`);
  return lines.join('\n');
}

function versionOf(name: string): string {
  const url = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}

function markdownTable({ header, rows }: Table): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

export function toMarkdown(results: readonly CaseResult[]): string {
  const cores = cpus().length;
  const rivals = ['decimal.js', 'big.js', 'dinero.js', 'zod'].map((name) => `${name} ${versionOf(name)}`).join(', ');
  const lines = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; run it to see your own machine\'s figures. `npm run bench -- --quick` takes under a minute and',
    'writes nothing.',
    '',
    `Measured on ${cores} cores (${process.platform}, ${process.arch}) with Node ${process.versions.node}; against ${rivals}.`,
    '',
    'How to read the tables:',
    '',
    '- A figure is a ratio to salesmath in the same run: 2 took twice as long. It is the median of rounds in which the sides',
    '  take turns; lowest and highest round stand beside it.',
    '- Time is processor time of all threads, so that garbage collection on other threads counts and other programs do not.',
    '  The milliseconds are those of one such machine, no more.',
    '- Before anything is timed, the answers are compared: exact rivals must agree in every field of every row, the float',
    '  loop within a cent, and its wrong cents are counted.',
    '- Each side runs in a process of its own, warmed up, on the same rows; short runs are repeated, so that each pays for',
    '  the garbage it makes.',
    '- The rivals stand in `bench/rivals`, written as one would write them by hand. If you can make one faster, tell us.',
    '',
  ];
  for (const result of results) {
    lines.push(`## ${result.title}`, '', aboutOf(result), '');
    for (const table of tablesOf(result)) lines.push(...markdownTable(table), '');
    for (const fact of result.facts) lines.push(fact, '');
  }
  return lines.join('\n');
}

/** The page with these results in the place of the sections of the same titles, new ones at its end. */
export function updateMarkdown(page: string, results: readonly CaseResult[]): string {
  const titleOf = (section: string): string => section.slice(0, section.indexOf('\n'));
  const [, ...fresh] = toMarkdown(results).split(/^## /m);
  const [head = '', ...kept] = page.split(/^## /m);
  const byTitle = new Map([...kept, ...fresh].map((section) => [titleOf(section), section]));
  return [head, ...byTitle.values()].map((section) => section.trimEnd()).join('\n\n## ') + '\n';
}

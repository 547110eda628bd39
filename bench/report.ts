/** The figures as text for a terminal and as a page for the docs. */
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { CaseResult } from './cases/case.js';
import type { AbsentTiming, Spread, Timing } from './measure.js';
import { relativesOf } from './resources.js';

interface Table {
  header: string[];
  rows: string[][];
}

const count = new Intl.NumberFormat('en-US');
const megabytes = (value: number): string => `${Math.round(value)} MB`;

function factor(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

function duration(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));
}

function range({ low, high }: Spread): string {
  return `${factor(low)} – ${factor(high)}`;
}

function timingRow(timing: Timing | AbsentTiming, i: number): string[] {
  if ('needs' in timing) return [timing.name, 'not installed', '', '', ''];
  const { name, ratio, milliseconds, clock } = timing;
  return [name, i === 0 ? '1' : factor(ratio.median), i === 0 ? '' : range(ratio), duration(milliseconds.median), duration(clock)];
}

function growthTable({ sizes, works }: Required<CaseResult>['growth']): Table {
  const withMemory = works.some(({ peak }) => peak !== null);
  return {
    header: ['work', `${count.format(sizes[0] ?? 0)}: ns a row`, ...sizes.slice(1).map((rows) => count.format(rows)), ...(withMemory ? ['peak memory, input = 1'] : [])],
    rows: works.map(({ name, points, peak }) => {
      const relatives = new Map(relativesOf(points).map((relative, i) => [points[i]?.rows, relative]));
      return [
        name,
        String(Math.round(points[0]?.nanosecondsPerRow ?? 0)),
        ...sizes.slice(1).map((rows) => relatives.get(rows)?.toFixed(2) ?? '–'),
        ...(withMemory ? [peak === null ? '–' : factor(peak)] : []),
      ];
    }),
  };
}

/** Ratios are what a table says; the milliseconds only tell how long one waits on such a machine. */
function tablesOf({ timings, memory, growth }: CaseResult): Table[] {
  const tables: Table[] = [];
  if (timings !== undefined) {
    tables.push({ header: ['side', 'time, salesmath = 1', 'lowest – highest round', 'median ms of processor', 'median ms on the clock'], rows: timings.map(timingRow) });
  }
  if (memory !== undefined) {
    tables.push({
      header: ['work', 'input', 'peak above it', 'times the input', 'result'],
      rows: memory.map(({ name, input, peak, times, result: size }) => [name, megabytes(input), megabytes(peak), times === null ? '–' : factor(times), megabytes(size)]),
    });
  }
  if (growth !== undefined) tables.push(growthTable(growth));
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

/** Null for a package that is not installed. */
function versionOf(name: string): string | null {
  const url = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version : null;
}

function markdownTable({ header, rows }: Table): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

const GLANCE = 'Targets at a glance';
const RIVALS = ['decimal.js', 'big.js', 'dinero.js', 'zod', 'arquero', '@duckdb/node-api'];

/** @param known - rivals and versions that stand on the page: sections that are kept were measured against them */
function headOf(known: readonly string[]): string {
  const cores = cpus().length;
  const rivals = RIVALS.flatMap((name) => {
    const version = versionOf(name);
    return version === null ? known.filter((rival) => rival.startsWith(`${name} `)) : [`${name} ${version}`];
  });
  return [
    '# Benchmarks',
    '',
    "Written by `npm run bench`; run it to see your own machine's figures. `npm run bench -- --quick` takes under a minute and",
    'writes nothing.',
    '',
    `Measured on ${cores} cores (${process.platform}, ${process.arch}) with Node ${process.versions.node}; against ${rivals.join(', ')}.`,
    '',
    'How to read the tables:',
    '',
    '- A figure is a ratio to salesmath in the same run: 2 took twice as long. It is the median of rounds in which the sides',
    '  take turns; lowest and highest round stand beside it.',
    '- Ratios are of processor time of all threads, so that garbage collection on other threads counts and other programs do',
    '  not. An engine that spreads its work over cores is sooner done than its processor time says: see the clock. The',
    '  milliseconds are those of one such machine, no more.',
    '- Before anything is timed, the answers are compared: exact rivals must agree in every field that they give, float',
    '  loops within a cent, and their wrong cents are counted.',
    '- Each side runs in a process of its own, warmed up, on the same rows; short runs are repeated, so that each pays for',
    '  the garbage it makes.',
    '- The rivals stand in `bench/rivals`, written as one would write them by hand. If you can make one faster, tell us.',
    '- DuckDB is no dependency, it is 70 MB large: `npm install --no-save @duckdb/node-api` makes it take part. It is asked on all',
    '  its threads for the same figures, and hands rows back to JavaScript: from the same objects (it has to take them in',
    '  first), from a table of its own, and from a Parquet file that it wrote.',
  ].join('\n');
}

/** A section without its `## `, whose first line is the title. */
function sectionOf(result: CaseResult): string {
  const lines = [result.title, '', aboutOf(result), ''];
  for (const table of tablesOf(result)) lines.push(...markdownTable(table), '');
  for (const fact of result.facts) lines.push(fact, '');
  return lines.join('\n').trimEnd();
}

/** A line of the table of targets begins with a link to its section. */
function targetLines({ title, rows, targets }: CaseResult): string[] {
  const slug = title.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
  return targets.map(({ text, value, met }) => `| [${title}](#${slug}) | ${rows === undefined ? '' : count.format(rows)} | ${text} | ${value} | ${met ? 'met' : '**missed**'} |`);
}

function glanceOf(lines: readonly string[]): string {
  return [GLANCE, '', '| work | rows | target | measured |  |', '| --- | ---: | --- | ---: | --- |', ...lines].join('\n');
}

const pageOf = (sections: readonly string[], known: readonly string[] = []): string => `${[headOf(known), ...sections].join('\n\n## ')}\n`;

export function toMarkdown(results: readonly CaseResult[]): string {
  return pageOf([glanceOf(results.flatMap(targetLines)), ...results.map(sectionOf)]);
}

/** The page with these results in the place of the sections of the same titles, all in the order of `titles`. */
export function updateMarkdown(page: string, results: readonly CaseResult[], titles: readonly string[]): string {
  const titleOf = (section: string): string => section.slice(0, section.indexOf('\n'));
  const [, ...kept] = page.split(/^## /m).map((section) => section.trimEnd());
  const sections = new Map([...kept, ...results.map(sectionOf)].map((section) => [titleOf(section), section]));
  const told = sections.get(GLANCE)?.split('\n').filter((line) => line.startsWith('| [')) ?? [];
  const lines = titles.flatMap((title) => {
    const fresh = results.find((result) => result.title === title);
    return fresh === undefined ? told.filter((line) => line.startsWith(`| [${title}]`)) : targetLines(fresh);
  });
  const known = /; against (.*)\.$/m.exec(page)?.[1]?.split(', ');
  return pageOf([glanceOf(lines), ...titles.flatMap((title) => sections.get(title) ?? [])], known);
}

/**
 * `npm run bench` measures at full size and writes docs/benchmarks.md; `npm run bench -- --quick` takes under a minute,
 * prints the same tables for fewer rows and writes nothing. `--only=summary,memory` picks cases by name, and writes their
 * sections of the page anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseResult, TimedCase } from './cases/case.js';
import { FULL, QUICK } from './cases/case.js';
import { GROWTH_LIMIT } from './cases/growth.js';
import { TIMED_CASES } from './cases/index.js';
import { MEMORY_LIMIT, MEMORY_WORKS } from './cases/memory.js';
import type { Memory } from './measure.js';
import { spreadOf } from './measure.js';
import { ask, buildChild, contest } from './processes.js';
import { toMarkdown, toText, updateMarkdown } from './report.js';

const NAMES = [...Object.keys(TIMED_CASES), 'memory', 'growth'];

const options = process.argv.slice(2);
const isQuick = options.includes('--quick');
const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length).split(',');
const unknown = [...options.filter((option) => option !== '--quick' && !option.startsWith('--only=')), ...(only ?? []).filter((name) => !NAMES.includes(name))];
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}. There are --quick and --only=<names>, of ${NAMES.join(', ')}`);

const scale = isQuick ? QUICK : FULL;
const results: CaseResult[] = [];

function report(result: CaseResult): void {
  console.log(toText(result));
  results.push(result);
}

async function timed(name: string, contestants: TimedCase): Promise<void> {
  const rows = contestants.rowsOf(scale);
  const facts = await ask<string[]>('verify', name, String(rows));
  const timings = await contest(name, contestants, rows, scale);
  const { title, about } = contestants;
  report({ title, about, rows, timings, targets: contestants.targets(timings, rows), facts });
}

async function memory(): Promise<void> {
  const rows = scale.memoryRows;
  const measured: (Memory & { name: string })[] = [];
  for (const { name } of MEMORY_WORKS) measured.push({ name, ...(await ask<Memory>('memory', name, String(rows))) });
  report({
    title: 'Memory',
    about: 'The peak of resident memory above the input, with garbage that is not collected yet and with the result.',
    rows,
    memory: measured,
    targets: measured.map(({ name, peak, input }) => {
      const times = peak / input;
      return { text: `at most ${MEMORY_LIMIT} × the input above it: ${name}`, value: `${times.toFixed(2)} ×`, met: times <= MEMORY_LIMIT };
    }),
    facts: [],
  });
}

async function growth(detail: 'summary' | 'transactions', title: string): Promise<void> {
  const times = new Map<number, number[]>(scale.growth.map((rows) => [rows, []]));
  for (let round = 0; round < scale.growthRounds; round += 1) {
    for (const rows of scale.growth) times.get(rows)?.push(await ask<number>('growth', detail, String(rows), String(scale.enough)));
  }
  const medians = Array.from(times, ([rows, values]) => ({ rows, nanosecondsPerRow: spreadOf(values).median }));
  const first = medians[0]?.nanosecondsPerRow ?? 1;
  const points = medians.map((each) => ({ ...each, relative: each.nanosecondsPerRow / first }));
  const { low, high } = spreadOf(points.map((each) => each.relative));
  report({
    title,
    about: 'A thousand deals a person at every size; the median of fresh processes.',
    growth: points,
    targets: [
      { text: `slowest size at most ${GROWTH_LIMIT} × the quickest`, value: `${(high / low).toFixed(2)} ×`, met: high / low <= GROWTH_LIMIT },
    ],
    facts: [],
  });
}

const isWanted = (name: string): boolean => only === undefined || only.includes(name);

await buildChild();
for (const [name, contestants] of Object.entries(TIMED_CASES)) if (isWanted(name)) await timed(name, contestants);
if (isWanted('memory')) await memory();
if (isWanted('growth')) {
  await growth('summary', 'Time per row as the input grows');
  await growth('transactions', 'Time per row as the input grows, every line explained');
}

const missed = results.flatMap((result) => result.targets.filter((target) => !target.met));
console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} targets missed.`);

if (!isQuick) {
  const page = new URL('../docs/benchmarks.md', import.meta.url);
  writeFileSync(page, only === undefined ? toMarkdown(results) : updateMarkdown(readFileSync(page, 'utf8'), results));
  console.log('Written to docs/benchmarks.md');
}

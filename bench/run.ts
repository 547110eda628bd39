/**
 * `npm run bench` measures at full size and writes docs/benchmarks.md; `npm run bench -- --quick` takes under a minute,
 * prints the same tables for fewer rows and writes nothing. `--only=summary,memory` picks cases by name, and writes their
 * sections of the page anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseResult, TimedCase } from './cases/case.js';
import { FULL, QUICK } from './cases/case.js';
import { CASES } from './cases/index.js';
import type { GrowthPoint, Memory, NamedMemory } from './measure.js';
import { ask, buildChild, contest, together } from './processes.js';
import { GROWTH, MEMORY, growthResult, memoryResult } from './resources.js';
import { toMarkdown, toText, updateMarkdown } from './report.js';

const NAMES = [...Object.keys(CASES), 'memory', 'growth'];

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

async function time(name: string, timed: TimedCase): Promise<void> {
  const rows = timed.rowsOf(scale);
  const { facts, timings: all } = await contest(name, rows, scale);
  const timings = all.filter((timing) => 'ratio' in timing);
  const { title, about, proves } = timed;
  const targets = [...(proves === undefined ? [] : [proves]), ...timed.targets(timings, rows)];
  report({ title, about, rows, timings: all, targets, facts });
}

let measured: NamedMemory[] = [];

async function memory(works: readonly Named[]): Promise<void> {
  const rows = scale.memoryRows;
  measured = await together(works, async ({ key, name, unfolds }) => {
    const found = await ask<Memory>('memory', key, String(rows));
    return { name, ...found, times: unfolds ? null : found.peak / found.input };
  });
  report(memoryResult(rows, measured));
}

async function growth(works: readonly Named[]): Promise<void> {
  const grow = async ({ key, name, most }: Named): Promise<{ name: string; points: GrowthPoint[] }> => {
    const points: GrowthPoint[] = [];
    for (const rows of scale.growth) {
      if (rows <= most) points.push({ rows, nanosecondsPerRow: await ask<number>('growth', key, String(rows), String(scale.growthEnough)) });
    }
    return { name, points };
  };
  const grown: { name: string; points: GrowthPoint[] }[] = [];
  if (isQuick) grown.push(...(await together(works, grow)));
  else for (const work of works) grown.push(await grow(work));
  report(growthResult(scale.growth, grown, measured));
}

/** A work under the name of the case it belongs to. */
interface Named {
  key: string;
  name: string;
  most: number;
  unfolds: boolean;
}

const isWanted = (name: string): boolean => only === undefined || only.includes(name);

await buildChild();
const titles: string[] = [];
const works: Named[] = [];
for (const [key, load] of Object.entries(CASES)) {
  const timed = await load();
  titles.push(timed.title);
  const { work } = timed;
  if (work !== undefined && works.every(({ name }) => name !== work.name)) works.push({ key, name: work.name, most: work.most ?? Infinity, unfolds: work.unfolds ?? false });
  if (isWanted(key)) await time(key, timed);
}
if (isWanted('memory')) await memory(works);
if (isWanted('growth')) await growth(works);

const missed = results.flatMap((result) => result.targets.filter((target) => !target.met));
console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} targets missed.`);

if (!isQuick) {
  const page = new URL('../docs/benchmarks.md', import.meta.url);
  writeFileSync(page, only === undefined ? toMarkdown(results) : updateMarkdown(readFileSync(page, 'utf8'), results, [...titles, MEMORY, GROWTH]));
  console.log('Written to docs/benchmarks.md');
}

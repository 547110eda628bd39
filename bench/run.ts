/**
 * `npm run bench` measures at full size and writes docs/benchmarks.md; `npm run bench -- --quick` takes under a minute,
 * prints the same tables for few rows and writes nothing. `--only=summary,memory` picks cases by name, and writes their
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
/** What is timed runs alone, or it is no figure. */
const timedAtOnce = isQuick ? undefined : 1;
const results: CaseResult[] = [];

const failures: string[] = [];

function report(result: CaseResult, begun: number): void {
  console.log(`${toText(result)}\n  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  results.push(result);
}

/** Another answer, or not enough memory: there are no figures then, and the next case goes on. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(name);
    console.error(`\n${name}: no figures. ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function time(name: string, timed: TimedCase): Promise<void> {
  const begun = performance.now();
  const rows = timed.rowsOf(scale);
  const { facts, timings: all } = await contest(name, timed, scale);
  const timings = all.filter((timing) => 'ratio' in timing);
  const { title, about, proves } = timed;
  const targets = [...(proves === undefined ? [] : [proves]), ...timed.targets(timings, rows)];
  report({ title, about, rows, timings: all, targets, facts }, begun);
}

const measured: NamedMemory[] = [];

async function memory(works: readonly Named[]): Promise<void> {
  const begun = performance.now();
  const rows = scale.memoryRows;
  await together(works, ({ key, name, unfolds }) =>
    attempt(`memory of ${name}`, async () => {
      const found = await ask<Memory>('memory', key, String(rows));
      measured.push({ name, ...found, times: unfolds ? null : found.peak / found.input });
    }),
  );
  const places = new Map(works.map(({ name }, place) => [name, place]));
  measured.sort((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
  report(memoryResult(rows, measured), begun);
}

async function growth(works: readonly Named[]): Promise<void> {
  const begun = performance.now();
  const grown = works.map(({ name }): { name: string; points: GrowthPoint[] } => ({ name, points: [] }));
  const grow = async ({ key, name, most }: Named, points: GrowthPoint[]): Promise<void> => {
    const sizes = scale.growth.filter((size) => size <= most).map(String);
    for (const asked of scale.inOneProcess ? [sizes.join()] : sizes) {
      await attempt(`${name} at ${asked} rows`, async () => {
        points.push(...(await ask<GrowthPoint[]>('growth', key, asked, String(scale.growthEnough))));
      });
    }
  };
  await together([...works.keys()], (i) => grow(works[i] as Named, grown[i]?.points ?? []), timedAtOnce);
  report(growthResult(scale.growth, grown, measured), begun);
}

/** A work under the name of the case it belongs to. */
interface Named {
  key: string;
  name: string;
  most: number;
  unfolds: boolean;
}

const isWanted = (name: string): boolean => only === undefined || only.includes(name);

if (isQuick) console.log('Few rows, and the sides of a case share a process: this shows that all works and that answers agree. Targets speak of full size.');
await buildChild();
const titles: string[] = [];
const works: Named[] = [];
const wanted: { key: string; timed: TimedCase }[] = [];
for (const [key, load] of Object.entries(CASES)) {
  const timed = await load();
  titles.push(timed.title);
  const { work } = timed;
  if (work !== undefined && works.every(({ name }) => name !== work.name)) works.push({ key, name: work.name, most: work.most ?? Infinity, unfolds: work.unfolds ?? false });
  if (isWanted(key)) wanted.push({ key, timed });
}
await together(wanted, ({ key, timed }) => attempt(key, () => time(key, timed)), timedAtOnce);
if (isWanted('memory')) await memory(works);
if (isWanted('growth')) await growth(works);

const missed = results.flatMap((result) => result.targets.filter((target) => !target.met));
console.log(missed.length + failures.length === 0 ? '\nAll targets met.' : `\n${missed.length} targets missed.`);
if (failures.length > 0) console.error(`No figures: ${failures.join('; ')}.`);
console.log(`Took ${Math.round(performance.now() / 1000)} s.`);

if (!isQuick) {
  const page = new URL('../docs/benchmarks.md', import.meta.url);
  writeFileSync(page, only === undefined ? toMarkdown(results) : updateMarkdown(readFileSync(page, 'utf8'), results, [...titles, MEMORY, GROWTH]));
  console.log('Written to docs/benchmarks.md');
}

if (failures.length > 0) process.exitCode = 1;

/**
 * `npm run mutate` changes the arithmetic of every module in one place at a time, asks the tests of the module about each
 * change, and writes how many they saw into docs/mutation.md. `npm run mutate -- commission` does so for one module,
 * `npm run mutate -- src/internal/rounding.ts` for single files, which writes nothing. What no change of source or tests
 * touched since the last run is taken from there; `--force` asks everything anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { root } from './modules.js';
import { mutatedModules, sourcesOf } from './mutation/modules.js';

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>;

const CACHE = 'node_modules/.cache/salesmath/mutation';
const PAGE = `${root}docs/mutation.md`;
const PLACE = /(?<=<!-- scores -->\n)[\s\S]*(?=\n<!-- end of scores -->)/;
const HEAD = '| module | mutants | killed | timed out | survived | not covered | score |\n|---|---:|---:|---:|---:|---:|---:|';
const TOTAL = 'together';

const options = process.argv.slice(2);
const force = options.includes('--force');
const wanted = options.filter((option) => option !== '--force');
const modules = mutatedModules();
const known = (name: string): boolean => modules.includes(name) || modules.some((module) => sourcesOf(module).includes(name));
const unknown = wanted.filter((name) => !known(name));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}. There are --force, ${modules.join(', ')}, and their files`);

/** What became of the mutants: how many there were, and in each status that counts. */
type Counts = readonly [mutants: number, killed: number, timedOut: number, survived: number, notCovered: number];

/** It ran out of memory, which is no less noticed than not coming to an end. */
function hasCrashed({ status, statusReason }: Mutants[number]): boolean {
  return status === 'RuntimeError' && statusReason?.includes('exited unexpectedly') === true;
}

function countsOf(mutants: Mutants): Counts {
  const statuses = mutants.map((mutant) => (hasCrashed(mutant) ? 'Timeout' : mutant.status));
  const [killed, timedOut, survived, notCovered] = (['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const).map(
    (status) => statuses.filter((each) => each === status).length,
  ) as [number, number, number, number];
  return [killed + timedOut + survived + notCovered, killed, timedOut, survived, notCovered];
}

function toRow(name: string, counts: Counts): string {
  const [mutants, killed, timedOut] = counts;
  return `| ${name} | ${counts.join(' | ')} | ${((100 * (killed + timedOut)) / mutants).toFixed(1)} % |`;
}

/** Puts a module's row into the page, and the sum of all rows below them. */
function writeRow(module: string, counts: Counts): void {
  const page = readFileSync(PAGE, 'utf8');
  const rows = new Map<string, Counts>();
  for (const line of PLACE.exec(page)?.[0].split('\n') ?? []) {
    const [, name = '', ...cells] = line.split('|').map((cell) => cell.trim());
    if (modules.includes(name)) rows.set(name, cells.slice(0, 5).map(Number) as unknown as Counts);
  }
  rows.set(module, counts);
  const sum = [...rows.values()].reduce((a, b) => a.map((count, i) => count + (b[i] as number)) as unknown as Counts);
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => toRow(name, each));
  writeFileSync(PAGE, page.replace(PLACE, [HEAD, ...lines, toRow(TOTAL, sum)].join('\n')));
}

function tellSurvivors(mutants: Mutants): void {
  for (const { status, fileName, location, mutatorName, replacement } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { line, column } = location.start; // lines count from 1 here, columns from 0
    console.log(`${fileName.slice(fileName.lastIndexOf('src/'))}:${line}:${column + 1} ${status} ${mutatorName}: ${replacement ?? ''}`);
  }
}

/** Mutates the files given, all of one module. */
async function mutate(module: string, files: string[]): Promise<Counts> {
  process.env['MUTATED_MODULE'] = module;
  const report = `${CACHE}/${module.replace('/', '-')}`;
  const mutants = await new Stryker({
    mutate: files,
    incrementalFile: `${report}.json`,
    htmlReporter: { fileName: `${report}.html` },
    force,
  }).runMutationTest();
  tellSurvivors(mutants);
  const broken = mutants.filter((mutant) => mutant.status === 'CompileError' || (mutant.status === 'RuntimeError' && !hasCrashed(mutant)));
  if (broken.length > 0) throw new Error(`${broken.length} mutants of ${module} could not be run`);
  return countsOf(mutants);
}

process.chdir(root);
mkdirSync(CACHE, { recursive: true });
for (const module of modules) {
  const sources = sourcesOf(module);
  const files = wanted.length === 0 || wanted.includes(module) ? sources : sources.filter((file) => wanted.includes(file));
  if (files.length === 0) continue;
  const counts = await mutate(module, files);
  console.log(`${HEAD}\n${toRow(module, counts)}`);
  if (files.length === sources.length) writeRow(module, counts);
}

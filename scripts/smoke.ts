/**
 * The packed package in every runtime and in five time zones: `npm run smoke`. What runs there is test/smoke/smoke.mjs.
 *
 *   npm run smoke -- --only=bun,chromium     some runtimes
 *   npm run smoke -- --zones=Asia/Kathmandu  some zones
 *   npm run smoke -- --strict                a runtime that is not to be had is a failure
 *
 * Runtimes come from npm and are kept in node_modules/.cache, Chromium from the system (CHROMIUM_PATH, or what `chromium` starts).
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import type { Installation } from '../test/package/pack.js';
import { installPacked } from '../test/package/pack.js';
import { ensureBuilt } from './ensure-built.js';
import { root } from './modules.js';

/** Minutes by which local time lies behind UTC in January and in July 2026: east and west, with daylight saving, and by 45 minutes. */
const ZONES: Readonly<Record<string, readonly [number, number]>> = {
  UTC: [0, 0],
  'Asia/Shanghai': [-480, -480],
  'America/New_York': [300, 240],
  'Pacific/Apia': [-780, -780],
  'Asia/Kathmandu': [-345, -345],
};
const PLAYWRIGHT = 'playwright-core@1.65.1';
const CACHE = `${root}node_modules/.cache/salesmath/runtimes`;
const A_MINUTE = 60_000;
const LAST_BITS = 1e-12;

const run = promisify(execFile);

/** What test/smoke/smoke.mjs found. */
interface Outcome {
  readonly passed: number;
  readonly failures: readonly string[];
  /** The id of each known answer, and the answer as JSON. */
  readonly answers: readonly (readonly [id: string, json: string])[];
}

/** A runtime that was found, ready to run the suite in a zone. */
interface Runtime {
  readonly version: string;
  readonly smoke: (zone: string) => Promise<Outcome>;
  readonly close?: () => Promise<void>;
}

interface Result {
  readonly name: string;
  readonly zone: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** Installs a package into a folder of its own, unless it is there; its scripts are not run. */
async function fetchPackage(spec: string): Promise<string> {
  const folder = `${CACHE}/${spec.replace(/[/@]/g, '-')}`;
  if (existsSync(`${folder}/node_modules`)) return `${folder}/node_modules`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  const args = ['install', spec, '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  try {
    await run('npm', args, { cwd: folder, timeout: 5 * A_MINUTE, shell: process.platform === 'win32' });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`npm could not install ${spec}: ${/E[A-Z0-9]{3,}/.exec(stderr)?.[0] ?? String(error)}`, { cause: error });
  }
  return `${folder}/node_modules`;
}

/** The first of the paths that exists; `*` stands for any name. */
function findFile(...patterns: readonly string[]): string | undefined {
  const expand = (pattern: string): string[] => {
    const star = pattern.indexOf('*');
    if (star < 0) return existsSync(pattern) ? [pattern] : [];
    const folder = pattern.slice(0, star);
    return existsSync(folder) ? readdirSync(folder).flatMap((name) => expand(folder + name + pattern.slice(star + 1))) : [];
  };
  return patterns.flatMap(expand)[0];
}

/** A runtime that starts like Node: a command, a file, and what it prints. */
async function commandLine(binary: string | undefined, folder: string, ...before: string[]): Promise<Runtime> {
  if (binary === undefined) throw new Error(`its package has no binary for ${process.platform} ${process.arch}`);
  const { stdout: version } = await run(binary, ['--version'], { timeout: A_MINUTE });
  const smoke = async (zone: string): Promise<Outcome> => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: zone, NO_COLOR: '1' };
    const options = { cwd: folder, env, timeout: 2 * A_MINUTE, maxBuffer: 2 ** 28 };
    const { stdout } = await run(binary, [...before, 'smoke-main.mjs', JSON.stringify(ZONES[zone])], options);
    return JSON.parse(stdout) as Outcome;
  };
  return { version: /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version.trim(), smoke };
}

const EXE = process.platform === 'win32' ? '.exe' : '';

async function startNode(major: number, folder: string): Promise<Runtime> {
  if (process.versions.node.startsWith(`${major}.`)) return commandLine(process.execPath, folder);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const modules = await fetchPackage(`${name}@${major}`);
  return commandLine(findFile(`${modules}/${name}/bin/node${EXE}`), folder);
}

async function startDeno(folder: string): Promise<Runtime> {
  const modules = await fetchPackage('deno@2');
  return commandLine(findFile(`${modules}/@deno/*/deno${EXE}`), folder, 'run', '--quiet', '--no-prompt', '--node-modules-dir=manual', '--allow-read=.');
}

async function startBun(folder: string): Promise<Runtime> {
  const modules = await fetchPackage('bun@1');
  return commandLine(findFile(`${modules}/@oven/*/bin/bun${EXE}`), folder, 'run');
}

/** As much of playwright-core as is used here; it is no dependency, so its types are not at hand. */
interface Chromium {
  launch(options: { executablePath: string; args: string[] }): Promise<{
    version(): string;
    newContext(options: { timezoneId: string }): Promise<{
      newPage(): Promise<{
        on(event: 'pageerror', listener: (error: Error) => void): void;
        addScriptTag(options: { path: string }): Promise<unknown>;
        evaluate(code: string): Promise<unknown>;
      }>;
      close(): Promise<void>;
    }>;
    close(): Promise<void>;
  }>;
}

async function startChromium(folder: string): Promise<Runtime> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((path) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `${path}/${name}`));
  const executablePath = process.env['CHROMIUM_PATH'] ?? findFile(...onPath);
  if (executablePath === undefined) throw new Error('no chromium on the PATH: `apt-get install chromium`, or set CHROMIUM_PATH');
  const modules = await fetchPackage(PLAYWRIGHT);
  const { chromium } = (await import(pathToFileURL(`${modules}/playwright-core/index.mjs`).href)) as { chromium: Chromium };
  const path = `${folder}/smoke-bundle.js`;
  await build({ entryPoints: [`${folder}/smoke-browser.mjs`], bundle: true, outfile: path, format: 'iife', platform: 'browser', logLevel: 'error' });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath, args });
  const smoke = async (zone: string): Promise<Outcome> => {
    const context = await browser.newContext({ timezoneId: zone });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addScriptTag({ path });
    const outcome = errors.length > 0 ? errors[0] : await page.evaluate(`smoke(${JSON.stringify(ZONES[zone])})`);
    await context.close();
    if (typeof outcome !== 'object') throw new Error(outcome as string);
    return outcome as Outcome;
  };
  return { version: browser.version(), smoke, close: () => browser.close() };
}

const RUNTIMES: Readonly<Record<string, (folder: string) => Promise<Runtime>>> = {
  node20: (folder) => startNode(20, folder),
  node22: (folder) => startNode(22, folder),
  node24: (folder) => startNode(24, folder),
  node26: (folder) => startNode(26, folder),
  deno: startDeno,
  bun: startBun,
  chromium: startChromium,
};

/** Puts the suite into the folder where the package is installed, with loaders of every subpath in both formats. */
function placeSuite(folder: string): void {
  const manifest = JSON.parse(readFileSync(`${folder}/node_modules/salesmath/package.json`, 'utf8')) as { exports: Record<string, unknown> };
  const names = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json')).map((subpath) => subpath.replace(/^\.\/?/, ''));
  const specifier = (name: string): string => JSON.stringify(name === '' ? 'salesmath' : `salesmath/${name}`);
  const known = readdirSync(`${root}test/golden`).filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(`${root}test/golden/${name}`, 'utf8')) as { args?: unknown }[]);
  const written = known.filter((each) => each.args !== undefined && !('argsFile' in each) && !('argsFrom' in each) && !('argsMap' in each));

  writeFileSync(`${folder}/smoke.mjs`, readFileSync(`${root}test/smoke/smoke.mjs`));
  writeFileSync(`${folder}/smoke-known.mjs`, `export const known = ${JSON.stringify(written)};\n`);
  writeFileSync(`${folder}/smoke-cjs.cjs`, `module.exports = { ${names.map((name) => `${JSON.stringify(name)}: require(${specifier(name)})`).join(', ')} };\n`);
  writeFileSync(
    `${folder}/smoke-esm.mjs`,
    `${names.map((name, i) => `import * as m${i} from ${specifier(name)};`).join('\n')}\nexport const esm = { ${names.map((name, i) => `${JSON.stringify(name)}: m${i}`).join(', ')} };\n`,
  );
  const load = "import { runSmoke } from './smoke.mjs';\nimport { known } from './smoke-known.mjs';\nimport { esm } from './smoke-esm.mjs';\nimport cjs from './smoke-cjs.cjs';\n";
  writeFileSync(`${folder}/smoke-main.mjs`, `${load}import process from 'node:process';\nconsole.log(JSON.stringify(runSmoke({ esm, cjs, known, offsets: JSON.parse(process.argv[2]) })));\n`);
  writeFileSync(`${folder}/smoke-browser.mjs`, `${load}globalThis.smoke = (offsets) => runSmoke({ esm, cjs, known, offsets });\n`);
}

async function smokeOne(name: string, zones: readonly string[], folder: string): Promise<{ version: string; results: Result[] }> {
  const runtime = await RUNTIMES[name]!(folder);
  const results: Result[] = [];
  for (const zone of zones) {
    const started = performance.now();
    const outcome = await runtime.smoke(zone).catch((error: unknown): Outcome => {
      const { stderr = '' } = error as { stderr?: string };
      return { passed: 0, failures: [stderr.trim() || String(error)], answers: [] };
    });
    results.push({ name, zone, outcome, seconds: (performance.now() - started) / 1000 });
  }
  await runtime.close?.();
  return { version: runtime.version, results };
}

/** How far two answers lie apart: the largest difference between their numbers, relative where they exceed 1; infinite where anything else differs. */
function distance(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) / Math.max(1, Math.abs(a));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? 0 : Infinity;
  const [ofA, ofB] = [Object.entries(a), b as Record<string, unknown>];
  if (ofA.length !== Object.keys(ofB).length) return Infinity;
  return ofA.reduce((most, [key, value]) => Math.max(most, distance(value, ofB[key])), 0);
}

/** Compares the answers of all runs. Engines differ in the last bits of a logarithm, and a fitted model carries that on; nothing else may. */
function compareRuns(results: readonly Result[]): boolean {
  const firsts = new Map<string, string>();
  const apart = new Map<string, number>();
  for (const { outcome } of results) {
    for (const [id, text] of outcome.answers) {
      const first = firsts.get(id) ?? text;
      firsts.set(id, first);
      if (first !== text) apart.set(id, Math.max(apart.get(id) ?? 0, distance(JSON.parse(first), JSON.parse(text))));
    }
  }
  console.log(`\n${firsts.size - apart.size} of ${firsts.size} known answers are the same text in every run`);
  const sorted = [...apart].sort(([, a], [, b]) => b - a);
  if (sorted[0] !== undefined) console.log(`in the others only numbers differ, by ${sorted[0][1].toExponential(0)} at most (${sorted[0][0]})`);
  const wrong = sorted.filter(([, most]) => !(most <= LAST_BITS));
  for (const [id, most] of wrong) console.log(`FAILED: ${id} differs by ${most}`);
  return wrong.length === 0;
}

function pick(given: string | undefined, known: Readonly<Record<string, unknown>>, what: string): string[] {
  const names = given?.split(',') ?? Object.keys(known);
  const unknown = names.filter((name) => !(name in known));
  if (unknown.length > 0) throw new Error(`no ${what} ${unknown.join(', ')}: known are ${Object.keys(known).join(', ')}`);
  return names;
}

async function smokeAll(installed: Installation, names: readonly string[], zones: readonly string[], strict: boolean): Promise<boolean> {
  placeSuite(installed.folder);
  const all: Result[] = [];
  const skipped: string[] = [];
  console.log(`${'runtime'.padEnd(24)}${zones.map((zone) => zone.padEnd(18)).join('')}`);
  for (const name of names) {
    try {
      const { version, results } = await smokeOne(name, zones, installed.folder);
      const cells = results.map(({ outcome, seconds }) => `${outcome.failures.length === 0 ? `ok ${outcome.passed}` : `FAILED ${outcome.failures.length}`} (${seconds.toFixed(1)} s)`.padEnd(18));
      console.log(`${`${name} ${version}`.padEnd(24)}${cells.join('')}`);
      all.push(...results);
    } catch (error) {
      skipped.push(name);
      console.log(`${name.padEnd(24)}SKIPPED: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  const failed = all.filter(({ outcome }) => outcome.failures.length > 0);
  for (const { name, zone, outcome } of failed) console.log(`\n${name} in ${zone}\n  ${outcome.failures.slice(0, 10).join('\n  ')}`);
  const alike = compareRuns(all);
  console.log(`smoke: ${all.length - failed.length} runs passed, ${failed.length} failed${skipped.length > 0 ? `, skipped: ${skipped.join(', ')}` : ''}`);
  return failed.length === 0 && alike && all.length > 0 && !(strict && skipped.length > 0);
}

const { values } = parseArgs({ options: { only: { type: 'string' }, zones: { type: 'string' }, strict: { type: 'boolean', default: false } } });
const names = pick(values.only, RUNTIMES, 'runtime');
const zones = pick(values.zones, ZONES, 'zone');
ensureBuilt();
const installed = await installPacked();
try {
  process.exitCode = (await smokeAll(installed, names, zones, values.strict)) ? 0 : 1;
} finally {
  installed.remove();
}

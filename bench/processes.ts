/** Child processes: built once, asked for one answer or for one after the other. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Scale, TimedCase } from './cases/case.js';
import type { Outcome } from './child.js';
import type { AbsentTiming, Spent, Timing } from './measure.js';
import { listSides, playRounds, presentOf, tabulate } from './rounds.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../node_modules/.cache/salesmath-bench');

/**
 * Bundled as an application would: a loader that compiles on the fly wraps functions, and that would be measured too. Each
 * case is a file of its own, so that a process loads no other one's rivals.
 */
export async function buildChild(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  await build({
    entryPoints: [here('child.ts')],
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  });
}

function start(args: readonly string[]): ChildProcess {
  return fork(`${FOLDER}/child.mjs`, args, { execArgv: ['--expose-gc', '--max-old-space-size=8192'] });
}

/** The next answer of a child, or an error when it ends without one. */
function answerOf<T>(child: ChildProcess, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${what}: ended with code ${String(code)} and no result`));
    child.once('exit', onExit);
    child.once('message', (message: { result: T }) => {
      child.off('exit', onExit);
      resolve(message.result);
    });
  });
}

export async function ask<T>(...args: string[]): Promise<T> {
  const child = start(args);
  const result = await answerOf<T>(child, args.join(' '));
  child.disconnect();
  return result;
}

/** All of them, two at a time where there are two cores: for what is not timed. Results are in the order of the items. */
export async function together<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce: number = Math.min(2, availableParallelism())): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    while (next < items.length) {
      const i = next;
      next += 1;
      try {
        results[i] = await work(items[i] as T);
      } catch (error) {
        next = items.length; // nothing else begins
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return results;
}

/** Rows that tell which sides there are. */
const HARDLY_ANY = 100;

/** What came of a case. */
export interface Timed {
  facts: string[];
  timings: (Timing | AbsentTiming)[];
}

/** Compares the answers of a case, then times its sides. */
export async function contest(name: string, timed: TimedCase, scale: Scale): Promise<Timed> {
  const { rounds, enough, inOneProcess } = scale;
  const rows = String(timed.rowsOf(scale));
  const sides = listSides(timed.prepare(HARDLY_ANY));
  if (inOneProcess) {
    const { facts, times } = await ask<Outcome>('contest', name, rows, String(enough), JSON.stringify(rounds));
    return { facts, timings: tabulate(sides, times) };
  }
  const present = presentOf(sides);
  const whoOf = (i: number): string => `${name}, ${sides[present[i] as number]?.name ?? ''}`;
  const children = present.map((i) => ({ side: String(i), process: null as ChildProcess | null }));
  let facts: string[] = [];
  const prepare = children.map((child, i) => async (): Promise<void> => {
    child.process = start(['time', name, rows, String(enough), child.side]);
    await answerOf(child.process, whoOf(i));
  });
  const verify = async (): Promise<void> => {
    facts = await ask<string[]>('verify', name, rows);
  };
  try {
    await together([verify, ...prepare], (task) => task()); // nothing is timed before all of them are done
    const times = await playRounds(children.length, rounds, async (i) => {
      const child = children[i]?.process as ChildProcess;
      const answer = answerOf<Spent>(child, whoOf(i));
      child.send('go');
      return answer;
    });
    return { facts, timings: tabulate(sides, times) };
  } finally {
    for (const { process: child } of children) if (child?.connected === true) child.disconnect();
  }
}

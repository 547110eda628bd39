/** Child processes: built once, asked for one answer or for one after the other. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Scale, TimedCase } from './cases/case.js';
import type { Timing } from './measure.js';
import { spreadOf } from './measure.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CHILD = here('../node_modules/.cache/salesmath-bench/child.mjs');

/** Bundled as an application would: a loader that compiles on the fly wraps functions, and that would be measured too. */
export async function buildChild(): Promise<void> {
  await build({
    entryPoints: [here('child.ts')],
    outfile: CHILD,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  });
}

function start(args: readonly string[]): ChildProcess {
  return fork(CHILD, args, { execArgv: ['--expose-gc', '--max-old-space-size=8192'] });
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

/**
 * Each side in a child of its own, all alive together; they run in turns, each round beginning with another one, so that
 * a busy moment of the machine hits all of them. Ratios are taken within a round, against the first side.
 */
export async function contest(name: string, timed: TimedCase, rows: number, { rounds, enough }: Scale): Promise<Timing[]> {
  const names = timed.prepare(1000).sides.map((side) => side.name);
  const children: ChildProcess[] = [];
  for (const i of names.keys()) {
    const child = start(['time', name, String(rows), String(enough), String(i)]);
    await answerOf(child, `${name}, ${names[i] ?? ''}`);
    children.push(child);
  }
  const times = names.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const turn = (round + i) % names.length;
      const child = children[turn] as ChildProcess;
      const answer = answerOf<number>(child, `${name}, ${names[turn] ?? ''}`);
      child.send('go');
      times[turn]?.push(await answer);
    }
  }
  for (const child of children) child.send('stop');
  const base = times[0] as number[];
  return names.map((side, i) => {
    const own = times[i] as number[];
    return {
      name: side,
      milliseconds: spreadOf(own),
      ratio: spreadOf(own.map((time, round) => time / (base[round] as number))),
    };
  });
}

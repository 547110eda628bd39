import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';

const run = promisify(execFile);
const files = readdirSync(`${root}examples`);
const programs = files.filter((name) => name.endsWith('.ts'));

/** What needs more than a process has a test of its own. */
const ELSEWHERE: Readonly<Record<string, string>> = { '17-postgres.ts': 'test/docs/examples/postgres.test.ts' };

interface Run {
  readonly name: string;
  readonly args: readonly string[];
  readonly output: string;
}

/**
 * The runs that an example's docblock shows: those that end in `> examples/….out.…`, else the first one, else the program without
 * arguments.
 */
function listRuns(name: string): Run[] {
  const docblock = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(`${root}examples/${name}`, 'utf8'))?.[0] ?? '';
  const shown = [...docblock.matchAll(/^ \* npx tsx examples\/(\S+\.ts)([^#\n>]*)(?:> examples\/(\S+))?/gm)].filter(([, file]) => file === name);
  const runs = shown.map(([, , args = '', output = name.replace(/\.ts$/, '.out.txt')]) => ({ name, args: args.trim().split(/\s+/).filter((each) => each !== ''), output }));
  const written = runs.filter((_, i) => shown[i]?.[3] !== undefined);
  return written.length > 0 ? written : [runs[0] ?? { name, args: [], output: name.replace(/\.ts$/, '.out.txt') }];
}

const runs = programs.filter((name) => !(name in ELSEWHERE)).flatMap(listRuns);

describe('the examples', () => {
  // The output stands beside the example; `npx vitest run test/docs/examples -u` writes it anew.
  it.concurrent.for(runs.map((each) => [each.output, each] as const))('examples/%s is what the example prints', async ([output, { name, args }], { expect }) => {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', `examples/${name}`, ...args], { cwd: root });
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`${root}examples/${output}`);
  });

  it('leave no output without its example', () => {
    const outputs = files.filter((name) => name.includes('.out.'));
    const expected = [...runs.map(({ output }) => output), ...Object.keys(ELSEWHERE).map((name) => name.replace(/\.ts$/, '.out.txt'))];
    expect(outputs.sort()).toEqual(expected.sort());
  });

  it('are all listed in their README', () => {
    const readme = readFileSync(`${root}examples/README.md`, 'utf8');
    expect(programs.filter((name) => !readme.includes(`(${name})`))).toEqual([]);
  });
});

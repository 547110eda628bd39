import { spawn } from 'node:child_process';
import { root } from './modules.js';

type Gate = readonly [script: string, what: string];

/** The package comes first: the others read what was built. */
const BUILD: Gate = ['build', 'the package builds, ESM and CommonJS, with types'];

/** In CI all tests have just passed, with the coverage that is asked for: they need not run twice. */
const TESTS: readonly Gate[] = process.env['TESTED'] ? [] : [['coverage', 'all tests, with the coverage that is asked for']];

/** The longest first, since two gates run beside each other. */
const GATES: readonly Gate[] = [
  ...TESTS,
  ['lint', 'house rules'],
  ['types', 'everything type-checks; src without Node types'],
  ['docs', 'the reference has no gap and no dead link'],
  ['size', 'an import costs only what it uses'],
  ['knip', 'nothing is unused'],
  ['attw', 'types resolve for every kind of user'],
  ['cases', 'known answers, on the built package'],
  ['publint', 'package.json fits what is packed'],
];

interface Result {
  readonly script: string;
  readonly passed: boolean;
  readonly seconds: string;
}

/** Runs one gate and prints what it said when it ends, so that two gates never mix their lines. */
function run([script, what]: Gate): Promise<Result> {
  return new Promise((resolve) => {
    const started = performance.now();
    const said: Buffer[] = [];
    const gate = spawn('npm', ['run', '--silent', script], { cwd: root, shell: process.platform === 'win32' });
    gate.stdout.on('data', (piece: Buffer) => said.push(piece));
    gate.stderr.on('data', (piece: Buffer) => said.push(piece));
    gate.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n=== ${script}: ${what}\n${Buffer.concat(said).toString()}--- ${script} ${passed ? 'ok' : 'FAILED'}, ${seconds} s`);
      resolve({ script, passed, seconds });
    });
  });
}

/** Every gate, whatever fails before it: the next one begins when one of the two that run has ended. */
async function runAll(): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...GATES];
  const work = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) results.push(await run(gate));
  };
  await Promise.all([work(), work()]);
  return results;
}

console.log('Takes some minutes; each gate prints when it ends.');
const results = [await run(BUILD), ...(await runAll())];

console.log('\n=== check');
for (const { script, passed, seconds } of results) console.log(`${passed ? 'ok    ' : 'FAILED'} ${script.padEnd(10)} ${seconds.padStart(6)} s`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} gates passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

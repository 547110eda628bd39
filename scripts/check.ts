import { spawn } from 'node:child_process';
import { root } from './modules.js';

type Gate = readonly [script: string, what: string];

/** The package comes first: the others read what was built. */
const BUILD: Gate = ['build', 'the package builds, ESM and CommonJS, with types'];

/** The tests take longest and leave part of a processor idle; the other gates run beside them, one after another. */
const TESTS: Gate = process.env['TESTED']
  ? ['coverage:src', 'the tests that read src, with the coverage that is asked for; all have just passed']
  : ['coverage', 'all tests, with the coverage that is asked for'];
const BESIDE: readonly Gate[] = [
  ['types', 'everything type-checks; src without Node types'],
  ['lint', 'house rules'],
  ['publint', 'package.json fits what is packed'],
  ['attw', 'types resolve for every kind of user'],
  ['size', 'an import costs only what it uses'],
  ['knip', 'nothing is unused'],
  ['docs', 'the reference has no gap and no dead link'],
  ['cases', 'known answers, on the built package'],
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

/** Every gate, whatever fails before it. */
async function runBeside(): Promise<Result[]> {
  const results: Result[] = [];
  for (const gate of BESIDE) results.push(await run(gate));
  return results;
}

console.log('The tests take some minutes; each gate prints when it ends.');
const built = await run(BUILD);
const [tests, beside] = await Promise.all([run(TESTS), runBeside()]);
const results = [built, ...beside, tests];

console.log('\n=== check');
for (const { script, passed, seconds } of results) console.log(`${passed ? 'ok    ' : 'FAILED'} ${script.padEnd(10)} ${seconds.padStart(6)} s`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} gates passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

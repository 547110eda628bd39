import { spawnSync } from 'node:child_process';
import { root } from './modules.js';

/** Every gate, in the order in which a failure is best read. All run, whatever fails. */
const GATES: readonly (readonly [script: string, what: string])[] = [
  ['build', 'the package builds, ESM and CommonJS, with types'],
  ['types', 'everything type-checks; src without Node types'],
  ['lint', 'house rules'],
  ['coverage', 'all tests, with the coverage that is asked for'],
  ['publint', 'package.json fits what is packed'],
  ['attw', 'types resolve for every kind of user'],
  ['size', 'an import costs only what it uses'],
  ['knip', 'nothing is unused'],
  ['docs', 'the reference has no gap and no dead link'],
  ['cases', 'known answers, on the built package'],
];

const results = GATES.map(([script, what], index) => {
  console.log(`\n=== ${index + 1}/${GATES.length} ${script}: ${what}`);
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { script, passed: status === 0, seconds };
});

console.log('\n=== check');
for (const { script, passed, seconds } of results) console.log(`${passed ? 'ok    ' : 'FAILED'} ${script.padEnd(10)} ${seconds.padStart(6)} s`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} gates passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

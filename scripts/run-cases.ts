import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { listModules, root } from './modules.js';

// Runs the known answers that are kept beside this repository, where they are, on the built package. Those that the
// repository carries in test/golden must pass; the others are counted.
const folder = `${root}../shared/cases`;
const runner = `${folder}/run-cases.mjs`;

function listCarried(name: string): Set<string> {
  const path = `${root}test/golden/${name}.json`;
  if (!existsSync(path)) return new Set();
  return new Set((JSON.parse(readFileSync(path, 'utf8')) as { id: string }[]).map(({ id }) => id));
}

/** Runs one module's cases; returns how many that are carried fail. */
function runCases(name: string): number {
  const file = `${folder}/${name}.json`;
  if (!existsSync(file)) return 0;
  const { stdout, stderr } = spawnSync(process.execPath, [runner, '--package', root, file], { encoding: 'utf8' });
  const summary = /^(\d+ passed, \d+ failed)$/m.exec(stdout)?.[1];
  if (summary === undefined) {
    console.log(`${name}: the runner did not finish\n${stdout}${stderr}`);
    return 1;
  }
  const carried = listCarried(name);
  const failures = stdout.split('\n').filter((line) => line.startsWith('FAIL '));
  const ours = failures.filter((line) => carried.has(/^FAIL ([^:]+):/.exec(line)?.[1] ?? ''));
  console.log(`${name}: ${summary}; ${carried.size} are carried here, ${ours.length} of them failed`);
  for (const line of failures) console.log(`  ${ours.includes(line) ? line : line.replace(/^FAIL/, 'not carried:')}`);
  return ours.length;
}

if (existsSync(runner)) {
  const failed = listModules().map(runCases).reduce((sum, count) => sum + count, 0);
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  console.log('There are none beside this repository.');
}

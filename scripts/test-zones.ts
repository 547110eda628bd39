import { spawnSync } from 'node:child_process';
import { root } from './modules.js';

// The whole suite on src, once in each zone: east and west of UTC, with and without daylight saving, across the date line.
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'];

const failed = ZONES.filter((zone) => {
  console.log(`\n=== TZ=${zone}`);
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nfailed under ${failed.join(', ')}`);
  process.exitCode = 1;
}

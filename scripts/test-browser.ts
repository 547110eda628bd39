/**
 * The React page of the examples with the package as it is packed, in headless Chromium: `npm run test:browser`. It is no gate of
 * `npm run check`, which asks for no browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './ensure-built.js';
import { root } from './modules.js';

const folder = `${root}examples/react-funnel`;
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Without what the surrounding `npm run` sets: it would point the inner npm at this repository. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle|command|execpath|config_local_prefix)|INIT_CWD|NODE_ENV$)/.test(name)));

function npm(...args: string[]): boolean {
  console.log(`\n=== npm ${args.join(' ')}`);
  const { status } = spawnSync('npm', args, { cwd: folder, env: environment, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

if (existsSync(chromium)) {
  ensureBuilt();
  const passed = npm('ci', '--prefer-offline', '--no-audit', '--no-fund') && npm('run', 'build') && npm('test');
  process.exitCode = passed ? 0 : 1;
} else {
  console.error(`there is no ${chromium}: \`apt-get install chromium\`, or set CHROMIUM_PATH`);
  process.exitCode = 1;
}

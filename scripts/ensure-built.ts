import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listEntries, root } from './modules.js';

/** What `dist` is made from. */
const SOURCES = ['src', 'package.json', 'tsconfig.json', 'tsup.config.ts', 'scripts/modules.js'];

/** The newest change below a path; a folder counts too, for the files that were taken out of it. */
function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(`${path}/${name}`)));
}

function isStale(): boolean {
  const outputs = Object.keys(listEntries()).flatMap((name) =>
    ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `${root}dist/${name}.${ending}`),
  );
  if (!outputs.every((path) => existsSync(path))) return true;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newestChange(root + path) > built);
}

/** Builds `dist` unless it is newer than all that it is made from. */
export function ensureBuilt(): void {
  if (!isStale()) return;
  const build = spawnSync(process.execPath, [`${root}node_modules/tsup/dist/cli-default.js`, '--silent'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt();

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { root } from '../../scripts/modules.js';

const run = promisify(execFile);

/** Without what a surrounding `npm run` sets: it would point the inner npm at this repository. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle|command|execpath|config_local_prefix)|INIT_CWD|NODE_ENV$)/.test(name)),
);

/** A folder outside of the repository with the packed package installed in it, as its users get it. */
export interface Installation {
  readonly folder: string;
  /** Paths in the tarball. */
  readonly packed: readonly string[];
  /** Runs Node in the folder; rejects when it fails. */
  readonly node: (...args: string[]) => Promise<string>;
  readonly remove: () => void;
}

/** Packs `dist` as it stands and installs the tarball with its dependencies. */
export async function installPacked(): Promise<Installation> {
  const folder = realpathSync(mkdtempSync(`${tmpdir()}/salesmath-`));
  const npm = async (cwd: string, ...args: string[]): Promise<string> => {
    const { stdout } = await run('npm', args, { cwd, env: environment, shell: process.platform === 'win32' });
    return stdout;
  };
  const report = await npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const packs = JSON.parse(report) as Record<string, { filename: string; files: { path: string }[] }>;
  const [pack] = Object.values(packs);
  if (pack === undefined) throw new Error(`npm pack reported nothing: ${report}`);
  mkdirSync(`${folder}/app`);
  writeFileSync(`${folder}/app/package.json`, '{ "name": "app", "private": true }\n');
  cpSync(`${root}test/package/consumer`, `${folder}/app`, { recursive: true });
  await npm(`${folder}/app`, 'install', `../${pack.filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts');
  return {
    folder: `${folder}/app`,
    packed: pack.files.map(({ path }) => path),
    node: async (...args) => {
      const { stdout } = await run(process.execPath, args, { cwd: `${folder}/app`, env: environment }).catch((error: unknown) => {
        const { stdout: out = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`node ${args.join(' ')}\n${out}${stderr}`);
      });
      return stdout;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

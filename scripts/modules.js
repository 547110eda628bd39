import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The module folders of `src`, sorted. A folder with an `index.ts` is a module, and with it a subpath of the package,
 * an entry of the build and a section of the reference.
 *
 * @returns {string[]}
 */
export function listModules() {
  return readdirSync(`${root}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${root}src/${entry.name}/index.ts`))
    .map((entry) => entry.name)
    .sort();
}

/**
 * What is built, by its name in `dist`: the root and every module.
 *
 * @returns {Record<string, string>}
 */
export function listEntries() {
  const modules = listModules().map((name) => [`${name}/index`, `src/${name}/index.ts`]);
  return Object.fromEntries([['index', 'src/index.ts'], ...modules]);
}

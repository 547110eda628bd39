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
 * What is public in `dist`, by its name there: the root and every module.
 *
 * @returns {Record<string, string>}
 */
export function listEntries() {
  const modules = listModules().map((name) => [`${name}/index`, `src/${name}/index.ts`]);
  return Object.fromEntries([['index', 'src/index.ts'], ...modules]);
}

/** decimal.js says nothing of side effects: in a file of its own, only an import that uses it brings it along. */
export const OWN_FILES = { 'money/exact': 'src/money/exact.ts' };

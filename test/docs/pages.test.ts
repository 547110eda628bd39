import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';
import { extractFences, listPages } from './extract.js';

const read = (file: string): string => readFileSync(root + file, 'utf8');

/** The files that a page links to, by their path from the root. */
function listTargets(file: string): string[] {
  return [...read(file).matchAll(/\]\(([^)\s#:]+)(?:#[^)\s]*)?\)/g)].map(([, path = '']) => posix.join(posix.dirname(file), path));
}

it('the overview leads to every page', () => {
  const linked = new Set(listTargets('docs/index.md'));
  const pages = listPages().filter((file) => file.startsWith('docs/') && file !== 'docs/index.md');
  expect(pages.filter((file) => !linked.has(file))).toEqual([]);
});

it('README says the same in Chinese: the same programs, links and headings', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'];
  const importsOf = (file: string): (string | undefined)[] => extractFences(file, read(file)).snippets.map(({ code }) => /^import .*/m.exec(code)?.[0]);
  expect(importsOf(chinese)).toEqual(importsOf(english));
  const targetsOf = (file: string): string[] => listTargets(file).filter((path) => !path.startsWith('README'));
  expect(targetsOf(chinese)).toEqual(targetsOf(english));
  const headingsOf = (file: string): number => (read(file).match(/^## /gm) ?? []).length;
  expect(headingsOf(chinese)).toBe(headingsOf(english));
});

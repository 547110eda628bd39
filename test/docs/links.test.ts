import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';
import { listPages } from './extract.js';

const pages = [...new Set([...listPages(), ...readdirSync(root).filter((name) => name.endsWith('.md'))])];

/** The anchors that GitHub gives to the headings of a page. */
function listAnchors(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of readFileSync(root + file, 'utf8').matchAll(/^#{1,6}\s+(.+)$/gm)) {
    const slug = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

function findDeadLinks(file: string): string[] {
  const text = readFileSync(root + file, 'utf8').replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, (fence) => fence.replace(/[^\n]/g, ''));
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const target = match[1]!;
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor] = target.split('#', 2);
    const to = path === '' ? file : posix.join(posix.dirname(file), path);
    const alive = existsSync(root + to) && (anchor === undefined || !to.endsWith('.md') || listAnchors(to).has(anchor));
    return alive ? [] : [`${file}:${text.slice(0, match.index).split('\n').length}: ${target}`];
  });
}

it('every link within the documentation leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.flatMap(findDeadLinks)).toEqual([]);
});

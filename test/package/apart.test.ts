import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { listModules, root } from '../../scripts/modules.js';
import { readGraph } from './graph.js';

/** The folders of src whose code a built file brings along, by the names that the build writes above each part. */
function foldersIn(entry: string): string[] {
  const reached = new Set<string>();
  const folders = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(`${root}dist/${file}`, 'utf8');
    for (const [, folder] of text.matchAll(/^\/\/ src\/([^/\n]+)\//gm)) folders.add(folder as string);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.')) visit(posix.join(posix.dirname(file), fileName));
    }
  };
  visit(entry);
  return [...folders].sort();
}

const arrows = readGraph().filter(({ to, typeOnly }) => !typeOnly && to.endsWith('.ts'));

/** The folders that a module's sources reach, types aside: what it may bring along. */
function foldersBehind(module: string): string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from, to } of arrows) if (from === file) visit(to);
  };
  visit(`${module}/index.ts`);
  return [...new Set([...reached].filter((file) => file.includes('/')).map((file) => file.split('/')[0] as string))].sort();
}

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = { metrics: ['funnel'], forecast: ['funnel', 'metrics'] };
const GROUND = ['calendar', 'internal', 'money', 'stats'];

describe('an import of one module', () => {
  it.each(listModules())('%s brings no code of another that it does not stand on', (module) => {
    const brought = foldersIn(`${module}/index.js`);
    expect(brought.filter((folder) => !foldersBehind(module).includes(folder))).toEqual([]);
    if (module !== 'schemas') expect(brought.filter((folder) => ![...GROUND, module, ...(NEIGHBOURS[module] ?? [])].includes(folder))).toEqual([]);
    expect(brought).toContain(module);
  });
});

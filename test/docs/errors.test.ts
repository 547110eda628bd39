import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';
import { listSources } from '../package/graph.js';

const page = readFileSync(`${root}docs/errors.md`, 'utf8');

/** The codes in the first column of the tables under a heading. */
function listRows(heading: string): string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/errors.md has no section "${heading}"`);
  return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1]!);
}

/** Every text in a source file that looks like a code, types left out. */
function listCodes(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(`${root}src/${file}`, 'utf8'), ts.ScriptTarget.ESNext, true);
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) && /^[A-Z]+(_[A-Z]+)+$/.test(node.text)) codes.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return codes;
}

const union = /export type ErrorCode =([^;]+);/.exec(readFileSync(`${root}src/errors.ts`, 'utf8'))?.[1] ?? '';
const codes = [...union.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1]!);
const used = new Set(listSources().flatMap(listCodes));

describe('the catalogue of codes', () => {
  it('has a row for every error code, and no other', () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(listRows('Errors')).toEqual(codes);
  });

  it('is in the order of the alphabet', () => {
    expect(codes).toEqual([...codes].sort());
    const others = listRows('Warnings and reasons');
    expect(others).toEqual([...others].sort());
  });

  it('lists errors that are thrown somewhere', () => {
    expect(codes.filter((code) => !used.has(code))).toEqual([]);
  });

  it('has a row for every other code in the source, and no other', () => {
    const others = [...used].filter((code) => !codes.includes(code));
    expect(others.filter((code) => !listRows('Warnings and reasons').includes(code))).toEqual([]);
    const words = new Set(listSources().map((file) => readFileSync(`${root}src/${file}`, 'utf8')).join('\n').match(/\b[A-Z][A-Z_]+\b/g));
    expect(listRows('Warnings and reasons').filter((code) => !words.has(code))).toEqual([]);
  });
});

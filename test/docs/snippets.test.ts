import { beforeAll, describe, expect, it } from 'vitest';
import { extractAll } from './extract.js';
import { compileSnippets, runSnippets } from './run.js';

const { snippets, problems } = extractAll();
let ran: string[][] = [];
let compiled: string[][] = [];

beforeAll(() => {
  ran = runSnippets(snippets);
  compiled = compileSnippets(snippets);
});

describe('the programs in README, docs and docblocks', () => {
  it('are all found', () => {
    expect(problems).toEqual([]);
    expect(snippets.length).toBeGreaterThan(0);
  });

  it.each(snippets.map((snippet, index) => [`${snippet.file}:${snippet.line}`, index] as const))('%s', (_, index) => {
    expect([...compiled[index]!, ...ran[index]!].join('\n\n')).toBe('');
  });
});

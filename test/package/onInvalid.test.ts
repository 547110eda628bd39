import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const index = fileURLToPath(new URL('../../dist/index.d.ts', import.meta.url));
const page = readFileSync(new URL('../../docs/concepts/validation-and-errors.md', import.meta.url), 'utf8');

/** Functions that take the option, with whether their answer has a place for what it collects. */
function listCollecting(): Map<string, boolean> {
  const program = ts.createProgram([index], { strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] });
  const checker = program.getTypeChecker();
  const found = new Map<string, boolean>();
  const source = program.getSourceFile(index) as ts.SourceFile;
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol)) {
    for (const signature of checker.getTypeOfSymbol(symbol).getCallSignatures()) {
      const takes = signature.parameters.some((parameter) => checker.getTypeOfSymbol(parameter).getNonNullableType().getProperty('onInvalid') !== undefined);
      if (takes) found.set(symbol.name, signature.getReturnType().getProperty('rejected') !== undefined);
    }
  }
  return found;
}

describe('bad rows can be collected', () => {
  const collecting = listCollecting();

  it('by the functions that the page lists, and no others', () => {
    const table = page.slice(page.indexOf('| module | functions with `onInvalid` |'), page.indexOf('## No Result type'));
    const listed = table.split('\n').filter((line) => line.startsWith('| ')).slice(1).flatMap((line) => Array.from(line.matchAll(/`([a-z]\w+)`/g), ([, name]) => name));
    expect(collecting.size).toBeGreaterThan(12);
    expect([...listed].sort()).toEqual([...collecting.keys()].sort());
  });

  it('and stand in the answer', () => {
    expect([...collecting].filter(([, has]) => !has).map(([name]) => name)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/modules.js';

const entry = `${root}src/index.ts`;
const program = ts.createProgram([entry], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
});
const checker = program.getTypeChecker();

interface PublicFunction {
  readonly name: string;
  readonly declaration: ts.FunctionDeclaration;
}

function listFunctions(): PublicFunction[] {
  const index = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(index).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target.declarations?.find(ts.isFunctionDeclaration);
    return declaration === undefined ? [] : [{ name: symbol.name, declaration }];
  });
}

const codes: readonly string[] = readFileSync(`${root}src/errors.ts`, 'utf8').match(/'[A-Z_]+'/g) ?? [];

/** What a reader of the docblock would miss. */
function listGaps({ declaration }: PublicFunction): string[] {
  const gaps: string[] = [];
  const tags = ts.getJSDocTags(declaration);
  const text = (tag: ts.JSDocTag): string => ts.getTextOfJSDocComment(tag.comment)?.replace(/^\s*-\s*/, '').trim() ?? '';
  const [block] = ts.getJSDocCommentsAndTags(declaration);
  const summary = block !== undefined && ts.isJSDoc(block) ? (ts.getTextOfJSDocComment(block.comment) ?? '') : '';
  if (summary === '') gaps.push('a sentence on what it does');
  const described = tags.filter(ts.isJSDocParameterTag).filter((tag) => text(tag) !== '');
  for (const { name } of declaration.parameters) {
    if (!described.some((tag) => tag.name.getText() === name.getText())) gaps.push(`@param ${name.getText()}`);
  }
  const returns = tags.find(ts.isJSDocReturnTag);
  if (returns === undefined || text(returns) === '') gaps.push('@returns');
  if (!tags.some((tag) => tag.tagName.text === 'example')) gaps.push('@example');
  for (const tag of tags.filter(ts.isJSDocThrowsTag)) {
    const named = text(tag).match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    gaps.push(...named.filter((code) => !codes.includes(`'${code}'`)).map((code) => `@throws of a code that exists, not ${code}`));
  }
  return gaps;
}

describe('the docblock of every public function', () => {
  const functions = listFunctions();

  it('is there to be read', () => {
    expect(functions.length).toBeGreaterThan(0);
  });

  it.each(functions.map((each) => [each.name, each] as const))('%s says what it does, takes, gives and throws, with an example', (_, each) => {
    expect(listGaps(each)).toEqual([]);
  });
});

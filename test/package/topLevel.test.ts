import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

const isPure = (node: ts.Node, source: ts.SourceFile): boolean => source.text.slice(node.pos, node.getStart(source)).includes('@__PURE__');

/** What a bundler cannot leave out, since evaluating it may do something: calls that are not marked pure, spreads, fields and text put together. */
function mayAct(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return !isPure(node, source);
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return true;
  if (ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && ts.isBigIntLiteral(node.left))) return true;
  return ts.forEachChild(node, (child) => (mayAct(child, source) ? true : undefined)) ?? false;
}

/** Statements of a file that would stay in a bundle that uses none of its names. */
function listActing(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const where = `${name}:${source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1}`;
    if (ts.isExpressionStatement(statement)) return [where];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.some(({ initializer }) => initializer !== undefined && mayAct(initializer, source)) ? [where] : [];
  });
}

describe('a file does nothing when it is loaded, so that what is not used costs nothing', () => {
  it('in all of src', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((path) => listActing(path, readFileSync(new URL(path, root), 'utf8')))).toEqual([]);
  });

  it.each([
    'const a = f();',
    'const a = new Map();',
    'const a = [...b];',
    'const a = { ...b };',
    'const a = Number.MAX_SAFE_INTEGER;',
    'const a = `${b}!`;',
    'const a = 10n ** 18n;',
    'f();',
  ])('tells of %s', (text) => {
    expect(listActing('a.ts', text)).toEqual(['a.ts:1']);
  });

  it.each([
    'const a = /* @__PURE__ */ f(b.c);',
    'const a = () => f();',
    'const a = [1, "b", { c: -2 }];',
    'function a() { return f(); }',
    'const a = 60 * 24;',
  ])('takes %s', (text) => {
    expect(listActing('a.ts', text)).toEqual([]);
  });
});

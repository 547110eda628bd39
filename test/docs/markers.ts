import { Script } from 'node:vm';
import ts from 'typescript';

/** A claim that the documentation makes about a statement: `// => value`, or `// throws CODE`. */
interface Marker {
  readonly kind: 'value' | 'throws';
  /** The value's source, or the code. */
  readonly text: string;
  readonly start: number;
}

/** A program whose claims have become calls, and what is wrong with the way it is written. */
export interface Prepared {
  /** An ES module that calls `__check` and `__throws` with the claim's number. */
  readonly js: string;
  /** The line of each claim within the snippet, from 0. */
  readonly lines: number[];
  readonly problems: { readonly line: number; readonly message: string }[];
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function listComments(code: string): Comment[] {
  const comments: Comment[] = [];
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ESNext, true);
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(code, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(code, node.getEnd()) ?? []),
    ]) {
      if (range.kind !== ts.SyntaxKind.SingleLineCommentTrivia || seen.has(range.pos)) continue;
      seen.add(range.pos);
      comments.push({ start: range.pos, end: range.end, text: code.slice(range.pos + 2, range.end).trim() });
    }
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return comments.sort((a, b) => a.start - b.start);
}

function isExpression(text: string): boolean {
  try {
    new Script(`(${text}\n)`);
    return true;
  } catch {
    return false;
  }
}

const OPENS = /^(=>|throws\s)\s*/;

/** Reads the markers; a value goes on over the comment lines below it until it is whole. */
function readMarkers(code: string, problem: (start: number, message: string) => void): Marker[] {
  const comments = listComments(code);
  const markers: Marker[] = [];
  for (const [index, { start, text }] of comments.entries()) {
    const opened = OPENS.exec(text);
    if (opened === null) continue;
    const rest = text.slice(opened[0].length);
    if (opened[1] !== '=>') {
      if (/^[A-Z][A-Z_]+$/.test(rest)) markers.push({ kind: 'throws', text: rest, start });
      else problem(start, `"// throws" is followed by an error code and nothing else, not "${rest}"`);
      continue;
    }
    let value = rest;
    for (let next = index + 1; !isExpression(value); next += 1) {
      const [before, comment] = [comments[next - 1], comments[next]];
      const adjacent = comment !== undefined && before !== undefined && /^\s*$/.test(code.slice(before.end, comment.start));
      if (!adjacent || OPENS.test(comment.text)) break;
      value += ` ${comment.text}`;
    }
    if (isExpression(value) && value.trim() !== '') markers.push({ kind: 'value', text: value, start });
    else problem(start, `what follows "// =>" is no value: ${value}`);
  }
  return markers;
}

/** The statement that ends last before a position with nothing but blanks and comments between. */
function statementBefore(source: ts.SourceFile, position: number): ts.Statement | undefined {
  let best: ts.Statement | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node) || ts.isStatement(node)) {
      const better = best === undefined || node.end > best.end || (node.end === best.end && ts.isExpressionStatement(node));
      if (node.end <= position && better && !ts.isBlock(node)) best = node;
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  if (best === undefined) return undefined;
  const between = source.text.slice(best.end, position).replace(/\/\/.*$/gm, '');
  return between.trim() === '' ? best : undefined;
}

/** `console.log(x)` makes a claim about `x`. */
function subject(expression: ts.Expression): ts.Expression {
  if (ts.isCallExpression(expression) && expression.expression.getText() === 'console.log' && expression.arguments.length === 1) {
    return expression.arguments[0] ?? expression;
  }
  return expression;
}

function rewrite(statement: ts.Statement, marker: Marker, id: number): string | null {
  const asynchronous = /\bawait\b/.test(statement.getText());
  if (ts.isExpressionStatement(statement)) {
    const text = subject(statement.expression).getText();
    if (marker.kind === 'value') return `__check(${id}, (${text}), () => (${marker.text}));`;
    return asynchronous
      ? `await __throws(${id}, async () => (${text}), '${marker.text}');`
      : `__throws(${id}, () => (${text}), '${marker.text}');`;
  }
  if (!ts.isVariableStatement(statement) || marker.kind === 'throws') return null;
  const [declaration, another] = statement.declarationList.declarations;
  if (declaration === undefined || another !== undefined || !ts.isIdentifier(declaration.name)) return null;
  return `${statement.getText()} __check(${id}, ${declaration.name.text}, () => (${marker.text}));`;
}

/** Turns the claims of a snippet into calls. Lines keep their numbers. */
export function prepare(code: string): Prepared {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ESNext, true);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const problems: { line: number; message: string }[] = [];
  const problem = (start: number, message: string): void => {
    problems.push({ line: lineOf(start), message });
  };
  const lines: number[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  for (const marker of readMarkers(code, problem)) {
    const statement = statementBefore(source, marker.start);
    const text = statement === undefined ? null : rewrite(statement, marker, lines.length);
    if (statement === undefined || text === null) {
      problem(marker.start, 'the marker follows no expression, nor a declaration of one name');
      continue;
    }
    if (edits.some((edit) => edit.start === statement.getStart())) {
      problem(marker.start, 'a second marker on one statement');
      continue;
    }
    edits.push({ start: statement.getStart(), end: statement.end, text });
    lines.push(lineOf(marker.start));
  }
  let edited = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) edited = edited.slice(0, start) + text + edited.slice(end);
  const js = ts.transpileModule(edited, {
    fileName: 'snippet.ts',
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, inlineSourceMap: true },
  }).outputText;
  return { js, lines, problems };
}

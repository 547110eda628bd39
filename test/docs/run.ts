import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from '../../scripts/modules.js';
import type { Snippet } from './extract.js';
import { prepare } from './markers.js';

interface Outcome {
  readonly claims: { readonly id: number; readonly ok: boolean; readonly actual: string; readonly expected: string }[];
  readonly printed: string;
  readonly error?: { readonly message: string; readonly line: number };
}

function where(snippet: Snippet, line: number): string {
  return `${snippet.file}:${snippet.line + line}`;
}

function compareOutput(snippet: Snippet, printed: string): string[] {
  if (snippet.printed === undefined) {
    return printed === '' ? [] : [`${where(snippet, 0)}: it prints, but no text fence below it shows what:\n${printed}`];
  }
  const tidy = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();
  if (tidy(printed) === tidy(snippet.printed)) return [];
  return [`${where(snippet, 0)}: prints\n${printed}\nwhere the page shows\n${snippet.printed}`];
}

/** Runs snippets as ES modules of Node on the built package; one list of failures for each. */
export function runSnippets(snippets: readonly Snippet[]): string[][] {
  const prepared = snippets.map(({ code }) => prepare(code));
  // Below the root, so that `salesmath` resolves to this package itself, as its users get it.
  const folder = mkdtempSync(`${root}test/docs/.snippets-`);
  try {
    const files = prepared.map(({ js }, index) => {
      const file = `${folder}/${index}.mjs`;
      writeFileSync(file, js);
      return file;
    });
    const resultFile = `${folder}/results.json`;
    execFileSync(process.execPath, ['--enable-source-maps', `${root}test/docs/run-snippets.mjs`, resultFile, ...files], {
      cwd: root,
      timeout: 60_000,
    });
    const outcomes = JSON.parse(readFileSync(resultFile, 'utf8')) as Outcome[];
    return snippets.map((snippet, index) => judge(snippet, prepared[index]!, outcomes[index]!));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(snippet: Snippet, { lines, problems }: ReturnType<typeof prepare>, outcome: Outcome): string[] {
  const failures = problems.map(({ line, message }) => `${where(snippet, line)}: ${message}`);
  if (lines.length === 0 && snippet.printed === undefined) {
    failures.push(`${where(snippet, 0)}: it claims nothing: add "// => value", "// throws CODE", or a text fence with what it prints`);
  }
  if (outcome.error !== undefined) failures.push(`${where(snippet, outcome.error.line - 1)}: ${outcome.error.message}`);
  for (const [id, line] of lines.entries()) {
    const made = outcome.claims.filter((claim) => claim.id === id);
    const wrong = made.find((claim) => !claim.ok);
    if (wrong !== undefined) failures.push(`${where(snippet, line)}: is\n${wrong.actual}\nwhere the page says\n${wrong.expected}`);
    else if (made.length === 0 && outcome.error === undefined) failures.push(`${where(snippet, line)}: the program never came here`);
  }
  if (outcome.error === undefined) failures.push(...compareOutput(snippet, outcome.printed));
  return failures;
}

/** Compiles the snippets as written, against the types of the built package; one list of failures for each. */
export function compileSnippets(snippets: readonly Snippet[]): string[][] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const names = snippets.map((_, index) => `${root}test/docs/snippet-${index}.ts`);
  const texts = new Map(names.map((name, index) => [name, `${snippets[index]!.code}\nexport {};\n`]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, version) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram(names, options, host);
  return names.map((name, index) => {
    const source = program.getSourceFile(name)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
      const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      return `${where(snippets[index]!, line)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
    });
  });
}

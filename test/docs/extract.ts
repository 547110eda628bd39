import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/modules.js';

/** A program of the documentation, and where it stands. */
export interface Snippet {
  /** Path below the root. */
  readonly file: string;
  /** Line of the file that the code's first line is on, from 1. */
  readonly line: number;
  readonly code: string;
  /** What it is said to print: the `text` fence that follows it. */
  readonly printed?: string;
}

export interface Extracted {
  readonly snippets: Snippet[];
  /** What is wrong with the way it is written, as `file:line: sentence`. */
  readonly problems: string[];
}

/** Fences that show something other than a program of ours. */
const NOT_RUN = new Set(['text', 'sh', 'json', 'jsonc', 'csv', 'html', 'css', 'sql', 'diff', 'tsx', 'yaml']);

interface Fence {
  readonly info: string;
  readonly line: number;
  readonly code: string;
  /** Headings seen before it: a `text` fence under a new heading belongs to nothing before it. */
  readonly section: number;
}

function readFences(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { mark: string; indent: number; info: string; line: number; code: string[] } | undefined;
  let section = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (open === undefined) {
      const start = /^(\s*)(`{3,}|~{3,})\s*(.*)$/.exec(line);
      if (start === null) {
        if (/^#{1,6}\s/.test(line)) section += 1;
        continue;
      }
      const [, indent = '', mark = '', info = ''] = start;
      open = { mark, indent: indent.length, info: info.trim(), line: index + 2, code: [] };
    } else if (line.trim().startsWith(open.mark) && /^[`~]+$/.test(line.trim())) {
      fences.push({ info: open.info, line: open.line, code: open.code.join('\n'), section });
      open = undefined;
    } else {
      open.code.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  if (open !== undefined) fences.push({ info: '(never closed)', line: open.line, code: open.code.join('\n'), section });
  return fences;
}

/** The programs in the fences of a page. */
export function extractFences(file: string, text: string): Extracted {
  const snippets: Snippet[] = [];
  const problems: string[] = [];
  const fences = readFences(text);
  for (const [index, { info, line, code, section }] of fences.entries()) {
    if (info === 'ts') {
      const next = fences[index + 1];
      const printed = next?.info === 'text' && next.section === section && /\bconsole\.log\(/.test(code) ? next.code : undefined;
      snippets.push({ file, line, code, ...(printed === undefined ? {} : { printed }) });
    } else if (!NOT_RUN.has(info)) {
      const known = ['ts', ...NOT_RUN].join(', ');
      problems.push(`${file}:${line - 1}: a fence marked "${info}"; a program is marked ts and nothing else, the rest one of ${known}`);
    }
  }
  return { snippets, problems };
}

/** The programs in the `@example` tags of a source file's docblocks. */
export function extractExamples(file: string, text: string): Extracted {
  const snippets: Snippet[] = [];
  const problems: string[] = [];
  for (const block of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const firstLine = text.slice(0, block.index).split('\n').length;
    const lines = block[0].replace(/\*\/$/, '').split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*) ?/, ''));
    let start = -1;
    const close = (end: number): void => {
      if (start < 0) return;
      const body = lines.slice(start, end).join('\n').trimEnd();
      const at = firstLine + start;
      if (body.includes('```')) {
        const inner = extractFences(file, body);
        snippets.push(...inner.snippets.map((each) => ({ ...each, line: each.line + at - 1 })));
        problems.push(...inner.problems.map((problem) => `${problem} (counted from line ${at})`));
        if (inner.snippets.length === 0) problems.push(`${file}:${at}: an @example without a program`);
      } else snippets.push({ file, line: at, code: body });
      start = -1;
    };
    for (const [index, line] of lines.entries()) {
      if (!/^@\w/.test(line)) continue;
      close(index);
      if (!line.startsWith('@example')) continue;
      start = index + 1;
    }
    close(lines.length);
  }
  return { snippets, problems };
}

function list(folder: string, ending: string): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** The pages whose programs are run: the READMEs and everything in docs. */
export function listPages(): string[] {
  const readmes = readdirSync(root).filter((name) => /^README.*\.md$/.test(name)).sort();
  return [...readmes, ...list('docs', '.md')];
}

/** Everything there is to run. */
export function extractAll(): Extracted {
  const parts = [
    ...listPages().map((file) => extractFences(file, readFileSync(root + file, 'utf8'))),
    ...list('src', '.ts').map((file) => extractExamples(file, readFileSync(root + file, 'utf8'))),
  ];
  return { snippets: parts.flatMap((part) => part.snippets), problems: parts.flatMap((part) => part.problems) };
}

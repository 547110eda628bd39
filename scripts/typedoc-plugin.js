import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Comment, Converter, KindRouter, ReflectionKind } from 'typedoc';
import { listModules, root } from './modules.js';

/**
 * The modules in the order of the table in README, each with the question it answers and the pages to read on.
 *
 * @returns {Map<string, { question: string, pages: { text: string, path: string }[] }>}
 */
export function readModuleTable() {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const rows = readme.matchAll(/^\| `salesmath\/(\w+)` \| ([^|]+) \|[^|]+\|([^|]+)\|$/gm);
  const modules = new Map(
    Array.from(rows, ([, name = '', question = '', links = '']) => {
      const pages = Array.from(links.matchAll(/\[([^\]]+)\]\(([^)#]+)/g), ([, text = '', path = '']) => ({ text, path }));
      return [name, { question, pages }];
    }),
  );
  const missing = listModules().filter((name) => !modules.has(name));
  if (missing.length > 0) throw new Error(`the table in README.md has no row for ${missing.join(', ')}`);
  return modules;
}

/**
 * @param {string} word
 * @returns {string}
 */
const capitalize = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What a page is called in the navigation: its folder, and its heading.
 *
 * @param {string} path - from the repository's root
 * @returns {string}
 */
function nameOf(path) {
  const folder = posix.dirname(path);
  const heading = /^# (.+)$/m.exec(readFileSync(root + path, 'utf8'))?.[1] ?? path;
  if (path === 'README.zh-CN.md') return '简体中文';
  if (folder === '.') return `Project/${heading}`;
  return folder === 'docs' ? heading : `${capitalize(posix.basename(folder))}/${heading}`;
}

/** Addresses of pages are those of their files, which do not change with a heading. */
class PageRouter extends KindRouter {
  /** @override @param {import('typedoc').Reflection} reflection */
  getIdealBaseName(reflection) {
    const path = reflection.isDocument() ? pathOf(reflection) : undefined;
    return path === undefined ? super.getIdealBaseName(reflection) : `documents/${path.replace(/^docs\//, '').replace(/\.md$/, '')}`;
  }
}

/**
 * Where a page stands below the repository's root.
 *
 * @param {import('typedoc').Reflection} page
 * @returns {string | undefined}
 */
function pathOf(page) {
  const path = page.project.files.getReflectionPath(page);
  return path === undefined ? undefined : posix.relative(root, path);
}

/**
 * What stands at the head of a module's page.
 *
 * @param {string} entry - what is imported
 * @param {string} question
 * @param {readonly { text: string, page: import('typedoc').Reflection | undefined }[]} pages
 * @returns {Comment}
 */
function headOf(entry, question, pages) {
  /** @type {import('typedoc').CommentDisplayPart[]} */
  const parts = [
    { kind: 'text', text: `${question}\n\n` },
    { kind: 'code', text: `\`\`\`ts\nimport { … } from '${entry}';\n\`\`\`` },
  ];
  for (const [index, { text, page }] of pages.entries()) {
    if (page === undefined) throw new Error(`the table in README.md links to a page of ${entry} that is not there`);
    parts.push({ kind: 'text', text: index === 0 ? '\n\nRead on: ' : ', ' }, { kind: 'inline-tag', tag: '@link', text, target: page });
  }
  return new Comment(parts);
}

/**
 * Puts what a function throws under one heading, as a list.
 *
 * @param {Comment} comment
 */
function listThrows(comment) {
  const [first, ...others] = comment.blockTags.filter(({ tag }) => tag === '@throws');
  if (first === undefined) return;
  const all = [first, ...others].map(({ content }) => content);
  first.content = all.flatMap((content, index) => [{ kind: 'text', text: index === 0 ? '- ' : '\n- ' }, ...markCodes(content)]);
  comment.blockTags = comment.blockTags.filter((tag) => !others.includes(tag));
}

/**
 * Codes as code.
 *
 * @param {readonly import('typedoc').CommentDisplayPart[]} content
 * @returns {import('typedoc').CommentDisplayPart[]}
 */
function markCodes(content) {
  return content.map((part, index) => {
    if (part.kind !== 'text') return part;
    const text = index === content.length - 1 ? part.text.trimEnd() : part.text;
    return { ...part, text: text.replace(/\b[A-Z]+(?:_[A-Z]+)+\b/g, '`$&`') };
  });
}

/** Names pages by their headings, heads each module with its question, lists errors. @param {import('typedoc').Application} app */
export function load(app) {
  app.renderer.defineRouter('pages', PageRouter);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const pages = new Map((project.documents ?? []).map((page) => [pathOf(page), page]));
    for (const [path, page] of pages) if (path !== undefined) page.name = nameOf(path);
    const table = readModuleTable();
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const row = table.get(module.name);
      const links = (row?.pages ?? []).map(({ text, path }) => ({ text, page: pages.get(path) }));
      module.comment ??=
        row === undefined
          ? headOf('salesmath', 'Everything from one import. What a module has is told on the page of the module.', [])
          : headOf(`salesmath/${module.name}`, row.question, links);
      if (module.name === 'index') module.name = 'salesmath';
    }
    for (const { comment } of project.getReflectionsByKind(ReflectionKind.CallSignature)) if (comment !== undefined) listThrows(comment);
  });
}

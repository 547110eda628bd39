import { readdirSync } from 'node:fs';
import { listEntries, root } from './scripts/modules.js';
import { readModuleTable } from './scripts/typedoc-plugin.js';

/** Pages in the order in which they are read; the others of a folder follow by name. @type {Record<string, string[]>} */
const READ_FIRST = {
  docs: ['index', 'getting-started', 'formulas', 'errors', 'faq', 'versioning', 'benchmarks'],
  'docs/concepts': ['money-and-rounding', 'ratios-and-null', 'dates-and-periods', 'breakdowns', 'validation-and-errors'],
  'docs/guides': ['commission-plan', 'every-plan-feature', 'what-does-one-more-deal-pay', 'draws-holdbacks-clawbacks', 'amortize-commission'],
  'docs/decisions': [],
};

/** @param {string} folder */
function listPages(folder) {
  const names = readdirSync(root + folder).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
  const first = READ_FIRST[folder] ?? [];
  return [...first, ...names.filter((name) => !first.includes(name)).sort()].map((name) => `${folder}/${name}.md`);
}

const order = ['index', ...readModuleTable().keys()];
const entries = Object.entries(listEntries()).map(([entry, file]) => ({ file, place: order.indexOf(entry.replace(/\/index$/, '')) }));

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'salesmath',
  plugin: ['./scripts/typedoc-plugin.js'],
  router: 'pages',
  // The root comes last, so that everything stands on the page of its own module and the root refers to it.
  entryPoints: entries.sort((a, b) => (a.place || Infinity) - (b.place || Infinity)).map(({ file }) => file),
  entryPointStrategy: 'resolve',
  sortEntryPoints: false,
  tsconfig: 'tsconfig.json',
  out: 'site',
  readme: 'README.md',
  headings: { readme: false, document: false },
  projectDocuments: [...Object.keys(READ_FIRST).flatMap(listPages), 'README.zh-CN.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  groupOrder: ['Documents', 'Modules', 'Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases', '*'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  customCss: 'scripts/site.css',
  excludeInternal: true,
  disableSources: true,
  hideGenerator: true,
  searchInComments: true,
  searchInDocuments: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true, unusedMergeModuleWith: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};

import { listEntries } from './scripts/modules.js';

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'salesmath',
  // The root comes last, so that everything stands on the page of its own module and the root refers to it.
  entryPoints: Object.values(listEntries()).sort((a, b) => Number(a === 'src/index.ts') - Number(b === 'src/index.ts')),
  entryPointStrategy: 'resolve',
  tsconfig: 'tsconfig.json',
  out: 'site',
  readme: 'README.md',
  projectDocuments: ['docs/**/*.md'],
  excludeInternal: true,
  disableSources: true,
  hideGenerator: true,
  searchInComments: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true, unusedMergeModuleWith: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};

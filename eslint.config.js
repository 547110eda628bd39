import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const HOST = 'src reads no clock, zone, network or process: it must give the same answer in every runtime.';

/** Syntax that src does without, and why. */
const REFUSED_IN_SRC = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'List what is exported, name by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ClassDeclaration, ClassExpression', message: 'Plain data and functions; the one class is the error.' },
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod/mini'`: a named z brings all of it into the user's bundle.",
  },
  {
    selector: "ImportDeclaration[source.value='decimal.js'] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)",
    message: "Write `import { Decimal } from 'decimal.js'`: its default export does not type-check as an ES module.",
  },
  {
    selector: ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > CallExpression.init[callee.object.name='z']",
    message: 'Build schemas inside a function: a schema at top level is bundled even where it is not used.',
  },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'No clock: take asOf as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock: take asOf as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock: take asOf as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No randomness without a seed.' },
  {
    selector: "CallExpression[callee.property.name=/^to(Locale)?(Date|Time)?String$/][callee.object.type='NewExpression'][callee.object.callee.name='Date']",
    message: 'This text depends on the host.',
  },
];

const LOCAL_TIME = {
  selector:
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/]',
  message: "This reads the host's time zone: go through internal/dates.ts.",
};

const ZOD_PATHS = {
  regex: '^zod(?!/mini$)',
  message: "Only `import * as z from 'zod/mini'`: it is five times smaller.",
};
const DATE_FNS = { group: ['date-fns', 'date-fns/*', '@date-fns/*'], message: 'Only internal/dates.ts knows date-fns.' };
const NODE = { group: ['node:*'], message: HOST };

const HOST_GLOBALS = [
  'process', 'Buffer', 'global', 'window', 'document', 'navigator', 'location', 'localStorage', 'fetch', 'performance', 'crypto',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', '__dirname', '__filename',
].map((name) => ({ name, message: HOST }));

export default defineConfig(
  { ignores: ['dist/', 'coverage/**', 'site/**', 'node_modules/', 'test/package/consumer/', 'test/docs/.snippets*/', 'examples/react-funnel/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Functions check what plain JavaScript hands them, so a test that the types call needless is often the point.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-param-reassign': ['error', { props: false }],
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [ZOD_PATHS, DATE_FNS, NODE] }],
      'no-restricted-syntax': ['error', ...REFUSED_IN_SRC, LOCAL_TIME],
      'max-lines': ['error', { max: 270, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  // a contract is read from top to bottom, in one file; the root only lists names
  { files: ['src/**/*types.ts', 'src/index.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/internal/dates.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [ZOD_PATHS, NODE] }],
      'no-restricted-syntax': ['error', ...REFUSED_IN_SRC],
    },
  },
  {
    files: ['src/errors.ts'],
    rules: { 'no-restricted-syntax': ['error', ...REFUSED_IN_SRC.filter((rule) => !rule.selector.startsWith('Class')), LOCAL_TIME] },
  },
  {
    // Tests hand functions what their types forbid, and read results of unknown shape.
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*', 'examples/**/*.ts', '*.ts', '*.js', '.size-limit.js'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);

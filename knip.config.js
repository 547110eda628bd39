const production = process.argv.includes('--production');

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/index.ts!',
    'src/*/index.ts!',
    'scripts/*.{ts,js}',
    'scripts/mutation/{setup,vitest.config}.ts', // for stryker.config.js
    'bench/child.ts', // started by bench/run.ts
    'examples/*.ts',
    'test/**/*.test.ts',
    'test/**/*.test-d.ts',
    'test/docs/run-snippets.mjs',
    'test/smoke/smoke.mjs', // placed beside the installed package by scripts/smoke.ts
  ],
  project: ['src/**/*.ts!', 'scripts/**', 'bench/**', 'examples/**/*.ts', 'test/**'],
  ignore: ['test/package/consumer/**', 'examples/react-funnel/**'],
  // found by name, in test/package; and a rival of 70 MB, which takes part in the bench where it is installed
  ignoreDependencies: ['typescript-5.4', 'typescript-5.9', 'typescript-7.0', '@duckdb/node-api'],
  // What only tests import must at least be used where it stands.
  ignoreExportsUsedInFile: production ? true : { interface: true, type: true },
};

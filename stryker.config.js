const CACHE = 'node_modules/.cache/salesmath/mutation';

/** What `npm run mutate` asks of every module; scripts/mutate.ts adds the module's sources, tests and reports. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/messages.js'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false }, // its search for tests leaves out whatever is below node_modules
  coverageAnalysis: 'perTest',
  ignorers: ['messages'],
  ignorePatterns: ['/dist', '/docs', '/site', '/coverage', '/examples', '/bench'],
  tempDirName: `${CACHE}/sandboxes`,
  incremental: true,
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'html'],
  allowConsoleColors: false,
};

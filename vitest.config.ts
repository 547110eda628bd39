import { defineConfig } from 'vitest/config';

/** Tests that read the built package; the others read `src`. */
const ON_DIST = ['test/docs/**/*.test.ts', 'test/package/**/*.test.ts'];

/** Where a day begins must not depend on where the program runs; these tests run once more in each zone. */
const OTHER_ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'];
const WITH_DATES = ['test/{calendar,commission,golden,zones}/**/*.test.ts'];

/** A busy machine is no failure. */
const PATIENCE = 60_000;

const inZone = (zone: string) => ({ TZ: zone, EXPECTED_TZ: zone });

export default defineConfig({
  test: {
    maxWorkers: '100%',
    update: 'none', // a missing snapshot is a failure; `npx vitest run -u` writes it
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/salesmath/tests.json' }]],
    coverage: {
      enabled: Boolean(process.env['CI']),
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*types.ts'],
      reporter: ['text', 'html'],
      thresholds: { lines: 99.9, functions: 99.8, statements: 99.7, branches: 98.5 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...ON_DIST, 'test/types/**'],
          env: inZone(process.env['TZ'] || 'UTC'),
          isolate: false,
          testTimeout: PATIENCE,
        },
      },
      ...OTHER_ZONES.map((zone) => ({
        test: {
          name: zone,
          include: WITH_DATES,
          exclude: ['**/*.prop.test.ts'],
          env: inZone(zone),
          isolate: false,
          testTimeout: PATIENCE,
        },
      })),
      {
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'tsconfig.dev.json',
            ignoreSourceErrors: true, // `npm run types` reports those of other files
          },
        },
      },
      {
        test: {
          name: 'dist',
          include: ON_DIST,
          globalSetup: ['test/setup/build.ts'],
          testTimeout: PATIENCE,
          hookTimeout: 3 * PATIENCE,
        },
      },
    ],
  },
});

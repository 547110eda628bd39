import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { NOT_ASKED, testsOf } from './modules.js';

/** Tests close to the arithmetic first: they are the quickest to fail, and the first failure ends the run of a mutant. */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.includes('/internal/') ? 0 : 2) + (moduleId.endsWith('.prop.test.ts') ? 1 : 0);
    return Promise.resolve(files.sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

/** For scripts/mutate.ts: the unit tests of one module, in a sandbox that lies under node_modules. */
export default defineConfig({
  test: {
    include: [testsOf(process.env['MUTATED_MODULE'] ?? '')],
    exclude: NOT_ASKED,
    env: { TZ: 'UTC', EXPECTED_TZ: 'UTC', SALESMATH_RUNS: '20' },
    setupFiles: ['scripts/mutation/setup.ts'],
    server: { deps: { inline: [/\/sandbox-[^/]+\/(?!node_modules\/)/] } }, // or what lies under node_modules would be loaded only once
    isolate: false,
    sequence: { sequencer: NearestFirst },
    reporters: [],
    testTimeout: 60_000,
  },
});

import { readdirSync } from 'node:fs';
import { listModules, root } from '../modules.js';

/** Files of `src/internal` beside its kernels that decide figures: exact numbers, rounding, sharing out, days and periods. */
const ARITHMETIC = ['allocate', 'dates', 'decimal', 'fraction', 'periods', 'rounding', 'scaled', 'tierBounds'];

/** Tests that are asked beside those of the folder itself: those of the functions that stand nearest to it. */
const OTHER_TESTS: Readonly<Record<string, readonly string[]>> = {
  internal: ['calendar/**/*', 'money/**/*', 'commission/{calculate,settle}*', 'tiering/{calculateTieredPrice,mergeOrders,predictions,summarizeOrders}*'],
};

/** What only reads results, to tell them in sentences. */
export const NOT_ASKED = ['test/**/expla*.test.ts'];

function isMutated(module: string, file: string): boolean {
  return file.endsWith('.kernel.ts') || (module === 'internal' && ARITHMETIC.some((name) => file === `${name}.ts`));
}

/** The files of a folder of `src` that are mutated. */
export function sourcesOf(module: string): string[] {
  return readdirSync(`${root}src/${module}`)
    .filter((file) => isMutated(module, file))
    .sort()
    .map((file) => `src/${module}/${file}`);
}

/** Folders of `src` with something to mutate. */
export function mutatedModules(): string[] {
  return [...listModules(), 'internal'].filter((module) => sourcesOf(module).length > 0).sort();
}

/** Patterns of the tests that must find a fault in a folder of `src`. */
export function testsOf(module: string): string[] {
  return [`${module}/**/*`, ...(OTHER_TESTS[module] ?? [])].map((pattern) => `test/${pattern}.test.ts`);
}

import { readdirSync } from 'node:fs';
import { listModules, root } from '../modules.js';

/** What is mutated together, and the tests that must notice; both are patterns below `src` and `test`. */
interface Room {
  readonly sources: readonly string[];
  readonly tests: string;
}

/** What decides figures in `src/internal`, with the tests of the functions that stand nearest to it. */
const INTERNAL: Readonly<Record<string, Room>> = {
  'internal/exact': {
    sources: ['decimal.ts', 'fraction.ts', 'rounding.ts', 'runningTotal.kernel.ts'],
    tests: '{internal/{decimal,fraction,rounding,runningTotal},money/{allocate,parseDecimal,roundMoney}}*',
  },
  'internal/tables': {
    sources: ['allocate.ts', 'rateTable.kernel.ts', 'scaled.ts', 'tierBounds.ts'],
    tests: '{internal/{allocate,scaled},money/allocate,commission/calculateTieredPayout}*',
  },
  'internal/days': { sources: ['dates.ts', 'periods.ts'], tests: 'calendar/*' },
  'internal/orders': {
    sources: ['aliveProbability.kernel.ts', 'orders.kernel.ts', 'paretoSilence.kernel.ts'],
    tests: 'tiering/{fitPurchaseModels,likelihoods,mergeOrders,predictions,summarizeOrders}*',
  },
};

/** What only reads results, to tell them in sentences. */
export const NOT_ASKED = ['test/**/expla*.test.ts'];

/** The files of a module, or of a part of `src/internal`, that are mutated. */
export function sourcesOf(module: string): string[] {
  const files = INTERNAL[module]?.sources ?? readdirSync(`${root}src/${module}`).filter((file) => file.endsWith('.kernel.ts'));
  return files.map((file) => `src/${module.split('/')[0] ?? ''}/${file}`).sort();
}

/** Modules, and parts of `src/internal`, with something to mutate. */
export function mutatedModules(): string[] {
  return [...listModules().filter((module) => sourcesOf(module).length > 0), ...Object.keys(INTERNAL)].sort();
}

/** Pattern of the tests that must notice a fault in a module. */
export const testsOf = (module: string): string => `test/${INTERNAL[module]?.tests ?? `${module}/**/*`}.test.ts`;

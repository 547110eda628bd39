import { fail } from '../internal/issues.js';
import { requireNumber, requireWhole } from '../internal/numbers.js';

const MOST_DRAWS = 10_000_000;

/** What a generator starts from. */
export function requireSeed(value: unknown): number {
  return requireWhole(value, 1, 'options.seed');
}

/** How many outcomes are drawn. */
export function requireDraws(value: unknown): number {
  const rule = `must be a whole number from 1 to ${MOST_DRAWS}`;
  return requireNumber(value, 100_000, 'options.draws', (n) => Number.isSafeInteger(n) && n >= 1 && n <= MOST_DRAWS, rule);
}

export function refuseLattice(cells: bigint): never {
  const rule = 'would take that many cells, more than 10,000,000. Let the method be "auto" or "simulation", or give coarser values';
  return fail('LATTICE_TOO_LARGE', 'deals', cells, rule);
}

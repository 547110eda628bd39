import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, multiply, toNumber, ZERO } from '../internal/fraction.js';
import { parseGoodRows } from '../internal/goodRows.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { decimalSchema, FRACTION_OF_ONE, idSchema, parseConfig, requireOptions } from '../internal/validate.js';
import type { Opportunity, OpportunityCell, OpportunityCuts, OpportunityMatrix, PrioritizeOpportunitiesOptions } from './opportunities.types.js';

const CELLS: readonly OpportunityCell[] = ['actNow', 'plan', 'wait', 'shelve'];

interface Placed {
  readonly id: string;
  readonly size: Fraction;
  readonly probability: Fraction;
  readonly expected: Fraction;
  readonly cell: number;
}

/**
 * Sorts opportunities into four cells by size and likelihood, and ranks them.
 *
 * `actNow`: large and likely; `plan`: large, unlikely; `wait`: small, likely; `shelve`: small, unlikely. At a cut is above it.
 * Ranked by cell in this order, then by size × probability, then by input order.
 *
 * @param items - `size`: what it is worth. `probability`: 0 to 1, never percent
 * @param cuts - `size` and `probability` from which an opportunity is large and likely; both are required
 * @param options - `onInvalid`: `'throw'` (default) or `'collect'`, of the opportunities
 * @returns the opportunities by rank, and the four cells with count, size and expected size, exact
 * @throws {SalesMathError} INVALID_PROBABILITY: a probability outside 0 to 1
 * @throws {SalesMathError} DUPLICATE_ID: an opportunity stands there twice. INVALID_ROW: one is no object. INVALID_NUMBER, INVALID_OPTION, MISSING_VALUE, INVALID_ID
 * @example
 * import { prioritizeOpportunities } from 'salesmath';
 * const { items, cells } = prioritizeOpportunities(
 *   [
 *     { id: 'crossSell', size: 500, probability: '0.3' },
 *     { id: 'existing', size: 500, probability: '0.6' },
 *     { id: 'price', size: 200, probability: '0.8' },
 *   ],
 *   { size: 300, probability: '0.5' },
 * );
 * items.map(({ id, cell }) => [id, cell]); // => [['existing', 'actNow'], ['crossSell', 'plan'], ['price', 'wait']]
 * cells[0]; // => { cell: 'actNow', count: 1, size: '500', exactExpected: '300' }
 */
export function prioritizeOpportunities(items: Iterable<Opportunity>, cuts: OpportunityCuts, options?: PrioritizeOpportunitiesOptions): OpportunityMatrix {
  const onInvalid = requireOnInvalid(requireOptions<PrioritizeOpportunitiesOptions>(options, ['onInvalid']).onInvalid);
  const collect = onInvalid === 'collect';
  const probability = decimalSchema({ ...FRACTION_OF_ONE, code: 'INVALID_PROBABILITY' });
  const { read, rejected } = parseGoodRows(z.object({ id: idSchema(), size: decimalSchema(), probability }), items, 'items', 'id', collect);
  const bounds = parseConfig(z.strictObject({ size: decimalSchema(), probability }), cuts, 'cuts');
  const large = knownDecimal(bounds.size);
  const likely = knownDecimal(bounds.probability);
  const placed = read.map((item): Placed => {
    const size = knownDecimal(item.size);
    const chance = knownDecimal(item.probability);
    const cell = (compare(size, large) >= 0 ? 0 : 2) + (compare(chance, likely) >= 0 ? 0 : 1);
    return { id: item.id, size, probability: chance, expected: multiply(size, chance), cell };
  });
  const ranked = [...placed].sort((a, b) => a.cell - b.cell || compare(b.expected, a.expected));
  return {
    items: ranked.map(({ id, size, probability: chance, expected, cell }, i) => ({
      id,
      size: formatExact(size),
      probability: toNumber(chance),
      exactExpected: formatExact(expected),
      cell: CELLS[cell] as OpportunityCell,
      rank: i + 1,
    })),
    cells: CELLS.map((cell, at) => {
      const inside = placed.filter((each) => each.cell === at);
      return {
        cell,
        count: inside.length,
        size: formatExact(inside.reduce((sum, { size }) => add(sum, size), ZERO)),
        exactExpected: formatExact(inside.reduce((sum, { expected }) => add(sum, expected), ZERO)),
      };
    }),
    options: { ...bounds, onInvalid },
    warnings: [],
    ...(collect ? { rejected } : {}),
  };
}

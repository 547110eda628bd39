import { assertSame, countWrongCents, tellWrongLines } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import { EXPLAINED_SPLITS } from '../works/commission.js';
import { atLeast, atMost, caseOf, NO_WRONG_CENTS } from './case.js';

/** What a real plan looks like: two components, a filter, one deal in ten split 60 / 40. */
export const explainedSplits = caseOf<Deal[]>({
  title: 'Splits and two components, every line explained',
  about:
    'One deal in ten is split 60 / 40 with no cent lost; tiers on everything, and an amount per unit of one product on the deals that a filter selects.',
  rowsOf: ({ rows }) => rows / 2,
  work: EXPLAINED_SPLITS,
  rivals: (deals) => [
    { name: 'float loop, the same rows', run: () => float.explainSplits(deals) },
    { name: 'decimal.js', run: () => decimal.explainSplits(deals) },
  ],
  verify(deals) {
    const exact = decimal.explainSplits(deals);
    assertSame('decimal.js', exact, EXPLAINED_SPLITS.run(deals));
    return [tellWrongLines(countWrongCents('float loop', float.explainSplits(deals).earnings, exact.earnings))];
  },
  targets: (timings) => [atMost(0.75, timings, 'float loop, the same rows'), atLeast(4, timings, 'decimal.js')],
  proves: NO_WRONG_CENTS,
});

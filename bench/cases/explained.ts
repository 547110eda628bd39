import { assertSame, countWrongCents, tellWrongLines } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import { EXPLAINED } from '../works/commission.js';
import { atLeast, atMost, caseOf, NO_WRONG_CENTS } from './case.js';

/** A line for every deal with the tiers it walked through, all amounts exact strings. */
export const explained = caseOf<Deal[]>({
  title: 'Every line explained',
  about:
    "The same with `detail: 'transactions'`: a line for each deal with its slices, every amount a string. “Rows of numbers” leaves the amounts as binary floats and writes no text at all.",
  work: EXPLAINED,
  rivals: (deals) => [
    { name: 'float loop, the same rows', run: () => float.explain(deals) },
    { name: 'float loop, rows of numbers', run: () => float.explainAsNumbers(deals) },
    { name: 'decimal.js', run: () => decimal.explain(deals) },
  ],
  verify(deals) {
    const exact = decimal.explain(deals);
    assertSame('decimal.js', exact, EXPLAINED.run(deals));
    countWrongCents('float loop, rows of numbers', float.explainAsNumbers(deals), exact.earnings);
    return [tellWrongLines(countWrongCents('float loop', float.explain(deals).earnings, exact.earnings))];
  },
  targets: (timings) => [atMost(0.75, timings, 'float loop, the same rows'), atLeast(4, timings, 'decimal.js')],
  proves: NO_WRONG_CENTS,
});

import { assertSame, countWrongCents } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import { SUMMARY_SPLITS } from '../works/commission.js';
import { atMost, caseOf, NO_WRONG_CENTS } from './case.js';

/** One row for each person, month and component, of a plan with a filter, one deal in ten split 60 / 40. */
export const summarySplits = caseOf<Deal[]>({
  title: 'Splits and two components, what everybody earned',
  about: "The rows of the next table with `detail: 'summary'`: sums of credits by person and month, paid once. Only salesmath checks the rows.",
  work: SUMMARY_SPLITS,
  rivals: (deals) => [
    { name: 'float loop, sums first', run: () => float.summarizeSplits(deals) },
    { name: 'decimal.js, sums first', run: () => decimal.summarizeSplits(deals) },
  ],
  verify(deals) {
    const exact = decimal.summarizeSplits(deals);
    assertSame('decimal.js', exact, SUMMARY_SPLITS.run(deals));
    const { payouts, wrongPayouts } = countWrongCents('float loop', float.summarizeSplits(deals).earnings, exact.earnings);
    return [`Payouts that are a cent off: salesmath 0 of ${payouts}, the float loop ${wrongPayouts}.`];
  },
  targets: (timings) => [atMost(0.55, timings, 'float loop, sums first')],
  proves: NO_WRONG_CENTS,
});

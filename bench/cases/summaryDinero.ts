import { assertSame } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as dinero from '../rivals/dinero.js';
import { SUMMARY } from '../works/commission.js';
import { caseOf } from './case.js';

/** The slowest rival, on a sample. */
export const summaryDinero = caseOf<Deal[]>({
  title: 'The same against dinero.js',
  about: 'On a sample, both sides.',
  rowsOf: ({ sample }) => sample,
  work: SUMMARY,
  rivals: (deals) => [
    { name: 'dinero.js, deal by deal', run: () => dinero.summarizeDealByDeal(deals) },
    { name: 'dinero.js, sums first', run: () => dinero.summarize(deals) },
  ],
  verify(deals) {
    const ours = SUMMARY.run(deals);
    assertSame('dinero.js', dinero.summarize(deals), ours);
    assertSame('dinero.js, deal by deal', dinero.summarizeDealByDeal(deals), ours);
    return [];
  },
});

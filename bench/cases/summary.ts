import { assertSame, countWrongCents } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as big from '../rivals/big.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import { SUMMARY } from '../works/commission.js';
import { atLeast, atMost, caseOf, NO_WRONG_CENTS } from './case.js';

/** One row for each person and month, no lines. */
export const summary = caseOf<Deal[]>({
  title: 'What everybody earned',
  about:
    "Text amounts, 24 months, three graduated tiers, `detail: 'summary'`. “Deal by deal” pays each deal on top of the ones before it; “sums first” adds up a person's month and walks the tiers once. Only salesmath checks the rows, their dates, amounts and ids.",
  work: SUMMARY,
  rivals: (deals) => [
    { name: 'float loop, deal by deal', run: () => float.summarizeDealByDeal(deals) },
    { name: 'float loop, sums first', run: () => float.summarize(deals) },
    { name: 'decimal.js, deal by deal', run: () => decimal.summarizeDealByDeal(deals) },
    { name: 'decimal.js, sums first', run: () => decimal.summarize(deals) },
    { name: 'big.js, deal by deal', run: () => big.summarizeDealByDeal(deals) },
  ],
  verify(deals) {
    const ours = SUMMARY.run(deals);
    const exact = decimal.summarize(deals);
    assertSame('decimal.js', exact, ours);
    assertSame('decimal.js, deal by deal', decimal.summarizeDealByDeal(deals), ours);
    assertSame('big.js, deal by deal', big.summarizeDealByDeal(deals), ours);
    const sums = countWrongCents('float loop', float.summarize(deals).earnings, exact.earnings);
    const byDeal = countWrongCents('float loop', float.summarizeDealByDeal(deals).earnings, exact.earnings);
    return [
      `Payouts that are a cent off: salesmath 0 of ${sums.payouts}, the float loop ${byDeal.wrongPayouts} deal by deal and ${sums.wrongPayouts} with sums first.`,
    ];
  },
  targets: (timings) => [
    atMost(0.55, timings, 'float loop, deal by deal'),
    atMost(0.55, timings, 'float loop, sums first'),
    atLeast(30, timings, 'decimal.js, deal by deal'),
  ],
  proves: NO_WRONG_CENTS,
});

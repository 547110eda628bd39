import { assertSame, countDifferent } from '../compare.js';
import type { Deal } from '../data/deals.js';
import { sumDecimals, sumFloats } from '../rivals/sums.js';
import { SUMS } from '../works/sums.js';
import { caseOf, NO_WRONG_CENTS } from './case.js';

/** Money added up by two fields. */
export const sums = caseOf<Deal[]>({
  title: 'Sums of money by group',
  about: 'Text amounts by person and product, one of the fields nested. Only salesmath checks the rows.',
  work: SUMS,
  rivals: (deals) => [
    { name: 'float loop with a Map', run: () => sumFloats(deals) },
    { name: 'decimal.js with a Map', run: () => sumDecimals(deals) },
  ],
  verify(deals) {
    const ours = SUMS.run(deals);
    assertSame('decimal.js', sumDecimals(deals), ours);
    const wrong = countDifferent('float loop', sumFloats(deals), ours, ({ total }, right) => Number(total) === Number(right.total));
    return [`Sums that are a cent off: salesmath 0 of ${ours.length}, the float loop ${wrong}.`];
  },
  proves: NO_WRONG_CENTS,
});

import { assertSame } from '../compare.js';
import type { Deal } from '../data/deals.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import { EXPLAINED_SHUFFLED } from '../works/commission.js';
import { caseOf } from './case.js';

/** Rows in no order: the lines must be sorted before they can be explained. */
export const explainedShuffled = caseOf<Deal[]>({
  title: 'Every line explained, rows in random order',
  about: 'The same rows shuffled.',
  work: EXPLAINED_SHUFFLED,
  rivals: (deals) => [{ name: 'float loop, the same rows', run: () => float.explain(deals) }],
  verify(deals) {
    assertSame('decimal.js', decimal.explain(deals), EXPLAINED_SHUFFLED.run(deals));
    return [];
  },
});

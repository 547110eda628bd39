import type { FunnelRow } from '../data/entries.js';
import { compareFunnels } from '../rivals/funnel.compare.js';
import { funnelRivals } from '../rivals/funnel.js';
import { FUNNEL } from '../works/funnel.js';
import { atMost, caseOf } from './case.js';

/** The funnel of two years, in total and month by month. */
export const funnel = caseOf<FunnelRow[]>({
  title: 'A funnel by monthly cohort',
  about:
    'Stage moves in random order, five of each deal: what was reached and skipped, how visits ended, Kaplan–Meier quantiles of the stays, days to the win, value won, in total and for 24 months. Only salesmath checks the rows; it also computes intervals, rates and the value of every stage.',
  rowsOf: ({ entries }) => entries,
  work: FUNNEL,
  rivals: funnelRivals,
  verify: compareFunnels,
  targets: (timings) => [atMost(0.45, timings, 'objects and Maps')],
});

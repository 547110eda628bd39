import type { FunnelRow } from '../data/entries.js';
import { compareFunnels } from '../rivals/funnel.compare.js';
import { funnelRivals } from '../rivals/funnel.js';
import { FUNNEL_BY_DEAL } from '../works/funnel.js';
import { atMost, caseOf } from './case.js';

/** As a log is that was sorted or grouped by deal. */
export const funnelByDeal = caseOf<FunnelRow[]>({
  title: "A funnel by monthly cohort, rows in the deals' order",
  about: 'The same, each deal with its moves one after the other.',
  rowsOf: ({ entries }) => entries,
  work: FUNNEL_BY_DEAL,
  rivals: funnelRivals,
  verify: compareFunnels,
  targets: (timings) => [atMost(0.45, timings, 'objects and Maps')],
});

import type { FunnelRow } from '../data/entries.js';
import { MOVES_PER_DEAL } from '../data/entries.js';
import { compareFunnels } from '../rivals/funnel.compare.js';
import { funnelRivals } from '../rivals/funnel.js';
import { FUNNEL_LOG } from '../works/funnel.js';
import { atMost, caseOf } from './case.js';

/** What a sales team has: one move after the other, as they happened. */
export const funnelLog = caseOf<FunnelRow[]>({
  title: 'The funnel of a million deals, from their log',
  about: 'The same report of moves in the order in which they happened, as a table of moves is read; every stage loses half of its deals, so that a deal has 2.94 moves.',
  rowsOf: ({ rows }) => Math.round(rows * MOVES_PER_DEAL),
  work: FUNNEL_LOG,
  rivals: funnelRivals,
  verify: compareFunnels,
  targets: (timings) => [atMost(0.45, timings, 'objects and Maps')],
});

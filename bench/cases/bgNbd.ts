import { DifferentAnswer } from '../compare.js';
import type { HistoryRow } from '../data/orders.js';
import { fitBySimplex } from '../rivals/bgNbd.js';
import { BG_NBD } from '../works/orders.js';
import { atLeast, caseOf } from './case.js';

/** The simplex stops where eight digits agree. */
const CLOSE = 1e-6;

/** How often customers buy and when they leave, by maximum likelihood. */
export const bgNbd = caseOf<HistoryRow[]>({
  title: 'A BG/NBD fit',
  about: 'Buying histories of customers over two years. Salesmath checks the rows, searches from several starts and adds standard errors; the rival climbs once, without derivatives.',
  rowsOf: ({ sample }) => sample,
  work: BG_NBD,
  rivals: (histories) => [{ name: 'Nelder–Mead with log-gamma functions', run: () => fitBySimplex(histories) }],
  verify(histories) {
    const { logLikelihood, converged } = BG_NBD.run(histories);
    const rival = fitBySimplex(histories);
    if (!converged || !(Math.abs(logLikelihood - rival) <= CLOSE * Math.abs(rival))) throw new DifferentAnswer(`log-likelihood ${rival}, here ${logLikelihood}`);
    return [];
  },
  targets: (timings) => [atLeast(10, timings, 'Nelder–Mead with log-gamma functions')],
});

import { DifferentAnswer } from '../compare.js';
import { fitBgNbd } from '../library.js';
import { makeHistories } from '../orderData.js';
import { fitBySimplex } from '../rivals/bgNbd.js';
import type { TimedCase } from './case.js';
import { atLeast } from './case.js';

const OPTIONS = { unit: 'week' } as const;
/** The simplex stops where eight digits agree. */
const CLOSE = 1e-6;

/** How often customers buy and when they leave, by maximum likelihood. */
export const bgNbd: TimedCase = {
  title: 'A BG/NBD fit',
  about: 'Buying histories of customers over two years. Salesmath checks the rows, searches from several starts and adds standard errors; the rival climbs once, without derivatives.',
  rowsOf: ({ sample }) => sample,
  prepare(rows) {
    const histories = makeHistories(rows);
    return {
      sides: [
        { name: 'salesmath', run: () => fitBgNbd(histories, OPTIONS) },
        { name: 'Nelder–Mead with log-gamma functions', run: () => fitBySimplex(histories) },
      ],
      verify() {
        const { logLikelihood, converged } = fitBgNbd(histories, OPTIONS);
        const rival = fitBySimplex(histories);
        if (!converged || !(Math.abs(logLikelihood - rival) <= CLOSE * Math.abs(rival))) throw new DifferentAnswer(`log-likelihood ${rival}, here ${logLikelihood}`);
        return [];
      },
    };
  },
  targets: (timings) => [atLeast(10, timings, 'Nelder–Mead with log-gamma functions')],
};

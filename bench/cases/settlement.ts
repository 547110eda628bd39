import { assertSame, countDifferent } from '../compare.js';
import type { Ledger } from '../data/earnings.js';
import { CENTS } from '../rivals/money.js';
import { settle } from '../rivals/settlement.js';
import { SETTLEMENT } from '../works/settlement.js';
import { caseOf } from './case.js';

const ROWS = 24_000;

/** Payroll of two years. */
export const settlement = caseOf<Ledger>({
  title: 'Settling what was earned',
  about:
    'A thousand people, 24 months: an eighth held back for three months, a cap that carries, a draw that is recovered, clawbacks; a balanced statement for each person and month, every amount a string. Only salesmath checks the rows and looks for gaps.',
  rowsOf: ({ rows }) => Math.min(rows, ROWS),
  work: SETTLEMENT,
  rivals: (ledger) => [{ name: 'float loop, the same statements', run: () => settle(ledger) }],
  verify(ledger) {
    const { statements } = SETTLEMENT.run(ledger);
    assertSame('whole cents', settle(ledger, CENTS), statements);
    const wrong = countDifferent('float loop', settle(ledger), statements, ({ payout }, right) => Number(payout) === Number(right.payout));
    return [`Payouts that are a cent off: salesmath 0 of ${statements.length}, the float loop ${wrong}.`];
  },
});

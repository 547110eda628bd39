import { readExchange } from '../../src/commission/exchange.js';
import { readRoster } from '../../src/commission/participants.js';
import { readTransactions } from '../../src/commission/transactions.js';
import { DifferentAnswer } from '../compare.js';
import type { Deal } from '../data/deals.js';
import { makeDeals, peopleFor } from '../data/deals.js';
import { miniRows, rows as zodRows } from '../rivals/zod.js';
import type { TimedCase } from './case.js';
import { atMost } from './case.js';

const LIMIT = 110;

function check(deals: readonly Deal[]): number {
  const table = readTransactions(deals, {
    currency: 'USD',
    minorUnits: 2,
    days: { start: 0, end: 40_000 },
    roster: readRoster(undefined, new Set()),
    exchange: readExchange(undefined, 'USD'),
    collect: true,
  });
  return table.rejected.length;
}

/** One bad row of each kind must be refused by every side, and no other. */
function compareVerdicts(deals: readonly Deal[]): void {
  const good = deals.slice(0, 100);
  const [first] = good as [Deal];
  const bad: Deal[] = [
    { ...first, id: '' },
    { ...first, id: 'x', date: '2026-02-30' },
    { ...first, id: 'x', amount: '1e3' },
    { ...first, id: 'x', amount: ' 12' },
    { ...first, id: 'x', amount: '1,234.50' },
    { ...first, id: 'x', participantId: '' },
  ];
  const agree = (list: readonly Deal[], accepted: boolean): boolean =>
    (check(list) === 0) === accepted && zodRows.safeParse(list).success === accepted && miniRows.safeParse(list).success === accepted;
  if (!agree(good, true)) throw new DifferentAnswer('good rows are refused');
  for (const row of bad) if (!agree([...good, row], false)) throw new DifferentAnswer(`not refused by all: ${JSON.stringify(row)}`);
}

/** The reading step alone, taken from the inside: it has no door of its own. */
export const checking: TimedCase = {
  title: 'Checking and reading every row',
  about:
    'The first step of `calculateCommission` alone: every field checked, days and amounts read into numbers, people into indexes, repeated ids refused. The schemas check the same fields; they read nothing, and do not see repeated ids.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const deals = makeDeals({ rows, people: peopleFor(rows) });
    return {
      sides: [
        { name: 'salesmath', run: () => check(deals) },
        { name: 'zod, z.array(z.object(…))', run: () => zodRows.parse(deals) },
        { name: 'zod/mini, the same', run: () => miniRows.parse(deals) },
      ],
      verify() {
        compareVerdicts(deals);
        return [];
      },
    };
  },
  targets(timings, rows) {
    const perRow = ((timings[0]?.milliseconds.median ?? 0) * 1e6) / rows;
    return [
      { text: `at most ${LIMIT} ns a row`, value: `${Math.round(perRow)} ns`, met: perRow <= LIMIT },
      atMost(0.25, timings, 'zod, z.array(z.object(…))'),
    ];
  },
};

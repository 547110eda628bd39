import type { WrongCents } from '../compare.js';
import { assertSame, countWrongCents } from '../compare.js';
import { PLAN, SPLIT_PLAN, makeDeals } from '../data.js';
import { calculateCommission } from '../library.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import type { TimedCase } from './case.js';
import { atLeast, atMost, peopleFor } from './case.js';

const DETAIL = { detail: 'transactions' } as const;

function tell({ lines, wrongLines, payouts, wrongPayouts }: WrongCents): string {
  return `Lines that are a cent off: salesmath 0 of ${lines}, the float loop ${wrongLines}; payouts: 0 and ${wrongPayouts} of ${payouts}.`;
}

/** A line for every deal with the tiers it walked through, all amounts exact strings. */
export const explained: TimedCase = {
  title: 'Every line explained',
  about:
    "The same with `detail: 'transactions'`: a line for each deal with its slices, every amount a string. “Rows of numbers” leaves the amounts as binary floats and writes no text at all.",
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const deals = makeDeals({ rows, people: peopleFor(rows) });
    return {
      sides: [
        { name: 'salesmath', run: () => calculateCommission(deals, PLAN, DETAIL) },
        { name: 'float loop, the same rows', run: () => float.explain(deals) },
        { name: 'float loop, rows of numbers', run: () => float.explainAsNumbers(deals) },
        { name: 'decimal.js', run: () => decimal.explain(deals) },
      ],
      verify() {
        const exact = decimal.explain(deals);
        assertSame('decimal.js', exact, calculateCommission(deals, PLAN, DETAIL));
        countWrongCents('float loop, rows of numbers', float.explainAsNumbers(deals), exact.earnings);
        return [tell(countWrongCents('float loop', float.explain(deals).earnings, exact.earnings))];
      },
    };
  },
  targets: (timings) => [atMost(0.75, timings, 'float loop, the same rows'), atLeast(4, timings, 'decimal.js')],
};

/** Rows in no order: the lines must be sorted before they can be explained. */
export const explainedShuffled: TimedCase = {
  title: 'Every line explained, rows in random order',
  about: 'The same rows shuffled.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const deals = makeDeals({ rows, people: peopleFor(rows), shuffled: true });
    return {
      sides: [
        { name: 'salesmath', run: () => calculateCommission(deals, PLAN, DETAIL) },
        { name: 'float loop, the same rows', run: () => float.explain(deals) },
      ],
      verify() {
        assertSame('decimal.js', decimal.explain(deals), calculateCommission(deals, PLAN, DETAIL));
        return [];
      },
    };
  },
  targets: () => [],
};

/** What a real plan looks like: two components, a filter, one deal in ten split 60 / 40. */
export const explainedSplits: TimedCase = {
  title: 'Splits and two components, every line explained',
  about:
    'One deal in ten is split 60 / 40 with no cent lost; tiers on everything, and an amount per unit of one product on the deals that a filter selects.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const deals = makeDeals({ rows, people: peopleFor(rows), rich: true });
    return {
      sides: [
        { name: 'salesmath', run: () => calculateCommission(deals, SPLIT_PLAN, DETAIL) },
        { name: 'float loop, the same rows', run: () => float.explainSplits(deals) },
        { name: 'decimal.js', run: () => decimal.explainSplits(deals) },
      ],
      verify() {
        const exact = decimal.explainSplits(deals);
        assertSame('decimal.js', exact, calculateCommission(deals, SPLIT_PLAN, DETAIL));
        return [tell(countWrongCents('float loop', float.explainSplits(deals).earnings, exact.earnings))];
      },
    };
  },
  targets: () => [],
};

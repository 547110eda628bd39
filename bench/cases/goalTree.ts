import { assertSame, countDifferent } from '../compare.js';
import type { GoalToSplit } from '../data/goals.js';
import { decompose, integerShare } from '../rivals/goals.js';
import { GOAL_TREE } from '../works/goals.js';
import { caseOf } from './case.js';

/** A year's goal for everybody. */
export const goalTree = caseOf<GoalToSplit>({
  title: 'A goal taken apart over time and people',
  about:
    'A year over quarters, months and people by weight, to the cent by largest remainder: the tree, a row for each month and person, the sum of each person. The rows counted are those of the answer. Only salesmath checks its input and gives exact shares and what rounding did.',
  rowsOf: ({ sample }) => sample,
  work: GOAL_TREE,
  rivals: (input) => [{ name: 'float loop', run: () => decompose(input) }],
  verify(input) {
    const ours = GOAL_TREE.run(input);
    assertSame('integers', decompose(input, integerShare), ours);
    const wrong = countDifferent('float loop', decompose(input).leaves, ours.leaves, ({ value }, right) => value === right.value);
    return [`Shares that are a cent off: salesmath 0 of ${ours.leaves.length}, the float loop ${wrong}.`];
  },
});

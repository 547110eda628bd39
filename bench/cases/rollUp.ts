import { assertClose, countDifferent } from '../compare.js';
import type { RollUpInput } from '../data/goals.js';
import { CENTS } from '../rivals/money.js';
import { rollUp as rollUpByObjects } from '../rivals/goals.js';
import { ROLL_UP } from '../works/goals.js';
import { caseOf } from './case.js';

/** From people to the company. */
export const rollUp = caseOf<RollUpInput>({
  title: 'Rolling up goals',
  about: 'Teams of ten, regions of twenty teams, one value for nearly every person: what each goal came to, its attainment, and who is missing. Only salesmath checks goals and rows.',
  rowsOf: ({ sample }) => sample,
  work: ROLL_UP,
  rivals: (input) => [{ name: 'objects and a Map', run: () => rollUpByObjects(input) }],
  verify(input) {
    const { rows } = ROLL_UP.run(input);
    assertClose('whole cents', rollUpByObjects(input, CENTS), rows);
    const wrong = countDifferent('float loop', rollUpByObjects(input), rows, ({ actual }, right) => actual === right.actual);
    return [`Sums that are a cent off: salesmath 0 of ${rows.length}, the float loop ${wrong}.`];
  },
});

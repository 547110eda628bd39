import { assertClose, countDifferent } from '../compare.js';
import type { TrackingInput } from '../data/goals.js';
import { CENTS } from '../rivals/money.js';
import { track } from '../rivals/goals.js';
import { TRACKED_AS_OF, TRACKING } from '../works/goals.js';
import { caseOf } from './case.js';

/** Where everybody stands in September. */
export const tracking = caseOf<TrackingInput>({
  title: 'Tracking goals',
  about: 'A thousand dated values for each person, teams of ten, regions of twenty teams: reached, expected, pace, projection and status of every goal. Only salesmath checks goals and rows.',
  work: TRACKING,
  rivals: (input) => [{ name: 'objects and a Map', run: () => track(input, TRACKED_AS_OF) }],
  verify(input) {
    const { rows } = TRACKING.run(input);
    assertClose('whole cents', track(input, TRACKED_AS_OF, CENTS), rows);
    const wrong = countDifferent('float loop', track(input, TRACKED_AS_OF), rows, ({ actual }, right) => actual === right.actual);
    return [`Sums that are a cent off: salesmath 0 of ${rows.length}, the float loop ${wrong}.`];
  },
});

import { assertClose } from '../compare.js';
import type { EventRow } from '../data/entries.js';
import { STEPS } from '../data/entries.js';
import { followSequences } from '../rivals/sequences.js';
import { SEQUENCES, WINDOW_DAYS } from '../works/funnel.js';
import { caseOf } from './case.js';

/** A funnel over a log in which anything may follow anything. */
export const sequences = caseOf<EventRow[]>({
  title: 'Sequences of events',
  about: `Events in random order, six of each visitor: who got how far through four steps within ${WINDOW_DAYS} days of the first one, and how long it took. Only salesmath checks the rows and adds Wilson intervals.`,
  work: SEQUENCES,
  rivals: (events) => [{ name: 'a list of events for each visitor', run: () => followSequences(events, STEPS, WINDOW_DAYS) }],
  verify(events) {
    assertClose('lists', followSequences(events, STEPS, WINDOW_DAYS), SEQUENCES.run(events));
    return [];
  },
});

import { assertSame } from '../compare.js';
import type { LeadInput } from '../data/leads.js';
import { giveAway } from '../rivals/leads.js';
import { LEADS } from '../works/leads.js';
import { caseOf } from './case.js';

/** Leads to the people with most room. */
export const leads = caseOf<LeadInput>({
  title: 'Assigning leads',
  about: 'Nine rules over region and industry, 80 people with room for most: each lead to whoever is least loaded among those that the first rule with room names. Only salesmath checks the leads and refuses an id that occurs twice.',
  work: LEADS,
  rivals: (input) => [{ name: 'a loop over rules and people', run: () => giveAway(input) }],
  verify(input) {
    assertSame('loop', giveAway(input), LEADS.run(input));
    return [];
  },
});

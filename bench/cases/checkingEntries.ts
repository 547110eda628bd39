import type { FunnelRow } from '../data/entries.js';
import { analyzeFunnel } from '../library.js';
import { entryRows } from '../rivals/zod.js';
import { FUNNEL, MODEL } from '../works/funnel.js';
import type { TimedCase } from './case.js';
import { checkingCase } from './checking.rows.js';

const BEFORE_ALL = '2000-01-01T00:00:00Z';

/** Stage moves that are all later than the report: each is checked, and none has a say. */
export const checkingEntries: TimedCase = checkingCase<FunnelRow>({
  title: 'Checking every stage entry',
  about: '`analyzeFunnel` as of an instant before all rows: every field is checked, instants are read, and nothing is counted. The schema checks the same fields.',
  make: FUNNEL.make,
  check: (entries) => analyzeFunnel(entries, MODEL, { asOf: BEFORE_ALL }),
  schema: entryRows,
  bad: [{ dealId: '' }, { stage: 'nowhere' }, { at: '2026-02-30T00:00:00Z' }, { at: '2026-02-03T00:00:00' }, { value: '1e3' }],
});

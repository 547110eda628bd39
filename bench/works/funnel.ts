import type { Work } from '../cases/case.js';
import type { EventRow, FunnelRow, RowOrder } from '../data/entries.js';
import { AS_OF, BESIDE, makeEvents, makeFunnelLog, makeFunnelRows, ROWS_PER_DEAL, STAGES, STEPS } from '../data/entries.js';
import type { FunnelModel, FunnelReport, SequenceReport } from '../library.js';
import { analyzeFunnel, analyzeSequences } from '../library.js';

export const MODEL: FunnelModel = {
  id: 'bench',
  stages: [...STAGES.map((id) => ({ id, kind: id === 'won' ? ('won' as const) : ('open' as const) })), { id: BESIDE, kind: 'lost' }],
};

const entriesIn = (order: RowOrder) => (rows: number): FunnelRow[] => makeFunnelRows(Math.round(rows / ROWS_PER_DEAL), order);

export const FUNNEL: Work<FunnelRow[], FunnelReport> = {
  name: 'funnel by cohort',
  make: entriesIn('random'),
  run: (entries) => analyzeFunnel(entries, MODEL, { asOf: AS_OF, bucket: 'month' }),
};

export const FUNNEL_BY_DEAL: Work<FunnelRow[], FunnelReport> = { ...FUNNEL, name: "funnel by cohort, rows in the deals' order", make: entriesIn('byDeal') };

/** The same work under the same name; only its rows lie otherwise. */
export const FUNNEL_LOG: Work<FunnelRow[], FunnelReport> = { ...FUNNEL, make: makeFunnelLog };

/** Days after its start in which an attempt may go on. */
export const WINDOW_DAYS = 20;

export const SEQUENCES: Work<EventRow[], SequenceReport> = {
  name: 'sequences',
  make: makeEvents,
  run: (events) => analyzeSequences(events, STEPS, { window: { value: WINDOW_DAYS, unit: 'day' } }),
};

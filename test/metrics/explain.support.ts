import type { FunnelModel, StageEntry } from '../../src/metrics/index.js';
import { deepFreeze } from '../oracle/laws.js';

/** A short process, with a benchmark, a limit and a stage that is gone. */
export const MODEL: FunnelModel = deepFreeze({
  id: 'm',
  stages: [
    { id: 'lead', maxDays: 10 },
    { id: 'quote', label: 'Quote', maxDays: 20, benchmark: { low: 0.4, high: 0.6 } },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
    { id: 'parked', kind: 'parked' },
  ],
  remap: { gone: null },
});

type Move = readonly [stage: string, at: string, more?: object];
const deal = (dealId: string, ...moves: readonly Move[]): StageEntry[] => moves.map(([stage, at, more]) => ({ dealId, stage, at, ...more }));

/** A deal won, one lost, one that went back and was parked, one re-opened, and one that is younger than the reports. */
export const ENTRIES: readonly StageEntry[] = deepFreeze([
  ...deal('a', ['lead', '2026-01-05', { value: '900', region: 'north' }], ['quote', '2026-01-12'], ['won', '2026-01-26', { value: '850.50' }]),
  ...deal('b', ['lead', '2026-01-08', { value: '300', region: 'south' }], ['lost', '2026-01-10', { reason: 'price' }]),
  ...deal('c', ['lead', '2026-02-02', { region: 'north' }], ['quote', '2026-02-05'], ['lead', '2026-02-10'], ['parked', '2026-02-20']),
  ...deal('d', ['lead', '2026-01-09', { value: '500' }], ['lost', '2026-01-15'], ['quote', '2026-01-20'], ['quote', '2026-01-21'], ['gone', '2026-01-22']),
  ...deal('x', ['lead', '2026-03-09']),
]);

export const AS_OF = '2026-02-28T00:00:00Z';

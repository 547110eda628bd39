import fc from 'fast-check';
import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/index.js';
import { deepFreeze } from '../oracle/laws.js';

/** A process with everything in it: optional and later stages, two lost reasons, a place to park, life after the order. */
export const MODEL: FunnelModel = deepFreeze({
  id: 'm',
  stages: [
    { id: 'lead', maxDays: 10 },
    { id: 'price', kind: 'lost' },
    { id: 'qualify' },
    { id: 'demo', optional: true },
    { id: 'pilot', activeFrom: '2026-01-20' },
    { id: 'quote', maxDays: 5 },
    { id: 'won', kind: 'won' },
    { id: 'repurchase' },
    { id: 'timing', kind: 'lost' },
    { id: 'parked', kind: 'parked', maxDays: 1 },
  ],
  remap: { enquiry: 'lead', audit: null },
});

/** A model of plain stages, `won` and `lost` behind them. */
export function plainModel(...ids: string[]): FunnelModel {
  const stages: Stage[] = ids.map((id) => ({ id }));
  return { id: 'plain', stages: [...stages, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] };
}

/** Rows of one deal, a day apart from 2026-01-01 on. */
export function history(dealId: string, ...stages: string[]): StageEntry[] {
  return stages.map((stage, i) => ({ dealId, stage, at: `2026-01-${String(i + 1).padStart(2, '0')}T00:00:00Z` }));
}

const START = Date.UTC(2026, 0, 1);

/** Rows of a few deals in {@link MODEL}, close together in time, so that everything happens. */
export const anyEntries: fc.Arbitrary<StageEntry[]> = fc.array(
  fc.record(
    {
      dealId: fc.constantFrom('a', 'b', 'c'),
      stage: fc.constantFrom('lead', 'qualify', 'demo', 'pilot', 'quote', 'won', 'repurchase', 'price', 'timing', 'parked', 'enquiry', 'audit'),
      at: fc.integer({ min: 0, max: 40 }).map((day) => START + day * 86_400_000),
      seq: fc.integer({ min: 0, max: 2 }),
      value: fc.oneof(fc.constantFrom('0', '10.005', '99.995', '1000'), fc.integer({ min: 0, max: 9000 })),
    },
    { requiredKeys: ['dealId', 'stage', 'at'] },
  ),
  { maxLength: 24 },
);

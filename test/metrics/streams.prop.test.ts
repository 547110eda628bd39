import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateStageProbabilities } from '../../src/forecast/index.js';
import type { StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel, analyzeLossReasons, analyzeSequences, calculateActivityRatios, trackFunnel } from '../../src/metrics/index.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { reused } from '../support/reused.js';
import { work } from './funnelWork.js';

describe('rows that come out of a generator', () => {
  it('of a log are reported on as those of a list, and none is kept', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, ({ entries, model, options }) => {
        expect(analyzeFunnel(reused(entries), model, options)).toEqual(analyzeFunnel(entries, model, options));
        const { asOf, timeZone } = options;
        const losses = { asOf, ...(timeZone === undefined ? {} : { timeZone }), groupBy: 'owner', compare: ['owner', 'seq'] };
        expect(analyzeLossReasons(reused(entries), model, losses)).toEqual(analyzeLossReasons(entries, model, losses));
        const activities = [{ kind: 'call', dealId: 'd1', at: asOf }];
        expect(calculateActivityRatios(activities, reused(entries), model, { asOf })).toEqual(calculateActivityRatios(activities, entries, model, { asOf }));
        expect(estimateStageProbabilities(reused(entries), model, { asOf })).toEqual(estimateStageProbabilities(entries, model, { asOf }));
      }),
      runs(200, 2000),
    );
  });

  it('of events are followed as those of a list, and none is kept', { timeout: PATIENCE }, () => {
    const event = fc.record({ subjectId: fc.integer({ min: 1, max: 6 }), name: fc.constantFrom('a', 'b', 'x'), at: fc.integer({ min: 0, max: 90_000_000 }), seq: fc.constantFrom(undefined, 2) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 50, size: 'max' }), (events) => {
        expect(analyzeSequences(reused(events), ['a', 'b'], { asOf: 80_000_000 })).toEqual(analyzeSequences(events, ['a', 'b'], { asOf: 80_000_000 }));
      }),
      runs(200, 2000),
    );
  });

  const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;

  it('may be many', () => {
    const entries = Array.from({ length: 5000 }, (_, i): StageEntry => ({
      dealId: `d${(i * 7919) % 1700}`,
      stage: i % 3 === 0 ? 'won' : 'lead',
      at: Date.UTC(2026, 0, 1) + ((i * 104_729) % 5000) * 3_600_000,
      ...(i > 2000 && i % 4 === 0 ? { value: String(i), seq: i % 5 } : {}),
    }));
    const options = { asOf: '2026-12-31', bucket: 'month' } as const;
    expect(trackFunnel(reused(entries), model, options)).toEqual(trackFunnel(entries, model, options));
    const events = entries.map(({ dealId, stage, at, seq }) => ({ subjectId: dealId, name: stage, at, seq }));
    expect(analyzeSequences(reused(events), ['lead', 'won'])).toEqual(analyzeSequences(events, ['lead', 'won']));
  });

  it('are refused as those of a list', () => {
    const bad = [null, { dealId: '', stage: 'lead', at: '2026-01-01' }, { dealId: 'a', stage: 'x', at: '2026-01-01' }, { dealId: 'a', stage: 'lead', at: 'x' }, { dealId: 'a', stage: 'lead', at: '2026-01-01', value: -1 }] as never as StageEntry[];
    const asked = { asOf: '2026-12-31' };
    const said = refusal(() => analyzeFunnel(bad, model, asked));
    expect(said).toEqual([
      'INVALID_ROW entries[0]',
      'INVALID_ID entries[1].dealId',
      'UNKNOWN_STAGE entries[2].stage',
      'INVALID_INSTANT entries[3].at',
      'NEGATIVE_AMOUNT entries[4].value',
    ]);
    expect(refusal(() => analyzeFunnel(bad.values(), model, asked))).toEqual(said);
    const collected = { ...asked, onInvalid: 'collect' } as const;
    expect(analyzeFunnel(bad.values(), model, collected)).toEqual(analyzeFunnel(bad, model, collected));
  });
});

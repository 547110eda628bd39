import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../src/funnel/types.js';
import { analyzeLossReasons } from '../../src/metrics/analyzeLossReasons.js';
import type { LossReasonReport } from '../../src/metrics/lossReasons.types.js';
import { mergeLossReasonTallies } from '../../src/metrics/mergeLossReasonTallies.js';
import { reportLossReasons } from '../../src/metrics/reportLossReasons.js';
import type { LossReasonTally } from '../../src/metrics/tally.types.js';
import { tallyLossReasons } from '../../src/metrics/tallyLossReasons.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { isMutated } from '../support/mutated.js';
import { refusal } from '../support/refusal.js';
import { cutBy, expectMerges, wire } from '../support/shardLaws.js';

const model = {
  id: 'm',
  stages: [{ id: 'lead' }, { id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }, { id: 'parked', kind: 'parked' }],
  remap: { old: 'lead', gone: null },
} as const;

const entries = fc.array(
  fc.record(
    {
      dealId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 6),
      stage: fc.constantFrom('lead', 'offer', 'won', 'lost', 'lost', 'parked', 'old', 'gone'),
      at: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
      value: fc.constantFrom('10', '0.105', '0.005', 20.25, '99999999999999999999.005', null),
      reason: fc.constantFrom('price', 'timing', '', null, 'rival'),
      source: fc.constantFrom('web', 'fair', null, 5),
    },
    { requiredKeys: ['dealId', 'stage', 'at'] },
  ),
  { maxLength: 40, size: 'max' },
);
const options = fc.constantFrom(
  { asOf: '2026-03-25' },
  { asOf: '2026-03-25', groupBy: 'source', currency: 'JPY' },
  { asOf: '2026-03-31', compare: ['source', 'reason'], rounding: 'floor' as const },
  { asOf: '2026-03-31', compare: ['source'], groupBy: 'reason', minorUnits: 4, confidence: 0.9 },
);
const cut = fc.record({ count: fc.integer({ min: 1, max: 4 }), seed: fc.nat(1000) });

const talliesOf = (rows: readonly StageEntry[], how: Parameters<typeof tallyLossReasons>[2], { count, seed }: { count: number; seed: number }): LossReasonTally[] =>
  cutBy(rows, ({ dealId }) => String(dealId), count, seed).map((shard) => wire(tallyLossReasons(shard, model, how)));

/** Groups and levels of one pass come by first appearance, those of tallies by name. */
function byName(report: LossReasonReport, fields: readonly string[]): LossReasonReport {
  const rank = (name: string | null): string => (name === null ? '1' : `0${name}`);
  const order = (a: string | null, b: string | null): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
  return {
    ...report,
    ...(report.groups === undefined ? {} : { groups: [...report.groups].sort((a, b) => order(a.group, b.group)) }),
    compare: [...report.compare].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || order(a.level, b.level)),
  };
}

describe('mergeLossReasonTallies', () => {
  it('leads to the report over all rows', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(entries, options, cut, (rows, how, where) => {
        const report = reportLossReasons(wire(mergeLossReasonTallies(talliesOf(rows, how, where))));
        expect(notPlain(report)).toEqual([]);
        expect(report).toEqual(byName(analyzeLossReasons(rows, model, how), how.compare ?? []));
      }),
      runs(300, 2000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(entries, options, cut, fc.infiniteStream(fc.nat(1000)), (rows, how, where, noise) => {
        expectMerges(talliesOf(rows, how, where), tallyLossReasons([], model, how), mergeLossReasonTallies, noise);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(entries, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (rows, how, blows) => {
        const damaged = damage({ tally: wire(tallyLossReasons(rows, model, how)) }, blows).tally;
        expect(misbehaviour(() => mergeLossReasonTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportLossReasons(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses tallies of other options or currencies', () => {
    const rows = (currency: string): StageEntry[] => [{ dealId: currency, stage: 'lost', at: '2026-03-01', value: 5, currency }];
    const tally = (currency: string, asOf = '2026-03-31') => tallyLossReasons(rows(currency), model, { asOf });
    expect(refusal(() => mergeLossReasonTallies([tally('EUR'), tally('EUR', '2026-03-30')]))).toEqual(['SHARD_MISMATCH tallies[1].options.asOf']);
    expect(refusal(() => mergeLossReasonTallies([tally('EUR'), tally('USD')]))).toEqual(['MIXED_CURRENCIES tallies[1].currency']);
    expect(refusal(() => mergeLossReasonTallies([]))).toEqual(['EMPTY_INPUT tallies']);
  });

  it('takes tallies of stages whatever they are called', () => {
    const odd = { id: 'm', stages: [{ id: '__proto__' }, { id: 'constructor' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
    const lose = (dealId: string, from: string): StageEntry[] => [{ dealId, stage: from, at: '2026-03-01' }, { dealId, stage: 'lost', at: '2026-03-02', reason: 'price' }];
    const [first, second] = [lose('a', '__proto__'), [...lose('b', 'constructor'), ...lose('c', '__proto__')]];
    const [one, other] = [first, second].map((rows) => wire(tallyLossReasons(rows, odd, { asOf: '2026-03-31' })));
    const whole = analyzeLossReasons([...first, ...second], odd, { asOf: '2026-03-31' });
    expect(Object.entries(whole.reasons[0]?.byStage ?? {})).toEqual([['__proto__', 2], ['constructor', 1]]);
    const merged = reportLossReasons(mergeLossReasonTallies([one!, other!]));
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
  });

  it.skipIf(isMutated)('is no slower than linear in the groups', () => {
    const one = wire(tallyLossReasons([{ dealId: 'a', stage: 'lost', at: '2026-03-01', value: 5 }], model, { asOf: '2026-03-31', groupBy: 'source' }));
    const timeOf = (length: number): number => {
      const losses = Array.from({ length }, (_, i) => ({ group: `g${i}`, reasons: one.losses[0]!.reasons }));
      const start = performance.now();
      expect(reportLossReasons({ ...one, losses }).groups).toHaveLength(length);
      return performance.now() - start;
    };
    expect(timeOf(40_000)).toBeLessThan(8 * timeOf(10_000) + 300);
  });

  it('refuses tallies whose parts contradict each other', () => {
    const good = wire(tallyLossReasons([{ dealId: 'a', stage: 'lead', at: '2026-03-01' }, { dealId: 'a', stage: 'lost', at: '2026-03-02' }], model, { asOf: '2026-03-31', compare: ['source'] }));
    const [loss] = good.losses;
    const [level] = good.levels;
    expect(refusal(() => reportLossReasons({ ...good, losses: [{ ...loss!, group: 'x' }] }))).toEqual(['INVALID_ROW tally.losses[0].group']);
    expect(refusal(() => reportLossReasons({ ...good, losses: [{ ...loss!, reasons: [{ ...loss!.reasons[0]!, byStage: { lost: 1 } }] }] }))).toEqual([
      'UNKNOWN_STAGE tally.losses[0].reasons[0].byStage.lost',
    ]);
    const told = (byStage: unknown): string[] => refusal(() => reportLossReasons({ ...good, losses: [{ ...loss!, reasons: [{ ...loss!.reasons[0]!, byStage: byStage as Record<string, number> }] }] }));
    expect(told({ lead: -1, offer: '2', won: null })).toEqual(['INVALID_COUNT tally.losses[0].reasons[0].byStage.lead', 'INVALID_COUNT tally.losses[0].reasons[0].byStage.offer', 'MISSING_VALUE tally.losses[0].reasons[0].byStage.won']);
    expect(told([1])).toEqual(['INVALID_OPTION tally.losses[0].reasons[0].byStage']);
    expect(told(null)).toEqual(['MISSING_VALUE tally.losses[0].reasons[0].byStage']);
    expect(refusal(() => reportLossReasons({ ...good, options: { ...good.options, groupBy: 'source' }, losses: [loss!, loss!] }))).toEqual(['DUPLICATE_ID tally.losses[1].group']);
    expect(refusal(() => reportLossReasons({ ...good, losses: [{ ...loss!, reasons: [loss!.reasons[0]!, loss!.reasons[0]!] }] }))).toEqual(['DUPLICATE_ID tally.losses[0].reasons[1].reason']);
    expect(refusal(() => mergeLossReasonTallies([good, { ...good, levels: [level!, level!] }]))).toEqual(['DUPLICATE_ID tallies[1].levels[1].level']);
    expect(refusal(() => reportLossReasons({ ...good, levels: [{ ...level!, field: 'other' }] }))).toEqual(['INVALID_ROW tally.levels[0].field']);
    expect(refusal(() => reportLossReasons({ ...good, levels: [{ ...level!, won: 2 }] }))).toEqual(['INVALID_COUNT tally.levels[0].won']);
  });
});

import { describe, expect, it } from 'vitest';
import { estimateStageProbabilities } from '../../src/forecast/index.js';
import { analyzeFunnel } from '../../src/metrics/index.js';
import { wilsonInterval } from '../../src/stats/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const MODEL = deepFreeze({
  id: 'm',
  stages: [{ id: 'lead' }, { id: 'trial', optional: true }, { id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'again' }, { id: 'lost', kind: 'lost' }, { id: 'hold', kind: 'parked' }],
} as const);
const OPTIONS = deepFreeze({ asOf: '2026-12-31' });

/** Rows of deals written as `a: lead offer won`, a day apart. */
function history(...deals: string[]): { dealId: string; stage: string; at: string }[] {
  return deals.flatMap((text) => {
    const [dealId = '', stages = ''] = text.split(': ');
    return stages.split(' ').map((stage, i) => ({ dealId, stage, at: `2026-01-${String(i + 1).padStart(2, '0')}` }));
  });
}

const run = (rows: ReturnType<typeof history>, options: object = {}): ReturnType<typeof estimateStageProbabilities> =>
  estimateStageProbabilities(deepFreeze(rows), MODEL, { ...OPTIONS, ...options });

describe('estimateStageProbabilities', () => {
  it('counts deals that are settled, by the stages that they reached', () => {
    const result = run(history('a: lead won', 'b: lead lost', 'c: lead trial offer lost', 'd: lead offer', 'e: lead offer hold', 'f: lost'));
    expect(result.prior).toEqual({ won: 1, settled: 4, rate: 0.25 });
    expect(result.stages.map(({ stage, won, settled }) => [stage, won, settled])).toEqual([['lead', 1, 3], ['trial', 0, 1], ['offer', 1, 2]]);
    expect(result.stages[1]).toEqual({ stage: 'trial', won: 0, settled: 1, probability: 0, low: 0, high: wilsonInterval(0, 1).high, insufficientHistory: true });
    expect(result.options).toEqual({ asOf: '2026-12-31T23:59:59.999Z', timeZone: 'UTC', onInvalid: 'throw', confidence: 0.95, minSample: 30 });
    expect(result.asOf).toBe(result.options.asOf);
    expect(result.warnings).toEqual([]);
    expect(notPlain(result)).toEqual([]);
  });

  it('looks at the last visit: what was re-opened is open, a repurchase is a win', () => {
    const result = run(history('a: lead lost lead', 'b: lead won lost', 'c: lead won again', 'd: lead won lead offer'));
    expect(result.prior).toEqual({ won: 1, settled: 2, rate: 0.5 });
  });

  it('gives Wilson intervals of the confidence asked for', () => {
    const result = run(history('a: lead won', 'b: lead lost', 'c: lead lost'), { confidence: 0.8 });
    const { low, high } = wilsonInterval(1, 3, { confidence: 0.8 });
    expect(result.stages[0]).toMatchObject({ probability: 1 / 3, low, high });
  });

  it('says where there is too little history, and calls none sufficient at minSample 0', () => {
    const rows = history('a: lead won', 'b: lead lost');
    expect(run(rows, { minSample: 2 }).stages[0]?.insufficientHistory).toBe(false);
    expect(run(rows, { minSample: 3 }).stages[0]?.insufficientHistory).toBe(true);
    expect(run([], { minSample: 0 }).stages[0]).toMatchObject({ settled: 0, probability: null, low: null, high: null, insufficientHistory: false });
  });

  it('draws stages to the rate of all deals', () => {
    const rows = history('a: lead offer won', 'b: lead lost', 'c: lead lost', 'd: lead lost');
    const { stages, options } = run(rows, { shrinkage: { strength: 4 } });
    expect(stages.map(({ shrunk }) => shrunk)).toEqual([(1 + 1) / 8, 0.25, (1 + 1) / 5]);
    expect(options.shrinkage).toEqual({ strength: 4 });
    expect(run(rows, { shrinkage: { strength: 0 } }).stages.map(({ shrunk }) => shrunk)).toEqual([0.25, null, 1]);
    expect(run(history('a: lead'), { shrinkage: { strength: 4 } }).stages.map(({ shrunk }) => shrunk)).toEqual([null, null, null]);
    expect(run(rows).stages[0]).not.toHaveProperty('shrunk');
  });

  it('leaves a stage out for deals that passed before it began', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'check', activeFrom: '2026-01-02' }, { id: 'won', kind: 'won' }] } as const;
    const rows = [
      { dealId: 'old', stage: 'won', at: '2026-01-01T23:00:00Z' },
      { dealId: 'new', stage: 'won', at: '2026-01-02T00:00:00Z' },
    ];
    const settled = (timeZone: string): number[] => estimateStageProbabilities(rows, model, { ...OPTIONS, timeZone }).stages.map((stage) => stage.settled);
    expect(settled('UTC')).toEqual([2, 1]);
    expect(settled('Asia/Shanghai')).toEqual([2, 2]);
  });

  it('sets later rows, repeated stages and dropped ones aside, with their count', () => {
    const model = { ...MODEL, remap: { old: null } };
    const rows = [...history('a: lead lead lost'), { dealId: 'a', stage: 'old', at: '2026-01-09' }, { dealId: 'b', stage: 'won', at: '2027-01-01' }];
    expect(estimateStageProbabilities(rows, model, OPTIONS)).toMatchObject({
      prior: { settled: 1 },
      warnings: [{ code: 'AFTER_AS_OF', count: 1 }, { code: 'SELF_TRANSITION', count: 1 }, { code: 'REMAP_DROPPED', count: 1 }],
    });
  });

  it('agrees with the funnel report on what is reached', () => {
    const rows = history('a: lead offer won', 'b: offer lost', 'c: trial lost', 'd: lead won', 'e: hold lost', 'f: lead trial offer hold lead lost');
    const report = analyzeFunnel(rows, MODEL, OPTIONS);
    expect(run(rows).stages.map(({ settled }) => settled)).toEqual(report.rows.slice(0, 3).map(({ reached }) => reached));
  });

  it('collects bad rows when asked to', () => {
    const rows = [...history('a: lead won'), { dealId: 'b', stage: 'moon', at: '2026-01-01' }];
    expect(run(rows, { onInvalid: 'collect' })).toMatchObject({ prior: { won: 1, settled: 1 }, rejected: [{ index: 2, id: 'b', code: 'UNKNOWN_STAGE', path: 'entries[2].stage' }] });
    expect(run(rows.slice(0, 2))).not.toHaveProperty('rejected');
  });

  it.each<[string, object, object, string]>([
    ['an unknown stage', { stage: 'moon' }, {}, 'UNKNOWN_STAGE entries[0].stage'],
    ['a time without offset', { at: '2026-01-01T00:00:00' }, {}, 'INVALID_INSTANT entries[0].at'],
    ['a negative value', { value: -1 }, {}, 'NEGATIVE_AMOUNT entries[0].value'],
    ['no asOf', {}, { asOf: undefined }, 'MISSING_VALUE options.asOf'],
    ['a confidence in percent', {}, { confidence: 95 }, 'INVALID_CONFIDENCE options.confidence'],
    ['a broken sample', {}, { minSample: 2.5 }, 'INVALID_OPTION options.minSample'],
    ['a negative strength', {}, { shrinkage: { strength: -1 } }, 'INVALID_OPTION options.shrinkage.strength'],
    ['no strength', {}, { shrinkage: {} }, 'MISSING_VALUE options.shrinkage.strength'],
    ['an unknown field of the shrinkage', {}, { shrinkage: { strength: 1, prior: 0.5 } }, 'INVALID_OPTION options.shrinkage.prior'],
    ['a shrinkage that is no object', {}, { shrinkage: 5 }, 'INVALID_OPTION options.shrinkage'],
    ['an unknown zone', {}, { timeZone: 'Mars' }, 'INVALID_TIME_ZONE options.timeZone'],
    ['an unknown option', {}, { prior: 0.5 }, 'INVALID_OPTION options.prior'],
  ])('refuses %s', (_, row, options, issue) => {
    const rows = [{ dealId: 'a', stage: 'lead', at: '2026-01-01', ...row }];
    expect(issuesOf(() => estimateStageProbabilities(rows, MODEL, { ...OPTIONS, ...options }))).toEqual([issue]);
  });
});

import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { FunnelModel, FunnelTemplateId, Stage } from '../../src/funnel/index.js';
import { checkFunnel, createFunnel, defineFunnel, funnelTemplates, listNextStages } from '../../src/funnel/index.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { MODEL, plainModel } from './support.js';

const withStage = (changes: Partial<Stage>): FunnelModel => ({
  id: 'm',
  stages: [{ id: 'lead' }, { id: 'demo', ...changes }, { id: 'quote' }, { id: 'won', kind: 'won' }],
});

describe('defineFunnel', () => {
  it('fills in version and kinds, and freezes a copy', () => {
    const raw = plainModel('lead');
    const model = defineFunnel(raw);
    expect(model).toEqual({
      id: 'plain',
      version: 1,
      stages: [{ id: 'lead', kind: 'open' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }],
    });
    expect(raw.stages[0]).toEqual({ id: 'lead' });
    expect([model, model.stages, model.stages[0]].every(Object.isFrozen)).toBe(true);
  });

  it('knows a model that was defined, and checks a copy of it again', () => {
    const model = defineFunnel(MODEL);
    expect(defineFunnel(model)).toBe(model);
    const copy = JSON.parse(JSON.stringify(model)) as FunnelModel;
    expect(defineFunnel(copy)).not.toBe(model);
    expect(defineFunnel(copy)).toEqual(model);
    expect(refusal(() => defineFunnel({ ...model, stages: [] }))).toContain('NO_WON_STAGE model.stages');
  });

  it('keeps every field, and 0 as a value', () => {
    const stage: Stage = {
      id: 'demo',
      label: { en: 'Demo', 'zh-CN': '演示', de: 'Vorführung' },
      kind: 'open',
      definition: 'seen at work',
      keyActions: ['show'],
      ownerRole: 'engineer',
      entryCriteria: [{ id: 'need', label: 'Need', required: false, when: { need: [1, 'yes'] } }],
      exitCriteria: [{ id: 'held' }],
      probability: 0,
      maxDays: 0,
      optional: false,
      activeFrom: '2026-01-01',
      benchmark: { low: 0, high: 0 },
      kpis: ['demos'],
    };
    expect(defineFunnel(withStage(stage)).stages[1]).toEqual(stage);
    expect(notPlain(defineFunnel(withStage({ probability: -0, benchmark: { low: -0, high: 1 } })))).toEqual([]);
    expect(defineFunnel({ ...withStage({}), version: 0 }).version).toBe(0);
  });

  it('takes whole numbers as ids', () => {
    const model = { id: 7, stages: [{ id: 1 }, { id: 2, kind: 'won' }], remap: { 3: 1 } } as unknown as FunnelModel;
    expect(defineFunnel(model)).toMatchObject({ id: '7', stages: [{ id: '1' }, { id: '2' }], remap: { 3: '1' } });
  });

  const refusals: [string, FunnelModel, string][] = [
    ['a stage twice', withStage({ id: 'lead' }), 'DUPLICATE_ID model.stages[1].id'],
    ['a criterion twice', withStage({ exitCriteria: [{ id: 'a' }, { id: 'a' }] }), 'DUPLICATE_ID model.stages[1].exitCriteria[1].id'],
    ['nothing to win', { id: 'm', stages: [{ id: 'lead' }] }, 'NO_WON_STAGE model.stages'],
    ['an optional first stage', { ...MODEL, stages: [{ id: 'x', kind: 'lost' }, { id: 'y', optional: true }, ...MODEL.stages] }, 'OPTIONAL_FIRST_STAGE model.stages[1].optional'],
    ['a percentage', withStage({ probability: 25 }), 'INVALID_PROBABILITY model.stages[1].probability'],
    ['a negative probability', withStage({ probability: -0.1 }), 'INVALID_PROBABILITY model.stages[1].probability'],
    ['a probability in words', withStage({ probability: '0.5' as never }), 'INVALID_PROBABILITY model.stages[1].probability'],
    ['no number', withStage({ probability: NaN }), 'INVALID_PROBABILITY model.stages[1].probability'],
    ['a benchmark upside down', withStage({ benchmark: { low: 0.5, high: 0.3 } }), 'INVALID_BENCHMARK model.stages[1].benchmark.low'],
    ['a benchmark above 1', withStage({ benchmark: { low: 0.5, high: 30 } }), 'INVALID_BENCHMARK model.stages[1].benchmark.high'],
    ['half a benchmark', withStage({ benchmark: { high: 0.3 } as never }), 'INVALID_BENCHMARK model.stages[1].benchmark.low'],
    ['a remap to nowhere', { ...MODEL, remap: { old: 'gone' } }, 'UNKNOWN_REMAP_TARGET model.remap.old'],
    ['a chain', { ...MODEL, remap: { older: 'old', old: 'lead' } }, 'UNKNOWN_REMAP_TARGET model.remap.older'],
    ['a remap of what is there', { ...MODEL, remap: { lead: 'quote' } }, 'REMAP_OF_LIVE_STAGE model.remap.lead'],
    ['an unknown field', withStage({ probabilty: 1 } as never), 'INVALID_OPTION model.stages[1].probabilty'],
    ['an unknown kind', withStage({ kind: 'done' as never }), 'INVALID_OPTION model.stages[1].kind'],
    ['a negative limit', withStage({ maxDays: -1 }), 'INVALID_OPTION model.stages[1].maxDays'],
    ['a half version', { ...MODEL, version: 1.5 }, 'INVALID_OPTION model.version'],
    ['an empty id', withStage({ id: '' }), 'INVALID_ID model.stages[1].id'],
    ['no id', withStage({ id: undefined as never }), 'MISSING_VALUE model.stages[1].id'],
    ['a day that does not exist', withStage({ activeFrom: '2026-02-30' }), 'INVALID_DATE model.stages[1].activeFrom'],
    ['nothing', undefined as never, 'MISSING_VALUE model'],
  ];
  it.each(refusals)('refuses %s', (_, model, expected) => {
    expect(refusal(() => defineFunnel(model))[0]).toBe(expected);
    expect(refusal(() => listNextStages({}, null, model))[0]).toBe(expected);
  });
});

describe('checkFunnel', () => {
  it('lists errors by kind, then warnings', () => {
    const model: FunnelModel = {
      id: 'm',
      stages: [
        { id: 'lost', kind: 'lost', probability: 0.9 },
        { id: 'a', optional: true, probability: 0.5, benchmark: { low: 1, high: 0 } },
        { id: 'b', probability: 2 },
        { id: 'b', probability: 0.4 },
      ],
      remap: { b: 'nowhere' },
    };
    expect(checkFunnel(model)).toEqual([
      { code: 'DUPLICATE_ID', severity: 'error', stage: 'b' },
      { code: 'NO_WON_STAGE', severity: 'error' },
      { code: 'OPTIONAL_FIRST_STAGE', severity: 'error', stage: 'a' },
      { code: 'INVALID_PROBABILITY', severity: 'error', stage: 'b' },
      { code: 'INVALID_BENCHMARK', severity: 'error', stage: 'a' },
      { code: 'UNKNOWN_REMAP_TARGET', severity: 'error', stage: 'b' },
      { code: 'REMAP_OF_LIVE_STAGE', severity: 'error', stage: 'b' },
      { code: 'STAGE_COUNT', severity: 'warning' },
      { code: 'FALLING_PROBABILITY', severity: 'warning', stage: 'b' },
    ]);
  });

  it('counts the stages of the order: 4 to 6 are usual', () => {
    const codes = (count: number): string[] =>
      checkFunnel(plainModel(...Array.from({ length: count - 1 }, (_, i) => `s${i}`))).map(({ code }) => code);
    expect([3, 4, 6, 7].map(codes)).toEqual([['STAGE_COUNT'], [], [], ['STAGE_COUNT']]);
  });

  it('compares each probability with the one before it in the order', () => {
    const probabilities = (...list: (number | undefined)[]): FunnelModel => ({
      id: 'm',
      stages: list.map((probability, i) => ({ id: `s${i}`, kind: i === 3 ? 'won' : 'open', probability })),
    });
    expect(checkFunnel(probabilities(0.5, undefined, 0.4, 0.4))).toEqual([{ code: 'FALLING_PROBABILITY', severity: 'warning', stage: 's2' }]);
    expect(checkFunnel(probabilities(0.5, 0.2, 0.3, 1))).toEqual([{ code: 'FALLING_PROBABILITY', severity: 'warning', stage: 's1' }]);
    expect(checkFunnel(probabilities(0.1, 0.2, 0.2, undefined))).toEqual([]);
  });

  it('refuses what is no model', () => {
    expect(refusal(() => checkFunnel([] as never))).toEqual(['INVALID_OPTION model']);
  });
});

describe('createFunnel', () => {
  const ORDER: Record<FunnelTemplateId, string> = {
    b2b: 'lead intent opportunity won* repurchase lost',
    industrial: 'lead intent opportunity evaluation won* repurchase lost',
    consumer: 'lead intent won* repurchase lost',
    process: 'lead needs proposal won* lost',
    crm: 'qualify demo quote contract won* lost',
    journey: 'awareness consideration decision*',
  };
  const BENCHMARKS: Record<FunnelTemplateId, Record<string, unknown>> = {
    b2b: { intent: { low: 0.3, high: 0.5 }, won: { low: 0.2, high: 0.4 } },
    industrial: { intent: { low: 0.3, high: 0.5 } },
    consumer: { intent: { low: 0.3, high: 0.5 } },
    process: {},
    crm: {},
    journey: {},
  };
  const ids = Object.keys(ORDER) as FunnelTemplateId[];

  it.each(ids)('makes %s, complete and without fault', (id) => {
    const model = createFunnel(id);
    expect(model).toMatchObject({ id, version: 1 });
    expect(model.stages.map((stage) => stage.id + (stage.kind === 'won' ? '*' : '')).join(' ')).toBe(ORDER[id]);
    expect(Object.fromEntries(model.stages.flatMap(({ id: stage, benchmark }) => (benchmark === undefined ? [] : [[stage, benchmark]])))).toEqual(BENCHMARKS[id]);
    expect(checkFunnel(model).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const stage of model.stages) {
      expect(stage.kind).toBe(stage.id === 'lost' ? 'lost' : stage.id === 'won' || stage.id === 'decision' ? 'won' : 'open');
      expect(stage.keyActions?.length).toBeGreaterThan(0);
      expect(stage.kpis?.length).toBeGreaterThan(0);
      expect(stage.ownerRole).toBeTruthy();
      expect(stage.definition).toBeTruthy();
      const criteria = [...(stage.entryCriteria ?? []), ...(stage.exitCriteria ?? [])];
      expect(stage.entryCriteria?.length).toBeGreaterThan(0);
      expect(stage.exitCriteria?.length).toBeGreaterThan(0);
      for (const { label } of [stage, ...criteria]) expect(label).toEqual({ en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) });
    }
  });

  it('has the labels that are known', () => {
    const labels = (id: FunnelTemplateId): unknown[] => createFunnel(id).stages.map(({ label }) => (label as Record<string, string>)['zh-CN']);
    expect(labels('b2b').slice(0, 5)).toEqual(['线索获取', '意向筛选', '商机培育', '成交转化', '复购推荐']);
    expect(labels('industrial')[3]).toBe('方案评估');
    expect(labels('process').slice(0, 4)).toEqual(['线索获取', '需求分析', '方案提案', '谈判签约']);
  });

  it('replaces fields of stages, and leaves the template as it was', () => {
    const before = JSON.stringify(funnelTemplates);
    const model = createFunnel('crm', { id: 'emea', version: 4, label: 'EMEA', stages: { quote: { maxDays: 10, kpis: undefined }, won: { id: 'signed' } } });
    expect(model).toMatchObject({ id: 'emea', version: 4, label: 'EMEA' });
    expect(model.stages[2]).toMatchObject({ id: 'quote', maxDays: 10, ownerRole: 'accountExecutive' });
    expect(model.stages[2]).not.toHaveProperty('kpis');
    expect(model.stages[4]?.id).toBe('signed');
    expect(JSON.stringify(funnelTemplates)).toBe(before);
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
    expect(isDeeplyFrozen(funnelTemplates)).toBe(true);
  });

  it('refuses what is not there', () => {
    expect(refusal(() => createFunnel('b2c' as never))).toEqual(['UNKNOWN_TEMPLATE templateId']);
    expect(refusal(() => createFunnel('toString' as never))).toEqual(['UNKNOWN_TEMPLATE templateId']);
    expect(refusal(() => createFunnel('crm', { stages: { closing: {} } }))).toEqual(['UNKNOWN_STAGE overrides.stages.closing']);
    expect(refusal(() => createFunnel('crm', { stages: { quote: 3 as never } }))).toEqual(['INVALID_OPTION overrides.stages.quote']);
    expect(refusal(() => createFunnel('crm', { name: 'x' } as never))).toEqual(['INVALID_OPTION overrides.name']);
    expect(refusal(() => createFunnel('crm', { stages: { quote: { probability: 40 } } }))).toEqual(['INVALID_PROBABILITY overrides.stages.quote.probability']);
    const entryCriteria = Array.from({ length: 80 }, (_, i) => ({ id: `c${i}`, bad: 1 }) as never);
    const omittedBy = (call: () => unknown): unknown => {
      try {
        return call();
      } catch (error) {
        if (!isSalesMathError(error)) throw error;
        return [error.issues.length, error.omitted, error.message.endsWith(`… and ${error.omitted} more`)];
      }
    };
    expect(omittedBy(() => createFunnel('crm', { stages: { quote: { entryCriteria } } }))).toEqual([50, 30, true]);
  });
});

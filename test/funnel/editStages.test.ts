import { describe, expect, it } from 'vitest';
import type { FunnelEdit, FunnelModel } from '../../src/funnel/index.js';
import { addStage, defineFunnel, mergeStages, removeStage, renameStage, reorderStages, splitStage } from '../../src/funnel/index.js';
import { refusal } from '../support/refusal.js';

const MODEL: FunnelModel = defineFunnel({
  id: 'm',
  version: 3,
  label: 'Sales',
  stages: [
    { id: 'lead' },
    { id: 'price', kind: 'lost' },
    { id: 'qualify', probability: 0.2 },
    { id: 'demo', probability: 0.3 },
    { id: 'quote' },
    { id: 'won', kind: 'won' },
    { id: 'timing', kind: 'lost' },
    { id: 'parked', kind: 'parked' },
  ],
  remap: { enquiry: 'lead', audit: null, showing: 'demo' },
});
const ids = ({ model }: FunnelEdit): string => model.stages.map(({ id }) => id).join(' ');

describe('mergeStages', () => {
  it('merges neighbours into one of them', () => {
    const edit = mergeStages(MODEL, ['demo', 'qualify'], 'qualify');
    expect(ids(edit)).toBe('lead price qualify quote won timing parked');
    expect(edit.remap).toEqual({ demo: 'qualify' });
    expect(edit.model).toMatchObject({ id: 'm', version: 4, label: 'Sales', remap: { enquiry: 'lead', audit: null, showing: 'qualify', demo: 'qualify' } });
    expect(edit.model.stages[2]).toEqual({ id: 'qualify', kind: 'open', probability: 0.2 });
    expect(Object.isFrozen(edit.model)).toBe(true);
    expect(defineFunnel(edit.model)).toBe(edit.model);
  });

  it('looks past what stands beside the order', () => {
    expect(ids(mergeStages(MODEL, ['lead', 'qualify'], { id: 'start' }))).toBe('start price demo quote won timing parked');
  });

  it('puts a new stage where the earliest stood', () => {
    const edit = mergeStages(MODEL, ['quote', 'demo', 'qualify'], { id: 'discovery', probability: 0.4 });
    expect(ids(edit)).toBe('lead price discovery won timing parked');
    expect(edit.remap).toEqual({ quote: 'discovery', demo: 'discovery', qualify: 'discovery' });
    expect(mergeStages(MODEL, ['quote', 'won'], { id: 'won', kind: 'won', label: 'Won' }).remap).toEqual({ quote: 'won' });
  });

  it('merges lost reasons, wherever they stand', () => {
    const edit = mergeStages(MODEL, ['timing', 'price'], { id: 'lost', kind: 'lost' });
    expect(ids(edit)).toBe('lead lost qualify demo quote won parked');
    expect(edit.remap).toEqual({ timing: 'lost', price: 'lost' });
  });

  it('refuses what would bend history', () => {
    const refused = (list: string[], into: Parameters<typeof mergeStages>[2]): string[] => refusal(() => mergeStages(MODEL, list, into));
    expect(refused(['lead', 'demo'], 'demo')).toEqual(['NOT_ADJACENT ids']);
    expect(refused(['lead', 'qualify', 'quote'], 'lead')).toEqual(['NOT_ADJACENT ids']);
    expect(refused(['price', 'parked'], 'price')).toEqual(['KIND_MISMATCH ids']);
    expect(refused(['lead', 'price'], 'lead')).toEqual(['KIND_MISMATCH ids']);
    expect(refused(['price', 'timing'], { id: 'gone' })).toEqual(['KIND_MISMATCH into.kind']);
    expect(refused(['lead', 'qualify'], { id: 'gone', kind: 'lost' })).toEqual(['KIND_MISMATCH into.kind']);
    expect(refused(['lead'], 'lead')).toEqual(['TOO_FEW_STAGES ids']);
    expect(refused([], 'lead')).toEqual(['TOO_FEW_STAGES ids']);
    expect(refused(['lead', 'lead'], 'lead')).toEqual(['DUPLICATE_ID ids[1]']);
    expect(refused(['lead', 'nowhere'], 'lead')).toEqual(['UNKNOWN_STAGE ids[1]']);
    expect(refused(['enquiry', 'qualify'], 'qualify')).toEqual(['UNKNOWN_STAGE ids[0]']);
    expect(refused(['lead', 'qualify'], 'demo')).toEqual(['UNKNOWN_STAGE into']);
    expect(refused(['lead', 'qualify'], { id: 'demo' })).toContain('DUPLICATE_ID model.stages[2].id');
    expect(refused(['quote', 'won'], 'quote')).toEqual(['NO_WON_STAGE model.stages']);
    expect(refused('lead' as never, 'lead')).toEqual(['INVALID_OPTION ids']);
    expect(refused(['lead', 'qualify'], { id: 'x', probability: 3 })).toContain('INVALID_PROBABILITY model.stages[0].probability');
  });
});

describe('addStage', () => {
  it('puts a stage behind or in front of another', () => {
    expect(ids(addStage(MODEL, { id: 'pilot', activeFrom: '2026-04-01' }, { after: 'demo' }))).toBe('lead price qualify demo pilot quote won timing parked');
    expect(ids(addStage(MODEL, { id: 'pilot' }, { before: 'lead' }))).toBe('pilot lead price qualify demo quote won timing parked');
    const edit = addStage(MODEL, { id: 'budget', kind: 'lost' });
    expect(ids(edit)).toBe('lead price qualify demo quote won timing parked budget');
    expect(edit).toMatchObject({ remap: {}, model: { version: 4, remap: MODEL.remap } });
  });

  it('refuses a place or an id that is none', () => {
    expect(refusal(() => addStage(MODEL, { id: 'x' }, {}))).toEqual(['INVALID_OPTION options.after']);
    expect(refusal(() => addStage(MODEL, { id: 'x' }, { after: 'lead', before: 'demo' }))).toEqual(['INVALID_OPTION options.before']);
    expect(refusal(() => addStage(MODEL, { id: 'x' }, { after: 'nowhere' }))).toEqual(['UNKNOWN_STAGE options.after']);
    expect(refusal(() => addStage(MODEL, { id: 'x' }, { before: 'nowhere' }))).toEqual(['UNKNOWN_STAGE options.before']);
    expect(refusal(() => addStage(MODEL, { id: 'demo' }, { after: 'lead' }))).toContain('DUPLICATE_ID model.stages[4].id');
    expect(refusal(() => addStage(MODEL, { id: 'showing' }, { after: 'lead' }))).toEqual(['REMAP_OF_LIVE_STAGE model.remap.showing']);
    expect(refusal(() => addStage(MODEL, { id: 'x', color: 'red' } as never, { after: 'lead' }))).toEqual(['INVALID_OPTION stage.color']);
  });
});

describe('removeStage', () => {
  it('sends history to another stage or leaves it out', () => {
    const edit = removeStage(MODEL, 'demo', 'quote');
    expect(ids(edit)).toBe('lead price qualify quote won timing parked');
    expect(edit.remap).toEqual({ demo: 'quote' });
    expect(edit.model.remap).toEqual({ enquiry: 'lead', audit: null, showing: 'quote', demo: 'quote' });
    expect(removeStage(MODEL, 'demo', null).model.remap).toEqual({ enquiry: 'lead', audit: null, showing: null, demo: null });
  });

  it('refuses a target that does not stay', () => {
    expect(refusal(() => removeStage(MODEL, 'demo', 'demo'))).toEqual(['UNKNOWN_REMAP_TARGET to']);
    expect(refusal(() => removeStage(MODEL, 'demo', 'nowhere'))).toEqual(['UNKNOWN_REMAP_TARGET to']);
    expect(refusal(() => removeStage(MODEL, 'demo', undefined as never))).toEqual(['MISSING_VALUE to']);
    expect(refusal(() => removeStage(MODEL, 'nowhere', null))).toEqual(['UNKNOWN_STAGE id']);
    expect(refusal(() => removeStage(MODEL, 'won', null))).toEqual(['NO_WON_STAGE model.stages']);
  });
});

describe('renameStage', () => {
  it('moves history only when the id changes', () => {
    const edit = renameStage(MODEL, 'demo', { id: 'show', label: 'Show' });
    expect(edit.remap).toEqual({ demo: 'show' });
    expect(edit.model.remap).toEqual({ enquiry: 'lead', audit: null, showing: 'show', demo: 'show' });
    expect(edit.model.stages[3]).toEqual({ id: 'show', kind: 'open', probability: 0.3, label: 'Show' });
    expect(renameStage(MODEL, 'demo', { label: 'Show' }).remap).toEqual({});
    expect(renameStage(MODEL, 'demo', { id: 'demo' }).remap).toEqual({});
  });

  it('may go back to an old name', () => {
    const back = renameStage(renameStage(MODEL, 'demo', { id: 'show' }).model, 'show', { id: 'demo' });
    expect(back.model).toEqual({ ...MODEL, version: 5, remap: { ...MODEL.remap, show: 'demo' } });
  });

  it('refuses a name that is taken', () => {
    expect(refusal(() => renameStage(MODEL, 'demo', { id: 'lead' }))[0]).toBe('DUPLICATE_ID model.stages[3].id');
    expect(refusal(() => renameStage(MODEL, 'demo', { id: 'enquiry' }))).toEqual(['REMAP_OF_LIVE_STAGE model.remap.enquiry']);
    expect(refusal(() => renameStage(MODEL, 'nowhere', { id: 'x' }))).toEqual(['UNKNOWN_STAGE id']);
    expect(refusal(() => renameStage(MODEL, 'demo', { name: 'x' } as never))).toEqual(['INVALID_OPTION options.name']);
  });
});

describe('reorderStages', () => {
  it('takes every stage once', () => {
    const order = ['parked', 'lead', 'demo', 'qualify', 'quote', 'won', 'timing', 'price'];
    const edit = reorderStages(MODEL, order);
    expect(ids(edit)).toBe(order.join(' '));
    expect(edit).toMatchObject({ remap: {}, model: { version: 4, remap: MODEL.remap } });
    expect(edit.model.stages[2]).toEqual(MODEL.stages[3]);
  });

  it('refuses anything but a permutation', () => {
    expect(refusal(() => reorderStages(MODEL, ['lead', 'lead', 'nowhere']))).toEqual(['DUPLICATE_ID ids[1]', 'UNKNOWN_STAGE ids[2]', 'INVALID_OPTION ids']);
    expect(refusal(() => reorderStages(MODEL, undefined as never))).toEqual(['MISSING_VALUE ids']);
  });
});

describe('splitStage', () => {
  it('leaves history with the first part', () => {
    const edit = splitStage(MODEL, 'quote', [{ id: 'offer' }, { id: 'talks', activeFrom: '2026-04-01' }]);
    expect(ids(edit)).toBe('lead price qualify demo offer talks won timing parked');
    expect(edit.remap).toEqual({ quote: 'offer' });
    const kept = splitStage(MODEL, 'demo', [{ id: 'demo' }, { id: 'trial', activeFrom: '2026-04-01' }]);
    expect(kept.remap).toEqual({});
    expect(kept.model.remap).toEqual(MODEL.remap);
    expect(splitStage(MODEL, 'won', [{ id: 'won', kind: 'won' }, { id: 'live', activeFrom: '2026-04-01' }]).model.stages).toHaveLength(9);
  });

  it('refuses parts that would blame or move old deals', () => {
    expect(refusal(() => splitStage(MODEL, 'quote', [{ id: 'a' }, { id: 'b' }]))).toEqual(['INVALID_OPTION parts[1].activeFrom']);
    expect(refusal(() => splitStage(MODEL, 'quote', [{ id: 'a' }]))).toEqual(['TOO_FEW_STAGES parts']);
    expect(refusal(() => splitStage(MODEL, 'quote', 'a' as never))).toEqual(['INVALID_OPTION parts']);
    expect(refusal(() => splitStage(MODEL, 'won', [{ id: 'a' }, { id: 'won', kind: 'won', activeFrom: '2026-04-01' }]))).toEqual(['KIND_MISMATCH parts[0].kind']);
    expect(refusal(() => splitStage(MODEL, 'quote', [{ id: 'a' }, { id: 'b', kind: 'lost', activeFrom: '2026-04-01' }]))).toEqual(['KIND_MISMATCH parts[1].kind']);
    expect(refusal(() => splitStage(MODEL, 'price', [{ id: 'a', kind: 'lost' }, { id: 'b', activeFrom: '2026-04-01' }]))).toEqual(['KIND_MISMATCH parts[1].kind']);
    expect(refusal(() => splitStage(MODEL, 'quote', [{ id: 'a' }, { id: 'quote', activeFrom: '2026-04-01' }]))).toEqual(['REMAP_OF_LIVE_STAGE model.remap.quote']);
    expect(refusal(() => splitStage(MODEL, 'quote', [{ id: 'a' }, { id: 'lead', activeFrom: '2026-04-01' }]))[0]).toBe('DUPLICATE_ID model.stages[5].id');
    expect(refusal(() => splitStage(MODEL, 'nowhere', [{ id: 'a' }, { id: 'b' }]))).toEqual(['UNKNOWN_STAGE id']);
  });
});

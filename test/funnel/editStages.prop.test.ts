import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/index.js';
import { addStage, defineFunnel, mergeStages, remapEntries, removeStage, renameStage, reorderStages, snapshotStages, splitStage } from '../../src/funnel/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { naiveDeals, naiveVisits, orderOf } from './naive.js';

const START = Date.UTC(2026, 0, 1);
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A model of some open stages, two lost reasons in between, and a won stage at the end. */
const anyModel: fc.Arbitrary<FunnelModel> = fc.integer({ min: 2, max: NAMES.length }).map((count) => {
  const stages: Stage[] = NAMES.slice(0, count).map((id) => ({ id }));
  stages.splice(1, 0, { id: 'price', kind: 'lost' });
  return defineFunnel({ id: 'm', stages: [...stages, { id: 'won', kind: 'won' }, { id: 'timing', kind: 'lost' }] });
});

function entriesOf(model: FunnelModel): fc.Arbitrary<StageEntry[]> {
  const row = fc.record(
    {
      dealId: fc.constantFrom('x', 'y'),
      stage: fc.constantFrom(...model.stages.map(({ id }) => id)),
      at: fc.integer({ min: 0, max: 30 }).map((day) => START + day * 86_400_000),
      seq: fc.integer({ min: 0, max: 1 }),
      value: fc.integer({ min: 0, max: 99 }),
    },
    { requiredKeys: ['dealId', 'stage', 'at'] },
  );
  return fc.array(row, { maxLength: 14 });
}

const modelAndEntries = anyModel.chain((model) => fc.tuple(fc.constant(model), entriesOf(model)));

/** Which edit, and where: numbers that any model can be met with. */
const anyEdit = fc.record({ kind: fc.constantFrom('merge', 'mergeNew', 'remove', 'drop', 'rename', 'split', 'add', 'reorder'), place: fc.nat(), reach: fc.nat() });
interface Edit {
  kind: string;
  place: number;
  reach: number;
}

function apply(model: FunnelModel, { kind, place, reach }: Edit, fresh: string): { model: FunnelModel; remap: Record<string, string | null> } | null {
  const order = orderOf(model).map(({ id }) => id);
  const open = order.slice(0, -1);
  const from = place % open.length;
  const id = open[from]!;
  switch (kind) {
    case 'merge':
    case 'mergeNew': {
      if (open.length < 2) return null;
      const first = place % (open.length - 1);
      const ids = open.slice(first, first + 2 + (reach % (open.length - first - 1)));
      return mergeStages(model, ids, kind === 'merge' ? ids[reach % ids.length]! : { id: fresh });
    }
    case 'remove':
    case 'drop':
      if (open.length < 2) return null;
      return removeStage(model, id, kind === 'drop' ? null : order.filter((each) => each !== id)[reach % (order.length - 1)]!);
    case 'rename':
      return renameStage(model, id, { id: fresh });
    case 'split':
      return splitStage(model, id, [{ id: fresh }, { id: `${fresh}2`, activeFrom: '2030-01-01' }]);
    case 'add':
      return addStage(model, { id: fresh }, { before: id });
    default:
      return reorderStages(model, [...open.slice(from), ...open.slice(0, from), ...model.stages.map((each) => each.id).filter((each) => !open.includes(each))]);
  }
}

/** Days that each deal spent in each stage, up to an end that is the same for all. */
function dwell(entries: readonly StageEntry[], model: FunnelModel): Map<string, number> {
  const days = new Map<string, number>();
  for (const [deal, rows] of naiveDeals(entries, model, Infinity)) {
    const visits = naiveVisits(rows);
    visits.forEach(({ stage, at }, i) => {
      const key = `${deal} ${stage.id}`;
      days.set(key, (days.get(key) ?? 0) + ((visits[i + 1]?.at ?? START + 100 * 86_400_000) - at));
    });
  }
  return days;
}

describe('editing a model', () => {
  it('keeps one look-up enough, however many edits there were', () => {
    fc.assert(
      fc.property(anyModel, fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        let model = start;
        let step = 0;
        const retired = new Map<string, string | null>(); // where each id ever used belongs, followed edit by edit
        for (const { id } of start.stages) retired.set(id, id);
        for (const each of edits) {
          const edit = apply(model, each, `n${(step += 1)}`);
          if (edit === null) continue;
          expect(edit.model.version).toBe(model.version! + 1);
          for (const [id, target] of retired) if (target !== null && target in edit.remap) retired.set(id, edit.remap[target]!);
          for (const { id } of edit.model.stages) if (!retired.has(id)) retired.set(id, id);
          model = edit.model;
          expect(notPlain(edit)).toEqual([]);
        }
        const live = new Set(model.stages.map(({ id }) => id));
        for (const [id, target] of retired) expect(live.has(id) ? id : model.remap?.[id]).toBe(target);
        for (const target of Object.values(model.remap ?? {})) expect(target === null || live.has(target)).toBe(true);
      }),
      runs(300, 3000),
    );
  }, PATIENCE);

  it('shows the same pipeline through the remap of a model and through rows rewritten by it', () => {
    fc.assert(
      fc.property(modelAndEntries, fc.array(anyEdit, { maxLength: 4 }), ([start, entries], edits) => {
        let model = start;
        let rows = entries;
        edits.forEach((each, i) => {
          const edit = apply(model, each, `n${i}`);
          if (edit === null) return;
          model = edit.model;
          rows = remapEntries(rows, edit.remap).entries;
        });
        const options = { asOf: '2026-03-01' };
        const { list, rows: stages } = snapshotStages(entries, model, options);
        const rewritten = snapshotStages(rows, model, options);
        expect(rewritten.rows.map(({ deals, value }) => ({ deals, value }))).toEqual(stages.map(({ deals, value }) => ({ deals, value })));
        expect(new Set(rewritten.list.map((deal) => JSON.stringify(deal)))).toEqual(new Set(list.map((deal) => JSON.stringify(deal))));
      }),
      runs(300, 3000),
    );
  }, PATIENCE);
});

describe('remapEntries', () => {
  it('keeps the days: what is spent in a merged stage is the sum of what it was made of', () => {
    fc.assert(
      fc.property(modelAndEntries, fc.nat(), fc.nat(), ([model, entries], place, reach) => {
        const edit = apply(model, { kind: 'mergeNew', place, reach }, 'merged')!;
        const before = dwell(entries, model);
        const after = dwell(remapEntries(entries, edit.remap).entries, edit.model);
        const expected = new Map<string, number>();
        for (const [key, days] of before) {
          const [deal, stage] = key.split(' ') as [string, string];
          const to = `${deal} ${edit.remap[stage] ?? stage}`;
          expected.set(to, (expected.get(to) ?? 0) + days);
        }
        expect(new Map([...after].sort())).toEqual(new Map([...expected].sort()));
      }),
      runs(300, 3000),
    );
  }, PATIENCE);

  it('counts every row once, and leaves no stage behind itself', () => {
    fc.assert(
      fc.property(modelAndEntries, fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom('a', 'b', 'new', null)), ([model, entries], remap) => {
        const { entries: kept, renamed, dropped, collapsed } = remapEntries(entries, remap);
        expect(kept.length + dropped + collapsed).toBe(entries.length);
        expect(dropped).toBe(entries.filter(({ stage }) => stage in remap && remap[stage] === null).length);
        expect(renamed).toBe(entries.filter(({ stage }) => stage in remap && remap[stage] !== null && remap[stage] !== stage).length);
        const open = { ...model, stages: [...model.stages, { id: 'new' }, ...NAMES.map((id) => ({ id }))] };
        for (const rows of naiveDeals(kept, { ...open, remap: undefined }, Infinity).values()) {
          rows.forEach((row, i) => expect(row.stage.id).not.toBe(rows[i - 1]?.stage.id));
        }
        expect(remapEntries(kept, {})).toMatchObject({ entries: kept, collapsed: 0 });
      }),
      runs(300, 3000),
    );
  }, PATIENCE);
});

describe('mergeStages', () => {
  it('makes nobody go back who only went forward', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), fc.infiniteStream(fc.boolean()), (model, place, reach, visited) => {
        const edit = apply(model, { kind: 'merge', place, reach }, 'merged')!;
        const stages = orderOf(model).filter(() => visited.next().value);
        const entries = stages.map(({ id }, i) => ({ dealId: 'd', stage: id, at: START + i }));
        const after = remapEntries(entries, edit.remap).entries.map(({ stage }) => orderOf(edit.model).findIndex(({ id }) => id === stage));
        expect(after).toEqual([...new Set(after)].sort((a, b) => a - b));
      }),
      runs(300, 3000),
    );
  }, PATIENCE);
});

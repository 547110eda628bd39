import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFunnel } from '../../src/funnel/compileModel.js';
import { readEntries } from '../../src/funnel/entries.js';
import { orderEntries } from '../../src/funnel/entries.order.js';
import type { StageEntry } from '../../src/funnel/types.js';
import { listVisits } from '../../src/funnel/visits.js';
import { requireTimeZone } from '../../src/internal/instants.js';
import { runs } from '../oracle/laws.js';

const funnel = compileFunnel({ id: 'm', stages: [{ id: 'a' }, { id: 'b' }, { id: 'c', kind: 'won' }], remap: { old: 'a', gone: null } });

const row = fc
  .record({
    dealId: fc.constantFrom('d1', 'd2', 'x'),
    stage: fc.constantFrom('a', 'b', 'c', 'old', 'gone'),
    at: fc.integer({ min: 0, max: 12 }),
    seq: fc.constantFrom(undefined, null, 0, 1, -1.5),
    value: fc.constantFrom(undefined, null, 5, '7.25'),
  })
  .map((each) => each as StageEntry);
// deals of a few rows are put in order in another way than long ones
const rows = fc.oneof(fc.array(row, { maxLength: 30, size: 'max' }), fc.array(row, { minLength: 80, maxLength: 250, size: 'max' }));
const grouped = rows.map((list) => ['d1', 'd2', 'x'].flatMap((id) => list.filter(({ dealId }) => dealId === id)));

const read = (list: readonly StageEntry[], asOf: number): ReturnType<typeof readEntries> =>
  readEntries(list, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay: requireTimeZone('UTC', 'timeZone'), collect: false });

interface Kept {
  entry: StageEntry;
  index: number;
}

/** The rows of each deal by (`at`, `seq`, input index), deals by first appearance. */
function orderNaively(list: readonly StageEntry[], asOf: number): Map<string, Kept[]> {
  const deals = new Map<string, Kept[]>();
  list.forEach((entry, index) => {
    if (entry.stage === 'gone' || (entry.at as number) > asOf) return;
    deals.set(String(entry.dealId), [...(deals.get(String(entry.dealId)) ?? []), { entry, index }]);
  });
  for (const kept of deals.values()) {
    kept.sort((a, b) => (a.entry.at as number) - (b.entry.at as number) || (a.entry.seq ?? 0) - (b.entry.seq ?? 0) || a.index - b.index);
  }
  return deals;
}

const stageOf = ({ entry }: Kept): string => (entry.stage === 'old' ? 'a' : String(entry.stage));

describe('entries', () => {
  it.each([
    ['any order', rows],
    ['deals together', grouped],
  ])('are put in the order of (at, seq, index): %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 5, max: 14 }), (list, asOf) => {
        const columns = read(list, asOf);
        const expected = orderNaively(list, asOf);
        const { starts, row: order, at, stage, valued } = orderEntries(columns);
        expect(columns.ids).toEqual([...expected.keys()]);
        expect([...order.subarray(0, columns.count)]).toEqual([...expected.values()].flat().map(({ index }) => index));
        [...expected.values()].flat().forEach(({ entry, index }, i) => {
          expect([at[i], funnel.ids[stage[i] as number]]).toEqual([entry.at, stageOf({ entry, index })]);
          if (valued !== null) expect(valued[i]).toBe(entry.value === undefined || entry.value === null ? 0 : 1);
        });
        expect(starts.at(-1)).toBe(columns.count);
        expect(columns.dropped).toBe(list.filter(({ stage: id }) => id === 'gone').length);
      }),
      runs(200),
    );
  });

  it('become visits without repetitions', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { deals, ids, starts, stage, at, firstRow, valueRow, selfTransitions } = listVisits(orderEntries(read(list, 12)));
        const expected = orderNaively(list, 12);
        expect(ids).toEqual([...expected.keys()]);
        expect(deals).toBe(expected.size);
        let repeated = 0;
        [...expected.values()].forEach((kept, deal) => {
          const visits = kept.filter((each, i) => i === 0 || stageOf(kept[i - 1] as Kept) !== stageOf(each));
          repeated += kept.length - visits.length;
          const range = [starts[deal], starts[deal + 1]] as [number, number];
          expect(Array.from(stage.subarray(...range), (code) => funnel.ids[code])).toEqual(visits.map(stageOf));
          expect([...at.subarray(...range)]).toEqual(visits.map(({ entry }) => entry.at));
          expect(firstRow[deal]).toBe(kept[0]?.index);
          expect(valueRow[deal]).toBe(kept.filter(({ entry }) => entry.value !== undefined && entry.value !== null).at(-1)?.index ?? -1);
        });
        expect(selfTransitions).toBe(repeated);
      }),
      runs(200),
    );
  });
});

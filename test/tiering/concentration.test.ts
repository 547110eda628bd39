import { describe, expect, it } from 'vitest';
import type { ValuedItem } from '../../src/tiering/index.js';
import { calculateConcentration, calculateParetoCurve, classifyAbc, selectTop } from '../../src/tiering/index.js';
import { refusal } from '../support/refusal.js';

const itemsOf = (...values: (string | number)[]): ValuedItem[] => values.map((value, i) => ({ id: `i${i + 1}`, value }));

describe('an option that no double holds', () => {
  const items = itemsOf(3, 2, 1, 1);

  it('is echoed as text, and makes the same answer again', () => {
    const abc = classifyAbc(items, { cuts: ['0.42857142857142857142', '0.9'] });
    expect(abc.options.cuts).toEqual(['0.42857142857142857142', 0.9]);
    expect(classifyAbc(items, abc.options)).toEqual(abc);
    const curve = calculateParetoCurve(items, { reach: ['0.50000000000000000001', 0.5] });
    expect(curve.options.reach).toEqual(['0.50000000000000000001', 0.5]);
    expect(curve.reached.map((each) => each.items)).toEqual([2, 2]);
    expect(calculateParetoCurve(items, curve.options)).toEqual(curve);
    const top = selectTop(items, { share: '0.25000000000000000001' });
    expect(top.options.share).toBe('0.25000000000000000001');
    expect([top.wanted, selectTop(items, top.options)]).toEqual([2, top]);
    const concentration = calculateConcentration(items, { share: '0.25000000000000000001' });
    expect(concentration.options.share).toBe('0.25000000000000000001');
    expect(calculateConcentration(items, concentration.options)).toEqual(concentration);
  });
});

describe('classifyAbc', () => {
  it('counts the item that crosses a cut to the class before it', () => {
    const { total, items, classes, options } = classifyAbc(itemsOf('50', '30', '12', '5', '3'));
    expect({ total, options }).toEqual({ total: '100', options: { cuts: [0.8, 0.95], crossing: 'include', onInvalid: 'throw' } });
    expect(items.map((item) => [item.class, item.share, item.cumulativeShare])).toEqual([
      ['A', 0.5, 0.5],
      ['A', 0.3, 0.8],
      ['B', 0.12, 0.92],
      ['B', 0.05, 0.97],
      ['C', 0.03, 1],
    ]);
    expect(classes[1]).toEqual({ class: 'B', items: 2, itemShare: 0.4, value: '17', valueShare: 0.17 });
  });

  it('can leave class A empty when the crossing item is out', () => {
    const { items, classes } = classifyAbc(itemsOf(85, 10, 5), { crossing: 'exclude' });
    expect(items.map((item) => item.class)).toEqual(['B', 'B', 'C']);
    expect(classes[0]).toEqual({ class: 'A', items: 0, itemShare: 0, value: '0', valueShare: 0 });
  });

  it('keeps equal values together and ranks them alike', () => {
    const { items } = classifyAbc(itemsOf(10, 40, 40, '10.0'), { cuts: [0.4] });
    expect(items.map(({ id, rank, value, class: name }) => [id, rank, value, name])).toEqual([
      ['i2', 1, '40', 'A'],
      ['i3', 1, '40', 'A'],
      ['i1', 3, '10', 'B'],
      ['i4', 3, '10', 'B'],
    ]);
    const decided = classifyAbc(itemsOf(...Array.from({ length: 10 }, () => '0.1')), { cuts: ['0.8'], crossing: 'exclude' });
    expect(decided.classes.map((each) => each.items)).toEqual([0, 10]);
  });

  it('puts losses last and takes shares of what is positive', () => {
    const { total, items, classes, warnings } = classifyAbc(itemsOf('-10', 0, '40.50'));
    expect(total).toBe('40.5');
    expect(items.map(({ value, share, cumulativeShare, class: name }) => [value, share, cumulativeShare, name])).toEqual([
      ['40.5', 1, 1, 'A'],
      ['0', 0, 1, 'C'],
      ['-10', -10 / 40.5, 1, 'C'],
    ]);
    expect(classes[2]?.value).toBe('-10');
    expect(warnings).toEqual([]);
  });

  it('warns when nothing is positive', () => {
    expect(classifyAbc(itemsOf(0, '-3'))).toMatchObject({
      total: '0',
      items: [{ share: null, cumulativeShare: null, class: 'C' }, { class: 'C' }],
      warnings: [{ code: 'NO_POSITIVE_VALUE' }],
    });
    expect(classifyAbc([]).classes[0]).toEqual({ class: 'A', items: 0, itemShare: null, value: '0', valueShare: null });
  });

  it('refuses bad cuts', () => {
    const refused = (cuts: unknown): string[] => refusal(() => classifyAbc([], { cuts } as never));
    expect(refused([0.95, 0.8])).toEqual(['INVALID_CUTS options.cuts[1]']);
    expect(refused([0.8, 0.8])).toEqual(['INVALID_CUTS options.cuts[1]']);
    expect(refused([80])).toEqual(['INVALID_CUTS options.cuts[0]']);
    expect(refused([0])).toEqual(['INVALID_CUTS options.cuts[0]']);
    expect(refused(['80%'])).toEqual(['INVALID_NUMBER options.cuts[0]']);
    expect(refused([null])).toEqual(['MISSING_VALUE options.cuts[0]']);
    expect(refused(0.8)).toEqual(['INVALID_OPTION options.cuts']);
    expect(refused(Array.from({ length: 26 }, (_, i) => (i + 1) / 30))).toEqual(['INVALID_CUTS options.cuts']);
    expect(refusal(() => classifyAbc([], { crossing: 'in' } as never))).toEqual(['INVALID_OPTION options.crossing']);
  });

  it('refuses bad items', () => {
    const refused = (...items: unknown[]): string[] => refusal(() => classifyAbc(items as ValuedItem[]));
    expect(refused({ id: 1, value: 1 }, { id: '1', value: 1 })).toEqual(['DUPLICATE_ID items[1].id']);
    expect(refused({ id: 'a', value: Infinity })).toEqual(['INVALID_NUMBER items[0].value']);
    expect(refused({ id: 'a' })).toEqual(['MISSING_VALUE items[0].value']);
    expect(refused({ id: '', value: 1 })).toEqual(['INVALID_ID items[0].id']);
    expect(refused(3)).toEqual(['INVALID_ROW items[0]']);
    expect(refusal(() => classifyAbc('abc' as never))).toEqual(['INVALID_OPTION items']);
  });
});

describe('calculateParetoCurve', () => {
  it('begins at the origin and has a point an item', () => {
    expect(calculateParetoCurve(itemsOf(5, 70, 25), { reach: [0.8, 0, 1, '0.7'] })).toEqual({
      total: '100',
      points: [
        { items: 0, itemShare: 0, valueShare: 0 },
        { items: 1, itemShare: 1 / 3, valueShare: 0.7 },
        { items: 2, itemShare: 2 / 3, valueShare: 0.95 },
        { items: 3, itemShare: 1, valueShare: 1 },
      ],
      reached: [
        { valueShare: 0.8, items: 2, itemShare: 2 / 3 },
        { valueShare: 0, items: 0, itemShare: 0 },
        { valueShare: 1, items: 3, itemShare: 1 },
        { valueShare: 0.7, items: 1, itemShare: 1 / 3 },
      ],
      warnings: [],
      options: { reach: [0.8, 0, 1, 0.7], onInvalid: 'throw' },
    });
  });

  it('stays at 1 for losses, and is empty without a positive value', () => {
    expect(calculateParetoCurve(itemsOf(30, -10, 10)).points.map(({ valueShare }) => valueShare)).toEqual([0, 0.75, 1, 1]);
    expect(calculateParetoCurve(itemsOf(-1))).toMatchObject({ total: '0', points: [], reached: [], warnings: [{ code: 'NO_POSITIVE_VALUE' }] });
  });

  it('refuses levels outside 0 to 1', () => {
    expect(refusal(() => calculateParetoCurve([], { reach: [80] }))).toEqual(['INVALID_OPTION options.reach[0]']);
    expect(refusal(() => calculateParetoCurve([], { reach: 0.8 } as never))).toEqual(['INVALID_OPTION options.reach']);
    expect(refusal(() => calculateParetoCurve([], { levels: [] } as never))).toEqual(['INVALID_OPTION options.levels']);
  });
});

describe('calculateConcentration', () => {
  it('measures four', () => {
    expect(calculateConcentration(itemsOf(10, 20, 30, 40), { share: 0.25 })).toEqual({
      n: 4, total: '100', topItems: 1, valueShare: 0.4, gini: 0.25, hhi: 0.3, effectiveNumber: 10 / 3, warnings: [], options: { share: 0.25, onInvalid: 'throw' },
    });
  });

  it('finds equals equal, exactly, and counts the top exactly', () => {
    const equal = calculateConcentration(itemsOf(...Array.from({ length: 25 }, () => '0.1')), { share: 0.28 });
    expect(equal).toMatchObject({ topItems: 7, valueShare: 0.28, gini: 0, hhi: 0.04, effectiveNumber: 25 });
  });

  it('counts values of 0 and less as 0', () => {
    expect(calculateConcentration(itemsOf(10, 0, -5, 30), { share: 0.75 })).toMatchObject({
      n: 4, total: '40', topItems: 3, valueShare: 1, gini: 0.625, warnings: [{ code: 'NON_POSITIVE_VALUES', count: 2 }],
    });
    expect(calculateConcentration(itemsOf(-1))).toMatchObject({
      valueShare: null, gini: null, hhi: null, effectiveNumber: null, warnings: [{ code: 'NON_POSITIVE_VALUES', count: 1 }, { code: 'NO_POSITIVE_VALUE' }],
    });
    expect(calculateConcentration([])).toMatchObject({ n: 0, topItems: 0, gini: null, warnings: [{ code: 'NO_POSITIVE_VALUE' }] });
  });

  it('is exact where squares pass what a double holds', () => {
    const { hhi, gini } = calculateConcentration(itemsOf('9007199254740991', '9007199254740991', '9007199254740991'));
    expect([hhi, gini]).toEqual([1 / 3, 0]);
  });

  it('refuses a share outside 0 to 1', () => {
    expect(refusal(() => calculateConcentration([], { share: 20 }))).toEqual(['INVALID_OPTION options.share']);
    expect(refusal(() => calculateConcentration([], { share: 'x' }))).toEqual(['INVALID_NUMBER options.share']);
  });
});

describe('selectTop', () => {
  const ties = itemsOf('9', '8', '8', '8', '1');

  it('takes a share, rounded up exactly', () => {
    expect(selectTop(itemsOf(9, 5, 8, 7, 6, 1, 2, 3, 4, 10))).toEqual({
      n: 10, wanted: 2, threshold: '9', total: '55', valueShare: 19 / 55,
      items: [{ id: 'i10', rank: 1, value: '10' }, { id: 'i1', rank: 2, value: '9' }],
      warnings: [], options: { share: 0.2, ties: 'include', onInvalid: 'throw' },
    });
    expect(selectTop(itemsOf(...Array.from({ length: 25 }, (_, i) => i)), { share: 0.28 }).items.length).toBe(7);
  });

  it('takes all that equal the last, or none of them', () => {
    expect(selectTop(ties, { count: 2 })).toMatchObject({ wanted: 2, threshold: '8', items: [{ id: 'i1', rank: 1 }, { id: 'i2', rank: 2 }, { id: 'i3' }, { id: 'i4' }], options: { count: 2, ties: 'include' } });
    expect(selectTop(ties, { count: 2, ties: 'exclude' }).items.map(({ id }) => id)).toEqual(['i1']);
    expect(selectTop(ties, { count: 4, ties: 'exclude' }).items.length).toBe(4);
    expect(selectTop(ties.slice(1, 4), { count: 2, ties: 'exclude' })).toMatchObject({ threshold: null, items: [], valueShare: 0 });
  });

  it('takes nothing, everything, and losses when asked', () => {
    expect(selectTop(ties, { count: 0 })).toMatchObject({ wanted: 0, threshold: null, items: [] });
    expect(selectTop(ties, { count: 99 }).items.length).toBe(5);
    expect(selectTop(itemsOf(10, -4), { share: 1 })).toMatchObject({ threshold: '-4', total: '10', valueShare: 0.6 });
    expect(selectTop([], { share: 1 })).toMatchObject({ wanted: 0, items: [], valueShare: null, warnings: [{ code: 'NO_POSITIVE_VALUE' }] });
  });

  it('refuses both, and what is out of range', () => {
    expect(refusal(() => selectTop([], { share: 0.2, count: 1 }))).toEqual(['INVALID_OPTION options.count']);
    expect(refusal(() => selectTop([], { count: 1.5 }))).toEqual(['INVALID_OPTION options.count']);
    expect(refusal(() => selectTop([], { share: -0.1 }))).toEqual(['INVALID_OPTION options.share']);
    expect(refusal(() => selectTop([], { ties: 'all' } as never))).toEqual(['INVALID_OPTION options.ties']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateConcentration, calculateParetoCurve, classifyAbc, selectTop } from '../../src/tiering/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational, ZERO } from '../oracle/rational.js';
import type { NaiveItem } from '../oracle/tiering.js';
import { abcClasses, falling, rankOf, topIds, totalOf } from '../oracle/tiering.js';

const values = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 60 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: -300, max: 900 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('90071992547409.93', '9007199254740993', '0.000000000001', '123456789012345678901.5', '-1') },
);
const items = fc.array(values, { maxLength: 25 }).map((list) => list.map((value, i): NaiveItem => ({ id: `i${i}`, value })));
const cuts = fc.uniqueArray(fc.constantFrom('0.1', '0.28', '0.333', '0.5', '0.7', '0.8', '0.95', '1'), { maxLength: 5 }).map((list) => list.sort((a, b) => Number(a) - Number(b)));
const crossings = fc.constantFrom('include' as const, 'exclude' as const);

describe('agrees with the naive ranking', () => {
  it('classifyAbc', () => {
    fc.assert(
      fc.property(items, cuts, crossings, (list, limits, crossing) => {
        const result = classifyAbc(deepFreeze(list), { cuts: limits, crossing });
        const classes = abcClasses(list, limits, crossing);
        const total = totalOf(list);
        expect(result.total).toBe(total.toExact());
        expect(result.items.map(({ id }) => id)).toEqual(falling(list).map(({ id }) => id));
        for (const { id, value, rank, share, class: name } of result.items) {
          expect([id, name]).toEqual([id, classes.get(id)]);
          expect(rank).toBe(rankOf(list, value));
          expect(share).toBe(total.isZero ? null : Rational.of(value).over(total).toNumber());
        }
        for (const each of result.classes) {
          const own = result.items.filter((item) => item.class === each.class);
          expect([each.items, each.value]).toEqual([own.length, Rational.sum(own.map(({ value }) => Rational.of(value))).toExact()]);
        }
        expect(notPlain(result)).toEqual([]);
      }),
      runs(400),
    );
  }, PATIENCE);

  it('selectTop', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('0', '0.1', '0.2', '0.28', '0.5', '1'), crossings, (list, share, ties) => {
        const { wanted, items: taken, threshold, valueShare } = selectTop(list, { share, ties });
        expect(wanted).toBe(Number(Rational.of(share).times(new Rational(BigInt(list.length))).toInteger('ceil')));
        expect(taken.map(({ id }) => id)).toEqual(topIds(list, wanted, ties));
        expect(threshold).toBe(taken.at(-1)?.value ?? null);
        const held = Rational.sum(taken.map(({ value }) => Rational.of(value)));
        expect(valueShare).toBe(totalOf(list).isZero ? null : held.over(totalOf(list)).toNumber());
      }),
      runs(400),
    );
  }, PATIENCE);

  it('calculateParetoCurve and calculateConcentration', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('0.2', '0.5', '0.8', '1'), (list, level) => {
        const total = totalOf(list);
        const { points, reached } = calculateParetoCurve(list, { reach: [level] });
        const measured = calculateConcentration(list, { share: level });
        expect([...notPlain(points), ...notPlain(measured)]).toEqual([]);
        if (total.isZero) {
          expect([points, reached, measured.gini]).toEqual([[], [], null]);
          return;
        }
        const worth = falling(list).map(({ value }) => Rational.of(value)).map((value) => (value.sign > 0 ? value : ZERO));
        const sums = worth.map((_, i) => Rational.sum(worth.slice(0, i + 1)));
        expect(points.map(({ valueShare }) => valueShare)).toEqual([0, ...sums.map((sum) => sum.over(total).toNumber())]);
        expect(reached[0]?.items).toBe(1 + sums.findIndex((sum) => sum.gte(Rational.of(level).times(total))));
        const n = new Rational(BigInt(worth.length));
        const ascending = [...worth].reverse();
        const weighted = Rational.sum(ascending.map((value, i) => value.times(new Rational(BigInt(i + 1)))));
        const gini = weighted.times(new Rational(2n)).over(n.times(total)).minus(n.plus(new Rational(1n)).over(n));
        const hhi = Rational.sum(worth.map((value) => value.over(total).times(value.over(total))));
        expect([measured.gini, measured.hhi, measured.effectiveNumber]).toEqual([gini.toNumber(), hhi.toNumber(), new Rational(1n).over(hhi).toNumber()]);
        expect(measured.valueShare).toBe(Rational.sum(worth.slice(0, measured.topItems)).over(total).toNumber());
      }),
      runs(300),
    );
  }, PATIENCE);
});

describe('laws of classes', () => {
  it('an item worth nothing changes no class', () => {
    fc.assert(
      fc.property(items, cuts, crossings, (list, limits, crossing) => {
        const classes = (of: NaiveItem[]): string[] => classifyAbc(of, { cuts: limits, crossing }).items.filter(({ id }) => id !== 'zero').map((item) => `${item.id} ${item.class}`).sort();
        expect(classes([{ id: 'zero', value: '0' }, ...list])).toEqual(classes(list));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('neither the order of rows nor the unit decides a class', () => {
    fc.assert(
      fc.property(items, cuts, crossings, fc.constantFrom('7', '0.01', '1000000000'), (list, limits, crossing, factor) => {
        const scaled = [...list].reverse().map(({ id, value }) => ({ id, value: Rational.of(value).times(Rational.of(factor)).toExact() }));
        const classes = (of: NaiveItem[]): string[] => classifyAbc(of, { cuts: limits, crossing }).items.map((item) => `${item.id} ${item.class} ${item.rank}`).sort();
        expect(classes(scaled)).toEqual(classes(list));
      }),
      runs(200),
    );
  }, PATIENCE);
});

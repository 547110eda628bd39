import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileGoals } from '../../src/goals/reconcileGoals.js';
import { rollUpGoals } from '../../src/goals/rollUpGoals.js';
import type { Goal, MetricAggregation } from '../../src/goals/types.js';
import { notPlain, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

const PERIODS = ['2026-01', '2026-02', '2026-Q1'] as const;
const ENDS: Readonly<Record<string, string>> = { '2026-01': '2026-02-01', '2026-02': '2026-03-01', '2026-Q1': '2026-04-01' };
const AGGREGATIONS = ['sum', 'last', 'first', 'average', 'weightedAverage', 'max'] as const;

const forest = fc.array(fc.record({ parent: fc.option(fc.nat(40)), metric: fc.constantFrom('a', 'a', 'a', 'b'), period: fc.constantFrom(...PERIODS), target: fc.option(fc.integer({ min: -9, max: 99 })) }), { minLength: 1, maxLength: 14 });

function build(nodes: readonly { parent: number | null; metric: string; period: string; target: number | null }[], aggregation: MetricAggregation): Goal[] {
  return nodes.map(({ parent, metric, period, target }, index) => ({
    id: `g${index}`,
    metric: { id: metric, unit: 'hours', aggregation },
    period,
    target,
    ...(parent === null || index === 0 ? {} : { parentId: `g${parent % index}` }),
  }));
}

const partsIn = (goals: readonly Goal[], goal: Goal): Goal[] => goals.filter((each) => each.parentId === goal.id && each.metric.id === goal.metric.id);

interface Known {
  readonly value: Rational | null;
  readonly weight: Rational;
}

describe('laws of rollUpGoals', () => {
  it('is the naive recursion over values', () => {
    const rows = fc.array(fc.option(fc.record({ value: fc.integer({ min: -40, max: 40 }), weight: fc.nat(4) })), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(forest, rows, fc.constantFrom(...AGGREGATIONS), (nodes, given, aggregation) => {
        const goals = build(nodes, aggregation);
        const actuals = goals.flatMap(({ id }, index) => (given[index] == null ? [] : [{ goalId: id, ...given[index] }]));
        const valueOf = (goal: Goal): Known | null => {
          const parts = partsIn(goals, goal);
          if (parts.length === 0) {
            const row = given[Number(String(goal.id).slice(1))];
            return row == null ? null : { value: Rational.of(row.value), weight: Rational.of(row.weight) };
          }
          const found = parts.map((part) => ({ part, known: valueOf(part) })).filter(({ known }) => known !== null && known.value !== null);
          if (found.length === 0) return null;
          const values = found.map(({ known }) => known!.value!);
          const weights = found.map(({ known }) => known!.weight);
          const weight = Rational.sum(weights);
          const rank = (part: Goal): string => (aggregation === 'last' ? ENDS[part.period as string]! : `${part.period === '2026-02' ? 'b' : 'a'}${ENDS[part.period as string]!}`);
          const sorted = found.map(({ part }) => rank(part)).sort();
          const edge = aggregation === 'last' ? sorted.at(-1) : sorted[0];
          const value = {
            sum: () => Rational.sum(values),
            max: () => values.reduce((most, each) => (each.gt(most) ? each : most)),
            average: () => Rational.sum(values).over(new Rational(BigInt(values.length))),
            weightedAverage: () => (weight.isZero ? null : Rational.sum(values.map((each, index) => each.times(weights[index]!))).over(weight)),
            last: () => Rational.sum(values.filter((_, index) => rank(found[index]!.part) === edge)),
            first: () => Rational.sum(values.filter((_, index) => rank(found[index]!.part) === edge)),
          }[aggregation]();
          return { value, weight };
        };
        const result = rollUpGoals(goals, actuals);
        expect(notPlain(result)).toEqual([]);
        for (const [index, goal] of goals.entries()) {
          const known = valueOf(goal)?.value ?? null;
          const row = result.rows[index]!;
          expect(row.actual).toBe(known === null ? null : aggregation === 'sum' ? known.toFixed(2) : known.toExact());
          expect(row.missing).toEqual(partsIn(goals, goal).filter((part) => (valueOf(part)?.value ?? null) === null).map(({ id }) => id));
          const target = goal.target === null ? null : Rational.of(goal.target);
          expect(row.attainment).toBe(known === null || target === null || target.isZero ? null : known.over(target).toNumber());
        }
      }),
      runs(400, 4000),
    );
  });

  it('divides the sums of all leaves, whatever stands between', () => {
    const pairs = fc.array(fc.option(fc.tuple(fc.nat(50), fc.nat(50))), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(forest, pairs, fc.constantFrom(...AGGREGATIONS), (nodes, given, aggregation) => {
        const goals = build(nodes, aggregation);
        const leavesOf = (goal: Goal): Goal[] => {
          const parts = partsIn(goals, goal);
          return parts.length === 0 ? [goal] : parts.flatMap(leavesOf);
        };
        const actuals = goals.flatMap(({ id }, index) => (given[index] == null ? [] : [{ goalId: id, numerator: given[index][0], denominator: given[index][1] }]));
        const { rows } = rollUpGoals(goals, actuals);
        for (const [index, goal] of goals.entries()) {
          const known = leavesOf(goal).flatMap(({ id }) => given[Number(String(id).slice(1))] ?? []);
          const numerator = known.reduce((total, each, at) => total + (at % 2 === 0 ? each : 0), 0);
          const denominator = known.reduce((total, each, at) => total + (at % 2 === 1 ? each : 0), 0);
          if (known.length === 0) expect(rows[index]).not.toHaveProperty('numerator');
          else expect(rows[index]).toMatchObject({ numerator: `${numerator}`, denominator: `${denominator}` });
          expect(rows[index]?.actual).toBe(denominator === 0 ? null : new Rational(BigInt(numerator), BigInt(denominator)).toExact());
        }
      }),
      runs(300, 3000),
    );
  });
});

describe('laws of reconcileGoals', () => {
  it('compares each goal with the sum over its children', () => {
    fc.assert(
      fc.property(forest, fc.nat(20), (nodes, tolerance) => {
        const goals = build(nodes, 'sum');
        const { ok, rows } = reconcileGoals(goals, { tolerance });
        const parents = goals.filter(({ id }) => goals.some(({ parentId }) => parentId === id));
        expect(rows.map(({ goalId }) => goalId)).toEqual(parents.map(({ id }) => id));
        for (const [index, row] of rows.entries()) {
          const goal = parents[index]!;
          const parts = partsIn(goals, goal);
          const total = parts.reduce((sum, { target }) => sum + Number(target ?? 0), 0);
          const off = total - Number(goal.target);
          const unset = [goal, ...parts].some(({ target }) => target === null);
          const status = parts.length === 0 ? 'notComparable' : unset ? 'incomplete' : off > tolerance ? 'over' : off < -tolerance ? 'under' : 'match';
          expect(row).toMatchObject({ children: parts.length, status, childrenTotal: parts.length === 0 ? null : total.toFixed(2), difference: parts.length === 0 || unset ? null : off.toFixed(2) });
        }
        expect(ok).toBe(rows.every(({ status }) => status === 'match'));
      }),
      runs(300, 3000),
    );
  });
});

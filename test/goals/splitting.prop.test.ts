import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { DecomposeGoalOptions, Goal, GoalDecomposition, GoalNode } from '../../src/goals/index.js';
import { calculateRampedQuota, decomposeGoal, overAssign, prorate, splitGoalByOwner, splitGoalByPeriod } from '../../src/goals/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { lockSome, planArbitrary } from './splitting.arbitraries.js';
import type { TwinNode, TwinPlan } from './splitting.twin.js';
import { createTwinMeasure, flatten, sumOver, twinRamp, twinTree } from './splitting.twin.js';

const METHODS = ['largestRemainder', 'sainteLague', 'cumulative'] as const;
const picks = fc.array(fc.record({ at: fc.nat(200), change: fc.integer({ min: -3, max: 3 }) }), { maxLength: 3 });

function goalOf(plan: TwinPlan): Goal {
  return deepFreeze<Goal>({ id: 'g', metric: { id: 'm', unit: 'count', step: plan.step }, period: { start: plan.start, end: plan.end }, target: plan.target });
}

function measureOf({ basis, workCalendar, seasonality }: TwinPlan): Pick<DecomposeGoalOptions, 'basis' | 'workCalendar' | 'seasonality'> {
  return { basis, ...(workCalendar === undefined ? {} : { workCalendar }), ...(seasonality === undefined ? {} : { seasonality }) };
}

function optionsOf(plan: TwinPlan): DecomposeGoalOptions {
  return deepFreeze<DecomposeGoalOptions>({
    ...measureOf(plan),
    ...(plan.by.length === 0 ? {} : { by: plan.by }),
    ...(plan.owners === null ? {} : { owners: plan.owners }),
    primary: plan.primary,
    rampUnit: plan.rampMonths === 1 ? 'month' : 'quarter',
    locked: plan.locked,
  });
}

/** The result, or null where the plan cannot be carried out: nobody there, a season without days, nothing with a weight. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (isSalesMathError(error) && ['NO_ACTIVE_OWNER', 'ZERO_WEIGHTS', 'NO_WORKING_DAYS'].includes(error.code)) return null;
    if (isSalesMathError(error) && error.issues[0]?.path.startsWith('options.seasonality.weights')) return null;
    throw error;
  }
}

/** What a season asks for that no day can carry makes the naive way divide by 0. */
function attemptTwin(plan: TwinPlan): TwinNode | null {
  try {
    return twinTree(plan);
  } catch (error) {
    if (error instanceof Error && error.message === 'oracle: division by zero') return null;
    throw error;
  }
}

function differences(node: GoalNode, twin: TwinNode): string[] {
  const faults: string[] = [];
  const compare = (what: string, mine: unknown, theirs: unknown): void => {
    if (mine !== theirs) faults.push(`${twin.path} ${what}: ${String(mine)}, not ${String(theirs)}`);
  };
  compare('path', node.path, twin.path);
  compare('value', Rational.of(node.value).toExact(), twin.value.toExact());
  compare('residual', Rational.of(node.residual).toExact(), twin.residual.toExact());
  compare('exactShare', node.exactShare, twin.exactShare.toExact());
  compare('children', node.children.length, twin.children.length);
  compare('share', node.share?.toFixed(12), twin.share?.toNumber().toFixed(12));
  return [...faults, ...node.children.flatMap((child, i) => differences(child, twin.children[i]!))];
}

/** Nodes whose children and residual are not their value. */
function leaks(root: GoalNode): string[] {
  return flatten(root).flatMap(({ path, value, residual, children }) => {
    const sum = Rational.sum([Rational.of(residual), ...children.map((child) => Rational.of(child.value))]);
    return children.length > 0 && !sum.is(Rational.of(value)) ? [path] : [];
  });
}

function expectSound(result: GoalDecomposition): void {
  expect(leaks(result.root)).toEqual([]);
  const tips = flatten(result.root).filter(({ children, path }) => children.length === 0 && path !== '');
  expect(result.leaves.map(({ path, value }) => ({ path, value }))).toEqual(tips.map(({ path, value }) => ({ path, value })));
  expect(notPlain(result)).toEqual([]);
}

describe('laws of splitting goals', () => {
  it('agrees with splitting day by day, node by node, whatever the options', () => {
    let carried = 0;
    fc.assert(
      fc.property(planArbitrary, picks, (free, locks) => {
        if (attempt(() => decomposeGoal(goalOf(free), optionsOf(free))) === null || attemptTwin(free) === null) return;
        const plan = lockSome(free, locks);
        const result = attempt(() => decomposeGoal(goalOf(plan), optionsOf(plan)));
        if (result === null) return;
        carried += 1;
        const twin = twinTree(plan);
        expect(differences(result.root, twin)).toEqual([]);
        expectSound(result);
        if (result.columns.length === 0) return;
        const tips = flatten(twin).filter(({ children }) => children.length === 0);
        for (const column of result.columns) {
          const isOwnersFirst = plan.primary === 'owners';
          const mine = tips.filter(({ path }) => (isOwnersFirst ? path.split('/').slice(1).join('/') : path.split('/').at(-1)) === column.key);
          const total = Rational.sum(mine.map(({ value }) => value));
          const exact = Rational.sum(mine.map((each) => each.exact));
          expect(Rational.of(column.total).is(total)).toBe(true);
          expect(column.exact).toBe(exact.toNumber());
          expect(column.drift).toBe(total.minus(exact).toNumber());
        }
      }),
      runs(250),
    );
    expect(carried).toBeGreaterThan((runs(250).numRuns ?? 0) / 5);
  }, PATIENCE);

  it('loses nothing at any node with any method, activities or both sums held', () => {
    fc.assert(
      fc.property(planArbitrary, picks, fc.constantFrom(...METHODS), fc.boolean(), (free, locks, method, controlled) => {
        if (attempt(() => decomposeGoal(goalOf(free), optionsOf(free))) === null || attemptTwin(free) === null) return;
        const plan = lockSome(free, locks);
        const activities = { steps: [{ id: 'call', rate: '0.1' }, { id: 'demo', rate: '0.3' }], averageValue: '7' };
        const result = attempt(() => decomposeGoal(goalOf(plan), { ...optionsOf(plan), method, controlled, activities }));
        if (result === null) return;
        expectSound(result);
        for (const node of flatten(result.root)) {
          const isCarried = node.children.some((child) => Rational.of(child.value).sign > 0);
          if (!isCarried) continue;
          const sum = (count: (each: GoalNode) => number): number => node.children.reduce((total, child) => total + count(child), 0);
          expect(sum((each) => each.activities!.results)).toBe(node.activities!.results);
          expect(sum((each) => each.activities!.steps['demo']!)).toBe(node.activities!.steps['demo']);
        }
        if (!controlled) return;
        const plain = decomposeGoal(goalOf(plan), { ...optionsOf(plan), method });
        expect(Rational.sum(result.columns.map(({ total }) => Rational.of(total))).is(Rational.sum(plain.columns.map(({ total }) => Rational.of(total))))).toBe(true);
        const settled = (root: GoalNode): string[] => flatten(root).flatMap(({ path, value, reason }) => (reason === 'locked' ? [`${path} ${value}`] : []));
        expect(settled(result.root)).toEqual(settled(plain.root));
        for (const { value } of result.leaves) expect(Rational.of(value).sign).toBeGreaterThanOrEqual(0);
        const hasLocks = Object.keys(plan.locked).length > 0 || plan.owners?.some(({ locked }) => locked !== undefined);
        if (hasLocks || method !== 'largestRemainder') return;
        for (const { drift } of result.columns) expect(Math.abs(drift)).toBeLessThan(Rational.of(plan.step).toNumber());
      }),
      runs(250),
    );
  }, PATIENCE);

  it('turns every sign with the target', () => {
    fc.assert(
      fc.property(planArbitrary, fc.constantFrom(...METHODS), fc.boolean(), (plan, method, controlled) => {
        const options = { ...optionsOf(plan), method, controlled };
        const up = attempt(() => decomposeGoal(goalOf(plan), options));
        if (up === null) return;
        const down = decomposeGoal(goalOf({ ...plan, target: Rational.of(plan.target).negated().toExact() }), options);
        expect(down.leaves.map(({ value }) => Rational.of(value).negated().toExact())).toEqual(up.leaves.map(({ value }) => Rational.of(value).toExact()));
      }),
      runs(100),
    );
  }, PATIENCE);

  it('gives the same from each door: by period, by owner and taken apart', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { rampUnit } = optionsOf(plan);
        if (plan.by.length > 0) {
          const time = attempt(() => splitGoalByPeriod(goalOf(plan), { ...measureOf(plan), by: plan.by }));
          const tree = attempt(() => decomposeGoal(goalOf(plan), { ...measureOf(plan), by: plan.by }));
          expect(time?.root).toEqual(tree?.root);
          expect(time?.periods.map(({ key, target }) => `${key} ${target}`)).toEqual(tree?.leaves.map(({ path, value }) => `${path} ${value}`));
        }
        if (plan.owners === null) return;
        const people = attempt(() => splitGoalByOwner(goalOf(plan), plan.owners!, { ...measureOf(plan), rampUnit }));
        if (people === null) return;
        const tree = decomposeGoal(goalOf(plan), { ...measureOf(plan), owners: plan.owners, rampUnit });
        expect(people.owners.map(({ ownerId, value, exactShare, share, reason }) => ({ ownerId, value, exactShare, share, reason }))).toEqual(
          tree.root.children.map(({ key, value, exactShare, share, reason }) => ({ ownerId: key, value, exactShare, share, reason })),
        );
        const m = createTwinMeasure(plan);
        const all = sumOver(plan.start, plan.end, m);
        for (const [i, owner] of plan.owners.entries()) {
          const active = sumOver(plan.start, plan.end, (day) => m(day).times(twinRamp(day, owner, plan.rampMonths)));
          expect(people.owners[i]!.activeShare).toBe(active.over(all).toNumber());
        }
        expect(notPlain(people)).toEqual([]);
      }),
      runs(150),
    );
  }, PATIENCE);

  it('ramps a quota as day by day, with columns that add up', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const owner = plan.owners?.[0] ?? { id: 'x' };
        const { id: _, weight: __, ...tenure } = owner as { id: string; weight?: string };
        const period = { start: plan.start, end: plan.end };
        const by = plan.by[0] ?? 'month';
        const rampUnit = plan.rampMonths === 1 ? 'month' : 'quarter';
        const result = attempt(() => calculateRampedQuota(plan.target, { ...measureOf(plan), ...tenure, period, by, rampUnit, step: plan.step }));
        if (result === null) return;
        const m = createTwinMeasure(plan);
        const active = (day: string): Rational => m(day).times(twinRamp(day, owner, plan.rampMonths));
        const all = sumOver(plan.start, plan.end, m);
        const factor = sumOver(plan.start, plan.end, active).over(all);
        expect(result.factor).toBe(factor.toNumber());
        const step = Rational.of(plan.step);
        const round = (value: Rational): string => new Rational(value.over(step).toInteger('halfUp')).times(step).toExact();
        expect(Rational.of(result.rampedQuota).toExact()).toBe(round(Rational.of(plan.target).times(factor)));
        let full = Rational.of('0');
        let value = Rational.of('0');
        for (const line of result.periods) {
          full = full.plus(Rational.of(line.full));
          value = value.plus(Rational.of(line.value));
          expect(full.toExact()).toBe(round(Rational.of(plan.target).times(sumOver(plan.start, line.end, m)).over(all)));
          expect(value.toExact()).toBe(round(Rational.of(plan.target).times(sumOver(plan.start, line.end, active)).over(all)));
          const weight = sumOver(line.start, line.end, m);
          expect(line.factor).toBe(weight.isZero ? null : sumOver(line.start, line.end, active).over(weight).toNumber());
        }
        expect(value.is(Rational.of(result.rampedQuota))).toBe(true);
        expect(full.is(Rational.of(plan.target))).toBe(true);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(150),
    );
  }, PATIENCE);

  it('prorates as day by day', () => {
    fc.assert(
      fc.property(planArbitrary, planArbitrary, (plan, other) => {
        const { basis, workCalendar } = plan;
        const result = attempt(() =>
          prorate(plan.target, { start: plan.start, end: plan.end }, { start: other.start, end: other.end }, { basis, ...(workCalendar === undefined ? {} : { workCalendar }), step: plan.step }),
        );
        if (result === null) return;
        const { seasonality: _, ...flat } = plan;
        const m = createTwinMeasure(flat);
        const all = sumOver(plan.start, plan.end, m);
        const part = sumOver(plan.start > other.start ? plan.start : other.start, plan.end < other.end ? plan.end : other.end, m);
        expect(result.activeUnits).toBe(part.toNumber());
        expect(result.periodUnits).toBe(all.toNumber());
        expect(result.share).toBe(part.over(all).toNumber());
        expect(result.exactValue).toBe(Rational.of(plan.target).times(part).over(all).toExact());
        expect(notPlain(result)).toEqual([]);
      }),
      runs(150),
    );
  }, PATIENCE);

  it('pads a tree level by level and leaves the base alone', () => {
    const ratio = fc.integer({ min: 50, max: 300 }).map((n) => new Rational(BigInt(n), 100n).toExact());
    fc.assert(
      fc.property(planArbitrary, fc.array(ratio, { minLength: 1, maxLength: 3 }), (plan, ratios) => {
        const tree = attempt(() => decomposeGoal(goalOf(plan), optionsOf(plan)));
        if (tree === null) return;
        const { root, levels } = overAssign(tree.root, { ratio: ratios, step: plan.step });
        const step = Rational.of(plan.step);
        const check = (node: typeof root, source: GoalNode, depth: number): void => {
          const factor = ratios.slice(0, depth).reduce((product, each) => product.times(Rational.of(each)), Rational.of('1'));
          expect(node.base).toBe(source.value);
          const assigned = new Rational(Rational.of(node.base).times(factor).over(step).toInteger('halfUp')).times(step);
          expect(Rational.of(node.assigned).toExact()).toBe(assigned.toExact());
          expect(node.effectiveRatio).toBe(factor.toNumber());
          for (const [i, child] of node.children.entries()) check(child, source.children[i]!, depth + 1);
        };
        check(root, tree.root, 0);
        const byDepth = (node: typeof root, depth: number): (typeof root)[] => (depth === 0 ? [node] : node.children.flatMap((child) => byDepth(child, depth - 1)));
        for (const { depth, base, assigned } of levels) {
          const nodes = byDepth(root, depth);
          expect(Rational.of(base).is(Rational.sum(nodes.map((node) => Rational.of(node.base))))).toBe(true);
          expect(Rational.of(assigned).is(Rational.sum(nodes.map((node) => Rational.of(node.assigned))))).toBe(true);
        }
      }),
      runs(60),
    );
  }, PATIENCE);
});

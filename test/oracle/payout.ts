/** The payout rules of a component as functions of the measure seen: no gates, no rounding, no time. */

import type { OracleComponent } from './plan-types.js';
import { maxOf, minOf, ONE, Rational, ZERO } from './rational.js';
import type { Entered, Piece } from './tiered.js';
import { bonusPoint, chainOf, enteredBonuses, ratesPart, readTable } from './tiered.js';

export type ZeroQuota = 'error' | 'zero' | 'full';

/** The running state that a payout sees: the measure, and the base where another measure is paid on. */
export interface Seen {
  readonly measure: Rational;
  readonly base: Rational;
}

export interface PayoutFrame {
  readonly component: OracleComponent;
  readonly quota: Rational | null;
  readonly onZeroQuota: ZeroQuota;
  readonly target: Rational | null;
  /** States at the ends of the window's earlier periods, for high-water marks. */
  readonly earlier: readonly Seen[];
  /** Value of an axis that stands on another component. */
  readonly axis: (axis: 'x' | 'y') => Rational;
}

export interface Paid {
  readonly amount: Rational;
  readonly chain: readonly Piece[];
  readonly entered: Entered;
}

const NOTHING: Paid = { amount: ZERO, chain: [], entered: [] };
const plain = (amount: Rational): Paid => ({ amount, chain: [], entered: [] });

export const isOtherBase = (component: OracleComponent): boolean =>
  component.payout.kind === 'tiers' &&
  component.payout.base !== undefined &&
  component.payout.base !== 'measure' &&
  component.payout.base !== 'targetIncentive';

const withoutQuota = (quota: Rational | null): boolean => quota === null || quota.isZero;

/** Attainment for a lookup: null where a zero quota pays nothing. */
export function attainmentOf(measure: Rational, quota: Rational | null, policy: ZeroQuota): Rational | null {
  if (quota !== null && !quota.isZero) return measure.over(quota);
  if (policy === 'error') throw new Error('oracle: ZERO_QUOTA');
  return policy === 'full' ? ONE : null;
}

function need(target: Rational | null): Rational {
  if (target === null) throw new Error('oracle: MISSING_TARGET_INCENTIVE');
  return target;
}

/** The measure under the attainment cap. */
function capped(frame: PayoutFrame, measure: Rational): Rational {
  const cap = frame.component.cap?.attainment;
  if (cap === undefined || frame.quota === null || frame.quota.isZero) return measure;
  return minOf(measure, Rational.of(cap).times(frame.quota));
}

function payTiers(frame: PayoutFrame, seen: Seen): Paid {
  const { payout } = frame.component;
  if (payout.kind !== 'tiers') throw new Error('oracle: no tiers');
  const measure = capped(frame, seen.measure);
  const base = payout.base ?? 'measure';
  const onAttainment = payout.on === 'attainment';
  if (onAttainment && withoutQuota(frame.quota)) {
    if (attainmentOf(measure, frame.quota, frame.onZeroQuota) === null) return NOTHING;
    // every lookup is at attainment 1: target incentive × F(1), or F(1) for each unit of the measure
    const table = readTable(payout.table);
    const entered = enteredBonuses(table, ONE);
    const bonuses = Rational.sum(entered.map(({ amount }) => amount));
    if (base === 'targetIncentive') {
      const chain = chainOf(table, ONE, need(frame.target));
      return { amount: ratesPart(table, ONE).times(need(frame.target)).plus(bonuses), chain, entered };
    }
    if (measure.isZero) return { amount: bonuses, chain: [], entered };
    const money = base === 'measure' ? ONE : seen.base.over(measure);
    const chain = chainOf(table, ONE).map((piece) => ({
      ...piece,
      from: piece.from.times(measure),
      to: piece.to.times(measure),
      money,
    }));
    return { amount: ratesPart(table, ONE).times(measure).times(money).plus(bonuses), chain, entered };
  }
  const inAttainment = base === 'targetIncentive';
  const scale = onAttainment && !inAttainment ? (frame.quota as Rational) : ONE;
  const table = readTable(payout.table, scale);
  const place = (value: Rational): Rational => (inAttainment ? value.over(frame.quota as Rational) : value);
  const x = place(measure);
  const peak = frame.earlier.reduce((high, { measure: end }) => maxOf(high, place(capped(frame, end))), ZERO);
  const entered = enteredBonuses(table, bonusPoint(table, x, peak));
  const bonuses = Rational.sum(entered.map(({ amount }) => amount));
  if (isOtherBase(frame.component) && x.isZero) return { amount: bonuses, chain: [], entered };
  const money = inAttainment ? need(frame.target) : base === 'measure' ? ONE : seen.base.over(measure);
  return { amount: ratesPart(table, x).times(money).plus(bonuses), chain: chainOf(table, x, money), entered };
}

/** The straight line through two points, at x. */
function line(ax: Rational, ay: Rational, bx: Rational, by: Rational, x: Rational): Rational {
  return ay.plus(by.minus(ay).times(x.minus(ax)).over(bx.minus(ax)));
}

function curveAt(frame: PayoutFrame, x: Rational): Rational {
  const { payout } = frame.component;
  if (payout.kind !== 'curve') throw new Error('oracle: no curve');
  const points = payout.points.map(({ attainment, payout: y }) => ({ x: Rational.of(attainment), y: Rational.of(y) }));
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new Error('oracle: no points');
  const second = points[1] ?? first;
  const lastButOne = points.at(-2) ?? last;
  if (x.lt(first.x)) {
    if (payout.below === 'first') return first.y;
    if (payout.below !== 'extend') return ZERO;
    return second === first ? first.y : line(first.x, first.y, second.x, second.y, x);
  }
  if (x.gt(last.x)) {
    if (payout.above !== 'extend' || lastButOne === last) return last.y;
    return line(lastButOne.x, lastButOne.y, last.x, last.y, x);
  }
  for (const [index, point] of points.entries()) {
    if (point.x.is(x)) return point.y;
    const next = points[index + 1];
    if (next !== undefined && x.gt(point.x) && x.lt(next.x)) return line(point.x, point.y, next.x, next.y, x);
  }
  throw new Error('oracle: not on the curve');
}

/** The place on an axis: the point at or below, the point above, and how far between; null below the first. */
function placeOn(at: readonly Rational[], value: Rational): { low: number; high: number; way: Rational } | null {
  let low = -1;
  for (const [index, point] of at.entries()) if (point.lte(value)) low = index;
  if (low < 0) return null;
  const high = Math.min(low + 1, at.length - 1);
  if (high === low) return { low, high, way: ZERO };
  const a = at[low] as Rational;
  const b = at[high] as Rational;
  return { low, high, way: value.minus(a).over(b.minus(a)) };
}

function payMatrix(frame: PayoutFrame, seen: Seen): Paid {
  const { payout, id } = frame.component;
  if (payout.kind !== 'matrix') throw new Error('oracle: no matrix');
  const measure = capped(frame, seen.measure);
  const onAxis = (name: 'x' | 'y'): Rational | null => {
    const axis = payout[name];
    if (axis.componentId !== undefined && axis.componentId !== id) return frame.axis(name);
    return axis.on === 'measure' ? measure : attainmentOf(measure, frame.quota, frame.onZeroQuota);
  };
  const xValue = onAxis('x');
  const yValue = onAxis('y');
  if (xValue === null || yValue === null) return NOTHING;
  const x = placeOn(payout.x.at.map(Rational.of), xValue);
  const y = placeOn(payout.y.at.map(Rational.of), yValue);
  if (x === null || y === null) return NOTHING;
  const cell = (i: number, j: number): Rational => Rational.of(payout.cells[i]?.[j] as never);
  const between = (a: Rational, b: Rational, way: Rational): Rational => a.plus(b.minus(a).times(way));
  const found =
    payout.lookup === 'bilinear'
      ? between(
          between(cell(x.low, y.low), cell(x.high, y.low), x.way),
          between(cell(x.low, y.high), cell(x.high, y.high), x.way),
          y.way,
        )
      : cell(x.low, y.low);
  return plain(found.times((payout.base ?? 'targetIncentive') === 'measure' ? measure : need(frame.target)));
}

/** The payout rule alone. Pools and ranks are shared out among people and are not asked here. */
export function pay(frame: PayoutFrame, seen: Seen): Paid {
  const { payout } = frame.component;
  const measure = capped(frame, seen.measure);
  switch (payout.kind) {
    case 'tiers':
      return payTiers(frame, seen);
    case 'curve': {
      const attainment = attainmentOf(measure, frame.quota, frame.onZeroQuota);
      if (attainment === null) return NOTHING;
      const base = (payout.base ?? 'targetIncentive') === 'measure' ? measure : need(frame.target);
      return plain(base.times(curveAt(frame, attainment)));
    }
    case 'matrix':
      return payMatrix(frame, seen);
    case 'perUnit': {
      if (payout.packageSize === undefined) return plain(Rational.of(payout.amount).times(measure));
      const packages = new Rational(measure.over(Rational.of(payout.packageSize)).toInteger('up'));
      return plain(Rational.of(payout.amount).times(packages));
    }
    case 'bonus': {
      const x = payout.on === 'attainment' ? attainmentOf(measure, frame.quota, frame.onZeroQuota) : measure;
      if (x === null) return NOTHING;
      const reached = payout.steps.filter(({ at }) => x.gte(Rational.of(at))).map(({ amount }) => Rational.of(amount));
      return plain(payout.mode === 'cumulative' ? Rational.sum(reached) : (reached.at(-1) ?? ZERO));
    }
    default:
      throw new Error(`oracle: ${payout.kind} is shared out elsewhere`);
  }
}

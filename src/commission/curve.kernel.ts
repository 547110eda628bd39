import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, fraction, multiply, ONE, sign, subtract, ZERO } from '../internal/fraction.js';
import type { CompiledComponent } from './compilePlan.js';
import type { Lookup, Steps, Terms } from './payout.kernel.js';
import { attainmentOf, decide, evaluate } from './payout.kernel.js';

/*
 * Where a component's earnings may bend or jump is known from its bounds, and where its caps and floors begin to bind is
 * found from them. Between two such measures the earnings are a straight line, which two points inside determine exactly,
 * its limits at both ends included.
 */

/** A stretch on which earnings are a straight line. */
export interface LinearPiece {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Limit at `from` from inside. */
  readonly start: Fraction;
  /** Limit at `to` from inside. */
  readonly end: Fraction;
  readonly slope: Fraction;
}

/** Earnings as straight lines between two measures. */
export interface CurveTrace {
  readonly pieces: readonly LinearPiece[];
  /** Limit from below at the first piece's `from`. */
  readonly before: Fraction;
}

/** E(x): the whole pipeline for somebody who stands at one measure and nowhere before. */
export function stepsAt(component: CompiledComponent, terms: Terms, measure: Fraction): Steps {
  const lookup: Lookup = (_, onAttainment) => (onAttainment ? attainmentOf(measure, terms) : measure);
  const standing = { measure, base: component.base === null ? ZERO : measure };
  return evaluate(component, terms, standing, ZERO, decide(component, terms, lookup), lookup);
}

/** Every measure at which a bound of the component lies. */
function boundsOf(component: CompiledComponent, terms: Terms): Fraction[] {
  const { payout, gates, multipliers, attainmentCap } = component;
  const bounds = [ZERO];
  const put = (value: Fraction | null, onAttainment: boolean): void => {
    if (value !== null) bounds.push(onAttainment ? multiply(value, terms.quota as Fraction) : value);
  };
  for (const gate of gates) put(gate.min, gate.onAttainment);
  for (const { component: whose, min, max } of multipliers) {
    if (whose !== component.index) continue;
    put(min, true);
    put(max, true);
  }
  put(attainmentCap, true);
  if (payout.kind === 'tiers') for (const { lower } of payout.table.tiers) put(lower, payout.onAttainment);
  if (payout.kind === 'curve') for (const { attainment } of payout.points) put(attainment, true);
  if (payout.kind === 'bonus') for (const { at } of payout.steps) put(at, payout.onAttainment);
  return bounds;
}

/** The bounds between two measures, both included, behind one point below the first where nothing lies in between. */
function cutsBetween(bounds: readonly Fraction[], from: Fraction, to: Fraction): Fraction[] {
  let below = subtract(from, ONE);
  const cuts: Fraction[] = [];
  for (const bound of [...bounds, from, to].sort(compare)) {
    if (compare(bound, from) < 0) {
      if (compare(bound, below) > 0) below = bound;
    } else if (compare(bound, to) <= 0) {
      const last = cuts[cuts.length - 1];
      if (last === undefined || compare(last, bound) < 0) cuts.push(bound);
    }
  }
  return [below, ...cuts];
}

/** The straight line that a figure of the pipeline is between two cuts. */
function lineBetween(at: (measure: Fraction) => Fraction, from: Fraction, to: Fraction): LinearPiece {
  const third = divide(subtract(to, from), fraction(3n));
  const near = add(from, third);
  const low = at(near);
  const rise = subtract(at(add(near, third)), low);
  const start = subtract(low, rise);
  return { from, to, start, end: add(add(low, rise), rise), slope: divide(rise, third) };
}

/** Cuts with those measures added at which a figure of the pipeline crosses a level. */
function withCrossings(cuts: readonly Fraction[], at: (measure: Fraction) => Fraction, level: Fraction): Fraction[] {
  const crossed: Fraction[] = [];
  cuts.forEach((to, i) => {
    const from = cuts[i - 1];
    if (from !== undefined) {
      const { start, end, slope } = lineBetween(at, from, to);
      const side = sign(subtract(start, level));
      if (side !== 0 && side === -sign(subtract(end, level))) crossed.push(add(from, divide(subtract(level, start), slope)));
    }
    crossed.push(to);
  });
  return crossed;
}

/** Whether two neighbours are one line, the point between them included. */
function runsOn(a: LinearPiece, b: LinearPiece, between: Fraction): boolean {
  if (compare(a.slope, b.slope) !== 0 || compare(a.end, b.start) !== 0 || compare(a.end, between) !== 0) return false;
  return sign(b.from) !== 0 || sign(between) === 0; // earnings begin with a jump at 0 where they do not begin from 0
}

/** Earnings between two measures, cut at every bend and jump and nowhere else. */
export function traceCurve(component: CompiledComponent, terms: Terms, from: Fraction, to: Fraction): CurveTrace {
  const figure = (step: keyof Steps) => (measure: Fraction): Fraction => stepsAt(component, terms, measure)[step];
  let cuts = cutsBetween(boundsOf(component, terms), from, to);
  if (component.gates.length > 0) cuts = withCrossings(cuts, figure('payout'), ZERO); // a closed gate lets debts through
  for (const limit of [component.payoutCap, component.floor]) {
    if (limit !== null) cuts = withCrossings(cuts, figure('weighted'), limit);
  }
  const earned = figure('floored');
  let before = ZERO;
  const pieces: LinearPiece[] = [];
  for (let i = 1; i < cuts.length; i += 1) {
    const piece = lineBetween(earned, cuts[i - 1] as Fraction, cuts[i] as Fraction);
    if (compare(piece.from, from) < 0) {
      before = piece.end; // the last stretch below `from` is the one that ends there
      continue;
    }
    const last = pieces[pieces.length - 1];
    if (last !== undefined && runsOn(last, piece, earned(piece.from))) {
      pieces[pieces.length - 1] = { ...last, to: piece.to, end: piece.end };
    } else pieces.push(piece);
  }
  return { pieces, before };
}

import { eigenOfSymmetric } from './eigen.js';

/** A function to be made large: its value at `theta`; it also writes its gradient and its Hessian, row by row. */
export type Objective = (theta: Float64Array, gradient: Float64Array, hessian: Float64Array) => number;

/** Where the search may go; the ends belong to it. */
export interface SearchBox {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** A point with all that is known of the function there. */
export interface SearchPoint {
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  value: number;
}

/** Where a search ended. */
export interface SearchResult extends SearchPoint {
  /** Whether nothing more can be won: inside the box the gradient is as good as 0, at its edge it points outwards. */
  readonly converged: boolean;
  readonly iterations: number;
  /** Which coordinates stand at the edge of the box. */
  readonly atBound: readonly boolean[];
}

/** A step longer than this in any coordinate is shortened: beyond it the parabola says little. */
const LONGEST_STEP = 5;
/** Curvatures below this share of the largest one are taken for this: rounding decides about them. */
const FLATTEST = 1e-13;
const HALVINGS = 50;
/** Close to the maximum a step that does not rise is the work of rounding, and shorter ones will not either. */
const HALVINGS_AT_THE_END = 2;
/** What rounding makes of standing at an edge. */
const AT_EDGE = 1e-9;
/** Part of the width of the box that counts as near its edge. */
const NEAR_EDGE = 1 / 3;

function createPoint(size: number): SearchPoint {
  return { theta: new Float64Array(size), gradient: new Float64Array(size), hessian: new Float64Array(size * size), value: -Infinity };
}

function evaluate(objective: Objective, point: SearchPoint): void {
  const value = objective(point.theta, point.gradient, point.hessian);
  point.value = value < Infinity ? value : -Infinity; // no number, or one that the doubles cannot hold: nowhere to stay
}

/** What is not worth another step: far below what is asked of a likelihood, and above what rounding makes of its sum. */
const negligible = (value: number): number => 1e-12 + 1e-15 * Math.abs(value);
/** A search that cannot climb any more has arrived if the parabola promised no more than this. */
const forgivable = (value: number): number => 1e-6 + 1e-12 * Math.abs(value);

/** The function's slope after the steps of the coordinates that are held, in the others; their curvature; all else is 0. */
function reduce(point: SearchPoint, held: readonly boolean[], step: Float64Array): { slope: Float64Array; curvature: Float64Array } {
  const { gradient, hessian } = point;
  const size = step.length;
  const slope = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    if (held[i]) continue;
    slope[i] = gradient[i] as number;
    for (let j = 0; j < size; j += 1) {
      if (held[j]) slope[i] = (slope[i] as number) + (hessian[i * size + j] as number) * (step[j] as number);
      else curvature[i * size + j] = -(hessian[i * size + j] as number);
    }
  }
  return { slope, curvature };
}

/** Newton's step in the coordinates that are not held, uphill also where the function is not concave. Returns what the parabola promises. */
function solve(point: SearchPoint, held: readonly boolean[], step: Float64Array): number {
  const size = step.length;
  const { slope, curvature } = reduce(point, held, step);
  const { values, vectors } = eigenOfSymmetric(curvature, size);
  const flattest = FLATTEST * values.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE / FLATTEST);
  const free = new Float64Array(size);
  let promised = 0;
  for (let k = 0; k < size; k += 1) {
    let along = 0;
    for (let i = 0; i < size; i += 1) along += (vectors[i * size + k] as number) * (slope[i] as number);
    if (along === 0) continue;
    const length = along / Math.max(Math.abs(values[k] as number), flattest);
    promised += 0.5 * along * length;
    for (let i = 0; i < size; i += 1) free[i] = (free[i] as number) + (vectors[i * size + k] as number) * length;
  }
  const longest = free.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  for (let i = 0; i < size; i += 1) if (!held[i]) step[i] = (free[i] as number) * share;
  return promised;
}

/** Which coordinate crosses an edge first on the way, or −1. */
function firstToCross(theta: Float64Array, box: SearchBox, step: Float64Array, held: readonly boolean[]): number {
  let first = -1;
  let soonest = 1;
  for (let i = 0; i < step.length; i += 1) {
    const by = step[i] as number;
    if (held[i] || by === 0) continue;
    const share = (((by < 0 ? box.lower[i] : box.upper[i]) as number) - (theta[i] as number)) / by;
    if (share >= soonest) continue;
    soonest = share;
    first = i;
  }
  return first;
}

/**
 * The next step: coordinates that press against the edge stay, one that would cross it goes up to it, and the others are
 * chosen anew to fit: along a ridge they only rise together. Returns what the parabola promises without edges to cross.
 */
function findStep(point: SearchPoint, box: SearchBox, step: Float64Array): number {
  const { theta, gradient } = point;
  step.fill(0);
  const held = Array.from(theta, (at, i) => {
    const slope = gradient[i] as number;
    return (at <= (box.lower[i] as number) && slope <= 0) || (at >= (box.upper[i] as number) && slope >= 0);
  });
  const promised = solve(point, held, step);
  for (;;) {
    const crossing = firstToCross(theta, box, step, held);
    if (crossing < 0) return promised;
    const edge = (step[crossing] as number) < 0 ? box.lower[crossing] : box.upper[crossing];
    step[crossing] = (edge as number) - (theta[crossing] as number);
    held[crossing] = true;
    solve(point, held, step);
  }
}

/** Goes along the step as far as the function rises with it; false when it rises nowhere. */
function climb(objective: Objective, box: SearchBox, here: SearchPoint, step: Float64Array, next: SearchPoint, halvings: number): boolean {
  let share = 1;
  for (let halving = 0; halving < halvings; halving += 1) {
    let expected = 0;
    for (let i = 0; i < step.length; i += 1) {
      const to = Math.min(Math.max((here.theta[i] as number) + share * (step[i] as number), box.lower[i] as number), box.upper[i] as number);
      expected += (here.gradient[i] as number) * (to - (here.theta[i] as number));
      next.theta[i] = to;
    }
    evaluate(objective, next);
    if (next.value > here.value && next.value >= here.value + 1e-4 * expected) return true;
    share /= 2;
  }
  return false;
}

/**
 * A function that levels off towards an edge gives too little to go on for long before it. Coordinates that have come far are
 * moved on together, as along a ridge, until one of them meets its edge; then each is put there by itself. A move is kept if
 * nothing is lost by it, or by one coordinate only if something is won.
 */
function settleAtEdges(objective: Objective, box: SearchBox, here: SearchPoint, spare: SearchPoint): SearchPoint {
  const size = here.theta.length;
  const gapTo = (point: SearchPoint, edge: number, i: number): number => edge - (point.theta[i] as number);
  const isNear = (gap: number, i: number): boolean => Math.abs(gap) <= ((box.upper[i] as number) - (box.lower[i] as number)) * NEAR_EDGE;
  let best = here;
  let other = spare;
  const move = (by: (i: number) => number, least: number): void => {
    for (let i = 0; i < size; i += 1) other.theta[i] = (best.theta[i] as number) + by(i);
    evaluate(objective, other);
    if (other.value >= least) [best, other] = [other, best];
  };
  for (const edges of [box.upper, box.lower]) {
    const gaps = Array.from({ length: size }, (_, i) => gapTo(best, edges[i] as number, i));
    const far = gaps.map((gap, i) => gap !== 0 && isNear(gap, i));
    if (far.filter(Boolean).length < 2) continue;
    const least = gaps.reduce((so, gap, i) => (far[i] && Math.abs(gap) < Math.abs(so) ? gap : so), Infinity);
    move((i) => (far[i] ? least : 0), best.value - negligible(best.value));
  }
  for (let i = 0; i < size; i += 1) {
    const slope = best.gradient[i] as number;
    const gap = gapTo(best, (slope > 0 ? box.upper[i] : box.lower[i]) as number, i);
    if (slope !== 0 && gap !== 0 && isNear(gap, i)) move((k) => (k === i ? gap : 0), best.value + Number.MIN_VALUE + Math.abs(best.value) * Number.EPSILON);
  }
  return best;
}

/**
 * Climbs from a start to the nearest maximum in a box, by Newton's method with a line search. It never throws: a search that
 * ends without a maximum says so.
 */
export function maximize(objective: Objective, start: ArrayLike<number>, box: SearchBox, maxIterations: number): SearchResult {
  const size = start.length;
  let here = createPoint(size);
  let next = createPoint(size);
  for (let i = 0; i < size; i += 1) here.theta[i] = Math.min(Math.max(start[i] as number, box.lower[i] as number), box.upper[i] as number);
  evaluate(objective, here);
  const step = new Float64Array(size);
  let iterations = 0;
  let converged: boolean;
  for (;;) {
    const promised = findStep(here, box, step);
    converged = here.value > -Infinity && promised <= negligible(here.value);
    if (converged || iterations >= maxIterations) break;
    const isEnd = here.value > -Infinity && promised <= forgivable(here.value);
    if (!climb(objective, box, here, step, next, isEnd ? HALVINGS_AT_THE_END : HALVINGS)) {
      converged = isEnd;
      break;
    }
    iterations += 1;
    [here, next] = [next, here];
  }
  const end = converged ? settleAtEdges(objective, box, here, next) : here;
  const isAt = (each: number, edge: number | undefined): boolean => Math.abs(each - (edge as number)) <= AT_EDGE;
  const atBound = Array.from(end.theta, (each, i) => isAt(each, box.lower[i]) || isAt(each, box.upper[i]));
  return { ...end, converged, iterations, atBound };
}

/** The best of several searches; the earlier one where two are equally good. */
export function maximizeFrom(
  objective: Objective,
  starts: readonly ArrayLike<number>[],
  box: SearchBox,
  maxIterations: number,
): SearchResult {
  let best: SearchResult | undefined;
  for (const start of starts) {
    const found = maximize(objective, start, box, maxIterations);
    if (best === undefined || found.value > best.value + forgivable(best.value)) best = found;
  }
  return best as SearchResult;
}

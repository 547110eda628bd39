import type { Fraction } from '../internal/fraction.js';
import { add, compare, decimalsOf, divide, formatExact, fraction, powerOfTen, sign, subtract } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';
import { requireDecimal } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import { stepsAt, traceCurve } from './curve.kernel.js';
import type { LinearPiece } from './curve.kernel.js';
import { readCurveTask } from './curve.schema.js';
import type { PayoutCurveOptions } from './curve.types.js';
import type { CommissionComponent } from './types.js';

/** Decimals of a measure that is no finite decimal, or begins just above a bound. */
const STEP = /* @__PURE__ */ powerOfTen(18);

/** The first measure of 18 decimals above a value. */
function stepAbove(value: Fraction): Fraction {
  return add(fraction(roundQuotient(value.n * STEP, value.d, 'floor'), STEP), fraction(1n, STEP));
}

/** Where a stretch, its ends left out, first pays the wanted amount; `above`: only beyond this measure, not at it. */
function reachedWithin({ from, start, end, slope }: LinearPiece, wanted: Fraction): { at: Fraction; above: boolean } | null {
  const side = compare(start, wanted);
  if (side > 0 || (side === 0 && sign(slope) >= 0)) return { at: from, above: true };
  if (side < 0 && compare(end, wanted) > 0) return { at: add(from, divide(subtract(wanted, start), slope)), above: false };
  return null;
}

/**
 * Finds the smallest measure at which a component pays at least an amount.
 *
 * **When to use** To answer "what must I sell to earn 10,000?", with gates, caps, accelerators and everything else of the
 * component in the answer.
 *
 * **Gotchas** The answer is exact where it has a finite decimal form. Where it has none, or where the amount is paid only
 * *above* a bound and not at it (a jump under `bound: 'upper'`), the smallest measure of 18 decimals that pays it is given,
 * so that the answer always pays what was asked for: round it up to the unit that you sell in. Earnings that fall at a cliff
 * may pay less again beyond the answer. Rounding of the earned amount is left aside.
 *
 * @param payout - money to be earned, unrounded
 * @param component - as for {@link calculatePayoutCurve}
 * @param options - as for {@link calculatePayoutCurve}: the answer is looked for from `from`, default 0, to `to`, both included
 * @returns the measure as an exact string, or null when nothing in the range pays so much
 * @throws {SalesMathError} NOT_PIECEWISE_LINEAR, ZERO_QUOTA, MISSING_TARGET_INCENTIVE, INVALID_RANGE, INVALID_NUMBER,
 *   INVALID_OPTION, INVALID_ID, MISSING_VALUE: as {@link calculatePayoutCurve}
 * @example
 * import { findMeasureForPayout } from 'salesmath';
 * const component = {
 *   id: 'base',
 *   payout: { kind: 'tiers', table: { tiers: [{ upTo: 50000, rate: 0.05 }, { upTo: null, rate: 0.08 }] } },
 * } as const;
 * findMeasureForPayout(4100, component, { to: 200000 }); // => '70000'
 * findMeasureForPayout(50000, component, { to: 200000 }); // => null
 * @see calculatePayoutCurve
 */
export function findMeasureForPayout(payout: DecimalInput, component: CommissionComponent, options: PayoutCurveOptions): string | null {
  const wanted = requireDecimal(payout, 'payout');
  const task = readCurveTask(component, options);
  const pays = (measure: Fraction): boolean => compare(stepsAt(task.component, task.terms, measure).floored, wanted) >= 0;

  /** The measure itself, or the next one of 18 decimals; null when that one does not lie before `end`. */
  const settle = (at: Fraction, above: boolean, end: Fraction): string | null => {
    if (!above && decimalsOf(at) !== null) return formatExact(at);
    const next = stepAbove(at);
    return compare(next, end) < 0 ? formatExact(next) : null; // from here on earnings do not fall before `end`
  };

  for (const piece of traceCurve(task.component, task.terms, task.from, task.to).pieces) {
    const atStart = pays(piece.from) ? settle(piece.from, false, piece.to) : null;
    if (atStart !== null) return atStart;
    const reached = reachedWithin(piece, wanted);
    const inside = reached === null ? null : settle(reached.at, reached.above, piece.to);
    if (inside !== null) return inside;
  }
  return pays(task.to) ? formatExact(task.to) : null;
}

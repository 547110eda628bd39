import type { Fraction } from '../internal/fraction.js';
import { compare, divide, formatExact, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { CurveTrace, LinearPiece } from './curve.kernel.js';
import { traceCurve } from './curve.kernel.js';
import { readCurveTask } from './curve.schema.js';
import type { PayoutCliff, PayoutCurve, PayoutCurveOptions, PayoutSegment } from './curve.types.js';
import type { CommissionComponent } from './types.js';

function toSegment({ from, to, start, end, slope }: LinearPiece): PayoutSegment {
  return {
    from: formatExact(from),
    to: formatExact(to),
    exactFrom: formatExact(start),
    exactTo: formatExact(end),
    marginalRate: toNumber(slope),
    effectiveRate: sign(to) === 0 ? null : toNumber(divide(end, to)),
  };
}

function findCliffs({ pieces, before }: CurveTrace): PayoutCliff[] {
  const cliffs: PayoutCliff[] = [];
  let below: Fraction = before;
  for (const { from, start, end } of pieces) {
    const low = sign(from) === 0 ? ZERO : below; // nothing sold earns nothing, whatever a floor would pay
    below = end;
    if (compare(low, start) === 0) continue;
    const jump = subtract(start, low);
    cliffs.push({
      at: formatExact(from),
      exactBefore: formatExact(low),
      exactAfter: formatExact(start),
      exactJump: formatExact(jump),
      direction: sign(jump) > 0 ? 'up' : 'down',
    });
  }
  return cliffs;
}

/**
 * Draws what a component pays for every measure between two: straight stretches with the rate of one unit more, and the
 * cliffs between them.
 *
 * All of the component counts: gates, multipliers, weight, caps and floor. Each stretch is exact, so a chart needs only its
 * two ends, and `marginalRate` is what one more unit of the measure earns there.
 *
 * **When to use** To show a seller what the next deal pays, to draw a plan, or to look through a new plan for places where
 * selling more pays less (`cliffs` with direction `down`).
 *
 * **Gotchas** `exactFrom` and `exactTo` are limits from inside the stretch; at a cliff itself `bound` and `min` decide which
 * side holds. Conditions on other components count as met, all at once, which `warnings` says. A window of several periods
 * is drawn as a whole.
 *
 * @param component - a component of a plan, raw or from a defined plan; `where`, `appliesTo`, `window` and `credit` play no part
 * @param options - `to`: where the curve ends, in units of the measure. `from`: default 0, may be negative. `quota`: of the
 *   whole window, default the component's. `targetIncentive`: of the whole window
 * @returns `segments`, `cliffs`, `warnings` and the `options` in effect; `effectiveRate` is null for a stretch that ends at 0
 * @throws {SalesMathError} NOT_PIECEWISE_LINEAR: a curve on the measure, packages, a matrix, a pool, a ranking, or a rate
 *   table that pays on another measure
 * @throws {SalesMathError} ZERO_QUOTA: attainment is looked up and the quota is 0 or missing
 * @throws {SalesMathError} MISSING_TARGET_INCENTIVE: the component pays on it, and none is given
 * @throws {SalesMathError} INVALID_RANGE: `to` is not above `from`. INVALID_NUMBER, INVALID_OPTION, INVALID_ID, MISSING_VALUE,
 *   and the codes of `defineCommissionPlan` about one component
 * @example
 * import { calculatePayoutCurve } from 'salesmath';
 * const component = {
 *   id: 'base',
 *   payout: {
 *     kind: 'tiers',
 *     table: { tiers: [{ upTo: 50000, rate: 0.05 }, { upTo: null, rate: 0.08, retroTo: 0 }] },
 *   },
 * } as const;
 * const { segments, cliffs } = calculatePayoutCurve(component, { to: 100000 });
 * segments.map((segment) => [segment.from, segment.to, segment.marginalRate]);
 * // => [['0', '50000', 0.05], ['50000', '100000', 0.08]]
 * cliffs; // => [{ at: '50000', exactBefore: '2500', exactAfter: '4000', exactJump: '1500', direction: 'up' }]
 * @see findMeasureForPayout
 */
export function calculatePayoutCurve(component: CommissionComponent, options: PayoutCurveOptions): PayoutCurve {
  const task = readCurveTask(component, options);
  const trace = traceCurve(task.component, task.terms, task.from, task.to);
  return {
    segments: trace.pieces.map(toSegment),
    cliffs: findCliffs(trace),
    warnings: task.warnings,
    options: task.options,
  };
}

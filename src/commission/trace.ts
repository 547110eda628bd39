import type { Fraction } from '../internal/fraction.js';
import { compare, formatExact, ZERO } from '../internal/fraction.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { Lookup, Standing, Terms } from './payout.kernel.js';
import { attainmentOf, axisAt, capStanding, curveAt, holds, lineAt, matrixAt, packagesOf, paidSteps, paysNothing } from './payout.kernel.js';
import type { CurveTracePoint, EarningTrace, PayoutTrace } from './trace.types.js';

const textOrNull = (value: Fraction | null): string | null => (value === null ? null : formatExact(value));
const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

/** How the payout rule itself comes to its amount; null where the slices or the measure tell. */
function tracePayout(component: CompiledComponent, terms: Terms, standing: Standing, lookup: Lookup): PayoutTrace | null {
  const { payout } = component;
  const seen = capStanding(component, terms, standing).measure;
  const factorOf = (factor: () => Fraction): string => formatExact(paysNothing(component, terms) ? ZERO : factor());
  switch (payout.kind) {
    case 'curve': {
      const attainment = attainmentOf(seen, terms);
      const point = (found: (typeof payout.points)[number] | undefined): CurveTracePoint | null =>
        found === undefined ? null : { attainment: formatExact(found.attainment), payout: formatExact(found.payout) };
      return {
        kind: 'curve',
        attainment: formatExact(attainment),
        low: point(payout.points.filter((each) => compare(each.attainment, attainment) <= 0).at(-1)),
        high: point(payout.points.find((each) => compare(each.attainment, attainment) > 0)),
        factor: factorOf(() => curveAt(payout, attainment)),
        base: formatExact(payout.onIncentive ? terms.incentive : seen),
      };
    }
    case 'matrix': {
      const x = axisAt(component, payout.x, terms, seen, lookup);
      const y = axisAt(component, payout.y, terms, seen, lookup);
      return {
        kind: 'matrix',
        x: formatExact(x),
        y: formatExact(y),
        row: indexOrNull(lineAt(payout.x, x)),
        column: indexOrNull(lineAt(payout.y, y)),
        factor: factorOf(() => matrixAt(payout, x, y)),
        base: formatExact(payout.onIncentive ? terms.incentive : seen),
      };
    }
    case 'perUnit':
      if (payout.packageSize === null) return null;
      return { kind: 'perUnit', packages: formatExact(packagesOf(seen, payout.packageSize)), amount: formatExact(payout.amount) };
    case 'bonus': {
      const observed = payout.onAttainment ? attainmentOf(seen, terms) : seen;
      const steps = paysNothing(component, terms) ? [] : paidSteps(payout, observed);
      return { kind: 'bonus', observed: formatExact(observed), steps: steps.map(({ at, amount }) => ({ at: formatExact(at), amount: formatExact(amount) })) };
    }
    default:
      return null; // of pools and rankings it is known where they are shared out
  }
}

/** Whether there is more to tell of a component than its slices do. */
function hasTrace({ payout, gates, multipliers }: CompiledComponent): boolean {
  return gates.length > 0 || multipliers.length > 0 || (payout.kind === 'perUnit' ? payout.packageSize !== null : payout.kind !== 'tiers');
}

/** Which rules decided what a component pays at a standing; undefined where there are none but a rate table. */
export function traceOf(
  plan: CompiledPlan,
  component: CompiledComponent,
  terms: Terms,
  standing: Standing,
  lookup: Lookup,
  shared: PayoutTrace | null,
): EarningTrace | undefined {
  if (!hasTrace(component)) return undefined;
  const idOf = (index: number): string => (plan.components[index] as CompiledComponent).id;
  return {
    payout: shared ?? tracePayout(component, terms, standing, lookup),
    gates: component.gates.map(({ component: whose, onAttainment, min }) => {
      const observed = lookup(whose, onAttainment);
      const on = onAttainment ? 'attainment' : 'measure';
      return { componentId: idOf(whose), on, min: formatExact(min), observed: formatExact(observed), open: compare(observed, min) >= 0 };
    }),
    multipliers: component.multipliers.map((multiplier) => {
      const { component: whose, min, max, factor } = multiplier;
      const observed = lookup(whose, true);
      return { componentId: idOf(whose), min: textOrNull(min), max: textOrNull(max), observed: formatExact(observed), factor: formatExact(factor), holds: holds(multiplier, observed) };
    }),
  };
}

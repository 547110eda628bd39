import { freezePlain } from '../internal/plain.js';
import { parseConfig } from '../internal/validate.js';
import type { CompiledPlan } from './compilePlan.js';
import { compilePlan } from './compilePlan.js';
import { planSchema } from './plan.schema.js';
import type { NormalPlan } from './plan.types.js';
import type { CommissionPlan } from './types.js';

/** Plans that were defined here, so that none is parsed twice. */
const compiledPlans: WeakMap<object, CompiledPlan> = /* @__PURE__ */ new WeakMap();

function define(plan: unknown, name: string): NormalPlan {
  if (typeof plan === 'object' && plan !== null) {
    const known = compiledPlans.get(plan);
    if (known !== undefined) return known.source;
  }
  const normal = freezePlain(parseConfig(planSchema(), plan, name));
  compiledPlans.set(normal, compilePlan(normal));
  return normal;
}

/** A plan, raw or defined, ready for arithmetic. */
export function requireCompiledPlan(plan: unknown, name: string): CompiledPlan {
  return compiledPlans.get(define(plan, name)) as CompiledPlan;
}

/**
 * Checks a commission plan and gives back its complete, frozen form: every default filled in, every number an exact string.
 *
 * **When to use** When a plan is loaded or edited, so that a mistake shows before anybody is paid, and once before many
 * calls of `calculateCommission`, which recognises a defined plan and does not check it again. The result is plain data:
 * store it as JSON and define it anew after reading.
 *
 * @param plan - the plan as written by people or stored as JSON; fields that are not known are refused
 * @returns the normalised plan, frozen; defining it again gives the same object
 * @throws {SalesMathError} the codes of rate tables; WEIGHTS_NOT_ONE: component weights do not sum to 1;
 *   FLOOR_ABOVE_CAP; BASE_NEEDS_ATTAINMENT; GATE_NEEDS_OWN_MEASURE; UNKNOWN_COMPONENT; UNKNOWN_CURRENCY; DUPLICATE_ID;
 *   INVALID_OPTION: a field or value that is not allowed; INVALID_ID; MISSING_VALUE; INVALID_NUMBER; INVALID_DATE;
 *   INVALID_RANGE
 * @example
 * import { defineCommissionPlan } from 'salesmath';
 * const plan = defineCommissionPlan({
 *   id: 'ae-2026',
 *   currency: 'USD',
 *   period: 'month',
 *   components: [{ id: 'base', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 0.05 }] } } }],
 * });
 * plan.rounding; // => 'halfUp'
 * plan.components[0]?.window; // => 'period'
 * Object.isFrozen(plan.components); // => true
 */
export function defineCommissionPlan(plan: CommissionPlan): CommissionPlan {
  return define(plan, 'plan');
}

import type { Fraction } from '../internal/fraction.js';
import { compare, formatExact, sign, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { compileTable } from '../internal/rateTable.kernel.js';
import { NOT_NEGATIVE, parseConfig, requireDecimal, requireOptions } from '../internal/validate.js';
import type { CompiledComponent } from './compilePlan.js';
import { compileComponent } from './compilePlan.js';
import type { EffectivePayoutCurveOptions, PayoutCurveOptions, PayoutCurveWarning } from './curve.types.js';
import type { Terms } from './payout.kernel.js';
import { componentSchema } from './plan.schema.js';
import type { NormalComponent } from './plan.types.js';

const OPTION_KEYS: readonly string[] = ['to', 'from', 'quota', 'targetIncentive'];
/** The component stands alone, so its index is 0 and that of every other one −1. */
const OWN = 0;

/** A component whose earnings are a piecewise linear function of its measure alone, and between which ends. */
export interface CurveTask {
  readonly component: CompiledComponent;
  readonly terms: Terms;
  readonly from: Fraction;
  readonly to: Fraction;
  readonly warnings: readonly PayoutCurveWarning[];
  readonly options: EffectivePayoutCurveOptions;
}

function refuseKind(path: string, received: unknown, reason: string): never {
  return fail('NOT_PIECEWISE_LINEAR', path, received, `${reason}: only payouts that run straight between bends and jumps of their measure have a curve`);
}

/** Refuses what one measure does not decide, or what is bent everywhere. */
function refuseBent({ payout, measure }: NormalComponent): void {
  const path = 'component.payout';
  switch (payout.kind) {
    case 'matrix':
      return refuseKind(`${path}.kind`, payout.kind, 'is looked up by two figures');
    case 'pool':
    case 'rank':
      return refuseKind(`${path}.kind`, payout.kind, 'depends on what everyone else sold');
    case 'curve':
      if (payout.base === 'measure') refuseKind(`${path}.base`, payout.base, 'makes a curve times the measure, which grows with its square');
      return;
    case 'perUnit':
      if (payout.packageSize !== undefined) refuseKind(`${path}.packageSize`, payout.packageSize, 'pays in a step for each package');
      return;
    case 'tiers':
      if (![measure, 'measure', 'targetIncentive'].includes(payout.base)) {
        refuseKind(`${path}.base`, payout.base, 'is paid at a rate that another measure decides');
      }
      return;
    default:
  }
}

/** Other components that gates and multipliers ask about, in the order met. */
function othersOf({ id, gates = [], multipliers = [] }: NormalComponent): string[] {
  const asked = [...gates.map((gate) => gate.componentId), ...multipliers.map(({ when }) => when.componentId)];
  return [...new Set(asked.filter((each) => each !== undefined && each !== id))] as string[];
}

/** The component with every condition on another one counted as met. */
function assumeOthers(component: CompiledComponent): CompiledComponent {
  return {
    ...component,
    gates: component.gates.filter((gate) => gate.component === OWN),
    multipliers: component.multipliers.map((multiplier) =>
      multiplier.component === OWN ? multiplier : { ...multiplier, min: null, max: null },
    ),
  };
}

function optionalAmount(value: unknown, path: string): Fraction | null {
  if (value === undefined) return null;
  const amount = requireDecimal(value, path);
  return NOT_NEGATIVE.holds(amount) ? amount : fail('INVALID_OPTION', path, value, NOT_NEGATIVE.rule);
}

function readTerms(component: CompiledComponent, quota: Fraction | null, incentive: Fraction | null): Terms {
  if (component.attainmentsNeeded.includes(OWN) && (quota === null || sign(quota) === 0)) {
    fail('ZERO_QUOTA', 'options.quota', quota === null ? undefined : '0', `attainment of component '${component.id}' needs a quota above 0: give it here or in the component`);
  }
  if (component.needsIncentive && incentive === null) {
    fail('MISSING_TARGET_INCENTIVE', 'options.targetIncentive', undefined, `component '${component.id}' pays on the target incentive: give the one of its whole window`);
  }
  const { payout } = component;
  const scaled = payout.kind === 'tiers' && payout.onAttainment && payout.base !== 'targetIncentive';
  return {
    quota,
    incentive: incentive ?? ZERO,
    withoutQuota: ZERO,
    scaledTable: scaled ? compileTable(payout.source, quota as Fraction) : null,
  };
}

/** Reads and checks the arguments of a payout curve. */
export function readCurveTask(component: unknown, options: unknown): CurveTask {
  const normal = parseConfig(componentSchema(), component, 'component');
  refuseBent(normal);
  const given = requireOptions<PayoutCurveOptions>(options as PayoutCurveOptions, OPTION_KEYS);
  const from = given.from === undefined ? ZERO : requireDecimal(given.from, 'options.from');
  const to = requireDecimal(given.to, 'options.to');
  if (compare(to, from) <= 0) fail('INVALID_RANGE', 'options.to', given.to, `must be above from (${formatExact(from)})`);
  const compiled = compileComponent(normal, OWN, [normal]);
  const quota = optionalAmount(given.quota, 'options.quota') ?? compiled.quota;
  const incentive = optionalAmount(given.targetIncentive, 'options.targetIncentive');
  return {
    component: assumeOthers(compiled),
    terms: readTerms(compiled, quota, incentive),
    from,
    to,
    warnings: othersOf(normal).map((componentId) => ({ code: 'OTHER_COMPONENT_ASSUMED', componentId })),
    options: {
      from: formatExact(from),
      to: formatExact(to),
      ...(quota === null ? {} : { quota: formatExact(quota) }),
      ...(incentive === null ? {} : { targetIncentive: formatExact(incentive) }),
    },
  };
}

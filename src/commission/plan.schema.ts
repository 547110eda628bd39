import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { daySchema, minorUnitsSchema, roundingSchema } from '../internal/fieldSchemas.js';
import { add, compare, isOne, ZERO } from '../internal/fraction.js';
import { filterSchema } from '../internal/filter.js';
import { periodRuleSchema, unitOf } from '../internal/periodRule.js';
import type { CheckContext } from '../internal/validate.js';
import {
  currencySchema,
  decimalSchema,
  FRACTION_OF_ONE,
  idSchema,
  NOT_NEGATIVE,
  notEmpty,
  POSITIVE,
  readMoneyStyle,
  refuse,
  refuseRepeats,
} from '../internal/validate.js';
import type { NormalPlan, NormalComponent, NormalPayout, NormalGate, NormalMultiplier } from './plan.types.js';
import { rateTableSchema, refusePercentRates } from './rateTable.schema.js';
import type { CommissionPlan } from './types.js';

/** Schema of a calendar day that may be absent. */
export function optionalDaySchema(): z.ZodMiniType<string | undefined> {
  return z.optional(daySchema());
}

function axisSchema(): z.ZodMiniType {
  return z.strictObject({
    componentId: z.optional(idSchema()),
    on: z._default(z.enum(['attainment', 'measure']), 'attainment'),
    at: z.array(decimalSchema()).check(notEmpty),
  });
}

function payoutSchema(): z.ZodMiniType<NormalPayout> {
  const on = z._default(z.enum(['measure', 'attainment']), 'measure');
  const base = z._default(z.enum(['targetIncentive', 'measure']), 'targetIncentive');
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('tiers'),
      on,
      base: z._default(z.string().check(notEmpty), 'measure'),
      table: rateTableSchema(),
    }),
    z.strictObject({
      kind: z.literal('curve'),
      base,
      points: z.array(z.strictObject({ attainment: decimalSchema(), payout: decimalSchema() })).check(notEmpty),
      below: z._default(z.enum(['zero', 'first', 'extend']), 'zero'),
      above: z._default(z.enum(['last', 'extend']), 'last'),
    }),
    z.strictObject({
      kind: z.literal('matrix'),
      base,
      x: axisSchema(),
      y: axisSchema(),
      cells: z.array(z.array(decimalSchema())),
      lookup: z._default(z.enum(['step', 'bilinear']), 'step'),
    }),
    z.strictObject({
      kind: z.literal('perUnit'),
      amount: decimalSchema(),
      packageSize: z.optional(decimalSchema(POSITIVE)),
    }),
    z.strictObject({
      kind: z.literal('bonus'),
      on,
      steps: z.array(z.strictObject({ at: decimalSchema(), amount: decimalSchema() })).check(notEmpty),
      mode: z._default(z.enum(['highest', 'cumulative']), 'highest'),
    }),
    z.strictObject({
      kind: z.literal('pool'),
      amount: z.optional(decimalSchema()),
      rate: z.optional(decimalSchema()),
      shareBy: z.enum(['equal', 'measure']),
    }),
    z.strictObject({
      kind: z.literal('rank'),
      prizes: z.array(decimalSchema()).check(notEmpty),
      ties: z._default(z.enum(['split', 'all', 'order']), 'split'),
    }),
  ]) as unknown as z.ZodMiniType<NormalPayout>;
}

function gateSchema(): z.ZodMiniType<NormalGate> {
  return z.strictObject({
    componentId: z.optional(idSchema()),
    on: z._default(z.enum(['attainment', 'measure']), 'attainment'),
    min: decimalSchema(),
    pays: z.enum(['fromZero', 'fromThreshold']),
    else: z._default(z.enum(['zero', 'hold']), 'zero'),
  }) as unknown as z.ZodMiniType<NormalGate>;
}

function multiplierSchema(): z.ZodMiniType<NormalMultiplier> {
  const when = z.strictObject({
    componentId: z.optional(idSchema()),
    min: z.optional(decimalSchema()),
    max: z.optional(decimalSchema()),
  });
  return z.strictObject({ when, factor: decimalSchema(NOT_NEGATIVE) }) as unknown as z.ZodMiniType<NormalMultiplier>;
}

/** Schema of a component, checked by itself; what it says about other components is checked with the plan. */
export function componentSchema(): z.ZodMiniType<NormalComponent> {
  const raw = z.strictObject({
    id: idSchema(),
    label: z.optional(z.string()),
    appliesTo: z.optional(filterSchema()),
    where: z.optional(filterSchema(['amount'])),
    measure: z._default(z.string().check(notEmpty), 'amount'),
    window: z._default(z.enum(['transaction', 'period', 'quarterToDate', 'yearToDate', 'planToDate']), 'period'),
    credit: z._default(z.enum(['own', 'team']), 'own'),
    quota: z.optional(decimalSchema(NOT_NEGATIVE)),
    payout: payoutSchema(),
    gates: z.optional(z.array(gateSchema())),
    multipliers: z.optional(z.array(multiplierSchema())),
    weight: z.optional(decimalSchema(FRACTION_OF_ONE)),
    cap: z.optional(
      z.strictObject({ payout: z.optional(decimalSchema()), attainment: z.optional(decimalSchema(NOT_NEGATIVE)) }),
    ),
    floor: z.optional(decimalSchema()),
  });
  return z.pipe(
    raw,
    z.transform((component, ctx) => {
      checkComponent(component as unknown as NormalComponent, ctx);
      return component;
    }),
  ) as unknown as z.ZodMiniType<NormalComponent>;
}

function checkComponent(component: NormalComponent, ctx: CheckContext): void {
  const { payout, measure, gates = [], multipliers = [], cap, floor } = component;
  if (cap?.payout !== undefined && floor !== undefined && compare(knownDecimal(floor), knownDecimal(cap.payout)) > 0) {
    refuse(ctx, 'FLOOR_ABOVE_CAP', ['floor'], floor, `must not be above cap.payout (${cap.payout})`);
  }
  gates.forEach((gate, i) => {
    if (gate.pays === 'fromThreshold' && gate.componentId !== undefined && gate.componentId !== component.id) {
      refuse(ctx, 'GATE_NEEDS_OWN_MEASURE', ['gates', i, 'pays'], gate.pays, "must be 'fromZero' for a gate on another component");
    }
  });
  multipliers.forEach(({ when }, i) => {
    if (when.min !== undefined && when.max !== undefined && compare(knownDecimal(when.min), knownDecimal(when.max)) >= 0) {
      refuse(ctx, 'INVALID_OPTION', ['multipliers', i, 'when', 'max'], when.max, `must be above min (${when.min})`);
    }
  });
  checkPayout(payout, measure, ctx);
  if (payout.kind !== 'pool' && payout.kind !== 'rank') return;
  gates.forEach((gate, i) => {
    if (gate.pays !== 'fromThreshold') return;
    refuse(ctx, 'GATE_NEEDS_OWN_MEASURE', ['gates', i, 'pays'], gate.pays, `must be 'fromZero' for a payout of kind '${payout.kind}': no part of it lies beyond a threshold`);
  });
  if (component.window === 'transaction') {
    refuse(ctx, 'INVALID_OPTION', ['window'], component.window, `must gather several transactions for a payout of kind '${payout.kind}'`);
  }
}

function checkPayout(payout: NormalPayout, measure: string, ctx: CheckContext): void {
  switch (payout.kind) {
    case 'tiers': {
      const { base, on, table } = payout;
      if (base === 'targetIncentive' && on !== 'attainment') {
        refuse(ctx, 'BASE_NEEDS_ATTAINMENT', ['payout', 'on'], on, "must be 'attainment' when the base is the target incentive");
      }
      const paidOn = base === 'measure' ? measure : base;
      if (paidOn === 'amount' || paidOn === 'margin') refusePercentRates(table, ctx, ['payout', 'table']);
      return;
    }
    case 'curve':
      checkRising(payout.points.map((point) => point.attainment), ['payout', 'points'], 'attainment', ctx);
      return;
    case 'matrix':
      checkRising(payout.x.at, ['payout', 'x', 'at'], null, ctx);
      checkRising(payout.y.at, ['payout', 'y', 'at'], null, ctx);
      if (payout.cells.length !== payout.x.at.length || payout.cells.some((row) => row.length !== payout.y.at.length)) {
        refuse(ctx, 'INVALID_OPTION', ['payout', 'cells'], payout.cells, `must be ${payout.x.at.length} rows (x.at) of ${payout.y.at.length} cells (y.at)`);
      }
      return;
    case 'bonus': {
      const seen = new Set(payout.steps.map((step) => step.at));
      if (seen.size < payout.steps.length) {
        refuse(ctx, 'INVALID_OPTION', ['payout', 'steps'], payout.steps, 'must not name the same level twice');
      }
      return;
    }
    case 'pool':
      if ((payout.amount === undefined) === (payout.rate === undefined)) {
        refuse(ctx, 'INVALID_OPTION', ['payout'], payout, 'must have exactly one of amount and rate');
      }
      return;
    default:
  }
}

function checkRising(values: readonly string[], path: readonly PropertyKey[], field: string | null, ctx: CheckContext): void {
  for (let i = 1; i < values.length; i += 1) {
    const before = values[i - 1] as string;
    const value = values[i] as string;
    if (compare(knownDecimal(value), knownDecimal(before)) > 0) continue;
    refuse(ctx, 'INVALID_OPTION', field === null ? [...path, i] : [...path, i, field], value, `must be greater than the one before it (${before})`);
  }
}

function checkPlan(plan: NormalPlan, ctx: CheckContext): void {
  const isLong = /^(halfYear|year)$/.test(unitOf(plan.period));
  const ids = new Set(plan.components.map(({ id }) => id));
  refuseRepeats(ctx, plan.components.map(({ id }) => id), (i) => ['components', i, 'id'], 'must be unique in the plan');
  plan.components.forEach((component, i) => {
    if (isLong && component.window === 'quarterToDate') refuse(ctx, 'INVALID_OPTION', ['components', i, 'window'], component.window, "must not be shorter than the plan's period: take 'yearToDate'");
  });
  const known = (id: string | undefined, path: readonly PropertyKey[]): void => {
    if (id === undefined || ids.has(id)) return;
    refuse(ctx, 'UNKNOWN_COMPONENT', path, id, `must be a component of the plan: ${[...ids].join(', ')}`);
  };
  plan.components.forEach((component, i) => {
    const at = ['components', i];
    component.gates?.forEach((gate, j) => {
      known(gate.componentId, [...at, 'gates', j, 'componentId']);
    });
    component.multipliers?.forEach((multiplier, j) => {
      known(multiplier.when.componentId, [...at, 'multipliers', j, 'when', 'componentId']);
    });
    if (component.payout.kind === 'matrix') {
      known(component.payout.x.componentId, [...at, 'payout', 'x', 'componentId']);
      known(component.payout.y.componentId, [...at, 'payout', 'y', 'componentId']);
    }
  });
  checkWeights(plan, ctx);
  const { from, to } = plan.effective ?? {};
  if (from !== undefined && to !== undefined && to <= from) {
    refuse(ctx, 'INVALID_RANGE', ['effective', 'to'], to, `must be after from (${from}): it is the first day without the plan`);
  }
}

function checkWeights(plan: NormalPlan, ctx: CheckContext): void {
  const weighted = plan.components.filter((component) => component.weight !== undefined);
  if (weighted.length === 0) return;
  let sum = ZERO;
  for (const { weight } of weighted) sum = add(sum, knownDecimal(weight as string));
  if (weighted.length === plan.components.length && isOne(sum)) return;
  plan.components.forEach(({ weight }, i) => {
    refuse(ctx, 'WEIGHTS_NOT_ONE', ['components', i, 'weight'], weight, 'all components must have a weight, summing to 1, or none');
  });
}

let built: z.ZodMiniType<NormalPlan, CommissionPlan> | undefined;

/** Schema of a plan; it comes out normalised. Built once: building costs more than most plans take to check. */
export function planSchema(): z.ZodMiniType<NormalPlan, CommissionPlan> {
  built ??= buildPlanSchema();
  return built;
}

function buildPlanSchema(): z.ZodMiniType<NormalPlan, CommissionPlan> {
  const raw = z.strictObject({
    id: idSchema(),
    version: z.optional(z.string()),
    label: z.optional(z.string()),
    currency: currencySchema(),
    minorUnits: z.optional(minorUnitsSchema()),
    rounding: roundingSchema(),
    effective: z.optional(z.strictObject({ from: optionalDaySchema(), to: optionalDaySchema() })),
    period: periodRuleSchema(),
    components: z.array(componentSchema()).check(notEmpty),
  });
  const normalise = z.transform((plan: z.output<typeof raw>, ctx) => {
    const { minorUnits } = readMoneyStyle({ currency: plan.currency, minorUnits: plan.minorUnits });
    const normal = { ...plan, minorUnits } as unknown as NormalPlan;
    checkPlan(normal, ctx);
    return normal;
  });
  return z.pipe(raw, normalise) as unknown as z.ZodMiniType<NormalPlan, CommissionPlan>;
}

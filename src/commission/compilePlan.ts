import { knownDecimal } from '../internal/decimal.js';
import { parseDay } from '../internal/dates.js';
import type { Predicate } from '../internal/filter.js';
import { compileFilter } from '../internal/filter.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, ONE } from '../internal/fraction.js';
import type { CompiledPeriodRule } from '../internal/periods.js';
import { compilePeriodRule } from '../internal/periods.js';
import type { CompiledTable, NormalRateTable } from '../internal/rateTable.kernel.js';
import { compileTable } from '../internal/rateTable.kernel.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { NormalAxis, NormalComponent, NormalPayout, NormalPlan } from './plan.types.js';
import type { MeasureWindow } from './types.js';

/** A gate ready for arithmetic. */
export interface CompiledGate {
  readonly component: number;
  readonly onAttainment: boolean;
  readonly min: Fraction;
  readonly fromThreshold: boolean;
  readonly hold: boolean;
}

/** A multiplier ready for arithmetic. */
export interface CompiledMultiplier {
  readonly component: number;
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly factor: Fraction;
}

/** An axis ready for arithmetic. */
export interface CompiledAxis {
  readonly component: number;
  readonly onAttainment: boolean;
  readonly at: readonly Fraction[];
}

/** A payout ready for arithmetic. */
export type CompiledPayout =
  | {
      readonly kind: 'tiers';
      readonly onAttainment: boolean;
      readonly base: 'measure' | 'targetIncentive' | 'other';
      readonly source: NormalRateTable;
      readonly table: CompiledTable;
    }
  | {
      readonly kind: 'curve';
      readonly onIncentive: boolean;
      readonly points: readonly { readonly attainment: Fraction; readonly payout: Fraction }[];
      readonly below: 'zero' | 'first' | 'extend';
      readonly above: 'last' | 'extend';
    }
  | {
      readonly kind: 'matrix';
      readonly onIncentive: boolean;
      readonly x: CompiledAxis;
      readonly y: CompiledAxis;
      readonly cells: readonly (readonly Fraction[])[];
      readonly bilinear: boolean;
    }
  | { readonly kind: 'perUnit'; readonly amount: Fraction; readonly packageSize: Fraction | null }
  | {
      readonly kind: 'bonus';
      readonly onAttainment: boolean;
      readonly steps: readonly { readonly at: Fraction; readonly amount: Fraction }[];
      readonly cumulative: boolean;
    }
  | {
      readonly kind: 'pool';
      readonly amount: Fraction | null;
      readonly rate: Fraction | null;
      readonly byMeasure: boolean;
    }
  | { readonly kind: 'rank'; readonly prizes: readonly Fraction[]; readonly ties: 'split' | 'all' | 'order' };

/** A component ready for arithmetic. */
export interface CompiledComponent {
  readonly index: number;
  readonly id: string;
  readonly appliesTo: Predicate<object> | null;
  readonly source: NormalComponent;
  readonly measure: string;
  /** Another measure that is paid on; null when the payout goes by its own measure or the target incentive. */
  readonly base: string | null;
  readonly window: MeasureWindow;
  readonly team: boolean;
  readonly payout: CompiledPayout;
  readonly gates: readonly CompiledGate[];
  readonly multipliers: readonly CompiledMultiplier[];
  readonly weight: Fraction | null;
  readonly payoutCap: Fraction | null;
  readonly attainmentCap: Fraction | null;
  readonly floor: Fraction | null;
  readonly quota: Fraction | null;
  /** Components whose attainment the evaluation looks up, its own included. */
  readonly attainmentsNeeded: readonly number[];
  /** Whether the payout itself goes by the component's own attainment. */
  readonly looksUpOwn: boolean;
  readonly needsIncentive: boolean;
}

/** A plan ready for arithmetic. */
export interface CompiledPlan {
  readonly source: NormalPlan;
  readonly style: MoneyStyle;
  readonly rule: CompiledPeriodRule;
  readonly components: readonly CompiledComponent[];
  /** First day in effect, and the first no longer; null: unbounded. */
  readonly from: number | null;
  readonly to: number | null;
}

const optional = (text: string | undefined): Fraction | null => (text === undefined ? null : knownDecimal(text));

function compilePayout(payout: NormalPayout, own: number, indexOf: (id: string | undefined, own: number) => number): CompiledPayout {
  const axis = (source: NormalAxis): CompiledAxis => ({
    component: indexOf(source.componentId, own),
    onAttainment: source.on === 'attainment',
    at: source.at.map(knownDecimal),
  });
  switch (payout.kind) {
    case 'tiers':
      return {
        kind: 'tiers',
        onAttainment: payout.on === 'attainment',
        base: payout.base === 'measure' || payout.base === 'targetIncentive' ? payout.base : 'other',
        source: payout.table,
        table: compileTable(payout.table),
      };
    case 'curve':
      return {
        kind: 'curve',
        onIncentive: payout.base === 'targetIncentive',
        points: payout.points.map((point) => ({
          attainment: knownDecimal(point.attainment),
          payout: knownDecimal(point.payout),
        })),
        below: payout.below,
        above: payout.above,
      };
    case 'matrix':
      return {
        kind: 'matrix',
        onIncentive: payout.base === 'targetIncentive',
        x: axis(payout.x),
        y: axis(payout.y),
        cells: payout.cells.map((row) => row.map(knownDecimal)),
        bilinear: payout.lookup === 'bilinear',
      };
    case 'perUnit':
      return { kind: 'perUnit', amount: knownDecimal(payout.amount), packageSize: optional(payout.packageSize) };
    case 'bonus':
      return {
        kind: 'bonus',
        onAttainment: payout.on === 'attainment',
        steps: payout.steps
          .map((step) => ({ at: knownDecimal(step.at), amount: knownDecimal(step.amount) }))
          .sort((a, b) => compare(a.at, b.at)),
        cumulative: payout.mode === 'cumulative',
      };
    case 'pool':
      return {
        kind: 'pool',
        amount: optional(payout.amount),
        rate: optional(payout.rate),
        byMeasure: payout.shareBy === 'measure',
      };
    case 'rank':
      return { kind: 'rank', prizes: payout.prizes.map(knownDecimal), ties: payout.ties };
  }
}

/** Which attainments the payout itself looks up. */
function attainmentsOfPayout(payout: CompiledPayout, own: number): number[] {
  switch (payout.kind) {
    case 'tiers':
    case 'bonus':
      return payout.onAttainment ? [own] : [];
    case 'curve':
      return [own];
    case 'matrix':
      return [payout.x, payout.y].filter((axis) => axis.onAttainment).map((axis) => axis.component);
    default:
      return [];
  }
}

function paysOnIncentive(payout: CompiledPayout): boolean {
  switch (payout.kind) {
    case 'tiers':
      return payout.base === 'targetIncentive';
    case 'curve':
    case 'matrix':
      return payout.onIncentive;
    default:
      return false;
  }
}

/** @param components - all of the plan's, for references by id */
export function compileComponent(component: NormalComponent, index: number, components: readonly NormalComponent[]): CompiledComponent {
  const indexOf = (id: string | undefined, own: number): number =>
    id === undefined ? own : components.findIndex((each) => each.id === id);
  const payout = compilePayout(component.payout, index, indexOf);
  const gates = (component.gates ?? []).map((gate) => ({
    component: indexOf(gate.componentId, index),
    onAttainment: gate.on === 'attainment',
    min: knownDecimal(gate.min),
    fromThreshold: gate.pays === 'fromThreshold',
    hold: gate.else === 'hold',
  }));
  const multipliers = (component.multipliers ?? []).map(({ when, factor }) => ({
    component: indexOf(when.componentId, index),
    min: optional(when.min),
    max: optional(when.max),
    factor: knownDecimal(factor),
  }));
  const weight = optional(component.weight);
  const base = component.payout.kind === 'tiers' ? component.payout.base : 'measure';
  const attainmentCap = optional(component.cap?.attainment);
  const ofPayout = attainmentsOfPayout(payout, index);
  const needed = new Set([
    ...ofPayout,
    ...gates.filter((gate) => gate.onAttainment).map((gate) => gate.component),
    ...multipliers.filter(({ min, max }) => min !== null || max !== null).map((multiplier) => multiplier.component),
    ...(attainmentCap === null ? [] : [index]),
  ]);
  return {
    index,
    id: component.id,
    appliesTo: compileFilter(component.appliesTo),
    source: component,
    measure: component.measure,
    base: base === 'measure' || base === 'targetIncentive' ? null : base,
    window: component.window,
    team: component.credit === 'team',
    payout,
    gates,
    multipliers,
    weight: weight !== null && compare(weight, ONE) === 0 ? null : weight,
    payoutCap: optional(component.cap?.payout),
    attainmentCap,
    floor: optional(component.floor),
    quota: optional(component.quota),
    attainmentsNeeded: [...needed],
    looksUpOwn: ofPayout.includes(index),
    needsIncentive: paysOnIncentive(payout),
  };
}

/** Makes a normalised plan ready for arithmetic. */
export function compilePlan(source: NormalPlan): CompiledPlan {
  const { from, to } = source.effective ?? {};
  return {
    source,
    style: { minorUnits: source.minorUnits, rounding: source.rounding },
    rule: compilePeriodRule(source.period, 'plan.period'),
    components: source.components.map((component, index) => compileComponent(component, index, source.components)),
    from: from === undefined ? null : parseDay(from),
    to: to === undefined ? null : parseDay(to),
  };
}

import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, maximum, minimum, multiply, ONE, sign, subtract, ZERO } from '../internal/fraction.js';
import type { CompiledTable } from '../internal/rateTable.kernel.js';
import { bonusesValue, ratesValue } from '../internal/rateTable.kernel.js';
import type { CompiledAxis, CompiledComponent, CompiledMultiplier, CompiledPayout } from './compilePlan.js';

/** What a component is measured against for one person in one window. */
export interface Terms {
  /** Null: none. */
  readonly quota: Fraction | null;
  readonly incentive: Fraction;
  /** What attainment is looked up as when there is no quota to divide by. */
  readonly withoutQuota: Fraction;
  /** The rate table with its bounds in units of the measure; null: bounds are attainments. */
  readonly scaledTable: CompiledTable | null;
}

/** Where a person stands in a window. */
export interface Standing {
  readonly measure: Fraction;
  /** The other measure that is paid on; 0 where there is none. */
  readonly base: Fraction;
}

/** A figure of some component at the end of the period. */
export type Lookup = (component: number, onAttainment: boolean) => Fraction;

export const NOTHING: Standing = { measure: ZERO, base: ZERO };

/** Attainment as it is looked up: never rounded. */
export function attainmentOf(measure: Fraction, terms: Terms): Fraction {
  return terms.quota === null || sign(terms.quota) === 0 ? terms.withoutQuota : divide(measure, terms.quota);
}

function hasQuota(terms: Terms): boolean {
  return terms.quota !== null && sign(terms.quota) !== 0;
}

/** Where a person stands as the payout sees it: the measure held at the attainment cap. */
export function capStanding(component: CompiledComponent, terms: Terms, standing: Standing): Standing {
  if (component.attainmentCap === null || !hasQuota(terms)) return standing;
  return { ...standing, measure: minimum(standing.measure, multiply(component.attainmentCap, terms.quota as Fraction)) };
}

/** How a rate table is entered: where it is looked up, and what its rates multiply. */
export interface TableEntry {
  readonly table: CompiledTable;
  readonly at: Fraction;
  readonly factor: Fraction;
}

/** Where a table is entered. Without a quota it is entered where `onZeroQuota` says, and its value there is paid on each unit. */
export function enterTable(
  payout: Extract<CompiledPayout, { kind: 'tiers' }>,
  terms: Terms,
  seen: Fraction,
  standing: Standing,
): TableEntry {
  if (payout.onAttainment && !hasQuota(terms)) {
    const at = terms.withoutQuota;
    const pays = payout.base === 'targetIncentive' ? terms.incentive : payout.base === 'other' ? standing.base : seen;
    return { table: payout.table, at, factor: pays };
  }
  switch (payout.base) {
    case 'targetIncentive':
      return { table: payout.table, at: attainmentOf(seen, terms), factor: terms.incentive };
    case 'other': {
      const factor = sign(standing.measure) === 0 ? ZERO : divide(standing.base, standing.measure);
      return { table: terms.scaledTable ?? payout.table, at: seen, factor };
    }
    default:
      return { table: terms.scaledTable ?? payout.table, at: seen, factor: ONE };
  }
}

function payTiers(entry: TableEntry, peak: Fraction): Fraction {
  const { table, at, factor } = entry;
  const rates = ratesValue(table, at);
  const bonuses = bonusesValue(table, table.highWater ? maximum(peak, at) : at);
  return add(factor === ONE ? rates : multiply(rates, factor), bonuses);
}

function interpolate(x: Fraction, x0: Fraction, y0: Fraction, x1: Fraction, y1: Fraction): Fraction {
  return add(y0, divide(multiply(subtract(x, x0), subtract(y1, y0)), subtract(x1, x0)));
}

/** What a curve gives at an attainment. */
export function curveAt(payout: Extract<CompiledPayout, { kind: 'curve' }>, x: Fraction): Fraction {
  const { points } = payout;
  const [first] = points as [(typeof points)[number]];
  const last = points[points.length - 1] as (typeof points)[number];
  if (compare(x, first.attainment) < 0) {
    if (payout.below === 'zero') return ZERO;
    if (payout.below === 'first') return first.payout;
  }
  if (compare(x, last.attainment) >= 0 && payout.above === 'last') return last.payout;
  if (points.length === 1) return first.payout; // there is no slope to go on with
  let i = 1;
  while (i < points.length - 1 && compare(x, (points[i] as (typeof points)[number]).attainment) > 0) i += 1;
  const low = points[i - 1] as (typeof points)[number];
  const high = points[i] as (typeof points)[number];
  return interpolate(x, low.attainment, low.payout, high.attainment, high.payout);
}

/** Index of the greatest grid line at or under the value; −1 below the first. */
export function lineAt(axis: CompiledAxis, value: Fraction): number {
  let index = -1;
  while (index + 1 < axis.at.length && compare(value, axis.at[index + 1] as Fraction) >= 0) index += 1;
  return index;
}

/** What a matrix gives where its axes are read. */
export function matrixAt(payout: Extract<CompiledPayout, { kind: 'matrix' }>, x: Fraction, y: Fraction): Fraction {
  const i = lineAt(payout.x, x);
  const j = lineAt(payout.y, y);
  if (i < 0 || j < 0) return ZERO;
  const cell = (a: number, b: number): Fraction => (payout.cells[a] as readonly Fraction[])[b] as Fraction;
  if (!payout.bilinear) return cell(i, j);
  const along = (a: number): Fraction =>
    j + 1 === payout.y.at.length
      ? cell(a, j)
      : interpolate(y, payout.y.at[j] as Fraction, cell(a, j), payout.y.at[j + 1] as Fraction, cell(a, j + 1));
  if (i + 1 === payout.x.at.length) return along(i);
  return interpolate(x, payout.x.at[i] as Fraction, along(i), payout.x.at[i + 1] as Fraction, along(i + 1));
}

/** Packages begun, away from zero. */
export function packagesOf(measure: Fraction, size: Fraction): Fraction {
  const { n, d } = divide(measure, size);
  const whole = n / d;
  if (whole * d === n) return { n: whole, d: 1n };
  return { n: n < 0n ? whole - 1n : whole + 1n, d: 1n };
}

/** Where an axis is read: the own component's figure is the one that the payout sees. */
export function axisAt(component: CompiledComponent, axis: CompiledAxis, terms: Terms, seen: Fraction, lookup: Lookup): Fraction {
  if (axis.component !== component.index) return lookup(axis.component, axis.onAttainment);
  return axis.onAttainment ? attainmentOf(seen, terms) : seen;
}

/** The steps of a bonus that are paid at a level. */
export function paidSteps(payout: Extract<CompiledPayout, { kind: 'bonus' }>, level: Fraction): (typeof payout)['steps'] {
  const reached = payout.steps.filter(({ at }) => compare(level, at) >= 0);
  return payout.cumulative ? reached : reached.slice(-1);
}

/** Whether nothing is paid, because attainment is asked for and without a quota there is none. */
export function paysNothing(component: CompiledComponent, terms: Terms): boolean {
  return component.looksUpOwn && !hasQuota(terms) && sign(terms.withoutQuota) === 0;
}

/**
 * P: what the payout rule itself gives, before gates and the rest.
 *
 * @param seen - the measure that it is asked for
 * @param standing - what was measured, after the attainment cap
 * @param peak - highest level of the table reached before, for bonuses that are kept
 * @param lookup - figures of other components
 */
function payoutAt(
  component: CompiledComponent,
  terms: Terms,
  seen: Fraction,
  standing: Standing,
  peak: Fraction,
  lookup: Lookup,
): Fraction {
  const { payout } = component;
  if (paysNothing(component, terms)) return ZERO;
  switch (payout.kind) {
    case 'tiers':
      return payTiers(enterTable(payout, terms, seen, standing), peak);
    case 'curve':
      return multiply(payout.onIncentive ? terms.incentive : seen, curveAt(payout, attainmentOf(seen, terms)));
    case 'matrix': {
      const valueOf = (axis: CompiledAxis): Fraction => axisAt(component, axis, terms, seen, lookup);
      return multiply(payout.onIncentive ? terms.incentive : seen, matrixAt(payout, valueOf(payout.x), valueOf(payout.y)));
    }
    case 'perUnit':
      return multiply(payout.amount, payout.packageSize === null ? seen : packagesOf(seen, payout.packageSize));
    case 'bonus':
      return paidSteps(payout, payout.onAttainment ? attainmentOf(seen, terms) : seen).reduce((sum, { amount }) => add(sum, amount), ZERO);
    default:
      return ZERO; // pools and ranks are shared out between people, elsewhere
  }
}

/** What gates and multipliers decide, once, at the end of a period. */
export interface Decisions {
  readonly open: boolean;
  /** While closed, `GATE_HOLD` instead of `GATE`. */
  readonly hold: boolean;
  /** Only what lies beyond is paid; null: everything. */
  readonly threshold: Fraction | null;
  /** All multipliers that hold, multiplied. */
  readonly factor: Fraction;
}

/** Whether a multiplier holds at an attainment. */
export function holds({ min, max }: CompiledMultiplier, attainment: Fraction): boolean {
  return (min === null || compare(attainment, min) >= 0) && (max === null || compare(attainment, max) < 0);
}

/** Decides gates and multipliers. */
export function decide(component: CompiledComponent, terms: Terms, lookup: Lookup): Decisions {
  let open = true;
  let hold = false;
  let threshold: Fraction | null = null;
  for (const gate of component.gates) {
    if (compare(lookup(gate.component, gate.onAttainment), gate.min) < 0) {
      if (open) hold = gate.hold; // the first closed gate names the code
      open = false;
    }
    if (!gate.fromThreshold) continue;
    const own = gate.onAttainment ? multiply(gate.min, terms.quota ?? ZERO) : gate.min;
    threshold = threshold === null ? own : maximum(threshold, own);
  }
  let factor = ONE;
  for (const multiplier of component.multipliers) {
    if (!holds(multiplier, lookup(multiplier.component, true))) continue;
    factor = factor === ONE ? multiplier.factor : multiply(factor, multiplier.factor);
  }
  return { open, hold, threshold, factor };
}

/** From the payout to what is earned, each step on the one before. */
export interface Steps {
  readonly payout: Fraction;
  readonly gated: Fraction;
  readonly multiplied: Fraction;
  readonly weighted: Fraction;
  readonly capped: Fraction;
  /** The only step that no transaction causes. */
  readonly floored: Fraction;
}

function afterGate(component: CompiledComponent, decisions: Decisions, payout: Fraction, beyond: (() => Fraction) | undefined): Fraction {
  if (component.gates.length === 0) return payout;
  const { open, threshold } = decisions;
  if (!open) return minimum(payout, ZERO); // a gate withholds pay, never a debt
  const isDebt = threshold !== null && sign(threshold) <= 0 && sign(payout) < 0; // open without a quota, or below 0
  return threshold === null || beyond === undefined || isDebt ? payout : beyond();
}

/** Runs the pipeline behind the payout. @param payout - P @param beyond - P beyond the gate's threshold, when it is asked for */
export function runSteps(component: CompiledComponent, decisions: Decisions, payout: Fraction, beyond?: () => Fraction): Steps {
  const gated = afterGate(component, decisions, payout, beyond);
  const multiplied = decisions.factor === ONE ? gated : multiply(gated, decisions.factor);
  const weighted = component.weight === null ? multiplied : multiply(multiplied, component.weight);
  const capped = component.payoutCap === null ? weighted : minimum(weighted, component.payoutCap);
  const floored = component.floor === null ? capped : maximum(capped, component.floor);
  return { payout, gated, multiplied, weighted, capped, floored };
}

/** The whole pipeline at a standing. */
export function evaluate(
  component: CompiledComponent,
  terms: Terms,
  standing: Standing,
  peak: Fraction,
  decisions: Decisions,
  lookup: Lookup,
): Steps {
  const seen = capStanding(component, terms, standing);
  const { measure } = seen;
  const payout = payoutAt(component, terms, measure, seen, peak, lookup);
  return runSteps(component, decisions, payout, () => {
    const threshold = decisions.threshold as Fraction;
    const above = payoutAt(component, terms, maximum(measure, threshold), seen, peak, lookup);
    return subtract(above, payoutAt(component, terms, threshold, seen, ZERO, lookup));
  });
}

/** The steps of somebody who stands nowhere yet. */
export const NO_STEPS: Steps = { payout: ZERO, gated: ZERO, multiplied: ZERO, weighted: ZERO, capped: ZERO, floored: ZERO };

import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, maximum, negate, sign, subtract, ZERO } from '../internal/fraction.js';
import { crossedBonuses, toSlices, walk } from '../internal/rateTable.kernel.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { Decisions, Lookup, Standing, Steps, TableEntry, Terms } from './payout.kernel.js';
import { attainmentOf, capStanding, decide, enterTable, evaluate, NO_STEPS, runSteps } from './payout.kernel.js';
import type { ComponentTrack, PeriodIndex, Track } from './tracks.js';
import type { Shared } from './shareOut.js';
import { isShared } from './shareOut.js';
import type { TermsFinder } from './terms.js';
import type { EarningAdjustment, TierBonus, TierSlice } from './types.js';
import { windowOf } from './windows.js';

const ADJUSTMENT_ORDER: readonly EarningAdjustment['code'][] = ['GATE', 'GATE_HOLD', 'MULTIPLIER', 'WEIGHT', 'CAP', 'FLOOR'];

/** What a participant's component came to in one period, exactly. */
export interface Outcome {
  readonly terms: Terms;
  readonly decisions: Decisions;
  readonly standing: Standing;
  readonly prior: Standing;
  /** How the table was entered before the period; null: nowhere yet, or no table. */
  readonly entryBefore: TableEntry | null;
  readonly entry: TableEntry | null;
  /** Whether a gate held the pay back before the period. */
  readonly heldBefore: boolean;
  /** Highest level of the table reached before the period, for bonuses that are kept. */
  readonly peak: Fraction;
  readonly before: Steps;
  readonly after: Steps;
  readonly lookup: Lookup;
  /** What a pool or ranking gives; null without one, and for somebody who takes no part. */
  readonly shared: Shared | null;
}

/** What a pool or ranking gives somebody at the end of a period, by participant; null for somebody who takes no part. */
export type SharedOut = (component: CompiledComponent, ordinal: number, participant: number) => Shared | null;

/** Everything that the evaluation of one plan version looks at. */
export interface EvaluationContext {
  readonly plan: CompiledPlan;
  readonly periods: PeriodIndex;
  readonly terms: TermsFinder;
  readonly sharedOut: SharedOut;
}

/** Terms of a component at the end of a period; checked where its attainment is looked up. */
export function termsAt(context: EvaluationContext, track: Track, of: ComponentTrack, at: number, checked: boolean): Terms {
  const period = context.periods.at(track.first + at);
  const span = windowOf(context.plan, of.component.window, period);
  return context.terms.find(of.component, track.participant, span, period.end - 1, checked);
}

/** Figures of components at the end of a period; `own` stands in for the component itself. */
export function createLookup(
  context: EvaluationContext,
  track: Track,
  at: number,
  own: number,
  ownMeasure: Fraction,
  ownTerms: Terms,
  checked: boolean,
): Lookup {
  return (component, onAttainment) => {
    if (component === own) return onAttainment ? attainmentOf(ownMeasure, ownTerms) : ownMeasure;
    const other = track.components[component] as ComponentTrack;
    const { measure } = other.standingAt(at);
    return onAttainment ? attainmentOf(measure, termsAt(context, track, other, at, checked)) : measure;
  };
}

/** Whether the evaluation looks up the component's own attainment. */
export function needsOwnAttainment(component: CompiledComponent): boolean {
  return component.attainmentsNeeded.includes(component.index);
}

/** How the table is entered at a standing; null for payouts without a table. */
export function entryAt(component: CompiledComponent, terms: Terms, standing: Standing): TableEntry | null {
  const { payout } = component;
  if (payout.kind !== 'tiers') return null;
  const seen = capStanding(component, terms, standing);
  return enterTable(payout, terms, seen.measure, seen);
}

/**
 * Runs a component through all periods of a track. `visit` gets the outcome of each that is wanted; the others are only
 * passed through, so that a missing quota there is no error.
 */
export function runComponent(
  context: EvaluationContext,
  track: Track,
  of: ComponentTrack,
  wanted: (at: number) => boolean,
  visit: (at: number, outcome: Outcome) => void,
): void {
  const { component } = of;
  const fromShare = isShared(component);
  let before = NO_STEPS;
  let entryBefore: TableEntry | null = null;
  let heldBefore = false;
  let peak = ZERO;
  for (let at = 0; at < track.length; at += 1) {
    if (of.startsWindow(at)) {
      before = NO_STEPS;
      entryBefore = null;
      heldBefore = false;
      peak = ZERO;
    }
    const isWanted = wanted(at);
    const terms = termsAt(context, track, of, at, isWanted && needsOwnAttainment(component));
    const standing = of.standingAt(at);
    const lookup = createLookup(context, track, at, component.index, standing.measure, terms, isWanted);
    const decisions = decide(component, terms, lookup);
    const isOut = of.isBeforeWindow(at);
    const shared = fromShare && !isOut ? context.sharedOut(component, track.first + at, track.participant) : null;
    let after: Steps;
    if (isOut) after = NO_STEPS;
    else if (fromShare) after = runSteps(component, decisions, shared?.amount ?? ZERO);
    else after = evaluate(component, terms, standing, peak, decisions, lookup);
    const entry = isOut ? null : entryAt(component, terms, standing);
    if (isWanted) visit(at, { terms, decisions, standing, prior: of.standingBefore(at), entryBefore, entry, heldBefore, peak, before, after, lookup, shared });
    before = after;
    entryBefore = entry;
    heldBefore = decisions.hold;
    if (entry !== null && entry.table.highWater) peak = maximum(peak, entry.at);
  }
}

/** A change of the pipeline: from one state of it to another. */
export interface Change {
  readonly before: Steps;
  readonly after: Steps;
  readonly heldBefore: boolean;
  readonly heldAfter: boolean;
}

/** Changes of the pipeline, added up, as adjustments in the order of the pipeline. */
export function adjustmentsOf(changes: Iterable<Change>): EarningAdjustment[] {
  const sums = new Map<EarningAdjustment['code'], Fraction>(ADJUSTMENT_ORDER.map((code) => [code, ZERO]));
  const book = (code: EarningAdjustment['code'], amount: Fraction): void => {
    sums.set(code, add(sums.get(code) as Fraction, amount));
  };
  const bookSteps = (steps: Steps, held: boolean, signed: (amount: Fraction) => Fraction): void => {
    const step = (from: keyof Steps, to: keyof Steps): Fraction => signed(subtract(steps[to], steps[from]));
    book(held ? 'GATE_HOLD' : 'GATE', step('payout', 'gated'));
    book('MULTIPLIER', step('gated', 'multiplied'));
    book('WEIGHT', step('multiplied', 'weighted'));
    book('CAP', step('weighted', 'capped'));
    book('FLOOR', step('capped', 'floored'));
  };
  for (const { before, after, heldBefore, heldAfter } of changes) {
    bookSteps(before, heldBefore, negate);
    bookSteps(after, heldAfter, (amount) => amount);
  }
  const adjustments: EarningAdjustment[] = [];
  for (const [code, amount] of sums) if (sign(amount) !== 0) adjustments.push({ code, exactAmount: formatExact(amount) });
  return adjustments;
}

/** The walk from one entry of a table to another; null: nowhere yet. */
export function slicesBetween(component: CompiledComponent, from: TableEntry | null, to: TableEntry | null): TierSlice[] {
  if (to === null) return [];
  const { payout } = component;
  const alike = from === null || (from.table === to.table && compare(from.factor, to.factor) === 0);
  const cancels = alike && payout.kind === 'tiers' && payout.base !== 'other';
  if (from === null || cancels) return toSlices(to.table, walk(to.table, from === null ? ZERO : from.at, to.at), to.factor);
  // paid on something else, or by another table: the old walk is taken back whole
  return [...toSlices(from.table, walk(from.table, from.at, ZERO), from.factor), ...toSlices(to.table, walk(to.table, ZERO, to.at), to.factor)];
}

/** Bonuses entered or left from one entry of a table to another. */
export function bonusesBetween(from: TableEntry | null, to: TableEntry | null, peak: Fraction): TierBonus[] {
  if (to === null) return [];
  const at = from === null ? ZERO : from.at;
  return to.table.highWater
    ? crossedBonuses(to.table, maximum(peak, at), maximum(peak, to.at))
    : crossedBonuses(to.table, at, to.at);
}

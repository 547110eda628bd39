import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatExact, formatUnits, fraction, powerOfTen, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { toUnits } from '../internal/rounding.js';
import type { CompiledComponent } from './compilePlan.js';
import type { Change, EvaluationContext, Outcome } from './evaluate.js';
import { adjustmentsOf, bonusesBetween, createLookup, entryAt, needsOwnAttainment, runComponent, slicesBetween } from './evaluate.js';
import type { GroupedEntries } from './grouping.js';
import type { Standing, Steps } from './payout.kernel.js';
import { decide, evaluate, NO_STEPS } from './payout.kernel.js';
import { isShared } from './shareOut.js';
import type { ComponentTrack, Track } from './tracks.js';
import { traceOf } from './trace.js';
import type { EarningTrace } from './trace.types.js';
import type { Earning, EarningLine, TierBonus, TierSlice } from './types.js';

/** An entry of a period. */
export interface LineEntry {
  readonly entry: number;
  readonly transactionId: string;
  readonly day: number;
}

/** The figures of an earning; who, when and for what is known elsewhere. */
export interface Figures extends Omit<Earning, 'participantId' | 'planVersion' | 'period' | 'componentId' | 'trace' | 'lines'> {
  readonly trace: EarningTrace | undefined;
  readonly lines: readonly EarningLine[] | undefined;
  /** `earned` in minor units. */
  readonly units: number | bigint;
  /** Whether there is anything: a row without credits is left out when it earned nothing. */
  readonly isEmpty: boolean;
  /** Whether another measure was to be paid on, but the component's own is 0. */
  readonly lacksMeasure: boolean;
}

/** What the exact lane needs besides the evaluation. */
export interface ExactContext extends EvaluationContext {
  readonly style: MoneyStyle;
  readonly detailed: boolean;
  groupOf(component: number): GroupedEntries;
  /** Entries of a component and participant in a period, by date and then id. */
  linesOf(track: Track, of: ComponentTrack, at: number): readonly LineEntry[];
}

function creditedBy(grouped: GroupedEntries, entry: number): Standing {
  const { units, scale, base, baseScale } = grouped;
  const exact = (value: number | bigint, decimals: number): Fraction => fraction(BigInt(value), powerOfTen(decimals));
  return {
    measure: exact(units[entry] as number | bigint, scale),
    base: base === null ? ZERO : exact(base[entry] as number | bigint, baseScale),
  };
}

/** The way of one line through the table. */
interface Walked {
  readonly slices: readonly TierSlice[];
  readonly bonuses: readonly TierBonus[];
}

/** Writes the lines of one earning, each rounded by the running total. */
interface LineWriter {
  readonly lines: EarningLine[];
  /** A line that belongs to no transaction; omitted when 0. */
  extra(code: 'TRUE_UP' | 'FLOOR' | 'SHARE', exact: Fraction, units: bigint): void;
  line(transactionId: string, credited: Fraction, exact: Fraction, units: bigint, walked: Walked): void;
}

function createLineWriter(style: MoneyStyle): LineWriter {
  const lines: EarningLine[] = [];
  const money = (units: bigint): string => formatUnits(units, style.minorUnits);
  return {
    lines,
    extra(code, exact, units) {
      if (sign(exact) === 0 && units === 0n) return;
      lines.push({ transactionId: null, code, credited: '0', exactEarned: formatExact(exact), earned: money(units), slices: [] });
    },
    line(transactionId, credited, exact, units, { slices, bonuses }) {
      const line = { transactionId, credited: formatExact(credited), exactEarned: formatExact(exact), earned: money(units), slices };
      lines.push(bonuses.length === 0 ? line : { ...line, bonuses });
    },
  };
}

/**
 * Lines of a period. T is the pipeline without the floor, with gates and multipliers as decided at the end of the period;
 * line i gets R(T(sᵢ)) − R(T(sᵢ₋₁)).
 */
function linesOfPeriod(context: ExactContext, track: Track, of: ComponentTrack, at: number, outcome: Outcome): EarningLine[] {
  const { style } = context;
  const { component } = of;
  const { terms, decisions, peak, lookup, before, after } = outcome;
  const totalAt = (standing: Standing): Fraction =>
    isShared(component) ? before.capped : evaluate(component, terms, standing, peak, decisions, lookup).capped;

  const writer = createLineWriter(style);
  let standing = outcome.prior;
  let running = totalAt(standing);
  let units = toUnits(running, style);
  let entered = entryAt(component, terms, standing);
  writer.extra('TRUE_UP', subtract(running, before.capped), units - toUnits(before.capped, style));
  for (const { entry, transactionId } of context.linesOf(track, of, at)) {
    const credited = creditedBy(context.groupOf(component.index), entry);
    standing = { measure: add(standing.measure, credited.measure), base: add(standing.base, credited.base) };
    const total = totalAt(standing);
    const totalUnits = toUnits(total, style);
    const entering = entryAt(component, terms, standing);
    const slices = slicesBetween(component, entered, entering);
    const bonuses = bonusesBetween(entered, entering, peak);
    writer.line(transactionId, credited.measure, subtract(total, running), totalUnits - units, { slices, bonuses });
    running = total;
    units = totalUnits;
    entered = entering;
  }
  if (isShared(component)) writer.extra('SHARE', subtract(after.capped, running), toUnits(after.capped, style) - units);
  const floorOf = (steps: Steps): Fraction => subtract(steps.floored, steps.capped);
  const floorUnits = (steps: Steps): bigint => toUnits(steps.floored, style) - toUnits(steps.capped, style);
  writer.extra('FLOOR', subtract(floorOf(after), floorOf(before)), floorUnits(after) - floorUnits(before));
  return writer.lines;
}

function figuresOf(context: ExactContext, track: Track, of: ComponentTrack, at: number, outcome: Outcome): Figures {
  const { style } = context;
  const { component } = of;
  const { before, after, standing, prior, terms } = outcome;
  const exactEarned = subtract(after.floored, before.floored);
  const units = toUnits(after.floored, style) - toUnits(before.floored, style);
  const change: Change = { before, after, heldBefore: outcome.heldBefore, heldAfter: outcome.decisions.hold };
  return {
    measure: formatExact(standing.measure),
    prior: formatExact(prior.measure),
    ...quotaFigures(standing.measure, terms.quota),
    exactPayout: formatExact(subtract(after.payout, before.payout)),
    exactEarned: formatExact(exactEarned),
    earned: formatUnits(units, style.minorUnits),
    slices: slicesBetween(component, outcome.entryBefore, outcome.entry),
    bonuses: bonusesBetween(outcome.entryBefore, outcome.entry, outcome.peak),
    adjustments: adjustmentsOf([change]),
    trace: of.isBeforeWindow(at) ? undefined : traceOf(context.plan, component, terms, standing, outcome.lookup, outcome.shared?.trace ?? null),
    lines: context.detailed ? linesOfPeriod(context, track, of, at, outcome) : undefined,
    units,
    isEmpty: sign(exactEarned) === 0 && units === 0n,
    lacksMeasure: lacksMeasure(component, standing),
  };
}

function lacksMeasure({ base }: CompiledComponent, standing: Standing): boolean {
  return base !== null && sign(standing.measure) === 0 && sign(standing.base) !== 0;
}

function quotaFigures(measure: Fraction, quota: Fraction | null): { quota: string | null; attainment: number | null } {
  if (quota === null) return { quota: null, attainment: null };
  return { quota: formatExact(quota), attainment: sign(quota) === 0 ? null : toNumber(divide(measure, quota)) };
}

/** A component whose window is the single transaction: the whole pipeline for each, summed. */
function figuresByTransaction(context: ExactContext, track: Track, of: ComponentTrack, at: number): Figures {
  const { style, periods } = context;
  const { component } = of;
  const period = periods.at(track.first + at);
  const writer = createLineWriter(style);
  const changes: Change[] = [];
  let payout = ZERO;
  let total = ZERO;
  let totalUnits = 0n;
  let lacking = false;
  for (const { entry, transactionId, day } of context.linesOf(track, of, at)) {
    const standing = creditedBy(context.groupOf(component.index), entry);
    const terms = context.terms.find(component, track.participant, period, day, needsOwnAttainment(component));
    const lookup = createLookup(context, track, at, component.index, standing.measure, terms, true);
    const decisions = decide(component, terms, lookup);
    const steps = evaluate(component, terms, standing, ZERO, decisions, lookup);
    lacking ||= lacksMeasure(component, standing);
    changes.push({ before: NO_STEPS, after: steps, heldBefore: false, heldAfter: decisions.hold });
    payout = add(payout, steps.payout);
    const now = add(total, steps.floored);
    const nowUnits = toUnits(now, style);
    if (context.detailed) {
      const entering = entryAt(component, terms, standing);
      const walked = { slices: slicesBetween(component, null, entering), bonuses: bonusesBetween(null, entering, ZERO) };
      writer.line(transactionId, standing.measure, steps.floored, nowUnits - totalUnits, walked);
    }
    total = now;
    totalUnits = nowUnits;
  }
  const { measure } = of.standingAt(at);
  const last = context.terms.find(component, track.participant, period, period.end - 1, false);
  return {
    measure: formatExact(measure),
    prior: '0',
    quota: last.quota === null ? null : formatExact(last.quota),
    attainment: null,
    exactPayout: formatExact(payout),
    exactEarned: formatExact(total),
    earned: formatUnits(totalUnits, style.minorUnits),
    slices: [],
    bonuses: [],
    adjustments: adjustmentsOf(changes),
    trace: undefined,
    lines: context.detailed ? writer.lines : undefined,
    units: totalUnits,
    isEmpty: sign(total) === 0 && totalUnits === 0n,
    lacksMeasure: lacking,
  };
}

/** Figures of a component for every period of a track, in order. */
export function exactFigures(
  context: ExactContext,
  track: Track,
  of: ComponentTrack,
  wanted: (at: number) => boolean,
  emit: (at: number, figures: Figures) => void,
): void {
  if (of.component.window === 'transaction') {
    for (let at = 0; at < track.length; at += 1) if (wanted(at)) emit(at, figuresByTransaction(context, track, of, at));
    return;
  }
  runComponent(context, track, of, wanted, (at, outcome) => {
    emit(at, figuresOf(context, track, of, at, outcome));
  });
}

import { formatExact, sign, toNumber, divide, fraction, powerOfTen } from '../internal/fraction.js';
import { formatScaled, formatScaledFixed, POWERS_OF_TEN, roundScaled } from '../internal/scaled.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { CompiledComponent } from './compilePlan.js';
import type { EvaluationContext } from './evaluate.js';
import { termsAt } from './evaluate.js';
import type { Figures } from './exactEarnings.js';
import type { GroupedEntries } from './grouping.js';
import type { LineOrder } from './lineOrder.js';
import type { Terms } from './payout.kernel.js';
import type { ScaledTable } from './scaledTable.kernel.js';
import { scaleAmount, scaledBonuses, scaledValue, scaledWalk, scaleTable } from './scaledTable.kernel.js';
import type { ComponentTrack, Track } from './tracks.js';
import type { EarningLine } from './types.js';

/** What the fast lane needs besides the evaluation. */
export interface FastContext extends EvaluationContext {
  readonly style: MoneyStyle;
  readonly detailed: boolean;
  orderOf(track: Track, of: ComponentTrack): LineOrder;
  groupOf(component: number): GroupedEntries;
  /** Id of the transaction behind an entry. */
  idOf(of: ComponentTrack, entry: number): string;
  /** Tables and amounts already put into the fast lane. */
  readonly scaledTables: Map<object, ScaledTable | null>;
}

/** Whether a component is a plain rate table, or an amount for each unit, on its own measure, with nothing behind it. */
export function isPlain(component: CompiledComponent): boolean {
  const { payout, gates, multipliers, weight, payoutCap, attainmentCap, floor, window } = component;
  return (
    ((payout.kind === 'tiers' && payout.base === 'measure') || (payout.kind === 'perUnit' && payout.packageSize === null)) &&
    window !== 'transaction' &&
    gates.length === 0 &&
    multipliers.length === 0 &&
    weight === null &&
    payoutCap === null &&
    attainmentCap === null &&
    floor === null
  );
}

interface Lane {
  readonly terms: Terms;
  readonly table: ScaledTable;
}

function tableOf({ scaledTables, style }: FastContext, of: ComponentTrack, terms: Terms): ScaledTable | null {
  const { payout } = of.component;
  if (payout.kind !== 'perUnit' && (payout.kind !== 'tiers' || (payout.onAttainment && terms.scaledTable === null))) return null;
  const source = payout.kind === 'perUnit' ? payout.amount : (terms.scaledTable ?? payout.table);
  let scaled = scaledTables.get(source);
  if (scaled === undefined) {
    scaled = 'tiers' in source ? scaleTable(source, of.scale, style.minorUnits) : scaleAmount(source, of.scale, style.minorUnits);
    scaledTables.set(source, scaled);
  }
  return scaled;
}

/** The table of each period, or null when some period, or the sums, do not fit the lane. */
function chooseLane(context: FastContext, track: Track, of: ComponentTrack): Lane[] | null {
  const { scale } = of;
  const { volume, units: sums } = of.sums;
  if (Array.isArray(sums)) return null;
  const lanes: Lane[] = [];
  for (let at = 0; at < track.length; at += 1) {
    const before = lanes[at - 1];
    if (before !== undefined && !of.startsWindow(at) && of.component.window !== 'planToDate') {
      lanes.push(before);
      continue;
    }
    const terms = termsAt(context, track, of, at, false); // without the quota it needs, a table is left to the exact lane
    const table = tableOf(context, of, terms);
    if (table === null || (before !== undefined && before.table !== table && !of.startsWindow(at))) return null;
    if (!(volume * (POWERS_OF_TEN[table.scale - scale] as number) <= table.limit)) return null;
    lanes.push({ terms, table });
  }
  return lanes;
}

function attainment(measure: number, scale: number, terms: Terms): number | null {
  const { quota } = terms;
  if (quota === null || sign(quota) === 0) return null;
  return toNumber(divide(fraction(BigInt(measure), powerOfTen(scale)), quota));
}

function linesOfPeriod(
  context: FastContext,
  of: ComponentTrack,
  order: LineOrder,
  at: number,
  table: ScaledTable,
  prior: number,
): EarningLine[] {
  const { minorUnits, rounding } = context.style;
  const { scale } = of;
  const { units } = context.groupOf(of.component.index);
  const { payScale } = table;
  const factor = POWERS_OF_TEN[table.scale - scale] as number;
  const power = POWERS_OF_TEN[payScale - minorUnits] as number;
  const lines: EarningLine[] = [];
  let standing = prior;
  let standingText = formatScaled(prior, table.scale);
  let total = scaledValue(table, prior);
  let rounded = roundScaled(total, power, rounding);
  const end = order.starts[at + 1] as number;
  for (let i = order.starts[at] as number; i < end; i += 1) {
    const entry = order.entries[i] as number;
    const credited = (units[entry] as number) * factor;
    const next = standing + credited;
    const nextText = formatScaled(next, table.scale);
    const value = scaledValue(table, next);
    const now = roundScaled(value, power, rounding);
    const slices = scaledWalk(table, standing, next, standingText, nextText);
    const only = slices.length === 1 && table.bonuses === null ? slices[0] : undefined;
    const line: EarningLine = {
      transactionId: context.idOf(of, entry),
      credited: only === undefined ? formatScaled(credited, table.scale) : only.amount,
      exactEarned: only === undefined ? formatScaled(value - total, payScale) : only.exactPayout,
      earned: formatScaledFixed(now - rounded, minorUnits),
      slices,
    };
    if (table.bonuses === null) lines.push(line);
    else {
      const bonuses = scaledBonuses(table, standing, next);
      lines.push(bonuses.length === 0 ? line : { ...line, bonuses });
    }
    standing = next;
    standingText = nextText;
    total = value;
    rounded = now;
  }
  return lines;
}

/** Figures of a plain component for every period of a track; false, with nothing emitted, when the lane is too narrow. */
export function fastFigures(
  context: FastContext,
  track: Track,
  of: ComponentTrack,
  wanted: (at: number) => boolean,
  emit: (at: number, figures: Figures) => void,
): boolean {
  const lanes = chooseLane(context, track, of);
  if (lanes === null) return false;
  const { minorUnits, rounding } = context.style;
  const { scale } = of;
  const order = context.detailed ? context.orderOf(track, of) : null;
  let measure = 0;
  for (let at = 0; at < track.length; at += 1) {
    const { table, terms } = lanes[at] as Lane;
    const factor = POWERS_OF_TEN[table.scale - scale] as number;
    const power = POWERS_OF_TEN[table.payScale - minorUnits] as number;
    const prior = of.startsWindow(at) ? 0 : measure;
    measure = prior + (of.sums.units[at] as number) * factor;
    if (!wanted(at)) continue;
    const before = prior === 0 ? 0 : scaledValue(table, prior);
    const after = scaledValue(table, measure);
    const units = roundScaled(after, power, rounding) - roundScaled(before, power, rounding);
    const exact = formatScaled(after - before, table.payScale);
    const priorText = formatScaled(prior, table.scale);
    const measureText = formatScaled(measure, table.scale);
    emit(at, {
      measure: measureText,
      prior: priorText,
      quota: terms.quota === null ? null : formatExact(terms.quota),
      attainment: attainment(measure, table.scale, terms),
      exactPayout: exact,
      exactEarned: exact,
      earned: formatScaledFixed(units, minorUnits),
      slices: scaledWalk(table, prior, measure, priorText, measureText),
      bonuses: scaledBonuses(table, prior, measure),
      adjustments: [],
      trace: undefined,
      lines: order === null ? undefined : linesOfPeriod(context, of, order, at, table, prior),
      units,
      isEmpty: units === 0 && after === before,
      lacksMeasure: false,
    });
  }
  return true;
}

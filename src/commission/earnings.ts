import type { DayRange } from '../internal/dates.js';
import { formatDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import type { IndexedPeriod } from '../internal/periods.js';
import type { CompiledPlan } from './compilePlan.js';
import type { Entries } from './entries.js';
import { createLookup, needsOwnAttainment, termsAt } from './evaluate.js';
import type { ExactContext, Figures, LineEntry } from './exactEarnings.js';
import { exactFigures } from './exactEarnings.js';
import type { FastContext } from './fastEarnings.js';
import { fastFigures, isPlainTable } from './fastEarnings.js';
import type { LineOrder } from './lineOrder.js';
import { orderLines } from './lineOrder.js';
import type { CompiledParticipant, Roster } from './participants.js';
import { decide } from './payout.kernel.js';
import type { Sharer } from './shareOut.js';
import { isShared, shareOut } from './shareOut.js';
import { createTermsFinder } from './terms.js';
import type { GroupedEntries } from './grouping.js';
import { groupByParticipant } from './grouping.js';
import type { PeriodSums, Span } from './periodSums.js';
import { sumByGroup, sumDensely } from './periodSums.js';
import type { ComponentTrack, PeriodIndex, Track } from './tracks.js';
import { createComponentTrack, indexPeriods } from './tracks.js';
import type { TransactionTable } from './transactions.js';
import { transactionId } from './transactions.js';
import type { CommissionPeriod, CommissionWarning, Earning } from './types.js';
import { isToDate, windowOf } from './windows.js';

/** An earning with what ordering and totals need. */
export interface EarningRow {
  readonly earning: Earning;
  readonly participant: number;
  readonly start: number;
  readonly version: number;
  /** `earned` in minor units. */
  readonly units: number | bigint;
}

/** What one plan version is computed from. */
export interface VersionContext {
  readonly plan: CompiledPlan;
  readonly version: number;
  readonly table: TransactionTable;
  readonly roster: Roster;
  /** By component. */
  readonly entries: readonly Entries[];
  readonly range: DayRange | null;
  readonly detailed: boolean;
  readonly onZeroQuota: 'error' | 'zero' | 'full';
  readonly warnings: CommissionWarning[];
}

/** Days of the transactions, and of the range. */
function dayBounds(context: VersionContext): { first: number; last: number } | null {
  const { table, range, entries } = context;
  let first = range?.start ?? Infinity;
  let last = range === null ? -Infinity : range.end - 1;
  if (entries.some(({ count }) => count > 0)) {
    for (let row = 0; row < table.day.length; row += 1) {
      if (table.rejectedFlags[row] === 1) continue;
      const day = table.day[row] as number;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first <= last ? { first, last } : null;
}

/** First and last period in which somebody was credited, by any component. */
function creditedSpan(sums: readonly PeriodSums[], participant: number): Span | null {
  let first = Infinity;
  let end = -Infinity;
  for (const each of sums) {
    const span = each.spanOf(participant);
    if (span === null) continue;
    first = Math.min(first, span.first);
    end = Math.max(end, span.first + span.length);
  }
  return first > end ? null : { first, length: end - first };
}

/** Periods that start in the range, and the earlier ones of the windows they belong to. */
function rangeSpan(context: VersionContext, participant: number, credited: Span | null): Span | null {
  const { plan, range, roster } = context;
  if (range === null || range.start >= range.end) return null;
  const person = roster.at(participant);
  let wanted = plan.rule.findIndexed(range.start);
  if (wanted.start < range.start) wanted = plan.rule.findIndexed(wanted.end);
  if (wanted.start >= range.end) return null;
  let first = wanted.ordinal;
  for (const { window } of plan.components) {
    if (!isToDate(window)) continue;
    const { start } = windowOf(plan, window, wanted);
    const from = start === null ? (credited?.first ?? first) : plan.rule.findIndexed(start).ordinal;
    first = Math.min(first, from);
  }
  // nobody stands anywhere before plan and person are active: a window's floor is earned from then on
  for (const from of [person.activeFrom, plan.from]) if (from !== null) first = Math.max(first, plan.rule.findIndexed(from).ordinal);
  const last = plan.rule.findIndexed(range.end - 1).ordinal;
  return first > last ? null : { first, length: last - first + 1 };
}

/** Whether plan and person are both active on some day of a period. */
function isActiveIn(period: IndexedPeriod, plan: CompiledPlan, person: CompiledParticipant): boolean {
  const start = Math.max(period.start, plan.from ?? -Infinity, person.activeFrom ?? -Infinity);
  const end = Math.min(period.end, plan.to ?? Infinity, person.activeTo ?? Infinity);
  return start < end;
}

/** Decides which periods get rows. */
type Wanted = (track: Track, of: ComponentTrack, at: number) => boolean;

function wantedInRange(context: VersionContext, periods: PeriodIndex): Wanted {
  const { range, plan, roster } = context;
  if (range === null) return (_, of) => of.everCredited;
  const leaders = new Set<number>();
  for (let i = 0; i < roster.size(); i += 1) for (const manager of roster.managersOf(i)) leaders.add(manager);
  return (track, of, at) => {
    const period = periods.at(track.first + at);
    if (period.start < range.start || period.start >= range.end) return false;
    const person = roster.at(track.participant);
    const { appliesTo, team } = of.component;
    if (appliesTo !== null && !appliesTo(person.source)) return false;
    if (team && !leaders.has(track.participant)) return false;
    return isActiveIn(period, plan, person);
  };
}

function buildTracks(context: VersionContext, sums: readonly PeriodSums[], periods: PeriodIndex): Track[] {
  const { plan, roster, range, entries } = context;
  const tracks: Track[] = [];
  for (const participant of roster.order()) {
    const credited = creditedSpan(sums, participant);
    const span = range === null ? credited : rangeSpan(context, participant, credited);
    if (span === null) continue;
    tracks.push({
      participant,
      ...span,
      components: plan.components.map((component, i) => {
        const ofComponent = sums[i] as PeriodSums;
        const everCredited = ofComponent.spanOf(participant) !== null;
        const own = ofComponent.sumsOf(participant, span);
        return createComponentTrack(plan, component, own, entries[i] as Entries, everCredited, span, periods);
      }),
    });
  }
  return tracks;
}

/** Pools and rankings of all periods: component and ordinal to what each participant gets. */
function shareAll(context: ExactContext, tracks: readonly Track[], wanted: Wanted): Map<string, ReadonlyMap<number, Fraction>> {
  const shares = new Map<string, ReadonlyMap<number, Fraction>>();
  for (const component of context.plan.components.filter(isShared)) {
    const byPeriod = new Map<number, Sharer[]>();
    for (const track of tracks) {
      const of = track.components[component.index] as ComponentTrack;
      let creditedInWindow = false;
      for (let at = 0; at < track.length; at += 1) {
        if (of.startsWindow(at)) creditedInWindow = false;
        creditedInWindow ||= (of.sums.counts[at] as number) > 0;
        if (!creditedInWindow && !(context.ranged && wanted(track, of, at))) continue;
        const ordinal = track.first + at;
        const { measure } = of.standingAt(at);
        const isWanted = wanted(track, of, at);
        const terms = termsAt(context, track, of, at, isWanted && needsOwnAttainment(component));
        const { open } = decide(component, terms, createLookup(context, track, at, component.index, measure, terms, isWanted));
        const sharers = byPeriod.get(ordinal) ?? [];
        sharers.push({ participant: track.participant, measure, open });
        byPeriod.set(ordinal, sharers);
      }
    }
    for (const [ordinal, sharers] of byPeriod) {
      shares.set(`${component.index}:${ordinal}`, shareOut(component, sharers, context.style));
    }
  }
  return shares;
}

function periodOf(period: IndexedPeriod): CommissionPeriod {
  return { key: period.key, start: formatDay(period.start), end: formatDay(period.end) };
}

/** Written out field by field: spreading would cost more than all figures. */
function earningOf(
  participantId: string,
  planVersion: string | undefined,
  period: CommissionPeriod,
  componentId: string,
  figures: Figures,
): Earning {
  const { measure, prior, quota, attainment, exactPayout, exactEarned, earned, slices, bonuses, adjustments, lines } = figures;
  const rest = { measure, prior, quota, attainment, exactPayout, exactEarned, earned, slices, bonuses, adjustments };
  if (planVersion === undefined && lines === undefined) {
    return { participantId, period, componentId, measure, prior, quota, attainment, exactPayout, exactEarned, earned, slices, bonuses, adjustments };
  }
  return {
    participantId,
    ...(planVersion === undefined ? {} : { planVersion }),
    period,
    componentId,
    ...rest,
    ...(lines === undefined ? {} : { lines }),
  };
}

/** Everything earned under one version of a plan, by participant, period and component. */
export function computeVersion(context: VersionContext): EarningRow[] {
  const { plan, roster, table, version, detailed } = context;
  const bounds = dayBounds(context);
  if (bounds === null) return [];
  const periods = indexPeriods(plan, bounds.first, bounds.last);
  const ordinalOfRow = (row: number): number => periods.ordinalOf(table.day[row] as number);
  const groups: GroupedEntries[] = [];
  const groupOf = (component: number): GroupedEntries =>
    (groups[component] ??= groupByParticipant(context.entries[component] as Entries, roster.size(), ordinalOfRow));
  const first = periods.ordinalOf(bounds.first);
  const all = { first, length: periods.ordinalOf(bounds.last) - first + 1 };
  const sums = context.entries.map(
    (entries, i) => sumDensely(entries, roster.size(), all, ordinalOfRow) ?? sumByGroup(groupOf(i)),
  );
  const tracks = buildTracks(context, sums, periods);
  const wanted = wantedInRange(context, periods);

  const orders = new Map<ComponentTrack, LineOrder>();
  const orderOf = (track: Track, of: ComponentTrack): LineOrder => {
    const known = orders.get(of);
    if (known !== undefined) return known;
    const order = orderLines(table, groupOf(of.component.index), track.participant, track);
    orders.set(of, order);
    return order;
  };
  const rowOf = (of: ComponentTrack, entry: number): number => groupOf(of.component.index).row[entry] as number;
  const idOf = (of: ComponentTrack, entry: number): string => transactionId(table.rows[rowOf(of, entry)] as never);
  let shares: Map<string, ReadonlyMap<number, Fraction>> | undefined;
  const evaluation: ExactContext & FastContext = {
    plan,
    periods,
    style: plan.style,
    detailed,
    ranged: context.range !== null,
    terms: createTermsFinder(plan, (index) => roster.at(index), context.onZeroQuota),
    sharedOut: (component, ordinal, participant) => shares?.get(`${component.index}:${ordinal}`)?.get(participant) ?? { n: 0n, d: 1n },
    scaledTables: new Map(),
    groupOf,
    orderOf,
    idOf,
    linesOf(track, of, at): LineEntry[] {
      const { entries, starts } = orderOf(track, of);
      return Array.from(entries.subarray(starts[at], starts[at + 1]), (entry) => ({
        entry,
        transactionId: idOf(of, entry),
        day: table.day[rowOf(of, entry)] as number,
      }));
    },
    onBaseWithoutMeasure(track, component, at) {
      context.warnings.push({
        code: 'BASE_WITHOUT_MEASURE',
        participantId: roster.at(track.participant).id,
        componentId: component.id,
        key: periods.at(track.first + at).key,
      });
    },
  };
  shares = plan.components.some(isShared) ? shareAll(evaluation, tracks, wanted) : undefined;

  const rows: EarningRow[] = [];
  const shown = new Map<number, CommissionPeriod>();
  const planVersion = plan.source.version;
  for (const track of tracks) {
    const byPeriod: EarningRow[][] = Array.from({ length: track.length }, () => []);
    const participantId = roster.at(track.participant).id;
    for (const of of track.components) {
      const asked = (at: number): boolean => wanted(track, of, at);
      const emit = (at: number, figures: Figures): void => {
        if (figures.isEmpty && context.range === null && of.sums.counts[at] === 0) return;
        const period = periods.at(track.first + at);
        let known = shown.get(period.ordinal);
        if (known === undefined) shown.set(period.ordinal, (known = periodOf(period)));
        const earning = earningOf(participantId, planVersion, known, of.component.id, figures);
        (byPeriod[at] as EarningRow[]).push({ earning, participant: track.participant, start: period.start, version, units: figures.units });
      };
      if (!skips(of, context) && !(isPlainTable(of.component) && fastFigures(evaluation, track, of, asked, emit))) {
        exactFigures(evaluation, track, of, asked, emit);
      }
      orders.delete(of);
    }
    for (const ofPeriod of byPeriod) for (const row of ofPeriod) rows.push(row);
  }
  return rows;
}

/** A component that never credited somebody has no rows, unless a range asks for them. */
function skips(of: ComponentTrack, context: VersionContext): boolean {
  return context.range === null && !of.everCredited;
}

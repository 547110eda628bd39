import type { DayRange } from '../internal/dates.js';
import type { IndexedPeriod } from '../internal/periods.js';
import type { Applies } from './applies.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { Entries } from './entries.js';
import type { CompiledParticipant, Roster } from './participants.js';
import type { PeriodSums, Span } from './periodSums.js';
import { isShared } from './shareOut.js';
import type { ComponentTrack, PeriodIndex, Track, TrackSpan } from './tracks.js';
import { createComponentTrack } from './tracks.js';
import type { TransactionTable } from './transactions.js';
import type { CommissionWarning } from './types.js';
import { isToDate, windowOf } from './windows.js';

/** What one plan version is computed from. */
export interface VersionContext {
  readonly plan: CompiledPlan;
  /** Where the plan stands in the arguments, for messages. */
  readonly path: string;
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
export function dayBounds({ table, range }: VersionContext): { first: number; last: number } | null {
  const first = Math.min(table.firstDay, range?.start ?? Infinity);
  const last = Math.max(table.lastDay, range === null ? -Infinity : range.end - 1);
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
function rangeSpan({ plan, roster }: VersionContext, range: DayRange, participant: number, credited: Span | null): TrackSpan | null {
  const person = roster.at(participant);
  let wanted = plan.rule.findIndexed(range.start);
  if (wanted.start < range.start) wanted = plan.rule.findIndexed(wanted.end);
  if (wanted.start >= range.end) return null;
  // a window without a beginning begins with the person, else with the first credit
  const begin = person.activeFrom === null ? (credited?.first ?? Infinity) : plan.rule.findIndexed(person.activeFrom).ordinal;
  let first = wanted.ordinal;
  for (const { window } of plan.components) {
    if (!isToDate(window)) continue;
    const { start } = windowOf(plan, window, wanted);
    first = Math.min(first, start === null ? begin : plan.rule.findIndexed(start).ordinal);
  }
  // nobody stands anywhere before plan and person are active: a window's floor is earned from then on
  for (const from of [person.activeFrom, plan.from]) if (from !== null) first = Math.max(first, plan.rule.findIndexed(from).ordinal);
  const last = plan.rule.findIndexed(range.end - 1).ordinal;
  const length = last - first + 1;
  return first > last ? null : { first, length, credited: length, begin };
}

/** Whether plan and person are both active on some day of a period. */
function isActiveIn(period: IndexedPeriod, plan: CompiledPlan, person: CompiledParticipant): boolean {
  const start = Math.max(period.start, plan.from ?? -Infinity, person.activeFrom ?? -Infinity);
  const end = Math.min(period.end, plan.to ?? Infinity, person.activeTo ?? Infinity);
  return start < end;
}

/** Answers something about a participant's component in one of his periods. */
export type Wanted = (track: Track, of: ComponentTrack, at: number) => boolean;

/** Which periods get rows. */
export interface RowRules {
  readonly wanted: Wanted;
  /** Whether a period has a row without any credit; of one before the range: whether a range would bring it. */
  readonly isListed: Wanted;
}

/** Whether somebody's shares of a component can change after the last period in which he was credited. */
const outlasts = (component: CompiledComponent): boolean => isShared(component) && isToDate(component.window);

export function rowRules({ range, plan, roster }: VersionContext, periods: PeriodIndex, applies: Applies): RowRules {
  if (range === null) {
    return { wanted: (track, of, at) => of.everCredited && (at < track.credited || outlasts(of.component)), isListed: () => false };
  }
  const isListed: Wanted = (track, of, at) => {
    const { participant } = track;
    return applies(of.component, participant) && isActiveIn(periods.at(track.first + at), plan, roster.at(participant));
  };
  return {
    isListed,
    wanted(track, of, at) {
      const { start } = periods.at(track.first + at);
      return start >= range.start && start < range.end && isListed(track, of, at);
    },
  };
}

/**
 * A share of a pool or ranking that was paid earlier in a window is taken back when others come to share it: whoever took
 * part has periods until the window, or everybody's last period, ends. Else more than the pot would be paid.
 */
function untilShared(
  span: Span,
  participant: number,
  lastOrdinal: number,
  plan: CompiledPlan,
  sums: readonly PeriodSums[],
  periods: PeriodIndex,
): TrackSpan {
  let end = span.first + span.length;
  for (const component of plan.components) {
    if (!outlasts(component)) continue;
    const own = (sums[component.index] as PeriodSums).spanOf(participant);
    if (own === null) continue;
    const windowStart = (ordinal: number): number | null => windowOf(plan, component.window, periods.at(ordinal)).start;
    let last = own.first + own.length - 1;
    while (last < lastOrdinal && windowStart(last + 1) === windowStart(last)) last += 1;
    end = Math.max(end, last + 1);
  }
  return { first: span.first, length: end - span.first, credited: span.length, begin: span.first };
}

/** Everybody's periods, with what each component credited in them. */
export function buildTracks(context: VersionContext, sums: readonly PeriodSums[], periods: PeriodIndex): Track[] {
  const { plan, roster, range, entries } = context;
  const tracks: Track[] = [];
  const spans = roster.order().map((participant) => ({ participant, credited: creditedSpan(sums, participant) }));
  let lastOrdinal = -Infinity;
  for (const { credited } of spans) if (credited !== null) lastOrdinal = Math.max(lastOrdinal, credited.first + credited.length - 1);
  for (const { participant, credited } of spans) {
    let span: TrackSpan | null;
    if (range !== null) span = rangeSpan(context, range, participant, credited);
    else span = credited === null ? null : untilShared(credited, participant, lastOrdinal, plan, sums, periods);
    if (span === null) continue;
    tracks.push({
      participant,
      first: span.first,
      length: span.length,
      credited: span.credited,
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

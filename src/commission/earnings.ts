import { formatDay } from '../internal/dates.js';
import type { IndexedPeriod } from '../internal/periods.js';
import { createApplies } from './applies.js';
import type { Entries } from './entries.js';
import { createLookup, needsOwnAttainment, termsAt } from './evaluate.js';
import type { ExactContext, Figures, LineEntry } from './exactEarnings.js';
import { exactFigures } from './exactEarnings.js';
import type { FastContext } from './fastEarnings.js';
import { fastFigures, isPlain } from './fastEarnings.js';
import type { LineOrder } from './lineOrder.js';
import { orderLines } from './lineOrder.js';
import { capStanding, decide } from './payout.kernel.js';
import type { Shared, Sharer } from './shareOut.js';
import { isShared, shareOut } from './shareOut.js';
import { createTermsFinder } from './terms.js';
import type { GroupedEntries } from './grouping.js';
import { groupByParticipant } from './grouping.js';
import { sumByGroup, sumDensely } from './periodSums.js';
import type { ComponentTrack, Track } from './tracks.js';
import { indexPeriods } from './tracks.js';
import { transactionId } from './transactions.js';
import type { CommissionPeriod, Earning } from './types.js';
import type { RowRules, VersionContext } from './spans.js';
import { buildTracks, dayBounds, rowRules } from './spans.js';

/** An earning with what ordering and totals need. */
export interface EarningRow {
  readonly earning: Earning;
  readonly participant: number;
  readonly start: number;
  readonly version: number;
  /** `earned` in minor units. */
  readonly units: number | bigint;
}

/** Shares out pools and rankings of all periods, into `shares` by component and ordinal: what each participant gets. */
function shareAll(
  context: ExactContext,
  tracks: readonly Track[],
  { wanted, isListed }: RowRules,
  shares: Map<string, ReadonlyMap<number, Shared>>,
): void {
  for (const component of context.plan.components.filter(isShared)) {
    const byPeriod = new Map<number, Sharer[]>();
    for (const track of tracks) {
      const of = track.components[component.index] as ComponentTrack;
      let creditedInWindow = false;
      for (let at = 0; at < track.length; at += 1) {
        if (of.startsWindow(at)) creditedInWindow = false;
        creditedInWindow ||= (of.sums.counts[at] as number) > 0;
        if (!creditedInWindow && !isListed(track, of, at)) continue;
        const ordinal = track.first + at;
        const standing = of.standingAt(at);
        const isWanted = wanted(track, of, at);
        const terms = termsAt(context, track, of, at, isWanted && needsOwnAttainment(component));
        const { open } = decide(component, terms, createLookup(context, track, at, component.index, standing.measure, terms, isWanted));
        const sharers = byPeriod.get(ordinal) ?? [];
        sharers.push({ participant: track.participant, measure: capStanding(component, terms, standing).measure, open });
        byPeriod.set(ordinal, sharers);
      }
    }
    for (const [ordinal, sharers] of byPeriod) {
      shares.set(`${component.index}:${ordinal}`, shareOut(component, sharers, context.style));
    }
  }
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
  const { measure, prior, quota, attainment, exactPayout, exactEarned, earned, slices, bonuses, adjustments, trace, lines } = figures;
  if (planVersion === undefined && lines === undefined && trace === undefined) {
    return { participantId, period, componentId, measure, prior, quota, attainment, exactPayout, exactEarned, earned, slices, bonuses, adjustments };
  }
  return {
    participantId,
    ...(planVersion === undefined ? {} : { planVersion }),
    period,
    componentId,
    measure,
    prior,
    quota,
    attainment,
    exactPayout,
    exactEarned,
    earned,
    slices,
    bonuses,
    adjustments,
    ...(trace === undefined ? {} : { trace }),
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
  const idOfRow = detailed ? (row: number): string => transactionId(table.rows[row] as never) : undefined;
  const groups: GroupedEntries[] = [];
  const groupOf = (component: number): GroupedEntries =>
    (groups[component] ??= groupByParticipant(context.entries[component] as Entries, roster.size(), ordinalOfRow, idOfRow));
  const first = periods.ordinalOf(bounds.first);
  const all = { first, length: periods.ordinalOf(bounds.last) - first + 1 };
  const sums = context.entries.map(
    (entries, i) => sumDensely(entries, roster.size(), all, ordinalOfRow) ?? sumByGroup(groupOf(i)),
  );
  const tracks = buildTracks(context, sums, periods);
  const applies = createApplies(roster);
  const rules = rowRules(context, periods, applies);
  const { wanted } = rules;

  const orders = new Map<ComponentTrack, LineOrder>();
  const orderOf = (track: Track, of: ComponentTrack): LineOrder => {
    const known = orders.get(of);
    if (known !== undefined) return known;
    const order = orderLines(table, groupOf(of.component.index), track.participant, track);
    orders.set(of, order);
    return order;
  };
  const rowOf = (of: ComponentTrack, entry: number): number => groupOf(of.component.index).row[entry] as number;
  const idOf = (of: ComponentTrack, entry: number): string => groupOf(of.component.index).ids[entry] as string;
  const shares = new Map<string, ReadonlyMap<number, Shared>>();
  const evaluation: ExactContext & FastContext = {
    plan,
    periods,
    style: plan.style,
    detailed,
    terms: createTermsFinder(context, applies),
    sharedOut: (component, ordinal, participant) => shares.get(`${component.index}:${ordinal}`)?.get(participant) ?? null,
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
  };
  shareAll(evaluation, tracks, rules, shares);

  const rows: EarningRow[] = [];
  const shown = new Map<number, CommissionPeriod>();
  const planVersion = plan.source.version;
  for (const track of tracks) {
    const own: EarningRow[] = [];
    const participantId = roster.at(track.participant).id;
    for (const of of track.components) {
      const asked = (at: number): boolean => wanted(track, of, at);
      const emit = (at: number, figures: Figures): void => {
        if (figures.isEmpty && context.range === null && of.sums.counts[at] === 0) return;
        const period = periods.at(track.first + at);
        let known = shown.get(period.ordinal);
        if (known === undefined) shown.set(period.ordinal, (known = periodOf(period)));
        if (figures.lacksMeasure) context.warnings.push({ code: 'BASE_WITHOUT_MEASURE', participantId, componentId: of.component.id, key: period.key });
        const earning = earningOf(participantId, planVersion, known, of.component.id, figures);
        own.push({ earning, participant: track.participant, start: period.start, version, units: figures.units });
      };
      if (!skips(of, context) && !(isPlain(of.component) && fastFigures(evaluation, track, of, asked, emit))) {
        exactFigures(evaluation, track, of, asked, emit);
      }
      orders.delete(of);
    }
    if (track.components.length > 1) own.sort((a, b) => a.start - b.start); // stable: components stay in the plan's order
    for (const row of own) rows.push(row);
  }
  return rows;
}

/** A component that never credited somebody has no rows, unless a range asks for them. */
function skips(of: ComponentTrack, context: VersionContext): boolean {
  return context.range === null && !of.everCredited;
}

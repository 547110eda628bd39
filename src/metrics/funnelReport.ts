import { activeFromInstants, compileFunnel } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import type { EntryColumns } from '../funnel/entries.js';
import { readEntries } from '../funnel/entries.js';
import { orderEntries } from '../funnel/entries.order.js';
import type { FunnelModel, StageEntry } from '../funnel/types.js';
import type { DealVisits } from '../funnel/visits.js';
import { listVisits } from '../funnel/visits.js';
import type { DealOutcomes } from '../funnel/visits.outcomes.js';
import { listOutcomes } from '../funnel/visits.outcomes.js';
import { warnInclusiveEnd } from '../internal/dates.js';
import type { IndexedPeriod } from '../internal/periods.js';
import { createApplicability, createAttemptReader } from './funnelReport.attempt.kernel.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import { measureCohort } from './funnelReport.cohort.kernel.js';
import { mergeRuns, sortRuns } from './funnelReport.durations.kernel.js';
import type { ReportSettings } from './funnelReport.options.js';
import { readReportOptions } from './funnelReport.options.js';
import { isActiveIn, measurePeriods } from './funnelReport.period.kernel.js';
import { cohortBuckets, NO_DAYS, rangeBuckets, spanOf } from './funnelReport.buckets.js';
import type { PrintableFunnel } from './funnelReport.print.js';
import { printReport } from './funnelReport.print.js';
import type { Buckets, DealGroups } from './funnelReport.slices.js';
import { groupDeals, placeOf } from './funnelReport.slices.js';
import { mergeCells } from './funnelReport.tally.js';
import type { DealValues } from './funnelReport.values.js';
import { readDealValues } from './funnelReport.values.js';
import type { AnalyzeFunnelOptions, FunnelReport } from './report.types.js';

/** A report, and what a track of it asks for. */
export interface ComputedReport {
  readonly report: FunnelReport;
  /** The periods of the buckets, in time order. */
  readonly periods: readonly IndexedPeriod[];
  /** Epoch milliseconds of the latest row up to `asOf`; −Infinity without rows. */
  readonly lastEntryAt: number;
}

/** What rows came to, before it is printed. */
export interface ComputedFunnel extends PrintableFunnel {
  /** Epoch milliseconds of the latest row up to `asOf`; −Infinity without rows. */
  readonly lastEntryAt: number;
}

interface Material {
  readonly settings: ReportSettings;
  readonly funnel: CompiledFunnel;
  readonly columns: EntryColumns;
  readonly visits: DealVisits;
  readonly outcomes: DealOutcomes;
  readonly activeFrom: Float64Array;
  /** Span of the range in epoch milliseconds; under `period` cut at `asOf`. */
  readonly begin: number;
  readonly end: number;
  /** A column that is not needed any more: memory that is asked for makes the engine look through all that it holds. */
  readonly spare: Float64Array;
}

/** What was measured. */
interface Findings {
  readonly values: DealValues;
  readonly isCounted: (deal: number) => boolean;
  readonly groups: DealGroups;
  readonly buckets: Buckets | null;
  /** Cells are groups × buckets. */
  readonly parts: Measured;
  readonly total: () => Measured;
}

function latestOf({ at, count }: EntryColumns): number {
  let latest = -Infinity;
  for (let i = 0; i < count; i += 1) if ((at[i] as number) > latest) latest = at[i] as number;
  return latest;
}

function gather(entries: Iterable<StageEntry>, model: FunnelModel, settings: ReportSettings): Material & { readonly lastEntryAt: number } {
  const { asOf, readDay, collect, groupBy } = settings;
  const funnel = compileFunnel(model);
  const groupFields = groupBy === undefined ? [] : [groupBy];
  const columns = readEntries(entries, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay, collect, refuseNegative: true, fields: ['value', 'currency', ...groupFields], groupFields });
  const lastEntryAt = latestOf(columns);
  const ordered = orderEntries(columns);
  const spare = ordered.at === columns.at ? columns.spare.at : columns.at;
  const visits = listVisits(ordered);
  const { begin, end } = spanOf(settings);
  const outcomes = listOutcomes(visits, funnel);
  return { settings, funnel, columns, visits, outcomes, activeFrom: activeFromInstants(funnel, readDay), begin, end, lastEntryAt, spare };
}

function valuesOf({ settings, columns, visits }: Material, isUsed: (deal: number) => boolean): DealValues {
  const { values: given, style, money } = settings;
  return readDealValues({
    rows: columns.rows,
    visits,
    isUsed,
    given,
    currency: money.currency,
    minorUnits: style.minorUnits,
    hasCurrencies: columns.hasCurrencies,
    mend: ', and give them in options.values',
  });
}

function groupsOf({ settings, funnel, columns, visits }: Material, isKept: (deal: number) => boolean): DealGroups {
  const { groupBy, groups } = settings;
  return groupDeals({ rows: columns.rows, visits, groupBy, groups, stages: funnel.ids, isKept });
}

/** Buckets over the range, else from the first to the last deal that is kept. */
function bucketsOfDeals({ settings, visits }: Material, groupOf: Int32Array): Buckets | null {
  const { readDay } = settings;
  let earliest = Infinity;
  let latest = -Infinity;
  for (let d = 0; d < visits.deals; d += 1) {
    if ((groupOf[d] as number) < 0) continue;
    const created = visits.at[visits.starts[d] as number] as number;
    if (created < earliest) earliest = created;
    if (created > latest) latest = created;
  }
  return cohortBuckets(settings, earliest > latest ? NO_DAYS : { start: readDay(earliest), end: readDay(latest) + 1 });
}

/** Whether a deal was created within the range. */
function isCreatedIn({ visits, begin, end }: Material): (deal: number) => boolean {
  return (deal) => {
    const created = visits.at[visits.starts[deal] as number] as number;
    return created >= begin && created < end;
  };
}

function measureCohorts(material: Material): Findings {
  const { settings, funnel, visits, outcomes, activeFrom } = material;
  const { asOf, policy, windowEnd, latest } = settings;
  const createdAt = (deal: number): number => visits.at[visits.starts[deal] as number] as number;
  const isCounted = isCreatedIn(material);
  const groups = groupsOf(material, isCounted);
  const buckets = bucketsOfDeals(material, groups.groupOf);
  const values = valuesOf(material, isCounted);
  const attempts = createAttemptReader(funnel, visits, activeFrom, { policy, windowEnd, latest });
  const width = buckets === null ? 1 : buckets.periods.length;
  const cellOf = groups.groupOf;
  if (buckets !== null) {
    for (let d = 0; d < visits.deals; d += 1) {
      if ((cellOf[d] as number) >= 0) cellOf[d] = (cellOf[d] as number) * width + placeOf(buckets.edges, createdAt(d));
    }
  }
  const cells = Math.max(groups.names.length * width, 1); // without any deal there may be no group, but there is a total
  const parts = measureCohort({ funnel, visits, outcomes, values, attempts, windowEnd, asOf, cells, cellOf, spare: material.spare });
  sortRuns(parts.stays);
  sortRuns(parts.wins);
  const total = (): Measured => ({ tally: mergeCells(parts.tally), stays: mergeRuns(parts.stays, cells), wins: mergeRuns(parts.wins, cells) });
  return { values, isCounted, groups, buckets, parts, total };
}

function measureRanges(material: Material): Findings {
  const { settings, funnel, visits, outcomes, activeFrom, begin, end } = material;
  const { asOf } = settings;
  const isActive = isActiveIn(visits, outcomes, funnel, begin, end);
  const isCreated = isCreatedIn(material);
  const isCounted = (deal: number): boolean => isCreated(deal) || isActive(deal);
  const groups = groupsOf(material, () => true);
  const values = valuesOf(material, isActive);
  const whole = Float64Array.of(begin, end);
  const buckets = rangeBuckets(settings, begin, end);
  let edges = whole;
  if (buckets !== null && buckets.periods.length > 0) {
    edges = buckets.edges.slice();
    edges[0] = begin;
    edges[edges.length - 1] = end;
  }
  const measure = (cut: Float64Array, { names, groupOf }: DealGroups): Measured => {
    const applicability = createApplicability(funnel, visits, activeFrom);
    const measured = measurePeriods({ funnel, visits, outcomes, values, applicability, asOf, groupOf, groups: names.length, edges: cut });
    sortRuns(measured.stays);
    sortRuns(measured.wins);
    return measured;
  };
  const total = (): Measured => measure(whole, { names: [null], groupOf: new Int32Array(visits.deals) });
  return { values, isCounted, groups, buckets, parts: measure(edges, groups), total };
}

function countDeals({ visits }: Material, { values, isCounted }: Findings): { missing: number; known: number } {
  let missing = 0;
  let known = 0;
  for (let d = 0; d < visits.deals; d += 1) {
    if (!isCounted(d)) continue;
    if (values.known[d] === 1) known += 1;
    else missing += 1;
  }
  return { missing, known };
}

/** Measures rows by options that were checked. */
export function measureFunnel(entries: Iterable<StageEntry>, model: FunnelModel, settings: ReportSettings): ComputedFunnel {
  const material = gather(entries, model, settings);
  const { funnel, columns, visits } = material;
  const findings = settings.basis === 'cohort' ? measureCohorts(material) : measureRanges(material);
  const { values, groups, buckets, parts, total } = findings;
  return {
    settings,
    funnel,
    names: groups.names,
    buckets,
    parts,
    total,
    scale: values.column.scale,
    currency: values.currency,
    counts: { afterAsOf: columns.afterAsOf, selfTransitions: visits.selfTransitions, dropped: columns.dropped, ...countDeals(material, findings) },
    rejected: columns.rejected,
    lastEntryAt: material.lastEntryAt,
  };
}

/** Computes a report; what is public about it is `analyzeFunnel` and `trackFunnel`. */
export function computeReport(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeFunnelOptions): ComputedReport {
  const settings = readReportOptions(options);
  const computed = measureFunnel(entries, model, settings);
  const suspectEnd = typeof options.range === 'object' ? warnInclusiveEnd(options.range, 'options.range.end') : null;
  return { report: printReport(computed, suspectEnd), periods: computed.buckets?.periods ?? [], lastEntryAt: computed.lastEntryAt };
}

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
import { dayStartsOf } from '../internal/moments.js';
import type { IndexedPeriod } from '../internal/periods.js';
import { effectiveMoney, readMoneyStyle } from '../internal/validate.js';
import { createApplicability, createAttemptReader } from './funnelReport.attempt.kernel.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import { measureCohort } from './funnelReport.cohort.kernel.js';
import { mergeRuns, sortRuns } from './funnelReport.durations.kernel.js';
import type { ReportSettings } from './funnelReport.options.js';
import { readReportOptions } from './funnelReport.options.js';
import { isActiveIn, measurePeriods } from './funnelReport.period.kernel.js';
import { createSlicePrinter } from './funnelReport.shape.js';
import type { Buckets, DealGroups } from './funnelReport.slices.js';
import { groupDeals, listBuckets, placeOf } from './funnelReport.slices.js';
import { mergeCells } from './funnelReport.tally.js';
import type { DealValues } from './funnelReport.values.js';
import { readDealValues } from './funnelReport.values.js';
import type { AnalyzeFunnelOptions, FunnelReport, FunnelReportSlice, FunnelReportWarning, FunnelSlice } from './report.types.js';

/** A report, and what a track of it asks for. */
export interface ComputedReport {
  readonly report: FunnelReport;
  /** The periods of the buckets, in time order. */
  readonly periods: readonly IndexedPeriod[];
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
  readonly spare: Float64Array | null;
}

/** What was measured. */
interface Findings {
  readonly values: DealValues;
  readonly isCounted: (deal: number) => boolean;
  readonly groups: DealGroups;
  readonly buckets: Buckets | null;
  /** Cells are groups × buckets. */
  readonly parts: Measured;
  /** All cells as one. The parts are used up by it. */
  total(): Measured;
}

function latestOf({ at, count }: EntryColumns): number {
  let latest = -Infinity;
  for (let i = 0; i < count; i += 1) if ((at[i] as number) > latest) latest = at[i] as number;
  return latest;
}

function gather(entries: Iterable<StageEntry>, model: FunnelModel, settings: ReportSettings): Material & { readonly lastEntryAt: number } {
  const { asOf, readDay, collect, range, basis } = settings;
  const funnel = compileFunnel(model);
  const columns = readEntries(entries, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay, collect, refuseNegative: true });
  const lastEntryAt = latestOf(columns);
  const ordered = orderEntries(columns);
  const spare = ordered.at === columns.at ? null : columns.at;
  const visits = listVisits(ordered);
  const startOf = dayStartsOf(readDay);
  let begin = range === null ? -Infinity : startOf(range.start);
  let end = range === null ? Infinity : startOf(range.end);
  if (basis === 'period') {
    end = Math.min(end, asOf + 1); // rows at asOf count
    begin = Math.min(begin, end);
  }
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
    hasCurrencies: columns.currency !== undefined,
  });
}

function groupsOf({ settings, columns, visits }: Material, isKept: (deal: number) => boolean): DealGroups {
  const { groupBy, groups, collect } = settings;
  return groupDeals({ rows: columns.rows, visits, groupBy, groups, isKept, rejected: collect ? columns.rejected : null });
}

/** Buckets over the range, else from the first to the last deal that is kept. */
function cohortBuckets({ settings, visits }: Material, groupOf: Int32Array): Buckets | null {
  const { bucket, range, readDay } = settings;
  if (bucket === null) return null;
  if (range !== null) return listBuckets(bucket, range, readDay);
  let earliest = Infinity;
  let latest = -Infinity;
  for (let d = 0; d < visits.deals; d += 1) {
    if ((groupOf[d] as number) < 0) continue;
    const created = visits.at[visits.starts[d] as number] as number;
    if (created < earliest) earliest = created;
    if (created > latest) latest = created;
  }
  return listBuckets(bucket, earliest > latest ? { start: 0, end: 0 } : { start: readDay(earliest), end: readDay(latest) + 1 }, readDay);
}

function measureCohorts(material: Material): Findings {
  const { settings, funnel, visits, outcomes, activeFrom, begin, end } = material;
  const { asOf, policy, windowEnd, latest } = settings;
  const createdAt = (deal: number): number => visits.at[visits.starts[deal] as number] as number;
  const isCounted = (deal: number): boolean => createdAt(deal) >= begin && createdAt(deal) < end;
  const groups = groupsOf(material, isCounted);
  const buckets = cohortBuckets(material, groups.groupOf);
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
  const { asOf, bucket, range, readDay } = settings;
  const isCounted = isActiveIn(visits, outcomes, funnel, begin, end);
  const groups = groupsOf(material, () => true);
  const values = valuesOf(material, isCounted);
  const whole = Float64Array.of(begin, end);
  let buckets: Buckets | null = null;
  let edges = whole;
  if (bucket !== null) {
    const days = range === null || begin >= end ? { start: 0, end: 0 } : { start: range.start, end: Math.min(range.end, readDay(asOf) + 1) };
    buckets = listBuckets(bucket, days, readDay);
    if (buckets.periods.length > 0) {
      edges = buckets.edges.slice();
      edges[0] = begin;
      edges[edges.length - 1] = end;
    }
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

function listWarnings(options: AnalyzeFunnelOptions, { settings, columns, visits }: Material, findings: Findings, total: FunnelSlice): FunnelReportWarning[] {
  const { values, isCounted } = findings;
  let missing = 0;
  let present = 0;
  for (let d = 0; d < visits.deals; d += 1) {
    if (!isCounted(d)) continue;
    if (values.known[d] === 1) present += 1;
    else missing += 1;
  }
  const counts: FunnelReportWarning[] = [
    { code: 'AFTER_AS_OF', count: columns.afterAsOf },
    { code: 'SELF_TRANSITION', count: visits.selfTransitions },
    { code: 'REMAP_DROPPED', count: columns.dropped },
    { code: 'MISSING_VALUE', count: present === 0 ? 0 : missing },
  ];
  const warnings = counts.filter(({ count }) => count !== 0);
  for (const { stage, fromPrevious, fromFirst } of settings.basis === 'period' ? total.rows : []) {
    if ((fromPrevious?.rate ?? 0) > 1 || (fromFirst.rate ?? 0) > 1) warnings.push({ code: 'RATE_ABOVE_ONE', stage });
  }
  const suspect = typeof options.range === 'object' ? warnInclusiveEnd(options.range, 'options.range.end') : null;
  return suspect === null ? warnings : [...warnings, suspect];
}

function printSlices(settings: ReportSettings, { parts, groups, buckets }: Findings, print: (measured: Measured, cell: number) => FunnelSlice): FunnelReportSlice[] {
  const { groupBy, groups: given, windowEnd, asOf } = settings;
  const isGrouped = groupBy !== undefined || given !== undefined;
  const width = buckets === null ? 1 : buckets.periods.length;
  const slices: FunnelReportSlice[] = [];
  groups.names.forEach((group, g) => {
    for (let b = 0; b < width; b += 1) {
      slices.push({
        ...(isGrouped ? { group } : {}),
        ...(buckets === null ? {} : { bucket: (buckets.periods[b] as IndexedPeriod).key }),
        ...(buckets === null || windowEnd === null ? {} : { mature: windowEnd(buckets.edges[b + 1] as number) <= asOf }),
        ...print(parts, g * width + b),
      });
    }
  });
  return slices;
}

/** Computes a report; what is public about it is `analyzeFunnel` and `trackFunnel`. */
export function computeReport(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeFunnelOptions): ComputedReport {
  const settings = readReportOptions(options);
  const material = gather(entries, model, settings);
  const { funnel, columns } = material;
  const { confidence, basis, windowEnd, effective, collect, groupBy, groups, bucket } = settings;
  const isCohort = basis === 'cohort';
  const findings = isCohort ? measureCohorts(material) : measureRanges(material);
  const { column, currency } = findings.values;
  const money = { ...settings.money, currency };
  const style = readMoneyStyle(money);
  const print = createSlicePrinter({ funnel, style, scale: column.scale, confidence, isCohort, hasWindow: windowEnd !== null });
  const hasSlices = groupBy !== undefined || groups !== undefined || bucket !== null;
  const slices = hasSlices ? printSlices(settings, findings, print) : null;
  const total = print(findings.total(), 0);
  const report: FunnelReport = {
    modelId: funnel.source.id,
    asOf: effective.asOf,
    ...total,
    ...(slices === null ? {} : { slices }),
    options: { ...effective, ...effectiveMoney(money, style) },
    warnings: listWarnings(options, material, findings, total),
    ...(collect ? { rejected: columns.rejected.sort((a, b) => a.index - b.index) } : {}),
  };
  return { report, periods: findings.buckets?.periods ?? [], lastEntryAt: material.lastEntryAt };
}

import type { CompiledFunnel } from '../funnel/compileModel.js';
import { endOfAsOf } from '../internal/moments.js';
import { effectiveMoney, readMoneyStyle } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import { seenBy } from './funnelReport.buckets.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import type { ReportSettings } from './funnelReport.options.js';
import { createSlicePrinter } from './funnelReport.shape.js';
import type { Buckets } from './funnelReport.slices.js';
import type { FunnelReport, FunnelReportSlice, FunnelReportWarning, FunnelRow, FunnelSlice } from './report.types.js';

/** Rows and deals that warnings tell of. */
export interface FunnelCounts {
  readonly afterAsOf: number;
  readonly selfTransitions: number;
  readonly dropped: number;
  /** Deals with a value that is in a sum of the report, and those without one. */
  readonly known: number;
  readonly missing: number;
}

/** All that a report is printed from. */
export interface PrintableFunnel {
  readonly settings: ReportSettings;
  readonly funnel: CompiledFunnel;
  readonly names: readonly (string | null)[];
  readonly buckets: Buckets | null;
  /** Cells are names × buckets. */
  readonly parts: Measured;
  /** All cells as one. The parts are used up by it. */
  readonly total: () => Measured;
  /** Decimals of the values' units. */
  readonly scale: number;
  readonly currency: string | undefined;
  readonly counts: FunnelCounts;
  readonly rejected: readonly RejectedRow[];
}

/** Whether a rate of a row is no share. */
function isAboveOne({ fromPrevious, fromFirst }: FunnelRow): boolean {
  return (fromPrevious?.rate ?? 0) > 1 || (fromFirst.rate ?? 0) > 1;
}

/** @param parts - the total, and the slices */
function listWarnings({ settings, counts }: PrintableFunnel, suspectEnd: FunnelReportWarning | null, parts: readonly FunnelSlice[]): FunnelReportWarning[] {
  const { afterAsOf, selfTransitions, dropped, known, missing } = counts;
  const counted: FunnelReportWarning[] = [
    { code: 'AFTER_AS_OF', count: afterAsOf },
    { code: 'SELF_TRANSITION', count: selfTransitions },
    { code: 'REMAP_DROPPED', count: dropped },
    { code: 'MISSING_VALUE', count: known === 0 ? 0 : missing },
  ];
  const warnings = counted.filter(({ count }) => count !== 0);
  if (settings.basis === 'period') {
    (parts[0] as FunnelSlice).rows.forEach(({ stage }, i) => {
      if (parts.some(({ rows }) => isAboveOne(rows[i] as FunnelRow))) warnings.push({ code: 'RATE_ABOVE_ONE', stage });
    });
  }
  return suspectEnd === null ? warnings : [...warnings, suspectEnd];
}

function printSlices({ settings, names, buckets, parts }: PrintableFunnel, print: (measured: Measured, cell: number) => FunnelSlice): FunnelReportSlice[] {
  const { groupBy, groups: given, windowEnd, asOf, readDay } = settings;
  const over = endOfAsOf(asOf, readDay);
  const seen = seenBy(settings);
  const isGrouped = groupBy !== undefined || given !== undefined;
  const width = buckets === null ? 1 : buckets.periods.length;
  const slices: FunnelReportSlice[] = [];
  names.forEach((group, g) => {
    for (let b = 0; b < width; b += 1) {
      const period = buckets?.periods[b];
      slices.push({
        ...(isGrouped ? { group } : {}),
        ...(period === undefined ? {} : { bucket: period.key, partial: period.start < seen.start || period.end > seen.end }),
        ...(buckets === null || windowEnd === null ? {} : { mature: windowEnd(buckets.edges[b + 1] as number) <= over }),
        ...print(parts, g * width + b),
      });
    }
  });
  return slices;
}

/** Whether a report has slices. */
export function hasSlices({ groupBy, groups, bucket }: ReportSettings): boolean {
  return groupBy !== undefined || groups !== undefined || bucket !== null;
}

/**
 * Prints a report of what was measured.
 *
 * @param suspectEnd - the warning of a range that was probably meant to include its last day
 */
export function printReport(measured: PrintableFunnel, suspectEnd: FunnelReportWarning | null): FunnelReport {
  const { settings, funnel, scale, currency } = measured;
  const { confidence, basis, windowEnd, effective, collect } = settings;
  const money = { ...settings.money, currency };
  const style = readMoneyStyle(money);
  const print = createSlicePrinter({ funnel, style, scale, confidence, isCohort: basis === 'cohort', hasWindow: windowEnd !== null });
  const slices = hasSlices(settings) ? printSlices(measured, print) : null;
  const total = print(measured.total(), 0);
  return {
    modelId: funnel.source.id,
    asOf: effective.asOf,
    ...total,
    ...(slices === null ? {} : { slices }),
    options: { ...effective, ...effectiveMoney(money, style) },
    warnings: listWarnings(measured, suspectEnd, [total, ...(slices ?? [])]),
    ...(collect ? { rejected: [...measured.rejected].sort((a, b) => a.index - b.index) } : {}),
  };
}

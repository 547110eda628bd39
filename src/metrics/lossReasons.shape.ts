import type { CompiledFunnel } from '../funnel/compileModel.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { roundQuotient } from '../internal/rounding.js';
import type { DealValues } from './funnelReport.values.js';
import type { LossReason, LossReasonSummary } from './lossReasons.types.js';

/** What is known of every deal, by deal code. */
export interface LostDeals {
  readonly funnel: CompiledFunnel;
  readonly values: DealValues;
  /** Reason of deals that are lost. */
  readonly reasons: readonly (string | null)[];
  /** Position of the last ordered stage before the loss; −1 when there is none. */
  readonly lostFrom: Int32Array;
}

interface Heap {
  readonly reason: string | null;
  count: number;
  units: bigint;
  missing: number;
  readonly byPosition: Map<number, number>;
}

function byFrequency(a: Heap, b: Heap): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.reason === null || b.reason === null) return a.reason === null ? 1 : -1;
  return a.reason < b.reason ? -1 : 1;
}

function heapUp(deals: readonly number[], { values, reasons, lostFrom }: LostDeals): Heap[] {
  const heaps = new Map<string | null, Heap>();
  for (const deal of deals) {
    const reason = reasons[deal] ?? null;
    let heap = heaps.get(reason);
    if (heap === undefined) heaps.set(reason, (heap = { reason, count: 0, units: 0n, missing: 0, byPosition: new Map() }));
    heap.count += 1;
    if (values.known[deal] === 1) heap.units += BigInt(values.column.units[deal] as number | bigint);
    else heap.missing += 1;
    const position = lostFrom[deal] as number;
    if (position >= 0) heap.byPosition.set(position, (heap.byPosition.get(position) ?? 0) + 1);
  }
  return Array.from(heaps.values()).sort(byFrequency);
}

/** Lists the reasons of some lost deals, values rounded by their running total. */
export function summarizeLost(deals: readonly number[], lost: LostDeals, style: MoneyStyle): LossReasonSummary {
  const { funnel, values } = lost;
  const step = powerOfTen(values.column.scale);
  const factor = powerOfTen(style.minorUnits);
  const stageAt = (position: number): string => funnel.ids[funnel.order[position] as number] as string;
  let running = 0n;
  let rounded = 0n;
  let passed = 0;
  let missingValue = 0;
  const reasons = heapUp(deals, lost).map(({ reason, count, units, missing, byPosition }): LossReason => {
    running += units;
    const upTo = roundQuotient(running * factor, step, style.rounding);
    const value = formatUnits(upTo - rounded, style.minorUnits);
    rounded = upTo;
    passed += count;
    missingValue += missing;
    const stages = Array.from(byPosition).sort(([a], [b]) => a - b);
    return {
      reason,
      count,
      share: count / deals.length,
      cumulativeShare: passed / deals.length,
      value,
      missingValue: missing,
      byStage: Object.fromEntries(stages.map(([position, times]) => [stageAt(position), times])),
    };
  });
  return { lost: deals.length, value: formatUnits(rounded, style.minorUnits), missingValue, reasons };
}

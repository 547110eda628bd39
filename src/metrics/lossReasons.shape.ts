import type { CompiledFunnel } from '../funnel/compileModel.js';
import { compareNames } from '../internal/compareNames.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { createWideRounder } from '../internal/runningTotal.kernel.js';
import { compareProportions } from '../stats/compareProportions.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { DealValues } from './funnelReport.values.js';
import type { LossComparison, LossReason, LossReasonSummary } from './lossReasons.types.js';

/** What is known of every deal, by deal code. */
export interface LostDeals {
  readonly values: DealValues;
  /** Reason of deals that are lost. */
  readonly reasons: readonly (string | null)[];
  /** Position of the last ordered stage before the loss; −1 when there is none. */
  readonly lostFrom: Int32Array;
}

/** Deals lost for one reason. */
export interface ReasonCount {
  readonly reason: string | null;
  count: number;
  /** Their value, in units of the values' scale. */
  units: bigint;
  missing: number;
  /** Deals by the position that they were lost from. */
  readonly byPosition: Map<number, number>;
}

function byFrequency(a: ReasonCount, b: ReasonCount): number {
  return b.count - a.count || compareNames(a.reason, b.reason);
}

/** Counts some lost deals by reason. */
export function countReasons(deals: readonly number[], { values, reasons, lostFrom }: LostDeals): ReasonCount[] {
  const counts = new Map<string | null, ReasonCount>();
  for (const deal of deals) {
    const reason = reasons[deal] ?? null;
    let counted = counts.get(reason);
    if (counted === undefined) counts.set(reason, (counted = { reason, count: 0, units: 0n, missing: 0, byPosition: new Map() }));
    counted.count += 1;
    if (values.known[deal] === 1) counted.units += BigInt(values.column.units[deal] as number | bigint);
    else counted.missing += 1;
    const position = lostFrom[deal] as number;
    if (position >= 0) counted.byPosition.set(position, (counted.byPosition.get(position) ?? 0) + 1);
  }
  return Array.from(counts.values());
}

/** Lists the reasons, values rounded by their running total. */
export function printLost(counts: readonly ReasonCount[], funnel: CompiledFunnel, scale: number, style: MoneyStyle): LossReasonSummary {
  const round = createWideRounder(powerOfTen(style.minorUnits), powerOfTen(scale), style.rounding);
  const stageAt = (position: number): string => funnel.ids[funnel.order[position] as number] as string;
  const lost = counts.reduce((sum, { count }) => sum + count, 0);
  let total = 0n;
  let passed = 0;
  let missingValue = 0;
  const reasons = [...counts].sort(byFrequency).map(({ reason, count, units, missing, byPosition }): LossReason => {
    const line = round(units);
    total += line;
    passed += count;
    missingValue += missing;
    const stages = Array.from(byPosition).sort(([a], [b]) => a - b);
    return {
      reason,
      count,
      share: count / lost,
      cumulativeShare: passed / lost,
      value: formatUnits(line, style.minorUnits),
      missingValue: missing,
      byStage: Object.fromEntries(stages.map(([position, times]) => [stageAt(position), times])),
    };
  });
  return { lost, value: formatUnits(total, style.minorUnits), missingValue, reasons };
}

/** Closed deals with one value of a field that is compared. */
export interface LevelCount {
  readonly level: string | null;
  won: number;
  closed: number;
}

/** The win rate at each level of a field against that of all other closed deals. */
export function printLevels(field: string, levels: readonly LevelCount[], confidence: number): LossComparison[] {
  const wonInAll = levels.reduce((sum, { won }) => sum + won, 0);
  const closedInAll = levels.reduce((sum, { closed }) => sum + closed, 0);
  const z = zOfConfidence(confidence);
  return levels.map(({ level, won, closed }) => {
    const before = { successes: wonInAll - won, trials: closedInAll - closed };
    const { low, high, verdict } = compareProportions({ before, after: { successes: won, trials: closed } }, { confidence });
    return { field, level, won, closed, winRate: measureProportion(won, closed, z), difference: low === null || high === null ? null : { low, high, verdict } };
  });
}

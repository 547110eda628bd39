import { compileFunnel, DROPPED } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { requireMappedStage } from '../funnel/stageIds.js';
import type { FunnelModel } from '../funnel/types.js';
import { requireConfidence } from '../internal/confidence.js';
import type { Fraction } from '../internal/fraction.js';
import { divide, fraction } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireCount, requireDuration } from '../internal/numbers.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireId, requireOptions, requireRows } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { CalculateFunnelFromCountsOptions, CountedFunnel, CountedStage, StageCount } from './counts.types.js';
import { requireAmount } from './readers.js';
import type { MetricsWarning } from './types.js';

/** A count after checking. */
interface NormalCount {
  readonly stage: string;
  readonly path: string;
  readonly count: number;
  readonly cost: Fraction | null;
  readonly value: Fraction | null;
  readonly days: number | null;
}

/** A stage with its count, ready to be measured. */
interface PlacedCount {
  readonly given: NormalCount;
  readonly kind: 'open' | 'won';
  readonly required: boolean;
  readonly benchmark: CountedStage['benchmark'];
}

function readCount(row: unknown, path: string): NormalCount {
  const { stage, count, cost, value, days } = requireRow(row, path);
  return {
    stage: requireId(stage, `${path}.stage`),
    path: `${path}.stage`,
    count: requireCount(count, `${path}.count`),
    cost: isAbsent(cost) ? null : requireAmount(cost, `${path}.cost`),
    value: isAbsent(value) ? null : requireAmount(value, `${path}.value`),
    days: isAbsent(days) ? null : requireDuration(days, `${path}.days`),
  };
}

/** By stage id; a stage that has two counts is refused, since deals may be in both. */
function indexCounts(counts: readonly NormalCount[], nameOf: (given: NormalCount) => string | null): Map<string, NormalCount> {
  const byStage = new Map<string, NormalCount>();
  readEach(counts, (given) => {
    const name = nameOf(given);
    if (name === null) return;
    if (byStage.has(name)) fail('DUPLICATE_ID', given.path, given.stage, 'must not have a second count; deals counted twice cannot be told apart');
    byStage.set(name, given);
  });
  return byStage;
}

function placeByModel(counts: readonly NormalCount[], funnel: CompiledFunnel, drop: () => void): PlacedCount[] {
  const byStage = indexCounts(counts, ({ stage, path }) => {
    const code = requireMappedStage(funnel, stage, path);
    if (code === DROPPED) {
      drop();
      return null;
    }
    if ((funnel.positions[code] as number) < 0) {
      fail('STAGE_NOT_ORDERED', path, stage, `stands beside the order, being ${funnel.kinds[code] as string}; leave it out`);
    }
    return funnel.ids[code] as string;
  });
  const placed: PlacedCount[] = [];
  funnel.order.forEach((code, position) => {
    const id = funnel.ids[code] as string;
    const given = byStage.get(id);
    const required = funnel.required[position] === 1;
    if (given === undefined) {
      if (!required || position > funnel.firstWon) return;
      fail('MISSING_STAGE', 'counts', counts, `must have a count of the stage '${id}'; a stage that nobody reached has 0`);
    }
    placed.push({ given, kind: funnel.kinds[code] as 'open' | 'won', required, benchmark: funnel.source.stages[code]?.benchmark });
  });
  return placed;
}

function moneyOf({ count, cost, value, days }: NormalCount, style: MoneyStyle): Partial<CountedStage> {
  return {
    ...(cost === null
      ? {}
      : { cost: formatMoney(cost, style), costPer: count === 0 ? null : formatMoney(divide(cost, fraction(BigInt(count))), style) }),
    ...(value === null ? {} : { value: formatMoney(value, style) }),
    ...(days === null ? {} : { averageDays: count === 0 ? null : days / count }),
  };
}

/**
 * Makes a funnel of counts: how many reached each stage, what share went on, what each one cost.
 *
 * *When to use*: where there are only totals, from a spreadsheet or another tool. With a log of stage changes use
 * {@link analyzeFunnel}, which also sees skipped stages, stays and outcomes.
 *
 * *Gotchas*: the counts must be of deals that reached a stage, not of those that stand in it now. A count above the one
 * before makes a rate above 1 without an interval, and is warned of.
 *
 * @param counts - one row a stage: `count`, and where known `cost` and `value` as money and `days`, the stay of all deals
 *   together. Without a model the rows are the order
 * @param model - puts the rows in its order and brings kinds and benchmarks; `fromPrevious` then passes over optional stages.
 *   Every stage up to the first won one needs a count, but for optional ones
 * @param options - `confidence` (0.95), `currency`, `minorUnits`, `rounding`
 * @returns the rows; `costPer` and `averageDays` are null where nobody reached the stage, rates where there is nothing to
 *   divide by
 * @throws {SalesMathError} INVALID_COUNT: a count is negative or fractional
 * @throws {SalesMathError} DUPLICATE_ID: a stage has two counts
 * @throws {SalesMathError} MISSING_STAGE: a stage of the model up to the first won one has no count
 * @throws {SalesMathError} STAGE_NOT_ORDERED: a count of a lost or parked stage
 * @throws {SalesMathError} UNKNOWN_STAGE: a stage that the model does not have
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a cost or value below 0
 * @throws {SalesMathError} INVALID_DURATION: `days` below 0
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE, UNKNOWN_CURRENCY
 * @throws {SalesMathError} with a model everything that `defineFunnel` throws
 * @example
 * import { calculateFunnelFromCounts } from 'salesmath';
 * const { rows } = calculateFunnelFromCounts([
 *   { stage: 'lead', count: 500, cost: '24000' },
 *   { stage: 'intent', count: 200 },
 *   { stage: 'won', count: 32, value: '384000' },
 * ]);
 * rows[0]?.costPer; // => '48.00'
 * rows[1]?.fromPrevious?.rate; // => 0.4
 * rows[2]?.fromFirst.rate; // => 0.064
 * rows[2]?.dropOff; // => 168
 * @see {@link findBottlenecks}, which reads this report
 */
export function calculateFunnelFromCounts(
  counts: Iterable<StageCount>,
  model?: FunnelModel,
  options?: CalculateFunnelFromCountsOptions,
): CountedFunnel {
  const given = requireOptions<CalculateFunnelFromCountsOptions>(options, [...MONEY_OPTION_KEYS, 'confidence']);
  const style = readMoneyStyle(given);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const funnel = isAbsent(model) ? null : compileFunnel(model);
  const list: NormalCount[] = [];
  readEach(requireRows(counts, 'counts'), (row, index) => list.push(readCount(row, `counts[${index}]`)));
  const warnings: MetricsWarning[] = [];
  let dropped = 0;
  const placed =
    funnel === null
      ? Array.from(indexCounts(list, ({ stage }) => stage).values(), (each) => ({ given: each, kind: 'open' as const, required: true, benchmark: undefined }))
      : placeByModel(list, funnel, () => (dropped += 1));
  if (dropped > 0) warnings.push({ code: 'REMAP_DROPPED', count: dropped });
  const z = zOfConfidence(confidence);
  const first = placed[0]?.given.count ?? 0;
  let previous: number | null = null;
  const rows = placed.map(({ given: each, kind, required, benchmark }): CountedStage => {
    const { stage, count } = each;
    const name = funnel === null ? stage : (funnel.ids[funnel.codeOfRow.get(stage) as number] as string);
    const before = previous;
    if (before !== null && count > before) warnings.push({ code: 'COUNT_RISES', stage: name });
    if (required) previous = count;
    return {
      stage: name,
      kind,
      ...(required ? {} : { optional: true }),
      reached: count,
      fromPrevious: before === null ? null : measureProportion(count, before, z),
      fromFirst: measureProportion(count, first, z),
      dropOff: before === null ? 0 : before - count,
      ...(benchmark === undefined ? {} : { benchmark: { ...benchmark } }),
      ...moneyOf(each, style),
    };
  });
  return { source: 'counts', rows, options: { ...effectiveMoney(given, style), confidence }, warnings };
}

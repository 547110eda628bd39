import { requireConfidence } from '../internal/confidence.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, divide, fraction, maximum, minimum, multiply, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { isAbsent, joinPath } from '../internal/issues.js';
import { requireCount, requireWhole } from '../internal/numbers.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import { readEach } from '../internal/rowIssues.js';
import { requireObject } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Proportion } from '../types.js';
import type { BottleneckReport, Bottlenecks, BottleneckStage, BottleneckStatus, FindBottlenecksOptions } from './bottlenecks.types.js';
import { warnImmature } from './followUp.js';
import type { ReadBenchmark, ReadRate, ReadRow, ReadValue } from './reportRows.js';
import { isFlow, readBenchmark, readOptional, readReportRows, readRowValue, readStay } from './reportRows.js';

/** How a measured rate stands to a benchmark; the rate alone never decides, its interval does. */
export function statusOf(measured: Proportion | null, benchmark: ReadBenchmark['benchmark'] | null, minSample: number): BottleneckStatus {
  if (measured === null || benchmark === null) return null;
  const { denominator, low, high } = measured;
  if (denominator === 0 || denominator < minSample) return 'insufficientData';
  if (low === null || high === null) return 'inconclusive';
  if (high < benchmark.low) return 'below';
  if (low > benchmark.high) return 'above';
  return low >= benchmark.low && high <= benchmark.high ? 'within' : 'inconclusive';
}

/** A stage with what it is ranked by, exactly: equal measures must keep the order of the stages. */
interface Judged {
  readonly stage: BottleneckStage;
  readonly gap: Fraction | null;
  readonly extraWins: Fraction | null;
  readonly stay: number;
}

function rank(judged: readonly Judged[], order: (a: Judged, b: Judged) => number, holds: (each: Judged) => boolean): string[] {
  return judged.filter(holds).sort(order).map(({ stage }) => stage.stage); // sorting is stable
}

function rankBy(judged: readonly Judged[], measure: (each: Judged) => Fraction | null): string[] {
  return rank(
    judged,
    (a, b) => compare(measure(b) as Fraction, measure(a) as Fraction),
    (each) => each.stage.status !== 'insufficientData' && sign(measure(each) ?? ZERO) > 0,
  );
}

interface Won {
  readonly index: number;
  readonly wins: number;
  readonly value: ReadValue | null;
}

function findWon(rows: readonly ReadRow[], reached: readonly number[]): Won {
  const marked = rows.findIndex(({ fields }) => fields['kind'] === 'won');
  const index = marked < 0 ? rows.length - 1 : marked;
  const row = rows[index];
  const wins = reached[index] ?? 0;
  return { index, wins, value: row === undefined ? null : readRowValue(row, wins) };
}

/** Wins more at a higher rate; wins that came another way do not grow, so that they are at most the deals more that come in. */
function gainOf(wins: number, { numerator, denominator }: ReadRate, low: Fraction): Fraction {
  const [all, came] = [fraction(BigInt(denominator)), fraction(BigInt(numerator))];
  const more = subtract(multiply(low, all), came);
  return minimum(multiply(fraction(BigInt(wins)), divide(more, came)), more);
}

function revenueOf(extraWins: Fraction | null, value: ReadValue | null, style: MoneyStyle): string | null {
  if (extraWins === null || value === null || value.known === 0) return null;
  return formatMoney(divide(multiply(extraWins, value.total), fraction(BigInt(value.known))), style);
}

/**
 * Finds where a funnel leaks: which stages convert below their benchmark, what that costs in wins and money, and where
 * deals spend their time.
 *
 * `gap = max(0, benchmark.low − rate)`; `extraWins = wins × (benchmark.low / rate − 1)`, all other rates staying as they are, and at
 * most `benchmark.low × denominator − numerator`, the deals more that would come in: wins that did not pass through the stage do not
 * grow with its rate.
 *
 * *When to use*: on a report of {@link analyzeFunnel} or {@link calculateFunnelFromCounts}, or on rows of your own.
 *
 * *Gotchas*: 18 of 100 looks like less than 20 %, but its interval reaches 26.7 %: such a stage is `inconclusive`, and never
 * the bottleneck. Extra wins of several stages do not add up, since their rates multiply. An optional stage has none, since no later
 * rate is taken of it. Rates of a report on the basis `period` are exits over entries; their intervals here are only a rough guide,
 * and are warned of. So are deals that have not had their whole window, of which more may still convert.
 *
 * @param report - its `rows` are read; fields not listed are ignored
 * @param options - `benchmarks` by stage win over those of the rows; `minSample` (30); `confidence` (0.95); `currency`,
 *   `minorUnits`, `rounding` of `extraRevenue`
 * @returns every stage with status, gap, extra wins, extra revenue and share of the stay; three rankings; the `bottleneck`,
 *   null when no stage is shown to lie below its benchmark
 * @throws {SalesMathError} INVALID_BENCHMARK: an end outside 0 to 1, or `low` above `high`
 * @throws {SalesMathError} INVALID_COUNT: a count of the report is negative or fractional
 * @throws {SalesMathError} DUPLICATE_ID: a stage occurs twice
 * @throws {SalesMathError} NEGATIVE_AMOUNT, INVALID_DURATION: a value or stay below 0
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { findBottlenecks } from 'salesmath';
 * const found = findBottlenecks({
 *   rows: [
 *     { stage: 'lead', reached: 1000, fromPrevious: null },
 *     { stage: 'intent', reached: 200, fromPrevious: { numerator: 200, denominator: 1000 }, benchmark: { low: 0.3, high: 0.5 } },
 *     { stage: 'won', kind: 'won', reached: 20, fromPrevious: { numerator: 20, denominator: 200 }, value: '240000' },
 *   ],
 * });
 * found.bottleneck; // => 'intent'
 * found.stages[1]?.status; // => 'below'
 * found.stages[1]?.extraWins; // => 10
 * found.stages[1]?.extraRevenue; // => '120000.00'
 */
export function findBottlenecks(report: BottleneckReport, options?: FindBottlenecksOptions): Bottlenecks {
  const given = requireOptions<FindBottlenecksOptions>(options, [...MONEY_OPTION_KEYS, 'benchmarks', 'minSample', 'confidence']);
  const style = readMoneyStyle(given);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const minSample = requireWhole(given.minSample, 30, 'options.minSample');
  const benchmarks = new Map<string, ReadBenchmark>();
  for (const [stage, value] of Object.entries(given.benchmarks === undefined ? {} : requireObject(given.benchmarks, 'options.benchmarks'))) {
    benchmarks.set(stage, readBenchmark(value, joinPath('options.benchmarks', [stage])));
  }
  const rows = readReportRows(report, 'report');
  const reached: number[] = [];
  const stays: (number | null)[] = [];
  const optional: boolean[] = [];
  const benches: (ReadBenchmark | null)[] = [];
  readEach(rows, (row) => {
    const { fields, path, stage } = row;
    reached.push(requireCount(fields['reached'], `${path}.reached`));
    stays.push(readStay(row));
    optional.push(readOptional(row));
    const own = fields['benchmark'];
    benches.push(benchmarks.get(stage) ?? (isAbsent(own) ? null : readBenchmark(own, `${path}.benchmark`)));
  });
  const won = findWon(rows, reached);
  const upToWin = stays.slice(0, Math.max(won.index, 0)).reduce<number>((sum, stay) => sum + (stay ?? 0), 0);
  const z = zOfConfidence(confidence);

  const judged = rows.map((row, index): Judged => {
    const bench = benches[index] ?? null;
    const rate = row.fromPrevious;
    const measured = index === 0 || rate === null ? null : measureProportion(rate.numerator, rate.denominator, z);
    const exact = measured === null || measured.denominator === 0 ? null : fraction(BigInt(measured.numerator), BigInt(measured.denominator));
    const gap = bench === null || exact === null ? null : maximum(ZERO, subtract(bench.low, exact));
    let extraWins: Fraction | null = null;
    const isPassed = index === won.index || (index < won.index && optional[index] === false);
    if (isPassed && gap !== null && exact !== null && sign(exact) > 0) {
      extraWins = sign(gap) === 0 ? ZERO : gainOf(won.wins, rate as ReadRate, (bench as ReadBenchmark).low);
    }
    const stay = stays[index] ?? null;
    const share = index >= won.index || stay === null || upToWin === 0 ? null : stay / upToWin;
    return {
      gap,
      extraWins,
      stay: share === null ? 0 : (stay as number),
      stage: {
        stage: row.stage,
        rate: measured?.rate ?? null,
        low: measured?.low ?? null,
        high: measured?.high ?? null,
        denominator: measured?.denominator ?? 0,
        benchmark: bench === null ? null : bench.benchmark,
        status: statusOf(measured, bench?.benchmark ?? null, minSample),
        gap: gap === null ? null : toNumber(gap),
        extraWins: extraWins === null ? null : toNumber(extraWins),
        extraRevenue: revenueOf(extraWins, won.value, style),
        dwellShare: share,
      },
    };
  });

  const byExtraWins = rankBy(judged, ({ extraWins }) => extraWins);
  const known = new Map(judged.map(({ stage }) => [stage.stage, stage.status]));
  const warnings = warnImmature(report);
  for (const row of rows) if (isFlow(row)) warnings.push({ code: 'FLOW_RATES', stage: row.stage });
  for (const stage of benchmarks.keys()) if (!known.has(stage)) warnings.push({ code: 'UNKNOWN_STAGE', stage });
  return {
    stages: judged.map(({ stage }) => stage),
    rankings: {
      extraWins: byExtraWins,
      gap: rankBy(judged, ({ gap }) => gap),
      dwell: rank(judged, (a, b) => b.stay - a.stay, ({ stay }) => stay > 0),
    },
    bottleneck: byExtraWins.find((stage) => known.get(stage) === 'below') ?? null,
    options: {
      ...effectiveMoney(given, style),
      benchmarks: Object.fromEntries(Array.from(benchmarks, ([stage, { benchmark }]) => [stage, benchmark])),
      minSample,
      confidence,
    },
    warnings,
  };
}

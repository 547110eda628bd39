import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { MS_PER_DAY } from '../internal/dates.js';
import { formatInstant } from '../internal/moments.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { LineRounder } from '../internal/runningTotal.kernel.js';
import { createFastRounder, createWideRounder, fitsFast } from '../internal/runningTotal.kernel.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues, formatScaledFixed, POWERS_OF_TEN } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { quantileOfUnsorted } from '../stats/quantile.kernel.js';
import type { CompiledFunnel } from './compileModel.js';
import { compileFunnel } from './compileModel.js';
import type { EntryColumns } from './entries.js';
import { orderEntries } from './entries.order.js';
import { concludeHistory, readFrame, readHistory } from './history.js';
import { agreeOnCurrency } from './rowCurrency.js';
import type { SnapshotDeal, SnapshotRow, SnapshotStagesOptions, StageSnapshot } from './snapshot.types.js';
import type { MoneyOptions } from '../types.js';
import type { FunnelModel, StageEntry } from './types.js';
import type { DealVisits } from './visits.js';
import { listVisits } from './visits.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'timeZone', 'onInvalid');

interface PrintedValues {
  /** By deal, as money; null without a value. Those of one stage sum to its total. */
  readonly deals: (string | null)[];
  /** By stage, as money. */
  readonly stages: string[];
}

/** How the lines of a stage are rounded, added and printed in one kind of number. */
interface Lines<T extends number | bigint> {
  readonly zero: T;
  readonly units: ArrayLike<T>;
  readonly createRounder: () => LineRounder<T>;
  readonly add: (a: T, b: T) => T;
  readonly print: (units: T) => string;
}

function chooseLines({ scale, units }: DecimalColumn, { minorUnits, rounding }: MoneyStyle): Lines<number> | Lines<bigint> {
  if (!Array.isArray(units)) {
    const step = POWERS_OF_TEN[scale - minorUnits] ?? Infinity;
    let largest = 0;
    let least = 0;
    for (const each of units) {
      if (each > largest) largest = each;
      if (each < least) least = each;
    }
    if (least === 0 && fitsFast(largest, 1, step, units.length)) {
      return {
        zero: 0,
        units,
        createRounder: () => createFastRounder(1, step, rounding),
        add: (a: number, b: number) => a + b,
        print: (each: number) => formatScaledFixed(each, minorUnits),
      };
    }
  }
  const step = powerOfTen(scale - minorUnits);
  return {
    zero: 0n,
    units: Array.from(units, BigInt),
    createRounder: () => createWideRounder(1n, step, rounding),
    add: (a: bigint, b: bigint) => a + b,
    print: (each: bigint) => formatUnits(each, minorUnits),
  };
}

/** Prints values by the running total of their stage, so that they add up to it. */
function printLines<T extends number | bigint>({ zero, units, createRounder, add, print }: Lines<T>, valueRow: Int32Array, standing: Int32Array, stages: number): PrintedValues {
  const rounders = Array.from({ length: stages }, createRounder);
  const totals = new Array<T>(stages).fill(zero);
  const deals = Array.from(standing, (stage, deal) => {
    if ((valueRow[deal] as number) < 0) return null;
    const line = (rounders[stage] as LineRounder<T>)(units[deal] as T);
    totals[stage] = add(totals[stage] as T, line);
    return print(line);
  });
  return { deals, stages: totals.map(print) };
}

function printValues(rows: readonly StageEntry[], { deals, valueRow }: DealVisits, standing: Int32Array, stages: number, style: MoneyStyle): PrintedValues {
  const builder = buildValues(deals, style.minorUnits);
  for (let deal = 0; deal < deals; deal += 1) {
    const row = valueRow[deal] as number;
    if (row >= 0) builder.set(deal, rows[row]?.value);
  }
  return printLines(chooseLines(builder.finish(), style) as Lines<number>, valueRow, standing, stages);
}

function summarize(funnel: CompiledFunnel, visits: DealVisits, standing: Int32Array, ages: Float64Array, values: readonly string[]): SnapshotRow[] {
  const counts = new Int32Array(funnel.ids.length);
  const missing = new Int32Array(funnel.ids.length);
  for (let deal = 0; deal < visits.deals; deal += 1) {
    const stage = standing[deal] as number;
    counts[stage] = (counts[stage] as number) + 1;
    if ((visits.valueRow[deal] as number) < 0) missing[stage] = (missing[stage] as number) + 1;
  }
  const byStage = Array.from(counts, (count) => new Float64Array(count));
  const filled = new Int32Array(counts.length);
  standing.forEach((stage, deal) => {
    const place = filled[stage] as number;
    (byStage[stage] as Float64Array)[place] = ages[deal] as number;
    filled[stage] = place + 1;
  });
  return funnel.ids.map((stage, code) => {
    const own = byStage[code] as Float64Array;
    let longest: number | null = null;
    for (const age of own) if (longest === null || age > longest) longest = age;
    return {
      stage,
      kind: funnel.kinds[code] as SnapshotRow['kind'],
      deals: own.length,
      value: values[code] as string,
      missingValue: missing[code] as number,
      medianAgeDays: quantileOfUnsorted(own, 0.5),
      maxAgeDays: longest,
    };
  });
}

/** The options of money with the currency that the deals' values tell; `MIXED_CURRENCIES` where they do not agree. */
function settleMoney(given: MoneyOptions, { rows, hasCurrencies }: EntryColumns, valueRow: Int32Array): MoneyOptions {
  let { currency } = given;
  if (hasCurrencies) for (const row of valueRow) if (row >= 0) currency = agreeOnCurrency(currency, rows[row] as StageEntry, row, '');
  return { ...given, currency };
}

/**
 * Shows where every deal stands at one instant: how many in each stage, what they are worth, how long they have been there.
 *
 * *When to use*: for the pipeline as it is now, or as it was. How many deals got through a stage is another question, which a
 * snapshot cannot answer.
 *
 * *Gotchas*: each deal counts once, where its last visit stands. Its clock starts when it came in: a row that repeats the stage
 * does not restart it, coming back does. A deal's value is the latest one that a row carries.
 *
 * @param entries - rows of the stage history, in any order
 * @param model - the stages, raw or defined; its `remap` is applied first
 * @param options - `asOf`: the instant, rows at it included; `timeZone`: where plain days begin, default `'UTC'`; `currency`,
 *   `minorUnits`, `rounding`; `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns `rows`: every stage as the model lists it, `value` the sum of the values known, ages null without deals; `list`: every
 *   deal by first appearance, `value` null when no row carries one. Values are rounded by the running total of their stage
 * @throws {SalesMathError} UNKNOWN_STAGE: a row of a stage that the model does not have
 * @throws {SalesMathError} INVALID_INSTANT: an `at` or `asOf` that is no instant and no day, or a time without offset
 * @throws {SalesMathError} MIXED_CURRENCIES: rows carry values in different currencies, or in another than `currency`
 * @throws {SalesMathError} INVALID_ID: a deal or stage that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_NUMBER: a `seq` or `value` that is no number
 * @throws {SalesMathError} INVALID_ROW: a row that is no object
 * @throws {SalesMathError} MISSING_VALUE: a row without deal, stage or `at`, or no `asOf`
 * @throws {SalesMathError} INVALID_OPTION: an option that is not known, or a value that is not allowed
 * @throws {SalesMathError} INVALID_TIME_ZONE: no IANA zone has this name
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no ISO 4217 code; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, snapshotStages } from 'salesmath';
 * const entries = [
 *   { dealId: 'd1', stage: 'demo', at: '2026-01-05T09:00:00Z', value: '1200' },
 *   { dealId: 'd1', stage: 'quote', at: '2026-01-11T00:00:00Z', value: '1000' },
 *   { dealId: 'd2', stage: 'quote', at: '2026-01-21T00:00:00Z' },
 * ];
 * const { rows, list } = snapshotStages(entries, createFunnel('crm'), { asOf: '2026-01-31T00:00:00Z' });
 * rows[2]; // => { stage: 'quote', kind: 'open', deals: 2, value: '1000.00', missingValue: 1, medianAgeDays: 15, maxAgeDays: 20 }
 * list[1]; // => { dealId: 'd2', stage: 'quote', since: '2026-01-21T00:00:00.000Z', ageDays: 10, value: null, overdue: false }
 * @see {@link auditEntries}
 */
export function snapshotStages(entries: Iterable<StageEntry>, model: FunnelModel, options: SnapshotStagesOptions): StageSnapshot {
  const funnel = compileFunnel(model);
  const given = requireOptions<SnapshotStagesOptions>(options, OPTION_KEYS);
  readMoneyStyle(given); // what is no option of money is refused before any row is read
  const frame = readFrame(given);
  const columns = readHistory(entries, funnel, frame);
  const { afterAsOf } = columns;
  const ending = concludeHistory(columns, frame);
  const visits = listVisits(orderEntries(columns));
  const { deals, ids, starts, stage, at } = visits;
  const standing = new Int32Array(deals);
  const since = new Float64Array(deals);
  const ages = new Float64Array(deals);
  for (let deal = 0; deal < deals; deal += 1) {
    const last = (starts[deal + 1] as number) - 1;
    standing[deal] = stage[last] as number;
    since[deal] = at[last] as number;
    ages[deal] = (frame.asOf - (at[last] as number)) / MS_PER_DAY;
  }
  const money = settleMoney(given, columns, visits.valueRow);
  const style = readMoneyStyle(money);
  const values = printValues(columns.rows, visits, standing, funnel.ids.length, style);
  const list = ids.map((dealId, deal): SnapshotDeal => {
    const code = standing[deal] as number;
    const ageDays = ages[deal] as number;
    return {
      dealId,
      stage: funnel.ids[code] as string,
      since: formatInstant(since[deal] as number),
      ageDays,
      value: values.deals[deal] as string | null,
      overdue: ageDays > (funnel.maxDays[code] as number),
    };
  });
  return {
    asOf: frame.effective.asOf,
    deals,
    ignored: { afterAsOf },
    rows: summarize(funnel, visits, standing, ages, values.stages),
    list,
    options: { ...frame.effective, ...effectiveMoney(money, style) },
    ...ending,
  };
}

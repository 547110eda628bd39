import { powerOfTen, toNumber } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { createBadRows, readGood, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { requireRow } from '../internal/shapes.js';
import { spreadOfWins } from '../internal/spread.js';
import { effectiveMoney, ID_RULE, MONEY_OPTION_KEYS, readId, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { Purse } from '../money/amount.js';
import type { RejectedRow } from '../types.js';
import { createDealColumns } from './dealColumns.js';
import { createDealCurrency } from './dealCurrency.js';
import type { CalculateWeightedPipelineOptions, WeightedDeal, WeightedGroup, WeightedLine, WeightedPipeline } from './pipeline.types.js';
import { readGroupOf, requireField } from './readers.js';
import type { MoneyLane } from './moneyLane.kernel.js';
import { chooseLane } from './moneyLane.kernel.js';
import { probabilityOf, readProbabilities } from './stageProbabilities.js';
import type { StageChances } from './stageProbabilities.js';

interface ReadDeals {
  readonly count: number;
  /** Of the rows with a value, in input order; an id is null where there is none. */
  readonly ids: readonly (string | null)[];
  /** Of the same rows: the code of their group. */
  readonly groupOf: Int32Array;
  readonly chances: Float64Array;
  readonly values: DecimalColumn;
  readonly probabilities: DecimalColumn;
  /** By group code: its name, and its deals with or without a value. */
  readonly groups: readonly { readonly name: string | null; count: number; missingValue: number }[];
  /** By row index; empty unless rows are collected. */
  readonly rejected: RejectedRow[];
}

function readDeals(deals: readonly WeightedDeal[], known: StageChances, groupBy: string | undefined, purse: Purse, collect: boolean): ReadDeals {
  const columns = createDealColumns(deals.length);
  const chances = new Float64Array(deals.length);
  const groupOf = new Int32Array(deals.length);
  const ids: (string | null)[] = [];
  const codes = new Map<string | null, number>();
  const groups: { name: string | null; count: number; missingValue: number }[] = [];
  const bad = createBadRows(collect);
  const currencies = createDealCurrency(purse, collect);
  const countInGroup = (name: string | null, isMissing: boolean): number => {
    const code = codes.get(name) ?? groups.length;
    if (code === groups.length) {
      codes.set(name, code);
      groups.push({ name, count: 0, missingValue: 0 });
    }
    const own = groups[code] as (typeof groups)[number];
    own.count += 1;
    if (isMissing) own.missingValue += 1;
    return code;
  };
  readGood(deals, bad, ({ id }) => id, (each, index) => {
    const row = requireRow(each, 'deals', index) as WeightedDeal;
    const { id, value, currency } = row;
    const read = isAbsent(id) ? null : readId(id);
    if (read === null && !isAbsent(id)) fail('INVALID_ID', `deals[${index}].id`, id, ID_RULE);
    const chance = probabilityOf(row, index, known);
    const name = groupBy === undefined ? null : readGroupOf(row, groupBy, 'deals', index);
    const place = ids.length;
    if (!isAbsent(value)) {
      const isNew = !isAbsent(currency) && currency !== purse.currency;
      if (isNew) currencies.check(currency, index);
      columns.set(place, value, chance, index);
      if (isNew) currencies.keep(currency, index);
    }
    const code = groupBy === undefined ? 0 : countInGroup(name, isAbsent(value)); // now that the whole row is good
    if (isAbsent(value)) return;
    chances[place] = chance;
    groupOf[place] = code;
    ids.push(read);
  });
  bad.settle();
  currencies.settle();
  const { values, chances: probabilities } = columns.finish();
  return { count: deals.length - bad.rejected.length, ids, groupOf, chances, values, probabilities, groups, rejected: bad.rejected };
}

function spreadOf({ ids, chances, values: { scale, units } }: ReadDeals): number {
  const values = new Float64Array(ids.length);
  for (let place = 0; place < ids.length; place += 1) {
    const own = units[place] as number | bigint;
    values[place] = typeof own === 'bigint' ? toNumber({ n: own, d: powerOfTen(scale) }) : own / 10 ** scale;
  }
  return spreadOfWins(values, chances);
}

/** The figures that are money. */
type Weighed = Pick<WeightedPipeline, 'total' | 'weighted' | 'lines'> & { readonly groups: WeightedGroup[] };

function weigh<T extends number | bigint>({ ids, groupOf, chances, groups }: ReadDeals, lane: MoneyLane<T>): Weighed {
  const { zero, add, print } = lane;
  const totals = groups.map(() => zero);
  const expected = groups.map(() => zero);
  const lines: WeightedLine[] = [];
  let total = zero;
  let weighted = zero;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as string | null;
    const group = groupOf[place] as number;
    const own = lane.value(place);
    const part = lane.weighted(place);
    total = add(total, own);
    weighted = add(weighted, part);
    if (groups.length > 0) {
      totals[group] = add(totals[group] as T, own);
      expected[group] = add(expected[group] as T, part);
    }
    const line = { value: print(own), probability: chances[place] as number, weighted: print(part) };
    lines.push(id === null ? line : { id, value: line.value, probability: line.probability, weighted: line.weighted });
  }
  return {
    total: print(total),
    weighted: print(weighted),
    lines,
    groups: groups.map(({ name, count, missingValue }, i) => ({ group: name, count, missingValue, total: print(totals[i] as T), weighted: print(expected[i] as T) })),
  };
}

/**
 * Weights open deals by their chances: what they are worth, what may be expected of them, and how far that may be off.
 *
 * `weighted = Σ value × probability`; `standardDeviation = √Σ value² × probability × (1 − probability)`
 *
 * *When to use*: for the middle of a forecast. Whether a target is reached is another question: no outcome need equal the
 * weighted sum.
 *
 * *Gotchas*: a deal's own probability goes before that of its stage, and 0 is a value. There is no default ladder of
 * probabilities, and the history of won and lost deals has none for a parked stage: give a parked deal that of the stage it was
 * parked from, or 0 where you do not count on it. A deal without a value is counted, and is in no sum and no line.
 *
 * @param deals - rows with `value` (money, 0 or more), `probability` (0 to 1) or `stage`, and where wanted `id` and `currency`
 * @param options - `probabilities` by stage; `groupBy`: a field of the rows; `currency`, `minorUnits`, `rounding`; `onInvalid`:
 *   `'throw'` (default) or `'collect'`
 * @returns sums, spread, one line a deal with a value, rounded so that the lines sum to the whole, and the groups; the group
 *   of deals without the field is null
 * @throws {SalesMathError} MISSING_PROBABILITY: neither the deal nor its stage has one
 * @throws {SalesMathError} INVALID_PROBABILITY: a probability outside 0 to 1
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value below 0
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the deals, also where bad rows are collected, or one that is not
 *   `options.currency`
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculateWeightedPipeline } from 'salesmath';
 * const pipeline = calculateWeightedPipeline(
 *   [
 *     { id: 'a', value: '45000', stage: 'offer' },
 *     { id: 'b', value: '18500', probability: 0.85 },
 *     { id: 'c', stage: 'offer' },
 *   ],
 *   { probabilities: { offer: 0.7 } },
 * );
 * pipeline.total; // => '63500.00'
 * pipeline.weighted; // => '47225.00'
 * pipeline.lines[1]; // => { id: 'b', value: '18500.00', probability: 0.85, weighted: '15725.00' }
 * pipeline.missingValue; // => 1
 */
export function calculateWeightedPipeline(deals: Iterable<WeightedDeal>, options?: CalculateWeightedPipelineOptions): WeightedPipeline {
  const given = requireOptions<CalculateWeightedPipelineOptions>(options, [...MONEY_OPTION_KEYS, 'probabilities', 'groupBy', 'onInvalid']);
  readMoneyStyle(given); // a wrong option is refused even where there is no row
  const stageProbabilities = readProbabilities(given.probabilities);
  const groupBy = given.groupBy === undefined ? undefined : requireField(given.groupBy, 'options.groupBy');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const rows = toList(deals, 'deals');
  const purse: Purse = { currency: given.currency };
  const read = readDeals(rows, stageProbabilities, groupBy, purse, collect);
  const money = { ...given, currency: purse.currency };
  const style = readMoneyStyle(money);
  const weighed = weigh(read, chooseLane(read.values, read.probabilities, style) as MoneyLane<number>);
  const missingValue = read.count - read.ids.length;
  const { total, weighted, lines, groups } = weighed;
  return {
    count: read.count,
    total,
    weighted,
    standardDeviation: spreadOf(read),
    missingValue,
    lines,
    ...(groupBy === undefined ? {} : { groups }),
    options: {
      ...effectiveMoney(money, style),
      probabilities: Object.fromEntries(stageProbabilities),
      ...(groupBy === undefined ? {} : { groupBy }),
      onInvalid,
    },
    warnings: missingValue === 0 ? [] : [{ code: 'MISSING_VALUE', count: missingValue }],
    ...(collect ? { rejected: read.rejected } : {}),
  };
}

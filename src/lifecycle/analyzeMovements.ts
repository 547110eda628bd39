import { fractionAt } from '../internal/decimalColumns.js';
import { readScaled } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatUnits, negate, sign, toNumber } from '../internal/fraction.js';
import { createIdCodes } from '../internal/idCodes.js';
import { DECIMAL_RULE, fail, missingOr } from '../internal/issues.js';
import { formatMoney } from '../internal/rounding.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { readIdList, toList } from '../internal/rows.js';
import { createMoneyRounder } from '../internal/runningTotal.kernel.js';
import { buildValues } from '../internal/scaled.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireUnique } from '../internal/validate.js';
import type { Movements } from './movements.kernel.js';
import { traceMovements } from './movements.kernel.js';
import type { AnalyzeMovementsOptions, CustomerPeriodValue, MovementAnalysis, MovementPeriod } from './movements.types.js';
import { createRowFaults, readRowId } from './rowFaults.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('periods', 'knownBefore', 'onInvalid');
const PERIOD_RULE = 'must be text that sorts in order of time, such as "2026-09"';
const MOST_DECIMALS = 4; // a finer scale leaves fewer digits in front of the point

interface ReadMovements {
  readonly customers: readonly string[];
  readonly customer: Int32Array;
  /** Index of the row's period in `periods`. */
  readonly period: Int32Array;
  readonly value: DecimalColumn;
  readonly periods: readonly string[];
}

function readRows(rows: readonly CustomerPeriodValue[], spine: readonly string[] | null, style: MoneyStyle, bad: BadRows): ReadMovements {
  const count = rows.length;
  const codes = createIdCodes(count);
  const customer = new Int32Array(count);
  const period = new Int32Array(count);
  const values = buildValues(count, Math.min(style.minorUnits, MOST_DECIMALS));
  const faults = createRowFaults(rows, 'rows', 'customerId', bad);
  const indexOf = new Map<string, number>(spine?.map((name, i) => [name, i]));
  let lastId: unknown;
  let lastCode = -1;
  let lastPeriod: unknown;
  let lastIndex = -1;
  let good = 0;
  for (let i = 0; i < count; i += 1) {
    const row = rows[i] as CustomerPeriodValue;
    if (!faults.isRow(i, 'customerId, period, value')) continue;
    if (row.customerId !== lastId || lastCode < 0) {
      const id = readRowId(row.customerId, 'customerId', i, faults);
      if (id === null) continue;
      lastId = row.customerId;
      lastCode = codes.codeOf(id);
    }
    const name = row.period;
    let index = lastIndex;
    if (name !== lastPeriod || lastIndex < 0) {
      if (typeof name !== 'string' || name === '') {
        faults.add(i, 'period', 'INVALID_ID', PERIOD_RULE);
        continue;
      }
      const known = indexOf.get(name);
      if (known === undefined && spine !== null) {
        faults.add(i, 'period', 'UNKNOWN_PERIOD', 'must be one of options.periods. Add it there, or leave the row out');
        continue;
      }
      index = known ?? indexOf.size;
    }
    if (isNegative(row.value)) {
      faults.add(i, 'value', 'NEGATIVE_AMOUNT', 'must be 0 or more: what a customer is worth in a period');
      continue;
    }
    if (!values.set(good, row.value)) {
      faults.add(i, 'value', 'INVALID_NUMBER', DECIMAL_RULE);
      continue;
    }
    if (index !== lastIndex) {
      lastPeriod = name;
      lastIndex = index;
      indexOf.set(name, index); // not before the row is known to be good, since one that is collected brings no period
    }
    customer[good] = lastCode;
    period[good] = index;
    good += 1;
  }
  bad.settle();
  const found = [...indexOf.keys()];
  const periods = spine ?? found.slice().sort();
  if (spine === null) {
    const place = new Map(periods.map((name, i) => [name, i]));
    const moved = found.map((name) => place.get(name) as number);
    for (let i = 0; i < good; i += 1) period[i] = moved[period[i] as number] as number;
  }
  return { customers: codes.ids, customer: customer.subarray(0, good), period: period.subarray(0, good), value: values.finish(), periods };
}

/** Whether a value is a number below 0. */
function isNegative(value: unknown): boolean {
  if (typeof value === 'number') return value < 0 && value > -Infinity;
  if (typeof value === 'string' && value.charCodeAt(0) !== 45) return false;
  return (readScaled(value)?.units ?? 0n) < 0n;
}

function readSpine(given: AnalyzeMovementsOptions['periods']): string[] | null {
  if (given === undefined) return null;
  if (!Array.isArray(given)) return fail('INVALID_OPTION', 'options.periods', given, 'must be a list of periods in order of time');
  const names = Array.from(given, (name: unknown, i) => {
    if (typeof name === 'string' && name !== '') return name;
    return fail(missingOr('INVALID_ID', name), `options.periods[${i}]`, name, PERIOD_RULE);
  });
  requireUnique(names, (index) => `options.periods[${index}]`);
  return names;
}

function describePeriod(moves: Movements, at: number, period: string, style: MoneyStyle): MovementPeriod {
  const opening = fractionAt(moves.closing, at - 1);
  const fresh = fractionAt(moves.fresh, at);
  const expansion = fractionAt(moves.expansion, at);
  const contraction = negate(fractionAt(moves.contraction, at));
  const churn = negate(fractionAt(moves.churn, at));
  const reactivation = fractionAt(moves.reactivation, at);
  const lines = [opening, fresh, expansion, contraction, churn, reactivation].map(createMoneyRounder(style)).map((units) => formatUnits(units, style.minorUnits));
  const kept = add(add(opening, contraction), churn);
  const share = (part: Fraction): number | null => (sign(opening) === 0 ? null : toNumber(divide(part, opening)));
  const counts = moves.customers;
  return {
    period,
    opening: lines[0] as string,
    new: lines[1] as string,
    expansion: lines[2] as string,
    contraction: lines[3] as string,
    churn: lines[4] as string,
    reactivation: lines[5] as string,
    closing: formatMoney(fractionAt(moves.closing, at), style),
    customers: {
      opening: counts.closing[at - 1] as number,
      new: counts.fresh[at] as number,
      expansion: counts.expansion[at] as number,
      contraction: counts.contraction[at] as number,
      churn: counts.churn[at] as number,
      reactivation: counts.reactivation[at] as number,
      unchanged: counts.unchanged[at] as number,
      closing: counts.closing[at] as number,
    },
    grossRetention: share(kept),
    netRetention: share(add(kept, expansion)),
  };
}

/**
 * Explains how the value of one period became that of the next: new customers, growing and shrinking ones, those who left and
 * those who came back.
 *
 * `opening + new + expansion + contraction + churn + reactivation = closing`, to the cent, and each closing is the next opening.
 *
 * **When to use** For the bridge of recurring revenue (MRR), or of sales by month.
 *
 * **Gotchas** The first period is the opening: n periods give n − 1 rows, and nobody is called new or gone by the edge of the data.
 * A period in which nobody has a row is not there unless `periods` lists it. Parts finer than the currency are rounded by their
 * running total, so a part can differ by a cent from its own rounding.
 *
 * @param rows - `customerId`, `period` (text that sorts in order of time) and `value` (money, 0 or more); rows of one customer and
 *   period are summed, no row is 0
 * @param options - `periods`: all periods in order of time, default those of the rows sorted as text. `knownBefore`: who was a
 *   customer before the first period. `currency`, `minorUnits`, `rounding`: how money is printed, default the currency's decimals, else 2; half-up.
 *   `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns one row for each period but the first; the retentions are null where nothing was there to be kept
 * @throws {SalesMathError} UNKNOWN_PERIOD: a row outside `periods`
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value below 0
 * @throws {SalesMathError} DUPLICATE_ID: a period listed twice
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION, UNKNOWN_CURRENCY: an unknown option, or one out of range
 * @example
 * import { analyzeMovements } from 'salesmath';
 * const rows = [
 *   { customerId: 'ana', period: '2025-01', value: '100' }, { customerId: 'ana', period: '2025-02', value: '130' },
 *   { customerId: 'ben', period: '2025-01', value: '80' }, { customerId: 'cy', period: '2025-02', value: '40' },
 * ];
 * const [february] = analyzeMovements(rows).periods;
 * [february?.opening, february?.new, february?.expansion, february?.churn, february?.closing]; // => ['180.00', '40.00', '30.00', '-80.00', '170.00']
 * february?.netRetention; // => 0.7222222222222222
 * @see {@link calculateMigration}
 */
export function analyzeMovements(rows: Iterable<CustomerPeriodValue>, options?: AnalyzeMovementsOptions): MovementAnalysis {
  const given = requireOptions<AnalyzeMovementsOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const spine = readSpine(given.periods);
  const knownBefore = readIdList(given.knownBefore, 'options.knownBefore');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const bad = createBadRows(collect);
  const { customers, customer, period, value, periods } = readRows(toList(rows, 'rows'), spine, style, bad);
  const known = new Uint8Array(customers.length);
  if (knownBefore.length > 0) {
    const before = new Set(knownBefore);
    customers.forEach((id, of) => {
      if (before.has(id)) known[of] = 1;
    });
  }
  const moves = traceMovements(customer, period, value, customers.length, periods.length, known);
  return {
    periods: periods.slice(1).map((name, i) => describePeriod(moves, i + 1, name, style)),
    warnings: [],
    options: { periods, knownBefore, onInvalid, ...effectiveMoney(given, style) },
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}

import { sumRuns } from '../internal/decimalColumns.js';
import type { DecimalColumn } from '../internal/scaled.js';

/** Movements of value by period, and of customers. The first period only opens. */
export interface Movements {
  /** Value of each period, and its parts as sums that are 0 or more. All are of one scale. */
  readonly closing: DecimalColumn;
  readonly fresh: DecimalColumn;
  readonly expansion: DecimalColumn;
  readonly contraction: DecimalColumn;
  readonly churn: DecimalColumn;
  readonly reactivation: DecimalColumn;
  readonly customers: {
    readonly closing: Int32Array;
    readonly fresh: Int32Array;
    readonly expansion: Int32Array;
    readonly contraction: Int32Array;
    readonly churn: Int32Array;
    readonly reactivation: Int32Array;
    readonly unchanged: Int32Array;
  };
}

/** The order of rows by customer, then period: each is counted out once. */
function orderRows(customer: Int32Array, period: Int32Array, customers: number, periods: number): Int32Array {
  const countOut = (order: Int32Array | null, key: Int32Array, keys: number): Int32Array => {
    const next = new Int32Array(keys + 1);
    for (const each of key) next[each + 1] = (next[each + 1] as number) + 1;
    for (let k = 0; k < keys; k += 1) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
    const placed = new Int32Array(key.length);
    for (let i = 0; i < key.length; i += 1) {
      const row = order === null ? i : (order[i] as number);
      const of = key[row] as number;
      const at = next[of] as number;
      placed[at] = row;
      next[of] = at + 1;
    }
    return placed;
  };
  return countOut(countOut(null, period, periods), customer, customers);
}

/**
 * Walks through the periods of every customer.
 *
 * Sums are doubles or bigints, whichever the cells are; both are added with the same sign, which is all that the casts to
 * number say.
 *
 * @param known - 1: the customer was one before the first period
 */
export function traceMovements(customer: Int32Array, period: Int32Array, value: DecimalColumn, customers: number, periods: number, known: Uint8Array): Movements {
  const order = orderRows(customer, period, customers, periods);
  const starts = new Int32Array(order.length + 1);
  let cells = 0;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] as number;
    const before = order[i - 1] as number;
    if (i > 0 && customer[row] === customer[before] && period[row] === period[before]) continue;
    starts[cells] = i;
    cells += 1;
  }
  starts[cells] = order.length;
  const { scale, units } = sumRuns(value, starts.subarray(0, cells + 1), order);
  const fast = units instanceof Float64Array;
  const column = (): DecimalColumn => ({ scale, units: fast ? new Float64Array(periods) : new Array<bigint>(periods).fill(0n) });
  const counter = (): Int32Array => new Int32Array(periods);
  const moves: Movements = {
    closing: column(),
    fresh: column(),
    expansion: column(),
    contraction: column(),
    churn: column(),
    reactivation: column(),
    customers: { closing: counter(), fresh: counter(), expansion: counter(), contraction: counter(), churn: counter(), reactivation: counter(), unchanged: counter() },
  };
  const move = (kind: keyof Movements['customers'], at: number, amount: number): void => {
    const count = moves.customers[kind];
    count[at] = (count[at] as number) + 1;
    if (kind === 'unchanged') return;
    const sums = moves[kind].units;
    sums[at] = ((sums[at] as number) + amount);
  };

  let last = -1; // the customer's latest period with a value
  let lastValue = 0;
  let lastCustomer = -1;
  const leave = (): void => {
    if (last >= 0 && last + 1 < periods) move('churn', last + 1, lastValue);
  };
  for (let cell = 0; cell < cells; cell += 1) {
    const row = order[starts[cell] as number] as number;
    const amount = units[cell] as number;
    const of = customer[row] as number;
    if (of !== lastCustomer) {
      leave();
      lastCustomer = of;
      last = -1;
    }
    if (!(amount > 0)) continue;
    const at = period[row] as number;
    move('closing', at, amount);
    if (last >= 0 && last === at - 1) {
      if (amount > lastValue) move('expansion', at, amount - lastValue);
      else if (amount < lastValue) move('contraction', at, lastValue - amount);
      else move('unchanged', at, amount);
    } else {
      leave();
      move(last >= 0 || known[of] === 1 ? 'reactivation' : 'fresh', at, amount);
    }
    last = at;
    lastValue = amount;
  }
  leave();
  return moves;
}

import { agreeOnCurrency } from '../funnel/rowCurrency.js';
import type { StageEntry } from '../funnel/types.js';
import type { DealVisits } from '../funnel/visits.js';
import { BLOCK } from '../internal/batches.js';
import { readDecimal } from '../internal/decimal.js';
import { formatExact, sign } from '../internal/fraction.js';
import { DECIMAL_RULE, fail, joinPath } from '../internal/issues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildColumn, scanScaled } from '../internal/scaled.js';
import { isObject } from '../internal/shapes.js';

/** What deals are worth, by deal code. */
export interface DealValues {
  /** 1 where there is a value. */
  readonly known: Uint8Array;
  readonly column: DecimalColumn;
  /** The one currency of the values that are summed; undefined when none is told. */
  readonly currency: string | undefined;
}

/** Values by deal id as exact decimals; `NEGATIVE_AMOUNT`, `INVALID_NUMBER`, `INVALID_OPTION`. */
export function requireValues(values: unknown, path: string): Record<string, string> | undefined {
  if (values === undefined) return undefined;
  const checked: Record<string, string> = {};
  for (const [id, value] of entriesOf(values, path)) {
    if (value === undefined) continue;
    const where = joinPath(path, [id]);
    const exact = readDecimal(value);
    if (exact === null) fail(value === null ? 'MISSING_VALUE' : 'INVALID_NUMBER', where, value, DECIMAL_RULE);
    if (sign(exact) < 0) fail('NEGATIVE_AMOUNT', where, value, 'must be 0 or more');
    checked[id] = formatExact(exact);
  }
  return checked;
}

/** The fields of an object by deal id; `__proto__` cannot be one. */
export function entriesOf(object: unknown, path: string): [string, unknown][] {
  if (!isObject(object)) return fail('INVALID_OPTION', path, object, 'must be an object by deal id');
  if (Object.hasOwn(object, '__proto__')) fail('INVALID_OPTION', joinPath(path, ['__proto__']), object, 'is not a name that can be used');
  return Object.entries(object);
}

export interface ValueSources {
  readonly rows: readonly StageEntry[];
  readonly visits: DealVisits;
  /** Whether the deal's value is in a sum of the report. */
  readonly isUsed: (deal: number) => boolean;
  /** Values that win over those of the rows. */
  readonly given: Readonly<Record<string, string>> | undefined;
  /** The currency of the report, when it has one. */
  readonly currency: string | undefined;
  readonly minorUnits: number;
  /** What else to do about a second currency, for its message. */
  readonly mend: string;
  /** Whether rows carry currencies. */
  readonly hasCurrencies: boolean;
}

/** Whether all values of some deals are text. Asked ahead, so that the rows come out of memory side by side. */
function isText(rows: readonly StageEntry[], valueRow: Int32Array, from: number, to: number): boolean {
  let text = 0;
  for (let d = from; d < to; d += 1) {
    const index = valueRow[d] as number;
    if (index < 0 || typeof (rows[index] as StageEntry).value === 'string') text += 1;
  }
  return text === to - from;
}

/** Reads the value of every deal: the one given, else that of its latest row with one. */
export function readDealValues(sources: ValueSources): DealValues {
  const { rows, visits, isUsed, given, minorUnits, hasCurrencies } = sources;
  const { deals, ids, valueRow } = visits;
  const known = new Uint8Array(deals);
  const column = buildColumn(deals, minorUnits);
  let { currency } = sources;
  let allText = false;
  for (let d = 0; d < deals; d += 1) {
    if (d % BLOCK === 0) allText = isText(rows, valueRow, d, Math.min(d + BLOCK, deals));
    const id = ids[d] as string;
    if (given !== undefined && Object.hasOwn(given, id)) {
      known[d] = 1;
      column.set(d, given[id]);
      continue;
    }
    const index = valueRow[d] as number;
    if (index < 0) continue;
    const row = rows[index] as StageEntry;
    const { value } = row;
    const units = allText || typeof value === 'string' ? scanScaled(value as string, minorUnits) : NaN;
    known[d] = 1;
    if (units === units) column.fast[d] = units;
    else column.set(d, value);
    if (hasCurrencies && isUsed(d)) currency = agreeOnCurrency(currency, row, index, sources.mend);
  }
  return { known, column: column.finish(), currency };
}

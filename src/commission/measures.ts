import { DECIMAL_RULE, issue } from '../internal/issues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildColumn } from '../internal/scaled.js';
import { fieldOf } from '../internal/shapes.js';
import type { TransactionTable } from './transactions.js';
import { setValue } from './transactions.js';
import type { SalesTransaction } from './types.js';

/** A measure of every transaction. */
export interface MeasureColumn {
  readonly values: DecimalColumn;
  /** Whether credits of it are cut in steps of money. */
  readonly isMoney: boolean;
  /** 1: the transaction has no such measure; null: all have. */
  readonly missing: Uint8Array | null;
  /** Where it stands in a row, for messages. */
  readonly field: string;
}

function countColumn(table: TransactionTable): MeasureColumn {
  const { amount, rows } = table;
  const units = new Float64Array(rows.length);
  for (let i = 0; i < units.length; i += 1) units[i] = (amount.units[i] as number | bigint) < 0 ? -1 : 1;
  return { values: { scale: 0, units }, isMoney: false, missing: null, field: 'count' };
}

function valueOf(row: SalesTransaction, name: string): unknown {
  if (name === 'margin' || name === 'units') return row[name];
  return fieldOf(row.measures, name);
}

/** Reads a measure of every transaction that is not rejected; a value that is no number rejects its row. */
export function readMeasure(table: TransactionTable, name: string, minorUnits: number): MeasureColumn {
  if (name === 'amount') return { values: table.amount, isMoney: true, missing: null, field: name };
  if (name === 'count') return countColumn(table);
  const isMoney = name === 'margin';
  const field = isMoney || name === 'units' ? name : `measures.${name}`;
  const { rows, rejectedFlags, rates } = table;
  const column = buildColumn(rows.length, isMoney ? minorUnits : 0);
  const missing = new Uint8Array(rows.length);
  let anyMissing = false;
  for (let i = 0; i < rows.length; i += 1) {
    if (rejectedFlags[i] === 1) continue;
    const value = valueOf(rows[i] as SalesTransaction, name);
    if (value === undefined || value === null) {
      missing[i] = 1;
      anyMissing = true;
    } else if (!setValue(column, i, value, isMoney ? rates.get(i) : undefined)) {
      table.reject(i, issue('INVALID_NUMBER', `transactions[${i}].${field}`, value, DECIMAL_RULE));
    }
  }
  return { values: column.finish(), isMoney, missing: anyMissing ? missing : null, field };
}

import { sumOfPositives } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import type { Ranking } from '../internal/topShare.js';
import { rankFalling } from '../internal/topShare.js';
import { FRACTION_OF_ONE, requireDecimal } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import type { ValuedItem } from './concentration.types.js';
import { createIdReader, readGoodRows } from './goodRows.js';

/** Values of most items have no more decimals. */
const USUAL_DECIMALS = 2;

/** Items as columns, ranked. */
export interface RankedItems {
  readonly ids: readonly string[];
  readonly value: DecimalColumn;
  readonly ranking: Ranking;
  /** Sum of the values above 0, in units of the column. */
  readonly total: number | bigint;
  /** Bad rows, where they are collected. */
  readonly rejected: readonly RejectedRow[];
}

function readValues(rows: readonly ValuedItem[], bad: BadRows): Pick<RankedItems, 'ids' | 'value'> {
  const reader = createIdReader(rows.length, 'items', 'id', bad);
  const values = buildValues(rows.length, USUAL_DECIMALS);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as ValuedItem;
    if (!reader.isRow(i, row, 'id, value')) continue;
    if (reader.read(i, row.id, row) && !values.set(i, row.value)) reader.refuse(i, 'value', 'INVALID_NUMBER', row.value, DECIMAL_RULE, row);
  }
  return { ids: reader.ids, value: values.finish() };
}

/** Checks and ranks items. */
export function readItems(items: Iterable<ValuedItem>, collect: boolean): RankedItems {
  const { table: { ids, value }, rejected } = readGoodRows(items, 'items', collect, readValues);
  return { ids, value, ranking: rankFalling(value.units), total: sumOfPositives(value.units), rejected };
}

/** Reads a fraction from 0 to 1. */
export function readShare(value: unknown, path: string): Fraction {
  const share = requireDecimal(value, path);
  return FRACTION_OF_ONE.holds(share) ? share : fail('INVALID_OPTION', path, value, FRACTION_OF_ONE.rule);
}

import { sumOfPositives } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { FRACTION_OF_ONE } from '../internal/validate.js';
import { createUniqueIds } from '../internal/ids.js';
import { DECIMAL_RULE, fail, fieldIssue } from '../internal/issues.js';
import { createRowIssues, isRow } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import type { Ranking } from '../internal/topShare.js';
import { rankFalling } from '../internal/topShare.js';
import { ID_RULE, readId, requireDecimal } from '../internal/validate.js';
import type { ValuedItem } from './concentration.types.js';

/** Values of most items have no more decimals. */
const USUAL_DECIMALS = 2;

/** Items as columns, ranked. */
export interface RankedItems {
  readonly ids: readonly string[];
  readonly value: DecimalColumn;
  readonly ranking: Ranking;
  /** Sum of the values above 0, in units of the column. */
  readonly total: number | bigint;
}

/** Reads the ids of rows that must each stand once. */
export function createIdReader(rows: number, path: (index: number) => string): {
  readonly ids: string[];
  /** False when the row is refused. */
  read(index: number, id: unknown, row?: unknown): boolean;
  /** Throws what was refused. */
  settle(): void;
  readonly issues: ReturnType<typeof createRowIssues>;
} {
  const ids = new Array<string>(rows);
  const known: string[] = ids;
  const issues = createRowIssues();
  let reached = 0;
  const unique = createUniqueIds(function* () {
    for (let i = 0; i < reached; i += 1) if (known[i] !== undefined) yield known[i] as string;
  });
  return {
    ids,
    issues,
    read(index, id, row) {
      const text = readId(id);
      if (text === null) {
        issues.note(fieldIssue('INVALID_ID', path(index), id, ID_RULE, row));
        return false;
      }
      reached = index;
      if (!unique.add(text)) {
        issues.add('DUPLICATE_ID', path(index), id, 'must be unique: an earlier row has it');
        return false;
      }
      ids[index] = text;
      return true;
    },
    settle() {
      issues.settle();
    },
  };
}

/** Checks and ranks items. */
export function readItems(items: Iterable<ValuedItem>): RankedItems {
  const rows = toList(items, 'items');
  const reader = createIdReader(rows.length, (index) => `items[${index}].id`);
  const values = buildValues(rows.length, USUAL_DECIMALS);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as ValuedItem;
    if (!isRow(row, 'items', i, 'id, value', reader.issues)) continue;
    if (reader.read(i, row.id, row) && !values.set(i, row.value)) reader.issues.note(fieldIssue('INVALID_NUMBER', `items[${i}].value`, row.value, DECIMAL_RULE, row));
  }
  reader.settle();
  const value = values.finish();
  return { ids: reader.ids, value, ranking: rankFalling(value.units), total: sumOfPositives(value.units) };
}

/** Reads a fraction from 0 to 1. */
export function readShare(value: unknown, path: string): Fraction {
  const share = requireDecimal(value, path);
  return FRACTION_OF_ONE.holds(share) ? share : fail('INVALID_OPTION', path, value, FRACTION_OF_ONE.rule);
}

import type { ErrorCode } from '../errors.js';
import { createUniqueIds } from '../internal/ids.js';
import { fieldIssue } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';

/** Rows that could be read, and what was read of them. */
export interface GoodRows<Row, Table> {
  readonly rows: readonly Row[];
  readonly table: Table;
  /** The others, where they are collected. */
  readonly rejected: readonly RejectedRow[];
}

type TableReader<Row, Table> = (rows: readonly Row[], bad: BadRows) => Table;

function readAll<Row, Table>(rows: readonly Row[], collect: boolean, read: TableReader<Row, Table>): GoodRows<Row, Table> {
  const bad = createBadRows(collect);
  const table = read(rows, bad);
  bad.settle();
  return { rows, table, rejected: bad.rejected };
}

/**
 * Reads rows into columns. Where some are collected, the others are read once more by themselves: nothing is left of a row that was
 * read in part, and a loop over good rows has nothing to do for the bad ones.
 */
export function readGoodRows<Row, Table>(source: Iterable<Row>, list: string, collect: boolean, read: TableReader<Row, Table>): GoodRows<Row, Table> {
  const rows = toList(source, list);
  const all = readAll(rows, collect, read);
  const { rejected } = all;
  if (rejected.length === 0) return all;
  const good: Row[] = [];
  let next = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (rejected[next]?.index === i) next += 1;
    else good.push(rows[i] as Row);
  }
  return { ...readAll(good, false, read), rejected };
}

/** Reads the ids of rows that must each stand once. */
export interface IdReader {
  readonly ids: string[];
  /** False when the row is no object, and refused. */
  isRow(index: number, row: unknown, fields: string): boolean;
  /** False when the row is refused. With the row, its fields are named where it has no id. */
  read(index: number, id: unknown, row?: unknown): boolean;
  /** Refuses a field of a row, or with `''` the row; absent ones are `MISSING_VALUE`, whatever the code. */
  refuse(index: number, field: string, code: ErrorCode, received: unknown, rule: string, row?: unknown): void;
}

export function createIdReader(rows: number, list: string, idField: string, bad: BadRows): IdReader {
  const ids = new Array<string>(rows);
  const known: string[] = ids;
  const released = new Set<string>(); // ids of collected rows, which a later row may have
  let reached = 0;
  const unique = createUniqueIds(function* () {
    for (let i = 0; i < reached; i += 1) if (known[i] !== undefined) yield known[i] as string;
  });
  const refuse: IdReader['refuse'] = (index, field, code, received, rule, row) => {
    const path = `${list}[${index}]${field === '' ? '' : `.${field}`}`;
    const id = known[index];
    if (bad.collect && id !== undefined) released.add(id);
    bad.reject(index, id, fieldIssue(code, path, received, rule, row));
  };
  return {
    ids,
    isRow(index, row, fields) {
      if (typeof row === 'object' && row !== null) return true;
      refuse(index, '', 'INVALID_ROW', row, `must be an object { ${fields} }`);
      return false;
    },
    read(index, id, row) {
      const text = readId(id);
      if (text === null) {
        refuse(index, idField, 'INVALID_ID', id, ID_RULE, row);
        return false;
      }
      reached = index;
      if (!unique.add(text) && !released.delete(text)) {
        bad.reject(index, text, fieldIssue('DUPLICATE_ID', `${list}[${index}].${idField}`, id, 'must be unique: an earlier row has it', row));
        return false;
      }
      ids[index] = text;
      return true;
    },
    refuse,
  };
}

import type { ErrorCode } from '../errors.js';
import { DAY_RULE, parseDay } from '../internal/dates.js';
import { issue, missingOr } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { ID_RULE, readId } from '../internal/validate.js';

/** Notes what is wrong with the rows of a list: all of it where bad rows are thrown, the first fault of each where they are collected. */
export interface RowFaults {
  /** Whether a row is an object; else it is refused. `fields` names those that it needs. */
  isRow(index: number, fields: string): boolean;
  /** Refuses a field of a row; absent ones are `MISSING_VALUE`, whatever the code. */
  add(index: number, field: string, code: ErrorCode, rule: string): void;
}

/** @param idField - the field that names a row, or whom it is about */
export function createRowFaults(rows: readonly unknown[], list: string, idField: string, bad: BadRows): RowFaults {
  const refuse = (index: number, path: string, received: unknown, id: unknown, code: ErrorCode, rule: string): void => {
    bad.reject(index, id, issue(missingOr(code, received), path, received, rule));
  };
  return {
    isRow(index, fields) {
      const row = rows[index];
      if (typeof row === 'object' && row !== null) return true;
      refuse(index, `${list}[${index}]`, row, undefined, 'INVALID_ROW', `must be an object { ${fields} }`);
      return false;
    },
    add(index, field, code, rule) {
      const row = rows[index] as Readonly<Record<string, unknown>>;
      refuse(index, `${list}[${index}].${field}`, row[field], row[idField], code, rule);
    },
  };
}

/** An id as text, or null when the row is refused. */
export function readRowId(id: unknown, field: string, index: number, faults: RowFaults): string | null {
  const text = readId(id);
  if (text === null) faults.add(index, field, 'INVALID_ID', ID_RULE);
  return text;
}

/** A day, or NaN when the row is refused. */
export function readRowDay(value: unknown, field: string, index: number, faults: RowFaults): number {
  const day = parseDay(value);
  if (day !== day) faults.add(index, field, 'INVALID_DATE', DAY_RULE);
  return day;
}

/** A day, null where there is none, or NaN when the row is refused. */
export function readOptionalDay(value: unknown, field: string, index: number, faults: RowFaults): number | null {
  return value === undefined || value === null ? null : readRowDay(value, field, index, faults);
}

import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';
import type { RejectedRow } from '../types.js';
import { issue, missingOr } from './issues.js';
import { readId } from './validate.js';

/** What is listed of many bad rows; the rest is counted. */
const LISTED = 50;

/** Gathers what is wrong with rows, so that one error tells of them all. */
export interface RowIssues {
  /** Notes a value; absent ones are `MISSING_VALUE`, whatever the code. */
  add(code: ErrorCode, path: string, received: unknown, rule: string): void;
  /** Notes an issue as it is. */
  note(found: SalesMathIssue): void;
  /** Throws what was noted, if anything was. */
  settle(): void;
}

export function createRowIssues(): RowIssues {
  const listed: SalesMathIssue[] = [];
  let omitted = 0;
  const note = (found: SalesMathIssue): void => {
    if (listed.length < LISTED) listed.push(found);
    else omitted += 1;
  };
  return {
    add(code, path, received, rule) {
      note(issue(missingOr(code, received), path, received, rule));
    },
    note,
    settle() {
      const [first, ...rest] = listed;
      if (first !== undefined) throw new SalesMathError([first, ...rest], { omitted });
    },
  };
}

/** Gathers bad rows, for a function that may be asked to compute the others. */
export interface BadRows {
  /** The rows collected; empty where they are thrown. */
  readonly rejected: RejectedRow[];
  /** Notes what is wrong with a row; `id` is the one that it carries, be it good or bad. */
  reject(index: number, id: unknown, found: SalesMathIssue): void;
  /** Throws what was found, unless rows are collected. */
  settle(): void;
}

/** A bad row as it is told of in a result. */
function rejectedRow(index: number, id: unknown, { code, path, message }: SalesMathIssue): RejectedRow {
  const text = readId(id);
  return { index, ...(text === null ? {} : { id: text }), code, path, message };
}

export function createBadRows(collect: boolean): BadRows {
  const rejected: RejectedRow[] = [];
  const issues = createRowIssues();
  return {
    rejected,
    reject(index, id, found) {
      if (collect) rejected.push(rejectedRow(index, id, found));
      else issues.note(found);
    },
    settle: () => issues.settle(),
  };
}

/** Whether a row is an object; else it is refused. */
export function isRow(row: unknown, list: string, index: number, fields: string, issues: RowIssues): boolean {
  if (typeof row === 'object' && row !== null) return true;
  issues.add('INVALID_ROW', `${list}[${index}]`, row, `must be an object { ${fields} }`);
  return false;
}

/**
 * Notes what was thrown about a row, so that a loop goes on with the next one; anything else is thrown on. Loops over very many rows
 * catch by themselves, since {@link readEach} costs each row a call.
 */
export function noteThrown(error: unknown, issues: RowIssues): void {
  if (!(error instanceof SalesMathError)) throw error;
  for (const found of error.issues) issues.note(found);
}

/**
 * Reads rows one after the other, and goes on after a bad one, so that one error tells of them all. What `read` throws about a row
 * is taken for that row's fault.
 */
export function readEach<T>(rows: Iterable<T>, read: (row: T, index: number) => void): void {
  const issues = createRowIssues();
  let index = 0;
  for (const row of rows) {
    try {
      read(row, index);
    } catch (error) {
      noteThrown(error, issues);
    }
    index += 1;
  }
  issues.settle();
}

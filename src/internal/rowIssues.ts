import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';
import type { RejectedRow } from '../types.js';
import { issue, missingOr } from './issues.js';
import { readId, requireWord } from './validate.js';

/** What is done about rows that cannot be read. */
export type OnInvalid = 'throw' | 'collect';

/** Reads the option of that name. */
export function requireOnInvalid(value: unknown): OnInvalid {
  return requireWord(value, ['throw', 'collect'], 'throw', 'options.onInvalid');
}

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
  /** Whether they are collected. */
  readonly collect: boolean;
  /** The rows collected; empty where they are thrown. */
  readonly rejected: RejectedRow[];
  /** Notes what is wrong with a row, where rows are collected its first fault only; `id` is the one that it carries, be it good or bad. */
  reject(index: number, id: unknown, found: SalesMathIssue): void;
  /** Whether the row that is being read was collected, so that it has no say; never where bad rows are thrown. */
  isRejected(index: number): boolean;
  /** Notes what was thrown about a row. What is no error of ours is thrown on. */
  rejectThrown(index: number, id: unknown, error: unknown): void;
  /** Throws what was found, unless rows are collected. */
  settle(): void;
}

/** A bad row as it is told of in a result. */
function rejectedRow(index: number, id: unknown, { code, path, message }: SalesMathIssue): RejectedRow {
  const text = readId(id);
  return { index, ...(text === null ? {} : { id: text }), code, path, message };
}

/**
 * @param collect - whether bad rows are collected; else `settle` throws
 * @param issues - those of another list of the same call, so that one error tells of both
 */
export function createBadRows(collect: boolean, issues: RowIssues = createRowIssues()): BadRows {
  const rejected: RejectedRow[] = [];
  const isRejected = (index: number): boolean => rejected.at(-1)?.index === index;
  const reject: BadRows['reject'] = (index, id, found) => {
    if (!collect) issues.note(found);
    else if (!isRejected(index)) rejected.push(rejectedRow(index, id, found));
  };
  return {
    collect,
    rejected,
    reject,
    isRejected,
    rejectThrown(index, id, error) {
      if (!collect) noteThrown(error, issues);
      else if (error instanceof SalesMathError) reject(index, id, error.issues[0] as SalesMathIssue);
      else throw error;
    },
    settle: () => issues.settle(),
  };
}

/**
 * Notes what was thrown about a row, so that a loop goes on with the next one; anything else is thrown on. Loops over very many rows
 * catch by themselves, since {@link readEach} costs each row a call.
 */
export function noteThrown(error: unknown, issues: RowIssues): void {
  if (!(error instanceof SalesMathError)) throw error;
  for (const found of error.issues) issues.note(found);
}

/** As {@link readEach}, for a function that may be asked to compute the others; the caller settles. */
export function readGood<T>(rows: Iterable<T>, bad: BadRows, idOf: (row: T) => unknown, read: (row: T, index: number) => void): void {
  let index = 0;
  for (const row of rows) {
    try {
      read(row, index);
    } catch (error) {
      bad.rejectThrown(index, typeof row === 'object' && row !== null ? idOf(row) : undefined, error);
    }
    index += 1;
  }
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

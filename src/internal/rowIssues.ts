import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';
import { issue } from './issues.js';

/** What is listed of many bad rows; the rest is counted. */
const LISTED = 50;

/** Gathers what is wrong with rows, so that one error tells of them all. */
export interface RowIssues {
  /** Notes a value; absent ones are `MISSING_VALUE`, whatever the code. */
  add(code: ErrorCode, path: string, received: unknown, rule: string): void;
  /** Throws what was noted, if anything was. */
  settle(): void;
}

export function createRowIssues(): RowIssues {
  const found: SalesMathIssue[] = [];
  let omitted = 0;
  return {
    add(code, path, received, rule) {
      if (found.length < LISTED) found.push(issue(received === undefined || received === null ? 'MISSING_VALUE' : code, path, received, rule));
      else omitted += 1;
    },
    settle() {
      const [first, ...rest] = found;
      if (first !== undefined) throw new SalesMathError([first, ...rest], { omitted });
    },
  };
}

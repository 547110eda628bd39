import { isSalesMathError, SalesMathError } from '../errors.js';
import type { SalesMathIssue } from '../errors.js';

/** Runs a reader that names places otherwise than its caller, and tells what it finds with `rename` over paths and messages. */
export function relocate<T>(rename: (text: string) => string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    const issues = error.issues.map((each): SalesMathIssue => ({ ...each, path: rename(each.path), message: rename(each.message) }));
    throw new SalesMathError(issues as [SalesMathIssue, ...SalesMathIssue[]], { cause: error, omitted: error.omitted });
  }
}

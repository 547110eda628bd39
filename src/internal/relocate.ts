import { isSalesMathError, SalesMathError } from '../errors.js';
import type { SalesMathIssue } from '../errors.js';

/** A change of the names of places in a path and in the message that begins with it. */
export function renaming(rename: (text: string) => string): (found: SalesMathIssue) => SalesMathIssue {
  return (found) => ({ ...found, path: rename(found.path), message: rename(found.message) });
}

/** Runs a reader that names places otherwise than its caller, and tells what it finds as the caller knows it. */
export function relocate<T>(move: (found: SalesMathIssue) => SalesMathIssue, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    throw new SalesMathError(error.issues.map(move) as [SalesMathIssue, ...SalesMathIssue[]], { cause: error, omitted: error.omitted });
  }
}

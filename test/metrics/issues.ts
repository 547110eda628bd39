import { isSalesMathError } from '../../src/errors.js';

/** The issues that a call throws, as `CODE path`; none when it does not throw. Another error passes through. */
export function issuesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

import { isSalesMathError } from '../../src/errors.js';

/** The issues that a call is refused with, as `CODE path`; nothing when it is not. Any other error is thrown on. */
export function refusal(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}

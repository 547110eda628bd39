import { isSalesMathError } from '../../src/errors.js';

/** The code that a call throws, with the path of its first issue; null when it throws nothing. */
export function thrownBy(call: () => unknown): { code: string; path: string } | null {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return { code: error.code, path: error.issues[0]!.path };
  }
  return null;
}

/** Whether two numbers agree to so many parts of the second. */
export function isNear(actual: number, wanted: number, relative = 1e-12): boolean {
  return Math.abs(actual - wanted) <= relative * Math.abs(wanted);
}

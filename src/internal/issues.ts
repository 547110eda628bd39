import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';

const SHOWN_CHARACTERS = 60;
/** Of the names of a row's fields together. */
const SHOWN_NAMES = 300;

/** A value as short text for a message. Objects are named by kind only: they may hold personal data. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shorten(value));
    case 'bigint':
      return shorten(value.toString());
    case 'function':
      return 'a function';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `a list of ${value.length}`;
      return value instanceof Date ? 'a Date' : 'an object';
    default:
      return String(value);
  }
}

function shorten(text: string, characters = SHOWN_CHARACTERS): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}

/** The names of a row's fields: one that is absent may be there under another name. Values are left out, they may be personal data. */
function namesOf(row: unknown): string {
  const names = Object.keys(row ?? {}).map((name) => `'${name}'`);
  return names.length === 0 ? '' : ` The row has ${shorten(names.join(', '), SHOWN_NAMES)}.`;
}

/** One issue; `rule` says what is allowed and how to mend the input, without the final stop. */
export function issue(code: ErrorCode, path: string, received: unknown, rule: string): SalesMathIssue {
  const text = describe(received);
  return { code, path, message: `${path}: received ${text}, ${rule}.`, received: text };
}

/** An issue of a row's own field; where it is absent, the message names the fields that the row has. */
export function fieldIssue(code: ErrorCode, path: string, received: unknown, rule: string, row: unknown): SalesMathIssue {
  const found = issue(missingOr(code, received), path, received, rule);
  return received === undefined ? { ...found, message: found.message + namesOf(row) } : found;
}

/** Throws a {@link SalesMathError} of one issue. */
export function fail(code: ErrorCode, path: string, received: unknown, rule: string): never {
  throw new SalesMathError([issue(code, path, received, rule)]);
}

/** Throws a {@link SalesMathError} of all issues found, if any were. */
export function failOnIssues(issues: readonly SalesMathIssue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new SalesMathError([first, ...rest]);
}

/** Absent, on rows and inputs where null means the same. */
export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

/** `MISSING_VALUE` for what is absent, else the code given. */
export const missingOr = (code: ErrorCode, value: unknown): ErrorCode => (isAbsent(value) ? 'MISSING_VALUE' : code);

/** `[0, 'upTo']` below `tiers` is `tiers[0].upTo`. */
export function joinPath(root: string, path: readonly PropertyKey[]): string {
  let text = root;
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`;
  return text;
}

/** What is asked of a share, a rate or a probability, for messages. */
export const FRACTION_RULE = 'must be a fraction from 0 to 1: write 0.3 for 30 %' as string;

/** What is asked of a `DecimalInput`, for messages. */
export const DECIMAL_RULE: string =
  'must be a finite number or a plain decimal such as "1234.50": no separators, blanks, exponent or plus sign';

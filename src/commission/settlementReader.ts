import type { ErrorCode } from '../errors.js';
import { DAY_RULE, parseDay } from '../internal/dates.js';
import { readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, ONE, sign } from '../internal/fraction.js';
import { DECIMAL_RULE, FRACTION_RULE, issue } from '../internal/issues.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { toUnits } from '../internal/rounding.js';
import { createRowIssues } from '../internal/rowIssues.js';
import { scanValue } from '../internal/scaled.js';
import { ID_RULE, readId } from '../internal/validate.js';

/** Reads fields of rows; what is wrong is reported and read as null, so that one pass finds everything. */
export interface FieldReader {
  readonly style: MoneyStyle;
  report(code: ErrorCode, path: string, received: unknown, rule: string): void;
  id(value: unknown, path: string): string | null;
  /** An epoch day. */
  day(value: unknown, path: string): number | null;
  decimal(value: unknown, path: string): Fraction | null;
  /** Money in minor units, rounded. */
  units(value: unknown, path: string): bigint | null;
  /** Money of 0 or more. */
  positiveUnits(value: unknown, path: string): bigint | null;
  /** A fraction from 0 to 1. */
  share(value: unknown, path: string): Fraction | null;
  /** A whole number from `from` on. */
  count(value: unknown, from: number, path: string): number | null;
  /** Throws what was reported, if anything was. */
  settle(): void;
}

/** Money in minor units, rounded; null when it is no decimal. */
export function readUnits(value: unknown, style: MoneyStyle): bigint | null {
  const quick = scanValue(value, style.minorUnits);
  if (quick === quick) return BigInt(quick);
  const exact = readDecimal(value);
  return exact === null ? null : toUnits(exact, style);
}

export function createFieldReader(style: MoneyStyle): FieldReader {
  const issues = createRowIssues();
  const refuse = (code: ErrorCode, path: string, received: unknown, rule: string): null => {
    issues.add(code, path, received, rule);
    return null;
  };
  const decimal = (value: unknown, path: string): Fraction | null =>
    readDecimal(value) ?? refuse('INVALID_NUMBER', path, value, DECIMAL_RULE);
  const units = (value: unknown, path: string): bigint | null =>
    readUnits(value, style) ?? refuse('INVALID_NUMBER', path, value, DECIMAL_RULE);
  return {
    style,
    report: (code, path, received, rule) => issues.note(issue(code, path, received, rule)),
    decimal,
    units,
    id: (value, path) => readId(value) ?? refuse('INVALID_ID', path, value, ID_RULE),
    day(value, path) {
      const day = parseDay(value);
      return day === day ? day : refuse('INVALID_DATE', path, value, DAY_RULE);
    },
    positiveUnits(value, path) {
      const amount = units(value, path);
      return amount === null || amount >= 0n ? amount : refuse('INVALID_OPTION', path, value, 'must be 0 or more');
    },
    share(value, path) {
      const share = decimal(value, path);
      if (share === null || (sign(share) >= 0 && compare(share, ONE) <= 0)) return share;
      return refuse('INVALID_OPTION', path, value, FRACTION_RULE);
    },
    count(value, from, path) {
      if (!Number.isSafeInteger(value)) return refuse('INVALID_NUMBER', path, value, 'must be a whole number');
      const count = value as number;
      if (count < from) return refuse('INVALID_OPTION', path, value, `must be ${from} or more`);
      return count === 0 ? 0 : count;
    },
    settle: () => issues.settle(),
  };
}

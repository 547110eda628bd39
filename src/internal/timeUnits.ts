import type { TimeSpan, TimeUnit } from '../types.js';
import { fail, isAbsent } from './issues.js';
import { requireNumber } from './numbers.js';
import { requireObject } from './shapes.js';
import { requireOptions } from './validate.js';

const DAYS_OF_YEAR = 365.25;
const DAYS: Readonly<Record<TimeUnit, number>> = /* @__PURE__ */ (() => ({
  day: 1,
  week: 7,
  month: DAYS_OF_YEAR / 12,
  quarter: DAYS_OF_YEAR / 4,
  year: DAYS_OF_YEAR,
}))();

/** How many days a unit has: a year 365.25, a quarter a fourth and a month a twelfth of it. */
export function daysOf(unit: TimeUnit): number {
  return DAYS[unit];
}

/** A unit of time, or `MISSING_UNIT` where there is none and `INVALID_OPTION` where it is another word. */
export function requireTimeUnit(value: unknown, path: string): TimeUnit {
  if (typeof value === 'string' && Object.hasOwn(DAYS, value)) return value as TimeUnit;
  const units = Object.keys(DAYS).map((unit) => `'${unit}'`).join(', ');
  if (isAbsent(value)) return fail('MISSING_UNIT', path, value, `must say the unit of time: one of ${units}`);
  return fail('INVALID_OPTION', path, value, `must be one of ${units}`);
}

/** A length of time of 0 or more; `above` asks for more than 0. */
export function requireTimeSpan(span: unknown, path: string, above = false): TimeSpan {
  const { value, unit } = requireOptions(requireObject(span, path, "a length of time such as { value: 12, unit: 'month' }"), ['value', 'unit'], path);
  const known = requireTimeUnit(unit, `${path}.unit`);
  if (isAbsent(value)) return fail('MISSING_VALUE', `${path}.value`, value, 'must be a number');
  const holds = (length: number): boolean => length > 0 || (length === 0 && !above);
  return { value: requireNumber(value, 0, `${path}.value`, holds, above ? 'must be a number above 0' : 'must be a number, 0 or more'), unit: known };
}

import * as z from 'zod/mini';
import type { Filter, FilterCondition, FilterValue } from '../types.js';
import { readDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { compare } from './fraction.js';
import { DECIMAL_RULE } from './issues.js';
import { fieldOf } from './shapes.js';
import type { CheckContext } from './validate.js';
import { recordSchema, refuse } from './validate.js';

/** A row, or a person, that a filter looks at. */
export type FilterSubject = object;

/** Reads a field that is not simply stored: an amount in plan currency, say. Undefined: look it up as usual. */
export type FieldReader<T> = (subject: T, field: string) => Fraction | undefined;

/** A compiled filter. */
export type Predicate<T extends FilterSubject> = (subject: T) => boolean;

type Test = (value: unknown) => boolean;

const OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const;
type Operator = (typeof OPERATORS)[number];

/** The values that a field is compared with, each with its place. */
function boundsOf(wanted: Filter[string]): [PropertyKey[], FilterValue][] {
  if (Array.isArray(wanted)) return Array.from(wanted as readonly FilterValue[], (value, i) => [[i], value]);
  if (typeof wanted !== 'object') return [[[], wanted]];
  return Object.entries(wanted as Record<string, FilterValue>).map(([operator, value]) => [[operator], value]);
}

/** Refuses what a decimal can never be compared with: such a filter would pass nothing, or everything. */
function checkDecimals(filter: Filter, fields: readonly string[], ctx: CheckContext): void {
  for (const field of fields) {
    for (const [path, bound] of boundsOf(filter[field] as Filter[string])) {
      if (bound === undefined || readDecimal(bound) !== null) continue; // no filter of the field, or a good one
      refuse(ctx, 'INVALID_NUMBER', [field, ...path], bound, DECIMAL_RULE);
    }
  }
}

/**
 * Schema of a `Filter`.
 *
 * @param decimals - fields that every row has as a decimal
 */
export function filterSchema(decimals: readonly string[] = []): z.ZodMiniType<Filter> {
  const number = z.pipe(z.number(), z.transform((given: number) => given + 0)); // −0 is no value of JSON
  const value = z.union([z.string(), number, z.boolean()]);
  const condition = z.strictObject({
    eq: z.optional(value),
    ne: z.optional(value),
    gt: z.optional(value),
    gte: z.optional(value),
    lt: z.optional(value),
    lte: z.optional(value),
  });
  const filter = recordSchema(z.union([value, z.array(value), condition]) as z.ZodMiniType) as unknown as z.ZodMiniType<Filter>;
  if (decimals.length === 0) return filter;
  return filter.check((ctx) => {
    checkDecimals(ctx.value, decimals, ctx);
  });
}

function isFraction(value: unknown): value is Fraction {
  if (typeof value !== 'object' || value === null) return false;
  const { n, d } = value as { n?: unknown; d?: unknown };
  return typeof n === 'bigint' && typeof d === 'bigint';
}

/** −1, 0, 1, or null when the two cannot be compared. Two texts that are both numbers are the same only as text: `'007'` is no `'7'`. */
function order(value: unknown, bound: FilterValue, boundDecimal: Fraction | null, sameOnly: boolean): -1 | 0 | 1 | null {
  if (isFraction(value)) return boundDecimal === null ? null : compare(value, boundDecimal);
  if (typeof value === 'string' && typeof bound === 'string') {
    const number = sameOnly || boundDecimal === null ? null : readDecimal(value); // '900' is below '1000'
    if (number !== null) return compare(number, boundDecimal as Fraction);
    return value < bound ? -1 : value > bound ? 1 : 0;
  }
  if (typeof value === 'boolean' || typeof bound === 'boolean') return value === bound ? 0 : null;
  const decimal = boundDecimal === null ? null : readDecimal(value); // '1000' from a CSV against 1000 in a plan
  return decimal === null ? null : compare(decimal, boundDecimal as Fraction);
}

function testOf(operator: Operator, bound: FilterValue): Test {
  const decimal = typeof bound === 'boolean' ? null : readDecimal(bound);
  switch (operator) {
    case 'eq':
      return (value) => order(value, bound, decimal, true) === 0;
    case 'ne':
      return (value) => order(value, bound, decimal, true) !== 0;
    case 'gt':
      return (value) => order(value, bound, decimal, false) === 1;
    case 'gte':
      return (value) => (order(value, bound, decimal, false) ?? -1) >= 0;
    case 'lt':
      return (value) => order(value, bound, decimal, false) === -1;
    case 'lte':
      return (value) => (order(value, bound, decimal, false) ?? 1) <= 0;
  }
}

function compileField(wanted: Filter[string]): Test {
  if (Array.isArray(wanted)) {
    const anyOf = (wanted as readonly FilterValue[]).map((value) => testOf('eq', value));
    return (value) => anyOf.some((test) => test(value));
  }
  if (typeof wanted !== 'object') return testOf('eq', wanted);
  const condition = wanted as FilterCondition;
  const tests: Test[] = [];
  for (const operator of OPERATORS) {
    const bound = condition[operator];
    if (bound !== undefined) tests.push(testOf(operator, bound));
  }
  return (value) => tests.every((test) => test(value));
}

function lookUp(subject: object, field: string): unknown {
  return fieldOf(subject, field) ?? fieldOf((subject as { attributes?: unknown }).attributes, field);
}

/**
 * Compiles a filter into a predicate. Amounts compare as decimals, days and text as text; a number and a decimal text
 * compare as decimals, and so do two decimal texts under `gt`, `gte`, `lt` and `lte`.
 *
 * @param read - fields that are not simply stored
 */
export function compileFilter<T extends FilterSubject>(filter: Filter | undefined, read?: FieldReader<T>): Predicate<T> | null {
  if (filter === undefined) return null;
  const tests = Object.entries(filter).map(([field, wanted]) => ({ field, test: compileField(wanted) }));
  return (subject) => {
    for (const { field, test } of tests) {
      const value = read?.(subject, field) ?? lookUp(subject, field);
      if (value === undefined || value === null || !test(value)) return false;
    }
    return true;
  };
}

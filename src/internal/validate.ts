import * as z from 'zod/mini';
import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';
import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions, RoundingMode } from '../types.js';
import { minorUnitsOf } from './currencies.js';
import { readDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { compare, formatExact, ONE, sign } from './fraction.js';
import { DECIMAL_RULE, fail, FRACTION_RULE, issue, joinPath, missingOr } from './issues.js';
import { ROUNDING_MODES } from './rounding.js';
import type { MoneyStyle } from './rounding.js';
import { isObject } from './shapes.js';

/** Where a zod check reports what it found: `z.check(ctx => refuse(ctx, …))` and transforms both bring one. */
export interface CheckContext {
  readonly value?: unknown;
  readonly issues: { push(issue: never): unknown };
}

/** Reports one issue of ours from inside a zod check; `path` is relative to the value checked. */
export function refuse(
  ctx: CheckContext,
  code: ErrorCode,
  path: readonly PropertyKey[],
  received: unknown,
  rule: string,
): void {
  ctx.issues.push({ code: 'custom', path: [...path], input: received, message: rule, params: { code } } as never);
}

/** Reports one issue of ours, and ends a transform: what it returns is no value. */
export function abort(ctx: CheckContext, code: ErrorCode, path: readonly PropertyKey[], received: unknown, rule: string): never {
  refuse(ctx, code, path, received, rule);
  return z.NEVER;
}

/** Refuses empty text and empty lists. zod's check of lengths asks whatever has one, and breaks on a length that is no number. */
export function notEmpty(ctx: CheckContext & { readonly value: { readonly length: number } }): void {
  if (ctx.value.length === 0) refuse(ctx, 'INVALID_OPTION', [], ctx.value, 'must not be empty');
}

/** Refuses the second of two parts of a configuration with one id; `path` tells where the id of a part stands. */
export function refuseRepeats(ctx: CheckContext, ids: readonly string[], path: (index: number) => readonly PropertyKey[], rule = 'must be unique'): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) refuse(ctx, 'DUPLICATE_ID', path(index), id, rule);
    seen.add(id);
  });
}

type ZodIssue = z.core.$ZodIssue;

function listWords(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ');
}

/** The issues that came closest: of a union that failed, those deepest inside the value, best of a form that knows all its fields. */
function deepest(union: ZodIssue & { code: 'invalid_union' }): ZodIssue[] {
  const known = union.errors.filter((issues) => issues.every(({ code }) => code !== 'unrecognized_keys')).flat();
  const candidates = known.some(({ path }) => path.length > 0) ? known : union.errors.flat();
  const depth = Math.max(0, ...candidates.map(({ path }) => path.length));
  return candidates.filter(({ path }) => path.length === depth);
}

const TYPE_WORDS: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'text',
  boolean: 'true or false',
  number: 'a finite number',
  int: 'a whole number',
  nonoptional: 'given',
};

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** What each of several issues asks for, as one list. */
function formsOf(issues: readonly ZodIssue[]): string {
  return [...new Set(issues.map((each) => ruleOf(each).replace(/^must be /, '')))].join(' or ');
}

/** What is allowed, for an issue of zod's own. */
function ruleOf(found: ZodIssue): string {
  switch (found.code) {
    case 'invalid_type':
      return `must be ${TYPE_WORDS[found.expected] ?? found.expected}`;
    case 'invalid_value':
      return `must be one of ${listWords(found.values)}`;
    case 'too_small':
      return found.inclusive === false ? `must be above ${found.minimum}` : `must be ${found.minimum} or more`;
    case 'too_big':
      return found.inclusive === false ? `must be below ${found.maximum}` : `must be ${found.maximum} or less`;
    case 'invalid_union': {
      const { options } = found as { options?: readonly unknown[] };
      if (options !== undefined) return `must be one of ${listWords(options)}`;
      const forms = formsOf(deepest(found));
      return forms === '' ? 'is not one of the forms allowed here' : `must be ${forms}`;
    }
    default:
      return found.message === 'Invalid input' ? 'is not allowed here' : found.message;
  }
}

function toIssues(found: ZodIssue, input: unknown, name: string, base: readonly PropertyKey[]): SalesMathIssue[] {
  const path = [...base, ...found.path];
  const where = joinPath(name, path);
  const received = at(input, path);
  const ours = (found as { params?: { code?: ErrorCode } }).params?.code;
  if (ours !== undefined) return [issue(ours, where, received, found.message)];
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) =>
      issue('INVALID_OPTION', joinPath(where, [key]), at(received, [key]), 'is not a known field here; check its spelling'),
    );
  }
  const code = missingOr('INVALID_OPTION', received);
  const closest = found.code === 'invalid_union' ? deepest(found) : [];
  const [first] = closest;
  if (first === undefined) return [issue(code, where, received, ruleOf(found))];
  // a form that was recognised says more than the list of all forms
  const telling = first.path.length > 0 ? first : closest.find((each) => each.code === 'custom' || each.code === 'unrecognized_keys');
  if (telling !== undefined) return toIssues(telling, input, name, path);
  return [issue(code, where, received, `must be ${formsOf(closest)}`)];
}

/** Parses a configuration with its schema; what zod finds is thrown as issues of ours, with full paths. */
export function parseConfig<T>(schema: z.ZodMiniType<T>, input: unknown, name: string): T {
  const result = z.safeParse(schema, input, { reportInput: false });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((found) => toIssues(found, input, name, []));
  throw new SalesMathError(issues as [SalesMathIssue, ...SalesMathIssue[]], { cause: result.error });
}

/** Asks more of a number than being one: a word for the message, and the test. */
export interface DecimalBound {
  readonly rule: string;
  readonly holds: (value: Fraction) => boolean;
  readonly code?: ErrorCode;
}

export const NOT_NEGATIVE: DecimalBound = { rule: 'must be 0 or more', holds: (value) => sign(value) >= 0 };
/** The same, refused with a code of its own. */
export const notNegativeOr = (code: ErrorCode): DecimalBound => ({ ...NOT_NEGATIVE, code });
/** The same of a figure, as other numbers that cannot be are refused. */
export const AMOUNT: DecimalBound = /* @__PURE__ */ notNegativeOr('INVALID_NUMBER');
export const FRACTION_OF_ONE: DecimalBound = {
  rule: FRACTION_RULE,
  holds: (value) => sign(value) >= 0 && compare(value, ONE) <= 0,
};
export const POSITIVE: DecimalBound = { rule: 'must be above 0', holds: (value) => sign(value) > 0 };

/** Schema of a `DecimalInput` that comes out as its exact string. */
export function decimalSchema(bound?: DecimalBound): z.ZodMiniType<string, DecimalInput> {
  return z.transform((input: unknown, ctx) => {
    const value = readDecimal(input);
    if (value === null) {
      return abort(ctx, missingOr('INVALID_NUMBER', input), [], input, DECIMAL_RULE);
    }
    if (bound !== undefined && !bound.holds(value)) {
      return abort(ctx, bound.code ?? 'INVALID_OPTION', [], input, bound.rule);
    }
    return formatExact(value);
  }) as never;
}

/** Schema of an object whose keys are names, all with values of one kind. No key is passed over: zod would drop `__proto__`. */
export function recordSchema<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Record<string, T>> {
  const named = z.transform((input: unknown, ctx) => {
    if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__')) {
      return abort(ctx, 'INVALID_OPTION', ['__proto__'], input, 'is not a name that can be used');
    }
    return input;
  });
  return z.pipe(named, z.record(z.string(), value));
}

/** Schema of an id: text, or a safe integer, which becomes text. */
export function idSchema(): z.ZodMiniType<string, string | number> {
  return z.transform((input: unknown, ctx) => {
    const id = readId(input);
    if (id === null) {
      return abort(ctx, missingOr('INVALID_ID', input), [], input, ID_RULE);
    }
    return id;
  }) as never;
}

/** Schema of a count of things: a whole number, 0 or more; `fallback` where there is none. */
export function countSchema(fallback?: number): z.ZodMiniType<number> {
  return z.transform((given: unknown, ctx) => {
    const input = given ?? fallback;
    if (Number.isSafeInteger(input) && (input as number) >= 0) return (input as number) + 0;
    const code = missingOr('INVALID_COUNT', input);
    return abort(ctx, code, [], input, 'must be a whole number, 0 or more');
  });
}

/** An id as text, or null when it is none. */
export function readId(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
}

/** An id as text, or `INVALID_ID` (`MISSING_VALUE` when there is none). */
export function requireId(value: unknown, path: string): string {
  return readId(value) ?? fail(missingOr('INVALID_ID', value), path, value, ID_RULE);
}

/** What is asked of an id, for messages. */
export const ID_RULE = 'must be text that is not empty, or a safe integer' as string;

/** Reads a decimal argument or throws `INVALID_NUMBER` (`MISSING_VALUE` when there is none). */
export function requireDecimal(value: unknown, path: string): Fraction {
  const decimal = readDecimal(value);
  if (decimal !== null) return decimal;
  return fail(missingOr('INVALID_NUMBER', value), path, value, DECIMAL_RULE);
}

/** A whole number, or `INVALID_NUMBER` (`MISSING_VALUE` when there is none). */
export function requireInteger(value: unknown, path: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  return fail(missingOr('INVALID_NUMBER', value), path, value, 'must be a whole number');
}

/** Refuses anything but an object with the keys listed: a misspelt option must not be silently ignored. */
export function requireOptions<T extends object>(options: T | undefined, known: readonly string[], name = 'options'): Partial<T> {
  if (options === undefined || options === null) return {};
  if (!isObject(options)) return fail('INVALID_OPTION', name, options, 'must be an object');
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      fail('INVALID_OPTION', joinPath(name, [key]), (options as Record<string, unknown>)[key], `is not an option here; ${known.length === 0 ? 'there are none' : `known are ${listWords(known)}`}`);
    }
  }
  return options;
}

/** One of a list of words, or the default when it is absent. */
export function requireWord<T extends string>(value: unknown, words: readonly T[], fallback: T, path: string): T {
  return value === undefined ? fallback : requireOneOf(value, words, path);
}

/** One of a list of words. */
export function requireOneOf<T extends string>(value: unknown, words: readonly T[], path: string): T {
  if (words.includes(value as T)) return value as T;
  return fail('INVALID_OPTION', path, value, `must be one of ${listWords(words)}`);
}

export const MONEY_OPTION_KEYS: readonly string[] = ['currency', 'minorUnits', 'rounding'];

/** What is asked of a currency, for messages. */
export const CURRENCY_RULE = 'must be an active ISO 4217 code in upper case, such as "USD"' as string;

/** Decides minor units and rounding from `MoneyOptions`, checking all three. */
export function readMoneyStyle(options: MoneyOptions, path = 'options'): MoneyStyle {
  const { currency, minorUnits } = options;
  const rounding: RoundingMode = requireWord(options.rounding, ROUNDING_MODES, 'halfUp', `${path}.rounding`);
  const own = currency === undefined ? 2 : requireCurrency(currency, `${path}.currency`);
  if (minorUnits === undefined) return { minorUnits: own, rounding };
  if (!Number.isInteger(minorUnits) || minorUnits < 0 || minorUnits > 12) {
    fail('INVALID_OPTION', `${path}.minorUnits`, minorUnits, 'must be a whole number from 0 to 12');
  }
  return { minorUnits: minorUnits === 0 ? 0 : minorUnits, rounding };
}

/** The minor units of an ISO 4217 code, or `UNKNOWN_CURRENCY`. */
export function requireCurrency(code: unknown, path: string): number {
  const units = minorUnitsOf(code);
  return units ?? fail('UNKNOWN_CURRENCY', path, code, CURRENCY_RULE);
}

/** Schema of an ISO 4217 code. */
export function currencySchema(): z.ZodMiniType<string> {
  return z.transform((input: unknown, ctx) => {
    if (minorUnitsOf(input) !== undefined) return input as string;
    const code = missingOr('UNKNOWN_CURRENCY', input);
    return abort(ctx, code, [], input, CURRENCY_RULE);
  });
}

/** Refuses anything but a list, or another iterable that is no text: a text would be taken apart into characters. */
export function requireRows<T>(rows: Iterable<T>, path: string): Iterable<T> {
  if (rows === undefined || rows === null) return fail('MISSING_VALUE', path, rows, 'must be a list');
  if (typeof rows === 'object' && typeof (rows as Partial<Iterable<T>>)[Symbol.iterator] === 'function') return rows;
  return fail('INVALID_OPTION', path, rows, 'must be a list or another iterable');
}

/** Parses rows that are few: each with the schema, from any iterable. What is wrong is told with the row's index. */
export function parseRows<T>(schema: z.ZodMiniType<T>, rows: unknown, name: string): T[] {
  const list = Array.isArray(rows) ? (rows as unknown[]) : Array.from(requireRows(rows as Iterable<unknown>, name));
  const row = z.transform((input: unknown, ctx): unknown => {
    if (isObject(input)) return input;
    return abort(ctx, 'INVALID_ROW', [], input, 'must be an object');
  });
  return parseConfig(z.array(z.pipe(row, schema)), list, name);
}

/** Refuses the second of two rows with one id; `path` tells where the id of a row stands. */
export function requireUnique(ids: Iterable<string>, path: (index: number) => string): void {
  const seen = new Set<string>();
  let index = 0;
  for (const id of ids) {
    if (seen.has(id)) fail('DUPLICATE_ID', path(index), id, 'must not occur twice; one row each is meant');
    seen.add(id);
    index += 1;
  }
}

/** Parses rows that are few, each with a name of its own in `field`. */
export function parseUniqueRows<Field extends string, T extends Readonly<Record<Field, string>>>(schema: z.ZodMiniType<T>, rows: unknown, name: string, field: Field): T[] {
  const read = parseRows(schema, rows, name);
  requireUnique(
    read.map((row) => row[field]),
    (index) => `${name}[${index}].${field}`,
  );
  return read;
}

/** The money options of a result: what was in effect. */
export function effectiveMoney(options: MoneyOptions, style: MoneyStyle): EffectiveMoneyOptions {
  return { ...(options.currency === undefined ? {} : { currency: options.currency }), ...style };
}

import type { ErrorCode } from '../errors.js';
import { DAY_RULE, parseDay } from '../internal/dates.js';
import { knownDecimal, readDecimal } from '../internal/decimal.js';
import { compare } from '../internal/fraction.js';
import { readInstant } from '../internal/instants.js';
import { DECIMAL_RULE } from '../internal/issues.js';
import { ID_RULE } from '../internal/validate.js';
import { DAY, INSTANT, isDecimalPattern } from './patterns.js';
import type { JsonSchema } from './types.js';

/** Something in a value that its schema does not allow. */
export interface Finding {
  readonly code: ErrorCode;
  readonly path: readonly PropertyKey[];
  readonly received: unknown;
  /** What is allowed, without the final stop. */
  readonly rule: string;
}

interface Spot {
  readonly path: readonly PropertyKey[];
  /** The schema that `#` stands for. */
  readonly root: JsonSchema;
}

const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'text',
  boolean: 'true or false',
  number: 'a finite number',
  integer: 'a whole number',
};

function typesOf(schema: JsonSchema): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
}

/** The type of a value in the words of JSON Schema; a list may come as another iterable. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function' ? 'array' : 'object';
}

function ruleOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `must be ${JSON.stringify(schema.const)}`;
  if (schema.enum !== undefined) return `must be one of ${schema.enum.map((word) => JSON.stringify(word)).join(', ')}`;
  if (isDecimalPattern(schema.pattern)) return DECIMAL_RULE;
  if (schema.pattern === DAY) return DAY_RULE;
  if (schema.pattern === INSTANT) return 'must be an instant in ISO 8601 with "Z" or an offset, a calendar day, or epoch milliseconds';
  if (isId(schema)) return ID_RULE;
  const types = schema.anyOf === undefined ? typesOf(schema) : schema.anyOf.flatMap(typesOf);
  const forms = [...new Set(types)].filter((type) => type !== 'null').map((type) => WORDS[type] ?? type);
  return forms.length === 0 ? 'must be given' : `must be ${forms.join(' or ')}`;
}

function isId(schema: JsonSchema): boolean {
  return schema.minLength === 1 && typesOf(schema).includes('integer');
}

function codeOf(schema: JsonSchema): ErrorCode {
  if (isDecimalPattern(schema.pattern)) return 'INVALID_NUMBER';
  if (schema.pattern === DAY) return 'INVALID_DATE';
  if (schema.pattern === INSTANT) return 'INVALID_INSTANT';
  return isId(schema) ? 'INVALID_ID' : 'INVALID_OPTION';
}

/** What is wrong with the range of a number, or null. */
function outOfRange(schema: JsonSchema, against: (bound: number) => number): string | null {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (minimum !== undefined && against(minimum) < 0) return `must be ${minimum} or more`;
  if (maximum !== undefined && against(maximum) > 0) return `must be ${maximum} or less`;
  if (exclusiveMinimum !== undefined && against(exclusiveMinimum) <= 0) return `must be above ${exclusiveMinimum}`;
  if (exclusiveMaximum !== undefined && against(exclusiveMaximum) >= 0) return `must be below ${exclusiveMaximum}`;
  return null;
}

/** What is wrong with a single value that is no list and no object, or null. */
function faultOfValue(value: unknown, schema: JsonSchema): string | null {
  const types = typesOf(schema);
  if (schema.const !== undefined || schema.enum !== undefined) {
    return value === schema.const || schema.enum?.includes(value as never) === true ? null : ruleOf(schema);
  }
  if (types.length === 0 || (value === null && types.includes('null'))) return null;
  if (isDecimalPattern(schema.pattern)) {
    const decimal = readDecimal(value);
    return decimal === null ? DECIMAL_RULE : outOfRange(schema, (bound) => compare(decimal, knownDecimal(bound)));
  }
  if (schema.pattern === DAY) return Number.isNaN(parseDay(value)) ? DAY_RULE : null;
  if (schema.pattern === INSTANT) return Number.isNaN(readInstant(value)) && Number.isNaN(parseDay(value)) ? ruleOf(schema) : null;
  if (typeof value === 'number') {
    const isNumber = types.includes('number') ? Number.isFinite(value) : types.includes('integer') && Number.isSafeInteger(value);
    return isNumber ? outOfRange(schema, (bound) => value - bound) : ruleOf(schema);
  }
  if (!types.includes(typeOf(value))) return ruleOf(schema);
  return typeof value === 'string' && value.length < (schema.minLength ?? 0) ? 'must not be empty' : null;
}

function inspectObject(value: Readonly<Record<string, unknown>>, schema: JsonSchema, { path, root }: Spot): Finding[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const found: Finding[] = [];
  for (const [key, inner] of Object.entries(properties)) {
    const field = value[key];
    if (field === undefined && !required.includes(key)) continue;
    found.push(...inspectAt(field, inner, { path: [...path, key], root }));
  }
  if (additionalProperties === undefined || additionalProperties === true) return found;
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(properties, key) || value[key] === undefined) continue;
    if (additionalProperties !== false) found.push(...inspectAt(value[key], additionalProperties, { path: [...path, key], root }));
    else found.push({ code: 'INVALID_OPTION', path: [...path, key], received: value[key], rule: 'is not a known field here; check its spelling' });
  }
  return found;
}

function inspectList(value: readonly unknown[], schema: JsonSchema, { path, root }: Spot): Finding[] {
  const { items, prefixItems = [], minItems = 0 } = schema;
  const tooLong = items === false && value.length > prefixItems.length;
  if (value.length < minItems || tooLong) {
    const rule = items === false ? `must have ${minItems} entries` : 'must not be empty';
    return [{ code: value.length === 0 ? 'EMPTY_INPUT' : 'INVALID_OPTION', path, received: value, rule }];
  }
  const found: Finding[] = [];
  value.forEach((each, index) => {
    const inner = prefixItems[index] ?? items;
    if (typeof inner === 'object') for (const finding of inspectAt(each, inner, { path: [...path, index], root })) found.push(finding);
  });
  return found;
}

/** Of the forms that a value could have, the one that it was meant to have: what is wrong with it by that form. */
function inspectForms(value: unknown, forms: readonly JsonSchema[], schema: JsonSchema, spot: Spot): Finding[] {
  const tries = forms.map((form) => inspectAt(value, form, spot));
  if (tries.some((found) => found.length === 0)) return [];
  const meant = tries.filter((_, index) => isMeant(value, forms[index] as JsonSchema));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const closest = [...meant].sort((a, b) => a.length - b.length)[0];
  return closest ?? [{ code: 'INVALID_OPTION', path: spot.path, received: value, rule: ruleOf(schema) }];
}

/** Whether a value is of the kind of a form, and has the words by which the form is told from others. */
function isMeant(value: unknown, form: JsonSchema): boolean {
  if (!typesOf(form).includes(typeOf(value))) return false;
  if (typeOf(value) !== 'object') return true;
  const words = Object.entries(form.properties ?? {}).filter(([, inner]) => inner.const !== undefined || inner.enum !== undefined);
  return words.every(([key, inner]) => {
    const word = (value as Readonly<Record<string, unknown>>)[key];
    return word === undefined || word === inner.const || inner.enum?.includes(word as never) === true;
  });
}

function inspectAt(value: unknown, schema: JsonSchema, spot: Spot): Finding[] {
  if (schema.$ref === '#') return inspectAt(value, spot.root, spot);
  const inside = schema.$id === undefined ? spot : { path: spot.path, root: schema };
  if (schema.anyOf !== undefined && value !== undefined) return inspectForms(value, schema.anyOf, schema, inside);
  const types = typesOf(schema);
  const type = typeOf(value);
  const isAny = types.length === 0 && schema.anyOf === undefined && schema.enum === undefined && schema.const === undefined;
  if (isAny) return [];
  if ((value === undefined || value === null) && !types.includes(type)) {
    return [{ code: 'MISSING_VALUE', path: spot.path, received: value, rule: ruleOf(schema) }];
  }
  if (type === 'array' && types.includes('array')) return Array.isArray(value) ? inspectList(value, schema, inside) : [];
  if (type === 'object' && types.includes('object')) return inspectObject(value as Readonly<Record<string, unknown>>, schema, inside);
  const rule = faultOfValue(value, schema);
  if (rule === null) return [];
  return [{ code: codeOf(schema), path: spot.path, received: value, rule }];
}

/** Everything in a value that its schema does not allow. A list may be another iterable, which is not looked into. */
export function inspect(value: unknown, schema: JsonSchema): Finding[] {
  return inspectAt(value, schema, { path: [], root: schema });
}

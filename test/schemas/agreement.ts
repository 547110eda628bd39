import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { InputPlace, Shape } from '../../scripts/schemas/readTypes.js';
import { readInputs } from '../../scripts/schemas/readTypes.js';
import { lower } from '../../scripts/schemas/print.js';
import type { ErrorCode } from '../../src/errors.js';
import { isSalesMathError } from '../../src/errors.js';
import * as salesmath from '../../src/index.js';
import * as schemas from '../../src/schemas/index.js';
import { recordCalls } from '../support/recordedCalls.js';

interface Call {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly throws?: string;
  readonly argsFile?: unknown;
  readonly argsFrom?: unknown;
}

/** One value of a known call that has a schema: an argument, or one of its rows. */
export interface Known {
  readonly call: Call;
  readonly place: InputPlace;
  readonly args: readonly unknown[];
  /** Which row, where the argument is a list of rows. */
  readonly row: number | null;
  readonly value: unknown;
}

export const { places, types } = readInputs();

const library = salesmath as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
const all = schemas as unknown as Readonly<Record<string, unknown>>;

export const schemaNamed = (type: string): { safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: readonly unknown[] } } } =>
  all[`${lower(type)}Schema`] as never;
const jsonSchemaNamed = (type: string): schemas.JsonSchema => all[`${lower(type)}JsonSchema`] as schemas.JsonSchema;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false, formats: { date: true } });
const compiled = new Map<string, (value: unknown) => boolean>();

/** What an independent validator says of a value by a JSON Schema. */
export function passesAjv(type: string, value: unknown): boolean {
  let validate = compiled.get(type);
  if (validate === undefined) compiled.set(type, (validate = ajv.compile(jsonSchemaNamed(type))));
  return validate(value);
}

/** Which rows a call leaves out as unusable; null when it does not succeed. */
function rejectedBy(call: Call, args: readonly unknown[]): ReadonlySet<number> | null {
  try {
    const answer = library[call.fn]?.(...structuredClone(args)) as { rejected?: readonly { index: number }[] } | null | undefined;
    return new Set(answer?.rejected?.map(({ index }) => index));
  } catch {
    return null;
  }
}

const folder = new URL('../golden/', import.meta.url);
const ROWS_LOOKED_AT = 3;

/** They are handed drafts, and report what others refuse. */
const REPORTERS = ['checkFunnel', 'checkRfmRules', 'checkSmart'];

/** The calls of the golden cases that succeed and hold their arguments. */
function listCalls(only?: string): Call[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Call[])
    .filter(({ fn, throws, argsFile, argsFrom, args }) => throws === undefined && argsFile === undefined && argsFrom === undefined && args !== undefined && (only ?? fn) === fn && !REPORTERS.includes(fn));
}

/** Every value with a schema that a call takes. */
function valuesIn(call: Call): Known[] {
  const args = call.args ?? [];
  const rejected = rejectedBy(call, args);
  if (rejected === null) return [];
  return places
    .filter(({ fn, types: names, index }) => fn === call.fn && names.length > 0 && args[index] !== undefined && args[index] !== null)
    .flatMap((place): Known[] => {
      const argument = args[place.index];
      if (!Array.isArray(argument)) return [{ call, place, args, row: null, value: argument }];
      return place.shape['type'] === 'array' ? argument.slice(0, ROWS_LOOKED_AT).map((value: unknown, row) => ({ call, place, args, row, value })) : [];
    })
    .filter(({ value, row }) => typeof value === 'object' && (row === null || !rejected.has(row)));
}

/** Every value with a schema in the calls that are known to succeed. */
export function listKnown(): Known[] {
  return listCalls().flatMap(valuesIn);
}

/** Every value with a schema in the calls of the docs that succeed. */
export function listRecorded(): Known[] {
  return Array.from(recordCalls()).flatMap(([fn, calls]) => (REPORTERS.includes(fn) ? [] : calls.flatMap((args) => valuesIn({ fn, args }))));
}

/** A value of a type, and all that it is made of that is of a named type itself; of long lists the first entries. */
export function partsOf(shape: Shape, value: unknown): { readonly type: string; readonly value: unknown }[] {
  if (value === undefined || value === null) return [];
  const { $named } = shape;
  if ($named !== undefined) return [{ type: $named, value }, ...partsOf(types.find(({ name }) => name === $named)!.shape, value)];
  const forms = (shape['anyOf'] as Shape[] | undefined)?.filter((form) => form['type'] !== 'null');
  if (forms !== undefined) return forms.length === 1 ? partsOf(forms[0]!, value) : [];
  if (typeof value !== 'object') return [];
  const fields = shape['properties'] as Readonly<Record<string, Shape>> | undefined;
  const other = (Array.isArray(value) ? shape['items'] : shape['additionalProperties']) as Shape | boolean | undefined;
  return Object.entries(Array.isArray(value) ? value.slice(0, ROWS_LOOKED_AT) : value).flatMap(([name, each]) => {
    const inner = fields?.[name] ?? other;
    return typeof inner === 'object' ? partsOf(inner, each) : [];
  });
}

/** Whether the library takes a call with another value in the place of a known one; null when it refuses something else. */
export function libraryTakes({ call, place, args, row }: Known, value: unknown): { readonly taken: boolean | null; readonly codes: readonly ErrorCode[] } {
  const changed = structuredClone([...args]);
  if (row === null) changed[place.index] = value;
  else (changed[place.index] as unknown[])[row] = value;
  try {
    library[call.fn]?.(...changed);
    return { taken: true, codes: [] };
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    const at = row === null ? place.argument : `${place.argument}[${row}]`;
    const here = error.issues.filter(({ path }) => path.startsWith(at) && /^(?:$|[.[])/.test(path.slice(at.length)));
    return { taken: here.length > 0 ? false : null, codes: here.map(({ code }) => code) };
  }
}

export function passesZod(known: Known, value: unknown): boolean {
  return known.place.types.some((type) => schemaNamed(type).safeParse(value).success);
}

/** The paths of everything inside a value; of long lists only the first entries. */
export function pathsIn(value: unknown, base: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, ROWS_LOOKED_AT) : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...base, key];
    return [path, ...pathsIn((value as Record<string | number, unknown>)[key], path)];
  });
}

/** A copy with another value at a path; undefined takes the field away. */
export function withAt(value: unknown, path: readonly (string | number)[], other: unknown): unknown {
  const copy: unknown = structuredClone(value);
  let inside = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inside = inside[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (other === undefined && !Array.isArray(inside)) Reflect.deleteProperty(inside, last);
  else inside[last] = structuredClone(other);
  return copy;
}

/** Values that are wrong in many places, and right in some. */
export const OTHERS: readonly unknown[] = [undefined, null, 'x', '', -1, 0, 0.5, 1, 1.5, 2, 1e6, true, [], {}, '2026-02-30', '1.5', NaN];

/** What a function returns for the arguments of the known calls of another one. */
export function listResults(known: string, fn: string): unknown[] {
  const call = library[fn];
  if (call === undefined) throw new Error(`there is no function ${fn}`);
  const argumentsOf = new Set(listCalls(known).map(({ args }) => args ?? []));
  return [...argumentsOf].flatMap((args) => {
    try {
      return [call(...structuredClone(args))];
    } catch (error) {
      if (isSalesMathError(error)) return []; // not every report can be tallied
      throw error;
    }
  });
}

import * as z from 'zod/mini';
import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { isSalesMathError } from '../errors.js';
import { describe } from '../internal/issues.js';
import type { Check } from './check.js';
import { part } from './document.js';
import { inspect } from './inspect.js';
import type { JsonSchema } from './types.js';

interface Issue {
  readonly code: ErrorCode;
  readonly path: PropertyKey[];
  readonly message: string;
  readonly received: string;
}

/** `tiers[2].upTo` as a path into a value: keys may hold dots, so the value is asked which keys it has. */
function splitPath(text: string, value: unknown): PropertyKey[] {
  const path: PropertyKey[] = [];
  let rest = text;
  let inside: unknown = value;
  while (rest !== '') {
    const index = /^\[(\d+)\]/.exec(rest);
    const key = index === null ? keyAt(rest.replace(/^\./, ''), inside) : Number(index[1]);
    rest = index === null ? rest.replace(/^\./, '').slice(String(key).length) : rest.slice(index[0].length);
    path.push(key);
    inside = typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return path;
}

function keyAt(rest: string, inside: unknown): string {
  const keys = typeof inside === 'object' && inside !== null ? Object.keys(inside) : [];
  const fitting = keys.filter((key) => key !== '' && rest.startsWith(key) && /^(?:$|[.[])/.test(rest.slice(key.length)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? (/^[^.[]+/.exec(rest)?.[0] ?? rest);
}

function relate(issue: SalesMathIssue, at: string, value: unknown): Issue | null {
  if (!issue.path.startsWith(at) || !/^(?:$|[.[])/.test(issue.path.slice(at.length))) return null;
  const lead = `${issue.path}: `;
  const message = issue.message.startsWith(lead) ? issue.message.slice(lead.length) : issue.message;
  return { code: issue.code, path: splitPath(issue.path.slice(at.length), value), message, received: issue.received ?? '' };
}

/** What the library itself says of a value. */
function judge(value: unknown, { at, call, except = [] }: Check): Issue[] {
  try {
    call(value as never);
    return [];
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues.flatMap((issue) => {
      const found = relate(issue, at, value);
      return found === null || except.includes(found.code) || except.includes(`${found.code} ${String(found.path[0])}`) ? [] : found;
    });
  }
}

/**
 * A zod schema of one value: it must have the shape of its JSON Schema, and the library must take it. The value itself is
 * handed back. `z.toJSONSchema` gives the JSON Schema.
 */
export function schemaOf<T>(shape: JsonSchema, check?: Check): z.ZodMiniType<T> {
  const schema = z.custom<T>().check((ctx) => {
    const { value } = ctx;
    const issues = check === undefined ? [] : judge(value, check);
    const told = new Set(issues.map(({ path }) => path.join('\n')));
    for (const { code, path, received, rule } of inspect(value, shape)) {
      if (told.has(path.join('\n'))) continue;
      const text = describe(received);
      issues.push({ code, path: [...path], message: `received ${text}, ${rule}.`, received: text });
    }
    for (const { code, path, message, received } of issues) {
      ctx.issues.push({ code: 'custom', path, message, input: value, params: { code, received } });
    }
  });
  schema._zod.parent = undefined; // else zod would describe the schema without its check instead
  schema._zod.toJSONSchema = () => part(shape);
  return schema;
}

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { Check } from '../../src/schemas/check.js';
import * as schemas from '../../src/schemas/index.js';

const folder = new URL('../../src/schemas/checks/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder).map(async (name) => [name.replace(/\.ts$/, ''), (await import(new URL(name, folder).href)) as Readonly<Record<string, Check>>] as const),
);
const checks = modules.flatMap(([module, each]) => Object.entries(each).map(([name, check]) => ({ module, name, check })));
/** Drafts are reported on, never refused: their shape alone decides. */
const DRAFTS = ['goalDraft'];

/** No type takes all of them. */
const WRONG: readonly unknown[] = [5, 'x', null, [], {}, { a: 1 }];

/** Where the library refuses a value in the check's own call. */
function pathsRefused({ call }: Check, value: unknown): string[] {
  try {
    call(value as never);
    return [];
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues.map(({ path }) => path);
  }
}

describe('the library\'s own judgement of a value', () => {
  it.each(checks.filter(({ name }) => !DRAFTS.includes(name)))('is asked where $module tells of $name', ({ check }) => {
    const refused = WRONG.flatMap((value) => pathsRefused(check, value));
    expect(refused.filter((path) => path.startsWith(check.at) && /^(?:$|[.[])/.test(path.slice(check.at.length))).length).toBeGreaterThan(0);
  });

  it('is asked for a type that has a schema', () => {
    const names = new Set(Object.keys(schemas));
    expect(checks.filter(({ name }) => !names.has(`${name}Schema`)).map(({ name }) => name)).toEqual([]);
  });
});

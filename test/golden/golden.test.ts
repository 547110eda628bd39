import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';

/** A call of one public function. */
interface Call {
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** Arguments that are the rows of a file of published data, beside this repository; the case is skipped where it is absent. */
  readonly argsFile?: Readonly<Record<string, string>>;
  /** Arguments that another call returns, or holds at a dotted path. */
  readonly argsFrom?: Readonly<Record<string, Call & { readonly at?: string }>>;
  /** Arguments whose rows are renamed: new field, old field. */
  readonly argsMap?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A call and a part of what it must return, or the code of the error it must throw. */
interface Case extends Call {
  readonly id: string;
  /** Partial: an object's listed keys, every item of a list. */
  readonly expect?: unknown;
  /** Dotted paths into the result. */
  readonly expectAt?: Readonly<Record<string, unknown>>;
  /** Dotted paths to lists, and how long they are. */
  readonly length?: Readonly<Record<string, number>>;
  readonly throws?: string;
  /** How far a number may be off, 1e-9 when left out. */
  readonly tol?: number;
  readonly relTol?: number;
  /** Where the numbers were published, or how they were found. */
  readonly source: string;
  readonly note?: string;
}

type Library = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

const folder = new URL('./', import.meta.url);
const modules = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found;
}

function expectPart(actual: unknown, wanted: unknown, test: Case, path: string): void {
  if (typeof wanted === 'number') {
    expect(typeof actual, path).toBe('number');
    const allowed = Math.max(test.tol ?? 1e-9, (test.relTol ?? 0) * Math.abs(wanted));
    expect(Math.abs((actual as number) - wanted), `${path}: ${String(actual)} for ${wanted}`).toBeLessThanOrEqual(allowed);
  } else if (Array.isArray(wanted)) {
    expect(Array.isArray(actual), path).toBe(true);
    expect((actual as unknown[]).length, `${path}.length`).toBe(wanted.length);
    wanted.forEach((item, i) => expectPart((actual as unknown[])[i], item, test, `${path}.${i}`));
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(typeof actual, path).toBe('object');
    for (const [key, item] of Object.entries(wanted)) {
      expectPart((actual as Record<string, unknown>)[key], item, test, `${path}.${key}`);
    }
  } else expect(actual, path).toBe(wanted);
}

const published = new URL('../../../shared/cases/', import.meta.url);

function isThere(call: Call): boolean {
  const files = Object.values(call.argsFile ?? {});
  return files.every((file) => existsSync(new URL(file, published))) && Object.values(call.argsFrom ?? {}).every(isThere);
}

/** Rows of a CSV file without quoted commas; a cell that is a number becomes one. */
function readRows(file: string): Record<string, unknown>[] {
  const text = readFileSync(new URL(file, published), 'utf8').replaceAll('\r', '').trim();
  const [head = [], ...lines] = text.split('\n').map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  const valueOf = (cell: string | undefined): unknown => (cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell));
  return lines.map((cells) => Object.fromEntries(head.map((key, i) => [key, valueOf(cells[i])])));
}

function argsOf(library: Library, call: Call): unknown[] {
  const args = structuredClone([...(call.args ?? [])]);
  for (const [i, file] of Object.entries(call.argsFile ?? {})) args[Number(i)] = readRows(file);
  for (const [i, other] of Object.entries(call.argsFrom ?? {})) {
    const result = functionOf(library, other)(...argsOf(library, other));
    args[Number(i)] = other.at === undefined ? result : at(result, other.at);
  }
  for (const [i, names] of Object.entries(call.argsMap ?? {})) {
    const rows = args[Number(i)] as readonly Readonly<Record<string, unknown>>[];
    args[Number(i)] = rows.map((row) => Object.fromEntries(Object.entries(names).map(([name, old]) => [name, row[old]])));
  }
  return args;
}

function functionOf(library: Library, { fn }: Call): (...args: readonly unknown[]) => unknown {
  const call = library[fn];
  if (call === undefined) throw new Error(`there is no function ${fn}`);
  return call;
}

function run(library: Library, test: Case): void {
  const call = functionOf(library, test);
  const args = argsOf(library, test);
  const before = structuredClone(args);
  if (test.throws !== undefined) {
    let codes: string[] = [];
    try {
      call(...args);
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      codes = [error.code, ...error.issues.map((issue) => issue.code)];
    }
    expect(codes).toContain(test.throws);
    return;
  }
  const result = call(...args);
  expect(args, 'the arguments are left as they were').toEqual(before);
  expect(JSON.parse(JSON.stringify(result)), 'the result is plain data').toStrictEqual(result);
  if ('expect' in test) expectPart(result, test.expect, test, 'result');
  for (const [path, wanted] of Object.entries(test.expectAt ?? {})) expectPart(at(result, path), wanted, test, path);
  for (const [path, wanted] of Object.entries(test.length ?? {})) expectPart(at(result, `${path}.length`), wanted, test, path);
}

for (const module of modules) {
  const cases = JSON.parse(readFileSync(new URL(`${module}.json`, folder), 'utf8')) as readonly Case[];
  describe(module, async () => {
    const library = (await import('../../src/index.js')) as unknown as Library;
    const named = cases.map((each) => [each.id, each] as const);
    it.skip.each(named.filter(([, each]) => !isThere(each)))('%s: the data that it reads is not here', () => undefined);
    it.each(named.filter(([, each]) => isThere(each)))('%s', (_, test) => {
      expect.hasAssertions();
      expect(['expect', 'expectAt', 'length', 'throws'].some((key) => key in test), 'the case asks for something').toBe(true);
      run(library, test);
    });
  });
}

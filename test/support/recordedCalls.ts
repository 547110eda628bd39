import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { isSalesMathError } from '../../src/errors.js';
import * as salesmath from '../../src/index.js';
import { extractAll } from '../docs/extract.js';

export type Fn = (...args: readonly unknown[]) => unknown;

/** Every public function, by name. */
export const functions = Object.entries(salesmath as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, Fn] => typeof entry[1] === 'function' && entry[0] !== 'SalesMathError',
);

/** The arguments of every call in the docs, by function. */
export function recordCalls(): ReadonlyMap<string, unknown[][]> {
  const calls = new Map<string, unknown[][]>(functions.map(([name]) => [name, []]));
  const recorded = functions.map(([name, call]): [string, Fn] => [
    name,
    (...args) => {
      try {
        calls.get(name)?.push(structuredClone(args) as unknown[]);
      } catch {
        // what cannot be cloned, such as a function or a generator, is no list
      }
      return call(...args);
    },
  ]);
  const library = { ...salesmath, ...Object.fromEntries(recorded) };
  const load = (name: string): unknown => (name.startsWith('salesmath') ? library : {});
  for (const { code } of extractAll().snippets) {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
    try {
      compileFunction(outputText, ['require', 'exports', 'console'])(load, {}, { log: () => undefined });
    } catch {
      // snippets that show an error, wait for something or need another package: their calls up to there count
    }
  }
  return calls;
}

/** What a call answers, as text, or the issues that it is refused with. */
export function answerOf(call: Fn, args: readonly unknown[]): string {
  try {
    return JSON.stringify(call(...args), (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return JSON.stringify(error.issues);
  }
}

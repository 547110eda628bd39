import { readFileSync } from 'node:fs';

interface Call {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly throws?: string;
  readonly argsFile?: unknown;
  readonly argsFrom?: unknown;
}

type Fn = (...args: readonly never[]) => unknown;

/** What a function gives in each of the known cases of a module that hold their arguments themselves. */
export function goldenResults(module: string, call: Fn): unknown[] {
  const calls = JSON.parse(readFileSync(new URL(`../golden/${module}.json`, import.meta.url), 'utf8')) as readonly Call[];
  return calls
    .filter(({ fn, throws, argsFile, argsFrom }) => fn === call.name && throws === undefined && argsFile === undefined && argsFrom === undefined)
    .map(({ args = [] }) => call(...(args as never[])));
}

import { readdirSync, readFileSync } from 'node:fs';
import { recordCalls } from './recordedCalls.js';

interface Case {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly throws?: string;
  readonly argsFile?: unknown;
  readonly argsFrom?: unknown;
}

const folder = new URL('../golden/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case[])
  .filter(({ throws, argsFile, argsFrom }) => throws === undefined && argsFile === undefined && argsFrom === undefined);

/** Of the docs, for functions that have no case. */
const recorded = recordCalls();

/** Arguments that a function takes: those of its cases, else of its calls in the docs. */
export function validCalls(name: string): readonly (readonly unknown[])[] {
  const own = cases.filter(({ fn }) => fn === name).map(({ args = [] }) => args);
  return own.length > 0 ? own : (recorded.get(name) ?? []);
}

import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from '../modules.js';
import type { InputType, Shape } from './readTypes.js';
import { HOLDERS } from './rows.js';

const HEADER = '// Written by `npm run schemas` from the doc comments of the types; change those and run it again.\n';
const PATTERNS = ['DECIMAL', 'NOT_NEGATIVE', 'POSITIVE', 'FRACTION', 'DAY', 'INSTANT'];

/** `RateTable` is `rateTable`. */
export function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.includes("'") && !value.includes('`') ? JSON.stringify(value) : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : textOf(key);
}

/** Which pattern text has that is a number in this range. */
function patternOf({ $pattern, minimum, maximum, exclusiveMinimum }: Shape): string | undefined {
  if ($pattern !== 'DECIMAL') return $pattern;
  if (minimum === 0) return maximum === 1 ? 'FRACTION' : 'NOT_NEGATIVE';
  return exclusiveMinimum === 0 ? 'POSITIVE' : 'DECIMAL';
}

const ORDER = ['$id', 'title', 'description', 'type'];

/** Where further fields are ignored: nowhere, in all objects of a type, or in all but the outermost. */
type Openness = 'closed' | 'open' | 'openInside';

/** One piece of JSON Schema as source text. */
function print(shape: Shape, openness: Openness, indent: string): string {
  const { $named, $circle: _, $rows: __, $pattern: ___, ...own } = shape;
  if ($named !== undefined) {
    const more = Object.keys(own).length === 0 ? '' : `, ${printObject(own, openness, indent)}`;
    return `part(${lower($named)}JsonSchema${more})`;
  }
  const pattern = patternOf(shape);
  return printObject({ ...own, ...(pattern === undefined ? {} : { $$pattern: pattern }) }, openness, indent);
}

function printObject(shape: Shape, openness: Openness, indent: string): string {
  const keys = [...ORDER.filter((key) => key in shape), ...Object.keys(shape).filter((key) => !ORDER.includes(key))];
  const inner = `${indent}  `;
  const isOpen = openness === 'open' || (openness === 'openInside' && indent !== '');
  const lines = keys.flatMap((key) => {
    const value = shape[key];
    if (key === 'additionalProperties' && value === false && isOpen) return [];
    if (key === '$$pattern') return [`pattern: ${value as string}`];
    if (key === 'properties') {
      const fields = Object.entries(value as Record<string, Shape>).map(([name, each]) => `${inner}  ${keyOf(name)}: ${print(each, openness, `${inner}  `)},\n`);
      return [`properties: {\n${fields.join('')}${inner}}`];
    }
    if (key === 'anyOf' || key === 'prefixItems') return [`${key}: [${(value as Shape[]).map((each) => print(each, openness, inner)).join(', ')}]`];
    if ((key === 'items' || key === 'additionalProperties') && typeof value === 'object') return [`${key}: ${print(value as Shape, openness, inner)}`];
    if (Array.isArray(value)) return [`${keyOf(key)}: [${value.map(textOf).join(', ')}]`];
    return [`${keyOf(key)}: ${textOf(value)}`];
  });
  const flat = `{ ${lines.join(', ')} }`;
  if (lines.length === 0) return '{}';
  return flat.length < 120 && !flat.includes('\n') ? flat : `{\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}}`;
}

function namesIn(shape: Shape): string[] {
  const text = JSON.stringify(shape);
  return [...text.matchAll(/"\$named":"(\w+)"/g)].map((match) => match[1]!);
}

/** The checks that a module's file of checks holds, by name. */
function checksOf(module: string): Set<string> {
  const path = `${root}src/schemas/checks/${module}.ts`;
  if (!existsSync(path)) return new Set();
  return new Set([...readFileSync(path, 'utf8').matchAll(/^export const (\w+): Check\b/gm)].map((match) => match[1]!));
}

/** The source of one file of schemas: those of the types of one module. */
export function printModule(module: string, types: readonly InputType[], open: ReadonlySet<string>): string {
  const own = types.filter((type) => type.module === module);
  const checks = checksOf(module);
  const bodies = own.map((type) => {
    const { name, shape, generic } = type;
    const circle = JSON.stringify(shape).includes(`"$circle":"${name}"`) ? { $id: `urn:salesmath:${lower(name)}`, ...shape } : shape;
    const openness = open.has(name) ? 'open' : HOLDERS.includes(name) ? 'openInside' : 'closed';
    const check = checks.has(lower(name)) ? `, checks.${lower(name)}` : '';
    return `
/** JSON Schema of ${generic === undefined ? `a \`${name}\`` : `\`${generic}\``}. */
export const ${lower(name)}JsonSchema: JsonSchema = /* @__PURE__ */ document(() => (${print(circle, openness, '')}));
/** zod schema of ${generic === undefined ? `a \`${name}\`` : `\`${generic}\``}. */
export const ${lower(name)}Schema: z.ZodMiniType<${generic ?? name}> = /* @__PURE__ */ schemaOf(${lower(name)}JsonSchema${check});
`;
  });
  const text = bodies.join('');
  const folder = `schemas/generated`;
  const importsOf = new Map<string, Set<string>>();
  for (const { file, name, generic } of own) {
    const from = posix.relative(folder, file).replace(/\.ts$/, '.js');
    importsOf.set(from, (importsOf.get(from) ?? new Set()).add(generic === undefined ? name : /typeof (\w+)/.exec(generic)![1]!));
  }
  const others = new Map<string, Set<string>>();
  for (const used of new Set(own.flatMap(({ shape }) => namesIn(shape)))) {
    const from = types.find(({ name }) => name === used)!.module;
    if (from !== module) others.set(from, (others.get(from) ?? new Set()).add(`${lower(used)}JsonSchema`));
  }
  const list = (names: Iterable<string>): string => `{ ${[...names].sort().join(', ')} }`;
  const helpers = ['document', ...(text.includes(' part(') || text.includes('[part(') ? ['part'] : [])];
  const patterns = PATTERNS.filter((name) => text.includes(`pattern: ${name}`));
  const lines = [
    '/* eslint max-lines: off */',
    "import type * as z from 'zod/mini';",
    ...[...importsOf].sort().map(([from, names]) => `import type ${list(names)} from '${from}';`),
    ...(checks.size > 0 ? [`import * as checks from '../checks/${module}.js';`] : []),
    `import ${list(helpers)} from '../document.js';`,
    ...(patterns.length > 0 ? [`import ${list(patterns)} from '../patterns.js';`] : []),
    "import { schemaOf } from '../schemaOf.js';",
    "import type { JsonSchema } from '../types.js';",
    ...[...others].sort().map(([from, names]) => `import ${list(names)} from './${from}.js';`),
  ];
  return `${HEADER}${lines.join('\n')}\n${text}`;
}

/** The source of the index: every schema by name, and the types that they are typed by, which declarations of programs that export them name. */
export function printIndex(modules: readonly string[], types: readonly InputType[]): string {
  const block = (what: string, names: readonly string[], from: string): string => (names.length === 0 ? '' : `${what} {\n${[...names].sort().map((name) => `  ${name},\n`).join('')}} from '${from}';\n`);
  const schemas = modules.map((module) => {
    const names = types.filter((type) => type.module === module).flatMap(({ name }) => [`${lower(name)}JsonSchema`, `${lower(name)}Schema`]);
    return block('export', names, `./generated/${module}.js`);
  });
  const named = types.filter(({ generic }) => generic === undefined);
  const files = [...new Set(named.map(({ file }) => file))].sort();
  const typing = files.map((from) => block('export type', named.filter(({ file }) => file === from).map(({ name }) => name), `../${from.replace(/\.ts$/, '.js')}`));
  return `${HEADER}/* eslint max-lines: off */
${schemas.join('')}${typing.join('')}export type { BeforeAfter } from '../stats/types.js';
export type { JsonSchema } from './types.js';\n`;
}

import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listModules, root } from '../../scripts/modules.js';
import type { Installation } from './pack.js';
import { installPacked } from './pack.js';

interface Probe {
  readonly subpaths: Record<string, { readonly esm: Record<string, string>; readonly cjs: Record<string, string> }>;
  readonly errors: Record<'esm' | 'cjs', Record<string, unknown>>;
  readonly strangers: boolean[];
}

const subpaths = ['.', ...listModules().map((name) => `./${name}`)];
const COMPILERS = ['typescript-5.4', 'typescript-5.9', 'typescript', 'typescript-7.0'];

let installed: Installation;
let probe: Probe;

beforeAll(async () => {
  installed = await installPacked();
  probe = JSON.parse(await installed.node('probe.mjs')) as Probe;
  const names = subpaths.map((subpath) => subpath.replace(/^\./, 'salesmath'));
  const inEsm = names.map((name, index) => `import * as module${index} from '${name}';\nexport { module${index} };`);
  const inCjs = names.map((name, index) => `import module${index} = require('${name}');`);
  const list = names.map((_, index) => `module${index}`).join(', ');
  writeFileSync(`${installed.folder}/platform.d.ts`, 'interface URL { readonly href: string }\n'); // zod's types, which only salesmath/schemas shows, name it
  writeFileSync(`${installed.folder}/subpaths.mts`, `${inEsm.join('\n')}\n`);
  const schemas = Object.keys(probe.subpaths['./schemas']?.esm ?? {}).filter((name) => /(?<!Json)Schema$/.test(name));
  const declared = schemas.map((name) => `export const of${name} = z.object({ rows: z.array(schemas.${name}) });`); // as declarations name their types
  writeFileSync(`${installed.folder}/declared.mts`, `import * as schemas from 'salesmath/schemas';\nimport * as z from 'zod/mini';\n${declared.join('\n')}\n`);
  writeFileSync(`${installed.folder}/subpaths.cts`, `${inCjs.join('\n')}\nexport = { ${list} };\n`);
});

afterAll(() => {
  installed?.remove();
});

describe('the tarball', () => {
  it('holds what is built, five documents, and nothing else', () => {
    const [built, rest] = [true, false].map((inDist) => installed.packed.filter((path) => path.startsWith('dist/') === inDist)) as [string[], string[]];
    expect(rest.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'package.json']);
    expect(built.filter((path) => !/\.(c?js|d\.c?ts)$/.test(path))).toEqual([]);
    for (const subpath of subpaths) {
      for (const ending of ['js', 'cjs', 'd.ts', 'd.cts']) expect(built).toContain(`dist/${subpath}/index.${ending}`.replace('/./', '/'));
    }
  });

  it('names no path of the machine that it was built on', () => {
    const texts = installed.packed.map((path) => [path, readFileSync(`${installed.folder}/node_modules/salesmath/${path}`, 'utf8')] as const);
    expect(texts.filter(([, text]) => text.includes(root.slice(0, -1))).map(([path]) => path)).toEqual([]);
  });

  it('shows no type of its dependencies but in salesmath/schemas, which shows those of zod', () => {
    const types = installed.packed.filter((path) => /\.d\.c?ts$/.test(path));
    const foreign = types.flatMap((path) => {
      const text = readFileSync(`${installed.folder}/node_modules/salesmath/${path}`, 'utf8');
      const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
      return imported.filter((name) => !name.startsWith('.') && !(name === 'zod/mini' && path.startsWith('dist/schemas/'))).map((name) => `${path}: ${name}`);
    });
    expect(types.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });
});

describe('the installed package', () => {
  it('has one subpath for each module, and each loads as ES module and as CommonJS', () => {
    expect(Object.keys(probe.subpaths).sort()).toEqual(subpaths);
  });

  it('exports the same names of the same kinds in both formats', () => {
    for (const { esm, cjs } of Object.values(probe.subpaths)) {
      expect(Object.keys(esm).length).toBeGreaterThan(0);
      expect(cjs).toEqual(esm);
    }
  });

  it('exports from its root all that its modules export, but for the schemas', () => {
    const modules = Object.entries(probe.subpaths).filter(([subpath]) => subpath !== '.' && subpath !== './schemas');
    const own = { SalesMathError: 'function', isSalesMathError: 'function' };
    expect(probe.subpaths['.']?.esm).toEqual(Object.assign({}, own, ...modules.map(([, { esm }]) => esm)));
  });

  it('recognises its errors across formats', () => {
    const known = { code: 'INVALID_NUMBER', knownToEsm: true, knownToCjs: true, instanceOfOwn: true, instanceOfOther: false };
    expect(probe.errors).toEqual({ esm: known, cjs: known });
    expect(probe.strangers).not.toContain(true);
  });

  // Every name that users can import. A change here is a change of the interface: `npx vitest run test/package -u` writes it down.
  it('exports what it promises', async () => {
    const folder = `${installed.folder}/node_modules/salesmath/dist`;
    const files = subpaths.map((subpath) => `${folder}/${subpath}/index.d.ts`.replace('/./', '/'));
    const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
    const checker = program.getTypeChecker();
    const promised = subpaths.map((subpath, index) => {
      const symbol = checker.getSymbolAtLocation(program.getSourceFile(files[index]!)!)!;
      const values = probe.subpaths[subpath]?.esm ?? {};
      const types = checker.getExportsOfModule(symbol).map(({ name }) => name).filter((name) => !(name in values));
      return [subpath, { values: Object.keys(values), types: types.sort() }] as const;
    });
    const [, { types }] = promised[0]!;
    const inRoot = promised.filter(([subpath]) => subpath !== './schemas');
    expect(inRoot.flatMap(([, each]) => each.types.filter((name) => !types.includes(name)))).toEqual([]);
    await expect(`${JSON.stringify(Object.fromEntries(promised), null, 2)}\n`).toMatchFileSnapshot('exports.json');
  });

  it.concurrent.each(COMPILERS)('type-checks in a strict program under %s', async (compiler) => {
    const { version } = JSON.parse(readFileSync(`${root}node_modules/${compiler}/package.json`, 'utf8')) as { version: string };
    if (compiler.includes('-')) expect(version.startsWith(`${compiler.split('-')[1]}.`)).toBe(true);
    await expect(installed.node(`${root}node_modules/${compiler}/bin/tsc`, '-p', '.')).resolves.toBe('');
  });
});

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { root } from './modules.js';
import { printIndex, printModule } from './schemas/print.js';
import { readInputs } from './schemas/readTypes.js';
import { findOpenTypes } from './schemas/rows.js';

/** The files of src/schemas that are written from the types, by their path below it. */
export function writeSchemas(): Map<string, string> {
  const { types, places } = readInputs();
  const open = findOpenTypes(types, places);
  const modules = [...new Set(types.map(({ module }) => module))].sort();
  const files = modules.map((module) => [`generated/${module}.ts`, printModule(module, types, open)] as const);
  return new Map([...files, ['index.ts', printIndex(modules, types)]]);
}

if (process.argv[1]?.endsWith('schemas.ts')) {
  const folder = `${root}src/schemas/`;
  mkdirSync(`${folder}generated`, { recursive: true });
  const files = writeSchemas();
  for (const name of readdirSync(`${folder}generated`)) if (!files.has(`generated/${name}`)) rmSync(`${folder}generated/${name}`);
  for (const [path, text] of files) writeFileSync(folder + path, text);
  console.log(`${files.size} files in src/schemas`);
}

// Loads every subpath of the installed package in both formats and prints what it finds, as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(require.resolve('salesmath/package.json'), 'utf8'));
const kinds = (library) => Object.fromEntries(Object.keys(library).filter((name) => name !== 'default').sort().map((name) => [name, typeof library[name]]));

const subpaths = {};
for (const subpath of Object.keys(manifest.exports)) {
  if (subpath.endsWith('.json')) continue;
  const name = subpath.replace(/^\./, 'salesmath');
  subpaths[subpath] = { esm: kinds(await import(name)), cjs: kinds(require(name)) };
}

const esm = await import('salesmath');
const cjs = require('salesmath');
const money = { esm: await import('salesmath/money'), cjs: require('salesmath/money') };
const caught = (call) => {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
};
const errors = {};
for (const format of ['esm', 'cjs']) {
  const error = caught(() => money[format].roundMoney('1,234'));
  errors[format] = {
    code: error.code,
    knownToEsm: esm.isSalesMathError(error),
    knownToCjs: cjs.isSalesMathError(error),
    instanceOfOwn: error instanceof { esm, cjs }[format].SalesMathError,
    instanceOfOther: error instanceof { esm: cjs, cjs: esm }[format].SalesMathError,
  };
}
const strangers = [new Error('x'), null, undefined, 'x', {}].map((value) => esm.isSalesMathError(value) || cjs.isSalesMathError(value));

console.log(JSON.stringify({ subpaths, errors, strangers }));

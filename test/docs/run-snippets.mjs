// Runs prepared snippets one after the other and writes what became of their claims.
// node --enable-source-maps run-snippets.mjs <result file> <snippet module>…
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inspect, isDeepStrictEqual } from 'node:util';

const [, , resultFile, ...files] = process.argv;
const show = (value) => inspect(value, { depth: null, breakLength: 100, maxArrayLength: null, maxStringLength: null });
const print = process.stdout.write.bind(process.stdout);

let claims;

globalThis.__check = (id, actual, expected) => {
  const value = expected();
  claims.push({ id, ok: isDeepStrictEqual(actual, value), actual: show(actual), expected: show(value) });
};

function judgeError(id, error, code) {
  const codes = Array.isArray(error?.issues) ? error.issues.map((issue) => issue.code) : [];
  const actual = codes.length > 0 ? `throws ${codes.join(', ')}` : `throws ${error?.name}: ${error?.message}`;
  claims.push({ id, ok: codes.includes(code), actual, expected: `throws ${code}` });
}

globalThis.__throws = (id, call, code) => {
  const missed = (value) => claims.push({ id, ok: false, actual: show(value), expected: `throws ${code}` });
  let value;
  try {
    value = call();
  } catch (error) {
    return judgeError(id, error, code);
  }
  if (typeof value?.then === 'function') return value.then(missed, (error) => judgeError(id, error, code));
  return missed(value);
};

const results = [];
for (const file of files) {
  claims = [];
  let printed = '';
  let error;
  process.stdout.write = (chunk) => {
    printed += chunk;
    return true;
  };
  try {
    await import(pathToFileURL(file).href);
  } catch (caught) {
    const line = /snippet\.ts:(\d+)/.exec(String(caught?.stack))?.[1] ?? 1;
    error = { message: caught instanceof Error ? `${caught.name}: ${caught.message}` : show(caught), line: Number(line) };
  }
  process.stdout.write = print;
  results.push({ claims, printed, error });
}
writeFileSync(resultFile, JSON.stringify(results));

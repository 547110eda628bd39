/** Runs the oracle on published cases: `npx tsx test/oracle/check-cases.ts <commission.json>`. */
import { readFileSync } from 'node:fs';
import { oracleCommission, oracleTieredPayout } from './commission.js';

interface Case {
  id: string;
  fn: string;
  args: never[];
  expect?: unknown;
  expectAt?: Record<string, unknown>;
  length?: Record<string, number>;
  throws?: string;
}

function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= 1e-9 ? [] : [`${path}: expected ${expected}, got ${actual}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [`${path}: expected ${expected.length} entries, got ${JSON.stringify(actual)}`];
    return expected.flatMap((entry, index) => differences(entry, actual[index], `${path}.${index}`));
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (actual as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce((held, key) => (held as Record<string, unknown> | undefined)?.[key], value);

const cases = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Case[];
const functions: Record<string, (...args: never[]) => object> = {
  calculateTieredPayout: oracleTieredPayout,
  calculateCommission: oracleCommission,
};
let passed = 0;
let failed = 0;
for (const entry of cases) {
  const fn = functions[entry.fn];
  if (fn === undefined || entry.throws !== undefined) continue;
  let found: string[];
  try {
    const result = { ...fn(...entry.args), rejected: [], warnings: [] };
    found = [
      ...(entry.expect === undefined ? [] : differences(entry.expect, result, 'result')),
      ...Object.entries(entry.expectAt ?? {}).flatMap(([path, value]) => differences(value, at(result, path), path)),
      ...Object.entries(entry.length ?? {}).flatMap(([path, value]) => differences(value, (at(result, path) as []).length, path)),
    ];
  } catch (error) {
    found = [(error as Error).stack ?? String(error)];
  }
  if (found.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${entry.id}\n  ${found.join('\n  ')}`);
  }
}
console.log(`${passed} agree, ${failed} differ`);

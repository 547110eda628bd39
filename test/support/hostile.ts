import fc from 'fast-check';
import { isSalesMathError } from '../../src/errors.js';
import { notPlain } from '../oracle/laws.js';

/** What exports, forms and careless programs hand over. */
const NASTY: readonly unknown[] = [
  null, undefined, true, 0, -0, 0.1 + 0.2, 1e308, -1e308, 5e-324, 1e21, 2 ** 53, NaN, Infinity, -5, 1.5, 10n ** 40n,
  '', ' ', '0', '-0', '-0.00', '1e3', '1,234.50', ' 12', '+5', '.5', '5.', '0x10', 'NaN', '9'.repeat(2000), '12.345', '١٢',
  '2026-02-30', '9999-12-31', '0001-01-01', '2026-1-5', '2026-01-05T00:00:00Z', 'toString', '__proto__', '\ud800', '\u0000',
  [], {}, [null], [[]], Object.create(null), JSON.parse('{"__proto__":{"id":"x"}}'), JSON.parse('{"__proto__":"5","toFixed":"7"}'), new Date(0), new Map(), new Set([1]), Symbol.iterator, () => '5',
  { toFixed: () => '5' }, { toFixed: () => 'x' }, { toFixed: 5 }, { n: 1n, d: 0n }, Number('7'), Object(7), Object('7'),
];

function cycle(): object {
  const ring: Record<string, unknown> = { id: 'ring', components: [], tiers: [] };
  ring['self'] = ring;
  (ring['components'] as unknown[]).push(ring);
  (ring['tiers'] as unknown[]).push(ring);
  return ring;
}

/** A value that no function expects. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.constant(null).map(cycle) },
  { weight: 3, arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }) },
);

const KEYS = ['id', 'from', 'upTo', 'rate', 'min', 'componentId', 'credits', 'share', 'quota', 'unknown', '__proto__', 'constructor', 'length'];

export interface Blow {
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'hollow' | 'add' | 'repeat';
  readonly key: string;
  readonly value: unknown;
}

/** Damage to do to something valid. */
export const blow: fc.Arbitrary<Blow> = fc.record({
  at: fc.nat(1_000_000),
  kind: fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'remove' as const, 'hollow' as const, 'add' as const, 'repeat' as const),
  key: fc.constantFrom(...KEYS),
  value: nasty,
});

/** Every object and list in a value. */
function holdersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return [holder, ...Object.values(holder).flatMap(holdersOf)];
}

/** Damages a copy of something valid in a few places. */
export function damage<T>(valid: T, blows: readonly Blow[]): T {
  const copy = { root: structuredClone(valid) };
  const holders = holdersOf(copy.root);
  const places = holders.flatMap((holder) => Object.keys(holder).map((key) => ({ holder, key })));
  for (const { at, kind, key: added, value } of blows) {
    const { holder, key } = places[at % places.length]!;
    const current = holder[key];
    if (kind === 'hollow' || (kind === 'remove' && !Array.isArray(holder))) Reflect.deleteProperty(holder, key); // leaves a hole in a list
    else if (kind === 'add' && !Array.isArray(current) && holders.includes(current as never)) {
      Object.defineProperty(current, added, { value, enumerable: true, configurable: true, writable: true });
    } else if (kind === 'remove' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (kind === 'repeat' && Array.isArray(holder)) holder.push(current);
    else holder[key] = value;
  }
  return copy.root;
}

/** What is wrong with an answer, or with the way it was refused. */
export function misbehaviour(call: () => unknown, roots: readonly string[]): string[] {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    if (!isSalesMathError(error)) return [`threw ${String(error)}\n${(error as Error).stack ?? ''}`];
    return error.issues.flatMap(({ code, path, message }) => {
      const faults: string[] = [];
      if (!roots.some((root) => path === root || path.startsWith(`${root}.`) || path.startsWith(`${root}[`))) faults.push(`${code}: path ${path}`);
      if (!message.startsWith(`${path}: received `) || !message.endsWith('.')) faults.push(`${code}: message ${message}`);
      if (/Invalid input|\bNEVER\b|\[object/.test(message)) faults.push(`${code}: message ${message}`);
      return faults;
    });
  }
  return notPlain(result);
}

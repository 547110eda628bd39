/** Checks that every result must pass, whatever it was computed from. */

import type fc from 'fast-check';
import { Rational } from './rational.js';
import type { OracleBonus, OracleEarning, OracleResult, OracleSlice } from './commission.js';

/** Milliseconds that a property may take: many runs are asked for by hand. */
export const PATIENCE = 3_600_000;

/**
 * A result without what it echoes and without its traces, and with one way to list what nobody took: who is named beside NO_COMPONENT, and the order
 * of the entries of one transaction, are left open.
 */
export function comparable(result: OracleResult & { options?: unknown; warnings?: unknown; rejected?: unknown }): OracleResult {
  const { options: _, warnings: __, rejected: ___, uncredited, ...rest } = result;
  const groups = new Map<string, Set<string>>();
  for (const { transactionId, participantId, reason } of uncredited) {
    const held = groups.get(transactionId) ?? new Set();
    held.add(reason === 'PARTICIPANT_INACTIVE' ? `${reason} ${participantId}` : reason);
    groups.set(transactionId, held);
  }
  const earnings = rest.earnings.map(({ lines, trace: _trace, ...earning }: OracleEarning & { trace?: unknown }) =>
    lines === undefined ? earning : { ...earning, lines: lines.map(withoutBonuses) },
  );
  return {
    ...rest,
    earnings,
    uncredited: [...groups].flatMap(([transactionId, reasons]) => [...reasons].sort().map((reason) => ({ transactionId, reason }))),
  };
}

/** The naive calculation lists no bonuses in lines; a law checks them instead. */
function withoutBonuses<T extends object>(line: T): T {
  const { bonuses: _, ...rest } = line as T & { bonuses?: unknown };
  return rest as unknown as T;
}

/** How often each property runs: SALESMATH_RUNS, else what keeps a file within some seconds; in CI the comparisons come to ten thousand cases. */
export function runs(usual: number, inCi: number = usual): fc.Parameters<unknown> {
  const asked = Number(globalThis.process?.env['SALESMATH_RUNS']);
  return { numRuns: Number.isInteger(asked) && asked > 0 ? asked : globalThis.process?.env['CI'] ? inCi : usual };
}

/** Where a value is no plain JSON: undefined, NaN, an infinity, −0, or an object with a prototype of its own. */
export function notPlain(value: unknown, path = 'result'): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((entry, index) => notPlain(entry, `${path}[${index}]`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, entry]) => notPlain(entry, `${path}.${key}`));
}

/** The same value, frozen to its depths: whoever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}

export const sum = (values: readonly string[]): Rational => Rational.sum(values.map((value) => Rational.of(value)));

/** Whether an exact string was cut, so that sums of such strings are no longer exact. */
const isCut = (text: string): boolean => (text.split('.')[1]?.length ?? 0) >= 18;

/** Slices that are no unbroken walk from one end to the other, or hold an empty step. */
export function walkFaults(slices: readonly OracleSlice[], from: string, to: string): string[] {
  const faults: string[] = [];
  let place = from;
  for (const slice of slices) {
    if (slice.from !== place) faults.push(`leaves ${place}, not ${slice.from}`);
    if (slice.amount === '0') faults.push('empty slice');
    if (!Rational.of(slice.to).minus(Rational.of(slice.from)).is(Rational.of(slice.amount))) faults.push('amount is not to − from');
    place = slice.to;
  }
  if (place !== to) faults.push(`ends at ${place}, not ${to}`);
  return faults;
}

/** Σ slices + Σ bonuses. */
export const paidBy = (slices: readonly OracleSlice[], bonuses: readonly OracleBonus[]): string =>
  sum([...slices.map(({ exactPayout }) => exactPayout), ...bonuses.map(({ amount }) => amount)]).toExact();

/** What is inconsistent inside one earning. */
export function earningFaults(row: OracleEarning, kind: string, window: string): string[] {
  const faults: string[] = [];
  const shown = [
    row.exactPayout,
    row.exactEarned,
    ...row.adjustments.map(({ exactAmount }) => exactAmount),
    ...row.slices.map(({ exactPayout }) => exactPayout),
  ];
  const exact = !shown.some(isCut);
  const adjusted = sum([row.exactPayout, ...row.adjustments.map(({ exactAmount }) => exactAmount)]);
  if (exact && !adjusted.is(Rational.of(row.exactEarned))) faults.push('payout + adjustments is not what was earned');
  if (exact && kind === 'tiers' && window !== 'transaction' && paidBy(row.slices, row.bonuses) !== row.exactPayout) {
    faults.push('slices + bonuses is not the payout');
  }
  if (kind !== 'tiers' && row.slices.length + row.bonuses.length > 0) faults.push('slices without tiers');
  if (row.adjustments.some(({ exactAmount }) => exactAmount === '0')) faults.push('adjustment of 0');
  if (row.lines !== undefined) {
    if (!sum(row.lines.map(({ earned }) => earned)).is(Rational.of(row.earned))) faults.push('lines do not sum to earned');
    const exacts = row.lines.map(({ exactEarned }) => exactEarned);
    if (![...exacts, row.exactEarned].some(isCut) && !sum(exacts).is(Rational.of(row.exactEarned))) {
      faults.push('exact lines do not sum to exactEarned');
    }
    const credited = sum(row.lines.map((line) => line.credited));
    const measured = Rational.of(row.measure).minus(Rational.of(row.prior));
    if (!credited.is(measured)) faults.push('credits do not sum to the measure');
  }
  return faults;
}

/** Lines of a table with nothing behind it that their own slices and bonuses do not explain. */
export function lineFaults(row: OracleEarning): string[] {
  return (row.lines ?? []).flatMap((line) => {
    if (line.transactionId === null || [line.exactEarned, ...line.slices.map(({ exactPayout }) => exactPayout)].some(isCut)) return [];
    const { bonuses = [] } = line as { bonuses?: OracleEarning['bonuses'] };
    return paidBy(line.slices, bonuses) === line.exactEarned ? [] : [`line ${line.transactionId}: slices + bonuses is not what it earned`];
  });
}

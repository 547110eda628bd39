import type { Benchmark } from '../funnel/types.js';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { fail, FRACTION_RULE, isAbsent, joinPath, missingOr } from '../internal/issues.js';
import { requireCount, requireDuration } from '../internal/numbers.js';
import { readEach } from '../internal/rowIssues.js';
import { requireList, requireObject, requireRow } from '../internal/shapes.js';
import { requireId } from '../internal/validate.js';
import { requireAmount } from './readers.js';

/** k of n, as read; the numerator may pass the denominator. */
export interface ReadRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** What every reader of a report asks of a row. */
export interface ReadRow {
  readonly stage: string;
  readonly path: string;
  readonly fields: Record<string, unknown>;
  readonly fromPrevious: ReadRate | null;
}

/** Reads the rows of any funnel report: stages that occur once, and what came into them. */
export function readReportRows(report: unknown, name: string): ReadRow[] {
  const { rows } = requireObject(report, name);
  const listed = requireList(rows, `${name}.rows`, 'the list of rows of a funnel report');
  const seen = new Set<string>();
  const read: ReadRow[] = [];
  readEach(listed, (row, index) => {
    const path = `${name}.rows[${index}]`;
    const fields = requireRow(row, path);
    const stage = requireId(fields['stage'], `${path}.stage`);
    if (seen.has(stage)) fail('DUPLICATE_ID', `${path}.stage`, stage, 'must not occur twice in one report');
    seen.add(stage);
    read.push({ stage, path, fields, fromPrevious: readRate(fields['fromPrevious'], `${path}.fromPrevious`) });
  });
  return read;
}

/** Reads k of n, or null where there is none. */
export function readRate(value: unknown, path: string): ReadRate | null {
  if (isAbsent(value)) return null;
  const { numerator, denominator } = requireObject(value, path);
  return { numerator: requireCount(numerator, `${path}.numerator`), denominator: requireCount(denominator, `${path}.denominator`) };
}

/** Whether a rate is one of flows: a report gives it no interval on the basis `period`, since what left and what came in may be other deals. */
export function isFlow({ fields, fromPrevious }: ReadRow): boolean {
  if (fromPrevious === null || fromPrevious.denominator === 0 || fromPrevious.numerator > fromPrevious.denominator) return false;
  const { low, high } = fields['fromPrevious'] as { readonly low?: unknown; readonly high?: unknown };
  return low === null && high === null;
}

/** Whether a row is of an optional stage, of which no later rate is taken. */
export function readOptional({ fields, path }: ReadRow): boolean {
  const { optional } = fields;
  if (isAbsent(optional)) return false;
  return typeof optional === 'boolean' ? optional : fail('INVALID_OPTION', `${path}.optional`, optional, 'must be true or false');
}

/** A benchmark with its ends as they print and exactly. */
export interface ReadBenchmark {
  readonly benchmark: Benchmark;
  readonly low: Fraction;
}

/** Reads a range of conversion or throws `INVALID_BENCHMARK`. */
export function readBenchmark(value: unknown, path: string): ReadBenchmark {
  const { low, high } = requireObject(value, path);
  for (const [key, end] of [['low', low], ['high', high]] as const) {
    if (typeof end !== 'number' || !(end >= 0 && end <= 1)) {
      const code = missingOr('INVALID_BENCHMARK', end);
      fail(code, joinPath(path, [key]), end, FRACTION_RULE);
    }
  }
  if ((low as number) > (high as number)) fail('INVALID_BENCHMARK', `${path}.low`, low, `must not be above high (${String(high)})`);
  const ends = { low: (low as number) + 0, high: (high as number) + 0 };
  return { benchmark: ends, low: knownDecimal(ends.low) };
}

/** What the deals of a row are worth, and how many of them that is known of. */
export interface ReadValue {
  readonly total: Fraction;
  readonly known: number;
}

/** Reads the value of a row, which is money, or money with the number of deals that it leaves out. */
export function readRowValue({ fields, path }: ReadRow, reached: number): ReadValue | null {
  const { value } = fields;
  if (isAbsent(value)) return null;
  if (typeof value === 'object' && 'reached' in value) {
    const missing = requireCount((value as { missing?: unknown }).missing ?? 0, `${path}.value.missing`);
    if (missing > reached) fail('INVALID_COUNT', `${path}.value.missing`, missing, `must not be above the deals reached (${reached})`);
    return { total: requireAmount(value.reached, `${path}.value.reached`), known: reached - missing };
  }
  return { total: requireAmount(value, `${path}.value`), known: reached };
}

/** The mean stay of a row in days, or null. */
export function readStay({ fields, path }: ReadRow): number | null {
  const { dwellDays, averageDays } = fields;
  if (isAbsent(dwellDays)) return isAbsent(averageDays) ? null : requireDuration(averageDays, `${path}.averageDays`);
  const { restrictedMean } = requireObject(dwellDays, `${path}.dwellDays`);
  return isAbsent(restrictedMean) ? null : requireDuration(restrictedMean, `${path}.dwellDays.restrictedMean`);
}

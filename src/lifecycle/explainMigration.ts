import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { percentText, readLocale } from '../internal/sentences.js';
import { parseConfig, refuse } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './movements.phrases.js';
import type { MigrationMatrix } from './movements.types.js';

/** The lists with an entry for each segment. */
const BY_SEGMENT = ['counts', 'before', 'after', 'entered', 'left', 'rowShares', 'leftShares'] as const;

/** Checks a matrix as far as sentences look at it. */
function matrixSchema() {
  const counts = z.array(z.number());
  const shares = z.array(z.nullable(z.number()));
  const matrix = z.object({
    segments: z.array(z.string()),
    counts: z.array(counts),
    before: counts,
    after: counts,
    entered: counts,
    left: counts,
    rowShares: z.array(shares),
    leftShares: shares,
    stationaryShare: z.nullable(z.number()),
    rejected: toldRejectedSchema(),
  });
  return matrix.check((ctx) => {
    const size = ctx.value.segments.length;
    const check = (list: readonly unknown[], path: readonly PropertyKey[]): void => {
      if (list.length !== size) refuse(ctx, 'INVALID_OPTION', path, list, `must have an entry for each of the ${size} segments`);
    };
    for (const field of BY_SEGMENT) check(ctx.value[field], [field]);
    ctx.value.counts.forEach((row, i) => check(row, ['counts', i]));
    ctx.value.rowShares.forEach((row, i) => check(row, ['rowShares', i]));
  });
}

/**
 * Tells where the customers of each segment went, in English or Chinese.
 *
 * @param result - what `calculateMigration` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many stayed in all, then of each segment its sizes, where its customers went, and who came from outside
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateMigration, explainMigration } from 'salesmath';
 * const before = [{ customerId: 'ana', segment: 'gold' }, { customerId: 'ben', segment: 'gold' }];
 * const after = [{ customerId: 'ana', segment: 'gold' }, { customerId: 'ben', segment: 'base' }];
 * explainMigration(calculateMigration(before, after));
 * // => [
 * //   '50 % of those who are on both sides are in the same segment as before.',
 * //   'gold: 2 customers before, 1 after.',
 * //   'Of those who were in gold, 1 stayed (50 %) and 1 went to base (50 %).',
 * //   'base: 0 customers before, 1 after.',
 * // ]
 */
export function explainMigration(result: MigrationMatrix, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { segments, counts, before, after, entered, left, rowShares, leftShares, stationaryShare, rejected } = parseConfig(matrixSchema(), result, 'result');
  const percent = (share: number | null | undefined): string => percentText(share ?? 0, locale);
  const sentences = [stationaryShare === null ? phrases.nobodyTwice : phrases.stationary(percent(stationaryShare))];
  segments.forEach((segment, i) => {
    sentences.push(phrases.segment(segment, before[i] as number, after[i] as number));
    const fates: string[] = [];
    const row = counts[i] as number[];
    const shares = rowShares[i] as (number | null)[];
    if ((row[i] as number) > 0) fates.push(phrases.stayed(row[i] as number, percent(shares[i])));
    row.forEach((count, to) => {
      if (count > 0 && to !== i) fates.push(phrases.went(segments[to] as string, count, percent(shares[to])));
    });
    if ((left[i] as number) > 0) fates.push(phrases.left(left[i] as number, percent(leftShares[i])));
    if (fates.length > 0) sentences.push(phrases.fates(segment, fates));
    if ((entered[i] as number) > 0) sentences.push(phrases.entered(segment, entered[i] as number));
  });
  return sentences.concat(tellRejected(rejected, locale));
}

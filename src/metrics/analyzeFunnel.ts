import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { computeReport } from './funnelReport.js';
import type { AnalyzeFunnelOptions, FunnelReport } from './report.types.js';

/**
 * Tells from a log of stage moves how many deals reached each stage, how long they stayed, how they ended and what they
 * were worth, in total and for groups and periods.
 *
 * A deal counts once for each stage that it reached; visits are counted beside that, and every visit that begins ends in
 * exactly one way: opening + entries = advanced + lost + regressed + movedOut + stillHere.
 *
 * **When to use** `cohort` to learn how well deals convert, whenever that was; `period` to learn what happened in a month.
 * Where there is no log, only totals, `calculateFunnelFromCounts`.
 *
 * **Gotchas** Young deals have had no time to convert: give a `window`, and compare buckets that are `mature`. There is no
 * bare win rate, since the same deals give 3 % or 30 % by basis. Under `period` a rate sets exits against entries of other
 * deals, so it may pass 1 and has no interval. A stage passed by is reached under `imputed`, but never enters visits or
 * dwell.
 *
 * @param entries - one row for each stage that a deal entered, in any order, any iterable of plain objects; an array is
 *   not copied. Values are money, 0 or more; the latest one up to `asOf` counts
 * @param model - the stages, raw or defined; its `remap` is applied first
 * @param options - `asOf`: rows at it count, later ones do not. `timeZone`: default `'UTC'`. `basis`: default `'cohort'`.
 *   `range`: half-open days; `period` needs it. `skipPolicy`: default `'imputed'`. `window` and `anchor`: how long an
 *   attempt may take, and from where. `groupBy`, `groups`, `bucket`: how slices are made. `values`: by deal id. `currency`,
 *   `minorUnits`, `rounding`: how money is printed. `confidence`: default 0.95. `onInvalid`: default `'throw'`
 * @returns the total with one row for each ordered stage, and `slices` with groups or a bucket. Rates whose denominator is
 *   0 are null, as are times of which nothing was seen; `ofMatured` is null without a window
 * @throws {SalesMathError} UNKNOWN_STAGE: a row names a stage that the model does not have
 * @throws {SalesMathError} INVALID_INSTANT: a time is unreadable or has no offset
 * @throws {SalesMathError} INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_ID, INVALID_ROW: a row cannot be used
 * @throws {SalesMathError} MISSING_VALUE: `asOf`, or a required field of a row, is missing
 * @throws {SalesMathError} MIXED_CURRENCIES: values of two currencies would be added up. UNKNOWN_CURRENCY
 * @throws {SalesMathError} INVALID_WINDOW: the window is not longer than 0
 * @throws {SalesMathError} INVALID_OPTION: an option is unknown or not allowed; `period` without a range, or with `skipPolicy`, `window` or `anchor`
 * @throws {SalesMathError} INVALID_RANGE, INVALID_DATE, INVALID_PERIOD, INVALID_TIME_ZONE, INVALID_CONFIDENCE: an option cannot be used
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { analyzeFunnel } from 'salesmath';
 * const model = {
 *   id: 'b2b',
 *   stages: [{ id: 'lead' }, { id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }],
 * } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'lead', at: '2026-01-05', value: '900' },
 *   { dealId: 'a', stage: 'offer', at: '2026-01-12' },
 *   { dealId: 'a', stage: 'won', at: '2026-01-26', value: '850.50' },
 *   { dealId: 'b', stage: 'lead', at: '2026-01-08', value: '300' },
 *   { dealId: 'b', stage: 'lost', at: '2026-01-10' },
 *   { dealId: 'c', stage: 'lead', at: '2026-02-02' },
 * ];
 * const report = analyzeFunnel(entries, model, { asOf: '2026-02-28' });
 * report.rows.map((row) => row.reached); // => [3, 1, 1]
 * report.rows[1]?.fromPrevious?.numerator; // => 1
 * report.rows[1]?.dropOff; // => 2
 * report.outcome; // => { won: 1, lost: 1, open: 1, reopened: 0 }
 * report.winRate.ofClosed.rate; // => 0.5
 * report.winRate.byValue; // => { won: '850.50', closed: '1150.50', rate: 0.7392438070404173, missing: 0 }
 * report.daysToWin.median; // => 21
 * report.warnings; // => [{ code: 'MISSING_VALUE', count: 1 }]
 * @see {@link trackFunnel}
 */
export function analyzeFunnel(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeFunnelOptions): FunnelReport {
  return computeReport(entries, model, options).report;
}

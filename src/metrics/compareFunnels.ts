import { requireConfidence, requirePower } from '../internal/confidence.js';
import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import { compareProportions } from '../stats/compareProportions.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { sampleSizeForProportions } from '../stats/sampleSizeForProportions.js';
import type { ProportionComparison } from '../stats/types.js';
import type { CompareFunnelsOptions, ComparedReport, ComparedStage, FunnelComparison } from './compareFunnels.types.js';
import { unequalFollowUp, warnImmature } from './followUp.js';
import type { ReadRate, ReadRow } from './reportRows.js';
import { isFlow, readReportRows } from './reportRows.js';
import type { MetricsWarning } from './types.js';

const NOBODY: ReadRate = { numerator: 0, denominator: 0 };

/** Rates that pass 1 are told, but nothing is inferred from them: they are no shares. */
function compareRates(before: ReadRate, after: ReadRate, confidence: number): ProportionComparison {
  const isShare = ({ numerator, denominator }: ReadRate): boolean => numerator <= denominator;
  if (isShare(before) && isShare(after)) {
    const count = ({ numerator, denominator }: ReadRate): { successes: number; trials: number } => ({ successes: numerator, trials: denominator });
    return compareProportions({ before: count(before), after: count(after) }, { confidence });
  }
  const z = zOfConfidence(confidence);
  const sides = { before: measureProportion(before.numerator, before.denominator, z), after: measureProportion(after.numerator, after.denominator, z) };
  const known = sides.before.rate !== null && sides.after.rate !== null ? { before: sides.before.rate, after: sides.after.rate } : null;
  return {
    ...sides,
    difference: known === null ? null : known.after - known.before,
    low: null,
    high: null,
    relativeLift: known === null || known.before === 0 ? null : known.after / known.before - 1,
    z: null,
    pValue: null,
    verdict: 'notShown',
    confidence,
    method: 'newcombe',
  };
}

function sampleNeeded({ before, after }: ProportionComparison, confidence: number, power: number): number | null {
  if (before.rate === null || after.rate === null || before.rate > 1 || after.rate > 1) return null;
  return sampleSizeForProportions(before.rate, after.rate, { confidence, power }).perGroup;
}

/**
 * Compares two funnels stage by stage: by how much each conversion changed, whether that is shown, and how many deals it
 * would take to show it.
 *
 * *When to use*: this quarter against the last, one team against another, before and after a change of the process.
 *
 * *Gotchas*: 15 % to 28 % on 100 deals each is shown (+1.6 to +24.1 points), on 50 each it is not. Deals that were watched
 * longer had more time to convert: compare cohorts with one `window` that is over for all their deals. Of cohorts with a range, the
 * days in which every deal could convert are min(window, days from the end of the range to `asOf`); where they differ, or where
 * deals have not had their whole window, a warning says so; a slice of a report without a window does not tell. Warned of, too, are
 * rates that a report gives no interval, as on the basis `period`: they set what left a stage against what came into it, which may be
 * other deals, and what is shown of them is only a rough guide.
 *
 * @param before - a funnel report; of its `rows`, `stage` and `fromPrevious` are read
 * @param after - another one with the same stages in the same order
 * @param options - `confidence` (0.95); `power`: the chance that `sampleNeeded` deals show the difference (0.8)
 * @returns for each row from the second on the comparison of its two rates (Newcombe's interval) and `sampleNeeded` per
 *   report, null when the rates are equal or not known
 * @throws {SalesMathError} STAGE_MISMATCH: other stages, or another order
 * @throws {SalesMathError} INVALID_COUNT: a numerator or denominator is negative or fractional
 * @throws {SalesMathError} DUPLICATE_ID: a stage occurs twice
 * @throws {SalesMathError} INVALID_PROBABILITY: the power is not strictly between 0 and 1
 * @throws {SalesMathError} INVALID_WINDOW, INVALID_TIME_ZONE: a report was made with a window or zone that is none
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_OPTION, INVALID_ID, INVALID_ROW, MISSING_VALUE
 * @example
 * import { compareFunnels } from 'salesmath';
 * const first = [{ stage: 'opportunity', fromPrevious: null }];
 * const before = { rows: [...first, { stage: 'won', fromPrevious: { numerator: 15, denominator: 100 } }] };
 * const after = { rows: [...first, { stage: 'won', fromPrevious: { numerator: 28, denominator: 100 } }] };
 * const { stages } = compareFunnels(before, after);
 * stages[0]?.low?.toFixed(3); // => '0.016'
 * stages[0]?.verdict; // => 'higher'
 * stages[0]?.sampleNeeded; // => 156
 */
export function compareFunnels(before: ComparedReport, after: ComparedReport, options?: CompareFunnelsOptions): FunnelComparison {
  const given = requireOptions<CompareFunnelsOptions>(options, ['confidence', 'power']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const power = requirePower(given.power, 'options.power');
  const first = readReportRows(before, 'before');
  const second = readReportRows(after, 'after');
  const odd = Array.from({ length: Math.max(first.length, second.length) }, (_, i) => i).find((i) => first[i]?.stage !== second[i]?.stage);
  if (odd !== undefined) {
    const wanted = first[odd]?.stage;
    const rule = wanted === undefined ? 'is not in the first report' : `must be '${wanted}', as in the first report`;
    fail('STAGE_MISMATCH', `after.rows[${odd}].stage`, second[odd]?.stage, `${rule}: both need the same stages in the same order`);
  }
  const flows: MetricsWarning[] = [];
  const aboveOne: MetricsWarning[] = [];
  const unequal = unequalFollowUp(before, after);
  const stages = first.slice(1).map((row, index): ComparedStage => {
    const { stage, fromPrevious } = row;
    const other = second[index + 1] as ReadRow;
    const comparison = compareRates(fromPrevious ?? NOBODY, other.fromPrevious ?? NOBODY, confidence);
    if (isFlow(row) || isFlow(other)) flows.push({ code: 'FLOW_RATES', stage });
    if ((comparison.before.rate ?? 0) > 1 || (comparison.after.rate ?? 0) > 1) aboveOne.push({ code: 'RATE_ABOVE_ONE', stage });
    return { stage, ...comparison, sampleNeeded: sampleNeeded(comparison, confidence, power) };
  });
  const warnings: MetricsWarning[] = unequal === null ? [] : [{ code: 'UNEQUAL_FOLLOW_UP', ...unequal }];
  warnings.push(...warnImmature(before, 'before'), ...warnImmature(after, 'after'), ...flows, ...aboveOne);
  return { stages, options: { confidence, power }, warnings };
}

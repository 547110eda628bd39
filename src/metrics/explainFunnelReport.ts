import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions, Proportion } from '../types.js';
import type { CountedFunnel } from './counts.types.js';
import { endingFields, figureSchema, measureOptionsSchema, rangeText, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { REPORT } from './report.phrases.js';
import type { FunnelReport } from './report.types.js';
import { WARNINGS } from './warnings.phrases.js';

/** Fields of a row that funnels of a log and of counts share. */
const rowFields = () => ({
  stage: z.string(),
  optional: z.optional(z.boolean()),
  reached: z.number(),
  fromPrevious: z.nullable(shareSchema()),
  fromFirst: shareSchema(),
  dropOff: z.number(),
  benchmark: z.optional(z.object({ low: z.number(), high: z.number() })),
});

const readCounted = (result: unknown) => {
  const amount = z.optional(decimalTextSchema());
  const row = z.object({
    ...rowFields(),
    cost: amount,
    costPer: z.optional(z.nullable(decimalTextSchema())),
    value: amount,
    averageDays: z.optional(figureSchema()),
  });
  return parseConfig(z.object({ rows: z.array(row), options: measureOptionsSchema(), ...endingFields() }), result, 'result');
};

const readReport = (result: unknown) => {
  const count = z.number();
  const days = figureSchema();
  const share = shareSchema();
  const dwellDays = z.object({ median: days, p75: days, p90: days, restrictedMean: days, completed: count, censored: count });
  const row = z.object({
    ...rowFields(),
    skipped: count,
    opening: count,
    entries: count,
    advanced: count,
    lost: count,
    regressed: count,
    movedOut: count,
    stillHere: count,
    value: z.object({ reached: decimalTextSchema(), missing: count }),
    dwellDays,
  });
  const byValue = z.object({ won: decimalTextSchema(), closed: decimalTextSchema(), rate: days, missing: count });
  const outcome = z.object({ won: count, lost: count, open: count, reopened: count });
  const slice = z.object({
    group: z.optional(z.nullable(z.string())),
    bucket: z.optional(z.string()),
    partial: z.optional(z.boolean()),
    deals: count,
    outcome,
    winRate: z.object({ ofClosed: share, ofMatured: z.nullable(share) }),
  });
  const range = z.object({ start: z.string(), end: z.string() });
  const schema = z.object({
    asOf: z.string(),
    deals: count,
    rows: z.array(row),
    outcome,
    winRate: z.object({ ofClosed: share, ofCreated: share, ofMatured: z.nullable(share), byValue }),
    daysToWin: z.object({ count, mean: days, median: days, p90: days }),
    slices: z.optional(z.array(slice)),
    options: z.object({ confidence: count, currency: z.optional(z.string()), basis: z.enum(['cohort', 'period']), range: z.optional(range) }),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

type CountedResult = ReturnType<typeof readCounted>;
type ReportResult = ReturnType<typeof readReport>;

/** What is said of the way into a stage, whatever the funnel is made of. */
function tellStage(row: Omit<CountedResult['rows'][number], 'value'>, confidence: number, locale: Locale, isPeriod = false): string[] {
  const phrases = REPORT[locale];
  const { stage, optional, reached, fromPrevious, dropOff, benchmark } = row;
  // in a period the rate is of what left the required stage before, wherever it went
  if (fromPrevious === null || (isPeriod && optional === true)) return [phrases.first(stage, reached)];
  const usual = benchmark === undefined ? null : rangeText(benchmark, locale);
  const sentence = phrases.next(stage, reached, shareText(fromPrevious, confidence, locale), usual);
  return dropOff > 0 ? [sentence, phrases[isPeriod ? 'flowDropOff' : 'dropOff'](dropOff)] : [sentence];
}

function tellCounted({ rows, options: { confidence, currency }, ...ending }: CountedResult, locale: Locale): string[] {
  const phrases = REPORT[locale];
  const [first] = rows;
  const last = rows.at(-1);
  const sentences: string[] = [];
  if (first === undefined || last === undefined) sentences.push(phrases.noStages);
  else if (rows.length > 1) sentences.push(phrases.whole(first.stage, last.stage, shareText(last.fromFirst, confidence, locale)));
  for (const row of rows) {
    const { value, cost, costPer = null, averageDays = null } = row;
    for (const sentence of tellStage(row, confidence, locale)) sentences.push(sentence);
    if (value !== undefined) sentences.push(phrases.value(moneyText(value, currency), 0));
    if (cost !== undefined) sentences.push(phrases.cost(moneyText(cost, currency), costPer === null ? null : moneyText(costPer, currency)));
    if (averageDays !== null) sentences.push(phrases.averageDays(averageDays));
  }
  return sentences.concat(tellEnding(ending, locale));
}

function tellVisits(row: ReportResult['rows'][number], locale: Locale): string[] {
  const phrases = REPORT[locale];
  const named = (kinds: readonly ('opening' | 'entries' | 'advanced' | 'lost' | 'regressed' | 'movedOut' | 'stillHere')[]): string[] =>
    kinds.filter((kind) => row[kind] > 0).map((kind) => phrases[kind](row[kind]));
  if (row.opening + row.entries === 0) return [];
  const sentences = [phrases.visits(named(['opening', 'entries']), named(['advanced', 'lost', 'regressed', 'movedOut', 'stillHere']))];
  const { median, p75, p90, restrictedMean, completed, censored } = row.dwellDays;
  if (completed + censored > 0) sentences.push(median === null ? phrases.dwellUnknown(completed, censored) : phrases.dwell(median, completed, censored));
  if (p75 !== null) sentences.push(phrases.dwellTails(p75, p90));
  if (restrictedMean !== null) sentences.push(phrases.dwellMean(restrictedMean));
  return sentences;
}

function tellSlices(slices: NonNullable<ReportResult['slices']>, share: (proportion: Proportion) => string, locale: Locale): string[] {
  const phrases = REPORT[locale];
  return slices.flatMap(({ group, bucket, partial, deals, outcome: { won, lost, open }, winRate: { ofClosed, ofMatured } }) => {
    const part = phrases.part(group, bucket);
    const sentence = phrases.slice(part, deals, won, lost, open, share(ofClosed), partial === true);
    return ofMatured !== null && ofMatured.denominator < deals ? [sentence, phrases.immature(part)] : [sentence];
  });
}

function tellReport({ asOf, deals, rows, outcome, winRate, daysToWin, slices = [], options: used, ...ending }: ReportResult, locale: Locale): string[] {
  const phrases = REPORT[locale];
  const { confidence, currency, basis, range } = used;
  const share = (proportion: Proportion): string => shareText(proportion, confidence, locale);
  const { won, lost, open, reopened } = outcome;
  const { ofClosed, ofCreated, ofMatured, byValue } = winRate;
  const isPeriod = basis === 'period' && range !== undefined;
  const sentences = [isPeriod ? phrases.period(range, deals, won, lost, open, asOf) : phrases.outcome(phrases.cohort(deals, range), won, lost, open, asOf)];
  if (reopened > 0) sentences.push(phrases.reopened(reopened));
  sentences.push(phrases.ofClosed(share(ofClosed)), phrases.ofCreated(share(ofCreated)));
  if (ofMatured !== null) {
    sentences.push(phrases.ofMatured(share(ofMatured)));
    if (ofMatured.denominator < deals) sentences.push(WARNINGS[locale].NOT_MATURE(undefined, deals - ofMatured.denominator));
  }
  const { rate, missing } = byValue;
  if (rate === null) sentences.push(phrases.noValue);
  else sentences.push(phrases.byValue(percentText(rate, locale), moneyText(byValue.won, currency), moneyText(byValue.closed, currency), missing));
  const { median, mean, p90, count } = daysToWin;
  sentences.push(median === null || mean === null || p90 === null ? phrases.noWins : phrases.daysToWin(median, mean, p90, count));
  for (const row of rows) {
    for (const sentence of tellStage(row, confidence, locale, isPeriod)) sentences.push(sentence);
    if (row.skipped > 0) sentences.push(phrases.skipped(row.skipped));
    for (const sentence of tellVisits(row, locale)) sentences.push(sentence);
    if (row.value.missing < row.reached) sentences.push(phrases.value(moneyText(row.value.reached, currency), row.value.missing));
  }
  return sentences.concat(tellSlices(slices, share, locale), tellEnding(ending, locale));
}

const isCounted = (result: unknown): boolean => typeof result === 'object' && result !== null && (result as { source?: unknown }).source === 'counts';

/**
 * Tells how a funnel converts, stage by stage: sentences in English or Chinese, for a funnel of a log of stage moves and for one
 * of counts.
 *
 * @param result - what `analyzeFunnel` or `calculateFunnelFromCounts` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how the deals stand and how many are won, on each basis; then each stage with its conversion and interval, who did not
 *   come that far, visits, stays and value; then each slice, and what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no report
 * @example
 * import { calculateFunnelFromCounts, explainFunnelReport } from 'salesmath';
 * const report = calculateFunnelFromCounts([{ stage: 'lead', count: 40 }, { stage: 'won', count: 12, value: '9000' }], undefined, { currency: 'USD' });
 * explainFunnelReport(report);
 * // => [
 * //   'From lead to won the conversion is 30 % (12 of 40, 95 % interval 18.1 % to 45.4 %).',
 * //   'lead: reached by 40 deals.',
 * //   'won: reached by 12 deals, conversion 30 % (12 of 40, 95 % interval 18.1 % to 45.4 %).',
 * //   '28 deals of those before did not come this far.',
 * //   'The deals that reached it are worth USD 9000.00.',
 * // ]
 * @see {@link explainBottlenecks}
 */
export function explainFunnelReport(result: FunnelReport | CountedFunnel, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  return isCounted(result) ? tellCounted(readCounted(result), locale) : tellReport(readReport(result), locale);
}

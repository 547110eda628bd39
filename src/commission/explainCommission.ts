import { knownDecimal } from '../internal/decimal.js';
import { divide } from '../internal/fraction.js';
import type { Locale } from '../internal/sentences.js';
import { percentText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './explanation.phrases.js';
import { explainableSchema } from './explanation.schema.js';
import { explainSlices } from './slice.sentences.js';
import { explainTrace } from './trace.phrases.js';
import type { CommissionResult, Earning } from './types.js';

/** What one participant is told about one period. */
export interface CommissionExplanation {
  /** Who is told. */
  readonly participantId: string;
  /** Key of the period. */
  readonly periodKey: string;
  /** What there is to say, the total last. */
  readonly sentences: readonly string[];
}

/** Attainment with two decimals of a percent, exact until then. */
function attainmentText(measure: string, quota: string, locale: Locale): string {
  return percentText(divide(knownDecimal(measure), knownDecimal(quota)), locale, 2);
}

const isZero = (amount: string): boolean => signOf(amount) === 0;

function explainEarning(earning: Earning, currency: string, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const { componentId, planVersion, measure, prior, quota, attainment, earned, slices, bonuses, adjustments, trace, lines = [] } = earning;
  const before = isZero(prior) ? null : prior;
  const sentences = [phrases.earned(phrases.component(componentId, planVersion), earned, currency)];
  if (quota === null || attainment === null || isZero(quota)) sentences.push(phrases.measured(measure, before));
  else sentences.push(phrases.attained(measure, before, quota, attainmentText(measure, quota, locale)));
  sentences.push(...explainSlices(slices, bonuses, locale));
  if (trace !== undefined) sentences.push(...explainTrace(trace, locale));
  for (const { code, exactAmount } of adjustments) sentences.push(phrases.adjustment(code, exactAmount));
  for (const { transactionId, code, credited, earned: paid } of lines) {
    if (transactionId !== null) sentences.push(phrases.line(transactionId, credited, paid));
    else if (code !== undefined) sentences.push(phrases.extraLine(code, paid, before !== null));
  }
  return sentences;
}

/**
 * Tells each participant, period by period, how the commission came about: sentences from a result, in English or Chinese.
 *
 * **Gotchas** Only what was earned is told. What was left out stands in `uncredited` and `rejected` of the result, what looks
 * suspicious in its `warnings`.
 *
 * @param result - what `calculateCommission` gave; with `detail: 'transactions'` each transaction gets a sentence too
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns for each participant and period the sentences of all components, the total last. Amounts are the result's own
 *   strings, behind the currency code; attainment is shown with two decimals of a percent
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { calculateCommission, explainCommission } from 'salesmath';
 * const plan = {
 *   id: 'p',
 *   currency: 'USD',
 *   period: 'month',
 *   components: [{ id: 'base', payout: { kind: 'tiers', table: { tiers: [{ upTo: 1000, rate: 0.05 }, { upTo: null, rate: 0.08 }] } } }],
 * } as const;
 * const result = calculateCommission([{ id: 1, date: '2026-01-05', participantId: 'ann', amount: 1200 }], plan);
 * explainCommission(result)[0]?.sentences;
 * // => [
 * //   'base earned USD 66.00.',
 * //   'The measure stands at 1200.',
 * //   'From 0 to 1000 it pays 5 %: 50.',
 * //   'From 1000 to 1200 it pays 8 %: 16.',
 * //   'Total for 2026-01: USD 66.00.',
 * // ]
 */
export function explainCommission(result: CommissionResult, options?: ExplainOptions): readonly CommissionExplanation[] {
  const locale = readLocale(options);
  const { earnings, totals, currency } = parseConfig(explainableSchema(), result, 'result');
  const explained = new Map<string, string[]>();
  const keyOf = (participantId: string, key: string): string => JSON.stringify([participantId, key]);
  for (const earning of earnings) {
    const key = keyOf(earning.participantId, earning.period.key);
    const sentences = explained.get(key) ?? [];
    for (const sentence of explainEarning(earning, currency, locale)) sentences.push(sentence);
    explained.set(key, sentences);
  }
  return totals.byParticipantPeriod.map(({ participantId, key, earned }) => ({
    participantId,
    periodKey: key,
    sentences: [...(explained.get(keyOf(participantId, key)) ?? []), PHRASES[locale].total(key, earned, currency)],
  }));
}

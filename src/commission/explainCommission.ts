import { knownDecimal } from '../internal/decimal.js';
import { compare, formatExact, fraction, multiply, negate, ONE, sign } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { fail } from '../internal/issues.js';
import type { CommissionResult, Earning, EarningAdjustment, EarningLine, TierBonus, TierSlice } from './types.js';

/** Options of {@link explainCommission}. */
export interface ExplainCommissionOptions {
  /** Language of the sentences. Default `en`. */
  readonly locale?: 'en' | 'zh-CN' | undefined;
}

/** What one participant is told about one period. */
export interface CommissionExplanation {
  readonly participantId: string;
  readonly periodKey: string;
  readonly sentences: readonly string[];
}

/** Sentences of one language. Amounts come as the result's own strings; no currency symbol is chosen for anyone. */
interface Phrases {
  earned(component: string, earned: string, currency: string): string;
  measured(measure: string, prior: string | null): string;
  attained(measure: string, prior: string | null, quota: string, percent: string): string;
  slice(slice: TierSlice, rate: string): string;
  takenBack(slice: TierSlice, rate: string, size: string): string;
  bonus(bonus: TierBonus): string;
  bonusTakenBack(bonus: TierBonus, size: string): string;
  adjustment(code: EarningAdjustment['code'], amount: string): string;
  extraLine(code: NonNullable<EarningLine['code']>, earned: string): string;
  line(id: string, credited: string, earned: string): string;
  total(key: string, earned: string, currency: string): string;
}

const ENGLISH: Phrases = {
  earned: (component, earned, currency) => `${component} earned ${currency} ${earned}.`,
  measured: (measure, prior) => `The measure stands at ${measure}${prior === null ? '' : `, ${prior} of it from earlier periods`}.`,
  attained: (measure, prior, quota, percent) =>
    `The measure stands at ${measure}${prior === null ? '' : `, ${prior} of it from earlier periods`}: ${percent} of the quota of ${quota}.`,
  slice: ({ from, to, exactPayout }, rate) => `From ${from} to ${to} it pays ${rate}: ${exactPayout}.`,
  takenBack: ({ from, to }, rate, size) => `From ${from} back to ${to} it takes back ${rate}: ${size}.`,
  bonus: ({ at, amount }) => `Passing ${at} brings a bonus of ${amount}.`,
  bonusTakenBack: ({ at }, size) => `Falling back below ${at} takes back the bonus of ${size}.`,
  adjustment: (code, amount) => {
    switch (code) {
      case 'GATE':
        return `What the gate withholds or releases: ${amount}.`;
      case 'GATE_HOLD':
        return `What the gate holds back or releases: ${amount}.`;
      case 'MULTIPLIER':
        return `The multipliers change it by ${amount}.`;
      case 'WEIGHT':
        return `The component's weight changes it by ${amount}.`;
      case 'CAP':
        return `The cap changes it by ${amount}.`;
      case 'FLOOR':
        return `The guaranteed minimum changes it by ${amount}.`;
    }
  },
  extraLine: (code, earned) => {
    switch (code) {
      case 'TRUE_UP':
        return `What this period's decisions change about earlier ones: ${earned}.`;
      case 'FLOOR':
        return `Lift to the guaranteed minimum: ${earned}.`;
      case 'SHARE':
        return `Share of what is paid to everybody together: ${earned}.`;
    }
  },
  line: (id, credited, earned) => `Transaction ${id}, credited ${credited}: ${earned}.`,
  total: (key, earned, currency) => `Total for ${key}: ${currency} ${earned}.`,
};

const CHINESE: Phrases = {
  earned: (component, earned, currency) => `${component}：应得佣金 ${currency} ${earned}。`,
  measured: (measure, prior) => `累计业绩为 ${measure}${prior === null ? '' : `，其中 ${prior} 来自之前的期间`}。`,
  attained: (measure, prior, quota, percent) =>
    `累计业绩为 ${measure}${prior === null ? '' : `，其中 ${prior} 来自之前的期间`}，完成配额 ${quota} 的 ${percent}。`,
  slice: ({ from, to, exactPayout }, rate) => `从 ${from} 到 ${to} 的部分按 ${rate} 计提：${exactPayout}。`,
  takenBack: ({ from, to }, rate, size) => `从 ${from} 回落到 ${to} 的部分按 ${rate} 扣回：${size}。`,
  bonus: ({ at, amount }) => `越过 ${at}，获得奖金 ${amount}。`,
  bonusTakenBack: ({ at }, size) => `回落到 ${at} 以下，扣回奖金 ${size}。`,
  adjustment: (code, amount) => {
    switch (code) {
      case 'GATE':
        return `门槛扣减或恢复：${amount}。`;
      case 'GATE_HOLD':
        return `门槛暂扣或释放：${amount}。`;
      case 'MULTIPLIER':
        return `系数调整：${amount}。`;
      case 'WEIGHT':
        return `权重调整：${amount}。`;
      case 'CAP':
        return `封顶调整：${amount}。`;
      case 'FLOOR':
        return `保底调整：${amount}。`;
    }
  },
  extraLine: (code, earned) => {
    switch (code) {
      case 'TRUE_UP':
        return `本期结果对之前期间的追溯调整：${earned}。`;
      case 'FLOOR':
        return `补足至保底：${earned}。`;
      case 'SHARE':
        return `共享奖金中的份额：${earned}。`;
    }
  },
  line: (id, credited, earned) => `交易 ${id}，计入业绩 ${credited}：${earned}。`,
  total: (key, earned, currency) => `${key} 合计：${currency} ${earned}。`,
};

/** 0.05 is `5 %`; above 1 it is a factor or money per unit, and stays as it is. */
function rateText(rate: string): string {
  const value = knownDecimal(rate);
  return compare(value, ONE) > 0 ? `× ${rate}` : `${formatExact(multiply(value, fraction(100n)))} %`;
}

const sizeOf = (amount: string): string => {
  const value = knownDecimal(amount);
  return formatExact(sign(value) < 0 ? negate(value) : value);
};

const isNegative = (amount: string): boolean => amount.startsWith('-');

function explainEarning(earning: Earning, phrases: Phrases, currency: string): string[] {
  const { componentId, measure, prior, quota, attainment, earned, slices, bonuses, adjustments, lines } = earning;
  const before = prior === '0' ? null : prior;
  const sentences = [phrases.earned(componentId, earned, currency)];
  if (quota === null || attainment === null) sentences.push(phrases.measured(measure, before));
  else sentences.push(phrases.attained(measure, before, quota, percentText(measure, quota)));
  for (const slice of slices) {
    const rate = rateText(slice.rate);
    sentences.push(isNegative(slice.amount) ? phrases.takenBack(slice, rate, sizeOf(slice.exactPayout)) : phrases.slice(slice, rate));
  }
  for (const bonus of bonuses) {
    sentences.push(isNegative(bonus.amount) ? phrases.bonusTakenBack(bonus, sizeOf(bonus.amount)) : phrases.bonus(bonus));
  }
  for (const { code, exactAmount } of adjustments) sentences.push(phrases.adjustment(code, exactAmount));
  for (const { transactionId, code, credited, earned: paid } of lines ?? []) {
    if (transactionId !== null) sentences.push(phrases.line(transactionId, credited, paid));
    else if (code !== undefined) sentences.push(phrases.extraLine(code, paid));
  }
  return sentences;
}

/** Attainment with two decimals of a percent, exact until then. */
function percentText(measure: string, quota: string): string {
  const { n, d } = knownDecimal(measure);
  const by = knownDecimal(quota);
  const hundredths = roundQuotient(n * by.d * 10_000n, d * by.n, 'halfUp');
  return `${formatExact(fraction(hundredths, 100n))} %`;
}

/**
 * Tells each participant, period by period, how the commission came about: sentences from a result, in English or Chinese.
 *
 * @param result - what `calculateCommission` gave; with `detail: 'transactions'` each transaction gets a sentence too
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns for each participant and period the sentences of all components, the total last. Amounts are the result's own
 *   strings, behind the currency code; attainment is shown with two decimals of a percent
 * @throws {SalesMathError} INVALID_OPTION: another locale, or something that is no result
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
export function explainCommission(result: CommissionResult, options?: ExplainCommissionOptions): readonly CommissionExplanation[] {
  const given = requireOptions<ExplainCommissionOptions>(options, ['locale']);
  const locale = requireWord(given.locale, ['en', 'zh-CN'], 'en', 'options.locale');
  const { earnings, totals, currency } = (result ?? {}) as Partial<CommissionResult>;
  if (!Array.isArray(earnings) || totals === undefined || currency === undefined) {
    return fail('INVALID_OPTION', 'result', result, 'must be what calculateCommission gave');
  }
  const phrases = locale === 'en' ? ENGLISH : CHINESE;
  const explained = new Map<string, string[]>();
  const keyOf = (participantId: string, key: string): string => JSON.stringify([participantId, key]);
  for (const earning of earnings as readonly Earning[]) {
    const key = keyOf(earning.participantId, earning.period.key);
    const sentences = explained.get(key) ?? [];
    for (const sentence of explainEarning(earning, phrases, currency)) sentences.push(sentence);
    explained.set(key, sentences);
  }
  return totals.byParticipantPeriod.map(({ participantId, key, earned }) => ({
    participantId,
    periodKey: key,
    sentences: [...(explained.get(keyOf(participantId, key)) ?? []), phrases.total(key, earned, currency)],
  }));
}

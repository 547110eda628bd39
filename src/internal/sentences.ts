import * as z from 'zod/mini';
import type { ExplainOptions, TimeSpan, TimeUnit } from '../types.js';
import { knownDecimal, readDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { formatExact, fraction, multiply, sign } from './fraction.js';
import { DECIMAL_RULE } from './issues.js';
import { roundQuotient } from './rounding.js';
import { refuse, requireOptions, requireWord } from './validate.js';

/** The languages that sentences are written in. */
export type Locale = 'en' | 'zh-CN';

/** Reads the options of a function that writes sentences. */
export function readLocale(options: ExplainOptions | undefined): Locale {
  return requireWord(requireOptions<ExplainOptions>(options, ['locale']).locale, ['en', 'zh-CN'], 'en', 'options.locale');
}

/** Phrases of one shape in each language. */
export type InEveryLanguage<Phrases> = Readonly<Record<Locale, Phrases>>;

function rounded({ n, d }: Fraction, decimals: number): string {
  const power = 10n ** BigInt(decimals);
  return formatExact(fraction(roundQuotient(n * power, d, 'halfUp'), power));
}

/** A number for people, half away from zero, without zeros at the end: 0.285 with two decimals is `0.29`. */
export function numberText(value: number | string, decimals: number): string {
  return rounded(knownDecimal(value), decimals);
}

/**
 * A fraction as a percentage: 0.285 is `28.5 %`, in Chinese `28.5%`. `Infinity` decimals are all that there are. What is not
 * quite 0 % or 100 % does not read so: it gets the decimals that tell.
 */
export function percentText(rate: number | string | Fraction, locale: Locale, decimals = 1): string {
  const exact = multiply(typeof rate === 'object' ? rate : knownDecimal(rate), fraction(100n));
  const whole = formatExact(exact);
  let text = decimals === Infinity ? whole : rounded(exact, decimals);
  for (let more = decimals + 2; more < 15 && text !== whole && (text === '0' || text === '100'); more += 1) text = rounded(exact, more);
  return locale === 'en' ? `${text} %` : `${text}%`;
}

/** Several things in one sentence: `a, b and c`, in Chinese `a、b 和 c`. */
export function listText(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const rest = items.slice(0, -1).join(locale === 'en' ? ', ' : '、');
  return locale === 'en' ? `${rest} and ${last}` : `${rest} 和 ${last}`;
}

/** Decimals that keep a figure from reading as 0 when it is none: two digits of what is smaller than the usual ones. */
function legible(value: number, usual: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 10 ** -usual ? usual : Math.min(9, Math.ceil(-Math.log10(size)) + 1);
}

/**
 * A measured number with two decimals, a small one with two digits: 3.14159 is `3.14`, 0.00123 is `0.0012`. Beside a limit that
 * decided something, as many decimals as it takes to tell the two apart: 1.9999 beside 2 is `1.9999`.
 */
export function figureText(value: number, limit: number = value): string {
  const usual = legible(value, 2);
  let text = numberText(value, usual);
  for (let more = usual + 1; more < 16 && value !== limit && text === numberText(limit, usual); more += 1) text = numberText(value, more);
  return text;
}

/** A fraction as percentage points, without the words: 0.0312 is `3.1`. */
export function pointsText(rate: number): string {
  return rounded(multiply(knownDecimal(rate), fraction(100n)), legible(100 * rate, 1));
}

/** A chance as a percentage: what may still go either way never reads as 0 % or 100 %. */
export function chanceText(chance: number, locale: Locale): string {
  if (chance > 0 && chance < 0.001) return locale === 'en' ? 'less than 0.1 %' : '不到 0.1%';
  if (chance > 0.999 && chance < 1) return locale === 'en' ? 'more than 99.9 %' : '超过 99.9%';
  return percentText(chance, locale);
}

/** So many of something in English: `1 deal`, `3 deals`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count, 2)} ${count === 1 ? one : many}`;
}

/** So much of something in English, as a figure: `1 day`, `0.5 days`. */
export function measureText(value: number, one: string, limit: number = value): string {
  const text = figureText(value, limit);
  return `${text} ${text === '1' || text === '-1' ? one : `${one}s`}`;
}

/** An amount behind the code of its currency, where it has one. */
export function moneyText(amount: string, currency: string | undefined): string {
  return currency === undefined ? amount : `${currency} ${amount}`;
}

/** Whether a decimal is below, at or above 0. */
export function signOf(amount: string): -1 | 0 | 1 {
  return sign(knownDecimal(amount));
}

/** A decimal without its minus. */
export function sizeOf(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : amount;
}

/** Schema of a decimal as results print it; it stays as it is, with its zeros. */
export function decimalTextSchema(): z.ZodMiniType<string> {
  return z.string().check((ctx) => {
    if (readDecimal(ctx.value) === null) refuse(ctx, 'INVALID_NUMBER', [], ctx.value, DECIMAL_RULE);
  });
}

/** The first few of many things in one sentence: `a, b and 3 more`, in Chinese `a、b 等 5 个`. */
export function shortListText(items: readonly string[], locale: Locale, most = 10): string {
  if (items.length <= most) return listText(items, locale);
  const shown = items.slice(0, most);
  return locale === 'en' ? listText([...shown, `${items.length - most} more`], locale) : `${shown.join('、')} 等 ${items.length} 个`;
}

/** A confidence interval of a share: `95 % interval 10 % to 30.5 %`. */
export function intervalText(low: number, high: number, confidence: number, locale: Locale): string {
  const [level, from, to] = [percentText(confidence, locale, Infinity), percentText(low, locale), percentText(high, locale)];
  return locale === 'en' ? `${level} interval ${from} to ${to}` : `${level} 置信区间 ${from} 至 ${to}`;
}

const UNITS_IN_CHINESE: Readonly<Record<TimeUnit, string>> = { day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' };

/** A length of time: `1 month`, `12 weeks`, in Chinese `1 个月`, `12 周`. */
export function timeSpanText({ value, unit }: TimeSpan, locale: Locale): string {
  return locale === 'en' ? countText(value, unit) : `${numberText(value, 2)} ${UNITS_IN_CHINESE[unit]}`;
}

/** A share as a percentage beside a limit that decided something: with as many decimals as it takes to tell the two apart. */
export function percentBesideText(rate: number | string, limit: number | string, locale: Locale): string {
  for (const decimals of [1, 3, 6, 12]) {
    const text = percentText(rate, locale, decimals);
    if (text !== percentText(limit, locale, decimals)) return text;
  }
  return percentText(rate, locale);
}

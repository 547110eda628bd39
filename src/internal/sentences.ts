import type { ExplainOptions } from '../types.js';
import { knownDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { formatExact, fraction, multiply } from './fraction.js';
import { roundQuotient } from './rounding.js';
import { requireOptions, requireWord } from './validate.js';

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

/** A fraction as a percentage: 0.285 is `28.5 %`, in Chinese `28.5%`. `Infinity` decimals are all that there are. */
export function percentText(rate: number | string | Fraction, locale: Locale, decimals = 1): string {
  const read = typeof rate === 'object' ? rate : knownDecimal(rate);
  const exact = multiply(read, fraction(100n));
  const hundredths = decimals === Infinity ? formatExact(exact) : rounded(exact, decimals);
  return locale === 'en' ? `${hundredths} %` : `${hundredths}%`;
}

/** Several things in one sentence: `a, b and c`, in Chinese `a、b 和 c`. */
export function listText(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const rest = items.slice(0, -1).join(locale === 'en' ? ', ' : '、');
  return locale === 'en' ? `${rest} and ${last}` : `${rest} 和 ${last}`;
}

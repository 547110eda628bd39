import { knownDecimal } from '../internal/decimal.js';
import { compare, ONE } from '../internal/fraction.js';
import type { Locale } from '../internal/sentences.js';
import { percentText, signOf, sizeOf } from '../internal/sentences.js';
import type { ExplainableBonus, ExplainableSlice } from './explanation.phrases.js';
import { PHRASES } from './explanation.phrases.js';

/** 0.05 is `5 %`; above 1 it is a factor or money per unit, and stays as it is. */
function rateText(rate: string, locale: Locale): string {
  return compare(knownDecimal(rate), ONE) > 0 ? `× ${rate}` : percentText(rate, locale, Infinity);
}

/** A sentence for each stretch that a rate table paid, and for each bonus. */
export function explainSlices(slices: readonly ExplainableSlice[], bonuses: readonly ExplainableBonus[], locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const stretches = slices.map((slice) => {
    const rate = rateText(slice.rate, locale);
    return signOf(slice.amount) < 0 ? phrases.takenBack(slice, rate, sizeOf(slice.exactPayout)) : phrases.slice(slice, rate);
  });
  return [
    ...stretches,
    ...bonuses.map((bonus) => (signOf(bonus.amount) < 0 ? phrases.bonusTakenBack(bonus, sizeOf(bonus.amount)) : phrases.bonus(bonus))),
  ];
}

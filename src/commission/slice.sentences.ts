import { knownDecimal } from '../internal/decimal.js';
import { absolute, add, compare, fraction, multiply, ONE, powerOfTen, SHOWN_DECIMALS, subtract } from '../internal/fraction.js';
import type { Locale } from '../internal/sentences.js';
import { numberText, percentText, signOf, sizeOf } from '../internal/sentences.js';
import type { ExplainableBonus, ExplainableSlice } from './explanation.phrases.js';
import { PHRASES } from './explanation.phrases.js';

/** Whether a rate is above 1: a factor, or money per unit, and no percentage. */
function isFactor(rate: number | string): boolean {
  return compare(absolute(knownDecimal(rate)), ONE) > 0;
}

/** 0.05 is `5 %`; a factor stays a number, `× 25`. With `Infinity` decimals it is written as it came. */
export function rateText(rate: number | string, locale: Locale, decimals: number): string {
  if (!isFactor(rate)) return percentText(rate, locale, decimals);
  return `× ${decimals === Infinity ? rate : numberText(rate, decimals)}`;
}

/** Whether a stretch was paid its rate of itself, and not of another base such as the target incentive. */
function paysOnItself({ amount, rate, exactPayout }: ExplainableSlice): boolean {
  const exact = knownDecimal(rate);
  const off = absolute(subtract(knownDecimal(exactPayout), multiply(exact, knownDecimal(amount))));
  const unprinted = fraction(1n, powerOfTen(SHOWN_DECIMALS)); // what printing may have left out of the amount and of the payout
  return compare(off, multiply(unprinted, add(absolute(exact), ONE))) <= 0;
}

/** A sentence for each stretch that a rate table paid, and for each bonus. */
export function explainSlices(slices: readonly ExplainableSlice[], bonuses: readonly ExplainableBonus[], locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const stretches = slices.map((slice) => {
    const rate = rateText(slice.rate, locale, Infinity);
    const isOther = !paysOnItself(slice);
    if (signOf(slice.amount) >= 0) return phrases.slice(slice, rate, isOther);
    return phrases.takenBack(slice, rate, signOf(slice.exactPayout) > 0 ? `-${slice.exactPayout}` : sizeOf(slice.exactPayout), isOther);
  });
  return [
    ...stretches,
    ...bonuses.map((bonus) => (signOf(bonus.amount) < 0 ? phrases.bonusTakenBack(bonus, sizeOf(bonus.amount)) : phrases.bonus(bonus))),
  ];
}

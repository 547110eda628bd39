import { readScaled } from '../internal/decimal.js';
import { DECIMAL_RULE, fail, missingOr } from '../internal/issues.js';
import { isObject } from '../internal/shapes.js';
import { requireCurrency } from '../internal/validate.js';
import type { RunningSum } from './sum.kernel.js';
import { addNumber, addScaled, addText } from './sum.kernel.js';

/** What all amounts of one sum must agree on; undefined until one names it. */
export interface Purse {
  currency: string | undefined;
}

/** Tells a `Money` from a decimal object. One that could be both is money: its currency must not get lost. */
export function isMoney(value: unknown): value is { readonly amount?: unknown; readonly currency?: unknown } {
  if (!isObject(value)) return false;
  return 'amount' in value || 'currency' in value;
}

/** Holds a `Money`'s currency against the purse's, or settles it. */
export function checkCurrency(purse: Purse, currency: unknown, where: () => string): void {
  if (currency === purse.currency && currency !== undefined) return;
  const path = `${where()}.currency`;
  if (currency === undefined || currency === null) fail('MISSING_VALUE', path, currency, 'must be an ISO 4217 code, such as "USD"');
  requireCurrency(currency, path);
  if (purse.currency !== undefined) {
    fail('MIXED_CURRENCIES', path, currency, `must be "${purse.currency}" like the rest: convert it first, or sum each currency by itself`);
  }
  purse.currency = currency as string;
}

/** Adds an amount or a `Money`; `where` names it, and is only asked when something is wrong. */
export function addAmount(sum: RunningSum, purse: Purse, value: unknown, where: () => string): void {
  if (isMoney(value)) {
    checkCurrency(purse, value.currency, where);
    addDecimal(sum, value.amount, () => `${where()}.amount`);
  } else addDecimal(sum, value, where);
}

function addDecimal(sum: RunningSum, value: unknown, where: () => string): void {
  if (typeof value === 'string' ? addText(sum, value) : typeof value === 'number' && addNumber(sum, value)) return;
  const scaled = readScaled(value);
  if (scaled !== null) addScaled(sum, scaled);
  else fail(missingOr('INVALID_NUMBER', value), where(), value, DECIMAL_RULE);
}

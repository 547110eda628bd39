import { checkCurrency } from '../money/amount.js';
import type { Purse } from '../money/amount.js';

/** Holds deals to one currency, where bad ones may be left out. */
export interface DealCurrency {
  /** Refuses the currency of `deals[index]` where it is none, or not that of the options. */
  check(currency: unknown, index: number): void;
  /** Takes it for that of the sum, once all else of the deal is known to be good. */
  keep(currency: unknown, index: number): void;
  /** Throws where good deals do not agree: none of them is the wrong one. */
  settle(): void;
}

/** @param purse - the currency of the options; else it gets the one that the first good deal names */
export function createDealCurrency(purse: Purse, collect: boolean): DealCurrency {
  const isOpen = collect && purse.currency === undefined;
  const compare = (own: Purse, currency: unknown, index: number): void => checkCurrency(own, currency, () => `deals[${index}]`);
  let complain: (() => void) | undefined;
  return {
    check(currency, index) {
      compare(isOpen ? { currency: undefined } : purse, currency, index);
    },
    keep(currency, index) {
      if (!isOpen) return;
      if (purse.currency === undefined) purse.currency = currency as string;
      else complain ??= () => compare(purse, currency, index);
    },
    settle: () => complain?.(),
  };
}

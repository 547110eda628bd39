import { fail } from '../internal/issues.js';
import type { StageEntry } from './types.js';

/** The currency of values in one sum, after the row of one more: the row's, where it tells one, must be the one already known. */
export function agreeOnCurrency(known: string | undefined, row: StageEntry, index: number, mend: string): string | undefined {
  const { currency } = row;
  if (currency === undefined || currency === null || currency === known) return known;
  if (known === undefined) return currency;
  return fail('MIXED_CURRENCIES', `entries[${index}].currency`, currency, `must be "${known}" like the rest: convert the values first${mend}`);
}

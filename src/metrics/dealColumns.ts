import { buildColumn, scanValue } from '../internal/scaled.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { requireAmount } from './readers.js';

/** Decimals that most values, and most chances, are expected to have. */
const VALUE_DECIMALS = 2;
const CHANCE_DECIMALS = 4;

/** Collects the values of deals and their chances, exactly. */
export interface DealColumns {
  /** Puts the row `deals[index]` into a place, or throws the codes of {@link requireAmount} and leaves the place as it was. */
  set(place: number, value: unknown, chance: number, index: number): void;
  finish(): { readonly values: DecimalColumn; readonly chances: DecimalColumn };
}

export function createDealColumns(count: number): DealColumns {
  const values = buildColumn(count, VALUE_DECIMALS);
  const chances = buildColumn(count, CHANCE_DECIMALS);
  return {
    set(place, value, chance, index) {
      const units = scanValue(value, VALUE_DECIMALS);
      if (units > 0) values.fast[place] = units;
      else {
        requireAmount(value, `deals[${index}].value`);
        values.set(place, value);
      }
      chances.set(place, chance);
    },
    finish: () => ({ values: values.finish(), chances: chances.finish() }),
  };
}

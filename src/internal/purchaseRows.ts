import { describe as say, fail, missingOr } from './issues.js';
import { LARGEST_FIGURE } from './numbers.js';
import type { PurchaseRow } from '../types.js';

function refuseNumber(value: unknown, path: string, rule: string): never {
  return fail(missingOr('INVALID_ROW', value), path, value, rule);
}

/** Whether the history of a row is one that can happen. Written for loops over millions of rows. */
export function isPurchaseHistory(row: PurchaseRow): boolean {
  const { frequency, ageAtLast, age } = row;
  return (
    Number.isSafeInteger(frequency) &&
    frequency >= 0 &&
    typeof ageAtLast === 'number' &&
    ageAtLast >= 0 &&
    typeof age === 'number' &&
    ageAtLast <= age &&
    age < Infinity &&
    (frequency > 0 || ageAtLast === 0)
  );
}

/** Throws what is wrong with a row whose history cannot happen; `path` is that of the row. */
export function refusePurchaseHistory(row: unknown, path: string): never {
  if (typeof row !== 'object' || row === null) return refuseNumber(row, path, 'must be an object with frequency, ageAtLast and age');
  const { frequency, ageAtLast, age } = row as Record<keyof PurchaseRow, unknown>;
  if (!Number.isSafeInteger(frequency) || (frequency as number) < 0) {
    return refuseNumber(frequency, `${path}.frequency`, 'must be a whole number, 0 or more: the purchases after the first one');
  }
  if (typeof age !== 'number' || !Number.isFinite(age) || age < 0) return refuseNumber(age, `${path}.age`, 'must be a finite number, 0 or more');
  if (typeof ageAtLast !== 'number' || !(ageAtLast >= 0 && ageAtLast <= age)) {
    return refuseNumber(ageAtLast, `${path}.ageAtLast`, `must be a number from 0 to the age (${say(age)}): both count from the first purchase`);
  }
  return refuseNumber(ageAtLast, `${path}.ageAtLast`, 'must be 0 where frequency is 0: there was no purchase after the first one');
}

/** The object at an index, checked to have a history that can happen, and ages that can be reckoned with. */
export function requirePurchaseRow(row: PurchaseRow, index: number): PurchaseRow {
  if (typeof row !== 'object' || row === null || !isPurchaseHistory(row)) return refusePurchaseHistory(row, `rows[${index}]`);
  if (row.age > LARGEST_FIGURE) refuseNumber(row.age, `rows[${index}].age`, 'must be a number from 0 to 1e100, in the unit of the model');
  return row;
}

/** How many customers a row stands for: `weight`, or 1. */
export function requireRowWeight(weight: unknown, index: number): number {
  if (weight === undefined || weight === null) return 1;
  if (typeof weight === 'number' && weight >= 0 && weight <= LARGEST_FIGURE) return weight + 0;
  return fail('INVALID_ROW', `rows[${index}].weight`, weight, 'must be a number from 0 to 1e100: how many customers the row stands for');
}

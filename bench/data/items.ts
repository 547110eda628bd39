/** Made-up items by value, few of them worth much. */
import { makeRows, pad, randomFrom } from './random.js';

export interface ItemRow {
  id: string;
  value: string;
}

export const DECIMALS = 4;

export function makeItems(rows: number): ItemRow[] {
  const random = randomFrom(20261401);
  return makeRows<ItemRow>(rows, (i, chunk) => {
    chunk.push({ id: `item-${pad(i + 1, 7)}`, value: String(Number((1 + random() ** 6 * 99_999).toFixed(DECIMALS))) });
  });
}

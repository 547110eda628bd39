import { DifferentAnswer } from '../compare.js';
import type { RfmScores } from '../library.js';

/** The same customers with the same codes. */
export function compareCodes(name: string, rival: ReadonlyMap<string, string>, customers: RfmScores['customers']): void {
  if (customers.length !== rival.size) throw new DifferentAnswer(`${name}: ${rival.size} customers, here ${customers.length}`);
  for (const { customerId, code } of customers) {
    if (rival.get(customerId) !== code) throw new DifferentAnswer(`${name}, ${customerId}: ${String(rival.get(customerId))}, here ${code}`);
  }
}

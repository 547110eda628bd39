/** Sums by group as they are usually written: a Map with a joined key. */
import { Decimal } from 'decimal.js';
import type { Deal } from '../data/deals.js';
import type { Money } from './money.js';
import { FLOATS } from './money.js';

export interface Group {
  key: (string | null)[];
  count: number;
  total: string;
}

function sumWith<N>(deals: readonly Deal[], zero: N, add: (sum: N, amount: string) => N, print: (sum: N) => string): Group[] {
  const groups = new Map<string, { key: (string | null)[]; count: number; sum: N }>();
  for (const { participantId = null, attributes, amount } of deals) {
    const product = attributes?.product ?? null;
    const joined = `${String(participantId)}|${String(product)}`;
    let group = groups.get(joined);
    if (group === undefined) groups.set(joined, (group = { key: [participantId, product], count: 0, sum: zero }));
    group.count += 1;
    group.sum = add(group.sum, amount);
  }
  return Array.from(groups.values(), ({ key, count, sum }) => ({ key, count, total: print(sum) }));
}

export const sumFloats = (deals: readonly Deal[], { read, print }: Money = FLOATS): Group[] => sumWith<number>(deals, 0, (sum, amount) => sum + read(amount), print);

export const sumDecimals = (deals: readonly Deal[]): Group[] => sumWith(deals, new Decimal(0), (sum, amount) => sum.plus(amount), (sum) => sum.toFixed(2));

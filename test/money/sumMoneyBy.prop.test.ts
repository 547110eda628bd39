import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMoney, sumMoneyBy } from '../../src/money/index.js';
import { amount } from './support.js';

const key = fc.constantFrom('a', 'b', 'a.b', '', null, undefined, 1, '1', true);
const rows = fc.array(fc.record({ k: key, at: fc.record({ l: key }), amount }), { maxLength: 40 });

describe('sumMoneyBy', () => {
  it('is sumMoney of the rows that have the same key', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const naive = new Map<string, { key: (string | null)[]; amounts: (string | number)[] }>();
        for (const row of list) {
          const parts = [row.k, row.at.l].map((part) => (part === null || part === undefined ? null : String(part)));
          const name = JSON.stringify(parts);
          const group = naive.get(name) ?? { key: parts, amounts: [] };
          naive.set(name, group);
          group.amounts.push(row.amount);
        }
        expect(sumMoneyBy(list, { by: ['k', 'at.l'], value: 'amount' })).toStrictEqual(
          [...naive.values()].map(({ key: parts, amounts }) => ({ key: parts, count: amounts.length, total: sumMoney(amounts) })),
        );
      }),
    );
  });
});

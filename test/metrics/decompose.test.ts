import { describe, expect, it } from 'vitest';
import { decomposeLosses, decomposeSalesChange } from '../../src/metrics/index.js';
import type { RoundingMode } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

describe('decomposeLosses', () => {
  it('tells shares, rates and gains', () => {
    const losses = decomposeLosses(deepFreeze({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35 }));
    expect(losses).toEqual({
      total: '100',
      parts: [
        { id: 'notContacted', exactValue: '25', share: 0.25 },
        { id: 'notSerious', exactValue: '30', share: 0.3 },
        { id: 'seriousLost', exactValue: '10', share: 0.1 },
        { id: 'won', exactValue: '35', share: 0.35 },
      ],
      rates: { contact: 0.75, serious: 0.6, win: 35 / 45 },
      levers: [
        { id: 'contact', kind: 'efficiency', gain: 35 / 3 },
        { id: 'serious', kind: 'efficiency', gain: 70 / 3 },
        { id: 'win', kind: 'effectiveness', gain: 10 },
      ],
      best: 'serious',
      warnings: [],
    });
    expect(notPlain(losses)).toEqual([]);
  });

  it('takes the first of equal gains, compared exactly', () => {
    expect(decomposeLosses({ notContacted: 3, notSerious: 2, seriousLost: 1, won: 0 })).toMatchObject({ levers: [{ gain: 0 }, { gain: 0 }, { gain: 1 }], best: 'win' });
    expect(decomposeLosses({ notContacted: '0.3', notSerious: '0.1', seriousLost: '0.1', won: '0.1' })).toMatchObject({
      levers: [{ gain: 0.1 }, { gain: 0.05 }, { gain: 0.1 }],
      best: 'contact',
    });
    expect(decomposeLosses({ notContacted: 0, notSerious: 0, seriousLost: 0, won: 9 }).best).toBeNull();
  });

  it('knows no rate of nothing', () => {
    expect(decomposeLosses({ notContacted: 0, notSerious: 0, seriousLost: 0, won: 0 })).toMatchObject({
      total: '0',
      parts: [{ share: null }, { share: null }, { share: null }, { share: null }],
      rates: { contact: null, serious: null, win: null },
      best: null,
    });
    expect(decomposeLosses({ notContacted: 80, notSerious: 20, seriousLost: 0, won: 0 })).toMatchObject({
      rates: { contact: 0.2, serious: 0, win: null },
      levers: [{ gain: null }, { gain: null }, { gain: 0 }],
    });
  });

  it.each<[string, object, string]>([
    ['parts that do not sum', { total: '100.01' }, 'PARTS_DO_NOT_SUM parts.total'],
    ['a negative part', { won: -35 }, 'NEGATIVE_AMOUNT parts.won'],
    ['a part that is missing', { won: null }, 'MISSING_VALUE parts.won'],
    ['a part that is no number', { won: '35 %' }, 'INVALID_NUMBER parts.won'],
    ['a part that is not known', { lost: 1 }, 'INVALID_OPTION parts.lost'],
  ])('refuses %s', (_, change, issue) => {
    expect(issuesOf(() => decomposeLosses({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35, ...change }))).toEqual([issue]);
  });

  it('takes a total that is the exact sum', () => {
    expect(decomposeLosses({ notContacted: 0.1, notSerious: 0.2, seriousLost: 0, won: 0, total: '0.30' }).total).toBe('0.3');
    expect(issuesOf(() => decomposeLosses(undefined as never))).toEqual(['MISSING_VALUE parts']);
  });
});

describe('decomposeSalesChange', () => {
  it('takes price, volume and mix of common items, and the others whole', () => {
    const change = decomposeSalesChange(
      deepFreeze([{ id: 'A', quantity: 10, revenue: '100' }, { id: 'B', quantity: 10, revenue: '300' }, { id: 'C', quantity: 1, revenue: 7 }, { id: 'E', quantity: 0, revenue: '0.00' }]),
      deepFreeze([{ id: 'B', quantity: 10, revenue: '330' }, { id: 'A', quantity: 30, revenue: '270' }, { id: 'D', quantity: 2, revenue: 5 }, { id: 'E', quantity: 4, revenue: 8 }]),
    );
    // prices 10 → 9 on 30 and 30 → 33 on 10: −30 + 30; 20 more at the mean price 20; mix: 300 + 300 − 40 × 20
    expect(change).toEqual({
      before: '407.00',
      after: '613.00',
      change: '206.00',
      price: '0.00',
      volume: '400.00',
      mix: '-200.00',
      added: '13.00',
      dropped: '-7.00',
      options: { minorUnits: 2, rounding: 'halfUp' },
      warnings: [],
    });
    expect(notPlain(change)).toEqual([]);
  });

  it('rounds by the running total, so that the effects sum to the change', () => {
    const change = decomposeSalesChange([{ id: 1, quantity: 3, revenue: 1 }, { id: 2, quantity: 3, revenue: 2 }], [{ id: 1, quantity: 1, revenue: 1 }, { id: 2, quantity: 1, revenue: 1 }], { minorUnits: 1 });
    expect(change).toMatchObject({ change: '-1.0', price: '1.0', volume: '-2.0', mix: '0.0' });
    const thirds = decomposeSalesChange([{ id: 1, quantity: 3, revenue: '1' }], [{ id: 1, quantity: 4, revenue: '1.5' }]);
    expect(thirds).toMatchObject({ price: '0.17', volume: '0.33', mix: '0.00', change: '0.50' });
  });

  it('decides a tie of endless quotients exactly', () => {
    // 1/3 + 1/6 at the old prices against nothing: minus one half
    const before = [{ id: 1, quantity: 3, revenue: 1 }, { id: 2, quantity: 6, revenue: 1 }];
    const after = [{ id: 1, quantity: 1, revenue: 0 }, { id: 2, quantity: 1, revenue: 0 }];
    const priceOf = (rounding: RoundingMode): string => decomposeSalesChange(before, after, { minorUnits: 0, rounding }).price;
    expect([priceOf('halfUp'), priceOf('halfDown'), priceOf('halfEven'), priceOf('halfFloor'), priceOf('halfCeil')]).toEqual(['-1', '0', '0', '-1', '0']);
  });

  it('is all nothing without rows, and prints in the currency of the rows', () => {
    expect(decomposeSalesChange([], [])).toMatchObject({ before: '0.00', change: '0.00', price: '0.00', volume: '0.00', mix: '0.00', added: '0.00', dropped: '0.00' });
    expect(decomposeSalesChange([], [{ id: 'A', quantity: 1, revenue: '10.6', currency: 'JPY' }])).toMatchObject({ change: '11', added: '11', options: { currency: 'JPY' } });
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['an item twice', [{ id: 1, quantity: 1, revenue: 1 }, { id: '1', quantity: 0, revenue: 0 }], [], {}, 'DUPLICATE_ID before[1].id'],
    ['revenue without quantity', [], [{ id: 1, quantity: '0.0', revenue: 1 }], {}, 'REVENUE_WITHOUT_QUANTITY after[0].revenue'],
    ['a negative quantity', [], [{ id: 1, quantity: -1, revenue: 1 }], {}, 'NEGATIVE_AMOUNT after[0].quantity'],
    ['no quantity', [], [{ id: 1, revenue: 1 }], {}, 'MISSING_VALUE after[0].quantity'],
    ['a revenue that is no number', [{ id: 1, quantity: 1, revenue: 'x' }], [], {}, 'INVALID_NUMBER before[0].revenue'],
    ['no id', [{ quantity: 1, revenue: 1 }], [], {}, 'MISSING_VALUE before[0].id'],
    ['an id that is none', [{ id: 1.5, quantity: 1, revenue: 1 }], [], {}, 'INVALID_ID before[0].id'],
    ['two currencies', [{ id: 1, quantity: 1, revenue: 1, currency: 'USD' }], [{ id: 1, quantity: 1, revenue: 1, currency: 'EUR' }], {}, 'MIXED_CURRENCIES after[0].currency'],
    ['a row that is none', [7], [], {}, 'INVALID_ROW before[0]'],
    ['no rows', [], undefined, {}, 'MISSING_VALUE after'],
    ['an unknown option', [], [], { by: 'x' }, 'INVALID_OPTION options.by'],
  ])('refuses %s', (_, before, after, options, issue) => {
    expect(issuesOf(() => decomposeSalesChange(before as never, after as never, options as never))).toEqual([issue]);
  });
});

import { describe, expect, it } from 'vitest';
import { minorUnitsOf } from '../../src/internal/currencies.js';

const listed = (): string[] => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter((code) => minorUnitsOf(code) !== undefined);
};

describe('minorUnitsOf', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['CNY', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['HUF', 2], // some platforms say 0
    ['UGX', 0],
    ['ISK', 0],
    ['UYU', 2],
    ['UYI', 0],
    ['UYW', 4],
    ['CLF', 4],
    ['MRU', 2],
    ['XCG', 2],
    ['ZWG', 2],
  ])('%s has %i', (code, units) => {
    expect(minorUnitsOf(code)).toBe(units);
  });

  it.each(['usd', 'US', 'USDX', '', ' USD', 'XAU', 'XXX', 'BTC', 'DEM', 'toString', undefined, null, 840, ['USD']])(
    'knows no %j',
    (code) => {
      expect(minorUnitsOf(code)).toBeUndefined();
    },
  );

  it('lists as many codes as there are with minor units', () => {
    expect(listed()).toHaveLength(165);
  });
});

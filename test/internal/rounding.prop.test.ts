import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/internal/fraction.js';
import { formatMoney, ROUNDING_MODES, roundQuotient, toUnits } from '../../src/internal/rounding.js';
import { Exact, MODES, withoutMinusZero } from '../money/support.js';

const mode = fc.constantFrom(...MODES);
const divisor = fc.oneof(fc.constantFrom(1n, 2n, 3n, 4n, 8n, 10n, 1000n), fc.bigInt({ min: 1n, max: 10n ** 20n }));
const dividend = fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt());

describe('roundQuotient', () => {
  it('is what decimal.js rounds to, in all modes', () => {
    fc.assert(
      fc.property(dividend, divisor, mode, (n, d, [rounding, code]) => {
        const quotient = new Exact(n.toString()).div(d.toString());
        expect(roundQuotient(n, d, rounding).toString()).toBe(withoutMinusZero(quotient.toFixed(0, code)));
      }),
      { numRuns: 3000 },
    );
  });

  it('sends every tie as the mode says', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), mode, (below, half, [rounding, code]) => {
        const n = (2n * below + 1n) * half;
        const tie = new Exact(below.toString()).plus('0.5');
        expect(roundQuotient(n, 2n * half, rounding).toString()).toBe(withoutMinusZero(tie.toFixed(0, code)));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows every mode of decimal.js', () => {
    expect([...ROUNDING_MODES].sort()).toEqual(MODES.map(([name]) => name).sort());
    expect(MODES).toHaveLength(9);
  });

  it('holds a third against a half without rounding it first', () => {
    expect(roundQuotient(10n ** 30n + 1n, 2n * 10n ** 30n, 'halfDown')).toBe(1n);
    expect(roundQuotient(10n ** 30n - 1n, 2n * 10n ** 30n, 'halfUp')).toBe(0n);
  });
});

describe('formatMoney', () => {
  it('rounds a fraction once and prints the minor units', () => {
    expect(formatMoney(fraction(1n, 3n), { minorUnits: 2, rounding: 'halfUp' })).toBe('0.33');
    expect(formatMoney(fraction(-1n, 1000n), { minorUnits: 2, rounding: 'halfUp' })).toBe('0.00');
    expect(formatMoney(fraction(5n, 2n), { minorUnits: 0, rounding: 'halfEven' })).toBe('2');
    expect(toUnits(fraction(2n, 3n), { minorUnits: 3, rounding: 'down' })).toBe(666n);
  });
});


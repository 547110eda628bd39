import { describe, expect, it } from 'vitest';
import type { RunningSum } from '../../src/money/sum.kernel.js';
import { addNumber, addText, printSum, settleSum, startSum } from '../../src/money/sum.kernel.js';

/** What a sum holds after texts and numbers that must all be taken. */
function after(...values: readonly (string | number)[]): [units: number, scale: number, spilled: string | null] {
  const sum = startSum();
  for (const value of values) expect(typeof value === 'string' ? addText(sum, value) : addNumber(sum, value), String(value)).toBe(true);
  const { units, scale, spilled } = sum;
  return [units, scale, spilled === null ? null : `${spilled.units}e-${spilled.scale}`];
}

const holding = (units: number, scale: number): RunningSum => ({ units, scale, spilled: null });

describe('addText', () => {
  it('takes plain decimals of up to 15 digits into doubles', () => {
    expect(after('0')).toEqual([0, 0, null]);
    expect(after('109')).toEqual([109, 0, null]);
    expect(after('-109')).toEqual([-109, 0, null]);
    expect(after('1.09')).toEqual([109, 2, null]);
    expect(after('-0.9')).toEqual([-9, 1, null]);
    expect(after('999999999999999')).toEqual([999999999999999, 0, null]);
    expect(after('-999999999999999')).toEqual([-999999999999999, 0, null]);
    expect(after('9.99999999999999')).toEqual([999999999999999, 14, null]);
    expect(after('-0.00000000000001')).toEqual([-1, 14, null]);
  });

  it.each(['', '-', '.5', '-.5', '5.', '-5.', '1.2.3', '1..2', '1-', '--1', '+1', '1e3', ' 1', '1 ', '1/2', '1:2', '1000000000000000', '-1000000000000000', '1.000000000000000'])(
    'leaves %j to others, with nothing added',
    (text) => {
      const sum = startSum();
      expect(addText(sum, text)).toBe(false);
      expect(sum).toEqual(startSum());
    },
  );
});

describe('addNumber', () => {
  it('takes whole numbers below 1e15 and numbers of few decimals into doubles', () => {
    expect(after(0)).toEqual([0, 0, null]);
    expect(after(-7)).toEqual([-7, 0, null]);
    expect(after(999999999999999)).toEqual([999999999999999, 0, null]);
    expect(after(0.1)).toEqual([10, 2, null]);
    expect(after(-1.25)).toEqual([-125, 2, null]);
    expect(after(0.125)).toEqual([1250, 4, null]);
    expect(after(0.12345)).toEqual([12345000, 8, null]);
    expect(after(0.12345678)).toEqual([12345678, 8, null]);
    expect(after(9999999999999.99)).toEqual([999999999999999, 2, null]);
  });

  it.each([1e15, -1e15, 1234567890123.125, 10000000000000.5, -10000000000000.5, 0.123456789, 1e-9, 1e300, NaN, Infinity, -Infinity])(
    'leaves %d to others, with nothing added',
    (value) => {
      const sum = startSum();
      expect(addNumber(sum, value)).toBe(false);
      expect(sum).toEqual(startSum());
    },
  );
});

describe('a running sum', () => {
  it('keeps the finer of two scales', () => {
    expect(after('1.5', '0.25')).toEqual([175, 2, null]);
    expect(after('0.25', '1.5')).toEqual([175, 2, null]);
    expect(after('1.5', '2.5')).toEqual([40, 1, null]);
    expect(after('3', '0.00000000000001')).toEqual([300000000000001, 14, null]);
    expect(after('0.00000000000001', '3')).toEqual([300000000000001, 14, null]);
  });

  it('spills what no longer fits, and only then', () => {
    const full = holding(Number.MAX_SAFE_INTEGER - 1, 0);
    addText(full, '1');
    expect(full).toEqual(holding(Number.MAX_SAFE_INTEGER, 0));
    addText(full, '1');
    expect(full).toEqual({ units: 1, scale: 0, spilled: { units: 9007199254740991n, scale: 0 } });
    addText(full, '0.5');
    expect(full).toEqual({ units: 15, scale: 1, spilled: { units: 9007199254740991n, scale: 0 } });
  });

  it('is exact where only one of two scaled amounts passes 2^53', () => {
    const back = holding(900719925474100, 0); // × 10 is 2^53 + 8
    addText(back, '-0.9');
    expect(settleSum(back)).toEqual({ units: 9007199254740991n, scale: 1 });
    const far = holding(999999999999999, 0);
    addText(far, '-0.00000000000001');
    expect(settleSum(far)).toEqual({ units: 99999999999999899999999999999n, scale: 14 });
    const other = holding(-9, 1);
    addText(other, '900719925474100');
    expect(settleSum(other)).toEqual({ units: 9007199254740991n, scale: 1 });
  });
});

describe('printSum', () => {
  const style = (minorUnits: number) => ({ minorUnits, rounding: 'halfUp' }) as const;

  it('prints what doubles hold, at any scale', () => {
    expect(printSum(holding(15, 1), style(2))).toBe('1.50');
    expect(printSum(holding(150, 2), style(2))).toBe('1.50');
    expect(printSum(holding(1505, 3), style(2))).toBe('1.51');
    expect(printSum(holding(-1505, 3), style(2))).toBe('-1.51');
    expect(printSum(holding(-1500, 3), style(2))).toBe('-1.50');
    expect(printSum(holding(-4, 3), style(2))).toBe('0.00');
    expect(printSum(holding(0, 3), style(2))).toBe('0.00');
  });

  it('goes on in whole numbers of any size where doubles end', () => {
    expect(printSum(holding(Number.MAX_SAFE_INTEGER, 0), style(2))).toBe('9007199254740991.00');
    expect(printSum({ ...holding(5, 1), spilled: { units: 10n ** 20n, scale: 0 } }, style(1))).toBe('100000000000000000000.5');
  });
});

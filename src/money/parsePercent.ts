import type { Mark } from './decorated.js';
import { readDecorated } from './decorated.js';
import { printExact, toDecimal } from './exact.js';
import type { NumberFormat } from './types.js';

const PERCENT: Mark = {
  atStart: (text) => (/^[%％]/.test(text) ? 1 : 0),
  atEnd: (text) => (/[%％]$/.test(text) ? 1 : 0),
  words: 'one percent sign before or after it',
  required: true,
};

/**
 * Reads a percentage as people write it, and gives the fraction that rates and shares are made of, exactly.
 *
 * **When to use** On rates that a person or a spreadsheet wrote. `Number.parseFloat('57.1%') / 100` is
 * 0.5710000000000001.
 *
 * **Gotchas** Without a percent sign it is refused: whether "5" means 5 % or 5 is not for a parser to guess.
 *
 * @param text - the percentage; numbers are read as {@link parseDecimal} reads them, the percent sign may stand before
 *   or after
 * @param format - `decimal` and `group` as in {@link parseDecimal}
 * @returns the fraction without trailing zeros
 * @throws {SalesMathError} INVALID_NUMBER: no percent sign, more than one, or no number
 * @throws {SalesMathError} MISSING_VALUE: `text` is null or undefined
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or mark, or the same mark for both
 * @example
 * import { parsePercent } from 'salesmath';
 * parsePercent('57.1%'); // => '0.571'
 * parsePercent('-12,5 %', { decimal: ',' }); // => '-0.125'
 * parsePercent('5'); // throws INVALID_NUMBER
 */
export function parsePercent(text: string, format?: NumberFormat): string {
  return printExact(toDecimal(readDecorated(text, format, PERCENT)).times('0.01'));
}

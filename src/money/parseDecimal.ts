import { minorUnitsOf } from '../internal/currencies.js';
import type { Mark } from './decorated.js';
import { readDecorated } from './decorated.js';
import { printExact, toDecimal } from './exact.js';
import type { NumberFormat } from './types.js';

/** Symbols made of letters, the longer before those that they begin with. */
const LETTER_SYMBOLS: readonly string[] = ['kr.', 'kr', 'zł', 'Kč', 'Ft', 'Fr.', 'RM', 'Rp', 'Rs.', 'Rs', 'R', 'S/', '元', '円', '원'];

/** A sign with the letters of its country, `US$` or `$ US`; those of a hundredth, as ¢, would change the value. */
const SIGN = '[A-Z]{0,2}(?![¢₥₰￠])\\p{Sc}(?:[ \\u00a0\\u202f]?[A-Z]{2})?';

const CURRENCY: Mark = {
  atStart: (text) => lengthOf(text, new RegExp(`^${SIGN}(?![A-Z])|^[A-Z]{3}`, 'u'), (symbol) => text.startsWith(symbol)),
  atEnd: (text) => lengthOf(text, new RegExp(`${SIGN}$|[A-Z]{3}$`, 'u'), (symbol) => text.endsWith(symbol)),
  words: 'at most one currency symbol or ISO 4217 code around it',
  required: false,
};

/** How much of the text is a sign, an active code or a symbol of letters. */
function lengthOf(text: string, pattern: RegExp, stands: (symbol: string) => boolean): number {
  const found = pattern.exec(text)?.[0];
  if (found !== undefined && (!/^[A-Z]{3}$/.test(found) || minorUnitsOf(found) !== undefined)) return found.length;
  return LETTER_SYMBOLS.find(stands)?.length ?? 0;
}

/**
 * Reads a number as people write it, and gives it as a plain decimal that every other function takes.
 *
 * Passed over are blanks around, also no-break ones, and one currency symbol (`$`, `US$`, `€`, `kr`) or ISO 4217 code,
 * before or after. A minus (`-` or `−`) before or after the symbol, or parentheses, make the number negative. Groups have
 * exactly three digits, the first one to three; all of them are marked, or none.
 *
 * **When to use** At the edge, on text that a person or a spreadsheet wrote. The other functions refuse such text, so
 * that "1,234" never becomes 1.234 by accident.
 *
 * **Gotchas** Nothing is guessed. With `{ decimal: ',' }` there is no group mark unless you name one: "1,234" is then
 * 1.234 and "1.234,50" is refused. A grouped number that begins with 0 ("0,125") is refused, and so are Indian groups
 * ("12,34,567"), a plus sign, a trailing minus, exponents and a trailing decimal mark.
 *
 * @param text - the number
 * @param format - `decimal`: the decimal mark, `'.'` (default) or `','`. `group`: the mark between groups of three,
 *   `','`, `'.'`, `' '`, `"'"` or null for none; default `','`, or null when `decimal` is `','`
 * @returns the exact value without trailing zeros
 * @throws {SalesMathError} INVALID_NUMBER: anything else, such as two decimal marks or a group mark after the decimal mark
 * @throws {SalesMathError} MISSING_VALUE: `text` is null or undefined
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or mark, or the same mark for both
 * @example
 * import { parseDecimal } from 'salesmath';
 * parseDecimal('1,234.50'); // => '1234.5'
 * parseDecimal(' -$1,234.50 '); // => '-1234.5'
 * parseDecimal('(12.00)'); // => '-12'
 * parseDecimal('1.234,50 EUR', { decimal: ',', group: '.' }); // => '1234.5'
 * parseDecimal('1,234', { decimal: ',' }); // => '1.234'
 * parseDecimal('1,23'); // throws INVALID_NUMBER
 * @see {@link parsePercent} for percentages
 */
export function parseDecimal(text: string, format?: NumberFormat): string {
  return printExact(toDecimal(readDecorated(text, format, CURRENCY)));
}

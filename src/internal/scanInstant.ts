import { dayOf, daysInMonth, MS_PER_DAY } from './dates.js';

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const POINT = 46;
const LETTER_T = 84;
const LETTER_Z = 90;
const WITH_SECONDS = 20;
const WITH_MILLISECONDS = 24;

/**
 * Reads the two forms that programs write, `YYYY-MM-DDThh:mm:ssZ` and the same with three decimals, as epoch milliseconds
 * into a place of a column. False for everything else, which may still be an instant written otherwise. Made for row loops:
 * a double that is handed back would be allocated.
 */
export function scanInstantInto(text: string, column: Float64Array, place: number): boolean {
  const { length } = text;
  if (length !== WITH_SECONDS && length !== WITH_MILLISECONDS) return false;
  if (
    text.charCodeAt(4) !== DASH ||
    text.charCodeAt(7) !== DASH ||
    text.charCodeAt(10) !== LETTER_T ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON ||
    text.charCodeAt(length - 1) !== LETTER_Z
  ) {
    return false;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  // written so that NaN fails: a pair that is no number makes the comparison false
  if (!(year > 0 && month > 0 && month < 13 && day > 0 && hour < 24 && minute < 60 && second < 60)) return false;
  if (!(day <= 28 || day <= daysInMonth(year, month))) return false;
  let ms = dayOf(year, month, day) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000;
  if (length === WITH_MILLISECONDS) {
    const tenth = (text.charCodeAt(20) - ZERO) >>> 0;
    const rest = twoDigits(text, 21);
    if (text.charCodeAt(19) !== POINT || tenth > 9 || rest !== rest) return false;
    ms += tenth * 100 + rest;
  }
  column[place] = ms;
  return true;
}

/** Two digits as a number, or NaN. */
function twoDigits(text: string, at: number): number {
  const tens = (text.charCodeAt(at) - ZERO) >>> 0;
  const ones = (text.charCodeAt(at + 1) - ZERO) >>> 0;
  return tens < 10 && ones < 10 ? tens * 10 + ones : NaN;
}

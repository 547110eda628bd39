const DIGITS = 4;
const DIGIT_VALUES = 65536;
/** Whether the lowest byte of a number comes first, as on nearly all machines. */
export const LOWEST_FIRST: boolean = /* @__PURE__ */ (() => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1)();

/**
 * The order of rows by several columns of numbers that are 0 or more, the first column first; equal rows stay in input
 * order. Doubles that are not negative rank as their bits do, so 16 bits at a time are counted out (radix sort): no
 * comparisons, and no call per row.
 */
export function orderByColumns(columns: readonly Float64Array[]): Uint32Array {
  const size = columns[0]?.length ?? 0;
  let order = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) order[i] = i;
  let spare = new Uint32Array(size);
  const places = new Uint32Array(DIGIT_VALUES);
  for (let c = columns.length - 1; c >= 0; c -= 1) {
    const column = columns[c] as Float64Array;
    const words = new Uint16Array(column.buffer, column.byteOffset, size * DIGITS);
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const at = LOWEST_FIRST ? digit : DIGITS - 1 - digit;
      if (!countDigits(words, at, places)) continue;
      for (let i = 0; i < size; i += 1) {
        const row = order[i] as number;
        const word = words[row * DIGITS + at] as number;
        spare[places[word] as number] = row;
        places[word] = (places[word] as number) + 1;
      }
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Sets where the rows of each digit begin; false when all rows have the same one, so that they need not be moved. */
function countDigits(words: Uint16Array, at: number, places: Uint32Array): boolean {
  places.fill(0);
  const { length } = words;
  for (let i = at; i < length; i += DIGITS) places[words[i] as number] = (places[words[i] as number] as number) + 1;
  if (length === 0 || (places[words[at] as number] as number) * DIGITS === length) return false;
  let before = 0;
  for (let value = 0; value < DIGIT_VALUES; value += 1) {
    const count = places[value] as number;
    places[value] = before;
    before += count;
  }
  return true;
}

const SIGN = 0x8000_0000;

/** The order of numbers, the largest first; equal ones stay in input order. */
export function orderFalling(values: Float64Array): Uint32Array {
  const keys = values.map((value) => value + 0); // −0 is 0
  const halves = new Uint32Array(keys.buffer);
  const upper = LOWEST_FIRST ? 1 : 0;
  for (let at = 0; at < halves.length; at += 2) {
    const sign = halves[at + upper] as number;
    if (sign >= SIGN) continue; // below 0, where bits rank the other way round, and behind all others
    halves[at + upper] = ~sign & (SIGN - 1);
    halves[at + 1 - upper] = ~(halves[at + 1 - upper] as number);
  }
  return orderByColumns([keys]);
}

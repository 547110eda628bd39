const ZERO = 48;
const NINE = 57;
const MOST_DIGITS = 8;

/** The number of an id of the common shape, or −1 for one of another shape. */
export type NumberOfId = (id: string) => number;

/** The shape is that of the first id: a prefix, which may be empty, and a number of up to eight digits ("deal-1042"). */
export function createNumberOfId(first: string): NumberOfId {
  let digits = 0;
  while (digits < MOST_DIGITS && digits < first.length) {
    const code = first.charCodeAt(first.length - 1 - digits);
    if (code < ZERO || code > NINE) break;
    digits += 1;
  }
  const start = first.length - digits;
  const prefix = first.slice(0, start);
  const fewest = start + Math.max(digits, 1);
  const most = start + MOST_DIGITS;
  return (id) => {
    const { length } = id;
    if (length < fewest || length > most) return -1;
    if (length > fewest && id.charCodeAt(start) === ZERO) return -1; // '007' and '07' must not be one
    let value = 0;
    for (let at = start; at < length; at += 1) {
      const digit = id.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    for (let at = 0; at < start; at += 1) if (id.charCodeAt(at) !== prefix.charCodeAt(at)) return -1;
    return value;
  };
}

/** An exact number: a numerator over a positive denominator, not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

const REDUCE_ABOVE = /* @__PURE__ */ (() => 1n << 128n)();
/** The largest whole number up to which doubles hold all of them, as a literal: what is computed at the top of a file stays in every bundle. */
export const EXACT_DOUBLE = 9_007_199_254_740_991n;
/** The same as a double. */
export const LARGEST = 9_007_199_254_740_991;
/** Decimals to which a value without a finite decimal form is written. */
export const SHOWN_DECIMALS = 18;
/** Two bits below 2 ** -1074, the smallest double. */
const BELOW_SMALLEST = 1076;
const CUT: bigint = /* @__PURE__ */ (() => 10n ** 18n)();

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

export function gcd(a: bigint, b: bigint): bigint {
  let x = abs(a);
  let y = abs(b);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Lowest terms only when the denominator has grown: a gcd costs more than the sums it would shorten. */
function make(n: bigint, d: bigint): Fraction {
  if (d < REDUCE_ABOVE) return { n, d };
  return reduce({ n, d });
}

function reduce(f: Fraction): Fraction {
  const common = gcd(f.n, f.d);
  return common <= 1n ? f : { n: f.n / common, d: f.d / common };
}

export function fraction(n: bigint, d: bigint = 1n): Fraction {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

const POWERS: bigint[] = [1n];
export function powerOfTen(exponent: number): bigint {
  for (let i = POWERS.length; i <= exponent; i += 1) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[exponent] as bigint;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return make(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** The value without its sign. */
export function absolute(a: Fraction): Fraction {
  return sign(a) < 0 ? negate(a) : a;
}

export function negate(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return make(a.n * b.n, a.d * b.d);
}

/** `b` must not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? make(-a.n * b.d, a.d * -b.n) : make(a.n * b.d, a.d * b.n);
}

/** The least whole number that is not below `n / d`; `d` above 0. */
export function ceilQuotient(n: bigint, d: bigint): bigint {
  return n > 0n ? (n + d - 1n) / d : n / d;
}

export function sign(a: Fraction): -1 | 0 | 1 {
  return a.n > 0n ? 1 : a.n < 0n ? -1 : 0;
}

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

export function minimum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** Sums of shares and weights this close to 1 are 1: thirds have no finite decimal. */
const ONE_TOLERANCE: Fraction = { n: 1n, d: 1_000_000_000n };

/** Whether a sum of shares or weights counts as 1: within 1e-9 of it. */
export function isOne(sum: Fraction): boolean {
  const off = subtract(sum, ONE);
  return compare({ n: abs(off.n), d: off.d }, ONE_TOLERANCE) <= 0;
}

/** Decimals of the finite decimal form, or null when there is none. */
export function decimalsOf(f: Fraction): number | null {
  let { d } = reduce(f);
  let twos = 0;
  let fives = 0;
  while (d % 10n === 0n) {
    d /= 10n;
    twos += 1;
    fives += 1;
  }
  while (d % 2n === 0n) {
    d /= 2n;
    twos += 1;
  }
  while (d % 5n === 0n) {
    d /= 5n;
    fives += 1;
  }
  return d === 1n ? Math.max(twos, fives) : null;
}

/** Digits of `units` with the point `decimals` from the right: (−5, 3) is `-0.005`. */
export function formatUnits(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString();
  const digits = abs(units).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Drops the zeros at the end of a text that has a point, and the point if nothing is left behind it. */
export function trimZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  if (text.charCodeAt(end - 1) === 46) end -= 1;
  return text.slice(0, end);
}

/** The exact string: no trailing zeros; a value with no finite decimal form is cut half-up to 18 decimals. */
export function formatExact(f: Fraction): string {
  if (f.d === 1n) return f.n.toString();
  const decimals = decimalsOf(f);
  if (decimals === 0) return (f.n / f.d).toString();
  if (decimals !== null) return formatUnits((f.n * powerOfTen(decimals)) / f.d, decimals);
  const scaled = abs(f.n) * CUT;
  const cut = (2n * scaled + f.d) / (2n * f.d);
  return trimZeros(formatUnits(f.n < 0n ? -cut : cut, SHOWN_DECIMALS));
}

/** The nearest double; beyond the largest one that one, since results hold no infinities. */
export function toNumber(f: Fraction): number {
  if (f.n === 0n) return 0;
  if (abs(f.n) <= EXACT_DOUBLE && f.d <= EXACT_DOUBLE) return Number(f.n) / Number(f.d);
  const wanted = 66 - (abs(f.n).toString(2).length - f.d.toString(2).length);
  const shift = Math.min(wanted, BELOW_SMALLEST); // more bits would be rounded twice where doubles lose precision
  const n = shift > 0 ? abs(f.n) << BigInt(shift) : abs(f.n);
  const d = shift < 0 ? f.d << BigInt(-shift) : f.d;
  const sticky = n % d === 0n ? 0n : 1n; // keeps a tie from looking like one when it is not
  const half = Math.trunc(shift / 2); // in two steps, for 2 ** -1076 is no double
  const quotient = Math.min(Number((n / d) | sticky) * 2 ** -half * 2 ** -(shift - half), Number.MAX_VALUE);
  return f.n < 0n && quotient !== 0 ? -quotient : quotient;
}

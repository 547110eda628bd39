/** Exact rationals on bigint, written for clarity alone: the oracle's arithmetic never rounds unless it is told to. */

export type Mode = 'halfUp' | 'halfDown' | 'halfEven' | 'halfCeil' | 'halfFloor' | 'up' | 'down' | 'ceil' | 'floor';

export type DecimalLike = number | string | bigint | { toFixed(): string };

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export class Rational {
  readonly num: bigint;
  readonly den: bigint;

  constructor(num: bigint, den: bigint = 1n) {
    if (den === 0n) throw new Error('oracle: division by zero');
    const sign = den < 0n ? -1n : 1n;
    const g = gcd(num, den) || 1n;
    this.num = (sign * num) / g;
    this.den = (sign * den) / g;
  }

  static of(value: DecimalLike): Rational {
    if (typeof value === 'bigint') return new Rational(value);
    const text = typeof value === 'object' ? value.toFixed() : String(value);
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
    if (match === null) throw new Error(`oracle: no number: ${text}`);
    const [, minus, whole = '', decimals = '', exponent = '0'] = match;
    const digits = BigInt(whole + decimals) * (minus === '-' ? -1n : 1n);
    const power = Number(exponent) - decimals.length;
    return power >= 0 ? new Rational(digits * 10n ** BigInt(power)) : new Rational(digits, 10n ** BigInt(-power));
  }

  static sum(values: Iterable<Rational>): Rational {
    let total = ZERO;
    for (const value of values) total = total.plus(value);
    return total;
  }

  plus(other: Rational): Rational {
    return new Rational(this.num * other.den + other.num * this.den, this.den * other.den);
  }
  minus(other: Rational): Rational {
    return new Rational(this.num * other.den - other.num * this.den, this.den * other.den);
  }
  times(other: Rational): Rational {
    return new Rational(this.num * other.num, this.den * other.den);
  }
  over(other: Rational): Rational {
    return new Rational(this.num * other.den, this.den * other.num);
  }
  negated(): Rational {
    return new Rational(-this.num, this.den);
  }
  abs(): Rational {
    return this.num < 0n ? this.negated() : this;
  }
  compare(other: Rational): number {
    const difference = this.num * other.den - other.num * this.den;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  is(other: Rational): boolean {
    return this.num === other.num && this.den === other.den;
  }
  lt(other: Rational): boolean {
    return this.compare(other) < 0;
  }
  lte(other: Rational): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: Rational): boolean {
    return this.compare(other) > 0;
  }
  gte(other: Rational): boolean {
    return this.compare(other) >= 0;
  }
  get isZero(): boolean {
    return this.num === 0n;
  }
  get sign(): number {
    return this.num < 0n ? -1 : this.num > 0n ? 1 : 0;
  }

  /** The nearest integer under a mode. */
  toInteger(mode: Mode): bigint {
    const size = this.num < 0n ? -this.num : this.num;
    const lower = size / this.den;
    const rest = size % this.den;
    if (rest === 0n) return this.num < 0n ? -lower : lower;
    const negative = this.num < 0n;
    const tie = 2n * rest === this.den;
    const beyond = 2n * rest > this.den;
    const away: Record<Mode, boolean> = {
      up: true,
      down: false,
      ceil: !negative,
      floor: negative,
      halfUp: beyond || tie,
      halfDown: beyond,
      halfEven: beyond || (tie && lower % 2n === 1n),
      halfCeil: beyond || (tie && !negative),
      halfFloor: beyond || (tie && negative),
    };
    const rounded = away[mode] ? lower + 1n : lower;
    return negative ? -rounded : rounded;
  }

  /** To so many decimals, as a rational. */
  rounded(decimals: number, mode: Mode): Rational {
    const scale = 10n ** BigInt(decimals);
    return new Rational(new Rational(this.num * scale, this.den).toInteger(mode), scale);
  }

  /** How many decimals the value has, or null where it has no finite decimal form. */
  decimals(): number | null {
    let rest = this.den;
    let twos = 0;
    let fives = 0;
    while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
    while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
    return rest === 1n ? Math.max(twos, fives) : null;
  }

  /** With exactly so many decimals; the value must fit. */
  toFixed(decimals: number): string {
    const scaled = this.num * 10n ** BigInt(decimals);
    if (scaled % this.den !== 0n) throw new Error('oracle: does not fit its decimals');
    const units = scaled / this.den;
    const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const text = decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
    return units < 0n ? `-${text}` : text;
  }

  /** The exact string: no trailing zeros; without a finite decimal form, half-up to 18 decimals. */
  toExact(): string {
    const decimals = this.decimals();
    const shown = decimals === null ? this.rounded(18, 'halfUp') : this;
    return shown.toFixed(shown.decimals() as number);
  }

  /** The nearest double. */
  toNumber(): number {
    if (this.num === 0n) return 0;
    const size = this.num < 0n ? -this.num : this.num;
    const shift = 64 - (size.toString(2).length - this.den.toString(2).length);
    const scaledNum = shift >= 0 ? size << BigInt(shift) : size;
    const scaledDen = shift >= 0 ? this.den : this.den << BigInt(-shift);
    const quotient = scaledNum / scaledDen;
    const sticky = scaledNum % scaledDen === 0n ? quotient : quotient | 1n;
    const value = Number(sticky) * 2 ** -shift;
    return this.num < 0n ? -value : value;
  }
}

export const ZERO: Rational = new Rational(0n);
export const ONE: Rational = new Rational(1n);

export const maxOf = (a: Rational, b: Rational): Rational => (a.gte(b) ? a : b);
export const minOf = (a: Rational, b: Rational): Rational => (a.lte(b) ? a : b);

/**
 * Largest remainder (Hamilton) in whole steps: everyone gets the whole steps of his exact share, the steps left over go to
 * the greatest remainders, a tie to the larger weight, then to the one listed first. A negative total mirrors the positive.
 */
export function allocate(total: Rational, weights: readonly Rational[], step: Rational): Rational[] {
  if (total.sign < 0) return allocate(total.negated(), weights, step).map((part) => part.negated());
  const sum = Rational.sum(weights);
  if (sum.isZero || total.isZero) return weights.map(() => ZERO);
  const steps = total.over(step);
  if (steps.den !== 1n) throw new Error('oracle: total is no multiple of the step');
  const exact = weights.map((weight) => steps.times(weight).over(sum));
  const whole = exact.map((share) => share.toInteger('floor'));
  let left = steps.num - whole.reduce((a, b) => a + b, 0n);
  const order = weights.map((_, index) => index);
  const remainder = exact.map((share, index) => share.minus(new Rational(whole[index] as bigint)));
  order.sort(
    (a, b) =>
      (remainder[b] as Rational).compare(remainder[a] as Rational) ||
      (weights[b] as Rational).compare(weights[a] as Rational) ||
      a - b,
  );
  for (const index of order) {
    if (left === 0n) break;
    whole[index] = (whole[index] as bigint) + 1n;
    left -= 1n;
  }
  return whole.map((count) => new Rational(count).times(step));
}

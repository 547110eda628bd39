import { quotientOf } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, fraction, multiply, powerOfTen, subtract, toNumber } from '../internal/fraction.js';
import type { DecimalColumn } from '../internal/scaled.js';
import type { Portfolio } from './portfolio.kernel.js';
import { sumWindows } from './portfolio.kernel.js';
import type { WindowReader } from './windows.kernel.js';

/** Far more than the few roundings of doubles can be off; what is closer to a limit is decided exactly. */
const DOUBT = 1e-12;

/** What the revenue of a window is measured against: `own · index / over`, integers of the scale of money but for the quotient. */
export interface WindowBase {
  readonly own: number | bigint;
  readonly index: number | bigint;
  readonly over: number | bigint;
}

/** An amount in units of the scale of money, near and exactly. */
export interface FloorAmount {
  readonly near: number;
  exact(): Fraction;
}

/** A trend rule, ready for comparing. */
export interface Trend {
  readonly falls: boolean;
  /** 1 + change. */
  readonly factor: Fraction;
  readonly factorNear: number;
}

/** The customer loaded against the same windows a year before. */
export function yearBefore({ before }: WindowReader, window: number): WindowBase {
  const own = before[window] as number | bigint;
  return { own, index: typeof own === 'bigint' ? 1n : 1, over: typeof own === 'bigint' ? 1n : 1 };
}

/**
 * The customer loaded against the own base windows, times the index of all others who cover the same windows.
 *
 * With an index the number of base windows cancels: mean own · others in the window / mean others in the base.
 */
export function ownBase({ recent }: WindowReader, portfolio: Portfolio, level: number, window: number): WindowBase {
  const { windows, customers } = portfolio;
  const wide = typeof recent[0] === 'bigint';
  const own = sumWindows(recent, windows, windows + level, (wide ? 0n : 0) as never);
  const others = (portfolio.base[level] as number) - own;
  const nothing = !(others > 0 || others < 0); // of bigints too, to which === 0 is never true
  if ((customers[level] as number) <= 1 || nothing) return { own, index: wide ? 1n : 1, over: wide ? BigInt(level) : level };
  const index = (portfolio.recent[level * windows + window] as number) - (recent[window] as number);
  return { own, index, over: others };
}

function signOf({ own, index, over }: WindowBase): number {
  return (Number(own > 0) - Number(own < 0)) * (Number(index > 0) - Number(index < 0)) * (Number(over > 0) - Number(over < 0));
}

function exactBase({ own, index, over }: WindowBase): Fraction {
  return fraction(BigInt(own) * BigInt(index), BigInt(over));
}

function nearBase({ own, index, over }: WindowBase): number {
  return (Number(own) * Number(index)) / Number(over);
}

/** 2^27 + 1: splits a double into two halves (Veltkamp). */
const SPLITTER = 134_217_729;

/** What a product of doubles below 2^53 lacks of the exact one (Dekker). */
function lostBy(product: number, a: number, b: number): number {
  const c = SPLITTER * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  const d = SPLITTER * b;
  const bHigh = d - (d - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The base in money. */
export function baseAmount(base: WindowBase, scale: number): number {
  const { own, index, over } = base;
  const divisor = Number(over) * 10 ** scale; // one division: a second one would round again
  if (typeof own === 'number' && typeof index === 'number' && Number.isSafeInteger(divisor)) {
    const product = own * index;
    const quotient = product / divisor;
    const back = quotient * divisor;
    const rest = product - back - lostBy(back, quotient, divisor) + lostBy(product, own, index);
    return quotient + rest / divisor + 0;
  }
  const { n, d } = exactBase(base);
  return toNumber({ n, d: d * powerOfTen(scale) });
}

/** revenue / base − 1, or null at base 0. */
export function changeOf(revenue: number | bigint, base: WindowBase): number | null {
  if (signOf(base) === 0) return null;
  const { own, index, over } = base;
  if (typeof own === 'number' && typeof index === 'number' && typeof over === 'number' && typeof revenue === 'number') {
    const product = own * index;
    const raised = revenue * over;
    return (raised - product + (lostBy(raised, revenue, over) - lostBy(product, own, index))) / product + 0;
  }
  const exact = exactBase(base);
  const difference = subtract(fraction(BigInt(revenue)), exact);
  return toNumber(fraction(difference.n * exact.d, difference.d * exact.n));
}

/** Whether the revenue of a window has fallen, or risen, as far as the rule asks; both limits included. */
export function shows(trend: Trend, revenue: number | bigint, base: WindowBase, floor: FloorAmount): boolean {
  if (signOf(base) <= 0) return false;
  const near = nearBase(base);
  const now = Number(revenue);
  const limit = trend.factorNear * near;
  const toLimit = trend.falls ? limit - now : now - limit;
  const limitDoubt = DOUBT * (Math.abs(limit) + Math.abs(now));
  if (toLimit < -limitDoubt) return false;
  const beyondFloor = (trend.falls ? near - now : now - near) - floor.near;
  const floorDoubt = DOUBT * (near + Math.abs(now) + floor.near);
  if (beyondFloor < -floorDoubt) return false;
  if (toLimit > limitDoubt && beyondFloor > floorDoubt) return true;
  const exact = exactBase(base);
  const exactNow = fraction(BigInt(revenue));
  const wanted = multiply(trend.factor, exact);
  const moved = subtract(exact, exactNow);
  if (trend.falls) return compare(exactNow, wanted) <= 0 && compare(moved, floor.exact()) >= 0;
  return compare(exactNow, wanted) >= 0 && compare({ n: -moved.n, d: moved.d }, floor.exact()) >= 0;
}

/** A floor that is the same for all, in money. */
export function fixedFloor(amount: Fraction, scale: number): FloorAmount {
  const exact = multiply(amount, { n: powerOfTen(scale), d: 1n });
  const near = toNumber(exact);
  return { near, exact: () => exact };
}

/** The mean order of a customer: what was bought, in units, over the number of orders. */
export function meanOrderFloor(bought: DecimalColumn, customer: number, orders: number): FloorAmount {
  const units = bought.units[customer] as number | bigint;
  return { near: quotientOf(units, 0, orders), exact: () => ({ n: BigInt(units), d: BigInt(orders) }) };
}


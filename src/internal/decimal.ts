import type { Fraction } from './fraction.js';
import { powerOfTen } from './fraction.js';

/** Far beyond any amount; it keeps a hostile input from costing minutes. */
const LONGEST = 1000;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SCIENTIFIC = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** A decimal as an integer over a power of ten: `units / 10^scale`. */
export interface ScaledDecimal {
  readonly units: bigint;
  readonly scale: number;
}

function fromPlain(text: string): ScaledDecimal | null {
  if (text.length > LONGEST || !PLAIN.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  const decimals = text.slice(point + 1, end);
  return { units: BigInt(text.slice(0, point) + decimals), scale: decimals.length };
}

/** Doubles print an exponent below 1e-6 and from 1e21 on. */
function fromNumber(value: number): ScaledDecimal | null {
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  const parts = SCIENTIFIC.exec(text);
  if (parts === null) return fromPlain(text);
  const [, minus = '', lead = '', rest = '', exponent = ''] = parts;
  const scale = rest.length - Number(exponent);
  const units = BigInt(minus + lead + rest);
  return scale >= 0 ? { units, scale } : { units: units * powerOfTen(-scale), scale: 0 };
}

/** Reads a `DecimalInput` exactly, or null when it is none. The scale is the least that holds the value: `"1.50"` is 15 at scale 1. */
export function readScaled(value: unknown): ScaledDecimal | null {
  switch (typeof value) {
    case 'string':
      return fromPlain(value);
    case 'number':
      return fromNumber(value);
    case 'bigint':
      return value < powerOfTen(LONGEST) && -value < powerOfTen(LONGEST) ? { units: value, scale: 0 } : null;
    case 'object':
      return value === null ? null : fromDecimalLike(value);
    default:
      return null;
  }
}

function fromDecimalLike(value: object): ScaledDecimal | null {
  try {
    const { toFixed } = value as { toFixed?: unknown };
    if (typeof toFixed !== 'function' || toFixed === Number.prototype.toFixed) return null; // new Number(1.5) prints "2"
    const text: unknown = toFixed.call(value);
    return typeof text === 'string' ? fromPlain(text) : null;
  } catch {
    return null; // whatever a stranger's toFixed throws, the value is not a number to us
  }
}

/** Reads a `DecimalInput` exactly, or null when it is none. */
export function readDecimal(value: unknown): Fraction | null {
  const scaled = readScaled(value);
  return scaled === null ? null : { n: scaled.units, d: powerOfTen(scaled.scale) };
}

/** The fraction of a value that is known to be a plain decimal, as a checked configuration or a result holds it. */
export function knownDecimal(value: string | number): Fraction {
  return readDecimal(value) as Fraction;
}

import type { ScaledDecimal } from './decimal.js';
import { readScaled } from './decimal.js';
import { formatExact, powerOfTen } from './fraction.js';

/** An exact sum of decimals. */
export interface ExactSum {
  units: bigint;
  scale: number;
}

export const startExact = (): ExactSum => ({ units: 0n, scale: 0 });

/** Adds a plain decimal that was checked. */
export function addExact(sum: ExactSum, text: string): void {
  const { units, scale } = readScaled(text) ?? startExact();
  addUnits(sum, units, scale);
}

/** Adds `units / 10^scale`. */
export function addUnits(sum: ExactSum, units: bigint, scale: number): void {
  const common = Math.max(scale, sum.scale);
  sum.units = sum.units * powerOfTen(common - sum.scale) + units * powerOfTen(common - scale);
  sum.scale = common;
}

/** The exact string of a sum: no trailing zeros. */
export function printExact({ units, scale }: ScaledDecimal): string {
  return formatExact({ n: units, d: powerOfTen(scale) });
}

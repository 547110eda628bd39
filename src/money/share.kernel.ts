import type { ScaledDecimal } from '../internal/decimal.js';
import { formatUnits, gcd, powerOfTen, SHOWN_DECIMALS, trimZeros } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';

/** The exact text of `units / 10^scale`. */
export function printScaled(units: bigint, scale: number): string {
  return scale === 0 ? units.toString() : trimZeros(formatUnits(units, scale));
}

/**
 * Prints `total · weight / Σ weights` of a weight, exactly where the decimals end, else cut half-up. What is common to all
 * is reduced once, since a reduction costs more than everything else here.
 */
export function exactSharePrinter(total: ScaledDecimal, weights: readonly bigint[]): (weight: bigint) => string {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  const whole = sum * powerOfTen(total.scale);
  const common = gcd(total.units, whole);
  const factor = total.units / common;
  const divisor = whole / common;
  const { decimals, endless } = endsAfter(divisor);
  const raised = (factor * powerOfTen(decimals) * endless) / divisor; // a multiple: only twos and fives are divided out
  return (weight) => {
    if (weight % endless === 0n) return printScaled(raised * (weight / endless), decimals);
    const cut = roundQuotient(factor * weight * powerOfTen(SHOWN_DECIMALS), divisor, 'halfUp');
    return printScaled(cut, SHOWN_DECIMALS);
  };
}

/** How many decimals the twos and fives of a divisor ask for, and the factor that is left: 60 is 2 and 3. */
function endsAfter(divisor: bigint): { decimals: number; endless: bigint } {
  let endless = divisor;
  const count = (prime: bigint): number => {
    let times = 0;
    for (; endless % prime === 0n; endless /= prime) times += 1;
    return times;
  };
  return { decimals: Math.max(count(2n), count(5n)), endless };
}

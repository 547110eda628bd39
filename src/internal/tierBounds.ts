import { knownDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { compare, formatExact, ZERO } from './fraction.js';
import { DECIMAL_RULE } from './issues.js';
import type { CheckContext } from './validate.js';
import { refuse } from './validate.js';

/**
 * Checks the bounds of `tiers` in the value checked: rising, the last one open.
 *
 * @returns the lower bound of each tier; null when they cannot be used further
 */
export function checkTierBounds(tiers: readonly { readonly upTo?: string | null | undefined }[], ctx: CheckContext): Fraction[] | null {
  if (tiers.length === 0) {
    refuse(ctx, 'MISSING_OPEN_TIER', ['tiers'], tiers, 'must hold at least one tier, the last with upTo null');
    return null;
  }
  const lowers: Fraction[] = [ZERO];
  let sound = true;
  tiers.forEach((tier, i) => {
    const last = i === tiers.length - 1;
    if (tier.upTo === null) {
      if (!last) {
        sound = false;
        refuse(ctx, 'OPEN_TIER_NOT_LAST', ['tiers', i, 'upTo'], null, 'must be a bound: only the last tier is open. Move this tier to the end');
      }
      return;
    }
    if (tier.upTo === undefined) {
      sound = false;
      refuse(ctx, last ? 'MISSING_OPEN_TIER' : 'MISSING_VALUE', ['tiers', i, 'upTo'], undefined, last ? 'must be null: the last tier is open' : DECIMAL_RULE);
      return;
    }
    const upTo = knownDecimal(tier.upTo);
    const before = lowers[lowers.length - 1] as Fraction;
    if (compare(upTo, before) <= 0) {
      sound = false;
      const floor = formatExact(before);
      refuse(
        ctx,
        'TIERS_NOT_INCREASING',
        ['tiers', i, 'upTo'],
        tier.upTo,
        i === 0 ? 'must be above 0' : `must be greater than the tier before it (${floor}). Sort tiers by upTo`,
      );
    } else if (!last) lowers.push(upTo);
    if (last) {
      sound = false;
      refuse(ctx, 'MISSING_OPEN_TIER', ['tiers', i, 'upTo'], tier.upTo, 'must be null: measures above the table would pay nothing. Add an open last tier');
    }
  });
  return sound ? lowers : null;
}

import * as z from 'zod/mini';
import type { Fraction } from '../internal/fraction.js';
import { compare, formatExact, ONE, ZERO } from '../internal/fraction.js';
import { knownDecimal } from '../internal/decimal.js';
import type { CheckContext, DecimalBound } from '../internal/validate.js';
import { decimalSchema, NOT_NEGATIVE, refuse } from '../internal/validate.js';
import type { RateTable } from './types.js';

const RATE_BOUND: DecimalBound = { ...NOT_NEGATIVE, code: 'NEGATIVE_RATE' };

/** A rate table after checking: every default filled in, every decimal an exact string. */
export interface NormalRateTable extends RateTable {
  readonly mode: 'graduated' | 'retroactive';
  readonly bound: 'upper' | 'lower';
  readonly bonusPolicy: 'revocable' | 'highWater';
  readonly allowRatesAboveOne: boolean;
  readonly tiers: readonly NormalRateTier[];
}

/** A tier after checking. */
export interface NormalRateTier {
  readonly upTo: string | null;
  readonly rate: string;
  readonly retroTo: string;
  readonly bonus?: string;
}

interface RawTier {
  upTo: string | null;
  rate: string;
  retroTo?: string | undefined;
  bonus?: string | undefined;
}

/** Checks the order of the bounds; null when they cannot be used further. */
function checkBounds(tiers: readonly RawTier[], ctx: CheckContext): Fraction[] | null {
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

function normalise(
  raw: Omit<RateTable, 'tiers'> & { tiers: RawTier[] },
  ctx: CheckContext,
): NormalRateTable | typeof z.NEVER {
  const { mode = 'graduated', bound = 'upper', bonusPolicy = 'revocable', allowRatesAboveOne = false, tiers } = raw;
  if (tiers.length === 0) {
    refuse(ctx, 'MISSING_OPEN_TIER', ['tiers'], tiers, 'must hold at least one tier, the last with upTo null');
    return z.NEVER;
  }
  const lowers = checkBounds(tiers, ctx);
  if (lowers === null) return z.NEVER;
  let sound = true;
  const normal = tiers.map((tier, i): NormalRateTier => {
    const own = formatExact(lowers[i] as Fraction);
    const retroTo = tier.retroTo ?? (mode === 'retroactive' ? '0' : own);
    if (!lowers.slice(0, i + 1).some((lower) => formatExact(lower) === retroTo)) {
      sound = false;
      refuse(ctx, 'RETRO_TO_NOT_A_BOUND', ['tiers', i, 'retroTo'], retroTo, `must be 0 or a bound at or under the tier's own lower bound (${own})`);
    }
    return { upTo: tier.upTo, rate: tier.rate, retroTo, ...(tier.bonus === undefined ? {} : { bonus: tier.bonus }) };
  });
  return sound ? { mode, bound, bonusPolicy, allowRatesAboveOne, tiers: normal } : z.NEVER;
}

/** Schema of a rate table; it comes out normalised. Whether its rates may pass 1 is asked by {@link refusePercentRates}. */
export function rateTableSchema(): z.ZodMiniType<NormalRateTable, RateTable> {
  const tier = z.strictObject({
    upTo: z.nullable(decimalSchema()),
    rate: decimalSchema(RATE_BOUND),
    retroTo: z.optional(decimalSchema()),
    bonus: z.optional(decimalSchema(RATE_BOUND)),
  });
  const raw = z.strictObject({
    mode: z.optional(z.enum(['graduated', 'retroactive'])),
    bound: z.optional(z.enum(['upper', 'lower'])),
    bonusPolicy: z.optional(z.enum(['revocable', 'highWater'])),
    allowRatesAboveOne: z.optional(z.boolean()),
    tiers: z.array(tier),
  });
  return z.pipe(raw, z.transform(normalise));
}

/** Refuses rates above 1 where rates are fractions of money: 5 is not 5 %. */
export function refusePercentRates(table: NormalRateTable, ctx: CheckContext, path: readonly PropertyKey[]): void {
  if (table.allowRatesAboveOne) return;
  table.tiers.forEach((tier, i) => {
    if (compare(knownDecimal(tier.rate), ONE) <= 0) return;
    refuse(
      ctx,
      'RATE_LOOKS_LIKE_PERCENT',
      [...path, 'tiers', i, 'rate'],
      tier.rate,
      'must be a fraction: write 0.05 for 5 %. Set allowRatesAboveOne for a table of money per unit',
    );
  });
}

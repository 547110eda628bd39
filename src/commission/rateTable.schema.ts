import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { compare, formatExact, ONE } from '../internal/fraction.js';
import type { Fraction } from '../internal/fraction.js';
import type { NormalRateTable, NormalRateTier } from '../internal/rateTable.kernel.js';
import { checkTierBounds } from '../internal/tierBounds.js';
import type { CheckContext, DecimalBound } from '../internal/validate.js';
import { decimalSchema, notNegativeOr, refuse } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { RateTable } from './types.js';

const RATE_BOUND: DecimalBound = /* @__PURE__ */ notNegativeOr('NEGATIVE_RATE');

interface RawTier {
  upTo: string | null | undefined;
  rate: string;
  retroTo?: string | undefined;
  bonus?: string | undefined;
}

function normalise(
  raw: Omit<RateTable, 'tiers'> & { tiers: RawTier[] },
  ctx: CheckContext,
): NormalRateTable | typeof z.NEVER {
  const { mode = 'graduated', bound = 'upper', bonusPolicy = 'revocable', allowRatesAboveOne = false, tiers } = raw;
  const lowers = checkTierBounds(tiers, ctx);
  if (lowers === null) return z.NEVER;
  let sound = true;
  const normal = tiers.map((tier, i): NormalRateTier => {
    const own = formatExact(lowers[i] as Fraction);
    const retroTo = tier.retroTo ?? (mode === 'retroactive' ? '0' : own);
    if (!lowers.slice(0, i + 1).some((lower) => formatExact(lower) === retroTo)) {
      sound = false;
      refuse(ctx, 'RETRO_TO_NOT_A_BOUND', ['tiers', i, 'retroTo'], retroTo, `must be 0 or a bound at or under the tier's own lower bound (${own})`);
    }
    return { upTo: tier.upTo ?? null, rate: tier.rate, retroTo, ...(tier.bonus === undefined ? {} : { bonus: tier.bonus }) };
  });
  return sound ? { mode, bound, bonusPolicy, allowRatesAboveOne, tiers: normal } : z.NEVER;
}

/** Schema of a rate table; it comes out normalised. Whether its rates may pass 1 is asked by {@link refusePercentRates}. */
export function rateTableSchema(): z.ZodMiniType<NormalRateTable, RateTable> {
  const tier = z.strictObject({
    // what is absent is told by its place: the last tier lacks null, another one a number
    upTo: z.optional(z.nullable(decimalSchema())) as z.ZodMiniType<string | null | undefined, DecimalInput | null>,
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

import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { minorUnitsSchema, roundingSchema } from '../internal/fieldSchemas.js';
import { formatUnits } from '../internal/fraction.js';
import { toUnits } from '../internal/rounding.js';
import {
  currencySchema,
  decimalSchema,
  FRACTION_OF_ONE,
  NOT_NEGATIVE,
  parseConfig,
  readMoneyStyle,
  refuse,
} from '../internal/validate.js';
import type { EffectiveSettlementOptions } from './settlement.types.js';

/** A policy with every default filled in and its amounts in minor units. */
export type NormalSettlementPolicy = Omit<EffectiveSettlementOptions, 'periods' | 'participants'>;

/** A whole number from `least` on. */
function countSchema(least: number): z.ZodMiniType<number> {
  return z.int().check(z.minimum(least));
}

interface RawDraw {
  readonly amount: string;
  readonly recoverable: boolean;
  readonly guarantee: boolean;
  readonly periods?: number | undefined;
  readonly recovery?:
    | { readonly after?: number | undefined; readonly share?: string | undefined; readonly keepMinimum?: string | undefined }
    | undefined;
}

type NormalDraw = NonNullable<NormalSettlementPolicy['draw']>;

function normaliseDraw({ amount, recoverable, guarantee, periods, recovery }: RawDraw, money: (text: string) => string): NormalDraw {
  const { after = guarantee ? 0 : periods, share = '1', keepMinimum = '0' } = recovery ?? {};
  return {
    amount: money(amount),
    recoverable,
    guarantee,
    ...(periods === undefined ? {} : { periods }),
    recovery: { ...(after === undefined ? {} : { after }), share, keepMinimum: money(keepMinimum) },
  };
}

/** Schema of a settlement policy; it comes out normalised. */
function settlementPolicySchema(): z.ZodMiniType<NormalSettlementPolicy> {
  const share = decimalSchema(FRACTION_OF_ONE);
  const afterPeriods = z.strictObject({ afterPeriods: countSchema(1) });
  const raw = z.strictObject({
    currency: currencySchema(),
    minorUnits: z.optional(minorUnitsSchema()),
    rounding: roundingSchema(),
    negative: z._default(z.enum(['carry', 'floorZero']), 'carry'),
    holdback: z.optional(z.strictObject({ share, release: z._default(z.union([z.literal('onEvent'), afterPeriods]), 'onEvent') })),
    cap: z.optional(z.strictObject({ payout: decimalSchema(NOT_NEGATIVE), excess: z._default(z.enum(['forfeit', 'carry']), 'forfeit') })),
    draw: z.optional(
      z.strictObject({
        amount: decimalSchema(NOT_NEGATIVE),
        recoverable: z.boolean(),
        guarantee: z.boolean(),
        periods: z.optional(countSchema(0)),
        recovery: z.optional(
          z.strictObject({
            after: z.optional(countSchema(0)),
            share: z.optional(share),
            keepMinimum: z.optional(decimalSchema(NOT_NEGATIVE)),
          }),
        ),
      }),
    ),
    clawback: z.optional(
      z.strictObject({
        rate: z.optional(z.enum(['original', 'recomputed'])),
        months: z.optional(countSchema(1)),
        prorate: z.optional(z.boolean()),
        restate: z.optional(z.enum(['now', 'origin'])),
      }),
    ),
  });
  const normalise = z.transform((policy: z.output<typeof raw>, ctx): NormalSettlementPolicy => {
    const { currency, rounding, negative, holdback, cap, draw, clawback = {} } = policy;
    const { minorUnits } = readMoneyStyle({ currency, minorUnits: policy.minorUnits });
    const money = (text: string): string => formatUnits(toUnits(knownDecimal(text), { minorUnits, rounding }), minorUnits);
    const { rate = 'original', months, prorate = false, restate = 'now' } = clawback;
    if (prorate && months === undefined) {
      refuse(ctx, 'MISSING_VALUE', ['clawback', 'months'], months, 'must be the length of the window in months: prorate takes back the part of it that was not served');
    }
    return {
      currency,
      minorUnits,
      rounding,
      negative,
      ...(holdback === undefined ? {} : { holdback }),
      ...(cap === undefined ? {} : { cap: { ...cap, payout: money(cap.payout) } }),
      ...(draw === undefined ? {} : { draw: normaliseDraw(draw, money) }),
      clawback: { rate, ...(months === undefined ? {} : { months }), prorate, restate },
    };
  });
  return z.pipe(raw, normalise);
}

/** Reads a settlement policy, or throws everything that is wrong with it. */
export function readSettlementPolicy(policy: unknown): NormalSettlementPolicy {
  return parseConfig(settlementPolicySchema(), policy, 'policy');
}

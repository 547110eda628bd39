import * as z from 'zod/mini';
import type { Fraction } from '../internal/fraction.js';
import { formatExact } from '../internal/fraction.js';
import { checkTierBounds } from '../internal/tierBounds.js';
import type { NormalRateTable, NormalRateTier } from '../internal/rateTable.kernel.js';
import type { DecimalBound } from '../internal/validate.js';
import { decimalSchema, notNegativeOr, parseConfig } from '../internal/validate.js';
import type { PriceTable } from './price.types.js';

const PRICE: DecimalBound = /* @__PURE__ */ notNegativeOr('NEGATIVE_AMOUNT');

/** A price table after checking: a rate table whose rates are prices and whose bonuses are fees. */
export interface NormalPriceTable {
  readonly rates: NormalRateTable;
  /** Where each tier begins. */
  readonly lowers: readonly Fraction[];
}

function tableSchema(): z.ZodMiniType<NormalPriceTable> {
  const tier = z.strictObject({
    upTo: z.nullable(decimalSchema()),
    unitPrice: decimalSchema(PRICE),
    flatFee: z.optional(decimalSchema(PRICE)),
  });
  const raw = z.strictObject({
    mode: z.optional(z.enum(['graduated', 'volume'])),
    bound: z.optional(z.enum(['upper', 'lower'])),
    tiers: z.array(tier),
  });
  const normalise = z.transform(({ mode = 'graduated', bound = 'upper', tiers }: z.output<typeof raw>, ctx): NormalPriceTable | typeof z.NEVER => {
    const lowers = checkTierBounds(tiers, ctx);
    if (lowers === null) return z.NEVER;
    const isVolume = mode === 'volume';
    const normal = tiers.map(
      ({ upTo, unitPrice, flatFee }, i): NormalRateTier => ({
        upTo,
        rate: unitPrice,
        retroTo: isVolume ? '0' : formatExact(lowers[i] as Fraction),
        ...(flatFee === undefined ? {} : { bonus: flatFee }),
      }),
    );
    return { rates: { mode: isVolume ? 'retroactive' : 'graduated', bound, bonusPolicy: 'revocable', allowRatesAboveOne: true, tiers: normal }, lowers };
  });
  return z.pipe(raw, normalise);
}

let schema: z.ZodMiniType<NormalPriceTable> | undefined;

/** Checks a price table. */
export function parsePriceTable(table: PriceTable): NormalPriceTable {
  schema ??= tableSchema();
  return parseConfig(schema, table, 'table');
}

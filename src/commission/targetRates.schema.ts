import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { add, isOne } from '../internal/fraction.js';
import type { NormalRateTable } from '../internal/rateTable.kernel.js';
import type { CheckContext } from '../internal/validate.js';
import { decimalSchema, NOT_NEGATIVE, refuse } from '../internal/validate.js';
import { rateTableSchema } from './rateTable.schema.js';

/** The input after checking. */
export interface NormalTargetRates {
  readonly ote: string;
  readonly payMix: { readonly base: string; readonly variable: string };
  readonly quota: string;
  /** The multipliers as the rates of a table on attainment. */
  readonly table: NormalRateTable;
}

interface RawAccelerator {
  upTo?: string | null | undefined;
  multiplier: string;
}

/** Bands of attainment are a rate table, and must hold what is asked of one; what is wrong is told of the band. */
function toTable(accelerators: RawAccelerator[], ctx: CheckContext): NormalRateTable | typeof z.NEVER {
  const tiers = accelerators.map(({ upTo, multiplier }) => ({ upTo, rate: multiplier }));
  const result = z.safeParse(rateTableSchema(), { tiers });
  if (result.success) return result.data;
  for (const { path, message, ...found } of result.error.issues) {
    const { code } = (found as unknown as { params: { code: 'TIERS_NOT_INCREASING' } }).params;
    const [, ...inBand] = path;
    refuse(ctx, code, inBand.map((key) => (key === 'rate' ? 'multiplier' : key)), found.input, message);
  }
  return z.NEVER;
}

function acceleratorsSchema(): z.ZodMiniType<NormalRateTable> {
  const band = z.strictObject({ upTo: z.optional(z.nullable(decimalSchema())), multiplier: decimalSchema() });
  const bands = z._default(z.array(band), [{ upTo: null, multiplier: '1' }]);
  return z.pipe(bands, z.transform(toTable));
}

/** Schema of the input of target rates. */
export function targetRatesSchema(): z.ZodMiniType<NormalTargetRates> {
  const share = decimalSchema(NOT_NEGATIVE);
  const payMix = z.strictObject({ base: share, variable: share }).check((ctx) => {
    const { base, variable } = ctx.value;
    if (isOne(add(knownDecimal(base), knownDecimal(variable)))) return;
    refuse(ctx, 'WEIGHTS_NOT_ONE', [], ctx.value, `must sum to 1: base is ${base} and variable ${variable}`);
  });
  const raw = z.strictObject({
    ote: decimalSchema(NOT_NEGATIVE),
    payMix,
    quota: decimalSchema(NOT_NEGATIVE).check((ctx) => {
      if (ctx.value === '0') refuse(ctx, 'ZERO_QUOTA', [], '0', 'must be above 0: the rate is the target incentive divided by it');
    }),
    accelerators: acceleratorsSchema(),
  });
  const rename = z.transform(({ accelerators, ...rest }: z.output<typeof raw>) => ({ ...rest, table: accelerators }));
  return z.pipe(raw, rename);
}

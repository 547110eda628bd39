import * as z from 'zod/mini';
import { idSchema, refuse, refuseRepeats } from '../internal/validate.js';
import { textSchema } from './model.schema.js';
import type { ServiceLevel } from './reminders.types.js';

let levels: z.ZodMiniType<ServiceLevel[]> | undefined;

/** Schema of service levels; whether the model has their stages is asked afterwards. */
export function serviceLevelsSchema(): z.ZodMiniType<ServiceLevel[]> {
  levels ??= buildLevels();
  return levels;
}

function buildLevels(): z.ZodMiniType<ServiceLevel[]> {
  const span = z
    .strictObject({ value: z.number().check(z.gt(0)), unit: z.enum(['minute', 'hour', 'day', 'workingDay']) })
    .check((ctx) => {
      const { value, unit } = ctx.value;
      if (unit !== 'workingDay' || Number.isSafeInteger(value)) return;
      refuse(ctx, 'INVALID_OPTION', ['value'], value, 'must be a whole number of working days');
    });
  const level = z.strictObject({ id: idSchema(), stage: idSchema(), label: z.optional(textSchema()), within: span });
  return z.array(level).check((ctx) => {
    refuseRepeats(ctx, ctx.value.map(({ id }) => id), (i) => [i, 'id'], 'must be unique among the levels');
  });
}

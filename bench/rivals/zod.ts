/** The checks on a row as schemas: text ids, a real calendar day, an amount without decoration. Nothing is converted. */
import * as z from 'zod';
import * as mini from 'zod/mini';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

export const rows: z.ZodType = z.array(
  z.object({
    id: z.string().min(1),
    date: z.iso.date(),
    participantId: z.string().min(1),
    amount: z.string().regex(DECIMAL),
  }),
);

export const miniRows: mini.ZodMiniType = mini.array(
  mini.object({
    id: mini.string().check(mini.minLength(1)),
    date: mini.iso.date(),
    participantId: mini.string().check(mini.minLength(1)),
    amount: mini.string().check(mini.regex(DECIMAL)),
  }),
);

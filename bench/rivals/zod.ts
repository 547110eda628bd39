/** The checks on a row as schemas: text ids, a real calendar day, an amount without decoration. Nothing is converted. */
import * as z from 'zod';
import * as mini from 'zod/mini';
import { BESIDE, STAGES } from '../data/entries.js';

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

export const orderRows: z.ZodType = z.array(
  z.object({
    customerId: z.string().min(1),
    date: z.iso.date(),
    revenue: z.string().regex(/^\d+(?:\.\d+)?$/),
  }),
);

export const entryRows: z.ZodType = z.array(
  z.object({
    dealId: z.string().min(1),
    stage: z.enum([...STAGES, BESIDE]),
    at: z.iso.datetime({ offset: true }),
    value: z.string().regex(DECIMAL).optional(),
  }),
);

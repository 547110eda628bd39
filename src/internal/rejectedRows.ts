import * as z from 'zod/mini';
import type { RejectedRow } from '../types.js';
import { compareNames } from './compareNames.js';
import { countSchema } from './validate.js';

/*
 * Bad rows in results that are read again: those of a report, whose number is told, and those of the shards that are merged.
 */

/** Schema of the rejected rows of a report that is told of. */
export function toldRejectedSchema(): z.ZodMiniOptional<z.ZodMiniType<unknown[]>> {
  return z.optional(z.array(z.unknown()));
}

/** Schema of the rejected rows of a tally. */
export function rejectedSchema(): z.ZodMiniType<RejectedRow[]> {
  const row = z.strictObject({ index: countSchema(), id: z.optional(z.string()), code: z.string(), path: z.string(), message: z.string() });
  return z.array(row) as unknown as z.ZodMiniType<RejectedRow[]>;
}

function compareRejected(a: RejectedRow, b: RejectedRow): number {
  return a.index - b.index || compareNames(a.id ?? null, b.id ?? null) || compareNames(a.message, b.message);
}

/** Rejected rows of several shards in one order, whichever shard is read first. */
export function mergeRejected(parts: readonly { readonly rejected: readonly RejectedRow[] }[]): RejectedRow[] {
  return parts.flatMap(({ rejected }) => rejected).sort(compareRejected);
}

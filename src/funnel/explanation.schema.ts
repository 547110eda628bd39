import * as z from 'zod/mini';
import { countWarningsSchema } from '../internal/explainable.schema.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { Locale } from '../internal/sentences.js';
import { leftOut } from './leftOut.phrases.js';
import type { MissingCriterion, MoveDirection } from './moves.types.js';

/** How every report on a history ends. */
export interface HistoryEnding {
  readonly ignored?: { readonly afterAsOf: number };
  readonly warnings: readonly { readonly code: 'REMAP_DROPPED'; readonly count: number }[];
  readonly rejected?: readonly unknown[] | undefined;
}

/** Fields of {@link HistoryEnding}, for the schema of a report. */
export function endingFields(): {
  warnings: z.ZodMiniType<{ code: 'REMAP_DROPPED'; count: number }[]>;
  rejected: z.ZodMiniOptional<z.ZodMiniType<unknown[]>>;
} {
  return { warnings: countWarningsSchema(['REMAP_DROPPED']), rejected: toldRejectedSchema() };
}

/** What a report on a history left out. */
export function tellEnding({ ignored, warnings, rejected }: HistoryEnding, locale: Locale): string[] {
  return [
    ...leftOut('AFTER_AS_OF', ignored?.afterAsOf ?? 0, locale),
    ...warnings.flatMap(({ code, count }) => leftOut(code, count, locale)),
    ...tellRejected(rejected, locale),
  ];
}

/** Fields that sentences read of a move that was checked. */
export function moveFields(): {
  allowed: z.ZodMiniType<boolean>;
  direction: z.ZodMiniType<MoveDirection>;
  missing: z.ZodMiniType<MissingCriterion[]>;
} {
  const text = z.string();
  return {
    allowed: z.boolean(),
    direction: z.enum(['start', 'forward', 'backward', 'same', 'lose', 'park', 'reopen']),
    missing: z.array(z.object({ stage: text, criterion: text, side: z.enum(['exit', 'entry']), required: z.boolean() })),
  };
}

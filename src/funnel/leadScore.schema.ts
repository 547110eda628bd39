import * as z from 'zod/mini';
import { filterSchema } from '../internal/filter.js';
import type { CheckContext } from '../internal/validate.js';
import { idSchema, refuse, refuseRepeats } from '../internal/validate.js';
import type { LeadScoreRules } from './leadScore.types.js';

function checkIds({ fit, behaviour }: LeadScoreRules, ctx: CheckContext): void {
  const ids = [...fit, ...behaviour].map(({ id }) => id);
  refuseRepeats(ctx, ids, (i) => (i < fit.length ? ['fit', i, 'id'] : ['behaviour', i - fit.length, 'id']), 'must be unique among all rules');
}

function checkGrades({ grades = [] }: LeadScoreRules, ctx: CheckContext): void {
  grades.forEach(({ from }, i) => {
    const before = grades[i - 1]?.from;
    if (before === undefined || from < before) return;
    refuse(ctx, 'INVALID_OPTION', ['grades', i, 'from'], from, `must be below that of the better grade before it (${before}); list the best first`);
  });
}

/** Beyond this a sum of many could leave the numbers that there are. */
const MOST_POINTS = 1e15;

let rules: z.ZodMiniType<LeadScoreRules> | undefined;

/** Schema of the rules by which leads are scored. */
export function leadScoreSchema(): z.ZodMiniType<LeadScoreRules> {
  const points = z.number().check(z.minimum(-MOST_POINTS), z.maximum(MOST_POINTS));
  rules ??= z
    .strictObject({
      fit: z.array(z.strictObject({ id: idSchema(), when: filterSchema(), points })),
      behaviour: z.array(
        z.strictObject({
          id: idSchema(),
          activity: idSchema(),
          points,
          halfLifeDays: z.optional(z.number().check(z.gt(0))),
          cap: z.optional(z.number().check(z.minimum(0))),
        }),
      ),
      grades: z.optional(z.array(z.strictObject({ grade: idSchema(), from: z.number() }))),
    })
    .check((ctx) => {
      checkIds(ctx.value, ctx);
      checkGrades(ctx.value, ctx);
    }) as never;
  return rules;
}

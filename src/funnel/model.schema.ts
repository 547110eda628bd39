import * as z from 'zod/mini';
import { daySchema } from '../internal/fieldSchemas.js';
import { filterSchema } from '../internal/filter.js';
import { idSchema, recordSchema, refuse } from '../internal/validate.js';
import { listModelFaults } from './model.rules.js';
import type { NormalFunnel, NormalStage } from './model.types.js';
import type { FunnelText, Stage, StageRemap } from './types.js';

/** Schema of text for people. */
export function textSchema(): z.ZodMiniType<FunnelText> {
  return z.union([z.string(), recordSchema(z.optional(z.string()))]);
}

/** A number as it is, but for −0, which JSON cannot write; what is no number is told of later. */
function figureSchema(): z.ZodMiniType<number, number> {
  return z.transform((input: unknown) => (input === 0 ? 0 : input)) as never;
}

function criteriaSchema(): z.ZodMiniType {
  const criterion = z.strictObject({
    id: idSchema(),
    label: z.optional(textSchema()),
    required: z.optional(z.boolean()),
    when: z.optional(filterSchema()),
  });
  return z.array(criterion);
}

function shapeOfStage(): Record<keyof Stage, z.ZodMiniType> {
  const words = z.array(z.string());
  return {
    id: idSchema(),
    label: z.optional(textSchema()),
    kind: z._default(z.enum(['open', 'won', 'lost', 'parked']), 'open'),
    definition: z.optional(z.string()),
    keyActions: z.optional(words),
    ownerRole: z.optional(z.string()),
    entryCriteria: z.optional(criteriaSchema()),
    exitCriteria: z.optional(criteriaSchema()),
    probability: z.optional(figureSchema()),
    maxDays: z.optional(z.pipe(z.number().check(z.minimum(0)), figureSchema())),
    optional: z.optional(z.boolean()),
    activeFrom: z.optional(daySchema()),
    benchmark: z.optional(z.strictObject({ low: z.optional(figureSchema()), high: z.optional(figureSchema()) })),
    kpis: z.optional(words),
  };
}

let stage: z.ZodMiniType<NormalStage> | undefined;

/** Schema of one stage, as far as it can be told without its model. */
export function stageSchema(): z.ZodMiniType<NormalStage> {
  stage ??= z.strictObject(shapeOfStage()) as never;
  return stage;
}

let shape: z.ZodMiniType<NormalFunnel> | undefined;

/** Schema of a model's shape: whether its figures and references make sense is asked afterwards. */
export function funnelShapeSchema(): z.ZodMiniType<NormalFunnel> {
  shape ??= z.strictObject({
    id: idSchema(),
    version: z._default(z.pipe(z.int().check(z.minimum(0)), figureSchema()), 1),
    label: z.optional(textSchema()),
    stages: z.array(stageSchema()),
    remap: z.optional(remapSchema()),
  }) as never;
  return shape;
}

/** Schema of a remap by itself: where its targets lead is not asked. */
export function remapSchema(): z.ZodMiniType<StageRemap> {
  return recordSchema(z.nullable(idSchema() as z.ZodMiniType<string>));
}

let model: z.ZodMiniType<NormalFunnel> | undefined;

/** Schema of a model; it comes out with version and kinds. Built once: building costs more than most models take to check. */
export function funnelSchema(): z.ZodMiniType<NormalFunnel> {
  model ??= z.pipe(
    funnelShapeSchema(),
    z.transform((shaped: NormalFunnel, ctx) => {
      for (const { code, path, received, rule } of listModelFaults(shaped)) refuse(ctx, code, path, received, rule);
      return shaped;
    }),
  ) as never;
  return model;
}

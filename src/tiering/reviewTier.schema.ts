import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare } from '../internal/fraction.js';
import type { CheckContext } from '../internal/validate.js';
import { decimalSchema, idSchema, parseConfig, refuse } from '../internal/validate.js';
import type { TierRule } from './value.types.js';

/** A tier after checking; the last one has no bounds. */
export interface NormalTierStep {
  readonly tier: string;
  readonly bounds: { readonly upAt: Fraction; readonly downBelow: Fraction } | null;
}

/** A rule after checking. */
export interface NormalTierRule {
  readonly tiers: readonly NormalTierStep[];
  readonly minHoldDays: number;
  readonly graceDays: number;
  readonly maxStepDown: number;
}

interface RawStep {
  tier: string;
  upAt?: string | undefined;
  downBelow?: string | undefined;
}

function readStep(step: RawStep, i: number, isLast: boolean, ctx: CheckContext): NormalTierStep {
  const { tier, upAt, downBelow = upAt } = step;
  if (isLast) {
    const field = upAt !== undefined ? 'upAt' : 'downBelow';
    if (step[field] !== undefined) refuse(ctx, 'INVALID_RULES', ['tiers', i, field], step[field], 'must be left out: the last tier takes every score');
    return { tier, bounds: null };
  }
  if (upAt === undefined || downBelow === undefined) {
    refuse(ctx, 'INVALID_RULES', ['tiers', i, 'upAt'], upAt, 'must be given: only the last tier has no bounds');
    return { tier, bounds: null };
  }
  const bounds = { upAt: knownDecimal(upAt), downBelow: knownDecimal(downBelow) };
  if (compare(bounds.downBelow, bounds.upAt) > 0) {
    refuse(ctx, 'INVALID_RULES', ['tiers', i, 'downBelow'], downBelow, `must be ${upAt} or less, its own upAt: who earns a tier must not lose it at once`);
  }
  return { tier, bounds };
}

function checkOrder(steps: readonly NormalTierStep[], ctx: CheckContext): void {
  const seen = new Set<string>();
  steps.forEach(({ tier, bounds }, i) => {
    if (seen.has(tier)) refuse(ctx, 'DUPLICATE_ID', ['tiers', i, 'tier'], tier, 'must not name a tier twice');
    seen.add(tier);
    const above = steps[i - 1]?.bounds ?? null;
    if (bounds === null || above === null) return;
    if (compare(bounds.upAt, above.upAt) >= 0) refuse(ctx, 'INVALID_RULES', ['tiers', i, 'upAt'], undefined, 'must be below that of the tier above. Tiers are best first');
    if (compare(bounds.downBelow, above.downBelow) > 0) {
      refuse(ctx, 'INVALID_RULES', ['tiers', i, 'downBelow'], undefined, 'must not be above that of the tier above. Tiers are best first');
    }
  });
}

function ruleSchema(): z.ZodMiniType<NormalTierRule> {
  const step = z.strictObject({ tier: idSchema(), upAt: z.optional(decimalSchema()), downBelow: z.optional(decimalSchema()) });
  const days = z.optional(z.unknown());
  const raw = z.strictObject({ tiers: z.array(step), minHoldDays: days, graceDays: days, maxStepDown: days });
  const normalise = z.transform(({ tiers, minHoldDays = 1, graceDays = 0, maxStepDown = 1 }: z.output<typeof raw>, ctx): NormalTierRule => {
    const count = (name: string, value: unknown, least: number): number => {
      if (Number.isSafeInteger(value) && (value as number) >= least) return (value as number) + 0;
      refuse(ctx, 'INVALID_OPTION', [name], value, `must be a whole number, ${least} or more`);
      return least;
    };
    if (tiers.length === 0) refuse(ctx, 'INVALID_RULES', ['tiers'], tiers, 'must have at least one tier');
    const steps = tiers.map((each, i) => readStep(each, i, i === tiers.length - 1, ctx));
    checkOrder(steps, ctx);
    return {
      tiers: steps,
      minHoldDays: count('minHoldDays', minHoldDays, 1),
      graceDays: count('graceDays', graceDays, 0),
      maxStepDown: count('maxStepDown', maxStepDown, 1),
    };
  });
  return z.pipe(raw, normalise);
}

let schema: z.ZodMiniType<NormalTierRule> | undefined;

/** Checks a rule; `INVALID_RULES` where its bounds are out of order. */
export function parseTierRule(rule: TierRule): NormalTierRule {
  schema ??= ruleSchema();
  return parseConfig(schema, rule, 'rule');
}

import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { add, ONE, toNumber } from '../internal/fraction.js';
import { parseConfig } from '../internal/validate.js';
import type { LifecycleRules, LifecycleRulesInput, TrendRule } from './lifecycle.types.js';
import { lifecycleDefaults } from './lifecycleDefaults.js';
import { fill, floorSchema, numberSchema, wholeSchema } from './rules.schema.js';
import type { Trend } from './trend.kernel.js';

function rulesSchema(): z.ZodMiniType<LifecycleRulesInput> {
  const ratio = numberSchema('must be a number, 0 or more', (value) => value >= 0);
  const part = z.optional;
  const span = z.strictObject({ days: wholeSchema(0) });
  const maxDays = z.optional(z.nullable(wholeSchema(0)));
  const trend = (rule: string, holds: (change: number) => boolean): z.ZodMiniType => {
    return z.strictObject({ change: numberSchema(rule, holds), windows: wholeSchema(1), floor: floorSchema() });
  };
  return z.strictObject({
    churned: part(z.strictObject({ overdueRatio: ratio, minDays: wholeSchema(0), maxDays })),
    dormant: part(z.strictObject({ overdueRatio: ratio, minDays: wholeSchema(0) })),
    reactivated: part(span),
    new: part(span),
    windowDays: wholeSchema(1),
    baseWindows: wholeSchema(1),
    decline: part(trend('must be a fraction from -1 to 0', (change) => change >= -1 && change <= 0)),
    growth: part(trend('must be a fraction, 0 or more', (change) => change >= 0)),
    gap: part(
      z.strictObject({ shrinkage: ratio, fallbackDays: numberSchema('must be a number above 0', (value) => value > 0) }),
    ),
  }) as unknown as z.ZodMiniType<LifecycleRulesInput>;
}

let schema: z.ZodMiniType<LifecycleRulesInput> | undefined;

/** Checks rules and fills them from the defaults, key by key. */
export function parseLifecycleRules(rules: LifecycleRulesInput | undefined): LifecycleRules {
  schema ??= rulesSchema();
  const given = parseConfig(schema, rules === undefined ? {} : rules, 'rules');
  const {
    churned, dormant, reactivated, new: fresh, windowDays, baseWindows, decline, growth, gap,
  } = lifecycleDefaults;
  return {
    churned: fill(churned, given.churned),
    dormant: fill(dormant, given.dormant),
    reactivated: fill(reactivated, given.reactivated),
    new: fill(fresh, given.new),
    windowDays: given.windowDays ?? windowDays,
    baseWindows: given.baseWindows ?? baseWindows,
    decline: fill(decline, given.decline),
    growth: fill(growth, given.growth),
    gap: fill(gap, given.gap),
  };
}

/** A trend rule ready for comparing; its change is read by its shortest decimal form. */
export function compileTrend({ change }: TrendRule, falls: boolean): Trend {
  const factor = add(ONE, knownDecimal(change));
  return { falls, factor, factorNear: toNumber(factor) };
}

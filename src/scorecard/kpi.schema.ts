import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { minorUnitsSchema } from '../internal/fieldSchemas.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, ONE, ZERO } from '../internal/fraction.js';
import type { CheckContext } from '../internal/validate.js';
import { decimalSchema, FRACTION_OF_ONE, idSchema, NOT_NEGATIVE, POSITIVE, refuse, refuseRepeats } from '../internal/validate.js';

/** A KPI after checking: decimals are exact strings, nothing that its direction needs is missing. */
export interface NormalKpi {
  readonly id: string;
  readonly weight: string;
  readonly direction: 'higher' | 'lower' | 'range';
  readonly target?: string | undefined;
  readonly baseline?: string | undefined;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly tolerance?: string | undefined;
  readonly floor?: string | undefined;
  readonly cap?: string | null | undefined;
}

/** What a gate that is not passed does. */
export type NormalEffect = 'zero' | { readonly capScore: string } | { readonly multiply: string };

/** A scorecard after checking, defaults filled in. */
export interface NormalScorecard {
  readonly kpis: readonly NormalKpi[];
  readonly floor: string;
  readonly cap: string | null;
  readonly scale: string;
  readonly decimals: number;
  readonly normalizeWeights: boolean;
  readonly onMissing: 'error' | 'renormalize' | 'zero';
  readonly gates: readonly { readonly kpi: string; readonly min: string; readonly effect: NormalEffect }[];
  readonly grades: readonly { readonly grade: string; readonly from: string | null; readonly coefficient?: string | undefined }[];
}

/** The team's part after checking. */
export type NormalTeam =
  | { readonly mode: 'blend'; readonly alpha: string; readonly score: string }
  | { readonly mode: 'multiply'; readonly coefficient: string };

function kpiSchema(): z.ZodMiniType<NormalKpi> {
  const decimal = z.optional(decimalSchema());
  const weight = decimalSchema({ ...NOT_NEGATIVE, rule: 'must be 0 or more: weights are shares of 1', code: 'WEIGHTS_NOT_ONE' });
  return z
    .strictObject({
      id: idSchema(),
      weight,
      direction: z._default(z.enum(['higher', 'lower', 'range']), 'higher'),
      target: decimal,
      baseline: decimal,
      low: decimal,
      high: decimal,
      tolerance: z.optional(decimalSchema(POSITIVE)),
      floor: decimal,
      cap: z.optional(z.nullable(decimalSchema())),
    })
    .check((ctx) => {
      checkDirection(ctx.value, ctx);
    });
}

function checkDirection(kpi: NormalKpi, ctx: CheckContext): void {
  const range = kpi.direction === 'range';
  for (const field of ['low', 'high', 'tolerance'] as const) {
    if (range && kpi[field] === undefined) refuse(ctx, 'MISSING_VALUE', [field], undefined, "is required with direction 'range'");
    if (!range && kpi[field] !== undefined) refuse(ctx, 'INVALID_OPTION', [field], kpi[field], "is only for direction 'range'");
  }
  if (range) {
    for (const field of ['target', 'baseline'] as const) {
      if (kpi[field] !== undefined) refuse(ctx, 'INVALID_OPTION', [field], kpi[field], "is not for direction 'range'; give low, high and tolerance");
    }
    if (kpi.low !== undefined && kpi.high !== undefined && compare(knownDecimal(kpi.low), knownDecimal(kpi.high)) > 0) {
      refuse(ctx, 'INVALID_OPTION', ['high'], kpi.high, `must not be below low (${kpi.low})`);
    }
    return;
  }
  const { direction, target, baseline } = kpi;
  const lower = direction === 'lower';
  if (baseline === undefined) {
    if (lower) refuse(ctx, 'MISSING_BASELINE', ['baseline'], undefined, "is required with direction 'lower': the value that is worth 0");
  } else if (target !== undefined && compare(knownDecimal(baseline), knownDecimal(target)) === (lower ? -1 : 1)) {
    refuse(ctx, 'INVALID_OPTION', ['baseline'], baseline, `must be ${lower ? 'above' : 'below'} the target (${target}) with direction '${direction}'`);
  }
}

function effectSchema(): z.ZodMiniType<NormalEffect> {
  return z.union([
    z.literal('zero'),
    z.strictObject({ capScore: decimalSchema() }),
    z.strictObject({ multiply: decimalSchema(NOT_NEGATIVE) }),
  ]);
}

/** Weights that are shares of 1: their sum is exactly 1, or they can be divided by it. */
function checkWeights(kpis: readonly NormalKpi[], normalize: boolean, ctx: CheckContext): void {
  const sum = sumOf(kpis.map(({ weight }) => weight));
  if (normalize) {
    if (sum.n === 0n) refuse(ctx, 'ZERO_WEIGHTS', ['kpis'], undefined, 'must have a KPI with a weight above 0');
  } else if (compare(sum, ONE) !== 0) {
    refuse(ctx, 'WEIGHTS_NOT_ONE', ['kpis'], undefined, `have weights that sum to ${formatExact(sum)}; make it 1, or set normalizeWeights`);
  }
}

/** Adds up exact strings. */
function sumOf(values: readonly string[]): Fraction {
  return values.reduce((sum, value) => add(sum, knownDecimal(value)), ZERO);
}

/** Grades from best to worst: bounds fall, and only the last band is open. */
function checkGrades(grades: NormalScorecard['grades'], ctx: CheckContext): void {
  grades.forEach(({ from }, i) => {
    const before = grades[i - 1]?.from;
    const last = i === grades.length - 1;
    if (last !== (from === null)) {
      refuse(ctx, 'INVALID_OPTION', ['grades', i, 'from'], from, last ? 'must be null: the last grade takes every score below' : 'must be a score; only the last grade is open');
    } else if (from !== null && before !== undefined && before !== null && compare(knownDecimal(from), knownDecimal(before)) >= 0) {
      refuse(ctx, 'INVALID_OPTION', ['grades', i, 'from'], from, `must be below the grade before it (${before}). List grades from best to worst`);
    }
  });
}

function checkBounds(card: NormalScorecard, ctx: CheckContext): void {
  const check = (floor: string, cap: string | null, path: PropertyKey[], rule: string): void => {
    if (cap !== null && compare(knownDecimal(floor), knownDecimal(cap)) > 0) refuse(ctx, 'FLOOR_ABOVE_CAP', path, undefined, rule);
  };
  check(card.floor, card.cap, ['cap'], `must not be below the floor (${card.floor})`);
  card.kpis.forEach(({ floor, cap }, i) => {
    if (cap !== undefined) {
      const rule = floor === undefined ? `must not be below the card's floor (${card.floor})` : `must not be below the floor (${floor})`;
      check(floor ?? card.floor, cap, ['kpis', i, 'cap'], rule);
    } else if (floor !== undefined) {
      check(floor, card.cap, ['kpis', i, 'floor'], `must not be above the card's cap (${String(card.cap)})`);
    }
  });
}

/** Schema of a scorecard. */
export function scorecardSchema(): z.ZodMiniType<NormalScorecard> {
  const grade = z.strictObject({
    grade: idSchema(),
    from: z.nullable(decimalSchema()),
    coefficient: z.optional(decimalSchema()),
  });
  const gate = z.strictObject({ kpi: idSchema(), min: decimalSchema(), effect: effectSchema() });
  const raw = z.strictObject({
    kpis: z.array(kpiSchema()),
    floor: z._default(decimalSchema(), '0'),
    cap: z._default(z.nullable(decimalSchema()), null),
    scale: z._default(decimalSchema(POSITIVE), '100'),
    decimals: z.pipe(
      z._default(minorUnitsSchema(), 2),
      z.transform((decimals: number) => decimals + 0), // −0 is no value of JSON
    ),
    normalizeWeights: z._default(z.boolean(), false),
    onMissing: z._default(z.enum(['error', 'renormalize', 'zero']), 'error'),
    gates: z._default(z.array(gate), []),
    grades: z._default(z.array(grade), []),
  }) as unknown as z.ZodMiniType<NormalScorecard>;
  return raw.check((ctx) => {
    const card = ctx.value;
    const known = new Set(card.kpis.map(({ id }) => id));
    refuseRepeats(ctx, card.kpis.map(({ id }) => id), (i) => ['kpis', i, 'id'], 'must not occur twice');
    checkWeights(card.kpis, card.normalizeWeights, ctx);
    checkBounds(card, ctx);
    checkGrades(card.grades, ctx);
    card.gates.forEach(({ kpi }, i) => {
      if (!known.has(kpi)) refuse(ctx, 'UNKNOWN_KPI', ['gates', i, 'kpi'], kpi, 'must be a KPI of the card');
    });
  });
}

/** Schema of a row of results. */
export function kpiResultSchema(): z.ZodMiniType<{ kpi: string; actual?: string | null | undefined; attainment?: string | null | undefined }> {
  const decimal = z.optional(z.nullable(decimalSchema()));
  return z.object({ kpi: idSchema(), actual: decimal, attainment: decimal }).check((ctx) => {
    const { actual, attainment } = ctx.value;
    if (typeof actual === 'string' && typeof attainment === 'string') {
      refuse(ctx, 'INVALID_OPTION', ['attainment'], attainment, 'must not stand beside an actual; give one of them');
    }
  });
}

/** Schema of the team's part. */
export function teamSchema(): z.ZodMiniType<NormalTeam> {
  return z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('blend'), alpha: decimalSchema(FRACTION_OF_ONE), score: decimalSchema() }),
    z.strictObject({ mode: z.literal('multiply'), coefficient: decimalSchema(NOT_NEGATIVE) }),
  ]);
}

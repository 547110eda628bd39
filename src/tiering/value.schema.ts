import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, fraction, ONE, sign, subtract, ZERO } from '../internal/fraction.js';
import type { OnInvalid } from '../internal/rowIssues.js';
import type { CheckContext, DecimalBound } from '../internal/validate.js';
import { abort, decimalSchema, NOT_NEGATIVE, parseConfig, recordSchema, refuse } from '../internal/validate.js';
import type { ScoreValueOptions } from './value.types.js';
import type { ExactScale } from './valueScore.kernel.js';

const HUNDRED: Fraction = /* @__PURE__ */ fraction(100n);
const POINTS: DecimalBound = {
  rule: 'must be points from 0 to 100',
  holds: (value) => sign(value) >= 0 && compare(value, HUNDRED) <= 0,
};

/** A dimension after checking. */
export interface NormalDimension {
  readonly name: string;
  readonly weight: Fraction;
  readonly scale: ExactScale;
}

/** The options of a scoring after checking. */
export interface NormalScoring {
  readonly dimensions: readonly NormalDimension[];
  readonly onMissing: 'error' | 'renormalize';
  readonly onInvalid: OnInvalid;
}

type RawScale = { from: string; to: string } | { cuts: string[]; points: string[] };

function toScale(raw: RawScale, ctx: CheckContext): ExactScale | typeof z.NEVER {
  if ('from' in raw) {
    const [from, to] = [knownDecimal(raw.from), knownDecimal(raw.to)];
    if (sign(subtract(to, from)) !== 0) return { from, to };
    return abort(ctx, 'INVALID_OPTION', ['to'], raw.to, 'must differ from `from`: the points would rise at once');
  }
  const cuts = raw.cuts.map(knownDecimal);
  for (let i = 1; i < cuts.length; i += 1) {
    if (compare(cuts[i] as Fraction, cuts[i - 1] as Fraction) > 0) continue;
    return abort(ctx, 'INVALID_CUTS', ['cuts', i], raw.cuts[i], 'must be above the cut before it. Sort cuts ascending');
  }
  if (raw.points.length === cuts.length + 1) return { cuts, points: raw.points.map(knownDecimal) };
  return abort(ctx, 'INVALID_OPTION', ['points'], raw.points, `must have one entry more than cuts: ${cuts.length + 1}`);
}

const POINTS_ALREADY: ExactScale = { from: ZERO, to: HUNDRED };

function scoringSchema(): z.ZodMiniType<NormalScoring> {
  const linear = z.strictObject({ from: decimalSchema(), to: decimalSchema() });
  const steps = z.strictObject({ cuts: z.array(decimalSchema()), points: z.array(decimalSchema(POINTS)) });
  const scale = z.pipe(z.union([linear, steps]), z.transform(toScale)) as unknown as z.ZodMiniType<ExactScale>;
  const raw = z.strictObject({
    weights: recordSchema(decimalSchema({ ...NOT_NEGATIVE, code: 'WEIGHTS_NOT_ONE' })),
    scales: z.optional(recordSchema(scale)),
    onMissing: z.optional(z.enum(['error', 'renormalize'])),
    onInvalid: z.optional(z.enum(['throw', 'collect'])),
  });
  const normalise = z.transform(({ weights, scales = {}, onMissing = 'error', onInvalid = 'throw' }: z.output<typeof raw>, ctx): NormalScoring => {
    const dimensions = Object.entries(weights).map(
      ([name, weight]): NormalDimension => ({
        name,
        weight: knownDecimal(weight),
        scale: Object.hasOwn(scales, name) ? (scales[name] as ExactScale) : POINTS_ALREADY,
      }),
    );
    const sum = dimensions.reduce((total, { weight }) => add(total, weight), ZERO);
    if (compare(sum, ONE) !== 0) {
      refuse(ctx, 'WEIGHTS_NOT_ONE', ['weights'], weights, `must sum to exactly 1, not ${formatExact(sum)}. Write thirds as 0.33, 0.33 and 0.34`);
    }
    for (const name of Object.keys(scales)) {
      if (!Object.hasOwn(weights, name)) refuse(ctx, 'INVALID_OPTION', ['scales', name], scales[name], 'must be the name of a dimension that has a weight');
    }
    return { dimensions, onMissing, onInvalid };
  });
  return z.pipe(raw, normalise);
}

let schema: z.ZodMiniType<NormalScoring> | undefined;

/** Checks the options of `scoreValue`. */
export function parseScoring(options: ScoreValueOptions): NormalScoring {
  schema ??= scoringSchema();
  return parseConfig(schema, options ?? {}, 'options');
}

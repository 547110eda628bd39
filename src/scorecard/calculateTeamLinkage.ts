import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { add, divide, minimum, multiply, ONE, subtract, toNumber } from '../internal/fraction.js';
import {
  AMOUNT,
  decimalSchema,
  FRACTION_OF_ONE,
  idSchema,
  NOT_NEGATIVE,
  parseConfig,
  parseUniqueRows,
  POSITIVE,
} from '../internal/validate.js';
import type { OwnScore, TeamLinkage, TeamLinkageRule } from './types.js';

/**
 * Links everybody's score to a rate that only the team reaches together, such as the renewal rate of old customers in the
 * score of those who win new ones.
 *
 * `score = own × (1 − weight) + min(cap, rate / target) × scale × weight`.
 *
 * @param scores - everybody's own score
 * @param rule - `rate` reached and its `target`, fractions of 0 or more; `weight` 0 to 1; `cap` of rate / target, default 1;
 *   `scale` of the scores, default 100
 * @returns everybody's score, and the team's attainment; with a target of 0 that is null, and own scores stand alone
 * @throws {SalesMathError} INVALID_OPTION: a weight outside 0 to 1, a scale of 0 or below, an unknown field
 * @throws {SalesMathError} INVALID_NUMBER: a negative rate or target, or a score that is no number
 * @throws {SalesMathError} DUPLICATE_ID: somebody stands there twice. INVALID_ROW: a row is no object. MISSING_VALUE, INVALID_ID
 * @example
 * import { calculateTeamLinkage } from 'salesmath';
 * const { rows, attainment } = calculateTeamLinkage([{ id: 'Ann', score: 95 }], { rate: '0.72', target: '0.9', weight: '0.2' });
 * attainment; // => 0.8
 * rows; // => [{ id: 'Ann', own: 95, linked: 80, score: 92 }]
 * @see {@link scoreKpis}, whose option `team` takes a score that the team has already
 */
export function calculateTeamLinkage(scores: Iterable<OwnScore>, rule: TeamLinkageRule): TeamLinkage {
  const read = parseUniqueRows(z.object({ id: idSchema(), score: decimalSchema() }), scores, 'scores', 'id');
  const schema = z.strictObject({
    rate: decimalSchema(AMOUNT),
    target: decimalSchema(AMOUNT),
    weight: decimalSchema(FRACTION_OF_ONE),
    cap: z._default(decimalSchema(NOT_NEGATIVE), '1'),
    scale: z._default(decimalSchema(POSITIVE), '100'),
  });
  const options = parseConfig(schema, rule, 'rule');
  const target = knownDecimal(options.target);
  const weight = knownDecimal(options.weight);
  const attainment = target.n === 0n ? null : divide(knownDecimal(options.rate), target);
  const linked = attainment === null ? null : multiply(minimum(knownDecimal(options.cap), attainment), knownDecimal(options.scale));
  return {
    rows: read.map(({ id, score }) => {
      const own = knownDecimal(score);
      const blended = linked === null ? own : add(multiply(own, subtract(ONE, weight)), multiply(linked, weight));
      return { id, own: toNumber(own), linked: linked === null ? null : toNumber(linked), score: toNumber(blended) };
    }),
    attainment: attainment === null ? null : toNumber(attainment),
    options,
    warnings: attainment === null ? [{ code: 'ZERO_TARGET' }] : [],
  };
}

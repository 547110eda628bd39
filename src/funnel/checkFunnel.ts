import { parseConfig } from '../internal/validate.js';
import { isFraction, isOrdered, listModelFaults } from './model.rules.js';
import { funnelShapeSchema } from './model.schema.js';
import type { NormalFunnel } from './model.types.js';
import type { FunnelFinding, FunnelModel } from './types.js';

const FEWEST_STAGES = 4;
const MOST_STAGES = 6;

function listWarnings({ stages }: NormalFunnel): FunnelFinding[] {
  const warnings: FunnelFinding[] = [];
  const ordered = stages.filter(isOrdered);
  if (ordered.length < FEWEST_STAGES || ordered.length > MOST_STAGES) warnings.push({ code: 'STAGE_COUNT', severity: 'warning' });
  let before = 0;
  for (const { id, probability } of ordered) {
    if (!isFraction(probability)) continue;
    if (probability < before) warnings.push({ code: 'FALLING_PROBABILITY', severity: 'warning', stage: id });
    before = probability;
  }
  return warnings;
}

/**
 * Lists what is wrong with a model, and what is worth a second look, without refusing it.
 *
 * *When to use*: in an editor, where a model may be wrong for a while. {@link defineFunnel} throws what is listed here as an
 * error; a warning is refused by no function.
 *
 * *Gotchas*: something that is no model at all, such as a list of stages alone, is refused here too.
 *
 * @param model - the model as written so far
 * @returns errors first, by kind: `DUPLICATE_ID`, `NO_WON_STAGE`, `OPTIONAL_FIRST_STAGE`, `INVALID_PROBABILITY`,
 *   `INVALID_BENCHMARK`, `UNKNOWN_REMAP_TARGET`, `REMAP_OF_LIVE_STAGE`; then warnings: `STAGE_COUNT` (fewer than 4 or more
 *   than 6 stages in the order), `FALLING_PROBABILITY` (`stage` has a lower one than the stage before it that has one)
 * @throws {SalesMathError} INVALID_OPTION: a field that is not known, or a value of the wrong type
 * @throws {SalesMathError} INVALID_ID: an id that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_DATE: `activeFrom` is no day
 * @throws {SalesMathError} MISSING_VALUE: a required field is missing
 * @example
 * import { checkFunnel } from 'salesmath';
 * checkFunnel({ id: 'draft', stages: [{ id: 'lead', probability: 0.4 }, { id: 'quote', probability: 0.25 }] });
 * // => [{ code: 'NO_WON_STAGE', severity: 'error' }, { code: 'STAGE_COUNT', severity: 'warning' }, { code: 'FALLING_PROBABILITY', severity: 'warning', stage: 'quote' }]
 */
export function checkFunnel(model: FunnelModel): FunnelFinding[] {
  const shaped = parseConfig(funnelShapeSchema(), model, 'model');
  const errors = listModelFaults(shaped).map(
    ({ code, stage }): FunnelFinding => ({ code, severity: 'error', ...(stage === undefined ? {} : { stage }) }),
  );
  return [...errors, ...listWarnings(shaped)];
}

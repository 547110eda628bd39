import { requireFunnel } from './compileModel.js';
import type { FunnelModel } from './types.js';

/**
 * Checks the model of a sales process and gives back its complete, frozen form: version and kinds filled in.
 *
 * *When to use*: when a model is loaded or edited, so that a mistake shows at once, and before many calls of other functions:
 * they recognise a defined model and do not check it again. The result is plain data: store it as JSON and define it anew
 * after reading.
 *
 * *Gotchas*: `lost` and `parked` stages stand beside the order, wherever they are listed. A probability is a fraction, and
 * 0 is one: a stage without a probability has none, not 0.
 *
 * @param model - the stages in order, with what is known of them; fields that are not known are refused
 * @returns the model with `version` (default 1) and every `kind` (default `open`), frozen; defining it again gives the same object
 * @throws {SalesMathError} DUPLICATE_ID: two stages, or two criteria of one list, have the same id
 * @throws {SalesMathError} NO_WON_STAGE: no stage is of kind `won`
 * @throws {SalesMathError} OPTIONAL_FIRST_STAGE: the first stage in the order is optional
 * @throws {SalesMathError} INVALID_PROBABILITY: a probability outside 0 to 1
 * @throws {SalesMathError} INVALID_BENCHMARK: a benchmark outside 0 to 1, or its `low` above its `high`
 * @throws {SalesMathError} UNKNOWN_REMAP_TARGET: a target of `remap` is neither a stage of the model nor null
 * @throws {SalesMathError} REMAP_OF_LIVE_STAGE: a key of `remap` is still a stage
 * @throws {SalesMathError} INVALID_OPTION: a field or value that is not allowed
 * @throws {SalesMathError} INVALID_ID: an id that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_DATE: `activeFrom` is no day
 * @throws {SalesMathError} MISSING_VALUE: a required field is missing
 * @example
 * import { defineFunnel } from 'salesmath';
 * const model = defineFunnel({
 *   id: 'direct',
 *   stages: [{ id: 'lead' }, { id: 'demo' }, { id: 'quote' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }],
 * });
 * model.version; // => 1
 * model.stages[1]; // => { id: 'demo', kind: 'open' }
 * Object.isFrozen(model.stages); // => true
 * defineFunnel({ id: 'endless', stages: [{ id: 'lead' }, { id: 'demo' }] }); // throws NO_WON_STAGE
 * @see {@link checkFunnel}, {@link createFunnel}
 */
export function defineFunnel(model: FunnelModel): FunnelModel {
  return requireFunnel(model);
}

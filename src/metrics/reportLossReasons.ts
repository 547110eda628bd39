import { printLosses } from './lossReasons.js';
import type { LossReasonReport } from './lossReasons.types.js';
import { addLosses, readLossReasonTally } from './lossReasonTally.js';
import type { LossReasonTally } from './tally.types.js';

/**
 * Prints the report on losses of a tally, which may be that of many shards.
 *
 * The figures are those of {@link analyzeLossReasons} over all rows together. Groups and levels come by name, what has none last.
 *
 * @param tally - what {@link tallyLossReasons} or {@link mergeLossReasonTallies} gave
 * @returns the report
 * @throws {SalesMathError} DUPLICATE_ID: a tally has a group, a reason or a level twice
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, UNKNOWN_STAGE, UNKNOWN_CURRENCY, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { reportLossReasons, tallyLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = [{ dealId: 'a', stage: 'offer', at: '2026-03-01', value: 250 }, { dealId: 'a', stage: 'lost', at: '2026-03-02', reason: 'timing' }];
 * const tally = JSON.parse(JSON.stringify(tallyLossReasons(entries, model, { asOf: '2026-03-31', currency: 'EUR' })));
 * reportLossReasons(tally).value; // => '250.00'
 */
export function reportLossReasons(tally: LossReasonTally): LossReasonReport {
  const { tally: known, settings, funnel } = readLossReasonTally(tally, 'tally');
  const { currency, entries, rejected } = known;
  return printLosses({ settings, funnel, ...addLosses([known], settings, funnel), currency: currency ?? undefined, entries, rejected });
}

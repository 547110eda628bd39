import { printCsat } from './csat.js';
import { addAnswers, readCsatTally } from './csatTally.js';
import type { CsatTally, CustomerSatisfaction } from './satisfaction.types.js';

/**
 * Prints the satisfaction scores of a tally, which may be that of many shards.
 *
 * @param tally - what {@link tallyCsat} or {@link mergeCsatTallies} gave
 * @returns the scores as {@link calculateCsat} gives them, dimensions without a weight by name
 * @throws {SalesMathError} INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, DUPLICATE_ID, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it: INVALID_CONFIDENCE, WEIGHTS_NOT_ONE
 * @example
 * import { reportCsat, tallyCsat } from 'salesmath';
 * reportCsat(JSON.parse(JSON.stringify(tallyCsat([{ score: 5 }, { score: 2 }])))).overall.csat; // => 0.5
 */
export function reportCsat(tally: CsatTally): CustomerSatisfaction {
  const known = readCsatTally(tally, 'tally');
  return printCsat(addAnswers([known], known.options));
}

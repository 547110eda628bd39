import type { CommissionWarning } from './types.js';

/** In the order in which they are listed. */
export const WARNING_ORDER: readonly CommissionWarning['code'][] = [
  'REVERSED_NOT_FOUND',
  'REVERSED_CURRENCY_DIFFERS',
  'BASE_WITHOUT_MEASURE',
  'VERSIONS_GAP',
  'END_LOOKS_INCLUSIVE',
  'TOO_MANY_DECIMALS',
];

const LISTED_IDS = 50;

/** The ids that a warning names: the first fifty by code units, whatever the order of the rows. */
export function firstIds(ids: string[]): string[] {
  return ids.sort().slice(0, LISTED_IDS);
}

import { formatDay, UNWRITABLE_RULE } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import type { IndexedPeriod } from '../internal/periodGrid.js';
import type { Period, PeriodUnit } from './types.js';

const WHOLE = { start: -Infinity, end: Infinity };

/**
 * A period as readers see it, cut to `clip`.
 *
 * @param path - what led to the period, for the message when it cannot be written
 * @param received - the value given there
 */
export function toPeriod(
  period: IndexedPeriod,
  unit: PeriodUnit,
  path: string,
  received: unknown,
  clip: { readonly start: number; readonly end: number } = WHOLE,
): Period {
  if (period.year > 9999) fail('INVALID_DATE', path, received, UNWRITABLE_RULE); // its key would not sort
  const start = Math.max(period.start, clip.start);
  const end = Math.min(period.end, clip.end);
  return {
    key: period.key,
    unit,
    start: formatDay(start, path, received),
    end: formatDay(end, path, received),
    partial: start !== period.start || end !== period.end,
  };
}

import { parsePeriod } from '../calendar/parsePeriod.js';
import type { Goal } from '../goals/types.js';
import { formatDay, parseDay } from '../internal/dates.js';
import { readDecimal } from '../internal/decimal.js';
import { sign } from '../internal/fraction.js';
import type { DateRangeInput, PeriodRule } from '../types.js';
import { eachOf, field, FINEST, namesIn } from './dummies.js';

const signOf = (value: unknown): number => sign(readDecimal(value) ?? { n: 0n, d: 1n });

/** A period that a season gives weight to, or null. */
function periodOfSeason(seasonality: unknown): DateRangeInput | null {
  const weights = field(seasonality, 'weights');
  if (Array.isArray(weights)) return '2026';
  for (const [key, weight] of Object.entries(weights ?? {})) {
    if (signOf(weight) <= 0) continue;
    try {
      const { start, end } = parsePeriod(key, field(seasonality, 'by') as PeriodRule);
      return { start, end };
    } catch {
      // the key of no period: another one may be
    }
  }
  return null;
}

/** A day on which somebody who weighs something takes part, as a period; null where nobody says when. */
function dayOfOwner(owners: unknown): DateRangeInput | null {
  if (!Array.isArray(owners)) return null;
  const who: unknown = owners.find((owner) => signOf(field(owner, 'weight') ?? 1) > 0);
  const from = parseDay(field(who, 'activeFrom'));
  const to = parseDay(field(who, 'activeTo'));
  const start = Number.isNaN(from) ? to - 1 : from;
  return Number.isNaN(start) ? null : { start: formatDay(start), end: formatDay(start + 1) };
}

/** A goal that options and owners can be meant for: its step divides all values, and they are locked in its direction. */
export function goalFor(options: unknown): Goal {
  const owners = field(options, 'owners');
  const paths = field(options, 'locked');
  const locked = [...eachOf(owners, 'locked'), ...namesIn(paths).map((path) => field(paths, path))];
  const target = locked.some((value) => signOf(value) < 0) ? `-${FINEST}` : FINEST;
  const period = periodOfSeason(field(options, 'seasonality')) ?? dayOfOwner(owners) ?? '2026-01';
  return { id: 'g', metric: { id: 'm', unit: 'count', step: FINEST }, period, target };
}

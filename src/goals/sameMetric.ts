import { fail } from '../internal/issues.js';
import type { EffectiveMetric } from './types.js';

const FIELDS = ['unit', 'direction', 'aggregation'] as const;

/**
 * Goals of one metric id must measure it alike, or what they come to together depends on which of them is asked:
 * `MIXED_CURRENCIES`, `INVALID_OPTION`.
 *
 * @param pathOf - where the goal of the first metric stands
 * @param whose - whom the other metric belongs to, for messages
 */
export function requireSameMetric(own: EffectiveMetric, other: EffectiveMetric, pathOf: () => string, whose: string): void {
  if (own.currency !== other.currency) {
    fail('MIXED_CURRENCIES', `${pathOf()}.metric.currency`, own.currency, `must be that of ${whose} (${other.currency ?? 'none'}): convert it first`);
  }
  for (const field of FIELDS) {
    if (own[field] !== other[field]) fail('INVALID_OPTION', `${pathOf()}.metric.${field}`, own[field], `must be that of ${whose} ('${other[field]}'): both are of the metric '${own.id}'`);
  }
}

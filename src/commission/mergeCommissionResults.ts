import { compareNames } from '../internal/compareNames.js';
import { fail } from '../internal/issues.js';
import { readParts, requireAlike } from '../internal/shards.js';
import { requireId, requireOptions } from '../internal/validate.js';
import { orderEarnings, readResult, refuseOthers, refuseOverlaps, sumEarned, uniteRanges, uniteWarnings } from './mergedResults.js';
import type { MergeCommissionOptions } from './merge.types.js';
import type { CompiledPlan } from './compilePlan.js';
import type { CommissionPlan, CommissionResult } from './types.js';
import { readVersions } from './versions.js';

function readPlaces(participants: MergeCommissionOptions['participants']): Map<string, number> | null {
  if (participants === undefined) return null;
  if (!Array.isArray(participants)) return fail('INVALID_OPTION', 'options.participants', participants, 'must be a list of participants');
  const places = new Map<string, number>();
  for (const [i, each] of (participants as readonly (Partial<{ id: unknown }> | null | undefined)[]).entries()) {
    const id = requireId(each?.id, `options.participants[${i}].id`);
    if (places.has(id)) fail('DUPLICATE_ID', `options.participants[${i}].id`, id, 'must be unique among the participants');
    places.set(id, i);
  }
  return places;
}

/**
 * Puts the commission results of several shards together and adds their totals up anew, to the cent.
 *
 * The outcome is that of `calculateCommission` over all transactions together, and the same to the byte in whatever order shards
 * are merged; a result of no transactions changes nothing.
 *
 * **When to use** For shards cut by participant: each person with all their transactions, and with everybody they share credits or
 * a manager with, and `participants` of these people alone. Or by period, or by whole windows where a component has one to date: each shard
 * then takes all `participants`, and the `range` of its periods, one after the other.
 *
 * **Gotchas** A refund must be in the shard of the sale that it names: look for `REVERSED_NOT_FOUND` among the warnings. Lists without an
 * order of their own are sorted: `uncredited` by transaction, `rejected` by index, which counts within the shard.
 *
 * @param results - what {@link calculateCommission} gave, at least one, also after a way through JSON
 * @param plan - the plan, or its versions, that all of them were computed by
 * @param options - `participants`: all of them, in the order in which earnings are listed; default by id
 * @returns one result. Its `range` is the one that all have, or the one that theirs make up
 * @throws {SalesMathError} SHARDS_OVERLAP: a participant is in two results without ranges; a period, or a window to date, is in two; or a
 *   period of a pool or ranking, which look across people
 * @throws {SalesMathError} SHARD_MISMATCH: results of another plan, with components, versions, periods or a rounding that this one does not have,
 *   or of other options; ranges with a gap between them
 * @throws {SalesMathError} EMPTY_INPUT: no result. UNKNOWN_PARTICIPANT: somebody who is not in `participants`
 * @throws {SalesMathError} INVALID_OPTION, INVALID_DATE, INVALID_COUNT, INVALID_ID, DUPLICATE_ID, MISSING_VALUE: something that is no result
 * @throws {SalesMathError} everything that `defineCommissionPlan` throws
 * @example
 * import { calculateCommission, mergeCommissionResults } from 'salesmath';
 * const plan = {
 *   id: 'ae',
 *   currency: 'USD',
 *   period: 'month',
 *   components: [{ id: 'base', payout: { kind: 'tiers', table: { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08 }] } } }],
 * } as const;
 * const sold = (participantId: string, amount: string) => calculateCommission([{ id: participantId, date: '2026-03-02', participantId, amount }], plan);
 * const { totals } = mergeCommissionResults([sold('bo', '4000'), sold('ann', '12000')], plan);
 * totals.earned; // => '860.00'
 * totals.byParticipant; // => [{ participantId: 'ann', earned: '660.00' }, { participantId: 'bo', earned: '200.00' }]
 * mergeCommissionResults([sold('ann', '1'), sold('ann', '2')], plan); // throws SHARDS_OVERLAP
 * @see {@link calculateCommission}
 */
export function mergeCommissionResults(
  results: Iterable<CommissionResult>,
  plan: CommissionPlan | readonly CommissionPlan[],
  options?: MergeCommissionOptions,
): CommissionResult {
  const given = requireOptions<MergeCommissionOptions>(options, ['participants']);
  const places = readPlaces(given.participants);
  const versions = readVersions(plan);
  const { source } = versions.plans[0] as CompiledPlan;
  const parts = readParts(results, 'results', readResult);
  parts.forEach(({ planId, currency }, i) => {
    if (planId !== source.id) fail('SHARD_MISMATCH', `results[${i}].planId`, planId, `must be '${source.id}', the id of the plan`);
    if (currency !== source.currency) fail('SHARD_MISMATCH', `results[${i}].currency`, currency, `must be "${source.currency}", the currency of the plan`);
  });
  const minorUnits = Math.max(...versions.plans.map((each) => each.source.minorUnits));
  parts.forEach((part, i) => {
    for (const [name, own] of [['minorUnits', minorUnits], ['rounding', source.rounding]] as const) {
      if (part.options[name] !== own) fail('SHARD_MISMATCH', `results[${i}].options.${name}`, part.options[name], `must be ${own}, as in the plan`);
    }
    part.earnings.forEach(({ earned }, row) => {
      if ((earned.split('.')[1] ?? '').length > minorUnits) fail('SHARD_MISMATCH', `results[${i}].earnings[${row}].earned`, earned, `must have ${minorUnits} decimals at most, as in the plan`);
    });
  });
  requireAlike(parts, 'results', 'options', ({ options: { range: _, ...rest } }) => rest);
  const range = uniteRanges(parts);
  refuseOthers(parts, versions);
  refuseOverlaps(parts, versions);
  const earnings = orderEarnings(parts, places);
  const { range: _, ...rest } = (parts[0] as CommissionResult).options;
  return {
    planId: source.id,
    currency: source.currency,
    earnings,
    totals: sumEarned(earnings, minorUnits),
    uncredited: parts
      .flatMap(({ uncredited }) => uncredited)
      .sort((a, b) => compareNames(a.transactionId, b.transactionId) || compareNames(a.participantId ?? null, b.participantId ?? null) || compareNames(a.reason, b.reason)),
    rejected: parts.flatMap(({ rejected }) => rejected).sort((a, b) => a.index - b.index || compareNames(a.id ?? null, b.id ?? null) || compareNames(a.message, b.message)),
    warnings: uniteWarnings(parts),
    options: { ...rest, ...(range === undefined ? {} : { range }) },
  };
}

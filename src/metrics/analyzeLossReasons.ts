import { compileFunnel, LOST, OPEN, WON } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { readEntries } from '../funnel/entries.js';
import type { DealEntries } from '../funnel/entries.order.js';
import { orderEntries } from '../funnel/entries.order.js';
import { readFrame } from '../funnel/history.js';
import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { listVisits } from '../funnel/visits.js';
import { requireConfidence } from '../internal/confidence.js';
import { fail, issue } from '../internal/issues.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { compareProportions } from '../stats/compareProportions.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { groupDeals } from './funnelReport.slices.js';
import { readDealValues } from './funnelReport.values.js';
import { summarizeLost } from './lossReasons.shape.js';
import type { AnalyzeLossReasonsOptions, LossComparison, LossReasonReport } from './lossReasons.types.js';
import { GROUP_RULE, ownField, requireField, toGroup } from './readers.js';
import type { MetricsWarning } from './types.js';

const OPTIONS: readonly string[] = [...MONEY_OPTION_KEYS, 'asOf', 'timeZone', 'groupBy', 'compare', 'confidence', 'onInvalid'];

/** How deals ended and what was written of them, by deal code; read off the rows, since visits keep no rows. */
interface Endings {
  readonly outcome: Uint8Array;
  readonly reasons: (string | null)[];
  readonly lostFrom: Int32Array;
  /** By field: the level of every deal. */
  readonly levels: readonly (readonly (string | null)[])[];
}

function readEndings({ columns, starts, row, stage }: DealEntries, { outcomes, positions }: CompiledFunnel, fields: readonly string[], collect: boolean): Endings {
  const deals = columns.ids.length;
  const outcome = new Uint8Array(deals);
  const reasons = new Array<string | null>(deals).fill(null);
  const lostFrom = new Int32Array(deals).fill(-1);
  const levels = fields.map(() => new Array<string | null>(deals).fill(null));
  const textAt = (deal: number, place: number, field: string): string | null => {
    const index = row[place] as number;
    const value = ownField(columns.rows[index] as StageEntry, field);
    const text = toGroup(value);
    if (text !== undefined) return text === '' ? null : text;
    const { code, path, message } = issue('INVALID_ROW', `entries[${index}].${field}`, value, GROUP_RULE);
    if (!collect) fail(code, path, value, GROUP_RULE);
    columns.rejected.push({ index, id: columns.ids[deal] as string, code, path, message });
    return null;
  };
  /** Of the rows from `from` on, the latest that carries the field. */
  const latest = (deal: number, field: string, from: number, to: number): string | null => {
    for (let place = to - 1; place >= from; place -= 1) {
      const text = textAt(deal, place, field);
      if (text !== null) return text;
    }
    return null;
  };
  for (let deal = 0; deal < deals; deal += 1) {
    const from = starts[deal] as number;
    const to = starts[deal + 1] as number;
    const ended = outcomes[stage[to - 1] as number] as number;
    outcome[deal] = ended;
    if (ended === OPEN) continue;
    fields.forEach((field, i) => ((levels[i] as (string | null)[])[deal] = latest(deal, field, from, to)));
    if (ended !== LOST) continue;
    let run = to - 1;
    while (run > from && outcomes[stage[run - 1] as number] === LOST) run -= 1;
    reasons[deal] = latest(deal, 'reason', run, to);
    let before = run - 1;
    while (before >= from && (positions[stage[before] as number] as number) < 0) before -= 1;
    if (before >= from) lostFrom[deal] = positions[stage[before] as number] as number;
  }
  return { outcome, reasons, lostFrom, levels };
}

interface Counted {
  won: number;
  closed: number;
}

/** The win rate at each level of a field against that of all other closed deals. */
function compareLevels(field: string, levels: readonly (string | null)[], outcome: Uint8Array, confidence: number): LossComparison[] {
  const counts = new Map<string | null, Counted>();
  const all: Counted = { won: 0, closed: 0 };
  levels.forEach((level, deal) => {
    if (outcome[deal] === OPEN) return;
    let counted = counts.get(level);
    if (counted === undefined) counts.set(level, (counted = { won: 0, closed: 0 }));
    for (const each of [counted, all]) {
      each.closed += 1;
      if (outcome[deal] === WON) each.won += 1;
    }
  });
  const z = zOfConfidence(confidence);
  return Array.from(counts, ([level, { won, closed }]) => {
    const before = { successes: all.won - won, trials: all.closed - closed };
    const { low, high, verdict } = compareProportions({ before, after: { successes: won, trials: closed } }, { confidence });
    return { field, level, won, closed, winRate: measureProportion(won, closed, z), difference: low === null || high === null ? null : { low, high, verdict } };
  });
}

function readFields(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail('INVALID_OPTION', 'options.compare', value, 'must be a list of field names');
  return value.map((field: unknown, i) => requireField(field, `options.compare[${i}]`));
}

/**
 * Tells why deals are lost: the reasons by frequency, with value and stage, and which kinds of deals are won more or less
 * often than the others.
 *
 * *When to use*: to decide what to mend first. The reason of a loss is the `reason` of the deal's latest row in its last
 * unbroken stay among the lost; a deal that was re-opened is not lost.
 *
 * *Gotchas*: `compare` sets each value of a field against all other deals. With many fields and values some intervals miss 0 by chance: one in
 * twenty at 95 %. A reason is text as it was written; spellings are not merged.
 *
 * @param entries - rows of stage moves with `dealId`, `stage`, `at`, and where known `reason`, `value` (money, 0 or more) and
 *   fields of your own
 * @param model - the stages; its `remap` is applied first
 * @param options - `asOf`: rows at it count, later ones do not; `timeZone` (`UTC`); `groupBy`: a field of the deal's first row;
 *   `compare`: fields whose values are compared; `confidence` (0.95); `currency`, `minorUnits`, `rounding`; `onInvalid`
 * @returns the deals lost and their value, the reasons (null: none was written) with cumulated shares, the same by group, and
 *   the comparisons; `difference` is null where there is nothing to compare with
 * @throws {SalesMathError} UNKNOWN_STAGE: a row names a stage that the model does not have
 * @throws {SalesMathError} INVALID_INSTANT: a time is no instant, or has no offset
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value below 0
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the values summed
 * @throws {SalesMathError} INVALID_OPTION, INVALID_CONFIDENCE, INVALID_TIME_ZONE, INVALID_ID, INVALID_NUMBER, INVALID_ROW,
 *   MISSING_VALUE, UNKNOWN_CURRENCY, and the codes of a model
 * @example
 * import { analyzeLossReasons } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'offer', at: '2026-03-01', value: '900', source: 'fair' },
 *   { dealId: 'a', stage: 'lost', at: '2026-03-09', reason: 'price' },
 *   { dealId: 'b', stage: 'offer', at: '2026-03-02', source: 'web' },
 *   { dealId: 'b', stage: 'won', at: '2026-03-20' },
 *   { dealId: 'c', stage: 'lost', at: '2026-03-03' },
 * ];
 * const report = analyzeLossReasons(entries, model, { asOf: '2026-03-31', compare: ['source'] });
 * report.reasons[0];
 * // => { reason: 'price', count: 1, share: 0.5, cumulativeShare: 0.5, value: '900.00', missingValue: 0, byStage: { offer: 1 } }
 * report.reasons[1]?.reason; // => null
 * report.compare.map(({ level, winRate }) => [level, winRate.rate]); // => [['fair', 0], ['web', 1], [null, 0]]
 * @see {@link decomposeLosses} for a market taken apart without a log
 */
export function analyzeLossReasons(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeLossReasonsOptions): LossReasonReport {
  const given = requireOptions<AnalyzeLossReasonsOptions>(options, OPTIONS);
  const style = readMoneyStyle(given);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const frame = readFrame(given);
  const groupBy = given.groupBy === undefined ? undefined : requireField(given.groupBy, 'options.groupBy');
  const compare = readFields(given.compare);
  const funnel = compileFunnel(model);
  const { asOf, readDay, collect } = frame;
  const columns = readEntries(entries, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay, collect, refuseNegative: true });
  const ordered = orderEntries(columns);
  const endings = readEndings(ordered, funnel, compare, collect);
  const visits = listVisits(ordered);
  const isLost = (deal: number): boolean => endings.outcome[deal] === LOST;
  const values = readDealValues({
    rows: columns.rows,
    visits,
    isUsed: isLost,
    given: undefined,
    currency: given.currency,
    minorUnits: style.minorUnits,
    hasCurrencies: columns.currency !== undefined,
  });
  const material = { funnel, values, ...endings };
  const lost = Array.from(visits.ids.keys()).filter(isLost);
  const summary = summarizeLost(lost, material, style);
  const groups = groupBy === undefined ? null : groupDeals({ rows: columns.rows, visits, groupBy, groups: undefined, isKept: () => true, rejected: collect ? columns.rejected : null });
  const byGroup = groups?.names.map((): number[] => []);
  for (const deal of groups === null ? [] : lost) byGroup?.[groups?.groupOf[deal] as number]?.push(deal);
  const counts: MetricsWarning[] = [
    { code: 'AFTER_AS_OF', count: columns.afterAsOf },
    { code: 'SELF_TRANSITION', count: visits.selfTransitions },
    { code: 'REMAP_DROPPED', count: columns.dropped },
    { code: 'MISSING_VALUE', count: summary.missingValue === summary.lost ? 0 : summary.missingValue },
  ];
  return {
    ...summary,
    ...(groups === null ? {} : { groups: groups.names.map((group, i) => ({ group, ...summarizeLost(byGroup?.[i] ?? [], material, style) })) }),
    compare: compare.flatMap((field, i) => compareLevels(field, endings.levels[i] ?? [], endings.outcome, confidence)),
    options: { ...effectiveMoney(given, style), ...frame.effective, ...(groupBy === undefined ? {} : { groupBy }), compare, confidence },
    warnings: counts.filter(({ count }) => count !== 0),
    ...(collect ? { rejected: columns.rejected.sort((a, b) => a.index - b.index) } : {}),
  };
}

import { compileFunnel, LOST, OPEN, WON } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { readEntries } from '../funnel/entries.js';
import type { DealEntries } from '../funnel/entries.order.js';
import { orderEntries } from '../funnel/entries.order.js';
import type { HistoryFrame } from '../funnel/history.js';
import { readFrame } from '../funnel/history.js';
import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { listVisits } from '../funnel/visits.js';
import { requireConfidence } from '../internal/confidence.js';
import { fail } from '../internal/issues.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { fieldOf, toGroup } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { MoneyOptions, RejectedRow } from '../types.js';
import { groupDeals } from './funnelReport.slices.js';
import { readDealValues } from './funnelReport.values.js';
import type { LevelCount, ReasonCount } from './lossReasons.shape.js';
import { countReasons, printLevels, printLost } from './lossReasons.shape.js';
import type { AnalyzeLossReasonsOptions, EffectiveLossReasonsOptions, LossReasonReport } from './lossReasons.types.js';
import { requireField } from './readers.js';
import type { TalliedEntries } from './tally.types.js';
import type { MetricsWarning } from './types.js';

const OPTIONS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'timeZone', 'groupBy', 'compare', 'confidence', 'onInvalid');

/** How deals ended and what was written of them, by deal code; read off the rows, since visits keep no rows. */
interface Endings {
  readonly outcome: Uint8Array;
  readonly reasons: (string | null)[];
  readonly lostFrom: Int32Array;
  /** By field: the level of every deal. */
  readonly levels: readonly (readonly (string | null)[])[];
}

function readEndings({ columns, starts, row, stage }: DealEntries, { outcomes, positions }: CompiledFunnel, fields: readonly string[]): Endings {
  const deals = columns.ids.length;
  const outcome = new Uint8Array(deals);
  const reasons = new Array<string | null>(deals).fill(null);
  const lostFrom = new Int32Array(deals).fill(-1);
  const levels = fields.map(() => new Array<string | null>(deals).fill(null));
  /** Of the rows from `from` on, the latest that carries the field. */
  const latest = (field: string, from: number, to: number): string | null => {
    for (let place = to - 1; place >= from; place -= 1) {
      const text = toGroup(fieldOf(columns.rows[row[place] as number], field)) ?? '';
      if (text !== '') return text;
    }
    return null;
  };
  for (let deal = 0; deal < deals; deal += 1) {
    const from = starts[deal] as number;
    const to = starts[deal + 1] as number;
    const ended = outcomes[stage[to - 1] as number] as number;
    outcome[deal] = ended;
    if (ended === OPEN) continue;
    fields.forEach((field, i) => ((levels[i] as (string | null)[])[deal] = latest(field, from, to)));
    if (ended !== LOST) continue;
    let run = to - 1;
    while (run > from && outcomes[stage[run - 1] as number] === LOST) run -= 1;
    reasons[deal] = latest('reason', run, to);
    let before = run - 1;
    while (before >= from && (positions[stage[before] as number] as number) < 0) before -= 1;
    if (before >= from) lostFrom[deal] = positions[stage[before] as number] as number;
  }
  return { outcome, reasons, lostFrom, levels };
}

/** Counts the closed deals at each level of a field. */
function countLevels(levels: readonly (string | null)[], outcome: Uint8Array): LevelCount[] {
  const counts = new Map<string | null, LevelCount>();
  levels.forEach((level, deal) => {
    if (outcome[deal] === OPEN) return;
    let counted = counts.get(level);
    if (counted === undefined) counts.set(level, (counted = { level, won: 0, closed: 0 }));
    counted.closed += 1;
    if (outcome[deal] === WON) counted.won += 1;
  });
  return Array.from(counts.values());
}

function readFields(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail('INVALID_OPTION', 'options.compare', value, 'must be a list of field names');
  return Array.from(value, (field: unknown, i) => requireField(field, `options.compare[${i}]`));
}

/** Options that were checked. */
export interface LossSettings {
  readonly money: MoneyOptions;
  readonly style: MoneyStyle;
  readonly confidence: number;
  readonly frame: HistoryFrame;
  readonly groupBy: string | undefined;
  readonly compare: readonly string[];
  /** As they are echoed, but for money. */
  readonly effective: Omit<EffectiveLossReasonsOptions, 'currency' | 'minorUnits' | 'rounding'>;
}

/** Checks the options and fills in what was not given. */
export function readLossOptions(options: AnalyzeLossReasonsOptions): LossSettings {
  const given = requireOptions<AnalyzeLossReasonsOptions>(options, OPTIONS);
  const style = readMoneyStyle(given);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const frame = readFrame(given);
  const groupBy = given.groupBy === undefined ? undefined : requireField(given.groupBy, 'options.groupBy');
  const compare = readFields(given.compare);
  const effective = { ...frame.effective, ...(groupBy === undefined ? {} : { groupBy }), compare, confidence };
  return { money: given, style, confidence, frame, groupBy, compare, effective };
}

/** What was counted of the deals that were lost, before it is printed. */
export interface CountedLosses {
  readonly settings: LossSettings;
  readonly funnel: CompiledFunnel;
  readonly all: readonly ReasonCount[];
  /** By group; null without groups. */
  readonly groups: readonly { readonly group: string | null; readonly reasons: readonly ReasonCount[] }[] | null;
  /** By field that is compared. */
  readonly levels: readonly (readonly LevelCount[])[];
  /** Decimals of the values' units. */
  readonly scale: number;
  /** The one currency of the values; undefined when none is told. */
  readonly currency: string | undefined;
  readonly entries: TalliedEntries;
  readonly rejected: readonly RejectedRow[];
}

/** Reads rows and counts what was lost. */
export function countLosses(entries: Iterable<StageEntry>, model: FunnelModel, settings: LossSettings): CountedLosses {
  const { frame, groupBy, compare, money, style } = settings;
  const funnel = compileFunnel(model);
  const { asOf, readDay, collect } = frame;
  const groupFields = ['reason', ...compare, ...(groupBy === undefined ? [] : [groupBy])];
  const columns = readEntries(entries, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay, collect, refuseNegative: true, fields: ['value', 'currency', ...groupFields], groupFields });
  const ordered = orderEntries(columns);
  const endings = readEndings(ordered, funnel, compare);
  const visits = listVisits(ordered);
  const isLost = (deal: number): boolean => endings.outcome[deal] === LOST;
  const values = readDealValues({
    rows: columns.rows,
    visits,
    isUsed: isLost,
    given: undefined,
    currency: money.currency,
    minorUnits: style.minorUnits,
    hasCurrencies: columns.hasCurrencies,
    mend: '',
  });
  const material = { values, ...endings };
  const lost = Array.from(visits.ids.keys()).filter(isLost);
  const groups = groupBy === undefined ? null : groupDeals({ rows: columns.rows, visits, groupBy, groups: undefined, stages: funnel.ids, isKept: () => true });
  const byGroup = groups?.names.map((): number[] => []);
  for (const deal of groups === null ? [] : lost) byGroup?.[groups?.groupOf[deal] as number]?.push(deal);
  return {
    settings,
    funnel,
    all: countReasons(lost, material),
    groups: groups?.names.map((group, i) => ({ group, reasons: countReasons(byGroup?.[i] ?? [], material) })) ?? null,
    levels: compare.map((_, i) => countLevels(endings.levels[i] ?? [], endings.outcome)),
    scale: values.column.scale,
    currency: values.currency,
    entries: { afterAsOf: columns.afterAsOf, selfTransitions: visits.selfTransitions, dropped: columns.dropped },
    rejected: columns.rejected,
  };
}

/** Prints the report of what was counted. */
export function printLosses({ settings, funnel, all, groups, levels, scale, currency, entries, rejected }: CountedLosses): LossReasonReport {
  const { confidence, frame, compare, effective } = settings;
  const money = { ...settings.money, currency };
  const style = readMoneyStyle(money);
  const summary = printLost(all, funnel, scale, style);
  const counts: MetricsWarning[] = [
    { code: 'AFTER_AS_OF', count: entries.afterAsOf },
    { code: 'SELF_TRANSITION', count: entries.selfTransitions },
    { code: 'REMAP_DROPPED', count: entries.dropped },
    { code: 'MISSING_VALUE', count: summary.missingValue === summary.lost ? 0 : summary.missingValue },
  ];
  return {
    ...summary,
    ...(groups === null ? {} : { groups: groups.map(({ group, reasons }) => ({ group, ...printLost(reasons, funnel, scale, style) })) }),
    compare: compare.flatMap((field, i) => printLevels(field, levels[i] ?? [], confidence)),
    options: { ...effectiveMoney(money, style), ...effective },
    warnings: counts.filter(({ count }) => count !== 0),
    ...(frame.collect ? { rejected: [...rejected].sort((a, b) => a.index - b.index) } : {}),
  };
}

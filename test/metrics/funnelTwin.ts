/**
 * The funnel report once more, deal by deal and visit by visit, as its definitions read. It is slow on purpose: nothing is
 * sorted, summed or remembered beforehand. Zones have a fixed offset.
 */
import { Decimal as StandardDecimal } from 'decimal.js';
import { listPeriods } from '../../src/calendar/listPeriods.js';
import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/types.js';
import type { AnalyzeFunnelOptions, FunnelReport, FunnelReportSlice, FunnelRow, FunnelSlice } from '../../src/metrics/report.types.js';
import type { Proportion, TimeWindow } from '../../src/types.js';

const Decimal = StandardDecimal.clone({ precision: 60 });
type Decimal = StandardDecimal;

const DAY = 86_400_000;
const Z95 = 1.959963984540054;

/** Hours ahead of UTC of the zones that the twin knows. */
export const TWIN_ZONES: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Shanghai': 8, 'Etc/GMT+5': -5 };

interface Visit {
  stage: string;
  kind: string;
  /** Place in the order, −1 beside it. */
  place: number;
  at: number;
  /** Start of the next visit; null when there is none. */
  end: number | null;
}

interface Deal {
  id: string;
  group: string | null;
  visits: Visit[];
  value: Decimal | null;
  outcome: 'won' | 'lost' | 'open';
  closedAt: number | null;
  reopened: boolean;
}

interface World {
  ordered: Stage[];
  firstWon: number;
  asOf: number;
  offset: number;
  options: AnalyzeFunnelOptions;
}

function startOfDay(day: string, offset: number): number {
  return Date.parse(`${day}T00:00:00Z`) - offset * 3_600_000;
}

function dayOf(ms: number, offset: number): string {
  return new Date(ms + offset * 3_600_000).toISOString().slice(0, 10);
}

function instantOf(at: unknown, offset: number): number {
  if (typeof at === 'string' && at.length === 10) return startOfDay(at, offset);
  return new Date(at as string).getTime();
}

function windowEnd(start: number, { value, unit }: TimeWindow, offset: number): number {
  const lengths = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY, week: 7 * DAY };
  if (unit !== 'month') return start + value * lengths[unit];
  const wall = new Date(start + offset * 3_600_000);
  const target = new Date(wall);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + value);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(wall.getUTCDate(), lastDay));
  return target.getTime() - offset * 3_600_000;
}

const standing = (visit: Visit, firstWon: number): 'won' | 'lost' | 'open' =>
  visit.kind === 'lost' ? 'lost' : visit.place >= firstWon && visit.place >= 0 ? 'won' : 'open';

function groupName(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;
}

function listDeals(entries: readonly StageEntry[], model: FunnelModel, world: World): { deals: Deal[]; late: number; dropped: number; repeated: number } {
  const { offset, asOf, ordered, firstWon, options } = world;
  let late = 0;
  let dropped = 0;
  let repeated = 0;
  const byDeal = new Map<string, { row: StageEntry; at: number; stage: string; index: number }[]>();
  entries.forEach((row, index) => {
    const remapped = Object.hasOwn(model.remap ?? {}, String(row.stage)) ? (model.remap?.[String(row.stage)] as string | null) : String(row.stage);
    if (remapped === null) {
      dropped += 1;
      return;
    }
    const at = instantOf(row.at, offset);
    if (at > asOf) {
      late += 1;
      return;
    }
    const rows = byDeal.get(String(row.dealId)) ?? [];
    rows.push({ row, at, stage: remapped, index });
    byDeal.set(String(row.dealId), rows);
  });
  const deals = [...byDeal].map(([id, rows]) => {
    rows.sort((a, b) => a.at - b.at || (a.row.seq ?? 0) - (b.row.seq ?? 0) || a.index - b.index);
    const kept = rows.filter(({ stage }, i) => i === 0 || rows[i - 1]?.stage !== stage);
    repeated += rows.length - kept.length;
    const visits: Visit[] = kept.map(({ stage, at }, i) => ({
      stage,
      at,
      kind: model.stages.find((each) => each.id === stage)?.kind ?? 'open',
      place: ordered.findIndex((each) => each.id === stage),
      end: kept[i + 1]?.at ?? null,
    }));
    const states = visits.map((visit) => standing(visit, firstWon));
    const outcome = states.at(-1) as Deal['outcome'];
    let run = states.length - 1;
    while (run > 0 && states[run - 1] === outcome) run -= 1;
    const priced = rows.filter(({ row }) => row.value !== undefined && row.value !== null).at(-1);
    const given = options.values !== undefined && Object.hasOwn(options.values, id) ? options.values[id] : undefined;
    const value = given ?? priced?.row.value;
    const field = options.groupBy === undefined ? undefined : (rows[0]?.row as unknown as Record<string, unknown>)[options.groupBy];
    const named = options.groups !== undefined && Object.hasOwn(options.groups, id) ? (options.groups[id] as string | null) : groupName(field);
    return {
      id,
      group: named,
      visits,
      value: value === undefined || value === null ? null : new Decimal(typeof value === 'object' ? value.toFixed() : value.toString()),
      outcome,
      closedAt: outcome === 'open' ? null : (visits[run] as Visit).at,
      reopened: states.some((state, i) => i > 0 && state === 'open' && states[i - 1] !== 'open'),
    };
  });
  return { deals, late, dropped, repeated };
}

function applies(deal: Deal, place: number, { ordered, offset }: World): boolean {
  const { activeFrom } = ordered[place] as Stage;
  if (activeFrom === undefined || deal.visits.some((visit) => visit.place === place)) return true;
  const since = startOfDay(activeFrom, offset);
  return !deal.visits.some((visit) => visit.at < since && (visit.place > place || visit.kind === 'lost'));
}

const isRequired = (place: number, { ordered }: World): boolean => (ordered[place] as Stage).optional !== true;

interface Attempt {
  visits: Visit[];
  furthest: number;
  reached: Set<number>;
}

function reach(deal: Deal, visits: Visit[], world: World): Attempt {
  const { ordered, options } = world;
  const policy = options.skipPolicy ?? 'imputed';
  const places = visits.map(({ place }) => place);
  const furthest = Math.max(-1, ...places);
  const needed = ordered.map((_, place) => place).filter((place) => isRequired(place, world) && applies(deal, place, world));
  const visited = new Set(places.filter((place) => place >= 0));
  if (policy === 'touched') return { visits, furthest, reached: visited };
  if (policy === 'imputed') {
    return { visits, furthest, reached: new Set([...needed.filter((place) => place <= furthest), ...[...visited].filter((place) => !isRequired(place, world))]) };
  }
  const chain: { place: number; index: number }[] = [];
  for (const place of needed) {
    const after = chain.at(-1)?.index ?? -1;
    const index = places.findIndex((each, i) => i > after && each === place);
    if (index < 0) break;
    chain.push({ place, index });
  }
  const reached = new Set(chain.map(({ place }) => place));
  if (chain.length > 0) {
    ordered.forEach((_, place) => {
      if (isRequired(place, world)) return;
      const before = needed.filter((each) => each < place).at(-1);
      const after = needed.find((each) => each > place);
      const low = chain.find((link) => link.place === before)?.index;
      if (low === undefined && before !== undefined) return;
      const high = chain.find((link) => link.place === after)?.index ?? Infinity;
      if (places.some((each, i) => each === place && i > (low ?? -1) && i < high)) reached.add(place);
    });
  }
  return { visits, furthest, reached };
}

function attemptOf(deal: Deal, world: World): Attempt {
  const { window, anchor } = world.options;
  if (window === undefined) return reach(deal, deal.visits, world);
  const starts = deal.visits.map((_, i) => i).filter((i) => i === 0 || (anchor === 'latest' && deal.visits[i]?.place === 0));
  const attempts = starts.map((start) => {
    const limit = windowEnd((deal.visits[start] as Visit).at, window, world.offset);
    return reach(deal, deal.visits.filter((visit, i) => i >= start && visit.at <= limit), world);
  });
  const last = (attempt: Attempt): number => Math.max(-1, ...attempt.reached);
  return attempts.reduce((best, each) => (last(each) > last(best) ? each : best));
}

function proportion(numerator: number, denominator: number, isShare: boolean): Proportion {
  if (denominator === 0) return { numerator, denominator, rate: null, low: null, high: null };
  const rate = numerator / denominator;
  if (!isShare) return { numerator, denominator, rate, low: null, high: null };
  const scale = 1 + Z95 ** 2 / denominator;
  const centre = rate + Z95 ** 2 / (2 * denominator);
  const spread = Z95 * Math.sqrt((rate * (1 - rate)) / denominator + (Z95 / (2 * denominator)) ** 2);
  return {
    numerator,
    denominator,
    rate,
    low: numerator === 0 ? 0 : (centre - spread) / scale,
    high: numerator === denominator ? 1 : (centre + spread) / scale,
  };
}

function dwell(visits: Visit[], asOf: number): FunnelRow['dwellDays'] {
  const stays = visits.map(({ at, end }) => ({ days: ((end ?? asOf) - at) / DAY, ended: end !== null }));
  const longest = Math.max(0, ...stays.map(({ days }) => days));
  const times = [...new Set(stays.filter(({ ended }) => ended).map(({ days }) => days))].sort((a, b) => a - b);
  const curve = times.map((time) => {
    let survival = 1;
    for (const each of times.filter((earlier) => earlier <= time)) {
      const atRisk = stays.filter(({ days }) => days >= each).length;
      survival *= 1 - stays.filter(({ days, ended }) => ended && days === each).length / atRisk;
    }
    return { time, survival };
  });
  const by = (level: number): number | null => curve.find(({ survival }) => survival <= level + 1e-12)?.time ?? null;
  const steps = [{ time: 0, survival: 1 }, ...curve];
  const area = steps.reduce((sum, { time, survival }, i) => sum + survival * ((steps[i + 1]?.time ?? longest) - time), 0);
  return {
    median: by(0.5),
    p75: by(0.25),
    p90: by(0.1),
    restrictedMean: stays.length === 0 ? null : area,
    completed: stays.filter(({ ended }) => ended).length,
    censored: stays.filter(({ ended }) => !ended).length,
  };
}

function spread(days: number[]): FunnelSlice['daysToWin'] {
  const sorted = [...days].sort((a, b) => a - b);
  const at = (p: number): number | null => {
    if (sorted.length === 0) return null;
    const place = (sorted.length - 1) * p;
    const low = sorted[Math.floor(place)] as number;
    return low + ((sorted[Math.ceil(place)] as number) - low) * (place - Math.floor(place));
  };
  const mean = sorted.length === 0 ? null : sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { count: sorted.length, mean, median: at(0.5), p75: at(0.75), p90: at(0.9) };
}

const money = (deals: Deal[]): Decimal => deals.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0));
const print = (amount: Decimal): string => amount.toFixed(2, Decimal.ROUND_HALF_UP);
const missing = (deals: Deal[]): number => deals.filter(({ value }) => value === null).length;

type Flows = Pick<FunnelRow, 'opening' | 'entries' | 'advanced' | 'lost' | 'regressed' | 'movedOut' | 'stillHere'>;

/** Flows of one stage from `begin` to before `end`. */
function flows(deals: Deal[], place: number, begin: number, end: number): Flows {
  const counts = { opening: 0, entries: 0, advanced: 0, lost: 0, regressed: 0, movedOut: 0, stillHere: 0 };
  for (const { visits } of deals) {
    visits.forEach((visit, i) => {
      if (visit.place !== place || visit.at >= end || (visit.end !== null && visit.end < begin)) return;
      if (visit.at < begin) counts.opening += 1;
      else counts.entries += 1;
      const next = visits[i + 1];
      if (next === undefined || next.at >= end) counts.stillHere += 1;
      else if (next.place > place) counts.advanced += 1;
      else if (next.place >= 0) counts.regressed += 1;
      else if (next.kind === 'lost') counts.lost += 1;
      else counts.movedOut += 1;
    });
  }
  return counts;
}

const benchmarkOf = ({ benchmark }: Stage): object => (benchmark === undefined ? {} : { benchmark });

function winRates(won: Deal[], lost: Deal[], created: Deal[], world: World): FunnelSlice['winRate'] {
  const { options, offset, asOf } = world;
  const { window } = options;
  const closed = [...won, ...lost];
  let ofMatured: Proportion | null = null;
  if (window !== undefined) {
    const limit = (deal: Deal): number => windowEnd((deal.visits[0] as Visit).at, window, offset);
    const mature = created.filter((deal) => limit(deal) <= asOf);
    ofMatured = proportion(mature.filter((deal) => deal.outcome === 'won' && (deal.closedAt as number) <= limit(deal)).length, mature.length, true);
  }
  const total = money(closed);
  return {
    ofClosed: proportion(won.length, closed.length, true),
    ofCreated: proportion(created.filter(({ outcome }) => outcome === 'won').length, created.length, true),
    ofMatured,
    byValue: { won: print(money(won)), closed: print(total), rate: total.isZero() ? null : money(won).div(total).toNumber(), missing: missing(closed) },
  };
}

const daysToWin = (won: Deal[]): FunnelSlice['daysToWin'] => spread(won.map(({ closedAt, visits }) => ((closedAt as number) - (visits[0] as Visit).at) / DAY));

function cohort(deals: Deal[], world: World): FunnelSlice {
  const { ordered, asOf } = world;
  const attempts = new Map(deals.map((deal) => [deal, attemptOf(deal, world)]));
  const reachedBy = (place: number): Deal[] => deals.filter((deal) => attempts.get(deal)?.reached.has(place));
  const rows = ordered.map((stage, place): FunnelRow => {
    const reached = reachedBy(place);
    const asked = deals.filter((deal) => {
      if (!applies(deal, place, world)) return false;
      for (let before = place - 1; before >= 0; before -= 1) {
        if (isRequired(before, world) && applies(deal, before, world)) return attempts.get(deal)?.reached.has(before);
      }
      return false;
    });
    const came = asked.filter((deal) => reached.includes(deal));
    const skipped = deals.filter((deal) => {
      const { furthest, visits } = attempts.get(deal) as Attempt;
      return furthest > place && isRequired(place, world) && applies(deal, place, world) && !visits.some((visit) => visit.place === place);
    });
    const first = reachedBy(0);
    return {
      stage: stage.id,
      kind: (stage.kind ?? 'open') as 'open' | 'won',
      ...(stage.optional === true ? { optional: true as const } : {}),
      reached: reached.length,
      skipped: skipped.length,
      ...flows(deals, place, -Infinity, Infinity),
      fromPrevious: place === 0 ? null : proportion(came.length, asked.length, true),
      fromFirst: proportion(first.filter((deal) => reached.includes(deal)).length, first.length, true),
      dropOff: place === 0 ? 0 : asked.length - came.length,
      value: { reached: print(money(reached)), missing: missing(reached) },
      dwellDays: dwell(deals.flatMap(({ visits }) => visits.filter((visit) => visit.place === place)), asOf),
      ...benchmarkOf(stage),
    };
  });
  const won = deals.filter(({ outcome }) => outcome === 'won');
  const lost = deals.filter(({ outcome }) => outcome === 'lost');
  return {
    deals: deals.length,
    rows,
    outcome: { won: won.length, lost: lost.length, open: deals.length - won.length - lost.length, reopened: deals.filter(({ reopened }) => reopened).length },
    winRate: winRates(won, lost, deals, world),
    daysToWin: daysToWin(won),
  };
}

function period(deals: Deal[], begin: number, end: number, world: World): FunnelSlice {
  const { ordered, asOf } = world;
  const isIn = (time: number | null): boolean => time !== null && time >= begin && time < end;
  const reachedBy = (place: number): Deal[] => deals.filter(({ visits }) => visits.some((visit) => visit.place === place && isIn(visit.at)));
  const counts = ordered.map((_, place) => flows(deals, place, begin, end));
  const rows = ordered.map((stage, place): FunnelRow => {
    const reached = reachedBy(place);
    let before = place - 1;
    while (before >= 0 && !isRequired(before, world)) before -= 1;
    const from = place === 0 ? null : proportion(counts[before]?.advanced ?? 0, counts[before]?.entries ?? 0, false);
    const skipped = deals.filter((deal) => {
      if (!isRequired(place, world) || !applies(deal, place, world)) return false;
      const pass = deal.visits.findIndex((visit) => visit.place > place);
      return pass >= 0 && isIn((deal.visits[pass] as Visit).at) && !deal.visits.slice(0, pass).some((visit) => visit.place === place);
    });
    return {
      stage: stage.id,
      kind: (stage.kind ?? 'open') as 'open' | 'won',
      ...(stage.optional === true ? { optional: true as const } : {}),
      reached: reached.length,
      skipped: skipped.length,
      ...(counts[place] as Flows),
      fromPrevious: from,
      fromFirst: proportion(reached.length, reachedBy(0).length, false),
      dropOff: from === null ? 0 : from.denominator - from.numerator,
      value: { reached: print(money(reached)), missing: missing(reached) },
      dwellDays: dwell(deals.flatMap(({ visits }) => visits.filter((visit) => visit.place === place && isIn(visit.at))), asOf),
      ...benchmarkOf(stage),
    };
  });
  const created = deals.filter(({ visits }) => isIn((visits[0] as Visit).at));
  const won = deals.filter(({ outcome, closedAt }) => outcome === 'won' && isIn(closedAt));
  const lost = deals.filter(({ outcome, closedAt }) => outcome === 'lost' && isIn(closedAt));
  return {
    deals: created.length,
    rows,
    outcome: {
      won: won.length,
      lost: lost.length,
      open: deals.filter(({ outcome, visits }) => outcome === 'open' && (visits[0] as Visit).at < end).length,
      reopened: created.filter(({ reopened }) => reopened).length,
    },
    winRate: winRates(won, lost, created, world),
    daysToWin: daysToWin(won),
  };
}

/** The report without its options. */
export function funnelTwin(entries: readonly StageEntry[], model: FunnelModel, options: AnalyzeFunnelOptions & { range?: { start: string; end: string } }): Omit<FunnelReport, 'options'> {
  const offset = TWIN_ZONES[options.timeZone ?? 'UTC'] as number;
  const ordered = model.stages.filter(({ kind }) => kind !== 'lost' && kind !== 'parked');
  const asOf = typeof options.asOf === 'string' && options.asOf.length === 10 ? startOfDay(options.asOf, offset) + DAY - 1 : instantOf(options.asOf, offset);
  const world: World = { ordered, firstWon: ordered.findIndex(({ kind }) => kind === 'won'), asOf, offset, options };
  const { deals: all, late, dropped, repeated } = listDeals(entries, model, world);
  const { range, bucket, window, basis = 'cohort' } = options;
  const isCohort = basis === 'cohort';
  let begin = range === undefined ? -Infinity : startOfDay(range.start, offset);
  let end = range === undefined ? Infinity : startOfDay(range.end, offset);
  if (!isCohort) {
    end = Math.min(end, asOf + 1);
    begin = Math.min(begin, end);
  }
  const createdAt = (deal: Deal): number => (deal.visits[0] as Visit).at;
  const deals = isCohort ? all.filter((deal) => createdAt(deal) >= begin && createdAt(deal) < end) : all;
  const total = isCohort ? cohort(deals, world) : period(deals, begin, end, world);

  const hasGroups = options.groupBy !== undefined || options.groups !== undefined;
  const groups = hasGroups ? [...new Set(deals.map(({ group }) => group))] : [null];
  let span: { start: string; end: string } | null = null;
  if (range !== undefined) span = isCohort ? range : begin < end ? { start: range.start, end: dayOf(end - 1 + DAY, offset) } : null;
  else if (deals.length > 0) span = { start: dayOf(Math.min(...deals.map(createdAt)), offset), end: dayOf(Math.max(...deals.map(createdAt)) + DAY, offset) };
  const periods = bucket === undefined ? [] : span === null ? [] : listPeriods(span, bucket, { edges: 'whole' });
  const slices: FunnelReportSlice[] = groups.flatMap((group) => {
    const own = hasGroups ? deals.filter((deal) => deal.group === group) : deals;
    const named = hasGroups ? { group } : {};
    if (bucket === undefined) return [{ ...named, ...(isCohort ? cohort(own, world) : period(own, begin, end, world)) }];
    return periods.map((each) => {
      const from = Math.max(begin, startOfDay(each.start, offset));
      const to = Math.min(end, startOfDay(each.end, offset));
      const over = dayOf(asOf + 1, offset) > dayOf(asOf, offset) ? asOf + 1 : asOf; // the last millisecond of a day is its end
      const mature = window === undefined ? {} : { mature: windowEnd(startOfDay(each.end, offset), window, offset) <= over };
      const part = isCohort ? cohort(own.filter((deal) => createdAt(deal) >= from && createdAt(deal) < to), world) : period(own, from, to, world);
      const known = dayOf(over, offset); // the day that is not over, if any
      const partial = (range !== undefined && (each.start < range.start || each.end > range.end)) || each.end > known;
      return { ...named, bucket: each.key, partial, ...mature, ...part };
    });
  });

  const isIn = (time: number | null): boolean => time !== null && time >= begin && time < end;
  const counted = isCohort ? deals : deals.filter((deal) => isIn(createdAt(deal)) || isIn(deal.closedAt) || deal.visits.some(({ at, place }) => place >= 0 && isIn(at)));
  const warnings: FunnelReport['warnings'] = [];
  if (late > 0) warnings.push({ code: 'AFTER_AS_OF', count: late });
  if (repeated > 0) warnings.push({ code: 'SELF_TRANSITION', count: repeated });
  if (dropped > 0) warnings.push({ code: 'REMAP_DROPPED', count: dropped });
  if (missing(counted) > 0 && missing(counted) < counted.length) warnings.push({ code: 'MISSING_VALUE', count: missing(counted) });
  const isAbove = ({ fromPrevious, fromFirst }: FunnelReport['rows'][number]): boolean => (fromPrevious?.rate ?? 0) > 1 || (fromFirst.rate ?? 0) > 1;
  for (const { stage } of isCohort ? [] : total.rows) {
    const told = [total, ...slices].flatMap(({ rows }) => rows.filter((row) => row.stage === stage));
    if (told.some(isAbove)) warnings.push({ code: 'RATE_ABOVE_ONE', stage });
  }
  return {
    modelId: model.id,
    asOf: new Date(asOf).toISOString(),
    ...total,
    ...(hasGroups || bucket !== undefined ? { slices } : {}),
    warnings,
  };
}

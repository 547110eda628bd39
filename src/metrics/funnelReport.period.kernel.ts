import type { CompiledFunnel } from '../funnel/compileModel.js';
import { LOST, OPEN, WON } from '../funnel/compileModel.js';
import type { DealVisits } from '../funnel/visits.js';
import type { DealOutcomes } from '../funnel/visits.outcomes.js';
import type { Applicability } from './funnelReport.attempt.kernel.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import type { Runs } from './funnelReport.durations.kernel.js';
import { createRuns, stayOf } from './funnelReport.durations.kernel.js';
import { placeOf } from './funnelReport.slices.js';
import type { OpenTally, Tally } from './funnelReport.tally.js';
import { countExit, createTally } from './funnelReport.tally.js';
import type { DealValues } from './funnelReport.values.js';

export interface PeriodWork {
  readonly funnel: CompiledFunnel;
  readonly visits: DealVisits;
  readonly outcomes: DealOutcomes;
  readonly values: DealValues;
  readonly applicability: Applicability;
  readonly asOf: number;
  /** Group of each deal. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Bucket b runs from `edges[b]` to before `edges[b + 1]`; there is one at least. */
  readonly edges: Float64Array;
}

/** Adds 1 from one bucket to before another, as a difference to the bucket before; {@link sumDifferences} adds them up. */
function addSpan(counts: Int32Array, from: number, before: number, base: number, buckets: number, width: number, place: number): void {
  if (from >= before || from >= buckets) return;
  (counts[(base + from) * width + place] as number) += 1;
  if (before < buckets) (counts[(base + before) * width + place] as number) -= 1;
}

function sumDifferences(counts: Int32Array, groups: number, buckets: number, width: number): void {
  for (let group = 0; group < groups; group += 1) {
    const first = group * buckets * width;
    for (let i = first + width; i < first + buckets * width; i += 1) (counts[i] as number) += counts[i - width] as number;
  }
}

/** One deal's visits, as flows in and out of the buckets. `opening` and `stillHere` are kept as differences. */
function countFlows(work: PeriodWork, tally: OpenTally, base: number, deal: number, seen: Int32Array): void {
  const { funnel, visits, values, applicability, edges } = work;
  const { positions, kinds, required } = funnel;
  const { starts, stage, at } = visits;
  const { applies } = applicability;
  const { stages } = tally;
  const buckets = edges.length - 1;
  const begin = edges[0] as number;
  const end = edges[buckets] as number;
  const from = starts[deal] as number;
  const to = starts[deal + 1] as number;
  const isKnown = values.known[deal] === 1;
  seen.fill(-1);
  let furthest = -1;
  for (let v = from; v < to; v += 1) {
    const started = at[v] as number;
    if (started >= end) return;
    const position = positions[stage[v] as number] as number;
    if (position < 0) continue;
    const into = started < begin ? -1 : placeOf(edges, started);
    if (into >= 0) {
      const place = (base + into) * stages;
      (tally.entries[place + position] as number) += 1;
      if (seen[position] !== into) {
        seen[position] = into;
        (tally.reached[place + position] as number) += 1;
        if (isKnown) tally.value.add(place + position, deal);
        else (tally.missing[place + position] as number) += 1;
      }
      for (let p = furthest + 1; p < position; p += 1) {
        if (required[p] === 1 && applies[p] === 1) (tally.skipped[place + p] as number) += 1;
      }
    }
    if (position > furthest) furthest = position;
    const isLast = v + 1 === to;
    const ended = isLast ? Infinity : (at[v + 1] as number);
    if (ended < begin) continue;
    const out = ended < end ? placeOf(edges, ended) : buckets;
    addSpan(tally.opening, into + 1, out + 1, base, buckets, stages, position);
    addSpan(tally.stillHere, Math.max(into, 0), out, base, buckets, stages, position);
    if (out === buckets) continue;
    const place = (base + out) * stages + position;
    const code = stage[v + 1] as number;
    countExit(tally, place, position, positions[code] as number, kinds[code] === 'lost');
  }
}

function countStanding({ visits, outcomes, values, edges }: PeriodWork, tally: OpenTally, base: number, deal: number): void {
  const buckets = edges.length - 1;
  const begin = edges[0] as number;
  const end = edges[buckets] as number;
  const created = visits.at[visits.starts[deal] as number] as number;
  const outcome = outcomes.outcome[deal] as number;
  if (created >= begin && created < end) {
    const cell = base + placeOf(edges, created);
    (tally.deals[cell] as number) += 1;
    (tally.reopened[cell] as number) += outcomes.reopened[deal] as number;
    if (outcome === WON) (tally.createdWon[cell] as number) += 1;
  }
  if (outcome === OPEN) {
    if (created >= end) return;
    const first = created < begin ? 0 : placeOf(edges, created);
    addSpan(tally.openDeals, first, buckets, base, buckets, 1, 0);
    return;
  }
  const closedAt = outcomes.closedAt[deal] as number;
  if (closedAt < begin || closedAt >= end) return;
  const cell = base + placeOf(edges, closedAt);
  const isKnown = values.known[deal] === 1;
  if (isKnown) tally.closedValue.add(cell, deal);
  else (tally.closedMissing[cell] as number) += 1;
  if (outcome === LOST) (tally.lostDeals[cell] as number) += 1;
  else {
    (tally.wonDeals[cell] as number) += 1;
    if (isKnown) tally.wonValue.add(cell, deal);
  }
}

/** A stage's rate is what came out of the nearest required stage before it over what went in there. */
function countRates({ required }: CompiledFunnel, tally: OpenTally): void {
  const { cells, stages } = tally;
  for (let cell = 0; cell < cells; cell += 1) {
    let previous = -1;
    for (let p = 0; p < stages; p += 1) {
      const place = cell * stages + p;
      if (previous >= 0) {
        tally.numerator[place] = tally.advanced[cell * stages + previous] as number;
        tally.denominator[place] = tally.entries[cell * stages + previous] as number;
      }
      tally.alsoFirst[place] = tally.reached[place] as number;
      if (required[p] === 1) previous = p;
    }
  }
}

/** Stays begun and wins made in each bucket. */
function collectTimes({ funnel, visits, outcomes, asOf, edges, groupOf }: PeriodWork, tally: Tally): { stays: Runs; wins: Runs } {
  const { cells, stages } = tally;
  const { positions } = funnel;
  const { starts, stage, at } = visits;
  const buckets = edges.length - 1;
  const begin = edges[0] as number;
  const end = edges[buckets] as number;
  const sizes = new Int32Array(cells * stages);
  for (let cell = 0; cell < cells; cell += 1) {
    for (let p = 0; p < stages; p += 1) sizes[p * cells + cell] = tally.entries[cell * stages + p] as number;
  }
  const stays = createRuns(sizes);
  const wins = createRuns(tally.wonDeals);
  const nextStay = stays.starts.slice();
  const nextWin = wins.starts.slice();
  for (let d = 0; d < visits.deals; d += 1) {
    const base = (groupOf[d] as number) * buckets;
    const from = starts[d] as number;
    const last = (starts[d + 1] as number) - 1;
    for (let v = from; v <= last; v += 1) {
      const started = at[v] as number;
      const position = positions[stage[v] as number] as number;
      if (position < 0 || started < begin || started >= end) continue;
      const group = position * cells + base + placeOf(edges, started);
      const slot = nextStay[group] as number;
      nextStay[group] = slot + 1;
      stays.values[slot] = stayOf((v === last ? asOf : (at[v + 1] as number)) - started, v === last);
    }
    const closedAt = outcomes.closedAt[d] as number;
    if (outcomes.outcome[d] !== WON || closedAt < begin || closedAt >= end) continue;
    const cell = base + placeOf(edges, closedAt);
    const slot = nextWin[cell] as number;
    nextWin[cell] = slot + 1;
    wins.values[slot] = closedAt - (at[from] as number);
  }
  return { stays, wins };
}

/** Measures what happened in each bucket, whoever the deal; cells are groups × buckets. */
export function measurePeriods(work: PeriodWork): Measured {
  const { funnel, visits, values, applicability, groupOf, groups, edges } = work;
  const stages = funnel.order.length;
  const buckets = edges.length - 1;
  const tally = createTally(groups * buckets, stages, values.column);
  const seen = new Int32Array(stages);
  for (let d = 0; d < visits.deals; d += 1) {
    const base = (groupOf[d] as number) * buckets;
    applicability.read(visits.starts[d] as number, visits.starts[d + 1] as number);
    countFlows(work, tally, base, d, seen);
    countStanding(work, tally, base, d);
  }
  sumDifferences(tally.opening, groups, buckets, stages);
  sumDifferences(tally.stillHere, groups, buckets, stages);
  sumDifferences(tally.openDeals, groups, buckets, 1);
  countRates(funnel, tally);
  return { tally, ...collectTimes(work, tally) };
}

/** Whether a deal's value is in a sum of the range: it reached a stage or was closed in it. */
export function isActiveIn(visits: DealVisits, outcomes: DealOutcomes, funnel: CompiledFunnel, begin: number, end: number): (deal: number) => boolean {
  const { starts, stage, at } = visits;
  return (deal) => {
    const closedAt = outcomes.closedAt[deal] as number;
    if (closedAt >= begin && closedAt < end) return true;
    for (let v = starts[deal] as number; v < (starts[deal + 1] as number); v += 1) {
      const started = at[v] as number;
      if (started >= end) return false;
      if (started >= begin && (funnel.positions[stage[v] as number] as number) >= 0) return true;
    }
    return false;
  };
}

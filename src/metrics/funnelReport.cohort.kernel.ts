import type { CompiledFunnel } from '../funnel/compileModel.js';
import { LOST, WON } from '../funnel/compileModel.js';
import type { DealVisits } from '../funnel/visits.js';
import type { DealOutcomes } from '../funnel/visits.outcomes.js';
import type { WindowEnd } from '../internal/timeWindow.js';
import type { AttemptReader } from './funnelReport.attempt.kernel.js';
import type { Runs } from './funnelReport.durations.kernel.js';
import { createRuns, stayOf } from './funnelReport.durations.kernel.js';
import type { OpenTally, Tally } from './funnelReport.tally.js';
import { countExit, createTally } from './funnelReport.tally.js';
import type { DealValues } from './funnelReport.values.js';

export interface CohortWork {
  readonly funnel: CompiledFunnel;
  readonly visits: DealVisits;
  readonly outcomes: DealOutcomes;
  readonly values: DealValues;
  readonly attempts: AttemptReader;
  readonly windowEnd: WindowEnd | null;
  readonly asOf: number;
  readonly cells: number;
  /** The cell of each deal; −1 leaves it out. */
  readonly cellOf: Int32Array;
  /** A column that is not needed any more. */
  readonly spare: Float64Array;
}

/** Counts, and the times behind the quantiles. */
export interface Measured {
  readonly tally: Tally;
  /** Stays, by position × cells + cell. */
  readonly stays: Runs;
  /** Milliseconds to the win, by cell. */
  readonly wins: Runs;
}

/** How each visit of a deal ended. */
function countVisits({ funnel, visits }: CohortWork, tally: OpenTally, base: number, from: number, to: number): void {
  const { positions, kinds } = funnel;
  const { stage } = visits;
  let position = positions[stage[from] as number] as number;
  for (let v = from; v < to; v += 1) {
    const isLast = v + 1 === to;
    const code = isLast ? -1 : (stage[v + 1] as number);
    const next = isLast ? -1 : (positions[code] as number);
    if (position >= 0) {
      const place = base + position;
      (tally.entries[place] as number) += 1;
      if (isLast) (tally.stillHere[place] as number) += 1;
      else countExit(tally, place, position, next, kinds[code] === 'lost');
    }
    position = next;
  }
}

/** What a deal reached. */
function countReached({ funnel, values, attempts }: CohortWork, tally: OpenTally, base: number, deal: number, furthest: number): void {
  const { required } = funnel;
  const { reached, visited, applies, previous } = attempts;
  const { stages } = tally;
  const isKnown = values.known[deal] === 1;
  for (let p = 0; p < stages; p += 1) {
    const place = base + p;
    if (reached[p] === 1) {
      (tally.reached[place] as number) += 1;
      if (reached[0] === 1) (tally.alsoFirst[place] as number) += 1;
      if (isKnown) tally.value.add(place, deal);
      else (tally.missing[place] as number) += 1;
    }
    if (applies[p] === 0) continue;
    if (p < furthest && required[p] === 1 && visited[p] === 0) (tally.skipped[place] as number) += 1;
    const before = previous[p] as number;
    if (before >= 0 && reached[before] === 1) {
      (tally.denominator[place] as number) += 1;
      if (reached[p] === 1) (tally.numerator[place] as number) += 1;
    }
  }
}

function countOutcome({ visits, outcomes, values, windowEnd, asOf }: CohortWork, tally: OpenTally, cell: number, deal: number): void {
  const outcome = outcomes.outcome[deal];
  const isKnown = values.known[deal] === 1;
  (tally.deals[cell] as number) += 1;
  (tally.reopened[cell] as number) += outcomes.reopened[deal] as number;
  if (outcome === WON || outcome === LOST) {
    if (isKnown) tally.closedValue.add(cell, deal);
    else (tally.closedMissing[cell] as number) += 1;
  } else (tally.openDeals[cell] as number) += 1;
  if (outcome === LOST) (tally.lostDeals[cell] as number) += 1;
  if (outcome === WON) {
    (tally.wonDeals[cell] as number) += 1;
    (tally.createdWon[cell] as number) += 1;
    if (isKnown) tally.wonValue.add(cell, deal);
  }
  if (windowEnd === null) return;
  const limit = windowEnd(visits.at[visits.starts[deal] as number] as number);
  if (limit > asOf) return;
  (tally.matured[cell] as number) += 1;
  if (outcome === WON && (outcomes.closedAt[deal] as number) <= limit) (tally.maturedWon[cell] as number) += 1;
}

/** Stays and times to the win, each in its group. */
function collectTimes({ funnel, visits, outcomes, asOf, cells, cellOf, spare }: CohortWork, tally: Tally): { stays: Runs; wins: Runs } {
  const { stages } = tally;
  const { positions } = funnel;
  const { starts, stage, at } = visits;
  const sizes = new Int32Array(cells * stages);
  for (let cell = 0; cell < cells; cell += 1) {
    for (let p = 0; p < stages; p += 1) sizes[p * cells + cell] = tally.entries[cell * stages + p] as number;
  }
  const stays = createRuns(sizes, spare);
  const wins = createRuns(tally.wonDeals);
  const nextStay = stays.starts.slice();
  const nextWin = wins.starts.slice();
  for (let d = 0; d < visits.deals; d += 1) {
    const cell = cellOf[d] as number;
    if (cell < 0) continue;
    const from = starts[d] as number;
    const last = (starts[d + 1] as number) - 1;
    for (let v = from; v <= last; v += 1) {
      const position = positions[stage[v] as number] as number;
      if (position < 0) continue;
      const group = position * cells + cell;
      const slot = nextStay[group] as number;
      nextStay[group] = slot + 1;
      stays.values[slot] = stayOf((v === last ? asOf : (at[v + 1] as number)) - (at[v] as number), v === last);
    }
    if (outcomes.outcome[d] !== WON) continue;
    const slot = nextWin[cell] as number;
    nextWin[cell] = slot + 1;
    wins.values[slot] = (outcomes.closedAt[d] as number) - (at[from] as number);
  }
  return { stays, wins };
}

/** Measures deals, each in the cell that it belongs to. */
export function measureCohort(work: CohortWork): Measured {
  const { funnel, visits, values, attempts, cells, cellOf } = work;
  const { starts, deals } = visits;
  const stages = funnel.order.length;
  const tally = createTally(cells, stages, values.column);
  for (let d = 0; d < deals; d += 1) {
    const cell = cellOf[d] as number;
    if (cell < 0) continue;
    const from = starts[d] as number;
    const to = starts[d + 1] as number;
    const base = cell * stages;
    countVisits(work, tally, base, from, to);
    countReached(work, tally, base, d, attempts.read(from, to));
    countOutcome(work, tally, cell, d);
  }
  return { tally, ...collectTimes(work, tally) };
}

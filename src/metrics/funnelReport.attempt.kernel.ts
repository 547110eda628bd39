import type { CompiledFunnel } from '../funnel/compileModel.js';
import { activeFromInstants } from '../funnel/compileModel.js';
import type { DealVisits } from '../funnel/visits.js';
import type { DayReader } from '../internal/instants.js';
import type { WindowEnd } from '../internal/timeWindow.js';
import type { SkipPolicy } from './report.types.js';

/** What a deal's attempt came to, by position; written over by the next one. */
export interface AttemptReader {
  /** 1 where the stage applies to the deal. */
  readonly applies: Uint8Array;
  /** 1 where the stage was visited in the attempt. */
  readonly visited: Uint8Array;
  /** 1 where the stage counts as reached. */
  readonly reached: Uint8Array;
  /** Nearest earlier required stage that applies, −1 where there is none. */
  readonly previous: Int32Array;
  /** Looks at the visits of a deal, and tells the last ordered stage of its attempt; −1 when it has none. */
  read(from: number, to: number): number;
}

export interface AttemptRules {
  readonly policy: SkipPolicy;
  /** Null: without end. */
  readonly windowEnd: WindowEnd | null;
  /** Whether every visit to the first stage is a start too. */
  readonly latest: boolean;
}

/** Which stages apply to a deal. */
export interface Applicability {
  /** 1 where the stage applies to the deal last read. */
  readonly applies: Uint8Array;
  /** Nearest earlier required stage that applies, −1 where there is none. */
  readonly previous: Int32Array;
  read(from: number, to: number): void;
}

/** @param activeFrom - by position: the instant from which the stage applies */
export function createApplicability({ positions, required, kinds }: CompiledFunnel, { stage, at }: DealVisits, activeFrom: Float64Array): Applicability {
  const stages = required.length;
  const applies = new Uint8Array(stages).fill(1);
  const previous = new Int32Array(stages);
  const link = (): void => {
    let last = -1;
    for (let p = 0; p < stages; p += 1) {
      previous[p] = last;
      if (required[p] === 1 && applies[p] === 1) last = p;
    }
  };
  link();
  if (activeFrom.every((instant) => instant === -Infinity)) return { applies, previous, read: () => undefined };
  return {
    applies,
    previous,
    read(from, to) {
      for (let p = 0; p < stages; p += 1) {
        const since = activeFrom[p] as number;
        if (since === -Infinity) continue;
        let isPast = false;
        let wasVisited = false;
        for (let v = from; v < to && !wasVisited; v += 1) {
          const code = stage[v] as number;
          const position = positions[code] as number;
          wasVisited = position === p;
          isPast ||= (at[v] as number) < since && (position > p || kinds[code] === 'lost');
        }
        applies[p] = isPast && !wasVisited ? 0 : 1;
      }
      link();
    },
  };
}

export function createAttemptReader(funnel: CompiledFunnel, visits: DealVisits, activeFrom: Float64Array, rules: AttemptRules): AttemptReader {
  const { positions, required } = funnel;
  const { stage, at } = visits;
  const { policy, windowEnd, latest } = rules;
  const stages = required.length;
  const applicability = createApplicability(funnel, visits, activeFrom);
  const { applies, previous } = applicability;
  const hasOptional = required.includes(0);
  const visited = new Uint8Array(stages);
  const reached = new Uint8Array(stages);
  const chosen = new Int32Array(stages);

  const positionOf = (visit: number): number => positions[stage[visit] as number] as number;

  const endOf = (start: number, to: number): number => {
    const limit = (windowEnd as WindowEnd)(at[start] as number);
    let end = start + 1;
    while (end < to && (at[end] as number) <= limit) end += 1;
    return end;
  };

  const furthestIn = (from: number, to: number): number => {
    let furthest = -1;
    for (let v = from; v < to; v += 1) furthest = Math.max(furthest, positionOf(v));
    return furthest;
  };

  const nextRequired = (after: number): number => {
    let p = after + 1;
    while (p < stages && (required[p] === 0 || applies[p] === 0)) p += 1;
    return p;
  };

  /** Fills `reached` with the chain of stages in order; tells the last one reached. */
  const followChain = (from: number, to: number): number => {
    reached.fill(0);
    let last = -1;
    let wanted = nextRequired(-1);
    for (let v = from; v < to && wanted < stages; v += 1) {
      if (positionOf(v) !== wanted) continue;
      reached[wanted] = 1;
      chosen[wanted] = v;
      last = wanted;
      wanted = nextRequired(wanted);
    }
    if (!hasOptional || last < 0) return last;
    for (let v = from; v < to; v += 1) {
      const p = positionOf(v);
      if (p < 0 || required[p] === 1 || reached[p] === 1) continue;
      const before = previous[p] as number;
      const after = nextRequired(p);
      if (before >= 0 && (reached[before] === 0 || v < (chosen[before] as number))) continue;
      if (after < stages && reached[after] === 1 && v > (chosen[after] as number)) continue;
      reached[p] = 1;
      last = Math.max(last, p);
    }
    return last;
  };

  let start = 0;
  let end = 0;

  /** Of the attempts that follow the order, finds the one that gets furthest, the earliest of equals. */
  const chooseChain = (from: number, to: number): void => {
    const limit = furthestIn(from, to);
    let best = -2;
    for (let v = from; v < to && best < limit; v += 1) {
      if (v !== from && positionOf(v) !== 0) continue;
      const last = endOf(v, to);
      const score = followChain(v, last);
      if (score <= best) continue;
      best = score;
      start = v;
      end = last;
    }
  };

  /** The same by visits alone: backwards for each place, the next visit there or beyond tells whether a start gets so far. */
  const chooseAttempt = (from: number, to: number): void => {
    let found = -1;
    for (let wanted = furthestIn(from, to); wanted >= 0 && found < 0; wanted -= 1) {
      let next = -1;
      for (let v = to - 1; v >= from; v -= 1) {
        const p = positionOf(v);
        if (p >= wanted) next = v;
        if (next < 0 || (v !== from && p !== 0)) continue;
        if (next === v || (at[next] as number) <= (windowEnd as WindowEnd)(at[v] as number)) found = v;
      }
    }
    start = found < 0 ? from : found;
    end = endOf(start, to);
  };
  const choose = policy === 'sequential' ? chooseChain : chooseAttempt;

  return {
    applies,
    visited,
    reached,
    previous,
    read(from, to) {
      applicability.read(from, to);
      start = from;
      end = to;
      if (windowEnd !== null) {
        if (latest) choose(from, to);
        else end = endOf(from, to);
      }
      for (let p = 0; p < stages; p += 1) visited[p] = 0;
      let furthest = -1;
      for (let v = start; v < end; v += 1) {
        const p = positionOf(v);
        if (p < 0) continue;
        visited[p] = 1;
        if (p > furthest) furthest = p;
      }
      if (policy === 'sequential') followChain(start, end);
      else if (policy === 'touched') reached.set(visited);
      else for (let p = 0; p < stages; p += 1) reached[p] = (p <= furthest && required[p] === 1 && applies[p] === 1) || visited[p] === 1 ? 1 : 0;
      return furthest;
    },
  };
}

/** Reads how far deals came in all their time: a stage passed by counts as reached. */
export function createReachReader(funnel: CompiledFunnel, visits: DealVisits, readDay: DayReader): AttemptReader {
  return createAttemptReader(funnel, visits, activeFromInstants(funnel, readDay), { policy: 'imputed', windowEnd: null, latest: false });
}

import type { Memory, Timing } from '../measure.js';

export interface Scale {
  /** Rows of the large cases. */
  rows: number;
  /** Rows for rivals that would take minutes. */
  sample: number;
  rounds: number;
  /** Milliseconds of runs in a round, and of warming up. */
  enough: number;
  /** Rows where memory is measured: few of them would drown in what the engine itself holds. */
  memoryRows: number;
  /** Sizes for the growth of time per row. */
  growth: readonly number[];
  growthRounds: number;
}

export const FULL: Scale = {
  rows: 1_000_000,
  sample: 100_000,
  rounds: 5,
  enough: 1500,
  memoryRows: 1_000_000,
  growth: [10_000, 100_000, 1_000_000, 5_000_000],
  growthRounds: 3,
};

export const QUICK: Scale = {
  rows: 50_000,
  sample: 5_000,
  rounds: 3,
  enough: 150,
  memoryRows: 200_000,
  growth: [10_000, 100_000],
  growthRounds: 1,
};

/** A thousand deals a person over 24 months, at every size: a cell always holds about forty deals. */
export const peopleFor = (rows: number): number => Math.max(1, Math.round(rows / 1000));

export interface Side {
  name: string;
  run: () => unknown;
}

/** A contest: the first side is the library. */
export interface TimedCase {
  title: string;
  /** What is done, in a sentence or two. */
  about: string;
  rowsOf(scale: Scale): number;
  /** Makes the input once; called in the process of each side and in that of the check. */
  prepare(rows: number): {
    sides: Side[];
    /** Compares the answers, before anything is timed, and tells what it found. */
    verify(): string[];
  };
  targets(timings: readonly Timing[], rows: number): Target[];
}

/** A promise about the figures, and whether they keep it. */
export interface Target {
  text: string;
  value: string;
  met: boolean;
}

export interface CaseResult {
  title: string;
  about: string;
  /** Rows in the input. */
  rows?: number;
  timings?: Timing[];
  memory?: (Memory & { name: string })[];
  growth?: { rows: number; nanosecondsPerRow: number; relative: number }[];
  targets: Target[];
  /** Further findings, one sentence each. */
  facts: string[];
}

/** The library takes at most so many times what the side takes. */
export function atMost(limit: number, timings: readonly Timing[], name: string): Target {
  const value = 1 / ratioOf(timings, name);
  return { text: `at most ${limit} × the time of: ${name}`, value: `${value.toFixed(2)} ×`, met: value <= limit };
}

/** The library is at least so many times faster than the side. */
export function atLeast(limit: number, timings: readonly Timing[], name: string): Target {
  const value = ratioOf(timings, name);
  return { text: `at least ${limit} × faster than: ${name}`, value: `${value.toFixed(1)} ×`, met: value >= limit };
}

function ratioOf(timings: readonly Timing[], name: string): number {
  const timing = timings.find((each) => each.name === name);
  if (timing === undefined) throw new Error(`no side is called ${name}`);
  return timing.ratio.median;
}

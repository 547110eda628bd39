import type { AbsentTiming, GrowthPoint, NamedMemory, Run, Timing } from '../measure.js';

export interface Scale {
  /** Rows of most cases. */
  rows: number;
  /** Rows where a rival would take more than ten times as long. */
  sample: number;
  /** Rows of the two cases whose targets speak of more. */
  entries: number;
  orders: number;
  /** At least and at most so many rounds; between them a case begins no other after so many milliseconds. */
  rounds: { least: number; most: number; until: number };
  /** Milliseconds of runs in a round, and of warming up. */
  enough: number;
  /** Rows where memory is measured: few of them would drown in what the engine itself holds. */
  memoryRows: number;
  /** Sizes for the growth of time per row. */
  growth: readonly number[];
  growthEnough: number;
  /** Whether the sides of a case, and the sizes of growth, share a process; else each has its own, and is timed as if it were alone. */
  inOneProcess: boolean;
}

export const FULL: Scale = {
  rows: 1_000_000,
  sample: 100_000,
  entries: 5_000_000,
  orders: 10_000_000,
  rounds: { least: 3, most: 5, until: 12_000 },
  enough: 2_000,
  memoryRows: 1_000_000,
  growth: [10_000, 100_000, 1_000_000, 5_000_000],
  growthEnough: 400,
  inOneProcess: false,
};

export const QUICK: Scale = {
  rows: 8_000,
  sample: 2_000,
  entries: 10_000,
  orders: 10_000,
  rounds: { least: 2, most: 2, until: 0 },
  enough: 20,
  memoryRows: 20_000,
  growth: [5_000, 20_000],
  growthEnough: 20,
  inOneProcess: true,
};

/** What the library does with some rows; its memory and its growth are measured too, of the first one under each name. */
export interface Work<I, R = unknown> {
  /** As tables name it. */
  name: string;
  make(rows: number): I;
  run(input: I): R;
  /** The most rows that it is grown to, where more would not fit the memory of a common machine. */
  most?: number;
  /** Its answer has the rows and its input hardly any, so memory as a multiple of the input would say nothing. */
  unfolds?: boolean;
}

export interface Side {
  name: string;
  run: Run;
}

/** A side that needs a package which is not among the dependencies, and time to set up. */
export interface OptionalSide {
  name: string;
  /** The package. */
  needs: string;
  open(): Promise<Run>;
}

export interface Contest {
  /** The first one is the library. */
  sides: (Side | OptionalSide)[];
  /** Compares the answers, before anything is timed, and tells what it found. */
  verify(): string[] | Promise<string[]>;
}

export interface TimedCase {
  title: string;
  /** What is done, in a sentence or two. */
  about: string;
  rowsOf(scale: Scale): number;
  /** Makes the input once; called in the process of each side and in that of the check. */
  prepare(rows: number): Contest;
  targets(timings: readonly Timing[], rows: number): Target[];
  /** A promise that the comparison keeps, or the case stops. */
  proves?: Target;
  /** The library's own work, of which memory and growth are measured too. */
  work?: Work<unknown>;
}

/** A case of one work beside its rivals, all on the same input. */
export interface CaseOf<I> {
  title: string;
  about: string;
  rowsOf?: (scale: Scale) => number;
  work: Work<I>;
  /** What the library's side is called. */
  side?: string;
  rivals(input: I): (Side | OptionalSide)[];
  verify(input: I): string[] | Promise<string[]>;
  targets?: (timings: readonly Timing[], rows: number) => Target[];
  proves?: Target;
}

const noTargets = (): Target[] => [];
const mostRows = ({ rows }: Scale): number => rows;

export function caseOf<I>({ title, about, rowsOf = mostRows, work, side = 'salesmath', rivals, verify, targets = noTargets, proves }: CaseOf<I>): TimedCase {
  return {
    title,
    about,
    rowsOf,
    prepare(rows) {
      const input = work.make(rows);
      return { sides: [{ name: side, run: () => work.run(input) }, ...rivals(input)], verify: () => verify(input) };
    },
    targets,
    work,
    ...(proves === undefined ? {} : { proves }),
  };
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
  timings?: (Timing | AbsentTiming)[];
  memory?: NamedMemory[];
  growth?: { sizes: readonly number[]; works: { name: string; points: GrowthPoint[]; peak: number | null }[] };
  targets: Target[];
  /** Further findings, one sentence each. */
  facts: string[];
}

/** Beside decimal.js: its answers are compared with the library's to the last digit, and a case with another one ends in an error. */
export const NO_WRONG_CENTS: Target = { text: 'no cent that is not that of decimal.js', value: '0 wrong', met: true };

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

/** A side takes at most so many milliseconds of processor time. */
export function within(limit: number, { name, milliseconds }: Timing): Target {
  const { median } = milliseconds;
  return { text: `at most ${limit} ms: ${name}`, value: `${Math.round(median)} ms`, met: median <= limit };
}

function ratioOf(timings: readonly Timing[], name: string): number {
  const ratio = timings.find((each) => each.name === name)?.ratio;
  if (ratio === undefined) throw new Error(`no side is called ${name}`);
  return ratio.median;
}

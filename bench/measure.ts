/** Time and memory of one side, in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** May be asked again and again. */
export type Run = () => unknown;

/** What one run took. */
export interface Spent {
  /** Milliseconds of processor time, of all threads. */
  processor: number;
  /** Milliseconds on the clock. */
  clock: number;
}

export interface Timing {
  name: string;
  /** Processor time of one run. */
  milliseconds: Spread;
  /** Median time on the clock. */
  clock: number;
  /** This side's time over the first side's time, round by round. */
  ratio: Spread;
}

/** A side that could not take part. */
export interface AbsentTiming {
  name: string;
  /** The package that is not installed. */
  needs: string;
}

/** Time per row at one size. */
export interface GrowthPoint {
  rows: number;
  nanosecondsPerRow: number;
}

/** Everything measured ends here, so nothing can be optimised away. */
let sink = 0;

function keep(result: unknown): void {
  if (typeof result === 'number') sink += result;
  else if (typeof result === 'object' && result !== null) sink += Object.keys(result).length;
}

export function sinkValue(): number {
  return sink;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
  return { median, low: sorted[0] as number, high: sorted.at(-1) as number };
}

/**
 * What one run takes: processor time of all threads of the process, so that garbage collection on other threads is paid for
 * and what else runs on the machine is not, and time on the clock. Runs are repeated until they took `enough` milliseconds, so
 * that each pays for the garbage it makes; nothing is collected by force, since that also throws away compiled code.
 */
export async function spend(run: Run, enough: number): Promise<Spent> {
  const start = performance.now();
  const before = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    const result = run();
    keep(result instanceof Promise ? await result : result);
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    if (spent >= enough) return { processor: spent / runs, clock: (performance.now() - start) / runs };
  }
}

const SAMPLES = 3;
const ENOUGH_SAMPLES = 5; // times what is enough for one: long runs are taken once

/** Nanoseconds a row, warmed up on few rows: at its size each of the samples makes garbage of its own. */
export async function nanosecondsPerRow(warmUp: Run, run: Run, rows: number, enough: number): Promise<number> {
  await spend(warmUp, enough);
  const times: number[] = [];
  for (let spent = 0; times.length < SAMPLES && spent < ENOUGH_SAMPLES * enough; ) {
    const { processor } = await spend(run, enough);
    times.push(processor);
    spent += Math.max(processor, enough);
  }
  return (spreadOf(times).median * 1e6) / rows;
}

export interface Memory {
  /** What the input occupies. */
  input: number;
  /** The highest resident size while running, above the input and what the process had before. */
  peak: number;
  /** What the result occupies. */
  result: number;
}

const MEGABYTE = 2 ** 20;

async function heapInUse(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('run with --expose-gc');
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20)); // array buffers are freed a little after their collection
    gc();
  }
  const { heapUsed, external } = process.memoryUsage(); // `external` holds the array buffers too
  return (heapUsed + external) / MEGABYTE;
}

/** Memory of one work; `times` is null where the input is no measure. */
export interface NamedMemory extends Memory {
  name: string;
  /** The peak as a multiple of the input. */
  times: number | null;
}

/** The system's own high-water mark of resident memory; null where there is no such file. */
function residentPeak(): number | null {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    return line === null ? null : Number(line[1]) / 1024;
  } catch {
    return null;
  }
}

function resetResidentPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // not Linux: the peak of the whole process stands, which counts against us
  }
}

/**
 * Memory of one call in a fresh process. Garbage that was not yet collected counts as memory, as it does for whoever pays
 * for the machine.
 */
export async function measureMemory<T>(makeInput: () => T, warmUp: () => unknown, run: (input: T) => unknown): Promise<Memory> {
  keep(warmUp());
  const heapBefore = await heapInUse();
  const residentBefore = process.memoryUsage().rss / MEGABYTE;
  const input = makeInput();
  const inputSize = (await heapInUse()) - heapBefore;
  resetResidentPeak();
  const result = run(input);
  const peak = residentPeak() ?? process.resourceUsage().maxRSS / 1024;
  const resultSize = (await heapInUse()) - heapBefore - inputSize;
  keep(result);
  keep(input);
  return { input: inputSize, peak: peak - residentBefore - inputSize, result: resultSize };
}

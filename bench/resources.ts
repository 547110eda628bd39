/** Memory and growth of every function that takes many rows. */
import type { CaseResult, Target } from './cases/case.js';
import type { GrowthPoint, NamedMemory } from './measure.js';
import { spreadOf } from './measure.js';

export const MEMORY = 'Memory';
export const GROWTH = 'Growth';

/** Times the input. */
const MEMORY_LIMIT = 3;
/** The slowest size over the quickest. */
const GROWTH_LIMIT = 1.25;

/** One promise for all works, and those that break it. */
function forAll(text: string, limit: number, values: readonly { name: string; value: number }[]): Target {
  const over = values.filter(({ value }) => !(value <= limit));
  const worst = spreadOf(values.map(({ value }) => value)).high;
  const names = over.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(', ');
  return { text, value: over.length === 0 ? `${worst.toFixed(2)} × at most` : `${values.length - over.length} of ${values.length}; not ${names}`, met: over.length === 0 };
}

export function memoryResult(rows: number, memory: NamedMemory[]): CaseResult {
  const measured = memory.flatMap(({ name, times }) => (times === null ? [] : [{ name, value: times }]));
  return {
    title: MEMORY,
    about: 'The peak of resident memory above the input, with garbage that is not collected yet and with the result. A goal is little and its tree has the rows, so it has no multiple.',
    rows,
    memory,
    targets: [forAll(`at most ${MEMORY_LIMIT} × the input above it, every function`, MEMORY_LIMIT, measured)],
    facts: [],
  };
}

/** Time per row at each size over that at the first. */
export const relativesOf = (points: readonly GrowthPoint[]): number[] => points.map(({ nanosecondsPerRow }) => nanosecondsPerRow / (points[0] as GrowthPoint).nanosecondsPerRow);

export function growthResult(sizes: readonly number[], works: { name: string; points: GrowthPoint[] }[], memory: readonly NamedMemory[]): CaseResult {
  const swings = works.flatMap(({ name, points }) => {
    if (points.length === 0) return [];
    const { low, high } = spreadOf(relativesOf(points));
    return [{ name, value: high / low }];
  });
  const peakOf = (wanted: string): number | null => memory.find(({ name }) => name === wanted)?.times ?? null;
  return {
    title: GROWTH,
    about:
      'Time per row as the input grows, the first size being 1, each size in a fresh process; and the peak of memory as a multiple of the input. Groups grow with the rows: people, deals, customers, goals. A size that is left out does not fit the memory given to the process.',
    growth: { sizes, works: works.map(({ name, points }) => ({ name, points, peak: peakOf(name) })) },
    targets: [forAll(`slowest size at most ${GROWTH_LIMIT} × the quickest, every function`, GROWTH_LIMIT, swings)],
    facts: [],
  };
}

import type { ScoreBand } from './rfm.types.js';

/** A line of rules with all its bands. */
export interface CompiledSegment {
  readonly id: string;
  readonly bands: {
    readonly recency: ScoreBand;
    readonly frequency: ScoreBand;
    readonly monetary: ScoreBand;
    readonly fm: ScoreBand;
  };
}

const holds = ([min, max]: ScoreBand, score: number): boolean => score >= min && score <= max;

/** `(frequency + monetary) / 2`, rounded half up. */
const meanOf = (frequency: number, monetary: number): number => (frequency + monetary + 1) >> 1;

/** The indexes of all lines that would take a triple of scores, the winning one first. */
function matchingLines(lines: readonly CompiledSegment[], recency: number, frequency: number, monetary: number): number[] {
  const fm = meanOf(frequency, monetary);
  const found: number[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const { bands } = lines[i] as CompiledSegment;
    const all = holds(bands.recency, recency) && holds(bands.frequency, frequency) && holds(bands.monetary, monetary) && holds(bands.fm, fm);
    if (all) found.push(i);
  }
  return found;
}

/** Calls back for every triple of scores, ascending, with the lines that would take it. */
export function walkCodes(
  bins: number,
  lines: readonly CompiledSegment[],
  visit: (recency: number, frequency: number, monetary: number, matching: readonly number[]) => void,
): void {
  for (let recency = 1; recency <= bins; recency += 1) {
    for (let frequency = 1; frequency <= bins; frequency += 1) {
      for (let monetary = 1; monetary <= bins; monetary += 1) {
        visit(recency, frequency, monetary, matchingLines(lines, recency, frequency, monetary));
      }
    }
  }
}

/** The ids of lines, each once, in order. */
export function segmentsOf(lines: readonly CompiledSegment[], indexes: readonly number[]): string[] {
  return [...new Set(indexes.map((index) => (lines[index] as CompiledSegment).id))];
}

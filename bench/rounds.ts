/** Sides that run in turns, and what comes of it. */
import type { Contest, Scale } from './cases/case.js';
import type { AbsentTiming, Spent, Timing } from './measure.js';
import { spreadOf } from './measure.js';
import { isInstalled } from './rivals/duckdb.js';

/** A side as it is listed; `missing` is the package that it lacks. */
export interface Listed {
  name: string;
  missing: string | null;
}

/**
 * Runs sides in turns, each round beginning with another one, so that a busy moment of the machine hits all of them.
 *
 * @returns what each side took in each round
 */
export async function playRounds(count: number, { least, most, until }: Scale['rounds'], play: (i: number) => Promise<Spent>): Promise<Spent[][]> {
  const times = Array.from({ length: count }, (): Spent[] => []);
  const begun = performance.now();
  for (let round = 0; round < most; round += 1) {
    if (round >= least && performance.now() - begun > until) break;
    for (let i = 0; i < count; i += 1) {
      const turn = (round + i) % count;
      times[turn]?.push(await play(turn));
    }
  }
  return times;
}

export const listSides = ({ sides }: Contest): Listed[] =>
  sides.map((side) => ({ name: side.name, missing: 'needs' in side && !isInstalled(side.needs) ? side.needs : null }));

/** Sides that are there, by their place in the list. */
export const presentOf = (sides: readonly Listed[]): number[] => [...sides.keys()].filter((i) => sides[i]?.missing === null);

/** Ratios are taken within a round, against the first side. */
export function tabulate(sides: readonly Listed[], times: readonly Spent[][]): (Timing | AbsentTiming)[] {
  const present = presentOf(sides);
  const base = times[0] as Spent[];
  return sides.map(({ name, missing }, i): Timing | AbsentTiming => {
    if (missing !== null) return { name, needs: missing };
    const own = times[present.indexOf(i)] as Spent[];
    return {
      name,
      milliseconds: spreadOf(own.map(({ processor }) => processor)),
      clock: spreadOf(own.map(({ clock }) => clock)).median,
      ratio: spreadOf(own.map(({ processor }, round) => processor / (base[round] as Spent).processor)),
    };
  });
}

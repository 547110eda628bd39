import type { Outcomes } from './lattice.kernel.js';
import { createRandom, throwCoins } from './random.kernel.js';

/** Coins are thrown by the word: deal by deal, each for 32 draws at a time. */
const BITS = 32;

/** Sorted sums as outcomes with their part of all draws. */
function aggregate<T extends number | bigint>(sums: ArrayLike<T>): { readonly steps: T[]; readonly probabilities: Float64Array } {
  const draws = sums.length;
  const steps: T[] = [];
  const counts: number[] = [];
  for (let i = 0; i < draws; i += 1) {
    const sum = sums[i] as T;
    if (i === 0 || sum !== steps[steps.length - 1]) {
      steps.push(sum);
      counts.push(0);
    }
    (counts[counts.length - 1] as number) += 1;
  }
  return { steps, probabilities: Float64Array.from(counts, (count) => count / draws) };
}

/** What each draw brings; the sum of the values is one that a double holds. */
function drawSums(values: Float64Array, chances: Float64Array, draws: number, seed: number): Float64Array {
  const sums = new Float64Array(Math.ceil(draws / BITS) * BITS);
  const random = createRandom(seed);
  for (let deal = 0; deal < values.length; deal += 1) {
    const value = values[deal] as number;
    const p = chances[deal] as number;
    for (let from = 0; from < sums.length; from += BITS) {
      for (let wins = throwCoins(p, random); wins !== 0; wins &= wins - 1) (sums[from + 31 - Math.clz32(wins & -wins)] as number) += value;
    }
  }
  return sums.subarray(0, draws);
}

/** Draws what independent deals bring; the values are whole numbers whose sum a double holds. */
export function simulateDeals(values: Float64Array, chances: Float64Array, draws: number, seed: number): Outcomes {
  const { steps, probabilities } = aggregate<number>(drawSums(values, chances, draws, seed).sort());
  return { steps: Float64Array.from(steps), probabilities };
}

/** The same for larger values: their digits are summed apart, each time with the same wins, for bigints in the loop would cost ten times as much. */
export function simulateLargeDeals(values: readonly bigint[], chances: Float64Array, draws: number, seed: number): Outcomes {
  const width = BigInt(Math.floor(53 - Math.log2(values.length + 1)));
  let sums = new Array<bigint>(draws).fill(0n);
  let rest = values;
  for (let place = 0n; rest.some((value) => value !== 0n); place += width) {
    const digits = Float64Array.from(rest, (value) => Number(BigInt.asUintN(Number(width), value)));
    const drawn = drawSums(digits, chances, draws, seed);
    const shift = place;
    sums = sums.map((sum, draw) => sum + (BigInt(drawn[draw] as number) << shift));
    rest = rest.map((value) => value >> width);
  }
  return aggregate(sums.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
}

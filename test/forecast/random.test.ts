import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/forecast/random.kernel.js';

const WORD = 2n ** 32n;
const low = (value: bigint): bigint => ((value % WORD) + WORD) % WORD;

/** The finalizer of MurmurHash3. */
function spread(word: bigint): bigint {
  let z = word ^ (word >> 16n);
  z = low(z * 0x85ebca6bn);
  z ^= z >> 13n;
  z = low(z * 0xc2b2ae35n);
  return z ^ (z >> 16n);
}

/** xoshiro128** by the book, on words without a sign. */
function* naiveRandom(seed: bigint): Generator<number> {
  const rotated = (x: bigint, k: bigint): bigint => low(x << k) | (x >> (32n - k));
  let counter = low(seed) ^ spread(seed / WORD);
  const [a, b, c, d] = [1, 2, 3, 4].map(() => spread((counter = low(counter + 0x9e3779b9n)))) as [bigint, bigint, bigint, bigint];
  const state = [a, b, c, d | 1n] as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield Number(low(rotated(low(state[1] * 5n), 7n) * 9n));
    const shifted = low(state[1] << 9n);
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11n);
  }
}

describe('random numbers', () => {
  it.each([0, 1, 2 ** 32 - 1, 2 ** 32, 987_654_321_012_345, Number.MAX_SAFE_INTEGER])('are for ever those of their seed (%d)', (seed) => {
    const random = createRandom(seed);
    const naive = naiveRandom(BigInt(seed));
    expect(Array.from({ length: 50 }, () => random() >>> 0)).toEqual(Array.from({ length: 50 }, () => naive.next().value as number));
  });
});

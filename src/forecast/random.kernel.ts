/** Draws 32 bits at a time. */
export type RandomBits = () => number;

const GOLDEN = 0x9e3779b9;

/** Spreads the bits of a counter over a word (the finalizer of MurmurHash3, as SplitMix uses it). */
function spread(counter: number): number {
  let z = counter | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/**
 * The generator xoshiro128** of Blackman and Vigna, its state filled by a SplitMix sequence that starts from both halves of
 * the seed. A seed gives the same numbers on every machine.
 *
 * @param seed - a whole number, 0 or more
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function createRandom(seed: number): RandomBits {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = (low ^ spread(high)) | 0;
  const next = (): number => spread((counter = (counter + GOLDEN) | 0));
  let a = next();
  let b = next();
  let c = next();
  let d = next() | 1; // a state of zeros would stay there
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * 32 throws of a coin that falls 1 with this probability, as the bits of a word. The binary digits of the probability are
 * compared with random digits until all 32 throws are decided, which takes about seven words, and rounds nothing.
 */
export function throwCoins(probability: number, random: RandomBits): number {
  let open = -1;
  let fallen = 0;
  let rest = probability;
  while (open !== 0 && rest > 0) {
    rest *= 2;
    const digits = random();
    if (rest >= 1) {
      rest -= 1;
      fallen |= open & ~digits; // a random number below the probability
      open &= digits;
    } else open &= ~digits;
  }
  return fallen;
}

/** 0 … count − 1 in random order (Fisher–Yates), without the bias of a remainder. */
export function shuffledIndices(count: number, random: RandomBits): Int32Array {
  const indices = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const size = i + 1;
    const fair = 2 ** 32 - (2 ** 32 % size);
    let drawn = random() >>> 0;
    while (drawn >= fair) drawn = random() >>> 0;
    const j = drawn % size;
    const held = indices[i] as number;
    indices[i] = indices[j] as number;
    indices[j] = held;
  }
  return indices;
}

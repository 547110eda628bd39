import { existsSync, readFileSync } from 'node:fs';
import type { PurchaseRow } from '../../src/types.js';

const folder = new URL('../../../shared/data/', import.meta.url);

/** Rows of a published table, each a list of numbers; null where the folder is not there. */
export function readTable(name: string): number[][] | null {
  const file = new URL(name, folder);
  if (!existsSync(file)) return null;
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(',').map(Number));
}

/** Numbers from 0 to 1, the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from the gamma distribution with rate 1 (Marsaglia and Tsang 2000). */
export function drawGamma(random: () => number, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function drawBeta(random: () => number, a: number, b: number): number {
  const left = drawGamma(random, a);
  return left / (left + drawGamma(random, b));
}

/** Customers who buy and leave as BG/NBD (`first` 0) or MBG/NBD (`first` 1) says, seen for 20 to 40 units. */
export function simulate(seed: number, customers: number, params: { r: number; alpha: number; a: number; b: number }, first: 0 | 1 = 0): PurchaseRow[] {
  const random = createRandom(seed);
  return Array.from({ length: customers }, () => {
    const rate = drawGamma(random, params.r) / params.alpha;
    const leaves = drawBeta(random, params.a, params.b);
    const age = 20 + 20 * random();
    let [frequency, ageAtLast, at] = [0, 0, 0];
    let stays = first === 0 || random() >= leaves;
    while (stays) {
      at += -Math.log(1 - random()) / rate;
      if (!(at <= age)) break;
      frequency += 1;
      ageAtLast = at;
      stays = random() >= leaves;
    }
    return { frequency, ageAtLast, age };
  });
}

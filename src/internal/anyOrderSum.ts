import { LOWEST_FIRST } from './columnOrder.js';

/** A sum of finite numbers that is the same in whatever order they come. */
export interface AnyOrderSum {
  add(value: number): void;
  total(): number;
}

const EXPONENTS = 2048;
const UPPER_HALF = 0xf800_0000;
/** As many whole numbers up to this as a sum may have stay within 2^53. */
const LARGEST_WHOLE = 2 ** 26;

/**
 * Each number is cut into its upper 26 bits and what is left, and these are added up by exponent: such sums are exact for up to
 * 2^26 numbers, so that their order has no say. No number is kept, and none is sorted.
 */
export function createAnyOrderSum(): AnyOrderSum {
  const cut = new Float64Array(1);
  const words = new Uint32Array(cut.buffer);
  const [low, high] = LOWEST_FIRST ? [0, 1] : [1, 0];
  const upper = new Float64Array(EXPONENTS);
  const lower = new Float64Array(EXPONENTS);
  let whole = 0; // most weights are whole numbers, and need not be cut
  const put = (value: number): void => {
    cut[0] = value;
    const exponent = ((words[high] as number) >>> 20) & (EXPONENTS - 1);
    words[low] = (words[low] as number) & UPPER_HALF;
    upper[exponent] = (upper[exponent] as number) + cut[0];
    lower[exponent] = (lower[exponent] as number) + (value - cut[0]);
  };
  return {
    add(value) {
      if (Number.isInteger(value) && Math.abs(value) <= LARGEST_WHOLE) whole += value;
      else put(value);
    },
    total() {
      put(whole);
      whole = 0;
      return lower.reduce((sum, each) => sum + each, 0) + upper.reduce((sum, each) => sum + each, 0);
    },
  };
}

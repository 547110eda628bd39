import type { Fraction } from '../internal/fraction.js';
import { gcd, ZERO } from '../internal/fraction.js';
import type { Family } from './family.kernel.js';
import { restOf } from './family.kernel.js';

/** What a tree would hold if nothing were rounded from the root down, in steps. */
export interface ExactTree {
  /** Families whose children are leaves, in tree order. */
  readonly families: readonly Family[];
  /** For each of them what one unit of weight gets: `shares[i] / denominator`. */
  readonly shares: readonly bigint[];
  readonly denominator: bigint;
}

function lowest(n: bigint, d: bigint): Fraction {
  const common = gcd(n, d);
  return common <= 1n ? { n, d } : { n: n / common, d: d / common };
}

/** What a unit of weight gets of a value, less what is locked. */
function perWeight(value: Fraction, family: Family): Fraction {
  return family.open === 0n ? ZERO : lowest(restOf(value.n, family.locked * value.d), value.d * family.open);
}

/** Follows the exact values down to the parents of leaves. */
export function followExact(root: Family): ExactTree {
  const families: Family[] = [];
  const fractions: Fraction[] = [];
  const visit = (family: Family, value: Fraction): void => {
    const share = perWeight(value, family);
    if (family.families === null) {
      families.push(family);
      fractions.push(share);
      return;
    }
    for (const [i, child] of family.families.entries()) {
      const lock = family.locks?.[i] ?? null;
      visit(child, lock !== null ? { n: lock, d: 1n } : { n: share.n * (family.weights[i] as bigint), d: share.d });
    }
  };
  visit(root, { n: root.value, d: 1n });
  let denominator = 1n;
  for (const each of new Set(fractions.map(({ d }) => d))) denominator *= each / gcd(denominator, each);
  return { families, shares: fractions.map(({ n, d }) => n * (denominator / d)), denominator };
}

/** Exact column sums over the denominator: of all leaves, and of those that are not locked. */
export function sumColumns(tree: ExactTree, columns: number): { readonly all: bigint[]; readonly free: bigint[] } {
  const free = new Array<bigint>(columns).fill(0n);
  const locked = new Array<bigint>(columns).fill(0n);
  for (const [k, family] of tree.families.entries()) {
    const share = tree.shares[k] as bigint;
    for (const [i, weight] of family.weights.entries()) {
      const column = family.column + i;
      const lock = family.locks?.[i] ?? null;
      if (lock !== null) locked[column] = (locked[column] as bigint) + lock * tree.denominator;
      else if (weight !== 0n) free[column] = (free[column] as bigint) + share * weight;
    }
  }
  return { all: free.map((each, i) => each + (locked[i] as bigint)), free };
}

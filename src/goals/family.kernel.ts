import type { AllocationMethod } from '../internal/allocate.js';
import { allocateUnits } from '../internal/allocate.js';
import type { IsoDate } from '../types.js';

/** A child of a node: a period, or an owner. */
export interface Member {
  readonly key: string;
  /** First day; null for an owner, who has the days of the parent. */
  readonly startText: IsoDate | null;
  readonly endText: IsoDate | null;
}

/** A node's children as columns of numbers: a tree has far more leaves than anything else, and they need no object of their own. */
export interface Family extends Omit<HandedOut, 'outcome'> {
  /** Path of the parent. */
  readonly path: string;
  readonly kind: 'period' | 'owner';
  readonly members: readonly Member[];
  /** First day of the parent. */
  readonly startText: IsoDate;
  readonly endText: IsoDate;
  readonly weights: readonly bigint[];
  /** Settled values in steps; null when there are none. */
  readonly locks: readonly (bigint | null)[] | null;
  /** The children's own families; null when the children are leaves. */
  readonly families: Family[] | null;
  /** Column of the first child, where the children are leaves. */
  readonly column: number;
  /** Parents of leaves with one group share a sum that is held when both axes are. */
  readonly group: number;
  /** What the parent holds. */
  value: bigint;
}

/** What the siblings of one node get. */
export interface HandedOut {
  /** What each child carries, in steps. */
  readonly values: bigint[];
  /** Σ weights of the children that are not locked. */
  readonly open: bigint;
  /** Σ weights. */
  readonly whole: bigint;
  /** Σ locked values. */
  readonly locked: bigint;
  /** What the parent holds less its children. */
  readonly residual: bigint;
  /** Locked children leave nothing for the others. */
  readonly isExceeded: boolean;
  /** `exceeds`, `below`: locks left something over. `weightless`: it could not be handed out, since all weights are 0. */
  readonly outcome: 'placed' | 'exceeds' | 'below' | 'weightless';
}

/** What is left for those who are not locked, in the direction of the value; nothing when the locks pass it. */
export function restOf(value: bigint, locked: bigint): bigint {
  const rest = value - locked;
  return value < 0n ? (rest > 0n ? 0n : rest) : rest < 0n ? 0n : rest;
}

/** Hands out a value among siblings, of whom some may keep what is settled. */
export function handOut(
  value: bigint,
  weights: readonly bigint[],
  locks: readonly (bigint | null)[] | null,
  method: AllocationMethod,
): HandedOut {
  let whole = 0n;
  for (const weight of weights) whole += weight;
  if (locks === null) {
    if (whole === 0n || value === 0n) {
      const outcome = value === 0n ? 'placed' : 'weightless';
      return { values: weights.map(() => 0n), open: whole, whole, locked: 0n, residual: value, isExceeded: false, outcome };
    }
    return { values: allocateUnits(value, weights, method), open: whole, whole, locked: 0n, residual: 0n, isExceeded: false, outcome: 'placed' };
  }
  let locked = 0n;
  let open = 0n;
  const free: number[] = [];
  for (const [i, lock] of locks.entries()) {
    if (lock !== null) {
      locked += lock;
      continue;
    }
    open += weights[i] as bigint;
    free.push(i);
  }
  const isExceeded = value < 0n ? locked < value : locked > value;
  const rest = restOf(value, locked);
  const values = locks.map((lock) => lock ?? 0n);
  const isPlaced = rest !== 0n && open > 0n;
  if (isPlaced) {
    const parts = allocateUnits(rest, free.map((i) => weights[i] as bigint), method);
    for (const [k, i] of free.entries()) values[i] = parts[k] as bigint;
  }
  const residual = isPlaced ? 0n : value - locked;
  const outcome = isExceeded ? 'exceeds' : residual === 0n ? 'placed' : free.length === 0 ? 'below' : 'weightless';
  return { values, open, whole, locked, residual, isExceeded, outcome };
}

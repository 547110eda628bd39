import type { DecimalColumn } from '../internal/scaled.js';

/** Exact sums of amounts, one in each place. */
export interface ExactSums {
  /** Adds the amount of a deal. */
  add(place: number, deal: number): void;
  /** The sum in units of the amounts' scale. */
  read(place: number): bigint;
}

/** Sums of a column: in doubles as long as they are exact, what would pass that goes to a bigint. */
function createSums(places: number, { units }: DecimalColumn): ExactSums {
  if (Array.isArray(units)) {
    const sums = new Array<bigint>(places).fill(0n);
    return {
      add(place, deal) {
        sums[place] = (sums[place] as bigint) + (units[deal] as bigint);
      },
      read: (place) => sums[place] as bigint,
    };
  }
  const sums = new Float64Array(places);
  const full = new Map<number, bigint>();
  return {
    add(place, deal) {
      const sum = (sums[place] as number) + (units[deal] as number);
      if (sum <= Number.MAX_SAFE_INTEGER) {
        sums[place] = sum;
        return;
      }
      full.set(place, (full.get(place) ?? 0n) + BigInt(sums[place] as number));
      sums[place] = units[deal] as number;
    },
    read: (place) => BigInt(sums[place] as number) + (full.get(place) ?? 0n),
  };
}

/** Counts of a row, by the names that a tally has for them too. */
export const ROW_COUNTS = [
  'reached',
  'skipped',
  'opening',
  'entries',
  'advanced',
  'lost',
  'regressed',
  'movedOut',
  'stillHere',
  'numerator',
  'denominator',
  'alsoFirst',
  'missing',
] as const;
const CELL_COUNTS = ['deals', 'wonDeals', 'lostDeals', 'openDeals', 'reopened', 'createdWon', 'matured', 'maturedWon', 'closedMissing'] as const;

type Counts<Name extends string> = { readonly [name in Name]: Int32Array };

/**
 * What is counted, in cells: one for each slice. Counts of stages stand at `cell × stages + position`. `numerator` and
 * `denominator` are those of `fromPrevious`, `alsoFirst` the numerator of `fromFirst`.
 */
export interface Tally extends Counts<(typeof ROW_COUNTS)[number]>, Counts<(typeof CELL_COUNTS)[number]> {
  readonly cells: number;
  readonly stages: number;
  readonly value: { read(place: number): bigint };
  readonly wonValue: { read(place: number): bigint };
  readonly closedValue: { read(place: number): bigint };
}

/** A tally that is being filled. */
export interface OpenTally extends Tally {
  readonly value: ExactSums;
  readonly wonValue: ExactSums;
  readonly closedValue: ExactSums;
}

function createCounts<Name extends string>(names: readonly Name[], size: number): Counts<Name> {
  return Object.fromEntries(names.map((name) => [name, new Int32Array(size)])) as Counts<Name>;
}

export function createTally(cells: number, stages: number, values: DecimalColumn): OpenTally {
  return {
    cells,
    stages,
    ...createCounts(ROW_COUNTS, cells * stages),
    ...createCounts(CELL_COUNTS, cells),
    value: createSums(cells * stages, values),
    wonValue: createSums(cells, values),
    closedValue: createSums(cells, values),
  };
}

/** Counts how a visit ended, by the stage that came after it: its position, −1 beside the order, and whether it is a lost one. */
export function countExit(tally: OpenTally, place: number, position: number, next: number, isLost: boolean): void {
  if (next > position) (tally.advanced[place] as number) += 1;
  else if (next >= 0) (tally.regressed[place] as number) += 1;
  else if (isLost) (tally.lost[place] as number) += 1;
  else (tally.movedOut[place] as number) += 1;
}

function fold(counts: Int32Array, places: number): Int32Array {
  const sums = new Int32Array(places);
  for (let i = 0; i < counts.length; i += 1) (sums[i % places] as number) += counts[i] as number;
  return sums;
}

/** All cells as one, for cells that share no deal. */
export function mergeCells(tally: Tally): Tally {
  const { cells, stages } = tally;
  const merge = (sums: { read(place: number): bigint }, places: number): { read(place: number): bigint } => ({
    read(place) {
      let sum = 0n;
      for (let cell = 0; cell < cells; cell += 1) sum += sums.read(cell * places + place);
      return sum;
    },
  });
  const entriesOf = <Name extends (typeof ROW_COUNTS)[number] | (typeof CELL_COUNTS)[number]>(names: readonly Name[], places: number): Counts<Name> =>
    Object.fromEntries(names.map((name) => [name, fold(tally[name], places)])) as Counts<Name>;
  return {
    cells: 1,
    stages,
    ...entriesOf(ROW_COUNTS, stages),
    ...entriesOf(CELL_COUNTS, 1),
    value: merge(tally.value, stages),
    wonValue: merge(tally.wonValue, 1),
    closedValue: merge(tally.closedValue, 1),
  };
}

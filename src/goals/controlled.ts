import { EXACT_DOUBLE } from '../internal/fraction.js';
import type { AllocationMethod } from '../internal/allocate.js';
import { allocateUnits } from '../internal/allocate.js';
import { ABSENT, IDLE, OPEN, roundTable } from './controlled.kernel.js';
import type { RoundingTable } from './controlled.kernel.js';
import type { ExactTree } from './exact.kernel.js';
import type { Family } from './family.kernel.js';

/** More than a cell ever falls; a floor above it never stands in the way. */
const HIGH = /* @__PURE__ */ (() => 1n << 30n)();

/** Where a cell of the table stands in the tree. */
interface Place {
  readonly family: Family;
  readonly member: number;
  readonly share: bigint;
}

/**
 * Rounds the leaves again so that both axes hold: groups of leaves keep what they hold together, columns get what
 * `allocate` makes of that by their exact sums. Then the nodes between them are added up.
 */
export function controlLeaves(root: Family, tree: ExactTree, exactColumns: readonly bigint[], groups: number, method: AllocationMethod): void {
  const isNegative = root.value < 0n;
  const size = (value: bigint): bigint => (isNegative ? -value : value);
  const places: Place[][] = Array.from({ length: groups }, () => []);
  const sums = new Array<bigint>(groups).fill(0n);
  let total = 0n;
  for (const [k, family] of tree.families.entries()) {
    for (const [member, value] of family.values.entries()) {
      if ((family.locks?.[member] ?? null) !== null) continue;
      (places[family.group] as Place[]).push({ family, member, share: size(tree.shares[k] as bigint) });
      sums[family.group] = (sums[family.group] as bigint) + size(value);
      total += size(value);
    }
  }
  const weights = exactColumns.map(size);
  if (total === 0n || weights.every((weight) => weight === 0n)) return;
  const columnSums = allocateUnits(total, weights, method);
  const isTurned = columnSums.length > groups;
  // where locks leave no table with both sums, it is those of the groups that hold
  if (!writeTable(places, sums, columnSums, tree.denominator, size, isTurned)) writeTable(places, sums, columnSums, tree.denominator, size, false);
  addUp(root);
}

/**
 * Rounds the table and writes the cells back; tells whether the groups have their sums. Rows always keep theirs, and it is
 * quickest with the smaller side as columns.
 *
 * @param isTurned - the groups are the columns of the table
 */
function writeTable(
  places: readonly (readonly Place[])[],
  groupSums: readonly bigint[],
  columnSums: readonly bigint[],
  denominator: bigint,
  size: (value: bigint) => bigint,
  isTurned: boolean,
): boolean {
  const [rowSums, sums] = isTurned ? [columnSums, groupSums] : [groupSums, columnSums];
  const rows = rowSums.length;
  const columns = sums.length;
  const cells = rows * columns;
  const kinds = new Uint8Array(cells).fill(ABSENT);
  const floors = new Int32Array(cells);
  const rests = new Float64Array(cells);
  const bases = new Array<bigint>(cells);
  const rowNeeds = [...rowSums];
  const columnNeeds = [...sums];
  const cellOf = (group: number, column: number): number => (isTurned ? group * rows + column : column * rows + group);
  for (const [group, row] of places.entries()) {
    for (const { family, member, share } of row) {
      const cell = cellOf(group, family.column + member);
      const weight = family.weights[member] as bigint;
      kinds[cell] = weight === 0n ? IDLE : OPEN;
      const exact = share * weight;
      const floor = exact / denominator;
      const rest = exact - floor * denominator;
      bases[cell] = floor;
      floors[cell] = Number(floor < HIGH ? floor : HIGH);
      if (rest !== 0n) rests[cell] = toRest(rest, denominator);
      const column = Math.floor(cell / rows);
      rowNeeds[cell % rows] = (rowNeeds[cell % rows] as bigint) - floor;
      columnNeeds[column] = (columnNeeds[column] as bigint) - floor;
    }
  }
  const table: RoundingTable = {
    rows,
    columns,
    kinds,
    floors,
    rests,
    rowNeeds: Int32Array.from(rowNeeds, Number),
    columnNeeds: Int32Array.from(columnNeeds, Number),
  };
  const moves = roundTable(table);
  let isHeld = true;
  for (const [group, row] of places.entries()) {
    let sum = 0n;
    for (const { family, member } of row) {
      const cell = cellOf(group, family.column + member);
      const value = (bases[cell] as bigint) + BigInt(moves[cell] as number);
      family.values[member] = size(value);
      sum += value;
    }
    isHeld &&= sum === groupSums[group];
  }
  return isHeld;
}

/** A part of one as a double, above 0 as it is. */
function toRest(n: bigint, d: bigint): number {
  if (d <= EXACT_DOUBLE) return Number(n) / Number(d);
  return Math.max(Number((n << 53n) / d) / 2 ** 53, Number.MIN_VALUE);
}

/** Nodes between the sums that are held and the leaves hold what their children do. */
function addUp(family: Family): bigint {
  let sum = family.residual;
  for (let i = 0; i < family.values.length; i += 1) {
    const child = family.families?.[i];
    if (child !== undefined) family.values[i] = child.value = addUp(child);
    sum += family.values[i] as bigint;
  }
  return sum;
}

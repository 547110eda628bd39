import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, IDLE, OPEN, roundTable } from '../../src/goals/controlled.kernel.js';
import { PATIENCE, runs } from '../oracle/laws.js';

interface Cell {
  readonly kind: number;
  readonly floor: number;
  /** In eighths, so that every comparison of costs is exact. */
  readonly rest: number;
}

/** Cells of exact value 0 that move, steps outside the two whole numbers around the values, and 64 × the squared distances. */
function costOf(cells: readonly Cell[], values: readonly number[]): number[] {
  let idle = 0;
  let outside = 0;
  let squares = 0;
  for (const [i, { kind, floor, rest }] of cells.entries()) {
    const value = values[i]!;
    if (kind === IDLE) idle += value;
    outside += Math.max(floor - value, value - floor - (rest > 0 ? 1 : 0), 0);
    squares += (8 * (value - floor) - rest) ** 2;
  }
  return [idle, outside, squares];
}

const sumsOf = (values: readonly number[], rows: number, columns: number): { rowSums: number[]; columnSums: number[] } => ({
  rowSums: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => values[column * rows + row]!).reduce((a, b) => a + b, 0)),
  columnSums: Array.from({ length: columns }, (_, column) => values.slice(column * rows, (column + 1) * rows).reduce((a, b) => a + b, 0)),
});

/** The best of all tables with the sums. */
function searchAll(cells: readonly Cell[], rows: number, rowSums: readonly number[], columnSums: readonly number[]): number[] | null {
  let best: number[] | null = null;
  const values = cells.map(() => 0);
  const rowLeft = [...rowSums];
  const columnLeft = [...columnSums];
  const visit = (at: number): void => {
    if (at === cells.length) {
      if (rowLeft.some((left) => left !== 0) || columnLeft.some((left) => left !== 0)) return;
      const cost = costOf(cells, values);
      const difference = best === null ? -1 : (cost.map((each, i) => each - best![i]!).find((each) => each !== 0) ?? 0);
      if (difference < 0) best = cost;
      return;
    }
    const row = at % rows;
    const column = Math.floor(at / rows);
    if (row === 0 && column > 0 && columnLeft[column - 1] !== 0) return;
    const most = cells[at]!.kind === ABSENT ? 0 : Math.min(rowLeft[row]!, columnLeft[column]!);
    for (let value = 0; value <= most; value += 1) {
      values[at] = value;
      rowLeft[row]! -= value;
      columnLeft[column]! -= value;
      visit(at + 1);
      rowLeft[row]! += value;
      columnLeft[column]! += value;
    }
    values[at] = 0;
  };
  visit(0);
  return best;
}

function round(cells: readonly Cell[], rows: number, rowSums: readonly number[], columnSums: readonly number[]): number[] {
  const columns = columnSums.length;
  const floors = cells.map(({ floor }) => floor);
  const held = sumsOf(floors, rows, columns);
  const moves = roundTable({
    rows,
    columns,
    kinds: Uint8Array.from(cells, ({ kind }) => kind),
    floors: Int32Array.from(floors),
    rests: Float64Array.from(cells, ({ rest }) => rest / 8),
    rowNeeds: Int32Array.from(rowSums, (sum, i) => sum - held.rowSums[i]!),
    columnNeeds: Int32Array.from(columnSums, (sum, i) => sum - held.columnSums[i]!),
  });
  return floors.map((floor, i) => floor + moves[i]!);
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant(OPEN), floor: fc.nat(2), rest: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.constant({ kind: IDLE, floor: 0, rest: 0 }) },
  { weight: 1, arbitrary: fc.constant({ kind: ABSENT, floor: 0, rest: 0 }) },
);

describe('laws of rounding a table to its sums', () => {
  it('finds the best of all tables', () => {
    const table = fc
      .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          cells: fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }),
          steps: fc.array(fc.nat(2), { minLength: rows * columns, maxLength: rows * columns }),
        }),
      );
    let compared = 0;
    fc.assert(
      fc.property(table, ({ rows, columns, cells, steps }) => {
        const some = cells.map(({ kind, floor }, i) => (kind === ABSENT ? 0 : kind === IDLE ? steps[i]! : Math.max(floor + steps[i]! - 1, 0)));
        const { rowSums, columnSums } = sumsOf(some, rows, columns);
        const hasOpen = rowSums.every((sum, row) => sum === 0 || cells.some(({ kind }, i) => i % rows === row && kind === OPEN));
        if (!hasOpen) return;
        compared += 1;
        const values = round(cells, rows, rowSums, columnSums);
        expect(sumsOf(values, rows, columns)).toEqual({ rowSums, columnSums });
        expect(costOf(cells, values)).toEqual(searchAll(cells, rows, rowSums, columnSums));
      }),
      runs(2000),
    );
    const { numRuns = 0 } = runs(2000);
    expect(compared).toBeGreaterThan(numRuns < 2000 ? numRuns / 8 : 500);
  }, PATIENCE);

  it('leaves whole values that meet the sums as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(5)), (rows, columns, stream) => {
        const values = [...stream.take(rows * columns)];
        const { rowSums, columnSums } = sumsOf(values, rows, columns);
        const cells = values.map((floor) => ({ kind: floor === 0 ? IDLE : OPEN, floor, rest: 0 }));
        expect(round(cells, rows, rowSums, columnSums)).toEqual(values);
      }),
      runs(100),
    );
  }, PATIENCE);

  it('stays within the two whole numbers around each value where sums are rounded likewise', () => {
    const size = fc.integer({ min: 2, max: 25 });
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.integer({ min: 1, max: 800 })), (rows, columns, stream) => {
        // any table of eighths, and the sums of one rounding of it, which exists for every table
        const eighths = [...stream.take(rows * columns)];
        const cells = eighths.map((each) => ({ kind: OPEN, floor: Math.floor(each / 8), rest: each % 8 }));
        const rounded = eighths.map((each, i) => Math.floor(each / 8) + (each % 8 > 0 && (i * 7 + each) % 8 < each % 8 ? 1 : 0));
        const { rowSums, columnSums } = sumsOf(rounded, rows, columns);
        const values = round(cells, rows, rowSums, columnSums);
        expect(sumsOf(values, rows, columns)).toEqual({ rowSums, columnSums });
        const [, outside, squares] = costOf(cells, values);
        expect(outside).toBe(0);
        expect(squares).toBeLessThanOrEqual(costOf(cells, rounded)[2]!);
      }),
      runs(100),
    );
  }, PATIENCE);
});

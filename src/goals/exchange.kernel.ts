/** The cheapest way to move a step from one column to another inside one row, for every two columns. */
export interface Exchange {
  /** By `from × columns + to`; ∞ where no row can. */
  readonly costs: Float64Array;
  /** The row that does it. */
  readonly rows: Int32Array;
  /** Looks again at what a moved cell has changed. */
  refresh(cell: number): void;
}

/**
 * @param up - what one more step costs by `column × rows + row`; ∞ where there is none
 * @param down - what one step less saves; −∞ where there is none
 */
export function createExchange(rows: number, columns: number, up: Float64Array, down: Float64Array): Exchange {
  const costs = new Float64Array(columns * columns).fill(Infinity);
  const cheapest = new Int32Array(columns * columns);
  const lookAt = (from: number, to: number): void => {
    let best = Infinity;
    let found = 0;
    for (let row = 0, give = from * rows, take = to * rows; row < rows; row += 1, give += 1, take += 1) {
      const cost = (up[take] as number) - (down[give] as number);
      if (cost < best) {
        best = cost;
        found = row;
      }
    }
    costs[from * columns + to] = best;
    cheapest[from * columns + to] = found;
  };
  const compareWith = (from: number, to: number, row: number): void => {
    const pair = from * columns + to;
    if (cheapest[pair] === row) lookAt(from, to);
    else {
      const cost = (up[to * rows + row] as number) - (down[from * rows + row] as number);
      if (cost < (costs[pair] as number)) {
        costs[pair] = cost;
        cheapest[pair] = row;
      }
    }
  };
  for (let from = 0; from < columns; from += 1) for (let to = 0; to < columns; to += 1) if (from !== to) lookAt(from, to);
  return {
    costs,
    rows: cheapest,
    refresh(cell) {
      const column = Math.floor(cell / rows);
      const row = cell - column * rows;
      for (let other = 0; other < columns; other += 1) {
        if (other === column) continue;
        compareWith(column, other, row);
        compareWith(other, column, row);
      }
    },
  };
}

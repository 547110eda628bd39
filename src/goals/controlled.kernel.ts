import { createExchange } from './exchange.kernel.js';

/*
 * Controlled rounding: whole numbers for the cells of a table whose row and column sums are given, as near their exact
 * values as the sums allow. A flow of least cost between columns, whose cost is, in this order: cells of exact value 0 that
 * move, steps outside the two whole numbers around an exact value, squared distance. Each row is rounded by itself first,
 * the best answer to the row sums alone. Then every column gets a price, and columns that hold too much or too little are
 * priced until their sums come near; a row always stays the best answer to its sum and the prices. What is left is moved in
 * single steps along paths of least cost from columns that hold too much to columns that lack. Shortest such paths keep the
 * table optimal to the end (R. G. Busacker and P. J. Gowen, 1960).
 */

/** No part of the table. */
export const ABSENT = 0;
export const OPEN = 1;
/** A cell of exact value 0. */
export const IDLE = 2;

/** A table to be rounded. Best laid out with no more columns than rows. */
export interface RoundingTable {
  readonly rows: number;
  readonly columns: number;
  /** `ABSENT`, `OPEN` or `IDLE` by `column × rows + row`, as all cells. */
  readonly kinds: Uint8Array;
  /** How far a cell can fall below its floor: its floor, cut to what fits. */
  readonly floors: Int32Array;
  /** Exact value less its floor. */
  readonly rests: Float64Array;
  /** Row and column sums less the floors in them. */
  readonly rowNeeds: Int32Array;
  readonly columnNeeds: Int32Array;
}

/** A table while it is rounded. */
interface Board {
  readonly table: RoundingTable;
  readonly moves: Int32Array;
  /** What one more step costs; ∞ where there is none. */
  readonly up: Float64Array;
  /** What one step less saves; −∞ where there is none. */
  readonly down: Float64Array;
  /** How many steps a column holds too much. */
  readonly excess: Int32Array;
  /** Prices of the columns. */
  readonly prices: Float64Array;
  readonly unit: number;
  /** More than a whole round of moves inside the two whole numbers around the values can save. */
  readonly outside: number;
  /** What a cell of exact value 0 costs to move; ∞ as long as they stay. */
  idle: number;
}

/** What the squared distance grows by from `move` to the next, and what leaving the two whole numbers around the value costs. */
function stepCost(board: Board, cell: number, move: number): number {
  const { unit, outside, table } = board;
  const rest = table.rests[cell] as number;
  const cost = unit * (2 * move + 1) - 2 * Math.round(rest * unit);
  if (move < 0) return cost - outside;
  const kept = move > 0 || rest === 0 ? cost + outside : cost;
  return table.kinds[cell] === IDLE ? kept + board.idle : kept;
}

function updateCosts(board: Board, cell: number): void {
  const { table, moves, up, down } = board;
  const move = moves[cell] as number;
  const isThere = table.kinds[cell] !== ABSENT;
  up[cell] = isThere ? stepCost(board, cell, move) : Infinity;
  down[cell] = isThere && (table.floors[cell] as number) + move > 0 ? stepCost(board, cell, move - 1) : -Infinity;
}

function moveCell(board: Board, cell: number, by: 1 | -1): void {
  const column = Math.floor(cell / board.table.rows);
  board.moves[cell] = (board.moves[cell] as number) + by;
  board.excess[column] = (board.excess[column] as number) + by;
  updateCosts(board, cell);
}

function createBoard(table: RoundingTable): Board {
  const { rows, columns } = table;
  const cells = rows * columns;
  const unit = columns <= 512 ? 2 ** 20 : 2 ** 12; // so that a path's cost stays a whole number in a double
  const board: Board = {
    table,
    moves: new Int32Array(cells),
    up: new Float64Array(cells),
    down: new Float64Array(cells),
    excess: table.columnNeeds.map((need) => -need),
    prices: new Float64Array(columns),
    unit,
    outside: 4 * (columns + 2) * unit,
    idle: Infinity,
  };
  for (let cell = 0; cell < cells; cell += 1) updateCosts(board, cell);
  return board;
}

/** Rounds the cells; returns what is added to each floor. Columns that the cells cannot meet stay as near as they come. */
export function roundTable(table: RoundingTable): Int32Array {
  const board = createBoard(table);
  for (let row = 0; row < table.rows; row += 1) roundRow(board, row);
  priceColumns(board);
  settleColumns(board);
  if (board.excess.some((each) => each > 0)) {
    openIdle(board);
    settleColumns(board);
  }
  return board.moves;
}

/** The best answer to a row's sum alone: the largest rests go up, a tie to the larger value, then as they stand. */
function roundRow(board: Board, row: number): void {
  const { rows, floors, rests, rowNeeds, kinds } = board.table;
  const cells = kinds.length;
  let need = rowNeeds[row] as number;
  if (need > 0) {
    const order: number[] = [];
    for (let cell = row; cell < cells; cell += rows) if (kinds[cell] === OPEN && (rests[cell] as number) > 0) order.push(cell);
    order.sort((a, b) => (rests[b] as number) - (rests[a] as number) || (floors[b] as number) - (floors[a] as number) || a - b);
    for (const cell of order.slice(0, need)) {
      moveCell(board, cell, 1);
      need -= 1;
    }
  }
  // sums of the level above may ask for more, or less, than rounding up and down gives
  const sign = need > 0 ? 1 : -1;
  const costs = need > 0 ? board.up : board.down;
  for (; need !== 0; need -= sign) {
    let best = row;
    for (let cell = row + rows; cell < cells; cell += rows) {
      if (sign * (costs[cell] as number) < sign * (costs[best] as number)) best = cell;
    }
    if (Math.abs(costs[best] as number) === Infinity) return;
    moveCell(board, best, sign);
  }
}

const MOST_SWEEPS = 12;

const sizeOf = (excess: Int32Array): number => excess.reduce((sum, each) => sum + Math.abs(each), 0);

/** Changes the price of one column after the other by what it takes to bring its sum in order, the other prices as they are. */
function priceColumns(board: Board): void {
  const { excess, table } = board;
  let before = Infinity;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const size = sizeOf(excess);
    if (size === 0 || size > 0.9 * before) return;
    before = size;
    for (let column = 0; column < table.columns; column += 1) {
      if (excess[column] !== 0) priceColumn(board, column, (excess[column] as number) > 0 ? 1 : -1);
    }
  }
}

/** @param sign - 1: the column holds too much and gives to others; −1: it takes from them */
function priceColumn(board: Board, column: number, sign: 1 | -1): void {
  const { table, up, down, prices, excess, unit } = board;
  const { rows, columns } = table;
  const [own, other] = sign === 1 ? [down, up] : [up, down];
  const worths = new Float64Array(rows).fill(-Infinity);
  const partners = new Int32Array(rows);
  for (let each = 0; each < columns; each += 1) {
    if (each === column) continue;
    const price = prices[each] as number;
    for (let row = 0, cell = each * rows; row < rows; row += 1, cell += 1) {
      const worth = sign * (price - (other[cell] as number));
      if (worth > (worths[row] as number)) {
        worths[row] = worth;
        partners[row] = cell;
      }
    }
  }
  const first = column * rows;
  const losses = worths.map((worth, row) => {
    const mine = own[first + row] as number;
    return worth === -Infinity || Math.abs(mine) === Infinity ? Infinity : sign * ((prices[column] as number) - mine) - worth;
  });
  const sorted = losses.slice().sort();
  const wanted = Math.abs(excess[column] as number);
  // beyond that a row might want to move a second step
  const limit = Math.min(sorted[Math.min(wanted, rows) - 1] as number, (sorted[0] as number) + unit);
  if (limit === Infinity) return;
  let left = wanted;
  const give = (row: number): void => {
    moveCell(board, first + row, sign === 1 ? -1 : 1);
    moveCell(board, partners[row] as number, sign);
    left -= 1;
  };
  for (let row = 0; row < rows; row += 1) if ((losses[row] as number) < limit) give(row);
  for (let row = 0; row < rows && left > 0; row += 1) if (losses[row] === limit) give(row);
  prices[column] = (prices[column] as number) - sign * limit;
}

/** Lets the cells of exact value 0 move, at a cost above everything else: nothing that opens now may look cheaper than free. */
function openIdle(board: Board): void {
  const { table, prices, outside, unit } = board;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const price of prices) {
    lowest = Math.min(lowest, price);
    highest = Math.max(highest, price);
  }
  board.idle = 4 * (table.columns + 2) * (outside + 4 * unit) + highest - lowest;
  for (let cell = 0; cell < table.kinds.length; cell += 1) if (table.kinds[cell] === IDLE) updateCosts(board, cell);
}

/** Moves single steps along the cheapest paths of exchanges until every column is met, or cannot be. */
function settleColumns(board: Board): void {
  const { table, prices, excess } = board;
  const { rows, columns } = table;
  if (excess.every((each) => each === 0)) return;
  const exchange = createExchange(rows, columns, board.up, board.down);
  const distances = new Float64Array(columns);
  const parents = new Int32Array(columns);
  const isSettled = new Uint8Array(columns);
  const touched = new Uint8Array(rows * columns);

  const nearest = (): number => {
    let best = -1;
    for (let column = 0; column < columns; column += 1) {
      if (isSettled[column] === 1 || distances[column] === Infinity) continue;
      if (best < 0 || (distances[column] as number) < (distances[best] as number)) best = column;
    }
    return best;
  };
  /** Finds the cheapest ways from all columns that hold too much; returns the columns that lack, nearest first. */
  const search = (): number[] => {
    const lacking: number[] = [];
    let furthest = 0;
    isSettled.fill(0);
    for (const [column, each] of excess.entries()) {
      distances[column] = each > 0 ? 0 : Infinity;
      parents[column] = -1;
    }
    for (let from = nearest(); from >= 0; from = nearest()) {
      isSettled[from] = 1;
      furthest = distances[from] as number;
      if ((excess[from] as number) < 0) lacking.push(from);
      const height = furthest + (prices[from] as number);
      for (let to = 0, pair = from * columns; to < columns; to += 1, pair += 1) {
        const distance = height + (exchange.costs[pair] as number) - (prices[to] as number);
        if (distance < (distances[to] as number) && isSettled[to] === 0) {
          distances[to] = distance;
          parents[to] = from;
        }
      }
    }
    for (let column = 0; column < columns; column += 1) {
      prices[column] = (prices[column] as number) + Math.min(distances[column] as number, furthest);
    }
    return lacking;
  };
  /** The cells on the way to a column, up and down in turn; null when one was moved meanwhile or the column it starts from is met. */
  const trace = (sink: number): number[] | null => {
    const cells: number[] = [];
    let to = sink;
    for (let from = parents[to] as number; from >= 0; to = from, from = parents[to] as number) {
      const row = exchange.rows[from * columns + to] as number;
      cells.push(to * rows + row, from * rows + row);
    }
    return (excess[to] as number) > 0 && cells.every((cell) => touched[cell] === 0) ? cells : null;
  };

  for (let lacking = search(); lacking.length > 0; lacking = search()) {
    const moved: number[] = [];
    for (const sink of lacking) {
      for (const [k, cell] of (trace(sink) ?? []).entries()) {
        moveCell(board, cell, k % 2 === 0 ? 1 : -1);
        touched[cell] = 1;
        moved.push(cell);
      }
    }
    for (const cell of moved) {
      touched[cell] = 0;
      exchange.refresh(cell);
    }
  }
}

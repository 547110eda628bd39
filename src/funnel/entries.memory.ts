/** Room to put rows into another order. */
export interface OrderingRoom {
  readonly row: Int32Array;
  readonly stage: Uint16Array;
  readonly at: Float64Array;
}

/** Columns of rows, and room to put them in order. */
export interface EntryMemory extends OrderingRoom {
  readonly deal: Int32Array;
  readonly spare: OrderingRoom;
}

const BYTES = 32;

/**
 * Columns for so many rows. All memory is asked for at once: whenever some more is asked for, the engine looks through all that
 * it holds, which takes longer than to fill it.
 */
export function createEntryMemory(rows: number): EntryMemory {
  const memory = new ArrayBuffer(rows * BYTES);
  return {
    at: new Float64Array(memory, 0, rows),
    row: new Int32Array(memory, rows * 16, rows),
    deal: new Int32Array(memory, rows * 24, rows),
    stage: new Uint16Array(memory, rows * 28, rows),
    spare: {
      at: new Float64Array(memory, rows * 8, rows),
      row: new Int32Array(memory, rows * 20, rows),
      stage: new Uint16Array(memory, rows * 30, rows),
    },
  };
}

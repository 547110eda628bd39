/** The part of examples/13-worker-threads.ts that runs in each worker thread. */
import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { tallyRetention, tallySums } from 'salesmath';

/** @typedef {{ customerId: string, date: string, month: string, region: string, revenue: string }} OrderRow */
/** @typedef {{ path: string, from: number, to: number }} Piece a piece of the file: the customers whose first row begins in it */
/** @typedef {{ sums: import('salesmath').SumTally, retention: import('salesmath').RetentionTally }} Answer */
/** @typedef {{ bytes: number } | { answer: string }} Message */

// What is asked must be the same in all threads: answers to other questions are refused.
export const BY_REGION = { by: ['region', 'month'], value: 'revenue' };
export const EURO = { currency: 'EUR' };
/** @satisfies {import('salesmath').AnalyzeRetentionOptions} */
export const COHORTS = { asOf: '2026-12-31', period: /** @type {const} */ ('quarter') };

const NEWLINE = 10;
const CHUNK = 1 << 20;

/**
 * Reads the rows that begin at or after a byte, one by one; nothing is kept but a chunk of the file.
 *
 * @param {string} path
 * @param {number} from
 * @param {(at: number, row: OrderRow) => boolean} isOver
 * @returns {Generator<OrderRow>}
 */
function* readRows(path, from, isOver) {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    let start = from; // where the buffer begins in the file
    let held = 0; // bytes of a line whose end is not there yet
    for (;;) {
      const read = readSync(file, buffer, held, buffer.length - held, start + held);
      if (read === 0) return;
      const end = held + read;
      let line = 0;
      for (let stop = buffer.indexOf(NEWLINE); stop >= 0 && stop < end; stop = buffer.indexOf(NEWLINE, line)) {
        const [customerId = '', date = '', region = '', revenue = ''] = buffer.toString('latin1', line, stop).split(',');
        const row = { customerId, date, month: date.slice(0, 7), region, revenue };
        if (isOver(start + line, row)) return;
        yield row;
        line = stop + 1;
      }
      buffer.copy(buffer, 0, line, end);
      start += line;
      held = end - line;
    }
  } finally {
    closeSync(file);
  }
}

/**
 * The byte after the first line break at or after one.
 *
 * @param {string} path
 * @param {number} byte
 */
function nextLine(path, byte) {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(4096);
  const read = readSync(file, buffer, 0, buffer.length, byte);
  closeSync(file);
  const stop = buffer.subarray(0, read).indexOf(NEWLINE);
  return stop < 0 ? byte + read : byte + stop + 1;
}

/**
 * The rows of a piece. Retention looks at all orders of a customer together, so a customer belongs to the piece in which the first of
 * their rows begins: whoever began before it is passed over, and whoever began in it is read to the end.
 *
 * @param {Piece} piece
 * @param {(bytes: number) => void} progress
 * @returns {Generator<OrderRow>}
 */
export function* rowsOf({ path, from, to }, progress) {
  const begin = from === 0 ? 0 : nextLine(path, from - 1);
  const earlier = from === 0 ? undefined : customerBefore(path, begin);
  let current = earlier;
  let told = from;
  const rows = readRows(path, begin, (at, { customerId }) => {
    if (at - told >= CHUNK) {
      progress(at - told);
      told = at;
    }
    return at >= to && customerId !== current;
  });
  for (const row of rows) {
    current = row.customerId;
    if (current !== earlier) yield row;
  }
}

/**
 * The customer of the line that ends before a byte.
 *
 * @param {string} path
 * @param {number} byte
 */
function customerBefore(path, byte) {
  const file = openSync(path, 'r');
  const from = Math.max(0, byte - 4096);
  const buffer = Buffer.alloc(byte - from);
  readSync(file, buffer, 0, buffer.length, from);
  closeSync(file);
  const lines = buffer.toString('latin1').trimEnd().split('\n');
  return lines.at(-1)?.split(',')[0];
}

if (parentPort !== null) {
  const port = parentPort;
  /** @type {unknown} */
  const given = workerData;
  const piece = /** @type {Piece} */ (given);
  /** @param {number} bytes */
  const progress = (bytes) => port.postMessage({ bytes });
  const answer = { sums: tallySums(rowsOf(piece, progress), BY_REGION, EURO), retention: tallyRetention(rowsOf(piece, progress), COHORTS) };
  port.postMessage({ answer: JSON.stringify(answer) });
}

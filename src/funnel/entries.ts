import type { ErrorCode } from '../errors.js';
import { BLOCK, batchesOf, lengthen, roomFor } from '../internal/batches.js';
import { minorUnitsOf } from '../internal/currencies.js';
import { readScaled } from '../internal/decimal.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { DayReader } from '../internal/instants.js';
import { INSTANT_RULE } from '../internal/instants.js';
import { DECIMAL_RULE, fieldIssue, issue } from '../internal/issues.js';
import { readMoment } from '../internal/moments.js';
import { createBadRows } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { scanScaled } from '../internal/scaled.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { fieldOf, GROUP_RULE, toGroup } from '../internal/shapes.js';
import { CURRENCY_RULE, ID_RULE, readId } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import { DROPPED } from './compileModel.js';
import { createEntryMemory } from './entries.memory.js';
import type { OrderingRoom } from './entries.memory.js';
import { createStageCodes } from './entries.stages.js';
import type { StageEntry } from './types.js';

/** How rows are read. */
export interface EntryReading {
  /** Codes of the stages that a row may name, 0 or more; {@link DROPPED} leaves a row out. */
  readonly codeOfRow: ReadonlyMap<string, number>;
  /** The stages that are known, for messages. */
  readonly stages: readonly string[];
  /** Later rows are set aside. */
  readonly asOf: number;
  /** Reads days in the zone in which plain days begin. */
  readonly readDay: DayReader;
  /** Bad rows are put into `rejected`; else they are thrown, all together. */
  readonly collect: boolean;
  /** Whether a negative value is `NEGATIVE_AMOUNT`. */
  readonly refuseNegative?: boolean;
  /** Is told of rows that are set aside, in input order; unknown stages are then no error. */
  readonly note?: (index: number, code: 'UNKNOWN_STAGE' | 'AFTER_AS_OF') => void;
  /** Name of the rows in paths. Default `entries`. */
  readonly name?: string;
  /** Fields that are looked up afterwards; rows that do not come in an array are then not kept whole. Default: all. */
  readonly fields?: readonly string[];
  /** Fields by which rows are grouped: text, a number, true, false or absent. */
  readonly groupFields?: readonly string[];
}

/** The rows kept, as columns in input order. */
export interface EntryColumns {
  /** By index in the input; of rows that did not come in an array, the fields asked for. */
  readonly rows: readonly StageEntry[];
  /** How many rows were kept: the used length of the columns. */
  readonly count: number;
  /** Deal ids by deal code, in order of first appearance among the rows kept. */
  readonly ids: readonly string[];
  /** Index of each kept row in the input. */
  readonly row: Int32Array;
  /** Deal code. */
  readonly deal: Int32Array;
  /** Stage code, after the remap. */
  readonly stage: Uint16Array;
  /** Epoch milliseconds. */
  readonly at: Float64Array;
  /** Null when no row has another one than 0. */
  readonly seq: Float64Array | null;
  /** 1 where the row carries a value; null when none does. */
  readonly valued: Uint8Array | null;
  /** Room to put the rows in order, if it is large enough. */
  readonly spare: OrderingRoom;
  /** Whether a row with a value tells its currency; each that is told is one of ISO 4217. */
  readonly hasCurrencies: boolean;
  /** Rows later than `asOf`. */
  readonly afterAsOf: number;
  /** Rows that the remap drops. */
  readonly dropped: number;
  /** By row index; empty unless rows are collected. */
  readonly rejected: RejectedRow[];
}

/** −1 negative, 1 not, 0 no number. */
function signOfValue(value: unknown): number {
  if (typeof value === 'string') {
    const units = scanScaled(value, 2);
    if (units === units) return units < 0 ? -1 : 1;
  } else if (typeof value === 'number') {
    return Number.isFinite(value) ? (value < 0 ? -1 : 1) : 0;
  }
  const exact = readScaled(value);
  return exact === null ? 0 : exact.units < 0n ? -1 : 1;
}

function stageRule(stages: readonly string[]): string {
  if (stages.length === 0) return ID_RULE; // whatever its name: there is no model
  return `must be a stage of the model: ${stages.join(', ')}. Add it, or send it to its successor in model.remap`;
}

/**
 * Whether all rows of a block have text where text is usual. It is asked ahead of reading them: a loop as short as this lets
 * the rows come out of memory side by side, where each would have to wait for the one before.
 */
function isPlain(rows: readonly StageEntry[], from: number, to: number): boolean {
  let plain = 0;
  for (let i = from; i < to; i += 1) {
    const row = rows[i];
    if (typeof row !== 'object' || row === null) continue;
    const { dealId, stage, at, value } = row;
    if (typeof dealId === 'string' && typeof at === 'string' && typeof stage === 'string' && typeof value !== 'object') plain += 1;
  }
  return plain === to - from;
}

/** The first of some fields that no group can be made of. Apart from the loop over the rows: a closure there would cost each of them a scope. */
function findUngroupable(entry: StageEntry, fields: readonly string[]): string | undefined {
  return fields.find((field) => toGroup(fieldOf(entry, field)) === undefined);
}

/** Rows expected of what does not tell how many it has: ids of the common shape are looked up in an array up to some millions. */
const UNKNOWN_ROWS = 1 << 20;

const NOTHING: StageEntry = /* @__PURE__ */ Object.freeze({}) as StageEntry;

/** The fields asked for, of those that a row has; most rows have none. */
function pickFields(entry: StageEntry, fields: readonly string[]): StageEntry {
  let picked: Record<string, unknown> | undefined;
  for (const field of fields) {
    const value = fieldOf(entry, field);
    if (value !== undefined && value !== null) (picked ??= {})[field] = value;
  }
  return picked === undefined ? NOTHING : (picked as unknown as StageEntry);
}

/** Reads and checks every row in one pass. */
export function readEntries(source: Iterable<StageEntry>, reading: EntryReading): EntryColumns {
  const { codeOfRow, stages, asOf, readDay, collect, refuseNegative = false, note, name = 'entries', fields, groupFields = [] } = reading;
  const given = fields === undefined ? toList(source, name) : source;
  const isList = Array.isArray(given);
  const kept: StageEntry[] = [];
  const bad = createBadRows(collect);
  let room = roomFor(given);
  const { spare, ...memory } = createEntryMemory(room);
  let { row, deal, stage, at } = memory;
  let seq: Float64Array | null = null;
  let valued: Uint8Array | null = null;
  const codes = createIdCodes(isList ? room : UNKNOWN_ROWS);
  const codeOfStage = createStageCodes(codeOfRow);
  let count = 0;
  let afterAsOf = 0;
  let dropped = 0;
  let currency: unknown; // the one told last
  let lastId: unknown;
  let lastDeal = -1;
  let plain = false;
  const complain = (index: number, entry: Partial<StageEntry>, code: ErrorCode, field: string, received: unknown, rule: string): void => {
    bad.reject(index, entry.dealId, fieldIssue(code, `${name}[${index}]${field}`, received, rule, entry));
  };

  let base = 0;
  for (const rows of batchesOf(given, name)) {
    const total = rows.length;
    if (count + total > room) {
      room = Math.max(count + total, 2 * room);
      row = lengthen(row, room);
      deal = lengthen(deal, room);
      stage = lengthen(stage, room);
      at = lengthen(at, room);
      if (seq !== null) seq = lengthen(seq, room);
      if (valued !== null) valued = lengthen(valued, room);
    }
    for (let k = 0; k < total; k += 1) {
      if (k % BLOCK === 0) plain = isPlain(rows, k, Math.min(k + BLOCK, total));
      const i = base + k;
      const entry = rows[k] as StageEntry;
      if (!isList) kept.push(pickFields(entry, fields as readonly string[]));
      if (typeof entry !== 'object' || entry === null) {
        bad.reject(i, undefined, issue('INVALID_ROW', `${name}[${i}]`, entry, 'must be an object'));
        continue;
      }
      const { dealId, stage: stageId, at: when, seq: place, value, currency: own } = entry;
      const id = plain || typeof dealId === 'string' ? (dealId as string) : (readId(dealId) ?? '');
      if (id === '') {
        complain(i, entry, 'INVALID_ID', '.dealId', dealId, ID_RULE);
        continue;
      }
      const code = codeOfStage(stageId);
      if (code === undefined && (note === undefined || readId(stageId) === null)) {
        const fault = readId(stageId) === null ? 'INVALID_ID' : 'UNKNOWN_STAGE';
        complain(i, entry, fault, '.stage', stageId, stageRule(stages));
        continue;
      }
      if (!(plain || typeof when === 'string') || !scanInstantInto(when as string, at, count)) {
        const ms = readMoment(when, readDay);
        if (ms !== ms) {
          complain(i, entry, 'INVALID_INSTANT', '.at', when, INSTANT_RULE);
          continue;
        }
        at[count] = ms;
      }
      if (place !== undefined && place !== null && !Number.isFinite(place)) {
        complain(i, entry, 'INVALID_NUMBER', '.seq', place, 'must be a finite number');
        continue;
      }
      if (value !== undefined && value !== null) {
        const sign = signOfValue(value);
        if (sign === 0 || (sign < 0 && refuseNegative)) {
          const negative = sign < 0;
          complain(i, entry, negative ? 'NEGATIVE_AMOUNT' : 'INVALID_NUMBER', '.value', value, negative ? 'must be 0 or more' : DECIMAL_RULE);
          continue;
        }
        if (own !== undefined && own !== null && own !== currency) {
          if (minorUnitsOf(own) === undefined) {
            complain(i, entry, 'UNKNOWN_CURRENCY', '.currency', own, CURRENCY_RULE);
            continue;
          }
          currency = own;
        }
      }
      if (groupFields.length > 0) {
        const field = findUngroupable(entry, groupFields);
        if (field !== undefined) {
          complain(i, entry, 'INVALID_ROW', `.${field}`, fieldOf(entry, field), GROUP_RULE);
          continue;
        }
      }
      if (code === undefined) {
        note?.(i, 'UNKNOWN_STAGE');
        continue;
      }
      if (code === DROPPED) {
        dropped += 1;
        continue;
      }
      if ((at[count] as number) > asOf) {
        afterAsOf += 1;
        note?.(i, 'AFTER_AS_OF');
        continue;
      }
      if (id !== lastId) {
        lastId = id;
        lastDeal = codes.codeOf(id);
      }
      row[count] = i;
      deal[count] = lastDeal;
      stage[count] = code;
      if (place !== undefined && place !== null && place !== 0) {
        seq ??= new Float64Array(room);
        seq[count] = place;
      }
      if (value !== undefined && value !== null) {
        valued ??= new Uint8Array(room);
        valued[count] = 1;
      }
      count += 1;
    }
    base += total;
  }
  bad.settle();
  return { rows: isList ? (given as readonly StageEntry[]) : kept, count, ids: codes.ids, row, deal, stage, at, seq, valued, spare, hasCurrencies: currency !== undefined, afterAsOf, dropped, rejected: bad.rejected };
}

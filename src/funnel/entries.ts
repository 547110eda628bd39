import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { SalesMathError } from '../errors.js';
import { readScaled } from '../internal/decimal.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { DayReader } from '../internal/instants.js';
import { DECIMAL_RULE, issue } from '../internal/issues.js';
import { MOMENT_RULE, readMoment } from '../internal/moments.js';
import { scanScaled } from '../internal/scaled.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { ID_RULE, readId, requireRows } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import { DROPPED } from './compileModel.js';
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
}

/** The rows kept, as columns in input order. */
export interface EntryColumns {
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
  /** A currency that a row with a value carries, unchecked; absent when none does. */
  readonly currency?: unknown;
  /** Whether rows carry different currencies, be they used or not. */
  readonly mixedCurrencies: boolean;
  /** Rows later than `asOf`. */
  readonly afterAsOf: number;
  /** Rows that the remap drops. */
  readonly dropped: number;
  /** By row index; empty unless rows are collected. */
  readonly rejected: RejectedRow[];
}

const LISTED = 50;

interface Complaints {
  readonly rejected: RejectedRow[];
  add(index: number, code: ErrorCode, field: string, received: unknown, rule: string): void;
  /** Throws what was found, unless rows are collected. */
  settle(): void;
}

function createComplaints(rows: readonly StageEntry[], name: string, collect: boolean): Complaints {
  const rejected: RejectedRow[] = [];
  const problems: SalesMathIssue[] = [];
  let omitted = 0;
  return {
    rejected,
    add(index, code, field, received, rule) {
      if (!collect && problems.length === LISTED) {
        omitted += 1;
        return;
      }
      const found = issue(code, `${name}[${index}]${field}`, received, rule);
      if (!collect) {
        problems.push(found);
        return;
      }
      const id = readId((rows[index] as Partial<StageEntry> | null | undefined)?.dealId);
      rejected.push({ index, ...(id === null ? {} : { id }), code, path: found.path, message: found.message });
    },
    settle() {
      const [first, ...rest] = problems;
      if (first !== undefined) throw new SalesMathError([first, ...rest], { omitted });
    },
  };
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

const missingOr = (code: ErrorCode, value: unknown): ErrorCode => (value === undefined || value === null ? 'MISSING_VALUE' : code);

function stageRule(stages: readonly string[]): string {
  return `must be a stage of the model: ${stages.join(', ')}. Add it, or send it to its successor in model.remap`;
}

/** Rows are looked at in blocks of so many, which the nearest memory holds. */
const BLOCK = 32;

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

/** Reads and checks every row in one pass. */
export function readEntries(source: Iterable<StageEntry>, reading: EntryReading): EntryColumns {
  const { codeOfRow, stages, asOf, readDay, collect, refuseNegative = false, note, name = 'entries' } = reading;
  const given = requireRows(source, name);
  const rows = Array.isArray(given) ? (given as readonly StageEntry[]) : Array.from(given);
  const complaints = createComplaints(rows, name, collect);
  const total = rows.length;
  const row = new Int32Array(total);
  const deal = new Int32Array(total);
  const stage = new Uint16Array(total);
  const at = new Float64Array(total);
  let seq: Float64Array | null = null;
  let valued: Uint8Array | null = null;
  const codes = createIdCodes(total);
  const codeOfStage = createStageCodes(codeOfRow);
  let count = 0;
  let afterAsOf = 0;
  let dropped = 0;
  let currency: unknown;
  let mixedCurrencies = false;
  let lastId: unknown;
  let lastDeal = -1;
  let plain = false;

  for (let i = 0; i < total; i += 1) {
    if (i % BLOCK === 0) plain = isPlain(rows, i, Math.min(i + BLOCK, total));
    const entry = rows[i] as StageEntry & { readonly currency?: unknown };
    if (typeof entry !== 'object' || entry === null) {
      complaints.add(i, 'INVALID_ROW', '', entry, 'must be an object');
      continue;
    }
    const { dealId, stage: stageId, at: when, seq: place, value, currency: own } = entry;
    const id = plain || typeof dealId === 'string' ? (dealId as string) : (readId(dealId) ?? '');
    if (id === '') {
      complaints.add(i, missingOr('INVALID_ID', dealId), '.dealId', dealId, ID_RULE);
      continue;
    }
    const code = codeOfStage(stageId);
    if (code === undefined && (note === undefined || readId(stageId) === null)) {
      complaints.add(i, missingOr('UNKNOWN_STAGE', stageId), '.stage', stageId, stageRule(stages));
      continue;
    }
    if (!(plain || typeof when === 'string') || !scanInstantInto(when as string, at, count)) {
      const ms = readMoment(when, readDay);
      if (ms !== ms) {
        complaints.add(i, missingOr('INVALID_INSTANT', when), '.at', when, MOMENT_RULE);
        continue;
      }
      at[count] = ms;
    }
    if (place !== undefined && place !== null && !Number.isFinite(place)) {
      complaints.add(i, 'INVALID_NUMBER', '.seq', place, 'must be a finite number');
      continue;
    }
    if (value !== undefined && value !== null) {
      const sign = signOfValue(value);
      if (sign === 0 || (sign < 0 && refuseNegative)) {
        const negative = sign < 0;
        complaints.add(i, negative ? 'NEGATIVE_AMOUNT' : 'INVALID_NUMBER', '.value', value, negative ? 'must be 0 or more' : DECIMAL_RULE);
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
      seq ??= new Float64Array(total);
      seq[count] = place;
    }
    if (value !== undefined && value !== null) {
      valued ??= new Uint8Array(total);
      valued[count] = 1;
      if (own !== undefined && own !== null && own !== currency) {
        mixedCurrencies ||= currency !== undefined;
        currency = own;
      }
    }
    count += 1;
  }
  complaints.settle();
  return { rows, count, ids: codes.ids, row, deal, stage, at, seq, valued, currency, mixedCurrencies, afterAsOf, dropped, rejected: complaints.rejected };
}

import type { ErrorCode, SalesMathIssue } from '../errors.js';
import { BLOCK } from '../internal/batches.js';
import type { DayRange } from '../internal/dates.js';
import { DAY_RULE, formatDay, parseDay } from '../internal/dates.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { DECIMAL_RULE, fieldIssue, issue } from '../internal/issues.js';
import type { ColumnBuilder, DecimalColumn } from '../internal/scaled.js';
import { buildColumn, scanScaled } from '../internal/scaled.js';
import { createUniqueIds } from '../internal/ids.js';
import { createBadRows } from '../internal/rowIssues.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import type { Exchange } from './exchange.js';
import type { Roster } from './participants.js';
import { readCredits, unknownParticipant } from './rowCredits.js';
import type { RowCredits, Share } from './split.kernel.js';
import type { SalesTransaction } from './types.js';

/** Stands for the participant of a row that nobody is credited for. */
export const NOBODY = -1;
/** The first row whose credit is shared; those after it count down. */
const SHARED = -2;

/** Transactions as columns, checked. */
export interface TransactionTable {
  readonly rows: readonly SalesTransaction[];
  /** 1: not usable. */
  readonly rejectedFlags: Uint8Array;
  readonly rejected: RejectedRow[];
  /** Epoch day. */
  readonly day: Int32Array;
  /** Participant index, `NOBODY`, or below that where the credit is shared: see {@link sharedCredits}. */
  readonly participant: Int32Array;
  /** Credits of the rows that share theirs. */
  readonly credits: readonly RowCredits[];
  /** In plan currency. */
  readonly amount: DecimalColumn;
  /** Row to the id it reverses. */
  readonly reverses: ReadonlyMap<number, string>;
  /** Row to its exchange rate. */
  readonly rates: ReadonlyMap<number, ScaledDecimal>;
  /** First and last day of the rows that are not rejected by reading; infinite without any. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Whether every row is usable and wholly one participant's: nothing need then be looked at row by row. */
  readonly isSimple: boolean;
  /** Rows whose amount is finer than the plan's minor unit. */
  readonly finer: readonly number[];
  reject(row: number, problem: SalesMathIssue): void;
  /** Throws what was rejected, when rows are not collected. */
  settle(): void;
}

/** The credits of a row that shares its credit; null for any other row. */
export function sharedCredits({ participant, credits }: Pick<TransactionTable, 'participant' | 'credits'>, row: number): RowCredits | null {
  return credits[SHARED - (participant[row] as number)] ?? null;
}

/** What reading needs to know. */
export interface ReadingContext {
  readonly currency: string;
  readonly minorUnits: number;
  /** Days that can be used. */
  readonly days: DayRange;
  readonly roster: Roster;
  readonly exchange: Exchange;
  readonly collect: boolean;
}

/** The id as text, for lists and lookups; the row was checked. */
export function transactionId(row: SalesTransaction): string {
  return String(row.id);
}

/** Converts a value at a rate, unrounded. */
export function convert(value: ScaledDecimal, rate: ScaledDecimal): ScaledDecimal {
  let units = value.units * rate.units;
  let scale = value.scale + rate.scale;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

/** Sets a column's row from an input value, converted where the row has a rate; false when it is no number. */
export function setValue(column: ColumnBuilder, row: number, value: unknown, rate: ScaledDecimal | undefined): boolean {
  if (rate === undefined) return column.set(row, value);
  const exact = readScaled(value);
  if (exact === null) return false;
  column.setScaled(row, convert(exact, rate));
  return true;
}

/** Whether all rows of a block have text where text is usual; asked ahead, so that the rows come out of memory side by side. */
function isPlain(rows: readonly SalesTransaction[], from: number, to: number): boolean {
  let plain = 0;
  for (let i = from; i < to; i += 1) {
    const row = rows[i];
    if (typeof row !== 'object' || row === null) continue;
    const { id, date, amount, participantId } = row;
    if (typeof id === 'string' && typeof date === 'string' && typeof amount === 'string' && typeof participantId === 'string' && participantId !== '') plain += 1;
  }
  return plain === to - from;
}

/** Reads and checks every row in one pass. */
export function readTransactions(source: Iterable<SalesTransaction>, context: ReadingContext): TransactionTable {
  const rows = Array.isArray(source) ? (source as readonly SalesTransaction[]) : [...source];
  const { currency: planCurrency, minorUnits, days, roster, exchange, collect } = context;
  const count = rows.length;
  const rejectedFlags = new Uint8Array(count);
  const bad = createBadRows(collect);
  const day = new Int32Array(count);
  const participant = new Int32Array(count);
  const credits: RowCredits[] = [];
  const reverses = new Map<number, string>();
  const rates = new Map<number, ScaledDecimal>();
  const amounts = buildColumn(count, minorUnits);
  const fastAmounts = amounts.fast;
  const shares = new Map<unknown, Share>();
  let isSimple = true;
  let earliest = Infinity;
  let latest = -Infinity;

  const reject = (row: number, problem: SalesMathIssue): void => {
    rejectedFlags[row] = 1;
    isSimple = false;
    bad.reject(row, (rows[row] as Partial<SalesTransaction> | null | undefined)?.id, problem);
  };
  const problem = (row: number, code: ErrorCode, field: string, received: unknown, rule: string): void => {
    reject(row, fieldIssue(code, `transactions[${row}]${field}`, received, rule, rows[row]));
  };

  let reached = 0;
  const ids = createUniqueIds(function* () {
    for (let i = 0; i < reached; i += 1) {
      const id = readId((rows[i] as Partial<SalesTransaction> | null)?.id);
      if (id !== null) yield id;
    }
  });

  let lastDate: unknown;
  let lastDay = NaN;
  let lastPerson: unknown;
  let lastIndex = NOBODY;
  let plain = false;
  for (let i = 0; i < count; i += 1) {
    if (i % BLOCK === 0) plain = isPlain(rows, i, Math.min(i + BLOCK, count));
    const row = rows[i] as SalesTransaction;
    if (typeof row !== 'object' || row === null) {
      reject(i, issue('INVALID_ROW', `transactions[${i}]`, row, 'must be an object'));
      continue;
    }
    const { id, date, amount } = row;
    const text = plain || typeof id === 'string' ? (id as string) : (readId(id) ?? '');
    if (text === '') {
      problem(i, 'INVALID_ID', '.id', id, ID_RULE);
      continue;
    }
    reached = i;
    if (!ids.add(text)) {
      problem(i, 'DUPLICATE_ID', '.id', id, 'must be unique among the transactions; an earlier row has it');
      continue;
    }
    if (date !== lastDate) {
      lastDate = date;
      lastDay = parseDay(date);
    }
    if (lastDay !== lastDay) {
      problem(i, 'INVALID_DATE', '.date', date, DAY_RULE);
      continue;
    }
    if (lastDay < days.start || lastDay >= days.end) {
      const rule = `must lie between ${formatDay(days.start)} and ${formatDay(days.end - 1)}: the days of its period could not be written`;
      problem(i, 'INVALID_DATE', '.date', date, rule);
      continue;
    }
    day[i] = lastDay;

    const { currency, reverses: reversed } = row;
    let rate: ScaledDecimal | undefined;
    if (currency !== undefined && currency !== null && currency !== planCurrency) {
      const found = exchange.find(currency, lastDay, `transactions[${i}].currency`);
      if ('code' in found) {
        reject(i, found);
        continue;
      }
      rate = found;
      rates.set(i, rate);
    }
    const units = (plain || typeof amount === 'string') && rate === undefined ? scanScaled(amount as string, minorUnits) : NaN;
    if (units === units) fastAmounts[i] = units;
    else if (!setValue(amounts, i, amount, rate)) {
      problem(i, 'INVALID_NUMBER', '.amount', amount, DECIMAL_RULE);
      continue;
    }

    const { participantId, credits: shared } = row;
    if (shared !== undefined && shared !== null) {
      if (participantId !== undefined && participantId !== null) {
        problem(i, 'INVALID_OPTION', '.credits', shared, 'must not stand beside participantId: a transaction has one or the other');
        continue;
      }
      const read = readCredits(shared, i, roster, shares);
      if ('code' in read) {
        reject(i, read);
        continue;
      }
      isSimple = false;
      participant[i] = read.list.length === 0 ? NOBODY : SHARED - (credits.push(read) - 1);
    } else if (participantId === undefined || participantId === null) {
      participant[i] = NOBODY;
      isSimple = false;
    } else {
      if (participantId !== lastPerson) {
        const person = plain ? (participantId as string) : readId(participantId);
        if (person === null) {
          problem(i, 'INVALID_ID', '.participantId', participantId, ID_RULE);
          continue;
        }
        const index = roster.indexOf(person);
        if (index < 0) {
          reject(i, unknownParticipant(`transactions[${i}].participantId`, person));
          continue;
        }
        lastPerson = participantId;
        lastIndex = index;
      }
      participant[i] = lastIndex;
    }
    if (reversed !== undefined && reversed !== null) {
      const original = readId(reversed);
      if (original === null) {
        problem(i, 'INVALID_ID', '.reverses', reversed, ID_RULE);
        continue;
      }
      reverses.set(i, original);
    }
    if (lastDay < earliest) earliest = lastDay;
    if (lastDay > latest) latest = lastDay;
  }

  return {
    rows,
    rejectedFlags,
    rejected: bad.rejected,
    day,
    participant,
    credits,
    amount: amounts.finish(),
    reverses,
    rates,
    firstDay: earliest,
    lastDay: latest,
    get isSimple() {
      return isSimple; // rows can still be rejected later
    },
    finer: amounts.finerRows().filter((row) => !rates.has(row)),
    reject,
    settle: () => {
      bad.settle();
    },
  };
}

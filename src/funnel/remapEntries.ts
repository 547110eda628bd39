import { formatExact } from '../internal/fraction.js';
import { readDecimal } from '../internal/decimal.js';
import { readInstant, requireTimeZone } from '../internal/instants.js';
import { formatInstant } from '../internal/moments.js';
import type { RowIssues } from '../internal/rowIssues.js';
import { createRowIssues } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { toGroup } from '../internal/shapes.js';
import { parseConfig, readId } from '../internal/validate.js';
import { DROPPED } from './compileModel.js';
import type { EntryColumns } from './entries.js';
import { readEntries } from './entries.js';
import { orderEntries } from './entries.order.js';
import { remapSchema } from './model.schema.js';
import type { RemappedEntries, StageEntry, StageRemap } from './types.js';

/** The stages that rows name, as codes, and where the remap sends them. */
interface StageRoutes {
  /** By row index: code of the stage as written. */
  readonly written: Int32Array;
  /** What the reader of rows goes by: here all stages are known, but for those that are left out. */
  readonly codeOfRow: Map<string, number>;
  /** By code: the stage that rows get. */
  readonly names: string[];
  /** By code: a code that is the same for stages which become one. */
  readonly targets: Int32Array;
  /** By code: 1 where the stage changes. */
  readonly renames: Uint8Array;
  /** Rows with words that are none. */
  readonly wordless: RowIssues;
}

/** Notes what no text can be made of where a row tells something in words. An object is carried on as it is. */
function checkWords({ currency, reason, by }: StageEntry, index: number, issues: RowIssues): void {
  if (isWord(currency) && isWord(reason) && isWord(by)) return;
  const [field, value] = Object.entries({ currency, reason, by }).find(([, each]) => !isWord(each)) as [string, unknown];
  issues.add('INVALID_ROW', `entries[${index}].${field}`, value, 'must be text or absent');
}

const isWord = (value: unknown): boolean => typeof value === 'string' || typeof value === 'object' || toGroup(value) !== undefined;

function routeStages(rows: readonly StageEntry[], remap: ReadonlyMap<string, string | null>): StageRoutes {
  const codes = new Map<string, number>();
  const written = new Int32Array(rows.length);
  const wordless = createRowIssues();
  let last: unknown;
  let lastCode = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const stage = (rows[index] as Partial<StageEntry> | null | undefined)?.stage;
    if (stage === undefined || stage === null) continue;
    if (stage !== last) {
      const id = readId(stage);
      if (id === null) continue; // the reader of rows tells of it
      last = stage;
      lastCode = codes.get(id) ?? codes.size;
      codes.set(id, lastCode);
    }
    written[index] = lastCode;
    checkWords(rows[index] as StageEntry, index, wordless);
  }
  const ids = [...codes.keys()];
  const names = ids.map((id) => remap.get(id) ?? id);
  const places = new Map<string, number>();
  const targets = Int32Array.from(names, (name) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  const codeOfRow = new Map(ids.map((id) => [id, remap.get(id) === null ? DROPPED : 0]));
  return { written, codeOfRow, names, targets, renames: Uint8Array.from(ids, (id, code) => (names[code] === id ? 0 : 1)), wordless };
}

/** What the instance of a class has by accessors, which a copy of its own fields would leave behind; null for a plain row. */
function fieldsOfClass(row: StageEntry): Partial<StageEntry> | null {
  const prototype: unknown = Object.getPrototypeOf(row);
  if (prototype === Object.prototype || prototype === null) return null;
  const { dealId, stage, at, seq, value, currency, reason, by } = row;
  return { dealId, stage, at, seq, value, currency, reason, by };
}

const isPlain = (field: unknown): boolean => field !== undefined && typeof field !== 'bigint' && !Object.is(field, -0);

/**
 * What a row carries on, with the value and the currency of the row `told`: ids as text, no Date, no number object, no bigint, no −0
 * and no key without a value, so that it stays plain JSON.
 */
function carry<T extends StageEntry>(row: T, stage: string, told: T): T {
  const ofClass = fieldsOfClass(row);
  const { value, currency } = told;
  let isKept = ofClass === null && typeof row.dealId === 'string' && typeof row.at !== 'object' && (typeof value !== 'object' || value === null);
  for (const key in row) if (!isPlain(row[key])) isKept = false;
  if (isKept && value === row.value && currency === row.currency) return row.stage === stage ? row : { ...row, stage };
  if (isKept && isPlain(value) && currency !== undefined) return { ...row, stage, value, currency };
  if (isKept && isPlain(value) && row.currency === undefined) return { ...row, stage, value };
  const { dealId, at } = row;
  const changed = { ...ofClass, ...row, stage, value: plainValue(value), currency, dealId: String(dealId), at: typeof at === 'object' ? formatInstant(readInstant(at)) : at };
  const fields = Object.entries(changed).filter(([, each]) => each !== undefined);
  return Object.fromEntries(fields.map(([key, each]: [string, unknown]) => [key, typeof each === 'bigint' ? String(each) : each === 0 ? 0 : each])) as unknown as T;
}

function plainValue(value: StageEntry['value']): StageEntry['value'] {
  if (typeof value !== 'object' || value === null) return value;
  const exact = readDecimal(value);
  return exact === null ? value : formatExact(exact);
}

interface Collapse {
  /** By row index: 0 where the row goes; else one more than the index of the row whose value and currency it has. */
  readonly kept: Int32Array;
  /** By row index: the reason of the latest row that was collapsed into it and has one. */
  readonly reasons: ReadonlyMap<number, string>;
  readonly collapsed: number;
}

function collapse(columns: EntryColumns, { written, targets }: StageRoutes): Collapse {
  const kept = new Int32Array(columns.rows.length);
  const reasons = new Map<number, string>();
  let collapsed = 0;
  const { starts, row, valued } = orderEntries(columns);
  for (let deal = 0; deal + 1 < starts.length; deal += 1) {
    let standing = -1;
    let first = -1;
    for (let i = starts[deal] as number; i < (starts[deal + 1] as number); i += 1) {
      const index = row[i] as number;
      const stage = targets[written[index] as number] as number;
      if (stage !== standing) {
        kept[index] = index + 1;
        standing = stage;
        first = index;
        continue;
      }
      collapsed += 1;
      if (valued?.[i] === 1) kept[first] = index + 1;
      const reason = toGroup((columns.rows[index] as StageEntry).reason) ?? '';
      if (reason !== '') reasons.set(first, reason);
    }
  }
  return { kept, reasons, collapsed };
}

/**
 * Rewrites a history after stages were merged, renamed or removed, so that it reads as if the new stages had always been
 * there.
 *
 * *When to use*: to migrate stored rows for good. Every function that takes a model applies the model's own `remap` by itself.
 *
 * *Gotchas*: each stage is looked up once; give a remap without chains, such as the `remap` of a model. Where a row now
 * repeats the stage before it, the two become one that begins with the first, so that the days spent there add up. It takes the
 * later row's value, `currency` and `reason`, so that a report as of a day between the two sees them too early; what else the later
 * row has, such as `by`, is lost. Keep the old rows where the past must read as it was: a model's `remap` changes none of that. The
 * instance of a class becomes a plain row: its own fields, and of its class's those that a `StageEntry` has.
 *
 * @param entries - the rows, in any order; they are not changed
 * @param remap - retired stage to its successor, or to null, which leaves its rows out; stages that are not named stay
 * @returns the rows kept, in input order; `renamed` rows whose stage changed, `dropped` rows, and `collapsed` rows that became
 *   one with the row before them in their deal: it takes their `value`, if they have one, and its `currency`, and their `reason`
 * @throws {SalesMathError} INVALID_ID: a deal or stage that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_INSTANT: an `at` that is no instant and no day, or a time without offset
 * @throws {SalesMathError} INVALID_NUMBER: a `seq` or `value` that is no number
 * @throws {SalesMathError} INVALID_ROW: a row that is no object, or `reason`, `by` or `currency` cannot be written as text
 * @throws {SalesMathError} UNKNOWN_CURRENCY: the `currency` of a value is no ISO 4217 code
 * @throws {SalesMathError} MISSING_VALUE: a row without deal, stage or `at`
 * @throws {SalesMathError} INVALID_OPTION: `entries` or `remap` is of the wrong kind
 * @example
 * import { remapEntries } from 'salesmath';
 * const { entries, collapsed } = remapEntries(
 *   [
 *     { dealId: 'd1', stage: 'lead', at: '2026-01-01' },
 *     { dealId: 'd1', stage: 'qualify', at: '2026-01-03' },
 *     { dealId: 'd1', stage: 'demo', at: '2026-01-08', value: '900' },
 *   ],
 *   { qualify: 'demo' },
 * );
 * entries[1]; // => { dealId: 'd1', stage: 'demo', at: '2026-01-03', value: '900' }
 * collapsed; // => 1
 * @see {@link mergeStages}
 */
export function remapEntries<T extends StageEntry>(entries: Iterable<T>, remap: StageRemap): RemappedEntries<T> {
  const targets = new Map(Object.entries(parseConfig(remapSchema(), remap, 'remap')));
  const rows = toList(entries, 'entries');
  const routes = routeStages(rows, targets);
  const columns = readEntries(rows, {
    codeOfRow: routes.codeOfRow,
    stages: [],
    asOf: Infinity,
    readDay: requireTimeZone('UTC', 'timeZone'),
    collect: false,
  });
  const { written, names, renames, wordless } = routes;
  wordless.settle();
  let renamed = 0;
  for (let i = 0; i < columns.count; i += 1) renamed += renames[written[columns.row[i] as number] as number] as number;
  const { dropped } = columns;
  const { kept, reasons, collapsed } = collapse(columns, routes);
  const result: T[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const from = kept[index] as number;
    if (from === 0) continue;
    const row = carry(rows[index] as T, names[written[index] as number] as string, rows[from - 1] as T);
    const reason = reasons.get(index);
    result.push(reason === undefined ? row : { ...row, reason });
  }
  return { entries: result, renamed, dropped, collapsed };
}

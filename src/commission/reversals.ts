import { issue } from '../internal/issues.js';
import type { TransactionTable } from './transactions.js';
import { NOBODY, sharedCredits, transactionId } from './transactions.js';
import type { RowCredits } from './split.kernel.js';
import type { CommissionWarning, SalesTransaction } from './types.js';

/** Where a refund lands: in the filters, and with the people, of the sale that it takes back. */
export interface Origins {
  /** Row whose fields decide filters. */
  rootOf(row: number): number;
  /** Row whose credits count, where a row names nobody. */
  creditRowOf(row: number): number;
  /** What is to be told of rows that were not rejected since. */
  warnings(): CommissionWarning[];
  /** Whether a row that another one takes back was rejected since: all must then be followed anew. */
  isStale(): boolean;
}

const ITSELF = (row: number): number => row;

function findRows(table: TransactionTable, wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const { rows, rejectedFlags } = table;
  for (let i = 0; i < rows.length; i += 1) {
    if (rejectedFlags[i] === 1) continue;
    const id = transactionId(rows[i] as never);
    if (wanted.has(id)) found.set(id, i);
  }
  return found;
}

/** Follows `reverses` to the first sale. A chain that returns to itself rejects its row. @param planCurrency - of rows that name none */
export function resolveReversals(table: TransactionTable, planCurrency: string): Origins {
  const { reverses, rows, participant, rejectedFlags } = table;
  if (reverses.size === 0) return { rootOf: ITSELF, creditRowOf: ITSELF, warnings: () => [], isStale: () => false };
  const byId = findRows(table, new Set(reverses.values()));
  const warnings = new Map<number, CommissionWarning>();
  const roots = new Map<number, number>();
  const creditRows = new Map<number, number>();
  const loops = new Set<number>();
  const currencyOf = (row: number): string => (rows[row] as SalesTransaction).currency ?? planCurrency;
  const nextOf = (row: number): number | undefined => {
    const id = reverses.get(row);
    return id === undefined ? undefined : byId.get(id);
  };
  /** Follows the chain from a row to its end, or to where it is known already, and writes down what holds for all on the way. */
  const follow = (row: number): void => {
    const way = new Set<number>();
    let at = row;
    for (let next = nextOf(at); next !== undefined && !roots.has(at) && !way.has(at); next = nextOf(at)) {
      way.add(at);
      at = next;
    }
    const isLoop = way.has(at) || loops.has(at);
    const root = roots.get(at) ?? at;
    let creditRow = creditRows.get(at) ?? at;
    for (const each of [...way].reverse()) {
      if (participant[each] !== NOBODY) creditRow = each;
      roots.set(each, root);
      creditRows.set(each, creditRow);
      if (isLoop) loops.add(each);
    }
  };
  for (const [row, reversed] of reverses) {
    const original = byId.get(reversed);
    const code = original === undefined ? 'REVERSED_NOT_FOUND' : currencyOf(original) === currencyOf(row) ? null : 'REVERSED_CURRENCY_DIFFERS';
    if (code !== null) warnings.set(row, { code, transactionId: transactionId(rows[row] as never), reverses: reversed });
    follow(row);
    if (loops.has(row)) {
      table.reject(row, issue('INVALID_OPTION', `transactions[${row}].reverses`, reversed, 'must lead to an earlier transaction, not back to this one'));
    }
  }
  return {
    rootOf: (row) => roots.get(row) ?? row,
    creditRowOf: (row) => creditRows.get(row) ?? row,
    warnings: () => [...warnings].filter(([row]) => rejectedFlags[row] === 0).map(([, warning]) => warning),
    isStale: () => [...byId.values()].some((row) => rejectedFlags[row] === 1),
  };
}

/** Whose credit a row is, its original's where it names nobody. */
export function creditsOf(table: TransactionTable, origins: Origins, row: number): { participant: number; shared: RowCredits | null } {
  const source = origins.creditRowOf(row);
  const participant = table.participant[source] as number;
  return { participant, shared: sharedCredits(table, source) };
}

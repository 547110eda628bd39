import { issue } from '../internal/issues.js';
import type { TransactionTable } from './transactions.js';
import { NOBODY, sharedCredits, transactionId } from './transactions.js';
import type { RowCredits } from './split.kernel.js';
import type { CommissionWarning } from './types.js';

/** Where a refund lands: in the filters, and with the people, of the sale that it takes back. */
export interface Origins {
  /** Row whose fields decide filters. */
  rootOf(row: number): number;
  /** Row whose credits count, where a row names nobody. */
  creditRowOf(row: number): number;
  readonly warnings: readonly CommissionWarning[];
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

/** Follows `reverses` to the first sale. A chain that returns to itself rejects its row. */
export function resolveReversals(table: TransactionTable): Origins {
  const { reverses, rows, participant } = table;
  if (reverses.size === 0) return { rootOf: ITSELF, creditRowOf: ITSELF, warnings: [] };
  const byId = findRows(table, new Set(reverses.values()));
  const warnings: CommissionWarning[] = [];
  const roots = new Map<number, number>();
  const creditRows = new Map<number, number>();
  for (const [row, reversed] of reverses) {
    if (!byId.has(reversed)) {
      warnings.push({ code: 'REVERSED_NOT_FOUND', transactionId: transactionId(rows[row] as never), reverses: reversed });
    }
    let at = row;
    let creditRow = row;
    const seen = new Set([row]);
    for (;;) {
      const id = reverses.get(at);
      const next = id === undefined ? undefined : byId.get(id);
      if (next === undefined) break;
      if (seen.has(next)) {
        table.reject(row, issue('INVALID_OPTION', `transactions[${row}].reverses`, reversed, 'must lead to an earlier transaction, not back to this one'));
        break;
      }
      seen.add(next);
      at = next;
      if (participant[creditRow] === NOBODY) creditRow = at;
    }
    roots.set(row, at);
    if (creditRow !== row) creditRows.set(row, creditRow);
  }
  return {
    rootOf: (row) => roots.get(row) ?? row,
    creditRowOf: (row) => creditRows.get(row) ?? row,
    warnings,
  };
}

/** Whose credit a row is, its original's where it names nobody. */
export function creditsOf(table: TransactionTable, origins: Origins, row: number): { participant: number; shared: RowCredits | null } {
  const source = origins.creditRowOf(row);
  const participant = table.participant[source] as number;
  return { participant, shared: sharedCredits(table, source) };
}

import type { Missed, TakenCredits } from './assignment.js';
import { assignVersions, listUntaken, NOT_TAKEN, WHOLLY_TAKEN } from './assignment.js';
import type { Entries } from './entries.js';
import { gather } from './gather.js';
import { BIGINTS, DOUBLES } from './lanes.js';
import type { CreditingContext, Taker } from './takers.js';
import { createTakers, rejectMissing } from './takers.js';
import type { TransactionTable } from './transactions.js';
import { NOBODY, transactionId } from './transactions.js';
import type { SalesTransaction, UncreditedTransaction } from './types.js';

/** What came of crediting. */
export interface Crediting {
  /** By version, then component. */
  readonly entries: readonly (readonly Entries[])[];
  /** Whether some component credited somebody for a row. */
  isCredited(row: number): boolean;
  /** In the order of the rows. */
  uncredited(): UncreditedTransaction[];
}

function mostDecimals(table: TransactionTable): number {
  let most = 0;
  for (const { list } of table.credits) for (const { share } of list) if (share.scale > most) most = share.scale;
  return most;
}

function takesEveryRow({ component, where, eligible, base, measure }: Taker): boolean {
  return !component.team && base === null && where === null && measure.missing === null && !eligible.includes(0);
}

/** The commonest case costs nothing: the columns of the rows are the entries. */
function aliasRows({ measure }: Taker, table: TransactionTable): Entries {
  const { units, scale } = measure.values;
  const wide = Array.isArray(units);
  return {
    lane: wide ? BIGINTS : DOUBLES,
    count: table.rows.length,
    row: null,
    participant: table.participant,
    scale,
    units,
    base: null,
    baseScale: 0,
  };
}

/** Decides for every transaction which components credit whom with how much. */
export function creditTransactions(context: CreditingContext): Crediting {
  const { table, roster, versions } = context;
  const missed: Missed[] = [];
  const version = assignVersions(context, missed);
  const takers = createTakers(context);
  rejectMissing(context, takers.flat(), version);
  const shareScale = mostDecimals(table);
  const taken: TakenCredits = { rows: new Uint8Array(version.length), shared: new Map() };
  const everyRow = versions.length === 1 && table.isSimple && missed.length === 0;
  let allTaken = false;
  const entries = takers.map((ofVersion) =>
    ofVersion.map((taker): Entries => {
      if (everyRow && takesEveryRow(taker)) {
        allTaken = true;
        return aliasRows(taker, table);
      }
      const wide = Array.isArray(taker.measure.values.units) || Array.isArray(taker.base?.values.units);
      const fast = wide ? null : gather(DOUBLES, context, taker, version, shareScale, taken);
      return (fast ?? gather(BIGINTS, context, taker, version, shareScale, taken)) as Entries;
    }),
  );
  if (allTaken) taken.rows.fill(WHOLLY_TAKEN);
  else listUntaken(context, version, taken, missed);
  return {
    entries,
    isCredited: (row) => taken.rows[row] !== NOT_TAKEN,
    uncredited: () =>
      missed
        .filter(({ row }) => table.rejectedFlags[row] === 0)
        .sort((a, b) => a.row - b.row)
        .map(({ row, participant, reason }) => {
          const id = transactionId(table.rows[row] as SalesTransaction);
          return participant === NOBODY
            ? { transactionId: id, reason }
            : { transactionId: id, participantId: roster.at(participant).id, reason };
        }),
  };
}

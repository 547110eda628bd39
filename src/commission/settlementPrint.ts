import { EXACT_DOUBLE, formatUnits } from '../internal/fraction.js';
import { formatScaledFixed } from '../internal/scaled.js';
import type { Account, Posting } from './settlement.kernel.js';
import type { Balances, LedgerEntry, LedgerEntryType, SettlementStatement } from './settlement.types.js';


/** Money from minor units. */
export type Print = (units: bigint) => string;

export function createPrint(minorUnits: number): Print {
  const zero = formatUnits(0n, minorUnits);
  return (units) => {
    if (units === 0n) return zero;
    if (units <= EXACT_DOUBLE && units >= -EXACT_DOUBLE) return formatScaledFixed(Number(units), minorUnits);
    return formatUnits(units, minorUnits);
  };
}

export function printBalances({ payable, draw, held, carried }: Account, print: Print): Balances {
  return { payable: print(payable), draw: print(draw), held: print(held), carried: print(carried) };
}

function printEntry({ type, payable, draw, held, carried, facts }: Posting, print: Print): LedgerEntry {
  const entry: { -readonly [K in keyof LedgerEntry]: LedgerEntry[K] } = { type };
  if (payable !== 0n) entry.payable = print(payable);
  if (draw !== 0n) entry.draw = print(draw);
  if (held !== 0n) entry.held = print(held);
  if (carried !== 0n) entry.carried = print(carried);
  return facts === null ? entry : Object.assign(entry, facts);
}

/** What a posting counts in the totals; forgiving a draw is all that leaves `payable` alone. */
function signedChange({ payable, draw }: Posting): bigint {
  return payable !== 0n ? payable : draw;
}

function sumOf(type: LedgerEntryType, postings: readonly Posting[]): bigint {
  let sum = 0n;
  for (const posting of postings) if (posting.type === type) sum += signedChange(posting);
  return sum;
}

/** A period's entries with their totals and what is paid. */
export function printPostings(postings: readonly Posting[], print: Print): Pick<SettlementStatement, 'entries' | 'totals' | 'payout'> {
  const totals: { -readonly [K in keyof SettlementStatement['totals']]: string } = {};
  let payout = 0n;
  let repeated: Set<LedgerEntryType> | null = null; // most types have one entry, whose amount is the total
  for (const posting of postings) {
    const { type } = posting;
    if (type === 'payout') payout = -posting.payable;
    if (totals[type] === undefined) totals[type] = print(signedChange(posting));
    else (repeated ??= new Set()).add(type);
  }
  if (repeated !== null) for (const type of repeated) totals[type] = print(sumOf(type, postings));
  return { entries: postings.map((posting) => printEntry(posting, print)), totals, payout: print(payout) };
}

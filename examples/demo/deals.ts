/** From a CRM's CSV export to transactions. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { isSalesMathError, parseDecimal, parsePercent } from 'salesmath';
import type { CommissionPlan, Participant, SalesTransaction } from 'salesmath';

export interface DealRow {
  deal_id: string;
  close_date: string;
  account: string;
  customer_type: string;
  product: string;
  seats: string;
  amount: string;
  owner_id: string;
  owner_name: string;
  split: string;
  reverses: string;
}

/** A deal or a refund, as the library takes it. */
export interface Deal extends SalesTransaction {
  amount: string;
  credits: { participantId: string; share: string }[] | null;
}

const data = (name: string): string => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');

export const readDeals = (): DealRow[] => parse(data('deals.csv'), { columns: true });
export const readPlan = (): CommissionPlan => JSON.parse(data('plan.json')) as CommissionPlan;
export const readPeople = (): Participant[] => JSON.parse(data('people.json')) as Participant[];

/** One row of the export as a transaction. A refund names no one: it takes its credits from the sale. */
export function toTransaction(row: DealRow): Deal {
  const isSplit = row.split !== '';
  const isRefund = row.reverses !== '';
  return {
    id: row.deal_id,
    date: row.close_date,
    amount: readAmount(row.amount),
    units: row.seats,
    attributes: { product: row.product, customerType: row.customer_type },
    reverses: row.reverses || null,
    credits: isSplit ? readSplit(row.split) : null,
    participantId: isSplit || isRefund ? null : row.owner_id || null,
  };
}

/**
 * The amounts that this CRM decorates: `$1,234.50`, `1,234.50`, `(420.00)`. Whatever cannot be read stays as it is, so
 * that the calculation names the row.
 */
function readAmount(text: string): string {
  if (!/[$,()]/.test(text)) return text;
  try {
    return parseDecimal(text);
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return text;
  }
}

/** `R03 65% / R07 35%` */
function readSplit(text: string): Deal['credits'] {
  return text.split(' / ').map((part) => {
    const [participantId = '', share = ''] = part.split(' ');
    return { participantId, share: parsePercent(share) };
  });
}

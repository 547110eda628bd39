/** The made-up sales that every side is measured on. */
import type { CommissionPlan, SalesTransaction } from '../library.js';
import { makeRows, pad, randomFrom, shuffle } from './random.js';

export interface DealCredit {
  participantId: string;
  share: string;
}

/** A deal as it comes out of a database: everything is text. */
export interface Deal extends SalesTransaction {
  id: string;
  date: string;
  participantId?: string;
  credits?: [DealCredit, DealCredit];
  amount: string;
  units?: string;
  attributes?: { product: string };
}

export interface Tier {
  upTo: string | null;
  rate: string;
}

/** Three graduated tiers a month. On cents, rates like these meet a tie at the half cent all the time. */
export const TIERS: readonly Tier[] = [
  { upTo: '100000', rate: '0.05' },
  { upTo: '200000', rate: '0.08' },
  { upTo: null, rate: '0.1' },
];

export const PLAN: CommissionPlan = {
  id: 'bench',
  currency: 'USD',
  period: 'month',
  components: [{ id: 'bookings', payout: { kind: 'tiers', table: { tiers: TIERS } } }],
};

/** Money for each unit of one product, beside the tiers on everything. */
export const PER_UNIT = '12.5';

export const SPLIT_PLAN: CommissionPlan = {
  ...PLAN,
  components: [
    ...PLAN.components,
    { id: 'spiff', where: { product: 'B' }, measure: 'units', payout: { kind: 'perUnit', amount: PER_UNIT } },
  ],
};

export interface DealOptions {
  rows: number;
  people: number;
  /** Splits, products and units beside the plain fields. */
  rich?: boolean;
  /** Default: by date, as exports are. */
  shuffled?: boolean;
}

const MONTHS = 24;

function dayOf(position: number): string {
  const month = Math.floor(position * MONTHS);
  const day = 1 + Math.floor((position * MONTHS - month) * 28);
  return `${2025 + Math.floor(month / 12)}-${pad((month % 12) + 1, 2)}-${pad(day, 2)}`;
}

/** A thousand deals a person over 24 months, at every size: a cell always holds about forty deals. */
export const peopleFor = (rows: number): number => Math.max(1, Math.round(rows / 1000));

/** Deals over 24 months, one in a hundred a refund. */
export function makeDeals({ rows, people, rich = false, shuffled = false }: DealOptions): Deal[] {
  const random = randomFrom(20260701);
  const person = (): string => `rep-${pad(Math.floor(random() * people), 4)}`;
  const deals = makeRows<Deal>(rows, (i, chunk) => {
    const cents = Math.round(10_000 + random() ** 3 * 2_000_000) * (random() < 0.01 ? -1 : 1);
    const deal = { id: `deal-${pad(i + 1, 7)}`, date: dayOf(i / rows), participantId: person(), amount: (cents / 100).toFixed(2) };
    chunk.push(rich ? enrich(deal, random, person) : deal);
  });
  if (shuffled) shuffle(deals, random);
  return deals;
}

function enrich(deal: Deal & { participantId: string }, random: () => number, person: () => string): Deal {
  const units = 1 + Math.floor(random() * 40);
  const attributes = { product: random() < 0.3 ? 'B' : 'A' };
  const { participantId, ...rest } = deal;
  const extended = { ...rest, units: String(deal.amount.startsWith('-') ? -units : units), attributes };
  const other = person();
  if (random() >= 0.1 || other === participantId) return { ...extended, participantId };
  return { ...extended, credits: [{ participantId, share: '0.6' }, { participantId: other, share: '0.4' }] };
}

/** The made-up sales that every side is measured on: seeded, so a run can be repeated to the cent. */
import type { CommissionPlan, SalesTransaction } from './library.js';

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
const CHUNK = 50_000;

/** Mulberry32: small, fast and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function dayOf(position: number): string {
  const month = Math.floor(position * MONTHS);
  const day = 1 + Math.floor((position * MONTHS - month) * 28);
  return `${2025 + Math.floor(month / 12)}-${pad((month % 12) + 1, 2)}-${pad(day, 2)}`;
}

/**
 * Deals over 24 months, one in a hundred a refund. They go through JSON, because that is where rows come from: an
 * engine may treat the strings of a literal in a program better than those of a parsed text.
 */
export function makeDeals({ rows, people, rich = false, shuffled = false }: DealOptions): Deal[] {
  const random = randomFrom(20260701);
  const person = (): string => `rep-${pad(Math.floor(random() * people), 4)}`;
  const deals: Deal[] = [];
  for (let start = 0; start < rows; start += CHUNK) {
    const chunk: Deal[] = [];
    for (let i = start; i < Math.min(rows, start + CHUNK); i += 1) {
      const cents = Math.round(10_000 + random() ** 3 * 2_000_000) * (random() < 0.01 ? -1 : 1);
      const deal = { id: `deal-${pad(i + 1, 7)}`, date: dayOf(i / rows), participantId: person(), amount: (cents / 100).toFixed(2) };
      chunk.push(rich ? enrich(deal, random, person) : deal);
    }
    for (const deal of JSON.parse(JSON.stringify(chunk)) as Deal[]) deals.push(deal);
  }
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

function shuffle(deals: Deal[], random: () => number): void {
  for (let i = deals.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = deals[i] as Deal;
    deals[i] = deals[j] as Deal;
    deals[j] = held;
  }
}

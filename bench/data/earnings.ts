/** The made-up earnings that are settled into payments. */
import type { SettlementPolicy } from '../library.js';
import { makeRows, pad, randomFrom } from './random.js';

export interface EarningRow {
  participantId: string;
  period: { key: string; start: string; end: string };
  componentId: string;
  earned: string;
}

/** A deal that fell through. */
export interface ClawbackRow {
  type: 'clawback';
  participantId: string;
  date: string;
  earned: string;
}

export interface Ledger {
  earnings: EarningRow[];
  events: ClawbackRow[];
}

const LEDGER_MONTHS = 24;

/** An eighth is kept for three months; at most so much is paid; a draw lifts poor months and is paid back in good ones. */
export const TERMS = { share: '0.125', months: 3, cap: '9000', draw: '1500' } as const;

export const POLICY: SettlementPolicy = {
  currency: 'USD',
  holdback: { share: TERMS.share, release: { afterPeriods: TERMS.months } },
  cap: { payout: TERMS.cap, excess: 'carry' },
  draw: { amount: TERMS.draw, recoverable: true, guarantee: true },
};

function monthAt(index: number): { key: string; start: string; end: string } {
  const textOf = (at: number): string => `${2025 + Math.floor(at / 12)}-${pad((at % 12) + 1, 2)}`;
  return { key: textOf(index), start: `${textOf(index)}-01`, end: `${textOf(index + 1)}-01` };
}

/** What each person earned in each of 24 months, by month as payrolls come, and a clawback in one month of twenty. */
export function makeLedger(rows: number): Ledger {
  const random = randomFrom(20261301);
  const people = Math.max(1, Math.round(rows / LEDGER_MONTHS));
  const events: ClawbackRow[] = [];
  const earnings = makeRows<EarningRow>(people * LEDGER_MONTHS, (i, chunk) => {
    const participantId = `rep-${pad((i % people) + 1, 6)}`;
    const period = monthAt(Math.floor(i / people));
    chunk.push({ participantId, period, componentId: 'bookings', earned: (Math.round(random() ** 2 * 1_500_000) / 100).toFixed(2) });
    if (random() < 0.05) {
      const earned = (Math.round(random() * 200_000) / 100).toFixed(2);
      events.push({ type: 'clawback', participantId, date: `${period.key}-${pad(1 + Math.floor(random() * 28), 2)}`, earned });
    }
  });
  return { earnings, events: JSON.parse(JSON.stringify(events)) as ClawbackRow[] };
}

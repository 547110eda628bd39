/** What every side must hand back, so that all of them do the same work. `V` is how a side writes an amount. */

export interface Slice<V> {
  tier: number;
  from: V;
  to: V;
  amount: V;
  rate: V;
  exactPayout: V;
}

export interface Line<V> {
  transactionId: string;
  credited: V;
  exactEarned: V;
  earned: V;
  slices: Slice<V>[];
}

export interface EarningRow<V> {
  participantId: string;
  period: { key: string; start: string; end: string };
  componentId: string;
  measure: V;
  prior: V;
  quota: null;
  attainment: null;
  exactPayout: V;
  exactEarned: V;
  earned: V;
  slices: Slice<V>[];
  bonuses: [];
  adjustments: [];
  lines?: Line<V>[];
}

export interface Report<V> {
  earnings: EarningRow<V>[];
  totals: {
    earned: V;
    byParticipant: { participantId: string; earned: V }[];
    byParticipantPeriod: { participantId: string; key: string; earned: V }[];
    byPeriod: { key: string; earned: V }[];
  };
}

/** `'2026-12'` with its first day and the first day after it. */
export function monthOf(key: string): { key: string; start: string; end: string } {
  const year = Number(key.slice(0, 4));
  const month = Number(key.slice(5));
  const next = month === 12 ? `${year + 1}-01` : `${key.slice(0, 5)}${String(month + 1).padStart(2, '0')}`;
  return { key, start: `${key}-01`, end: `${next}-01` };
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By person, then month: the order of the rows of a report. */
export function byPersonAndMonth(a: { person: string; month: string }, b: { person: string; month: string }): number {
  return byText(a.person, b.person) || byText(a.month, b.month);
}

/** By date, then id: the order of the lines under a row. */
export function byDateAndId(a: { date: string; id: string }, b: { date: string; id: string }): number {
  return byText(a.date, b.date) || byText(a.id, b.id);
}

/** The made-up stage moves that every side is measured on: seeded, so a run can be repeated. */
import { randomFrom } from './data.js';

/** A stage move as it comes out of a database. */
export interface FunnelRow {
  dealId: string;
  stage: string;
  at: string;
  value?: string;
}

/** The order; the last one is won. */
export const STAGES: readonly string[] = ['lead', 'contacted', 'qualified', 'demo', 'proposal', 'won'];
/** Beside the order. */
export const BESIDE = 'lost';
export const AS_OF = '2026-12-31T23:59:59.000Z';
/** Rows of a deal, on average. */
export const ROWS_PER_DEAL = 5;

const CHUNK = 20_000;
const HOUR = 3_600_000;
const FIRST = Date.parse('2025-01-01T00:00:00.000Z');
const MONTHS_24 = 729 * 24 * HOUR;

/** Five moves a deal over 24 months: some go back, some skip a stage, a third is lost. The rows come in random order. */
export function makeFunnelRows(deals: number): FunnelRow[] {
  const random = randomFrom(20261101);
  const rows: FunnelRow[] = [];
  for (let start = 0; start < deals; start += CHUNK) {
    const chunk: FunnelRow[] = [];
    for (let i = start; i < Math.min(deals, start + CHUNK); i += 1) {
      const dealId = `deal-${String(i + 1).padStart(7, '0')}`;
      let at = FIRST + Math.floor(random() * MONTHS_24);
      let place = 0;
      for (let k = 0; k < ROWS_PER_DEAL; k += 1) {
        const isLost = k > 1 && random() < 0.12;
        const stage = isLost ? BESIDE : (STAGES[place] as string);
        const row: FunnelRow = { dealId, stage, at: new Date(at).toISOString() };
        chunk.push(k === 0 ? { ...row, value: (1000 + random() * 90_000).toFixed(2) } : row);
        at += Math.floor(random() ** 2 * 30 * 24 * HOUR) + 1;
        const step = random();
        place = Math.min(STAGES.length - 1, Math.max(0, place + (step < 0.08 ? -1 : step < 0.93 ? 1 : 2)));
      }
    }
    for (const row of JSON.parse(JSON.stringify(chunk)) as FunnelRow[]) rows.push(row);
  }
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = rows[i] as FunnelRow;
    rows[i] = rows[j] as FunnelRow;
    rows[j] = held;
  }
  return rows;
}

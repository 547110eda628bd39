/** The made-up stage moves and events that every side is measured on. */
import { DAY, makeRows, pad, randomFrom, shuffle } from './random.js';

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

const FIRST = Date.parse('2025-01-01T00:00:00.000Z');
const MONTHS_24 = 729 * DAY;

/** How the rows of a log lie: in no order, or deal by deal. */
export type RowOrder = 'random' | 'byDeal';

/** Five moves a deal over 24 months: some go back, some skip a stage, a third is lost. */
export function makeFunnelRows(deals: number, order: RowOrder = 'random'): FunnelRow[] {
  const random = randomFrom(20261101);
  const rows = makeRows<FunnelRow>(deals, (i, chunk) => {
    const dealId = `deal-${pad(i + 1, 7)}`;
    let at = FIRST + Math.floor(random() * MONTHS_24);
    let place = 0;
    for (let k = 0; k < ROWS_PER_DEAL; k += 1) {
      const isLost = k > 1 && random() < 0.12;
      const stage = isLost ? BESIDE : (STAGES[place] as string);
      const row: FunnelRow = { dealId, stage, at: new Date(at).toISOString() };
      chunk.push(k === 0 ? { ...row, value: (1000 + random() * 90_000).toFixed(2) } : row);
      at += Math.floor(random() ** 2 * 30 * DAY) + 1;
      const step = random();
      place = Math.min(STAGES.length - 1, Math.max(0, place + (step < 0.08 ? -1 : step < 0.93 ? 1 : 2)));
    }
  });
  if (order === 'random') shuffle(rows, random);
  return rows;
}

/** Moves of one deal in a log whose deals lose half of their number at every stage. */
export const MOVES_PER_DEAL = 2.94;

/** The log of a sales team over 24 months, as it was written: a million deals have 2.94 million moves. */
export function makeFunnelLog(rows: number): FunnelRow[] {
  const random = randomFrom(20261104);
  const [deals, places, times] = [new Int32Array(rows), new Int8Array(rows), new Float64Array(rows)];
  let count = 0;
  for (let deal = 0; count < rows; deal += 1) {
    let at = FIRST + Math.floor(random() * MONTHS_24);
    for (let place = 0; place >= 0 && place < STAGES.length && count < rows; count += 1) {
      [deals[count], places[count], times[count]] = [deal, place, at];
      at += Math.floor(random() ** 2 * 30 * DAY) + 1;
      if (random() < 0.5 && place < STAGES.length - 1 && count + 1 < rows) {
        count += 1;
        [deals[count], places[count], times[count]] = [deal, -1, at];
        place = -2;
      }
      place += 1;
    }
  }
  const order = Int32Array.from({ length: rows }, (_, i) => i).sort((a, b) => (times[a] as number) - (times[b] as number));
  return makeRows<FunnelRow>(rows, (i, chunk) => {
    const move = order[i] as number;
    const place = places[move] as number;
    const row: FunnelRow = { dealId: `deal-${pad((deals[move] as number) + 1, 7)}`, stage: STAGES[place] ?? BESIDE, at: new Date(times[move] as number).toISOString() };
    chunk.push(place === 0 ? { ...row, value: (1000 + random() * 90_000).toFixed(2) } : row);
  });
}

/** Something that a visitor did. */
export interface EventRow {
  subjectId: string;
  name: string;
  at: string;
}

/** The steps of a sequence, and what happens beside them. */
export const STEPS: readonly string[] = ['visit', 'trial', 'demo', 'order'];
const NAMES = [...STEPS, 'mail', 'call'];

/** Six events a visitor within some weeks, in random order. */
export function makeEvents(rows: number): EventRow[] {
  const random = randomFrom(20261102);
  const subjects = Math.max(1, Math.round(rows / NAMES.length));
  return makeRows<EventRow>(rows, (_, chunk) => {
    const subject = Math.floor(random() * subjects);
    const begins = FIRST + ((subject * 7919) % 700) * DAY;
    const name = NAMES[Math.floor(random() ** 1.4 * NAMES.length)] as string;
    chunk.push({ subjectId: `visitor-${pad(subject + 1, 7)}`, name, at: new Date(begins + Math.floor(random() * 40 * DAY)).toISOString() });
  });
}

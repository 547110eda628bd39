/** What all made-up rows come from: seeded, so that a run can be repeated. */

export const DAY = 86_400_000;

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

export const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `'2026-07-01'` */
export const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whole cents as text, few of them large. */
export const centsFrom = (random: () => number, least: number, spread: number): string => (Math.round(least + random() ** 3 * spread) / 100).toFixed(2);

export function shuffle(rows: unknown[], random: () => number): void {
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = rows[i];
    rows[i] = rows[j];
    rows[j] = held;
  }
}

const CHUNK = 20_000;

/**
 * Rows through JSON, because that is where rows come from: an engine may treat the strings of a literal in a program better
 * than those of a parsed text.
 */
export function makeRows<T>(count: number, add: (i: number, chunk: T[]) => void): T[] {
  const rows: T[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    const chunk: T[] = [];
    for (let i = start; i < Math.min(count, start + CHUNK); i += 1) add(i, chunk);
    for (const row of JSON.parse(JSON.stringify(chunk)) as T[]) rows.push(row);
  }
  return rows;
}

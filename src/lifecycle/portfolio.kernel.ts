import type { Units, WindowReader } from './windows.kernel.js';

/** Revenue of all customers together, by how far back their history reaches. */
export interface Portfolio {
  /** Windows of a trend; the base windows come after them. */
  readonly windows: number;
  /** Base windows that some history covers. */
  readonly levels: number;
  /** How many of the base windows a history covers that covers so many windows in all. */
  levelOf(covered: number): number;
  /** Adds the customer loaded to those of the level. */
  add(level: number): void;
  /** Ends adding: from now on a level holds all who cover as much or more. */
  settle(): void;
  /** Customers of a level. */
  readonly customers: Int32Array;
  /** Their revenue in a window of the trend: `level · windows + window`. */
  readonly recent: Units;
  /** Their revenue in the base windows of the level. */
  readonly base: Units;
}

/** Revenue of the customer loaded in windows `from … to − 1`. */
export function sumWindows(units: Units, from: number, to: number, zero: number): number {
  let sum = zero;
  for (let window = from; window < to; window += 1) sum += units[window] as number;
  return sum;
}

/**
 * Totals by level, so that those of all other customers who cover the same windows are a total minus the own.
 *
 * Of two levels the lower one's base lacks the oldest window; so only the total of that window is kept beside each level's
 * own sum, and bases are told from the highest level down.
 *
 * @param windows - windows of the trend
 * @param levels - base windows, at most
 */
export function createPortfolio(reader: WindowReader, windows: number, levels: number): Portfolio {
  const customers = new Int32Array(levels + 2);
  const recent = reader.zeros((levels + 2) * windows);
  const base = reader.zeros(levels + 2);
  const oldest = reader.zeros(levels + 2); // total of a base window, of all who cover it
  const zero = reader.zeros(1)[0] as number;
  const addAt = (units: Units, at: number, amount: number): void => {
    units[at] = ((units[at] as number) + amount);
  };
  return {
    windows,
    levels,
    customers,
    recent,
    base,
    levelOf: (covered) => Math.max(0, Math.min(levels, covered - windows)),
    add(level) {
      customers[level] = (customers[level] as number) + 1;
      for (let window = 0; window < windows; window += 1) addAt(recent, level * windows + window, reader.recent[window] as number);
      for (let k = 0; k < level; k += 1) addAt(oldest, k, reader.recent[windows + k] as number);
      addAt(base, level, sumWindows(reader.recent, windows, windows + level, zero));
    },
    settle() {
      for (let level = levels; level >= 1; level -= 1) {
        customers[level] = (customers[level] as number) + (customers[level + 1] as number);
        for (let window = 0; window < windows; window += 1) addAt(recent, level * windows + window, recent[(level + 1) * windows + window] as number);
        addAt(base, level, ((base[level + 1] as number) - (oldest[level] as number)));
      }
    },
  };
}

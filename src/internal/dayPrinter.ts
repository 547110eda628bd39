import type { IsoDate } from '../types.js';
import { formatDay } from './dates.js';

/**
 * Writes epoch days, of which there are far fewer than rows: each is written once.
 *
 * @param path - where days come from that cannot be written, for the message
 */
export function createDayPrinter(path?: string): (epochDay: number) => IsoDate {
  const printed = new Map<number, IsoDate>();
  return (epochDay) => {
    let text = printed.get(epochDay);
    if (text === undefined) {
      text = formatDay(epochDay, path, epochDay);
      printed.set(epochDay, text);
    }
    return text;
  };
}

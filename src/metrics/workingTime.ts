import type { WorkDays } from '../calendar/workDays.kernel.js';
import { MS_PER_DAY } from '../internal/dates.js';
import type { DayReader } from '../internal/instants.js';
import { dayStartsOf } from '../internal/moments.js';

/** Milliseconds of working days before an instant, up to a constant. */
export type WorkingClock = (instant: number) => number;

/**
 * A clock that stands still on days off, for instants between two others. Days are as long as the zone makes them: 23 hours
 * where clocks are set forward. The starts of days are looked for once, so that a reading costs no calendar.
 */
export function createWorkingClock(workDays: WorkDays, readDay: DayReader, earliest: number, latest: number): WorkingClock {
  const first = readDay(earliest);
  const days = readDay(latest) - first + 1;
  const startOf = dayStartsOf(readDay);
  const starts = Float64Array.from({ length: days + 1 }, (_, day) => startOf(first + day));
  const worked = new Float64Array(days + 1);
  const isWorking = Uint8Array.from({ length: days }, (_, day) => (workDays.isWorking(first + day) ? 1 : 0));
  for (let day = 0; day < days; day += 1) {
    worked[day + 1] = (worked[day] as number) + (isWorking[day] === 1 ? (starts[day + 1] as number) - (starts[day] as number) : 0);
  }
  return (instant) => {
    let day = Math.min(Math.max(Math.floor((instant - (starts[0] as number)) / MS_PER_DAY), 0), days - 1);
    while (day > 0 && (starts[day] as number) > instant) day -= 1;
    while (day < days - 1 && (starts[day + 1] as number) <= instant) day += 1;
    return (worked[day] as number) + (isWorking[day] === 1 ? instant - (starts[day] as number) : 0);
  };
}

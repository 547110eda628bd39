import { requireDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import type { WorkCalendar } from './types.js';
import type { WorkDays } from './workDays.kernel.js';
import { createWorkDays } from './workDays.kernel.js';

const FIELDS: readonly string[] = ['weekend', 'holidays', 'extraWorkdays'];

function readList<T>(value: unknown, path: string, read: (each: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) return fail('INVALID_OPTION', path, value, 'must be a list');
  return Array.from(value, (each: unknown, index) => read(each, `${path}[${index}]`));
}

function readWeekday(value: unknown, path: string): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 6) return value as number;
  return fail('INVALID_OPTION', path, value, 'must be a weekday: 0 Sunday … 6 Saturday');
}

/**
 * Makes a work calendar ready for counting, or throws `INVALID_OPTION`, `INVALID_DATE` or `CALENDAR_CONFLICT`.
 *
 * @param calendar - as given; absent means Monday to Friday
 * @param path - where it stands
 */
export function compileWorkCalendar(calendar: unknown, path: string): WorkDays {
  const { weekend = [0, 6], holidays = [], extraWorkdays = [] } = requireOptions<WorkCalendar>(calendar as WorkCalendar, FIELDS, path);
  const weekdaysOff = readList(weekend, `${path}.weekend`, readWeekday);
  const daysOff = readList(holidays, `${path}.holidays`, requireDay);
  const off = new Set(daysOff);
  const daysWorked = readList(extraWorkdays, `${path}.extraWorkdays`, (each, at) => {
    const day = requireDay(each, at);
    return off.has(day) ? fail('CALENDAR_CONFLICT', at, each, 'must not stand in holidays too; take it out of one of the lists') : day;
  });
  return createWorkDays(weekdaysOff, daysOff, daysWorked);
}

/** A checked calendar with its defaults, as results echo it: a weekday of −0 is Sunday, and written as 0. */
export function fillWorkCalendar({ weekend = [0, 6], holidays = [], extraWorkdays = [] }: WorkCalendar): { readonly [Field in keyof WorkCalendar]-?: NonNullable<WorkCalendar[Field]> } {
  return { weekend: weekend.map((day) => day + 0), holidays: [...holidays], extraWorkdays: [...extraWorkdays] };
}

/** Days as whole numbers since 1970-01-01, and the periods of a rule, by plain UTC arithmetic. */

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

export interface Retail {
  pattern: '4-4-5' | '4-5-4' | '5-4-4';
  yearEnd: 'lastDayOfMonth' | 'nearestDayToMonthEnd';
  weekday: number;
  month: number;
  leapWeekIn?: number | undefined;
  labelBy?: 'startYear' | 'endYear' | undefined;
}

export type Rule =
  | Unit
  | {
      unit: Unit;
      weekStartsOn?: number | undefined;
      fiscalYearStartMonth?: number | undefined;
      labelBy?: 'startYear' | 'endYear' | undefined;
      retail?: Retail | undefined;
    };

/** A whole period, half-open in day numbers. */
export interface Span {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const DAY = 86_400_000;

const seenDays = new Map<string, number>();

export function dayOf(iso: string): number {
  const day = seenDays.get(iso) ?? Date.parse(`${iso}T00:00:00Z`) / DAY;
  seenDays.set(iso, day);
  return day;
}

export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayAt = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY;
const weekdayOf = (day: number): number => new Date(day * DAY).getUTCDay();
const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth() + 1;
const pad = (n: number): string => String(n).padStart(2, '0');

const MONTHS_IN: Record<'month' | 'quarter' | 'halfYear' | 'year', number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

function weekOf(day: number, weekStartsOn: number): Span & { year: number; fourth: number } {
  const start = day - ((weekdayOf(day) - weekStartsOn + 7) % 7);
  const fourth = start + 3;
  const year = yearOf(fourth);
  const number = Math.floor((fourth - dayAt(year, 1, 1)) / 7) + 1;
  return { key: `${year}-W${pad(number)}`, start, end: start + 7, year, fourth };
}

function retailClose(year: number, retail: Retail): number {
  const last = dayAt(year, retail.month + 1, 1) - 1;
  const first = retail.yearEnd === 'lastDayOfMonth' ? last - 6 : last - 3;
  for (let day = first; ; day += 1) if (weekdayOf(day) === retail.weekday) return day;
}

function retailPeriodOf(day: number, unit: Unit, retail: Retail, labelBy: 'startYear' | 'endYear'): Span {
  if (unit === 'day') return { key: isoOf(day), start: day, end: day + 1 };
  let closing = yearOf(day) - 1;
  while (retailClose(closing, retail) < day) closing += 1;
  const start = retailClose(closing - 1, retail) + 1;
  const end = retailClose(closing, retail) + 1;
  const startLabel = retail.month === 12 ? closing : closing - 1;
  const label = `FY${labelBy === 'endYear' ? closing : startLabel}`;
  if (unit === 'year') return { key: label, start, end };
  if (unit === 'week') {
    const week = Math.floor((day - start) / 7);
    return { key: `${label}-W${pad(week + 1)}`, start: start + 7 * week, end: start + 7 * week + 7 };
  }
  const pattern = retail.pattern.split('-').map(Number);
  const weeks = [0, 1, 2, 3].flatMap(() => pattern);
  if (end - start === 53 * 7) weeks[(retail.leapWeekIn ?? 12) - 1] = (weeks[(retail.leapWeekIn ?? 12) - 1] as number) + 1;
  const size = MONTHS_IN[unit];
  let from = start;
  for (let index = 0; index < 12 / size; index += 1) {
    const length = 7 * weeks.slice(index * size, (index + 1) * size).reduce((a, b) => a + b, 0);
    if (day < from + length) {
      const name = unit === 'month' ? `M${pad(index + 1)}` : unit === 'quarter' ? `Q${index + 1}` : `H${index + 1}`;
      return { key: `${label}-${name}`, start: from, end: from + length };
    }
    from += length;
  }
  throw new Error('oracle: day outside its retail year');
}

/** The whole period of the rule that holds the day. */
export function periodOf(day: number, rule: Rule): Span {
  const full = typeof rule === 'string' ? { unit: rule } : rule;
  if (full.retail !== undefined) {
    return retailPeriodOf(day, full.unit, full.retail, full.retail.labelBy ?? 'endYear');
  }
  if (full.unit === 'day') return { key: isoOf(day), start: day, end: day + 1 };
  if (full.unit === 'week') {
    const { key, start, end } = weekOf(day, full.weekStartsOn ?? 1);
    return { key, start, end };
  }
  const opening = full.fiscalYearStartMonth ?? 1;
  const startYear = monthOf(day) >= opening ? yearOf(day) : yearOf(day) - 1;
  const label = opening === 1 ? String(startYear) : `FY${full.labelBy === 'startYear' ? startYear : startYear + 1}`;
  const size = MONTHS_IN[full.unit];
  const monthInYear = (monthOf(day) - opening + 12) % 12;
  const index = Math.floor(monthInYear / size);
  const start = dayAt(startYear, opening + index * size, 1);
  const end = dayAt(startYear, opening + (index + 1) * size, 1);
  if (full.unit === 'month') return { key: isoOf(start).slice(0, 7), start, end };
  const name = full.unit === 'year' ? '' : full.unit === 'quarter' ? `-Q${index + 1}` : `-H${index + 1}`;
  return { key: label + name, start, end };
}

/** The quarter or year, of the same rule, that a period lies in. */
export function enclosing(period: Span, rule: Rule, unit: 'quarter' | 'year'): { start: number; end: number } {
  const full = typeof rule === 'string' ? { unit: rule } : rule;
  if (full.retail === undefined && full.unit === 'week') {
    // a week belongs whole to the quarter and year of its fourth day
    const weekStartsOn = full.weekStartsOn ?? 1;
    const { start, end } = periodOf(period.start + 3, unit);
    return { start: weekOf(start + 3, weekStartsOn).start, end: weekOf(end + 3, weekStartsOn).start };
  }
  const outer = periodOf(period.start, { ...full, unit });
  return { start: Math.min(outer.start, period.start), end: Math.max(outer.end, period.end) };
}

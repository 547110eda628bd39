/**
 * A job for cron: it reads yesterday's export, says who is behind their quota, and leaves a file for the dashboard. The day is
 * an argument, so that a night that failed can be made up for; run twice, it writes the same bytes; half a file is never seen.
 *
 * ```sh
 * npx tsx examples/15-nightly-job.ts --as-of=2026-05-14
 * 30 5 * * 1-5  cd /srv/sales && npx tsx job.ts --as-of="$(date -d yesterday +\%F)" --exports=exports --out=reports >>goals.log
 * ```
 *
 * Exit code 0: written, or written before. 1: the export has rows that cannot be used; each is named, and nothing is written.
 * 2: there is no export of that day, or the arguments are wrong.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { findPeriod, isSalesMathError, trackGoals } from 'salesmath';
import type { Goal, GoalsActual, GoalTracks, SalesMathError } from 'salesmath';
import { readPeople } from './demo/deals.js';
import { columns, ends, money, percent, rule } from './demo/text.js';

/** A line of the export: all bookings of the quarter so far. */
interface Booking {
  deal_id: string;
  date: string;
  owner_id: string;
  amount: string;
}

class JobError extends Error {
  constructor(
    readonly exitCode: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

function readArguments(): { asOf: string; exports: string; out: string | undefined } {
  try {
    const { values } = parseArgs({ options: { 'as-of': { type: 'string' }, exports: { type: 'string' }, out: { type: 'string' } } });
    const asOf = values['as-of'];
    if (asOf === undefined) throw new Error('--as-of=YYYY-MM-DD is missing: the day that the export was made for');
    findPeriod(asOf, 'day'); // refuses what is no day
    return { asOf, exports: values.exports ?? fileURLToPath(new URL('data/exports', import.meta.url)), out: values.out };
  } catch (error) {
    throw new JobError(2, (error as Error).message);
  }
}

function readExport(folder: string, asOf: string): Booking[] {
  const file = `${folder}/bookings-${asOf}.csv`;
  if (!existsSync(file)) throw new JobError(2, `there is no ${file}: has the export run?`);
  return parse(readFileSync(file, 'utf8'), { columns: true });
}

/** Everybody's quota of the quarter that the day lies in. */
function readGoals(asOf: string): Goal[] {
  const { key } = findPeriod(asOf, 'quarter');
  const inForce = (quota: unknown): string => {
    const dated = quota as { from?: string; value: string }[];
    return dated.filter(({ from = '' }) => from <= asOf).at(-1)?.value ?? '0';
  };
  return readPeople().map(({ id, quotas }) => ({
    id: `${id} ${key}`,
    metric: { id: 'bookings', unit: 'money', currency: 'USD' },
    period: key,
    target: inForce(quotas?.['bookings']),
    ownerId: id,
  }));
}

/** The rows that the library refused, by the line of the file on which they stand. */
function nameRows({ issues, omitted }: SalesMathError, bookings: readonly Booking[]): string {
  const lines = issues.map(({ path, code, message }) => {
    const index = Number(/^actuals\[(\d+)\]/.exec(path)?.[1]);
    return Number.isNaN(index) ? message : `line ${index + 2}, ${bookings[index]?.deal_id}: ${code}, ${message.replace(/^actuals\[\d+\]\./, '')}`;
  });
  return [...lines, ...(omitted > 0 ? [`… and ${omitted} more`] : [])].join('\n');
}

function track(bookings: readonly Booking[], asOf: string): GoalTracks {
  const actuals = bookings.map(({ owner_id, date, amount }): GoalsActual => ({ ownerId: owner_id, date, value: amount }));
  try {
    return trackGoals(readGoals(asOf), actuals, { asOf, basis: 'workingDays', workCalendar: { holidays: ['2026-05-25'] }, total: { id: 'team' } });
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    throw new JobError(1, nameRows(error, bookings));
  }
}

/** Writes a file whole or not at all, and only if it changes. */
function writeOnce(file: string, text: string): 'written' | 'unchanged' {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return 'unchanged';
  writeFileSync(`${file}.${process.pid}.part`, text);
  renameSync(`${file}.${process.pid}.part`, file);
  return 'written';
}

function print({ rows, total, unmatched }: GoalTracks, asOf: string): void {
  const widths = [10, -14, -14, -9, -9, -14, 10];
  console.log(ends(`Bookings against quota on ${asOf}`, `${total?.remaining} working days to go`));
  console.log(rule('─'));
  console.log(columns(widths, ['who', 'booked', 'quota', 'of it', 'due', 'each day', '']));
  for (const each of total === null ? rows : [...rows, total]) {
    const { goalId, actual, target, attainment, expectedShare, requiredPerDay, status } = each;
    if (each === total) console.log(rule('─'));
    const cells = [goalId.split(' ')[0] ?? goalId, money(actual ?? '0'), money(target ?? '0'), percent(attainment ?? 0), percent(expectedShare ?? 0), money(String(requiredPerDay ?? 0)), status];
    console.log(columns(widths, cells));
  }
  if (unmatched.count > 0) console.log(`${unmatched.count} bookings belong to nobody who has a quota`);
}

try {
  const { asOf, exports, out } = readArguments();
  const tracks = track(readExport(exports, asOf), asOf);
  print(tracks, asOf);
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    const file = `${out}/goals-${asOf}.json`;
    console.log(`${file} ${writeOnce(file, `${JSON.stringify({ asOf, ...tracks }, null, 2)}\n`)}`);
  }
} catch (error) {
  if (!(error instanceof JobError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

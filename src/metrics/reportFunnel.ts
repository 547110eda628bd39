import { parseDay, warnInclusiveEnd } from '../internal/dates.js';
import { readScaled } from '../internal/decimal.js';
import { powerOfTen } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { within } from '../internal/shards.js';
import type { DateRange } from '../types.js';
import { cohortBuckets, NO_DAYS, rangeBuckets, spanOf } from './funnelReport.buckets.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import { createRuns, mergeRuns, sortRuns, stayOf } from './funnelReport.durations.kernel.js';
import { printReport } from './funnelReport.print.js';
import type { Buckets } from './funnelReport.slices.js';
import type { OpenTally } from './funnelReport.tally.js';
import { createTally, mergeCells, ROW_COUNTS } from './funnelReport.tally.js';
import type { ReadFunnelTally } from './funnelTally.schema.js';
import { readFunnelTally } from './funnelTally.schema.js';
import { CELL_COUNTS, needsWhole, orderedStages } from './funnelTally.js';
import type { FunnelReport } from './report.types.js';
import { sizeOf, spread } from './tally.times.js';
import type { FunnelTally, FunnelTallyCell, FunnelTallyRow } from './tally.types.js';

/** A cell of a tally with its place among groups × buckets. */
interface Placed {
  readonly cell: FunnelTallyCell;
  readonly at: number;
}

function exactsOf({ exactWon, exactClosed, rows }: FunnelTallyCell): string[] {
  return [exactWon, exactClosed, ...rows.map(({ exactReached }) => exactReached)];
}

function finestOf({ cells, whole }: FunnelTally): number {
  let finest = 0;
  for (const cell of whole === null ? cells : [...cells, whole]) {
    for (const text of exactsOf(cell)) finest = Math.max(finest, readScaled(text)?.scale ?? 0);
  }
  return finest;
}

/** What was measured, put together from cells as if it had been measured here. */
function restore(placed: readonly Placed[], cells: number, stages: number, finest: number): Measured {
  const sums = { units: [] as bigint[], scale: finest };
  const unitsOf = (text: string): number => {
    const { units, scale } = readScaled(text) ?? { units: 0n, scale: 0 };
    return sums.units.push(units * powerOfTen(finest - scale)) - 1;
  };
  // sums read their amounts out of a column; here each sum is one amount
  const tally: OpenTally = createTally(cells, stages, sums);
  const sizes = new Int32Array(cells * stages);
  for (const { cell, at } of placed) {
    for (const [name, of] of Object.entries(CELL_COUNTS) as [keyof typeof CELL_COUNTS, (typeof CELL_COUNTS)[keyof typeof CELL_COUNTS]][]) tally[of][at] = cell[name];
    tally.wonValue.add(at, unitsOf(cell.exactWon));
    tally.closedValue.add(at, unitsOf(cell.exactClosed));
    cell.rows.forEach((row, position) => {
      const place = at * stages + position;
      for (const name of ROW_COUNTS) tally[name][place] = row[name];
      tally.value.add(place, unitsOf(row.exactReached));
      sizes[position * cells + at] = sizeOf(row.ended) + sizeOf(row.ongoing);
    });
  }
  const stays = createRuns(sizes);
  const wins = createRuns(tally.wonDeals);
  for (const { cell, at } of placed) {
    spread(cell.wins, wins.values, wins.starts[at] as number, (time) => time);
    cell.rows.forEach(({ ended, ongoing }: FunnelTallyRow, position) => {
      const next = spread(ended, stays.values, stays.starts[position * cells + at] as number, (time) => stayOf(time, false));
      spread(ongoing, stays.values, next, (time) => stayOf(time, true));
    });
  }
  sortRuns(stays);
  return { tally, stays, wins };
}

function bucketsOf({ tally, settings }: ReadFunnelTally): Buckets | null {
  if (settings.basis === 'period') {
    const { begin, end } = spanOf(settings);
    return rangeBuckets(settings, begin, end);
  }
  let first = Infinity;
  let last = -Infinity;
  for (const { start } of tally.cells) {
    if (start === null) continue;
    const day = parseDay(start);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return cohortBuckets(settings, first > last ? NO_DAYS : { start: first, end: last + 1 });
}

/**
 * Prints the funnel report of a tally, which may be that of many shards.
 *
 * The figures are those of {@link analyzeFunnel} over all rows together, to the last digit. Groups come by name, what is in none last.
 *
 * @param tally - what {@link tallyFunnel} or {@link mergeFunnelTallies} gave
 * @returns the report
 * @throws {SalesMathError} DUPLICATE_ID: a tally has a group twice, or a cell of one group and time
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_DATE, INVALID_OPTION, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { reportFunnel, tallyFunnel } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'lead', at: '2026-01-05' },
 *   { dealId: 'a', stage: 'won', at: '2026-01-19' },
 *   { dealId: 'b', stage: 'lead', at: '2026-02-02' },
 * ];
 * const tally = JSON.parse(JSON.stringify(tallyFunnel(entries, model, { asOf: '2026-02-28' })));
 * const { rows, daysToWin } = reportFunnel(tally);
 * rows[1]?.fromPrevious?.rate; // => 0.5
 * daysToWin.median; // => 14
 */
export function reportFunnel(tally: FunnelTally): FunnelReport {
  const read = readFunnelTally(tally, 'tally');
  const { settings, funnel, tally: known } = read;
  const buckets = within('tally', () => bucketsOf(read));
  const placeOfStart = new Map(buckets?.periods.map(({ start }, b) => [start, b]));
  const placeOfGroup = new Map(known.groups.map((group, g) => [group, g]));
  const width = buckets === null ? 1 : buckets.periods.length;
  const stages = orderedStages(funnel).length;
  const scale = finestOf(known);
  const placed = known.cells.map((cell, i): Placed => {
    const b = cell.start === null ? 0 : placeOfStart.get(parseDay(cell.start));
    if (b === undefined) return fail('INVALID_ROW', `tally.cells[${i}].start`, cell.start, 'must be the first day of a period within the range');
    return { cell, at: (placeOfGroup.get(cell.group) as number) * width + b };
  });
  const cells = Math.max(known.groups.length * width, 1);
  const parts = restore(placed, cells, stages, scale);
  const total = (): Measured => {
    if (needsWhole(settings)) return restore(known.whole === null ? [] : [{ cell: known.whole, at: 0 }], 1, stages, scale);
    return { tally: mergeCells(parts.tally), stays: mergeRuns(parts.stays, cells), wins: mergeRuns(parts.wins, cells) };
  };
  const suspectEnd = known.endLooksInclusive ? warnInclusiveEnd(settings.effective.range as DateRange, 'options.range.end') : null;
  const { entries, values, rejected } = known;
  return printReport(
    { settings, funnel, names: known.groups, buckets, parts, total, scale, currency: known.options.currency, counts: { ...entries, ...values }, rejected },
    suspectEnd,
  );
}

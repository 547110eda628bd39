import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { compareNames } from '../internal/compareNames.js';
import { warnInclusiveEnd } from '../internal/dates.js';
import { measureFunnel } from './funnelReport.js';
import { readReportOptions } from './funnelReport.options.js';
import { cellOf, compareCells, isEmptyCell, needsWhole, tallyOptions } from './funnelTally.js';
import type { AnalyzeFunnelOptions } from './report.types.js';
import type { FunnelTally, FunnelTallyCell } from './tally.types.js';

/**
 * Counts the deals of one shard of a log, for a report over all shards.
 *
 * `reportFunnel(mergeFunnelTallies(shards.map((rows) => tallyFunnel(rows, model, options))))` is the report of `analyzeFunnel` over
 * all rows together, groups by name.
 *
 * *When to use*: when the rows are too many for one process, or come from several places: each counts its own and sends the
 * tally, which is plain JSON, and small where times are whole days.
 *
 * *Gotchas*: all rows of a deal must be in one shard, and in the order in which they would stand together; nothing here can
 * tell that they are. Times are kept one by one, each length with its count, since quantiles cannot be merged; a log to the millisecond makes a
 * large tally.
 *
 * @param entries - the rows of this shard, as {@link analyzeFunnel} takes them
 * @param model - the stages, the same for all shards
 * @param options - those of {@link analyzeFunnel}, the same for all shards; `groups` and `values` may be those of the shard's
 *   own deals. With `onInvalid: 'collect'` the indexes in `rejected` count within the shard
 * @returns counts, exact sums and times
 * @throws {SalesMathError} everything that `analyzeFunnel` throws
 * @example
 * import { mergeFunnelTallies, reportFunnel, tallyFunnel } from 'salesmath';
 * const model = { id: 'b2b', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const north = [
 *   { dealId: 'a', stage: 'lead', at: '2026-01-05', value: '900' },
 *   { dealId: 'a', stage: 'won', at: '2026-01-12' },
 * ];
 * const south = [{ dealId: 'b', stage: 'lead', at: '2026-01-08' }, { dealId: 'b', stage: 'lost', at: '2026-01-10' }];
 * const tallies = [north, south].map((rows) => tallyFunnel(rows, model, { asOf: '2026-01-31' }));
 * const report = reportFunnel(mergeFunnelTallies(tallies));
 * report.rows.map(({ reached }) => reached); // => [2, 1]
 * report.winRate.ofClosed.rate; // => 0.5
 * report.rows[0]?.dwellDays.median; // => 2
 * @see {@link mergeFunnelTallies}
 */
export function tallyFunnel(entries: Iterable<StageEntry>, model: FunnelModel, options: AnalyzeFunnelOptions): FunnelTally {
  const settings = readReportOptions(options);
  const measured = measureFunnel(entries, model, settings);
  const { names, buckets, parts, counts } = measured;
  const width = buckets === null ? 1 : buckets.periods.length;
  const cells: FunnelTallyCell[] = [];
  names.forEach((group, g) => {
    for (let b = 0; b < width; b += 1) cells.push(cellOf(parts, g * width + b, group, buckets?.periods[b]?.start ?? null, measured));
  });
  const whole = needsWhole(settings) ? cellOf(measured.total(), 0, null, null, measured) : null;
  const { afterAsOf, selfTransitions, dropped, known, missing } = counts;
  return {
    kind: 'funnel',
    model: measured.funnel.source,
    options: tallyOptions(settings, measured.currency),
    groups: [...names].sort(compareNames),
    cells: cells.filter((cell) => !isEmptyCell(cell)).sort(compareCells),
    whole: whole === null || isEmptyCell(whole) ? null : whole,
    entries: { afterAsOf, selfTransitions, dropped },
    values: { known, missing },
    endLooksInclusive: typeof options.range === 'object' && warnInclusiveEnd(options.range, 'options.range.end') !== null,
    rejected: [...measured.rejected],
  };
}

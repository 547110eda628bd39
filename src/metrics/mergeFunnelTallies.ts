import { compareNames } from '../internal/compareNames.js';
import { mergeRejected } from '../internal/rejectedRows.js';
import { readParts, requireAlike, settleText } from '../internal/shards.js';
import { readFunnelTally } from './funnelTally.schema.js';
import { addCells, compareCells, isEmptyCell } from './funnelTally.js';
import { addEntries, MIXED_RULE, uniteRecords } from './tally.merge.js';
import type { FunnelTally, FunnelTallyCell } from './tally.types.js';

type Cells = [FunnelTallyCell, ...FunnelTallyCell[]];

function mergeCells(tallies: readonly FunnelTally[]): FunnelTallyCell[] {
  const byPlace = new Map<string, Cells>();
  for (const { cells } of tallies) {
    for (const cell of cells) {
      const place = JSON.stringify([cell.group, cell.start]);
      const list = byPlace.get(place);
      if (list === undefined) byPlace.set(place, [cell]);
      else list.push(cell);
    }
  }
  return Array.from(byPlace.values(), addCells)
    .filter((cell) => !isEmptyCell(cell))
    .sort(compareCells);
}

/**
 * Adds up the tallies of several shards of a log.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * *Gotchas*: a deal whose rows lie in two shards counts twice, and nothing tells it. Cut the log by deal.
 *
 * @param tallies - what {@link tallyFunnel} gave, at least one, also after a way through JSON
 * @returns the tally of all deals together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other models or options; the path tells what differs
 * @throws {SalesMathError} MIXED_CURRENCIES: values of two currencies
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} DUPLICATE_ID: a tally has a group twice, or a cell of one group and time
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_DATE, INVALID_OPTION, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it
 * @throws {SalesMathError} everything that `defineFunnel` throws
 * @example
 * import { mergeFunnelTallies, tallyFunnel } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;
 * const january = tallyFunnel([{ dealId: 'a', stage: 'lead', at: '2026-01-05' }], model, { asOf: '2026-03-31' });
 * const february = tallyFunnel([{ dealId: 'b', stage: 'lead', at: '2026-02-05' }], model, { asOf: '2026-03-31' });
 * mergeFunnelTallies([january, february]).cells[0]?.deals; // => 2
 * mergeFunnelTallies([january, tallyFunnel([], model, { asOf: '2026-04-30' })]); // throws SHARD_MISMATCH
 * @see {@link reportFunnel}
 */
export function mergeFunnelTallies(tallies: Iterable<FunnelTally>): FunnelTally {
  const parts = readParts(tallies, 'tallies', (tally, path) => readFunnelTally(tally, path).tally);
  requireAlike(parts, 'tallies', 'model', ({ model }) => model);
  requireAlike(parts, 'tallies', 'options', ({ options: { currency: _, values: __, groups, ...rest } }) => ({ ...rest, ...(groups === undefined ? {} : { groups: {} }) }));
  const [{ options, model }] = parts as [FunnelTally];
  const currency = settleText(parts.map((part) => part.options.currency), (i) => `tallies[${i}].options.currency`, 'MIXED_CURRENCIES', MIXED_RULE);
  const values = uniteRecords(parts.map((part) => part.options.values), (i) => `tallies[${i}].options.values`);
  const groups = uniteRecords(parts.map((part) => part.options.groups), (i) => `tallies[${i}].options.groups`);
  const { groups: _, values: __, currency: ___, minorUnits, rounding, confidence, onInvalid, ...rest } = options;
  const wholes = parts.flatMap(({ whole }) => (whole === null ? [] : [whole]));
  return {
    kind: 'funnel',
    model,
    options: {
      ...rest,
      ...(groups === undefined ? {} : { groups }),
      ...(values === undefined ? {} : { values }),
      confidence,
      onInvalid,
      ...(currency === undefined ? {} : { currency }),
      ...(minorUnits === undefined ? {} : { minorUnits }),
      rounding,
    },
    groups: [...new Set(parts.flatMap((part) => part.groups))].sort(compareNames),
    cells: mergeCells(parts),
    whole: wholes.length === 0 ? null : addCells(wholes as Cells),
    entries: addEntries(parts),
    values: {
      known: parts.reduce((sum, part) => sum + part.values.known, 0),
      missing: parts.reduce((sum, part) => sum + part.values.missing, 0),
    },
    endLooksInclusive: parts.some((part) => part.endLooksInclusive),
    rejected: mergeRejected(parts),
  };
}

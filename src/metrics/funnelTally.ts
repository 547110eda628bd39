import type { NormalStage } from '../funnel/model.types.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { compareNames } from '../internal/compareNames.js';
import { formatDay } from '../internal/dates.js';
import { addExact, printExact, startExact } from '../internal/exactSum.js';
import { formatExact, powerOfTen } from '../internal/fraction.js';
import type { Measured } from './funnelReport.cohort.kernel.js';
import type { ReportSettings } from './funnelReport.options.js';
import type { PrintableFunnel } from './funnelReport.print.js';
import { hasSlices } from './funnelReport.print.js';
import { ROW_COUNTS } from './funnelReport.tally.js';
import { addTimes, tallySorted } from './tally.times.js';
import type { FunnelTallyCell, FunnelTallyOptions, FunnelTallyRow } from './tally.types.js';

/** Counts of a cell by their names in a tally, and in what was measured. */
export const CELL_COUNTS = {
  deals: 'deals',
  won: 'wonDeals',
  lost: 'lostDeals',
  open: 'openDeals',
  reopened: 'reopened',
  createdWon: 'createdWon',
  matured: 'matured',
  maturedWon: 'maturedWon',
  closedMissing: 'closedMissing',
} as const;
type CellCount = keyof typeof CELL_COUNTS;

type RowCount = (typeof ROW_COUNTS)[number];

const cellCounts = /* @__PURE__ */ Object.keys(CELL_COUNTS) as CellCount[];

function countsOf<Name extends string>(names: readonly Name[], of: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, number>;
}

/** The ordered stages of a model, in order. */
export function orderedStages({ order, source }: CompiledFunnel): NormalStage[] {
  return Array.from(order, (code) => source.stages[code] as NormalStage);
}

function rowOf({ tally, stays }: Measured, cell: number, position: number, stage: string, exact: (units: bigint) => string): FunnelTallyRow {
  const place = cell * tally.stages + position;
  const run = position * tally.cells + cell;
  const sorted = stays.values.subarray(stays.starts[run], stays.starts[run + 1]);
  return {
    stage,
    ...countsOf(ROW_COUNTS, (name) => tally[name][place] as number),
    exactReached: exact(tally.value.read(place)),
    // a stay is kept as twice its length, plus 1 while it goes on
    ended: tallySorted(sorted.filter((stay) => stay % 2 === 0).map((stay) => stay / 2)),
    ongoing: tallySorted(sorted.filter((stay) => stay % 2 !== 0).map((stay) => (stay - 1) / 2)),
  };
}

/** One cell of what was measured, as plain data. */
export function cellOf(measured: Measured, cell: number, group: string | null, start: number | null, { funnel, scale }: PrintableFunnel): FunnelTallyCell {
  const { tally, wins } = measured;
  const power = powerOfTen(scale);
  const exact = (units: bigint): string => formatExact({ n: units, d: power });
  return {
    group,
    start: start === null ? null : formatDay(start),
    ...countsOf(cellCounts, (name) => tally[CELL_COUNTS[name]][cell] as number),
    exactWon: exact(tally.wonValue.read(cell)),
    exactClosed: exact(tally.closedValue.read(cell)),
    wins: tallySorted(wins.values.subarray(wins.starts[cell], wins.starts[cell + 1])),
    rows: orderedStages(funnel).map(({ id }, position) => rowOf(measured, cell, position, id, exact)),
  };
}

/** Whether nothing was counted in a cell. */
export function isEmptyCell(cell: FunnelTallyCell): boolean {
  return cellCounts.every((name) => cell[name] === 0) && cell.rows.every((row) => ROW_COUNTS.every((name) => row[name] === 0));
}

function sumExact(texts: readonly string[]): string {
  const sum = startExact();
  for (const text of texts) addExact(sum, text);
  return printExact(sum);
}

/** Cells of one group and time as one. */
export function addCells(cells: readonly [FunnelTallyCell, ...FunnelTallyCell[]]): FunnelTallyCell {
  const [first] = cells;
  if (cells.length === 1) return first;
  const total = (of: (cell: FunnelTallyCell) => number): number => cells.reduce((sum, cell) => sum + of(cell), 0);
  return {
    group: first.group,
    start: first.start,
    ...countsOf(cellCounts, (name) => total((cell) => cell[name])),
    exactWon: sumExact(cells.map((cell) => cell.exactWon)),
    exactClosed: sumExact(cells.map((cell) => cell.exactClosed)),
    wins: addTimes(cells.map((cell) => cell.wins)),
    rows: first.rows.map(({ stage }, position): FunnelTallyRow => {
      const rows = cells.map((cell) => cell.rows[position] as FunnelTallyRow);
      return {
        stage,
        ...countsOf<RowCount>(ROW_COUNTS, (name) => rows.reduce((sum, row) => sum + row[name], 0)),
        exactReached: sumExact(rows.map((row) => row.exactReached)),
        ended: addTimes(rows.map((row) => row.ended)),
        ongoing: addTimes(rows.map((row) => row.ongoing)),
      };
    }),
  };
}

/** By group, then by time. */
export function compareCells(a: FunnelTallyCell, b: FunnelTallyCell): number {
  return compareNames(a.group, b.group) || compareNames(a.start, b.start);
}

/** Whether the report of the whole range is more than the sum of its slices: a deal may count in several of them. */
export function needsWhole(settings: ReportSettings): boolean {
  return settings.basis === 'period' && hasSlices(settings);
}

/** The options as a tally keeps them, in one order of keys. */
export function tallyOptions({ effective, money, style }: ReportSettings, currency: string | undefined): FunnelTallyOptions {
  return {
    ...effective,
    ...(currency === undefined ? {} : { currency }),
    ...(money.minorUnits === undefined ? {} : { minorUnits: style.minorUnits }),
    rounding: style.rounding,
  };
}

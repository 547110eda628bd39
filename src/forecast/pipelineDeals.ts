import type { DayRange } from '../internal/dates.js';
import { requireDay } from '../internal/dates.js';
import { fail, isAbsent } from '../internal/issues.js';
import { createBadRows, readGood } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { requireRow } from '../internal/shapes.js';
import { requireId, requireWord } from '../internal/validate.js';
import { createDealColumns } from '../metrics/dealColumns.js';
import { createDealCurrency } from '../metrics/dealCurrency.js';
import { readGroupOf, requireAmount } from '../metrics/readers.js';
import { probabilityOf } from '../metrics/stageProbabilities.js';
import type { StageChances } from '../metrics/stageProbabilities.js';
import type { Purse } from '../money/amount.js';
import type { RejectedRow } from '../types.js';
import type { ForecastDeal, ForecastDealCounts, OverdueDeal } from './pipeline.types.js';

/** Categories of what is counted, in the order in which sums are built up from one another. */
export const CLASSES = ['closed', 'commit', 'best', 'pipeline'] as const;
export type DealClass = (typeof CLASSES)[number];

const CATEGORIES = ['commit', 'best', 'pipeline', 'omitted'] as const;
const STATUSES = ['open', 'won', 'lost'] as const;

/** A deal that is in the sums. */
export interface CountedDeal {
  readonly id: string;
  readonly dealClass: DealClass;
  readonly probability: number;
  /** Place of its group; 0 where nothing is grouped. */
  readonly group: number;
}

export interface ReadPipeline {
  /** Deals with a value that are closed in the range or expected in it, in input order. */
  readonly counted: readonly CountedDeal[];
  readonly values: DecimalColumn;
  readonly chances: DecimalColumn;
  readonly overdue: OverdueDeal[];
  readonly counts: ForecastDealCounts;
  readonly afterAsOf: number;
  readonly missingValue: number;
  /** By order of first appearance, with how many deals of each are closed or expected in the range. */
  readonly groups: readonly { readonly group: string | null; readonly deals: number }[];
  /** By row index; empty unless rows are collected. */
  readonly rejected: RejectedRow[];
}

export interface PipelineReading {
  /** The day of `asOf`. */
  readonly today: number;
  readonly range: DayRange;
  readonly probabilities: StageChances;
  readonly groupBy: string | undefined;
  readonly purse: Purse;
  readonly collect: boolean;
}

/** Where a deal belongs: one of the sums, or one of the counts beside them. */
type Place = DealClass | 'omitted' | 'overdue' | 'outsideRange' | 'lost' | 'afterAsOf';

function placeOf(row: ForecastDeal, path: string, { today, range }: PipelineReading): Place {
  const status = requireWord(row.status ?? undefined, STATUSES, 'open', `${path}.status`);
  const category = requireWord(row.category ?? undefined, CATEGORIES, 'pipeline', `${path}.category`);
  const isInside = (day: number): boolean => day >= range.start && day < range.end;
  if (status === 'open') {
    const expected = requireDay(row.expectedCloseOn, `${path}.expectedCloseOn`);
    if (expected < today) return 'overdue';
    return isInside(expected) ? category : 'outsideRange';
  }
  const expected = isAbsent(row.expectedCloseOn) ? null : requireDay(row.expectedCloseOn, `${path}.expectedCloseOn`);
  const closed = isAbsent(row.closedOn) ? expected : requireDay(row.closedOn, `${path}.closedOn`);
  if (closed === null) {
    return status === 'lost' ? 'lost' : fail('MISSING_VALUE', `${path}.closedOn`, row.closedOn, 'must be the day on which the deal was won');
  }
  // a day that was only expected says nothing about when a deal was closed
  if (closed > today && !isAbsent(row.closedOn)) return 'afterAsOf';
  return status === 'lost' ? 'lost' : isInside(closed) ? 'closed' : 'outsideRange';
}

/** Reads and checks every deal in one pass. */
export function readPipeline(deals: Iterable<ForecastDeal>, reading: PipelineReading): ReadPipeline {
  const { probabilities, groupBy, purse, collect } = reading;
  const rows = toList(deals, 'deals');
  const columns = createDealColumns(rows.length);
  const counted: CountedDeal[] = [];
  const overdue: OverdueDeal[] = [];
  const counts = { closed: 0, open: 0, omitted: 0, overdue: 0, outsideRange: 0, lost: 0 };
  const ids = new Set<string>();
  const groups: { group: string | null; deals: number }[] = [];
  const groupPlaces = new Map<string | null, number>();
  let afterAsOf = 0;
  let missingValue = 0;
  const bad = createBadRows(collect);
  const currencies = createDealCurrency(purse, collect);
  const placeOfGroup = (name: string | null): number => {
    const group = groupPlaces.get(name) ?? groups.length;
    if (group === groups.length) {
      groups.push({ group: name, deals: 0 });
      groupPlaces.set(name, group);
    }
    return group;
  };
  readGood(rows, bad, ({ id }) => id, (each, i) => {
    const path = `deals[${i}]`;
    const row = requireRow(each, path) as unknown as ForecastDeal;
    const id = requireId(row.id, `${path}.id`);
    if (ids.has(id)) fail('DUPLICATE_ID', `${path}.id`, row.id, 'must not occur twice: a deal is one row');
    if (!collect) ids.add(id);
    const name = groupBy === undefined ? null : readGroupOf(row, groupBy, 'deals', i);
    const place = placeOf(row, path, reading);
    const isCounted = place === 'closed' || place === 'commit' || place === 'best' || place === 'pipeline';
    const probability = isCounted && place !== 'closed' ? probabilityOf(row, i, probabilities) : 1;
    if (isCounted && !isAbsent(row.value)) {
      if (!isAbsent(row.currency) && row.currency !== purse.currency) {
        requireAmount(row.value, `${path}.value`);
        currencies.check(row.currency, i);
        currencies.keep(row.currency, i);
      }
      columns.set(counted.length, row.value, probability, i);
    }

    // the whole row is good: what follows keeps it, and what was left out before has claimed nothing
    if (collect) ids.add(id);
    const group = groupBy === undefined ? 0 : placeOfGroup(name);
    if (place === 'afterAsOf') {
      afterAsOf += 1;
      return;
    }
    if (place === 'overdue') overdue.push({ id, expectedCloseOn: row.expectedCloseOn as string });
    if (!isCounted) {
      counts[place] += 1;
      return;
    }
    counts[place === 'closed' ? 'closed' : 'open'] += 1;
    const own = groups[group];
    if (own !== undefined) own.deals += 1;
    if (isAbsent(row.value)) missingValue += 1;
    else counted.push({ id, dealClass: place, probability, group });
  });
  bad.settle();
  currencies.settle();
  return { counted, ...columns.finish(), overdue, counts, afterAsOf, missingValue, groups, rejected: bad.rejected };
}

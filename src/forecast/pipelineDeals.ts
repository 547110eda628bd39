import type { DayRange } from '../internal/dates.js';
import { requireDay } from '../internal/dates.js';
import { fail, isAbsent } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { requireRow } from '../internal/shapes.js';
import { requireId, requireWord } from '../internal/validate.js';
import { createDealColumns } from '../metrics/dealColumns.js';
import { readGroupOf } from '../metrics/readers.js';
import { probabilityOf } from '../metrics/stageProbabilities.js';
import type { StageChances } from '../metrics/stageProbabilities.js';
import { checkCurrency } from '../money/amount.js';
import type { Purse } from '../money/amount.js';
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
}

export interface PipelineReading {
  /** The day of `asOf`. */
  readonly today: number;
  readonly range: DayRange;
  readonly probabilities: StageChances;
  readonly groupBy: string | undefined;
  readonly purse: Purse;
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
  const { probabilities, groupBy, purse } = reading;
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
  readEach(rows, (each, i) => {
    const path = `deals[${i}]`;
    const row = requireRow(each, path) as unknown as ForecastDeal;
    const id = requireId(row.id, `${path}.id`);
    if (ids.has(id)) fail('DUPLICATE_ID', `${path}.id`, row.id, 'must not occur twice: a deal is one row');
    ids.add(id);
    let group = 0;
    if (groupBy !== undefined) {
      const name = readGroupOf(row, groupBy, 'deals', i);
      group = groupPlaces.get(name) ?? groups.length;
      if (group === groups.length) {
        groups.push({ group: name, deals: 0 });
        groupPlaces.set(name, group);
      }
    }
    const place = placeOf(row, path, reading);
    if (place === 'afterAsOf') {
      afterAsOf += 1;
      return;
    }
    if (place === 'overdue') overdue.push({ id, expectedCloseOn: row.expectedCloseOn as string });
    if (place === 'omitted' || place === 'overdue' || place === 'outsideRange' || place === 'lost') {
      counts[place] += 1;
      return;
    }
    counts[place === 'closed' ? 'closed' : 'open'] += 1;
    const own = groups[group];
    if (own !== undefined) own.deals += 1;
    const probability = place === 'closed' ? 1 : probabilityOf(row, i, probabilities);
    if (isAbsent(row.value)) {
      missingValue += 1;
      return;
    }
    columns.set(counted.length, row.value, probability, i);
    if (!isAbsent(row.currency)) checkCurrency(purse, row.currency, () => path);
    counted.push({ id, dealClass: place, probability, group });
  });
  return { counted, ...columns.finish(), overdue, counts, afterAsOf, missingValue, groups };
}

import type { StageEntry } from '../funnel/types.js';
import type { DealVisits } from '../funnel/visits.js';
import type { DayRange } from '../internal/dates.js';
import { formatDay } from '../internal/dates.js';
import type { DayReader } from '../internal/instants.js';
import { fail } from '../internal/issues.js';
import { dayStartsOf } from '../internal/moments.js';
import type { CompiledPeriodRule, IndexedPeriod } from '../internal/periods.js';
import { fieldOf, toGroup } from '../internal/shapes.js';

/** The last place whose edge is not after a time; the time is not before the first edge. */
export function placeOf(edges: Float64Array, time: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= time) low = middle;
    else high = middle;
  }
  return low;
}

/** The groups of a report, and the group of each deal; −1 where the deal is left out. */
export interface DealGroups {
  readonly names: readonly (string | null)[];
  readonly groupOf: Int32Array;
}

export interface GroupSources {
  readonly rows: readonly StageEntry[];
  readonly visits: DealVisits;
  readonly groupBy: string | undefined;
  /** Groups by deal id, which win over the field. */
  readonly groups: Readonly<Record<string, string | null>> | undefined;
  /** Ids of the stages by code: a deal is in the group of its first stage as the remap has it. */
  readonly stages: readonly string[];
  readonly isKept: (deal: number) => boolean;
}

/** Groups in the order in which a deal of theirs first appears in the input. */
export function groupDeals({ rows, visits, groupBy, groups, stages, isKept }: GroupSources): DealGroups {
  const { deals, ids, firstRow } = visits;
  const groupOf = new Int32Array(deals);
  const names: (string | null)[] = [];
  const codes = new Map<string | null, number>();
  const isGrouped = groupBy !== undefined || groups !== undefined;
  if (!isGrouped) names.push(null);
  let lastName: string | null | undefined;
  let lastCode = -1;
  for (let d = 0; d < deals; d += 1) {
    if (!isKept(d)) {
      groupOf[d] = -1;
      continue;
    }
    if (!isGrouped) continue;
    let name: string | null | undefined;
    const id = ids[d] as string;
    if (groups !== undefined && Object.hasOwn(groups, id)) name = groups[id];
    else if (groupBy === 'stage') name = stages[visits.stage[visits.starts[d] as number] as number];
    else if (groupBy !== undefined) name = toGroup(fieldOf(rows[firstRow[d] as number], groupBy));
    name ??= null;
    if (name !== lastName) {
      let code = codes.get(name);
      if (code === undefined) {
        code = names.push(name) - 1;
        codes.set(name, code);
      }
      lastName = name;
      lastCode = code;
    }
    groupOf[d] = lastCode;
  }
  return { names, groupOf };
}

/** Neighbouring periods, and the instants at which they begin; the last edge is the end. */
export interface Buckets {
  readonly periods: readonly IndexedPeriod[];
  readonly edges: Float64Array;
}

/** More are no chart: a single wrong year would make them. */
const MOST_BUCKETS = 40_000;

/** The periods that touch a span of days, which may be empty; edges are whole periods. Too many are `INVALID_OPTION`. */
export function listBuckets(rule: CompiledPeriodRule, days: DayRange, readDay: DayReader): Buckets {
  const periods: IndexedPeriod[] = [];
  if (days.start < days.end) {
    for (let period = rule.findIndexed(days.start); period.start < days.end; period = rule.findIndexed(period.end)) {
      if (periods.length === MOST_BUCKETS) {
        fail('INVALID_OPTION', 'options.bucket', rule.rule, `must cut the days from ${formatDay(days.start)} to ${formatDay(days.end - 1)} into at most ${MOST_BUCKETS} periods: look for a wrong year, or give a range`);
      }
      periods.push(period);
    }
  }
  const startOf = dayStartsOf(readDay);
  const edges = new Float64Array(periods.length + 1);
  periods.forEach((period, b) => (edges[b] = startOf(period.start)));
  const last = periods.at(-1);
  if (last !== undefined) edges[periods.length] = startOf(last.end);
  return { periods, edges };
}

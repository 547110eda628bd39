/** How many deals of each month came as far as each stage or further: the part of a funnel that group-by engines are asked for. */
import * as aq from 'arquero';
import type { FunnelRow } from '../data/entries.js';
import { AS_OF, BESIDE, STAGES } from '../data/entries.js';
import type { Question } from './duckdb.js';

/** A month, its deals, and those of them that reached each stage. */
export type MonthReached = [month: string, deals: number, ...reached: number[]];

const PLACES = new Map(STAGES.map((stage, i) => [stage, i]));
const placeOf = (stage: string): number => PLACES.get(stage) ?? -1;

export function byObjects(rows: readonly FunnelRow[]): MonthReached[] {
  const deals = new Map<string, { first: string; furthest: number }>();
  for (const { dealId, stage, at } of rows) {
    if (at > AS_OF) continue;
    const place = placeOf(stage);
    const deal = deals.get(dealId);
    if (deal === undefined) deals.set(dealId, { first: at, furthest: place });
    else {
      if (at < deal.first) deal.first = at;
      if (place > deal.furthest) deal.furthest = place;
    }
  }
  const months = new Map<string, MonthReached>();
  for (const { first, furthest } of deals.values()) {
    const month = first.slice(0, 7);
    let counts = months.get(month);
    if (counts === undefined) months.set(month, (counts = [month, 0, ...STAGES.map(() => 0)]));
    counts[1] += 1;
    for (let place = 0; place <= furthest; place += 1) (counts[place + 2] as number) += 1;
  }
  return [...months.values()].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface Columns {
  stage: string;
  at: string;
  first: string;
  furthest: number;
}

export function byArquero(rows: FunnelRow[]): MonthReached[] {
  const reached = STAGES.map((_, place) => [`s${place}`, aq.escape(({ furthest }: Columns) => (furthest >= place ? 1 : 0))]);
  const sums = STAGES.map((_, place) => [`s${place}`, aq.op.sum(`s${place}`)]);
  const table = aq
    .from(rows)
    .filter(aq.escape(({ at }: Columns) => at <= AS_OF))
    .derive({ place: aq.escape(({ stage }: Columns) => placeOf(stage)) })
    .groupby('dealId')
    .rollup({ first: aq.op.min('at'), furthest: aq.op.max('place') })
    .derive({ month: aq.escape(({ first }: Columns) => first.slice(0, 7)), ...Object.fromEntries(reached) })
    .groupby('month')
    .rollup({ deals: aq.op.count(), ...Object.fromEntries(sums) })
    .orderby('month');
  return table.objects().map((row) => Object.values(row) as MonthReached);
}

const places = STAGES.map((stage, place) => `when '${stage}' then ${place}`).join(' ');

export const inSql = (rows: readonly FunnelRow[]): Question<FunnelRow> => ({
  rows,
  fields: ['dealId', 'stage', 'at'],
  read: 'select "dealId" as deal, stage, "at"::timestamptz as moved from raw',
  answer: `
    with deals as (
      select strftime(min(moved) at time zone 'UTC', '%Y-%m') as month, max(case stage ${places} when '${BESIDE}' then -1 end) as furthest
      from rows where moved <= '${AS_OF}' group by deal
    )
    select month, count(*)::integer as deals, ${STAGES.map((_, place) => `count(*) filter (furthest >= ${place})::integer as s${place}`).join(', ')}
    from deals group by month order by month`,
});

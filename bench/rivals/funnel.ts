/** The funnel report as it is usually written: objects, Maps by id, arrays sorted with a comparison. */
import type { Side } from '../cases/case.js';
import type { FunnelRow } from '../data/entries.js';
import { AS_OF, BESIDE, STAGES } from '../data/entries.js';
import { DAY } from '../data/random.js';

export interface StageFigures {
  reached: number;
  skipped: number;
  entries: number;
  advanced: number;
  lost: number;
  regressed: number;
  stillHere: number;
  median: number | null;
  p75: number | null;
  p90: number | null;
}

export interface Figures {
  deals: number;
  won: number;
  lost: number;
  daysToWin: number | null;
  value: number;
  stages: StageFigures[];
}

interface Stay {
  days: number;
  ended: boolean;
}

interface Collected extends Figures {
  stays: Stay[][];
  wins: number[];
}

function start(): Collected {
  const stage = (): StageFigures => ({ reached: 0, skipped: 0, entries: 0, advanced: 0, lost: 0, regressed: 0, stillHere: 0, median: null, p75: null, p90: null });
  return { deals: 0, won: 0, lost: 0, daysToWin: null, value: 0, stages: STAGES.map(stage), stays: STAGES.map(() => []), wins: [] };
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const place = (values.length - 1) / 2;
  const low = values[Math.floor(place)] as number;
  return low + ((values[Math.ceil(place)] as number) - low) * (place % 1);
}

/** Kaplan–Meier. */
function finishStays(stays: Stay[], figures: StageFigures): void {
  stays.sort((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  let survival = 1;
  for (let i = 0; i < stays.length; ) {
    const { days, ended } = stays[i] as Stay;
    let next = i;
    while (next < stays.length && stays[next]?.days === days && stays[next]?.ended === ended) next += 1;
    if (ended) survival *= 1 - (next - i) / (stays.length - i);
    i = next;
    if (!ended) continue;
    if (figures.median === null && survival <= 0.5 + 1e-9) figures.median = days;
    if (figures.p75 === null && survival <= 0.25 + 1e-9) figures.p75 = days;
    if (figures.p90 === null && survival <= 0.1 + 1e-9) figures.p90 = days;
  }
}

function finish({ stays, wins, ...figures }: Collected): Figures {
  figures.stages.forEach((stage, i) => finishStays(stays[i] as Stay[], stage));
  return { ...figures, daysToWin: median(wins) };
}

/** By month of the first visit, and in total under `all`. */
export function report(rows: readonly FunnelRow[], asOf: string): Map<string, Figures> {
  const places = new Map(STAGES.map((stage, i) => [stage, i]));
  const wonPlace = places.get('won') as number;
  const end = Date.parse(asOf);
  const deals = new Map<string, { stage: string; at: number; value: number | undefined }[]>();
  for (const { dealId, stage, at, value } of rows) {
    const time = Date.parse(at);
    if (time > end) continue;
    const list = deals.get(dealId);
    const entry = { stage, at: time, value: value === undefined ? undefined : Number(value) };
    if (list === undefined) deals.set(dealId, [entry]);
    else list.push(entry);
  }
  const groups = new Map<string, Collected>();
  const all = start();
  groups.set('all', all);
  for (const list of deals.values()) {
    list.sort((a, b) => a.at - b.at);
    const visits = list.filter((visit, i) => visit.stage !== list[i - 1]?.stage);
    const first = visits[0] as { stage: string; at: number };
    const month = new Date(first.at).toISOString().slice(0, 7);
    let group = groups.get(month);
    if (group === undefined) groups.set(month, (group = start()));
    const last = visits[visits.length - 1] as { stage: string; at: number };
    const lastPlace = places.get(last.stage) ?? -1;
    const value = list.reduce((latest, entry) => entry.value ?? latest, 0);
    const seen = new Set<number>();
    for (const visit of visits) if (places.has(visit.stage)) seen.add(places.get(visit.stage) as number);
    const furthest = Math.max(...seen);
    for (const figures of [group, all]) {
      figures.deals += 1;
      if (lastPlace >= wonPlace) {
        figures.won += 1;
        figures.value += value;
        figures.wins.push((last.at - first.at) / DAY);
      } else if (last.stage === BESIDE) figures.lost += 1;
      for (let place = 0; place <= furthest; place += 1) {
        const stage = figures.stages[place] as StageFigures;
        stage.reached += 1;
        if (place < furthest && !seen.has(place)) stage.skipped += 1;
      }
      visits.forEach((visit, i) => {
        const place = places.get(visit.stage);
        if (place === undefined) return;
        const stage = figures.stages[place] as StageFigures;
        const next = visits[i + 1];
        stage.entries += 1;
        if (next === undefined) stage.stillHere += 1;
        else if (next.stage === BESIDE) stage.lost += 1;
        else if ((places.get(next.stage) as number) > place) stage.advanced += 1;
        else stage.regressed += 1;
        (figures.stays[place] as Stay[]).push({ days: ((next?.at ?? end) - visit.at) / DAY, ended: next !== undefined });
      });
    }
  }
  return new Map(Array.from(groups, ([key, figures]) => [key, finish(figures)]));
}

export const funnelRivals = (entries: readonly FunnelRow[]): Side[] => [{ name: 'objects and Maps', run: () => report(entries, AS_OF) }];

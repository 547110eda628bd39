/** Reports on histories computed the slow way, from the words that define them. */

import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/index.js';
import { Rational } from '../oracle/rational.js';

export interface NaiveRow {
  index: number;
  stage: Stage;
  at: number;
  seq: number;
  value: number | string | undefined;
}

const DAY = 86_400_000;

/** Rows of each deal by first appearance, remapped, up to an instant, in order. */
export function naiveDeals(entries: readonly StageEntry[], model: FunnelModel, asOf: number): Map<string, NaiveRow[]> {
  const deals = new Map<string, NaiveRow[]>();
  entries.forEach((entry, index) => {
    const target = model.remap?.[entry.stage];
    const id = target === undefined ? entry.stage : target;
    if (id === null || (entry.at as number) > asOf) return;
    const stage = model.stages.find((each) => each.id === id)!;
    const rows = deals.get(String(entry.dealId)) ?? [];
    rows.push({ index, stage, at: entry.at as number, seq: entry.seq ?? 0, value: entry.value as number | string | undefined });
    deals.set(String(entry.dealId), rows);
  });
  for (const rows of deals.values()) rows.sort((a, b) => a.at - b.at || a.seq - b.seq || a.index - b.index);
  return deals;
}

export function naiveVisits(rows: readonly NaiveRow[]): NaiveRow[] {
  return rows.filter((row, i) => row.stage !== rows[i - 1]?.stage);
}

export const orderOf = (model: FunnelModel): Stage[] => model.stages.filter(({ kind }) => kind !== 'lost' && kind !== 'parked');

function outcomeOf(stage: Stage, model: FunnelModel): 'won' | 'lost' | 'open' {
  if (stage.kind === 'lost') return 'lost';
  const order = orderOf(model);
  return order.indexOf(stage) >= order.findIndex(({ kind }) => kind === 'won') ? 'won' : 'open';
}

/** Findings as `index CODE detail`, in the order asked for. */
export function naiveAudit(entries: readonly StageEntry[], model: FunnelModel, asOf: number): string[] {
  const order = orderOf(model);
  const found: { index: number; rank: number; text: string }[] = [];
  const codes = ['AFTER_AS_OF', 'DUPLICATE_ROW', 'SELF_TRANSITION', 'SKIPPED', 'REGRESSION', 'REOPENED', 'OUTCOME_FLIP', 'STALLED'];
  const add = (index: number, code: string, detail = ''): unknown =>
    found.push({ index, rank: codes.indexOf(code), text: `${index} ${code}${detail}` });
  entries.forEach((entry, index) => {
    const dropped = model.remap?.[entry.stage] === null;
    if (!dropped && (entry.at as number) > asOf) add(index, 'AFTER_AS_OF');
  });
  for (const all of naiveDeals(entries, model, asOf).values()) {
    const rows = all.filter((row) => {
      const isRepeated = all.some((other) => other.index < row.index && other.stage === row.stage && other.at === row.at && other.seq === row.seq);
      if (isRepeated) add(row.index, 'DUPLICATE_ROW');
      return !isRepeated;
    });
    rows.forEach((row, i) => {
      if (row.stage === rows[i - 1]?.stage) add(row.index, 'SELF_TRANSITION');
    });
    const visits = naiveVisits(rows);
    const applies = (stage: Stage): boolean => {
      if (stage.activeFrom === undefined || visits.some((visit) => visit.stage === stage)) return true;
      const from = Date.parse(`${stage.activeFrom}T00:00:00Z`);
      return !visits.some((visit) => visit.at < from && (visit.stage.kind === 'lost' || order.indexOf(visit.stage) > order.indexOf(stage)));
    };
    visits.forEach(({ stage, index }, i) => {
      const before = visits.slice(0, i);
      const place = order.indexOf(stage);
      const furthest = Math.max(-1, ...before.map((visit) => order.indexOf(visit.stage)));
      const skipped = order.filter((each, at) => at > furthest && at < place && each.optional !== true && applies(each));
      if (skipped.length > 0) add(index, 'SKIPPED', ` ${skipped.map(({ id }) => id).join(' ')}`);
      const last = before.map((visit) => order.indexOf(visit.stage)).filter((at) => at >= 0).at(-1) ?? -1;
      const outcomes = before.map((visit) => outcomeOf(visit.stage, model));
      const was = outcomes.at(-1) ?? 'open';
      const is = outcomeOf(stage, model);
      if (place >= 0 && place < last && was === 'open') add(index, 'REGRESSION');
      if (is === 'open' && was !== 'open') add(index, 'REOPENED');
      const close = outcomes.filter((each) => each !== 'open').at(-1);
      if (is !== 'open' && close !== undefined && close !== is) add(index, 'OUTCOME_FLIP');
    });
    const stands = visits.at(-1)!;
    const days = (asOf - stands.at) / DAY;
    const isWaiting = stands.stage.kind !== 'parked' && outcomeOf(stands.stage, model) === 'open';
    if (isWaiting && days > (stands.stage.maxDays ?? Infinity)) add(stands.index, 'STALLED', ` ${days} ${stands.stage.maxDays}`);
  }
  return found.sort((a, b) => a.index - b.index || a.rank - b.rank).map(({ text }) => text);
}

export interface NaiveStage {
  stage: string;
  deals: number;
  sum: Rational;
  missing: number;
  ages: number[];
}

export function naiveSnapshot(entries: readonly StageEntry[], model: FunnelModel, asOf: number): NaiveStage[] {
  const standing = [...naiveDeals(entries, model, asOf).values()].map((rows) => ({
    visit: naiveVisits(rows).at(-1)!,
    value: rows.filter((row) => row.value !== undefined).at(-1)?.value,
  }));
  return model.stages.map((stage) => {
    const here = standing.filter(({ visit }) => visit.stage === stage);
    const known = here.flatMap(({ value }) => (value === undefined ? [] : [Rational.of(value)]));
    const ages = here.map(({ visit }) => (asOf - visit.at) / DAY).sort((a, b) => a - b);
    return { stage: stage.id, deals: here.length, sum: Rational.sum(known), missing: here.length - known.length, ages };
  });
}

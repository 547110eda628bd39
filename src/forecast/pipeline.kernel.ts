import type { MoneyLane } from '../metrics/moneyLane.kernel.js';
import type { ForecastGroup, ForecastLine, ForecastSums } from './pipeline.types.js';
import { CLASSES } from './pipelineDeals.js';
import type { DealClass, ReadPipeline } from './pipelineDeals.js';

/** Sums of rounded lines, in minor units. */
interface Totals<T> {
  readonly byClass: Record<DealClass, T>;
  weighted: T;
}

export interface PipelineSums {
  readonly sums: ForecastSums;
  /** Of the open deals, in input order. */
  readonly lines: ForecastLine[];
  readonly groups: ForecastGroup[];
}

function printSums<T extends number | bigint>({ byClass, weighted }: Totals<T>, { add, print }: MoneyLane<T>): ForecastSums {
  const { closed, commit, best, pipeline } = byClass;
  const committed = add(closed, commit);
  return {
    closed: print(closed),
    commit: print(committed),
    best: print(add(committed, best)),
    weighted: print(weighted),
    pipeline: print(add(add(commit, best), pipeline)),
  };
}

/**
 * Sums deals that are rounded by the running total, so that lines add up to every sum. Values go class after class, since commit
 * and best are built on what is closed; chances have the one sum, so they go as they are printed: what is closed, then the lines.
 */
export function sumPipeline<T extends number | bigint>({ counted, groups }: ReadPipeline, lane: MoneyLane<T>): PipelineSums {
  const { zero, add, print } = lane;
  const createTotals = (): Totals<T> => ({ byClass: { closed: zero, commit: zero, best: zero, pipeline: zero }, weighted: zero });
  const total = createTotals();
  const groupTotals = groups.map(createTotals);
  const targets = groups.length === 0 ? [[total]] : groupTotals.map((own) => [total, own]);
  const values: T[] = counted.map(() => zero);
  const weights: T[] = counted.map(() => zero);
  for (const dealClass of CLASSES) {
    counted.forEach(({ dealClass: own, group }, place) => {
      if (own !== dealClass) return;
      const value = (values[place] = lane.value(place));
      for (const { byClass } of targets[group] ?? []) byClass[own] = add(byClass[own], value);
    });
  }
  for (const closed of [true, false]) {
    counted.forEach(({ dealClass, group }, place) => {
      if ((dealClass === 'closed') !== closed) return;
      const weight = (weights[place] = lane.weighted(place));
      for (const totals of targets[group] ?? []) totals.weighted = add(totals.weighted, weight);
    });
  }
  const lines: ForecastLine[] = [];
  counted.forEach(({ id, dealClass, probability }, place) => {
    if (dealClass === 'closed') return;
    lines.push({ id, value: print(values[place] as T), probability, weighted: print(weights[place] as T), category: dealClass });
  });
  return {
    sums: printSums(total, lane),
    lines,
    groups: groups.map(({ group, deals }, i) => ({ group, deals, ...printSums(groupTotals[i] as Totals<T>, lane) })),
  };
}

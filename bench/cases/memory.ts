import { PLAN, SPLIT_PLAN, makeDeals } from '../data.js';
import type { CommissionPlan } from '../library.js';
import { calculateCommission } from '../library.js';
import type { Memory } from '../measure.js';
import { measureMemory } from '../measure.js';
import { peopleFor } from './case.js';

export const MEMORY_LIMIT = 3;

interface Work {
  name: string;
  plan: CommissionPlan;
  detail: 'summary' | 'transactions';
  rich: boolean;
}

/** Each is measured in a process of its own: a heap that another has grown would hide what this one needs. */
export const MEMORY_WORKS: readonly Work[] = [
  { name: 'summary', plan: PLAN, detail: 'summary', rich: false },
  { name: 'every line explained', plan: PLAN, detail: 'transactions', rich: false },
  { name: 'splits and two components, explained', plan: SPLIT_PLAN, detail: 'transactions', rich: true },
];

export function memoryOf({ plan, detail, rich }: Work, rows: number): Promise<Memory> {
  const few = makeDeals({ rows: 10_000, people: 10, rich });
  return measureMemory(
    () => makeDeals({ rows, people: peopleFor(rows), rich }),
    () => calculateCommission(few, plan, { detail }),
    (deals) => calculateCommission(deals, plan, { detail }),
  );
}

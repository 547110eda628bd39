import { PLAN, makeDeals } from '../data.js';
import { calculateCommission } from '../library.js';
import { processorTime, spreadOf } from '../measure.js';
import { peopleFor } from './case.js';

export const GROWTH_LIMIT = 1.25;

const SAMPLES = 3;

/** Nanoseconds a row at one size, in a process of its own: a large input alive nearby makes every collection slower. */
export function nanosecondsPerRow(rows: number, detail: 'summary' | 'transactions', enough: number): number {
  const deals = makeDeals({ rows, people: peopleFor(rows) });
  const run = (): unknown => calculateCommission(deals, PLAN, { detail });
  processorTime(run, enough); // the compiler has seen enough
  const times = Array.from({ length: SAMPLES }, () => processorTime(run, enough));
  return (spreadOf(times).median * 1e6) / rows;
}

import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import { calculateAttainmentProbability } from '../../src/forecast/index.js';
import type { FunnelModel } from '../../src/funnel/index.js';
import { defineFunnel, snapshotStages } from '../../src/funnel/index.js';
import { decomposeGoal, splitGoalByPeriod } from '../../src/goals/index.js';
import { analyzeFunnel, analyzeSequences, calculateWeightedPipeline } from '../../src/metrics/index.js';
import { scoreKpis } from '../../src/scorecard/index.js';
import { wilsonInterval } from '../../src/stats/index.js';

/** The first message of a refusal. */
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues[0]!.message;
    throw error;
  }
  return '';
}

const MODEL: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] };
const GOAL = { id: 'g', metric: { id: 'm', unit: 'count' }, period: '2026', target: 12 } as const;
const percent = 'must be a fraction from 0 to 1: write 0.3 for 30 %.';

describe('a refusal says how to mend', () => {
  it.each<[string, () => unknown, string]>([
    ['a chance in percent', () => calculateWeightedPipeline([{ value: 1, probability: 30 }]), `deals[0].probability: received 30, ${percent}`],
    ['a chance of a stage in percent', () => calculateWeightedPipeline([], { probabilities: { lead: 30 } }), `options.probabilities.lead: received 30, ${percent}`],
    ['a chance in percent in a forecast', () => calculateAttainmentProbability([{ id: 'a', value: 1, probability: 30 }], 5), `deals[0].probability: received 30, ${percent}`],
    ['a benchmark in percent', () => defineFunnel({ ...MODEL, stages: [{ id: 'lead', benchmark: { low: 30, high: 50 } }, ...MODEL.stages.slice(1)] }), `model.stages[0].benchmark.low: received 30, ${percent}`],
    ['a window of 0', () => analyzeFunnel([], MODEL, { asOf: 0, window: { value: 0, unit: 'day' } }), 'options.window.value: received 0, must be a number above 0; leave the window out where there is no limit of time.'],
    ['a window that is a number', () => analyzeSequences([], ['a', 'b'], { asOf: 0, window: 0 } as never), "options.window: received 0, must be a length of time such as { value: 30, unit: 'day' }."],
    ['more successes than trials', () => wilsonInterval(5, 3), 'successes: received 5, must not exceed the trials (3), which are all cases, those that succeeded among them.'],
    [
      'two currencies in a snapshot',
      () => snapshotStages(['USD', 'EUR'].map((currency, dealId) => ({ dealId, stage: 'lead', at: 0, value: 1, currency })) as never, MODEL, { asOf: 0 }),
      'entries[1].currency: received "EUR", must be "USD" like the rest: convert the values first.',
    ],
    [
      'a season of nothing',
      () => splitGoalByPeriod(GOAL, { by: 'halfYear', seasonality: { by: 'halfYear', weights: [0, 0] } }),
      'goal.target: received "12", must have a weight above 0 on a period that is not locked: look at the seasonality, the working days and the locks.',
    ],
    [
      'owners who weigh nothing in a period',
      () => decomposeGoal(GOAL, { by: 'quarter', owners: [{ id: 'a', weight: 0 }] }),
      'options.owners: received a list of 1, must have a weight above 0 on an owner who is active and not locked in 2026-Q1.',
    ],
    [
      'a lock that nothing can carry',
      () => decomposeGoal(GOAL, { by: 'quarter', primary: 'owners', owners: [{ id: 'a', locked: 5, activeTo: '2025-01-01' }, { id: 'b' }] }),
      'options.owners: received a list of 2, must have a weight above 0 on a period that is not locked in a: change what is locked.',
    ],
    ['a KPI that the card does not have', () => scoreKpis([{ kpi: 'y', actual: 1 }], { kpis: [{ id: 'x', target: 1, weight: 1 }] }), 'results[0].kpi: received "y", must be a KPI of the card: x.'],
  ])('%s', (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

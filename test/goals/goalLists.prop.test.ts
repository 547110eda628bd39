import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { Goal } from '../../src/goals/index.js';
import { reconcileGoals, rollUpGoals, trackGoals } from '../../src/goals/index.js';
import { runs } from '../oracle/laws.js';

const METRIC = { id: '7', unit: 'money', currency: 'EUR', step: '0.5' } as const;
const FIRST: Goal = { id: 'a', metric: METRIC, period: '2026', target: '10.5' };
/** The same, but no metric that follows is given in the same fields. */
const IN_OTHER_WORDS: Goal = { ...FIRST, metric: { ...METRIC, id: 7 as unknown as string } };

const NAMES = ['a', 'b', '', 5, {}, null, undefined];
const AMOUNTS = ['10.5', 10.5, 10n, '7.25', 'x', -1, {}, null, undefined];
const TEXTS = ['north', '', 3, null, undefined];
const FIELDS: Readonly<Record<string, readonly unknown[]>> = {
  id: NAMES,
  metric: [{ ...METRIC, step: '0.25' }, { ...METRIC, more: 1 }, { ...METRIC, unit: 'furlongs' }, { id: '7' }, { ...METRIC, step: undefined }, 7, null, undefined],
  period: ['2026', '2026-13', { start: '2026-01-01', end: '2026-02-01' }, {}, null, undefined],
  target: AMOUNTS,
  threshold: AMOUNTS,
  stretch: AMOUNTS,
  baseline: AMOUNTS,
  weight: AMOUNTS,
  ownerId: NAMES,
  parentId: NAMES,
  scope: TEXTS,
  source: TEXTS,
  checkpoints: [[], ['2026-02-01'], ['2026-02-30'], 3, null, undefined],
};

/** The same as an instance of a class, as an ORM gives it: its fields are its class's, not its own. */
function asInstance(fields: object): object {
  const getters = Object.entries(fields).map(([name, value]) => [name, { get: () => value as unknown }] as const);
  return Object.create(Object.create(null, Object.fromEntries(getters)) as object) as object;
}

/** A goal as most are, with up to two fields that are as they come. */
const field = fc.constantFrom(...Object.entries(FIELDS).flatMap(([name, values]) => values.map((value) => [name, value] as const)));
const goal = fc.array(field, { maxLength: 2 }).map((changes) => ({ id: 'b', metric: { ...METRIC }, period: '2026-Q1', target: '3.5', ...Object.fromEntries(changes) }));

const CALLS = {
  rollUpGoals: (goals: Goal[]) => rollUpGoals(goals, []),
  trackGoals: (goals: Goal[]) => trackGoals(goals, [], { asOf: '2026-06-30' }),
  reconcileGoals: (goals: Goal[]) => reconcileGoals(goals),
};

function outcomeOf(call: () => unknown): string {
  try {
    return JSON.stringify(call());
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return JSON.stringify(error.issues);
  }
}

describe('goals of one list', () => {
  it.each(Object.entries(CALLS))('%s reads each as if it stood by itself, be its metric the one before it or not', (_, call) => {
    fc.assert(
      fc.property(goal, (second) => {
        expect(outcomeOf(() => call([FIRST, second]))).toBe(outcomeOf(() => call([IN_OTHER_WORDS, second])));
      }),
      runs(1000, 5000),
    );
  });

  it.each(Object.entries(CALLS))('%s does so with instances of classes', (_, call) => {
    fc.assert(
      fc.property(goal, fc.boolean(), (plain, first) => {
        const { metric } = plain;
        const second = asInstance({ ...plain, metric: metric instanceof Object ? asInstance(metric) : metric }) as Goal;
        const before = first ? { ...FIRST, metric: asInstance(METRIC) as Goal['metric'] } : FIRST;
        expect(outcomeOf(() => call([before, second]))).toBe(outcomeOf(() => call([IN_OTHER_WORDS, second])));
      }),
      runs(500, 2000),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { planActivities } from '../../src/goals/planActivities.js';
import { projectActivities } from '../../src/goals/projectActivities.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const FUNNEL = [{ id: 'lead', rate: '0.15' }, { id: 'qualified', rate: '0.1' }];

describe('projectActivities', () => {
  it('adds what enters to what comes from before, unrounded', () => {
    expect(projectActivities({ lead: 400, qualified: '7.50' }, FUNNEL, { averageValue: '1000' })).toEqual({
      steps: [
        { id: 'lead', added: '400', exactExpected: '400', expected: 400 },
        { id: 'qualified', added: '7.5', exactExpected: '67.5', expected: 67.5 },
      ],
      results: { exactExpected: '6.75', expected: 6.75 },
      exactValue: '6750',
      options: { averageValue: '1000' },
      warnings: [],
    });
  });

  it('takes what is absent as 0, and tells no value without a worth', () => {
    expect(projectActivities({ qualified: null as never }, FUNNEL)).toMatchObject({ steps: [{ added: '0' }, { added: '0', expected: 0 }], results: { expected: 0 }, exactValue: null });
    expect(projectActivities({}, [])).toMatchObject({ steps: [], results: { exactExpected: '0' } });
  });

  it('expects nothing known behind an unknown rate', () => {
    const steps = [{ id: 'a', rate: 0.5 }, { id: 'b', rate: { successes: 0, trials: 0 } }, { id: 'c', rate: 0.5 }];
    const projection = projectActivities({ a: 4, c: 10 }, steps, { averageValue: 1 });
    expect(projection.steps.map(({ expected }) => expected)).toEqual([4, 2, null]);
    expect(projection.steps[2]?.added).toBe('10');
    expect(projection).toMatchObject({ results: { exactExpected: null, expected: null }, exactValue: null });
    expect(notPlain(projection)).toEqual([]);
  });

  it('gives back the target of a plan that was not rounded', () => {
    const { steps } = planActivities(9, FUNNEL);
    expect(steps[0]?.exactRequired).toBe('600');
    expect(projectActivities({ lead: steps[0]?.exactRequired ?? '' }, FUNNEL).results.exactExpected).toBe('9');
  });

  it('refuses what cannot be meant', () => {
    expect(refusal(() => projectActivities({ leads: 1 }, FUNNEL))).toEqual(['UNKNOWN_STEP volumes.leads']);
    expect(refusal(() => projectActivities({ lead: -1 }, FUNNEL))).toEqual(['INVALID_NUMBER volumes.lead']);
    expect(refusal(() => projectActivities({ lead: 'x' }, FUNNEL))).toEqual(['INVALID_NUMBER volumes.lead']);
    expect(refusal(() => projectActivities(null as never, FUNNEL))).toEqual(['MISSING_VALUE volumes']);
    expect(refusal(() => projectActivities([] as never, FUNNEL))).toEqual(['INVALID_OPTION volumes']);
    expect(refusal(() => projectActivities({}, FUNNEL, { averageValue: -1 }))).toEqual(['INVALID_OPTION options.averageValue']);
    expect(refusal(() => projectActivities({}, FUNNEL, { value: 1 } as never))).toEqual(['INVALID_OPTION options.value']);
  });
});

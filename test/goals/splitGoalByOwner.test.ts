import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { Goal, Owner, SplitGoalByOwnerOptions } from '../../src/goals/index.js';
import { splitGoalByOwner } from '../../src/goals/index.js';

const SALES: Goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026', target: 547 };
const DEALS: Goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: '2026', target: 100 };

const values = (goal: Goal, owners: Owner[], options?: SplitGoalByOwnerOptions): string[] => splitGoalByOwner(goal, owners, options).owners.map(({ value }) => value);

describe('splitGoalByOwner', () => {
  it('gives the whole result', () => {
    const owners: Owner[] = [{ id: 'ana' }, { id: 7, activeFrom: '2026-07-03', level: 'senior' }];
    expect(splitGoalByOwner(SALES, owners)).toEqual({
      goal: {
        id: 'sales',
        metric: { id: 'sales', unit: 'money', currency: 'USD', step: '0.01', direction: 'higher', aggregation: 'sum' },
        period: { start: '2026-01-01', end: '2027-01-01' },
        target: '547.00',
      },
      total: '547.00',
      residual: '0.00',
      excluded: [],
      owners: [
        { ownerId: 'ana', activeShare: 1, share: 365 / 547, exactShare: '365', value: '365.00', reason: 'share' },
        { ownerId: '7', activeShare: 182 / 365, share: 182 / 547, exactShare: '182', value: '182.00', reason: 'share' },
      ],
      warnings: [],
      options: { basis: 'calendarDays', rampUnit: 'month', method: 'largestRemainder' },
    });
  });

  it('counts tenure from the hire, by months or quarters, clamped to the end of a month', () => {
    const quarter: Goal = { ...DEALS, period: '2026-Q1' };
    const ramp = ['0.25', '0.5', '0.75'];
    const shareOf = (owner: Partial<Owner>, options: SplitGoalByOwnerOptions = { basis: 'months' }): number =>
      splitGoalByOwner(quarter, [{ id: 'a', ...owner }], options).owners[0]!.activeShare;
    expect(shareOf({ activeFrom: '2025-11-01', ramp })).toBe(2.75 / 3);
    expect(shareOf({ activeFrom: '2026-01-01', ramp })).toBe(0.5);
    expect(shareOf({ activeFrom: '2025-10-01', ramp }, { basis: 'months', rampUnit: 'quarter' })).toBe(0.5);
    expect(shareOf({ activeFrom: '2020-01-01', ramp })).toBe(1);
    // from 31 January: the first factor to 28 February, the second to 31 March
    expect(shareOf({ activeFrom: '2026-01-31', ramp: ['0.5', '0'] }, {})).toBe((28 * 0.5 + 1) / 90);
    expect(shareOf({ activeFrom: '2026-02-01', activeTo: '2026-03-01' })).toBe(1 / 3);
    expect(shareOf({ activeTo: '2026-02-01', ramp: null, weight: null, level: null, locked: null, capacity: null })).toBe(1 / 3);
  });

  it('weighs season before days before tenure', () => {
    const seasonality = { by: 'quarter', weights: [20, 20, 20, 40] } as const;
    const { owners, options } = splitGoalByOwner(SALES, [{ id: 'a', activeFrom: '2026-03-01' }], { seasonality, basis: 'months' });
    expect(owners[0]!.activeShare).toBeCloseTo(0.8666666666666667, 15);
    expect(options.seasonality).toEqual({ by: 'quarter', weights: ['20', '20', '20', '40'] });
  });

  it('leaves out other levels, also those without one', () => {
    const result = splitGoalByOwner(DEALS, [{ id: 'a', level: 'junior' }, { id: 'b', level: 'senior' }, { id: 'c' }], { levels: ['junior'] });
    expect(result).toMatchObject({ excluded: ['b', 'c'], owners: [{ ownerId: 'a', value: '100' }], options: { levels: ['junior'] } });
  });

  it('keeps locked values and tells where they do not fit', () => {
    expect(values(DEALS, [{ id: 'a', locked: 40 }, { id: 'b' }, { id: 'c', weight: 2 }])).toEqual(['40', '20', '40']);
    const over = splitGoalByOwner(DEALS, [{ id: 'a', locked: 140 }, { id: 'b' }]);
    expect(over).toMatchObject({ residual: '-40', warnings: [{ code: 'LOCKED_EXCEEDS_TOTAL', path: '' }], owners: [{ reason: 'locked', exactShare: '140' }, { value: '0', exactShare: '0' }] });
    const under = splitGoalByOwner(DEALS, [{ id: 'a', locked: 60 }]);
    expect(under).toMatchObject({ residual: '40', warnings: [{ code: 'LOCKED_BELOW_TOTAL', path: '' }] });
  });

  it('pads beside the values, and warns of too much', () => {
    const { owners, warnings, options } = splitGoalByOwner(
      { ...SALES, target: 1000 },
      [{ id: 'a', capacity: '333.34' }, { id: 'b', capacity: 333 }, { id: 'c' }],
      { overAssign: { ratio: '1.10' } },
    );
    expect(owners.map(({ value, assigned }) => `${value} ${assigned}`)).toEqual(['333.34 366.67', '333.33 366.66', '333.33 366.66']);
    expect(warnings).toEqual([{ code: 'OVER_CAPACITY', ownerId: 'b' }]);
    expect(options.overAssign).toEqual({ ratio: '1.1' });
  });

  it('gives nothing to nobody who weighs nothing, and shares nothing among them', () => {
    const { owners } = splitGoalByOwner({ ...DEALS, target: 0 }, [{ id: 'a', weight: 0 }]);
    expect(owners[0]).toMatchObject({ share: null, value: '0', exactShare: '0', reason: 'inactive', activeShare: 1 });
  });

  it('takes any iterable', () => {
    expect(splitGoalByOwner(DEALS, new Set([{ id: 'a' }, { id: 'b' }])).owners.map(({ value }) => value)).toEqual(['50', '50']);
  });

  const issueOf = (owners: unknown, options?: unknown, goal: unknown = DEALS): string => {
    try {
      splitGoalByOwner(goal as Goal, owners as Owner[], options as SplitGoalByOwnerOptions);
    } catch (error) {
      if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
      throw error;
    }
    return 'none';
  };

  it.each<[string, object[], string]>([
    ['nobody', [], 'NO_ACTIVE_OWNER owners'],
    ['nobody who is there', [{ id: 'a', activeFrom: '2027-01-01' }, { id: 'b', activeTo: '2026-01-01' }], 'NO_ACTIVE_OWNER owners'],
    ['a ramp that never leaves the ground', [{ id: 'a', activeFrom: '2026-01-01', ramp: Array(12).fill(0) }], 'NO_ACTIVE_OWNER owners'],
    ['those there weigh nothing', [{ id: 'a', weight: 0 }], 'ZERO_WEIGHTS owners'],
    ['the same id twice', [{ id: '7' }, { id: 7 }], 'DUPLICATE_ID owners[1].id'],
    ['no id', [{ id: null }], 'MISSING_VALUE owners[0].id'],
    ['an id that is none', [{ id: 1.5 }], 'INVALID_ID owners[0].id'],
    ['no row', [[], null as never], 'INVALID_ROW owners[0]; INVALID_ROW owners[1]'],
    ['a null row', [{ id: 'a' }, null as never], 'INVALID_ROW owners[1]'],
    ['a negative weight', [{ id: 'a', weight: -1 }], 'NEGATIVE_WEIGHT owners[0].weight'],
    ['a weight that is no number', [{ id: 'a', weight: 'x' }], 'INVALID_NUMBER owners[0].weight'],
    ['a level that is no text', [{ id: 'a', level: 1 }], 'INVALID_OPTION owners[0].level'],
    ['a day that does not exist', [{ id: 'a', activeFrom: '2026-02-30' }], 'INVALID_DATE owners[0].activeFrom'],
    ['a life that ends before it starts', [{ id: 'a', activeFrom: '2026-02-02', activeTo: '2026-02-01' }], 'INVALID_RANGE owners[0].activeTo'],
    ['a ramp without a start', [{ id: 'a', ramp: [0.5] }], 'RAMP_WITHOUT_START owners[0].ramp'],
    ['a ramp above 1', [{ id: 'a', activeFrom: '2026-01-01', ramp: [0.5, 50] }], 'RAMP_OUT_OF_RANGE owners[0].ramp[1]'],
    ['a ramp below 0', [{ id: 'a', activeFrom: '2026-01-01', ramp: ['-0.1'] }], 'RAMP_OUT_OF_RANGE owners[0].ramp[0]'],
    ['a factor that is no number', [{ id: 'a', activeFrom: '2026-01-01', ramp: ['half'] }], 'INVALID_NUMBER owners[0].ramp[0]'],
    ['a missing factor', [{ id: 'a', activeFrom: '2026-01-01', ramp: [null] }], 'MISSING_VALUE owners[0].ramp[0]'],
    ['a ramp that is no list', [{ id: 'a', activeFrom: '2026-01-01', ramp: 0.5 }], 'INVALID_OPTION owners[0].ramp'],
    ['a lock finer than the step', [{ id: 'a', locked: 0.5 }], 'NOT_A_MULTIPLE_OF_STEP owners[0].locked'],
    ['a lock against the target', [{ id: 'a', locked: -5 }], 'INVALID_OPTION owners[0].locked'],
    ['a negative capacity', [{ id: 'a', capacity: -5 }], 'INVALID_OPTION owners[0].capacity'],
  ])('refuses %s', (_, owners, issue) => {
    expect(issueOf(owners)).toBe(issue);
  });

  it.each<[string, object, string]>([
    ['an unknown option', { by: 'month' }, 'INVALID_OPTION options.by'],
    ['an unknown unit of the ramp', { rampUnit: 'week' }, 'INVALID_OPTION options.rampUnit'],
    ['a ratio in percent', { overAssign: { ratio: 110 } }, 'RATIO_LOOKS_LIKE_PERCENT options.overAssign.ratio'],
    ['padding without a ratio', { overAssign: {} }, 'MISSING_VALUE options.overAssign.ratio'],
    ['levels that are no list', { levels: 'junior' }, 'INVALID_OPTION options.levels'],
    ['a level that is no text', { levels: [1] }, 'INVALID_OPTION options.levels[0]'],
    ['levels of nobody', { levels: ['senior'] }, 'NO_ACTIVE_OWNER owners'],
  ])('refuses %s', (_, options, issue) => {
    expect(issueOf([{ id: 'a' }], options)).toBe(issue);
  });

  it('refuses a period whose days weigh nothing', () => {
    const weekend = { ...DEALS, period: { start: '2026-01-03', end: '2026-01-05' } };
    expect(issueOf([{ id: 'a' }], { workCalendar: {} }, weekend)).toBe('NO_WORKING_DAYS goal.period');
    expect(issueOf([{ id: 'a' }], { seasonality: { by: 'quarter', weights: [0, 1, 1, 1] } }, weekend)).toBe('ZERO_WEIGHTS options.seasonality.weights');
    const season = { by: 'quarter', weights: [0, 1, 1, 1] } as const;
    expect(() => splitGoalByOwner(weekend, [{ id: 'a' }], { seasonality: season })).toThrow('options.seasonality.weights: received a list of 4, must give weight');
    expect(() => splitGoalByOwner(DEALS, [{ id: 'a', weight: 0 }])).toThrow('owners: received a list of 1, must have a weight above 0');
    expect(issueOf('ana')).toBe('INVALID_OPTION owners');
    expect(issueOf(undefined)).toBe('MISSING_VALUE owners');
  });
});

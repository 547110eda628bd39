import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { Goal, SplitGoalByPeriodOptions } from '../../src/goals/index.js';
import { splitGoalByPeriod } from '../../src/goals/index.js';

const DEALS: Goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: '2026', target: 100 };
const SALES: Goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026-Q1', target: 1200 };

const targets = (goal: Goal, options: SplitGoalByPeriodOptions): string[] => splitGoalByPeriod(goal, options).periods.map(({ target }) => target);

describe('splitGoalByPeriod', () => {
  it('splits each level from the rounded value above it', () => {
    const { root, periods } = splitGoalByPeriod(DEALS, { by: ['quarter', 'month'] });
    expect(root.children.map(({ value }) => value)).toEqual(['25', '25', '25', '25']);
    expect(periods.slice(0, 3)).toEqual([
      { key: '2026-Q1/2026-01', start: '2026-01-01', end: '2026-02-01', target: '9' },
      { key: '2026-Q1/2026-02', start: '2026-02-01', end: '2026-03-01', target: '8' },
      { key: '2026-Q1/2026-03', start: '2026-03-01', end: '2026-04-01', target: '8' },
    ]);
    expect(targets(DEALS, { by: 'month' })).toEqual(['9', '9', '9', '9', '8', '8', '8', '8', '8', '8', '8', '8']);
  });

  it('is exact beyond what a double counts in steps', () => {
    const { root } = splitGoalByPeriod({ ...SALES, period: '2026', target: '90071992547409930.03' }, { by: 'halfYear' });
    expect([root.value, ...root.children.map(({ value }) => value)]).toEqual(['90071992547409930.03', '45035996273704965.02', '45035996273704965.01']);
    expect(targets({ ...SALES, period: '2026', target: '-90071992547409930.03' }, { by: 'halfYear' })).toEqual(['-45035996273704965.02', '-45035996273704965.01']);
  });

  it('gives the whole result', () => {
    expect(splitGoalByPeriod({ ...SALES, id: 7, period: '2026-02', ownerId: 12, weight: '1.50', stretch: 1500, ignored: 1 } as Goal, { by: 'quarter' })).toEqual({
      goal: {
        id: '7',
        metric: { id: 'sales', unit: 'money', currency: 'USD', step: '0.01', direction: 'higher', aggregation: 'sum' },
        period: { start: '2026-02-01', end: '2026-03-01' },
        target: '1200.00',
        ownerId: '12',
        weight: '1.5',
        stretch: '1500',
      },
      root: {
        key: '7',
        path: '',
        kind: 'goal',
        start: '2026-02-01',
        end: '2026-03-01',
        share: null,
        exactShare: '1200',
        value: '1200.00',
        reason: 'goal',
        residual: '0.00',
        children: [
          {
            key: '2026-Q1',
            path: '2026-Q1',
            kind: 'period',
            start: '2026-02-01',
            end: '2026-03-01',
            share: 1,
            exactShare: '1200',
            value: '1200.00',
            reason: 'share',
            residual: '0.00',
            children: [],
          },
        ],
      },
      periods: [{ key: '2026-Q1', start: '2026-02-01', end: '2026-03-01', target: '1200.00' }],
      warnings: [],
      options: { by: ['quarter'], basis: 'months', locked: {}, method: 'largestRemainder' },
    });
  });

  it('cuts weeks at their month: one key, two paths', () => {
    const { periods } = splitGoalByPeriod({ ...DEALS, period: { start: '2026-01-19', end: '2026-02-09' } }, { by: ['month', 'week'] });
    expect(periods.map(({ key, start, end }) => `${key} ${start} ${end}`)).toEqual([
      '2026-01/2026-W04 2026-01-19 2026-01-26',
      '2026-01/2026-W05 2026-01-26 2026-02-01',
      '2026-02/2026-W05 2026-02-01 2026-02-02',
      '2026-02/2026-W06 2026-02-02 2026-02-09',
    ]);
  });

  it('takes the basis from the calendar, else from the first level', () => {
    const basisOf = (options: SplitGoalByPeriodOptions): string => splitGoalByPeriod(DEALS, options).options.basis;
    expect(basisOf({ by: 'month' })).toBe('months');
    expect(basisOf({ by: { unit: 'quarter', fiscalYearStartMonth: 4 } })).toBe('months');
    expect(basisOf({ by: 'week' })).toBe('calendarDays');
    expect(basisOf({ by: 'day' })).toBe('calendarDays');
    const retail = { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 1 } as const;
    expect(basisOf({ by: { unit: 'month', retail } })).toBe('calendarDays');
    expect(basisOf({ by: 'month', workCalendar: {} })).toBe('workingDays');
    const { options } = splitGoalByPeriod(DEALS, { by: 'month', basis: 'workingDays' });
    expect(options.workCalendar).toEqual({ weekend: [0, 6], holidays: [], extraWorkdays: [] });
  });

  it('weighs by working days', () => {
    const workCalendar = { holidays: ['2026-01-01'], extraWorkdays: ['2026-02-07'] };
    expect(targets({ ...DEALS, period: '2026-Q1', target: 64 }, { by: 'month', workCalendar })).toEqual(['21', '21', '22']);
  });

  it('counts a season from the start of its fiscal year, every year again', () => {
    const weights = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];
    const season = { by: { unit: 'month', fiscalYearStartMonth: 4 }, weights } as const; // April 1, March 2
    const two = targets({ ...DEALS, period: { start: '2026-03-01', end: '2028-05-01' }, target: 9 }, { by: 'month', seasonality: season });
    expect(two.map((value, i) => `${i}:${value}`).filter((each) => !each.endsWith(':0'))).toEqual(['0:2', '1:1', '12:2', '13:1', '24:2', '25:1']);
  });

  it('spreads the weight of a slot over all of it, so half a slot weighs half', () => {
    const seasonality = { by: 'month', weights: { '2026-01': 31, '2026-02': 56 } } as const;
    expect(targets({ ...DEALS, period: { start: '2026-01-31', end: '2026-03-01' }, target: 57 }, { by: 'month', seasonality, basis: 'calendarDays' })).toEqual(['1', '56']);
    const retail = { pattern: '4-4-5', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } as const;
    const quarters = { by: { unit: 'quarter', retail }, weights: [1, 2, 3, 4] } as const;
    expect(targets({ ...DEALS, period: { start: '2026-02-01', end: '2027-01-31' } }, { by: { unit: 'quarter', retail }, seasonality: quarters })).toEqual(['10', '20', '30', '40']);
  });

  it('keeps what is locked, at any level', () => {
    expect(targets(SALES, { by: 'month', locked: { '2026-02': 600 } })).toEqual(['300.00', '600.00', '300.00']);
    const { root, options } = splitGoalByPeriod(DEALS, { by: ['quarter', 'month'], locked: { '2026-Q2': '40', '2026-Q2/2026-05': 5 } });
    expect(root.children.map(({ value }) => value)).toEqual(['20', '40', '20', '20']);
    expect(root.children[1]!.children.map(({ value, reason }) => `${value} ${reason}`)).toEqual(['18 share', '5 locked', '17 share']);
    expect(root.children[1]).toMatchObject({ exactShare: '40', share: 0.25, reason: 'locked' });
    expect(options.locked).toEqual({ '2026-Q2': '40', '2026-Q2/2026-05': '5' });
  });

  it('says where locks do not fit', () => {
    const over = splitGoalByPeriod(DEALS, { by: ['quarter', 'month'], locked: { '2026-Q1/2026-01': 30 } });
    expect(over.warnings).toEqual([{ code: 'LOCKED_EXCEEDS_TOTAL', path: '2026-Q1' }]);
    expect(over.root.children[0]).toMatchObject({ value: '25', residual: '-5', children: [{ value: '30' }, { value: '0', exactShare: '0', reason: 'share' }, { value: '0' }] });
    const under = splitGoalByPeriod(SALES, { by: 'month', locked: { '2026-01': 1, '2026-02': 2, '2026-03': 3 } });
    expect(under.warnings).toEqual([{ code: 'LOCKED_BELOW_TOTAL', path: '' }]);
    expect(under.root.residual).toBe('1194.00');
    const lowered = splitGoalByPeriod({ ...DEALS, period: '2026-Q1', target: -10 }, { by: 'month', locked: { '2026-01': -12 } });
    expect(lowered.root).toMatchObject({ residual: '2', children: [{ value: '-12' }, { value: '0' }, { value: '0' }] });
  });

  it('takes 0 for a target, and periods that weigh nothing for inactive', () => {
    expect(targets({ ...SALES, target: 0 }, { by: 'month' })).toEqual(['0.00', '0.00', '0.00']);
    const { root } = splitGoalByPeriod({ ...DEALS, target: 0, period: { start: '2026-01-03', end: '2026-01-05' } }, { by: 'day', workCalendar: {} });
    expect(root.children.map(({ reason, share }) => `${reason} ${share}`)).toEqual(['inactive null', 'inactive null']);
  });

  it('takes the method of allocate', () => {
    expect(targets({ ...DEALS, target: 5 }, { by: 'month', method: 'cumulative' })).toEqual(['0', '1', '0', '1', '0', '1', '0', '0', '1', '0', '1', '0']);
  });

  const issueOf = (goal: unknown, options: unknown): string => {
    try {
      splitGoalByPeriod(goal as Goal, options as SplitGoalByPeriodOptions);
    } catch (error) {
      if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
      throw error;
    }
    return 'none';
  };
  const ratio = { id: 'collection', unit: 'ratio' };

  it.each<[string, object, object, string]>([
    ['a rate', { metric: ratio, target: 0.95 }, {}, 'NOT_ADDITIVE goal.metric.aggregation'],
    ['a rate without a target', { metric: ratio, target: null }, {}, 'NOT_ADDITIVE goal.metric.aggregation'],
    ['an additive metric without a step', { metric: { ...ratio, aggregation: 'sum' } }, {}, 'MISSING_VALUE goal.metric.step'],
    ['no target', { target: null }, {}, 'TARGET_NOT_SET goal.target'],
    ['an absent target', { target: undefined }, {}, 'TARGET_NOT_SET goal.target'],
    ['a target finer than the step', { target: '1.5' }, {}, 'NOT_A_MULTIPLE_OF_STEP goal.target'],
    ['a target that is no number', { target: 'many' }, {}, 'INVALID_NUMBER goal.target'],
    ['a metric that is not known', { metric: { id: 'm', unit: 'deals' } }, {}, 'INVALID_OPTION goal.metric.unit'],
    ['a misspelt field of the metric', { metric: { id: 'm', unit: 'count', agregation: 'sum' } }, {}, 'INVALID_OPTION goal.metric.agregation'],
    ['a currency that is none', { metric: { id: 'm', unit: 'money', currency: 'EURO' } }, {}, 'UNKNOWN_CURRENCY goal.metric.currency'],
    ['a step of 0', { metric: { id: 'm', unit: 'count', step: 0 } }, {}, 'INVALID_OPTION goal.metric.step'],
    ['no id', { id: '' }, {}, 'INVALID_ID goal.id'],
    ['no period', { period: undefined }, {}, 'MISSING_VALUE goal.period'],
    ['a period that ends before it starts', { period: { start: '2026-02-01', end: '2026-01-01' } }, {}, 'INVALID_RANGE goal.period.end'],
    ['a period without days', { period: { start: '2026-02-01', end: '2026-02-01' } }, {}, 'INVALID_RANGE goal.period'],
    ['a day that does not exist', { period: { start: '2026-02-30', end: '2026-03-01' } }, {}, 'INVALID_DATE goal.period.start'],
    ['a key of no period', { period: '2026-13' }, {}, 'INVALID_PERIOD goal.period'],
    ['a checkpoint that is no day', { checkpoints: ['2026-01-01', 'soon'] }, {}, 'INVALID_DATE goal.checkpoints[1]'],
    ['no levels', {}, { by: [] }, 'INVALID_OPTION options.by'],
    ['absent levels', {}, { by: undefined }, 'MISSING_VALUE options.by'],
    ['levels from fine to coarse', {}, { by: ['month', 'quarter'] }, 'INVALID_OPTION options.by[1]'],
    ['a level twice', {}, { by: ['month', { unit: 'month' }] }, 'INVALID_OPTION options.by[1]'],
    ['a level that is none', {}, { by: ['month', 'hour'] }, 'INVALID_OPTION options.by[1]'],
    ['an unknown option', {}, { per: 'month' }, 'INVALID_OPTION options.per'],
    ['an unknown basis', {}, { basis: 'days' }, 'INVALID_OPTION options.basis'],
    ['an unknown method', {}, { method: 'halfUp' }, 'INVALID_OPTION options.method'],
    ['a calendar that contradicts itself', {}, { workCalendar: { holidays: ['2026-01-01'], extraWorkdays: ['2026-01-01'] } }, 'CALENDAR_CONFLICT options.workCalendar.extraWorkdays[0]'],
    ['too few weights', {}, { seasonality: { by: 'quarter', weights: [1, 2, 3] } }, 'INVALID_OPTION options.seasonality.weights'],
    ['a list of weights for weeks', {}, { seasonality: { by: 'week', weights: [1] } }, 'INVALID_OPTION options.seasonality.weights'],
    ['no weights', {}, { seasonality: { by: 'week' } }, 'MISSING_VALUE options.seasonality.weights'],
    ['weights that are none', {}, { seasonality: { by: 'week', weights: 'flat' } }, 'INVALID_OPTION options.seasonality.weights'],
    ['a weight that is no number', {}, { seasonality: { by: 'halfYear', weights: [1, 'x'] } }, 'INVALID_NUMBER options.seasonality.weights[1]'],
    ['a negative weight', {}, { seasonality: { by: 'halfYear', weights: [1, -1] } }, 'NEGATIVE_WEIGHT options.seasonality.weights[1]'],
    ['a slot without weight', {}, { seasonality: { by: 'halfYear', weights: { '2026-H1': 1 } } }, 'MISSING_WEIGHT options.seasonality.weights.2026-H2'],
    ['a season of nothing', {}, { seasonality: { by: 'halfYear', weights: [0, 0] } }, 'ZERO_WEIGHTS goal.target'],
    ['an unknown field of the season', {}, { seasonality: { by: 'halfYear', weights: [1, 1], normalize: true } }, 'INVALID_OPTION options.seasonality.normalize'],
    [
      'weight on a slot that no day can carry',
      { period: { start: '2026-01-01', end: '2026-01-05' } },
      { by: 'day', workCalendar: {}, seasonality: { by: 'day', weights: { '2026-01-01': 1, '2026-01-02': 1, '2026-01-03': 1, '2026-01-04': 0 } } },
      'INVALID_OPTION options.seasonality.weights.2026-01-03',
    ],
    [
      'weight on a quarter without work',
      { period: '2026' },
      { by: 'quarter', workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6], extraWorkdays: ['2026-02-02'] }, seasonality: { by: 'quarter', weights: [1, 1, 1, 1] } },
      'INVALID_OPTION options.seasonality.weights[1]',
    ],
    ['a period whose year has five digits', { period: { start: '9999-06-01', end: '9999-12-31' } }, { by: { unit: 'year', fiscalYearStartMonth: 7 } }, 'INVALID_DATE goal.period'],
    ['days without work', { period: { start: '2026-01-03', end: '2026-01-05' } }, { by: 'day', workCalendar: {} }, 'ZERO_WEIGHTS goal.target'],
    ['a lock on no node', {}, { locked: { '2027-01': 1 } }, 'INVALID_OPTION options.locked.2027-01'],
    ['a lock on the root', {}, { locked: { '': 1 } }, 'INVALID_OPTION options.locked.'],
    ['a lock finer than the step', {}, { locked: { '2026-01': 1.5 } }, 'NOT_A_MULTIPLE_OF_STEP options.locked.2026-01'],
    ['a lock against the target', {}, { locked: { '2026-01': -1 } }, 'INVALID_OPTION options.locked.2026-01'],
    ['locks that are none', {}, { locked: ['2026-01'] }, 'INVALID_OPTION options.locked'],
    ['a lock on a week without work that has days below', { period: '2026-01' }, { by: ['week', 'day'], workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6], extraWorkdays: ['2026-01-12'] }, locked: { '2026-W02': 5 } }, 'ZERO_WEIGHTS options.locked.2026-W02'],
  ])('refuses %s', (_, goal, options, issue) => {
    expect(issueOf({ ...DEALS, ...goal }, { by: 'month', ...options })).toBe(issue);
  });

  it('names what was given where nothing can take it', () => {
    const idle = { by: 'month', seasonality: { by: 'halfYear', weights: [0, 0] } } as const;
    expect(() => splitGoalByPeriod({ ...DEALS, period: '2026-Q1', target: 9 }, idle)).toThrow('goal.target: received "9", must have a weight above 0 on a period');
  });

  it('refuses what is no goal and no options', () => {
    expect(issueOf(undefined, { by: 'month' })).toBe('MISSING_VALUE goal');
    expect(issueOf(DEALS, 'month')).toBe('INVALID_OPTION options');
  });
});

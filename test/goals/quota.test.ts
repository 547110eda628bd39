import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { CalculateRampedQuotaOptions } from '../../src/goals/index.js';
import { calculateRampedQuota, explainRampedQuota, overAssign, prorate } from '../../src/goals/index.js';

const issueOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
    throw error;
  }
  return 'none';
};

describe('calculateRampedQuota', () => {
  const ramped = (options: Partial<CalculateRampedQuotaOptions>): string => calculateRampedQuota(12000, { period: '2026', basis: 'months', ...options }).rampedQuota;

  it('weighs the season before the days', () => {
    const options = { period: '2026', activeFrom: '2026-03-01', by: 'quarter', seasonality: { by: 'quarter', weights: [20, 20, 20, 40] } } as const;
    const { rampedQuota, periods } = calculateRampedQuota(100000, { ...options, basis: 'months' });
    expect(rampedQuota).toBe('86666.67');
    expect(periods.map(({ value }) => value)).toEqual(['6666.67', '20000.00', '20000.00', '40000.00']);
    expect(calculateRampedQuota(100000, options).rampedQuota).toBe('86888.89');
    expect(calculateRampedQuota(100000, { period: '2026', activeFrom: '2026-03-01' }).rampedQuota).toBe('83835.62');
  });

  it('gives the whole result', () => {
    const result = calculateRampedQuota('100', { period: { start: '2026-01-31', end: '2026-03-01' }, activeFrom: '2026-02-01', activeTo: '2026-02-15', ramp: ['0.50'], workCalendar: { weekend: [6] } });
    expect(result).toEqual({
      quota: '100.00',
      rampedQuota: '25.00',
      factor: 0.25,
      periods: [
        { key: '2026-01', start: '2026-01-31', end: '2026-02-01', full: '0.00', factor: null, value: '0.00' },
        { key: '2026-02', start: '2026-02-01', end: '2026-03-01', full: '100.00', factor: 0.25, value: '25.00' },
      ],
      warnings: [],
      options: {
        period: { start: '2026-01-31', end: '2026-03-01' },
        activeFrom: '2026-02-01',
        activeTo: '2026-02-15',
        ramp: ['0.5'],
        rampUnit: 'month',
        hireMonth: 'prorated',
        basis: 'workingDays',
        workCalendar: { weekend: [6], holidays: [], extraWorkdays: [] },
        by: 'month',
        step: '0.01',
      },
    });
  });

  it('echoes a ramp that starts from nothing', () => {
    const result = calculateRampedQuota(120000, { period: '2026', activeFrom: '2026-01-01', ramp: [0, '0.50', 1] });
    expect(result.options.ramp).toEqual(['0', '0.5', '1']);
    expect(explainRampedQuota(result)[3]).toBe('Month by month since the hire it asks for 0 %, 50 % and 100 %, then for all.');
  });

  it('counts the month of the hire as asked', () => {
    const activeFrom = '2026-03-16';
    expect(ramped({ activeFrom })).toBe('9516.13');
    expect(ramped({ activeFrom, hireMonth: 'full' })).toBe('10000.00');
    expect(ramped({ activeFrom, hireMonth: 'skip' })).toBe('9000.00');
    expect(ramped({ activeFrom: '2026-03-01', hireMonth: 'skip' })).toBe('10000.00');
    expect(ramped({ activeFrom, hireMonth: { cutoffDay: 15 } })).toBe('9000.00');
    expect(ramped({ activeFrom, hireMonth: { cutoffDay: 16 } })).toBe('10000.00');
    expect(ramped({ activeFrom: '2026-12-02', hireMonth: 'skip' })).toBe('0.00');
    expect(ramped({ hireMonth: 'full' })).toBe('12000.00');
  });

  it('moves the ramp with the hire', () => {
    expect(ramped({ activeFrom: '2026-03-16', ramp: [0], hireMonth: 'full' })).toBe('9000.00');
    expect(ramped({ activeFrom: '2025-12-16', ramp: [0, 0.5], hireMonth: 'skip' })).toBe('10500.00');
    expect(ramped({ activeFrom: '2026-01-01', ramp: [0, 0.5], rampUnit: 'quarter' })).toBe('7500.00');
  });

  it('rounds lines by the running total, to the step', () => {
    const { periods, rampedQuota } = calculateRampedQuota(100, { period: '2026-Q1', basis: 'months', activeFrom: '2026-02-01', step: 1 });
    expect(periods.map(({ full, value }) => `${full} ${value}`)).toEqual(['33 0', '34 33', '33 34']);
    expect(rampedQuota).toBe('67');
    expect(calculateRampedQuota(-100, { period: '2026-Q1', basis: 'months', step: 100, by: 'quarter' }).rampedQuota).toBe('-100');
  });

  it.each<[string, unknown, object, string]>([
    ['no quota', null, {}, 'MISSING_VALUE quota'],
    ['a quota finer than the step', '1.005', {}, 'NOT_A_MULTIPLE_OF_STEP quota'],
    ['a step of 0', 1, { step: 0 }, 'INVALID_OPTION options.step'],
    ['a step that is no number', 1, { step: 'cent' }, 'INVALID_NUMBER options.step'],
    ['no period', 1, { period: undefined }, 'MISSING_VALUE options.period'],
    ['a period without days', 1, { period: { start: '2026-01-01', end: '2026-01-01' } }, 'INVALID_RANGE options.period'],
    ['a key of no period', 1, { period: '2026-Q5' }, 'INVALID_PERIOD options.period'],
    ['a ramp without a start', 1, { ramp: [0.5] }, 'RAMP_WITHOUT_START options.ramp'],
    ['a ramp in percent', 1, { activeFrom: '2026-01-01', ramp: [50] }, 'RAMP_OUT_OF_RANGE options.ramp[0]'],
    ['a day that does not exist', 1, { activeFrom: '2026-02-30' }, 'INVALID_DATE options.activeFrom'],
    ['a life that ends before it starts', 1, { activeFrom: '2026-02-02', activeTo: '2026-02-01' }, 'INVALID_RANGE options.activeTo'],
    ['an unknown rule for the first month', 1, { hireMonth: 'half' }, 'INVALID_OPTION options.hireMonth'],
    ['a cutoff that is no day', 1, { hireMonth: { cutoffDay: 32 } }, 'INVALID_OPTION options.hireMonth.cutoffDay'],
    ['an unknown field of it', 1, { hireMonth: { cutOff: 3 } }, 'INVALID_OPTION options.hireMonth.cutOff'],
    ['a line that is no period', 1, { by: 'hour' }, 'INVALID_OPTION options.by'],
    ['no working day', 1, { period: { start: '2026-01-03', end: '2026-01-05' }, basis: 'workingDays' }, 'NO_WORKING_DAYS options.period'],
    ['a season of nothing', 1, { seasonality: { by: 'halfYear', weights: [0, 0] } }, 'ZERO_WEIGHTS options.seasonality.weights'],
    ['a slot without weight', 1, { seasonality: { by: 'halfYear', weights: { '2026-H2': 1 } } }, 'MISSING_WEIGHT options.seasonality.weights.2026-H1'],
    ['an unknown option', 1, { currency: 'USD' }, 'INVALID_OPTION options.currency'],
  ])('refuses %s', (_, quota, options, issue) => {
    expect(issueOf(() => calculateRampedQuota(quota as number, { period: '2026', ...options }))).toBe(issue);
  });
});

describe('prorate', () => {
  it('gives the whole result', () => {
    expect(prorate(800000, '2019', { start: '2019-06-01', end: '2020-01-01' })).toEqual({
      value: '469041.10',
      exactValue: '469041.09589041095890411',
      share: 214 / 365,
      activeUnits: 214,
      periodUnits: 365,
      warnings: [],
      options: { basis: 'calendarDays', step: '0.01' },
    });
  });

  it('clips to the period, before and after it', () => {
    expect(prorate(366, '2024', { start: '2023-01-01', end: '2024-03-01' })).toMatchObject({ value: '60.00', activeUnits: 60 });
    expect(prorate(366, '2024', '2025')).toMatchObject({ value: '0.00', exactValue: '0', share: 0, activeUnits: 0 });
    const withoutCalendar = prorate(366, '2024', '2024-01', { workCalendar: null as never });
    expect(withoutCalendar).toEqual(prorate(366, '2024', '2024-01'));
    const sundays = prorate(366, '2024', '2024-01', { workCalendar: { weekend: [-0] } });
    expect(Object.is(sundays.options.workCalendar?.weekend[0], 0)).toBe(true);
    expect(prorate(366, '2024', '2023')).toMatchObject({ value: '0.00', activeUnits: 0 });
  });

  it('counts working days and months', () => {
    expect(prorate(-100, '2026-01', '2026-W03', { workCalendar: { holidays: ['2026-01-01'] }, step: 1 })).toMatchObject({
      value: '-24',
      activeUnits: 5,
      periodUnits: 21,
      options: { basis: 'workingDays', step: '1' },
    });
    expect(prorate(1200, '2026', { start: '2026-02-15', end: '2026-04-11' }, { basis: 'months' })).toMatchObject({ activeUnits: 0.5 + 1 + 1 / 3, periodUnits: 12 });
    expect(prorate(1200, '2026', { start: '2026-02-08', end: '2026-02-15' }, { basis: 'months' })).toMatchObject({ value: '25.00', activeUnits: 0.25 });
  });

  it.each<[string, () => unknown, string]>([
    ['a period without days', () => prorate(1, { start: '2026-01-01', end: '2026-01-01' }, '2026'), 'INVALID_RANGE period'],
    ['an empty period of working days', () => prorate(1, { start: '2026-01-01', end: '2026-01-01' }, '2026', { workCalendar: {} }), 'INVALID_RANGE period'],
    ['no working day', () => prorate(1, { start: '2026-01-03', end: '2026-01-05' }, '2026', { workCalendar: {} }), 'NO_WORKING_DAYS period'],
    ['no amount', () => prorate(undefined as never, '2026', '2026'), 'MISSING_VALUE amount'],
    ['an amount that is no number', () => prorate('1,000', '2026', '2026'), 'INVALID_NUMBER amount'],
    ['a range turned around', () => prorate(1, '2026', { start: '2026-02-01', end: '2026-01-01' }), 'INVALID_RANGE active.end'],
    ['an unknown option', () => prorate(1, '2026', '2026', { by: 'month' } as never), 'INVALID_OPTION options.by'],
    ['an unknown basis', () => prorate(1, '2026', '2026', { basis: 'weeks' as never }), 'INVALID_OPTION options.basis'],
  ])('refuses %s', (_, run, issue) => {
    expect(issueOf(run)).toBe(issue);
  });
});

describe('overAssign', () => {
  const TEAM = { key: 'team', value: 100, children: [{ key: 1, value: '33.33', children: [{ key: 'ana', value: '33.33', extra: true }] }, { key: 'ben', value: '66.67' }] };

  it('gives the whole result', () => {
    expect(overAssign(TEAM, { attainmentFactor: 0.8 })).toEqual({
      root: {
        key: 'team',
        base: '100.00',
        assigned: '100.00',
        effectiveRatio: 1,
        children: [
          {
            key: '1',
            base: '33.33',
            assigned: '41.66',
            effectiveRatio: 1.25,
            children: [{ key: 'ana', base: '33.33', assigned: '41.66', effectiveRatio: 1.25, children: [] }],
          },
          { key: 'ben', base: '66.67', assigned: '83.34', effectiveRatio: 1.25, children: [] },
        ],
      },
      levels: [
        { depth: 0, base: '100.00', assigned: '100.00', effectiveRatio: 1 },
        { depth: 1, base: '100.00', assigned: '125.00', effectiveRatio: 1.25 },
        { depth: 2, base: '33.33', assigned: '41.66', effectiveRatio: 1.25 },
      ],
      warnings: [],
      options: { attainmentFactor: '0.8', step: '0.01' },
    });
  });

  it('tells options that can be passed back', () => {
    for (const options of [{ attainmentFactor: '0.7' }, { ratio: 1.1 }, { ratio: ['1.10', 1], step: '0.001' }]) {
      const padded = overAssign(TEAM, options);
      expect(overAssign(TEAM, padded.options)).toEqual(padded);
    }
    expect(overAssign(TEAM, { ratio: 1.1 }).options).toEqual({ ratio: ['1.1'], step: '0.01' });
  });

  it('warns where padding compounds', () => {
    expect(overAssign(TEAM, { ratio: ['1.1', 1, '1.2'] }).warnings).toEqual([]); // the third level is not there
    const { warnings, levels } = overAssign(TEAM, { ratio: ['1.1', '1.2'] });
    expect(warnings).toEqual([{ code: 'COMPOUNDED', effectiveRatio: 1.32 }]);
    expect(levels[2]).toEqual({ depth: 2, base: '33.33', assigned: '44.00', effectiveRatio: 1.32 });
    expect(overAssign(TEAM, { ratio: [1, '1.2'] }).warnings).toEqual([]);
  });

  it('takes a deep tree', () => {
    let root = { key: 'leaf', value: 1, children: [] as object[] };
    for (let i = 0; i < 20_000; i += 1) root = { key: `n${i}`, value: 1, children: [root] };
    expect(overAssign(root as never, { ratio: 3 }).levels).toHaveLength(20_001);
  });

  it.each<[string, unknown, object, string]>([
    ['neither ratio', TEAM, {}, 'INVALID_OPTION options'],
    ['both', TEAM, { ratio: 1, attainmentFactor: 1 }, 'INVALID_OPTION options'],
    ['no ratio in the list', TEAM, { ratio: [] }, 'INVALID_OPTION options.ratio'],
    ['a percentage', TEAM, { ratio: 110 }, 'RATIO_LOOKS_LIKE_PERCENT options.ratio'],
    ['an increase', TEAM, { ratio: [1.1, 0.1] }, 'RATIO_LOOKS_LIKE_PERCENT options.ratio[1]'],
    ['a factor of 0', TEAM, { attainmentFactor: 0 }, 'RATIO_LOOKS_LIKE_PERCENT options.attainmentFactor'],
    ['a factor in percent', TEAM, { attainmentFactor: 80 }, 'RATIO_LOOKS_LIKE_PERCENT options.attainmentFactor'],
    ['a factor below 0', TEAM, { attainmentFactor: -0.8 }, 'RATIO_LOOKS_LIKE_PERCENT options.attainmentFactor'],
    ['a ratio that is no number', TEAM, { ratio: 'x' }, 'INVALID_NUMBER options.ratio'],
    ['no tree', undefined, { ratio: 1 }, 'MISSING_VALUE root'],
    ['a node that is none', { ...TEAM, children: ['ana'] }, { ratio: 1 }, 'INVALID_ROW root.children[0]'],
    ['a node that is null', { ...TEAM, children: [null] }, { ratio: 1 }, 'INVALID_ROW root.children[0]'],
    ['a node that is a list', { ...TEAM, children: [[1]] }, { ratio: 1 }, 'INVALID_ROW root.children[0]'],
    ['children that are no list', { ...TEAM, children: {} }, { ratio: 1 }, 'INVALID_ROW root.children'],
    ['a node without key', { value: 1 }, { ratio: 1 }, 'MISSING_VALUE root.key'],
    ['a key that is none', { key: {}, value: 1 }, { ratio: 1 }, 'INVALID_ID root.key'],
    ['a node without value', { ...TEAM, children: [{ key: 'a' }] }, { ratio: 1 }, 'MISSING_VALUE root.children[0].value'],
    ['a value finer than the step', TEAM, { ratio: 1, step: 1 }, 'NOT_A_MULTIPLE_OF_STEP root.children[0].value; NOT_A_MULTIPLE_OF_STEP root.children[1].value'],
    ['an unknown option', TEAM, { ratio: 1, rounding: 'up' }, 'INVALID_OPTION options.rounding'],
  ])('refuses %s', (_, root, options, issue) => {
    expect(issueOf(() => overAssign(root as never, options))).toBe(issue);
  });

  it('takes the ratios at the edges', () => {
    expect(overAssign({ key: 'a', value: 1, children: [{ key: 'b', value: 1 }] }, { ratio: 0.5 }).levels[1]!.assigned).toBe('0.50');
    expect(overAssign({ key: 'a', value: 1, children: [{ key: 'b', value: 1 }] }, { ratio: 3 }).levels[1]!.assigned).toBe('3.00');
  });
});

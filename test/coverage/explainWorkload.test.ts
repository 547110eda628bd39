import { describe, expect, it } from 'vitest';
import {
  calculateHeadcount,
  calculateWorkload,
  compareWorkloads,
  explainHeadcount,
  explainWorkload,
  explainWorkloadComparison,
} from '../../src/coverage/index.js';
import { inBoth } from '../support/told.js';

const visit = { value: 1, unit: 'hour' } as const;
const visited = (id: string, times: number, customers = 80) => ({ id, customers, frequency: { times, per: 'month' as const }, visit });

describe('explainWorkload', () => {
  it('tells all segments and each', () => {
    expect(inBoth(explainWorkload, calculateWorkload([visited('A', 2), visited('B', 1, 1)], { per: 'quarter' }))).toEqual([
      [
        '81 customers need 483 visits and 483 hours a quarter.',
        'A: 80 customers, 480 visits, 480 hours (99.4 % of all hours).',
        'B: 1 customer, 3 visits, 3 hours (0.6 % of all hours).',
      ],
      [
        '81 个客户每季度需要拜访 483 次，共 483 小时。',
        'A：80 个客户，拜访 480 次，480 小时（占总工时的 99.4%）。',
        'B：1 个客户，拜访 3 次，3 小时（占总工时的 0.6%）。',
      ],
    ]);
  });

  it('tells one customer, one visit, one hour', () => {
    expect(inBoth(explainWorkload, calculateWorkload([visited('A', 1, 1)]))).toEqual([
      [
        '1 customer needs 1 visit and 1 hour a month.',
        'A: 1 customer, 1 visit, 1 hour (100 % of all hours).',
      ],
      [
        '1 个客户每月需要拜访 1 次，共 1 小时。',
        'A：1 个客户，拜访 1 次，1 小时（占总工时的 100%）。',
      ],
    ]);
  });

  it('tells that there are no hours', () => {
    expect(inBoth(explainWorkload, calculateWorkload([visited('A', 0)], { per: 'year' }))).toEqual([
      [
        '80 customers need 0 visits and 0 hours a year.',
        'A: 80 customers, 0 visits, 0 hours.',
      ],
      [
        '80 个客户每年需要拜访 0 次，共 0 小时。',
        'A：80 个客户，拜访 0 次，0 小时。',
      ],
    ]);
  });
});

describe('explainWorkloadComparison', () => {
  it('tells segments that grow, fall, stay, are new and are gone', () => {
    expect(inBoth(explainWorkloadComparison, compareWorkloads([visited('A', 2), visited('B', 2), visited('C', 1), visited('D', 1)], [visited('A', 3), visited('B', 1), visited('C', 1), visited('E', 4)], { per: 'week' }))).toEqual([
      [
        'The work grows from 110.77 to 166.15 hours a week: 55.38 hours more (50 %).',
        'A: from 36.92 to 55.38 hours, 18.46 more (50 %).',
        'B: from 36.92 to 18.46 hours, 18.46 less (50 %).',
        'C: 18.46 hours as before.',
        'D is dropped: 18.46 hours less.',
        'E is new: 73.85 hours.',
      ],
      [
        '每周工作量由 110.77 小时变为 166.15 小时，增加 55.38 小时（50%）。',
        'A：由 36.92 小时变为 55.38 小时，增加 18.46 小时（50%）。',
        'B：由 36.92 小时变为 18.46 小时，减少 18.46 小时（50%）。',
        'C：仍为 18.46 小时。',
        'D 已取消：减少 18.46 小时。',
        'E 为新增：73.85 小时。',
      ],
    ]);
  });

  it('tells that work falls', () => {
    expect(inBoth(explainWorkloadComparison, compareWorkloads([visited('A', 3, 1)], [visited('A', 1, 1)]))).toEqual([
      [
        'The work falls from 3 to 1 hour a month: 2 hours less (66.7 %).',
        'A: from 3 to 1 hour, 2 less (66.7 %).',
      ],
      [
        '每月工作量由 3 小时变为 1 小时，减少 2 小时（66.7%）。',
        'A：由 3 小时变为 1 小时，减少 2 小时（66.7%）。',
      ],
    ]);
  });

  it('tells that it stays', () => {
    expect(inBoth(explainWorkloadComparison, compareWorkloads([visited('A', 3)], [visited('A', 3)]))).toEqual([
      [
        'The work stays at 240 hours a month.',
        'A: 240 hours as before.',
      ],
      [
        '每月工作量不变，仍为 240 小时。',
        'A：仍为 240 小时。',
      ],
    ]);
  });

  it('tells no share of nothing', () => {
    expect(inBoth(explainWorkloadComparison, compareWorkloads([visited('A', 0)], [visited('A', 3)]))).toEqual([
      [
        'The work grows from 0 to 240 hours a month: 240 hours more.',
        'A: from 0 to 240 hours, 240 more.',
      ],
      [
        '每月工作量由 0 小时变为 240 小时，增加 240 小时。',
        'A：由 0 小时变为 240 小时，增加 240 小时。',
      ],
    ]);
  });
});

describe('explainHeadcount', () => {
  it('tells people, rounded up', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 9100, per: 'year' }, { amount: 960, per: 'year' }))).toEqual([
      [
        '10 people are needed: 9.48 full-time equivalents, rounded up.',
        'The work takes 94.8 % of what they can do.',
      ],
      [
        '需要 10 人：9.48 个全职人力，向上取整。',
        '工作量占其产能的 94.8%。',
      ],
    ]);
  });

  it('tells one person', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 5, per: 'week' }, { amount: 5, per: 'week' }))).toEqual([
      [
        '1 person is needed: 1 full-time equivalent, rounded up.',
        'The work takes 100 % of what they can do.',
      ],
      [
        '需要 1 人：1 个全职人力，向上取整。',
        '工作量占其产能的 100%。',
      ],
    ]);
  });

  it('tells work that stays undone', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 9, per: 'week' }, { amount: 5, per: 'week' }, { rounding: 'floor' }))).toEqual([
      [
        '1 person is needed: 1.8 full-time equivalents, rounded down.',
        'The work takes 180 % of what they can do, so part of it stays undone.',
      ],
      [
        '需要 1 人：1.8 个全职人力，向下取整。',
        '工作量达到其产能的 180%，部分工作无法完成。',
      ],
    ]);
  });

  it('tells that it is just too much', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: '5.0001', per: 'week' }, { amount: 5, per: 'week' }, { rounding: 'halfUp' }))).toEqual([
      [
        '1 person is needed: 1 full-time equivalent, rounded to the nearest.',
        'The work takes 100.002 % of what they can do, so part of it stays undone.',
      ],
      [
        '需要 1 人：1 个全职人力，四舍五入。',
        '工作量达到其产能的 100.002%，部分工作无法完成。',
      ],
    ]);
  });

  it('tells that nobody does it', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 1, per: 'week' }, { amount: 5, per: 'week' }, { rounding: 'floor' }))).toEqual([
      [
        '0 people are needed: 0.2 full-time equivalents, rounded down.',
        'With nobody to do it, the work stays undone.',
      ],
      [
        '需要 0 人：0.2 个全职人力，向下取整。',
        '无人承担，工作无法完成。',
      ],
    ]);
  });

  it('tells that there is nothing to do', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 0, per: 'week' }, { amount: 5, per: 'week' }))).toEqual([
      ['0 people are needed: 0 full-time equivalents, rounded up.'],
      ['需要 0 人：0 个全职人力，向上取整。'],
    ]);
  });

  it('tells that it cannot be told at capacity 0', () => {
    expect(inBoth(explainHeadcount, calculateHeadcount({ amount: 9, per: 'week' }, { amount: 0, per: 'week' }))).toEqual([
      ['How many people are needed cannot be told, since one person has a capacity of 0.'],
      ['单人产能为 0，无法计算所需人数。'],
    ]);
  });
});

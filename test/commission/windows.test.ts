import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionPlan, CommissionResult, SalesTransaction } from '../../src/commission/index.js';
import type { PeriodRule } from '../../src/types.js';
import { adjustments, earnedByKey, flat, lines, only, planOf, sale, table, TABLE, TIERS } from './support.js';

/** A sale on the 15th of a month of 2026, or of later years. */
const inMonth = (month: number, amount: string): SalesTransaction =>
  sale(`m${month}${amount}`, `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`, amount);
const run = (component: Partial<CommissionComponent>, rest: Partial<CommissionPlan>, ...rows: SalesTransaction[]): CommissionResult =>
  calculateCommission(rows, planOf(component, rest));
const walk = (result: CommissionResult): string[][] => result.earnings.map(({ slices }) => slices.map(({ from, to, exactPayout }) => `${from}→${to} ${exactPayout}`));

describe('period', () => {
  it('each period stands alone', () => {
    const result = run({}, {}, inMonth(1, '120'), inMonth(2, '120'));
    expect(table(result, 'key', 'prior', 'measure', 'earned')).toEqual([['2026-01', '0', '120', '14.00'], ['2026-02', '0', '120', '14.00']]);
  });

  it.each<[PeriodRule, string, string, string]>([
    ['day', '2026-05-20', '2026-05-20', '2026-05-21'],
    ['week', '2026-W21', '2026-05-18', '2026-05-25'],
    ['month', '2026-05', '2026-05-01', '2026-06-01'],
    ['quarter', '2026-Q2', '2026-04-01', '2026-07-01'],
    ['halfYear', '2026-H1', '2026-01-01', '2026-07-01'],
    ['year', '2026', '2026-01-01', '2027-01-01'],
    [{ unit: 'quarter', fiscalYearStartMonth: 2 }, 'FY2027-Q2', '2026-05-01', '2026-08-01'],
    [{ unit: 'month', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 12 } }, 'FY2026-M05', '2026-04-26', '2026-05-24'],
  ])('is cut by the rule %j', (period, key, start, end) => {
    expect(run({}, { period }, sale('1', '2026-05-20', 1)).earnings[0]?.period).toEqual({ key, start, end });
  });

  it('is the whole one, also where the plan begins inside it', () => {
    expect(run({}, { effective: { from: '2026-05-10', to: '2026-05-20' } }, sale('1', '2026-05-12', 1)).earnings[0]?.period.end).toBe('2026-06-01');
  });
});

describe('yearToDate', () => {
  const ytd = { window: 'yearToDate' } as const;

  it('a period earns what the year earned more', () => {
    const result = run(ytd, {}, inMonth(1, '60'), inMonth(2, '60'), inMonth(4, '-50'));
    expect(table(result, 'key', 'prior', 'measure', 'exactPayout', 'earned')).toEqual([
      ['2026-01', '0', '60', '6', '6.00'],
      ['2026-02', '60', '120', '8', '8.00'],
      ['2026-04', '120', '70', '-7', '-7.00'],
    ]);
    expect(walk(result)).toEqual([['0→60 6'], ['60→100 4', '100→120 4'], ['120→100 -4', '100→70 -3']]);
  });

  it('begins again with the year', () => {
    expect(table(run(ytd, {}, inMonth(12, '120'), inMonth(13, '120')), 'key', 'prior', 'earned')).toEqual([['2026-12', '0', '14.00'], ['2027-01', '0', '14.00']]);
  });

  it('a retroactive jump brings its own true-up, and a refund takes it back', () => {
    const retro = { ...ytd, payout: { kind: 'tiers', table: { ...TABLE, mode: 'retroactive' } } } as const;
    const result = run(retro, {}, inMonth(1, '80'), inMonth(2, '40'), inMonth(3, '-30'));
    expect(earnedByKey(result)).toEqual([['2026-01', '8.00'], ['2026-02', '16.00'], ['2026-03', '-15.00']]);
    expect(walk(result)).toEqual([['0→80 8'], ['80→0 -8', '0→120 24'], ['120→0 -24', '0→90 9']]);
  });

  it('rounds the running total, so that the year is rounded once', () => {
    const result = run({ ...ytd, payout: flat('0.1') }, {}, inMonth(1, '0.04'), inMonth(2, '0.04'), inMonth(3, '0.04'));
    expect(earnedByKey(result)).toEqual([['2026-01', '0.00'], ['2026-02', '0.01'], ['2026-03', '0.00']]);
    expect(result.totals.earned).toBe('0.01');
  });

  it('a late correction pays in the period that it is dated in, and moves what came after', () => {
    const before = run(ytd, {}, inMonth(1, '60'), inMonth(3, '60'));
    const after = run(ytd, {}, inMonth(1, '60'), inMonth(2, '40'), inMonth(3, '60'));
    expect(earnedByKey(before)).toEqual([['2026-01', '6.00'], ['2026-03', '8.00']]);
    expect(earnedByKey(after)).toEqual([['2026-01', '6.00'], ['2026-02', '4.00'], ['2026-03', '12.00']]);
  });

  it('has the year of a fiscal rule', () => {
    const fiscal: PeriodRule = { unit: 'month', fiscalYearStartMonth: 4 };
    expect(table(run(ytd, { period: fiscal }, inMonth(3, '60'), inMonth(4, '60'), inMonth(15, '60'), inMonth(16, '60')), 'key', 'prior')).toEqual([['2026-03', '0'], ['2026-04', '0'], ['2027-03', '60'], ['2027-04', '0']]);
  });

  it('has the year of a retail rule, 53 weeks and all', () => {
    const retail: PeriodRule = { unit: 'month', retail: { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } };
    const rows = [sale('1', '2023-01-28', 10), sale('2', '2023-01-29', 20), sale('3', '2024-02-03', 30), sale('4', '2024-02-04', 40)];
    expect(table(run(ytd, { period: retail }, ...rows), 'key', 'prior', 'measure')).toEqual([
      ['FY2022-M12', '0', '10'],
      ['FY2023-M01', '0', '20'],
      ['FY2023-M12', '20', '50'],
      ['FY2024-M01', '0', '40'],
    ]);
  });

  it('has the week year of a rule of weeks', () => {
    // 29 December 2025 is the first day of week 1 of 2026
    const rows = [sale('1', '2025-12-28', 10), sale('2', '2025-12-29', 20), sale('3', '2026-01-05', 30)];
    expect(table(run(ytd, { period: 'week' }, ...rows), 'key', 'prior', 'measure')).toEqual([['2025-W52', '0', '10'], ['2026-W01', '0', '20'], ['2026-W02', '20', '50']]);
  });

  it('within a year that is the period there is nothing to add up', () => {
    expect(table(run(ytd, { period: 'year' }, inMonth(1, '60'), inMonth(7, '60')), 'key', 'prior', 'earned')).toEqual([['2026', '0', '14.00']]);
  });

  it('a floor is of the window: months after the first add nothing to it', () => {
    const result = run({ ...ytd, payout: flat('0.1'), floor: '10' }, {}, inMonth(1, '20'), inMonth(2, '20'), inMonth(3, '200'));
    expect(earnedByKey(result)).toEqual([['2026-01', '10.00'], ['2026-02', '0.00'], ['2026-03', '14.00']]);
    expect(result.earnings.map(adjustments)).toEqual([['FLOOR 8'], ['FLOOR -2'], ['FLOOR -6']]);
  });

  it('a cap is of the window', () => {
    const result = run({ ...ytd, payout: flat('0.1'), cap: { payout: '10' } }, {}, inMonth(1, '80'), inMonth(2, '80'), inMonth(3, '-90'));
    expect(earnedByKey(result)).toEqual([['2026-01', '8.00'], ['2026-02', '2.00'], ['2026-03', '-3.00']]);
    expect(result.earnings.map(adjustments)).toEqual([[], ['CAP -6'], ['CAP 6']]);
  });

  it('a gate that opens pays what it had kept back', () => {
    const gated = { ...ytd, payout: flat('0.1'), gates: [{ on: 'measure', min: '100', pays: 'fromZero', else: 'hold' }] } as const;
    const result = calculateCommission([inMonth(1, '60'), inMonth(2, '60'), inMonth(3, '-40')], planOf(gated), { detail: 'transactions' });
    expect(earnedByKey(result)).toEqual([['2026-01', '0.00'], ['2026-02', '12.00'], ['2026-03', '-12.00']]);
    expect(result.earnings.map(adjustments)).toEqual([['GATE_HOLD -6'], ['GATE_HOLD 6'], ['GATE_HOLD -8']]);
    expect(result.earnings.map((row) => lines(row))).toEqual([['m160 60 0 0.00'], ['TRUE_UP 0 6 6.00', 'm260 60 6 6.00'], ['TRUE_UP 0 -12 -12.00', 'm3-40 -40 0 0.00']]);
  });

  it('a high-water mark is taken at the ends of periods, so the order within one does not matter', () => {
    const kept = { ...ytd, payout: { kind: 'tiers', table: { bonusPolicy: 'highWater', tiers: [{ upTo: '100', rate: 0 }, { upTo: null, rate: 0, bonus: '50' }] } } } as const;
    const rows = [inMonth(1, '120'), inMonth(2, '-60'), inMonth(3, '80'), inMonth(13, '120')];
    const result = run(kept, {}, ...rows);
    expect(earnedByKey(result)).toEqual([['2026-01', '50.00'], ['2026-02', '0.00'], ['2026-03', '0.00'], ['2027-01', '50.00']]);
    expect(result.earnings.map(({ bonuses }) => bonuses)).toEqual([[{ tier: 1, at: '100', amount: '50' }], [], [], [{ tier: 1, at: '100', amount: '50' }]]);
    const within = run(kept, {}, sale('1', '2026-01-05', 120), sale('2', '2026-01-06', -60));
    expect(table(within, 'earned', 'bonuses')).toEqual([['0.00', []]]);
  });

  it('a revocable bonus goes when the measure goes', () => {
    const kept = { ...ytd, payout: { kind: 'tiers', table: { tiers: [{ upTo: '100', rate: 0 }, { upTo: null, rate: 0, bonus: '50' }] } } } as const;
    const result = run(kept, {}, inMonth(1, '120'), inMonth(2, '-60'), inMonth(3, '80'));
    expect(earnedByKey(result)).toEqual([['2026-01', '50.00'], ['2026-02', '-50.00'], ['2026-03', '50.00']]);
  });
});

describe('quarterToDate', () => {
  const qtd = { window: 'quarterToDate' } as const;

  it('begins again with the quarter', () => {
    expect(table(run(qtd, {}, inMonth(2, '60'), inMonth(3, '60'), inMonth(4, '60')), 'key', 'prior', 'earned')).toEqual([['2026-02', '0', '6.00'], ['2026-03', '60', '8.00'], ['2026-04', '0', '6.00']]);
  });

  it('has the quarters of a fiscal year that begins in February', () => {
    const fiscal: PeriodRule = { unit: 'month', fiscalYearStartMonth: 2 };
    expect(table(run(qtd, { period: fiscal }, inMonth(1, '60'), inMonth(2, '60'), inMonth(4, '60'), inMonth(5, '60')), 'key', 'prior')).toEqual([['2026-01', '0'], ['2026-02', '0'], ['2026-04', '60'], ['2026-05', '0']]);
  });

  it('has the quarters of a 4-4-5 calendar', () => {
    const retail: PeriodRule = { unit: 'week', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 12 } };
    // FY2026 begins on 28 December 2025, its second quarter thirteen weeks later
    const rows = [sale('1', '2025-12-28', 1), sale('2', '2026-03-28', 2), sale('3', '2026-03-29', 4)];
    expect(table(run(qtd, { period: retail }, ...rows), 'key', 'prior', 'measure')).toEqual([['FY2026-W01', '0', '1'], ['FY2026-W13', '1', '3'], ['FY2026-W14', '0', '4']]);
  });

  it('of weeks goes by their fourth day', () => {
    // the week from 30 March 2026 has its Thursday on 2 April
    const rows = [sale('1', '2026-03-29', 1), sale('2', '2026-03-30', 2), sale('3', '2026-04-06', 4)];
    expect(table(run(qtd, { period: 'week' }, ...rows), 'key', 'prior')).toEqual([['2026-W13', '0'], ['2026-W14', '0'], ['2026-W15', '2']]);
  });
});

describe('planToDate', () => {
  it('never begins again while the plan lasts', () => {
    const result = run({ window: 'planToDate' }, {}, inMonth(12, '60'), inMonth(13, '60'), inMonth(30, '-110'));
    expect(table(result, 'key', 'prior', 'earned')).toEqual([['2026-12', '0', '6.00'], ['2027-01', '60', '8.00'], ['2028-06', '120', '-13.00']]);
  });

  it('has a quota of the days of the plan, prorated where both are known', () => {
    const rest = { effective: { from: '2026-01-01', to: '2027-01-01' } };
    const people = { participants: [{ id: 'ann', activeFrom: '2026-07-02' }] };
    const row = only([inMonth(8, '100')], planOf({ window: 'planToDate', quota: '365' }, rest), people);
    expect(row).toMatchObject({ quota: '183', attainment: 100 / 183 });
    const open = planOf({ window: 'planToDate', quota: '365' }, { effective: { from: '2026-01-01' } });
    expect(only([inMonth(8, '100')], open, people).quota).toBe('365');
  });
});

describe('transaction', () => {
  const alone = { window: 'transaction' } as const;

  it('runs the whole pipeline for each transaction', () => {
    const row = only([inMonth(1, '120'), sale('x', '2026-01-20', '50')], planOf(alone), { detail: 'transactions' });
    expect(row).toMatchObject({ measure: '170', prior: '0', attainment: null, exactPayout: '19', earned: '19.00', slices: [], bonuses: [] });
    expect(row.lines?.map(({ slices }) => slices.length)).toEqual([2, 1]);
    expect(lines(row)).toEqual(['m1120 120 14 14.00', 'x 50 5 5.00']);
  });

  it('quota, gate, cap and floor are each one’s own', () => {
    const component = { ...alone, quota: '100', payout: flat('0.1'), gates: [{ min: '0.5', pays: 'fromZero' }], cap: { payout: '12' }, floor: '1' } as const;
    const rows = [sale('a', '2026-01-05', '49.99'), sale('b', '2026-01-05', '50'), sale('c', '2026-01-05', '300')];
    const row = only(rows, planOf(component), { detail: 'transactions' });
    expect(row).toMatchObject({ quota: '100', attainment: null, exactPayout: '39.999', exactEarned: '18' });
    expect(adjustments(row)).toEqual(['GATE -4.999', 'CAP -18', 'FLOOR 1']);
    expect(lines(row)).toEqual(['a 49.99 1 1.00', 'b 50 5 5.00', 'c 300 12 12.00']);
  });

  it('bonuses are in the amounts of the lines', () => {
    const bonus = { ...alone, payout: { kind: 'tiers', table: { tiers: [{ upTo: '100', rate: 0 }, { upTo: null, rate: 0, bonus: '7' }] } } } as const;
    const row = only([sale('a', '2026-01-05', '101'), sale('b', '2026-01-05', '100')], planOf(bonus), { detail: 'transactions' });
    expect(row).toMatchObject({ exactPayout: '7', bonuses: [] });
    expect(lines(row)).toEqual(['a 101 7 7.00', 'b 100 0 0.00']);
  });

  it('a quota is not prorated: the one in force on the day', () => {
    const people = { participants: [{ id: 'ann', activeFrom: '2026-01-10', quotas: { c: [{ value: '50' }, { from: '2026-01-20', value: '200' }] } }] };
    const component = { ...alone, payout: flat('0.1'), gates: [{ min: '1', pays: 'fromZero' }] } as const;
    const row = only([sale('a', '2026-01-19', '60'), sale('b', '2026-01-20', '60')], planOf(component), { ...people, detail: 'transactions' });
    expect(lines(row)).toEqual(['a 60 6 6.00', 'b 60 0 0.00']);
    expect(row.quota).toBe('200');
  });

  it('one rounding for all lines', () => {
    const row = only([sale('a', '2026-01-05', '0.04'), sale('b', '2026-01-06', '0.04')], planOf({ ...alone, payout: flat('0.1') }), { detail: 'transactions' });
    expect(lines(row)).toEqual(['a 0.04 0.004 0.00', 'b 0.04 0.004 0.01']);
    expect(row.earned).toBe('0.01');
  });

  it('credits of one person on one transaction are one', () => {
    const shared: SalesTransaction = { id: 'a', date: '2026-01-05', amount: '200', credits: [{ participantId: 'ann', share: '0.6' }, { participantId: 'ann', share: '0.4', kind: 'overlay' }] };
    expect(lines(only([shared], planOf(alone), { detail: 'transactions' }))).toEqual(['a 200 30 30.00']);
  });
});

describe('several windows side by side', () => {
  it('each component has its own', () => {
    const components = (['period', 'quarterToDate', 'yearToDate', 'planToDate'] as const).map((window) => ({ id: window, window, payout: TIERS }));
    const result = calculateCommission([inMonth(1, '60'), inMonth(4, '60'), inMonth(5, '60'), inMonth(13, '60')], planOf({}, { components }));
    const priors = (key: string): unknown[] => result.earnings.filter(({ period }) => period.key === key).map(({ prior }) => prior);
    expect(priors('2026-01')).toEqual(['0', '0', '0', '0']);
    expect(priors('2026-04')).toEqual(['0', '0', '60', '60']);
    expect(priors('2026-05')).toEqual(['0', '60', '120', '120']);
    expect(priors('2027-01')).toEqual(['0', '0', '0', '180']);
  });
});

describe('a range', () => {
  it('counts what came before it in windows to date, and pays only what came in it', () => {
    const result = calculateCommission([inMonth(1, '60'), inMonth(2, '60'), inMonth(3, '60')], planOf({ window: 'yearToDate' }), { participants: [{ id: 'ann' }], range: '2026-03' });
    expect(table(result, 'key', 'prior', 'measure', 'earned')).toEqual([['2026-03', '120', '180', '12.00']]);
  });

  it('of a plan without a beginning counts from the first sale', () => {
    const run4 = (...rows: SalesTransaction[]): unknown => table(calculateCommission(rows, planOf({ window: 'planToDate' }), { participants: [{ id: 'ann' }], range: '2026-04' }), 'key', 'prior', 'measure');
    expect(run4(inMonth(1, '60'), inMonth(4, '60'))).toEqual([['2026-04', '60', '120']]);
    expect(run4(inMonth(6, '60'))).toEqual([['2026-04', '0', '0']]);
    expect(run4()).toEqual([['2026-04', '0', '0']]);
  });

  it('of a plan without a beginning begins where it would without the components beside it', () => {
    const toDate = { id: 'a', window: 'planToDate', floor: '50', payout: flat('0.1') } as const;
    const earned = (components: readonly CommissionComponent[], ...rows: SalesTransaction[]): unknown =>
      table(calculateCommission(rows, { ...planOf(), components }, { participants: [{ id: 'ann' }], range: '2026-03' }), 'componentId', 'prior', 'earned')[0];
    for (const rows of [[], [inMonth(3, '100')], [inMonth(2, '100')], [inMonth(4, '100')]]) {
      for (const window of ['quarterToDate', 'yearToDate'] as const) {
        expect(earned([toDate, { id: 'b', window, payout: flat('0.1') }], ...rows)).toEqual(earned([toDate], ...rows));
      }
    }
    expect(earned([toDate, { id: 'b', window: 'yearToDate', payout: flat('0.1') }], inMonth(3, '100'))).toEqual(['a', '0', '50.00']);
  });

  it('of a plan without a beginning begins with the person', () => {
    const plan = planOf({ window: 'planToDate', floor: '10' });
    const earned = (range: string): unknown => table(calculateCommission([inMonth(4, '50')], plan, { participants: [{ id: 'ann', activeFrom: '2026-01-15' }], range }), 'earned');
    expect(['2026-01', '2026-02', '2026-03', '2026-Q1'].map(earned)).toEqual([[['10.00']], [['0.00']], [['0.00']], [['10.00'], ['0.00'], ['0.00']]]);
  });

  it('of a plan without a beginning pays a floor once, however the runs are cut', () => {
    const rows = [inMonth(2, '5'), inMonth(4, '300')];
    const plan = planOf({ window: 'planToDate', floor: '10', payout: flat('0.1') });
    const earned = (range: string, ...sales: SalesTransaction[]): unknown => table(calculateCommission(sales, plan, { participants: [{ id: 'ann' }], range }), 'key', 'earned');
    const whole = [['2026-01', '0.00'], ['2026-02', '10.00'], ['2026-03', '0.00'], ['2026-04', '20.50'], ['2026-05', '0.00']];
    expect(earned('2026', ...rows)).toEqual([...whole, ...[6, 7, 8, 9, 10, 11, 12].map((month) => [`2026-${String(month).padStart(2, '0')}`, '0.00'])]);
    for (const row of whole) expect(earned(row[0] as string, ...rows)).toEqual([row]);
    expect(table(run({ window: 'planToDate', floor: '10', payout: flat('0.1') }, {}, ...rows), 'key', 'earned')).toEqual([whole[1], whole[3]]);
    expect(earned('2026-03')).toEqual([['2026-03', '0.00']]);
  });

  it('far from every sale still has its rows', () => {
    const far = (range: string, ...rows: SalesTransaction[]): unknown => table(calculateCommission(rows, planOf({ window: 'yearToDate' }), { participants: [{ id: 'ann' }], range }), 'key', 'prior', 'measure');
    expect(far('2026-12')).toEqual([['2026-12', '0', '0']]);
    expect(far('2026-12', inMonth(1, '60'))).toEqual([['2026-12', '60', '60']]);
    expect(far('2020-12', inMonth(1, '60'))).toEqual([['2020-12', '0', '0']]);
    expect(far('2031-12', inMonth(1, '60'))).toEqual([['2031-12', '0', '0']]);
  });

  it('a row without sales may still earn: a floor, an opened gate of another component', () => {
    const floored = calculateCommission([], planOf({ floor: '5' }), { participants: [{ id: 'ann' }], range: '2026-01' });
    expect(table(floored, 'earned')).toEqual([['5.00']]);
    expect(adjustments(floored.earnings[0])).toEqual(['FLOOR 5']);
  });
});

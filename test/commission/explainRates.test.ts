import { describe, expect, it } from 'vitest';
import {
  calculatePayoutCurve,
  calculateTargetRates,
  calculateTieredPayout,
  explainPayoutCurve,
  explainTargetRates,
  explainTieredPayout,
} from '../../src/commission/index.js';
import { inBoth } from '../support/told.js';

const TABLE = { tiers: [{ upTo: 1000, rate: '0.05' }, { upTo: null, rate: '0.08', bonus: 20 }] };
const OTE = { ote: 100000, payMix: { base: '0.6', variable: '0.4' }, quota: 1000000 };

describe('explainTieredPayout', () => {
  it('tells stretches, a bonus and what is rounded', () => {
    expect(inBoth(explainTieredPayout, calculateTieredPayout('1200.1', TABLE, { currency: 'USD' }))).toEqual([
      [
        'The payout is USD 86.01, 7.17 % of the amount.',
        'From 0 to 1000 it pays 5 %: 50.',
        'From 1000 to 1200.1 it pays 8 %: 16.008.',
        'Entering the tier at 1000 brings a bonus of 20.',
        'Before rounding it is 86.008.',
      ],
      [
        '佣金为 USD 86.01，相当于金额的 7.17%。',
        '从 0 到 1000 的部分按 5% 计提：50。',
        '从 1000 到 1200.1 的部分按 8% 计提：16.008。',
        '进入 1000 起的档位，获得奖金 20。',
        '取整前为 86.008。',
      ],
    ]);
  });

  it('tells what is taken back', () => {
    expect(inBoth(explainTieredPayout, calculateTieredPayout(-500, TABLE, { prior: 1200 }))).toEqual([
      [
        'The payout is -51.00, 10.2 % of the amount.',
        'It is counted from 1200 on.',
        'From 1200 back to 1000 it takes back 8 %: 16.',
        'From 1000 back to 700 it takes back 5 %: 15.',
        'Leaving the tier at 1000 takes back its bonus of 20.',
      ],
      [
        '佣金为 -51.00，相当于金额的 10.2%。',
        '从累计业绩 1200 起算。',
        '从 1200 回落到 1000 的部分按 8% 扣回：16。',
        '从 1000 回落到 700 的部分按 5% 扣回：15。',
        '退出 1000 起的档位，扣回奖金 20。',
      ],
    ]);
  });

  it('tells money per unit as a factor', () => {
    expect(inBoth(explainTieredPayout, calculateTieredPayout(100, { allowRatesAboveOne: true, tiers: [{ upTo: null, rate: 25 }] }))).toEqual([
      ['The payout is 2500.00, × 25 on the amount.', 'From 0 to 100 it pays × 25: 2500.'],
      ['佣金为 2500.00，相当于金额的 × 25。', '从 0 到 100 的部分按 × 25 计提：2500。'],
    ]);
  });

  it('tells no rate of nothing', () => {
    expect(inBoth(explainTieredPayout, calculateTieredPayout(0, TABLE))).toEqual([
      ['The payout is 0.00.'],
      ['佣金为 0.00。'],
    ]);
  });
});

describe('explainPayoutCurve', () => {
  it('tells a jump up, a level stretch and what was taken for granted', () => {
    expect(inBoth(explainPayoutCurve, calculatePayoutCurve({ id: 'c', gates: [{ componentId: 'other', min: '0.5', pays: 'fromZero' }], payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table: { tiers: [{ upTo: '0.5', rate: 0 }, { upTo: null, rate: 1, retroTo: 0 }] } } }, { to: 200, quota: 100, targetIncentive: 50 }))).toEqual([
      [
        'From 0 to 200 the curve has 2 stretches and 1 jump.',
        'The quota is 100.',
        'The target incentive is 50.',
        'At 50 the payout jumps up by 25, from 0 to 25.',
        'From 0 to 50 the payout stays at 0.',
        'From 50 to 200 the payout goes from 25 to 100: 50 % of what is sold more.',
        'Whatever is asked about the component other counts as met.',
      ],
      [
        '业绩从 0 到 200，曲线共 2 段，1 处跳跃。',
        '配额为 100。',
        '目标奖金为 50。',
        '在 50 处佣金跃升 25，由 0 变为 25。',
        '从 0 到 50，佣金保持 0。',
        '从 50 到 200，佣金由 25 变为 100，新增业绩按 50% 计提。',
        '凡涉及组成部分 other 的条件均视为已满足。',
      ],
    ]);
  });

  it('tells a drop', () => {
    expect(inBoth(explainPayoutCurve, calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table: { mode: 'retroactive', tiers: [{ upTo: 300, rate: '0.1' }, { upTo: null, rate: '0.05' }] } } }, { to: 600 }))).toEqual([
      [
        'From 0 to 600 the curve has 2 stretches and 1 jump.',
        'At 300 the payout drops by 15, from 30 to 15: selling more pays less there.',
        'From 0 to 300 the payout goes from 0 to 30: 10 % of what is sold more.',
        'From 300 to 600 the payout goes from 15 to 30: 5 % of what is sold more.',
      ],
      [
        '业绩从 0 到 600，曲线共 2 段，1 处跳跃。',
        '在 300 处佣金骤降 15，由 30 变为 15：多卖反而少得。',
        '从 0 到 300，佣金由 0 变为 30，新增业绩按 10% 计提。',
        '从 300 到 600，佣金由 15 变为 30，新增业绩按 5% 计提。',
      ],
    ]);
  });

  it('tells money per unit as a factor, and money taken per unit', () => {
    const perUnit = (amount: number) => calculatePayoutCurve({ id: 'c', measure: 'units', payout: { kind: 'perUnit', amount } }, { to: 100 });
    expect(inBoth(explainPayoutCurve, perUnit(25)).map((each) => each[1])).toEqual([
      'From 0 to 100 the payout goes from 0 to 2500: × 25 on what is sold more.',
      '从 0 到 100，佣金由 0 变为 2500，新增业绩按 × 25 计提。',
    ]);
    expect(explainPayoutCurve(perUnit(-2.5))[1]).toBe('From 0 to 100 the payout goes from 0 to -250: × -2.5 on what is sold more.');
    expect(explainPayoutCurve(perUnit(1))[1]).toBe('From 0 to 100 the payout goes from 0 to 100: 100 % of what is sold more.');
  });

  it('tells no rate as 0 % or 100 % that is neither', () => {
    const line = (rate: string) => explainPayoutCurve(calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate }] } } }, { to: 1000 }))[1];
    expect(line('0.000025')).toBe('From 0 to 1000 the payout goes from 0 to 0.03: 0.0025 % of what is sold more.');
    expect(line('0.99996')).toBe('From 0 to 1000 the payout goes from 0 to 999.96: 99.996 % of what is sold more.');
  });

  it('gives amounts the decimals that tell them apart', () => {
    const table = (rate: string) => ({ tiers: [{ upTo: 1, rate: '0.01' }, { upTo: null, rate, retroTo: 0 }] });
    const told = (rate: string, to: number | string) => inBoth(explainPayoutCurve, calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table: table(rate) } }, { to }));
    expect(told('0.012', 2).map((each) => each[1])).toEqual(['At 1 the payout jumps up by 0.002, from 0.01 to 0.012.', '在 1 处佣金跃升 0.002，由 0.01 变为 0.012。']);
    expect(told('0.006', 2)[0]?.[1]).toBe('At 1 the payout drops by 0.004, from 0.01 to 0.006: selling more pays less there.');
    expect(told('0.01', '0.1')[0]).toEqual(['From 0 to 0.1 the curve has 1 stretch and no jump.', 'From 0 to 0.1 the payout goes from 0 to 0.001: 1 % of what is sold more.']);
    expect(told('0.01', '0.001')[0]).toEqual(['From 0 to 0.001 the curve has 1 stretch and no jump.', 'From 0 to 0.001 the payout goes from 0 to 0.00001: 1 % of what is sold more.']);
    const level = calculatePayoutCurve({ id: 'c', floor: '0.004', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 0 }] } } }, { to: 5 });
    expect(explainPayoutCurve(level).slice(1)).toEqual(['At 0 the payout jumps up by 0.004, from 0 to 0.004.', 'From 0 to 5 the payout stays at 0.004.']);
    const early = calculatePayoutCurve({ id: 'c', payout: { kind: 'bonus', steps: [{ at: '0.001', amount: 5 }] } }, { to: 1 });
    expect(explainPayoutCurve(early)[1]).toBe('At 0.001 the payout jumps up by 5, from 0 to 5.');
  });

  it('tells a straight line', () => {
    expect(inBoth(explainPayoutCurve, calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.05' }] } } }, { to: 600 }))).toEqual([
      [
        'From 0 to 600 the curve has 1 stretch and no jump.',
        'From 0 to 600 the payout goes from 0 to 30: 5 % of what is sold more.',
      ],
      [
        '业绩从 0 到 600，曲线共 1 段，没有跳跃。',
        '从 0 到 600，佣金由 0 变为 30，新增业绩按 5% 计提。',
      ],
    ]);
  });
});

describe('explainTargetRates', () => {
  it('tells every band', () => {
    expect(inBoth(explainTargetRates, calculateTargetRates({ ...OTE, accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: '1.2', multiplier: '1.5' }, { upTo: null, multiplier: 2 }] }, { currency: 'USD' }))).toEqual([
      [
        'The base pay is USD 60000.00 and the target incentive USD 40000.00.',
        'The base rate is 4 % of what is sold.',
        'Up to 100 % of the quota it pays 1 × the base rate: 4 %.',
        'From 100 % to 120 % of the quota it pays 1.5 × the base rate: 6 %.',
        'Above 120 % of the quota it pays 2 × the base rate: 8 %.',
      ],
      [
        '基本工资 USD 60000.00，目标奖金 USD 40000.00。',
        '基础佣金率为销售额的 4%。',
        '达成率至 100% 的部分按 1 倍计：4%。',
        '达成率 100% 至 120% 的部分按 1.5 倍计：6%。',
        '达成率超过 120% 的部分按 2 倍计：8%。',
      ],
    ]);
  });

  it('tells money per unit as a factor, and no small rate as 0 %', () => {
    const ofUnits = { ...OTE, quota: 100, accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: null, multiplier: '1.5' }] };
    expect(inBoth(explainTargetRates, calculateTargetRates(ofUnits)).map((each) => each.slice(1))).toEqual([
      ['The base rate is × 400 on what is sold.', 'Up to 100 % of the quota it pays 1 × the base rate: × 400.', 'Above 100 % of the quota it pays 1.5 × the base rate: × 600.'],
      ['基础佣金率为销售额的 × 400。', '达成率至 100% 的部分按 1 倍计：× 400。', '达成率超过 100% 的部分按 1.5 倍计：× 600。'],
    ]);
    const small = { ...OTE, quota: 1600000000, accelerators: [{ upTo: '0.99996', multiplier: 1 }, { upTo: null, multiplier: 4 }] };
    expect(explainTargetRates(calculateTargetRates(small)).slice(1)).toEqual([
      'The base rate is 0.0025 % of what is sold.',
      'Up to 99.996 % of the quota it pays 1 × the base rate: 0.0025 %.',
      'Above 99.996 % of the quota it pays 4 × the base rate: 0.01 %.',
    ]);
    const far = calculateTargetRates({ ...OTE, accelerators: [{ upTo: 10, multiplier: 1 }, { upTo: null, multiplier: 2 }] });
    expect(explainTargetRates(far)[2]).toBe('Up to 1000 % of the quota it pays 1 × the base rate: 4 %.');
  });

  it('tells that there is one band', () => {
    expect(inBoth(explainTargetRates, calculateTargetRates(OTE))).toEqual([
      [
        'The base pay is 60000.00 and the target incentive 40000.00.',
        'The base rate is 4 % of what is sold.',
        'At any attainment it pays 1 × the base rate: 4 %.',
      ],
      [
        '基本工资 60000.00，目标奖金 40000.00。',
        '基础佣金率为销售额的 4%。',
        '无论达成率多少，均按 1 倍计：4%。',
      ],
    ]);
  });
});

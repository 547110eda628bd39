import { describe, expect, it } from 'vitest';
import { calculateCommission, explainCommission } from '../../src/commission/index.js';
import type { CommissionComponent, Earning, EarningTrace, Participant, Payout } from '../../src/commission/index.js';
import { only, planOf, sale, TIERS } from './support.js';

const ANN: Participant[] = [{ id: 'ann', targetIncentive: '1000' }];
const earn = (amount: string, component: Partial<CommissionComponent>): Earning =>
  only([sale('1', '2026-01-05', amount)], planOf({ quota: '200', ...component }), { participants: ANN });
const payoutTrace = (amount: string, payout: Payout): EarningTrace['payout'] | undefined => earn(amount, { payout }).trace?.payout;

describe('what decided an earning', () => {
  it('is told by slices for a rate table, and by the measure for an amount per unit', () => {
    expect(earn('50', { payout: TIERS })).not.toHaveProperty('trace');
    expect(earn('50', { payout: { kind: 'perUnit', amount: '2' } })).not.toHaveProperty('trace');
    expect(earn('50', { payout: TIERS, cap: { payout: '1' }, floor: '0.5' })).not.toHaveProperty('trace');
  });

  it('on a curve: the points around, and what it gives', () => {
    const payout: Payout = { kind: 'curve', points: [{ attainment: '0.5', payout: '0.25' }, { attainment: '1', payout: '1' }], above: 'extend' };
    const [first, last] = [{ attainment: '0.5', payout: '0.25' }, { attainment: '1', payout: '1' }];
    const kind = 'curve';
    expect(payoutTrace('150', payout)).toEqual({ kind, attainment: '0.75', low: first, high: last, factor: '0.625', base: '1000' });
    expect(payoutTrace('100', payout)).toEqual({ kind, attainment: '0.5', low: first, high: last, factor: '0.25', base: '1000' });
    expect(payoutTrace('99', payout)).toEqual({ kind, attainment: '0.495', low: null, high: first, factor: '0', base: '1000' });
    expect(payoutTrace('220', { ...payout, base: 'measure' })).toEqual({ kind, attainment: '1.1', low: last, high: null, factor: '1.15', base: '220' });
  });

  it('on a curve without a quota nothing, as nothing is paid', () => {
    const payout: Payout = { kind: 'curve', points: [{ attainment: '0', payout: '0.25' }, { attainment: '1', payout: '1' }] };
    const row = only([sale('1', '2026-01-05', '10')], planOf({ payout }), { participants: ANN, onZeroQuota: 'zero' });
    expect([row.exactPayout, row.trace?.payout]).toMatchObject(['0', { attainment: '0', factor: '0' }]);
  });

  it('on a matrix: where both axes were read, and the cell', () => {
    const payout: Payout = { kind: 'matrix', x: { at: ['0.5', '1'] }, y: { on: 'measure', at: ['100', '200'] }, cells: [['0.1', '0.2'], ['0.3', '0.4']] };
    expect(payoutTrace('150', payout)).toEqual({ kind: 'matrix', x: '0.75', y: '150', row: 0, column: 0, factor: '0.1', base: '1000' });
    expect(payoutTrace('200', { ...payout, lookup: 'bilinear' })).toEqual({ kind: 'matrix', x: '1', y: '200', row: 1, column: 1, factor: '0.4', base: '1000' });
    expect(payoutTrace('50', payout)).toEqual({ kind: 'matrix', x: '0.25', y: '50', row: null, column: null, factor: '0', base: '1000' });
  });

  it('of packages: how many were begun', () => {
    expect(payoutTrace('101', { kind: 'perUnit', amount: '7', packageSize: '50' })).toEqual({ kind: 'perUnit', packages: '3', amount: '7' });
  });

  it('of a bonus: the steps that are paid', () => {
    const steps = [{ at: '0.5', amount: '10' }, { at: '1', amount: '30' }];
    const payout: Payout = { kind: 'bonus', on: 'attainment', steps };
    expect(payoutTrace('200', payout)).toEqual({ kind: 'bonus', observed: '1', steps: [{ at: '1', amount: '30' }] });
    expect(payoutTrace('200', { ...payout, mode: 'cumulative' })).toEqual({ kind: 'bonus', observed: '1', steps });
    expect(payoutTrace('99', payout)).toEqual({ kind: 'bonus', observed: '0.495', steps: [] });
    const nobody = only([sale('1', '2026-01-05', '10')], planOf({ payout: { ...payout, steps: [{ at: '0', amount: '5' }] } }), { onZeroQuota: 'zero' });
    expect([nobody.exactPayout, nobody.trace?.payout]).toEqual(['0', { kind: 'bonus', observed: '0', steps: [] }]);
  });

  it('of a pool: the pot and one’s part of it; behind a closed gate none', () => {
    const rows = [sale('1', '2026-01-05', '300'), sale('2', '2026-01-05', '100', { participantId: 'bo' }), sale('3', '2026-01-05', '50', { participantId: 'cy' })];
    const gates = [{ on: 'measure', min: '60', pays: 'fromZero' }] as const;
    const { earnings } = calculateCommission(rows, planOf({ gates, payout: { kind: 'pool', rate: '0.1', shareBy: 'measure' } }));
    const all = { kind: 'pool', pot: '45.00', weights: '400', sharers: 3 };
    expect(earnings.map(({ earned, trace }) => [earned, trace?.payout, trace?.gates[0]?.open])).toEqual([
      ['33.75', { ...all, weight: '300' }, true],
      ['11.25', { ...all, weight: '100' }, true],
      ['0.00', { ...all, weight: '0' }, false],
    ]);
  });

  it('of a ranking: the place, and who shares it', () => {
    const rows = ['ann', 'bo', 'cy'].map((participantId, i) => sale(participantId, '2026-01-05', ['100', '300', '100'][i] as string, { participantId }));
    const { earnings } = calculateCommission(rows, planOf({ payout: { kind: 'rank', prizes: ['90', '50'] } }));
    expect(earnings.map(({ earned, trace }) => [earned, trace?.payout])).toEqual([
      ['25.00', { kind: 'rank', rank: 2, tied: 2, sharers: 3 }],
      ['90.00', { kind: 'rank', rank: 1, tied: 1, sharers: 3 }],
      ['25.00', { kind: 'rank', rank: 2, tied: 2, sharers: 3 }],
    ]);
  });

  it('of gates and multipliers: threshold and observed value', () => {
    const row = earn('90', {
      payout: TIERS,
      gates: [{ min: '0.4', pays: 'fromZero' }, { on: 'measure', min: '100', pays: 'fromZero' }],
      multipliers: [{ when: { min: '0.4', max: '0.5' }, factor: '1.5' }, { when: { max: '0.45' }, factor: '2' }],
    });
    expect(row.trace).toEqual({
      payout: null,
      gates: [
        { componentId: 'c', on: 'attainment', min: '0.4', observed: '0.45', open: true },
        { componentId: 'c', on: 'measure', min: '100', observed: '90', open: false },
      ],
      multipliers: [
        { componentId: 'c', min: '0.4', max: '0.5', observed: '0.45', factor: '1.5', holds: true },
        { componentId: 'c', min: null, max: '0.45', observed: '0.45', factor: '2', holds: false },
      ],
    });
  });

  it('is not told of periods before a window to date has begun', () => {
    const payout: Payout = { kind: 'bonus', steps: [{ at: '0', amount: '5' }] };
    const { earnings } = calculateCommission([sale('1', '2026-02-05', '10')], planOf({ payout, window: 'planToDate' }), { range: { start: '2026-01-01', end: '2026-03-01' } });
    expect(earnings.map(({ exactPayout, trace }) => [exactPayout, trace?.payout])).toEqual([['0', undefined], ['5', { kind: 'bonus', observed: '10', steps: [{ at: '0', amount: '5' }] }]]);
  });

  it('is not told of a transaction window, where every line is decided by itself', () => {
    expect(earn('90', { payout: { kind: 'bonus', steps: [{ at: '1', amount: '5' }] }, window: 'transaction' })).not.toHaveProperty('trace');
  });
});

describe('sentences on what decided', () => {
  const gates = [{ min: '0.5', pays: 'fromZero' }] as const;

  it('tell the gate and the multiplier with threshold and observed value', () => {
    const plan = planOf({ quota: '200', payout: TIERS, gates, multipliers: [{ when: { min: '0.4' }, factor: '1.5' }, { when: { min: '2' }, factor: '9' }] });
    const result = calculateCommission([sale('1', '2026-01-05', '99.99')], plan);
    expect(explainCommission(result)[0]?.sentences).toEqual([
      'c earned USD 0.00.',
      'The measure stands at 99.99: 50 % of the quota of 200.',
      'From 0 to 99.99 it pays 10 %: 9.999.',
      'The gate asks for an attainment of 50 % in c: it is 49.995 %, so the gate is shut.',
      'With an attainment of 50 % in c it is multiplied by 1.5.',
      'What the gate withholds or releases: -9.999.',
      'Total for 2026-01: USD 0.00.',
    ]);
    expect(explainCommission(result, { locale: 'zh-CN' })[0]?.sentences.slice(3, 5)).toEqual([
      '门槛要求 c 的完成率达到 50%：实际为 49.995%，未达到。',
      'c 的完成率为 50%，乘以系数 1.5。',
    ]);
  });

  it.each<[string, string, Payout, string, string]>([
    ['a curve', '150', { kind: 'curve', points: [{ attainment: '0.5', payout: '0.25' }, { attainment: '1', payout: '1' }] }, 'At an attainment of 75 % the curve gives 0.625 of 1000.', '完成率为 75% 时，曲线给出 1000 的 0.625 倍。'],
    ['a matrix', '150', { kind: 'matrix', x: { at: ['0.5'] }, y: { on: 'measure', at: ['100'] }, cells: [['0.1']] }, 'At 0.75 and 150 the matrix gives 0.1 of 1000.', '在 0.75 与 150 处，矩阵给出 1000 的 0.1 倍。'],
    ['packages', '101', { kind: 'perUnit', amount: '7', packageSize: '50' }, 'Packages begun: 3, each at 7.', '按 3 个包计，每个 7。'],
    ['a step', '200', { kind: 'bonus', steps: [{ at: '100', amount: '30' }] }, 'The step at 100 is reached: 30.', '达到 100 一级：30。'],
    ['no step', '99', { kind: 'bonus', steps: [{ at: '100', amount: '30' }] }, 'No step is reached at 99.', '实际为 99，未达到任何一级。'],
    ['a pool', '99', { kind: 'pool', amount: '50', shareBy: 'equal' }, 'Of a pool of 50.00 the share is 1 of 1.', '奖金池 50.00，所占份额为 1 中的 1。'],
    ['a ranking', '99', { kind: 'rank', prizes: ['5'] }, 'Rank 1 of 1.', '在 1 人中排名第 1。'],
  ])('tell %s', (_, amount, payout, english, chinese) => {
    const result = calculateCommission([sale('1', '2026-01-05', amount)], planOf({ quota: '200', payout }), { participants: ANN });
    expect(explainCommission(result)[0]?.sentences[2]).toBe(english);
    expect(explainCommission(result, { locale: 'zh-CN' })[0]?.sentences[2]).toBe(chinese);
  });

  it('tell a shared rank, and a gate on the measure', () => {
    const rows = ['ann', 'bo'].map((participantId) => sale(participantId, '2026-01-05', '10', { participantId }));
    const measured = [{ on: 'measure', min: '10', pays: 'fromZero' }] as const;
    const result = calculateCommission(rows, planOf({ gates: measured, payout: { kind: 'rank', prizes: ['5'] } }));
    expect(explainCommission(result)[0]?.sentences.slice(2, 4)).toEqual(['Rank 1 of 2, together with 1 more.', 'The gate asks for a measure of 10 in c: it is 10, so the gate is open.']);
    expect(explainCommission(result, { locale: 'zh-CN' })[0]?.sentences.slice(2, 4)).toEqual(['在 2 人中排名第 1，另有 1 人并列。', '门槛要求 c 的业绩达到 10：实际为 10，已达到。']);
  });
});

import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionOptions, CommissionPlan, CommissionResult, PoolPayout, RankPayout, SalesTransaction } from '../../src/commission/index.js';
import { adjustments, lines, planOf, sale, table } from './support.js';

/** A sale for each person named, in January. */
const sales = (amounts: Record<string, string>): SalesTransaction[] =>
  Object.entries(amounts).map(([participantId, amount]) => sale(`of-${participantId}`, '2026-01-05', amount, { participantId }));

function share(amounts: Record<string, string>, payout: PoolPayout | RankPayout, component: Partial<CommissionComponent> = {}, options: CommissionOptions = {}, rest: Partial<CommissionPlan> = {}): CommissionResult {
  return calculateCommission(sales(amounts), planOf({ payout, ...component }, rest), options);
}
const earned = (result: CommissionResult): Record<string, string> => Object.fromEntries(result.earnings.map((row) => [row.participantId, row.earned]));

describe('a pool', () => {
  const equal: PoolPayout = { kind: 'pool', amount: '100', shareBy: 'equal' };
  const byMeasure: PoolPayout = { kind: 'pool', amount: '100', shareBy: 'measure' };

  it('is shared equally, to the cent', () => {
    const result = share({ c: '5', a: '1', b: '2' }, equal);
    expect(earned(result)).toEqual({ a: '33.34', b: '33.33', c: '33.33' });
    expect(result.totals.earned).toBe('100.00');
    expect(table(result, 'exactPayout', 'exactEarned')).toEqual([['33.34', '33.34'], ['33.33', '33.33'], ['33.33', '33.33']]);
  });

  it('or by measure', () => {
    expect(earned(share({ a: '1', b: '2' }, byMeasure))).toEqual({ a: '33.33', b: '66.67' });
    expect(earned(share({ a: '0.5', b: '0.25', c: '0.75' }, byMeasure))).toEqual({ a: '33.33', b: '16.67', c: '50.00' });
  });

  it('negative measures weigh 0; with nobody above 0 it pays nobody', () => {
    expect(earned(share({ a: '-50', b: '10', c: '0' }, byMeasure))).toEqual({ a: '0.00', b: '100.00', c: '0.00' });
    expect(earned(share({ a: '-50', b: '0' }, byMeasure))).toEqual({ a: '0.00', b: '0.00' });
    expect(earned(share({ a: '-50', b: '0' }, equal))).toEqual({ a: '50.00', b: '50.00' });
  });

  it('may be a rate of everyone’s measure', () => {
    expect(earned(share({ a: '100', b: '300.10' }, { kind: 'pool', rate: '0.1', shareBy: 'measure' }))).toEqual({ a: '10.00', b: '30.01' });
    expect(earned(share({ a: '100', b: '-300' }, { kind: 'pool', rate: '0.1', shareBy: 'equal' }))).toEqual({ a: '-10.00', b: '-10.00' });
  });

  it('sees measures under the attainment cap, and so does a ranking', () => {
    const capped = { quota: '100', cap: { attainment: '1' } };
    expect(earned(share({ a: '200', b: '100', c: '50' }, { kind: 'pool', rate: '0.1', shareBy: 'measure' }, capped))).toEqual({ a: '10.00', b: '10.00', c: '5.00' });
    expect(earned(share({ a: '200', b: '100', c: '50' }, { kind: 'rank', prizes: ['100', '50'] }, capped))).toEqual({ a: '75.00', b: '75.00', c: '0.00' });
  });

  it('is for those with open gates, though everyone’s measure counts', () => {
    const gates = [{ on: 'measure', min: '50', pays: 'fromZero' }] as const;
    const result = share({ a: '100', b: '49.99', c: '50' }, { kind: 'pool', rate: '1', shareBy: 'equal' }, { gates });
    expect(earned(result)).toEqual({ a: '100.00', b: '0.00', c: '99.99' });
    expect(result.earnings.map(adjustments)).toEqual([[], [], []]);
  });

  it('is for those with a row: with a range, everyone listed and active', () => {
    const participants = [{ id: 'd', activeTo: '2026-01-01' }, { id: 'b' }, { id: 'a' }];
    expect(earned(share({ a: '5' }, equal, {}, { participants, range: '2026-01' }))).toEqual({ b: '50.00', a: '50.00' });
    expect(earned(share({ a: '5' }, equal, {}, { participants }))).toEqual({ a: '100.00' });
    expect(earned(share({ a: '5' }, equal, { appliesTo: { id: 'a' } }, { participants, range: '2026-01' }))).toEqual({ a: '100.00' });
  });

  it('in a currency without decimals, and with finer ones', () => {
    expect(earned(share({ a: '1', b: '1', c: '1' }, equal, {}, {}, { currency: 'JPY' }))).toEqual({ a: '34', b: '33', c: '33' });
    expect(earned(share({ a: '1', b: '1', c: '1' }, equal, {}, {}, { minorUnits: 4 }))).toEqual({ a: '33.3334', b: '33.3333', c: '33.3333' });
    expect(earned(share({ a: '1', b: '1' }, { ...equal, amount: '0.015' }))).toEqual({ a: '0.01', b: '0.01' });
  });

  it('each period has its own', () => {
    const rows = [...sales({ a: '1', b: '1' }), sale('later', '2026-02-05', 1, { participantId: 'b' })];
    expect(table(calculateCommission(rows, planOf({ payout: equal })), 'participantId', 'key', 'earned')).toEqual([['a', '2026-01', '50.00'], ['b', '2026-01', '50.00'], ['b', '2026-02', '100.00']]);
  });

  it('to date, a period earns what the window’s share has become more', () => {
    const rows = [...sales({ a: '1' }), sale('later', '2026-02-05', 1, { participantId: 'b' })];
    const result = calculateCommission(rows, planOf({ payout: equal, window: 'quarterToDate' }), { participants: [{ id: 'a' }, { id: 'b' }], range: '2026-Q1', detail: 'transactions' });
    expect(table(result, 'participantId', 'key', 'earned')).toEqual([
      ['a', '2026-01', '50.00'], ['a', '2026-02', '0.00'], ['a', '2026-03', '0.00'],
      ['b', '2026-01', '50.00'], ['b', '2026-02', '0.00'], ['b', '2026-03', '0.00'],
    ]);
  });

  it('has lines for its transactions, and one for the share', () => {
    const result = share({ a: '1', b: '1' }, equal, { floor: '60' }, { detail: 'transactions' });
    expect(result.earnings.map((row) => lines(row))).toEqual([['of-a 1 0 0.00', 'SHARE 0 50 50.00', 'FLOOR 0 10 10.00'], ['of-b 1 0 0.00', 'SHARE 0 50 50.00', 'FLOOR 0 10 10.00']]);
  });

  it('and what stands behind it still follows: multipliers, weight, cap', () => {
    const result = share({ a: '1', b: '3' }, byMeasure, { quota: '2', multipliers: [{ when: { min: 1 }, factor: 2 }], cap: { payout: '120' } });
    expect(earned(result)).toEqual({ a: '25.00', b: '120.00' });
    expect(result.earnings.map(adjustments)).toEqual([[], ['MULTIPLIER 75', 'CAP -30']]);
  });

  it('goes to the team’s measure where it is the team’s', () => {
    const participants = [{ id: 'x' }, { id: 'y' }, { id: 'a', managerId: 'x' }, { id: 'b', managerId: 'y' }];
    expect(earned(share({ a: '10', b: '30' }, byMeasure, { credit: 'team' }, { participants }))).toEqual({ x: '25.00', y: '75.00' });
  });
});

describe('a ranking', () => {
  const rank = (ties?: RankPayout['ties']): RankPayout => ({ kind: 'rank', prizes: ['100', '50.01', '10'], ...(ties === undefined ? {} : { ties }) });

  it('awards its prizes by measure, the greatest first', () => {
    expect(earned(share({ a: '1', b: '3', c: '2', d: '0' }, rank()))).toEqual({ a: '10.00', b: '100.00', c: '50.01', d: '0.00' });
  });

  it('may have more prizes than people', () => {
    expect(earned(share({ a: '1' }, rank()))).toEqual({ a: '100.00' });
  });

  it('tied places share their prizes, the odd cent to the first', () => {
    expect(earned(share({ b: '3', a: '3', c: '2' }, rank()))).toEqual({ a: '75.01', b: '75.00', c: '10.00' });
    expect(earned(share({ a: '3', b: '2', c: '2', d: '2' }, rank('split')))).toEqual({ a: '100.00', b: '20.01', c: '20.00', d: '20.00' });
  });

  it('or each takes the best of them, and the next place comes after as many', () => {
    expect(earned(share({ a: '3', b: '3', c: '2' }, rank('all')))).toEqual({ a: '100.00', b: '100.00', c: '10.00' });
  });

  it('or the order of rows decides', () => {
    expect(earned(share({ b: '3', a: '3', c: '2' }, rank('order')))).toEqual({ a: '100.00', b: '50.01', c: '10.00' });
    const participants = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];
    expect(earned(share({ b: '3', a: '3', c: '2' }, rank('order'), {}, { participants }))).toEqual({ b: '100.00', a: '50.01', c: '10.00' });
  });

  it('a closed gate withholds the prize, and moves nobody up', () => {
    const result = share({ a: '3', b: '2', c: '1' }, rank(), { quota: '2', gates: [{ min: '1', pays: 'fromZero' }] });
    expect(earned(result)).toEqual({ a: '100.00', b: '50.01', c: '0.00' });
    expect(result.earnings.map(adjustments)).toEqual([[], [], ['GATE -10']]);
  });

  it('has no line for a prize of nothing', () => {
    const result = share({ a: '1', b: '3', c: '2', d: '0' }, rank(), {}, { detail: 'transactions' });
    expect(result.earnings.map((row) => lines(row))).toEqual([['of-a 1 0 0.00', 'SHARE 0 10 10.00'], ['of-b 3 0 0.00', 'SHARE 0 100 100.00'], ['of-c 2 0 0.00', 'SHARE 0 50.01 50.01'], ['of-d 0 0 0.00']]);
  });

  it('rounds a prize finer than money where it is paid', () => {
    expect(earned(share({ a: '1' }, { kind: 'rank', prizes: ['0.005'] }))).toEqual({ a: '0.01' });
  });
});

describe('shared pay in a window to date', () => {
  it('takes back what was paid before others came to share it', () => {
    const rows = [
      { id: 1, date: '2026-01-05', participantId: 'a', amount: 10 },
      { id: 2, date: '2026-02-05', participantId: 'b', amount: 20 },
      { id: 3, date: '2026-05-05', participantId: 'b', amount: 20 },
    ];
    const paid = (payout: object): string[][] =>
      calculateCommission(rows, planOf({ payout: payout as never, window: 'quarterToDate' })).earnings.map((row) => [row.participantId, row.period.key, row.earned]);
    expect(paid({ kind: 'pool', amount: '100', shareBy: 'equal' })).toEqual([
      ['a', '2026-01', '100.00'],
      ['a', '2026-02', '-50.00'],
      ['b', '2026-02', '50.00'],
      ['b', '2026-05', '100.00'],
    ]);
    expect(paid({ kind: 'rank', prizes: ['100', '50'] })).toEqual([
      ['a', '2026-01', '100.00'],
      ['a', '2026-02', '-50.00'],
      ['b', '2026-02', '100.00'],
      ['b', '2026-05', '100.00'],
    ]);
  });

  it('stands in a window as it did, whatever range is asked for', () => {
    const rows = [
      { id: 1, date: '2026-01-05', participantId: 'a', amount: 100 },
      { id: 2, date: '2026-02-05', participantId: 'a', amount: -50 },
    ];
    const months = [1, 2, 3].map((month) => ({ start: `2026-0${month}-01`, end: `2026-0${month + 1}-01` }));
    const paid = (payout: object, range: CommissionOptions['range']): string[][] => {
      const plan = planOf({ payout: payout as never, window: 'yearToDate' });
      return calculateCommission(rows, plan, { participants: [{ id: 'a' }, { id: 'b' }], range }).earnings.map((row) => [row.period.key, row.participantId, row.earned]).sort();
    };
    for (const payout of [{ kind: 'pool', amount: '100', shareBy: 'equal' }, { kind: 'rank', prizes: ['100', '50'] }]) {
      const whole = paid(payout, { start: '2026-01-01', end: '2026-04-01' });
      expect(whole).toHaveLength(6);
      expect(months.flatMap((range) => paid(payout, range))).toEqual(whole);
    }
  });

  it('pays nothing else to who is only there for a share to be taken back', () => {
    const plan = planOf({}, {
      components: [
        { id: 'pool', payout: { kind: 'pool', amount: '100', shareBy: 'equal' }, window: 'yearToDate' },
        { id: 'flat', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.1' }] } }, floor: '1000' },
      ],
    });
    const { earnings } = calculateCommission([{ id: 1, date: '2026-01-05', participantId: 'a', amount: 10 }, { id: 2, date: '2026-02-05', participantId: 'b', amount: 10 }], plan);
    expect(earnings.map((row) => [row.participantId, row.period.key, row.componentId, row.earned])).toEqual([
      ['a', '2026-01', 'pool', '100.00'],
      ['a', '2026-01', 'flat', '1000.00'],
      ['a', '2026-02', 'pool', '-50.00'],
      ['b', '2026-02', 'pool', '50.00'],
      ['b', '2026-02', 'flat', '1000.00'],
    ]);
  });

  it('gives all who tie the best of their prizes, also where prizes rise', () => {
    expect(earned(calculateCommission(sales({ a: '10', b: '10' }), planOf({ payout: { kind: 'rank', prizes: ['10', '100'], ties: 'all' } })))).toEqual({ a: '100.00', b: '100.00' });
  });

  it('gives no periods to who only earns from another component', () => {
    const plan = planOf({}, {
      components: [
        { id: 'pool', payout: { kind: 'pool', amount: '100', shareBy: 'equal' }, window: 'quarterToDate', where: { line: 'new' } },
        { id: 'flat', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.1' }] } } },
      ],
    });
    const of = (id: number, date: string, participantId: string, line: string): SalesTransaction => ({ id, date, participantId, amount: 10, attributes: { line } });
    const { earnings } = calculateCommission([of(1, '2026-01-05', 'a', 'new'), of(2, '2026-01-06', 'b', 'old'), of(3, '2026-03-06', 'c', 'new')], plan);
    expect(earnings.map((row) => [row.participantId, row.period.key, row.componentId, row.earned])).toEqual([
      ['a', '2026-01', 'pool', '100.00'],
      ['a', '2026-01', 'flat', '1.00'],
      ['a', '2026-03', 'pool', '-50.00'],
      ['b', '2026-01', 'flat', '1.00'],
      ['c', '2026-03', 'pool', '50.00'],
      ['c', '2026-03', 'flat', '1.00'],
    ]);
  });
});

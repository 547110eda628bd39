import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, Earning, MatrixAxis, Participant, Payout, SalesTransaction, TiersPayout } from '../../src/commission/index.js';
import { flat, messages, only, planOf, refusal, sale, table, TABLE, TIERS } from './support.js';

/** Ann, whose target incentive is 1000. */
const ANN: Participant[] = [{ id: 'ann', targetIncentive: '1000' }];

/** Her row for one sale, under one component. */
function earn(amount: string, component: Partial<CommissionComponent>, rest: Partial<SalesTransaction> = {}): Earning {
  return only([sale('1', '2026-01-05', amount, rest)], planOf(component), { participants: ANN, detail: 'transactions' });
}
const paid = (amount: string, payout: Payout, component: Partial<CommissionComponent> = {}): string => earn(amount, { payout, ...component }).exactPayout;

describe('tiers', () => {
  const ON: TiersPayout = { kind: 'tiers', on: 'attainment', table: { tiers: [{ upTo: '1', rate: '0.1' }, { upTo: '1.2', rate: '0.2' }, { upTo: null, rate: '0.3' }] } };

  it('on attainment: bounds are parts of the quota, rates pay on the measure', () => {
    const row = earn('300', { quota: '200', payout: ON });
    expect(row).toMatchObject({ quota: '200', attainment: 1.5, exactPayout: '46' });
    expect(row.slices.map(({ from, to, rate, exactPayout }) => [from, to, rate, exactPayout])).toEqual([
      ['0', '200', '0.1', '20'],
      ['200', '240', '0.2', '8'],
      ['240', '300', '0.3', '18'],
    ]);
  });

  it('a bound is met exactly, whatever the attainment looks like as a double', () => {
    const retro: Payout = { kind: 'tiers', on: 'attainment', table: { mode: 'retroactive', bound: 'lower', tiers: [{ upTo: '0.7', rate: 0 }, { upTo: null, rate: 1 }] } };
    expect(0.7 * 3).toBeLessThan(2.1);
    expect(paid('2.1', retro, { quota: 3 })).toBe('2.1');
    expect(paid('2.09', retro, { quota: 3 })).toBe('0');
    const third: Payout = { kind: 'tiers', on: 'attainment', table: { mode: 'retroactive', tiers: [{ upTo: '0.333333333333333333', rate: 0 }, { upTo: null, rate: 1 }] } };
    expect(paid('1', third, { quota: 3 })).toBe('1');
  });

  it('of the target incentive: multipliers, slices in attainment', () => {
    const payout: Payout = { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table: { tiers: [{ upTo: '1', rate: 1 }, { upTo: '1.2', rate: '1.4' }, { upTo: null, rate: '1.6', bonus: '77' }] } };
    const row = earn('260', { quota: '200', payout });
    expect(row.exactPayout).toBe('1517'); // 1000 + 280 + 160 + 77
    expect(row.slices).toEqual([
      { tier: 0, from: '0', to: '1', amount: '1', rate: '1', exactPayout: '1000' },
      { tier: 1, from: '1', to: '1.2', amount: '0.2', rate: '1.4', exactPayout: '280' },
      { tier: 2, from: '1.2', to: '1.3', amount: '0.1', rate: '1.6', exactPayout: '160' },
    ]);
    expect(row.bonuses).toEqual([{ tier: 2, at: '1.2', amount: '77' }]);
  });

  it('a third of a target and three thirds are shown and paid as they are', () => {
    const payout: Payout = { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table: { tiers: [{ upTo: null, rate: 1 }] } };
    const rows = ['1', '2', '3'].map((id) => sale(id, '2026-01-05', 1));
    const row = only(rows, planOf({ quota: 3, payout }), { participants: ANN, detail: 'transactions' });
    expect(row.lines?.map(({ exactEarned, earned }) => [exactEarned, earned])).toEqual([
      ['333.333333333333333333', '333.33'],
      ['333.333333333333333333', '333.34'],
      ['333.333333333333333333', '333.33'],
    ]);
    expect(row).toMatchObject({ attainment: 1, exactPayout: '1000', earned: '1000.00' });
  });

  it('by name on another measure: the blended rate of the whole walk', () => {
    const payout: Payout = { ...TIERS, base: 'margin' };
    const row = earn('150', { payout }, { margin: '30' }); // 20 / 150 of 30
    expect(row).toMatchObject({ measure: '150', exactPayout: '4', earned: '4.00' });
    expect(row.slices.map(({ from, to, amount, exactPayout }) => [from, to, amount, exactPayout])).toEqual([['0', '100', '100', '2'], ['100', '150', '50', '2']]);
    const ytd = calculateCommission([sale('1', '2026-01-05', 50, { margin: 10 }), sale('2', '2026-02-05', 100, { margin: 20 })], planOf({ payout, window: 'yearToDate' }));
    expect(table(ytd, 'exactPayout')).toEqual([['1'], ['3']]);
    expect(ytd.earnings[1]?.slices.map(({ from, to, exactPayout }) => [from, to, exactPayout])).toEqual([['50', '0', '-1'], ['0', '100', '2'], ['100', '150', '2']]);
  });

  it('a measure of 0 with something to pay on pays nothing, and that is said', () => {
    const payout: Payout = { ...TIERS, base: 'margin' };
    const result = calculateCommission([sale('1', '2026-01-05', 0, { margin: 30 })], planOf({ payout }));
    expect(table(result, 'exactPayout')).toEqual([['0']]);
    expect(result.warnings).toEqual([{ code: 'BASE_WITHOUT_MEASURE', participantId: 'ann', componentId: 'c', key: '2026-01' }]);
    expect(calculateCommission([sale('1', '2026-01-05', 0, { margin: 0 })], planOf({ payout })).warnings).toEqual([]);
    const each = calculateCommission([sale('1', '2026-01-05', 0, { margin: 30 }), sale('2', '2026-01-05', 5, { margin: 3 })], planOf({ payout, window: 'transaction' }));
    expect(each.warnings).toHaveLength(1);
    expect(table(each, 'exactPayout')).toEqual([['0.3']]);
  });

  it('on attainment, by name on another measure', () => {
    const row = earn('300', { quota: '200', payout: { ...ON, base: 'units' } }, { units: 30 }); // 46 / 300 of 30
    expect(row.exactPayout).toBe('4.6');
  });

  it('units at money per unit need no permission', () => {
    expect(earn('1', { measure: 'units', payout: flat(5) }, { units: 7 }).exactPayout).toBe('35');
  });

  it('bonuses are never multiplied by the base', () => {
    const bonus = { tiers: [{ upTo: '100', rate: 0 }, { upTo: null, rate: 0, bonus: '7' }] };
    expect(earn('150', { payout: { kind: 'tiers', base: 'margin', table: bonus } }, { margin: '30' }).exactPayout).toBe('7');
  });

  it('hybrids and high-water marks give the lines that plain tables give', () => {
    const hybrid: Payout = { kind: 'tiers', table: { bonusPolicy: 'highWater', tiers: [{ upTo: '50', rate: '0.05' }, { upTo: '100', rate: '0.1', retroTo: 0, bonus: 3 }, { upTo: null, rate: '0.2' }] } };
    const row = only([sale('a', '2026-01-05', 80), sale('b', '2026-01-06', 40)], planOf({ payout: hybrid }), { detail: 'transactions' });
    expect(row.exactPayout).toBe('17');
    expect(row.bonuses).toEqual([{ tier: 1, at: '50', amount: '3' }]);
    expect(row.lines?.map(({ exactEarned, slices }) => [exactEarned, slices.length])).toEqual([['11', 1], ['6', 2]]);
  });
});

describe('a curve', () => {
  const curve: Payout = { kind: 'curve', points: [{ attainment: '0.8', payout: '0.5' }, { attainment: '1', payout: '1' }, { attainment: '1.5', payout: '2' }] };
  const at = (amount: string, more: object = {}): string => paid(amount, { ...curve, ...more }, { quota: '100' });

  it('is straight between its points', () => {
    expect([at('80'), at('90'), at('100'), at('125'), at('150')]).toEqual(['500', '750', '1000', '1500', '2000']);
  });

  it('below the first point: nothing, its payout, or its line', () => {
    expect([at('79.99'), at('79.99', { below: 'first' }), at('60', { below: 'extend' }), at('0', { below: 'extend' })]).toEqual(['0', '500', '0', '-1500']);
  });

  it('above the last point: its payout, or its line', () => {
    expect([at('1000'), at('200', { above: 'extend' })]).toEqual(['2000', '3000']);
  });

  it('may pay on the measure', () => {
    expect(at('90', { base: 'measure' })).toBe('67.5');
  });

  it('of one point is flat', () => {
    const one = { points: [{ attainment: '1', payout: '2' }] };
    expect([at('99', one), at('100', one), at('300', { ...one, above: 'extend' })]).toEqual(['0', '2000', '2000']);
    expect([at('99', { ...one, below: 'first' }), at('99', { ...one, below: 'extend' })]).toEqual(['2000', '2000']);
  });

  it('has no slices', () => {
    expect(earn('90', { payout: curve, quota: '100' })).toMatchObject({ slices: [], bonuses: [] });
  });
});

describe('a matrix', () => {
  const matrix = (more: object = {}): Payout => ({ kind: 'matrix', x: { at: ['0.5', '1'] }, y: { on: 'measure', at: ['0', '60', '200'] }, cells: [['0.1', '0.2', '0.3'], ['1', '2', '3']], ...more });
  const at = (amount: string, more: object = {}): string => paid(amount, matrix(more), { quota: '100' });

  it('takes the cell of the greatest lines at or under both values', () => {
    expect([at('50'), at('59.99'), at('60'), at('99.99'), at('100'), at('200'), at('1000')]).toEqual(['100', '100', '200', '200', '2000', '3000', '3000']);
  });

  it('below the first line of either axis pays nothing', () => {
    expect(at('49.99')).toBe('0');
    expect(at('-5')).toBe('0');
    expect(at('55', { y: { on: 'measure', at: ['56', '60', '200'] } })).toBe('0');
  });

  it('interpolates both ways where it is bilinear', () => {
    // x: 0.8 is 3/5 of the way from 0.5 to 1; y: 80 is 1/7 of the way from 60 to 200
    const low = 0.2 + 0.1 / 7;
    const high = 2 + 1 / 7;
    expect(Number(at('80', { lookup: 'bilinear' }))).toBeCloseTo(1000 * (low + (high - low) * 0.6), 9);
    expect(at('50', { lookup: 'bilinear', y: { on: 'measure', at: ['0', '100', '200'] } })).toBe('150');
    expect(at('300', { lookup: 'bilinear' })).toBe('3000');
    expect(at('49', { lookup: 'bilinear' })).toBe('0');
  });

  it('may pay on the measure', () => {
    expect(at('60', { base: 'measure' })).toBe('12');
  });

  it('may look at another component', () => {
    const axis: MatrixAxis = { componentId: 'units', on: 'measure', at: [0, 10] };
    const plan = planOf({}, { components: [{ id: 'c', quota: 100, payout: { kind: 'matrix', x: { at: [0] }, y: axis, cells: [['1', '2']] } }, { id: 'units', measure: 'units', payout: flat(0) }] });
    const pays = (units: number): unknown => table(calculateCommission([sale('1', '2026-01-05', 5, { units })], plan, { participants: ANN }), 'exactPayout')[0]?.[0];
    expect([pays(9), pays(10)]).toEqual(['1000', '2000']);
  });

  it('may look at the attainment of another component', () => {
    const axis: MatrixAxis = { componentId: 'units', at: [0, 1] };
    const plan = planOf({}, { components: [{ id: 'c', quota: 100, payout: { kind: 'matrix', x: { at: [0] }, y: axis, cells: [['1', '2']] } }, { id: 'units', measure: 'units', quota: 10, payout: flat(0) }] });
    const pays = (units: number): unknown => table(calculateCommission([sale('1', '2026-01-05', 5, { units })], plan, { participants: ANN }), 'exactPayout')[0]?.[0];
    expect([pays(9), pays(10)]).toEqual(['1000', '2000']);
  });
});

describe('per unit', () => {
  it('is so much for each', () => {
    expect(paid('2.5', { kind: 'perUnit', amount: '4' })).toBe('10');
    expect(paid('-2.5', { kind: 'perUnit', amount: '4' })).toBe('-10');
  });

  it('may be taken away, and stays exact where doubles end', () => {
    const payout: Payout = { kind: 'perUnit', amount: '-3' };
    expect(earn('2.5', { payout })).toMatchObject({ exactPayout: '-7.5', earned: '-7.50', slices: [], bonuses: [], lines: [{ credited: '2.5', exactEarned: '-7.5', earned: '-7.50', slices: [] }] });
    const sales = Array.from({ length: 9 }, (_, i) => sale(String(i), '2026-01-05', '999999999999.99'));
    expect(only(sales, planOf({ payout: { kind: 'perUnit', amount: '-3.01' } }), { participants: ANN })).toMatchObject({ exactPayout: '-27089999999999.7291', earned: '-27089999999999.73' });
  });

  it('or for each package begun, away from zero', () => {
    const payout: Payout = { kind: 'perUnit', amount: '4', packageSize: '20' };
    expect(['0', '0.1', '20', '20.1', '-20', '-20.1'].map((amount) => paid(amount, payout))).toEqual(['0', '4', '4', '8', '-4', '-8']);
  });
});

describe('a bonus', () => {
  const steps = [{ at: '200', amount: '50' }, { at: '100', amount: '70' }];

  it('is that of the highest level reached', () => {
    expect(['99.99', '100', '199.99', '200', '1000'].map((amount) => paid(amount, { kind: 'bonus', steps }))).toEqual(['0', '70', '70', '50', '50']);
  });

  it('or of all levels reached', () => {
    expect(['99.99', '100', '200'].map((amount) => paid(amount, { kind: 'bonus', steps, mode: 'cumulative' }))).toEqual(['0', '70', '120']);
  });

  it('on attainment, not rounded first', () => {
    const payout: Payout = { kind: 'bonus', on: 'attainment', steps: [{ at: '1', amount: '50' }] };
    expect(['299.99', '300'].map((amount) => paid(amount, payout, { quota: 300 }))).toEqual(['0', '50']);
  });

  it('at 0 is reached by nothing sold', () => {
    expect(paid('0', { kind: 'bonus', steps: [{ at: 0, amount: 5 }] })).toBe('5');
    expect(paid('-1', { kind: 'bonus', steps: [{ at: 0, amount: 5 }] })).toBe('0');
  });

  it('may be negative: a malus', () => {
    expect(paid('5', { kind: 'bonus', steps: [{ at: 0, amount: '-5' }, { at: 10, amount: 5 }] })).toBe('-5');
  });
});

describe('the target incentive', () => {
  const curve: Payout = { kind: 'curve', points: [{ attainment: 0, payout: 1 }] };
  const pays = (targetIncentive: Participant['targetIncentive'], payout: Payout = curve): string =>
    only([sale('1', '2026-01-05', 5)], planOf({ payout, quota: 1 }), { participants: [{ id: 'ann', targetIncentive }] }).exactPayout;

  it('is one for all components, or one by component', () => {
    expect(pays('500')).toBe('500');
    expect(pays({ c: 600 })).toBe('600');
  });

  it('blends by days when it changes', () => {
    expect(pays([{ value: '310' }, { from: '2026-01-11', value: '620' }])).toBe('520'); // 10 and 21 days of 31
    expect(pays({ c: [{ value: '310' }, { from: '2026-01-11', value: '620' }] })).toBe('520');
  });

  it('is asked of those whom a component pays on it', () => {
    for (const payout of [curve, { kind: 'matrix', x: { at: [0] }, y: { at: [0] }, cells: [[1]] }, { ...flat(1), on: 'attainment', base: 'targetIncentive' }] as const) {
      expect(refusal(() => pays(undefined, payout))).toEqual(['MISSING_TARGET_INCENTIVE options.participants[0].targetIncentive']);
    }
    expect(refusal(() => pays({}, curve))).toEqual(['MISSING_TARGET_INCENTIVE options.participants[0].targetIncentive']);
    expect(refusal(() => calculateCommission([sale('1', '2026-01-05', 5)], planOf({ payout: curve, quota: 1 })))).toEqual(['MISSING_TARGET_INCENTIVE options.participants']);
    expect(messages(() => pays(undefined))).toEqual([
      "options.participants[0].targetIncentive: received undefined, component 'c' pays on the target incentive: participant 'ann' must have one.",
    ]);
    expect(pays(undefined, { ...curve, base: 'measure' })).toBe('5');
  });
});

describe('the same table, whatever it is called', () => {
  it('a named default is the default', () => {
    const spelled: Payout = { kind: 'tiers', on: 'measure', base: 'measure', table: { ...TABLE, mode: 'graduated', bound: 'upper', bonusPolicy: 'revocable' } };
    expect(earn('150', { payout: spelled, measure: 'amount', window: 'period', credit: 'own' })).toEqual(earn('150', {}));
  });
});

import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionOptions, CommissionPlan, Earning, Gate, Multiplier, Participant, TiersPayout } from '../../src/commission/index.js';
import { adjustments, flat, lines, messages, only, planOf, refusal, sale, table, TIERS } from './support.js';

const ON: TiersPayout = { kind: 'tiers', on: 'attainment', table: { tiers: [{ upTo: '1', rate: '0.1' }, { upTo: null, rate: '0.2' }] } };
const earn = (amount: string, component: Partial<CommissionComponent>, options: CommissionOptions = {}): Earning =>
  only([sale('1', '2026-01-20', amount)], planOf(component), { detail: 'transactions', ...options });

describe('a table on attainment', () => {
  it('is that of each quota, of however many', () => {
    const people = Array.from({ length: 10_003 }, (_, i): Participant => ({ id: i, quotas: { c: i + 1 } }));
    const sales = people.map(({ id }, i) => sale(`of-${id}`, '2026-01-20', 2 * (i + 1), { participantId: id }));
    const { earnings } = calculateCommission([...sales, sale('again', '2026-01-21', '0', { participantId: 0 })], planOf({ payout: ON }), { participants: people });
    // up to the quota a tenth, from there on a fifth
    expect(earnings.map(({ earned }) => Math.round(Number(earned) * 10))).toEqual(people.map((_, i) => 3 * (i + 1)));
  });
});

describe('a quota', () => {
  const quotaOf = (component: Partial<CommissionComponent>, person: Omit<Participant, 'id'>, rest: Partial<CommissionPlan> = {}, date = '2026-01-20'): string | null =>
    only([sale('1', date, 100)], planOf(component, rest), { participants: [{ id: 'ann', ...person }] }).quota;

  it('is the component’s, or the participant’s own, which wins', () => {
    expect(quotaOf({ quota: '310.50' }, {})).toBe('310.5');
    expect(quotaOf({ quota: '310' }, { quotas: { c: 500 } })).toBe('500');
    expect(quotaOf({}, { quotas: { c: '0.5' } })).toBe('0.5');
    expect(quotaOf({}, {})).toBeNull();
  });

  it('is of the days that a participant is active, by real days', () => {
    expect(quotaOf({ quota: '310' }, { activeFrom: '2026-01-11' })).toBe('210');
    expect(quotaOf({ quota: '310' }, { activeTo: '2026-01-21' })).toBe('200');
    expect(quotaOf({ quota: '310' }, { activeFrom: '2026-01-11', activeTo: '2026-01-21' })).toBe('100');
    expect(quotaOf({ quota: '310' }, { activeFrom: '2025-01-11', activeTo: '2027-01-21' })).toBe('310');
    expect(quotaOf({ quota: '100' }, { activeFrom: '2026-01-20', activeTo: '2026-01-30' })).toBe('32.258064516129032258');
  });

  it('is of the days that the plan is in effect', () => {
    expect(quotaOf({ quota: '310' }, {}, { effective: { from: '2026-01-16' } })).toBe('160');
    expect(quotaOf({ quota: '310' }, { activeTo: '2026-01-21' }, { effective: { from: '2026-01-16' } })).toBe('50');
    expect(quotaOf({ quota: '310' }, {}, { effective: { from: '2026-01-01', to: '2026-02-01' } })).toBe('310');
  });

  it('blends by days when it changes', () => {
    const dated = [{ value: '310' }, { from: '2026-01-11', value: '620' }];
    expect(quotaOf({}, { quotas: { c: dated } })).toBe('520');
    expect(quotaOf({}, { quotas: { c: dated }, activeFrom: '2026-01-02' })).toBe('510');
    expect(quotaOf({}, { quotas: { c: [...dated, { from: '2026-03-01', value: 1 }] } })).toBe('520');
    expect(quotaOf({}, { quotas: { c: [{ value: '1' }, { from: '2025-01-01', value: 31 }] } })).toBe('31');
    expect(quotaOf({}, { quotas: { c: [{ from: null, value: '310' }, { from: '2026-01-11', value: '620' }] } })).toBe('520'); // as a database writes what is absent
  });

  it('of a year is of its days, leap or not', () => {
    const ytd = { window: 'yearToDate', quota: '365' } as const;
    expect(quotaOf(ytd, { activeFrom: '2026-07-02' }, {}, '2026-07-20')).toBe('183');
    expect(quotaOf({ ...ytd, quota: '366' }, { activeFrom: '2024-03-01' }, {}, '2024-03-20')).toBe('306');
    expect(quotaOf({ ...ytd, quota: '366' }, { activeTo: '2024-03-01' }, {}, '2024-02-20')).toBe('60');
  });

  it('of a quarter is of the quarter’s days, also in its first month', () => {
    expect(quotaOf({ window: 'quarterToDate', quota: '90' }, { activeFrom: '2026-02-01' }, {}, '2026-02-20')).toBe('59');
  });

  it('is ramped by plan periods from the one with the first active day', () => {
    const person = { activeFrom: '2026-01-11', ramp: ['0.5', '0.75'] };
    expect(quotaOf({ quota: '310' }, person)).toBe('105'); // 21 days at a half
    expect(quotaOf({ quota: '310' }, person, {}, '2026-02-20')).toBe('232.5');
    expect(quotaOf({ quota: '310' }, person, {}, '2026-03-20')).toBe('310');
    expect(quotaOf({ window: 'yearToDate', quota: '365' }, person, {}, '2026-03-20')).toBe('337.5'); // 21 / 2 + 28 · 3 / 4 + 306
    expect(quotaOf({ quota: '310' }, { activeFrom: '2026-01-01', ramp: [0] })).toBe('0');
  });

  it('a ramp leaves the target incentive as it is', () => {
    const row = only([sale('1', '2026-01-20', 5)], planOf({ quota: 310, payout: { kind: 'curve', points: [{ attainment: 0, payout: 1 }] } }), {
      participants: [{ id: 'ann', activeFrom: '2026-01-11', ramp: ['0.5'], targetIncentive: 310 }],
    });
    expect(row).toMatchObject({ quota: '105', exactPayout: '210' });
  });

  it('scales tiers with it', () => {
    const row = only([sale('1', '2026-01-20', '300')], planOf({ quota: '310', payout: ON }), { participants: [{ id: 'ann', activeFrom: '2026-01-11' }] });
    expect(row).toMatchObject({ quota: '210', attainment: 300 / 210, exactPayout: '39' });
  });

  it('scales tiers also where it is no finite decimal', () => {
    const row = only([sale('1', '2026-01-20', '300')], planOf({ quota: '100', payout: ON }), { participants: [{ id: 'ann', activeFrom: '2026-01-20', activeTo: '2026-01-30' }] });
    expect(row).toMatchObject({ quota: '32.258064516129032258', exactPayout: '56.774193548387096774', earned: '56.77' }); // 60 − 100 / 31
    expect(row.slices.map(({ from, to }) => `${from}→${to}`)).toEqual(['0→32.258064516129032258', '32.258064516129032258→300']);
  });

  it('of an endless plan is the one in force at the end of each period', () => {
    const dated = { participants: [{ id: 'ann', quotas: { c: [{ value: '100' }, { from: '2026-02-10', value: '200' }] } }] };
    const rows = [sale('1', '2026-01-20', '150'), sale('2', '2026-02-20', '50'), sale('3', '2026-03-20', '100')];
    const result = calculateCommission(rows, planOf({ window: 'planToDate', payout: ON }), dated);
    expect(table(result, 'measure', 'quota', 'earned')).toEqual([['150', '100', '20.00'], ['200', '200', '0.00'], ['300', '200', '20.00']]);
  });

  it('and attainment are told where nothing asks for them, too', () => {
    expect(earn('50', { quota: '200' })).toMatchObject({ quota: '200', attainment: 0.25, exactPayout: '5' });
    expect(earn('-50', { quota: '200' })).toMatchObject({ attainment: -0.25 });
    expect(earn('50', { quota: '0' })).toMatchObject({ quota: '0', attainment: null });
  });

  it('an attainment that passes every double stays within one', () => {
    expect(only([sale('1', '2026-01-20', 1e308)], planOf({ quota: '0.001' })).attainment).toBe(Number.MAX_VALUE);
  });
});

describe('without a quota where attainment is needed', () => {
  const curve = { kind: 'curve', base: 'measure', points: [{ attainment: 0, payout: 1 }, { attainment: 1, payout: 2 }] } as const;
  const needing: [string, Partial<CommissionComponent>][] = [
    ['tiers on attainment', { payout: ON }],
    ['a curve', { payout: curve }],
    ['a matrix', { payout: { kind: 'matrix', base: 'measure', x: { at: [0] }, y: { on: 'measure', at: [0] }, cells: [[1]] } }],
    ['a bonus on attainment', { payout: { kind: 'bonus', on: 'attainment', steps: [{ at: 0, amount: 1 }] } }],
    ['a gate on attainment', { gates: [{ min: 0, pays: 'fromZero' }] }],
    ['a multiplier', { multipliers: [{ when: { min: 0 }, factor: 2 }] }],
    ['an attainment cap', { cap: { attainment: 1 } }],
  ];

  it.each(needing)('%s: an error that names component and participant', (_, component) => {
    for (const quota of [undefined, '0']) {
      expect(refusal(() => earn('50', { ...component, quota }))).toEqual(['ZERO_QUOTA plan.components[0].quota']);
    }
    expect(messages(() => earn('50', component))).toEqual([
      "plan.components[0].quota: received undefined, attainment of component 'c' needs a quota above 0 for participant 'ann': give it here or in the participant's quotas, or set options.onZeroQuota.",
    ]);
    const own = { participants: [{ id: 'eve' }, { id: 'ann', quotas: { c: 0 } }] };
    expect(messages(() => calculateCommission([sale('1', '2026-01-20', '50')], planOf({ ...component, quota: 5 }), own))).toEqual([
      "options.participants[1].quotas.c: received \"0\", attainment of component 'c' needs a quota above 0 for participant 'ann': give it here, or set options.onZeroQuota.",
    ]);
    expect(messages(() => earn('50', { ...component, quota: 0 }))[0]).toMatch(/^plan\.components\[0\]\.quota: received "0", attainment/);
  });

  it('of another component too, which is named', () => {
    const plan = planOf({}, { components: [{ id: 'a', payout: TIERS, gates: [{ componentId: 'b', min: 1, pays: 'fromZero' }] }, { id: 'b', payout: TIERS }] });
    expect(refusal(() => calculateCommission([sale('1', '2026-01-20', 5)], plan))).toEqual(['ZERO_QUOTA plan.components[1].quota']);
    expect(refusal(() => calculateCommission([sale('1', '2026-01-20', 5)], [plan]))).toEqual(['ZERO_QUOTA plan[0].components[1].quota']);
  });

  it('nobody is asked whom the component is not for, or who has no row', () => {
    const participants = [{ id: 'ann' }, { id: 'bob', quotas: { c: 100 } }, { id: 'eve' }];
    const rows = ['ann', 'bob'].map((participantId) => sale(participantId, '2026-01-20', 50, { participantId }));
    const plan = planOf({ appliesTo: { id: ['bob', 'eve'] }, payout: ON });
    expect(table(calculateCommission(rows, plan, { participants }), 'participantId', 'earned')).toEqual([['bob', '5.00']]);
  });

  it('nobody is asked for it, or for a target incentive, by another component that is not for them', () => {
    const participants = [{ id: 'ann', attributes: { role: 'am' } }];
    const onIncentive = { kind: 'curve', points: curve.points } as const;
    const double = { id: 'a', payout: flat('0.1'), multipliers: [{ when: { componentId: 'b', min: 1 }, factor: 2 }] } as const;
    const earned = (b: Partial<CommissionComponent>, options: CommissionOptions = {}): unknown =>
      table(calculateCommission([sale('1', '2026-01-20', 100)], planOf({}, { components: [double, { id: 'b', payout: flat(1), ...b }] }), { participants, ...options }), 'componentId', 'earned');
    for (const notHers of [{ appliesTo: { role: 'ae' } }, { credit: 'team' as const }]) {
      for (const options of [{}, { onZeroQuota: 'zero' as const }, { range: '2026-01' }]) {
        expect(earned(notHers, options)).toEqual([['a', '10.00']]);
        expect(earned({ ...notHers, quota: '10', payout: onIncentive }, options)).toEqual([['a', '10.00']]);
      }
    }
    expect(() => earned({ quota: '10', payout: onIncentive })).toThrow('targetIncentive');
    expect(() => earned({})).toThrow('quota');
  });

  it('zero: looked up as 0, which pays 0', () => {
    const zero = (component: Partial<CommissionComponent>): Earning => earn('50', component, { onZeroQuota: 'zero' });
    expect(zero({ payout: ON })).toMatchObject({ quota: null, attainment: null, exactPayout: '0' });
    expect(zero({ payout: curve, quota: '0' })).toMatchObject({ quota: '0', exactPayout: '0' });
    expect(zero({ payout: { kind: 'bonus', on: 'attainment', steps: [{ at: 0, amount: 5 }] } }).exactPayout).toBe('0');
    expect(adjustments(zero({ gates: [{ min: '0.01', pays: 'fromZero' }] }))).toEqual(['GATE -5']);
    expect(adjustments(zero({ gates: [{ min: 0, pays: 'fromZero' }], multipliers: [{ when: { max: 1 }, factor: 3 }] }))).toEqual(['MULTIPLIER 10']);
  });

  it('full: looked up as 1, and a measure is paid F(1) each', () => {
    const full = (component: Partial<CommissionComponent>): Earning => earn('50', component, { onZeroQuota: 'full', participants: [{ id: 'ann', targetIncentive: 1000 }] });
    const row = full({ payout: ON });
    expect(row).toMatchObject({ quota: null, attainment: null, exactPayout: '5' });
    const bent = { ...curve, points: [...curve.points, { attainment: 3, payout: 9 }] };
    expect(full({ payout: bent, quota: '0' }).exactPayout).toBe('100');
    expect(full({ payout: { ...ON, base: 'targetIncentive' } }).exactPayout).toBe('100');
    const units = only([sale('1', '2026-01-20', '50', { units: 30 })], planOf({ payout: { ...ON, base: 'units' } }), { onZeroQuota: 'full' });
    expect(units).toMatchObject({ measure: '50', exactPayout: '3' });
    expect(full({ payout: { kind: 'bonus', on: 'attainment', steps: [{ at: 1, amount: 5 }] } }).exactPayout).toBe('5');
    expect(adjustments(full({ gates: [{ min: 1, pays: 'fromZero' }], multipliers: [{ when: { min: 1 }, factor: 3 }] }))).toEqual(['MULTIPLIER 10']);
    expect(full({ cap: { attainment: 0 } }).exactPayout).toBe('5');
  });

  it('full: a gate that pays beyond its threshold cuts off only what lies under it', () => {
    const full = (gate: Gate): Earning => earn('200', { payout: ON, gates: [gate] }, { onZeroQuota: 'full' });
    expect(full({ on: 'measure', min: 50, pays: 'fromThreshold' })).toMatchObject({ exactPayout: '20', exactEarned: '15' });
    expect(full({ min: '0.5', pays: 'fromThreshold' })).toMatchObject({ exactPayout: '20', exactEarned: '20' });
  });
});

describe('a gate', () => {
  const gated = (amount: string, ...gates: Gate[]): string[] => {
    const row = earn(amount, { quota: '200', gates });
    return [row.exactPayout, row.exactEarned, ...adjustments(row)];
  };

  it('opens at its level', () => {
    expect(gated('99.99', { min: '0.5', pays: 'fromZero' })).toEqual(['9.999', '0', 'GATE -9.999']);
    expect(gated('100', { min: '0.5', pays: 'fromZero' })).toEqual(['10', '10']);
    expect(gated('99.99', { on: 'measure', min: '100', pays: 'fromZero' })).toEqual(['9.999', '0', 'GATE -9.999']);
    expect(gated('100', { on: 'measure', min: '100', pays: 'fromZero' })).toEqual(['10', '10']);
  });

  it('then pays everything, or only what lies beyond it', () => {
    expect(gated('150', { min: '0.25', pays: 'fromZero' })).toEqual(['20', '20']);
    expect(gated('150', { min: '0.25', pays: 'fromThreshold' })).toEqual(['20', '15', 'GATE -5']);
    expect(gated('150', { on: 'measure', min: '120', pays: 'fromThreshold' })).toEqual(['20', '6', 'GATE -14']);
    expect(gated('50', { min: '0.25', pays: 'fromThreshold' })).toEqual(['5', '0', 'GATE -5']);
  });

  it('withholds pay, never a debt', () => {
    expect(gated('-50', { min: '0.5', pays: 'fromZero' })).toEqual(['-5', '-5']);
    expect(gated('-50', { min: '0.5', pays: 'fromThreshold' })).toEqual(['-5', '-5']);
    expect(gated('-50', { min: '-0.5', pays: 'fromThreshold' })).toEqual(['-5', '-5']);
    expect(gated('0', { min: '-0.5', pays: 'fromThreshold' })).toEqual(['0', '10', 'GATE 10']);
    for (const onZeroQuota of ['zero', 'full'] as const) {
      expect(earn('-50', { gates: [{ min: 0, pays: 'fromThreshold' }] }, { onZeroQuota }).exactEarned).toBe('-5');
    }
  });

  it('that holds says so', () => {
    expect(gated('50', { min: '0.5', pays: 'fromZero', else: 'hold' })).toEqual(['5', '0', 'GATE_HOLD -5']);
    expect(gated('50', { min: '0.5', pays: 'fromZero', else: 'zero' })).toEqual(['5', '0', 'GATE -5']);
  });

  it('is one of several that must all be open; the highest threshold counts', () => {
    expect(gated('150', { min: '0.25', pays: 'fromThreshold' }, { on: 'measure', min: '120', pays: 'fromThreshold' }, { min: '0.1', pays: 'fromThreshold' })).toEqual(['20', '6', 'GATE -14']);
    expect(gated('150', { min: '0.25', pays: 'fromZero' }, { min: '0.76', pays: 'fromZero' })).toEqual(['20', '0', 'GATE -20']);
    expect(gated('150', { min: '0.9', pays: 'fromZero' }, { min: '0.8', pays: 'fromZero', else: 'hold' })).toEqual(['20', '0', 'GATE -20']);
    expect(gated('150', { min: '0.5', pays: 'fromZero' }, { min: '0.8', pays: 'fromZero', else: 'hold' })).toEqual(['20', '0', 'GATE_HOLD -20']);
  });

  it('may look at another component, in that one’s own window', () => {
    const plan = planOf({}, {
      components: [
        { id: 'a', payout: flat('0.1'), gates: [{ componentId: 'b', min: 1, pays: 'fromZero' }] },
        { id: 'b', payout: flat(0), window: 'yearToDate', quota: 100, where: { product: 'B' } },
      ],
    });
    const rows = [sale('1', '2026-01-20', 60, { attributes: { product: 'B' } }), sale('2', '2026-02-20', 40, { attributes: { product: 'B' } }), sale('3', '2026-03-20', 10)];
    const result = calculateCommission(rows, plan);
    expect(table({ ...result, earnings: result.earnings.filter(({ componentId }) => componentId === 'a') }, 'key', 'earned')).toEqual([['2026-01', '0.00'], ['2026-02', '4.00'], ['2026-03', '1.00']]);
  });

  it('lines are decided at the end of the period', () => {
    const component = { payout: flat('0.1'), gates: [{ on: 'measure', min: '100', pays: 'fromZero' }] } as const;
    const row = only([sale('1', '2026-01-05', 60), sale('2', '2026-01-06', 40)], planOf(component), { detail: 'transactions' });
    expect(lines(row)).toEqual(['1 60 6 6.00', '2 40 4 4.00']);
  });
});

describe('multipliers', () => {
  const times = (amount: string, ...multipliers: Multiplier[]): string[] => {
    const row = earn(amount, { quota: '100', payout: flat('0.1'), multipliers });
    return [row.exactEarned, ...adjustments(row)];
  };

  it('hold from min up to, not including, max', () => {
    const band: Multiplier = { when: { min: '1', max: '1.2' }, factor: 2 };
    expect(times('99.99', band)).toEqual(['9.999']);
    expect(times('100', band)).toEqual(['20', 'MULTIPLIER 10']);
    expect(times('119.99', band)).toEqual(['23.998', 'MULTIPLIER 11.999']);
    expect(times('120', band)).toEqual(['12']);
  });

  it('may be open on a side, or on both', () => {
    expect(times('1', { when: { max: 1 }, factor: 2 })).toEqual(['0.2', 'MULTIPLIER 0.1']);
    expect(times('1', { when: {}, factor: '0.5' })).toEqual(['0.05', 'MULTIPLIER -0.05']);
    expect(times('100', { when: { min: 1 }, factor: 0 })).toEqual(['0', 'MULTIPLIER -10']);
  });

  it('are all multiplied', () => {
    expect(times('150', { when: { min: 1 }, factor: '1.5' }, { when: { min: '1.2' }, factor: 2 }, { when: { min: 2 }, factor: 9 })).toEqual(['45', 'MULTIPLIER 30']);
  });

  it('act on a debt too', () => {
    expect(times('-100', { when: { max: 0 }, factor: 2 })).toEqual(['-20', 'MULTIPLIER -10']);
  });

  it('that always hold ask for no quota', () => {
    expect(earn('100', { payout: flat('0.1'), multipliers: [{ when: {}, factor: 2 }] }).exactEarned).toBe('20');
  });

  it('of 1 change nothing', () => {
    expect(times('100', { when: {}, factor: '1.0' })).toEqual(['10']);
  });

  it('may look at another component', () => {
    const plan = planOf({}, { components: [{ id: 'a', payout: flat('0.1'), multipliers: [{ when: { componentId: 'b', min: 1 }, factor: 2 }] }, { id: 'b', measure: 'count', quota: 2, payout: flat(0) }] });
    const result = calculateCommission([sale('1', '2026-01-05', 60), sale('2', '2026-01-06', 40), sale('3', '2026-02-06', 40)], plan);
    expect(table(result, 'key', 'componentId', 'earned')).toEqual([['2026-01', 'a', '20.00'], ['2026-01', 'b', '0.00'], ['2026-02', 'a', '4.00'], ['2026-02', 'b', '0.00']]);
  });
});

describe('weight, cap and floor', () => {
  it('a weight takes its part of a component', () => {
    const plan = planOf({}, { components: [{ id: 'a', payout: flat('0.1'), weight: '0.7' }, { id: 'b', payout: flat('0.1'), weight: '0.3' }] });
    const result = calculateCommission([sale('1', '2026-01-05', 100)], plan);
    expect(table(result, 'exactPayout', 'exactEarned')).toEqual([['10', '7'], ['10', '3']]);
    expect(result.earnings.map(adjustments)).toEqual([['WEIGHT -3'], ['WEIGHT -7']]);
    expect(adjustments(earn('100', { weight: 1 }))).toEqual([]);
  });

  it('a payout cap cuts off what lies above it; nothing at it', () => {
    expect(adjustments(earn('150', { cap: { payout: '20' } }))).toEqual([]);
    expect(earn('150.05', { cap: { payout: '20' } })).toMatchObject({ exactPayout: '20.01', exactEarned: '20', adjustments: [{ code: 'CAP', exactAmount: '-0.01' }] });
    expect(earn('5', { cap: { payout: '0' } }).exactEarned).toBe('0');
    expect(earn('5', { cap: { payout: '-1' } }).exactEarned).toBe('-1');
  });

  it('an attainment cap lowers the measure that the payout sees, not the one reported', () => {
    expect(earn('500', { quota: '100', cap: { attainment: '1.5' } })).toMatchObject({ measure: '500', attainment: 5, exactPayout: '20', exactEarned: '20', adjustments: [] });
    expect(earn('150', { quota: '100', cap: { attainment: '1.5' } }).exactPayout).toBe('20');
    expect(earn('500', { quota: '100', payout: { kind: 'perUnit', amount: 1 }, cap: { attainment: '1.5' } }).exactPayout).toBe('150');
    expect(earn('-500', { quota: '100', cap: { attainment: '1.5' } }).exactPayout).toBe('-50');
  });

  it('an attainment cap is in both places where another base asks for the measure', () => {
    const component: Partial<CommissionComponent> = {
      quota: '100',
      cap: { attainment: '1.2' },
      payout: { kind: 'tiers', on: 'attainment', base: 'margin', table: { tiers: [{ upTo: 1, rate: '0.05' }, { upTo: null, rate: '0.1' }] } },
    };
    const paid = (rest: object): string => only([{ ...sale('1', '2026-01-20', 200), margin: 42 }], planOf({ ...component, ...rest })).exactPayout;
    expect(paid({})).toBe('2.45'); // 42 × 7 / 120
    expect(paid({ cap: { attainment: 5 } })).toBe('3.15'); // 42 × 15 / 200
    expect(paid({ cap: { attainment: 0 } })).toBe('0');
  });

  it('gates and multipliers see the measure as it is', () => {
    const component: Partial<CommissionComponent> = { quota: '100', cap: { attainment: 1 }, gates: [{ min: 2, pays: 'fromZero' }], multipliers: [{ when: { min: 3 }, factor: 2 }] };
    expect(earn('199', component).exactEarned).toBe('0');
    expect(earn('200', component).exactEarned).toBe('10');
    expect(earn('300', component).exactEarned).toBe('20');
  });

  it('a floor lifts what is below it, negative earnings too', () => {
    expect(adjustments(earn('150', { floor: '20' }))).toEqual([]);
    expect(earn('50', { floor: '20' })).toMatchObject({ exactEarned: '20', adjustments: [{ code: 'FLOOR', exactAmount: '15' }] });
    expect(earn('-50', { floor: '0' })).toMatchObject({ exactEarned: '0', adjustments: [{ code: 'FLOOR', exactAmount: '5' }] });
    expect(earn('-500', { floor: '-20' }).exactEarned).toBe('-20');
    expect(earn('0', { floor: '20', cap: { payout: '20' } }).exactEarned).toBe('20');
  });

  it('a floor pays what a gate keeps back, and every month between the first credited one and the last', () => {
    expect(adjustments(earn('50', { floor: '3', gates: [{ on: 'measure', min: 100, pays: 'fromZero' }] }))).toEqual(['GATE -5', 'FLOOR 3']);
    const result = calculateCommission([sale('1', '2026-01-05', 100), sale('2', '2026-03-05', 10)], planOf({ floor: '3' }));
    expect(table(result, 'key', 'measure', 'earned')).toEqual([['2026-01', '100', '10.00'], ['2026-02', '0', '3.00'], ['2026-03', '10', '3.00']]);
  });

  it('all of them, in their order', () => {
    const plan = planOf({}, {
      components: [
        { id: 'c', quota: '100', payout: flat('0.1'), gates: [{ min: '0.1', pays: 'fromThreshold' }], multipliers: [{ when: { min: 1 }, factor: 3 }], weight: '0.5', cap: { payout: '20' }, floor: '5' },
        { id: 'd', payout: flat(0), weight: '0.5' },
      ],
    });
    const [high] = calculateCommission([sale('1', '2026-01-20', 200)], plan).earnings;
    expect(high).toMatchObject({ exactPayout: '20', exactEarned: '20' });
    expect(adjustments(high)).toEqual(['GATE -1', 'MULTIPLIER 38', 'WEIGHT -28.5', 'CAP -8.5']);
    const [low] = calculateCommission([sale('1', '2026-01-20', 50)], plan).earnings;
    expect(low).toMatchObject({ exactPayout: '5', exactEarned: '5' });
    expect(adjustments(low)).toEqual(['GATE -1', 'WEIGHT -2', 'FLOOR 3']);
  });
});

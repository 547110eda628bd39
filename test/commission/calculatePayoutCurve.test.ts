import { describe, expect, it } from 'vitest';
import type { CommissionComponent, Payout, PayoutCurveOptions, RateTable } from '../../src/commission/index.js';
import { calculatePayoutCurve, defineCommissionPlan } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';

const tiers = (table: RateTable, rest: Partial<CommissionComponent> = {}): CommissionComponent => ({ id: 'c', ...rest, payout: { kind: 'tiers', table } });

const FLAT: RateTable = { tiers: [{ upTo: null, rate: '0.1' }] };
const GRADUATED: RateTable = { tiers: [{ upTo: '100', rate: '0.1' }, { upTo: null, rate: '0.2' }] };

/** The stretches as `from..to: exactFrom..exactTo`. */
function drawn(component: CommissionComponent, options: PayoutCurveOptions): string[] {
  return calculatePayoutCurve(component, options).segments.map(({ from, to, exactFrom, exactTo }) => `${from}..${to}: ${exactFrom}..${exactTo}`);
}

/** The cliffs as `at: exactBefore → exactAfter`. */
function jumps(component: CommissionComponent, options: PayoutCurveOptions): string[] {
  return calculatePayoutCurve(component, options).cliffs.map(({ at, exactBefore, exactAfter }) => `${at}: ${exactBefore} → ${exactAfter}`);
}

function issueOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return `${error.code} ${error.issues[0]!.path}`;
    throw error;
  }
  return 'nothing thrown';
}

describe('segments', () => {
  it('are the stretches between bounds, with the rate of one unit more', () => {
    expect(calculatePayoutCurve(tiers(GRADUATED), { to: 200 })).toEqual({
      segments: [
        { from: '0', to: '100', exactFrom: '0', exactTo: '10', marginalRate: 0.1, effectiveRate: 0.1 },
        { from: '100', to: '200', exactFrom: '10', exactTo: '30', marginalRate: 0.2, effectiveRate: 0.15 },
      ],
      cliffs: [],
      warnings: [],
      options: { from: '0', to: '200' },
    });
  });

  it('are not cut where a bound changes nothing', () => {
    const same: RateTable = { tiers: [{ upTo: 50, rate: '0.1' }, { upTo: 80, rate: '0.1' }, { upTo: null, rate: '0.1', retroTo: 0 }] };
    expect(drawn(tiers(same), { to: 100 })).toEqual(['0..100: 0..10']);
    expect(drawn(tiers(GRADUATED, { cap: { payout: 1000 } }), { to: 100 })).toEqual(['0..100: 0..10']);
  });

  it('begin and end anywhere, below 0 too', () => {
    expect(drawn(tiers(GRADUATED), { from: 50, to: 150 })).toEqual(['50..100: 5..10', '100..150: 10..20']);
    const { segments } = calculatePayoutCurve(tiers(GRADUATED), { from: -20, to: 0 });
    expect(segments).toEqual([{ from: '-20', to: '0', exactFrom: '-2', exactTo: '0', marginalRate: 0.1, effectiveRate: null }]);
    expect(drawn(tiers(GRADUATED), { from: -20, to: 120 })).toEqual(['-20..100: -2..10', '100..120: 10..14']);
  });

  it('bend where the payout cap and the floor begin to bind, wherever that is', () => {
    const component = tiers(GRADUATED, { cap: { payout: 16 }, floor: 3 });
    expect(drawn(component, { to: 200 })).toEqual(['0..30: 3..3', '30..100: 3..10', '100..130: 10..16', '130..200: 16..16']);
    expect(drawn(tiers({ tiers: [{ upTo: null, rate: '0.3' }] }, { cap: { payout: 1 } }), { to: 4 })).toEqual([
      '0..3.333333333333333333: 0..1',
      '3.333333333333333333..4: 1..1',
    ]);
    expect(drawn({ id: 'c', payout: { kind: 'perUnit', amount: 7 }, cap: { payout: 1 }, floor: 1 }, { to: 4 })).toEqual(['0..4: 1..1']);
  });

  it('bend at the attainment cap, which the payout sees and the gates do not', () => {
    const payout: Payout = { kind: 'perUnit', amount: 2 };
    const gate = { min: '1.5', pays: 'fromZero' } as const;
    expect(drawn({ id: 'c', quota: 80, cap: { attainment: '1.25' }, payout }, { to: 120 })).toEqual(['0..100: 0..200', '100..120: 200..200']);
    expect(drawn({ id: 'c', quota: 80, cap: { attainment: '1.25' }, gates: [gate], payout }, { to: 160 })).toEqual(['0..120: 0..0', '120..160: 200..200']);
  });

  it('follow a gate that pays from its threshold, under either cap', () => {
    const gate = { on: 'measure', min: 50, pays: 'fromThreshold' } as const;
    expect(drawn(tiers(GRADUATED, { gates: [gate] }), { to: 150 })).toEqual(['0..50: 0..0', '50..100: 0..5', '100..150: 5..15']);
    expect(drawn(tiers(FLAT, { quota: 100, cap: { attainment: '0.3' }, gates: [gate] }), { to: 150 })).toEqual(['0..150: 0..0']);
  });

  it('let a debt through a closed gate', () => {
    const gate = { on: 'measure', min: 40, pays: 'fromZero' } as const;
    expect(drawn(tiers(FLAT, { gates: [gate] }), { from: -10, to: 50 })).toEqual(['-10..0: -1..0', '0..40: 0..0', '40..50: 4..5']);
    const payout: Payout = { kind: 'curve', points: [{ attainment: 0, payout: '-0.2' }, { attainment: 1, payout: '0.8' }], below: 'first' };
    expect(drawn({ id: 'c', quota: 100, gates: [{ min: '0.5', pays: 'fromZero' }], payout }, { to: 60, targetIncentive: 1000 })).toEqual([
      '0..20: -200..0', // −0.2 of the target incentive and rising: owed also while the gate is closed
      '20..50: 0..0',
      '50..60: 300..400',
    ]);
  });

  it('count weight and multipliers', () => {
    const component = tiers(FLAT, { quota: 100, weight: '0.5', multipliers: [{ when: { min: '0.8', max: '1.2' }, factor: '1.5' }] });
    expect(drawn(component, { to: 150 })).toEqual(['0..80: 0..4', '80..120: 6..9', '120..150: 6..7.5']);
  });

  it('follow payout curves on the target incentive, and bonus steps', () => {
    const payout: Payout = { kind: 'curve', points: [{ attainment: '0.5', payout: '0.25' }, { attainment: 1, payout: 1 }], above: 'extend' };
    expect(drawn({ id: 'c', quota: 200, payout }, { to: 300, targetIncentive: 1000 })).toEqual(['0..100: 0..0', '100..300: 250..1750']);
    const steps = { id: 'c', payout: { kind: 'bonus', steps: [{ at: 20, amount: 50 }, { at: 10, amount: 30 }] } } as const;
    expect(drawn(steps, { to: 30 })).toEqual(['0..10: 0..0', '10..20: 30..30', '20..30: 50..50']);
  });

  it('pay a named base where it is the component’s own measure', () => {
    const component = { id: 'c', measure: 'margin', payout: { kind: 'tiers', base: 'margin', table: GRADUATED } } as const;
    expect(drawn(component, { to: 200 })).toEqual(['0..100: 0..10', '100..200: 10..30']);
  });

  it('keep what no double could: a cent beyond 2^53 minor units', () => {
    expect(drawn(tiers(FLAT), { from: '90071992547409.93', to: '90071992547409.94' })).toEqual([
      '90071992547409.93..90071992547409.94: 9007199254740.993..9007199254740.994',
    ]);
  });

  it('are cut at a measure that alone pays something else', () => {
    // at 50 the gate is open and the old rate still holds; above it the rate is 0
    const component = tiers({ mode: 'retroactive', tiers: [{ upTo: 50, rate: '0.1' }, { upTo: null, rate: 0 }] }, { gates: [{ on: 'measure', min: 50, pays: 'fromZero' }] });
    expect(drawn(component, { to: 100 })).toEqual(['0..50: 0..0', '50..100: 0..0']);
    expect(jumps(component, { to: 100 })).toEqual([]);
  });
});

describe('cliffs', () => {
  it('are where one more sale pays less, or jumps', () => {
    const falling: RateTable = { mode: 'retroactive', tiers: [{ upTo: 50, rate: '0.2' }, { upTo: null, rate: '0.1' }] };
    expect(calculatePayoutCurve(tiers(falling), { to: 100 }).cliffs).toEqual([
      { at: '50', exactBefore: '10', exactAfter: '5', exactJump: '-5', direction: 'down' },
    ]);
  });

  it('are counted from `from`, included, to `to`, not included', () => {
    const bonus = { id: 'c', payout: { kind: 'bonus', mode: 'cumulative', steps: [{ at: 10, amount: 1 }, { at: 20, amount: 2 }, { at: 30, amount: 4 }] } } as const;
    expect(jumps(bonus, { from: 10, to: 30 })).toEqual(['10: 0 → 1', '20: 1 → 3']);
    expect(jumps(bonus, { from: '10.01', to: '30.01' })).toEqual(['20: 1 → 3', '30: 3 → 7']);
  });

  it('at 0 begin from nothing', () => {
    const bonus: RateTable = { tiers: [{ upTo: null, rate: '0.1', bonus: 500 }] };
    expect(jumps(tiers(bonus), { to: 10 })).toEqual(['0: 0 → 500']);
    expect(jumps(tiers(FLAT, { floor: 300 }), { to: 10 })).toEqual(['0: 0 → 300']);
    expect(jumps(tiers(FLAT, { floor: 300 }), { from: -5, to: 10 })).toEqual(['0: 0 → 300']);
    expect(drawn(tiers(FLAT, { floor: 300 }), { from: -5, to: 10 })).toEqual(['-5..0: 300..300', '0..10: 300..300']);
  });

  it('leave out a bonus under a gate that opens later', () => {
    const component = tiers({ tiers: [{ upTo: 20, rate: 0 }, { upTo: null, rate: 0, bonus: 5 }] }, { gates: [{ on: 'measure', min: 40, pays: 'fromZero' }] });
    expect(jumps(component, { to: 50 })).toEqual(['40: 0 → 5']);
  });
});

describe('conditions on other components', () => {
  it('count as met, each other component named once', () => {
    const component = tiers(FLAT, {
      quota: 100,
      gates: [
        { componentId: 'retention', min: '0.9', pays: 'fromZero' },
        { componentId: 'c', on: 'measure', min: 10, pays: 'fromZero' },
      ],
      multipliers: [
        { when: { componentId: 'margin', min: 1 }, factor: 2 },
        { when: { componentId: 'retention', max: 2 }, factor: '1.5' },
      ],
    });
    const { warnings } = calculatePayoutCurve(component, { to: 100 });
    expect(warnings).toEqual([
      { code: 'OTHER_COMPONENT_ASSUMED', componentId: 'retention' },
      { code: 'OTHER_COMPONENT_ASSUMED', componentId: 'margin' },
    ]);
    expect(drawn(component, { to: 100 })).toEqual(['0..10: 0..0', '10..100: 3..30']);
  });

  it('ask for no quota', () => {
    const gates = [{ componentId: 'other', min: 1, pays: 'fromZero' }] as const;
    expect(drawn(tiers(FLAT, { gates }), { to: 10 })).toEqual(['0..10: 0..1']);
  });
});

describe('options', () => {
  const onQuota = { id: 'c', quota: 90, payout: { kind: 'tiers', on: 'attainment', table: GRADUATED } } as const;

  it('come back complete and exact; the quota given here wins', () => {
    expect(calculatePayoutCurve(onQuota, { to: 100.5 }).options).toEqual({ from: '0', to: '100.5', quota: '90' });
    expect(calculatePayoutCurve(onQuota, { to: 9n, from: '1.50', quota: 45, targetIncentive: '7.0' }).options).toEqual({
      from: '1.5',
      to: '9',
      quota: '45',
      targetIncentive: '7',
    });
  });

  it('take a component out of a defined plan', () => {
    const plan = defineCommissionPlan({ id: 'p', currency: 'USD', period: 'month', components: [tiers(GRADUATED)] });
    expect(drawn(plan.components[0]!, { to: 200 })).toEqual(drawn(tiers(GRADUATED), { to: 200 }));
  });
});

describe('what is refused', () => {
  const payoutOf = (payout: Payout, rest: object = {}): CommissionComponent => ({ id: 'c', quota: 100, ...rest, payout });
  const on = (component: unknown, options: unknown = { to: 10 }): string => issueOf(() => calculatePayoutCurve(component as never, options as never));
  const axis = { at: [0, 1] };

  it.each<[string, CommissionComponent, string]>([
    ['a curve times the measure', payoutOf({ kind: 'curve', base: 'measure', points: [{ attainment: 0, payout: '0.1' }] }), 'base'],
    ['packages', payoutOf({ kind: 'perUnit', amount: 5, packageSize: 10 }), 'packageSize'],
    ['a matrix', payoutOf({ kind: 'matrix', x: axis, y: axis, cells: [[0, 0], [0, 1]] }), 'kind'],
    ['a pool', payoutOf({ kind: 'pool', amount: 5, shareBy: 'equal' }), 'kind'],
    ['a ranking', payoutOf({ kind: 'rank', prizes: [5] }), 'kind'],
    ['another measure as base', payoutOf({ kind: 'tiers', base: 'margin', table: FLAT }), 'base'],
  ])('%s is not piecewise linear', (_, component, field) => {
    expect(on(component)).toBe(`NOT_PIECEWISE_LINEAR component.payout.${field}`);
  });

  it('a quota that is missing or 0 where attainment is looked up, by any part of the component', () => {
    const bare = (rest: object): unknown => ({ id: 'c', payout: { kind: 'perUnit', amount: 1 }, ...rest });
    expect(on(bare({}))).toBe('nothing thrown');
    for (const rest of [
      { payout: { kind: 'tiers', on: 'attainment', table: FLAT } },
      { gates: [{ min: 1, pays: 'fromZero' }] },
      { multipliers: [{ when: { min: 1 }, factor: 2 }] },
      { cap: { attainment: 1 } },
    ]) {
      expect(on(bare(rest))).toBe('ZERO_QUOTA options.quota');
      expect(on(bare(rest), { to: 10, quota: 0 })).toBe('ZERO_QUOTA options.quota');
      expect(on(bare(rest), { to: 10, quota: 5 })).toBe('nothing thrown');
    }
  });

  it('a target incentive that is missing', () => {
    const component = { id: 'c', quota: 1, payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table: FLAT } };
    expect(on(component)).toBe('MISSING_TARGET_INCENTIVE options.targetIncentive');
    expect(on(component, { to: 10, targetIncentive: 0 })).toBe('nothing thrown');
  });

  it('a component that no plan could hold', () => {
    expect(on(tiers({ tiers: [{ upTo: null, rate: 5 }] }))).toBe('RATE_LOOKS_LIKE_PERCENT component.payout.table.tiers[0].rate');
    expect(on(tiers({ tiers: [{ upTo: 5, rate: 0 }] }))).toBe('MISSING_OPEN_TIER component.payout.table.tiers[0].upTo');
    expect(on(tiers(FLAT, { floor: 2, cap: { payout: 1 } }))).toBe('FLOOR_ABOVE_CAP component.floor');
    expect(on(undefined)).toBe('MISSING_VALUE component');
  });

  it('options that say nothing', () => {
    const component = tiers(FLAT);
    expect(on(component, {})).toBe('MISSING_VALUE options.to');
    expect(issueOf(() => calculatePayoutCurve(component, undefined as never))).toBe('MISSING_VALUE options.to');
    expect(on(component, { to: 0 })).toBe('INVALID_RANGE options.to');
    expect(on(component, { to: 5, from: 5 })).toBe('INVALID_RANGE options.to');
    expect(on(component, { to: -5 })).toBe('INVALID_RANGE options.to');
    expect(on(component, { to: '1,000' })).toBe('INVALID_NUMBER options.to');
    expect(on(component, { to: 5, from: '' })).toBe('INVALID_NUMBER options.from');
    expect(on(component, { to: 5, quota: -1 })).toBe('INVALID_OPTION options.quota');
    expect(on(component, { to: 5, targetIncentive: NaN })).toBe('INVALID_NUMBER options.targetIncentive');
    expect(on(component, { to: 5, step: 1 })).toBe('INVALID_OPTION options.step');
  });
});

import { describe, expect, it } from 'vitest';
import type { LifecycleStage, Order } from '../../src/lifecycle/index.js';
import { classifyLifecycle, lifecycleDefaults, lifecyclePlaybooks } from '../../src/lifecycle/index.js';
import { rfmRuleSets } from '../../src/tiering/index.js';
import { isMutated } from '../support/mutated.js';
import { refusal } from '../support/refusal.js';
import { dateOf, dayOf } from './twins.js';

const ASOF = '2025-12-31';
const TODAY = dayOf(ASOF);

/** Orders so many days before the day of the report. */
const orders = (customerId: string, ago: readonly number[], revenue: string | readonly string[] = '100'): Order[] =>
  ago.map((days, i) => ({ customerId, date: dateOf(TODAY - days), revenue: typeof revenue === 'string' ? revenue : revenue[i]! }));
const every = (gap: number, from: number, to: number): number[] => Array.from({ length: Math.floor((from - to) / gap) + 1 }, (_, i) => from - gap * i);
const one = (rows: Order[], rules = {}, asOf = ASOF): ReturnType<typeof classifyLifecycle>['customers'][number] =>
  classifyLifecycle(rows, rules, { asOf }).customers[0]!;

describe('classifyLifecycle', () => {
  it('needs both limits: the ratio and the days', () => {
    const rhythm = orders('a', every(10, 80, 50)); // 10 days apart, silent for 50
    const { evidence, stage, next } = one(rhythm);
    expect(evidence).toMatchObject({ purchaseDays: 4, daysSinceLast: 50, expectedGap: 10, overdueRatio: 5 });
    expect([stage, next]).toEqual(['new', { stage: 'dormant', on: dateOf(TODAY - 50 + 60) }]);
    expect(one(rhythm, { dormant: { minDays: 50 } }).stage).toBe('dormant');
    expect(one(rhythm, { dormant: { minDays: 51 } }).stage).toBe('new');
    expect(one(rhythm, { dormant: { minDays: 50, overdueRatio: 5.000001 } }).stage).toBe('new');
    expect(one(rhythm, { dormant: { minDays: 50 }, churned: { minDays: 50, overdueRatio: 5 } })).toMatchObject({
      stage: 'churned', since: ASOF, reason: { observed: 5, threshold: 5, unit: 'ratio' }, next: null,
    });
  });

  it('decides the ratio without dividing', () => {
    // 33 days of silence against 3.3 times a gap of 10: the doubles 3.3 and 10 multiply to 33, their thirds would not
    const rhythm = orders('a', [43, 33]);
    for (const [overdueRatio, stage] of [[3.3, 'dormant'], [3.3000000000000003, 'new']] as const) {
      expect(one(rhythm, { dormant: { overdueRatio, minDays: 0 }, gap: { shrinkage: 0 } }).stage).toBe(stage);
    }
    // a gap of (1·7 + 0.1·7) / 1.1 is 7, whatever doubles make of it
    expect(one(orders('a', [21, 14]), { dormant: { overdueRatio: 2, minDays: 0 }, gap: { shrinkage: 0.1 } }).stage).toBe('dormant');
  });

  it('says churned first where it comes no later than dormant', () => {
    const { next } = one(orders('a', [10]), { churned: { maxDays: 100 } });
    expect(next).toEqual({ stage: 'churned', on: dateOf(TODAY + 90) });
    const same = one(orders('a', [10]), { churned: { overdueRatio: 2, minDays: 60 } });
    expect(same.next?.stage).toBe('churned');
  });

  it('takes the pool where a customer has no gap and the pool weighs nothing', () => {
    expect(one(orders('a', [10]), { gap: { shrinkage: 0, fallbackDays: 40 } }).evidence.expectedGap).toBe(40);
  });

  it('keeps the latest return as evidence after its stage is over', () => {
    const rows = orders('r', [600, 570, 200, 170, 140, 110, 80, 50, 20]);
    const { stage, since, evidence } = one(rows);
    expect(evidence.returnedOn).toBe(dateOf(TODAY - 200));
    expect([stage, since]).toEqual(['mature', dateOf(TODAY - 200 + 90)]);
    expect(one(rows, { reactivated: { days: 201 } })).toMatchObject({ stage: 'reactivated', reason: { observed: 200, threshold: 201, unit: 'days' } });
  });

  it('judges a gap by those before it, not by those after it', () => {
    // 70 days are long after a rhythm of ten, and nothing special in a rhythm of seventy
    const others = ['x', 'y', 'z'].flatMap((id) => orders(id, every(70, 500, 10)));
    const returnedOn = (ago: number[]): string | null => one([...orders('r', ago), ...others], { gap: { shrinkage: 0.1 } }).evidence.returnedOn;
    expect(returnedOn([...every(10, 400, 360), ...every(70, 290, 10)])).toBe(dateOf(TODAY - 80)); // and at 10 ago the median before is 40
    expect(returnedOn([...every(70, 500, 150), ...every(10, 80, 10)])).toBe(null);
  });

  it('includes the limits of a trend, exactly, and asks for the floor', () => {
    const year = [...every(30, 730, 370), ...every(30, 355, 190)];
    const steady = orders('d', year, '100');
    const now = (revenue: string): Order[] => [...steady, ...orders('d', every(30, 175, 10), revenue)];
    const rules = { decline: { floor: 0 }, growth: { floor: 0 } };
    expect(one(now('70'), rules)).toMatchObject({ stage: 'decline', reason: { observed: -0.3, threshold: -0.3, unit: 'change' }, evidence: { basis: 'yearBefore' } });
    expect(one(now('70.01'), rules).stage).toBe('mature');
    expect(one(now('130'), rules)).toMatchObject({ stage: 'growth', reason: { observed: 0.3, threshold: 0.3, unit: 'change' } });
    expect(one(now('129.99'), rules).stage).toBe('mature');
    // three orders a window: 90 lost
    expect(one(now('70'), { decline: { floor: 90 } }).stage).toBe('decline');
    expect(one(now('70'), { decline: { floor: '90.01' } }).stage).toBe('mature');
    const { rules: echoed } = classifyLifecycle([], { decline: { floor: '090.010' } }, { asOf: ASOF });
    expect(echoed.decline).toEqual({ change: -0.3, windows: 2, floor: '90.01' });
  });

  it('rounds a base once', () => {
    const rules = { windowDays: 10, baseWindows: 3, decline: { windows: 1 }, growth: { windows: 1 }, new: { days: 5 } };
    const [window] = one(orders('a', [39, 25, 15, 5], ['100', '100', '101', '100']), rules).evidence.windows;
    expect(window?.base).toBe(301 / 3);
  });

  it('finds no trend without a basis', () => {
    const { stage, evidence } = one(orders('a', every(20, 170, 10)));
    expect([stage, evidence.basis, evidence.windows]).toEqual(['mature', null, []]);
  });

  it('uses the windows of growth for growth, and those of decline otherwise', () => {
    const rows = [...orders('g', every(30, 350, 40), '100'), ...orders('g', [10, 5], '500')];
    const rules = { windowDays: 30, growth: { windows: 1 }, decline: { windows: 3 } };
    expect(one(rows, rules)).toMatchObject({ stage: 'growth', since: dateOf(TODAY - 29) });
    expect(one(rows, rules).evidence.windows).toHaveLength(1);
    expect(one(rows, { ...rules, growth: { windows: 1, change: 100 } }).evidence.windows).toHaveLength(3);
  });

  it('lowers the revenue of a window by refunds', () => {
    const rows: Order[] = [...orders('a', every(30, 750, 10), '100'), { customerId: 'a', date: dateOf(TODAY - 5), revenue: '60', kind: 'refund' }];
    const result = classifyLifecycle(rows, {}, { asOf: ASOF });
    expect(result.customers[0]!.evidence.windows[0]!.revenue).toBe('140.00');
    expect(result.warnings).toEqual([{ code: 'REFUND_WITHOUT_ORDER', count: 1 }]);
    expect(classifyLifecycle(rows, {}, { asOf: ASOF, refundPolicy: 'ignore' }).customers[0]!.evidence.windows[0]!.revenue).toBe('200.00');
  });

  it('adds refunds that together pass what a double holds', () => {
    const refund = { customerId: 'a', date: dateOf(TODAY - 5), revenue: '50000000000000.01', kind: 'refund' } as const;
    const rows: Order[] = [...orders('a', every(30, 750, 10), '100'), refund, refund, refund];
    const [row] = classifyLifecycle(rows, {}, { asOf: ASOF, refundPolicy: 'netToDate' }).customers;
    expect(row!.evidence.windows[0]!.revenue).toBe('-149999999999800.03');
  });

  it('lists who is asked for, and tells what it left out', () => {
    const rows: Order[] = [{ customerId: 7, date: '2026-01-01', revenue: 1 }, { customerId: 8, date: ASOF, revenue: 0 }];
    const result = classifyLifecycle(rows, undefined, { asOf: ASOF, customerIds: [9, '8', 9], currency: 'JPY' });
    expect(result.customers.map(({ customerId, stage }) => [customerId, stage])).toEqual([['8', 'prospect'], ['9', 'prospect']]);
    expect(result.ignored).toEqual({ afterAsOf: 1, nonPositive: 1 });
    expect(result.options).toEqual({ asOf: ASOF, refundPolicy: 'netToOrder', onInvalid: 'throw', customerIds: ['9', '8', '9'], currency: 'JPY', minorUnits: 0, rounding: 'halfUp' });
    expect(result.rules).toEqual(lifecycleDefaults);
  });

  it('names no day that cannot be written', () => {
    expect(one(orders('a', [0]), { dormant: { minDays: 4_000_000 }, churned: { minDays: 4_000_000 } }).next).toBe(null);
  });

  it.skipIf(isMutated)('stands hundreds of thousands of customers', () => {
    const rows = Array.from({ length: 300_000 }, (_, i): Order => ({ customerId: i, date: '2025-10-01', revenue: 5 }));
    expect(classifyLifecycle(rows, {}, { asOf: ASOF }).counts.mature).toBe(300_000);
  });

  it('refuses what it cannot use', () => {
    const call = (rules: unknown, options: unknown = { asOf: ASOF }): string[] => refusal(() => classifyLifecycle([], rules as never, options as never));
    expect(call({}, {})).toEqual(['MISSING_VALUE options.asOf']);
    expect(call({}, { asOf: '2025-02-30' })).toEqual(['INVALID_DATE options.asOf']);
    expect(call({}, { asOf: ASOF, today: ASOF })).toEqual(['INVALID_OPTION options.today']);
    expect(call({}, { asOf: ASOF, refundPolicy: 'net' })).toEqual(['INVALID_OPTION options.refundPolicy']);
    expect(call({}, { asOf: ASOF, customerIds: [''] })).toEqual(['INVALID_ID options.customerIds[0]']);
    expect(call({}, { asOf: ASOF, currency: 'XYZ' })).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(call({ dorment: {} })).toEqual(['INVALID_OPTION rules.dorment']);
    expect(call({ dormant: { days: 3 } })).toEqual(['INVALID_OPTION rules.dormant.days']);
    expect(call({ dormant: { minDays: 1.5 } })).toEqual(['INVALID_OPTION rules.dormant.minDays']);
    expect(call({ dormant: { overdueRatio: -1 } })).toEqual(['INVALID_OPTION rules.dormant.overdueRatio']);
    expect(call({ dormant: { minDays: null } })).toEqual(['MISSING_VALUE rules.dormant.minDays']);
    expect(call({ churned: { maxDays: null } })).toEqual([]);
    expect(call({ windowDays: 0 })).toEqual(['INVALID_OPTION rules.windowDays']);
    expect(call({ baseWindows: 0 })).toEqual(['INVALID_OPTION rules.baseWindows']);
    expect(call({ decline: { change: 0.3 } })).toEqual(['INVALID_OPTION rules.decline.change']);
    expect(call({ growth: { change: -0.3 } })).toEqual(['INVALID_OPTION rules.growth.change']);
    expect(() => classifyLifecycle([], { decline: { change: '-0.3' } } as never, { asOf: '2025-01-01' })).toThrow(
      'rules.decline.change: received "-0.3", must be a fraction from -1 to 0, as a number, not text.',
    );
    expect(call({ growth: { windows: 0 } })).toEqual(['INVALID_OPTION rules.growth.windows']);
    expect(call({ growth: { floor: -1 } })).toEqual(['NEGATIVE_AMOUNT rules.growth.floor']);
    expect(call({ growth: { floor: 'x' } })).toEqual(['INVALID_NUMBER rules.growth.floor']);
    expect(call({ gap: { fallbackDays: 0 } })).toEqual(['INVALID_OPTION rules.gap.fallbackDays']);
    expect(call(null)).toEqual(['MISSING_VALUE rules']);
    const rows = [{ customerId: '', date: ASOF, revenue: 1 }, { customerId: 'a', date: 'x', revenue: 1 }, { customerId: 'a', date: ASOF, revenue: -1 }, null];
    expect(refusal(() => classifyLifecycle(rows as never, {}, { asOf: ASOF }))).toEqual([
      'INVALID_ID orders[0].customerId', 'INVALID_DATE orders[1].date', 'NEGATIVE_AMOUNT orders[2].revenue', 'MISSING_VALUE orders[3]',
    ]);
  });
});

describe('lifecyclePlaybooks', () => {
  it('has something to do in every stage, in both languages, and nobody can change it', () => {
    const stages: LifecycleStage[] = ['prospect', 'churned', 'dormant', 'reactivated', 'new', 'decline', 'growth', 'mature'];
    expect(Object.keys(lifecyclePlaybooks).sort()).toEqual([...stages].sort());
    for (const { actions } of Object.values(lifecyclePlaybooks)) {
      expect(actions.length).toBeGreaterThan(0);
      for (const { kind, label } of actions) {
        expect(kind).toMatch(/^[a-z][A-Za-z]*$/);
        expect(label.en).toMatch(/^[A-Z]/);
        expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
      }
      expect(Object.isFrozen(actions)).toBe(true);
    }
    const chinese = JSON.stringify([lifecyclePlaybooks, rfmRuleSets]);
    expect(chinese).not.toMatch(/\p{Script=Han}[:,;!?]/u); // punctuation is full-width
    expect(lifecyclePlaybooks.new.actions[0]!.kind).toBe('training');
    expect(Object.isFrozen(lifecycleDefaults.decline)).toBe(true);
  });
});

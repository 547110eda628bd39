import { describe, expect, it } from 'vitest';
import type { TrueUpEarning, TrueUpPayment } from '../../src/commission/index.js';
import { calculateCommission, calculateTrueUp } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';

const JAN = { key: '2026-01' };
const FEB = { key: '2026-02' };
const earned = (participantId: string, period: { key: string }, amount: string, componentId?: string): TrueUpEarning => ({ participantId, period, earned: amount, ...(componentId === undefined ? {} : { componentId }) });
const paid = (participantId: string, period: { key: string }, amount: string, componentId?: string): TrueUpPayment => ({ participantId, period, amount, ...(componentId === undefined ? {} : { componentId }) });

function issuesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe('calculateTrueUp', () => {
  it('gives what is earned but not paid, and what is paid but not earned', () => {
    const result = calculateTrueUp(
      [earned('ann', JAN, '100', 'base'), earned('bob', JAN, '50'), earned('ann', FEB, '20', 'base')],
      [paid('eve', FEB, '7'), paid('ann', JAN, '130', 'base'), paid('ann', FEB, '20', 'base'), paid('ann', JAN, '5', 'old')],
    );
    expect(result).toEqual({
      adjustments: [
        { participantId: 'ann', period: JAN, componentId: 'base', earned: '100.00', paid: '130.00', amount: '-30.00' },
        { participantId: 'bob', period: JAN, earned: '50.00', paid: '0.00', amount: '50.00' },
        { participantId: 'eve', period: FEB, earned: '0.00', paid: '7.00', amount: '-7.00' },
        { participantId: 'ann', period: JAN, componentId: 'old', earned: '0.00', paid: '5.00', amount: '-5.00' },
      ],
      total: '8.00',
      warnings: [],
      options: { minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('adds up rows of one key on both sides', () => {
    const { adjustments } = calculateTrueUp([earned('a', JAN, '10'), earned('a', FEB, '1'), earned('a', JAN, '5')], [paid('a', JAN, '3'), paid('a', FEB, '1'), paid('a', JAN, '4')]);
    expect(adjustments).toEqual([{ participantId: 'a', period: JAN, earned: '15.00', paid: '7.00', amount: '8.00' }]);
  });

  it('adds up exactly beyond 2^53 cents', () => {
    const most = '90071992547409.91';
    const { adjustments } = calculateTrueUp([earned('a', JAN, most), earned('a', JAN, '0.01'), earned('a', JAN, '0.01')], [paid('a', JAN, most), paid('a', JAN, '99999999999999.99')]);
    expect(adjustments).toEqual([{ participantId: 'a', period: JAN, earned: '90071992547409.93', paid: '190071992547409.90', amount: '-99999999999999.97' }]);
  });

  it('tells participants, periods and components apart, and no component from every component', () => {
    const rows = [paid('a', JAN, '1'), paid('a', JAN, '2', 'c'), paid('b', JAN, '4', 'c'), paid('a', FEB, '8', 'c')];
    expect(calculateTrueUp([], rows).adjustments.map(({ amount }) => amount)).toEqual(['-1.00', '-2.00', '-4.00', '-8.00']);
    const nulls = [{ participantId: 'a', period: JAN, componentId: null, amount: 1 }];
    expect(calculateTrueUp([earned('a', JAN, '1')], nulls).adjustments).toEqual([]);
    expect(calculateTrueUp([{ participantId: 7, period: JAN, componentId: 1, earned: 1 }], [paid('7', JAN, '1', '1')]).adjustments).toEqual([]);
  });

  it('takes the earnings of calculateCommission, and its own adjustments as payments', () => {
    const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'base', payout: { kind: 'perUnit', amount: '0.1' } }] } as const;
    const sale = { id: 1, date: '2026-01-05', participantId: 'ann', amount: 1000 };
    const late = { id: 2, date: '2026-01-31', participantId: 'ann', amount: '333.33' };
    const first = calculateTrueUp(calculateCommission([sale], plan).earnings, []);
    expect(first.total).toBe('100.00');
    const now = calculateCommission([sale, late], plan).earnings;
    const second = calculateTrueUp(now, first.adjustments);
    expect(second.adjustments).toEqual([{ participantId: 'ann', period: JAN, componentId: 'base', earned: '133.33', paid: '100.00', amount: '33.33' }]);
    expect(calculateTrueUp(now, [...first.adjustments, ...second.adjustments])).toMatchObject({ adjustments: [], total: '0.00' });
  });

  it('rounds each row by itself, so that payments are whole minor units', () => {
    const rows = [paid('a', JAN, '-0.005')];
    const { adjustments } = calculateTrueUp([earned('a', JAN, '1')], rows);
    expect(adjustments).toMatchObject([{ paid: '-0.01', amount: '1.01' }]);
    expect(calculateTrueUp([earned('a', JAN, '1')], [...rows, ...adjustments]).adjustments).toEqual([]);
    expect(calculateTrueUp([earned('a', JAN, '0.005'), earned('a', JAN, '0.005')], []).total).toBe('0.02');
  });

  it('prints by currency, minor units and rounding', () => {
    expect(calculateTrueUp([earned('a', JAN, '10.5')], [], { currency: 'JPY', rounding: 'halfEven' })).toMatchObject({
      total: '10',
      options: { currency: 'JPY', minorUnits: 0, rounding: 'halfEven' },
    });
    expect(calculateTrueUp([earned('a', JAN, '1.0005')], [], { minorUnits: 3 }).total).toBe('1.001');
  });

  it('takes any iterable, and amounts that no double holds', () => {
    const rows = function* (): Generator<TrueUpEarning> {
      yield earned('a', JAN, '90071992547409.93');
      yield earned('a', JAN, '90071992547409.93');
    };
    expect(calculateTrueUp(rows(), new Set([paid('a', JAN, '0.01')])).total).toBe('180143985094819.85');
  });

  it('has nothing to say of nothing', () => {
    expect(calculateTrueUp([], [])).toEqual({ adjustments: [], total: '0.00', warnings: [], options: { minorUnits: 2, rounding: 'halfUp' } });
  });

  it('lists every row that cannot be read, with where it stands', () => {
    const bad: unknown[] = [
      null,
      { period: JAN, earned: 1 },
      { participantId: '', period: JAN, earned: 1 },
      { participantId: 'a', earned: 1 },
      { participantId: 'a', period: '2026-01', earned: 1 },
      { participantId: 'a', period: {}, earned: 1 },
      { participantId: 'a', period: { key: 2026 }, earned: 1 },
      { participantId: 'a', period: { key: '' }, earned: 1 },
      { participantId: 'a', period: JAN },
      { participantId: 'a', period: JAN, earned: '1,000' },
      { participantId: 'a', period: JAN, earned: 1, componentId: {} },
    ];
    expect(issuesOf(() => calculateTrueUp(bad as never, [{ participantId: 'a', period: JAN, earned: 1 }] as never))).toEqual([
      'INVALID_ROW earnedNow[0]',
      'MISSING_VALUE earnedNow[1].participantId',
      'INVALID_ID earnedNow[2].participantId',
      'MISSING_VALUE earnedNow[3].period.key',
      'INVALID_PERIOD earnedNow[4].period',
      'MISSING_VALUE earnedNow[5].period.key',
      'INVALID_PERIOD earnedNow[6].period.key',
      'INVALID_PERIOD earnedNow[7].period.key',
      'MISSING_VALUE earnedNow[8].earned',
      'INVALID_NUMBER earnedNow[9].earned',
      'INVALID_ID earnedNow[10].componentId',
      'MISSING_VALUE alreadyPaid[0].amount',
    ]);
  });

  it('refuses what is no list, and options that it does not know', () => {
    expect(issuesOf(() => calculateTrueUp(undefined as never, []))).toEqual(['MISSING_VALUE earnedNow']);
    expect(issuesOf(() => calculateTrueUp([], 'rows' as never))).toEqual(['INVALID_OPTION alreadyPaid']);
    expect(issuesOf(() => calculateTrueUp([], [], { currency: 'usd' }))).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(issuesOf(() => calculateTrueUp([], [], { by: 'key' } as never))).toEqual(['INVALID_OPTION options.by']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../src/calendar/index.js';
import type { AnalyzeRetentionOptions, Order, PeriodRule } from '../../src/lifecycle/index.js';
import { analyzeRetention, calculateReferralRate, calculateRepurchaseRate, mergeRetentionTallies, reportRetention, tallyRetention } from '../../src/lifecycle/index.js';
import { wilsonInterval } from '../../src/stats/wilsonInterval.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { refusal } from '../support/refusal.js';
import { dateOf, dayOf, net, purchaseDays } from './twins.js';

type Options = AnalyzeRetentionOptions & { measure: 'customers' | 'revenue' };

/** Cell by cell. */
function twin(orders: readonly Order[], { asOf, period = 'month', measure, mode = 'classic', ranges = [], refundPolicy = 'netToOrder' }: Options): {
  columns: string[];
  rows: { cohort: string; size: number; complete: boolean; values: (number | string | null)[] }[];
} {
  const { customers, entries } = net(orders, asOf, refundPolicy);
  const buyers = customers.filter((each) => purchaseDays(entries, each).length > 0);
  if (buyers.length === 0) return { columns: ranges.map(([from, to]) => `${from}-${to}`), rows: [] };
  const first = (customer: string): number => purchaseDays(entries, customer)[0]!;
  const periods = [findPeriod(dateOf(Math.min(...buyers.map(first))), period)];
  while (periods.at(-1)!.end <= asOf) periods.push(findPeriod(periods.at(-1)!.end, period));
  const indexOf = (day: number): number => periods.findIndex(({ start, end }) => dateOf(day) >= start && dateOf(day) < end);
  const isOver = (index: number): boolean => index < periods.length && dayOf(periods[index]!.end) - 1 <= dayOf(asOf);
  const columns = mode === 'range' ? ranges.map(([from, to]) => `${from}-${to}`) : periods.map((_, k) => `${k}`);
  const spans = mode === 'range' ? ranges : periods.map((_, k) => [k, k] as const);
  const rows = periods.map(({ key }, cohort) => {
    const members = buyers.filter((each) => indexOf(first(each)) === cohort);
    const values = spans.map(([from, to]) => {
      if (!isOver(cohort + to)) return null;
      if (measure === 'revenue') {
        return Rational.sum(entries.filter(({ customer, day }) => members.includes(customer) && indexOf(day) === cohort + from).map(({ value }) => value)).rounded(2, 'halfUp').toFixed(2);
      }
      const last = mode === 'rolling' ? Infinity : to;
      return members.filter((each) => purchaseDays(entries, each).some((day) => indexOf(day) - cohort >= from && indexOf(day) - cohort <= last)).length;
    });
    return { cohort: key, size: members.length, complete: isOver(cohort), values };
  });
  return { columns, rows };
}

const order = fc.record(
  {
    customerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    date: fc.integer({ min: 0, max: 320 }).map((day) => dateOf(dayOf('2025-01-20') + day)),
    revenue: fc.constantFrom('10', '20', '0', '3.333'),
    kind: fc.constantFrom('sale' as const, 'sale' as const, 'sale' as const, 'refund' as const),
    orderId: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    reverses: fc.constantFrom('o1', 'o2', 'o3', 'x'),
  },
  { requiredKeys: ['customerId', 'date', 'revenue'] },
);
const rules: PeriodRule[] = ['month', 'quarter', 'week', { unit: 'month', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 1 } }, { unit: 'quarter', fiscalYearStartMonth: 2 }];
const range = fc.tuple(fc.nat(4), fc.nat(4)).map(([from, more]): [number, number] => [from, from + more]);
const options: fc.Arbitrary<Options> = fc
  .record({
    asOf: fc.constantFrom('2025-06-30', '2025-07-01', '2025-08-15', '2025-12-31', '2025-01-01'),
    period: fc.constantFrom(...rules),
    shape: fc.constantFrom('classic' as const, 'rolling' as const, 'range' as const, 'revenue' as const),
    ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
    refundPolicy: fc.constantFrom('netToOrder' as const, 'netToDate' as const, 'ignore' as const),
  })
  .map(({ shape, ranges, ...rest }) => ({
    ...rest,
    measure: shape === 'revenue' ? 'revenue' : 'customers',
    mode: shape === 'revenue' ? 'classic' : shape,
    ...(shape === 'range' ? { ranges } : {}),
  }));

describe('analyzeRetention', () => {
  it('agrees with counting cell by cell', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 25 }), options, (orders, given) => {
        const result = analyzeRetention(deepFreeze(orders), given);
        const { columns, rows } = twin(orders, given);
        expect(notPlain(result)).toEqual([]);
        expect(result.columns).toEqual(columns);
        expect(result.cohorts.map(({ cohort, size, complete, values }) => ({ cohort, size, complete, values }))).toEqual(rows);
        result.cohorts.forEach(({ values, rates, size }) => {
          const whole = given.measure === 'revenue' ? Number(values[0]) : size;
          values.forEach((value, c) => {
            if (value === null || whole <= 0) expect(rates[c]).toBe(null);
            else if (given.measure === 'customers') expect(rates[c]).toBe((value as number) / size);
          });
        });
        if (given.measure === 'revenue') {
          expect(result.overall).toEqual([]);
          return;
        }
        result.overall.forEach(({ column, size, active, rate, low, high }, c) => {
          const seen = result.cohorts.filter(({ values }) => values[c] !== null);
          expect(column).toBe(columns[c]);
          expect(size).toBe(seen.reduce((sum, each) => sum + each.size, 0));
          expect(active).toBe(seen.reduce((sum, each) => sum + (each.values[c] as number), 0));
          const interval = size === 0 ? null : wilsonInterval(active, size);
          expect([rate, low, high]).toEqual([size === 0 ? null : active / size, interval?.low ?? null, interval?.high ?? null]);
        });
      }),
      runs(300, 2000),
    );
  }, PATIENCE);

  it('has nulls at the right edge alone, and column 0 is the size', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 25 }), options, (orders, given) => {
        for (const { values, size, complete } of analyzeRetention(orders, given).cohorts) {
          if (given.mode === 'range') continue;
          const edge = values.indexOf(null);
          if (edge >= 0) expect(new Set(values.slice(edge))).toEqual(new Set([null]));
          if (given.measure === 'customers') expect(values[0]).toBe(complete ? size : null);
        }
      }),
      runs(200),
    );
  }, PATIENCE);

  it('divides exact revenue, not the printed one', () => {
    const orders = [{ customerId: 'a', date: '2025-01-05', revenue: '0.003' }, { customerId: 'a', date: '2025-02-05', revenue: '0.001' }];
    const { cohorts, options: echoed } = analyzeRetention(orders, { asOf: '2025-02-28', measure: 'revenue', currency: 'USD' });
    expect(cohorts[0]).toMatchObject({ values: ['0.00', '0.00'], rates: [1, 1 / 3] });
    expect(echoed).toEqual({
      asOf: '2025-02-28', period: 'month', measure: 'revenue', mode: 'classic', refundPolicy: 'netToOrder', onInvalid: 'throw', confidence: 0.95,
      currency: 'USD', minorUnits: 2, rounding: 'halfUp',
    });
  });

  it('books nothing before the period of the cohort', () => {
    const orders: Order[] = [
      { customerId: 'a', date: '2025-01-05', revenue: 10 }, { customerId: 'b', date: '2025-02-05', revenue: 7 },
      { customerId: 'b', date: '2025-01-06', revenue: 5, kind: 'refund' },
    ];
    const { cohorts, warnings } = analyzeRetention(orders, { asOf: '2025-02-28', measure: 'revenue', refundPolicy: 'netToDate' });
    expect(cohorts.map(({ values }) => values)).toEqual([['10.00', '0.00'], ['7.00', null]]);
    expect(warnings).toEqual([{ code: 'REVENUE_OUTSIDE_COHORTS', count: 1 }]);
  });

  it('counts the amounts that are in no cell', () => {
    const orders: Order[] = [
      { customerId: 'a', date: '2025-02-05', revenue: 10 }, { customerId: 'a', date: '2025-01-05', revenue: 4, kind: 'refund' },
      { customerId: 'z', date: '2025-02-05', revenue: 4, kind: 'refund' }, { customerId: 'z', date: '2025-02-06', revenue: 4, kind: 'refund' }, { customerId: 'y', date: '2025-02-05', revenue: 0 },
    ];
    const options = { asOf: '2025-03-31', measure: 'revenue', refundPolicy: 'netToDate' } as const;
    const told = [{ code: 'REVENUE_OUTSIDE_COHORTS', count: 2 }];
    expect(analyzeRetention(orders, options).warnings).toEqual(told);
    const shards = [orders.slice(0, 2), orders.slice(2)].map((rows) => tallyRetention(rows, options));
    expect(reportRetention(mergeRetentionTallies(shards)).warnings).toEqual(told);
    expect(analyzeRetention(orders, { ...options, refundPolicy: 'netToOrder' }).warnings).toEqual([{ code: 'REFUND_WITHOUT_ORDER', count: 3 }, ...told]);
    expect(analyzeRetention(orders, { ...options, measure: 'customers' }).warnings).toEqual([]);
  });

  it('tells what had no say', () => {
    const orders: Order[] = [{ customerId: 'a', date: '2025-01-05', revenue: 0 }, { customerId: 'a', date: '2025-03-01', revenue: 1 }, { customerId: 'b', date: '2025-01-01', revenue: 1, kind: 'refund' }];
    expect(analyzeRetention(orders, { asOf: '2025-02-28' })).toMatchObject({
      columns: [], cohorts: [], overall: [], ignored: { afterAsOf: 1, nonPositive: 1 }, warnings: [{ code: 'REFUND_WITHOUT_ORDER', count: 1 }],
    });
  });

  it('refuses what it cannot use', () => {
    const call = (given: object, rows: unknown[] = []): string[] => refusal(() => analyzeRetention(rows as never, { asOf: '2025-06-30', ...given }));
    expect(call({ asOf: undefined })).toEqual(['MISSING_VALUE options.asOf']);
    expect(call({ measure: 'money' })).toEqual(['INVALID_OPTION options.measure']);
    expect(call({ mode: 'bounded' })).toEqual(['INVALID_OPTION options.mode']);
    expect(call({ measure: 'revenue', mode: 'range', ranges: [[0, 1]] })).toEqual(['INVALID_OPTION options.mode']);
    expect(call({ mode: 'range' })).toEqual(['INVALID_OPTION options.ranges']);
    expect(call({ mode: 'range', ranges: [] })).toEqual(['INVALID_OPTION options.ranges']);
    for (const bad of [[1, 0], [-1, 0], [0], [0, 1.5], 'x']) expect(call({ mode: 'range', ranges: [[0, 0], bad] })).toEqual(['INVALID_OPTION options.ranges[1]']);
    expect(call({ ranges: [[0, 1]] })).toEqual(['INVALID_OPTION options.ranges']);
    expect(call({ confidence: 95 })).toEqual(['INVALID_CONFIDENCE options.confidence']);
    expect(call({ period: 'fortnight' })).toEqual(['INVALID_OPTION options.period']);
    expect(call({ cohort: 'month' })).toEqual(['INVALID_OPTION options.cohort']);
    expect(call({ period: 'day' }, [{ customerId: 1, date: '1990-01-01', revenue: 1 }])).toEqual(['INVALID_OPTION options.period']);
  });
});

describe('calculateRepurchaseRate', () => {
  it('counts the last day of the window, and not the day after it', () => {
    const rateOf = (second: string): number | null =>
      calculateRepurchaseRate([{ customerId: 1, date: '2025-01-01', revenue: 5 }, { customerId: 1, date: second, revenue: 5 }], { asOf: '2025-04-01' }).rate;
    expect([rateOf('2025-04-01'), rateOf('2025-01-01')]).toEqual([1, 0]);
    const late = [{ customerId: 1, date: '2025-01-01', revenue: 5 }, { customerId: 1, date: '2025-04-02', revenue: 5 }];
    expect(calculateRepurchaseRate(late, { asOf: '2025-04-02' })).toMatchObject({ eligible: 1, repurchased: 0 });
  });

  it('agrees with following every customer', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 25 }), fc.constantFrom(1, 30, 90, 200), fc.constantFrom('2025-05-01', '2025-09-30'), (orders, windowDays, asOf) => {
        const result = calculateRepurchaseRate(deepFreeze(orders), { asOf, windowDays, confidence: 0.9 });
        const { customers, entries } = net(orders, asOf, 'netToOrder');
        const days = customers.map((each) => purchaseDays(entries, each)).filter((each) => each.length > 0);
        const eligible = days.filter(([first]) => first! + windowDays <= dayOf(asOf));
        const back = eligible.filter(([first, second]) => second !== undefined && second - first! <= windowDays);
        expect(result).toMatchObject({ eligible: eligible.length, repurchased: back.length, pending: days.length - eligible.length });
        const wanted = eligible.length === 0 ? { low: null, high: null } : wilsonInterval(back.length, eligible.length, { confidence: 0.9 });
        expect([result.low, result.high]).toEqual([wanted.low, wanted.high]);
        expect(result.options).toEqual({ asOf, windowDays, refundPolicy: 'netToOrder', onInvalid: 'throw', confidence: 0.9 });
        expect(notPlain(result)).toEqual([]);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('refuses what it cannot use', () => {
    const call = (given: object): string[] => refusal(() => calculateRepurchaseRate([], { asOf: '2025-06-30', ...given }));
    for (const windowDays of [0, 1.5, '90', null]) expect(call({ windowDays })).toEqual(['INVALID_OPTION options.windowDays']);
    expect(call({ confidence: 1 })).toEqual(['INVALID_CONFIDENCE options.confidence']);
    expect(call({ currency: 'USD' })).toEqual(['INVALID_OPTION options.currency']);
    expect(call({ refundPolicy: 'no' })).toEqual(['INVALID_OPTION options.refundPolicy']);
  });
});

describe('calculateReferralRate', () => {
  const customers = [{ customerId: 1, since: '2025-01-01' }, { customerId: 2, since: '2025-01-01' }, { customerId: 3, since: '2025-06-01' }];

  it('counts the first referral on or after the day, within the window', () => {
    const call = (...dates: string[]): number => calculateReferralRate(customers, dates.map((date) => ({ referrerId: 1, date })), { asOf: '2025-08-01' }).referred;
    expect([call('2025-01-01'), call('2025-06-30'), call('2025-07-01'), call('2024-12-31')]).toEqual([1, 1, 0, 0]);
    expect(call('2024-12-31', '2025-02-01')).toBe(1);
  });

  it('tells which referrals had no say', () => {
    const referrals = [{ referrerId: '1', date: '2025-08-02' }, { referrerId: 'x', date: '2025-08-01' }, { referrerId: 'x', date: '2025-08-02' }];
    expect(calculateReferralRate(customers, referrals, { asOf: '2025-08-01' })).toMatchObject({
      eligible: 2, referred: 0, pending: 1, rate: 0, low: 0, ignored: { afterAsOf: 2, unknownReferrer: 1 }, options: { asOf: '2025-08-01', windowDays: 180, confidence: 0.95 },
    });
    expect(calculateReferralRate([], [], { asOf: '2025-08-01' })).toMatchObject({ eligible: 0, rate: null, low: null, high: null });
  });

  it('knows nothing yet of who becomes a customer after the day of the report, and counts them', () => {
    const call = (asOf: string): object => {
      const { eligible, pending, ignored } = calculateReferralRate(customers, [{ referrerId: 3, date: '2025-05-01' }], { asOf });
      return { eligible, pending, ignored };
    };
    expect(call('2025-05-31')).toEqual({ eligible: 0, pending: 2, ignored: { afterAsOf: 0, unknownReferrer: 0, customersAfterAsOf: 1 } });
    expect(call('2025-06-01')).toEqual({ eligible: 0, pending: 3, ignored: { afterAsOf: 0, unknownReferrer: 0, customersAfterAsOf: 0 } });
    expect(call('2024-12-31')).toEqual({ eligible: 0, pending: 0, ignored: { afterAsOf: 1, unknownReferrer: 0, customersAfterAsOf: 3 } });
  });

  it('refuses what it cannot use', () => {
    const call = (people: unknown[], referrals: unknown[] = [], given: object = {}): string[] =>
      refusal(() => calculateReferralRate(people as never, referrals as never, { asOf: '2025-08-01', ...given }));
    expect(call([customers[0], { customerId: '1', since: '2025-01-01' }])).toEqual(['DUPLICATE_ID customers[1].customerId']);
    expect(call([{ customerId: 1 }, 'x'], [{ referrerId: 1.5, date: '2025-13-01' }, undefined])).toEqual([
      'MISSING_VALUE customers[0].since', 'INVALID_ROW customers[1]', 'INVALID_ID referrals[0].referrerId', 'INVALID_DATE referrals[0].date', 'MISSING_VALUE referrals[1]',
    ]);
    expect(call([], [], { windowDays: -1 })).toEqual(['INVALID_OPTION options.windowDays']);
    expect(call([], [], { refundPolicy: 'ignore' })).toEqual(['INVALID_OPTION options.refundPolicy']);
    expect(call([], [], { confidence: 0 })).toEqual(['INVALID_CONFIDENCE options.confidence']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeMovements, calculateMigration } from '../../src/lifecycle/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { refusal } from '../support/refusal.js';
import { numberOf } from './twins.js';

interface Row {
  customerId: string;
  period: string;
  value: string;
}

const PERIODS = ['p1', 'p2', 'p3', 'p4', 'p5'];
const ZERO = Rational.of(0);
const PARTS = ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const;

/** One period after the other, one customer after the other. */
function twin(rows: readonly Row[], periods: readonly string[], knownBefore: readonly string[]): Record<string, unknown>[] {
  const customers = [...new Set(rows.map(({ customerId }) => customerId))];
  const worth = (customer: string, period: string): Rational =>
    Rational.sum(rows.filter((row) => row.customerId === customer && row.period === period).map(({ value }) => Rational.of(value)));
  return periods.slice(1).map((period, i) => {
    const sums: Record<string, Rational> = { opening: ZERO, closing: ZERO };
    const counts: Record<string, number> = { opening: 0, new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0, unchanged: 0, closing: 0 };
    for (const part of PARTS) sums[part] = ZERO;
    for (const customer of customers) {
      const before = worth(customer, periods[i]!);
      const after = worth(customer, period);
      const change = after.minus(before);
      const wasCustomer = knownBefore.includes(customer) || periods.slice(0, i + 1).some((each) => worth(customer, each).sign > 0);
      sums['opening'] = sums['opening']!.plus(before);
      sums['closing'] = sums['closing']!.plus(after);
      if (before.sign > 0) counts['opening']! += 1;
      if (after.sign > 0) counts['closing']! += 1;
      const kind =
        before.isZero && after.isZero ? null
        : before.isZero ? (wasCustomer ? 'reactivation' : 'new')
        : after.isZero ? 'churn'
        : change.isZero ? 'unchanged'
        : change.sign > 0 ? 'expansion' : 'contraction';
      if (kind === null) continue;
      counts[kind]! += 1;
      if (kind !== 'unchanged') sums[kind] = sums[kind]!.plus(change);
    }
    const opening = sums['opening']!;
    const kept = opening.plus(sums['contraction']!).plus(sums['churn']!);
    const share = (part: Rational): number | null => (opening.isZero ? null : numberOf(part.over(opening)));
    return { period, sums, counts, gross: share(kept), net: share(kept.plus(sums['expansion']!)) };
  });
}

const value = fc.constantFrom('0', '0', '10', '10', '12.50', '0.105', '0.005', '33.333', '9007199254740993.01');
const rows = fc.array(fc.record({ customerId: fc.constantFrom('a', 'b', 'c', 'd', 'e1'), period: fc.constantFrom(...PERIODS), value }), { maxLength: 30 });
const known = fc.subarray(['a', 'c', 'nobody']);

describe('analyzeMovements', () => {
  it('agrees with looking at every customer in every period', () => {
    fc.assert(
      fc.property(rows, known, (given, knownBefore) => {
        const result = analyzeMovements(deepFreeze(given), { periods: PERIODS, knownBefore, minorUnits: 6 });
        expect(notPlain(result)).toEqual([]);
        const wanted = twin(given, PERIODS, knownBefore);
        expect(result.periods).toHaveLength(PERIODS.length - 1);
        result.periods.forEach((row, i) => {
          const { period, sums, counts, gross, net } = wanted[i] as { period: string; sums: Record<string, Rational>; counts: object; gross: number | null; net: number | null };
          expect(row.period).toBe(period);
          expect(row.customers).toEqual(counts);
          for (const part of ['opening', ...PARTS, 'closing'] as const) expect(Rational.of(row[part]).is(sums[part]!), `${period} ${part}`).toBe(true);
          if (gross === null || net === null) expect([row.grossRetention, row.netRetention]).toEqual([null, null]);
          else {
            expect(row.grossRetention).toBeCloseTo(gross, 12);
            expect(row.netRetention! / (net || 1)).toBeCloseTo(net === 0 ? 0 : 1, 12);
          }
        });
      }),
      runs(300, 2000),
    );
  }, PATIENCE);

  it('adds up to the cent under any rounding, and each closing is the next opening', () => {
    const style = fc.record({ minorUnits: fc.integer({ min: 0, max: 3 }), rounding: fc.constantFrom('halfUp', 'halfEven', 'up', 'down', 'ceil', 'floor') });
    fc.assert(
      fc.property(rows, style, (given, options) => {
        const { periods } = analyzeMovements(given, { periods: PERIODS, ...options });
        periods.forEach((row, i) => {
          const parts = Rational.sum(['opening', ...PARTS].map((part) => Rational.of(row[part as 'new'])));
          expect(parts.is(Rational.of(row.closing))).toBe(true);
          if (i > 0) expect(row.opening).toBe(periods[i - 1]!.closing);
          expect(Rational.of(row.churn).sign).toBeLessThanOrEqual(0);
          expect(Rational.of(row.contraction).sign).toBeLessThanOrEqual(0);
          const { opening, new: fresh, expansion, contraction, churn, reactivation, unchanged, closing } = row.customers;
          expect(opening + fresh + reactivation - churn).toBe(closing);
          expect(expansion + contraction + unchanged + churn).toBe(opening);
        });
      }),
      runs(300),
    );
  }, PATIENCE);

  it('sorts the periods of the rows as text, and takes the first as the opening', () => {
    const { periods, options } = analyzeMovements([
      { customerId: 1, period: '2025-10', value: 5 }, { customerId: 1, period: '2025-09', value: '5' }, { customerId: 1, period: '2025-2', value: 5n },
    ]);
    expect(options).toEqual({ periods: ['2025-09', '2025-10', '2025-2'], knownBefore: [], onInvalid: 'throw', minorUnits: 2, rounding: 'halfUp' });
    expect(periods.map(({ customers }) => customers.unchanged)).toEqual([1, 1]);
    expect(analyzeMovements([]).periods).toEqual([]);
    expect(analyzeMovements([{ customerId: 1, period: 'only', value: 5 }]).periods).toEqual([]);
  });

  it('knows who was a customer before', () => {
    const given = [{ customerId: 'a', period: '2', value: 1 }, { customerId: 'b', period: '2', value: 1 }];
    const [row] = analyzeMovements(given, { periods: ['1', '2'], knownBefore: ['b'], currency: 'EUR' }).periods;
    expect(row).toMatchObject({ new: '1.00', reactivation: '1.00', grossRetention: null, netRetention: null });
  });

  it('refuses periods that are numbers: sorted as text, 9 would come after 10', () => {
    const row = { customerId: 'a', value: 1 };
    const call = (periods: unknown[], options?: object) => () => analyzeMovements(periods.map((period) => ({ ...row, period })) as never, options);
    const rule = 'must be text that sorts in order of time, such as "2026-09".';
    expect(call([9, 10])).toThrow(`rows[0].period: received 9, ${rule}`);
    expect(refusal(call([9, '', null], { periods: ['9'] }))).toEqual(['INVALID_ID rows[0].period', 'INVALID_ID rows[1].period', 'MISSING_VALUE rows[2].period']);
    expect(call([], { periods: ['9', 10] })).toThrow(`options.periods[1]: received 10, ${rule}`);
  });

  it('refuses what it cannot use', () => {
    const row = { customerId: 'a', period: '1', value: 1 };
    const call = (given: unknown[], options?: unknown): string[] => refusal(() => analyzeMovements(given as never, options as never));
    expect(call([{ ...row, value: -1 }, { ...row, value: '-0.1' }, { ...row, value: -1n }])).toEqual([0, 1, 2].map((i) => `NEGATIVE_AMOUNT rows[${i}].value`));
    expect(call([{ ...row, value: '-0' }])).toEqual([]);
    expect(call([{ ...row, value: '1,5' }, { ...row, value: null }, { ...row, period: 1.5 }, { ...row, customerId: undefined }, 5])).toEqual([
      'INVALID_NUMBER rows[0].value', 'MISSING_VALUE rows[1].value', 'INVALID_ID rows[2].period', 'MISSING_VALUE rows[3].customerId', 'INVALID_ROW rows[4]',
    ]);
    expect(call([row], { periods: [] })).toEqual(['UNKNOWN_PERIOD rows[0].period']);
    expect(call([row], { periods: ['1', '1'] })).toEqual(['DUPLICATE_ID options.periods[1]']);
    expect(call([row], { periods: ['1', 1] })).toEqual(['INVALID_ID options.periods[1]']);
    expect(call([row], { periods: ['1', null] })).toEqual(['MISSING_VALUE options.periods[1]']);
    expect(call([row], { periods: '1' })).toEqual(['INVALID_OPTION options.periods']);
    expect(call([row], { period: ['1'] })).toEqual(['INVALID_OPTION options.period']);
    expect(call([row], { currency: 'eur' })).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(refusal(() => analyzeMovements('rows' as never))).toEqual(['INVALID_OPTION rows']);
  });
});

describe('calculateMigration', () => {
  const side = fc.uniqueArray(fc.record({ customerId: fc.integer({ min: 0, max: 15 }), segment: fc.constantFrom('A', 'B', 'C') }), { selector: ({ customerId }) => customerId });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(side, side, fc.boolean(), (before, after, listed) => {
        const result = calculateMigration(deepFreeze(before), deepFreeze(after), listed ? { segments: ['C', 'B', 'A', 'Z'] } : {});
        expect(notPlain(result)).toEqual([]);
        const { segments, counts, left, entered, rowShares, leftShares, stationaryShare } = result;
        if (!listed) expect(segments).toEqual([...new Set([...before, ...after].map(({ segment }) => segment))]);
        const segmentOf = (rows: typeof before, id: number): string | undefined => rows.find(({ customerId }) => customerId === id)?.segment;
        segments.forEach((from, i) => {
          segments.forEach((to, j) => {
            expect(counts[i]![j]).toBe(before.filter(({ customerId, segment }) => segment === from && segmentOf(after, customerId) === to).length);
          });
          expect(counts[i]!.reduce((sum, count) => sum + count, left[i]!)).toBe(result.before[i]);
          expect(counts.reduce((sum, row) => sum + row[i]!, entered[i]!)).toBe(result.after[i]);
          const shares = [...rowShares[i]!, leftShares[i]!];
          if (result.before[i] === 0) expect(new Set(shares)).toEqual(new Set([null]));
          else expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 12);
        });
        const both = before.filter(({ customerId }) => segmentOf(after, customerId) !== undefined);
        const stayed = both.filter(({ customerId, segment }) => segmentOf(after, customerId) === segment);
        expect(stationaryShare).toBe(both.length === 0 ? null : stayed.length / both.length);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('refuses what it cannot use', () => {
    const row = { customerId: 1, segment: 'A' };
    expect(refusal(() => calculateMigration([row], [row, { ...row, customerId: '1' }]))).toEqual(['DUPLICATE_ID after[1].customerId']);
    expect(refusal(() => calculateMigration([row], [row], { segments: ['B'] }))).toEqual(['UNKNOWN_SEGMENT before[0].segment']);
    expect(refusal(() => calculateMigration([row, row], [], { segments: ['B'] }))).toEqual(['UNKNOWN_SEGMENT before[0].segment', 'DUPLICATE_ID before[1].customerId', 'UNKNOWN_SEGMENT before[1].segment']);
    expect(refusal(() => calculateMigration([], [], { segments: ['B', 'B'] }))).toEqual(['DUPLICATE_ID options.segments[1]']);
    expect(refusal(() => calculateMigration([], [], { segments: 'B' as never }))).toEqual(['INVALID_OPTION options.segments']);
    expect(refusal(() => calculateMigration([], [], { order: [] } as never))).toEqual(['INVALID_OPTION options.order']);
    expect(refusal(() => calculateMigration([{ customerId: 1 }, {}, null] as never, []))).toEqual([
      'MISSING_VALUE before[0].segment', 'MISSING_VALUE before[1].customerId', 'MISSING_VALUE before[1].segment', 'MISSING_VALUE before[2]',
    ]);
    expect(refusal(() => calculateMigration(undefined as never, []))).toEqual(['MISSING_VALUE before']);
  });
});

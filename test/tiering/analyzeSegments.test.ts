import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeSegments } from '../../src/tiering/index.js';
import { notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { refusal } from '../support/refusal.js';

describe('analyzeSegments', () => {
  it('sees a place that a list leaves out', () => {
    expect(refusal(() => analyzeSegments([{ s: 'x', profit: 1 }], { groupBy: new Array<string>(1) }))).toEqual(['INVALID_OPTION options.groupBy[0]']);
  });

  it('has no field that every object inherits', () => {
    for (const field of ['constructor', 'toString', '__proto__']) {
      expect(analyzeSegments([{ profit: 1 }], { groupBy: [field] }).segments[0]?.segment).toBe('?');
      expect(refusal(() => analyzeSegments([{ s: 'x' }], { groupBy: ['s'], measure: field }))).toEqual([`MISSING_VALUE customers[0].${field}`]);
    }
  });

  it('compares shares with targets and counts with what could be won', () => {
    const rows = [{ channel: 'large', count: 54, profit: '300000' }, { channel: 'small', count: 8, profit: '200000' }, { channel: 'household', count: 36, profit: '500000' }];
    const addressable = { large: 250, small: 20, household: 1000 };
    const targetShares = { large: 0.4, small: 0.2, household: 0.4 };
    const result = analyzeSegments(rows, { groupBy: ['channel'], addressable, targetShares });
    expect(result.segments[0]).toEqual({
      segment: 'large', values: { channel: 'large' }, customers: 54, value: '300000.00', share: 0.3, targetShare: 0.4, gap: -0.1, addressable: 250, penetration: 0.216,
    });
    expect(result.segments.map(({ gap }) => gap)).toEqual([-0.1, 0, 0.1]);
    expect({ total: result.total, warnings: result.warnings, options: result.options }).toEqual({
      total: '1000000.00',
      warnings: [],
      options: { groupBy: ['channel'], measure: 'profit', targetShares, addressable, onInvalid: 'throw', minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('joins fields, marks missing ones, and lists segments that are only named', () => {
    const rows = [
      { region: 'EU', size: 1, revenue: 10 },
      { region: null, size: 2, revenue: 30 },
      { region: 'EU', size: '1', revenue: 20, count: 0 },
    ];
    const { segments, warnings } = analyzeSegments(rows, { groupBy: ['region', 'size'], measure: 'revenue', targetShares: { 'EU/1': 0.5, 'US/?': 0.3 }, addressable: { odd: 0 } });
    expect(segments.map(({ segment, values, customers, value, share, gap }) => [segment, values, customers, value, share, gap])).toEqual([
      ['EU/1', { region: 'EU', size: '1' }, 1, '30.00', 0.5, 0],
      ['?/2', { region: null, size: '2' }, 1, '30.00', 0.5, null],
      ['US/?', { region: 'US', size: null }, 0, '0.00', 0, -0.3],
      ['odd', { region: null, size: null }, 0, '0.00', 0, null],
    ]);
    expect(segments[3]).toMatchObject({ addressable: 0, penetration: null });
    expect(warnings).toEqual([{ code: 'TARGETS_NOT_ONE', sum: 0.8 }]);
  });

  it('has no shares of a total that is not positive, and warns of more customers than there are', () => {
    const rows = [{ s: 'x', profit: '10' }, { s: 'y', profit: '-10' }];
    expect(analyzeSegments(rows, { groupBy: ['s'], targetShares: { x: 1 }, addressable: { y: 0.5 } })).toMatchObject({
      total: '0.00',
      segments: [{ share: null, targetShare: 1, gap: null, penetration: null }, { value: '-10.00', penetration: 2 }],
      warnings: [{ code: 'NON_POSITIVE_TOTAL' }, { code: 'PENETRATION_ABOVE_ONE', segment: 'y' }],
    });
    expect(analyzeSegments([{ s: 'x', profit: 30 }, { s: 'y', profit: -10 }], { groupBy: ['s'] }).segments[1]?.share).toBe(-0.5);
  });

  it('prints values that add up to the total', () => {
    const values = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -99_999, max: 99_999 })), { maxLength: 20 });
    fc.assert(
      fc.property(values, (list) => {
        const rows = list.map(([s, units]) => ({ s, profit: new Rational(BigInt(units), 10_000n).toExact() }));
        const result = analyzeSegments(rows, { groupBy: ['s'], measure: 'profit' });
        expect(sum(result.segments.map(({ value }) => value)).toFixed(2)).toBe(result.total);
        expect(result.total).toBe(sum(rows.map(({ profit }) => profit)).rounded(2, 'halfUp').toFixed(2));
        expect(notPlain(result)).toEqual([]);
      }),
      runs(200),
    );
  }, PATIENCE);

  it('echoes a target that no double holds as text, so that its options can be given again', () => {
    const rows = [{ s: 'x', profit: 1 }, { s: 'y', profit: 2 }];
    const result = analyzeSegments(rows, { groupBy: ['s'], targetShares: { x: '0.33333333333333333333', y: '0.50' } });
    expect(result.options.targetShares).toEqual({ x: '0.33333333333333333333', y: 0.5 });
    expect(analyzeSegments(rows, result.options)).toEqual(result);
  });

  it('refuses two segments that would have one name, and tells the values of both', () => {
    const message = (...rows: object[]): string => {
      try {
        analyzeSegments(rows.map((row) => ({ profit: 1, ...row })), { groupBy: ['a', 'b'] });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(message({ a: 'x/y', b: 'z' }, { a: 'x', b: 'y/z' })).toContain(
      'customers[1]: received "x/y/z", must not name two segments: ["x", "y/z"] here, ["x/y", "z"] in an earlier row. Write one of these values otherwise.',
    );
    expect(message({ b: 'z' }, { a: '?', b: 'z' })).toContain('customers[1]: received "?/z", must not name two segments: ["?", "z"] here, [null, "z"] in an earlier row. Write');
    expect(refusal(() => analyzeSegments([{ s: '?', profit: 1 }, { profit: 1 }], { groupBy: ['s'] }))).toEqual(['DUPLICATE_ID customers[1]']);
    expect(message({ a: 'x/y', b: 'z' }, { a: 'x/y', b: 'z' }, { a: 1, b: '?' }, { a: '1', b: '?' })).toBe('');
  });

  it('refuses what is not as said', () => {
    const refused = (row: unknown, options: object = {}): string[] => refusal(() => analyzeSegments([row] as never, { groupBy: ['s'], ...options }));
    expect(refused({ s: 'x' })).toEqual(['MISSING_VALUE customers[0].profit']);
    expect(refused({ s: 'x', profit: 'a' })).toEqual(['INVALID_NUMBER customers[0].profit']);
    expect(refused({ s: {}, profit: 1 })).toEqual(['INVALID_ROW customers[0].s']);
    expect(refused({ s: 'x', profit: 1, count: -1 })).toEqual(['INVALID_COUNT customers[0].count']);
    expect(refused(null)).toEqual(['MISSING_VALUE customers[0]']);
    expect(refused({ s: 'x', profit: 1 }, { groupBy: [] })).toEqual(['INVALID_OPTION options.groupBy']);
    expect(refused({ s: 'x', profit: 1 }, { groupBy: undefined })).toEqual(['MISSING_VALUE options.groupBy']);
    expect(refused({ s: 'x', profit: 1 }, { groupBy: [1] })).toEqual(['INVALID_OPTION options.groupBy[0]']);
    expect(refused({ s: 'x', profit: 1 }, { measure: '' })).toEqual(['INVALID_OPTION options.measure']);
    expect(refused({ s: 'x', profit: 1 }, { targetShares: { x: 40 } })).toEqual(['INVALID_OPTION options.targetShares.x']);
    expect(refused({ s: 'x', profit: 1 }, { addressable: { x: -1 } })).toEqual(['INVALID_OPTION options.addressable.x']);
    expect(refused({ s: 'x', profit: 1 }, { addressable: { x: '9' } })).toEqual(['INVALID_NUMBER options.addressable.x']);
    expect(refused({ s: 'x', profit: 1 }, { addressable: [] })).toEqual(['INVALID_OPTION options.addressable']);
    expect(refused({ s: 'x', profit: 1 }, { by: 's' })).toEqual(['INVALID_OPTION options.by']);
  });
});

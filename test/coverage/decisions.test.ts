import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateVisits, bridgeGap, calculateSalesForceReturn, prioritizeOpportunities } from '../../src/coverage/index.js';
import { knownDecimal } from '../../src/internal/decimal.js';
import { add, compare, ZERO } from '../../src/internal/fraction.js';
import { refusal } from '../support/refusal.js';

describe('allocateVisits', () => {
  const segments = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      value: fc.integer({ min: 0, max: 1_000_000 }),
      elasticity: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      maxHours: fc.option(fc.integer({ min: 0, max: 1000 })),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  );

  it('spends all hours where one hour more brings the same, but for limits', () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 0, max: 5000 }), (rows, hours) => {
        const result = allocateVisits(rows, hours);
        const spent = result.segments.reduce((sum, row) => sum + row.hours, 0);
        expect(spent + result.unused).toBeCloseTo(hours, 6);
        result.segments.forEach((row, i) => {
          const { value, maxHours } = rows[i]!;
          const most = maxHours ?? Infinity;
          expect(row.hours).toBeLessThanOrEqual(most);
          if (value === 0) expect(row.hours).toBe(0);
          else if (result.unused > 0 || result.marginal === null) expect(row.hours === most || hours === 0).toBe(true);
          else if (row.hours < most && row.marginal !== null) expect(row.marginal / result.marginal).toBeCloseTo(1, 9);
          else if (row.marginal !== null) expect(row.marginal).toBeGreaterThanOrEqual(result.marginal * (1 - 1e-9));
        });
      }),
    );
  });

  it('leaves over what nobody can take', () => {
    const result = allocateVisits([{ id: 'a', value: 10, elasticity: '0.5', maxHours: '3.5' }, { id: 'b', value: 0, elasticity: '0.5' }], 10);
    expect(result).toMatchObject({ segments: [{ hours: 3.5 }, { hours: 0, sales: 0, marginal: null }], marginal: null, unused: 6.5 });
  });

  it('ends where limits, values or elasticities are at the edge of what a double tells apart', () => {
    const tenths = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, value: 1, elasticity: '0.5', maxHours: '0.1' }));
    expect(allocateVisits(tenths, '0.99999999999999999')).toMatchObject({ marginal: null, unused: 0 }); // ten tenths sum to less as doubles
    const next = `0.${'0'.repeat(400)}1`;
    expect(allocateVisits([{ id: 'a', value: next, elasticity: '0.5' }], 10)).toMatchObject({ segments: [{ hours: 0 }], unused: 10 });
    const [linear, curved] = allocateVisits(
      [{ id: 'a', value: 1, elasticity: `0.${'9'.repeat(30)}` }, { id: 'b', value: 2, elasticity: '0.5' }],
      10,
    ).segments;
    expect(linear?.hours).toBeCloseTo(9, 6);
    expect(curved?.hours).toBeCloseTo(1, 6);
    const [huge] = allocateVisits([{ id: 'a', value: '9'.repeat(400), elasticity: '0.5' }], '9'.repeat(400)).segments;
    expect(huge).toMatchObject({ hours: Number.MAX_VALUE, sales: Number.MAX_VALUE });
  });

  it('gives everyone the same to the last bit in another row order', () => {
    const rows = [
      { id: 'a', value: '812.4', elasticity: '0.3' },
      { id: 'b', value: '812.4', elasticity: '0.7', maxHours: 3 },
      { id: 'c', value: 90, elasticity: '0.55' },
      { id: 'none', value: 0, elasticity: '0.5' },
      { id: 'd', value: 90, elasticity: '0.55', maxHours: '0.2' },
      { id: 'e', value: '3.3', elasticity: '0.81' },
      { id: 'f', value: 4000, elasticity: '0.12' },
    ];
    const told = allocateVisits(rows, 40);
    for (let turn = 1; turn < rows.length; turn += 1) {
      const { segments: told2, ...rest } = allocateVisits([...rows.slice(turn), ...rows.slice(0, turn)], 40);
      expect({ segments: [...told2.slice(rows.length - turn), ...told2.slice(0, rows.length - turn)], ...rest }).toEqual(told);
    }
  });

  it('gives nothing when there is nothing', () => {
    expect(allocateVisits([], 5)).toMatchObject({ segments: [], marginal: null, unused: 5 });
    expect(allocateVisits([{ id: 'a', value: 10, elasticity: '0.5' }], 0)).toMatchObject({ segments: [{ hours: 0, marginal: null }], unused: 0 });
  });

  it('names what is wrong', () => {
    const row = { id: 'a', value: 1, elasticity: '0.5' };
    for (const elasticity of [0, 1, -1, 50]) {
      expect(refusal(() => allocateVisits([{ ...row, elasticity }], 1))).toEqual(['INVALID_NUMBER segments[0].elasticity']);
    }
    expect(refusal(() => allocateVisits([{ ...row, value: -1 }], 1))).toEqual(['INVALID_NUMBER segments[0].value']);
    expect(refusal(() => allocateVisits([row, row], 1))).toEqual(['DUPLICATE_ID segments[1].id']);
    expect(refusal(() => allocateVisits([row], -1))).toEqual(['INVALID_NUMBER hours']);
    expect(refusal(() => allocateVisits([row], undefined as never))).toEqual(['MISSING_VALUE hours']);
  });
});

describe('calculateSalesForceReturn', () => {
  it('judges by the exact return', () => {
    const verdict = (incrementalSales: string) => calculateSalesForceReturn({ cost: 100, marginRate: '0.5', incrementalSales }).verdict;
    expect(verdict('299.99')).toBe('oversized');
    expect(verdict('300')).toBe('right');
    expect(verdict('499.99')).toBe('right');
    expect(verdict('500')).toBe('undersized');
  });

  it('says null of what costs nothing, and refuses what earns nothing', () => {
    expect(calculateSalesForceReturn({ cost: 0, marginRate: '0.5', incrementalSales: 10 })).toMatchObject({
      breakEvenSales: '0.00',
      ratio: null,
      roi: null,
      verdict: null,
    });
    expect(refusal(() => calculateSalesForceReturn({ cost: 1, marginRate: 0, incrementalSales: 10 }))).toEqual(['ZERO_MARGIN input.marginRate']);
  });

  it('prints money as asked', () => {
    const result = calculateSalesForceReturn({ cost: 100, marginRate: '0.3', incrementalSales: 1 }, { currency: 'JPY' });
    expect(result.breakEvenSales).toBe('333');
    expect(result.options).toEqual({ currency: 'JPY', minorUnits: 0, rounding: 'halfUp' });
  });

  it('names what is wrong', () => {
    const input = { cost: 1, marginRate: '0.5', incrementalSales: 1 };
    expect(refusal(() => calculateSalesForceReturn({ ...input, marginRate: 50 }))).toEqual(['INVALID_NUMBER input.marginRate']);
    expect(refusal(() => calculateSalesForceReturn({ ...input, cost: -1 }))).toEqual(['INVALID_NUMBER input.cost']);
    expect(refusal(() => calculateSalesForceReturn({ ...input, carryover: ['-0.1'] }))).toEqual(['INVALID_NUMBER input.carryover[0]']);
    expect(refusal(() => calculateSalesForceReturn({ ...input, years: 3 } as never))).toEqual(['INVALID_OPTION input.years']);
  });
});

describe('prioritizeOpportunities', () => {
  it('takes what is at a cut as above it, and keeps input order on equal worth', () => {
    const { items } = prioritizeOpportunities(
      [
        { id: 'a', size: 10, probability: '0.5' },
        { id: 'b', size: 20, probability: '0.25' },
        { id: 'c', size: '10.0', probability: 0.5 },
      ],
      { size: 10, probability: '0.5' },
    );
    expect(items.map(({ id, cell, rank }) => [id, cell, rank])).toEqual([['a', 'actNow', 1], ['c', 'actNow', 2], ['b', 'plan', 3]]);
    expect(items[1]).toMatchObject({ size: '10', exactExpected: '5' });
  });

  it('lists all four cells', () => {
    expect(prioritizeOpportunities([], { size: 1, probability: 1 }).cells).toEqual(
      ['actNow', 'plan', 'wait', 'shelve'].map((cell) => ({ cell, count: 0, size: '0', exactExpected: '0' })),
    );
  });

  it('names what is wrong', () => {
    expect(refusal(() => prioritizeOpportunities([], { size: 1 } as never))).toEqual(['MISSING_VALUE cuts.probability']);
    expect(refusal(() => prioritizeOpportunities([], { size: 1, probability: 50 }))).toEqual(['INVALID_PROBABILITY cuts.probability']);
    const row = { id: 1, size: 1, probability: 1 };
    expect(refusal(() => prioritizeOpportunities([row, row], { size: 1, probability: 1 }))).toEqual(['DUPLICATE_ID items[1].id']);
  });
});

describe('bridgeGap', () => {
  it('adds up to the cent whatever the levers', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((mills) => `${mills < 0 ? '-' : ''}${Math.abs(mills) / 1000}`);
    const lever = fc.oneof(fc.record({ amount }), fc.record({ rate: fc.integer({ min: -999, max: 999 }).map((mills) => String(mills / 1000)) }));
    fc.assert(
      fc.property(amount, fc.array(lever, { maxLength: 8 }), amount, (base, levers, target) => {
        const bridge = bridgeGap(base, levers.map((each, i) => ({ id: `l${i}`, ...each })) as never, { target });
        const sum = [bridge.base, ...bridge.steps.map(({ change }) => change)].reduce((all, each) => add(all, knownDecimal(each)), ZERO);
        expect(compare(sum, knownDecimal(bridge.reached))).toBe(0);
        expect(compare(add(sum, knownDecimal(bridge.unexplained!)), knownDecimal(bridge.target!))).toBe(0);
        bridge.steps.forEach((step, i) => expect(step.before).toBe(i === 0 ? bridge.base : bridge.steps[i - 1]!.after));
      }),
    );
  });

  it('says when order matters', () => {
    const matters = (levers: Parameters<typeof bridgeGap>[1]) => bridgeGap(100, levers).orderMatters;
    expect(matters([{ id: 'a', rate: '0.1' }])).toBe(false);
    expect(matters([{ id: 'a', amount: 1 }, { id: 'b', amount: 2 }])).toBe(false);
    expect(matters([{ id: 'a', rate: '0.1' }, { id: 'b', rate: '0.2' }])).toBe(true);
  });

  it('takes null for the amount or the rate that a lever does not have', () => {
    const { steps, reached, orderMatters } = bridgeGap(1000, [{ id: 'new', amount: 300, rate: null }, { id: 7, amount: null, rate: '0.1' }]);
    expect(steps.map(({ id, change }) => [id, change])).toEqual([['new', '300.00'], ['7', '130.00']]);
    expect([reached, orderMatters]).toEqual(['1430.00', true]);
    expect(bridgeGap(1, [{ id: 'a', amount: 1, rate: null }, { id: 'b', amount: 1, rate: null }]).orderMatters).toBe(false);
  });

  it('names what is wrong', () => {
    expect(refusal(() => bridgeGap(1, [{ id: 'a' } as never]))).toEqual(['MISSING_VALUE levers[0]']);
    expect(refusal(() => bridgeGap(1, [{ id: 'a', amount: null, rate: null } as never]))).toEqual(['MISSING_VALUE levers[0]']);
    expect(refusal(() => bridgeGap(1, [{ id: 'a', amount: 1, rate: 1 } as never]))).toEqual(['INVALID_OPTION levers[0].rate']);
    expect(bridgeGap(1, [{ id: 'a', amount: 1, label: 'price' } as never]).steps).toEqual([{ id: 'a', before: '1.00', change: '1.00', after: '2.00' }]); // a row may have fields of its own
    expect(refusal(() => bridgeGap(1, [{ id: 'a', amount: 1 }, { id: 'a', amount: 1 }]))).toEqual(['DUPLICATE_ID levers[1].id']);
    expect(refusal(() => bridgeGap('x', []))).toEqual(['INVALID_NUMBER base']);
    expect(refusal(() => bridgeGap(1, [], { goal: 1 } as never))).toEqual(['INVALID_OPTION options.goal']);
  });
});

import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionOptions, CommissionPlan } from '../../src/commission/index.js';
import { planOf, sale, TIERS } from './support.js';

const warned = (plan: CommissionPlan | readonly CommissionPlan[], options?: CommissionOptions): unknown => calculateCommission([], plan, options).warnings;

describe('an end that was probably meant to be included', () => {
  it('of the plan', () => {
    expect(warned(planOf({}, { effective: { from: '2026-01-01', to: '2026-12-31' } }))).toEqual([{ code: 'END_LOOKS_INCLUSIVE', path: 'plan.effective.to', value: '2026-12-31' }]);
    expect(warned([planOf({}, { effective: { to: '2026-06-30' } }), planOf({}, { effective: { from: '2026-07-01' } })])).toEqual([
      { code: 'VERSIONS_GAP', from: '2026-06-30', to: '2026-07-01' },
      { code: 'END_LOOKS_INCLUSIVE', path: 'plan[0].effective.to', value: '2026-06-30' },
    ]);
    expect(warned(planOf({}, { effective: { from: '2026-01-01', to: '2027-01-01' } }))).toEqual([]);
  });

  it('of the range', () => {
    expect(warned(planOf(), { range: { start: '2026-01-01', end: '2026-01-31' } })).toEqual([{ code: 'END_LOOKS_INCLUSIVE', path: 'options.range.end', value: '2026-01-31' }]);
    expect(warned(planOf(), { range: { start: '2026-01-01', end: '2026-02-01' } })).toEqual([]);
    expect(warned(planOf(), { range: { start: '2026-01-05', end: '2026-01-31' } })).toEqual([]);
    expect(warned(planOf(), { range: '2026-01' })).toEqual([]);
  });
});

describe('amounts finer than money', () => {
  const fine = (amounts: readonly (string | number)[], plan: CommissionPlan = planOf(), options?: CommissionOptions): unknown =>
    calculateCommission(amounts.map((amount, i) => sale(`${i}`, '2026-01-05', amount)), plan, options).warnings;

  it('are counted and named', () => {
    expect(fine(['12.345', '1.10', 0.001, '12.3400', '-0.005', 5])).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 3, transactionIds: ['0', '2', '4'] }]);
    expect(fine(['1.23', '1.2'])).toEqual([]);
  });

  it('by the decimals that the plan pays in', () => {
    expect(fine(['12.345', '12.3456'], planOf({}, { currency: 'KWD' }))).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 1, transactionIds: ['1'] }]);
    expect(fine(['12.5'], planOf({}, { currency: 'JPY' }))).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 1, transactionIds: ['0'] }]);
    expect(fine(['12.345'], planOf({}, { minorUnits: 4 }))).toEqual([]);
  });

  it('the first fifty by name', () => {
    const amounts = Array.from({ length: 60 }, () => '0.001');
    expect(fine(amounts)).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 60, transactionIds: amounts.slice(0, 50).map((_, i) => `${i}`) }]);
  });

  it('but not those that were rejected for something else', () => {
    const rows = [sale('1', '2026-02-30', '12.345'), sale('2', '2026-01-05', '12.345', { credits: [] }), sale('3', '2026-01-05', '12.345')];
    expect(calculateCommission(rows, planOf(), { onInvalid: 'collect' }).warnings).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 1, transactionIds: ['3'] }]);
  });
});

describe('warnings', () => {
  it('stand in one order, whatever was found first', () => {
    const rows = [sale('1', '2026-01-05', '0', { margin: '1' }), sale('2', '2026-01-05', '0.001', { participantId: 'bob', margin: '1', reverses: 'gone' })];
    const component = { id: 'c', payout: { ...TIERS, base: 'margin' } };
    const plans = [planOf({}, { components: [component], effective: { to: '2026-03-31' } }), planOf({}, { components: [component], effective: { from: '2026-05-01' } })];
    expect(calculateCommission(rows, plans, { range: { start: '2026-01-01', end: '2026-02-28' } }).warnings.map(({ code }) => code)).toEqual([
      'REVERSED_NOT_FOUND',
      'BASE_WITHOUT_MEASURE',
      'VERSIONS_GAP',
      'END_LOOKS_INCLUSIVE',
      'END_LOOKS_INCLUSIVE',
      'TOO_MANY_DECIMALS',
    ]);
  });

  it('are none where there is nothing to say', () => {
    expect(calculateCommission([sale('1', '2026-01-05', '12.34')], planOf()).warnings).toEqual([]);
  });
});

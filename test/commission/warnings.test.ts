import { describe, expect, it } from 'vitest';
import { calculateCommission, compareCommissionPlans, explainPlanComparison, mergeCommissionResults } from '../../src/commission/index.js';
import type { CommissionOptions, CommissionPlan, SalesTransaction } from '../../src/commission/index.js';
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

  it('the first fifty of their names, whatever the order of the rows', () => {
    const amounts = Array.from({ length: 60 }, () => '0.001');
    const names = amounts.map((_, i) => `${i}`).sort();
    expect(fine(amounts)).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 60, transactionIds: names.slice(0, 50) }]);
    const many = Array.from({ length: 3000 }, (_, i) => sale(`${9999 - i}`, '2026-01-05', '0.001'));
    const first = Array.from({ length: 50 }, (_, i) => `${7000 + i}`);
    expect(calculateCommission(many, planOf()).warnings).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 3000, transactionIds: first }]);
    expect(calculateCommission([...many].reverse(), planOf()).warnings).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 3000, transactionIds: first }]);
  });

  it('but not those that were rejected for something else', () => {
    const rows = [sale('1', '2026-02-30', '12.345'), sale('2', '2026-01-05', '12.345', { credits: [] }), sale('3', '2026-01-05', '12.345')];
    expect(calculateCommission(rows, planOf(), { onInvalid: 'collect' }).warnings).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 1, transactionIds: ['3'] }]);
  });
});

describe('a base without a measure', () => {
  const nothing = (id: string, date = '2026-01-05', rest: Partial<SalesTransaction> = {}): SalesTransaction => sale(id, date, '0', { margin: '5', ...rest });
  const onMargin = { window: 'transaction', payout: { ...TIERS, base: 'margin' } } as const;
  const told = (rows: readonly SalesTransaction[], plan: CommissionPlan | readonly CommissionPlan[]): unknown[] =>
    calculateCommission(rows, plan).warnings.map((warning) => (warning.code === 'BASE_WITHOUT_MEASURE' ? `${warning.participantId} ${warning.componentId} ${warning.key}` : warning.code));

  it('is told once for a participant, component and period, however many deals it concerns', () => {
    const rows = [nothing('1'), nothing('2', '2026-01-20'), nothing('3', '2026-02-05'), nothing('4', '2026-01-05', { participantId: 'bo' })];
    expect(told(rows, planOf(onMargin))).toEqual(['ann c 2026-01', 'ann c 2026-02', 'bo c 2026-01']);
    const versions = [planOf(onMargin, { effective: { to: '2026-01-15' } }), planOf(onMargin, { effective: { from: '2026-01-15' } })];
    expect(told(rows, versions)).toEqual(['ann c 2026-01', 'bo c 2026-01', 'ann c 2026-02']);
  });

  it('is told of periods that have a row only', () => {
    const plan = planOf({ window: 'yearToDate', payout: { ...TIERS, base: 'margin' } });
    const rows = [sale('1', '2026-01-05', '50', { margin: '10' }), sale('2', '2026-01-06', '-50', { margin: '-5' }), sale('3', '2026-04-05', '50', { margin: '10' })];
    expect(calculateCommission(rows, plan).earnings.map(({ period }) => period.key)).toEqual(['2026-01', '2026-04']);
    expect(told(rows, plan)).toEqual(['ann c 2026-01']);
  });

  it('is told alike of all deals, and of their results merged', () => {
    const rows = [nothing('1'), nothing('2'), nothing('3', '2026-01-05', { participantId: 'bo' })];
    const plan = planOf(onMargin);
    const whole = calculateCommission(rows, plan);
    expect(mergeCommissionResults([calculateCommission(rows.slice(2), plan), calculateCommission(rows.slice(0, 2), plan)], plan)).toEqual(whole);
    expect(mergeCommissionResults([whole], plan)).toEqual(whole);
  });
});

describe('a refund in another currency than its sale', () => {
  const exchangeRates = [{ from: 'EUR', to: 'USD', rate: '1.1' }];
  const told = (sold: object, refunded: object): unknown[] => {
    const rows = [sale('s', '2026-01-05', '100', sold), sale('r', '2026-02-05', '-100', { reverses: 's', ...refunded })];
    const { warnings } = calculateCommission(rows, planOf(), { exchangeRates });
    return warnings.map(({ code }) => code);
  };
  const differs = ['REVERSED_CURRENCY_DIFFERS'];

  it('is told: without a currency it is in that of the plan, not in that of its sale', () => {
    expect([told({ currency: 'EUR' }, {}), told({}, { currency: 'EUR' }), told({ currency: 'EUR' }, { currency: 'USD' })]).toEqual([differs, differs, differs]);
    expect([told({ currency: 'EUR' }, { currency: 'EUR' }), told({}, {}), told({ currency: 'USD' }, {}), told({ currency: null }, { currency: 'USD' })]).toEqual([[], [], [], []]);
  });

  it('in both languages', () => {
    const comparison = compareCommissionPlans([sale('s', '2026-01-05', '100', { currency: 'EUR' }), sale('r', '2026-02-05', '-100', { reverses: 's' })], [{ id: 'p', plan: planOf() }], { exchangeRates });
    expect(comparison.warnings).toEqual([{ code: 'REVERSED_CURRENCY_DIFFERS', transactionId: 'r', reverses: 's', planId: 'p' }]);
    expect(JSON.stringify(explainPlanComparison(comparison))).toContain('Transaction r reverses s, which is in another currency.');
    expect(JSON.stringify(explainPlanComparison(comparison, { locale: 'zh-CN' }))).toContain('交易 r 冲销的交易 s 币种不同。');
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

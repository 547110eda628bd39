import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionOptions, CommissionResult, ExchangeRate, SalesTransaction } from '../../src/commission/index.js';
import { flat, lines, messages, only, planOf, refusal, sale, table } from './support.js';

const EUR: ExchangeRate = { from: 'EUR', to: 'USD', rate: '1.1' };
const euros = (id: string, amount: string, rest: Partial<SalesTransaction> = {}): SalesTransaction => sale(id, '2026-01-05', amount, { currency: 'EUR', ...rest });
const run = (rows: readonly SalesTransaction[], exchangeRates: readonly ExchangeRate[] | undefined = [EUR], component: Partial<CommissionComponent> = { payout: flat('0.1') }, options: CommissionOptions = {}): CommissionResult =>
  calculateCommission(rows, planOf(component), { exchangeRates, ...options });

describe('an amount in another currency', () => {
  it('is worth what the rate says, unrounded', () => {
    expect(table(run([euros('1', '100.01')]), 'measure', 'exactEarned', 'earned')).toEqual([['110.011', '11.0011', '11.00']]);
    expect(table(run([euros('1', '1')], [{ ...EUR, rate: '0.123456789012345678901234567890' }]), 'measure')).toEqual([['0.12345678901234567890123456789']]);
  });

  it('stands beside amounts of the plan’s own', () => {
    const row = only([euros('1', '100'), sale('2', '2026-01-05', 10), sale('3', '2026-01-05', 5, { currency: 'USD' })], planOf({ payout: flat('0.1') }), { exchangeRates: [EUR], detail: 'transactions' });
    expect(lines(row)).toEqual(['1 110 11 11.00', '2 10 1 1.00', '3 5 0.5 0.50']);
  });

  it('brings its margin along, not its units', () => {
    expect(table(run([euros('1', '100', { margin: '10' })], [EUR], { measure: 'margin' }), 'measure')).toEqual([['11']]);
    expect(table(run([euros('1', '100', { units: '10' })], [EUR], { measure: 'units' }), 'measure')).toEqual([['10']]);
    expect(table(run([euros('1', '100', { measures: { mrr: '10' } })], [EUR], { measure: 'mrr' }), 'measure')).toEqual([['10']]);
  });

  it('is compared by filters in the plan’s currency', () => {
    expect(run([euros('1', '100')], [EUR], { where: { amount: { gt: 105 } } }).uncredited).toEqual([]);
    expect(run([euros('1', '100', { margin: 1 })], [EUR], { where: { margin: { gt: 1 } } }).uncredited).toEqual([]);
    expect(run([euros('1', '100', { units: 1 })], [EUR], { where: { units: { gt: 1 } } }).uncredited).toHaveLength(1);
  });

  it('takes the rate that is valid on its day; end is the first day without it', () => {
    const rates = [{ ...EUR, rate: 2, end: '2026-01-10' }, { ...EUR, rate: 3, start: '2026-01-10', end: '2026-01-20' }];
    const worth = (date: string): string | undefined => run([euros('1', '100', { date })], rates).earnings[0]?.measure;
    expect(['2020-01-01', '2026-01-09', '2026-01-10', '2026-01-19'].map(worth)).toEqual(['200', '200', '300', '300']);
    expect(refusal(() => worth('2026-01-20'))).toEqual(['MISSING_EXCHANGE_RATE transactions[0].currency']);
  });

  it('is split at its own last decimal, which may be finer than a cent; that is no warning', () => {
    const split = euros('1', '100.01', { participantId: null, credits: [{ participantId: 'a', share: '0.5' }, { participantId: 'b', share: '0.5' }] });
    const result = run([split]);
    expect(table(result, 'participantId', 'measure')).toEqual([['a', '55.006'], ['b', '55.005']]);
    expect(result.warnings).toEqual([]);
  });

  it('a refund is worth what it is on its own day', () => {
    const rates = [{ ...EUR, rate: 2, end: '2026-02-01' }, { ...EUR, rate: 3, start: '2026-02-01' }];
    const result = run([euros('s', '100'), euros('r', '-100', { date: '2026-02-05', participantId: null, reverses: 's' })], rates, { payout: flat('0.1'), where: { amount: { gt: 0 } } });
    expect(table(result, 'key', 'measure')).toEqual([['2026-01', '200'], ['2026-02', '-300']]);
  });

  it('is exact at any size', () => {
    expect(table(run([euros('1', '9007199254740993.01')]), 'measure')).toEqual([['9907919180215092.311']]);
  });
});

describe('rates that do not help', () => {
  const refused = (rates: readonly ExchangeRate[] | undefined, row = euros('1', '1')): string[] => refusal(() => calculateCommission([row], planOf(), { exchangeRates: rates }));

  it('none given: two currencies never meet', () => {
    expect(refused(undefined)).toEqual(['MIXED_CURRENCIES transactions[0].currency']);
    expect(messages(() => calculateCommission([euros('1', '1')], planOf()))).toEqual([
      `transactions[0].currency: received "EUR", must be the plan's currency (USD), or options.exchangeRates must tell its worth.`,
    ]);
  });

  it('not one for the day, or more than one', () => {
    expect(refused([])).toEqual(['MISSING_EXCHANGE_RATE transactions[0].currency']);
    expect(refused([{ from: 'USD', to: 'EUR', rate: 1 }])).toEqual(['MISSING_EXCHANGE_RATE transactions[0].currency']);
    expect(refused([{ ...EUR, to: 'GBP' }, { ...EUR, from: 'GBP' }])).toEqual(['MISSING_EXCHANGE_RATE transactions[0].currency']);
    expect(refused([EUR, { ...EUR, rate: 2 }])).toEqual(['AMBIGUOUS_EXCHANGE_RATE transactions[0].currency']);
    expect(messages(() => calculateCommission([euros('1', '1')], planOf(), { exchangeRates: [EUR, EUR] }))).toEqual([
      "transactions[0].currency: received \"EUR\", must have only one rate to USD that is valid on the transaction's date, not 2.",
    ]);
  });

  it('a currency that is none', () => {
    expect(refused([EUR], euros('1', '1', { currency: 'EURO' }))).toEqual(['UNKNOWN_CURRENCY transactions[0].currency']);
    expect(refused(undefined, euros('1', '1', { currency: 'eur' }))).toEqual(['UNKNOWN_CURRENCY transactions[0].currency']);
    expect(refused(undefined, euros('1', '1', { currency: '' }))).toEqual(['UNKNOWN_CURRENCY transactions[0].currency']);
  });

  it.each<[string, object, string[]]>([
    ['no rate', { from: 'EUR', to: 'USD' }, ['MISSING_VALUE options.exchangeRates[0].rate']],
    ['a rate of 0', { ...EUR, rate: 0 }, ['INVALID_OPTION options.exchangeRates[0].rate']],
    ['a negative rate', { ...EUR, rate: -1 }, ['INVALID_OPTION options.exchangeRates[0].rate']],
    ['a rate that is no number', { ...EUR, rate: '1,1' }, ['INVALID_NUMBER options.exchangeRates[0].rate']],
    ['no currency', { to: 'USD', rate: 1 }, ['MISSING_VALUE options.exchangeRates[0].from']],
    ['a currency that is none', { ...EUR, to: 'US$' }, ['UNKNOWN_CURRENCY options.exchangeRates[0].to']],
    ['a day that does not exist', { ...EUR, start: '2026-02-30' }, ['INVALID_DATE options.exchangeRates[0].start']],
    ['days that go back', { ...EUR, start: '2026-02-01', end: '2026-02-01' }, ['INVALID_RANGE options.exchangeRates[0].end']],
    ['an unknown field', { ...EUR, date: '2026-02-01' }, ['INVALID_OPTION options.exchangeRates[0].date']],
  ])('%s', (_, rate, wanted) => {
    expect(refused([rate as ExchangeRate])).toEqual(wanted);
  });
});

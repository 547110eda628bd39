import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionOptions, Participant, SalesTransaction } from '../../src/commission/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { earnedByKey, flat, lines, only, planOf, refusal, sale, table, TIERS } from './support.js';

describe('a first commission', () => {
  const sales = [sale('1', '2026-01-05', '150'), sale('2', '2026-01-20', '-20')];

  it('has every figure with its breakdown', () => {
    expect(calculateCommission(sales, planOf())).toEqual({
      planId: 'plan',
      currency: 'USD',
      earnings: [
        {
          participantId: 'ann',
          period: { key: '2026-01', start: '2026-01-01', end: '2026-02-01' },
          componentId: 'c',
          measure: '130',
          prior: '0',
          quota: null,
          attainment: null,
          exactPayout: '16',
          exactEarned: '16',
          earned: '16.00',
          slices: [
            { tier: 0, from: '0', to: '100', amount: '100', rate: '0.1', exactPayout: '10' },
            { tier: 1, from: '100', to: '130', amount: '30', rate: '0.2', exactPayout: '6' },
          ],
          bonuses: [],
          adjustments: [],
        },
      ],
      totals: {
        earned: '16.00',
        byParticipant: [{ participantId: 'ann', earned: '16.00' }],
        byParticipantPeriod: [{ participantId: 'ann', key: '2026-01', earned: '16.00' }],
        byPeriod: [{ key: '2026-01', earned: '16.00' }],
      },
      uncredited: [],
      rejected: [],
      warnings: [],
      options: { detail: 'summary', onInvalid: 'throw', onZeroQuota: 'error', minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('is the same for any order of the rows', () => {
    expect(calculateCommission([...sales].reverse(), planOf())).toEqual(calculateCommission(sales, planOf()));
  });

  it('may be negative: a refund larger than all sales is no bad input', () => {
    expect(only([sale('1', '2026-01-05', '-300.55')], planOf())).toMatchObject({ measure: '-300.55', exactPayout: '-30.055', earned: '-30.06' });
  });

  it('is empty without rows', () => {
    expect(calculateCommission([], planOf())).toMatchObject({
      earnings: [],
      totals: { earned: '0.00', byParticipant: [], byParticipantPeriod: [], byPeriod: [] },
      uncredited: [],
    });
  });
});

describe('transactions', () => {
  function* generate(): Generator<SalesTransaction> {
    yield sale('1', '2026-01-05', '150');
    yield sale('2', '2026-01-20', '-20');
  }

  it('come from anything that can be iterated', () => {
    const expected = calculateCommission([...generate()], planOf(), { detail: 'transactions' });
    expect(calculateCommission(generate(), planOf(), { detail: 'transactions' })).toEqual(expected);
    expect(calculateCommission(new Set(generate()), planOf(), { detail: 'transactions' })).toEqual(expected);
  });

  it('and from nothing else', () => {
    expect(refusal(() => calculateCommission(undefined as never, planOf()))).toEqual(['MISSING_VALUE transactions']);
    expect(refusal(() => calculateCommission(null as never, planOf()))).toEqual(['MISSING_VALUE transactions']);
    expect(refusal(() => calculateCommission({} as never, planOf()))).toEqual(['INVALID_OPTION transactions']);
    expect(refusal(() => calculateCommission('rows' as never, planOf()))).toEqual(['INVALID_OPTION transactions']);
    expect(refusal(() => calculateCommission({ [Symbol.iterator]: undefined } as never, planOf()))).toEqual(['INVALID_OPTION transactions']);
  });

  it('and participants may have numbers for ids, which come out as text', () => {
    const rows: SalesTransaction[] = [
      { id: 10, date: '2026-01-05', participantId: 7, amount: 100 },
      { id: 9, date: '2026-01-05', credits: [{ participantId: '7', share: 1 }], amount: 100 },
      { id: 11, date: '2026-01-06', amount: -50, reverses: 10 },
    ];
    const people: Participant[] = [{ id: 6 }, { id: '7', managerId: 6 }];
    const row = only(rows, planOf({ payout: flat('0.1') }), { participants: people, detail: 'transactions' });
    expect(row.participantId).toBe('7');
    expect(lines(row)).toEqual(['10 100 10 10.00', '9 100 10 10.00', '11 -50 -5 -5.00']);
    const [boss] = calculateCommission(rows, planOf({ credit: 'team' }), { participants: people }).earnings;
    expect(boss).toMatchObject({ participantId: '6', measure: '150' });
  });

  it('may have null wherever something is absent', () => {
    const absent = { credits: null, currency: null, margin: null, units: null, measures: null, attributes: null, reverses: null };
    const people: Participant[] = [{ id: 'ann', managerId: null, attributes: null, quotas: null, targetIncentive: null, activeFrom: null, activeTo: null, ramp: null }];
    const rows: SalesTransaction[] = [sale('1', '2026-01-05', '150', absent), sale('2', '2026-01-05', '10', { ...absent, participantId: null }), sale('3', '2026-01-05', 1, { participantId: null, credits: [{ participantId: 'ann', share: 1, kind: null }] })];
    const result = calculateCommission(rows, planOf(), { participants: people });
    expect(table(result, 'measure', 'quota')).toEqual([['151', null]]);
    expect(result.uncredited).toEqual([{ transactionId: '2', reason: 'NO_PARTICIPANT' }]);
  });

  it('may have fields of their own, which only filters look at', () => {
    const row = { ...sale('1', '2026-01-05', '150'), owner: 'x', nested: { deep: [new Date(0)] }, toString: 5, length: 3 };
    expect(only([row], planOf()).earned).toBe('20.00');
    const other = { ...sale('2', '2026-01-06', 7), owner: 'y' };
    expect(only([row, other], planOf({ where: { owner: 'x' } })).measure).toBe('150');
  });

  it('bring their amounts as numbers, text, bigints or decimals', () => {
    const rows = [sale('1', '2026-01-05', 0.1), sale('2', '2026-01-05', '0.20'), sale('3', '2026-01-05', 3n), sale('4', '2026-01-05', new Decimal('0.01'))];
    expect(only(rows, planOf()).measure).toBe('3.31');
  });

  it('of nothing are credited too', () => {
    const row = only([sale('1', '2026-01-05', 0), sale('2', '2026-01-06', '-0'), sale('3', '2026-01-07', -0)], planOf(), { detail: 'transactions' });
    expect(row).toMatchObject({ measure: '0', exactPayout: '0', earned: '0.00', slices: [] });
    expect(lines(row)).toEqual(['1 0 0 0.00', '2 0 0 0.00', '3 0 0 0.00']);
  });

  it('lie on days of the calendar, from the first to the last whose period can be written', () => {
    expect(only([sale('1', '0001-01-01', 1)], planOf()).period.key).toBe('0001-01');
    expect(only([sale('1', '9999-11-30', 1)], planOf()).period.key).toBe('9999-11');
    expect(refusal(() => calculateCommission([sale('1', '9999-12-31', 1)], planOf()))).toEqual(['INVALID_DATE transactions[0].date']);
    expect(refusal(() => calculateCommission([sale('1', '0001-01-01', 1)], planOf({}, { period: { unit: 'week', weekStartsOn: 0 } })))).toEqual(['INVALID_DATE transactions[0].date']);
    expect(table(calculateCommission([sale('1', '0001-01-07', 1)], planOf({}, { period: { unit: 'week', weekStartsOn: 0 } })), 'key')).toEqual([['0001-W02']]);
  });
});

describe('money', () => {
  it('has the decimals of the currency', () => {
    const plan = (currency: string) => planOf({ payout: flat('0.125') }, { currency });
    expect(calculateCommission([sale('1', '2026-01-05', '1001')], plan('JPY'))).toMatchObject({ earnings: [{ exactEarned: '125.125', earned: '125' }], totals: { earned: '125' }, options: { minorUnits: 0 } });
    expect(calculateCommission([sale('1', '2026-01-05', '1.234')], plan('KWD'))).toMatchObject({ earnings: [{ exactEarned: '0.15425', earned: '0.154' }], totals: { earned: '0.154' }, options: { minorUnits: 3 } });
    expect(calculateCommission([], plan('JPY')).totals.earned).toBe('0');
  });

  it('is rounded by the plan', () => {
    const earn = (rounding: 'halfUp' | 'halfEven' | 'down' | 'ceil', amount: string): string =>
      only([sale('1', '2026-01-05', amount)], planOf({ payout: flat('0.5') }, { rounding })).earned;
    expect([earn('halfUp', '0.05'), earn('halfEven', '0.05'), earn('down', '0.05'), earn('ceil', '0.05')]).toEqual(['0.03', '0.02', '0.02', '0.03']);
    expect([earn('halfUp', '-0.05'), earn('halfEven', '-0.05'), earn('down', '-0.05'), earn('ceil', '-0.05')]).toEqual(['-0.03', '-0.02', '-0.02', '-0.02']);
  });

  it('may have twelve decimals, or none', () => {
    expect(only([sale('1', '2026-01-05', '0.000000000001')], planOf({ payout: flat('0.5') }, { minorUnits: 12 })).earned).toBe('0.000000000001');
    expect(only([sale('1', '2026-01-05', '0.98')], planOf({ payout: flat('0.5') }, { minorUnits: 0 })).earned).toBe('0');
  });

  it('is exact past 2^53 cents, with rates of nine decimals', () => {
    const rows = [sale('1', '2026-01-05', '90071992547409.93'), sale('2', '2026-01-05', '90071992547409.93'), sale('3', '2026-01-06', '0.01'), sale('4', '2026-01-07', '123456789012345678901234567890.12')];
    const rate = '0.123456789';
    const row = only(rows, planOf({ payout: flat(rate) }), { detail: 'transactions' });
    const Wide = Decimal.clone({ precision: 80 });
    const whole = new Wide('123456789012345678901234567890.12').plus('180143985094819.87');
    expect(row.measure).toBe(whole.toFixed());
    expect(row.exactEarned).toBe(whole.times(rate).toFixed());
    expect(row.earned).toBe(whole.times(rate).toFixed(2));
    expect(lines(row)[0]).toBe('1 90071992547409.93 11119998978735.16022451477 11119998978735.16');
    expect(lines(row)[2]).toBe('3 0.01 0.00123456789 0.00');
  });

  it('takes amounts of any size', () => {
    expect(only([sale('1', '2026-01-05', 1e308), sale('2', '2026-01-05', 5e-324)], planOf({ payout: flat(1) })).earned).toBe(`1${'0'.repeat(308)}.00`);
  });

  it('finer than the currency is legal, and said', () => {
    const result = calculateCommission([sale('1', '2026-01-05', '12.345'), sale('2', '2026-01-05', '1.10')], planOf({ payout: flat('0.1') }));
    expect(table(result, 'measure', 'earned')).toEqual([['13.445', '1.34']]);
    expect(result.warnings).toEqual([{ code: 'TOO_MANY_DECIMALS', count: 1, transactionIds: ['1'] }]);
  });
});

describe('rows', () => {
  const rows = [sale('1', '2026-03-05', 10, { participantId: 'b' }), sale('2', '2026-01-05', 10, { participantId: 'b' }), sale('3', '2026-02-05', 10, { participantId: 'a' })];
  const two = planOf({}, { components: [{ id: 'second', payout: TIERS }, { id: 'first', payout: TIERS, where: { id: ['1', '3'] } }] });

  it('come by participant, period and component', () => {
    expect(table(calculateCommission(rows, two), 'participantId', 'key', 'componentId')).toEqual([
      ['a', '2026-02', 'second'],
      ['a', '2026-02', 'first'],
      ['b', '2026-01', 'second'],
      ['b', '2026-03', 'second'],
      ['b', '2026-03', 'first'],
    ]);
  });

  it('have participants in the order given, else by code units', () => {
    const named = ['ä', 'Z', 'a', '10', '9'].map((participantId, i) => sale(`${i}`, '2026-01-05', 1, { participantId }));
    expect(calculateCommission(named, planOf()).earnings.map(({ participantId }) => participantId)).toEqual(['10', '9', 'Z', 'a', 'ä']);
    const participants = ['a', 'Z', '9', 'ä', '10'].map((id) => ({ id }));
    expect(calculateCommission(named, planOf(), { participants }).earnings.map(({ participantId }) => participantId)).toEqual(['a', 'Z', '9', 'ä', '10']);
  });

  it('leave out periods in which nothing was credited or earned', () => {
    expect(earnedByKey(calculateCommission([sale('1', '2026-01-05', 10), sale('2', '2026-03-05', 10)], planOf()))).toEqual([['2026-01', '1.00'], ['2026-03', '1.00']]);
  });

  it('show the version of the plan where it has one', () => {
    expect(only([sale('1', '2026-01-05', 1)], planOf({}, { version: '2026.1' })).planVersion).toBe('2026.1');
    expect(only([sale('1', '2026-01-05', 1)], planOf())).not.toHaveProperty('planVersion');
  });

  it('add up to every total', () => {
    expect(calculateCommission(rows, two).totals).toEqual({
      earned: '5.00',
      byParticipant: [{ participantId: 'a', earned: '2.00' }, { participantId: 'b', earned: '3.00' }],
      byParticipantPeriod: [
        { participantId: 'a', key: '2026-02', earned: '2.00' },
        { participantId: 'b', key: '2026-01', earned: '1.00' },
        { participantId: 'b', key: '2026-03', earned: '2.00' },
      ],
      byPeriod: [{ key: '2026-01', earned: '1.00' }, { key: '2026-02', earned: '2.00' }, { key: '2026-03', earned: '2.00' }],
    });
  });

  it('add up past 2^53 cents', () => {
    const large = [sale('1', '2026-01-05', '90071992547409.91'), sale('2', '2026-02-05', '90071992547409.91'), sale('3', '2026-02-05', '0.01', { participantId: 'zoe' })];
    expect(calculateCommission(large, planOf({ payout: flat(1) })).totals).toMatchObject({ earned: '180143985094819.83', byPeriod: [{ earned: '90071992547409.91' }, { earned: '90071992547409.92' }] });
  });
});

describe('with a range', () => {
  const participants: Participant[] = [{ id: 'zoe' }, { id: 'ann', activeFrom: '2026-02-10', activeTo: '2026-03-01' }];
  const keys = (options: CommissionOptions, ...rows: SalesTransaction[]): unknown[][] =>
    table(calculateCommission(rows, planOf(), options), 'participantId', 'key', 'measure');

  it('every period has a row for every listed participant who is active in it', () => {
    expect(keys({ participants, range: '2026-Q1' })).toEqual([['zoe', '2026-01', '0'], ['zoe', '2026-02', '0'], ['zoe', '2026-03', '0'], ['ann', '2026-02', '0']]);
  });

  it('a row of nothing is a whole row', () => {
    const [row] = calculateCommission([], planOf({ quota: '0' }), { participants: [{ id: 'zoe' }], range: '2026-01', detail: 'transactions' }).earnings;
    expect(row).toEqual({
      participantId: 'zoe',
      period: { key: '2026-01', start: '2026-01-01', end: '2026-02-01' },
      componentId: 'c',
      measure: '0',
      prior: '0',
      quota: '0',
      attainment: null,
      exactPayout: '0',
      exactEarned: '0',
      earned: '0.00',
      slices: [],
      bonuses: [],
      adjustments: [],
      lines: [],
    });
  });

  it('a period is in it when it starts in it', () => {
    const zoe = { participants: [{ id: 'zoe' }] };
    expect(keys({ ...zoe, range: { start: '2026-01-01', end: '2026-02-02' } })).toEqual([['zoe', '2026-01', '0'], ['zoe', '2026-02', '0']]);
    expect(keys({ ...zoe, range: { start: '2026-01-02', end: '2026-02-01' } })).toEqual([]);
    expect(keys({ ...zoe, range: { start: '2026-01-01', end: '2026-01-02' } })).toEqual([['zoe', '2026-01', '0']]);
    expect(keys({ ...zoe, range: { start: '2026-01-31', end: '2026-02-02' } }, sale('1', '2026-02-28', 5, { participantId: 'zoe' }))).toEqual([['zoe', '2026-02', '5']]);
  });

  it('transactions outside of it are neither paid nor lost: their period is another report', () => {
    const result = calculateCommission([sale('1', '2026-01-05', 10), sale('2', '2026-04-05', 10)], planOf(), { range: '2026-04' });
    expect(earnedByKey(result)).toEqual([['2026-04', '1.00']]);
    expect(result.uncredited).toEqual([]);
  });

  it('those met in the transactions have rows where nobody is listed', () => {
    expect(keys({ range: '2026-Q1' }, sale('1', '2026-02-05', 10))).toEqual([['ann', '2026-01', '0'], ['ann', '2026-02', '10'], ['ann', '2026-03', '0']]);
  });

  it('is echoed as days', () => {
    expect(calculateCommission([], planOf(), { range: '2026-Q1' }).options.range).toEqual({ start: '2026-01-01', end: '2026-04-01' });
    expect(calculateCommission([], planOf(), { range: { start: '2026-01-05', end: '2026-01-06' } }).options.range).toEqual({ start: '2026-01-05', end: '2026-01-06' });
  });

  it('takes a key as the plan prints it', () => {
    const rangeOf = (period: Parameters<typeof planOf>[1], range: string): unknown => calculateCommission([], planOf({}, period), { range }).options.range;
    const fiscal = { period: { unit: 'month', fiscalYearStartMonth: 4 } } as const;
    const retail = { period: { unit: 'month', retail: { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } } } as const;
    expect(rangeOf(fiscal, 'FY2026-Q1')).toEqual({ start: '2025-04-01', end: '2025-07-01' });
    expect(rangeOf(fiscal, 'FY2026-H2')).toEqual({ start: '2025-10-01', end: '2026-04-01' });
    expect(rangeOf(fiscal, 'FY2026')).toEqual({ start: '2025-04-01', end: '2026-04-01' });
    expect(rangeOf(fiscal, '2026-Q1')).toEqual({ start: '2026-01-01', end: '2026-04-01' });
    expect(rangeOf(retail, 'FY2023')).toEqual({ start: '2023-01-29', end: '2024-02-04' });
    expect(rangeOf(retail, 'FY2023-M12')).toEqual({ start: '2023-12-31', end: '2024-02-04' });
    expect(rangeOf(retail, 'FY2023-W53')).toEqual({ start: '2024-01-28', end: '2024-02-04' });
    expect(rangeOf({ period: 'week' }, '2026-W02')).toEqual({ start: '2026-01-05', end: '2026-01-12' });
    expect(rangeOf({ period: { unit: 'week', weekStartsOn: 0 } }, '2026-W02')).toEqual({ start: '2026-01-11', end: '2026-01-18' });
    expect(rangeOf({ period: { unit: 'week', weekStartsOn: 0 } }, '2026-02')).toEqual({ start: '2026-02-01', end: '2026-03-01' });
    expect(rangeOf({}, '2026-02-05')).toEqual({ start: '2026-02-05', end: '2026-02-06' });
  });

  it('of a plan that is not in effect, there are no rows', () => {
    const ended = planOf({}, { effective: { from: '2026-02-15', to: '2026-02-20' } });
    expect(table(calculateCommission([], ended, { participants: [{ id: 'zoe' }], range: '2026-Q1' }), 'key')).toEqual([['2026-02']]);
  });
});

describe('options', () => {
  const refused = (options: unknown): string[] => refusal(() => calculateCommission([], planOf(), options as never));

  it('are echoed as they took effect', () => {
    const given: CommissionOptions = { participants: [], range: '2026-01', asOf: '2026-01-20', detail: 'transactions', onInvalid: 'collect', onZeroQuota: 'full', exchangeRates: [] };
    expect(calculateCommission([], planOf({}, { rounding: 'floor', minorUnits: 3 }), given).options).toEqual({
      detail: 'transactions',
      onInvalid: 'collect',
      onZeroQuota: 'full',
      minorUnits: 3,
      rounding: 'floor',
      asOf: '2026-01-20',
      range: { start: '2026-01-01', end: '2026-02-01' },
    });
  });

  it('may be undefined, all or each', () => {
    const absent: CommissionOptions = { participants: undefined, range: undefined, asOf: undefined, exchangeRates: undefined, detail: undefined, onInvalid: undefined, onZeroQuota: undefined };
    expect(calculateCommission([], planOf(), absent)).toEqual(calculateCommission([], planOf()));
    expect(notPlain(calculateCommission([], planOf(), absent))).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['a misspelt one', { participant: [] }, ['INVALID_OPTION options.participant']],
    ['no object', 'all', ['INVALID_OPTION options']],
    ['an unknown detail', { detail: 'lines' }, ['INVALID_OPTION options.detail']],
    ['an unknown way with bad rows', { onInvalid: 'skip' }, ['INVALID_OPTION options.onInvalid']],
    ['an unknown way with zero quotas', { onZeroQuota: 'one' }, ['INVALID_OPTION options.onZeroQuota']],
    ['a day that does not exist', { asOf: '2026-02-30' }, ['INVALID_DATE options.asOf']],
    ['no day', { asOf: null }, ['MISSING_VALUE options.asOf']],
    ['a range that goes back', { range: { start: '2026-02-01', end: '2026-01-01' } }, ['INVALID_RANGE options.range.end']],
    ['a range of no days', { range: { start: '2026-02-01', end: '2026-02-01' } }, ['INVALID_RANGE options.range.end']],
    ['a range of bad days', { range: { start: '2026-02-30', end: '2026-03-01' } }, ['INVALID_DATE options.range.start']],
    ['a range without end', { range: { start: '2026-02-01' } }, ['MISSING_VALUE options.range.end']],
    ['a range beyond the calendar', { range: { start: '2026-02-01', end: '9999-12-31' } }, ['INVALID_RANGE options.range.end']],
    ['a key beyond the calendar', { range: '9999-W50' }, ['INVALID_RANGE options.range']],
    ['a key of no period', { range: '2026-13' }, ['INVALID_PERIOD options.range']],
    ['a fiscal key of a plan without fiscal year', { range: 'FY2026-Q1' }, ['INVALID_PERIOD options.range']],
    ['a list of days', { range: ['2026-01-01', '2026-02-01'] }, ['INVALID_RANGE options.range']],
    ['participants that are no list', { participants: {} }, ['INVALID_OPTION options.participants']],
    ['rates that are no list', { exchangeRates: { EUR: 1 } }, ['INVALID_OPTION options.exchangeRates']],
  ])('%s', (_, options, wanted) => {
    expect(refused(options)).toEqual(wanted);
  });
});

describe('participants', () => {
  const refused = (...participants: unknown[]): string[] => refusal(() => calculateCommission([], planOf(), { participants: participants as never }));
  const P = 'options.participants';

  it.each<[string, unknown[], string[]]>([
    ['no object', [5], [`INVALID_OPTION ${P}[0]`]],
    ['nobody', [null], [`MISSING_VALUE ${P}[0]`]],
    ['no id', [{}], [`MISSING_VALUE ${P}[0].id`]],
    ['an empty id', [{ id: '' }], [`INVALID_ID ${P}[0].id`]],
    ['an id that is no safe integer', [{ id: 1.5 }], [`INVALID_ID ${P}[0].id`]],
    ['one id twice', [{ id: 'a' }, { id: 'b' }, { id: 'a' }], [`DUPLICATE_ID ${P}[2].id`]],
    ['one id as text and as a number', [{ id: 1 }, { id: '1' }], [`DUPLICATE_ID ${P}[1].id`]],
    ['a manager who is not listed', [{ id: 'a', managerId: 'boss' }], [`UNKNOWN_PARTICIPANT ${P}[0].managerId`]],
    ['a manager of oneself', [{ id: 'a', managerId: 'a' }], [`MANAGER_CYCLE ${P}[0].managerId`]],
    ['managers in a ring', [{ id: 'a', managerId: 'b' }, { id: 'b', managerId: 'c' }, { id: 'c', managerId: 'a' }], [`MANAGER_CYCLE ${P}[0].managerId`]],
    ['somebody below a ring', [{ id: 'a', managerId: 'b' }, { id: 'b', managerId: 'c' }, { id: 'c', managerId: 'b' }], [`MANAGER_CYCLE ${P}[1].managerId`]],
    ['quotas of an unknown component', [{ id: 'a', quotas: { x: 5 } }], [`UNKNOWN_COMPONENT ${P}[0].quotas.x`]],
    ['a target incentive of an unknown component', [{ id: 'a', targetIncentive: { x: 5 } }], [`UNKNOWN_COMPONENT ${P}[0].targetIncentive.x`]],
    ['a negative quota', [{ id: 'a', quotas: { c: -1 } }], [`INVALID_OPTION ${P}[0].quotas.c`]],
    ['a quota with separators', [{ id: 'a', quotas: { c: '1,000' } }], [`INVALID_NUMBER ${P}[0].quotas.c`]],
    ['a quota that is null', [{ id: 'a', quotas: { c: null } }], [`MISSING_VALUE ${P}[0].quotas.c`]],
    ['no dated values', [{ id: 'a', quotas: { c: [] } }], [`INVALID_OPTION ${P}[0].quotas.c`]],
    ['a first dated value with a day', [{ id: 'a', quotas: { c: [{ from: '2026-01-01', value: 1 }] } }], [`INVALID_OPTION ${P}[0].quotas.c[0].from`]],
    ['a later one without', [{ id: 'a', quotas: { c: [{ value: 1 }, { value: 2 }] } }], [`MISSING_VALUE ${P}[0].quotas.c[1].from`]],
    ['dated values out of order', [{ id: 'a', quotas: { c: [{ value: 1 }, { from: '2026-02-01', value: 2 }, { from: '2026-02-01', value: 3 }] } }], [`INVALID_RANGE ${P}[0].quotas.c[2].from`]],
    ['a dated value on no day', [{ id: 'a', targetIncentive: [{ value: 1 }, { from: '2026-02-30', value: 2 }] }], [`INVALID_DATE ${P}[0].targetIncentive[1].from`]],
    ['a target incentive that is no number', [{ id: 'a', targetIncentive: '5k' }], [`INVALID_NUMBER ${P}[0].targetIncentive`]],
    ['a quota by a name that JavaScript keeps for itself', [JSON.parse('{"id":"a","quotas":{"__proto__":"5"}}')], [`INVALID_OPTION ${P}[0].quotas.__proto__`]],
    ['a day that does not exist', [{ id: 'a', activeFrom: '2026-02-30' }], [`INVALID_DATE ${P}[0].activeFrom`]],
    ['an end that is the beginning', [{ id: 'a', activeFrom: '2026-02-01', activeTo: '2026-02-01' }], [`INVALID_RANGE ${P}[0].activeTo`]],
    ['a negative ramp', [{ id: 'a', activeFrom: '2026-02-01', ramp: [-1] }], [`INVALID_OPTION ${P}[0].ramp[0]`]],
    ['a ramp from nowhere', [{ id: 'a', ramp: ['0.5'] }], [`RAMP_WITHOUT_START ${P}[0].ramp`]],
  ])('%s', (_, participants, wanted) => {
    expect(refused(...participants)).toEqual(wanted);
  });

  it('may have fields of their own, and an empty ramp', () => {
    expect(refused({ id: 'a', name: 'Ann', hired: new Date(0), ramp: [] })).toEqual([]);
  });

  it('that are listed are all: a credit to anybody else is an error', () => {
    expect(refusal(() => calculateCommission([sale('1', '2026-01-05', 1)], planOf(), { participants: [] }))).toEqual(['UNKNOWN_PARTICIPANT transactions[0].participantId']);
  });
});

describe('what goes in', () => {
  it('is left as it was', () => {
    const rows = deepFreeze([sale('1', '2026-01-05', '150', { attributes: { product: 'A' } }), sale('2', '2026-01-06', 5, { participantId: null, credits: [{ participantId: 'ann', share: '0.5' }] })]);
    const options = deepFreeze<CommissionOptions>({ participants: [{ id: 'ann', quotas: { c: [{ value: 1 }, { from: '2026-01-10', value: '2.50' }] }, activeFrom: '2026-01-01', ramp: [1] }], range: { start: '2026-01-01', end: '2026-02-01' }, exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1 }], detail: 'transactions' });
    const result = calculateCommission(rows, deepFreeze(planOf({ where: { product: 'A' } })), options);
    expect(notPlain(result)).toEqual([]);
    expect(table(result, 'measure')).toEqual([['150']]);
  });
});

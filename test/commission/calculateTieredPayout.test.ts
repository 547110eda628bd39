import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { calculateTieredPayout } from '../../src/commission/index.js';
import type { RateTable, TieredPayout, TieredPayoutOptions } from '../../src/commission/index.js';
import type { DecimalInput, RoundingMode } from '../../src/types.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { messages, refusal, TABLE } from './support.js';

const pay = (amount: DecimalInput, table: RateTable = TABLE, options?: TieredPayoutOptions): TieredPayout =>
  calculateTieredPayout(amount, table, options);
const exactly = (amount: DecimalInput, table: RateTable = TABLE, options?: TieredPayoutOptions): string =>
  pay(amount, table, options).exactPayout;

/** The walk as `tier from→to = payout`. */
const walk = ({ slices }: TieredPayout): string[] =>
  slices.map(({ tier, from, to, exactPayout }) => `${tier} ${from}→${to} = ${exactPayout}`);
const milestones = ({ bonuses }: TieredPayout): string[] => bonuses.map(({ tier, at, amount }) => `${tier} @${at} ${amount}`);

const RETRO: RateTable = { mode: 'retroactive', tiers: [{ upTo: '100', rate: '0.1' }, { upTo: '200', rate: '0.2' }, { upTo: null, rate: '0.3' }] };
const lower = (table: RateTable): RateTable => ({ ...table, bound: 'lower' });

describe('a graduated table', () => {
  const THREE: RateTable = { tiers: [{ upTo: '10000', rate: '0.05' }, { upTo: '25000', rate: '0.08' }, { upTo: null, rate: '0.1' }] };

  it('pays each stretch at its own rate', () => {
    expect(pay('30000', THREE)).toEqual({
      payout: '2200.00',
      exactPayout: '2200',
      effectiveRate: 2200 / 30000,
      slices: [
        { tier: 0, from: '0', to: '10000', amount: '10000', rate: '0.05', exactPayout: '500' },
        { tier: 1, from: '10000', to: '25000', amount: '15000', rate: '0.08', exactPayout: '1200' },
        { tier: 2, from: '25000', to: '30000', amount: '5000', rate: '0.1', exactPayout: '500' },
      ],
      bonuses: [],
      warnings: [],
      options: { prior: '0', minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('does not care on which side a bound lies: exactly at, a cent under, a cent over', () => {
    for (const table of [THREE, lower(THREE)]) {
      expect(exactly('9999.99', table)).toBe('499.9995');
      expect(exactly('10000', table)).toBe('500');
      expect(exactly('10000.01', table)).toBe('500.0008');
    }
    expect(walk(pay('10000', THREE))).toEqual(['0 0→10000 = 500']);
    expect(walk(pay('10000', lower(THREE)))).toEqual(['0 0→10000 = 500']);
  });

  it('goes on where the prior measure stands', () => {
    expect(walk(pay('1', THREE, { prior: '10000' }))).toEqual(['1 10000→10001 = 0.08']);
    expect(walk(pay('20000', THREE, { prior: '9000' }))).toEqual(['0 9000→10000 = 50', '1 10000→25000 = 1200', '2 25000→29000 = 400']);
  });

  it('walks a refund down through the tiers that it came up through', () => {
    const refund = pay('-22000', THREE, { prior: '30000' });
    expect(walk(refund)).toEqual(['2 30000→25000 = -500', '1 25000→10000 = -1200', '0 10000→8000 = -100']);
    expect(refund.slices.map(({ amount }) => amount)).toEqual(['-5000', '-15000', '-2000']);
    expect(refund.payout).toBe('-1800.00');
    expect(refund.effectiveRate).toBe(1800 / 22000);
  });

  it('goes on below zero at the first rate', () => {
    expect(walk(pay('-50'))).toEqual(['0 0→-50 = -5']);
    expect(walk(pay('-50', TABLE, { prior: '-10' }))).toEqual(['0 -10→-60 = -5']);
    expect(walk(pay('170', TABLE, { prior: '-20' }))).toEqual(['0 -20→100 = 12', '1 100→150 = 10']);
    expect(walk(pay('-170', TABLE, { prior: '150' }))).toEqual(['1 150→100 = -10', '0 100→-20 = -12']);
  });

  it('pays nothing for nothing, without a rate', () => {
    expect(pay('0', TABLE, { prior: '150' })).toMatchObject({ payout: '0.00', exactPayout: '0', effectiveRate: null, slices: [], bonuses: [] });
    expect(pay(-0, TABLE)).toMatchObject({ payout: '0.00', exactPayout: '0', effectiveRate: null });
  });

  it('may have rates of 0, and of 1', () => {
    const table: RateTable = { tiers: [{ upTo: 100, rate: 0 }, { upTo: null, rate: 1 }] };
    expect(walk(pay(150, table))).toEqual(['0 0→100 = 0', '1 100→150 = 50']);
  });

  it('is what the defaults say', () => {
    const spelled: RateTable = { mode: 'graduated', bound: 'upper', bonusPolicy: 'revocable', allowRatesAboveOne: false, tiers: [{ upTo: '100', rate: '0.1', retroTo: '0' }, { upTo: null, rate: '0.2', retroTo: '100' }] };
    expect(pay('150', spelled)).toEqual(pay('150'));
  });
});

describe('a retroactive table', () => {
  it('pays everything at the rate of the tier reached', () => {
    expect(walk(pay('150', RETRO))).toEqual(['1 0→150 = 30']);
    expect(walk(pay('250', RETRO))).toEqual(['2 0→250 = 75']);
  });

  it('keeps a measure at the bound in the lower tier, unless the bound is lower', () => {
    expect(exactly('99.99', RETRO)).toBe('9.999');
    expect(exactly('100', RETRO)).toBe('10');
    expect(exactly('100.01', RETRO)).toBe('20.002');
    expect(exactly('99.99', lower(RETRO))).toBe('9.999');
    expect(exactly('100', lower(RETRO))).toBe('20');
    expect(exactly('100.01', lower(RETRO))).toBe('20.002');
  });

  it('lists the old whole reversed and then the new one when the tier changes', () => {
    expect(walk(pay('60', RETRO, { prior: '90' }))).toEqual(['0 90→0 = -9', '1 0→150 = 30']);
    expect(walk(pay('-60', RETRO, { prior: '150' }))).toEqual(['1 150→0 = -30', '0 0→90 = 9']);
    expect(walk(pay('20', RETRO, { prior: '110' }))).toEqual(['1 110→130 = 4']);
  });

  it('may pay less for more', () => {
    const falling: RateTable = { mode: 'retroactive', tiers: [{ upTo: '100', rate: '0.5' }, { upTo: null, rate: '0.1' }] };
    expect(pay('1', falling, { prior: '100' }).payout).toBe('-39.90');
  });

  it('has a refund below zero at the first rate', () => {
    expect(walk(pay('-200', RETRO, { prior: '150' }))).toEqual(['1 150→0 = -30', '0 0→-50 = -5']);
    expect(walk(pay('-150', RETRO, { prior: '150' }))).toEqual(['1 150→0 = -30']);
  });
});

describe('retroTo', () => {
  // 5 % to 50, then 10 % back to dollar one, then 20 % only above 100
  const HYBRID: RateTable = { tiers: [{ upTo: 50, rate: '0.05' }, { upTo: 100, rate: '0.1', retroTo: 0 }, { upTo: null, rate: '0.2' }] };

  it('makes one tier of a graduated table retroactive', () => {
    expect(exactly('50', HYBRID)).toBe('2.5');
    expect(exactly('80', HYBRID)).toBe('8');
    expect(walk(pay('120', HYBRID))).toEqual(['1 0→100 = 10', '2 100→120 = 4']);
  });

  it('makes one tier of a retroactive table graduated', () => {
    const own: RateTable = { ...RETRO, tiers: [RETRO.tiers[0]!, RETRO.tiers[1]!, { upTo: null, rate: '0.3', retroTo: '200' }] };
    expect(walk(pay('250', own))).toEqual(['1 0→200 = 40', '2 200→250 = 15']);
  });

  it('may go back to a bound in between: what ended there is kept', () => {
    // above 200, 40 % on all that lies above 100
    const table: RateTable = { tiers: [{ upTo: '100', rate: '0.1' }, { upTo: '200', rate: '0.2' }, { upTo: null, rate: '0.4', retroTo: '100' }] };
    expect(exactly('200', table)).toBe('30');
    expect(walk(pay('250', table))).toEqual(['0 0→100 = 10', '2 100→250 = 60']);
    expect(walk(pay('50', table, { prior: '200' }))).toEqual(['1 200→100 = -20', '2 100→250 = 60']);
    expect(walk(pay('-50', table, { prior: '250' }))).toEqual(['2 250→100 = -60', '1 100→200 = 20']);
    expect(exactly('200', lower(table))).toBe('50');
  });

  it('reads the bound as a number, however it is written', () => {
    const table: RateTable = { tiers: [{ upTo: '100.00', rate: '0.1' }, { upTo: null, rate: '0.4', retroTo: 100 }] };
    expect(exactly('150', table)).toBe('30');
  });

  it('takes what the lower tier gives at its end, also where a bound belongs to the upper one', () => {
    const table = lower({ tiers: [{ upTo: 50, rate: '0.05' }, { upTo: 100, rate: '0.1', retroTo: 0 }, { upTo: null, rate: '0.2' }] });
    expect(exactly('100', table)).toBe('10');
    expect(exactly('110', table)).toBe('12');
  });
});

describe('bonuses', () => {
  const BONUS: RateTable = { tiers: [{ upTo: '100', rate: '0.1', bonus: '7' }, { upTo: '200', rate: '0.1', bonus: '50' }, { upTo: null, rate: '0.1', bonus: '0.5' }] };

  it('are paid once for every tier entered', () => {
    expect(milestones(pay('250', BONUS))).toEqual(['0 @0 7', '1 @100 50', '2 @200 0.5']);
    expect(exactly('250', BONUS)).toBe('82.5');
    expect(milestones(pay('50', BONUS, { prior: '120' }))).toEqual([]);
  });

  it('at the bound: not entered under upper, entered under lower', () => {
    expect(milestones(pay('100', BONUS))).toEqual(['0 @0 7']);
    expect(milestones(pay('100.01', BONUS))).toEqual(['0 @0 7', '1 @100 50']);
    expect(milestones(pay('100', lower(BONUS)))).toEqual(['0 @0 7', '1 @100 50']);
    expect(milestones(pay('99.99', lower(BONUS)))).toEqual(['0 @0 7']);
  });

  it('of the first tier need something sold, under both', () => {
    for (const table of [BONUS, lower(BONUS)]) {
      expect(milestones(pay('0', table))).toEqual([]);
      expect(milestones(pay('0.01', table))).toEqual(['0 @0 7']);
      expect(milestones(pay('-5', table))).toEqual([]);
    }
  });

  it('are taken back in the order crossed when the measure leaves', () => {
    const refund = pay('-240', BONUS, { prior: '240' });
    expect(milestones(refund)).toEqual(['2 @200 -0.5', '1 @100 -50', '0 @0 -7']);
    expect(refund.exactPayout).toBe('-81.5');
  });

  it('stand beside a retroactive rate too', () => {
    const table: RateTable = { mode: 'retroactive', tiers: [{ upTo: '100', rate: '0.1' }, { upTo: null, rate: '0.2', bonus: '50' }] };
    const jump = pay('50', table, { prior: '100' });
    expect(walk(jump)).toEqual(['0 100→0 = -10', '1 0→150 = 30']);
    expect(milestones(jump)).toEqual(['1 @100 50']);
    expect(jump.exactPayout).toBe('70');
  });

  it('of 0 are not mentioned', () => {
    expect(milestones(pay('150', { tiers: [{ upTo: '100', rate: 0, bonus: 0 }, { upTo: null, rate: 0, bonus: '0.00' }] }))).toEqual([]);
  });

  it('under highWater are kept when the measure falls, and not paid twice', () => {
    const kept: RateTable = { ...BONUS, bonusPolicy: 'highWater' };
    const fall = pay('-240', kept, { prior: '240' });
    expect(milestones(fall)).toEqual([]);
    expect(fall.exactPayout).toBe('-24');
    expect(milestones(pay('150', kept, { prior: '0', peak: '240' }))).toEqual([]);
    expect(milestones(pay('250', kept, { prior: '0', peak: '120' }))).toEqual(['2 @200 0.5']);
    expect(pay('1', kept, { prior: '0', peak: '120' }).options).toEqual({ prior: '0', peak: '120', minorUnits: 2, rounding: 'halfUp' });
  });

  it('look at the peak only under highWater', () => {
    expect(milestones(pay('150', BONUS, { prior: '0', peak: '240' }))).toEqual(['0 @0 7', '1 @100 50']);
    expect(pay('150', BONUS, { peak: '240' }).options).not.toHaveProperty('peak');
  });
});

describe('money', () => {
  it('is rounded as the difference of two rounded totals, so a chain sums to the whole', () => {
    const table: RateTable = { tiers: [{ upTo: null, rate: '0.03' }] };
    const steps = ['0', '0.10', '0.20', '0.30', '0.40'].map((prior) => pay('0.10', table, { prior }).payout);
    expect(steps).toEqual(['0.00', '0.01', '0.00', '0.00', '0.01']);
    expect(pay('0.50', table).payout).toBe('0.02');
  });

  it.each<[RoundingMode, string, string]>([
    ['halfUp', '0.13', '-0.13'],
    ['halfDown', '0.12', '-0.12'],
    ['halfEven', '0.12', '-0.12'],
    ['halfCeil', '0.13', '-0.12'],
    ['halfFloor', '0.12', '-0.13'],
    ['up', '0.13', '-0.13'],
    ['down', '0.12', '-0.12'],
    ['ceil', '0.13', '-0.12'],
    ['floor', '0.12', '-0.13'],
  ])('rounds by %s', (rounding, up, down) => {
    const table: RateTable = { tiers: [{ upTo: null, rate: '0.125' }] };
    expect(pay('1', table, { rounding }).payout).toBe(up);
    expect(pay('-1', table, { rounding }).payout).toBe(down);
  });

  it('has the decimals of the currency, unless told otherwise', () => {
    expect(pay('1234', TABLE, { currency: 'JPY' }).payout).toBe('237');
    expect(pay('1.2345', TABLE, { currency: 'KWD' }).payout).toBe('0.123');
    expect(pay('1.2345', TABLE, { currency: 'JPY', minorUnits: 4 }).payout).toBe('0.1235');
    expect(pay('5', TABLE, { currency: 'JPY', rounding: 'up', prior: '1.50' }).options).toEqual({ prior: '1.5', currency: 'JPY', minorUnits: 0, rounding: 'up' });
  });

  it('is exact past 2^53 cents, with rates of nine decimals', () => {
    const table: RateTable = { tiers: [{ upTo: '90071992547409.93', rate: '0.123456789' }, { upTo: null, rate: '0.987654321' }] };
    const amount = '123456789012345678901234567890.12';
    const Wide = Decimal.clone({ precision: 60 });
    const first = new Wide('90071992547409.93').times('0.123456789');
    const rest = new Wide(amount).minus('90071992547409.93').times('0.987654321');
    expect(exactly(amount, table)).toBe(rest.plus(first).toFixed());
    expect(pay(amount, table).payout).toBe(rest.plus(first).toFixed(2));
  });

  it('takes numbers, text, bigints and decimals of other libraries', () => {
    expect(exactly(0.1 + 0.2, { tiers: [{ upTo: null, rate: 1 }] })).toBe('0.30000000000000004');
    expect(exactly(150n, { tiers: [{ upTo: 100n, rate: new Decimal('0.1') }, { upTo: null, rate: 0.2 }] }, { prior: new Decimal(0) })).toBe('20');
    expect(exactly(1e21, { tiers: [{ upTo: null, rate: '0.5' }] })).toBe('500000000000000000000');
  });

  it('keeps a rate that passes every double within one', () => {
    const steep = pay(5e-324, { tiers: [{ upTo: null, rate: 0, bonus: 1 }] });
    expect(steep.effectiveRate).toBe(Number.MAX_VALUE);
  });
});

describe('what goes in and comes out', () => {
  it('is left alone, and plain', () => {
    const table = deepFreeze<RateTable>({ tiers: [{ upTo: '100', rate: '0.1', bonus: '5' }, { upTo: null, rate: '0.2' }] });
    expect(notPlain(calculateTieredPayout('150', table, deepFreeze({ prior: '-3', currency: 'USD' })))).toEqual([]);
  });

  it('allows undefined where something may be absent', () => {
    const options: TieredPayoutOptions = { prior: undefined, peak: undefined, currency: undefined, minorUnits: undefined, rounding: undefined };
    const table: RateTable = { mode: undefined, bound: undefined, bonusPolicy: undefined, allowRatesAboveOne: undefined, tiers: [{ upTo: null, rate: 0.1, retroTo: undefined, bonus: undefined }] };
    expect(calculateTieredPayout(5, table, options)).toEqual(calculateTieredPayout(5, { tiers: [{ upTo: null, rate: 0.1 }] }));
  });
});

describe('bad input', () => {
  const refused = (table: unknown, amount: unknown = 1, options?: unknown): string[] =>
    refusal(() => calculateTieredPayout(amount as never, table as never, options as never));
  const tiers = (...list: readonly [upTo: unknown, rate: unknown, more?: object][]): unknown => ({
    tiers: list.map(([upTo, rate, more]) => ({ upTo, rate, ...more })),
  });

  it.each<[string, unknown, string[]]>([
    ['a bound at the one before it', tiers(['100', 0], ['100', 0], [null, 0]), ['TIERS_NOT_INCREASING table.tiers[1].upTo']],
    ['a bound under the one before it', tiers(['100', 0], ['99.99', 0], [null, 0]), ['TIERS_NOT_INCREASING table.tiers[1].upTo']],
    ['a first bound of 0', tiers([0, 0], [null, 0]), ['TIERS_NOT_INCREASING table.tiers[0].upTo']],
    ['a first bound below 0', tiers(['-5', 0], [null, 0]), ['TIERS_NOT_INCREASING table.tiers[0].upTo']],
    ['no tiers', { tiers: [] }, ['MISSING_OPEN_TIER table.tiers']],
    ['a last bound', tiers(['100', 0], ['200', 0]), ['MISSING_OPEN_TIER table.tiers[1].upTo']],
    ['an open tier before the last', tiers([null, 0], ['200', 0], [null, 0]), ['OPEN_TIER_NOT_LAST table.tiers[0].upTo']],
    ['an open tier before a bound', tiers([null, 0], ['200', 0]), ['OPEN_TIER_NOT_LAST table.tiers[0].upTo', 'MISSING_OPEN_TIER table.tiers[1].upTo']],
    ['a retroTo that is no bound', tiers(['100', 0], [null, 0, { retroTo: '50' }]), ['RETRO_TO_NOT_A_BOUND table.tiers[1].retroTo']],
    ['a retroTo above the own lower bound', tiers(['100', 0, { retroTo: '100' }], [null, 0]), ['RETRO_TO_NOT_A_BOUND table.tiers[0].retroTo']],
    ['a retroTo below 0', tiers(['100', 0], [null, 0, { retroTo: '-100' }]), ['RETRO_TO_NOT_A_BOUND table.tiers[1].retroTo']],
    ['percents', tiers(['100', 5], [null, '8']), ['RATE_LOOKS_LIKE_PERCENT table.tiers[0].rate', 'RATE_LOOKS_LIKE_PERCENT table.tiers[1].rate']],
    ['a rate a hair above 1', tiers([null, '1.000000001']), ['RATE_LOOKS_LIKE_PERCENT table.tiers[0].rate']],
    ['a negative rate', tiers([null, '-0.05']), ['NEGATIVE_RATE table.tiers[0].rate']],
    ['a negative bonus', tiers([null, '0.05', { bonus: '-1' }]), ['NEGATIVE_RATE table.tiers[0].bonus']],
    ['a bound with a separator', tiers(['1,000', 0], [null, 0]), ['INVALID_NUMBER table.tiers[0].upTo']],
    ['a rate with a percent sign', tiers([null, '5%']), ['INVALID_NUMBER table.tiers[0].rate']],
    ['an empty rate', tiers([null, '']), ['INVALID_NUMBER table.tiers[0].rate']],
    ['NaN', tiers([NaN, 0], [null, 0]), ['INVALID_NUMBER table.tiers[0].upTo']],
    ['no rate', { tiers: [{ upTo: null }] }, ['MISSING_VALUE table.tiers[0].rate']],
    ['a last tier without a bound', { tiers: [{ rate: 0 }] }, ['MISSING_OPEN_TIER table.tiers[0].upTo']],
    ['a tier before it without a bound', { tiers: [{ rate: 0 }, { upTo: undefined, rate: 1 }] }, ['MISSING_VALUE table.tiers[0].upTo', 'MISSING_OPEN_TIER table.tiers[1].upTo']],
    ['a tier that says where it begins', tiers([null, 0, { from: 0 }]), ['INVALID_OPTION table.tiers[0].from']],
    ['an unknown mode', { ...TABLE, mode: 'linear' }, ['INVALID_OPTION table.mode']],
    ['an unknown bound', { ...TABLE, bound: 'ordinal' }, ['INVALID_OPTION table.bound']],
    ['an unknown policy', { ...TABLE, bonusPolicy: 'kept' }, ['INVALID_OPTION table.bonusPolicy']],
    ['no table', undefined, ['MISSING_VALUE table']],
    ['a list for a table', [], ['INVALID_OPTION table']],
  ])('%s', (_, table, wanted) => {
    expect(refused(table)).toEqual(wanted);
  });

  it('a last tier without a bound is told to be written as open, one before it to have a number', () => {
    expect(messages(() => calculateTieredPayout(5, { tiers: [{ rate: 0.05 }, { rate: 0.08 }] } as never))).toEqual([
      'table.tiers[0].upTo: received undefined, must be a finite number or a plain decimal such as "1234.50": no separators, blanks, exponent or plus sign.',
      'table.tiers[1].upTo: received undefined, must be null: the last tier is open.',
    ]);
  });

  it('a rate above 1 is money per unit where that is said', () => {
    expect(exactly(3, { allowRatesAboveOne: true, tiers: [{ upTo: null, rate: 5 }] })).toBe('15');
  });

  it.each([['1,234.50'], [' 12'], ['1e3'], ['+5'], [''], ['.5'], ['5.'], [NaN], [Infinity], [true], [{}], ['٣']])('an amount of %j', (amount) => {
    expect(refused(TABLE, amount)).toEqual(['INVALID_NUMBER amount']);
  });

  it.each([[undefined], [null]])('an amount of %j', (amount) => {
    expect(refusal(() => calculateTieredPayout(amount as never, TABLE))).toEqual(['MISSING_VALUE amount']);
  });

  it('options', () => {
    expect(refused(TABLE, 1, { prior: '1,0' })).toEqual(['INVALID_NUMBER options.prior']);
    expect(refused(TABLE, 1, { prior: null })).toEqual(['MISSING_VALUE options.prior']);
    expect(refused(TABLE, 1, { peak: 'high' })).toEqual(['INVALID_NUMBER options.peak']);
    expect(refused(TABLE, 1, { rounding: 'bankers' })).toEqual(['INVALID_OPTION options.rounding']);
    expect(refused(TABLE, 1, { minorUnits: 13 })).toEqual(['INVALID_OPTION options.minorUnits']);
    expect(refused(TABLE, 1, { currency: 'usd' })).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(refused(TABLE, 1, { before: 5 })).toEqual(['INVALID_OPTION options.before']);
    expect(refused(TABLE, 1, 5)).toEqual(['INVALID_OPTION options']);
  });

  it('is told how to mend it', () => {
    expect(messages(() => calculateTieredPayout(1, tiers(['100', 0], ['50', 0], [null, 0]) as never))).toEqual([
      'table.tiers[1].upTo: received "50", must be greater than the tier before it (100). Sort tiers by upTo.',
    ]);
    expect(messages(() => calculateTieredPayout(1, tiers(['100', 0]) as never))).toEqual([
      'table.tiers[0].upTo: received "100", must be null: measures above the table would pay nothing. Add an open last tier.',
    ]);
    expect(messages(() => calculateTieredPayout(1, tiers([null, 5]) as never))).toEqual([
      'table.tiers[0].rate: received 5, must be a fraction: write 0.05 for 5 %. Set allowRatesAboveOne for a table of money per unit.',
    ]);
    expect(messages(() => calculateTieredPayout(1, tiers([null, 0], [null, 0]) as never))).toEqual([
      'table.tiers[0].upTo: received null, must be a bound: only the last tier is open. Move this tier to the end.',
    ]);
    expect(messages(() => calculateTieredPayout(1, tiers(['9', 0], [null, 0, { retroTo: 5 }]) as never))).toEqual([
      "table.tiers[1].retroTo: received 5, must be 0 or a bound at or under the tier's own lower bound (9).",
    ]);
    expect(messages(() => calculateTieredPayout(1, tiers([null, -1]) as never))).toEqual(['table.tiers[0].rate: received -1, must be 0 or more.']);
    expect(messages(() => calculateTieredPayout('1,234', TABLE))).toEqual([
      'amount: received "1,234", must be a finite number or a plain decimal such as "1234.50": no separators, blanks, exponent or plus sign.',
    ]);
  });
});

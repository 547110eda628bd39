import { describe, expect, it } from 'vitest';
import { calculateCommission, explainCommission } from '../../src/commission/index.js';
import type {
  CommissionComponent,
  CommissionOptions,
  CommissionPlan,
  CommissionResult,
  EarningAdjustment,
  EarningLine,
  RateTable,
  SalesTransaction,
} from '../../src/commission/index.js';
import { flat, messages, planOf, refusal, sale, TIERS } from './support.js';

type Locale = 'en' | 'zh-CN';

/** What is said about one period, without the first sentence of each component and without the total. */
function said(transactions: readonly SalesTransaction[], component: Partial<CommissionComponent>, locale: Locale = 'en', options?: CommissionOptions): string[] {
  const explained = explainCommission(calculateCommission(transactions, planOf(component), options), { locale });
  return explained.at(-1)!.sentences.slice(1, -1);
}

const both = (transactions: readonly SalesTransaction[], component: Partial<CommissionComponent>, options?: CommissionOptions): string[][] => [
  said(transactions, component, 'en', options),
  said(transactions, component, 'zh-CN', options),
];

const MILESTONE: RateTable = { tiers: [{ upTo: '100', rate: '0.05' }, { upTo: null, rate: '0.08', bonus: '25' }] };

describe('explainCommission', () => {
  const result = calculateCommission(
    [sale('d1', '2026-01-05', '150'), sale('r1', '2026-01-20', '-30', { reverses: 'd1' }), sale('d2', '2026-02-03', '80', { participantId: 'bo' })],
    planOf({ quota: '150' }),
    { detail: 'transactions' },
  );

  it('tells a whole period in English', () => {
    expect(explainCommission(result)).toEqual([
      {
        participantId: 'ann',
        periodKey: '2026-01',
        sentences: [
          'c earned USD 14.00.',
          'The measure stands at 120: 80 % of the quota of 150.',
          'From 0 to 100 it pays 10 %: 10.',
          'From 100 to 120 it pays 20 %: 4.',
          'Transaction d1, credited 150: 20.00.',
          'Transaction r1, credited -30: -6.00.',
          'Total for 2026-01: USD 14.00.',
        ],
      },
      {
        participantId: 'bo',
        periodKey: '2026-02',
        sentences: [
          'c earned USD 8.00.',
          'The measure stands at 80: 53.33 % of the quota of 150.',
          'From 0 to 80 it pays 10 %: 8.',
          'Transaction d2, credited 80: 8.00.',
          'Total for 2026-02: USD 8.00.',
        ],
      },
    ]);
    expect(explainCommission(result, {})).toEqual(explainCommission(result, { locale: 'en' }));
  });

  it('tells the same in Chinese', () => {
    expect(explainCommission(result, { locale: 'zh-CN' })[0]).toEqual({
      participantId: 'ann',
      periodKey: '2026-01',
      sentences: [
        'c：应得佣金 USD 14.00。',
        '累计业绩为 120，完成配额 150 的 80%。',
        '从 0 到 100 的部分按 10% 计提：10。',
        '从 100 到 120 的部分按 20% 计提：4。',
        '交易 d1，计入业绩 150：20.00。',
        '交易 r1，计入业绩 -30：-6.00。',
        '2026-01 合计：USD 14.00。',
      ],
    });
  });

  it('tells a result that came through JSON, and leaves it as it was', () => {
    const copy = JSON.parse(JSON.stringify(result)) as CommissionResult;
    expect(explainCommission(copy)).toEqual(explainCommission(result));
    expect(copy).toEqual(result);
  });

  it('has nothing to tell where nobody earned', () => {
    expect(explainCommission(calculateCommission([], planOf()))).toEqual([]);
  });

  it('puts the components of a period together, and people and periods with odd names apart', () => {
    const plan: CommissionPlan = { ...planOf(), components: [{ id: 'a', payout: flat('0.1') }, { id: 'b', payout: flat('0.01') }] };
    const people = [sale('1', '2026-01-05', '100', { participantId: 'x' }), sale('2', '2026-01-05', '200', { participantId: '__proto__' })];
    expect(explainCommission(calculateCommission(people, plan)).map(({ participantId, sentences }) => [participantId, sentences.length, sentences.at(-1)])).toEqual([
      ['__proto__', 7, 'Total for 2026-01: USD 22.00.'],
      ['x', 7, 'Total for 2026-01: USD 11.00.'],
    ]);
  });

  it('names the version where a plan has several', () => {
    const versions = [
      planOf({}, { version: '2025', effective: { to: '2026-01-10' } }),
      planOf({}, { version: '2026', effective: { from: '2026-01-10' } }),
    ];
    const twice = calculateCommission([sale('1', '2026-01-05', '10'), sale('2', '2026-01-15', '20')], versions);
    const starts = (locale: Locale): string[] => explainCommission(twice, { locale })[0]!.sentences.filter((_, i) => i % 3 === 0);
    expect(starts('en')).toEqual(['c (version 2025) earned USD 1.00.', 'c (version 2026) earned USD 2.00.', 'Total for 2026-01: USD 3.00.']);
    expect(starts('zh-CN')).toEqual(['c（版本 2025）：应得佣金 USD 1.00。', 'c（版本 2026）：应得佣金 USD 2.00。', '2026-01 合计：USD 3.00。']);
  });
});

describe('what is said of the measure', () => {
  it('without a quota, and with earlier periods', () => {
    const year = [sale('1', '2026-01-05', '80'), sale('2', '2026-02-05', '40')];
    expect(both(year, { window: 'yearToDate' })).toEqual([
      ['The measure stands at 120, 80 before this period.', 'From 80 to 100 it pays 10 %: 2.', 'From 100 to 120 it pays 20 %: 4.'],
      ['累计业绩为 120，本期之前为 80。', '从 80 到 100 的部分按 10% 计提：2。', '从 100 到 120 的部分按 20% 计提：4。'],
    ]);
    expect(both(year, { window: 'yearToDate', quota: '90' }).map(([first]) => first)).toEqual([
      'The measure stands at 120, 80 before this period: 133.33 % of the quota of 90.',
      '累计业绩为 120，本期之前为 80，完成配额 90 的 133.33%。',
    ]);
  });

  it('rounds attainment from the exact quotient, half up, and never to a 0 % or 100 % that it is not', () => {
    expect(said([sale('1', '2026-01-05', '1')], { payout: flat('0'), quota: '80000' })[0]).toBe('The measure stands at 1: 0.0013 % of the quota of 80000.');
    expect(said([sale('1', '2026-01-05', '99996')], { payout: flat('0'), quota: '100000' })[0]).toBe('The measure stands at 99996: 99.996 % of the quota of 100000.');
    expect(said([sale('1', '2026-01-05', '4')], { payout: flat('0'), quota: '80000' })[0]).toBe('The measure stands at 4: 0.01 % of the quota of 80000.');
    expect(said([sale('1', '2026-01-05', '-50')], { payout: flat('0'), quota: '300' })[0]).toBe('The measure stands at -50: -16.67 % of the quota of 300.');
    expect(said([sale('1', '2026-01-05', '90071992547409931')], { payout: flat('0'), quota: '90071992547409930' })[0]).toContain(': 100 % of');
  });

  it('has no attainment where the quota is 0, and for single transactions', () => {
    const bonus = { kind: 'bonus', on: 'attainment', steps: [{ at: '1', amount: '5' }] } as const;
    expect(said([sale('1', '2026-01-05', '10')], { payout: bonus, quota: '0' }, 'en', { onZeroQuota: 'full' })).toEqual(['The measure stands at 10.', 'The step at 1 is reached: 5.']);
    expect(said([sale('1', '2026-01-05', '10')], { window: 'transaction', quota: '50' })).toEqual(['The measure stands at 10.']);
  });
});

describe('what is said of tiers', () => {
  const rates = (rate: string, rest: Partial<RateTable> = {}): Partial<CommissionComponent> => ({
    measure: 'units',
    payout: { kind: 'tiers', table: { ...rest, tiers: [{ upTo: null, rate }] } },
  });
  const ten = [sale('1', '2026-01-05', '10', { units: 10 })];

  it('writes a fraction as percent and what is above 1 as a factor', () => {
    expect(both(ten, rates('0.0725')).map((each) => each[1])).toEqual(['From 0 to 10 it pays 7.25 %: 0.725.', '从 0 到 10 的部分按 7.25% 计提：0.725。']);
    expect(said(ten, rates('1'))[1]).toBe('From 0 to 10 it pays 100 %: 10.');
    expect(both(ten, rates('2.5', { allowRatesAboveOne: true })).map((each) => each[1])).toEqual([
      'From 0 to 10 it pays × 2.5: 25.',
      '从 0 到 10 的部分按 × 2.5 计提：25。',
    ]);
  });

  it('tells what a refund takes back through the tiers', () => {
    const year = [sale('1', '2026-01-05', '120'), sale('2', '2026-02-05', '-40', { reverses: '1' })];
    expect(both(year, { window: 'yearToDate' }).map((each) => each.slice(1))).toEqual([
      ['From 120 back to 100 it takes back 20 %: 4.', 'From 100 back to 80 it takes back 10 %: 2.'],
      ['从 120 回落到 100 的部分按 20% 扣回：4。', '从 100 回落到 80 的部分按 10% 扣回：2。'],
    ]);
  });

  it('tells a measure below zero', () => {
    const { sentences } = explainCommission(calculateCommission([sale('1', '2026-01-05', '-30')], planOf()))[0]!;
    expect(sentences).toEqual(['c earned USD -3.00.', 'The measure stands at -30.', 'From 0 back to -30 it takes back 10 %: 3.', 'Total for 2026-01: USD -3.00.']);
  });

  it('tells a jump back to the first unit', () => {
    const table: RateTable = { mode: 'retroactive', tiers: [{ upTo: '100', rate: '0.05' }, { upTo: null, rate: '0.1' }] };
    const year = [sale('1', '2026-01-05', '80'), sale('2', '2026-02-05', '40')];
    expect(said(year, { window: 'yearToDate', payout: { kind: 'tiers', table } }).slice(1)).toEqual([
      'From 80 back to 0 it takes back 5 %: 4.',
      'From 0 to 120 it pays 10 %: 12.',
    ]);
  });

  it('tells when the rate is one of another base, and claims nothing of the stretch', () => {
    const table: RateTable = { tiers: [{ upTo: '1', rate: '1' }, { upTo: null, rate: '1.5' }], allowRatesAboveOne: true };
    const onTarget = { quota: '1000', payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table } } as const;
    const participants = [{ id: 'ann', targetIncentive: '5000' }];
    expect(both([sale('1', '2026-01-05', '1200')], onTarget, { participants }).map((each) => each.slice(1))).toEqual([
      ['From 0 to 1 it pays 100 % of another base: 5000.', 'From 1 to 1.2 it pays × 1.5 of another base: 1500.'],
      ['从 0 到 1 的部分按另一基数的 100% 计提：5000。', '从 1 到 1.2 的部分按另一基数的 × 1.5 计提：1500。'],
    ]);
    const onMargin = { window: 'yearToDate', payout: { ...TIERS, base: 'margin' } } as const;
    const year = [sale('1', '2026-01-05', '200', { margin: '50' }), sale('2', '2026-02-05', '-120', { margin: '-70' })];
    expect(both(year.slice(0, 1), onMargin).map((each) => each.slice(1))).toEqual([
      ['From 0 to 100 it pays 10 % of another base: 2.5.', 'From 100 to 200 it pays 20 % of another base: 5.'],
      ['从 0 到 100 的部分按另一基数的 10% 计提：2.5。', '从 100 到 200 的部分按另一基数的 20% 计提：5。'],
    ]);
    expect(both(year, onMargin).map((each) => each.slice(1))).toEqual([
      ['From 200 back to 100 it takes back 20 % of another base: 5.', 'From 100 back to 0 it takes back 10 % of another base: 2.5.', 'From 0 to 80 it pays 10 % of another base: -2.'],
      ['从 200 回落到 100 的部分按另一基数的 20% 扣回：5。', '从 100 回落到 0 的部分按另一基数的 10% 扣回：2.5。', '从 0 到 80 的部分按另一基数的 10% 计提：-2。'],
    ]);
    const below = [year[1]!, sale('3', '2026-03-05', '20', { margin: '70' })].map((row, i) => ({ ...row, amount: i === 0 ? '80' : '20' }));
    expect(said(below, onMargin)[1]).toBe('From 80 back to 0 it takes back 10 % of another base: -7.');
  });

  it('tells a rate of the stretch as such, where bounds are no finite decimals', () => {
    const thirds: RateTable = { tiers: [{ upTo: '0.5', rate: '0.07' }, { upTo: '0.9', rate: '0.1' }, { upTo: null, rate: '0.3' }] };
    const payout = { kind: 'tiers', on: 'attainment', table: thirds } as const;
    const participants = [{ id: 'ann', quotas: { c: '100' }, activeFrom: '2026-01-03' }];
    const told = said([sale('1', '2026-01-05', '1000')], { payout }, 'en', { participants });
    expect(told).toHaveLength(4);
    for (const sentence of told) expect(sentence).not.toContain('another base');
  });

  it('tells bonuses, and bonuses taken back', () => {
    const payout = { kind: 'tiers', table: MILESTONE } as const;
    expect(both([sale('1', '2026-01-05', '120')], { payout }).map((each) => each.at(-1))).toEqual([
      'Entering the tier at 100 brings a bonus of 25.',
      '进入 100 起的档位，获得奖金 25。',
    ]);
    // exactly at the bound, the measure has left the tier above it
    const back = [sale('1', '2026-01-05', '120'), sale('2', '2026-02-05', '-20')];
    expect(both(back, { payout, window: 'yearToDate' }).map((each) => each.at(-1))).toEqual([
      'Leaving the tier at 100 takes back its bonus of 25.',
      '退出 100 起的档位，扣回奖金 25。',
    ]);
  });
});

describe('what is said of adjustments', () => {
  const one = [sale('1', '2026-01-05', '100')];
  const cases: [EarningAdjustment['code'], Partial<CommissionComponent>, string, string][] = [
    ['GATE', { gates: [{ min: '0.5', pays: 'fromZero' }] }, 'What the gate withholds or releases: -10.', '门槛扣减或恢复：-10。'],
    ['GATE_HOLD', { gates: [{ min: '0.5', pays: 'fromZero', else: 'hold' }] }, 'What the gate holds back or releases: -10.', '门槛暂扣或释放：-10。'],
    ['MULTIPLIER', { multipliers: [{ when: { max: '1' }, factor: '1.5' }] }, 'The multipliers change it by 5.', '系数调整：5。'],
    ['CAP', { cap: { payout: '7' } }, 'The cap changes it by -3.', '封顶调整：-3。'],
    ['FLOOR', { floor: '12.5' }, 'The guaranteed minimum changes it by 2.5.', '保底调整：2.5。'],
  ];

  it.each(cases)('%s', (code, component, english, chinese) => {
    const full = { quota: '1000', ...component };
    expect(calculateCommission(one, planOf(full)).earnings[0]?.adjustments.map((each) => each.code)).toEqual([code]);
    expect(both(one, full).map((each) => each.at(-1))).toEqual([english, chinese]);
  });

  it('WEIGHT', () => {
    const plan: CommissionPlan = { ...planOf(), components: [{ id: 'a', payout: flat('0.1'), weight: '0.6' }, { id: 'b', payout: flat('0.1'), weight: '0.4' }] };
    const result = calculateCommission(one, plan);
    const weights = (locale: Locale): string[] => explainCommission(result, { locale })[0]!.sentences.filter((_, i) => i % 4 === 3);
    expect(weights('en')).toEqual(["The component's weight changes it by -4.", "The component's weight changes it by -6."]);
    expect(weights('zh-CN')).toEqual(['权重调整：-4。', '权重调整：-6。']);
  });

  it('lists them in the order in which they apply', () => {
    expect(said(one, { quota: '100', multipliers: [{ when: {}, factor: '3' }], cap: { payout: '20' } }).slice(-2)).toEqual([
      'The multipliers change it by 20.',
      'The cap changes it by -10.',
    ]);
  });
});

describe('what is said of lines', () => {
  const detail = { detail: 'transactions' } as const;
  const last = (transactions: readonly SalesTransaction[], component: Partial<CommissionComponent>): (string | undefined)[] =>
    both(transactions, component, detail).map((each) => each.filter((text) => !/^(Transaction|交易) /.test(text)).at(-1));

  const cases: [NonNullable<EarningLine['code']>, readonly SalesTransaction[], Partial<CommissionComponent>, string, string][] = [
    [
      'TRUE_UP',
      [sale('1', '2026-01-05', '80'), sale('2', '2026-02-05', '40')],
      { window: 'yearToDate', quota: '100', gates: [{ min: '1', pays: 'fromZero' }] },
      "What this period's decisions change about earlier ones: 8.00.",
      '本期结果对之前期间的追溯调整：8.00。',
    ],
    [
      'TRUE_UP',
      [sale('1', '2026-01-05', '40')],
      { payout: { kind: 'bonus', steps: [{ at: 0, amount: '7' }] } },
      'What is paid before any transaction counts: 7.00.',
      '尚未计入任何交易时即支付：7.00。',
    ],
    ['FLOOR', [sale('1', '2026-01-05', '80')], { floor: '10' }, 'Lift to the guaranteed minimum: 2.00.', '补足至保底：2.00。'],
    ['SHARE', [sale('1', '2026-01-05', '80')], { payout: { kind: 'pool', amount: '50', shareBy: 'equal' } }, 'Share of what is paid to everybody together: 50.00.', '共享奖金中的份额：50.00。'],
  ];

  it.each(cases)('%s', (code, transactions, component, english, chinese) => {
    const { earnings } = calculateCommission(transactions, planOf(component), detail);
    expect(earnings.at(-1)?.lines?.map((line) => line.code)).toContain(code);
    expect(last(transactions, component)).toEqual([english, chinese]);
  });

  it('are absent without the detail', () => {
    expect(said([sale('1', '2026-01-05', '80')], {}).join()).not.toContain('Transaction');
  });
});

describe('what explainCommission refuses', () => {
  const result = calculateCommission([sale('1', '2026-01-05', '80')], planOf({ quota: '100', floor: '10' }), { detail: 'transactions' });
  const [earning] = result.earnings;
  const explain = (value: unknown, options?: object): string[] => refusal(() => explainCommission(value as never, options));
  const withEarning = (change: object): unknown => ({ ...result, earnings: [{ ...earning, ...change }] });

  it('another language, or another option', () => {
    expect(explain(result, { locale: 'zh' })).toEqual(['INVALID_OPTION options.locale']);
    expect(explain(result, { locale: null })).toEqual(['INVALID_OPTION options.locale']);
    expect(explain(result, { language: 'en' })).toEqual(['INVALID_OPTION options.language']);
    expect(explain(result, ['en'])).toEqual(['INVALID_OPTION options']);
    expect(messages(() => explainCommission(result, { locale: 'de' as never }))).toEqual([
      `options.locale: received "de", must be one of 'en', 'zh-CN'.`,
    ]);
  });

  it('what is no result', () => {
    expect(explain(undefined)).toEqual(['MISSING_VALUE result']);
    expect(explain(null)).toEqual(['MISSING_VALUE result']);
    expect(explain('result')).toEqual(['INVALID_OPTION result']);
    expect(explain({})).toEqual(['MISSING_VALUE result.currency', 'MISSING_VALUE result.earnings', 'MISSING_VALUE result.totals']);
    expect(explain({ ...result, totals: {} })).toEqual(['MISSING_VALUE result.totals.byParticipantPeriod']);
  });

  it('a result that was changed by hand into something else', () => {
    expect(explain(withEarning({ measure: '1,000', period: {} }))).toEqual([
      'MISSING_VALUE result.earnings[0].period.key',
      'INVALID_NUMBER result.earnings[0].measure',
    ]);
    expect(explain(withEarning({ adjustments: [{ code: 'GIFT', exactAmount: '5' }] }))).toEqual(['INVALID_OPTION result.earnings[0].adjustments[0].code']);
    expect(explain(withEarning({ slices: [null] }))).toEqual(['MISSING_VALUE result.earnings[0].slices[0]']);
    expect(explain(withEarning({ lines: [{ transactionId: null, code: 'GIFT', credited: '0', earned: '5' }] }))).toEqual(['INVALID_OPTION result.earnings[0].lines[0].code']);
  });

  it('but tells what is only unusual', () => {
    const told = (change: object): readonly string[] => explainCommission(withEarning(change) as CommissionResult)[0]!.sentences;
    expect(told({ quota: '0', attainment: 1 })).toContain('The measure stands at 80.');
    expect(told({ prior: '0.00', quota: null })).toContain('The measure stands at 80.');
    expect(told({ lines: [{ transactionId: null, credited: '0', earned: '5.00' }] })).toHaveLength(5);
    expect(explainCommission({ ...result, earnings: [] })).toEqual([{ participantId: 'ann', periodKey: '2026-01', sentences: ['Total for 2026-01: USD 10.00.'] }]);
  });
});

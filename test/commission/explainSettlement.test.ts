import { describe, expect, it } from 'vitest';
import {
  explainSettlement,
  settleCommission,
} from '../../src/commission/index.js';
import { inBoth } from '../support/told.js';

const month = (number: number) => {
  const day = (each: number) => `2026-${String(each).padStart(2, '0')}-01`;
  return { key: day(number).slice(0, 7), start: day(number), end: day(number + 1) };
};
const earningOf = (number: number, amount: number, more = {}) => ({ participantId: 'ann', period: month(number), earned: amount, ...more });

describe('explainSettlement', () => {
  it('tells a draw that is owed and one that is not', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1500, { componentId: 'base' }), { ...earningOf(1, 100), participantId: 'bo' }], { currency: 'USD', draw: { amount: 2000, recoverable: false, guarantee: true } }))).toEqual([
      {
        sentences: ['2 statements for 2 participants, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 2000.00.',
              'Earned by base: USD 1500.00.',
              'Draw advanced, not to be paid back: USD 500.00.',
              'After the period nothing is open.',
            ],
          },
          {
            participantId: 'bo',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 2000.00.',
              'Earned: USD 100.00.',
              'Draw advanced, not to be paid back: USD 1900.00.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: ['2 名人员共 2 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 2000.00。',
              '应得佣金（base）：USD 1500.00。',
              '预支（无需偿还）：USD 500.00。',
              '期末无未结余额。',
            ],
          },
          {
            participantId: 'bo',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 2000.00。',
              '应得佣金：USD 100.00。',
              '预支（无需偿还）：USD 1900.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells a draw that is paid back, and one that is collected', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1500), earningOf(2, 2300), earningOf(3, 100)], { currency: 'USD', draw: { amount: 2000, recoverable: true, guarantee: true } }, { events: [{ type: 'termination', participantId: 'ann', date: '2026-03-10', draw: 'collect', ref: 'left' }] }))).toEqual([
      {
        sentences: ['3 statements for 1 participant, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 2000.00.',
              'Earned: USD 1500.00.',
              'Draw advanced, to be paid back: USD 500.00.',
              'After the period: USD 500.00 of draws to be paid back.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              'Paid out for 2026-02: USD 2000.00.',
              'Before the period: USD 500.00 of draws to be paid back.',
              'Earned: USD 2300.00.',
              'Draws paid back: USD 300.00.',
              'After the period: USD 200.00 of draws to be paid back.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-03',
            sentences: [
              'Paid out for 2026-03: USD 0.00.',
              'Before the period: USD 200.00 of draws to be paid back.',
              'Earned: USD 100.00.',
              'Draws paid back: USD 100.00.',
              'Draws collected on leaving (left): USD 100.00.',
              'After the period: USD 100.00 owed by the participant.',
            ],
          },
        ],
      },
      {
        sentences: ['1 名人员共 3 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 2000.00。',
              '应得佣金：USD 1500.00。',
              '预支（需偿还）：USD 500.00。',
              '期末：预支未还 USD 500.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              '2026-02 实发 USD 2000.00。',
              '期初：预支未还 USD 500.00。',
              '应得佣金：USD 2300.00。',
              '扣还预支：USD 300.00。',
              '期末：预支未还 USD 200.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-03',
            sentences: [
              '2026-03 实发 USD 0.00。',
              '期初：预支未还 USD 200.00。',
              '应得佣金：USD 100.00。',
              '扣还预支：USD 100.00。',
              '离任时收回预支（left）：USD 100.00。',
              '期末：欠公司 USD 100.00。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells a draw that is forgiven', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1500)], { currency: 'USD', draw: { amount: 2000, recoverable: true, guarantee: true } }, { periods: [month(1), month(2)], events: [{ type: 'termination', participantId: 'ann', date: '2026-02-10', draw: 'forgive' }] }))).toEqual([
      {
        sentences: ['2 statements for 1 participant, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 2000.00.',
              'Earned: USD 1500.00.',
              'Draw advanced, to be paid back: USD 500.00.',
              'After the period: USD 500.00 of draws to be paid back.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              'Paid out for 2026-02: USD 0.00.',
              'Before the period: USD 500.00 of draws to be paid back.',
              'Draws forgiven on leaving: USD 500.00.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: ['1 名人员共 2 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 2000.00。',
              '应得佣金：USD 1500.00。',
              '预支（需偿还）：USD 500.00。',
              '期末：预支未还 USD 500.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              '2026-02 实发 USD 0.00。',
              '期初：预支未还 USD 500.00。',
              '离任时免除预支：USD 500.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells what is held back, released and found not to be held', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1000)], { currency: 'USD', holdback: { share: '0.2' } }, { periods: [month(1), month(2)], events: [{ type: 'release', participantId: 'ann', date: '2026-02-10', origin: '2026-01', share: '0.5', ref: 'inv 7' }, { type: 'release', participantId: 'ann', date: '2026-02-11', origin: '2025-12', share: '0.5' }] }))).toEqual([
      {
        sentences: [
          '2 statements for 1 participant, in USD.',
          'The release for ann on 2026-02-11 paid nothing: nothing of 2025-12 is held.',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 800.00.',
              'Earned: USD 1000.00.',
              'Held back until later: USD 200.00.',
              'After the period: USD 200.00 held back.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              'Paid out for 2026-02: USD 100.00.',
              'Before the period: USD 200.00 held back.',
              'Released of what 2026-01 held back (inv 7): USD 100.00.',
              'After the period: USD 100.00 held back.',
            ],
          },
        ],
      },
      {
        sentences: [
          '1 名人员共 2 份结算单，币种 USD。',
          'ann 于 2026-02-11 的释放未付款：2025-12 没有暂扣款。',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 800.00。',
              '应得佣金：USD 1000.00。',
              '暂扣待发：USD 200.00。',
              '期末：暂扣 USD 200.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              '2026-02 实发 USD 100.00。',
              '期初：暂扣 USD 200.00。',
              '释放 2026-01 的暂扣款（inv 7）：USD 100.00。',
              '期末：暂扣 USD 100.00。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells what a cap takes', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1500)], { currency: 'USD', cap: { payout: 1000 } }))).toEqual([
      {
        sentences: ['1 statement for 1 participant, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 1000.00.',
              'Earned: USD 1500.00.',
              'Above the cap, and lost: USD 500.00.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: ['1 名人员共 1 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 1000.00。',
              '应得佣金：USD 1500.00。',
              '超出上限作废：USD 500.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells what a cap keeps, and pays later', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 1500), earningOf(2, 600)], { currency: 'USD', cap: { payout: 1000, excess: 'carry' } }))).toEqual([
      {
        sentences: ['2 statements for 1 participant, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 1000.00.',
              'Earned: USD 1500.00.',
              'Above the cap, kept for a later period: USD 500.00.',
              'After the period: USD 500.00 above the cap, waiting.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              'Paid out for 2026-02: USD 1000.00.',
              'Before the period: USD 500.00 above the cap, waiting.',
              'Earned: USD 600.00.',
              'Kept above the cap before, released now: USD 400.00.',
              'After the period: USD 100.00 above the cap, waiting.',
            ],
          },
        ],
      },
      {
        sentences: ['1 名人员共 2 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 1000.00。',
              '应得佣金：USD 1500.00。',
              '超出上限，留待以后发放：USD 500.00。',
              '期末：超出上限待发 USD 500.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              '2026-02 实发 USD 1000.00。',
              '期初：超出上限待发 USD 500.00。',
              '应得佣金：USD 600.00。',
              '释放此前超出上限的部分：USD 400.00。',
              '期末：超出上限待发 USD 100.00。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells of what was kept above the cap that it is released, also where a debt takes it', () => {
    const openings = [{ participantId: 'ann', payable: -900, carried: 300 }];
    const settled = settleCommission([earningOf(1, 500)], { currency: 'USD', cap: { payout: 1000, excess: 'carry' } }, { openings });
    expect(inBoth(explainSettlement, settled).map(({ statements }) => statements[0]?.sentences)).toEqual([
      [
        'Paid out for 2026-01: USD 0.00.',
        'Before the period: USD 900.00 owed by the participant and USD 300.00 above the cap, waiting.',
        'Earned: USD 500.00.',
        'Kept above the cap before, released now: USD 300.00.',
        'After the period: USD 100.00 owed by the participant.',
      ],
      ['2026-01 实发 USD 0.00。', '期初：欠公司 USD 900.00，超出上限待发 USD 300.00。', '应得佣金：USD 500.00。', '释放此前超出上限的部分：USD 300.00。', '期末：欠公司 USD 100.00。'],
    ]);
  });

  it('tells of a clawback that gives back what the deal had cost', () => {
    const events = [{ type: 'clawback' as const, participantId: 'ann', date: '2026-01-12', earned: -40, ref: 'deal 3' }];
    const settled = settleCommission([earningOf(1, 100)], { currency: 'USD' }, { events });
    expect(inBoth(explainSettlement, settled).map(({ statements }) => statements[0]?.sentences[2])).toEqual([
      'Clawback (deal 3), given back: USD 40.00.',
      '佣金追回（deal 3），返还：USD 40.00。',
    ]);
  });

  it('tells adjustments, clawbacks and what is owed', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 100)], { currency: 'USD', clawback: { months: 12 } }, { periods: [month(1), month(2)], events: [{ type: 'adjustment', participantId: 'ann', date: '2026-01-10', amount: 50, ref: 'bonus' }, { type: 'clawback', participantId: 'ann', date: '2026-01-12', earned: 400, soldOn: '2025-11-01', ref: 'deal 3' }, { type: 'clawback', participantId: 'ann', date: '2026-02-12', earned: 40, soldOn: '2024-11-01', ref: 'deal 4' }] }))).toEqual([
      {
        sentences: [
          '2 statements for 1 participant, in USD.',
          'The clawback (deal 4) from ann on 2026-02-12 took back nothing: 15 months of service since 2024-11-01 fill the window.',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 0.00.',
              'Earned: USD 100.00.',
              'Adjustment (bonus): USD 50.00.',
              'Clawback (deal 3): USD -400.00.',
              'After the period: USD 250.00 owed by the participant.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              'Paid out for 2026-02: USD 0.00.',
              'Before the period: USD 250.00 owed by the participant.',
              'After the period: USD 250.00 owed by the participant.',
            ],
          },
        ],
      },
      {
        sentences: [
          '1 名人员共 2 份结算单，币种 USD。',
          'ann 于 2026-02-12 的佣金追回（deal 4）未扣款：自 2024-11-01 起已满 15 个月，超出追回期限。',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 0.00。',
              '应得佣金：USD 100.00。',
              '人工调整（bonus）：USD 50.00。',
              '佣金追回（deal 3）：USD -400.00。',
              '期末：欠公司 USD 250.00。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: '2026-02',
            sentences: [
              '2026-02 实发 USD 0.00。',
              '期初：欠公司 USD 250.00。',
              '期末：欠公司 USD 250.00。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells what was open before, and a window of a month', () => {
    expect(inBoth(explainSettlement, settleCommission([], { currency: 'USD', clawback: { months: 1 } }, { periods: [month(1)], openings: [{ participantId: 'ann', payable: 50 }], events: [{ type: 'clawback', participantId: 'ann', date: '2026-01-12', earned: 400, soldOn: '2025-12-01' }, { type: 'release', participantId: 'ann', date: '2026-01-20', origin: '2025-12', share: 1, ref: 9 }] }))).toEqual([
      {
        sentences: [
          '1 statement for 1 participant, in USD.',
          'The clawback from ann on 2026-01-12 took back nothing: 1 month of service since 2025-12-01 fills the window.',
          'The release (9) for ann on 2026-01-20 paid nothing: nothing of 2025-12 is held.',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 50.00.',
              'Before the period: USD 50.00 owed to the participant.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: [
          '1 名人员共 1 份结算单，币种 USD。',
          'ann 于 2026-01-12 的佣金追回未扣款：自 2025-12-01 起已满 1 个月，超出追回期限。',
          'ann 于 2026-01-20 的释放（9）未付款：2025-12 没有暂扣款。',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 50.00。',
              '期初：应付 USD 50.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells a negative balance that is written off', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, -100)], { currency: 'USD', negative: 'floorZero' }))).toEqual([
      {
        sentences: ['1 statement for 1 participant, in USD.'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 0.00.',
              'Earned: USD -100.00.',
              'Negative balance, written off: USD 100.00.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: ['1 名人员共 1 份结算单，币种 USD。'],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 0.00。',
              '应得佣金：USD -100.00。',
              '负余额核销：USD 100.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells a gap and an end that looks like a last day', () => {
    expect(inBoth(explainSettlement, settleCommission([earningOf(1, 10), { participantId: 'ann', period: { key: 'q', start: '2026-04-01', end: '2026-06-30' }, earned: 10 }], { currency: 'USD' }))).toEqual([
      {
        sentences: [
          '2 statements for 1 participant, in USD.',
          'ann has no settled period from 2026-02-01 until 2026-04-01, so no draw was paid or counted there.',
          'earnings[1].period.end is 2026-06-30, and that day is no longer in it, although it is the last one of a month.',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              'Paid out for 2026-01: USD 10.00.',
              'Earned: USD 10.00.',
              'After the period nothing is open.',
            ],
          },
          {
            participantId: 'ann',
            periodKey: 'q',
            sentences: [
              'Paid out for q: USD 10.00.',
              'Earned: USD 10.00.',
              'After the period nothing is open.',
            ],
          },
        ],
      },
      {
        sentences: [
          '1 名人员共 2 份结算单，币种 USD。',
          'ann 在 2026-02-01 至 2026-04-01（不含）之间没有结算期间，其间未发放也未计入预支。',
          'earnings[1].period.end 为 2026-06-30，不含当日，而这一天是月末，请确认是否应包含。',
        ],
        statements: [
          {
            participantId: 'ann',
            periodKey: '2026-01',
            sentences: [
              '2026-01 实发 USD 10.00。',
              '应得佣金：USD 10.00。',
              '期末无未结余额。',
            ],
          },
          {
            participantId: 'ann',
            periodKey: 'q',
            sentences: [
              'q 实发 USD 10.00。',
              '应得佣金：USD 10.00。',
              '期末无未结余额。',
            ],
          },
        ],
      },
    ]);
  });
});

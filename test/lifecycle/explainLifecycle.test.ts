import { describe, expect, it } from 'vitest';
import {
  classifyLifecycle,
  explainLifecycle,
} from '../../src/lifecycle/index.js';

const monthly = (customerId: string, months: readonly string[], revenue: number) => months.map((month) => ({ customerId, date: `${month}-10`, revenue }));
const MONTHS = Array.from({ length: 24 }, (_, i) => `${2024 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`);
const AS_OF = { asOf: '2025-12-31' };
const ALL = [
  ...monthly('falling', MONTHS.slice(0, 18), 100),
  ...monthly('falling', MONTHS.slice(18), 40),
  ...monthly('rising', MONTHS.slice(0, 18), 100),
  ...monthly('rising', MONTHS.slice(18), 250),
  ...monthly('steady', MONTHS, 100),
  ...monthly('gone', MONTHS.slice(0, 4), 100),
  ...monthly('silent', MONTHS.slice(0, 21), 100),
  ...monthly('back', MONTHS.slice(0, 4), 100),
  ...monthly('back', MONTHS.slice(23), 100),
  ...monthly('fresh', MONTHS.slice(23), 100),
];

describe('explainLifecycle', () => {
  it('tells every stage with the limit that decided', () => {
    const result = classifyLifecycle(ALL, {}, { ...AS_OF, currency: 'USD', customerIds: ['lead'] });
    expect(explainLifecycle(result)).toEqual({
      sentences: [
        '8 customers as of 2025-12-31: 1 prospect, 1 churned, 1 dormant, 1 reactivated, 1 new, 1 decline, 1 growth and 1 mature.',
        'The usual time from one purchase to the next is taken to be 31 days.',
      ],
      customers: [
        {
          customerId: 'falling',
          sentences: [
            'Declining since 2025-07-05.',
            "The latest revenue is 60 % below what was expected; the limit is 30 % and the customer's mean order, in each of the latest 2 windows.",
            'Bought on 24 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'What is expected is what the same days brought a year before.',
            '90 days from 2025-10-03: USD 120.00, USD 300 expected, so 60 % less.',
            '90 days from 2025-07-05: USD 120.00, USD 300 expected, so 60 % less.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
        {
          customerId: 'rising',
          sentences: [
            'Growing since 2025-07-05.',
            "The latest revenue is 150 % above what was expected; the limit is 30 % and the customer's mean order, in each of the latest 2 windows.",
            'Bought on 24 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'What is expected is what the same days brought a year before.',
            '90 days from 2025-10-03: USD 750.00, USD 300 expected, so 150 % more.',
            '90 days from 2025-07-05: USD 750.00, USD 300 expected, so 150 % more.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
        {
          customerId: 'steady',
          sentences: [
            'Mature since 2024-04-09.',
            'None of the other stages fits.',
            'Bought on 24 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'What is expected is what the same days brought a year before.',
            '90 days from 2025-10-03: USD 300.00, USD 300 expected.',
            '90 days from 2025-07-05: USD 300.00, USD 300 expected.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
        {
          customerId: 'gone',
          sentences: [
            'Churned since 2024-10-07.',
            'The silence is 20.32 times the gap that is expected; the limit is 4 times and 180 days.',
            'Bought on 4 days, the last time on 2024-04-10, 630 days ago; the next purchase is expected 31 days after the last one.',
          ],
        },
        {
          customerId: 'silent',
          sentences: [
            'Dormant since 2025-11-11.',
            'The silence is 3.61 times the gap that is expected; the limit is 2 times and 60 days.',
            'Bought on 21 days, the last time on 2025-09-10, 112 days ago; the next purchase is expected 31 days after the last one.',
            'Without another purchase churned on 2026-03-09.',
          ],
        },
        {
          customerId: 'back',
          sentences: [
            'Back since 2025-12-10.',
            'The return after a dormancy was 21 days ago; a customer counts as come back for 90 days.',
            'Bought on 5 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
        {
          customerId: 'fresh',
          sentences: [
            'New since 2025-12-10.',
            'The first purchase was 21 days ago; a customer counts as new for 90 days.',
            'Bought on 1 day, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
        { customerId: 'lead', sentences: ['A prospect: nothing has been bought yet.'] },
      ],
    });
    expect(explainLifecycle(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['截至 2025-12-31，共 8 位客户：潜在客户 1 位，流失 1 位，沉睡 1 位，唤回 1 位，新客户 1 位，下滑 1 位，增长 1 位，成熟 1 位。', '客户两次购买之间的通常间隔按 31 天计。'],
      customers: [
        {
          customerId: 'falling',
          sentences: [
            '自 2025-07-05 起处于“下滑”阶段。',
            '最近的收入比预期低 60%；判定标准为 30% 且不少于该客户的平均单笔订单，最近 2 个窗口均须满足。',
            '共有 24 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '预期值取自上年同期。',
            '自 2025-10-03 起 90 天：收入 USD 120.00，预期 USD 300，低 60%。',
            '自 2025-07-05 起 90 天：收入 USD 120.00，预期 USD 300，低 60%。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
        {
          customerId: 'rising',
          sentences: [
            '自 2025-07-05 起处于“增长”阶段。',
            '最近的收入比预期高 150%；判定标准为 30% 且不少于该客户的平均单笔订单，最近 2 个窗口均须满足。',
            '共有 24 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '预期值取自上年同期。',
            '自 2025-10-03 起 90 天：收入 USD 750.00，预期 USD 300，高 150%。',
            '自 2025-07-05 起 90 天：收入 USD 750.00，预期 USD 300，高 150%。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
        {
          customerId: 'steady',
          sentences: [
            '自 2024-04-09 起处于“成熟”阶段。',
            '不符合其他任何阶段。',
            '共有 24 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '预期值取自上年同期。',
            '自 2025-10-03 起 90 天：收入 USD 300.00，预期 USD 300。',
            '自 2025-07-05 起 90 天：收入 USD 300.00，预期 USD 300。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
        {
          customerId: 'gone',
          sentences: [
            '自 2024-10-07 起处于“流失”阶段。',
            '未购买时长是预期间隔的 20.32 倍；判定标准为 4 倍且不少于 180 天。',
            '共有 4 个购买日，最近一次为 2024-04-10，已过去 630 天；预计最近一次购买后 31 天再次购买。',
          ],
        },
        {
          customerId: 'silent',
          sentences: [
            '自 2025-11-11 起处于“沉睡”阶段。',
            '未购买时长是预期间隔的 3.61 倍；判定标准为 2 倍且不少于 60 天。',
            '共有 21 个购买日，最近一次为 2025-09-10，已过去 112 天；预计最近一次购买后 31 天再次购买。',
            '如不再购买，将于 2026-03-09 进入“流失”阶段。',
          ],
        },
        {
          customerId: 'back',
          sentences: [
            '自 2025-12-10 起处于“唤回”阶段。',
            '沉睡后于 21 天前再次购买；唤回后 90 天内视为唤回客户。',
            '共有 5 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
        {
          customerId: 'fresh',
          sentences: [
            '自 2025-12-10 起处于“新客户”阶段。',
            '首次购买在 21 天前；首购后 90 天内视为新客户。',
            '共有 1 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
        { customerId: 'lead', sentences: ['潜在客户：尚未购买。'] },
      ],
    });
  });

  it('tells limits of other rules', () => {
    const result = classifyLifecycle([...monthly('x', MONTHS.slice(12), 100), ...monthly('y', MONTHS.slice(12, 22), 100), ...monthly('y', MONTHS.slice(22), 300)], { growth: { windows: 1, floor: '50.00', change: 0.5 }, windowDays: 60, decline: { windows: 1 } }, AS_OF);
    expect(explainLifecycle(result).customers.map(({ sentences }) => sentences.slice(0, 2))).toEqual([
      [
        'Declining since 2025-11-02.',
        "The latest revenue is 66.7 % below what was expected; the limit is 30 % and the customer's mean order, in the latest window.",
      ],
      [
        'Growing since 2025-11-02.',
        'The latest revenue is 200 % above what was expected; the limit is 50 % and 50, in the latest window.',
      ],
    ]);
    expect(explainLifecycle(result, { locale: 'zh-CN' }).customers.map(({ sentences }) => sentences.slice(0, 2))).toEqual([
      ['自 2025-11-02 起处于“下滑”阶段。', '最近的收入比预期低 66.7%；判定标准为 30% 且不少于该客户的平均单笔订单，看最近一个窗口。'],
      ['自 2025-11-02 起处于“增长”阶段。', '最近的收入比预期高 200%；判定标准为 50% 且不少于 50，看最近一个窗口。'],
    ]);
  });

  it('tells a day from which everybody has left', () => {
    const result = classifyLifecycle(monthly('slow', ['2022-01', '2023-06', '2024-12'], 10), { churned: { maxDays: 365 } }, AS_OF);
    expect(explainLifecycle(result).customers).toEqual([
      {
        customerId: 'slow',
        sentences: [
          'Churned since 2025-12-10.',
          'The silence has lasted 386 days; from 365 days on a customer has left, whatever the rhythm.',
          'Bought on 3 days, the last time on 2024-12-10, 386 days ago; the next purchase is expected 532.5 days after the last one.',
        ],
      },
    ]);
    expect(explainLifecycle(result, { locale: 'zh-CN' }).customers).toEqual([
      {
        customerId: 'slow',
        sentences: [
          '自 2025-12-10 起处于“流失”阶段。',
          '已有 386 天未购买；无论购买节奏如何，满 365 天即视为流失。',
          '共有 3 个购买日，最近一次为 2024-12-10，已过去 386 天；预计最近一次购买后 532.5 天再次购买。',
        ],
      },
    ]);
  });

  it('tells that revenue was not compared, and what had no say', () => {
    const result = classifyLifecycle([...monthly('x', MONTHS.slice(18), 10), { customerId: 'x', date: '2026-01-01', revenue: 5 }, { customerId: 'x', date: '2025-12-01', revenue: 0 }, { customerId: 'x', date: '2025-12-01', revenue: 5, kind: 'refund', reverses: 'none' }], {}, AS_OF);
    expect(explainLifecycle(result)).toEqual({
      sentences: [
        '1 customer as of 2025-12-31: 1 mature.',
        'The usual time from one purchase to the next is taken to be 31 days.',
        '1 row after 2025-12-31 is left out.',
        '1 order with a net value of 0 or less is no purchase, though its money counts.',
        '1 refund names no known order of the customer and only lowers the revenue.',
      ],
      customers: [
        {
          customerId: 'x',
          sentences: [
            'Mature since 2025-10-08.',
            'None of the other stages fits.',
            'Bought on 6 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 31 days after the last one.',
            'Revenue was not compared: the history is too short.',
            'Without another purchase dormant on 2026-02-10.',
          ],
        },
      ],
    });
    expect(explainLifecycle(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '截至 2025-12-31，共 1 位客户：成熟 1 位。',
        '客户两次购买之间的通常间隔按 31 天计。',
        '2025-12-31 之后的 1 条记录未计入。',
        '1 笔订单净额不大于 0，不算作购买，但金额计入收入。',
        '1 笔退款找不到该客户的原订单，仅冲减收入。',
      ],
      customers: [
        {
          customerId: 'x',
          sentences: [
            '自 2025-10-08 起处于“成熟”阶段。',
            '不符合其他任何阶段。',
            '共有 6 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 31 天再次购买。',
            '历史太短，未比较收入变化。',
            '如不再购买，将于 2026-02-10 进入“沉睡”阶段。',
          ],
        },
      ],
    });
  });

  it('tells windows in which nothing was expected', () => {
    const result = classifyLifecycle([...monthly('x', MONTHS.slice(0, 3), 10), ...monthly('x', MONTHS.slice(22), 10)], { reactivated: { days: 10 }, windowDays: 30 }, AS_OF);
    expect(explainLifecycle(result).customers).toEqual([
      {
        customerId: 'x',
        sentences: [
          'Mature since 2025-11-20.',
          'None of the other stages fits.',
          'Bought on 5 days, the last time on 2025-12-10, 21 days ago; the next purchase is expected 30.5 days after the last one.',
          'What is expected is what the same days brought a year before.',
          '30 days from 2025-12-02: 10.00, 0 expected.',
          '30 days from 2025-11-02: 10.00, 0 expected.',
          'Without another purchase dormant on 2026-02-09.',
        ],
      },
    ]);
    expect(explainLifecycle(result, { locale: 'zh-CN' }).customers).toEqual([
      {
        customerId: 'x',
        sentences: [
          '自 2025-11-20 起处于“成熟”阶段。',
          '不符合其他任何阶段。',
          '共有 5 个购买日，最近一次为 2025-12-10，已过去 21 天；预计最近一次购买后 30.5 天再次购买。',
          '预期值取自上年同期。',
          '自 2025-12-02 起 30 天：收入 10.00，预期 0。',
          '自 2025-11-02 起 30 天：收入 10.00，预期 0。',
          '如不再购买，将于 2026-02-09 进入“沉睡”阶段。',
        ],
      },
    ]);
  });

  it('has nobody to tell of', () => {
    const result = classifyLifecycle([], {}, AS_OF);
    expect(explainLifecycle(result)).toEqual({
      sentences: ['0 customers as of 2025-12-31.', 'The usual time from one purchase to the next is taken to be 90 days.'],
      customers: [],
    });
    expect(explainLifecycle(result, { locale: 'zh-CN' })).toEqual({ sentences: ['截至 2025-12-31，共 0 位客户。', '客户两次购买之间的通常间隔按 90 天计。'], customers: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { analyzeFunnel, calculateFunnelFromCounts, explainFunnelReport, explainFunnelTrack, trackFunnel } from '../../src/metrics/index.js';
import type { FunnelReport } from '../../src/metrics/index.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from './explain.support.js';

describe('explainFunnelReport', () => {
  it('tells cohorts with windows, groups and periods', () => {
    const result = analyzeFunnel([...ENTRIES, { dealId: '', stage: 'lead', at: '2026-01-01' }], MODEL, {
      asOf: AS_OF,
      currency: 'USD',
      window: { value: 30, unit: 'day' },
      groupBy: 'region',
      bucket: 'month',
      range: { start: '2026-01-01', end: '2026-02-28' },
      onInvalid: 'collect',
    });
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        '4 deals created from 2026-01-01 on and before 2026-02-28: at 2026-02-28T00:00:00.000Z 1 won, 1 lost and 2 open.',
        '1 deal came back after being won or lost.',
        'Win rate of closed deals: 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
        'Win rate of all deals: 25 % (1 of 4, 95 % interval 4.6 % to 69.9 %).',
        'Win rate of the deals whose window is over: 33.3 % (1 of 3, 95 % interval 6.1 % to 79.2 %).',
        '1 of the deals has not had the whole window yet: more may still convert.',
        'Win rate by value: 73.9 % (USD 850.50 of USD 1150.50).',
        'Winning takes 21 days in the median, 21 days in the mean and up to 21 days in nine of ten cases (1 win).',
        'lead: reached by 4 deals.',
        'Visits: 5 begun; 2 went on, 2 lost and 1 parked.',
        'Half of the stays end within 6 days (5 ended, 0 going on).',
        'Three in four end within 7 days, nine in ten within 10 days.',
        'Up to the longest stay seen, the mean stay is 5.6 days.',
        'The deals that reached it are worth USD 1650.50, not counting 1 deal of no known value.',
        'quote: reached by 3 deals, conversion 75 % (3 of 4, 95 % interval 30.1 % to 95.4 %); usual is 40 % to 60 %.',
        '1 deal of those before did not come this far.',
        'Visits: 3 begun; 1 went on, 1 went back and 1 still there.',
        'Half of the stays end within 14 days (2 ended, 1 going on).',
        'Up to the longest stay seen, the mean stay is 19.33 days.',
        'The deals that reached it are worth USD 1350.50, not counting 1 deal of no known value.',
        'won: reached by 1 deal, conversion 33.3 % (1 of 3, 95 % interval 6.1 % to 79.2 %).',
        '2 deals of those before did not come this far.',
        'Visits: 1 begun; 1 still there.',
        'How long half of the stays last cannot be told yet: 0 ended, 1 is going on.',
        'Up to the longest stay seen, the mean stay is 33 days.',
        'The deals that reached it are worth USD 850.50.',
        'Group north, 2026-01: 1 deal, 1 won, 0 lost, 0 open; win rate of closed deals 100 % (1 of 1, 95 % interval 20.7 % to 100 %).',
        'Group north, 2026-02: 1 deal, 0 won, 0 lost, 1 open; win rate of closed deals not known (0 of 0); only a part of the period is known.',
        'Group north, 2026-02: not every deal has had its whole window yet, so that more may still be won.',
        'Group south, 2026-01: 1 deal, 0 won, 1 lost, 0 open; win rate of closed deals 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'Group south, 2026-02: 0 deals, 0 won, 0 lost, 0 open; win rate of closed deals not known (0 of 0); only a part of the period is known.',
        'Without group, 2026-01: 1 deal, 0 won, 0 lost, 1 open; win rate of closed deals not known (0 of 0).',
        'Without group, 2026-02: 0 deals, 0 won, 0 lost, 0 open; win rate of closed deals not known (0 of 0); only a part of the period is known.',
        'Left out: 1 row later than the instant of the report.',
        '1 row repeats the stage of the row before and starts no visit of its own.',
        'Left out: 1 row of stages that the remap of the model drops.',
        '1 deal has no value and is in no sum of money.',
        'The range ends before 2026-02-28 (options.range.end): was that day meant to be in it?',
        'Left out: 1 row that could not be read.',
      ],
      [
        '2026-01-01（含）至 2026-02-28（不含）创建的商机共 4 个：截至 2026-02-28T00:00:00.000Z，赢单 1 个，输单 1 个，进行中 2 个。',
        '有 1 个商机在赢单或输单后重新激活。',
        '已关闭商机的赢单率：50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        '全部商机的赢单率：25%（1/4，95% 置信区间 4.6% 至 69.9%）。',
        '观察窗口已结束商机的赢单率：33.3%（1/3，95% 置信区间 6.1% 至 79.2%）。',
        '商机中有 1 个观察窗口尚未结束，后续仍可能转化。',
        '按金额计算的赢单率：73.9%（USD 850.50/USD 1150.50）。',
        '赢单周期中位数 21 天，平均 21 天，90% 在 21 天内（赢单 1 个）。',
        'lead：4 个商机到达。',
        '停留记录：进入 5 次；推进 2 次，输单 2 次，搁置 1 次。',
        '一半的停留在 6 天内结束（已结束 5 次，仍在停留 0 次）。',
        '75% 的停留在 7 天内结束，90% 在 10 天内。',
        '截至已知的最长停留，平均停留 5.6 天。',
        '到达该阶段的商机金额合计 USD 1650.50，不含 1 个金额未知的商机。',
        'quote：3 个商机到达，转化率 75%（3/4，95% 置信区间 30.1% 至 95.4%）；通常为 40% 至 60%。',
        '之前的商机中有 1 个未走到这一步。',
        '停留记录：进入 3 次；推进 1 次，退回 1 次，仍在停留 1 次。',
        '一半的停留在 14 天内结束（已结束 2 次，仍在停留 1 次）。',
        '截至已知的最长停留，平均停留 19.33 天。',
        '到达该阶段的商机金额合计 USD 1350.50，不含 1 个金额未知的商机。',
        'won：1 个商机到达，转化率 33.3%（1/3，95% 置信区间 6.1% 至 79.2%）。',
        '之前的商机中有 2 个未走到这一步。',
        '停留记录：进入 1 次；仍在停留 1 次。',
        '停留天数的中位数尚无法得出：已结束 0 次，仍在停留 1 次。',
        '截至已知的最长停留，平均停留 33 天。',
        '到达该阶段的商机金额合计 USD 850.50。',
        '分组 north，2026-01：商机 1 个，赢单 1 个，输单 0 个，进行中 0 个；已关闭商机的赢单率 100%（1/1，95% 置信区间 20.7% 至 100%）。',
        '分组 north，2026-02：商机 1 个，赢单 0 个，输单 0 个，进行中 1 个；已关闭商机的赢单率 0/0（无法计算）；该期间仅有部分数据。',
        '分组 north，2026-02：部分商机的观察窗口尚未结束，后续仍可能赢单。',
        '分组 south，2026-01：商机 1 个，赢单 0 个，输单 1 个，进行中 0 个；已关闭商机的赢单率 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '分组 south，2026-02：商机 0 个，赢单 0 个，输单 0 个，进行中 0 个；已关闭商机的赢单率 0/0（无法计算）；该期间仅有部分数据。',
        '未分组，2026-01：商机 1 个，赢单 0 个，输单 0 个，进行中 1 个；已关闭商机的赢单率 0/0（无法计算）。',
        '未分组，2026-02：商机 0 个，赢单 0 个，输单 0 个，进行中 0 个；已关闭商机的赢单率 0/0（无法计算）；该期间仅有部分数据。',
        '已剔除 1 行晚于报告时点的记录。',
        '有 1 行记录重复了上一行的阶段，不算新的停留。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
        '有 1 个商机没有金额，未计入任何金额合计。',
        '统计范围截止于 2026-02-28 之前（options.range.end）：是否本想包含这一天？',
        '已剔除 1 行无法读取的记录。',
      ],
    ]);
  });

  it('tells what happened in a period', () => {
    const result = analyzeFunnel(ENTRIES, MODEL, { asOf: AS_OF, basis: 'period', range: '2026-02' });
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        'From 2026-02-01 on and before 2026-03-01: 1 deal created, 0 won and 0 lost; 2 open at 2026-02-28T00:00:00.000Z.',
        'Win rate of closed deals: not known (0 of 0).',
        'Win rate of all deals: 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'The win rate by value is not known: no closed deal has a value above 0.',
        'How long winning takes cannot be told: no deal was won.',
        'lead: reached by 1 deal.',
        'Visits: 2 begun; 1 went on and 1 parked.',
        'Half of the stays end within 3 days (2 ended, 0 going on).',
        'Three in four end within 10 days, nine in ten within 10 days.',
        'Up to the longest stay seen, the mean stay is 6.5 days.',
        'quote: reached by 1 deal, conversion 50 % (1 of 2, no interval); usual is 40 % to 60 %.',
        '1 visit more began in the required stage before than went on from it.',
        'Visits: 1 going on at first and 1 begun; 1 went back and 1 still there.',
        'Half of the stays end within 5 days (1 ended, 0 going on).',
        'Three in four end within 5 days, nine in ten within 5 days.',
        'Up to the longest stay seen, the mean stay is 5 days.',
        'won: reached by 0 deals, conversion 0 % (0 of 1, no interval).',
        '1 visit more began in the required stage before than went on from it.',
        'Visits: 1 going on at first; 1 still there.',
        'Left out: 1 row later than the instant of the report.',
        '1 row repeats the stage of the row before and starts no visit of its own.',
        'Left out: 1 row of stages that the remap of the model drops.',
      ],
      [
        '2026-02-01（含）至 2026-03-01（不含）：新建商机 1 个，赢单 0 个，输单 0 个，截至 2026-02-28T00:00:00.000Z 进行中 2 个。',
        '已关闭商机的赢单率：0/0（无法计算）。',
        '全部商机的赢单率：0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '按金额计算的赢单率未知：已关闭商机没有大于 0 的金额。',
        '没有赢单，无法得出赢单周期。',
        'lead：1 个商机到达。',
        '停留记录：进入 2 次；推进 1 次，搁置 1 次。',
        '一半的停留在 3 天内结束（已结束 2 次，仍在停留 0 次）。',
        '75% 的停留在 10 天内结束，90% 在 10 天内。',
        '截至已知的最长停留，平均停留 6.5 天。',
        'quote：1 个商机到达，转化率 50%（1/2，无置信区间）；通常为 40% 至 60%。',
        '上一必经阶段开始的停留比推进的多 1 次。',
        '停留记录：期初在内 1 次，进入 1 次；退回 1 次，仍在停留 1 次。',
        '一半的停留在 5 天内结束（已结束 1 次，仍在停留 0 次）。',
        '75% 的停留在 5 天内结束，90% 在 5 天内。',
        '截至已知的最长停留，平均停留 5 天。',
        'won：0 个商机到达，转化率 0%（0/1，无置信区间）。',
        '上一必经阶段开始的停留比推进的多 1 次。',
        '停留记录：期初在内 1 次；仍在停留 1 次。',
        '已剔除 1 行晚于报告时点的记录。',
        '有 1 行记录重复了上一行的阶段，不算新的停留。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
      ],
    ]);
  });

  it('tells no conversion of an optional stage in a period, and how many deals are young', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'demo', optional: true }, { id: 'offer' }, { id: 'won', kind: 'won' }] } as const;
    const entries = Array.from({ length: 10 }, (_, i) => [
      { dealId: `d${i}`, stage: 'lead', at: '2026-04-02' },
      ...(i < 1 ? [{ dealId: `d${i}`, stage: 'demo', at: '2026-04-05' }] : []),
      ...(i < 8 ? [{ dealId: `d${i}`, stage: 'offer', at: '2026-04-10' }] : []),
    ]).flat();
    const asOf = '2026-05-31';
    const period = analyzeFunnel(entries, model, { asOf, basis: 'period', range: '2026-04' });
    const about = (report: FunnelReport, ...words: readonly string[]): string[][] => inBoth(explainFunnelReport, report).map((told) => told.filter((each) => words.some((word) => each.includes(word))));
    expect(about(period, 'demo:', 'offer:', 'more began', 'demo：', 'offer：', '推进的多')).toEqual([
      ['demo: reached by 1 deal.', 'offer: reached by 8 deals, conversion 80 % (8 of 10, no interval).', '2 visits more began in the required stage before than went on from it.', '8 visits more began in the required stage before than went on from it.'],
      ['demo：1 个商机到达。', 'offer：8 个商机到达，转化率 80%（8/10，无置信区间）。', '上一必经阶段开始的停留比推进的多 2 次。', '上一必经阶段开始的停留比推进的多 8 次。'],
    ]);
    const cohort = analyzeFunnel(entries, model, { asOf, range: '2026-04' });
    expect(about(cohort, 'demo:', 'demo：')).toEqual([['demo: reached by 1 deal, conversion 10 % (1 of 10, 95 % interval 1.8 % to 40.4 %).'], ['demo：1 个商机到达，转化率 10%（1/10，95% 置信区间 1.8% 至 40.4%）。']]);
    const young = analyzeFunnel(entries, model, { asOf, window: { value: 90, unit: 'day' } });
    expect(about(young, 'whole window', '观察窗口尚未结束')).toEqual([['10 of the deals have not had the whole window yet: more may still convert.'], ['商机中有 10 个观察窗口尚未结束，后续仍可能转化。']]);
    const tracked = trackFunnel(entries, model, { asOf: '2026-04-20', basis: 'period', range: '2026-04', bucket: 'month' });
    expect(inBoth(explainFunnelTrack, tracked).map((told) => told[2])).toEqual(['2026-04, demo: reached by 1 deal; half of the stays end within 5 days; only a part of the period is known.', '2026-04，demo：1 个商机到达；一半的停留在 5 天内结束；该期间仅有部分数据。']);
  });

  it('tells periods that are not over', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;
    const entries = [{ dealId: 'a', stage: 'lead', at: '2026-02-05' }, { dealId: 'b', stage: 'lead', at: '2026-03-05' }];
    const options = { asOf: '2026-03-10', bucket: 'month' } as const;
    expect(inBoth(explainFunnelTrack, trackFunnel(entries, model, options)).map((told) => told.slice(1, 5))).toEqual([
      ['2026-02, lead: reached by 1 deal.', '2026-02, won: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %).', '2026-03, lead: reached by 1 deal; only a part of the period is known.', '2026-03, won: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %); only a part of the period is known.'],
      ['2026-02，lead：1 个商机到达。', '2026-02，won：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）。', '2026-03，lead：1 个商机到达；该期间仅有部分数据。', '2026-03，won：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）；该期间仅有部分数据。'],
    ]);
    const report = analyzeFunnel(entries, model, options);
    expect(report.slices?.map(({ partial }) => partial)).toEqual([false, true]);
    expect(inBoth(explainFunnelReport, report).map((told) => told.slice(-2))).toEqual([
      ['2026-02: 1 deal, 0 won, 0 lost, 1 open; win rate of closed deals not known (0 of 0).', '2026-03: 1 deal, 0 won, 0 lost, 1 open; win rate of closed deals not known (0 of 0); only a part of the period is known.'],
      ['2026-02：商机 1 个，赢单 0 个，输单 0 个，进行中 1 个；已关闭商机的赢单率 0/0（无法计算）。', '2026-03：商机 1 个，赢单 0 个，输单 0 个，进行中 1 个；已关闭商机的赢单率 0/0（无法计算）；该期间仅有部分数据。'],
    ]);
  });

  it('tells of rates that cannot be told', () => {
    const result = analyzeFunnel([], { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] }, { asOf: AS_OF });
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        '0 deals: at 2026-02-28T00:00:00.000Z 0 won, 0 lost and 0 open.',
        'Win rate of closed deals: not known (0 of 0).',
        'Win rate of all deals: not known (0 of 0).',
        'The win rate by value is not known: no closed deal has a value above 0.',
        'How long winning takes cannot be told: no deal was won.',
        'lead: reached by 0 deals.',
        'won: reached by 0 deals, conversion not known (0 of 0).',
      ],
      [
        '共 0 个商机：截至 2026-02-28T00:00:00.000Z，赢单 0 个，输单 0 个，进行中 0 个。',
        '已关闭商机的赢单率：0/0（无法计算）。',
        '全部商机的赢单率：0/0（无法计算）。',
        '按金额计算的赢单率未知：已关闭商机没有大于 0 的金额。',
        '没有赢单，无法得出赢单周期。',
        'lead：0 个商机到达。',
        'won：0 个商机到达，转化率 0/0（无法计算）。',
      ],
    ]);
  });

  it('tells a stage that was passed by, and closed deals of no known value', () => {
    const result = analyzeFunnel(
      [
        { dealId: 'a', stage: 'lead', at: '2026-01-05' },
        { dealId: 'a', stage: 'won', at: '2026-01-06' },
        { dealId: 'b', stage: 'won', at: '2026-01-06', value: 5 },
      ],
      { id: 'm', stages: [{ id: 'lead' }, { id: 'quote' }, { id: 'won', kind: 'won' }] },
      { asOf: '2026-01-07T00:00:00Z' },
    );
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        '2 deals: at 2026-01-07T00:00:00.000Z 2 won, 0 lost and 0 open.',
        'Win rate of closed deals: 100 % (2 of 2, 95 % interval 34.2 % to 100 %).',
        'Win rate of all deals: 100 % (2 of 2, 95 % interval 34.2 % to 100 %).',
        'Win rate by value: 100 % (5.00 of 5.00), not counting 1 closed deal of no known value.',
        'Winning takes 0.5 days in the median, 0.5 days in the mean and up to 0.9 days in nine of ten cases (2 wins).',
        'lead: reached by 2 deals.',
        '1 deal passed it by.',
        'Visits: 1 begun; 1 went on.',
        'Half of the stays end within 1 day (1 ended, 0 going on).',
        'Three in four end within 1 day, nine in ten within 1 day.',
        'Up to the longest stay seen, the mean stay is 1 day.',
        'The deals that reached it are worth 5.00, not counting 1 deal of no known value.',
        'quote: reached by 2 deals, conversion 100 % (2 of 2, 95 % interval 34.2 % to 100 %).',
        '2 deals passed it by.',
        'The deals that reached it are worth 5.00, not counting 1 deal of no known value.',
        'won: reached by 2 deals, conversion 100 % (2 of 2, 95 % interval 34.2 % to 100 %).',
        'Visits: 2 begun; 2 still there.',
        'How long half of the stays last cannot be told yet: 0 ended, 2 are going on.',
        'Up to the longest stay seen, the mean stay is 1 day.',
        'The deals that reached it are worth 5.00, not counting 1 deal of no known value.',
        '1 deal has no value and is in no sum of money.',
      ],
      [
        '共 2 个商机：截至 2026-01-07T00:00:00.000Z，赢单 2 个，输单 0 个，进行中 0 个。',
        '已关闭商机的赢单率：100%（2/2，95% 置信区间 34.2% 至 100%）。',
        '全部商机的赢单率：100%（2/2，95% 置信区间 34.2% 至 100%）。',
        '按金额计算的赢单率：100%（5.00/5.00），不含 1 个金额未知的已关闭商机。',
        '赢单周期中位数 0.5 天，平均 0.5 天，90% 在 0.9 天内（赢单 2 个）。',
        'lead：2 个商机到达。',
        '有 1 个商机跳过了该阶段。',
        '停留记录：进入 1 次；推进 1 次。',
        '一半的停留在 1 天内结束（已结束 1 次，仍在停留 0 次）。',
        '75% 的停留在 1 天内结束，90% 在 1 天内。',
        '截至已知的最长停留，平均停留 1 天。',
        '到达该阶段的商机金额合计 5.00，不含 1 个金额未知的商机。',
        'quote：2 个商机到达，转化率 100%（2/2，95% 置信区间 34.2% 至 100%）。',
        '有 2 个商机跳过了该阶段。',
        '到达该阶段的商机金额合计 5.00，不含 1 个金额未知的商机。',
        'won：2 个商机到达，转化率 100%（2/2，95% 置信区间 34.2% 至 100%）。',
        '停留记录：进入 2 次；仍在停留 2 次。',
        '停留天数的中位数尚无法得出：已结束 0 次，仍在停留 2 次。',
        '截至已知的最长停留，平均停留 1 天。',
        '到达该阶段的商机金额合计 5.00，不含 1 个金额未知的商机。',
        '有 1 个商机没有金额，未计入任何金额合计。',
      ],
    ]);
  });

  it('tells a funnel of counts, with what it cost', () => {
    const result = calculateFunnelFromCounts(
      [
        { stage: 'lead', count: 1000, cost: '100', days: 3000 },
        { stage: 'quote', count: 1200, value: '5000', cost: 50 },
        { stage: 'won', count: 1 },
        { stage: 'gone', count: 3 },
      ],
      MODEL,
      { currency: 'EUR' },
    );
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        'From lead to won the conversion is 0.1 % (1 of 1000, 95 % interval 0.018 % to 0.6 %).',
        'lead: reached by 1000 deals.',
        'It cost EUR 100.00: EUR 0.10 for each deal that reached it.',
        'The mean stay is 3 days.',
        'quote: reached by 1200 deals, conversion 120 % (1200 of 1000, no interval); usual is 40 % to 60 %.',
        'The deals that reached it are worth EUR 5000.00.',
        'It cost EUR 50.00: EUR 0.04 for each deal that reached it.',
        'won: reached by 1 deal, conversion less than 0.1 % (1 of 1200, 95 % interval 0.015 % to 0.5 %).',
        '1199 deals of those before did not come this far.',
        'Left out: 1 row of stages that the remap of the model drops.',
        'The count of quote is above the one that it is measured against, so that the rate is no share.',
      ],
      [
        '从 lead 到 won 的整体转化率为 0.1%（1/1000，95% 置信区间 0.018% 至 0.6%）。',
        'lead：1000 个商机到达。',
        '花费 EUR 100.00，平均每个到达的商机 EUR 0.10。',
        '平均停留 3 天。',
        'quote：1200 个商机到达，转化率 120%（1200/1000，无置信区间）；通常为 40% 至 60%。',
        '到达该阶段的商机金额合计 EUR 5000.00。',
        '花费 EUR 50.00，平均每个到达的商机 EUR 0.04。',
        'won：1 个商机到达，转化率 0.1% 以下（1/1200，95% 置信区间 0.015% 至 0.5%）。',
        '之前的商机中有 1199 个未走到这一步。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
        'quote 的数量大于其基数，该比率不是占比。',
      ],
    ]);
  });

  it('tells a funnel of counts that nobody got through', () => {
    const result = calculateFunnelFromCounts([{ stage: 'lead', count: 1, days: 1 }, { stage: 'won', count: 0, cost: '20', days: 0 }]);
    expect(inBoth(explainFunnelReport, result)).toEqual([
      [
        'From lead to won the conversion is 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'lead: reached by 1 deal.',
        'The mean stay is 1 day.',
        'won: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        '1 deal of those before did not come this far.',
        'It cost 20.00, and no deal reached it.',
      ],
      [
        '从 lead 到 won 的整体转化率为 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        'lead：1 个商机到达。',
        '平均停留 1 天。',
        'won：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '之前的商机中有 1 个未走到这一步。',
        '花费 20.00，没有商机到达。',
      ],
    ]);
  });

  it('tells one stage alone', () => {
    const result = calculateFunnelFromCounts([{ stage: 'lead', count: 7 }]);
    expect(inBoth(explainFunnelReport, result)).toEqual([['lead: reached by 7 deals.'], ['lead：7 个商机到达。']]);
  });
});

describe('explainFunnelTrack', () => {
  it('tells stages by group and period', () => {
    const result = trackFunnel(ENTRIES, MODEL, { asOf: AS_OF, bucket: 'month', groupBy: 'region', window: { value: 30, unit: 'day' }, range: '2026-01' });
    expect(inBoth(explainFunnelTrack, result)).toEqual([
      [
        '9 rows of stages and periods; the latest entry is of 2026-02-20T00:00:00.000Z.',
        'Group north, 2026-01, lead: reached by 1 deal; half of the stays end within 7 days; not every deal has had its whole window yet.',
        'Group north, 2026-01, quote: reached by 1 deal, conversion 100 % (1 of 1, 95 % interval 20.7 % to 100 %); half of the stays end within 14 days; not every deal has had its whole window yet.',
        'Group north, 2026-01, won: reached by 1 deal, conversion 100 % (1 of 1, 95 % interval 20.7 % to 100 %); not every deal has had its whole window yet.',
        'Group south, 2026-01, lead: reached by 1 deal; half of the stays end within 2 days; not every deal has had its whole window yet.',
        'Group south, 2026-01, quote: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %); not every deal has had its whole window yet.',
        'Group south, 2026-01, won: reached by 0 deals, conversion not known (0 of 0); not every deal has had its whole window yet.',
        'Without group, 2026-01, lead: reached by 1 deal; half of the stays end within 6 days; not every deal has had its whole window yet.',
        'Without group, 2026-01, quote: reached by 1 deal, conversion 100 % (1 of 1, 95 % interval 20.7 % to 100 %); not every deal has had its whole window yet.',
        'Without group, 2026-01, won: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %); not every deal has had its whole window yet.',
        'Left out: 1 row later than the instant of the report.',
        '1 row repeats the stage of the row before and starts no visit of its own.',
        'Left out: 1 row of stages that the remap of the model drops.',
      ],
      [
        '共 9 行阶段与期间的数据，最近一条记录在 2026-02-20T00:00:00.000Z。',
        '分组 north，2026-01，lead：1 个商机到达；一半的停留在 7 天内结束；部分商机的观察窗口尚未结束。',
        '分组 north，2026-01，quote：1 个商机到达，转化率 100%（1/1，95% 置信区间 20.7% 至 100%）；一半的停留在 14 天内结束；部分商机的观察窗口尚未结束。',
        '分组 north，2026-01，won：1 个商机到达，转化率 100%（1/1，95% 置信区间 20.7% 至 100%）；部分商机的观察窗口尚未结束。',
        '分组 south，2026-01，lead：1 个商机到达；一半的停留在 2 天内结束；部分商机的观察窗口尚未结束。',
        '分组 south，2026-01，quote：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）；部分商机的观察窗口尚未结束。',
        '分组 south，2026-01，won：0 个商机到达，转化率 0/0（无法计算）；部分商机的观察窗口尚未结束。',
        '未分组，2026-01，lead：1 个商机到达；一半的停留在 6 天内结束；部分商机的观察窗口尚未结束。',
        '未分组，2026-01，quote：1 个商机到达，转化率 100%（1/1，95% 置信区间 20.7% 至 100%）；部分商机的观察窗口尚未结束。',
        '未分组，2026-01，won：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）；部分商机的观察窗口尚未结束。',
        '已剔除 1 行晚于报告时点的记录。',
        '有 1 行记录重复了上一行的阶段，不算新的停留。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
      ],
    ]);
  });

  it('tells periods without a window', () => {
    const result = trackFunnel([{ dealId: 'a', stage: 'lead', at: '2026-01-05' }], MODEL, { asOf: AS_OF, bucket: 'quarter' });
    expect(inBoth(explainFunnelTrack, result)).toEqual([
      [
        '3 rows of stages and periods; the latest entry is of 2026-01-05T00:00:00.000Z.',
        '2026-Q1, lead: reached by 1 deal; only a part of the period is known.',
        '2026-Q1, quote: reached by 0 deals, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %); only a part of the period is known.',
        '2026-Q1, won: reached by 0 deals, conversion not known (0 of 0); only a part of the period is known.',
      ],
      [
        '共 3 行阶段与期间的数据，最近一条记录在 2026-01-05T00:00:00.000Z。',
        '2026-Q1，lead：1 个商机到达；该期间仅有部分数据。',
        '2026-Q1，quote：0 个商机到达，转化率 0%（0/1，95% 置信区间 0% 至 79.3%）；该期间仅有部分数据。',
        '2026-Q1，won：0 个商机到达，转化率 0/0（无法计算）；该期间仅有部分数据。',
      ],
    ]);
  });

  it('says so where there is nothing', () => {
    const result = trackFunnel([], MODEL, { asOf: AS_OF, bucket: 'month' });
    expect(inBoth(explainFunnelTrack, result)).toEqual([['There is nothing to track: no rows.'], ['没有可跟踪的数据。']]);
  });
});

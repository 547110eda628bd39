import { describe, expect, it } from 'vitest';
import { snapshotStages } from '../../src/funnel/index.js';
import { analyzeSequences, calculateActivityRatios, calculatePipelineReserve, calculateResponseTimes, explainActivityRatios, explainAlerts, explainResponseTimes, explainSequences, findAlerts } from '../../src/metrics/index.js';
import type { FunnelAlerts } from '../../src/metrics/index.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from './explain.support.js';

describe('explainActivityRatios', () => {
  it('tells what a deal and an advance take', () => {
    const result = calculateActivityRatios(
      [
        { dealId: 'a', kind: 'call', at: '2026-01-06', replied: true },
        { dealId: 'a', kind: 'call', at: '2026-01-13', replied: false },
        { dealId: 'd', kind: 'call', at: '2026-01-10' },
        { kind: 'mail', at: '2026-01-10' },
        { kind: 'mail', at: '2026-01-10' },
        { kind: 'visit', at: '2026-01-10' },
        { dealId: 'c', kind: 'mail', at: '2026-02-11' },
      ],
      ENTRIES,
      MODEL,
      { asOf: AS_OF },
    );
    expect(inBoth(explainActivityRatios, result)).toEqual([
      [
        '1 deal reached won.',
        'call: 3 activities.',
        'That is 3 for each deal that reached won.',
        'Answered: 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
        'lead: 2 for 2 advances, 1 for each; 0.5 when those on deals that did not go on are left out.',
        'quote: 1 for 1 advance, 1 for each; 1 when those on deals that did not go on are left out.',
        'mail: 3 activities.',
        'That is 3 for each deal that reached won.',
        'lead: 1 for 2 advances, 0.5 for each; 0.5 when those on deals that did not go on are left out.',
        '2 of them were in no stage of the order.',
        'visit: 1 activity.',
        'That is 1 for each deal that reached won.',
        '1 of them was in no stage of the order.',
        'Left out: 1 row later than the instant of the report.',
        '1 row repeats the stage of the row before and starts no visit of its own.',
        'Left out: 1 row of stages that the remap of the model drops.',
      ],
      [
        '共有 1 个商机到达 won。',
        'call：3 次活动。',
        '平均每个到达 won 的商机需要 3 次。',
        '回复率：50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        'lead：2 次活动带来 2 次推进，平均每次推进 1 次；若不计未推进的商机，为 0.5 次。',
        'quote：1 次活动带来 1 次推进，平均每次推进 1 次；若不计未推进的商机，为 1 次。',
        'mail：3 次活动。',
        '平均每个到达 won 的商机需要 3 次。',
        'lead：1 次活动带来 2 次推进，平均每次推进 0.5 次；若不计未推进的商机，为 0.5 次。',
        '其中 2 次不属于流程中的任何阶段。',
        'visit：1 次活动。',
        '平均每个到达 won 的商机需要 1 次。',
        '其中 1 次不属于流程中的任何阶段。',
        '已剔除 1 行晚于报告时点的记录。',
        '有 1 行记录重复了上一行的阶段，不算新的停留。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
      ],
    ]);
  });

  it('tells that no deal came there', () => {
    const result = calculateActivityRatios([{ dealId: 'x', kind: 'call', at: '2026-03-10' }], [{ dealId: 'x', stage: 'lead', at: '2026-03-09' }], MODEL, { asOf: '2026-03-12' });
    expect(inBoth(explainActivityRatios, result)).toEqual([
      [
        '0 deals reached won.',
        'call: 1 activity.',
        'How many it takes for a deal cannot be told: none reached won.',
        'lead: 1, and no deal went on.',
      ],
      ['共有 0 个商机到达 won。', 'call：1 次活动。', '没有商机到达 won，无法得出每单所需的活动次数。', 'lead：1 次活动，没有商机推进。'],
    ]);
  });
});

describe('explainResponseTimes', () => {
  it('tells answers, groups and late leads', () => {
    const result = calculateResponseTimes(
      [
        { id: 'x', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:10:00Z', owner: 'ann' },
        { id: 'y', createdAt: '2026-03-10T08:00:00Z' },
        { id: 'z', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:45:00Z', owner: 'ann' },
        { id: 'w', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T07:45:00Z', owner: 'ann' },
        { id: 'v', createdAt: '2026-03-11T08:00:00Z' },
      ],
      { asOf: '2026-03-10T09:00:00Z', targetMinutes: 30, groupBy: 'owner' },
    );
    expect(inBoth(explainResponseTimes, result)).toEqual([
      [
        'Of 4 leads 3 were answered, and 1 is waiting.',
        'Half of the leads are answered within 10 minutes; for nine in ten that cannot be told yet.',
        'Answered within the target of 30 minutes: 50 % (2 of 4, 95 % interval 15 % to 85 %).',
        'Group ann: Of 3 leads 3 were answered, and 0 are waiting.',
        'Group ann: Half of the leads are answered within 10 minutes, nine in ten within 45 minutes.',
        'Group ann: Answered within the target of 30 minutes: 66.7 % (2 of 3, 95 % interval 20.8 % to 93.9 %).',
        'Without group: Of 1 lead 0 were answered, and 1 is waiting.',
        'Without group: Within what time half of the leads are answered cannot be told yet: too many are waiting.',
        'Without group: Answered within the target of 30 minutes: 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'Lead y is still waiting after 60 minutes.',
        'Lead z of ann was answered after 45 minutes.',
        'Left out: 1 row later than the instant of the report.',
        '1 lead was contacted before being created; that counts as 0 minutes.',
      ],
      [
        '共 4 条线索，已响应 3 条，等待中 1 条。',
        '一半的线索在 10 分钟内得到响应；90% 的响应时间尚无法得出。',
        '在目标 30 分钟内响应的比例：50%（2/4，95% 置信区间 15% 至 85%）。',
        '分组 ann：共 3 条线索，已响应 3 条，等待中 0 条。',
        '分组 ann：一半的线索在 10 分钟内得到响应，90% 在 45 分钟内。',
        '分组 ann：在目标 30 分钟内响应的比例：66.7%（2/3，95% 置信区间 20.8% 至 93.9%）。',
        '未分组：共 1 条线索，已响应 0 条，等待中 1 条。',
        '未分组：等待中的线索过多，响应时间的中位数尚无法得出。',
        '未分组：在目标 30 分钟内响应的比例：0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '线索 y 已等待 60 分钟，仍未响应。',
        '线索 z（ann）在 45 分钟后才得到响应。',
        '已剔除 1 行晚于报告时点的记录。',
        '有 1 条线索的首次联系早于创建时间，按 0 分钟计。',
      ],
    ]);
  });

  it('tells minutes of working days, and no target', () => {
    const result = calculateResponseTimes(
      [{ id: 'x', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:01:00Z', owner: 'ann' }],
      { asOf: '2026-03-10T09:00:00Z', workCalendar: {} },
    );
    expect(inBoth(explainResponseTimes, result)).toEqual([
      [
        'Of 1 lead 1 was answered, and 0 are waiting.',
        'Half of the leads are answered within 1 minute of working days, nine in ten within 1 minute of working days.',
      ],
      ['共 1 条线索，已响应 1 条，等待中 0 条。', '一半的线索在 1 分钟（仅计工作日）内得到响应，90% 在 1 分钟（仅计工作日）内。'],
    ]);
  });

  it('tells late leads with their owners and without', () => {
    const result = calculateResponseTimes(
      [
        { id: 'x', createdAt: '2026-03-10T08:00:00Z', owner: 'bo' },
        { id: 'y', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:45:00Z' },
      ],
      { asOf: '2026-03-10T09:00:00Z', targetMinutes: 1 },
    );
    expect(inBoth(explainResponseTimes, result)).toEqual([
      [
        'Of 2 leads 1 was answered, and 1 is waiting.',
        'Half of the leads are answered within 45 minutes; for nine in ten that cannot be told yet.',
        'Answered within the target of 1 minute: 0 % (0 of 2, 95 % interval 0 % to 65.8 %).',
        'Lead x of bo is still waiting after 60 minutes.',
        'Lead y was answered after 45 minutes.',
      ],
      [
        '共 2 条线索，已响应 1 条，等待中 1 条。',
        '一半的线索在 45 分钟内得到响应；90% 的响应时间尚无法得出。',
        '在目标 1 分钟内响应的比例：0%（0/2，95% 置信区间 0% 至 65.8%）。',
        '线索 x（bo）已等待 60 分钟，仍未响应。',
        '线索 y 在 45 分钟后才得到响应。',
      ],
    ]);
  });

  it('tells that there are no leads', () => {
    const result = calculateResponseTimes([], { asOf: AS_OF, targetMinutes: 30 });
    expect(inBoth(explainResponseTimes, result)).toEqual([['There are no leads.'], ['没有线索。']]);
  });
});

describe('explainSequences', () => {
  it('tells steps in order', () => {
    const result = analyzeSequences(
      [
        { subjectId: 's1', name: 'visit', at: '2026-01-05T10:00:00Z' },
        { subjectId: 's1', name: 'cart', at: '2026-01-05T10:05:00Z' },
        { subjectId: 's2', name: 'visit', at: '2026-01-06T10:00:00Z' },
        { subjectId: 's2', name: 'visit', at: '2026-02-06T10:00:00Z' },
      ],
      ['visit', 'cart', 'order'],
      { asOf: '2026-01-31' },
    );
    expect(inBoth(explainSequences, result)).toEqual([
      [
        '2 subjects.',
        'visit: reached by 2 subjects.',
        'cart: reached by 1 subject, conversion 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
        '1 subject did not come this far.',
        'From the required step before it takes 300 seconds in the median, 300 in the mean.',
        'order: reached by 0 subjects, conversion 0 % (0 of 1, 95 % interval 0 % to 79.3 %); from the first step 0 % (0 of 2, 95 % interval 0 % to 65.8 %).',
        '1 subject did not come this far.',
        'Left out: 1 row later than the instant of the report.',
      ],
      [
        '共 2 个对象。',
        'visit：2 个对象到达。',
        'cart：1 个对象到达，相对上一步的转化率 50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        '流失 1 个对象。',
        '距上一必经步骤的时间：中位数 300 秒，平均 300 秒。',
        'order：0 个对象到达，相对上一步的转化率 0%（0/1，95% 置信区间 0% 至 79.3%）；相对第一步 0%（0/2，95% 置信区间 0% 至 65.8%）。',
        '流失 1 个对象。',
        '已剔除 1 行晚于报告时点的记录。',
      ],
    ]);
  });

  it('tells steps in any order, and who was removed', () => {
    const result = analyzeSequences(
      [
        { subjectId: 1, name: 'a', at: '2026-01-01' },
        { subjectId: 1, name: 'b', at: '2026-01-02' },
        { subjectId: 2, name: 'b', at: '2026-01-02' },
        { subjectId: 3, name: 'a', at: '2026-01-02' },
        { subjectId: 3, name: 'stop', at: '2026-01-03' },
      ],
      ['a', 'b'],
      { sequence: 'any', exclude: ['stop'] },
    );
    expect(inBoth(explainSequences, result)).toEqual([
      [
        '3 subjects, 1 of them removed by an excluding event.',
        '1 of 2 steps in any order: reached by 2 subjects.',
        '2 of 2 steps in any order: reached by 1 subject, conversion 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %).',
        '1 subject did not come this far.',
        'From the required step before it takes 86400 seconds in the median, 86400 in the mean.',
      ],
      [
        '共 3 个对象，其中 1 个因排除事件被剔除。',
        '完成 2 个步骤中的 1 个（不分先后）：2 个对象到达。',
        '完成 2 个步骤中的 2 个（不分先后）：1 个对象到达，相对上一步的转化率 50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        '流失 1 个对象。',
        '距上一必经步骤的时间：中位数 86400 秒，平均 86400 秒。',
      ],
    ]);
  });
});

describe('explainAlerts', () => {
  it('tells every kind of alert, the worst first', () => {
    const result = findAlerts(
      {
        responses: calculateResponseTimes(
          [
            { id: 'x', createdAt: '2026-03-10T08:00:00Z', firstContactAt: '2026-03-10T08:45:00Z' },
            { id: 'y', createdAt: '2026-03-10T08:00:00Z' },
          ],
          { asOf: '2026-03-10T09:00:00Z', targetMinutes: 30 },
        ),
        reserve: calculatePipelineReserve({ openPipeline: 12, weeklyDemand: 9 }),
        snapshot: snapshotStages(ENTRIES, MODEL, { asOf: AS_OF }),
        track: {
          rows: [
            { bucket: '2026-01', mature: true, stage: 'won', reached: 200, fromPrevious: { numerator: 100, denominator: 200 }, dwellMedianDays: 2 },
            { bucket: '2026-02', mature: true, stage: 'won', reached: 200, fromPrevious: { numerator: 60, denominator: 200 }, dwellMedianDays: 9 },
            { bucket: '2026-03', mature: null, stage: 'won', reached: 200, fromPrevious: { numerator: 60, denominator: 200 } },
          ],
          lastEntryAt: '2026-02-01T00:00:00Z',
          options: { asOf: AS_OF },
        },
      },
      { dataGapDays: 7, conversionBelow: { won: 0.5, wom: 0.1 } },
    );
    expect(inBoth(explainAlerts, result)).toEqual([
      [
        '8 things need a look: 2 critical, 4 warnings, 2 notes.',
        'Critical: the pipeline lasts for 1.33 weeks, less than the 2 asked for.',
        'Critical: lead y has been waiting for 60 minutes, more than the 30 allowed.',
        'Warning: in 2026-02 the conversion into won is lower by 40 % of what it was in the period before, more than the 20 % allowed; chance alone does not explain it.',
        'Warning: in 2026-02 the conversion into won is 30 %, and its whole interval lies below the floor of 50 %.',
        'Warning: nothing has been entered for 27 days, more than the 7 allowed.',
        'Warning: half of the leads wait for 45 minutes or longer, more than the 30 allowed.',
        'Note: in 2026-02 the median stay in won is 4.5 times that of the period before, more than the 1.5 allowed.',
        'Note: 1 deal stands in quote for longer than the stage allows.',
        'wom is named in the options but does not occur.',
        '1 row was not judged, since the cohorts have no window: young deals have had no time to convert.',
      ],
      [
        '共有 8 项需要关注：严重 2 项，警告 4 项，提示 2 项。',
        '严重：商机储备只够 1.33 周，低于要求的 2 周。',
        '严重：线索 y 已等待 60 分钟，超过允许的 30 分钟。',
        '警告：2026-02 进入 won 的转化率较上一期相对下降 40%，超过允许的 20%，且不能仅以偶然解释。',
        '警告：2026-02 进入 won 的转化率为 30%，整个置信区间低于下限 50%。',
        '警告：已有 27 天没有新录入的数据，允许的间隔为 7 天。',
        '警告：一半的线索等待达到或超过 45 分钟，允许时限为 30 分钟。',
        '提示：2026-02 在 won 停留天数的中位数是上一期的 4.5 倍，超过允许的 1.5 倍。',
        '提示：1 个商机在 quote 的停留超过该阶段允许的天数。',
        '选项中提到了 wom，但数据中没有。',
        '有 1 行未作判断：同期群没有设定观察窗口，新商机尚无时间转化。',
      ],
    ]);
  });

  it('names groups', () => {
    const result = findAlerts(
      {
        track: {
          rows: [
            { group: 'north', bucket: '2026-02', mature: true, stage: 'won', reached: 200, fromPrevious: { numerator: 60, denominator: 200 } },
            { group: null, bucket: '2026-02', mature: true, stage: 'won', reached: 200, fromPrevious: { numerator: 60, denominator: 200 } },
          ],
        },
      },
      { conversionBelow: { won: 0.5 } },
    );
    expect(inBoth(explainAlerts, result)).toEqual([
      [
        '2 things need a look: 0 critical, 2 warnings, 0 notes.',
        'Warning: in 2026-02 the conversion into won (without group) is 30 %, and its whole interval lies below the floor of 50 %.',
        'Warning: in 2026-02 the conversion into won (group north) is 30 %, and its whole interval lies below the floor of 50 %.',
      ],
      [
        '共有 2 项需要关注：严重 0 项，警告 2 项，提示 0 项。',
        '警告：2026-02 进入 won（未分组）的转化率为 30%，整个置信区间低于下限 50%。',
        '警告：2026-02 进入 won（分组 north）的转化率为 30%，整个置信区间低于下限 50%。',
      ],
    ]);
  });

  it('tells that nobody has entered anything', () => {
    const result = findAlerts({ track: { rows: [], lastEntryAt: null, options: { asOf: AS_OF } } }, { dataGapDays: 7 });
    expect(inBoth(explainAlerts, result)).toEqual([
      ['1 thing needs a look: 0 critical, 1 warning, 0 notes.', 'Warning: nothing has been entered at all.'],
      ['共有 1 项需要关注：严重 0 项，警告 1 项，提示 0 项。', '警告：没有录入过任何数据。'],
    ]);
  });

  it('does not tell that all is well where something could not be checked', () => {
    const track = (mature: boolean | null, denominator: number) => ({ rows: [{ bucket: '2026-02', mature, stage: 'won', reached: 0, fromPrevious: { numerator: 0, denominator } }] });
    const first = (result: FunnelAlerts) => inBoth(explainAlerts, result).map(([sentence]) => sentence);
    const checked = ['In what could be checked there is nothing that needs a look.', '可检查的内容中没有需要关注的事项。'];
    expect(first(findAlerts({ track: track(true, 29) }, { conversionBelow: { won: 0.5 } }))).toEqual(checked);
    expect(first(findAlerts({ track: track(null, 100) }))).toEqual(checked);
    expect(first(findAlerts({ track: track(true, 29) }))).toEqual(['There is nothing that needs a look.', '没有需要关注的事项。']);
  });

  it('tells that all is well', () => {
    const result = findAlerts({});
    expect(inBoth(explainAlerts, result)).toEqual([['There is nothing that needs a look.'], ['没有需要关注的事项。']]);
  });
});

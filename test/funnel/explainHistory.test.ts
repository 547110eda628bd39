import { describe, expect, it } from 'vitest';
import { auditEntries, explainEntryAudit, explainLeadScores, explainReminders, explainStageSnapshot, scheduleReminders, scoreLeads, snapshotStages } from '../../src/funnel/index.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from '../metrics/explain.support.js';

describe('explainEntryAudit', () => {
  it('tells every finding, with the place of its row', () => {
    const result = auditEntries(
      [
        ...ENTRIES,
        { dealId: 'q', stage: 'nope', at: '2026-01-01' },
        { dealId: 'q', stage: 'lead', at: '2026-01-02' },
        { dealId: 'q', stage: 'lead', at: '2026-01-02' },
        { dealId: 'r', stage: 'won', at: '2026-02-20' },
        { dealId: 'r', stage: 'lost', at: '2026-02-21' },
        { dealId: '', stage: 'lead', at: '2026-01-02' },
      ],
      MODEL,
      { asOf: AS_OF, deals: [{ dealId: 'q', createdAt: '2026-02-01' }], onInvalid: 'collect' },
    );
    expect(inBoth(explainEntryAudit, result)).toEqual([
      [
        'Up to 2026-02-28T00:00:00.000Z, 11 things were found in the history of 6 deals.',
        'By kind: unknown stages 1, rows from the future 1, repeated rows 1, rows from before the deal 1, moves into the same stage 1, skipped stages 1, steps back 1, re-opened deals 1, changed outcomes 1 and stalled deals 2.',
        'Deal c went back to lead (entries[7]).',
        'Deal d was closed and came back to quote (entries[11]).',
        'Deal d has stood in quote for 39 days, more than the 20 allowed (entries[11]).',
        'Deal d entered quote, where it stood already (entries[12]).',
        'Deal x entered lead only after the instant of the report (entries[14]).',
        'Deal q entered nope, which is no stage of the model (entries[15]).',
        'Deal q entered lead before it was created (entries[16]).',
        'Deal q has stood in lead for 57 days, more than the 10 allowed (entries[16]).',
        'Deal q is said twice to have entered lead at one instant (entries[17]).',
        'Deal r entered won and skipped lead and quote (entries[18]).',
        'Deal r ended in lost after it had been closed the other way (entries[19]).',
        'Left out: 1 row of stages that the remap of the model drops.',
        'Left out: 1 row that could not be read.',
      ],
      [
        '截至 2026-02-28T00:00:00.000Z，6 个商机的阶段记录中发现 11 处问题。',
        '按类型统计：未知阶段 1 处，晚于报告时点 1 处，重复记录 1 处，早于商机创建 1 处，重复进入同一阶段 1 处，跳过阶段 1 处，阶段倒退 1 处，重新激活 1 处，输赢结果反转 1 处，停滞 2 处。',
        '商机 c 退回到 lead（entries[7]）。',
        '商机 d 关闭后又回到 quote（entries[11]）。',
        '商机 d 在 quote 已停留 39 天，超过允许的 20 天（entries[11]）。',
        '商机 d 已处于 quote，又被记录进入该阶段（entries[12]）。',
        '商机 x 进入 lead 的时间晚于报告时点（entries[14]）。',
        '商机 q 进入了 nope，模型中没有该阶段（entries[15]）。',
        '商机 q 进入 lead 的时间早于其创建时间（entries[16]）。',
        '商机 q 在 lead 已停留 57 天，超过允许的 10 天（entries[16]）。',
        '商机 q 在同一时点重复记录进入 lead（entries[17]）。',
        '商机 r 进入 won 时跳过了 lead 和 quote（entries[18]）。',
        '商机 r 以 lost 关闭，与之前的输赢结果相反（entries[19]）。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
        '已剔除 1 行无法读取的记录。',
      ],
    ]);
  });

  it('says so where nothing was found', () => {
    const result = auditEntries([{ dealId: 'a', stage: 'lead', at: '2026-01-05' }], MODEL, { asOf: '2026-01-06' });
    expect(inBoth(explainEntryAudit, result)).toEqual([
      ['Up to 2026-01-06T23:59:59.999Z, nothing was found in the history of 1 deal.'],
      ['截至 2026-01-06T23:59:59.999Z，1 个商机的阶段记录未发现问题。'],
    ]);
  });

  it('tells one day and one deal as one', () => {
    const result = auditEntries(
      [{ dealId: 'a', stage: 'lead', at: '2026-01-05' }],
      { id: 'm', stages: [{ id: 'lead', maxDays: 1 }, { id: 'won', kind: 'won' }] },
      { asOf: '2026-01-07T12:00:00Z' },
    );
    expect(inBoth(explainEntryAudit, result)).toEqual([
      [
        'Up to 2026-01-07T12:00:00.000Z, 1 thing was found in the history of 1 deal.',
        'By kind: stalled deals 1.',
        'Deal a has stood in lead for 2.5 days, more than the 1 allowed (entries[0]).',
      ],
      ['截至 2026-01-07T12:00:00.000Z，1 个商机的阶段记录中发现 1 处问题。', '按类型统计：停滞 1 处。', '商机 a 在 lead 已停留 2.5 天，超过允许的 1 天（entries[0]）。'],
    ]);
  });
});

describe('explainStageSnapshot', () => {
  it('tells stages, values and deals that stand too long', () => {
    const result = snapshotStages([...ENTRIES, { dealId: 'e', stage: 'quote', at: '2026-02-20' }], MODEL, { asOf: AS_OF, currency: 'USD' });
    expect(inBoth(explainStageSnapshot, result)).toEqual([
      [
        'At 2026-02-28T00:00:00.000Z 5 deals stand in the funnel.',
        'lead: no deal.',
        'quote: 2 deals worth USD 500.00, 1 of them without a known value.',
        'They have stood there for 23.5 days in the median, for 39 at most.',
        'won: 1 deal worth USD 850.50.',
        'It has stood there for 33 days.',
        'lost: 1 deal worth USD 300.00.',
        'It has stood there for 49 days.',
        'parked: 1 deal of no known value.',
        'It has stood there for 8 days.',
        'Deal d, worth USD 500.00, has stood in quote for 39 days, longer than the stage allows.',
        'Left out: 1 row later than the instant of the report.',
        'Left out: 1 row of stages that the remap of the model drops.',
      ],
      [
        '截至 2026-02-28T00:00:00.000Z，漏斗中共有 5 个商机。',
        'lead：没有商机。',
        'quote：2 个商机，金额合计 USD 500.00，其中 1 个金额未知。',
        '停留天数中位数为 23.5 天，最长 39 天。',
        'won：1 个商机，金额合计 USD 850.50。',
        '已停留 33 天。',
        'lost：1 个商机，金额合计 USD 300.00。',
        '已停留 49 天。',
        'parked：1 个商机，金额均未知。',
        '已停留 8 天。',
        '商机 d（金额 USD 500.00）在 quote 已停留 39 天，超过该阶段允许的天数。',
        '已剔除 1 行晚于报告时点的记录。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
      ],
    ]);
  });

  it('says so where no deal stands too long, and leaves the currency out where there is none', () => {
    const result = snapshotStages(
      [
        { dealId: 'a', stage: 'lead', at: '2026-01-05', value: 12 },
        { dealId: 'b', stage: 'lead', at: '2026-01-04', value: 5 },
        { dealId: '', stage: 'lead', at: '2026-01-04' },
      ],
      MODEL,
      { asOf: '2026-01-06T00:00:00Z', onInvalid: 'collect' },
    );
    expect(inBoth(explainStageSnapshot, result)).toEqual([
      [
        'At 2026-01-06T00:00:00.000Z 2 deals stand in the funnel.',
        'lead: 2 deals worth 17.00.',
        'They have stood there for 1.5 days in the median, for 2 at most.',
        'quote: no deal.',
        'won: no deal.',
        'lost: no deal.',
        'parked: no deal.',
        'No deal has stood longer than its stage allows.',
        'Left out: 1 row that could not be read.',
      ],
      [
        '截至 2026-01-06T00:00:00.000Z，漏斗中共有 2 个商机。',
        'lead：2 个商机，金额合计 17.00。',
        '停留天数中位数为 1.5 天，最长 2 天。',
        'quote：没有商机。',
        'won：没有商机。',
        'lost：没有商机。',
        'parked：没有商机。',
        '没有商机超过所在阶段允许的停留天数。',
        '已剔除 1 行无法读取的记录。',
      ],
    ]);
  });

  it('names the value of a deal that stands too long only where it has one', () => {
    const result = snapshotStages([{ dealId: 'a', stage: 'lead', at: '2026-01-05' }], MODEL, { asOf: AS_OF });
    expect(inBoth(explainStageSnapshot, result)).toEqual([
      [
        'At 2026-02-28T00:00:00.000Z 1 deal stands in the funnel.',
        'lead: 1 deal of no known value.',
        'It has stood there for 54 days.',
        'quote: no deal.',
        'won: no deal.',
        'lost: no deal.',
        'parked: no deal.',
        'Deal a has stood in lead for 54 days, longer than the stage allows.',
      ],
      [
        '截至 2026-02-28T00:00:00.000Z，漏斗中共有 1 个商机。',
        'lead：1 个商机，金额均未知。',
        '已停留 54 天。',
        'quote：没有商机。',
        'won：没有商机。',
        'lost：没有商机。',
        'parked：没有商机。',
        '商机 a 在 lead 已停留 54 天，超过该阶段允许的天数。',
      ],
    ]);
  });

  it('tells an empty funnel', () => {
    const result = snapshotStages([], { id: 'm', stages: [{ id: 'won', kind: 'won' }] }, { asOf: AS_OF });
    expect(inBoth(explainStageSnapshot, result)).toEqual([
      ['At 2026-02-28T00:00:00.000Z no deal stands in the funnel.', 'won: no deal.'],
      ['截至 2026-02-28T00:00:00.000Z，漏斗中没有商机。', 'won：没有商机。'],
    ]);
  });
});

describe('explainReminders', () => {
  it('tells what is late and what is due, by the labels of the levels', () => {
    const result = scheduleReminders(
      ENTRIES,
      MODEL,
      {
        asOf: AS_OF,
        levels: [
          { id: 'offer', label: { en: 'the offer', 'zh-CN': '报价' }, stage: 'quote', within: { value: 3, unit: 'workingDay' } },
          { id: 'look', stage: 'lead', within: { value: 1, unit: 'hour' } },
          { id: 'again', label: 'another look', stage: 'parked', within: { value: 30, unit: 'day' } },
        ],
      },
    );
    expect(inBoth(explainReminders, result)).toEqual([
      [
        'At 2026-02-28T00:00:00.000Z 1 of 2 deadlines is overdue.',
        'the offer (within 3 working days): 1 deal, 1 overdue.',
        'look (within 1 hour): 0 deals.',
        'another look (within 30 days): 1 deal, 0 overdue.',
        'Deal d is 840 hours (25 working days) late for the offer: in quote since 2026-01-20T00:00:00.000Z, due at 2026-01-23T23:59:59.999Z.',
        'Deal c has until 2026-03-22T00:00:00.000Z for another look: in parked since 2026-02-20T00:00:00.000Z.',
        'Left out: 1 row later than the instant of the report.',
        'Left out: 1 row of stages that the remap of the model drops.',
      ],
      [
        '截至 2026-02-28T00:00:00.000Z，2 项时限中有 1 项已逾期。',
        '报价（3 个工作日内）：1 个商机，1 个已逾期。',
        'look（1 小时内）：0 个商机。',
        'another look（30 天内）：1 个商机，0 个已逾期。',
        '商机 d 的“报价”已逾期 840 小时（25 个工作日）：自 2026-01-20T00:00:00.000Z 起处于 quote，应于 2026-01-23T23:59:59.999Z 前完成。',
        '商机 c 的“another look”须在 2026-03-22T00:00:00.000Z 前完成：自 2026-02-20T00:00:00.000Z 起处于 parked。',
        '已剔除 1 行晚于报告时点的记录。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
      ],
    ]);
  });

  it('takes the label of the other language where there is only one', () => {
    const result = scheduleReminders(
      [{ dealId: 'a', stage: 'lead', at: '2026-01-05T00:00:00Z' }],
      MODEL,
      {
        asOf: '2026-01-05T02:00:00Z',
        levels: [
          { id: 'x', label: { 'zh-CN': '首次联系' }, stage: 'lead', within: { value: 1, unit: 'hour' } },
          { id: 'y', label: { en: 'first call' }, stage: 'lead', within: { value: 30, unit: 'minute' } },
          { id: 'z', label: { fr: 'appel' }, stage: 'lead', within: { value: 2, unit: 'hour' } },
        ],
      },
    );
    expect(inBoth(explainReminders, result)).toEqual([
      [
        'At 2026-01-05T02:00:00.000Z 2 of 3 deadlines are overdue.',
        '首次联系 (within 1 hour): 1 deal, 1 overdue.',
        'first call (within 30 minutes): 1 deal, 1 overdue.',
        'z (within 2 hours): 1 deal, 0 overdue.',
        'Deal a is 1.5 hours late for first call: in lead since 2026-01-05T00:00:00.000Z, due at 2026-01-05T00:30:00.000Z.',
        'Deal a is 1 hour late for 首次联系: in lead since 2026-01-05T00:00:00.000Z, due at 2026-01-05T01:00:00.000Z.',
        'Deal a has until 2026-01-05T02:00:00.000Z for z: in lead since 2026-01-05T00:00:00.000Z.',
      ],
      [
        '截至 2026-01-05T02:00:00.000Z，3 项时限中有 2 项已逾期。',
        '首次联系（1 小时内）：1 个商机，1 个已逾期。',
        'first call（30 分钟内）：1 个商机，1 个已逾期。',
        'z（2 小时内）：1 个商机，0 个已逾期。',
        '商机 a 的“first call”已逾期 1.5 小时：自 2026-01-05T00:00:00.000Z 起处于 lead，应于 2026-01-05T00:30:00.000Z 前完成。',
        '商机 a 的“首次联系”已逾期 1 小时：自 2026-01-05T00:00:00.000Z 起处于 lead，应于 2026-01-05T01:00:00.000Z 前完成。',
        '商机 a 的“z”须在 2026-01-05T02:00:00.000Z 前完成：自 2026-01-05T00:00:00.000Z 起处于 lead。',
      ],
    ]);
  });

  it('says so where nothing is due', () => {
    const result = scheduleReminders([], MODEL, { asOf: AS_OF, levels: [{ id: 'x', stage: 'lead', within: { value: 1, unit: 'day' } }] });
    expect(inBoth(explainReminders, result)).toEqual([
      [
        'At 2026-02-28T00:00:00.000Z nothing is due: no deal stands in a stage with a service level.',
        'x (within 1 day): 0 deals.',
      ],
      ['截至 2026-02-28T00:00:00.000Z，没有待办时限：没有商机处于设有服务时限的阶段。', 'x（1 天内）：0 个商机。'],
    ]);
  });
});

describe('explainLeadScores', () => {
  it('tells the grades, and of each lead the rules that gave points', () => {
    const result = scoreLeads(
      [
        {
          id: 'x',
          attributes: { size: 80 },
          activities: [
            { kind: 'visit', at: '2026-01-01T00:00:00Z' },
            { kind: 'visit', at: '2026-01-11T00:00:00Z' },
            { kind: 'visit', at: '2026-03-01T00:00:00Z' },
          ],
        },
        { id: 'y' },
        { id: 'z', attributes: { size: 5 } },
        { id: '' },
      ],
      {
        fit: [
          { id: 'size', when: { size: { gte: 50 } }, points: 20 },
          { id: 'small', when: { size: { lt: 10 } }, points: -1 },
        ],
        behaviour: [{ id: 'visits', activity: 'visit', points: 5, halfLifeDays: 10 }],
        grades: [{ grade: 'A', from: 22 }],
      },
      { asOf: '2026-01-11T00:00:00Z', onInvalid: 'collect' },
    );
    expect(inBoth(explainLeadScores, result)).toEqual([
      {
        sentences: [
          '3 leads are scored as of 2026-01-11T00:00:00.000Z.',
          '1 lead has grade A.',
          '2 leads have no grade.',
          'Left out: 1 activity later than the instant of the score.',
          'Left out: 1 lead that could not be read.',
        ],
        leads: [
          {
            id: 'x',
            sentences: [
              'The lead scores 27.5 points: grade A.',
              'What it is gives 20 points, what it does 7.5 points.',
              'Rule size gives 20 points.',
              'Rule visits gives 7.5 points for 2 activities, the latest at 2026-01-11T00:00:00.000Z.',
            ],
          },
          {
            id: 'y',
            sentences: [
              'The lead scores 0 points and has no grade.',
              'What it is gives 0 points, what it does 0 points.',
              'No rule gives it any points.',
            ],
          },
          {
            id: 'z',
            sentences: [
              'The lead scores -1 point and has no grade.',
              'What it is gives -1 point, what it does 0 points.',
              'Rule small gives -1 point.',
            ],
          },
        ],
      },
      {
        sentences: ['截至 2026-01-11T00:00:00.000Z，共为 3 条线索评分。', '等级 A 的线索：1 条。', '无等级的线索：2 条。', '已剔除 1 次晚于评分时点的互动。', '已剔除 1 条无法读取的线索。'],
        leads: [
          {
            id: 'x',
            sentences: [
              '线索得分 27.5，等级 A。',
              '其中匹配度 20 分，互动行为 7.5 分。',
              '规则 size：20 分。',
              '规则 visits：7.5 分，计入 2 次互动，最近一次在 2026-01-11T00:00:00.000Z。',
            ],
          },
          { id: 'y', sentences: ['线索得分 0，无等级。', '其中匹配度 0 分，互动行为 0 分。', '没有规则为其加分或减分。'] },
          { id: 'z', sentences: ['线索得分 -1，无等级。', '其中匹配度 -1 分，互动行为 0 分。', '规则 small：-1 分。'] },
        ],
      },
    ]);
  });
});
